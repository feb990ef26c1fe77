import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { parseAddress } from '../address/source-url.ts'
import { type IdentifiedFinding, identifiedFindings } from '../report/identity.ts'
import { type ReportReader, RuleId, Severity } from '../report/report.ts'
import { sendInBatches } from './batches.ts'
import { exactly, fromCursor, toCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import { askedOnce } from './prepared.ts'
import type { Store } from './store.ts'

/**
 * Carry the findings of an article's new report over to those that stand for it, within the caller's transaction, which has
 * the article's row locked: what is new comes, what was gone is back, what the report does not have is gone.
 */
export async function mergeFindings(
  db: Kysely<Database>,
  articleId: string,
  reportId: string,
  report: ReportReader,
): Promise<void> {
  const at = report.head.generatedAt
  const standing: string[] = []
  async function* rows() {
    for await (const found of identifiedFindings(report)) {
      standing.push(found.identity)
      yield rowOf(found)
    }
  }
  await sendInBatches(rows(), (batch) =>
    sql`
      insert into stet.findings as finding (article_id, identity, rule, severity, message, source_id, url, host, title,
        section, authors, citation, line, "column", replace_with, first_seen_at, report_id, since)
      select ${articleId}, decode(row ->> 'identity', 'hex'), row ->> 'rule', row ->> 'severity', row ->> 'message',
        stet.source_id(row ->> 'source'), row ->> 'url', row ->> 'host', coalesce(body ->> 'title', input), section, authors,
        row ->> 'citation', (row ->> 'line')::integer, (row ->> 'column')::integer, row ->> 'replaceWith',
        ${at}::timestamptz, ${reportId}, ${at}::timestamptz
      from jsonb_array_elements(${batch.json}::jsonb) as batch (row), stet.articles
      where articles.id = ${articleId}
      on conflict (article_id, identity) do update set
        severity = excluded.severity, message = excluded.message, url = excluded.url, host = excluded.host,
        title = excluded.title, section = excluded.section, authors = excluded.authors, citation = excluded.citation,
        line = excluded.line, "column" = excluded."column", replace_with = excluded.replace_with,
        report_id = excluded.report_id,
        since = case when finding.gone_at is null then finding.since else excluded.since end,
        gone_at = null
      -- most stand as they did: those are not written
      where finding.gone_at is not null
        or (finding.severity, finding.message, finding.url, finding.title, finding.section, finding.authors,
            finding.citation, finding.line, finding."column", finding.replace_with)
          is distinct from (excluded.severity, excluded.message, excluded.url, excluded.title, excluded.section,
            excluded.authors, excluded.citation, excluded.line, excluded."column", excluded.replace_with)
    `.execute(db),
  )
  await sql`
    update stet.findings set gone_at = ${at}::timestamptz, since = ${at}::timestamptz
    where article_id = ${articleId} and gone_at is null
      and encode(identity, 'hex') not in (select jsonb_array_elements_text(${JSON.stringify(standing)}::jsonb))
  `.execute(db)
}

function rowOf({ finding, identity, url }: IdentifiedFinding) {
  const { rule, severity, message, source, citation, location, suggestion } = finding
  const parsed = url === null ? null : parseAddress(url)
  return {
    ...{ identity, rule, severity, message, source, citation, url },
    host: parsed?.kind === 'source' ? new URL(parsed.url).hostname : null,
    line: location.line,
    column: location.column,
    replaceWith: suggestion?.replaceWith ?? null,
  }
}

export const FindingState = z.enum(['open', 'snoozed', 'fine', 'gone'])
export type FindingState = z.output<typeof FindingState>

/** What an editor asks for; a filter that is left out lets everything pass. */
export interface FindingFilters {
  /** `open` when it is left out: stands, and nobody has put it off or found it fine */
  readonly state?: FindingState | undefined
  readonly rule?: RuleId | undefined
  readonly severity?: Severity | undefined
  readonly section?: string | undefined
  readonly author?: string | undefined
  readonly host?: string | undefined
  /** stands, or is gone, since then or later */
  readonly since?: Date | undefined
  /** UUID of a person; `nobody` for what is given to nobody */
  readonly assignee?: string | undefined
  /** UUID */
  readonly article?: string | undefined
  /** words of the article's title, the message or the address, as people type them into a search box */
  readonly search?: string | undefined
}

const Hold = z.strictObject({
  kind: z.enum(['snooze', 'fine']),
  until: z.date(),
  reason: z.string().nullable(),
  /** UUID of the person who decided */
  by: z.string(),
  at: z.date(),
})

const StandingFinding = z.strictObject({
  id: z.string(),
  rule: RuleId,
  severity: Severity,
  message: z.string(),
  articleId: z.string(),
  /** of the article; its name where it has none */
  title: z.string(),
  section: z.string().nullable(),
  authors: z.array(z.string()),
  /** hex of the source's id */
  source: z.string().nullable(),
  /** as the article cites it */
  url: z.string().nullable(),
  host: z.string().nullable(),
  /** id of the citation in its article, `c1` */
  citation: z.string().nullable(),
  line: z.int(),
  column: z.int(),
  replaceWith: z.string().nullable(),
  firstSeenAt: z.date(),
  /** since when it stands without a gap, or is gone */
  since: z.date(),
  reportId: z.string(),
  state: FindingState,
  /** UUID of the person it is given to */
  assignee: z.string().nullable(),
  /** what keeps it off the desk now; null when nothing does */
  hold: Hold.nullable(),
})
export type StandingFinding = z.output<typeof StandingFinding>

const Row = StandingFinding.omit({ hold: true }).extend({
  holdKind: z.enum(['snooze', 'fine']).nullable(),
  holdUntil: z.date().nullable(),
  holdReason: z.string().nullable(),
  holdBy: z.string().nullable(),
  holdAt: z.date().nullable(),
  place: z.array(z.unknown()),
})

const holds = sql`stands and held_until > clock_timestamp()`

/** Ways that are read before the moment of asking: an end that has passed needs nobody to notice it. */
const stateIs: Record<FindingState, RawBuilder<unknown>> = {
  open: sql`stands and held_until <= clock_timestamp()`,
  snoozed: sql`stands and hold = 'snooze' and held_until > clock_timestamp()`,
  fine: sql`stands and hold = 'fine' and held_until > clock_timestamp()`,
  gone: sql`not stands`,
}

function conditions(filters: FindingFilters): RawBuilder<unknown> {
  const { rule, severity, section, author, host, since, assignee, article, search } = filters
  const all = [stateIs[filters.state ?? 'open']]
  if (rule !== undefined) all.push(sql`rule = ${rule}`)
  if (severity !== undefined) all.push(sql`weight = ${weights[severity]}::smallint`)
  if (section !== undefined) all.push(sql`section = ${storableText(section)}`)
  if (author !== undefined) all.push(sql`authors @> array[${storableText(author)}]::text[]`)
  if (host !== undefined) all.push(sql`host = ${storableText(host)}`)
  if (since !== undefined) all.push(sql`since >= ${since}::timestamptz`)
  if (assignee === 'nobody') all.push(sql`assignee is null`)
  else if (assignee !== undefined) all.push(sql`assignee = ${assignee}::uuid`)
  if (article !== undefined) all.push(sql`article_id = ${article}::uuid`)
  if (search !== undefined)
    all.push(sql`words @@ websearch_to_tsquery('pg_catalog.russian', ${storableText(search)})`)
  return sql.join(all, sql` and `)
}

const weights: Record<Severity, number> = { error: 3, warning: 2, note: 1 }

export interface FindingPage {
  readonly findings: readonly StandingFinding[]
  /** what `after` takes for the next page; null on the last */
  readonly next: string | null
}

const Place = z.tuple([z.int(), z.iso.datetime(), z.uuid()])

const columns = sql`page.id, rule, severity, message, article_id as "articleId", title, section, authors,
        encode(source_id, 'hex') as source, url, host, citation, line, "column", replace_with as "replaceWith",
        first_seen_at as "firstSeenAt", since, report_id as "reportId", page.assignee,
        case when not stands then 'gone' when held_until <= clock_timestamp() then 'open'
          when hold = 'snooze' then 'snoozed' else 'fine' end as state,
        decided.kind as "holdKind", decided.until as "holdUntil", decided.reason as "holdReason",
        decided.person_id as "holdBy", decided.at as "holdAt",
        json_build_array(weight, ${exactly(sql`since`)}, page.id) as place`
const withHold = sql`left join stet.decisions as decided on decided.id = hold_id and ${holds}`

function findingOf({
  holdKind,
  holdUntil,
  holdReason,
  holdBy,
  holdAt,
  place: _,
  ...finding
}: z.output<typeof Row>): StandingFinding {
  if (holdKind === null) return { ...finding, hold: null }
  return {
    ...finding,
    hold: { kind: holdKind, until: holdUntil!, reason: holdReason, by: holdBy!, at: holdAt! },
  }
}

/** Null when there is none of this id. */
export async function findFinding(store: Store, id: string): Promise<StandingFinding | null> {
  const { rows } = await asStoreErrors(() =>
    sql`
      with page as (select * from stet.findings where id = ${id}) select ${columns} from page ${withHold}
    `.execute(store.db),
  )
  return rows[0] === undefined ? null : findingOf(Row.parse(rows[0]))
}

/**
 * Findings, errors before warnings before notes, in each the newest first.
 * @param page.after `next` of the page before; one that is none gives the first page
 */
export async function listFindings(
  store: Store,
  filters: FindingFilters,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<FindingPage> {
  const after = fromCursor(Place, page.after)
  const beyond =
    after === null
      ? sql`true`
      : sql`(weight, since, id) < (${after[0]}::smallint, ${after[1]}::timestamptz, ${after[2]}::uuid)`
  const { rows } = await asStoreErrors(() =>
    sql`
      with ${askedOnce} page as materialized (
        select * from stet.findings where ${conditions(filters)} and ${beyond}
        order by weight desc, since desc, id desc limit ${page.limit + 1}
      )
      select ${columns}
      from page ${withHold}
      order by weight desc, since desc, page.id desc
    `.execute(store.db),
  )
  const read = rows.map((row) => Row.parse(row))
  const shown = read.slice(0, page.limit)
  return {
    findings: shown.map(findingOf),
    next: read.length > page.limit ? toCursor(shown.at(-1)!.place) : null,
  }
}

const mostCounted = 5_000
const mostValues = 25

/** How many findings pass some filters, and how they divide. */
export interface FindingCounts {
  readonly total: number
  /** false when only five thousand were counted: there are more, and the parts are those of these */
  readonly exact: boolean
  /** for each value how many, most first; the first 25 */
  readonly by: Readonly<Record<FindingFacet, readonly { readonly value: string; readonly count: number }[]>>
}

export type FindingFacet = 'severity' | 'rule' | 'section' | 'author' | 'host' | 'assignee'

/** Counted as far as it costs little: the bar above a list wants to know where the work lies, not the last digit. */
export async function countFindings(store: Store, filters: FindingFilters): Promise<FindingCounts> {
  const { rows } = await asStoreErrors(() =>
    sql<{ facet: FindingFacet | 'total'; value: string; count: number }>`
      with ${askedOnce} counting as materialized (
        select severity, rule, section, authors, host, assignee from stet.findings
        where ${conditions(filters)} limit ${mostCounted + 1}
      ), counted as (
        select 'total' as facet, '' as value, count(*)::integer as count from counting
        union all select 'severity', severity collate "C", count(*)::integer from counting group by 2
        union all select 'rule', rule collate "C", count(*)::integer from counting group by 2
        union all select 'section', section collate "C", count(*)::integer from counting group by 2
        union all select 'host', host collate "C", count(*)::integer from counting group by 2
        union all select 'assignee', assignee::text collate "C", count(*)::integer from counting group by 2
        union all select 'author', author collate "C", count(*)::integer from counting, unnest(authors) as author group by 2
      ), ranked as (
        select *, row_number() over (partition by facet order by count desc, value) as place
        from counted where value is not null
      )
      select facet, value, count from ranked where place <= ${mostValues} order by facet, place
    `.execute(store.db),
  )
  const total = rows.find(({ facet }) => facet === 'total')?.count ?? 0
  const of = (facet: FindingFacet) =>
    rows.flatMap((row) => (row.facet === facet ? [{ value: row.value, count: row.count }] : []))
  return {
    total: Math.min(total, mostCounted),
    exact: total <= mostCounted,
    by: {
      severity: of('severity'),
      rule: of('rule'),
      section: of('section'),
      author: of('author'),
      host: of('host'),
      assignee: of('assignee'),
    },
  }
}

/** How many findings of each severity pass some filters, at most five thousand of each counted. */
export async function countSeverities(
  store: Store,
  filters: Omit<FindingFilters, 'severity'>,
): Promise<Record<Severity, number>> {
  const counts = Severity.options.map(
    (severity) => sql`(
      select count(*)::integer from (
        select from stet.findings where ${conditions({ ...filters, severity })} limit ${mostCounted}
      ) as counting
    ) as ${sql.id(severity)}`,
  )
  const { rows } = await asStoreErrors(() =>
    sql<Record<Severity, number>>`select ${askedOnce} ${sql.join(counts)}`.execute(store.db),
  )
  return rows[0]!
}

/** How many findings are in each state, at most five thousand of each counted. */
export async function countStates(store: Store): Promise<Record<FindingState, number>> {
  const counts = FindingState.options.map(
    (state) => sql`(
      select count(*)::integer from (select from stet.findings where ${stateIs[state]} limit ${mostCounted}) as counting
    ) as ${sql.id(state)}`,
  )
  const { rows } = await asStoreErrors(() =>
    sql<Record<FindingState, number>>`select ${sql.join(counts)}`.execute(store.db),
  )
  return rows[0]!
}
