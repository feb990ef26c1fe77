import { z } from 'zod'
import { CheckRecord } from '../check/check.ts'
import {
  Finding,
  ReportArticle,
  ReportCitation,
  type ReportHead,
  type ReportReader,
} from '../report/report.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** A report in the store: its parts are read page by page, as often as wanted, in the order they were saved in. */
export function storedReport(store: Store, id: string, head: ReportHead): ReportReader {
  return {
    head,
    articles: () => articles(store, id),
    checks: () => checks(store, id),
    findings: () => findings(store, id),
  }
}

/** Articles and their citations lie in the same order: two streams, read side by side. */
async function* articles(store: Store, id: string): AsyncGenerator<ReportArticle> {
  const all = citations(store, id)
  let next = await all.next()
  let article = 0
  for await (const { attributions, ...body } of articleBodies(store, id)) {
    const own: ReportCitation[] = []
    for (; !next.done && next.value.article === article; next = await all.next()) own.push(next.value.body)
    yield { ...body, citations: own, attributions } // in the order of the contract
    article++
  }
}

const ArticleBody = z.strictObject({ body: ReportArticle.omit({ citations: true }) })
const CitationRow = z.strictObject({ article: z.int(), body: ReportCitation })
const FindingRow = z.strictObject({ body: Finding })

async function* articleBodies(store: Store, id: string) {
  const rows = pages(ArticleBody, (from, to) =>
    store.db
      .selectFrom('report_articles')
      .select('body')
      .where('report_id', '=', id)
      .where('ordinal', '>=', from)
      .where('ordinal', '<=', to)
      .orderBy('ordinal')
      .execute(),
  )
  for await (const { body } of rows) yield body
}

function citations(store: Store, id: string) {
  return pages(CitationRow, (from, to) =>
    store.db
      .selectFrom('report_citations')
      .select(['article', 'body'])
      .where('report_id', '=', id)
      .where('ordinal', '>=', from)
      .where('ordinal', '<=', to)
      .orderBy('ordinal')
      .execute(),
  )
}

function checks(store: Store, id: string) {
  return pages(CheckRecord, (from, to) =>
    store.db
      .selectFrom('report_checks as named')
      .innerJoin('checks', (join) =>
        join.onRef('checks.id', '=', 'named.check_id').onRef('checks.checked_at', '=', 'named.checked_at'),
      )
      .select(['checks.id', 'body as check', 'text_digest as textDigest', 'quotes_found as quotesFound'])
      .where('report_id', '=', id)
      .where('ordinal', '>=', from)
      .where('ordinal', '<=', to)
      .orderBy('ordinal')
      .execute(),
  )
}

async function* findings(store: Store, id: string) {
  const rows = pages(FindingRow, (from, to) =>
    store.db
      .selectFrom('report_findings')
      .select('body')
      .where('report_id', '=', id)
      .where('ordinal', '>=', from)
      .where('ordinal', '<=', to)
      .orderBy('ordinal')
      .execute(),
  )
  for await (const { body } of rows) yield body
}

const pageSize = 500

/**
 * Ordinals have no gaps, so a page is a range of them: whatever plan PostgreSQL picks for a table it has not counted
 * yet, it reads this page and not the rest of the report with it.
 */
async function* pages<T>(
  schema: z.ZodType<T>,
  read: (from: number, to: number) => Promise<unknown[]>,
): AsyncGenerator<T> {
  for (let from = 0; ; from += pageSize) {
    const rows = await asStoreErrors(() => read(from, from + pageSize - 1))
    for (const row of rows) yield schema.parse(row)
    if (rows.length < pageSize) return
  }
}
