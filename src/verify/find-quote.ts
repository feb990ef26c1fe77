import type { Folded } from './fold.ts'
import { denies } from './negations.ts'
import { occurrences } from './occurrences.ts'
import { maxElision, type Part } from './quote-pattern.ts'

/** A stretch of a page's words: the first and the last, counted from 0. */
export interface WordSpan {
  readonly first: number
  readonly last: number
}

/** Places of one part that we follow; a common word on an enormous page has more, and says nothing there. */
const maxPlaces = 20_000
/** An ellipsis that hides no more than this must not hide a denial. */
const shortElision = 30

/**
 * The first place in the page that has all parts, in order and no further apart than they may be. Linear in the page's
 * length for each part.
 */
export function findQuote(page: Folded, parts: readonly Part[]): WordSpan | null {
  const [first, ...rest] = parts
  if (first === undefined) return null
  let reached = occurrences(page.words, first.needle, rest.length === 0 ? 1 : maxPlaces).map((start) => ({
    start,
    end: start + first.needle.length,
  }))
  for (const part of rest) {
    if (reached.length === 0) return null
    reached = followedBy(page, reached, part)
  }
  const place = reached[0]
  return place === undefined
    ? null
    : { first: wordAt(page, place.start + 1), last: wordAt(page, place.end - 2) }
}

interface Place {
  readonly start: number
  readonly end: number
}

function followedBy(page: Folded, reached: readonly Place[], { needle, maxGap }: Part): Place[] {
  const next: Place[] = []
  let before = 0
  // Two needles share the space between neighbouring words.
  const overlap = needle.startsWith(' ') ? 1 : 0
  for (const start of occurrences(page.words, needle, maxPlaces)) {
    while (before + 1 < reached.length && reached[before + 1]!.end <= start + overlap) before++
    const { end, start: origin } = reached[before]!
    if (end > start + overlap || start - end > maxGap) continue
    if (!hidesDenial(page.words.slice(end - 1, start + 1), maxGap))
      next.push({ start: origin, end: start + needle.length })
  }
  return next
}

function hidesDenial(passedOver: string, maxGap: number): boolean {
  if (maxGap === maxElision && passedOver.length > shortElision) return false
  return denies(passedOver.split(' '))
}

/** The word that stands at an offset of the folded text, or the one before it when a space does. */
function wordAt({ offsets }: Folded, offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
