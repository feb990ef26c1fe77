import { type RawBuilder, sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** How long a turn lasts that its process does not renew: so long a host waits after a kill. */
export const turnMs = 20_000

export type TurnTaken =
  | { readonly kind: 'ours' }
  /** somebody else's, who may end it at any time */
  | { readonly kind: 'held' }
  /** nobody's; nobody asks the host for so long */
  | { readonly kind: 'closed'; readonly ms: number }

/** How a turn at a host ends. */
export interface EndedTurn {
  /** false when others of this process go on under it */
  readonly isOver: boolean
  /** how long nobody asks the host, from now */
  readonly restMs: number
  /** what the visit took of the host's time, from its first request for the source until the next one may start; null when it made none */
  readonly tookMs: number | null
}

/**
 * Take a host's turn for a process, over all processes. It ends with `endTurn`, or unrenewed after `turnMs`.
 * @param process UUID of the process
 */
export async function takeTurn(store: Store, process: string, host: string): Promise<TurnTaken> {
  const { rows } = await asStoreErrors(() =>
    sql<{ ours: boolean; held: boolean; wait: number }>`
      with taken as (
        insert into stet.hosts as host (host, turn_of, turn_until)
        values (${host}, ${process}, clock_timestamp() + ${turnMs} * interval '1 ms')
        on conflict (host) do update set turn_of = excluded.turn_of, turn_source = null, turn_until = excluded.turn_until
        where (host.turn_until is null or host.turn_until <= clock_timestamp()) and host.open_at <= clock_timestamp()
        returning true
      )
      select exists (select from taken) as ours, coalesce(turn_until > clock_timestamp(), false) as held,
        (extract(epoch from greatest(open_at, clock_timestamp()) - clock_timestamp()) * 1000)::float8 as wait
      from (values (1)) as one left join stet.hosts on host = ${host}
    `.execute(store.db),
  )
  const [{ ours, held, wait }] = rows as [(typeof rows)[number]]
  if (ours) return { kind: 'ours' }
  return held ? { kind: 'held' } : { kind: 'closed', ms: wait }
}

/** Give a host's turn back. */
export async function endTurn(
  store: Store,
  process: string,
  host: string,
  { restMs, tookMs }: Omit<EndedTurn, 'isOver'>,
): Promise<void> {
  await asStoreErrors(() =>
    sql`
      update stet.hosts set turn_of = null, turn_source = null, turn_until = null,
        open_at = greatest(open_at, clock_timestamp() + ${restMs}::float8 * interval '1 ms'),
        pace_ms = ${paceAfter(tookMs)}
      where host = ${host} and turn_of = ${process}
    `.execute(store.db),
  )
}

/** Quick to slow down, slow to speed up. */
export function paceAfter(tookMs: EndedTurn['tookMs']): RawBuilder<number> {
  return tookMs === null ? sql`pace_ms` : sql`greatest(${tookMs}::float8, pace_ms * 0.8)`
}

/** Keep what a process holds for another `turnMs`. */
export async function renewTurns(store: Store, process: string, hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return
  await asStoreErrors(() =>
    sql`
      with held as materialized (
        -- in the order of the key: checks end the turns of several hosts at once
        select host from stet.hosts where host = any (${hosts}::text[]) and turn_of = ${process}
        order by host for no key update
      )
      update stet.hosts set turn_until = clock_timestamp() + ${turnMs} * interval '1 ms'
      where host = any (array(select host from held)) and turn_of = ${process}
    `.execute(store.db),
  )
}

/** Nobody asks a host for `ms` from now: it said so (Retry-After). */
export async function closeHost(store: Store, host: string, ms: number): Promise<void> {
  await asStoreErrors(() =>
    sql`
      insert into stet.hosts as host (host, open_at) values (${host}, clock_timestamp() + ${ms} * interval '1 ms')
      on conflict (host) do update set open_at = greatest(host.open_at, excluded.open_at)
    `.execute(store.db),
  )
}
