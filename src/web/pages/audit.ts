import { html } from 'hono/html'
import { z } from 'zod'
import { printable, shortened } from '../../printable.ts'
import { type AuditRow, readAudit, verifyAudit } from '../../store/audit.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { outcome } from '../parts/form.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({
  after: z.coerce.number().int().positive().nullable().catch(null),
  who: z.uuid().nullable().catch(null),
  verify: z.literal('1').nullable().catch(null),
})
const pageSize = 50

/** Settings › Audit: who did what. */
export function auditPages({ store }: Newsroom): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { audit } = words.access
    const { after, who, verify } = Query.parse({ after: null, who: null, verify: null, ...c.req.query() })
    const rows = await readAudit(store.db, { before: after, who, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const next = rows.length > pageSize ? String(shown.at(-1)!.number) : null
    const headings = ['№', audit.when, audit.who, audit.what, audit.subject, audit.detail]
    const body = html`${settingsNav(c, 'audit')}<p class="dim">${audit.lead}</p>
${verify === null ? html`<p><a href="/settings/audit?verify=1">${audit.verify}</a></p>` : await verified(c)}
${who === null ? nothing : html`<p><a href="/settings/audit">${audit.everybody}</a></p>`}
${
  shown.length === 0
    ? emptyState(audit.empty, audit.emptyAdvice)
    : table(
        audit.title,
        headings,
        shown.map((row) => entry(c, row)),
      )
}
${pager(words, new URL(c.req.url), next)}`
    return await page(c, { title: audit.title, section: 'settings', body })
  }

  const verified = async (c: PageContext): Promise<Markup> => {
    const { whole, altered } = c.get('words').access.audit
    const state = await verifyAudit(store.db)
    return state.kind === 'whole'
      ? outcome(whole(state.rows, state.head ?? '–'), 'pass')
      : outcome(altered(state.number), 'error')
  }

  return [{ method: 'GET', path: '/settings/audit', needs: 'administrator', handle: list }]
}

function entry(c: PageContext, row: AuditRow): Markup {
  const words = c.get('words')
  const { by, only } = words.access.audit
  const name = `${printable(row.whoName)}${by[row.whoKind]}`
  const detail = Object.entries(row.detail)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ')
  return html`<tr><td class="number">${row.number}</td><td>${when(words, row.at)}</td>
<td>${row.whoId === null ? name : html`<a href="/settings/audit?who=${row.whoId}" title="${only}">${name}</a>`}</td>
<td><code>${row.action}</code></td><td>${shortened(printable(row.subject ?? ''), 120)}</td>
<td>${shortened(printable(detail), 400)}</td></tr>`
}
