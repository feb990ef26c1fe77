import { isHome } from './difference.ts'
import { parseAddress, type SourceUrl } from './source-url.ts'
import { meaningfulQuery, trackingParameters } from './tracking.ts'

/** Where addresses that cannot exist may stand beside one that does. */
export interface SiblingPlace {
  /** one for all addresses that stand beside each other: origin and directory, or the script and its parameters' names */
  readonly place: string
  /**
   * An address there that nobody has: the same shape and ending, other letters and digits; null when none came of it.
   * @param random 0 ≤ n < 1
   */
  readonly invent: (random: () => number) => SourceUrl | null
}

/**
 * The place beside an address: the same directory, or, where the query names the document (`article.php?id=4711`), the same
 * script. Null for front pages, and for addresses that do not say which part of them names the document.
 */
export function siblingPlace(address: SourceUrl): SiblingPlace | null {
  const url = new URL(address)
  if (isHome(url)) return null
  for (const name of trackingParameters(url)) url.searchParams.delete(name)
  const isDocumentOfQuery = meaningfulQuery(url) !== '' && !isDocumentName(lastSegment(url.pathname))
  const beside = isDocumentOfQuery ? besideQuery(url) : besidePath(url)
  if (beside === null) return null
  return {
    place: url.origin + beside.place,
    invent: (random) => {
      const sibling = parseAddress(beside.invent(random).href)
      return sibling.kind === 'source' && sibling.url !== address ? sibling.url : null
    },
  }
}

interface Beside {
  readonly place: string
  readonly invent: (random: () => number) => URL
}

/** Names of parameters that say how a page is shown, whose it is or what is sought, and not which one it is. */
const manners =
  /^(?:lang|language|locale|hl|l|page|paged|offset|start|limit|sort|order|view|mode|format|print|amp|output|sid|sess.*|phpsessid|jsessionid|token|ref|source|from|to|q|query|s|search.*|keywords?|term)$/i

function besideQuery(url: URL): Beside | null {
  const names = [...new Set(url.searchParams.keys())].filter(
    (name) => !manners.test(name) && isId(url.searchParams.get(name)!),
  )
  if (names.length === 0) return null
  return {
    place: `${url.pathname}?${[...names].sort().join('&')}`,
    invent: (random) => {
      const other = new URL(url)
      for (const name of names) other.searchParams.set(name, invented(other.searchParams.get(name)!, random))
      return other
    },
  }
}

function besidePath(url: URL): Beside {
  const segments = url.pathname.split('/')
  const last = segments.findLastIndex((segment) => segment !== '')
  // A site may look at an id alone, wherever in the path it stands, and give the same document whatever words come after.
  const changes = segments.map((segment, index) => index < last && holdsId(segment))
  return {
    place: segments.map((segment, at) => (at === last ? '' : changes[at] ? '#' : segment)).join('/'),
    invent: (random) => {
      const other = new URL(url)
      other.pathname = segments
        .map((segment, at) =>
          changes[at] ? invented(segment, random) : at === last ? inventedName(segment, random) : segment,
        )
        .join('/')
      other.search = ''
      return other
    },
  }
}

function lastSegment(path: string): string {
  return path.split('/').findLast((segment) => segment !== '') ?? ''
}

/** Two words or more, or a number as ids have it: what a document is called, and no script. */
function isDocumentName(segment: string): boolean {
  const name = segment.replace(/\.[a-z]{2,5}$/i, '')
  return /\d{4}/.test(name) || name.split(/[-_]/).filter((word) => word.length > 1).length > 2
}

function isId(value: string): boolean {
  return value.length <= 200 && /\d/.test(value)
}

function holdsId(segment: string): boolean {
  return /\d{3}/.test(segment) && !/^(?:19|20)\d{2}(?:[-_]?\d{2}){0,2}$/.test(segment)
}

function inventedName(segment: string, random: () => number): string {
  const [ending = ''] = /(?:\.[a-z][a-z0-9]{1,5}){1,2}$/i.exec(segment) ?? []
  return invented(segment.slice(0, segment.length - ending.length), random) + ending
}

const shortestWord = 8
const shortestNumber = 9

/** Other letters for letters and other digits for digits. What is too short to be surely nobody's is made longer. */
function invented(text: string, random: () => number): string {
  const shape = decoded(text).slice(0, 200)
  const isShort = (shape.match(/\p{L}|\d/gu)?.length ?? 0) < shortestWord
  const changed = shape.replace(/(\p{L}[\p{L}\p{M}]*)|\d+/gu, (run, letters: string | undefined) =>
    letters === undefined
      ? digits(isShort || run.length >= 5 ? Math.max(run.length, shortestNumber) : run.length, random)
      : word(isShort ? shortestWord : Math.min(run.length, 12), random),
  )
  return /\p{L}|\d/u.test(changed) ? encodeURI(changed) : word(shortestWord, random)
}

function word(length: number, random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!
  return Array.from({ length }, (_, at) => pick(at % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou')).join('')
}

function digits(length: number, random: () => number): string {
  return `9${Array.from({ length: length - 1 }, () => Math.floor(random() * 10)).join('')}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%[0-9a-f]{2}/gi, 'x')
  }
}
