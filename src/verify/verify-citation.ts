import type { Article, Citation } from '../article/article.ts'
import { verifyDate } from './date.ts'
import { type Previous, verifyDrift } from './drift.ts'
import { verifyNames } from './names.ts'
import type { PreparedPage } from './prepared-page.ts'
import { verifyPublisher } from './publisher.ts'
import { verifyQuotes } from './quotes.ts'
import { verifyTitle } from './title.ts'
import type { Verification } from './verification.ts'

export type { Previous } from './drift.ts'

/** What an article says of itself. */
export type ArticleFacts = Pick<Article, 'title' | 'publishedAt' | 'language' | 'url'>

/**
 * Verifies a citation of a source against its page. Throws nothing.
 * @param page     null when the source gave nothing that stands for it (dead, blocked, unreachable); its text is read once for
 *                 all citations, and not at all when none quotes or names anything
 * @param previous the source's last check that had a page
 */
export function verifyCitation(
  { citation, article }: { readonly citation: Citation; readonly article: ArticleFacts },
  page: PreparedPage | null,
  previous: Previous | null,
): Verification {
  const quotes = verifyQuotes(citation, article.language, page)
  return {
    quotes,
    title: verifyTitle(citation, page),
    publisher: verifyPublisher(citation, page),
    date: verifyDate(citation, article.publishedAt, page),
    names: verifyNames(citation, article.language, page),
    drift: verifyDrift(quotes, page, previous),
  }
}
