import { type RawBuilder, sql } from 'kysely'
import type { Citation } from '../article/article.ts'
import type { CheckRecord } from '../check/check.ts'
import type { CitingPlace } from '../check/check-source.ts'
import type { PageSketch } from '../verdict/sketch.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
import type { ArticleFacts, Previous } from '../verify/verify-citation.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import { mergeSource } from './sources.ts'
import type { Store } from './store.ts'
import { type EndedTurn, paceAfter, turnMs } from './turns.ts'

/**
 * The transaction is over before it is on disk: checks at once would wait for the disk with the rows of their articles
 * locked. A server that crashes forgets the last second, whole, and what it forgets is still due.
 */
const notWaitingForDisk = sql`set_config('synchronous_commit', 'off', true) as not_waiting`

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
  /** as `finishCheck` left it; null before the first check */
  readonly standing: unknown
  /** the last check; null before the first */
  readonly last: {
    readonly state: string
    readonly reason: string
    readonly textDigest: string | null
  } | null
  /** the last check that had a page */
  readonly previous: Previous | null
  /** as `finishCheck` left it */
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

/**
 * Take a source and its host's turn, when its slot has come.
 * @param process UUID of the process, which holds the turn
 */
export async function beginCheck(
  store: Store,
  process: string,
  slot: { readonly source: string; readonly at: Date },
): Promise<Beginning> {
  return await asStoreErrors(async () => {
    const { rows } = await sql<Row>`
      with row as materialized (
        select source_id, host, tries, standing from stet.schedule
        where source_id = decode(${slot.source}, 'hex') and slot_at = ${slot.at}::timestamptz
      ), turn as (
        update stet.hosts set turn_of = ${process}, turn_source = source_id,
          turn_until = clock_timestamp() + ${turnMs} * interval '1 ms'
        from row
        where hosts.host = row.host and open_at <= clock_timestamp()
          and (turn_until is null or turn_until <= clock_timestamp())
        returning hosts.host
      ), tried as (
        -- every citation that was there by now is read below
        update stet.schedule set tries = schedule.tries + 1, again = false
        from row where schedule.source_id = row.source_id and exists (select from turn)
      )
      select row.host, row.tries, row.standing, exists (select from turn) as ours,
        sources.state, sources.reason, sources.text_digest, sources.read_at, sources.quotes_found, sources.good,
          sources.sketch
      from ${notWaitingForDisk}, row left join stet.sources on sources.id = row.source_id
    `.execute(store.db)
    const row = rows[0]
    if (row === undefined) return { kind: 'stale' }
    if (!row.ours) return await busyAt(store, slot)
    const places = await placesOf(store, slot.source)
    const first = places[0]
    if (first === undefined) {
      await forget(store, process, slot.source)
      return { kind: 'uncited' }
    }
    return {
      kind: 'begun',
      begun: {
        source: slot.source,
        slotAt: slot.at,
        key: first.citation.source,
        host: row.host,
        tries: row.tries + 1,
        standing: row.standing,
        last:
          row.state === null ? null : { state: row.state, reason: row.reason!, textDigest: row.text_digest },
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
      },
    }
  })
}

