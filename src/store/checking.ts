import { sql } from 'kysely'
import type { Citation } from '../article/article.ts'
import type { CitingPlace } from '../check/check-source.ts'
import type { PageSketch } from '../verdict/sketch.ts'
import type { Verification } from '../verify/verification.ts'
import type { Previous } from '../verify/verify-citation.ts'
import { notWaitingForDisk } from './disk.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'
import { turnMs } from './turns.ts'

/** A citation of the source as it is kept, with its article. */
export interface KeptPlace extends CitingPlace {
  /** UUID of the citation */
  readonly id: string
  readonly verification: Verification | null
}

/** A source that this process may check now. */
export interface BegunCheck {
  /** hex of the source's id */
  readonly source: string
  readonly slotAt: Date
  readonly key: string
  readonly host: string
  /** this delivery among those in a row that ended without a check; 1 for the first */
  readonly tries: number
  /** as `finishChecks` left it; null before the first check */
  readonly standing: unknown
  /** the last check; null before the first */
  readonly last: {
    readonly state: string
    readonly reason: string
    readonly textDigest: string | null
  } | null
  /** the last check that had a page */
  readonly previous: Previous | null
  /** as `finishChecks` left it */
  readonly good: unknown
  readonly places: readonly KeptPlace[]
  /** when the youngest article that cites it was published, or found where that is not known */
  readonly youngestAt: Date
}

export type Beginning =
  | { readonly kind: 'begun'; readonly begun: BegunCheck }
  /** this slot is no longer the source's: it was checked, or given another, or another delivery is at it */
  | { readonly kind: 'stale' }
  /** another source of its host is visited, until somebody ends that (null), or the host is left alone for so long */
  | { readonly kind: 'busy'; readonly ms: number | null }
  /** nobody cites it any more: it is out of the schedule */
  | { readonly kind: 'uncited' }

/** A source in the slot that was given to it. */
export interface TakenSlot {
  /** hex of the source's id */
  readonly source: string
  readonly at: Date
}

/**
 * Take sources and their hosts' turns, those whose slot has come: in one go, and each as if it were alone. Locks rows in the
 * order that everybody keeps: of the schedule, then hosts, each by their keys.
 * @param process UUID of the process, which holds the turns
 * @returns one for each slot, in their order
 */
export async function beginChecks(
  store: Store,
  process: string,
  slots: readonly TakenSlot[],
): Promise<Beginning[]> {
  return await asStoreErrors(async () => {
    // Lists are looked up as arrays: a join with one reads the whole table where the planner knows nothing of either.
    const { rows } = await sql<Row>`
      with wanted as materialized (
        select decode(source, 'hex') as source_id, slot_at, place
        from unnest(${slots.map(({ source }) => source)}::text[], ${slots.map(({ at }) => at.toISOString())}::timestamptz[])
          with ordinality as slot (source, slot_at, place)
      ), row as materialized (
        select source_id, slot_at, host, tries, standing from stet.schedule
        where source_id = any (array(select source_id from wanted)) order by source_id for no key update
      ), next as materialized (
        -- of a host that several are at, one; of a slot that was delivered twice, too
        select distinct on (host) host, source_id, place from row join wanted using (source_id, slot_at)
        order by host, place
      ), free as materialized (
        select host from stet.hosts
        where host = any (array(select host from next)) and ${isFree} order by host for no key update
      ), turn as (
        update stet.hosts set turn_of = ${process}, turn_source = source_id,
          turn_until = clock_timestamp() + ${turnMs} * interval '1 ms'
        from next
        where hosts.host = next.host and hosts.host = any (array(select host from free)) and ${isFree}
        returning place, source_id
      ), tried as (
        -- every citation that was there by now is read below
        update stet.schedule set tries = schedule.tries + 1, again = false
        from turn where schedule.source_id = turn.source_id
          and schedule.source_id = any (array(select source_id from turn))
      )
      select place::integer - 1 as index, row.host, row.tries, row.standing, turn.place is not null as ours,
        sources.state, sources.reason, sources.text_digest, sources.read_at, sources.quotes_found, sources.good,
          sources.sketch
      from ${notWaitingForDisk}, row join wanted using (source_id, slot_at) left join turn using (place)
        left join stet.sources on sources.id = row.source_id and sources.id = any (array(select source_id from wanted))
    `.execute(store.db)
    const begun = new Map(rows.map((row) => [row.index, row]))
    const sources = rows.filter(({ ours }) => ours).map(({ index }) => slots[index]!.source)
    const places = sources.length === 0 ? new Map<string, DatedPlace[]>() : await placesOf(store, sources)
    return await Promise.all(
      slots.map(async (slot, index): Promise<Beginning> => {
        const row = begun.get(index)
        if (row === undefined) return { kind: 'stale' }
        if (!row.ours) return await busyAt(store, slot)
        const cited = places.get(slot.source)
        if (cited !== undefined) return { kind: 'begun', begun: begunCheck(slot, row, cited) }
        await forget(store, process, slot.source)
        return { kind: 'uncited' }
      }),
    )
  })
}

const isFree = sql`open_at <= clock_timestamp() and (turn_until is null or turn_until <= clock_timestamp())`

