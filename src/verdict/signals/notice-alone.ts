import { isFewWords } from '../notice.ts'
import { type Observer, seen } from '../observation.ts'
import { isEntry } from '../slug-match.ts'
import { emptyServer, parkedText } from './parked.ts'
import { suspendedText, suspendedTitle } from './suspended.ts'

/** Natural logarithm of the odds from which how a page reads is enough to say that it is nothing else. */
const certain = 3.2

const notices = [parkedText, emptyServer, suspendedTitle, suspendedText]

/**
 * The page is nothing but a notice: under its heading stand a sentence or two, one of which says that what was here is gone, or,
 * without menus, that nobody's site stands here; or it reads like nothing else.
 */
export const noticeAlone: Observer = (answer) => {
  const { visit, notice, page, isBare, reading } = answer
  if (notice !== null) return seen('notice-alone', notice)
  if (page === null || !isFewWords(page)) return null
  // A dictionary has entries for such words, too.
  const isNamed = page.heading !== null && isEntry(visit.url, page.heading)
  if (!isNamed && reading?.isAll === true && reading.odds >= certain)
    return seen('notice-alone', reading.words.trim().replaceAll('\n', ' / '))
  if (!isBare) return null
  const said = notices.map((look) => look(answer)).find((observation) => observation !== null)
  return said === undefined ? null : seen('notice-alone', said!.detail)
}
