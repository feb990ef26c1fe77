import type { Answer } from '../answer.ts'
import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { searchFor, searchTitles } from '../phrase-search.ts'
import { loginSentences, loginTitles } from '../phrases/login.ts'

const searchText = searchFor(loginSentences)
const searchTitle = searchTitles(loginTitles)

/**
 * The page is a form to log in, though the address cited is not that of one: a password field on a page of few words that is
 * called so, or that asks to log in and has no heading of its own. A paywall is access, not a verdict.
 */
export const loginPage: Observer = (answer) => {
  const { visit, page, isNotice } = answer
  if (page?.access !== 'login' || !isNotice || addressKind(visit.url) === 'login') return null
  const words =
    searchTitle(answer.strangeTitleParts) ?? (hasOwnHeading(answer) ? null : searchText(answer.plainStart))
  return words === null ? null : seen('login-page', words)
}

/** A heading that is more than the name of the site, which the title ends in. */
function hasOwnHeading({ page, titleParts }: Answer): boolean {
  return page !== null && page.heading !== null && titleParts.length > 1
}
