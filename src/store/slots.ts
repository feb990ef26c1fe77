import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** A moment reserved for one source at its host. */
export interface Slot {
  /** hex of the source's id */
  readonly source: string
  readonly host: string
  readonly at: Date
  /** deliveries in a row that ended without a check */
  readonly tries: number
  /** from now, by the clock of the database; 0 when it has come */
  readonly delayMs: number
}

export interface SlotOptions {
  /** most sources taken at a time */
  readonly limit: number
  /** slots further ahead are not given yet: what is not handed out can still be moved */
  readonly horizonMs: number
  /** a slot that nothing came of by then is given anew: the job was lost */
  readonly leaseMs: number
}

/**
 * Give slots to sources that are due: on every host one after another, as far apart as visits there have lately taken.
 * Costs what is due, not what there is. Sweeps at once in several processes share the work: each row is given once. A
 * source whose slot would lie beyond the horizon is due again when its turn may have come, so that a host with a long
 * line stands in nobody's way.
 * All times are the database's, so the clocks of the machines need not agree.
 * @throws StetError `store-unavailable`
 */
export async function takeSlots(
  store: Store,
  options: SlotOptions,
): Promise<{
  readonly slots: readonly Slot[]
  /** rows that were due, with a slot or not: fewer than `limit` when nothing else is due */
  readonly taken: number
}> {
  const { limit, horizonMs, leaseMs } = options
  const { rows } = await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      // The planner cannot know how long the lists are that this statement makes of itself, and must not choose by its guess:
      // arrays are looked up in an index where it may read the whole table for a join; and of the joins that are left,
      // one row after another takes half a minute where it guesses ten rows and finds ten thousand.
      await sql`set local enable_nestloop = off`.execute(db)
      return await sql<{
        taken: number
        source: string | null
        host: string
        tries: number
        at: Date
        delay: number
      }>`
        with clock as materialized (
          select clock_timestamp() as now
        ), due as materialized (
          select source_id, host, due_at, tries from stet.schedule
          where due_at <= (select now from clock)
          order by due_at limit ${limit} for no key update skip locked
        ), lines as materialized (
          select host, greatest(clock_at, open_at, (select now from clock)) as start_at, pace_ms * interval '1 ms' as pace
          from stet.hosts where host = any (array(select distinct host from due))
          order by host for no key update
        ), found as (
          -- housekeeping may forget a host just as it gets its first source; the next sweep gives this one its slot
          insert into stet.hosts (host)
          select distinct host from due where not exists (select from lines where lines.host = due.host) order by host
          on conflict do nothing
        ), slots as materialized (
          select source_id, host, tries, pace, place,
            -- whole milliseconds: a job names its slot, and a Date holds no more
            date_trunc('milliseconds', start_at + pace * (place - 1)) as at
          from (
            select source_id, due.host, tries, start_at, pace,
              row_number() over (partition by due.host order by due_at, source_id) as place
            from due join lines on lines.host = due.host
          ) as queued
        ), placed as materialized (
          select *, at <= (select now from clock) + ${horizonMs} * interval '1 ms' as given from slots
        ), clocks as (
          update stet.hosts set clock_at = used.until
          from (select host, max(at + pace) as until from placed where given group by host) as used
          where hosts.host = used.host and hosts.host = any (array(select host from lines))
        ), moved as (
          update stet.schedule set
            slot_at = case when given then at end,
            due_at = case when given then at + ${leaseMs} * interval '1 ms' else at end
          from placed
          where schedule.source_id = placed.source_id and schedule.source_id = any (array(select source_id from due))
        )
        select taken, encode(source_id, 'hex') as source, host, tries, at,
          (extract(epoch from at - (select now from clock)) * 1000)::float8 as delay
        from (select count(*)::integer as taken from due) as counted left join placed on given
        -- hosts in turns, where nobody knows yet what a visit takes
        order by at, place
      `.execute(db)
    }),
  )
  const slots = rows.flatMap(({ source, host, tries, at, delay }) =>
    source === null ? [] : { source, host, tries, at, delayMs: Math.max(0, Math.ceil(delay)) },
  )
  return { slots, taken: rows[0]?.taken ?? 0 }
}

const mostCounted = 100_000

/** What is due and was not handed out, or not done in time; counted up to a hundred thousand. */
export async function dueLag(
  store: Store,
): Promise<{ readonly sources: number; readonly oldestMs: number | null }> {
  const { rows } = await asStoreErrors(() =>
    sql<{ sources: number; lag: number | null }>`
      select count(*)::integer as sources,
        (extract(epoch from clock_timestamp() - min(due_at)) * 1000)::float8 as lag
      from (
        select due_at from stet.schedule where due_at <= clock_timestamp() order by due_at limit ${mostCounted}
      ) as due
    `.execute(store.db),
  )
  const [{ sources, lag }] = rows as [(typeof rows)[number]]
  return { sources, oldestMs: lag }
}
