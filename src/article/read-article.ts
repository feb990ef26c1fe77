import { createHash } from 'node:crypto'
import { parseAddress } from '../address/source-url.ts'
import { StetError } from '../error.ts'
import { languageOf } from '../language/language.ts'
import type { Article } from './article.ts'
import type { Byline } from './byline.ts'
import { cite } from './cite.ts'
import { decodeArticle, wideOf } from './decode.ts'
import { charsetOf, type Format, formatOf } from './format.ts'
import { readHtml } from './html.ts'
import { LineIndex } from './line-index.ts'
import type { Manuscript } from './manuscript.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import { type Readable, readableOf } from './readable.ts'

type ArticleErrorCode = 'article-empty' | 'article-binary' | 'article-too-large' | 'article-unreadable'

/** An article as it was fetched or read from a file. */
export interface ArticleBytes {
  /** what the user named: a path, an address, or `-`; its ending tells the format when the media type does not */
  readonly name: string
  readonly bytes: Uint8Array
  /** address it was fetched from; null for a file */
  readonly url: string | null
  /** as a Content-Type field has it, parameters included */
  readonly mediaType: string | null
}

export const maxArticleBytes = 33_554_432
/** An article of a hundred thousand words has no more; beyond it is a list of addresses, or an attack. */
const maxCitations = 20_000

const defaultLimits = { bytes: maxArticleBytes, citations: maxCitations }

const readers: Readonly<Record<Format, (text: string) => Manuscript>> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readPlainText,
}

/**
 * Reads an article: HTML, Markdown or plain text, in the encoding it comes in. Time and memory are in proportion to
 * its size.
 * @throws StetError `article-empty` (no words), `article-binary` (PDF, Word, pictures, …), `article-too-large` (more bytes
 *   or addresses than the limits), `article-unreadable` (markup made to be unreadable)
 */
export function readArticle(input: ArticleBytes, limits = defaultLimits): Article {
  return readWhole(input, limits).article
}

/** The same, with the article's words, and where it stands and who wrote it. */
export function readWhole(
  input: ArticleBytes,
  limits = defaultLimits,
): { readonly article: Article; readonly readable: Readable; readonly byline: Byline } {
  const { name, bytes, mediaType } = input
  if (bytes.length > limits.bytes)
    throw fault(
      'article-too-large',
      `${name} is larger than ${limits.bytes / 1024 / 1024} MiB`,
      'Give stet the article alone.',
    )
  const charset = charsetOf(mediaType)
  const binary = binaryKind(bytes, charset)
  if (binary !== null) throw fault('article-binary', `${name} is ${binary}, not text`, binaryAdvice)
  const head = decodeArticle(bytes.subarray(0, 4096), charset, false)
  const format = formatOf(name, mediaType, head)
  const text = decodeArticle(bytes, charset, format === 'html').replaceAll('\0', '\ufffd')
  if (text.trim() === '') throw fault('article-empty', `${name} is empty`, 'Is it the right file?')

  const manuscript = read(name, format, text)
  if (manuscript.references.length > limits.citations)
    throw fault(
      'article-too-large',
      `${name} has more than ${limits.citations} addresses`,
      'Split it, or give stet the article without its lists.',
    )
  const url =
    [input.url, manuscript.url].find((one) => one !== null && parseAddress(one).kind === 'source') ?? null
  const language =
    manuscript.language ??
    languageOf(
      manuscript.blocks
        .map((block) => block.text)
        .join('\n')
        .slice(0, 8000),
      [],
    )
  const article = {
    input: name,
    url,
    title: manuscript.title,
    publishedAt: manuscript.publishedAt,
    language,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...cite({ ...manuscript, language }, baseOf(manuscript.base, url), new LineIndex(text)),
  }
  const { section = null, authors = [] } = manuscript
  return { article, readable: readableOf(manuscript), byline: { section, authors } }
}

function read(name: string, format: Format, text: string): Manuscript {
  try {
    return readers[format](text)
  } catch (error) {
    if (error instanceof StetError)
      throw fault('article-unreadable', `${name} cannot be read: ${error.message}`, error.advice ?? '')
    throw error
  }
}

function baseOf(base: string | null, url: string | null): string | null {
  if (base === null || !URL.canParse(base, url ?? undefined)) return url
  return new URL(base, url ?? undefined).href
}

const binaryAdvice = 'Save it as plain text, HTML or Markdown and check that.'

/** What a file that is no text is, by its first bytes; null for text. Only UTF-16 has zeros and is text. */
function binaryKind(bytes: Uint8Array, charset: string | null): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8000))
  const starts = head.toString('latin1', 0, 8)
  if (starts.startsWith('%PDF-')) return 'a PDF'
  if (starts.startsWith('PK\x03\x04')) return 'a Word document or another zip file'
  if (starts.startsWith('\xd0\xcf\x11\xe0')) return 'an old Word document'
  if (starts.startsWith('{\\rtf')) return 'a rich text file (RTF)'
  if (/^(?:\x89PNG|GIF8|\xff\xd8\xff|\x1f\x8b)/.test(starts)) return 'a picture or packed file'
  const isWide =
    /^(?:\xff\xfe|\xfe\xff)/.test(starts) || /^utf-?16/i.test(charset ?? '') || wideOf(bytes) !== null
  return !head.includes(0) || isWide ? null : 'binary data'
}

function fault(code: ArticleErrorCode, message: string, advice: string): StetError<ArticleErrorCode> {
  return new StetError(code, message, { advice })
}
