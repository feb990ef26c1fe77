import { plainForm } from './plain-form.ts'

/** A search for the first of some sentences in a text that is in plain form and in one line. */
export function searchFor(sentences: readonly string[]): (plainText: string) => string | null {
  const plain = [...new Set(sentences.map(plainForm))]
  return (text) => plain.find((sentence) => text.includes(sentence)) ?? null
}

/** A search for the first part of a title that is one of some titles, case, marks and punctuation apart. */
export function searchTitles(titles: Iterable<string>): (parts: readonly string[]) => string | null {
  const plain = new Set([...titles].map(bareWords))
  return (parts) => parts.find((part) => plain.has(bareWords(part))) ?? null
}

/** Words of Chinese, Japanese and Korean stand without spaces; all others stand alone. */
const unspaced = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** A word or more, as it is looked for in `inWords`. */
export function asWord(words: string): string {
  const plain = bareWords(words)
  return unspaced.test(plain) ? plain : ` ${plain} `
}

/** A text in plain form, nothing but one space around every word. */
export function inWords(text: string): string {
  return ` ${bareWords(text)} `
}

function bareWords(title: string): string {
  return plainForm(title)
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()
}
