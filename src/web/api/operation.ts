import { createHash } from 'node:crypto'
import { z } from 'zod'
import { problem } from '../../service/problem.ts'
import { answerOnce, type KeptAnswer, keepAnswer } from '../../store/idempotency.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Need } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

/** What an operation gives back: the members of its answer, or why there are none. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'created'; readonly value: T; readonly location: string }
  /** taken, and done soon */
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'done' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: 409 | 422; readonly code: string; readonly title: string }

/**
 * One thing the API does. The schemas check what comes in, shape what goes out, and make the OpenAPI document: there is
 * nothing beside them to keep in step.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: Route['method']
  /** below `/api/v1`, as Hono writes it: `/articles/:id` */
  readonly path: string
  readonly needs: Need
  /** as `Route` has it */
  readonly scope?: Route['scope']
  /** as a Route's */
  readonly audits?: string
  /** stable, for generated clients */
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  /** null for an operation that takes none */
  readonly body: B | null
  /** null for one whose answer says nothing */
  readonly answer: A | null
  readonly handle: (
    asked: { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> },
    c: PageContext,
  ) => Promise<Answer<z.input<A>>>
}

export const nothing = z.object({})

/** Declares an operation; what it leaves out it does not take. */
export function operation<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  A extends z.ZodType = typeof nothing,
>(
  declared: Omit<Operation<P, Q, B, A>, 'params' | 'query' | 'body' | 'answer'> & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly answer?: A
  },
): Operation {
  const { params = nothing, query = nothing, body = null, answer = null, ...rest } = declared
  return { ...rest, params, query, body, answer } as unknown as Operation
}

/** A part of a long list, and the cursor that the next part is asked for with. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** The query of a list: `limit` items after `after`, which is the `next` of the part before. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional(),
})

const maxKeyLength = 255

/** The route of an operation: border checks, ETags on GET (RFC 9110 §8.8.3), idempotency keys on POST. */
export function routeOf({ store, now }: Newsroom, operation: Operation): Route {
  const { method, needs, scope, audits } = operation
  const path = `/api/v1${operation.path}`
  const handle = async (c: PageContext): Promise<Response> => {
    const params = operation.params.safeParse(c.req.param())
    if (!params.success) return problem(c, { status: 404, code: 'not-found', title: 'There is nothing here' })
    const query = operation.query.safeParse(c.req.query())
    if (!query.success) return invalid(c, 'query-invalid', 'A parameter of the query is wrong', query.error)
    const text = operation.body === null ? '' : await c.req.text()
    const body = operation.body?.safeParse(json(text))
    if (body !== undefined && !body.success)
      return invalid(c, 'body-invalid', 'The body is not what this takes', body.error)
    const asked = { params: params.data, query: query.data, body: body?.data }
    const key = method === 'POST' ? c.req.header('idempotency-key') : undefined
    if (key === undefined) return answered(c, operation, await operation.handle(asked as never, c))
    if (key === '' || key.length > maxKeyLength)
      return problem(c, {
        status: 422,
        code: 'idempotency-key-invalid',
        title: `An idempotency key has 1 to ${maxKeyLength} characters`,
      })
    return await once(c, key, text, async () =>
      answered(c, operation, await operation.handle(asked as never, c)),
    )
  }

  /** The first request under a key is done; the same again is told what came of it; another under the same key is refused. */
  const once = async (
    c: PageContext,
    key: string,
    text: string,
    act: () => Promise<Response>,
  ): Promise<Response> => {
    const who = c.get('visitor').person?.id ?? ''
    const name = digest(`${who}\n${key}`)
    const asked = digest(`${c.req.method} ${c.req.url}\n${text}`)
    const before = await answerOnce(store, name, asked, now())
    switch (before.kind) {
      case 'first': {
        const response = await act()
        await keepAnswer(store, name, {
          status: response.status,
          headers: [...response.headers],
          body: await response.clone().text(),
        })
        return response
      }
      case 'again':
        return repeated(before.answer)
      case 'under-way':
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
  return { method, path, needs, scope, audits, handle }
}

function repeated({ status, headers, body }: KeptAnswer): Response {
  return new Response(status === 204 ? null : body, { status, headers: headers as [string, string][] })
}

function answered(c: PageContext, { answer, method }: Operation, given: Answer<unknown>): Response {
  switch (given.kind) {
    case 'not-found':
      return problem(c, { status: 404, code: 'not-found', title: 'There is nothing here' })
    case 'refused':
      return problem(c, given)
    case 'done':
      return c.body(null, 204)
    case 'created':
      c.header('location', given.location)
      return c.json(shaped(answer, given.value), 201)
    case 'accepted':
      return c.json(shaped(answer, given.value), 202)
    case 'ok': {
      const body = JSON.stringify(shaped(answer, given.value))
      const etag = `"${digest(body).slice(0, 22)}"`
      c.header('etag', etag)
      if (method === 'GET' && matches(c.req.header('if-none-match'), etag)) return c.body(null, 304)
      return c.body(body, 200, { 'content-type': 'application/json' })
    }
  }
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

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const errorsNamed = 10

function invalid(c: PageContext, code: string, title: string, { issues }: z.ZodError): Response {
  const members = issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]))
  const errors = members.slice(0, errorsNamed).map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail: message,
  }))
  return problem(c, { status: code === 'query-invalid' ? 400 : 422, code, title, errors })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
