import type { Wording } from './wording.ts'
import { english } from './wording-en.ts'
import { russian } from './wording-ru.ts'

/** The table for a language; for one we have no table of, the one of its script. */
export function wordingFor(language: string | null, text: string): Wording {
  if (language === 'ru') return russian
  if (language === 'en') return english
  const sample = text.slice(0, 4000)
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return cyrillic * 2 > (sample.match(/\p{L}/gu)?.length ?? 0) ? russian : english
}
