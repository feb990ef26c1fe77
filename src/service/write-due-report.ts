import type { Policy } from '../report/policy.ts'
import type { Summary } from '../report/report.ts'
import { RunBook } from '../run/run-book.ts'
import { articleToReport } from '../store/reporting.ts'
import { saveArticleReport } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

export interface WriteDueDeps {
  readonly store: Store
  readonly policy: Policy
  /** whether copies are kept at all */
  readonly archiving: boolean
  readonly version: string
  readonly now: () => Date
  readonly newReportId: () => string
}

export type WrittenReport =
  | { readonly kind: 'written'; readonly id: string; readonly summary: Summary }
  /** none is wanted, or sources still wait for their first check, or something happened meanwhile: then another is due */
  | { readonly kind: 'not-now' }

/** Write the report of an article from what its sources' last checks found, by the same rules as `stet check`. */
export async function writeDueReport(deps: WriteDueDeps, articleId: string): Promise<WrittenReport> {
  const due = await articleToReport(deps.store, articleId)
  if (due === null) return { kind: 'not-now' }
  using book = new RunBook(deps.policy, deps.archiving)
  book.addArticle(due.article)
  for (const source of book.sources()) {
    const kept = due.checks.get(source.key)
    if (kept === undefined) return { kind: 'not-now' }
    const outcomes = book.citationsOf(source).map((ordinal) => due.outcomes[ordinal]!)
    book.addCheck(source, { record: kept.record, outcomes }, kept.unprovenSince)
  }
  const report = book.report(deps.version, deps.now())
  const id = deps.newReportId()
  const written = await saveArticleReport(deps.store, due, id, report, book.named())
  return written ? { kind: 'written', id, summary: report.head.summary } : { kind: 'not-now' }
}
