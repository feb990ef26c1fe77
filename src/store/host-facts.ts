import { sql } from 'kysely'
import { knownForMs, type Learnt, visitsRemembered } from '../check/host-fact.ts'
import { type ProbeMemory, withRecent } from '../check/probe-memory.ts'
import { Sibling } from '../verdict/sibling.ts'
import { plainHost } from '../visit/connect-to.ts'
import { sendInBatches } from './batches.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'

/** What all processes learn about hosts, each for the others. */
export interface HostBook extends ProbeMemory {
  /** Takes something down, to be written with others. Throws nothing; of more than it can hold, the latest stay. */
  learn(learnt: Learnt): void
  /** Writes what was taken down since; what cannot be written is learnt another time. */
  flush(): Promise<void>
}

const mostWaiting = 10_000

/** No question to the store but for a page that leaves doubt; what is learnt waits for `flush`. */
export function openHostBook(store: Store): HostBook {
  /** by host and kind: the latest goes before what it repeats */
  const facts = new Map<string, Fact>()
  /** by host: whether its last visits met a wall, as `HostFact` has it */
  const visits = new Map<string, string>()
  return {
    ...withRecent(storedProbes(store)),
    learn: ({ host, at, fact }) => {
      if (fact.kind === 'wall' || fact.kind === 'no-wall')
        put(
          visits,
          host,
          `${visits.get(host) ?? ''}${fact.kind === 'wall' ? 'w' : '.'}`.slice(-visitsRemembered),
        )
      if (fact.kind === 'no-wall') return
      const place = fact.kind === 'status-lie' ? fact.about : ''
      const until = new Date(at.getTime() + knownForMs[fact.kind])
      put(facts, `${fact.kind} ${place} ${host}`, { host, kind: fact.kind, place, at, until, value: fact })
    },
    flush: async () => {
      if (facts.size + visits.size === 0) return
      const seen = new Map(visits)
      const learnt = [...facts.values()].map((fact) =>
        fact.kind === 'wall'
          ? { ...fact, value: { ...fact.value, recent: seen.get(fact.host) ?? 'w' } }
          : fact,
      )
      for (const { kind, host } of learnt) if (kind === 'wall') seen.delete(host)
      facts.clear()
      visits.clear()
      await asStoreErrors(async () => {
        await writeFacts(store, learnt)
        await writeVisits(store, seen)
      })
    },
  }
}

interface Fact {
  readonly host: string
  readonly kind: string
  readonly place: string
  readonly at: Date
  readonly until: Date
  readonly value: object
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > mostWaiting) map.delete(map.keys().next().value!)
}

async function writeFacts(store: Store, facts: readonly Fact[]): Promise<void> {
  await sendInBatches(facts, ({ json }) =>
    sql`
      insert into stet.host_facts as known (host, kind, place_id, learnt_at, known_until, value)
      select fact ->> 'host', fact ->> 'kind', stet.source_id(fact ->> 'place'), (fact ->> 'at')::timestamptz,
        (fact ->> 'until')::timestamptz, fact -> 'value'
      from jsonb_array_elements(${json}::jsonb) as batch (fact)
      -- in the order of the key: two that write at once lock no rows crosswise
      order by 1, 2, 3
      on conflict (host, kind, place_id) do update set learnt_at = excluded.learnt_at, known_until = excluded.known_until,
        value = excluded.value || case when excluded.kind = 'wall' then jsonb_build_object('recent',
          right(concat(known.value ->> 'recent', excluded.value ->> 'recent'), ${visitsRemembered})) else '{}' end
      where known.learnt_at <= excluded.learnt_at
    `.execute(store.db),
  )
}

/** Of hosts that never walled us nothing is kept. */
async function writeVisits(store: Store, visits: ReadonlyMap<string, string>): Promise<void> {
  await sendInBatches(visits, ({ json }) =>
    sql`
      with seen as materialized (
        select host, visit ->> 1 as recent
        from jsonb_array_elements(${json}::jsonb) as batch (visit) join stet.host_facts on host = visit ->> 0
        where kind = 'wall' order by host for no key update of host_facts
      )
      update stet.host_facts as known set
        value = value || jsonb_build_object('recent', right(concat(value ->> 'recent', seen.recent), ${visitsRemembered}))
      from seen where known.host = seen.host and kind = 'wall'
    `.execute(store.db),
  )
}

/** One question for a place in a day, over all processes and runs. */
function storedProbes(store: Store): ProbeMemory {
  return {
    claim: (place, now) =>
      asStoreErrors(async () => {
        const until = new Date(now.getTime() + knownForMs['soft-404'])
        const { rows: claimed } = await sql`
          insert into stet.host_facts as known (host, kind, place_id, learnt_at, known_until, value)
          values (${hostOf(place)}, 'soft-404', ${idOf(place)}, ${now}::timestamptz, ${until}::timestamptz,
            ${storableJson({ place, sibling: null })}::jsonb)
          on conflict (host, kind, place_id) do update set learnt_at = excluded.learnt_at,
            known_until = excluded.known_until, value = excluded.value
          where known.known_until <= excluded.learnt_at
          returning true
        `.execute(store.db)
        if (claimed.length > 0) return null
        const { rows } = await sql<{ sibling: unknown; until: Date }>`
          select value -> 'sibling' as sibling, known_until as until from stet.host_facts
          where host = ${hostOf(place)} and kind = 'soft-404' and place_id = ${idOf(place)}
        `.execute(store.db)
        const parsed = Sibling.safeParse(rows[0]?.sibling)
        return {
          sibling: parsed.success ? parsed.data : null,
          // released meanwhile: whoever is next may ask
          until: rows[0]?.until.getTime() ?? now.getTime(),
        }
      }),
    answer: async (place, sibling) => {
      await asStoreErrors(() =>
        sql`
          update stet.host_facts set value = ${storableJson({ place, sibling })}::jsonb
          where host = ${hostOf(place)} and kind = 'soft-404' and place_id = ${idOf(place)}
        `.execute(store.db),
      )
    },
    release: async (place) => {
      await asStoreErrors(() =>
        sql`
          delete from stet.host_facts
          where host = ${hostOf(place)} and kind = 'soft-404' and place_id = ${idOf(place)}
        `.execute(store.db),
      )
    },
  }
}

function hostOf(place: string): string {
  return plainHost(new URL(place).hostname)
}

function idOf(place: string) {
  return sql`stet.source_id(${storableText(place)})`
}

/** Forget what is believed no more. Returns how many facts that were. */
export async function forgetStaleFacts(store: Store): Promise<number> {
  const { numAffectedRows = 0n } = await asStoreErrors(() =>
    sql`delete from stet.host_facts where known_until < clock_timestamp()`.execute(store.db),
  )
  return Number(numAffectedRows)
}
