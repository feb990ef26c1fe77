import type { SourceUrl } from '../address/source-url.ts'
import { contentCodings, decodeBody } from '../page/decode.ts'
import { pageLimits } from '../page/limits.ts'
import type { Net } from '../visit/net.ts'
import { type HeaderFields, header, type VisitFailure } from '../visit/visit.ts'
import { visitSource } from '../visit/visit-source.ts'
import { maxDocumentBytes, type WatchDocument } from './document.ts'

/** What a document's last answer named it by (RFC 9110 §8.8). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export const noValidators: Validators = { etag: null, lastModified: null }

/** An answer with its body, or why there is none. */
export type Fetched =
  | {
      readonly kind: 'answered'
      /** 304 when the validators still hold; the bytes are empty then */
      readonly status: number
      readonly headers: HeaderFields
      readonly document: WatchDocument
    }
  | { readonly kind: 'failed'; readonly failure: VisitFailure; readonly detail: string }

/** Fetch what may be watched. What the web does ends as an outcome; rejects with the signal's reason when it aborts. */
export type Fetch = (url: SourceUrl, validators: Validators, signal: AbortSignal) => Promise<Fetched>

/**
 * Fetching past the same guard, robots.txt and manners as every visit. Rejects as `visitSource` does.
 *
 * A visit cannot ask conditionally yet; until it can, an answer that carries the validators we know is taken for the 304 it
 * would have been, which saves the reading, though not the bytes.
 */
export function fetchThrough(net: Net): Fetch {
  return async (url, validators, signal) => {
    await using visit = await visitSource(net, url, signal)
    if (visit.kind === 'failed') return { kind: 'failed', failure: visit.failure, detail: visit.detail }
    const { status, headers, body } = visit.final.response
    const contentType = header(headers, 'content-type')
    const answer = (status: number, bytes: Uint8Array, whole: boolean): Fetched => ({
      kind: 'answered',
      status,
      headers,
      document: { url: visit.finalUrl, contentType, bytes, whole },
    })
    if (status === 200 && stillHolds(validators, validatorsOf(headers)))
      return answer(304, new Uint8Array(), true)
    const codings = contentCodings(headers)
    if (codings === null)
      return {
        kind: 'failed',
        failure: 'protocol-error',
        detail: `${visit.finalUrl} comes in a content coding we did not ask for`,
      }
    const pieces: Uint8Array[] = []
    const limits = { ...pageLimits, decodedBytes: maxDocumentBytes }
    const whole = await decodeBody(body, codings, limits, (bytes) => pieces.push(bytes) > 0)
    return answer(status, Buffer.concat(pieces), whole && body.truncated === null)
  }
}

export function validatorsOf(headers: HeaderFields): Validators {
  return { etag: field(headers, 'etag'), lastModified: field(headers, 'last-modified') }
}

/** What is too long to be sent back is no validator. */
function field(headers: HeaderFields, name: string): string | null {
  const value = header(headers, name)
  return value === null || value === '' || value.length > 1_000 ? null : value
}

/** RFC 9110 §13.1.2 and 13.1.3: an entity tag decides, weakly compared; a date where there is none. */
function stillHolds(known: Validators, now: Validators): boolean {
  if (known.etag !== null) return now.etag !== null && weak(known.etag) === weak(now.etag)
  return known.lastModified !== null && known.lastModified === now.lastModified
}

function weak(etag: string): string {
  return etag.replace(/^W\//, '')
}
