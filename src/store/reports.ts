import { type Kysely, sql } from 'kysely'
import { StetError } from '../error.ts'
import {
  type Finding,
  type NamedCheck,
  type ReportArticle,
  ReportHead,
  type ReportReader,
  type Summary,
} from '../report/report.ts'
import { type Batch, BatchSender, sendInBatches } from './batches.ts'
import { CheckKeeper } from './check-keeper.ts'
import { nameChecks } from './checks.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import { mergeFindings } from './findings.ts'
import { storableJson } from './json.ts'
import { reportIdPrefix } from './report-id.ts'
import type { Store } from './store.ts'
import { storedReport } from './stored-report.ts'

/**
 * Keep a report with its checks. The checks come first and each for itself, the rest whole or not at all; its parts are streamed, so
 * its size does not matter. A report that is already there stays as it is: saving it twice, or in two processes at once, is
 * saving it once.
 * NUL and lone surrogates in its strings are kept as U+FFFD (see json.ts).
 * @throws StetError `store-unavailable`, `store-full`; whatever the reader throws
 */
export async function saveReport(store: Store, id: string, report: ReportReader): Promise<void> {
  if (await isThere(store, id)) return
  const keeper = new CheckKeeper(async () => store)
  const named: NamedCheck[] = []
  for await (const record of report.checks()) {
    named.push({ place: named.length, id: record.id, checkedAt: record.check.checkedAt })
    await keeper.add(record)
  }
  await keeper.end()
  await saveRunReport(store, id, report, named)
}

async function isThere(store: Store, id: string): Promise<boolean> {
  const row = await asStoreErrors(() =>
    store.db.selectFrom('reports').select('id').where('id', '=', id).executeTakeFirst(),
  )
  return row !== undefined
}

/**
 * Keep a report over checks that a `CheckKeeper` has kept.
 * @throws as `saveReport`
 */
export async function saveRunReport(
  store: Store,
  id: string,
  report: ReportReader,
  checks: Iterable<NamedCheck>,
): Promise<void> {
  await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      if (await insertReport(db, id, report)) await nameChecks(db, id, checks)
    }),
  )
}

