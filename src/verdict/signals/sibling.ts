import { addressDifference } from '../../address/difference.ts'
import type { Page } from '../../page/page.ts'
import { addressKind } from '../destination.ts'
import { wordsOf } from '../likeness.ts'
import { type Observer, seen } from '../observation.ts'
import { impressionOf, isSamePage, isShell } from '../sibling.ts'

/**
 * What the same host gave for an address beside this one that cannot exist. The same answer says that nothing there is real; a
 * refusal, that what we got is. A page that the article's own words name is the one cited, at however many addresses it stands.
 */
export const sibling: Observer = ({ visit, page, isSuccess, known }) => {
  const { sibling } = known
  if (sibling === null || page === null || !isSuccess) return null
  const { status, finalUrl, impression } = sibling
  const detail = `${sibling.url}: ${status}${finalUrl === sibling.url ? '' : `, at ${finalUrl}`}`
  // 401 and 403 speak of what is private, or not to be embedded.
  if (sibling.kind === 'oembed') {
    if (status === 200) return seen('oembed-known', detail)
    return status === 400 || status === 404 || status === 410 ? seen('oembed-unknown', detail) : null
  }
  const difference = addressDifference(sibling.url, finalUrl)
  const isTurnedAway =
    status === 404 || status === 410 || difference === 'home' || addressKind(finalUrl) === 'error'
  const wasLed = addressDifference(visit.url, visit.finalUrl) !== 'same'
  if (wasLed && finalUrl === visit.finalUrl)
    return isNamed(page, known.cited) ? null : seen('sibling-same-address', detail)
  if (isTurnedAway) return wasLed ? null : seen('sibling-missing', detail)
  if (impression === null || isShell(page) || isNamed(page, known.cited)) return null
  if (!isSamePage(impressionOf(page, visit.url), impression)) return null
  return seen(isWork(page) ? 'sibling-alike' : 'sibling-same', detail)
}

/** Letters of a passage that nobody writes for a notice. */
const longPassage = 700

/** Somebody's work, signed and dated or of some length: it stands somewhere, if not here. */
function isWork(page: Page): boolean {
  const { passage, isArticle, author, publishedAt } = page
  return isArticle || (author !== null && publishedAt !== null) || passage.end - passage.start >= longPassage
}

/** Whether the longer words of the title or heading are mostly those with which an article cites the page. */
function isNamed({ title, heading }: Page, cited: readonly string[]): boolean {
  const said = new Set(cited.flatMap(wordsOf))
  return [title, heading].some((head) => {
    const words = wordsOf((head ?? '').slice(0, 300)).filter((word) => word.length >= 4)
    const shared = words.filter((word) => said.has(word)).length
    return shared >= 2 && shared * 2 >= words.length
  })
}
