import { hash } from 'node:crypto'
import { TextDecoder } from 'node:util'
import type { SourceUrl } from '../address/source-url.ts'
import { languageOf } from '../language/language.ts'
import { type PdfReading, pdfLimits } from '../pdf/pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { type Body, header, type Response } from '../visit/visit.ts'
import { charsetOf } from './charset.ts'
import { contentCodings, decodeBody } from './decode.ts'
import { HtmlReader } from './html.ts'
import { hashesOfPassage } from './likeness.ts'
import { type PageLimits, pageLimits } from './limits.ts'
import { effectiveMediaType, parseContentType, pdfType, textKind } from './media-type.ts'
import { chooseMetadata, forbidsIndexing } from './metadata.ts'
import type { Page } from './page.ts'
import { pdfPage } from './pdf-page.ts'
import { PlainReader } from './plain.ts'
import { XmlReader } from './xml.ts'

/** Bytes we wait for before we settle on media type and charset. */
const headBytes = 16_384

/** The part of a response that a page is read from. */
export interface ReadableResponse extends Pick<Response, 'headers'> {
  readonly body: Omit<Body, 'sha256'>
}

const fieldsRead: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-language',
  'content-type',
  'refresh',
  'x-robots-tag',
])

/** Whether a header field of this name says anything to `readPage`. */
export function isRead(fieldName: string): boolean {
  return fieldsRead.has(fieldName.toLowerCase())
}

/**
 * Read a page out of a response: content codings, charset, markup. Any bytes give a page; it throws only what reading
 * the body throws (a temporary file that is gone).
 *
 * What is not text has its media type, `charset` null and an empty `text`: whoever looks for a quote in it must say
 * "unreadable", not "missing". `partial` with a charset means that some of the text was read, but not all. A PDF is read
 * for its text; one that is encrypted, damaged or nothing but pictures is not text.
 *
 * @param url    the address that answered: what relative addresses in the page are resolved against
 * @param limits bounds of the reading
 * @param now    wall clock: dates that lie ahead of it are no dates of publication
 * @param pdf    reads a PDF, in a thread of its own
 */
export async function readPage(
  url: SourceUrl,
  response: ReadableResponse,
  limits: PageLimits = pageLimits,
  now: Date = new Date(),
  pdf: (bytes: Uint8Array) => Promise<PdfReading> = readPdf,
): Promise<Page> {
  const codings = contentCodings(response.headers)
  if (codings === null) return unreadablePage(response)
  const content = new Content(url, response, limits)
  const isWhole = await decodeBody(response.body, codings, limits, (bytes) => content.take(bytes))
  content.end()
  const isPartial = !isWhole || response.body.truncated !== null
  const { reader, mediaType, charset, bytes } = content
  const language = header(response.headers, 'content-language') ?? ''
  if (content.pdf !== null) {
    const reading = await pdf(Buffer.concat(content.pdf))
    const found = reading.kind === 'read' ? await pdfPage(reading.pdf, language, limits, now) : null
    return {
      ...emptyPage(mediaType, bytes),
      ...found,
      noindex: forbidsIndexing(header(response.headers, 'x-robots-tag') ?? ''),
      partial: isPartial || (found?.partial ?? false),
      textDigest: digestOf(found?.text ?? ''),
    }
  }
  if (reader === null || charset === null) return { ...emptyPage(mediaType, bytes), partial: isPartial }

  const text = reader.folder.toString()
  const field = (name: string) => header(response.headers, name)
  const markup = reader instanceof HtmlReader ? reader.markup() : null
  const metadata = markup === null ? null : chooseMetadata(markup, text, url, field('refresh'), limits, now)
  const { declaredLanguage = '', ...found } = metadata ?? {}
  const passage = reader instanceof HtmlReader ? reader.passage() : { start: 0, end: text.length }
  return {
    ...emptyPage(mediaType, bytes),
    access: 'open',
    ...found,
    charset,
    language: languageOf(text, [declaredLanguage, language]),
    noindex: (metadata?.noindex ?? false) || forbidsIndexing(field('x-robots-tag') ?? ''),
    classes: markup?.classes ?? new Set(),
    ids: reader instanceof HtmlReader ? reader.ids : new Set(),
    frames: markup?.frames ?? [],
    scripts: markup?.scripts ?? [],
    code: markup?.code ?? '',
    text,
    passage,
    passageHashes: hashesOfPassage(text, passage),
    opening: reader instanceof HtmlReader ? reader.opening() : { start: 0, end: text.length },
    links: reader instanceof HtmlReader ? reader.links : 0,
    quoted: reader instanceof HtmlReader ? reader.quoted() : [],
    partial: isPartial || reader.folder.full,
    textDigest: digestOf(text),
  }
}

