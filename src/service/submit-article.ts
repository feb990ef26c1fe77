import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { parseAddress } from '../address/source-url.ts'
import { StetError } from '../error.ts'
import type { Log } from './log.ts'
import { problem } from './problem.ts'

const Address = z.string().transform((text, context) => {
  const parsed = parseAddress(text)
  if (parsed.kind === 'source') return parsed.url
  context.addIssue({ code: 'custom', message: 'not an http(s) address' })
  return z.NEVER
})

/** An article as a CMS hands it in: where it is published, or what it says. */
export const SubmittedArticle = z.union([
  z.strictObject({ url: Address }),
  z.strictObject({
    /** known by this name from now on: handed in again under it, it is the same article, changed */
    name: z.string().trim().min(1).max(1_000),
    content: z.string().min(1),
    mediaType: z.enum(['text/html', 'text/markdown', 'text/plain']),
  }),
])
export type SubmittedArticle = z.output<typeof SubmittedArticle>

/** Takes an article to be read and watched. @throws StetError `address-invalid` or `article-…` for one that cannot be taken */
type SubmitArticle = (article: SubmittedArticle) => Promise<{ readonly id: string }>

export interface ArticlesApi {
  /** who bears one of these may hand in articles */
  readonly tokens: readonly string[]
  readonly submitArticle: SubmitArticle
  readonly maxBytes: number
  readonly log: Log
}

/** `POST /api/articles`: 202 with the article's id, or problem details. */
export function articlesApi({ tokens, submitArticle, maxBytes, log }: ArticlesApi): Hono {
  const digests = tokens.map(digest)
  const api = new Hono()
  api.use('/api/articles', async (c, next) => {
    if (isKnown(bearerToken(c), digests)) return await next()
    c.header('www-authenticate', 'Bearer')
    return problem(c, { status: 401, code: 'token-unknown', title: 'A token is needed that is known here' })
  })
  api.post(
    '/api/articles',
    bodyLimit({
      maxSize: maxBytes,
      onError: (c) => {
        const title = `The article is larger than ${maxBytes} bytes`
        return problem(c, { status: 413, code: 'article-too-large', title })
      },
    }),
    async (c) => {
      const parsed = SubmittedArticle.safeParse(await bodyOf(c))
      if (!parsed.success) {
        const title = 'The body is neither { url } nor { name, content, mediaType }'
        return problem(c, { status: 422, code: 'article-invalid', title, errors: wrongMembers(parsed.error) })
      }
      const requestId = crypto.randomUUID()
      try {
        const { id } = await submitArticle(parsed.data)
        log.info('article.submitted', { requestId, articleId: id })
        return c.json({ id }, 202)
      } catch (error) {
        log.warn('article.refused', { requestId, error })
        return refusal(c, error)
      }
    },
  )
  return api
}

function refusal(c: Context, error: unknown): Response {
  if (!(error instanceof StetError))
    return problem(c, { status: 500, code: 'fault', title: 'A fault of its own; the log has more' })
  if (/^(?:address|article)-/.test(error.code))
    return problem(c, { status: 422, code: error.code, title: error.message })
  c.header('retry-after', '60')
  return problem(c, { status: 503, code: error.code, title: 'The article cannot be taken just now' })
}

/** What JSON the body is; undefined, which no schema takes, when it is none. */
async function bodyOf(c: Context): Promise<unknown> {
  const bytes = await c.req.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function wrongMembers({ issues }: z.ZodError): { pointer: string; detail: string }[] {
  const members = issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]))
  return members.slice(0, 10).map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }))
}

/** RFC 6750 §2.1 */
function bearerToken(c: Context): string {
  return /^bearer +([\w.~+/=-]+) *$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
}

/** In a time that tells nothing of the tokens: digests are of one length, and all of them are looked at. */
function isKnown(token: string, digests: readonly Buffer[]): boolean {
  const given = digest(token)
  return digests.filter((known) => timingSafeEqual(known, given)).length > 0
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
