import { createHash } from 'node:crypto'
import { parseAddress } from '../address/source-url.ts'
import { StetError } from '../error.ts'
import { languageOf } from '../language/language.ts'
import type { Article } from './article.ts'
import { type ArticleBytes, type ArticleLimits, articleFault, saveAsText } from './article-bytes.ts'
import type { Byline } from './byline.ts'
import { cite } from './cite.ts'
import { decodeArticle, wideOf } from './decode.ts'
import { charsetOf, type Format, formatOf } from './format.ts'
import { LineIndex } from './line-index.ts'
import type { Manuscript } from './manuscript.ts'
import { type Readable, readableOf } from './readable.ts'

/** What makes sense of the characters of one format. */
export type TextReader = (text: string) => Manuscript

/** The reader of a format, loaded when an article of that format comes: Markdown's is large. */
export async function readerOf(format: Format): Promise<TextReader> {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).readHtml
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown
    case 'text':
      return (await import('./plain-text.ts')).readPlainText
  }
}

/** An article's characters, before anybody makes sense of them. */
export interface ArticleText {
  readonly format: Format
  readonly text: string
  /** what the file says of itself beside its text, for a text that says nothing of the kind; null when it does not */
  readonly title: string | null
  readonly language: string | null
}

/** @throws StetError `article-binary` */
export function textOf({ name, bytes, mediaType }: ArticleBytes): ArticleText {
  const charset = charsetOf(mediaType)
  const binary = binaryKind(bytes, charset)
  if (binary !== null) throw articleFault('article-binary', `${name} is ${binary}, not text`, saveAsText)
  const format = formatOf(name, mediaType, decodeArticle(bytes.subarray(0, 4096), charset, false))
  const text = decodeArticle(bytes, charset, format === 'html').replaceAll('\0', '\ufffd')
  return { format, text, title: null, language: null }
}

export interface WholeArticle {
  readonly article: Article
  readonly readable: Readable
  readonly byline: Byline
}

/**
 * The article that a text is, and its words. Time and memory are in proportion to its length.
 * @throws StetError as `readArticle`
 * @param reader that of the text's format
 */
export function wholeArticle(
  input: ArticleBytes,
  source: ArticleText,
  reader: TextReader,
  limits: ArticleLimits,
): WholeArticle {
  const { name, bytes } = input
  if (source.text.trim() === '')
    throw articleFault('article-empty', `${name} is empty`, 'Is it the right file?')
  const manuscript = read(name, source.text, reader)
  if (manuscript.references.length > limits.citations)
    throw articleFault(
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
      [source.language ?? ''],
    )
  const article = {
    input: name,
    url,
    title: manuscript.title ?? source.title,
    publishedAt: manuscript.publishedAt,
    language,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...cite({ ...manuscript, language }, baseOf(manuscript.base, url), new LineIndex(source.text)),
  }
  const { section = null, authors = [] } = manuscript
  return { article, readable: readableOf(manuscript), byline: { section, authors } }
}

function read(name: string, text: string, reader: TextReader): Manuscript {
  try {
    return reader(text)
  } catch (error) {
    if (error instanceof StetError)
      throw articleFault('article-unreadable', `${name} cannot be read: ${error.message}`, error.advice ?? '')
    throw error
  }
}

function baseOf(base: string | null, url: string | null): string | null {
  if (base === null || !URL.canParse(base, url ?? undefined)) return url
  return new URL(base, url ?? undefined).href
}

/** What a file that is no text is, by its first bytes; null for text. Only UTF-16 has zeros and is text. */
function binaryKind(bytes: Uint8Array, charset: string | null): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8000))
  const starts = head.toString('latin1', 0, 8)
  if (starts.startsWith('PK\x03\x04')) return 'a Word document or another zip file'
  if (starts.startsWith('\xd0\xcf\x11\xe0')) return 'an old Word document'
  if (starts.startsWith('{\\rtf')) return 'a rich text file (RTF)'
  if (/^(?:\x89PNG|GIF8|\xff\xd8\xff|\x1f\x8b)/.test(starts)) return 'a picture or packed file'
  const isWide =
    /^(?:\xff\xfe|\xfe\xff)/.test(starts) || /^utf-?16/i.test(charset ?? '') || wideOf(bytes) !== null
  return !head.includes(0) || isWide ? null : 'binary data'
}
