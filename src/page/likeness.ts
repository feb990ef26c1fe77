import { codeUnits } from './code-units.ts'

const sketchSize = 256
const shingleWords = 3

/**
 * A fingerprint of a text by which it can be compared with others without being kept: the smallest hashes of its runs of three
 * words (Broder, "On the resemblance and containment of documents", 1997).
 */
export function sketchOf(words: readonly string[], size = sketchSize): readonly number[] {
  const sketch = new Sketch(size)
  for (const word of words) sketch.add(hashOf(word))
  return sketch.smallest()
}

/** `sketchOf` the words of a text, in one pass and without a string for each of them, which takes a third of the time. */
export function sketchOfText(text: string, size: number): readonly number[] {
  const units = codeUnits(text.toLowerCase())
  const sketch = new Sketch(size)
  let hash = basis
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    if (isOfWords(unit)) {
      hash = Math.imul(hash ^ unit, prime)
    } else if (hash !== basis) {
      sketch.add(hash)
      hash = basis
    }
  }
  if (hash !== basis) sketch.add(hash)
  return sketch.smallest()
}

/** UTF-16 units of a passage that are looked at: a thousand words tell one story from another. */
const passageReach = 6_000
export const passageHashesKept = 64

/** `Page.passageHashes` */
export function hashesOfPassage(
  text: string,
  { start, end }: { start: number; end: number },
): readonly number[] {
  return sketchOfText(text.slice(start, Math.min(end, start + passageReach)), passageHashesKept)
}

class Sketch {
  readonly #size: number
  readonly #smallest: number[] = []
  #words = 0
  #beforeLast = 0
  #last = 0

  constructor(size: number) {
    this.#size = size
  }

  /** @param word the hash of the next one */
  add(word: number): void {
    this.#words++
    if (this.#words >= shingleWords)
      keepSmallest(
        this.#smallest,
        stirred(mixed(mixed(mixed(0, this.#beforeLast), this.#last), word)),
        this.#size,
      )
    this.#beforeLast = this.#last
    this.#last = word
  }

  /** a text of one word or two is one run */
  smallest(): readonly number[] {
    if (this.#words === 1) return [stirred(mixed(0, this.#last))]
    if (this.#words === 2) return [stirred(mixed(mixed(0, this.#beforeLast), this.#last))]
    return this.#smallest
  }
}

/** In order, each once. Few of many are smaller than what is kept already, so most cost one comparison. */
function keepSmallest(kept: number[], hash: number, size: number): void {
  if (kept.length === size && hash >= kept[size - 1]!) return
  let place = kept.length
  while (place > 0 && kept[place - 1]! > hash) place--
  if (place > 0 && kept[place - 1] === hash) return
  // Moved by hand: twice as fast as `splice`.
  if (kept.length < size) kept.push(hash)
  for (let at = kept.length - 1; at > place; at--) kept[at] = kept[at - 1]!
  kept[place] = hash
}

/** How much two texts have in common, from 0 to 1: an estimate of Jaccard's index of their runs of words. Two empty texts: 1. */
export function likeness(a: readonly number[], b: readonly number[], size = sketchSize): number {
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, size)
  const [inA, inB] = [new Set(a), new Set(b)]
  const shared = union.filter((hash) => inA.has(hash) && inB.has(hash)).length
  return union.length === 0 ? 1 : shared / union.length
}

/** Lower case; letters and digits of any script, without what stands between them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const basis = 0x811c9dc5 | 0
const prime = 0x01000193

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = basis
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash
}

/** What is known of each code unit: 0 nothing yet, 1 that words are made of it, 2 that they are not. */
const kinds = new Uint8Array(0x1_0000)

/** Halves of pairs are taken for letters: they make letters of old scripts, and emoji, which do no harm. */
function isOfWords(unit: number): boolean {
  const kind = kinds[unit]!
  if (kind !== 0) return kind === 1
  const isOne = /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(String.fromCharCode(unit))
  kinds[unit] = isOne ? 1 : 2
  return isOne
}

function mixed(hash: number, word: number): number {
  return (Math.imul(hash ^ word, prime) + 0x9e3779b9) | 0
}

/** The smallest values are what is kept, so all bits must depend on all: a last stir, as MurmurHash3 has it. */
function stirred(run: number): number {
  let hash = Math.imul(run ^ (run >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
