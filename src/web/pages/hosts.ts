import { html } from 'hono/html'
import { z } from 'zod'
import { hostPattern } from '../../address/host-name.ts'
import type { HostFactKind } from '../../check/host-fact.ts'
import { StetError } from '../../error.ts'
import { type KnownHost, listHosts } from '../../store/hosts.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { hostPath, hostText, orderLines } from '../parts/host.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const root = '/settings/hosts'
const pageSize = 50
const Query = z.object({
  after: z.string().max(300).nullable().catch(null),
  search: z.string().trim().max(253).catch(''),
})

/** Settings › Hosts: what is known of each and ordered for it. */
export function hostsPages({ store }: Newsroom): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { places } = words.settings
    const { after, search } = Query.parse(c.req.query())
    const found = await listHosts(store, {
      after,
      limit: pageSize + 1,
      search: search === '' ? null : search,
    })
    const shown = found.slice(0, pageSize)
    const { host, known, ordered, empty, emptyAdvice } = words.hosts
    const body = html`${settingsNav(c, 'hosts')}<p class="dim">${places.hosts.lead}</p>
<form class="filters" action="${root}"><label>${host} <input name="search" value="${search}" placeholder="paper.example" autocomplete="off"></label>
<button>${words.sources.filter}</button></form>
${opener(c, search, shown)}
${
  shown.length === 0
    ? emptyState(empty, emptyAdvice)
    : html`${table(
        places.hosts.name,
        [host, known, ordered],
        shown.map((one) => row(c, one)),
      )}
${pager(words, new URL(c.req.url), found.length > pageSize ? shown.at(-1)!.host : null)}`
}`
    return await page(c, { title: places.hosts.name, section: 'settings', body })
  }
  return [{ method: 'GET', path: root, needs: 'viewer', handle: list }]
}

/** The way to a host of which nothing is known yet. */
function opener(c: PageContext, search: string, shown: readonly KnownHost[]): Markup {
  const host = search === '' ? null : patternIn(search)
  if (host === null || shown.some((known) => known.host === host)) return nothing
  return html`<p><a href="${hostPath(host)}">${c.get('words').hosts.open(hostText(host))}</a></p>`
}

/** A host or `*.domain` as somebody wrote it, in plain form; null for what is neither. */
export function patternIn(text: string): string | null {
  try {
    return hostPattern(text)
  } catch (error) {
    if (error instanceof StetError && error.code === 'host-invalid') return null
    throw error
  }
}

function row(c: PageContext, { host, facts, rule, inForce }: KnownHost): Markup {
  const words = c.get('words')
  // the youngest come first; every place asked would make a line of its own
  const youngest = new Map<HostFactKind, Date>()
  for (const { fact, learntAt } of facts) if (!youngest.has(fact.kind)) youngest.set(fact.kind, learntAt)
  const learnt = [...youngest].map(
    ([kind, at]) => html`<li>${words.hosts.kinds[kind]}, ${when(words, at)}</li>`,
  )
  const order = rule ?? inForce
  const from =
    order === null || order.pattern === host
      ? nothing
      : html`<li class="dim">${words.hosts.fromRuleOf(hostText(order.pattern))}</li>`
  return html`<tr><td><a href="${hostPath(host)}" dir="ltr">${hostText(host)}</a></td>
<td><ul class="plain">${learnt}</ul></td>
<td><ul class="plain">${order === null ? nothing : orderLines(c, order).map((line) => html`<li>${line}</li>`)}${from}</ul></td></tr>`
}
