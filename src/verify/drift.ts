import type { PageSketch } from '../verdict/sketch.ts'
import type { PreparedPage } from './prepared-page.ts'
import type { QuoteResult, Verification } from './verification.ts'

/** What the last check of a source left to compare with. */
export interface Previous {
  /** ISO 8601 */
  readonly checkedAt: string
  /** digest of the page's words, null when there was no page */
  readonly textDigest: string | null
  /** quotes of any citation that it found, exact words */
  readonly quotesFound: readonly string[]
  /** the page in short; none when there was no page, or an older stet checked it */
  readonly sketch?: PageSketch | null | undefined
}

/** The page's words against those of the last check. A quote is removed when it was there and is missing now. */
export function verifyDrift(
  quotes: readonly QuoteResult[],
  page: PreparedPage | null,
  previous: Previous | null,
): Verification['drift'] {
  if (previous === null) return { result: page === null ? 'unknown' : 'first-seen', since: null, removed: [] }
  const since = previous.checkedAt
  if (page === null || previous.textDigest === null) return { result: 'unknown', since, removed: [] }
  if (page.page.textDigest === previous.textDigest) return { result: 'unchanged', since, removed: [] }
  const gone = quotes.filter(
    ({ exact, result }) => result === 'missing' && previous.quotesFound.includes(exact),
  )
  return { result: 'changed', since, removed: [...new Set(gone.map(({ exact }) => exact))] }
}