interface Row {
  /** among the slots that were asked for */
  index: number
  host: string
  tries: number
  standing: unknown
  ours: boolean
  state: string | null
  reason: string | null
  text_digest: string | null
  read_at: Date | null
  quotes_found: string[] | null
  good: unknown
  sketch: PageSketch | null
}

type DatedPlace = KeptPlace & { readonly at: Date }

function begunCheck(slot: TakenSlot, row: Row, places: readonly DatedPlace[]): BegunCheck {
  return {
    source: slot.source,
    slotAt: slot.at,
    key: places[0]!.citation.source,
    host: row.host,
    tries: row.tries + 1,
    standing: row.standing,
    last: row.state === null ? null : { state: row.state, reason: row.reason!, textDigest: row.text_digest },
    previous:
      row.read_at === null || row.text_digest === null
        ? null
        : {
            checkedAt: row.read_at.toISOString(),
            textDigest: row.text_digest,
            quotesFound: row.quotes_found!,
            sketch: row.sketch,
          },
    good: row.good,
    places,
    youngestAt: new Date(Math.max(...places.map(({ at }) => at.getTime()))),
  }
}

/** By source; a source that nobody cites is not in it. */
async function placesOf(store: Store, sources: readonly string[]): Promise<Map<string, DatedPlace[]>> {
  const { rows } = await sql<{
    source: string
    id: string
    citation: Citation
    verification: Verification | null
    title: string | null
    published: string | null
    language: string | null
    url: string | null
    at: Date
  }>`
    with cited as materialized (
      select id, source_id, article_id, ordinal, body, verification from stet.citations
      where source_id = any (array(select decode(source, 'hex') from unnest(${sources}::text[]) as source))
    )
    select encode(source_id, 'hex') as source, cited.id, cited.body as citation, verification,
      articles.body ->> 'title' as title, articles.body ->> 'publishedAt' as published,
      articles.body ->> 'language' as language, articles.body ->> 'url' as url,
      coalesce(published_at, added_at) as at
    from cited join stet.articles on articles.id = article_id
    where articles.id = any (array(select article_id from cited)) and retired_at is null
    order by article_id, ordinal
  `.execute(store.db)
  const places = new Map<string, DatedPlace[]>()
  for (const { source, id, citation, verification, title, published, language, url, at } of rows) {
    const place = {
      id,
      citation,
      verification,
      article: { title, publishedAt: published, language, url },
      at,
    }
    const others = places.get(source)
    if (others === undefined) places.set(source, [place])
    else others.push(place)
  }
  return places
}

/** In a statement of its own, which sees what another delivery of this slot has just begun. */
async function busyAt(
  store: Store,
  slot: TakenSlot,
): Promise<Extract<Beginning, { kind: 'stale' | 'busy' }>> {
  const { rows } = await sql<{ held: boolean; twin: boolean; closed: number }>`
    select coalesce(turn_until > clock_timestamp(), false) as held, turn_source is not distinct from source_id as twin,
      (extract(epoch from greatest(open_at, clock_timestamp()) - clock_timestamp()) * 1000)::float8 as closed
    from stet.schedule join stet.hosts using (host)
    where source_id = decode(${slot.source}, 'hex') and slot_at = ${slot.at}::timestamptz
  `.execute(store.db)
  const [row] = rows
  if (row === undefined) return { kind: 'stale' }
  if (!row.held || !row.twin) return { kind: 'busy', ms: row.held ? null : row.closed }
  await outliveTwin(store, slot)
  return { kind: 'stale' }
}

/** Another delivery of this slot is at it, or has died at it: then the source is due again when its turn ends, not its lease. */
async function outliveTwin(store: Store, slot: TakenSlot): Promise<void> {
  await sql`
    update stet.schedule set due_at = least(due_at, turn_until) from stet.hosts
    where source_id = decode(${slot.source}, 'hex') and slot_at = ${slot.at}::timestamptz and hosts.host = schedule.host
      and turn_source = source_id
  `.execute(store.db)
}

/** Have a source that found its host busy due again when its host is open and its pace allows: the next sweep gives it a slot. */
export async function putOff(store: Store, slot: TakenSlot): Promise<void> {
  await asStoreErrors(() =>
    sql`
      update stet.schedule set slot_at = null,
        due_at = greatest(hosts.open_at, clock_timestamp() + greatest(pace_ms, 1000) * interval '1 ms')
      from stet.hosts
      where source_id = decode(${slot.source}, 'hex') and slot_at = ${slot.at}::timestamptz and hosts.host = schedule.host
        and (turn_source is distinct from source_id or turn_until <= clock_timestamp())
    `.execute(store.db),
  )
}

async function forget(store: Store, process: string, source: string): Promise<void> {
  await sql`
    with gone as (
      -- unless somebody has come to cite it just now
      delete from stet.schedule where source_id = decode(${source}, 'hex') and not again
        and not exists (select from stet.citations where citations.source_id = schedule.source_id)
    ), back as (
      update stet.schedule set slot_at = null, due_at = clock_timestamp(), again = false
      where source_id = decode(${source}, 'hex') and (again
        or exists (select from stet.citations where citations.source_id = schedule.source_id))
    )
    update stet.hosts set turn_of = null, turn_source = null, turn_until = null
    where turn_of = ${process} and turn_source = decode(${source}, 'hex')
  `.execute(store.db)
}
