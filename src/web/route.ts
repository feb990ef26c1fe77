import type { Context } from 'hono'
import type { Scope } from '../access/scopes.ts'
import type { Words } from '../words/words.ts'
import type { Caller } from './caller.ts'
import type { Need } from './role.ts'

export type PageContext = Context<{
  Variables: { caller: Caller; words: Words; requestId: string; route?: Route; did?: Deed | null }
}>

/** What the audit log is told beside who and what: the subject's id where the path does not say it, and details. */
export interface Deed {
  readonly subject?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** One thing the web side answers. Every one says who may ask. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** a Hono path: `/articles/:id` */
  readonly path: string
  readonly needs: Need
  /** what a token must be good for, where that does not follow (token-scope.ts); `none` is for people at a browser alone */
  readonly scope?: Scope | 'none' | undefined
  /** what a request may bring; 1 MiB where it is not said */
  readonly maxBodyBytes?: number | undefined
  /**
   * What it does, as the audit log has it (`noun.verb`). Written when it was done; a handler that sets `did` to null has done
   * nothing. None for what changes nothing, or tells the log itself in its own transaction.
   */
  readonly audits?: string | undefined
  readonly handle: (c: PageContext) => Response | Promise<Response>
}
