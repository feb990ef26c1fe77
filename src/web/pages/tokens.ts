import { html } from 'hono/html'
import { z } from 'zod'
import { endToken } from '../../access/tokens.ts'
import { listTokens } from '../../store/tokens.ts'
import { actorOf } from '../caller.ts'
import { page } from '../layout.ts'
import type { Newsroom } from '../newsroom.ts'
import { emptyState, pager } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { tokenTable } from '../parts/token-table.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({ after: z.uuid().nullable().catch(null) })
const pageSize = 50

/** Settings › Tokens: everybody's, to be revoked. */
export function tokenPages({ access, store }: Newsroom): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { title, lead, none, noneAdvice } = words.access.tokens
    const { after } = Query.parse({ after: c.req.query('after') })
    const asked = { personId: null, before: after, now: access.now(), limit: pageSize + 1 }
    const tokens = await listTokens(store.db, asked)
    const shown = tokens.slice(0, pageSize)
    const next = tokens.length > pageSize ? shown.at(-1)!.id : null
    const body = html`${settingsNav(c, 'tokens')}<p class="dim">${lead}</p>
${shown.length === 0 ? emptyState(none, noneAdvice) : tokenTable(c, shown, '/settings/tokens')}
${pager(words, new URL(c.req.url), next)}`
    return await page(c, { title, section: 'settings', body })
  }
  const revoke = async (c: PageContext): Promise<Response> => {
    const id = z.uuid().safeParse(c.req.param('id'))
    if (id.success) await endToken(access, actorOf(c.get('caller')), id.data, null)
    return c.redirect('/settings/tokens', 303)
  }
  const common = { needs: 'administrator', scope: 'none' } as const
  return [
    { ...common, method: 'GET', path: '/settings/tokens', handle: list },
    { ...common, method: 'POST', path: '/settings/tokens/:id/revoke', handle: revoke },
  ]
}
