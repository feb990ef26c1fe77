import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'

const catalogues = { en, ru } as const satisfies Record<string, Words>
type Language = keyof typeof catalogues

export const languages = Object.keys(catalogues) as Language[]

/** By language tag; English for one that there is no catalogue of. */
export function wordsFor(tag: string): Words {
  const language = tag.toLowerCase().split('-')[0]
  return catalogues[language as Language] ?? en
}

/** The languages of the interface, each by tag and as those who speak it call it. */
export const languageNames: readonly (readonly [tag: string, name: string])[] = languages.map((tag) => [
  tag,
  catalogues[tag].languageName,
])
