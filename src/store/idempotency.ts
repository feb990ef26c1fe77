import { sql } from 'kysely'
import { z } from 'zod'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

const KeptAnswer = z.strictObject({
  status: z.int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
})
export type KeptAnswer = z.output<typeof KeptAnswer>

export type Once =
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly answer: KeptAnswer }
  /** its answer is not there yet */
  | { readonly kind: 'under-way' }
  /** another request came under this name */
  | { readonly kind: 'other' }

const keptMs = 24 * 60 * 60_000
/** A request whose process died is forgotten, so that it can be tried again. */
const underWayMs = 60_000

/**
 * Take a name for a request that must be done once; names are kept for a day.
 * @param request digest of what is asked
 */
export async function answerOnce(store: Store, name: string, request: string, now: Date): Promise<Once> {
  return await asStoreErrors(async () => {
    await sql`
      delete from stet.answers where at < ${new Date(now.getTime() - keptMs)}
        or (name = ${name} and answer is null and at < ${new Date(now.getTime() - underWayMs)})
    `.execute(store.db)
    const { numAffectedRows } = await sql`
      insert into stet.answers (name, request, at) values (${name}, ${request}, ${now}) on conflict do nothing
    `.execute(store.db)
    if (numAffectedRows === 1n) return { kind: 'first' }
    const { rows } = await sql<{ request: string; answer: unknown }>`
      select request, answer from stet.answers where name = ${name}
    `.execute(store.db)
    const row = rows[0]
    if (row === undefined) return { kind: 'under-way' }
    if (row.request !== request) return { kind: 'other' }
    return row.answer === null
      ? { kind: 'under-way' }
      : { kind: 'again', answer: KeptAnswer.parse(row.answer) }
  })
}

/** What came of it, for whoever asks again. */
export async function keepAnswer(store: Store, name: string, answer: KeptAnswer): Promise<void> {
  await asStoreErrors(() =>
    sql`update stet.answers set answer = ${storableJson(answer)}::jsonb where name = ${name}`.execute(
      store.db,
    ),
  )
}

/** Nothing came of it: the request may be tried again. */
export async function forgetRequest(store: Store, name: string): Promise<void> {
  await asStoreErrors(() => sql`delete from stet.answers where name = ${name}`.execute(store.db))
}
