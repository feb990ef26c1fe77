import { isFewWords } from '../notice.ts'
import { type Observer, seen } from '../observation.ts'
import { emptyServer, parkedText } from './parked.ts'
import { suspendedText, suspendedTitle } from './suspended.ts'

const notices = [parkedText, emptyServer, suspendedTitle, suspendedText]

/**
 * The page is nothing but a notice: under its heading stand a sentence or two, one of which says that what was here is gone, or,
 * without menus, that nobody's site stands here.
 */
export const noticeAlone: Observer = (answer) => {
  const { notice, page, isBare } = answer
  if (notice !== null) return seen('notice-alone', notice)
  if (page === null || !isBare || !isFewWords(page)) return null
  const said = notices.map((look) => look(answer)).find((observation) => observation !== null)
  return said === undefined ? null : seen('notice-alone', said!.detail)
}
