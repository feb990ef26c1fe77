import { registrableDomain } from '../address/difference.ts'
import type { SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'
import { sendsOn } from './notice.ts'
import { type NoticeReading, readAsNotice } from './notice-kind.ts'
import { parkingHosts } from './phrases/parked.ts'
import { keptFromUs, type NoticeKind } from './text-kind.ts'
import { isHtml, lettersIn } from './wording.ts'

/** What a page of few words reads like. */
export interface PageReading extends NoticeReading {
  /** the words that were read */
  readonly words: string
  /** whether they are all that the page says, and not one line of it */
  readonly isAll: boolean
}

/** Letters under the heading, and of the longest passage, beyond which nobody writes a notice. */
const mostLetters = 420
const mostInPassage = 600
const fewestLetters = 12
const reach = 600
/** Characters of plain text that may be a notice. */
const longestNote = 300
/** Natural logarithms of odds: from the first on a page is taken for a notice, from the second on the rest of it does not contradict. */
const leastOdds = 1.5
const leastOther = 0.5
/** From here on a page that stands at every address may be one. */
const leaning = -1

/** Letters of a line that may be a notice, and odds from which one is; letters of another that is something to read, and its odds. */
const lineLetters = 16
const leastOfLine = 4
const readableLine = 30
const leastOfOther = 1
/** What else the page says must not lean the other way; not at all where the line is a form to log in, which forums have above all. */
const leastOfRest = -2.5
const leastBesideLogin = 0
/** Letters of a page of its own, and odds up to which it is one beyond doubt. */
const fewestOfPage = 100
const mostOfPage = -4

/** What hosts put in the place of a whole site has no menus; a site's own page about such things has. */
export const mostLinks = 4
const ofHosts: ReadonlySet<NoticeKind> = new Set(['parked', 'suspended'])

/**
 * What sort of notice a page is by its words: those under its heading and its longest passage, neither of which may read like
 * a page of its own; or one line of them; or what its script shows in a box. Null for what is no web page, says that it is an
 * article, sends its readers on or says more than a notice does, and for what brokers show of the domains they sell. Pure.
 * @param url    the address that the article cites
 * @param status with which the page came
 * @param isSure whether it is to be taken for a notice for its words alone; false where it stands at every address, and all that is asked is
 *               of what sort it may be
 */
export function readPageAsNotice(
  page: Page,
  url: SourceUrl,
  status: number,
  isSure = true,
): PageReading | null {
  const texts = textsOf(page)
  const all = texts.filter((words) => sizeOf(words) >= fewestLetters).map((words) => reading(words, true))
  const read = readAll(all, isSure) ?? readLine(page, texts, Math.min(...all.map(({ odds }) => odds)))
  if (read === null) return null
  const { kind } = read
  // What an error status leaves open is whether it speaks of us.
  if (status >= 400 && !keptFromUs.has(kind)) return null
  if (ofHosts.has(kind) && page.links > mostLinks) return null
  if (kind === 'parked' && parkingHosts.has(registrableDomain(new URL(url).hostname))) return null
  return read
}

/** Whether a page of few words reads like one of its own, beyond doubt, wherever one looks in it. Pure. */
export function readsLikePage(page: Page): boolean {
  const all = isHtml(page) ? beginnings(page).filter((words) => sizeOf(words) >= fewestLetters) : []
  const isLong = all.some((words) => sizeOf(words) >= fewestOfPage)
  return isLong && all.every((words) => readAsNotice(words).odds <= mostOfPage)
}

function readAll(all: readonly PageReading[], isSure: boolean): PageReading | null {
  const [surest, ...others] = all.toSorted((a, b) => b.odds - a.odds)
  if (surest === undefined || surest.odds < (isSure ? leastOdds : leaning)) return null
  return others.every(({ odds }) => odds >= (isSure ? leastOther : leaning)) ? surest : null
}

/**
 * One line under the heading that is a notice beyond doubt, among a title, names, dates and buttons, and nothing else to read.
 * @param rest the odds of all of it
 */
function readLine(page: Page, [opening = '']: readonly string[], rest: number): PageReading | null {
  const lines = opening.split('\n').filter((line) => line !== '')
  const read = lines.filter((line) => sizeOf(line) >= lineLetters).map((line) => reading(line, false))
  const [surest] = read.sort((a, b) => b.odds - a.odds)
  if (surest === undefined || surest.odds < leastOfLine) return null
  if (rest < (surest.kind === 'login' ? leastBesideLogin : leastOfRest)) return null
  const isTitle = (line: string) => line === page.heading || page.title?.includes(line) === true
  const says = (line: PageReading) =>
    line !== surest && line.odds < leastOfOther && isReadable(line.words) && !isTitle(line.words)
  return read.some(says) ? null : surest
}

/** Menus, counts and paths have marks between them. */
function isReadable(line: string): boolean {
  return line.split(/[•|·»›→]/).some((part) => sizeOf(part) >= readableLine)
}

function reading(words: string, isAll: boolean): PageReading {
  return { ...readAsNotice(words), words, isAll }
}

function sizeOf(words: string): number {
  return lettersIn(words, { start: 0, end: words.length }, mostLetters)
}

function textsOf(page: Page): string[] {
  const { text, opening, passage, code } = page
  if (page.partial || page.isArticle || !(isHtml(page) || isNote(page))) return []
  const shown = alert.exec(code)
  if (shown !== null && lettersIn(text, opening, mostLetters) < mostLetters) return [unescaped(shown[2]!)]
  if (sendsOn(page)) return []
  if (lettersIn(text, opening, mostLetters) >= mostLetters) return []
  if (lettersIn(text, passage, mostInPassage) >= mostInPassage) return []
  return beginnings(page)
}

function beginnings({ text, opening, passage }: Page): string[] {
  return [opening, passage].map(({ start, end }) => text.slice(start, Math.min(end, start + reach)))
}

function isNote({ mediaType, text }: Page): boolean {
  return mediaType === 'text/plain' && text.length <= longestNote
}

const alert = /\balert\(\s*(["'`])((?:\\.|(?!\1)[^\\]){4,300})\1/

/** As far as strings of notices go (ECMA-262, "String Literals"). */
function unescaped(literal: string): string {
  return literal
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
}
