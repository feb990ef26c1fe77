import type { Citation } from '../article/article.ts'
import { type Compared, unknown } from './compared.ts'
import { foldedWords } from './fold.ts'
import { textScript } from './language.ts'
import type { PreparedPage } from './prepared-page.ts'

const maxTitleLength = 500
/** Titles are told apart by this many telling words; with fewer, chance decides. */
const fewestWords = 4
/** Share of the shorter title's telling words that the longer one has: two wordings of one headline. */
const sameTitle = 0.6
/** Share of a title's telling words that any page on the subject has in its text. */
const sameSubject = 0.5
const littleInCommon = 0.25

/**
 * The citation's text against what the page calls itself. A text of four telling words or more matches when most of them
 * are in the title or the heading, in any order: headlines are reworded. Mismatch is said only of a title the article
 * gives as one (kind `related`), when the whole page, in the same script, has next to none of it in its title and not
 * even half of its words anywhere: then it is another story. Any other anchor text may just be part of a sentence.
 */
export function verifyTitle({ text, kind }: Citation, page: PreparedPage | null): Compared {
  const found = page?.page.title ?? page?.page.heading ?? null
  if (text === null || (kind !== 'related' && kind !== 'link' && kind !== 'footnote'))
    return unknown(null, found)
  const words = tellingWords(text)
  if (words.size < fewestWords) return unknown(null, found)
  if (page === null || found === null) return unknown(text, found)

  const { title, heading, language } = page.page
  const titles = [...(heading === null ? [] : [tellingWords(heading)]), ...titleForms(title)]
  const likeness = Math.max(...titles.map((other) => overlap(words, other)))
  if (likeness >= sameTitle) return { result: 'match', expected: text, found }
  if (kind !== 'related' || likeness > littleInCommon || !page.isWhole || language === null)
    return unknown(text, found)
  if (textScript(text) !== page.script) return unknown(text, found)
  const inText = [...words].filter((word) => page.has([word])).length / words.size
  return inText < sameSubject ? { result: 'mismatch', expected: text, found } : unknown(text, found)
}

/** Words of four letters or more and numbers: the others are in every title. Characters of scripts without spaces too. */
function tellingWords(text: string): Set<string> {
  const words = foldedWords(text.slice(0, maxTitleLength)).map(withoutGenitive)
  return new Set(
    words.filter((word) => word.length >= 4 || /[\d\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word)),
  )
}

function withoutGenitive(word: string): string {
  return word.endsWith("'") ? word.slice(0, -1) : word.endsWith("'s") ? word.slice(0, -2) : word
}

/**
 * The telling words of a title as it stands, and without its last or first part where a mark sets it apart
 * (`Story | Site`, `Site - Story`).
 */
function titleForms(title: string | null): ReadonlySet<string>[] {
  if (title === null) return []
  const parts = title
    .slice(0, maxTitleLength)
    .split(/ [|–—:»·•-] /)
    .map(tellingWords)
  const forms = parts.length < 2 ? [parts] : [parts, parts.slice(0, -1), parts.slice(1)]
  return forms.map((form) => new Set(form.flatMap((words) => [...words])))
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size)
  return shorter < fewestWords - 1 ? 0 : [...a].filter((word) => b.has(word)).length / shorter
}
