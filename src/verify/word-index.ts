import type { Folded } from './fold.ts'

/** Where each word of a page stands. */
export interface WordIndex {
  /** the words of the page in reading order, by id */
  readonly ids: Uint32Array
  readonly vocabulary: readonly string[]
  /** id of a folded word, undefined when the page does not have it */
  idOf(word: string): number | undefined
  /** places of a word, ascending, counted in words from 0 */
  placesOf(id: number): Uint32Array
}

/** One pass to number the words and one to sort their places (counting sort). */
export function indexWords({ words, wordCount, offsets }: Folded): WordIndex {
  const ids = new Uint32Array(wordCount)
  const numbers = new Map<string, number>()
  const vocabulary: string[] = []
  for (let place = 0; place < wordCount; place++) {
    const end = place + 1 < wordCount ? offsets[place + 1]! : words.length
    const word = words.slice(offsets[place]!, end - 1)
    let id = numbers.get(word)
    if (id === undefined) {
      id = vocabulary.push(word) - 1
      numbers.set(word, id)
    }
    ids[place] = id
  }

  const bounds = new Uint32Array(vocabulary.length + 1)
  for (const id of ids) bounds[id + 1]! += 1
  for (let id = 0; id < vocabulary.length; id++) bounds[id + 1]! += bounds[id]!
  const places = new Uint32Array(wordCount)
  const next = bounds.slice()
  for (let place = 0; place < wordCount; place++) places[next[ids[place]!]!++] = place

  return {
    ids,
    vocabulary,
    idOf: (word) => numbers.get(word),
    placesOf: (id) => places.subarray(bounds[id]!, bounds[id + 1]!),
  }
}
