import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { type Article, Citation } from '../article/article.ts'
import { CheckRecord } from '../check/check.ts'
import { ReportArticle } from '../report/report.ts'
import { Standing } from '../schedule/standing.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import { Verification } from '../verify/verification.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** All that a report of a watched article is made from. */
export interface ArticleToReport {
  readonly id: string
  /** changes whenever something happens that the report should speak of */
  readonly mark: string
  readonly article: Article
  /** one for each citation, in their order */
  readonly outcomes: readonly Outcome[]
  /** the last check of every source it cites, by the source's key */
  readonly checks: ReadonlyMap<string, LastCheck>
}

interface LastCheck {
  readonly record: CheckRecord
  /** when the source began to fail, while that is not certain yet (schedule/standing.ts) */
  readonly unprovenSince: Date | null
}

interface Outcome {
  readonly verification: Verification
  readonly fragment: FragmentResult
}

const ArticleRow = z.strictObject({
  mark: z.string(),
  body: ReportArticle.omit({ citations: true }),
})
const CitationRow = z.strictObject({
  body: Citation,
  verification: Verification.nullable(),
  fragment: z.enum(['found', 'missing', 'unknown'] satisfies FragmentResult[]).nullable(),
})
const CheckRow = z.strictObject({
  id: z.string(),
  check: CheckRecord.shape.check,
  textDigest: CheckRecord.shape.textDigest,
  quotesFound: CheckRecord.shape.quotesFound,
  standing: Standing.nullable(),
})

/**
 * @returns null when no report is wanted of the article any more, or sources of it still wait for their first check: the
 *          check that ends the wait asks for the report again
 */
export async function articleToReport(store: Store, id: string): Promise<ArticleToReport | null> {
  return await asStoreErrors(async () => {
    const seen = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((db) => partsOf(db, id))
    if (seen === null || 'checks' in seen) return seen
    // a check that was written after this was read has set it anew
    await sql`
      update stet.articles set report_due_at = null where id = ${id} and report_due_at = ${seen.waiting}::timestamptz
    `.execute(store.db)
    return null
  })
}

async function partsOf(
  db: Kysely<Database>,
  id: string,
): Promise<ArticleToReport | { readonly waiting: string } | null> {
  const articles = await sql`
    select report_due_at::text as mark, body from stet.articles
    where id = ${id} and report_due_at is not null and body is not null and retired_at is null
  `.execute(db)
  if (articles.rows.length === 0) return null
  const { mark, body } = ArticleRow.parse(articles.rows[0])
  const cited = await sql`
    select body, verification, fragment from stet.citations where article_id = ${id} order by ordinal
  `.execute(db)
  const citations = cited.rows.map((row) => CitationRow.parse(row))
  if (citations.some(({ verification }) => verification === null)) return { waiting: mark }
  const checked = await sql`
    select checks.id, checks.body as check, checks.text_digest as "textDigest",
      checks.quotes_found as "quotesFound", standing
    from stet.sources join stet.checks on checks.id = check_id and checks.checked_at = last_checked_at
      left join stet.schedule on schedule.source_id = sources.id
    where sources.id in (select citations.source_id from stet.citations where article_id = ${id})
  `.execute(db)
  const checks = checked.rows.map((row) => {
    const { standing, ...record } = CheckRow.parse(row)
    const isCertain = standing?.verdict?.state === 'dead'
    const unprovenSince = isCertain ? null : (standing?.failing?.since ?? null)
    return [record.check.key, { record, unprovenSince }] as const
  })
  return {
    id,
    mark,
    article: { ...body, citations: citations.map((citation) => citation.body) },
    outcomes: citations.map(({ verification, fragment }) => ({
      verification: verification!,
      fragment: fragment ?? 'unknown',
    })),
    checks: new Map(checks),
  }
}
