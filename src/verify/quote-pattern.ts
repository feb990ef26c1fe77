import { fold } from './fold.ts'
import { denies } from './negations.ts'

/** Words that must stand in the page one after another, and what may stand between them and the part before. */
export interface Part {
  /** as in `Folded.words`; without the outer space on a side where a bracket cut the word (`withdr[ew]`) */
  readonly needle: string
  /** longest stretch of folded text, in code units, that may lie between the part before and this one */
  readonly maxGap: number
}

/** About as many words as an editor would pass over within one pair of marks: a hundred and fifty. */
export const maxElision = 1000
/** What a bracket may stand for: a name, a clause put in other words. */
const maxReplaced = 80
/** The rest of a word whose ending was changed, and a word next to it (`had support[ed]`). */
const maxRest = 20
/** More than this is not a quotation any more. */
const maxParts = 32
const maxQuoteLength = 8000

const sic = /[[(] ?sic ?!? ?[\])]/gi
const elision = /[[(]? ?(?:…|\.{3,}|\.(?: \.){2,}) ?[\])]?|\[([^[\]]{0,200})\]/gu
const wordCharacter = /[\p{L}\p{Nd}]/u

/**
 * Reads a quote the way editors write them. An ellipsis passes over words of the speaker; a bracket holds words of the
 * editor, added or put in place of the speaker's. `[T]he` is `The`; `(sic)` is nothing; a bracket that denies
 * (`will [not] go`) is taken at its word, since leaving it out would turn the statement round.
 * @returns the parts in reading order; none when the quote has no words of its own, or is too long or cut up too often
 *   to be looked up
 */
export function quoteParts(exact: string): Part[] {
  if (exact.length > maxQuoteLength) return []
  const quote = exact.replace(/\s+/gu, ' ').replace(sic, ' ')
  const parts: Part[] = []
  let gap = 0
  let piece = ''
  let cutBefore = false
  let at = 0

  const close = (cutAfter: boolean, maxGap: number) => {
    const { words, wordCount } = fold(piece)
    if (wordCount > 0)
      parts.push({ needle: words.slice(cutBefore ? 1 : 0, cutAfter ? -1 : undefined), maxGap: gap })
    gap = parts.length === 0 ? 0 : wordCount > 0 ? maxGap : Math.max(gap, maxGap)
    piece = ''
  }

  for (const match of quote.matchAll(elision)) {
    const end = match.index + match[0].length
    piece += quote.slice(at, match.index)
    at = end
    const bracketed = match[1]
    if (bracketed === undefined) {
      close(false, maxElision)
      cutBefore = false
      continue
    }
    const joinsAfter = wordCharacter.test(quote.charAt(end))
    const joinsBefore = wordCharacter.test(quote.charAt(match.index - 1))
    const isCaseChange = joinsAfter && !joinsBefore && [...bracketed].length === 1
    if (isCaseChange || denies(fold(bracketed).words.split(' '))) {
      piece += bracketed
      continue
    }
    close(joinsBefore, joinsBefore || joinsAfter ? maxRest : maxReplaced)
    cutBefore = joinsAfter
  }
  piece += quote.slice(at)
  close(false, 0)
  return parts.length > maxParts ? [] : parts
}
