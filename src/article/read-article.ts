import type { PdfReading } from '../pdf/pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import type { Article } from './article.ts'
import { type ArticleBytes, articleFault, articleLimits, saveAsText } from './article-bytes.ts'
import { type ArticleText, readerOf, textOf, type WholeArticle, wholeArticle } from './article-text.ts'

/**
 * Reads an article: HTML, Markdown or plain text, in the encoding it comes in, or a PDF, whose text is read as plain text
 * (places are lines and columns of that text).
 * @throws StetError `article-empty` (no words), `article-binary` (Word, pictures, …), `article-too-large` (more bytes
 *   or addresses than the limits), `article-unreadable` (a PDF that is encrypted, damaged or made of pictures; markup made
 *   to be unreadable)
 */
export async function readArticle(input: ArticleBytes, limits = articleLimits): Promise<Article> {
  return (await readWhole(input, limits)).article
}

/** The same, with the article's words. */
export async function readWhole(input: ArticleBytes, limits = articleLimits): Promise<WholeArticle> {
  const { name, bytes } = input
  if (bytes.length > limits.bytes)
    throw articleFault(
      'article-too-large',
      `${name} is larger than ${limits.bytes / 1024 / 1024} MiB`,
      'Give stet the article alone.',
    )
  const text = isPdf(bytes) ? pdfText(name, await readPdf(bytes)) : textOf(input)
  return wholeArticle(input, text, await readerOf(text.format), limits)
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(0, 5).equals(pdfStart)
}

const pdfStart = Buffer.from('%PDF-')

function pdfText(name: string, reading: PdfReading): ArticleText {
  if (reading.kind === 'unreadable')
    throw articleFault('article-unreadable', `${name} is a PDF ${faults[reading.why]}`, saveAsText)
  const { lines, title, heading, language } = reading.pdf
  if (!/\p{L}/u.test(lines))
    throw articleFault('article-unreadable', `${name} is a PDF without words`, saveAsText)
  const clean = lines.replaceAll('\0', '\ufffd').toWellFormed()
  return { format: 'text', text: clean, title: heading ?? title, language }
}

const faults: Readonly<Record<Extract<PdfReading, { kind: 'unreadable' }>['why'], string>> = {
  encrypted: 'that asks for a password',
  damaged: 'that is damaged',
  'too-large': 'that takes too much memory to read',
  'too-slow': 'that takes too long to read',
}
