import { decoded } from '../address/decoded.ts'
import type { SourceUrl } from '../address/source-url.ts'
import { isLatin, plainLanguage } from '../language/language.ts'
import type { Page } from '../page/page.ts'
import type { Answered } from '../visit/visit.ts'
import type { Known } from './known.ts'
import { isShell } from './sibling.ts'
import { resemblance, sketchPage } from './sketch.ts'
import { alike, latin, longWords, slugMatch, wordsIn } from './slug-match.ts'
import { amountOfText, isHtml } from './wording.ts'

/** UTF-16 units of a page that words are looked for in. */
const reach = 20_000
/** Fewer say too little to miss them. */
const fewestWords = 3
const sameStory = 0.2

/**
 * Whether the page that redirects led to holds the story that was asked for: `held` when it carries half of the words by
 * which its address or the article that cites it names it; `lost` when it carries hardly any of them; else nobody can tell.
 */
export function storyIn(
  { url, finalUrl }: Answered,
  page: Page,
  { cited, before }: Pick<Known, 'cited' | 'before'>,
): 'held' | 'lost' | 'unknown' {
  if ((sharesSlug(url, finalUrl) && !isPartOfLonger(url, finalUrl)) || sharesId(url, finalUrl)) return 'held'
  const titled = slugMatch(url, page)
  const named = titled.words.filter((word) => !isPartOfHost(word, url))
  const shared = titled.shared.filter((word) => named.includes(word))
  // Some sites guess another story from the first words of an address.
  const isTitled = !isPartOfLonger(url, finalUrl)
  if (isTitled && (shared.length >= 2 || (shared.length === 1 && named.length <= 2))) return 'held'
  if (isTitledAsCited(page, cited) || isOwnSite({ url, finalUrl }, page)) return 'held'
  if (before !== null && resemblance(before, sketchPage(page)) >= sameStory) return 'held'
  // What scripts draw, or readers alone may see, nobody looked at.
  if (!isHtml(page) || page.partial || page.access === 'paywall' || page.access === 'login') return 'unknown'
  if (isShell(page) || (page.heading === null && amountOfText(page.text) === 'short')) return 'unknown'
  const there = wordsIn(`${page.title ?? ''} ${page.text.slice(0, reach)}`)
  const comparable = cited.filter((text) => isInLanguageOf(page, text))
  const slugs = englishSlugs.has(page.language ?? '') ? [] : [named.filter((word) => word.length >= 5)]
  const shares = [...slugs, ...comparable.map(tellingWords)]
    .filter((words) => words.length >= fewestWords)
    .map((words) => words.filter((word) => there.has(alike(word))).length / words.length)
  if (shares.some((share) => share >= 0.5)) return 'held'
  return shares.length > 0 && shares.every((share) => share <= 0.3) ? 'lost' : 'unknown'
}

/** Sites in these languages write their addresses in English: that its words are not in the page says nothing. */
const englishSlugs: ReadonlySet<string> = new Set('ar fa he ur hi bn ta te mr gu th ja ko zh'.split(' '))

/** Words of another language or alphabet than the page's cannot be missed in it. */
function isInLanguageOf({ language, text: own }: Page, text: string): boolean {
  if (isLatin(text) && !isLatin(own)) return false
  const spoken = plainLanguage(text)
  return spoken === null || language === null || spoken === language
}

/** Letters of a title that is no other page's. */
const ownTitle = 15

/** Whether the article cites it by its title. */
function isTitledAsCited({ title, heading }: Page, cited: readonly string[]): boolean {
  const titles = [title, heading].map((text) => lettersOf(text ?? ''))
  return cited
    .map(lettersOf)
    .filter((text) => text.length >= ownTitle)
    .some((text) =>
      titles.some((own) => own.includes(text) || (own.length >= ownTitle && text.includes(own))),
    )
}

function lettersOf(text: string): string {
  return latin(text.slice(0, 300).toWellFormed()).replace(/[^a-z0-9]/g, '')
}

/** Whether what was a page of one site has become a site, and that is called as the last part of its address was. */
function isOwnSite({ url, finalUrl }: Pick<Answered, 'url' | 'finalUrl'>, { title, heading }: Page): boolean {
  const last = lettersOf(decoded(new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1) ?? ''))
  return (
    last.length >= 8 &&
    lettersOf(new URL(finalUrl).hostname).includes(last) &&
    [title, heading].some((text) => lettersOf(text ?? '').startsWith(last))
  )
}

function sharesSlug(from: SourceUrl, to: SourceUrl): boolean {
  const words = new Set(longWords(from))
  const kept = longWords(to).filter((word) => words.has(word)).length
  return kept >= 2 && kept * 2 >= words.size
}

/** Whether the words of an address are less than half of those of another, which has all of them. */
function isPartOfLonger(from: SourceUrl, to: SourceUrl): boolean {
  const words = new Set(longWords(from))
  const longer = new Set(longWords(to))
  return words.size > 0 && longer.size > 2 * words.size && [...words].every((word) => longer.has(word))
}

/** Numbers of five digits or more: shorter ones are years and days. */
function sharesId(from: SourceUrl, to: SourceUrl): boolean {
  const ids = new Set(from.match(/\d{5,}/g))
  return (to.match(/\d{5,}/g) ?? []).some((id) => ids.has(id))
}

/** A site's own name stands on every page of it. */
function isPartOfHost(word: string, address: SourceUrl): boolean {
  return new URL(address).hostname.includes(word)
}

function tellingWords(text: string): string[] {
  const words = latin(text.slice(0, 600).toWellFormed()).match(/[a-z0-9]+/g) ?? []
  return [...new Set(words)].filter((word) => word.length >= 5)
}
