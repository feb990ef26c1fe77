import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

/*
 * These read very many rows, for minutes where there are very many: never to be asked while somebody waits for a page.
 */

/** So many sources of a host died, or were last seen alive, at this age. */
export interface LifeRow {
  /** null in the rows of all hosts together */
  readonly host: string | null
  /** in days since the source was first seen */
  readonly age: number
  readonly died: number
  readonly censored: number
}

/**
 * How old sources were when they died, and how old the others are by now. Only those that were seen alive once count, and
 * that an article still cites: nobody looks after the others. One died with its first failure, once its death is certain;
 * one that came back has not died.
 * @param hosts so many hosts, those with most sources, have rows of their own as well
 */
export async function countLives(store: Store, hosts: number): Promise<LifeRow[]> {
  const { rows } = await asStoreErrors(() =>
    sql<LifeRow>`
      with lives as materialized (
        select schedule.host, first_seen_at, last_checked_at,
          case when standing -> 'verdict' ->> 'state' = 'dead'
            then coalesce(standing -> 'failing' ->> 'since', standing ->> 'since')::timestamptz end as died_at
        from stet.sources join stet.schedule on schedule.source_id = sources.id
        where read_at is not null
      ), ages as materialized (
        select host, died_at is not null as died,
          greatest(0, floor(extract(epoch from coalesce(died_at, last_checked_at) - first_seen_at) / 86400))::integer as age
        from lives
      ), largest as (
        select host from ages group by host order by count(*) desc, host limit ${hosts}
      )
      select null as host, age, (count(*) filter (where died))::integer as died,
        (count(*) filter (where not died))::integer as censored
      from ages group by age
      union all
      select host, age, (count(*) filter (where died))::integer, (count(*) filter (where not died))::integer
      from ages where host in (select host from largest) group by host, age
      order by 1 nulls first, 2
    `.execute(store.db),
  )
  return rows
}

/** What visits to a host have lately come to. */
export interface HostRecord {
  readonly host: string
  readonly checks: number
  readonly sources: number
  /** checks that ended dead or unreachable */
  readonly failed: number
  /** all requests of a visit together, half of the visits took less */
  readonly medianMs: number
}

const fewestChecks = 10

/**
 * The hosts where most visits fail, and where visits take longest, among those that were visited ten times since a day.
 * @param limit of each
 */
export async function countHosts(
  store: Store,
  since: Date,
  limit: number,
): Promise<{ readonly fragile: readonly HostRecord[]; readonly slow: readonly HostRecord[] }> {
  const { rows } = await asStoreErrors(() =>
    sql<HostRecord & { byFailed: number; bySlow: number }>`
      with visits as (
        select source_id, state in ('dead', 'unreachable') as failed, substring(body ->> 'url' from '^[a-z]+://([^/?#]+)') as host,
          (select coalesce(sum((hop ->> 'ms')::float8), 0) from jsonb_array_elements(body -> 'hops') as hop) as ms
        from stet.checks where checked_at >= ${since}::timestamptz
      ), records as (
        select host, count(*)::integer as checks, count(distinct source_id)::integer as sources,
          (count(*) filter (where failed))::integer as failed,
          percentile_cont(0.5) within group (order by ms) as "medianMs"
        from visits where host is not null group by host having count(*) >= ${fewestChecks}
      ), ranked as (
        select *, row_number() over (order by failed::float8 / checks desc, checks desc, host) as "byFailed",
          row_number() over (order by "medianMs" desc, host) as "bySlow"
        from records
      )
      select host, checks, sources, failed, "medianMs", "byFailed"::integer, "bySlow"::integer
      from ranked where "byFailed" <= ${limit} or "bySlow" <= ${limit}
    `.execute(store.db),
  )
  const best = (place: 'byFailed' | 'bySlow') =>
    rows
      .filter((row) => row[place] <= limit)
      .sort((a, b) => a[place] - b[place])
      .map(({ byFailed: _, bySlow: __, ...record }) => record)
  return { fragile: best('byFailed').filter(({ failed }) => failed > 0), slow: best('bySlow') }
}

/**
 * Count the checks of each day by what they found, from the day before the last that was counted on: some are written late.
 * Days keep their counts when their checks are dropped.
 */
export async function countVerdictDays(store: Store): Promise<void> {
  await asStoreErrors(() =>
    sql`
      insert into stet.verdict_days (day, state, checks)
      select (checked_at at time zone 'UTC')::date, state, count(*) from stet.checks
      where checked_at >= (select coalesce(max(day) - 1, '-infinity')::timestamp at time zone 'UTC' from stet.verdict_days)
      group by 1, 2
      on conflict (day, state) do update set checks = excluded.checks
    `.execute(store.db),
  )
}

export interface VerdictCount {
  /** the first day of the week or the day, `2026-11-22` */
  readonly from: string
  readonly state: string
  readonly checks: number
}

/** Checks by what they found, for each day or week (from Monday) of UTC that begins at a day or later. */
export async function verdictsOver(store: Store, by: 'day' | 'week', from: Date): Promise<VerdictCount[]> {
  const { rows } = await asStoreErrors(() =>
    sql<VerdictCount>`
      select to_char(date_trunc(${by}, day::timestamp), 'YYYY-MM-DD') as "from", state, sum(checks)::float8 as checks
      from stet.verdict_days where day >= date_trunc(${by}, ${from}::timestamptz at time zone 'UTC')
      group by 1, 2 order by 1, 2
    `.execute(store.db),
  )
  return rows
}

export async function saveInsight(store: Store, name: string, madeAt: Date, body: unknown): Promise<void> {
  await asStoreErrors(() =>
    sql`
      insert into stet.insights (name, made_at, body) values (${name}, ${madeAt}::timestamptz, ${storableJson(body)}::jsonb)
      on conflict (name) do update set made_at = excluded.made_at, body = excluded.body
    `.execute(store.db),
  )
}

export async function readInsight(
  store: Store,
  name: string,
): Promise<{ readonly madeAt: Date; readonly body: unknown } | null> {
  const { rows } = await asStoreErrors(() =>
    sql<{ madeAt: Date; body: unknown }>`
      select made_at as "madeAt", body from stet.insights where name = ${name}
    `.execute(store.db),
  )
  return rows[0] ?? null
}
