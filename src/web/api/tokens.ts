import { z } from 'zod'
import { isScope, scopes } from '../../access/scopes.ts'
import { endToken } from '../../access/tokens.ts'
import { listTokens } from '../../store/tokens.ts'
import { actorOf } from '../caller.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, pagedBy } from './operation.ts'
import { time } from './shapes.ts'

export const tokenId = z.object({ id: z.uuid() })
export const Token = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  name: z.string(),
  /** how it begins */
  hint: z.string(),
  scopes: z.array(z.enum(scopes)),
  madeAt: time,
  endsAt: time,
  usedAt: time.nullable(),
})
type Listed = z.input<typeof Token>
export const tokenPaging = pagedBy(z.uuid())

/** Everybody's tokens: an administrator sees them, and ends those that leaked. */
export function tokenOperations(newsroom: Newsroom): Operation[] {
  const tag = 'access'
  const needs = 'administrator'
  return [
    operation({
      method: 'GET',
      path: '/tokens',
      needs,
      id: 'listTokens',
      tag,
      summary: 'Tokens that work, the latest first',
      query: tokenPaging,
      answer: listOf(Token),
      handle: async ({ query }) => ({ kind: 'ok', value: await tokensOf(newsroom, null, query) }),
    }),
    operation({
      method: 'DELETE',
      path: '/tokens/:id',
      needs,
      id: 'endToken',
      tag,
      summary: 'From now on it does not work',
      params: tokenId,
      handle: async ({ params }, c) =>
        (await endToken(newsroom.access, actorOf(c.get('caller')), params.id, null))
          ? { kind: 'done' }
          : { kind: 'not-found' },
    }),
  ]
}

/** @param personId null is everybody's */
export async function tokensOf(
  { access, store }: Newsroom,
  personId: string | null,
  { limit, after }: z.output<typeof tokenPaging>,
): Promise<{ items: Listed[]; next: string | null }> {
  const found = await listTokens(store.db, {
    personId,
    before: after ?? null,
    now: access.now(),
    limit: limit + 1,
  })
  // a scope of another stet is good for nothing here
  const items = found.slice(0, limit).map((token) => ({ ...token, scopes: token.scopes.filter(isScope) }))
  return { items, next: found.length > limit ? items.at(-1)!.id : null }
}
