import { diffArrays, diffWordsWithSpace } from 'diff'
import { findQuote } from './find-quote.ts'
import { fold } from './fold.ts'
import { type Part, quoteParts } from './quote-pattern.ts'

/** A run of a line's words: in both texts, or in one of them only; `quoted` when an article quotes it. */
export interface Stretch {
  readonly text: string
  readonly kind: 'same' | 'gone' | 'new'
  readonly quoted: boolean
}

/** A line of two texts side by side; null where one of them has nothing. */
export interface ComparedLine {
  readonly before: readonly Stretch[] | null
  readonly after: readonly Stretch[] | null
  readonly isSame: boolean
}

export interface ComparedTexts {
  readonly lines: readonly ComparedLine[]
  /** what became of each quote */
  readonly quotes: readonly { readonly exact: string; readonly before: boolean; readonly after: boolean }[]
  /** false when the texts were too different to say what changed within their lines: whole lines are told apart then */
  readonly isDetailed: boolean
}

// Myers' algorithm takes time in proportion to length and difference: two long texts with nothing in common would never end.
const maxLineEdits = 2_000
const maxWordEdits = 600
const maxWordedLines = 400

/**
 * Two readings of one page, line by line, the words that changed told from the rest.
 * @param quotes exact words that articles quote of it
 */
export function compareTexts(before: string, after: string, quotes: readonly string[]): ComparedTexts {
  const parts = quotes.map((exact) => quoteParts(exact))
  const [old, young] = [before, after].map((text) => text.split('\n').filter((line) => line.trim() !== ''))
  const changes = diffArrays(old!, young!, { maxEditLength: maxLineEdits })
  const lines = changes === undefined ? sideBySide(old!, young!, parts, 0) : linesOf(changes, parts)
  const [foldedBefore, foldedAfter] = [fold(before), fold(after)]
  return {
    lines,
    quotes: quotes.map((exact, index) => ({
      exact,
      before: findQuote(foldedBefore, parts[index]!) !== null,
      after: findQuote(foldedAfter, parts[index]!) !== null,
    })),
    isDetailed: changes !== undefined,
  }
}

type Changes = NonNullable<ReturnType<typeof diffArrays<string>>>

function linesOf(changes: Changes, quotes: readonly Part[][]): ComparedLine[] {
  const lines: ComparedLine[] = []
  let worded = 0
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!
    if (!change.added && !change.removed) {
      for (const line of change.value) {
        const words = stretches([{ text: line, kind: 'same' }], quotes)
        lines.push({ before: words, after: words, isSame: true })
      }
      continue
    }
    const next = changes[index + 1]
    const gone = change.removed ? change.value : []
    const added = change.added ? change.value : next?.added ? next.value : []
    if (change.removed && next?.added) index++
    lines.push(...sideBySide(gone, added, quotes, maxWordedLines - worded))
    worded += Math.min(gone.length, added.length)
  }
  return lines
}

/** Lines of which none stands in both: paired in their order, the words of the first `worded` pairs compared. */
function sideBySide(
  gone: readonly string[],
  added: readonly string[],
  quotes: readonly Part[][],
  worded: number,
): ComparedLine[] {
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => {
    const [before, after] = [gone[index], added[index]]
    const changes =
      before !== undefined && after !== undefined && index < worded
        ? diffWordsWithSpace(before, after, { maxEditLength: maxWordEdits })
        : undefined
    if (changes === undefined)
      return {
        before: before === undefined ? null : stretches([{ text: before, kind: 'gone' }], quotes),
        after: after === undefined ? null : stretches([{ text: after, kind: 'new' }], quotes),
        isSame: false,
      }
    const side = (mine: 'gone' | 'new') =>
      changes.flatMap(({ value, added, removed }): Omit<Stretch, 'quoted'>[] => {
        const kind = added ? 'new' : removed ? 'gone' : 'same'
        return kind === 'same' || kind === mine ? [{ text: value, kind }] : []
      })
    return { before: stretches(side('gone'), quotes), after: stretches(side('new'), quotes), isSame: false }
  })
}

/** The stretches of a line, cut once more where quoted words begin and end. */
function stretches(line: readonly Omit<Stretch, 'quoted'>[], quotes: readonly Part[][]): Stretch[] {
  const text = line.map((one) => one.text).join('')
  const folded = quotes.length === 0 ? null : fold(text)
  const spans = quotes.flatMap((parts) => {
    const found = folded === null ? null : findQuote(folded, parts)
    return found === null ? [] : [{ start: folded!.starts[found.first]!, end: folded!.ends[found.last]! }]
  })
  if (spans.length === 0) return line.map((one) => ({ ...one, quoted: false }))
  let from = 0
  return line.flatMap(({ text, kind }) => {
    const [start, end] = [from, from + text.length]
    from = end
    const cuts = [start, end, ...spans.flatMap((span) => [span.start, span.end])]
    const places = [...new Set(cuts)].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b)
    return places.slice(0, -1).map((place, index) => ({
      text: text.slice(place - start, places[index + 1]! - start),
      kind,
      quoted: spans.some((span) => span.start <= place && place < span.end),
    }))
  })
}