interface Row {
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

async function placesOf(store: Store, source: string): Promise<(KeptPlace & { readonly at: Date })[]> {
  const { rows } = await sql<{
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
      select id, article_id, ordinal, body, verification from stet.citations where source_id = decode(${source}, 'hex')
    )
    select cited.id, cited.body as citation, verification, articles.body ->> 'title' as title,
      articles.body ->> 'publishedAt' as published, articles.body ->> 'language' as language,
      articles.body ->> 'url' as url, coalesce(published_at, added_at) as at
    from cited join stet.articles on articles.id = article_id
    -- an array: a join alone reads all articles where the planner knows nothing of the citations yet
    where articles.id = any (array(select article_id from cited)) and retired_at is null
    order by article_id, ordinal
  `.execute(store.db)
  return rows.map(({ id, citation, verification, title, published, language, url, at }) => {
    const article: ArticleFacts = { title, publishedAt: published, language, url }
    return { id, citation, verification, article, at }
  })
}

/** In a statement of its own, which sees what another delivery of this slot has just begun. */
async function busyAt(
  store: Store,
  slot: { readonly source: string; readonly at: Date },
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
async function outliveTwin(
  store: Store,
  slot: { readonly source: string; readonly at: Date },
): Promise<void> {
  await sql`
    update stet.schedule set due_at = least(due_at, turn_until) from stet.hosts
    where source_id = decode(${slot.source}, 'hex') and slot_at = ${slot.at}::timestamptz and hosts.host = schedule.host
      and turn_source = source_id
  `.execute(store.db)
}

/** Have a source that found its host busy due again when its host is open and its pace allows: the next sweep gives it a slot. */
export async function putOff(
  store: Store,
  slot: { readonly source: string; readonly at: Date },
): Promise<void> {
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

/** What a check came to. */
export interface FinishedCheck {
  readonly begun: Pick<BegunCheck, 'source' | 'slotAt' | 'host'>
  readonly record: CheckRecord
  readonly standing: unknown
  readonly dueAt: Date
  /** a citation that came meanwhile is verified after this, by another check */
  readonly windowMs: number
  /** false when stet itself may have been offline: then what was known of the source, and verified of its citations, stays */
  readonly counts: boolean
  /** the verdict that stands has changed */
  readonly event: { readonly kind: string; readonly before: unknown; readonly after: unknown } | null
  /** the last copy that stood for the source, when this check has one; null leaves the former */
  readonly good: unknown
  readonly outcomes: readonly {
    /** UUID of the citation */
    readonly id: string
    readonly verification: Verification
    readonly fragment: FragmentResult
  }[]
  /** whether the articles that cite it need a new report */
  readonly newsworthy: boolean
  /** how the turn at its host ends; null when it has ended already */
  readonly turn: EndedTurn | null
}

/**
 * Write a check and all that follows from it, in one statement: whole or not at all, and once however often its job was
 * delivered. The turn at its host ends with it.
 * @returns the id of the check; null when the slot was no longer the source's, and nothing was written
 * @throws StetError `store-unavailable`, `store-full`
 */
export async function finishCheck(
  store: Store,
  process: string,
  done: FinishedCheck,
): Promise<string | null> {
  const { check, textDigest, quotesFound } = done.record
  const sketch = done.record.sketch === undefined ? null : storableJson(done.record.sketch)
  const { capture } = check
  const body = storableJson(check)
  const outcomes = storableJson(done.outcomes)
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      with ours as (
        update stet.schedule set slot_at = null, tries = 0, again = false,
          due_at = case when again then clock_timestamp() + ${done.windowMs}::float8 * interval '1 ms'
            else ${done.dueAt}::timestamptz end,
          standing = ${storableJson(done.standing)}::jsonb
        where source_id = decode(${done.begun.source}, 'hex') and slot_at = ${done.begun.slotAt}::timestamptz
        returning source_id
      ), fresh as materialized (
        select source_id, stet.uuid_v7() as id, ${check.checkedAt}::timestamptz as checked_at from ours
      ), kept as (
        insert into stet.checks (id, source_id, checked_at, state, reason, confidence, text_digest, quotes_found,
          sketch, body)
        select id, source_id, checked_at, ${check.state}, ${check.reason}, ${check.confidence}::float8,
          ${textDigest}, ${storableJson(quotesFound)}::jsonb, ${sketch}::jsonb, ${body}::jsonb
        from fresh
      ), noted as (
        insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
        select ${capture?.file ?? null}, ${capture?.offset ?? null}::bigint, ${capture?.length ?? null}::bigint, source_id,
          coalesce(${body}::jsonb ->> 'finalUrl', ${body}::jsonb ->> 'url'), ${capture?.payloadDigest ?? null}, ${capture?.at ?? null}::timestamptz
        from fresh where ${capture !== null}::boolean
        on conflict do nothing
      ), carried as (
        insert into stet.sources as source (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at,
          text_digest, quotes_found, good, sketch)
        select ${body}::jsonb ->> 'key', ${body}::jsonb ->> 'url', ${check.state}, ${check.reason}, checked_at, checked_at, id,
          case when ${textDigest}::text is not null then checked_at end, ${textDigest}, ${storableJson(quotesFound)}::jsonb,
          ${done.good === null ? null : storableJson(done.good)}::jsonb, ${sketch}::jsonb
        from fresh
        ${mergeSource} and ${done.counts}::boolean
      ), told as (
        insert into stet.events (at, kind, source_id, check_id, before, after)
        select clock_timestamp(), ${done.event?.kind ?? null}, source_id, id,
          ${storableJson(done.event?.before ?? null)}::jsonb, ${storableJson(done.event?.after ?? null)}::jsonb
        from fresh where ${done.event !== null}::boolean
      ), citing as materialized (
        -- articles before their citations, and in the order of their key, as readings do: so nobody waits crosswise
        select articles.id, (report_id is null or ${done.newsworthy}::boolean) as reported,
          -- cited while it was visited: read again, it is held against the copy that was just kept
          exists (select from stet.citations where article_id = articles.id and verified_at is null
            and citations.source_id = decode(${done.begun.source}, 'hex')
            and citations.id <> all (array(
              select (outcome ->> 'id')::uuid from jsonb_array_elements(${outcomes}::jsonb) as outcome))) as late
        from stet.articles
        -- an array: a subquery that names fresh would be read for all citations there are, and joined then
        where id = any (array(
            select article_id from stet.citations where source_id = decode(${done.begun.source}, 'hex')))
          and retired_at is null and exists (select from fresh)
        order by id for no key update
      ), verified as (
        update stet.citations set verification = outcome -> 'verification', fragment = outcome ->> 'fragment',
          verified_at = checked_at
        from fresh, (select count(*) from citing) as locked, jsonb_array_elements(${outcomes}::jsonb) as outcome
        -- by their source too, which has an index and few citations: the planner takes the list for a long one
        where citations.id = (outcome ->> 'id')::uuid and citations.source_id = decode(${done.begun.source}, 'hex')
          and (${done.counts}::boolean or verified_at is null)
      ), reported as (
        update stet.articles set report_due_at = case when reported then clock_timestamp() else report_due_at end,
          read_due_at = case when late then clock_timestamp() else read_due_at end
        from citing where articles.id = citing.id and (reported or late)
      ), rested as (
        ${endingTurn(process, done.begun.host, done.turn)}
      )
      select id from fresh, ${notWaitingForDisk}
    `.execute(store.db),
  )
  return rows[0]?.id ?? null
}

