import { decorationWords, type GoneWords, goneWords, troubleTitles, withdrawnWords } from './phrases/gone.ts'
import { plainForm } from './plain-form.ts'

/**
 * A sentence that says that something is gone: `page` when it speaks of the page or of what was asked for, `content` when
 * it may speak of something embedded.
 */
export interface GoneStatement {
  readonly of: 'page' | 'content'
  readonly words: string
}

/** The first statement in a text that what was asked for is gone; one about the page goes before one about content. */
export function goneStatement(text: string): GoneStatement | null {
  const plain = plainForm(text)
  if (!says.test(plain)) return null
  let content: GoneStatement | null = null
  for (const sentence of sentencesOf(plain)) {
    const found = statementIn(sentence)
    if (found === null || !isWhole(sentence, found.words)) continue
    if (found.of === 'page') return found
    content ??= found
  }
  return content
}

/** Whether a statement is nearly all that its sentence says: what is told of in passing stands among other words. */
function isWhole(sentence: string, words: string): boolean {
  return sizeOf(sentence) - sizeOf(words) <= Math.max(longestRest, sizeOf(words))
}

/** Words; in scripts without spaces between them, pairs of signs. */
function sizeOf(text: string): number {
  const parts = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  return parts.reduce((sum, part) => sum + (spaced.test(part) ? 1 : Math.ceil(part.length / 2)), 0)
}

/** Whether one part of a title or heading says that the page is gone, and hardly anything else. */
export function isGoneTitle(part: string): boolean {
  const plain = bare(plainForm(part))
  if (plain === '' || plain.length > longestTitle) return plain === '' && part.includes('404')
  if (alone.has(plain)) return true
  if (!says.test(plain)) return false
  const found = sentencesOf(plain)
    .map(matchIn)
    .find((match) => match !== null)
  if (found === undefined || found === null) return false
  const at = plain.indexOf(found.words)
  const first = plain.slice(0, at)
  // "The minister's post was deleted" is a headline.
  if (found.of === 'content' && /[^t]'s(?: |$)/.test(first)) return false
  return (
    !tooMuch(first, found.of === 'page' ? 4 : 2, 16) && !tooMuch(plain.slice(at + found.words.length), 1, 8)
  )
}

/** Whether one part of a title or heading is that of a site's own search that found nothing. */
export function foundNothing(part: string): boolean {
  return noResults.test(plainForm(part))
}

/** Whether one part of a title or heading speaks of trouble and says nothing else. */
export function isTroubleTitle(part: string): boolean {
  return trouble.has(
    plainForm(part)
      .replace(/[\s\p{P}\p{S}]+/gu, ' ')
      .trim(),
  )
}

interface Match {
  readonly of: GoneStatement['of']
  /** from the thing to what is said of it, plain */
  readonly words: string
}

const longestTitle = 120
const longestSentence = 300
/** words around a statement that do not make it part of another */
const longestRest = 10
/** characters between a thing and what is said of it: a name, a path, "you are looking for" */
const longestGap = 80

interface Matcher {
  readonly after: RegExp
  readonly before: RegExp | null
  readonly thing: RegExp
  readonly page: RegExp
}

// Scripts without spaces between words have words that begin anywhere.
const spaced =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u

function anyOf(phrases: readonly string[], flags: string): RegExp {
  const plain = phrases.map(plainForm)
  const literal = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = plain.filter((phrase) => spaced.test(phrase)).map(literal)
  const others = plain.filter((phrase) => !spaced.test(phrase)).map(literal)
  const parts = [
    ...(words.length > 0 ? [`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})`] : []),
    ...(others.length > 0 ? [`(?:${others.join('|')})`] : []),
  ]
  return new RegExp(parts.join('|'), `u${flags}`)
}

const matchers: readonly Matcher[] = goneWords.map((language: GoneWords) => ({
  after: anyOf(language.after, 'g'),
  before: language.before.length === 0 ? null : anyOf(language.before, 'g'),
  thing: anyOf([...language.page, ...language.things], 'g'),
  page: anyOf(language.page, ''),
}))

const whole = anyOf([...goneWords.flatMap((language) => language.whole), ...withdrawnWords], '')
const noResults = anyOf(
  goneWords.flatMap((language) => language.noResults),
  '',
)
/** Whether a text can hold a statement at all: most do not, and one look is enough to see it. */
const says = anyOf(
  [...goneWords.flatMap(({ after, before, whole }) => [...after, ...before, ...whole]), ...withdrawnWords],
  '',
)
const alone: ReadonlySet<string> = new Set(goneWords.flatMap((language) => language.alone.map(plainForm)))
const trouble: ReadonlySet<string> = new Set(troubleTitles.map(plainForm))

function statementIn(sentence: string): GoneStatement | null {
  const stated = whole.exec(sentence)
  return stated === null ? matchIn(sentence) : { of: 'page', words: stated[0] }
}

function matchIn(sentence: string): Match | null {
  if (!says.test(sentence)) return null
  for (const { after, before, thing, page } of matchers) {
    const found =
      pairIn(sentence, after, thing, 'after') ?? (before && pairIn(sentence, before, thing, 'before'))
    if (found !== null) return { of: page.test(found) ? 'page' : 'content', words: found }
  }
  return null
}

/** The part of a sentence from a thing to what is said after it, or from what is said before it to the thing. */
function pairIn(sentence: string, said: RegExp, thing: RegExp, order: 'after' | 'before'): string | null {
  for (const { 0: words, index } of sentence.matchAll(said)) {
    const end = index + words.length
    const from = Math.max(0, index - longestGap)
    const near = order === 'after' ? sentence.slice(from, index) : sentence.slice(end, end + longestGap)
    const things = [...near.matchAll(thing)]
    // A "can't find the" may hold its thing's article: the thing follows.
    if (things.length === 0) continue
    return order === 'after'
      ? sentence.slice(from + things[0]!.index, end)
      : sentence.slice(index, end + things[0]!.index + things[0]![0].length)
  }
  return null
}

function sentencesOf(plain: string): string[] {
  return plain
    .split(/[!?。！？؟।…\n|]+|\.(?=\s|$)/)
    .map((sentence) => sentence.trim().slice(0, longestSentence))
    .filter((sentence) => sentence !== '')
}

function bare(plain: string): string {
  return plain
    .replace(/[\p{P}\p{S}]+/gu, (marks) => (marks === "'" ? marks : ' '))
    .replace(decoration, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const decoration = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${decorationWords.map(plainForm).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** More words, or in scripts without spaces more characters, than a title of an error has beside what it says. */
function tooMuch(rest: string, words: number, characters: number): boolean {
  const parts = rest.match(/[\p{L}\p{N}']+/gu) ?? []
  return spaced.test(parts[0] ?? 'a') ? parts.length > words : parts.join('').length > characters
}
