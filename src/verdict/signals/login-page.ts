import type { Answer } from '../answer.ts'
import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { searchFor, searchTitles } from '../phrase-search.ts'
import { loginSentences, loginTitles } from '../phrases/login.ts'
import { plainForm } from '../plain-form.ts'
import { partsOf } from '../wording.ts'

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
    searchTitle(ownParts(answer)) ?? (hasOwnHeading(answer) ? null : searchText(answer.plainStart))
  return words === null ? null : seen('login-page', words)
}

/** Forums end the titles of their threads in what a guest may do. */
function ownParts({ page, strangeTitleParts }: Answer): readonly string[] {
  const parts = partsOf(page?.title ?? '')
  if (parts.length < 3) return strangeTitleParts
  const last = plainForm(parts.at(-1)!)
  return strangeTitleParts.filter((part) => plainForm(part) !== last)
}

/** A heading that is more than the name of the site, which the title ends in. */
function hasOwnHeading({ page, titleParts }: Answer): boolean {
  if (page === null) return false
  return (page.heading !== null && titleParts.length > 1) || partsOf(page.title ?? '').length > 2
}
