import { filledIn, messageParts } from '../report/messages.ts'
import { findings as ru } from './ru/findings.ts'
import type { Words } from './words.ts'

const translated: Readonly<Partial<Record<string, typeof ru>>> = { ru }

/**
 * What a finding says, in the language of these words; in English, as the report has it, where another stet wrote it or the words are
 * English.
 * @returns the text and the tag of its language
 */
export function said(words: Words, message: string): { readonly text: string; readonly language: string } {
  const templates = translated[words.language]
  const known = templates === undefined ? null : messageParts(message)
  if (templates === undefined || known === null) return { text: message, language: 'en' }
  const headline = known.reason === null ? '' : words.reason(known.reason)
  return { text: filledIn(templates[known.id], { ...known.parts, headline }), language: words.language }
}
