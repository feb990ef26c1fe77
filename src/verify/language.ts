import { languageOf } from '../language/language.ts'

const maxSample = 1500

/** Base language of a tag, in the form languages are compared in: `en-US` is `en`, both forms of Norwegian `no`. */
export function baseLanguage(tag: string): string {
  const base = tag.trim().toLowerCase().split(/[-_]/, 1)[0]!
  return sameAs[base] ?? base
}

const sameAs: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' }

/** Language a text is written in (ISO 639-1), from a sample of its middle; null when it is too short to tell. */
export function textLanguage(text: string): string | null {
  const language = languageOf(middle(text), [])
  return language === null ? null : baseLanguage(language)
}

/** The writing system of most letters in a sample of the text's middle, null when it has no letters. */
export function textScript(text: string): string | null {
  const counts = new Map<string, number>()
  for (const character of middle(text)) {
    const script = scripts.find(([, letters]) => letters.test(character))?.[0]
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{sc=Latin}/u],
  ['cyrillic', /\p{sc=Cyrillic}/u],
  ['east-asian', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u],
  ['arabic', /\p{sc=Arabic}/u],
  ['hebrew', /\p{sc=Hebrew}/u],
  ['greek', /\p{sc=Greek}/u],
  ['other', /\p{L}/u],
]

function middle(text: string): string {
  const start = Math.max(0, (text.length - maxSample) >> 1)
  return text.slice(start, start + maxSample).toWellFormed()
}
