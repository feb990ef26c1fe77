import type { Check } from '../check/check.ts'
import type { Finding, ReportArticle, ReportCitation, ReportReader } from './report.ts'

/** A citation with what a reader wants beside it. */
export interface CitationView {
  readonly citation: ReportCitation
  readonly check: Check
  readonly findings: readonly Finding[]
}

/** An article as people read a report: every citation with its source and its findings, then what stands alone. */
export interface ArticleView {
  readonly article: ReportArticle
  readonly citations: readonly CitationView[]
  /** findings about no citation */
  readonly findings: readonly Finding[]
}

/**
 * Joins a report's parts, article by article. Holds the checks in memory, which only a report that people read whole
 * can afford; JSON is written without it.
 */
export async function* articleViews(report: ReportReader): AsyncGenerator<ArticleView> {
  const checks = new Map<string, Check>()
  for await (const { check } of report.checks()) checks.set(check.key, check)
  const findings = report.findings()[Symbol.asyncIterator]()
  let next = await findings.next()
  let index = 0
  for await (const article of report.articles()) {
    const own: Finding[] = []
    while (!next.done && next.value.article === index) {
      own.push(next.value)
      next = await findings.next()
    }
    const byCitation = Map.groupBy(own, ({ citation }) => citation)
    yield {
      article,
      citations: article.citations.map((citation) => ({
        citation,
        check: checks.get(citation.source)!,
        findings: byCitation.get(citation.id) ?? [],
      })),
      findings: byCitation.get(null) ?? [],
    }
    index += 1
  }
}
