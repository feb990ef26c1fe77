import { sql } from 'kysely'
import { z } from 'zod'
import type { Capture } from '../archive/capture.ts'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import type { Store } from './store.ts'

const Row = z.strictObject({ file: z.string(), offset: z.coerce.number(), at: z.date() })
/** A capture as a state that its source had at one time. */
export type Memento = z.output<typeof Row>

const columns = sql`file, "offset", captured_at as at`

/** The oldest and the newest capture of a source; null when there is none. */
export async function mementoSpan(
  store: Store,
  key: string,
): Promise<{ readonly first: Memento; readonly last: Memento } | null> {
  const of = sql`source_id = stet.source_id(${storableText(key)})`
  const { rows } = await asStoreErrors(() =>
    sql`
      (select ${columns} from stet.captures where ${of} order by captured_at limit 1)
      union all
      (select ${columns} from stet.captures where ${of} order by captured_at desc limit 1)
    `.execute(store.db),
  )
  const [first, last] = rows.map((row) => Row.parse(row))
  return first === undefined || last === undefined ? null : { first, last }
}

/**
 * The captures of a source, the oldest first. What was captured at one moment is never cut in two, so the next part begins
 * with a moment.
 * @param page.from at this moment or later
 */
export async function mementosFrom(
  store: Store,
  key: string,
  page: { readonly from: Date; readonly limit: number },
): Promise<{ readonly mementos: readonly Memento[]; readonly next: Date | null }> {
  const of = sql`source_id = stet.source_id(${storableText(key)})`
  return await asStoreErrors(async () => {
    const { rows } = await sql`
      select ${columns} from stet.captures where ${of} and captured_at >= ${page.from}
      order by captured_at fetch first ${page.limit} rows with ties
    `.execute(store.db)
    const mementos = rows.map((row) => Row.parse(row))
    const last = mementos.at(-1)
    if (last === undefined || mementos.length < page.limit) return { mementos, next: null }
    const later = await sql<{ at: Date }>`
      select captured_at as at from stet.captures where ${of} and captured_at > ${last.at} order by captured_at limit 1
    `.execute(store.db)
    return { mementos, next: later.rows[0]?.at ?? null }
  })
}

/** The address whose state a capture is: that of its source, wherever the visit was sent on to. Null when no table knows it. */
export async function originalOf(
  store: Store,
  capture: Pick<Capture, 'file' | 'offset' | 'at'>,
): Promise<string | null> {
  const { rows } = await asStoreErrors(() =>
    sql<{ url: string }>`
      select sources.url from stet.captures join stet.sources on sources.id = source_id
      where file = ${capture.file} and "offset" = ${capture.offset} and captured_at = ${capture.at}::timestamptz
    `.execute(store.db),
  )
  return rows[0]?.url ?? null
}
