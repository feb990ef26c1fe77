import { TextDecoder } from 'node:util'
import type { SourceUrl } from '../address/source-url.ts'
import { charsetOf } from '../page/charset.ts'
import { decodeBody } from '../page/decode.ts'
import { pageLimits } from '../page/limits.ts'
import { parseContentType } from '../page/media-type.ts'

/** What an address answered with, as the readers of this folder take it. */
export interface WatchDocument {
  /** the address that answered: what relative addresses are resolved against */
  readonly url: SourceUrl
  /** as the header has it */
  readonly contentType: string | null
  /** content codings undone */
  readonly bytes: Uint8Array
  /** false when there was more than these bytes */
  readonly whole: boolean
}

/** Takes text as it comes; false when it wants no more. */
type TakeText = (text: string) => boolean

const headBytes = 16_384

/** sitemaps.org, "Sitemap protocol": a file has at most 50 MB, compressed or not. */
export const maxDocumentBytes = 52_428_800

/**
 * Hand a document's text to `take`, in pieces, the event loop turning between them. A gzip file (`sitemap.xml.gz`) is
 * unpacked; what comes out of it is bounded in size and ratio. Throws nothing.
 * @returns whether all of the document was handed over
 */
export async function readText(
  document: WatchDocument,
  take: TakeText,
  maxBytes: number = maxDocumentBytes,
): Promise<boolean> {
  const { bytes, contentType, url } = document
  const text = new TextPieces(parseContentType(contentType).charset, url, take)
  const body = {
    size: bytes.length,
    truncated: null,
    bytes,
    async *chunks() {
      yield bytes
    },
  }
  const limits = { ...pageLimits, decodedBytes: maxBytes }
  const whole = await decodeBody(body, isGzip(bytes) ? ['gzip'] : [], limits, (piece) => text.take(piece))
  return text.end() && whole && document.whole
}

/** Whether bytes begin as a gzip file (RFC 1952 §2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08
}

class TextPieces {
  readonly #charset: string | null
  readonly #url: SourceUrl
  readonly #take: TakeText
  #head: Uint8Array[] = []
  #headSize = 0
  #decoder: TextDecoder | null = null
  #refused = false

  constructor(charset: string | null, url: SourceUrl, take: TakeText) {
    this.#charset = charset
    this.#url = url
    this.#take = take
  }

  take(bytes: Uint8Array): boolean {
    if (this.#decoder !== null) return this.#hand(this.#decoder.decode(bytes, { stream: true }))
    this.#head.push(bytes)
    this.#headSize += bytes.length
    return this.#headSize < headBytes || this.#begin()
  }

  end(): boolean {
    if (this.#decoder === null && !this.#begin()) return false
    return !this.#refused && this.#hand(this.#decoder!.decode())
  }

  #begin(): boolean {
    const head = Buffer.concat(this.#head)
    const charset = charsetOf(head.subarray(0, headBytes), this.#charset, this.#url)
    // The standard's "replacement": not to be decoded, for it lets text hide as other text.
    if (charset === null) this.#refused = true
    this.#decoder = new TextDecoder(charset ?? 'utf-8')
    return !this.#refused && this.#hand(this.#decoder.decode(head, { stream: true }))
  }

  #hand(text: string): boolean {
    if (text !== '' && !this.#take(text)) this.#refused = true
    return !this.#refused
  }
}