/** All of a report but its checks, within the caller's transaction; false when it is there already. */
async function insertReport(db: Kysely<Database>, id: string, report: ReportReader): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into stet.reports (id, generated_at, head)
    values (${id}, ${report.head.generatedAt}::timestamptz, ${storableJson(report.head)}::jsonb)
    on conflict do nothing
  `.execute(db)
  if (numAffectedRows === 0n) return false
  await insertArticles(db, id, report.articles())
  await insertFindings(db, id, report.findings())
  return true
}

/**
 * Keep the report of a watched article, over checks that are in the store, and what stands for the article now; unless what it was made from has changed
 * meanwhile: then another is due.
 * @param mark as `articleToReport` gave it
 * @returns whether it was kept
 * @throws as `saveReport`
 */
export async function saveArticleReport(
  store: Store,
  article: { readonly id: string; readonly mark: string },
  id: string,
  report: ReportReader,
  checks: Iterable<NamedCheck>,
): Promise<boolean> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { numAffectedRows } = await sql`
        update stet.articles set report_due_at = null, report_id = ${id}
        where id = ${article.id} and report_due_at = ${article.mark}::timestamptz
      `.execute(db)
      if (numAffectedRows === 0n || !(await insertReport(db, id, report))) return false
      await nameChecks(db, id, checks)
      await mergeFindings(db, article.id, id, report)
      await sql`
        insert into stet.article_reports (article_id, report_id, generated_at)
        values (${article.id}, ${id}, ${report.head.generatedAt}::timestamptz)
      `.execute(db)
      return true
    }),
  )
}

/** Articles and their citations, in one reading of them. */
async function insertArticles(
  db: Kysely<Database>,
  reportId: string,
  articles: AsyncIterable<ReportArticle>,
) {
  const bodies = new BatchSender((batch) => insertBodies(db, reportId, batch))
  const cited = new BatchSender((batch) => insertCitations(db, reportId, batch))
  try {
    let article = 0
    for await (const { citations, ...body } of articles) {
      await bodies.add(body)
      for (const citation of citations) await cited.add({ article, citation })
      article++
    }
    await bodies.end()
    await cited.end()
  } catch (error) {
    await Promise.all([bodies.settled(), cited.settled()])
    throw error
  }
}

async function insertBodies(db: Kysely<Database>, reportId: string, batch: Batch) {
  await sql`
    insert into stet.report_articles (report_id, ordinal, input, body)
    select ${reportId}, ${batch.from}::integer + place - 1, body ->> 'input', body
    from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (body, place)
  `.execute(db)
}

async function insertCitations(db: Kysely<Database>, reportId: string, batch: Batch) {
  await sql`
    insert into stet.report_citations (report_id, article, ordinal, body)
    select ${reportId}, (row -> 'article')::integer, ${batch.from}::integer + place - 1, row -> 'citation'
    from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (row, place)
  `.execute(db)
}

async function insertFindings(db: Kysely<Database>, reportId: string, findings: AsyncIterable<Finding>) {
  await sendInBatches(findings, (batch) =>
    sql`
      insert into stet.report_findings (report_id, ordinal, body)
      select ${reportId}, ${batch.from}::integer + place - 1, body
      from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (body, place)
    `.execute(db),
  )
}

/**
 * @param wanted an id, the start of one, or `latest`
 * @returns null when there is no such report; its parts are read in pages, as often as wanted
 * @throws StetError `report-ambiguous` when several ids start so; `store-unavailable`, also while reading
 */
export async function openReport(store: Store, wanted: string): Promise<ReportReader | null> {
  const found = await asStoreErrors(() => (wanted === 'latest' ? latest(store) : startingWith(store, wanted)))
  if (found === null) return null
  return storedReport(store, found.id, ReportHead.parse(found.head))
}

async function latest(store: Store): Promise<{ id: string; head: unknown } | null> {
  const row = await store.db
    .selectFrom('reports')
    .select(['id', 'head'])
    .orderBy('generated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function startingWith(store: Store, typed: string): Promise<{ id: string; head: unknown } | null> {
  const prefix = reportIdPrefix(typed)
  if (prefix === null) return null
  const rows = await store.db
    .selectFrom('reports')
    .select(['id', 'head'])
    .where('id', 'like', `${prefix}%`)
    .orderBy('id')
    .limit(2)
    .execute()
  if (rows.length > 1 && rows[0]!.id !== prefix)
    throw new StetError('report-ambiguous', `Several reports start with ${prefix}.`, {
      advice: `Name more of it: ${rows.map((row) => row.id).join(', ')}${rows.length > 1 ? ', …' : ''}`,
    })
  return rows[0] ?? null
}

export interface ReportEntry {
  readonly id: string
  readonly generatedAt: Date
  /** what was checked, as the user named it; the first ten (`summary.articles` says how many there are) */
  readonly inputs: readonly string[]
  readonly summary: Summary
}

/**
 * Reports, newest first.
 * @param page.before the id of a report: only those older than it
 */
export async function listReports(
  store: Store,
  page: { readonly limit: number; readonly before?: string },
): Promise<ReportEntry[]> {
  let query = store.db
    .selectFrom('reports')
    .select(['id', 'generated_at', 'head'])
    .select(
      sql<string[]>`array(select input from stet.report_articles
        where report_id = reports.id order by ordinal limit 10)`.as('inputs'),
    )
    .orderBy('generated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.before !== undefined)
    query = query.where(
      sql<boolean>`(generated_at, id) < (select generated_at, id from stet.reports where id = ${page.before})`,
    )
  const rows = await asStoreErrors(() => query.execute())
  return rows.map(({ id, generated_at, inputs, head }) => ({
    id,
    generatedAt: generated_at,
    inputs,
    summary: ReportHead.parse(head).summary,
  }))
}
