import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/**
 * How much came: a passage long enough for a story, nothing but menus and teasers, or hardly any words at all. A story
 * speaks for the source only at the source's address.
 */
export const textLength: Observer = ({ page, isSuccess, amountOfText, hasProse, destination }) => {
  if (page === null) return null
  const { start, end } = page.passage
  const detail = `${page.text.length} characters of text, ${end - start} of them in one passage`
  if (amountOfText === 'readable' && hasProse && isSuccess && destination === 'source')
    return seen('readable-text', detail)
  if (!isHtml(page) || page.partial) return null
  if (amountOfText === 'short') return seen('short-text', detail)
  return isSuccess && !hasProse ? seen('no-passage', detail) : null
}
