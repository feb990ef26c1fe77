import { type Kysely, sql } from 'kysely'

const monthsAhead = 3
/** Tables that grow for ever, kept in a partition for each month (UTC). */
const monthly = ['checks', 'captures', 'events'] as const

/**
 * Have a partition ready for this month and the next ones. A row of a month that has none lies in the table's default
 * partition, so a clock that is wrong loses nothing.
 */
// biome-ignore lint/suspicious/noExplicitAny: asked before the tables are known to be there
export async function makeMonths(db: Kysely<any>): Promise<void> {
  const wanted = monthly.map((table) => sql`(${table})`)
  await sql`
    select stet.make_months(parent, clock_timestamp(), clock_timestamp() + make_interval(months => ${monthsAhead}))
    from (values ${sql.join(wanted)}) as wanted (parent)
    where to_regclass('stet.' || parent || to_char(clock_timestamp() at time zone 'UTC'
      + make_interval(months => ${monthsAhead}), '_YYYY_MM')) is null
  `.execute(db)
}

/**
 * Remove the partitions that ended before a day. Captures leave the index alone: the WARC files are the owner's.
 * @returns names of what was removed
 */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function dropMonths(db: Kysely<any>, before: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name
    from pg_inherits
      join pg_class child on child.oid = inhrelid
      join pg_class parent on parent.oid = inhparent
      join pg_namespace schema on schema.oid = parent.relnamespace
    where schema.nspname = 'stet' and parent.relname in (${sql.join(monthly)})
      and child.relname ~ '_\\d{4}_\\d{2}$'
      and to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month' <= ${before}::timestamptz at time zone 'UTC'
    order by 1
  `.execute(db)
  for (const { name } of rows) await sql`drop table ${sql.id('stet', name)}`.execute(db)
  return rows.map(({ name }) => name)
}
