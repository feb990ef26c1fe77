import { sql } from 'kysely'
import { knownForMs, type Learnt, visitsRemembered } from '../check/host-fact.ts'
import { type ProbeMemory, withRecent } from '../check/probe-memory.ts'
import { Sibling } from '../verdict/sibling.ts'
import { plainHost } from '../visit/connect-to.ts'
import { sendInBatches } from './batches.ts'
import { asStoreErrors } from './errors.ts'
import { gathered } from './gathered.ts'
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

/** Claims or answers in one statement; so many sources are visited at once. */
const probesAtOnce = 64

/** One question for a place in a day, over all processes and runs. */
function storedProbes(store: Store): ProbeMemory {
  const claim = gathered(probesAtOnce, (claims: readonly Claim[]) => claimPlaces(store, claims))
  const answer = gathered(probesAtOnce, (answers: readonly Answered[]) => answerPlaces(store, answers))
  return {
    claim: (place, now) => claim({ place, now }),
    answer: (place, sibling) => answer({ place, sibling }),
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

interface Claim {
  readonly place: string
  readonly now: Date
}

interface Answered {
  readonly place: string
  readonly sibling: Sibling | null
}

async function claimPlaces(
  store: Store,
  claims: readonly Claim[],
): Promise<Awaited<ReturnType<ProbeMemory['claim']>>[]> {
  const wanted = claims.map(({ place, now }) => ({
    host: hostOf(place),
    at: now,
    until: new Date(now.getTime() + knownForMs['soft-404']),
    value: { place: storableText(place), sibling: null },
  }))
  const { rows: claimed } = await asStoreErrors(() =>
    sql<{ place: string }>`
      insert into stet.host_facts as known (host, kind, place_id, learnt_at, known_until, value)
      select host, 'soft-404', stet.source_id(value ->> 'place'), at, until, value
      from jsonb_to_recordset(${storableJson(wanted)}::jsonb) as claim (
        host text, at timestamptz, until timestamptz, value jsonb)
      -- in the order of the key: two that claim at once lock no rows crosswise
      order by 1, 2, 3
      on conflict (host, kind, place_id) do update set learnt_at = excluded.learnt_at,
        known_until = excluded.known_until, value = excluded.value
      where known.known_until <= excluded.learnt_at
      returning value ->> 'place' as place
    `.execute(store.db),
  )
  const ours = new Set(claimed.map(({ place }) => place))
  const others = wanted.filter(({ value }) => !ours.has(value.place))
  const known = await probed(store, others)
  return wanted.map(({ at, value: { place } }) =>
    // released meanwhile: whoever is next may ask
    ours.has(place) ? null : (known.get(place) ?? { sibling: null, until: at.getTime() }),
  )
}

async function probed(
  store: Store,
  asked: readonly { readonly host: string; readonly value: { readonly place: string } }[],
): Promise<Map<string, NonNullable<Awaited<ReturnType<ProbeMemory['claim']>>>>> {
  if (asked.length === 0) return new Map()
  const { rows } = await asStoreErrors(() =>
    sql<{ place: string; sibling: unknown; until: Date }>`
      select asked.value ->> 'place' as place, known.value -> 'sibling' as sibling, known_until as until
      from jsonb_to_recordset(${storableJson(asked)}::jsonb) as asked (host text, value jsonb)
        join stet.host_facts as known on known.host = asked.host and kind = 'soft-404'
          and place_id = stet.source_id(asked.value ->> 'place')
    `.execute(store.db),
  )
  return new Map(
    rows.map(({ place, sibling, until }) => [
      place,
      { sibling: Sibling.nullable().catch(null).parse(sibling), until: until.getTime() },
    ]),
  )
}

async function answerPlaces(store: Store, answers: readonly Answered[]): Promise<undefined[]> {
  const values = answers.map(({ place, sibling }) => ({
    host: hostOf(place),
    value: { place: storableText(place), sibling },
  }))
  await asStoreErrors(() =>
    sql`
      update stet.host_facts as known set value = answer.value
      from jsonb_to_recordset(${storableJson(values)}::jsonb) as answer (host text, value jsonb)
      where known.host = answer.host and kind = 'soft-404' and place_id = stet.source_id(answer.value ->> 'place')
    `.execute(store.db),
  )
  return answers.map(() => undefined)
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
    sql`
      with stale as materialized (
        select host, kind, place_id from stet.host_facts where known_until < clock_timestamp()
        order by 1, 2, 3 for update
      )
      delete from stet.host_facts as known using stale
      where known.host = stale.host and known.kind = stale.kind and known.place_id = stale.place_id
    `.execute(store.db),
  )
  return Number(numAffectedRows)
}
