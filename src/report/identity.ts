import { hash } from 'node:crypto'
import type { Finding, ReportCitation, ReportReader } from './report.ts'

/** A finding with what it is known again by in the article's next report. */
export interface IdentifiedFinding {
  readonly finding: Finding
  /** hex SHA-256; unique among the findings of its article */
  readonly identity: string
  /** the address as the article has it; null when nothing is cited */
  readonly url: string | null
}

/** Of these a citation may have several: the words that the message quotes first tell them apart. */
const quotingRules: ReadonlySet<Finding['rule']> = new Set([
  'quote-missing',
  'quote-altered',
  'passage-removed',
])

/**
 * The findings of a report over one article, each with its identity: the rule, the source, and the citation's own words. It
 * stays the same when the citation moves to another line, when other citations come before it, and when the message says
 * more than before; it does not when the sentence is written anew.
 */
export async function* identifiedFindings(report: ReportReader): AsyncGenerator<IdentifiedFinding> {
  const cited = new Map<string, { readonly url: string; readonly words: string }>()
  for await (const { citations } of report.articles())
    for (const citation of citations) cited.set(citation.id, { url: citation.url, words: wordsOf(citation) })
  const seen = new Map<string, number>()
  for await (const finding of report.findings()) {
    const citation = finding.citation === null ? undefined : cited.get(finding.citation)
    const parts = [finding.rule, finding.source, citation?.words ?? null, subjectOf(finding)]
    const same = digest(parts)
    const times = seen.get(same) ?? 0
    seen.set(same, times + 1)
    yield { finding, identity: times === 0 ? same : digest([...parts, times]), url: citation?.url ?? null }
  }
}

function wordsOf({ url, text, sentence }: ReportCitation): string {
  return digest([url, text, sentence])
}

function subjectOf({ rule, message }: Finding): string | null {
  if (rule === 'attribution-unlinked') return message
  return quotingRules.has(rule) ? (/“([^”]*)”/.exec(message)?.[1] ?? null) : null
}

function digest(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex')
}