/** The page of a response that could not be read at all: what is not in it proves nothing. */
export function unreadablePage(response: ReadableResponse): Page {
  const { mediaType } = parseContentType(header(response.headers, 'content-type'))
  return { ...emptyPage(mediaType ?? 'application/octet-stream', response.body.size), partial: true }
}

function emptyPage(mediaType: string, bytes: number): Page {
  return {
    mediaType,
    charset: null,
    title: null,
    sharedTitle: null,
    heading: null,
    description: null,
    publisher: null,
    author: null,
    publishedAt: null,
    modifiedAt: null,
    language: null,
    canonical: null,
    access: 'unknown',
    refresh: null,
    noindex: false,
    isArticle: false,
    claimedStatus: null,
    classes: new Set(),
    ids: new Set(),
    frames: [],
    scripts: [],
    code: '',
    text: '',
    passage: { start: 0, end: 0 },
    passageHashes: [],
    opening: { start: 0, end: 0 },
    links: 0,
    quoted: [],
    partial: false,
    bytes,
    textDigest: digestOf(''),
  }
}

function digestOf(text: string): string {
  return hash('sha256', text, 'hex')
}

type TextReader = HtmlReader | XmlReader | PlainReader

/** Turns decoded bytes into characters for the reader that their media type asks for. */
class Content {
  bytes = 0
  mediaType = ''
  charset: string | null = null
  /** null until the head was looked at, and for good when the content is not text */
  reader: TextReader | null = null
  /** a PDF in pieces, no more of it than we read; null for anything else */
  pdf: Uint8Array[] | null = null
  private readonly url: SourceUrl
  private readonly response: ReadableResponse
  private readonly limits: PageLimits
  private head: Uint8Array[] | null = []
  private decoder: TextDecoder | null = null
  private last: Uint8Array | null = null

  constructor(url: SourceUrl, response: ReadableResponse, limits: PageLimits) {
    this.url = url
    this.response = response
    this.limits = limits
  }

  take(bytes: Uint8Array): boolean {
    this.bytes += bytes.length
    if (this.head === null) return this.decode(bytes)
    this.head.push(bytes)
    return this.bytes < headBytes || this.settle(this.head)
  }

  end(): void {
    if (this.head !== null) this.settle(this.head)
    if (this.reader === null || this.decoder === null) return
    if (this.last !== null) this.reader.write(this.decoder.decode(this.last))
    this.reader.end()
  }

  private settle(parts: readonly Uint8Array[]): boolean {
    this.head = null
    const head = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    const declared = parseContentType(header(this.response.headers, 'content-type'))
    this.mediaType = effectiveMediaType(declared.mediaType, head)
    if (this.mediaType === pdfType) {
      this.pdf = [...parts]
      return true
    }
    const kind = textKind(this.mediaType)
    if (kind === null) return true
    this.charset = charsetOf(head.subarray(0, headBytes), declared.charset, this.url)
    if (this.charset === null) return true
    this.decoder = new TextDecoder(this.charset)
    this.reader =
      kind === 'html'
        ? new HtmlReader(this.limits)
        : kind === 'xml'
          ? new XmlReader(this.limits.textLength)
          : new PlainReader(this.limits.textLength)
    return this.decode(head)
  }

  /** One piece stays behind, for decoding a text's only piece is five times as fast as decoding its first. */
  private decode(bytes: Uint8Array): boolean {
    if (this.pdf !== null) return this.pdf.push(bytes) > 0 && this.bytes <= pdfLimits.bytes
    if (this.reader === null || this.decoder === null) return true
    if (this.last !== null) this.reader.write(this.decoder.decode(this.last, { stream: true }))
    this.last = bytes
    return !this.reader.folder.full
  }
}
