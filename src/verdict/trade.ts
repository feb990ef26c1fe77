import { asWord, inWords } from './phrase-search.ts'
import { trades } from './phrases/trades.ts'

const terms: readonly (readonly [trade: string, words: readonly string[]])[] = Object.entries(trades).map(
  ([trade, words]) => [trade, [...new Set(words.map(asWord))]],
)
/** Few pages sell anything, and one look is enough to see it. Words have no marks to escape: see `asWord`. */
const anyTerm = new RegExp(terms.flatMap(([, words]) => words).join('|'))

/**
 * What a page sells that nobody cited it for: a trade whose words stand in its title or heading and again and again in its text,
 * and in nothing that is said of the source. Null when there is none.
 * @param heads title and heading
 * @param text  the start of the text
 * @param cited address, anchor texts and sentences
 */
export function tradeOf(
  heads: string,
  text: string,
  cited: string,
): { trade: string; words: string[] } | null {
  const inHeads = inWords(heads)
  if (!anyTerm.test(inHeads)) return null
  for (const [trade, words] of terms) {
    if (!words.some((word) => inHeads.includes(word))) continue
    const [inText, inCited] = [inWords(text), inWords(cited)]
    if (words.some((word) => inCited.includes(word))) continue
    const found = words.filter((word) => inText.includes(word))
    const times = found.reduce((sum, word) => sum + inText.split(word).length - 1, 0)
    if (found.length >= 2 && times >= 4) return { trade, words: found.map((word) => word.trim()) }
  }
  return null
}
