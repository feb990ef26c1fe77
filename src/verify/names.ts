import type { Citation } from '../article/article.ts'
import { foldedWords } from './fold.ts'
import { baseLanguage, textScript } from './language.ts'
import { isNameOrForm, nameKey } from './name-key.ts'
import type { PreparedPage } from './prepared-page.ts'
import type { Verification } from './verification.ts'

/**
 * Whether the page names the speakers that the article names. Surnames decide, with any ending, and in another alphabet
 * by how they sound. `missing` is filled only where the page is whole and in the article's language: another language
 * may call a person, a ministry or an office anything.
 */
export function verifyNames(
  { quotes, attribution }: Citation,
  articleLanguage: string | null,
  page: PreparedPage | null,
): Verification['names'] {
  const speakers = [attribution?.speaker ?? null, ...quotes.map(({ speaker }) => speaker)]
  const names = [...new Set(speakers)].filter((name) => name !== null && surname(name) !== null) as string[]
  if (page === null || names.length === 0) return { result: 'unknown', missing: [] }
  const missing = names.filter((name) => !isNamed(surname(name)!, page))
  if (missing.length === 0) return { result: 'match', missing }
  const isSureToBeNamed =
    page.isWhole && articleLanguage !== null && page.language === baseLanguage(articleLanguage)
  return isSureToBeNamed ? { result: 'mismatch', missing } : { result: 'unknown', missing: [] }
}

/** The last word with a capital, or of a script without them; null for a description ("the president"). */
function surname(name: string): string | null {
  const words = name.slice(0, 200).match(/[\p{L}\p{M}'’-]+/gu) ?? []
  return words.findLast((word) => word.length > 1 && /^[\p{Lu}\p{Lo}]/u.test(word)) ?? null
}

function isNamed(name: string, page: PreparedPage): boolean {
  const words = foldedWords(name)
  if (page.has(words)) return true
  const last = words.at(-1)
  if (last === undefined) return false
  const isSameScript = textScript(name) === page.script
  if (isSameScript) return page.index.vocabulary.some((word) => isWordOrForm(last, word))
  const key = nameKey(name)
  return key.length >= 2 && page.nameKeys.some((word) => isNameOrForm(key, word))
}

/** The word, or the word with another ending of up to three letters (Putin's, Путиным, Мариной for Марина). */
function isWordOrForm(name: string, word: string): boolean {
  if (word === name) return true
  const stem = name.length > 4 && /[аяьйоaeo]$/.test(name) ? name.slice(0, -1) : name
  return stem.length >= 4 && word.length <= stem.length + 3 && word.startsWith(stem)
}
