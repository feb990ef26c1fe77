import type { SourceUrl } from '../address/source-url.ts'
import type { HeaderFields } from '../visit/visit.ts'
import type { Page } from './page.ts'
import type { ReadableResponse } from './read-page.ts'

/** What a reader thread is given, some at a time: as little as it reads, and the bytes moved, for messages are slow. */
export interface ReadRequest {
  readonly url: SourceUrl
  readonly headers: HeaderFields
  readonly body: Pick<ReadableResponse['body'], 'size' | 'truncated'> & {
    readonly bytes: Uint8Array<ArrayBuffer>
  }
  /** Unix milliseconds */
  readonly nowMs: number
}

/** What it answers: once that it is there, then a page for each request, in their order. */
export type ReadReply = { readonly kind: 'ready' } | { readonly kind: 'read'; readonly page: Page }

export function responseOf({ headers, body }: ReadRequest): ReadableResponse {
  return {
    headers,
    body: {
      ...body,
      async *chunks() {
        yield body.bytes
      },
    },
  }
}
