import { sql } from 'kysely'
import { z } from 'zod'
import { Capture } from '../archive/capture.ts'
import { Citation } from '../article/article.ts'
import { Check } from '../check/check.ts'
import { Standing } from '../schedule/standing.ts'
import { type State, states, Verdict } from '../verdict/verdict.ts'
import { Verification } from '../verify/verification.ts'
import { type Asked, exactly, fromCursor, type Part, part } from './cursor.ts'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import type { Store } from './store.ts'

const Reason = z.union(Verdict.options.map((option) => option.shape.reason))
const verdict = { state: z.enum(states), reason: Reason }

const Entry = z.strictObject({
  id: z.string(),
  url: z.string(),
  ...verdict,
  checkedAt: z.date(),
  articles: z.int(),
  place: z.string(),
})
/** A source in a list of them; `id` is the hex of its key's digest. */
export type SourceEntry = Omit<z.output<typeof Entry>, 'place'>

/** Code units of a key that lists are ordered by: an index entry has its bound. */
const keyReach = 200
const order = sql`left(key, ${sql.lit(keyReach)}) collate "C"`
/** Articles that are counted for each source of a list. */
const articlesCounted = 100

/**
 * Sources in the order of their keys, which is by host (SURT).
 * @param filter.under the beginning of a key: `com,example)/` for a host, `com,example,` for the names below it
 */
export async function listSources(
  store: Store,
  filter: { readonly state: State | null; readonly under: string | null },
  page: Asked,
): Promise<Part<SourceEntry>> {
  const wanted = [sql`true`]
  if (filter.state !== null) wanted.push(sql`state = ${filter.state}`)
  if (filter.under !== null) {
    const under = storableText(filter.under).slice(0, keyReach)
    wanted.push(sql`${order} >= ${under}`)
    wanted.push(sql`${order} < ${`${under}\u{10ffff}`}`)
  }
  // by the key itself: a source that is gone by the next page does not end the list
  const after = fromCursor(z.tuple([z.string(), z.hex()]), page.after ?? undefined)
  if (after !== null) wanted.push(sql`(${order}, id) > (${after[0]}, decode(${after[1]}, 'hex'))`)
  const { rows } = await asStoreErrors(() =>
    sql`
      select encode(id, 'hex') as id, ${order} as place, url, state, reason, last_checked_at as "checkedAt",
        (select count(*)::integer from (
          select distinct article_id from stet.citations where source_id = sources.id limit ${articlesCounted}
        ) as citing) as articles
      from stet.sources where ${sql.join(wanted, sql` and `)}
      order by ${order}, id limit ${page.limit + 1}
    `.execute(store.db),
  )
  const { entries, next } = part(
    rows.map((row) => Entry.parse(row)),
    page.limit,
    ({ place, id }) => [place, id],
  )
  return { entries: entries.map(({ place: _, ...entry }) => entry), next }
}

const SourceRow = z.strictObject({
  id: z.string(),
  key: z.string(),
  url: z.string(),
  ...verdict,
  firstSeenAt: z.date(),
  checkedAt: z.date(),
  dueAt: z.date().nullable(),
  standing: Standing.nullable(),
  check: Check.nullable(),
})
/** A source with its last check. `dueAt` and `standing` are null where the service does not watch it. */
export type SourcePage = z.output<typeof SourceRow>

/** @param id hex, as a list has it; null when there is no such source */
export async function sourcePage(store: Store, id: string): Promise<SourcePage | null> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select encode(sources.id, 'hex') as id, key, url, sources.state, sources.reason, first_seen_at as "firstSeenAt",
        last_checked_at as "checkedAt", due_at as "dueAt", standing, checks.body as check
      from stet.sources left join stet.schedule on schedule.source_id = sources.id
        left join stet.checks on checks.id = check_id and checks.checked_at = last_checked_at
      where sources.id = decode(${id}, 'hex')
    `.execute(store.db),
  )
  return rows.length === 0 ? null : SourceRow.parse(rows[0])
}

const TimelineRow = z.strictObject({
  id: z.string(),
  checkedAt: z.date(),
  ...verdict,
  confidence: z.number(),
  textDigest: z.string().nullable(),
  capture: Capture.nullable(),
  place: z.string(),
})
export type TimelineCheck = Omit<z.output<typeof TimelineRow>, 'place'>

/** The checks of a source, the latest first. */
export async function sourceTimeline(store: Store, id: string, page: Asked): Promise<Part<TimelineCheck>> {
  const after = fromCursor(z.tuple([z.iso.datetime(), z.uuid()]), page.after ?? undefined)
  // the moment by itself too: only that rules months out
  const wanted =
    after === null
      ? sql`true`
      : sql`checked_at <= ${after[0]}::timestamptz and (checked_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  const { rows } = await asStoreErrors(() =>
    sql`
      select id, checked_at as "checkedAt", state, reason, confidence, text_digest as "textDigest",
        body -> 'capture' as capture, ${exactly(sql`checked_at`)} as place
      from stet.checks where source_id = decode(${id}, 'hex') and ${wanted}
      order by checked_at desc, id desc limit ${page.limit + 1}
    `.execute(store.db),
  )
  const { entries, next } = part(
    rows.map((row) => TimelineRow.parse(row)),
    page.limit,
    (last) => [last.place, last.id],
  )
  return { entries: entries.map(({ place: _, ...check }) => check), next }
}

