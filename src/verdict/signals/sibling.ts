import { addressDifference } from '../../address/difference.ts'
import type { SourceUrl } from '../../address/source-url.ts'
import { wordsOf } from '../../page/likeness.ts'
import type { Page } from '../../page/page.ts'
import type { Answer } from '../answer.ts'
import { addressKind } from '../destination.ts'
import { type Observation, seen } from '../observation.ts'
import { impressionOf, isSamePage, isShell, type Sibling } from '../sibling.ts'
import { slugMatch } from '../slug-match.ts'
import { lettersIn } from '../wording.ts'
import { goneText } from './gone-text.ts'
import { loginText } from './login-text.ts'

/**
 * What the same host gave for an address beside this one that cannot exist. The same answer says that nothing there is real; a
 * refusal, that what we got is. A page that the article's own words name is the one cited, at however many addresses it stands.
 */
export function sibling(answer: Answer, sibling: Sibling): Observation | null {
  const { visit, page, whole, isSuccess, isNotice, known } = answer
  if (page === null || whole === null || !isSuccess) return null
  const { status, finalUrl, impression } = sibling
  const detail = `${sibling.url}: ${status}${finalUrl === sibling.url ? '' : `, at ${finalUrl}`}`
  // 401 and 403 speak of what is private, or not to be embedded.
  if (sibling.kind === 'oembed') {
    if (status === 200) return seen('oembed-known', detail)
    return status === 400 || status === 404 || status === 410 ? seen('oembed-unknown', detail) : null
  }
  const wasLed = addressDifference(visit.url, visit.finalUrl) !== 'same'
  if (wasLed && finalUrl === visit.finalUrl)
    return isNamed(page, known.cited) || carriesSlug(visit.url, page)
      ? null
      : seen('sibling-same-address', detail)
  // Goods, jobs and stories that were taken down keep addresses of their own, which say so.
  if (isTurnedAway(sibling)) {
    const { notice, reading } = answer
    const saysGone =
      notice !== null || reading !== null || (isNotice && goneText(answer)?.signal === 'gone-text')
    // whoever is let in to nothing is told so where there is something
    return wasLed || saysGone || loginText(answer) !== null ? null : seen('sibling-missing', detail)
  }
  if (impression === null || isShell(page) || isNamed(page, known.cited)) return null
  if (!isSamePage(impressionOf(whole, visit.url), impression)) return null
  if (isWork(page)) return seen('sibling-alike', detail)
  if (isSamePath(visit.url, sibling.url)) return seen('sibling-same-query', detail)
  return seen(isNotice && isLone(page) ? 'sibling-same-notice' : 'sibling-same', detail)
}

/** Whether the title or heading has most of the longer words of the address, and three or more: what it led to is what it names. */
function carriesSlug(address: SourceUrl, page: Page): boolean {
  const { words, shared } = slugMatch(address, page)
  return shared.length >= 3 && shared.length * 2 > words.length
}

/** Missing, or sent home or to an error page, as what cannot exist should be. */
export function isTurnedAway({ url, finalUrl, status }: Sibling): boolean {
  return (
    status === 404 ||
    status === 410 ||
    addressDifference(url, finalUrl) === 'home' ||
    addressKind(finalUrl) === 'error'
  )
}

/** Many sites look at no query they do not know: then the page is the same for a number that nobody has. */
function isSamePath(a: SourceUrl, b: SourceUrl): boolean {
  return new URL(a).pathname === new URL(b).pathname
}

/** Letters of a passage that nobody writes for a notice. */
const longPassage = 700

/**
 * A few lines and no link: error pages lead home, at the least. At every address of a host stand so walls, log-ins and
 * works under way as well as what is left of a dead site: what it is, only its words say.
 */
function isLone({ text, links }: Page): boolean {
  return text.length < 600 && links === 0
}

/** Somebody's work, signed and dated or of some length: it stands somewhere, if not here. */
function isWork(page: Page): boolean {
  const { passage, isArticle, author, publishedAt } = page
  return isArticle || (author !== null && publishedAt !== null) || passage.end - passage.start >= longPassage
}

/** Four letters of an alphabet; two signs of Chinese, Japanese or Korean. */
function isTelling(word: string): boolean {
  return lettersIn(word, { start: 0, end: word.length }, 4) >= 4
}

/** Whether the longer words of the title or heading are mostly those with which an article cites the page. */
export function isNamed({ title, heading }: Page, cited: readonly string[]): boolean {
  const said = new Set(cited.flatMap(wordsOf))
  return [title, heading].some((head) => {
    const words = wordsOf((head ?? '').slice(0, 300)).filter(isTelling)
    const shared = words.filter((word) => said.has(word)).length
    return shared >= 2 && shared * 2 >= words.length
  })
}
