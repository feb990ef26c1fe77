import { type Observer, seen } from '../observation.ts'
import { slugMatch } from '../slug-match.ts'
import { isNamed } from './sibling.ts'

/**
 * A misconfigured server that sends the whole article under an error status: a passage as long as a story, marked up as an
 * article, whose title carries at least three, and half, of the words of the address, or is that by which the citing article calls it. Readers see the article, whatever
 * the number says.
 */
export const contentDespiteStatus: Observer = ({ visit, page, status, hasProse, destination, known }) => {
  if (page === null || status < 400 || !page.isArticle || !hasProse || destination !== 'source') return null
  const { words, shared } = slugMatch(visit.url, page)
  const isTitled = shared.length >= 3 && shared.length * 2 >= words.length
  if (!isTitled && !isNamed(page, known.cited)) return null
  return seen(
    'content-despite-status',
    `${page.passage.end - page.passage.start} characters under status ${status}: ${page.title ?? page.heading}`,
  )
}
