import { sql } from 'kysely'
import { z } from 'zod'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

const Seen = z.strictObject({
  /** UUID of the process */
  process: z.string(),
  at: z.date(),
  reach: z.enum(['online', 'doubtful', 'unknown']),
  answered: z.int(),
  failed: z.int(),
})
/** How the web looked from one process of the service. */
export type Seen = z.output<typeof Seen>

const prefix = 'web seen by '
/** A process that has said nothing for so long is not there any more. */
const keptHours = 24

/** Leave for the other processes how the web looks from this one. */
export async function saveSeen(store: Store, { process, at, ...picture }: Seen): Promise<void> {
  await asStoreErrors(async () => {
    await sql`
      insert into stet.notes (name, value) values (${prefix + process}, ${storableJson({ at, ...picture })}::jsonb)
      on conflict (name) do update set value = excluded.value
    `.execute(store.db)
    await sql`
      delete from stet.notes where starts_with(name, ${prefix})
        and (value ->> 'at')::timestamptz < ${at}::timestamptz - ${keptHours} * interval '1 hour'
    `.execute(store.db)
  })
}

/** How the web looked from each process that has said so since, the last first. */
export async function seenSince(store: Store, since: Date): Promise<Seen[]> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select substr(name, ${prefix.length + 1}) as process, (value ->> 'at')::timestamptz as at, value ->> 'reach' as reach,
        (value ->> 'answered')::integer as answered, (value ->> 'failed')::integer as failed
      from stet.notes where starts_with(name, ${prefix}) and (value ->> 'at')::timestamptz >= ${since}::timestamptz
      order by 2 desc, 1
    `.execute(store.db),
  )
  return rows.map((row) => Seen.parse(row))
}
