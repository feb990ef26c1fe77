import { z } from 'zod'
import { StetError } from '../../error.ts'
import { fromCursor } from '../../store/cursor.ts'
import type { Need } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

/** What an operation gives back: the members of its answer, or why there are none. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'created'; readonly value: T; readonly location: string }
  /** taken, and done soon */
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'done' }
  /** of the operation's media type, with header fields of its own */
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array<ArrayBuffer> | string
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: 409 | 422; readonly code: string; readonly title: string }

/** What an answer is made from is only read. */
type Frozen<T> = T extends Date ? T : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/**
 * One thing the API does. The schemas check what comes in, shape what goes out, and make the OpenAPI document: there is
 * nothing beside them to keep in step.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> extends Pick<Route, 'method' | 'scope' | 'audits' | 'maxBodyBytes'> {
  /** below `/api/v1`, as Hono writes it: `/articles/:id` */
  readonly path: string
  readonly needs: Need
  /** stable, for generated clients */
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  /** null for an operation that takes none */
  readonly body: B | null
  /** null for one whose answer has no members: it says nothing, or is a file */
  readonly answer: A | null
  /** of the file that it answers with; null where that is JSON */
  readonly mediaType: string | null
  /** its answer has a secret that is kept nowhere: who asks again under the same key is not told it again */
  readonly shownOnce: boolean
  readonly handle: (
    asked: { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> },
    c: PageContext,
  ) => Promise<Answer<Frozen<z.input<A>>>>
}

export const nothing = z.strictObject({})

/** Declares an operation; what it leaves out it does not take. */
export function operation<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  A extends z.ZodType = typeof nothing,
>(
  declared: Omit<
    Operation<P, Q, B, A>,
    'params' | 'query' | 'body' | 'answer' | 'mediaType' | 'shownOnce'
  > & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly answer?: A
    readonly mediaType?: string
    readonly shownOnce?: true
  },
): Operation {
  const {
    params = nothing,
    query = nothing,
    body = null,
    answer = null,
    mediaType = null,
    shownOnce = false,
    ...rest
  } = declared
  return { ...rest, params, query, body, answer, mediaType, shownOnce } as unknown as Operation
}

/**
 * What `act` answers, or that it was refused.
 * @param codes of a StetError that says what is wrong with the request, or with what it is about; all others are thrown on
 */
export async function orRefused<T = never>(
  status: 409 | 422,
  codes: RegExp,
  act: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof StetError) || !codes.test(error.code)) throw error
    return { kind: 'refused', status, code: error.code, title: error.message }
  }
}

/** A part of a long list, and the cursor that the next part is asked for with. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** As `listOf` has it. */
export function partOf<T>({
  entries,
  next,
}: {
  readonly entries: readonly T[]
  readonly next: string | null
}) {
  return { items: entries, next }
}

const limit = z.coerce.number().int().min(1).max(200).default(50)

/** The query of a list: `limit` items after `after`, which is the `next` of the part before. */
export function pagedBy<T extends z.ZodType>(after: T) {
  return z.strictObject({ limit, after: after.optional() })
}

/** One that was cut short would have a program read a list from its start for ever. */
const cursor = z
  .string()
  .max(4_000)
  .refine(
    (text) => fromCursor(z.array(z.unknown()), text) !== null,
    'no cursor that a list of ours has given',
  )
export const paging = pagedBy(cursor)
