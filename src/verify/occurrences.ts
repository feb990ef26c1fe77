/** So much of the needle is left to the engine's own search, which is fast, and slow only in the needle's length. */
const headLength = 32

/**
 * Where a needle begins in a text, ascending, overlapping ones too. The engine's own `indexOf` alone takes seconds for a
 * page of `ab ab ab …`, so it only finds the needle's head, and the rest takes one step for each character, whatever
 * both hold (Knuth, Morris and Pratt).
 * @param limit how many places are enough
 */
export function occurrences(text: string, needle: string, limit: number): number[] {
  const places: number[] = []
  const head = needle.slice(0, headLength)
  let borders: Uint32Array | undefined
  let at = 0
  let matched = 0
  while (needle !== '') {
    if (matched === needle.length) {
      if (places.push(at - matched) >= limit) break
      matched = borders![matched - 1]!
    }
    if (matched === 0) {
      const found = text.indexOf(head, at)
      if (found === -1) break
      borders ??= bordersOf(needle)
      at = found + head.length
      matched = head.length
      continue
    }
    if (at === text.length) break
    const unit = text.charCodeAt(at)
    while (matched > 0 && needle.charCodeAt(matched) !== unit) matched = borders![matched - 1]!
    if (matched === 0) continue
    matched++
    at++
  }
  return places
}

/** For each beginning of the needle, the length of its longest part that is both its beginning and its end. */
function bordersOf(needle: string): Uint32Array {
  const borders = new Uint32Array(needle.length)
  let border = 0
  for (let at = 1; at < needle.length; at++) {
    while (border > 0 && needle.charCodeAt(at) !== needle.charCodeAt(border)) border = borders[border - 1]!
    if (needle.charCodeAt(at) === needle.charCodeAt(border)) border++
    borders[at] = border
  }
  return borders
}
