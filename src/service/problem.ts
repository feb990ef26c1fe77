import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What went wrong with a request: problem details (RFC 9457). `code` is stable and for programs. */
interface Problem {
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly code: string
  readonly detail?: string
  /** which members of the body are wrong, and why */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

export function problem(c: Context, { status, ...members }: Problem): Response {
  return c.body(JSON.stringify({ type: 'about:blank', status, ...members }), status, {
    'content-type': 'application/problem+json',
  })
}