/**
 * Why a check came to nothing. `stopped`: we wanted to stop, and it is due at once. Else the slot stays its own, for the next
 * delivery of the same job; the lease ends that wait. `prevented`, say by a full disk, says nothing of the source, and counts
 * as no try; `failed` does.
 */
export type GivenBack = 'stopped' | 'prevented' | 'failed'

/** Give a source that was begun back. */
export async function giveBack(
  store: Store,
  process: string,
  begun: Pick<BegunCheck, 'source' | 'slotAt' | 'host'>,
  turn: FinishedCheck['turn'],
  why: GivenBack,
): Promise<void> {
  const stopped = why === 'stopped'
  await asStoreErrors(() =>
    sql`
      with ours as (
        update stet.schedule set tries = greatest(0, tries - 1),
          slot_at = case when ${stopped}::boolean then null else slot_at end,
          due_at = case when ${stopped}::boolean then clock_timestamp() else due_at end
        where source_id = decode(${begun.source}, 'hex') and slot_at = ${begun.slotAt}::timestamptz
          and ${why !== 'failed'}::boolean
      )
      ${endingTurn(process, begun.host, turn)}
    `.execute(store.db),
  )
}

function endingTurn(process: string, host: string, turn: EndedTurn | null): RawBuilder<unknown> {
  const { isOver, restMs, tookMs } = turn ?? { isOver: false, restMs: 0, tookMs: null }
  return sql`
    update stet.hosts set
      turn_of = case when ${isOver}::boolean then null else turn_of end,
      turn_source = null,
      turn_until = case when ${isOver}::boolean then null else turn_until end,
      open_at = greatest(open_at, clock_timestamp() + ${restMs}::float8 * interval '1 ms'),
      pace_ms = ${paceAfter(tookMs)}
    where host = ${host} and turn_of = ${process} and ${turn !== null}::boolean`
}
