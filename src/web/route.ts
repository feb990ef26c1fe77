import type { Context } from 'hono'
import type { Need } from './role.ts'
import type { Visitor } from './visitor.ts'
import type { Words } from './words/words.ts'

export type PageContext = Context<{
  Variables: { visitor: Visitor; words: Words; requestId: string }
}>

/** One thing the web side answers. Every one says who may ask. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** a Hono path: `/articles/:id` */
  readonly path: string
  readonly needs: Need
  /** that a request may bring, where it is not a form: 1 MiB otherwise */
  readonly maxBodyBytes?: number
  readonly handle: (c: PageContext) => Response | Promise<Response>
}
