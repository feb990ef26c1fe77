const sketchSize = 256
const shingleWords = 3

/**
 * A fingerprint of a text by which it can be compared with others without being kept: the smallest hashes of its runs of three
 * words (Broder, "On the resemblance and containment of documents", 1997).
 */
export function sketchOf(words: readonly string[], size = sketchSize): readonly number[] {
  const smallest: number[] = []
  const hashes = words.map(hashOf)
  for (let at = 0; at === 0 || at + shingleWords <= hashes.length; at++) {
    if (at === hashes.length) break
    keepSmallest(smallest, shingleHash(hashes, at), size)
  }
  return smallest
}

/** In order, each once. Few of many are smaller than what is kept already, so most cost one comparison. */
function keepSmallest(kept: number[], hash: number, size: number): void {
  if (kept.length === size && hash >= kept[size - 1]!) return
  let low = 0
  for (let high = kept.length; low < high; ) {
    const middle = (low + high) >>> 1
    if (kept[middle]! < hash) low = middle + 1
    else high = middle
  }
  if (kept[low] === hash) return
  kept.splice(low, 0, hash)
  if (kept.length > size) kept.pop()
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

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

// The smallest values are what is kept, so all bits must depend on all: a last stir, as MurmurHash3 has it.
function shingleHash(words: readonly number[], from: number): number {
  let hash = 0
  for (let at = from; at < Math.min(from + shingleWords, words.length); at++)
    hash = Math.imul(hash ^ words[at]!, 0x01000193) + 0x9e3779b9
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
