import type { Context } from 'hono'
import type { Visitor } from './visitor.ts'
import type { Words } from './words/words.ts'

export type Role = 'viewer' | 'editor' | 'administrator'

/** Who is answered: everybody, or people of this role and those above it. */
export type Need = 'nobody' | Role

export type PageContext = Context<{
  Variables: { visitor: Visitor; words: Words; requestId: string }
}>

/** One thing the web side answers. Every one says who may ask. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** a Hono path: `/articles/:id` */
  readonly path: string
  readonly needs: Need
  readonly handle: (c: PageContext) => Response | Promise<Response>
}

const ranks: Readonly<Record<Need, number>> = { nobody: 0, viewer: 1, editor: 2, administrator: 3 }

export function may(role: Role | null, need: Need): boolean {
  return ranks[role ?? 'nobody'] >= ranks[need]
}
