import type { Wording } from './wording.ts'

/** Part of a block's text; `end` is behind the last character. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** No sentence is longer; what runs on is cut at a word, so that work on one sentence is bounded. */
const maxSentenceLength = 4000

/**
 * The sentences of a paragraph (UAX #29), put together again where an abbreviation, an initial, a quotation or an
 * attribution behind a quotation ("“Why?” he asked.") only looks like an end.
 * @param quoted ranges that no sentence ends in, ascending
 */
export function sentencesOf(
  text: string,
  quoted: readonly Range[],
  wording: Wording,
  segmenter: Intl.Segmenter,
): Range[] {
  // The segmenter takes its time to start, and many blocks are a few words.
  if (text.length < 200 && !/[.!?…。！？](?=.)/u.test(text))
    return [trimmed(text, { start: 0, end: text.length })]
  const found: Range[] = []
  let start = 0
  let lastStart = 0
  let quote = 0
  for (const { index: boundary, segment } of segmenter.segment(text)) {
    while (quote < quoted.length && quoted[quote]!.end <= boundary) quote++
    const inside = quoted[quote] !== undefined && quoted[quote]!.start < boundary
    const runsOn =
      inside || continues(text.slice(Math.max(lastStart, boundary - 24), boundary), segment, wording)
    if (boundary > start && (!runsOn || boundary + segment.length - start > maxSentenceLength)) {
      found.push({ start, end: boundary })
      start = boundary
    }
    lastStart = boundary
    while (boundary + segment.length - start > maxSentenceLength) {
      const cut = start + maxSentenceLength
      const space = text.lastIndexOf(' ', cut)
      const end = space > start ? space + 1 : cut
      found.push({ start, end })
      start = end
    }
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found.map((range) => trimmed(text, range)).filter((range) => range.end > range.start)
}

function continues(before: string, next: string, wording: Wording): boolean {
  if (!/\p{L}|\p{N}/u.test(next.slice(0, 200))) return true
  if (/^[\s"“”«»‘’')\]—–-]*\p{Ll}/u.test(next)) return true
  const last = /([\p{L}\p{N}.-]+)\.\s*$/u.exec(before)?.[1]
  if (last !== undefined && (/^\p{Lu}$/u.test(last) || wording.abbreviations.has(last.toLowerCase())))
    return true
  if (!/[?!…]["”“»’']\s*$/u.test(before)) return false
  const opening = next.slice(0, 120).split(/[^\p{L}-]+/u, 6)
  return opening.some((word) => wording.speech.has(word))
}

function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}
