import { codeUnits } from '../page/code-units.ts'
import { plainForm } from './plain-form.ts'

/** Code units by which the beginnings of sentences are told apart, at the most. */
const longestStart = 5
const startHashes = 8_192

/**
 * A search for the first of some sentences in a text that is in plain form and in one line. One pass for all sentences of a list,
 * which looks closer only where one of them may begin (Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987).
 */
export function searchFor(sentences: readonly string[]): (plainText: string) => string | null {
  const plain = [...new Set(sentences.map(plainForm))]
  const length = Math.min(longestStart, ...plain.map((sentence) => sentence.length))
  const begun = Map.groupBy(plain.keys(), (place) => startHash(codeUnits(plain[place]!), 0, length))
  const isBegun = new Uint8Array(startHashes)
  for (const hash of begun.keys()) isBegun[hash] = 1
  return (text) => {
    const units = codeUnits(text)
    let first = plain.length
    for (let at = 0; at + length <= units.length; at++) {
      const hash = startHash(units, at, length)
      if (isBegun[hash] === 0) continue
      for (const place of begun.get(hash)!)
        if (place < first && text.startsWith(plain[place]!, at)) first = place
    }
    return plain[first] ?? null
  }
}

function startHash(units: Uint16Array, from: number, length: number): number {
  let hash = 0
  for (let at = from; at < from + length; at++) hash = (Math.imul(hash, 31) + units[at]!) | 0
  return hash & (startHashes - 1)
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
