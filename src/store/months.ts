import { type Kysely, type RawBuilder, sql } from 'kysely'
import { errorCode } from '../error.ts'

const monthsAhead = 3
/** Tables that grow for ever, kept in a partition for each month (UTC). */
const monthly = ['checks', 'captures', 'events'] as const
/** SQLSTATE lock_not_available */
const lockNotAvailable = '55P03'

// biome-ignore lint/suspicious/noExplicitAny: asked before the tables are known to be there
type AnyDb = Kysely<any>

/**
 * Have a partition ready for this month and the three after it. A row of a month that has none lies in the table's default
 * partition, so a clock that is wrong loses nothing.
 * @param needed nothing is done as long as they are there for so many months after this one
 * @returns false when somebody, a backup most likely, reads a table for longer than we wait: another time will do
 */
export async function makeMonths(db: AnyDb, needed: 1 | 3): Promise<boolean> {
  const tables = monthly.map((table) => sql`(${table})`)
  const { rows } = await sql<{ parent: string }>`
    select parent from (values ${sql.join(tables)}) as monthly (parent)
    where to_regclass('stet.' || parent || to_char(clock_timestamp() at time zone 'UTC'
      + make_interval(months => ${needed}), '_YYYY_MM')) is null
  `.execute(db)
  for (const { parent } of rows) {
    const make = sql`
      select stet.make_months(${parent}, clock_timestamp(), clock_timestamp() + make_interval(months => ${monthsAhead}))
    `
    if (!(await changePartitions(db, make))) return false
  }
  return true
}

/**
 * Remove the partitions that ended before a day. Captures leave the index alone: the WARC files are the owner's.
 * @returns names of what was removed; `all` is false when more would have been, but for somebody who reads them
 */
export async function dropMonths(db: AnyDb, before: Date): Promise<{ names: string[]; all: boolean }> {
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
  const names: string[] = []
  for (const { name } of rows) {
    if (!(await changePartitions(db, sql`drop table ${sql.id('stet', name)}`))) return { names, all: false }
    names.push(name)
  }
  return { names, all: true }
}

/**
 * Partitions change under a lock that nobody reads beside. Who waits for it keeps everybody who comes later from reading,
 * and a backup may read for hours.
 * @returns false when the lock was not to be had in time, and nothing was changed
 */
async function changePartitions(db: AnyDb, change: RawBuilder<unknown>): Promise<boolean> {
  try {
    await db.transaction().execute(async (locked) => {
      await sql`set local lock_timeout = '5s'`.execute(locked)
      await change.execute(locked)
    })
    return true
  } catch (error) {
    if (errorCode(error) === lockNotAvailable) return false
    throw error
  }
}
