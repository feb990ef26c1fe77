import type { SourceUrl } from '../address/source-url.ts'
import type { Body, Response } from '../visit/visit.ts'
import type { PageLimits } from './limits.ts'
import type { Page } from './page.ts'

/** What a reader thread is given: a response as plain data, its bytes moved rather than copied. */
export interface ReadRequest {
  readonly url: SourceUrl
  readonly response: Omit<Response, 'body'>
  readonly body: Pick<Body, 'size' | 'sha256' | 'truncated'> & { readonly bytes: Uint8Array }
  readonly limits: PageLimits
  readonly now: Date
}

/** What it answers: once that it is there, then a page for each request, in their order. */
export type ReadReply = { readonly kind: 'ready' } | { readonly kind: 'read'; readonly page: Page }

export function responseOf({ response, body }: ReadRequest): Response {
  return {
    ...response,
    body: {
      ...body,
      async *chunks() {
        yield body.bytes
      },
    },
  }
}
