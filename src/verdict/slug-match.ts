import anyAscii from 'any-ascii'
import { decoded } from '../address/decoded.ts'
import { slugWords } from '../address/slug.ts'
import type { SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'

/** The longer words of an address, and those of them that stand in the page's title or heading, letters made Latin. */
export function slugMatch(address: SourceUrl, page: Page): { words: string[]; shared: string[] } {
  const words = longWords(address)
  const there = wordsIn(`${page.title ?? ''} ${page.heading ?? ''}`.slice(0, 600))
  return { words, shared: words.filter((word) => there.has(alike(word))) }
}

/** The words of four letters and more in an address, made Latin. */
export function longWords(address: SourceUrl): string[] {
  return [...new Set(slugWords(original(address)).map(latin))].filter((word) => word.length >= 4)
}

/** The words of a text, in the form that `alike` gives. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    latin(text.toWellFormed())
      .match(/[a-z0-9]+/g)
      ?.map(alike),
  )
}

/**
 * One form for the ways in which one word of another alphabet is written in Latin letters: `stranica` and `stranitsa`,
 * `najdena` and `naydena`, `ueber` and `uber`.
 */
export function alike(word: string): string {
  return word
    .replace(/shch|sch|sc/g, 's')
    .replace(/[cs]h|ts|tz|cz/g, (pair) => (pair === 'ch' ? 'ch' : pair === 'sh' ? 's' : 'c'))
    .replace(/kh|x/g, 'h')
    .replace(/zh/g, 'z')
    .replace(/([aou])e/g, '$1')
    .replace(/[yj]/g, 'i')
    .replace(/i{2,}/g, 'i')
}

/** Whether every word of a title stands in the address, among others. */
export function isSaidBy(address: SourceUrl, title: string): boolean {
  return isSaidIn(slugWords(original(address)), title)
}

/** Whether the address ends in the words of a title, as those of entries do: `/meaning/unavailable`. */
export function isEntry(address: SourceUrl, title: string): boolean {
  const last = new URL(original(address)).pathname.split('/').findLast((segment) => segment !== '') ?? ''
  return isSaidIn(
    decoded(last)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    title,
  )
}

function isSaidIn(address: readonly string[], title: string): boolean {
  const slug = address.map((word) => alike(latin(word)))
  const bare = new Set(slug.map(consonants))
  const words = [...wordsIn(title)]
  const isThere = (word: string) =>
    slug.includes(word) ||
    word === 'http' ||
    word === 'error' ||
    (word.length >= 5 && bare.has(consonants(word)))
  return words.length > 0 && words.every(isThere)
}

/** Of scripts that leave vowels out, letters come without them. */
function consonants(word: string): string {
  return word.replace(/[aeiou]/g, '')
}

/** The address that a web archive's address holds; any other as it is. */
function original(address: SourceUrl): string {
  return /\/(https?:\/{1,2}[^/].*)$/.exec(address.slice('https://'.length))?.[1] ?? address
}

/** Whether a title, folded, is what the address itself says: `/news/account-suspended` may well be called that. */
export function isNamedBy(address: SourceUrl, title: string): boolean {
  const slug = slugWords(address).map(latin)
  const words = latin(title).match(/[a-z0-9]+/g) ?? []
  return words.length > 0 && slug.length <= 2 * words.length && words.every((word) => slug.includes(word))
}

export function latin(text: string): string {
  return (/[^ -~]/.test(text) ? anyAscii(text) : text).toLowerCase()
}
