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
