import { html } from 'hono/html'
import { z } from 'zod'
import { listSources, type SourceEntry } from '../../store/source-pages.ts'
import { type State, states } from '../../verdict/verdict.ts'
import { hostKey } from '../host-key.ts'
import { page } from '../layout.ts'
import type { Markup } from '../markup.ts'
import { nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { stateBadge } from '../parts/badge.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({
  after: z.string().nullable().catch(null),
  state: z.enum(states).nullable().catch(null),
  host: z.string().trim().max(253).catch(''),
})
const pageSize = 50

export function sourcesPages({ store }: Newsroom): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { after, state, host } = Query.parse(c.req.query())
    const { entries, next } = await listSources(
      store,
      { state, under: hostKey(host) },
      { limit: pageSize, after },
    )
    const { title, listed, empty, emptyAdvice, address, checked, citedBy } = words.sources
    const body = html`<p class="dim">${listed}</p>
${filters(c, state, host)}
${
  entries.length === 0
    ? emptyState(empty, emptyAdvice)
    : html`${table(
        title,
        [words.sources.state, address, citedBy, checked],
        entries.map((entry) => row(c, entry)),
      )}
${pager(words, new URL(c.req.url), next)}`
}`
    return await page(c, { title, section: 'sources', body })
  }
  return [{ method: 'GET', path: '/sources', needs: 'viewer', handle: list }]
}

function filters(c: PageContext, chosen: State | null, host: string): Markup {
  const words = c.get('words')
  return html`<form class="filters" action="/sources">
<label>${words.sources.state} <select name="state"><option value="">${words.sources.any}</option>${states.map(
    (state) =>
      html`<option value="${state}"${state === chosen ? html` selected` : nothing}>${words.states[state]}</option>`,
  )}</select></label>
<label>${words.sources.host} <input name="host" value="${host}" placeholder="${words.sources.hostExample}" autocomplete="off"></label>
<button>${words.sources.filter}</button>
</form>`
}

function row(c: PageContext, { id, url, state, reason, checkedAt, articles }: SourceEntry): Markup {
  const words = c.get('words')
  return html`<tr>
<td><a href="/sources/${id}">${stateBadge(words, state)}</a></td>
<td>${addressLink(url)}<br><span class="dim">${words.reason(reason)}</span></td>
<td>${words.articlesCounted(articles)}</td>
<td>${when(words, checkedAt)}</td>
</tr>`
}
