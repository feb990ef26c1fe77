import type { Article } from '../../src/article/article.ts'
import { articleLimits } from '../../src/article/article-bytes.ts'
import { readerOf, textOf, type WholeArticle, wholeArticle } from '../../src/article/article-text.ts'

const readers = {
  html: await readerOf('html'),
  markdown: await readerOf('markdown'),
  text: await readerOf('text'),
}

interface Given {
  readonly name?: string
  readonly url?: string | null
  readonly mediaType?: string | null
}

/** Reads a text as stet reads a file that is text. */
export function read(text: string | Uint8Array, given: Given = {}): Article {
  return readWhole(text, given).article
}

export function readWhole(
  text: string | Uint8Array,
  { name = 'story.txt', url = null, mediaType = null }: Given = {},
): WholeArticle {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const input = { name, bytes, url, mediaType }
  const source = textOf(input)
  return wholeArticle(input, source, readers[source.format], articleLimits)
}

export const readHtml = (html: string, url: string | null = null): Article =>
  read(html, { name: 'story.html', url })
export const readMarkdown = (text: string, url: string | null = null): Article =>
  read(text, { name: 'story.md', url })

/** The citation of an address; fails the test that asks for one that is not there. */
export function citationOf(article: Article, address: string) {
  const found = article.citations.find(({ url }) => url === address)
  if (found === undefined)
    throw new Error(`no citation of ${address} among ${article.citations.map(({ url }) => url).join(', ')}`)
  return found
}

export const addressesIn = (article: Article): string[] => article.citations.map(({ url }) => url)

/** Every quotation of speech that one address after each sentence brings to light. */
export function quotesIn(sentence: string) {
  return read(`${sentence} https://somewhere.test/a`).citations[0]!.quotes
}