const CitingRow = z.strictObject({
  articleId: z.string(),
  title: z.string().nullable(),
  input: z.string(),
  citation: Citation,
  verification: Verification.nullable(),
})
export type CitingArticle = z.output<typeof CitingRow>

/** The places in articles that cite a source, the latest article first. */
export async function citingArticles(store: Store, id: string, limit: number): Promise<CitingArticle[]> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select article_id as "articleId", articles.body ->> 'title' as title, input, citations.body as citation, verification
      from stet.citations join stet.articles on articles.id = article_id
      where source_id = decode(${id}, 'hex') order by article_id desc, ordinal limit ${limit}
    `.execute(store.db),
  )
  return rows.map((row) => CitingRow.parse(row))
}

const CaptureRow = z.strictObject({
  file: z.string(),
  offset: z.coerce.number(),
  length: z.coerce.number(),
  url: z.string(),
  payloadDigest: z.string(),
  at: z.date().transform((at) => at.toISOString()),
})
export type SourceCapture = z.output<typeof CaptureRow>

/** The captures of a source, the latest first. */
export async function sourceCaptures(store: Store, id: string, page: Asked): Promise<Part<SourceCapture>> {
  const after = fromCursor(z.tuple([z.iso.datetime(), z.string(), z.int()]), page.after ?? undefined)
  const wanted =
    after === null
      ? sql`true`
      : sql`captured_at <= ${after[0]}::timestamptz
          and (captured_at, file, "offset") < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`
  const { rows } = await asStoreErrors(() =>
    sql`
      select file, "offset", length, url, payload_digest as "payloadDigest", captured_at as at
      from stet.captures where source_id = decode(${id}, 'hex') and ${wanted}
      order by captured_at desc, file desc, "offset" desc limit ${page.limit + 1}
    `.execute(store.db),
  )
  return part(
    rows.map((row) => CaptureRow.parse(row)),
    page.limit,
    (last) => [last.at, last.file, last.offset],
  )
}

/** Whose capture this is, by the name and place of its record; null when no table knows it. */
export async function sourceOfCapture(
  store: Store,
  capture: Pick<Capture, 'file' | 'offset' | 'at'>,
): Promise<string | null> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      select encode(source_id, 'hex') as id from stet.captures
      where file = ${capture.file} and "offset" = ${capture.offset} and captured_at = ${capture.at}::timestamptz
    `.execute(store.db),
  )
  return rows[0]?.id ?? null
}

/** Have a source visited as soon as its host allows; false when the service does not watch it. */
export async function checkSourceNow(store: Store, id: string): Promise<boolean> {
  const { numAffectedRows } = await asStoreErrors(() =>
    sql`
      update stet.schedule set due_at = least(due_at, clock_timestamp()) where source_id = decode(${id}, 'hex')
    `.execute(store.db),
  )
  return numAffectedRows === 1n
}

/** The capture of a source that is nearest to a moment; null when there is none. */
export async function captureNear(store: Store, key: string, at: Date): Promise<Capture | null> {
  const of = sql`source_id = stet.source_id(${storableText(key)})`
  const columns = sql`file, "offset", length, url, payload_digest as "payloadDigest", captured_at as at`
  const { rows } = await asStoreErrors(() =>
    sql`
      select * from (
        (select ${columns} from stet.captures where ${of} and captured_at <= ${at} order by captured_at desc limit 1)
        union all
        (select ${columns} from stet.captures where ${of} and captured_at > ${at} order by captured_at limit 1)
      ) as near order by abs(extract(epoch from at - ${at}::timestamptz)) limit 1
    `.execute(store.db),
  )
  if (rows.length === 0) return null
  const { url: _, ...capture } = CaptureRow.parse(rows[0])
  return capture
}
