import type { Article, Citation } from '../article/article.ts'
import type { Page } from '../page/page.ts'
import { verifyDate } from './date.ts'
import { type Previous, verifyDrift } from './drift.ts'
import { verifyNames } from './names.ts'
import { PreparedPage } from './prepared-page.ts'
import { verifyPublisher } from './publisher.ts'
import { verifyQuotes } from './quotes.ts'
import { verifyTitle } from './title.ts'
import type { Verification } from './verification.ts'

export type { Previous } from './drift.ts'

/** What an article says of itself. */
export type ArticleFacts = Pick<Article, 'title' | 'publishedAt' | 'language' | 'url'>

/**
 * Verifies every citation of one source against its page; the page's text is read at most once for all of them, and not
 * at all when no citation quotes or names anything. Throws nothing.
 * @param page        null when the source gave nothing that stands for it (dead, blocked, unreachable)
 * @param previous    the source's last check that had a page
 * @param outletNames names of the outlet behind the page's address, where they are known
 * @returns one for each place, in their order
 */
export function verifyCitations(
  places: readonly { readonly citation: Citation; readonly article: ArticleFacts }[],
  page: Page | null,
  previous: Previous | null,
  outletNames: readonly string[] = [],
): Verification[] {
  const prepared = page === null ? null : new PreparedPage(page, outletNames)
  return places.map(({ citation, article }) => verifyCitation(citation, article, prepared, previous))
}

function verifyCitation(
  citation: Citation,
  article: ArticleFacts,
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
