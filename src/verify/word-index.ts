import type { Folded } from './fold.ts'

/** Where each word of a page stands. */
export interface WordIndex {
  /** the words of the page in reading order, by id */
  readonly ids: Uint32Array
  readonly vocabulary: readonly string[]
  /** false for a page of more different words than any text has: where it has had them, the index ends */
  readonly isComplete: boolean
  /** id of a folded word, undefined when the page does not have it */
  idOf(word: string): number | undefined
  /** places of a word, ascending, counted in words from 0 */
  placesOf(id: number): Uint32Array
}

/** More than a thick book has in a language that builds its words. */
const mostWords = 60_000

/** One pass to number the words and one to sort their places (counting sort). */
export function indexWords({ words, wordCount, offsets }: Folded): WordIndex {
  const numbered = new Uint32Array(wordCount)
  const numbers = new Map<string, number>()
  const vocabulary: string[] = []
  let place = 0
  for (; place < wordCount && vocabulary.length < mostWords; place++) {
    const end = place + 1 < wordCount ? offsets[place + 1]! : words.length
    const word = words.slice(offsets[place]!, end - 1)
    let id = numbers.get(word)
    if (id === undefined) {
      id = vocabulary.push(word) - 1
      numbers.set(word, id)
    }
    numbered[place] = id
  }
  const ids = numbered.subarray(0, place)

  const bounds = new Uint32Array(vocabulary.length + 1)
  for (const id of ids) bounds[id + 1]! += 1
  for (let id = 0; id < vocabulary.length; id++) bounds[id + 1]! += bounds[id]!
  const places = new Uint32Array(ids.length)
  const next = bounds.slice()
  for (let at = 0; at < ids.length; at++) places[next[ids[at]!]!++] = at

  return {
    ids,
    vocabulary,
    isComplete: ids.length === wordCount,
    idOf: (word) => numbers.get(word),
    placesOf: (id) => places.subarray(bounds[id]!, bounds[id + 1]!),
  }
}
