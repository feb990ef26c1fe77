const slash = 0x2f
const greaterThan = 0x3e
const equals = 0x3d
const doubleQuote = 0x22
const singleQuote = 0x27

/** White space of HTML (ASCII white space). */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b)
}

/**
 * Where the name of a tag ends (HTML standard §13.2.5.8).
 * @param start where it begins, after `<` or `</`
 * @returns -1 when no name begins there, or the source ends before it does
 */
export function endOfTagName(source: string, start: number): number {
  // One bit tells the cases of a letter apart.
  const first = source.charCodeAt(start) | 0x20
  if (first < 0x61 || first > 0x7a) return -1
  for (let at = start + 1; at < source.length; at++) if (endsName(source.charCodeAt(at))) return at
  return -1
}

/**
 * Where a start tag ends whose attributes say nothing to a reader of pages: none is `id`, `itemprop`, `name` or `rel`, nor
 * looks like them at a glance (§13.2.5.32 to 40).
 * @param start where the name of the tag ends
 * @returns the offset after its `>`; -1 when it has such an attribute, or the source ends before it does
 */
export function endOfPlainTag(source: string, start: number): number {
  let at = start
  while (at < source.length) {
    const unit = source.charCodeAt(at)
    if (unit === greaterThan) return at + 1
    if (unit === slash || isSpace(unit)) {
      at++
      continue
    }
    // The first character of a name may be anything else, an equals sign too.
    const name = at++
    while (at < source.length && !endsAttributeName(source.charCodeAt(at))) at++
    if (mayBeRead(unit | 0x20, at - name)) return -1
    while (isSpace(source.charCodeAt(at))) at++
    if (source.charCodeAt(at) === equals) at = endOfValue(source, at + 1)
    if (at === -1) return -1
  }
  return -1
}

/** What is taken for an attribute that is read, and is none, costs a little time and nothing else. */
function mayBeRead(first: number, length: number): boolean {
  switch (first) {
    case 0x69: // i
      return length === 2 || length === 8
    case 0x6e: // n
      return length === 4
    case 0x72: // r
      return length === 3
    default:
      return false
  }
}

function endOfValue(source: string, start: number): number {
  let at = start
  while (isSpace(source.charCodeAt(at))) at++
  const quote = source.charCodeAt(at)
  if (quote === doubleQuote || quote === singleQuote) {
    const end = source.indexOf(quote === doubleQuote ? '"' : "'", at + 1)
    return end === -1 ? -1 : end + 1
  }
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === greaterThan || isSpace(unit)) return at
  }
  return -1
}

function endsAttributeName(unit: number): boolean {
  return unit === equals || endsName(unit)
}

function endsName(unit: number): boolean {
  return unit === greaterThan || unit === slash || isSpace(unit)
}
