import type { Page } from '../../page/page.ts'
import { goneStatement } from '../gone-statement.ts'
import { type Observer, seen } from '../observation.ts'
import { partsOf, textReach } from '../wording.ts'

/** How far below a heading a notice stands; what follows on a page with many words is teasers. */
const noticeReach = 600

/**
 * A page without a story says early on that what was asked for is gone. What is said of content may be said of an embedded
 * video, and what a page says under a heading of its own, of something in it.
 */
export const goneText: Observer = ({
  page,
  isSuccess,
  hasProse,
  amountOfText,
  goneTitles: { title, heading },
}) => {
  if (page === null || !isSuccess || hasProse) return null
  const statement = goneStatement(notice(page, amountOfText === 'short' ? textReach : noticeReach))
  if (statement === null) return null
  return seen(
    statement.of === 'page' && !isHeaded(page, heading ?? title) ? 'gone-text' : 'gone-content',
    statement.words,
  )
}

/** The text from the heading on. */
function notice({ heading, text }: Page, reach: number): string {
  const at = heading === null ? -1 : text.indexOf(heading)
  return at === -1 ? text.slice(0, reach) : text.slice(at, at + heading!.length + reach)
}

/** Whether title and heading of the page repeat each other, and say nothing of this. */
function isHeaded({ title, heading }: Page, gone: string | null): boolean {
  if (gone !== null || title === null || heading === null) return false
  return title.includes(heading) || heading.includes(partsOf(title)[0]!)
}
