import anyAscii from 'any-ascii'
import { getDomainWithoutSuffix } from 'tldts'
import type { Citation } from '../article/article.ts'
import { type Compared, unknown } from './compared.ts'
import { foldedWords } from './fold.ts'
import type { PreparedPage } from './prepared-page.ts'

/**
 * The outlet the article names against the page's publisher, the other names of that outlet, and the name in the page's
 * address. Alphabets, acronyms and words such as "news" or "the" make no difference. Mismatch is said only when the page
 * names another publisher, nothing connects the two, and the page is whole, in Latin script as the outlet's name is, and
 * never mentions the outlet: whoever carries an agency's story or reports what it reported names it.
 */
export function verifyPublisher({ attribution, url }: Citation, page: PreparedPage | null): Compared {
  const expected = attribution?.outlet ?? null
  const publisher = page?.page.publisher ?? null
  const addresses = [url, page?.page.canonical ?? null].filter((address) => address !== null)
  if (expected === null || page === null) return unknown(expected, publisher)
  const labels = addresses.map(siteLabel).filter((label) => label !== null)
  const found = publisher ?? labels[0] ?? null

  const outlet = nameWords(expected)
  if (outlet.length === 0) return unknown(expected, found)
  const names = [publisher, ...page.outletNames].filter((name) => name !== null).map(nameWords)
  if (names.some((name) => areOneOutlet(outlet, name)) || labels.some((label) => abbreviates(label, outlet)))
    return { result: 'match', expected, found }

  const isComparable = page.isWhole && page.script === 'latin' && /^\p{ASCII}*$/u.test(publisher ?? 'й')
  const isMentioned = () => telling(outlet).some((word) => page.has([word]))
  const isCarrier = labels.some((label) => carriers.has(label))
  return isComparable && !isCarrier && !isMentioned()
    ? { result: 'mismatch', expected, found: publisher }
    : unknown(expected, found)
}

/** Sites that carry what others publish, or keep copies of it. */
const carriers = new Set(
  (
    'yahoo msn google flipboard apple facebook twitter x t youtube instagram telegram t reddit linkedin medium substack ' +
    'archive archive-it perma ghostarchive pressreader newsbreak smartnews prnewswire businesswire globenewswire'
  ).split(' '),
)

/** Words that say what kind of thing an outlet is, not which. */
const kindsOfOutlet = new Set(
  (
    'the a der die das le la les el il of and news new agency newspaper magazine journal online media group press service ' +
    'tv radio channel com www information novosti agentstvo gazeta nachrichten zeitung'
  ).split(' '),
)

/** A name's words in Latin letters. */
function nameWords(name: string): string[] {
  return foldedWords(anyAscii(name.slice(0, 200).toLowerCase())).slice(0, 20)
}

/** Without the words that tell a kind of outlet, unless there are no others. */
function telling(name: readonly string[]): readonly string[] {
  const words = name.filter((word) => !kindsOfOutlet.has(word))
  return words.length === 0 ? name : words
}

function areOneOutlet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return (
    telling(fewer).every((word) => more.includes(word)) ||
    abbreviates(a.join(''), b) ||
    abbreviates(b.join(''), a)
  )
}

/**
 * Whether a short form is made of beginnings of the name's words in order (`nytimes`, `wsj`, `themoscowtimes`); words
 * that tell a kind may be left out, any word at the end (`bbc` for BBC Sport).
 */
function abbreviates(short: string, words: readonly string[]): boolean {
  const text = short.replace(/^the|(?:news|online|media|tv)$/g, '') || short
  if (text.length < 2) return false
  let reached = new Set([0])
  for (const word of words) {
    const next = kindsOfOutlet.has(word) ? new Set(reached) : new Set<number>()
    for (const from of reached)
      for (let length = 1; length <= word.length && text[from + length - 1] === word[length - 1]; length++)
        next.add(from + length)
    if (next.has(text.length)) return true
    reached = next
  }
  return false
}

/** The part of a host that names the site: `nytimes` of www.nytimes.com. */
function siteLabel(address: string): string | null {
  return getDomainWithoutSuffix(address)?.toLowerCase() ?? null
}
