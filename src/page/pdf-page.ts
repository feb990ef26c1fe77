import { setImmediate as turn } from 'node:timers/promises'
import { languageOf } from '../language/language.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { normaliseDate } from './date.ts'
import { hashesOfPassage } from './likeness.ts'
import type { PageLimits } from './limits.ts'
import type { Page } from './page.ts'
import { PlainReader } from './plain.ts'
import { oneLine } from './text.ts'

type PdfPage = Pick<
  Page,
  | 'charset'
  | 'title'
  | 'heading'
  | 'author'
  | 'publisher'
  | 'publishedAt'
  | 'modifiedAt'
  | 'language'
  | 'access'
  | 'text'
  | 'passage'
  | 'passageHashes'
  | 'opening'
  | 'partial'
>

/** Read in one turn of the event loop: a few milliseconds' work at the most. */
const pieceLength = 64 * 1024

/**
 * What a PDF says, as a page; null when it has no words to read.
 * @param declaredLanguage what the response says of its language, '' when nothing
 */
export async function pdfPage(
  pdf: Pdf,
  declaredLanguage: string,
  limits: PageLimits,
  now: Date,
): Promise<PdfPage | null> {
  const reader = new PlainReader(limits.textLength)
  for (let at = 0; at < pdf.text.length; at += pieceLength) {
    if (at > 0) await turn()
    reader.write(pdf.text.slice(at, at + pieceLength))
  }
  const text = reader.folder.toString()
  if (!/\p{L}|\p{N}/u.test(text)) return null
  const stored = (value: string | null) => (value === null ? null : oneLine(value, limits.stringLength))
  const date = (value: string | null) => (value === null ? null : normaliseDate(value, now))
  const heading = stored(pdf.heading)
  const whole = { start: 0, end: text.length }
  return {
    // Its fonts have given the text in Unicode.
    charset: 'utf-8',
    title: stored(pdf.title) ?? heading,
    heading,
    author: stored(pdf.author),
    publisher: stored(pdf.publisher),
    publishedAt: date(pdf.createdAt),
    modifiedAt: date(pdf.modifiedAt),
    language: languageOf(text, [pdf.language ?? '', declaredLanguage]),
    access: 'open',
    text,
    passage: whole,
    passageHashes: hashesOfPassage(text, whole),
    opening: whole,
    partial: !pdf.isWhole || reader.folder.full,
  }
}
