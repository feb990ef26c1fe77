import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/** How many words came: enough for content, or hardly any. Long text speaks for the source only at the source's address. */
export const textLength: Observer = ({ page, isSuccess, amountOfText, destination }) => {
  if (page === null) return null
  const detail = `${page.text.length} characters of text`
  if (amountOfText === 'readable' && isSuccess && destination === 'source')
    return seen('readable-text', detail)
  return amountOfText === 'short' && isHtml(page) && !page.partial ? seen('short-text', detail) : null
}
