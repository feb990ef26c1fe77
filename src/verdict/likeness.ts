const sketchSize = 256
const shingleWords = 3

/**
 * A fingerprint of a text by which it can be compared with others without being kept: the smallest hashes of its runs of three
 * words (Broder, "On the resemblance and containment of documents", 1997).
 */
export function sketchOf(words: readonly string[], size = sketchSize): readonly number[] {
  const hashes = new Set<number>()
  const last = Math.max(words.length - shingleWords, 0)
  for (let at = 0; at <= last && words.length > 0; at++)
    hashes.add(hashOf(words.slice(at, at + shingleWords).join(' ')))
  return [...hashes].sort((a, b) => a - b).slice(0, size)
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

// FNV-1a over UTF-16 code units, with a last stir: smallest values are what is kept, so all bits must depend on all.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
