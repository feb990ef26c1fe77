import type { SourceUrl } from '../address/source-url.ts'

/** What ended a visit without an answer we can judge. Stable: stored, counted and shown. */
export type VisitFailure =
  | 'private-address'
  | 'robots'
  | 'rate-limited'
  | 'dns-not-found'
  | 'dns-failure'
  | 'connection-refused'
  | 'connection-reset'
  | 'timeout'
  | 'tls-expired'
  | 'tls-untrusted'
  | 'tls-wrong-host'
  | 'tls-other'
  | 'redirect-loop'
  | 'protocol-error'
  | 'too-large'

/**
 * A response body as it came over the wire, chunking undone, content codings kept. Small ones stay in memory, large ones
 * in a temporary file that goes with the visit (`Visit[Symbol.asyncDispose]`).
 */
export interface Body {
  /** bytes kept, after de-chunking and before decoding */
  readonly size: number
  /** hex SHA-256 of those bytes: the payload digest of the archive */
  readonly sha256: string
  /** why we stopped reading before the end; null when the body is whole */
  readonly truncated: 'length' | 'time' | 'disconnect' | null
  /** the bytes, from the start, as often as wanted */
  chunks(): AsyncIterable<Uint8Array>
  /** all bytes when they are in memory, else null: lets hot paths avoid the iterator */
  readonly bytes: Uint8Array | null
}

/** Header fields in the order and spelling they were sent or received, duplicates kept; values are latin1 strings. */
export type HeaderFields = readonly (readonly [name: string, value: string])[]

export interface Response {
  readonly protocol: 'HTTP/1.1' | 'HTTP/1.0'
  readonly status: number
  readonly statusText: string
  readonly headers: HeaderFields
  readonly body: Body
}

/** How a page sends its readers on by itself: HTML's declarative refresh, or a script that sets `location`. */
export type Sending = 'meta-refresh' | 'script'

/** One request and what came back. */
export interface Exchange {
  readonly url: SourceUrl
  /** when the request was sent */
  readonly at: Date
  /** from the wish to connect to the end of the body */
  readonly ms: number
  /** the IP address dialled; null when none was */
  readonly address: string | null
  readonly request: { readonly method: 'GET'; readonly target: string; readonly headers: HeaderFields }
  readonly response: Response | null
  /** how we came to ask; absent for the address of the source, and for one that a redirect led to */
  readonly via?: Sending | 'twin'
}

/** How a visit ends. */
export type VisitOutcome =
  | {
      readonly kind: 'answered'
      readonly finalUrl: SourceUrl
      readonly final: Exchange & { readonly response: Response }
    }
  | {
      readonly kind: 'failed'
      readonly failure: VisitFailure
      /** the address at which it failed */
      readonly at: SourceUrl
      /** one line for a person: what was seen, with the system's own code */
      readonly detail: string
    }

/**
 * One attempt to reach a source: every exchange it took, robots.txt apart. `answered` ends with a response that is not a
 * redirect we could follow; `failed` may still hold the exchanges before the one that failed (and that one).
 */
export type Visit = AsyncDisposable & {
  readonly url: SourceUrl
  readonly exchanges: readonly Exchange[]
  readonly startedAt: Date
} & VisitOutcome

/** A visit that ended with an answer. */
export type Answered = Visit & { readonly kind: 'answered' }

/** First value of a header field, case ignored; null when there is none. */
export function header(fields: HeaderFields, name: string): string | null {
  const wanted = name.toLowerCase()
  return fields.find(([field]) => field.toLowerCase() === wanted)?.[1] ?? null
}
