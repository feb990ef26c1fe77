import { type RawBuilder, sql } from 'kysely'
import type { CheckRecord } from '../check/check.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
import type { BegunCheck } from './checking.ts'
import { keptAndNoted } from './checks.ts'
import { notWaitingForDisk } from './disk.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import { mergeSource } from './sources.ts'
import type { Store } from './store.ts'
import { type EndedTurn, paceAfter } from './turns.ts'

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
 * Write checks and all that follows from them, in one statement: whole or not at all, and each once however often its job was
 * delivered. The turns at their hosts end with it. Locks rows in the order that everybody keeps: of the schedule, sources,
 * articles, their citations, hosts, each by their keys; so nobody waits crosswise.
 * @param process UUID of the process, which holds the turns
 * @returns for each the id of the check; null when the slot was no longer the source's, and nothing was written
 * @throws StetError `store-unavailable`, `store-full`
 */
export async function finishChecks(
  store: Store,
  process: string,
  done: readonly FinishedCheck[],
): Promise<(string | null)[]> {
  // Lists are looked up as arrays: a join with one reads the whole table where the planner knows nothing of either.
  const { rows } = await asStoreErrors(() =>
    sql<{ index: number; id: string }>`
      with done as materialized (
        select decode(source, 'hex') as source_id, (body ->> 'checkedAt')::timestamptz as checked_at,
          body ->> 'state' as state, body ->> 'reason' as reason, nullif(body -> 'capture', 'null') as capture, row.*
        from jsonb_to_recordset(${storableJson(done.map(rowOf))}::jsonb) as row (
          index integer, id uuid, source text, slot_at timestamptz, host text, due_at timestamptz, window_ms float8, standing jsonb,
          body jsonb, text_digest text, quotes_found jsonb, sketch jsonb, counts boolean, event jsonb, good jsonb,
          outcomes jsonb, newsworthy boolean, turn jsonb)
      ), planned as materialized (
        select source_id from stet.schedule
        where source_id = any (array(select source_id from done)) order by source_id for no key update
      ), ours as (
        update stet.schedule set slot_at = null, tries = 0, again = false,
          due_at = case when again then clock_timestamp() + window_ms * interval '1 ms' else done.due_at end,
          standing = done.standing
        from done
        where schedule.source_id = done.source_id and schedule.slot_at = done.slot_at
          and schedule.source_id = any (array(select source_id from planned))
        returning index
      ), fresh as materialized (
        select done.* from ours join done using (index)
      ), ${keptAndNoted(sql`fresh`)}, carried as (
        insert into stet.sources as source (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at,
          text_digest, quotes_found, good, sketch)
        select body ->> 'key', body ->> 'url', state, reason, checked_at, checked_at, id,
          case when text_digest is not null then checked_at end, text_digest, quotes_found, good, sketch
        from fresh
        where counts or not exists (select from stet.sources where sources.id = source_id)
        order by source_id
        ${mergeSource}
        returning source.id
      ), told as (
        insert into stet.events (at, kind, source_id, check_id, before, after)
        select clock_timestamp(), event ->> 'kind', source_id, id, event -> 'before', event -> 'after'
        from fresh where event is not null
      ), outcome as materialized (
        select (one ->> 'id')::uuid as id, one -> 'verification' as verification, one ->> 'fragment' as fragment,
          checked_at, counts
        from fresh, jsonb_array_elements(outcomes) as one
      ), cited as materialized (
        select id, article_id, source_id, verified_at from stet.citations
        where source_id = any (array(select source_id from fresh))
      ), late as materialized (
        -- cited while it was visited: read again, it is held against the copy that was just kept
        select article_id from cited where verified_at is null and id not in (select id from outcome)
      ), citing as materialized (
        select articles.id, articles.id = any (array(select article_id from late)) as late, report_id is null
            or articles.id = any (array(select article_id from cited join fresh using (source_id) where newsworthy)) as reported
        from stet.articles, (select count(*) from carried) as locked
        where articles.id = any (array(select article_id from cited)) and retired_at is null
        order by articles.id for no key update of articles
      ), verified as (
        update stet.citations set verification = outcome.verification, fragment = outcome.fragment, verified_at = checked_at
        from outcome, (select count(*) from citing) as locked
        -- by their source too, which has an index and few citations: the planner takes the list for a long one
        where citations.id = outcome.id and citations.source_id = any (array(select source_id from fresh))
          and (counts or citations.verified_at is null)
      ), reported as (
        update stet.articles set report_due_at = case when reported then clock_timestamp() else report_due_at end,
          read_due_at = case when late then clock_timestamp() else read_due_at end
        from citing
        where articles.id = citing.id and articles.id = any (array(select id from citing)) and (reported or late)
      ), ended as materialized (
        -- several of one host, where visits met under its turn
        select host, bool_or((turn -> 'isOver')::boolean) as over, max((turn -> 'restMs')::float8) as rest_ms,
          max((turn ->> 'tookMs')::float8) as took_ms
        from done where turn is not null group by host
      ), held as materialized (
        select host from stet.hosts, (select count(*) from citing) as locked
        where host = any (array(select host from ended)) and turn_of = ${process} order by host for no key update of hosts
      ), rested as (
        update stet.hosts set
          turn_of = case when over then null else turn_of end,
          turn_source = null,
          turn_until = case when over then null else turn_until end,
          open_at = greatest(open_at, clock_timestamp() + rest_ms * interval '1 ms'),
          pace_ms = case when took_ms is null then pace_ms else greatest(took_ms, pace_ms * 0.8) end
        from ended
        where hosts.host = ended.host and hosts.host = any (array(select host from held)) and turn_of = ${process}
      )
      select index, id from fresh, ${notWaitingForDisk}
    `.execute(store.db),
  )
  const ids = new Map(rows.map(({ index, id }) => [index, id]))
  return done.map((_, index) => ids.get(index) ?? null)
}

function rowOf({ begun, record, ...done }: FinishedCheck, index: number) {
  return {
    index,
    id: record.id,
    source: begun.source,
    slot_at: begun.slotAt,
    host: begun.host,
    due_at: done.dueAt,
    window_ms: done.windowMs,
    standing: done.standing,
    body: record.check,
    text_digest: record.textDigest,
    quotes_found: record.quotesFound,
    sketch: record.sketch,
    counts: done.counts,
    event: done.event,
    good: done.good,
    outcomes: done.outcomes,
    newsworthy: done.newsworthy,
    turn: done.turn,
  }
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
