import type { Destination } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { slugMatch } from '../slug-match.ts'

const instead: ReadonlySet<Destination> = new Set(['home', 'section', 'other'])

/**
 * The title or heading carries the words of the address that the article cites: two or more, and at least half of them; and
 * does not carry them to say that they were not found, or over a notice that what they name is gone.
 */
export const slugInTitle: Observer = ({
  visit,
  page,
  isSuccess,
  notice,
  reading,
  destination,
  goneTitles: { title, heading, nothingFound },
}) => {
  if (page === null || !isSuccess || notice !== null || instead.has(destination)) return null
  if ((title ?? heading ?? nothingFound) !== null) return null
  // Tombstones keep a title; over a page that says more than that it is gone, a heading is something that is still there.
  if (reading !== null && !(reading.kind === 'gone' && reading.isAll)) return null
  const { words, shared } = slugMatch(visit.url, reading === null ? page : { ...page, title: null })
  if (shared.length < 2 || shared.length * 2 < words.length) return null
  return seen('slug-in-title', shared.join(' '))
}
