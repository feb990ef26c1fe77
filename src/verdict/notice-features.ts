import { plainForm } from './plain-form.ts'

/** Places in the table of weights that features share; which they share is chance, and training learns around it. */
export const featureCount = 2 ** 17

/** Words that are looked at: a notice has said what it is by then. */
const mostTokens = 120
const letters = '\\p{L}\\p{M}'
/** Scripts that put no space between words. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('')
const tokens = new RegExp(`[${unspaced}][${unspaced}\\p{M}ー]*|[${letters}\\p{N}']+`, 'gu')
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u')

const wordGrams = [3, 4, 5]
const signGrams = [1, 2, 3]
/** Letters of a word by which its neighbours know it: endings change. */
const stem = 5

/**
 * What a line of text consists of, for a linear classifier: words with their beginnings, insides and ends (character n-grams
 * with marks at the borders, as in Bojanowski et al., "Enriching Word Vectors with Subword Information", 2017), pairs of
 * neighbouring stems, and in scripts without spaces runs of one to three signs. Each feature is the number of its place among
 * `featureCount` (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). Every number counts as the same one.
 * Pure; linear in the text.
 */
export function featuresOf(text: string): Uint32Array {
  const found = new Set<number>()
  let before = '^'
  const pair = (word: string) => {
    found.add(placeOf(`${before} ${word}`, 1))
    before = word
  }
  const plain = plainForm(text).replace(/\p{N}+/gu, '0')
  for (const token of (plain.match(tokens) ?? []).slice(0, mostTokens)) {
    if (startsUnspaced.test(token)) {
      for (const size of signGrams) addGrams(found, token, size, 2)
      before = '^'
      continue
    }
    found.add(placeOf(token, 3))
    for (const size of wordGrams) addGrams(found, `<${token}>`, size, 4)
    pair(token.slice(0, stem))
  }
  pair('$')
  return Uint32Array.from(found)
}

function addGrams(found: Set<number>, word: string, size: number, sort: number): void {
  for (let at = 0; at + size <= word.length; at++) found.add(placeOf(word, sort, at, at + size))
}

/** FNV-1a over UTF-16 code units, stirred once more: its low bits alone are poor. */
function placeOf(text: string, sort: number, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ sort
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) & (featureCount - 1)
}
