import type { SourceUrl } from '../address/source-url.ts'
import { type Exchange, type HeaderFields, header, type Response } from './visit.ts'

/** What a server gave with a page, to ask it later whether that page has changed (RFC 9110 §8.8). */
export interface Validators {
  /** the address whose answer they came with; no other ever gets them */
  readonly url: string
  /** `ETag` as received, strong or weak */
  readonly etag: string | null
  /** `Last-Modified` as received */
  readonly lastModified: string | null
}

const conditionFields: ReadonlySet<string> = new Set(['if-none-match', 'if-modified-since'])

const maxEtagLength = 256
/** RFC 9110 §8.8.3 */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/
/** IMF-fixdate (RFC 9110 §5.6.7), the only form that a server may send */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** What an answer gives to ask with next time; null when that is nothing, or the answer is not a whole page. */
export function validatorsOf(url: SourceUrl, { status, headers, body }: Response): Validators | null {
  if (status !== 200 || body.truncated !== null) return null
  const etag = wellFormedEtag(header(headers, 'etag'))
  const lastModified = wellFormedDate(header(headers, 'last-modified'))
  return etag === null && lastModified === null ? null : { url, etag, lastModified }
}

/**
 * The fields that make a GET conditional (RFC 9110 §13.1.2 and §13.1.3): none for any address but the one the validators came
 * from, and none for a value that is not well-formed, wherever it was kept meanwhile.
 */
export function conditionsFor(url: SourceUrl, validators: Validators | null): HeaderFields {
  if (validators?.url !== url) return []
  const etag = wellFormedEtag(validators.etag)
  const lastModified = wellFormedDate(validators.lastModified)
  return [
    ...(etag === null ? [] : [['if-none-match', etag] as const]),
    ...(lastModified === null ? [] : [['if-modified-since', lastModified] as const]),
  ]
}

/** Whether the answer is the 304 that our condition asked for; a server that sends one unasked says nothing by it. */
export function isNotModified({ request, response }: Pick<Exchange, 'request' | 'response'>): boolean {
  return response?.status === 304 && request.headers.some(([name]) => conditionFields.has(name.toLowerCase()))
}

function wellFormedEtag(value: string | null): string | null {
  return value !== null && value.length <= maxEtagLength && entityTag.test(value) ? value : null
}

function wellFormedDate(value: string | null): string | null {
  return value !== null && httpDate.test(value) ? value : null
}
