/** A word that a line's end may have cut in two; lines end without spaces. */
const cut = /(?<=\p{L})[-\u2010\u00ad]\n[\n\f]{0,3}(?=\p{Ll})/gu
const longestHalf = 40
const words = /\p{L}+(?:[-\u2010]\p{L}+)*/gu

/**
 * A text with the words joined that its line ends cut in two. The hyphen stays in words that have one (`well-known`): those
 * that the text writes so elsewhere, or whose halves it has as words but not the whole. Time and memory are linear.
 * @param text lines without spaces at their ends
 */
export function joinHyphens(text: string): string {
  const cuts = [...text.matchAll(cut)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    before: /\p{L}*$/u.exec(text.slice(Math.max(0, index - longestHalf), index))![0].toLowerCase(),
    after: /^\p{L}*/u.exec(text.slice(index + length, index + length + longestHalf))![0].toLowerCase(),
  }))
  if (cuts.length === 0) return text
  const known = wordsAmong(
    text,
    new Set(cuts.flatMap(({ before, after }) => [before + after, `${before}-${after}`, before, after])),
  )
  let joined = ''
  let at = 0
  for (const { start, end, before, after } of cuts) {
    const isOneWord =
      known.has(before + after) ||
      (!known.has(`${before}-${after}`) && !(known.has(before) && known.has(after)))
    joined += text.slice(at, start) + (isOneWord ? '' : '-')
    at = end
  }
  return joined + text.slice(at)
}

/** Which of the candidates stand in the text as words, those apart that its line ends make. */
function wordsAmong(text: string, candidates: ReadonlySet<string>): Set<string> {
  const known = new Set<string>()
  for (const { 0: found, index } of text.matchAll(words)) {
    if (found.length > 2 * longestHalf) continue
    const next = text.slice(index + found.length, index + found.length + 2)
    const isCut =
      /^[-\u2010\u00ad]\n/.test(next) ||
      /[-\u2010\u00ad]\n[\n\f]{0,3}$/.test(text.slice(Math.max(0, index - 5), index))
    const word = found.toLowerCase().replaceAll('\u2010', '-')
    if (!isCut && candidates.has(word)) known.add(word)
  }
  return known
}
