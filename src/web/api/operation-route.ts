import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { problem } from '../../service/problem.ts'
import { answerOnce, forgetRequest, type KeptAnswer, keepAnswer } from '../../store/idempotency.ts'
import type { Newsroom } from '../newsroom.ts'
import type { PageContext, Route } from '../route.ts'
import { wrongMembers } from './faults.ts'
import type { Answer, Operation } from './operation.ts'

const maxKeyLength = 255

/** The route of an operation: border checks, ETags on GET (RFC 9110 §8.8.3), idempotency keys on POST. */
export function routeOf(newsroom: Newsroom, operation: Operation): Route {
  const { method, needs, scope, audits, maxBodyBytes } = operation
  const path = `/api/v1${operation.path}`
  const handle = async (c: PageContext): Promise<Response> => {
    const params = operation.params.safeParse(c.req.param())
    if (!params.success) return notFound(c)
    const query = operation.query.safeParse(queryOf(c))
    if (!query.success)
      return invalid(c, 400, 'query-invalid', 'A parameter of the query is wrong', query.error)
    const text = await bodyOf(c, operation)
    if (text instanceof Response) return text
    const body = operation.body?.safeParse(text === null ? undefined : json(text))
    if (body !== undefined && !body.success)
      return invalid(c, 422, 'body-invalid', 'The body is not what this takes', body.error)
    const asked = { params: params.data, query: query.data, body: body?.data }
    const act = async () => answered(c, operation, await operation.handle(asked as never, c))
    const key = method === 'POST' ? c.req.header('idempotency-key') : undefined
    if (key === undefined) return await act()
    if (key === '' || key.length > maxKeyLength)
      return problem(c, {
        status: 422,
        code: 'idempotency-key-invalid',
        title: `An idempotency key has 1 to ${maxKeyLength} characters`,
      })
    return await once(newsroom, c, key, text ?? '', operation.shownOnce, act)
  }
  return { method, path, needs, scope, audits, maxBodyBytes, handle }
}

/** A parameter that is named twice is a list, which only a schema that wants one takes. */
function queryOf(c: PageContext): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? values[0]! : values,
    ]),
  )
}

/** The text of the body, null where the operation takes none; or why it cannot be read. */
async function bodyOf(c: PageContext, { body }: Operation): Promise<string | null | Response> {
  if (body === null) return null
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    return problem(c, { status: 415, code: 'body-not-json', title: 'The body has to be application/json' })
  const text = utf8(await c.req.arrayBuffer())
  if (text === null || json(text) === undefined)
    return problem(c, { status: 400, code: 'body-malformed', title: 'The body is not JSON in UTF-8' })
  return text
}

/** RFC 8259 §8.1; half of a character would be kept as another one. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first request under a key is done; the same again is told what came of it; another under the same key is refused. */
async function once(
  { store, now }: Newsroom,
  c: PageContext,
  key: string,
  text: string,
  shownOnce: boolean,
  act: () => Promise<Response>,
): Promise<Response> {
  const who = c.get('caller').person?.id ?? ''
  const name = digest(`${who}\n${key}`)
  const { pathname, search } = new URL(c.req.url)
  const before = await answerOnce(store, name, digest(`${c.req.method} ${pathname}${search}\n${text}`), now())
  switch (before.kind) {
    case 'first': {
      const response = await act().catch(async (error: unknown) => {
        // a store that is gone forgets it by itself, after a minute
        await forgetRequest(store, name).catch(() => {})
        throw error
      })
      const told = shownOnce && response.ok ? toldBefore(c) : response.clone()
      const { status, headers } = told
      await keepAnswer(store, name, { status, headers: [...headers], body: await told.text() })
      return response
    }
    case 'again':
      // told in the audit log when it was done
      c.set('did', null)
      return repeated(before.answer)
    case 'under-way':
      c.header('retry-after', '1')
      return problem(c, {
        status: 409,
        code: 'idempotency-key-under-way',
        title: 'The request with this key is still under way',
      })
    case 'other':
      return problem(c, {
        status: 422,
        code: 'idempotency-key-reused',
        title: 'Another request had this key',
      })
  }
}

/** What a secret was told in is not kept to be told again. */
function toldBefore(c: PageContext): Response {
  return problem(c, { status: 409, code: 'shown-once', title: 'This was done, and its secret was told then' })
}

function repeated({ status, headers, body }: KeptAnswer): Response {
  return new Response(status === 204 ? null : body, { status, headers: headers as [string, string][] })
}

function answered(c: PageContext, operation: Operation, given: Answer<unknown>): Response {
  const { answer, mediaType } = operation
  switch (given.kind) {
    case 'not-found':
      return notFound(c)
    case 'refused':
      return problem(c, given)
    case 'done':
      return c.body(null, 204)
    case 'created':
      c.header('location', given.location)
      return c.json(shaped(answer, given.value), 201)
    case 'accepted':
      return c.json(shaped(answer, given.value), 202)
    case 'ok':
      return whole(c, JSON.stringify(shaped(answer, given.value)), 'application/json')
    case 'file':
      return whole(c, given.bytes, mediaType!, given.headers)
  }
}

/** A client may keep it, as long as it asks each time whether it still holds. */
const keptByAsker = { 'cache-control': 'private, no-cache', vary: 'authorization, cookie' }

/** @param headers with a `cache-control` of their own, or else it is for whoever asked alone */
function whole(
  c: PageContext,
  bytes: Uint8Array<ArrayBuffer> | string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (c.req.method === 'GET') {
    const etag = `"${digest(bytes).slice(0, 22)}"`
    const fields = 'cache-control' in headers ? headers : { ...keptByAsker, ...headers }
    for (const [name, value] of Object.entries({ etag, ...fields })) c.header(name, value)
    if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  }
  return c.body(bytes, 200, { 'content-type': type })
}

/** Members that the schema does not name never leave. */
function shaped(answer: z.ZodType | null, value: unknown): never {
  return (answer === null ? {} : answer.parse(value)) as never
}

/** RFC 9110 §13.1.2; comparison is weak, as that asks. */
function matches(field: string | undefined, etag: string): boolean {
  if (field === undefined) return false
  return field.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}

function notFound(c: PageContext): Response {
  return problem(c, { status: 404, code: 'not-found', title: 'There is nothing here' })
}

function invalid(
  c: PageContext,
  status: 400 | 422,
  code: string,
  title: string,
  { issues }: z.ZodError,
): Response {
  return problem(c, { status, code, title, errors: wrongMembers(issues) })
}

function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url')
}
