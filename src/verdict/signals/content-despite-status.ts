import { slugMatch } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { textReach } from '../wording.ts'

/**
 * A misconfigured server that sends the whole article under an error status: long, dated text whose title carries at
 * least three, and half, of the words of the address. Readers see the article, whatever the number says.
 */
export const contentDespiteStatus: Observer = ({ visit, page, status, destination }) => {
  if (page === null || status < 400 || page.publishedAt === null || page.text.length < textReach) return null
  if (destination !== 'source') return null
  const { words, shared } = slugMatch(visit.url, page)
  if (shared.length < 3 || shared.length * 2 < words.length) return null
  return seen(
    'content-despite-status',
    `${page.text.length} characters under status ${status}: ${shared.join(' ')}`,
  )
}
