import { slugMatch } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/** The title or heading carries the words of the address that the article cites: two or more, and at least half of them. */
export const slugInTitle: Observer = ({ visit, page, isSuccess }) => {
  if (page === null || !isSuccess) return null
  const { words, shared } = slugMatch(visit.url, page)
  if (shared.length < 2 || shared.length * 2 < words.length) return null
  return seen('slug-in-title', shared.join(' '))
}
