import { destination } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { amountOfText, isHtml } from '../wording.ts'

/** How many words came: enough for content, or hardly any. Long text speaks for the source only at the source's address. */
export const textLength: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null) return null
  const { status } = visit.final.response
  const amount = amountOfText(page)
  const detail = `${page.text.length} characters of text`
  if (amount === 'readable' && status >= 200 && status < 300 && destination(visit, page) === 'source')
    return seen('readable-text', detail)
  return amount === 'short' && isHtml(page) && !page.partial ? seen('short-text', detail) : null
}
