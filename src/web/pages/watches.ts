import { html } from 'hono/html'
import { z } from 'zod'
import { parseAddress, type SourceUrl } from '../../address/source-url.ts'
import { printable, shortened } from '../../printable.ts'
import { addWatch, listWatches, pauseWatch, removeWatch, type Watch, watchOf } from '../../store/watches.ts'
import { type FoundWatch, findWebWatch } from '../../watch/find-watch.ts'
import { failure } from '../app.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { field, formToken, outcome } from '../parts/form.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

const root = '/settings/watches'
const pageSize = 50
/** what somebody in front of a page waits for */
const longestLookMs = 30_000

const Query = z.object({
  after: z.uuid().nullable().catch(null),
  done: z.enum(['added', 'removed']).nullable().catch(null),
})
const AddForm = z.object({ address: z.string().catch('') })

/** Settings › Watches: where articles come from. */
export function watchesPages(newsroom: Newsroom): readonly Route[] {
  const { store } = newsroom

  const list = async (c: PageContext, asked = '', fault: string | null = null): Promise<Response> => {
    const words = c.get('words')
    const { places } = words.settings
    const { after, done } = Query.parse(c.req.query())
    const found = await listWatches(store, { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const { kind, input, state, polled, due, articles, actions, empty, emptyAdvice } = words.watches
    const body = html`${settingsNav(c, 'watches')}
${done === null ? nothing : outcome(words.watches.done[done], 'pass')}
<p class="dim">${places.watches.lead}</p>
${mayAct(c, 'editor') ? addForm(c, asked, fault) : nothing}
${
  shown.length === 0
    ? emptyState(empty, emptyAdvice)
    : html`${table(
        places.watches.name,
        [input, kind, state, polled, due, articles, ...(mayAct(c, 'editor') ? [actions] : [])],
        shown.map((watch) => row(c, watch)),
      )}
${pager(words, new URL(c.req.url), found.length > pageSize ? shown.at(-1)!.id : null)}`
}`
    const title = places.watches.name
    return await page(c, { title, section: 'settings', body }, fault === null ? 200 : 422)
  }

  const add = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').watches
    const { address } = AddForm.parse(await c.req.parseBody())
    // The files of the machine that these pages run on are nobody's to name here.
    const parsed = parseAddress(address.trim())
    if (parsed.kind === 'invalid') return await list(c, address, words.noAddress)
    const seen = await look(c, parsed.url)
    if (seen === null) return await list(c, address, words.slow)
    if (seen.kind === 'nothing')
      return await list(c, address, `${words.nothing} ${shortened(printable(seen.detail), 300)}`)
    const { kind, input } = seen.watch
    await addWatch(store, kind, input)
    c.set('did', { subject: input, detail: { kind } })
    return c.redirect(`${root}?done=added`, 303)
  }

  /** Null when it took too long. */
  const look = async (c: PageContext, url: SourceUrl): Promise<FoundWatch | null> => {
    const late = AbortSignal.timeout(longestLookMs)
    try {
      return await findWebWatch(newsroom, url, AbortSignal.any([late, c.req.raw.signal]))
    } catch (error) {
      if (late.aborted) return null
      throw error
    }
  }

  /** Work on the watch that the address names. */
  const named = (work: (c: PageContext, watch: Watch) => Promise<Response>): Route['handle'] => {
    return async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'))
      const watch = id.success ? await watchOf(store, id.data) : null
      return watch === null ? await failure(c, 404, 'not-found') : await work(c, watch)
    }
  }
  const pause = (paused: boolean) =>
    named(async (c, { id, input }) => {
      await pauseWatch(store, id, paused)
      c.set('did', { subject: input })
      return c.redirect(root, 303)
    })

  const askAgain = named(async (c, watch) => {
    const words = c.get('words')
    const { removeTitle, removeLead } = words.watches
    const body = html`${settingsNav(c, 'watches')}
<p>${inputOf(watch)}</p><p>${removeLead(watch.articles)}</p>
<form method="post" class="filters">${formToken(c)}<button class="main">${words.remove}</button><a class="button" href="${root}">${words.cancel}</a></form>`
    return await page(c, { title: removeTitle, section: 'settings', body })
  })
  const remove = named(async (c, { id, input, articles }) => {
    await removeWatch(store, id)
    c.set('did', { subject: input, detail: { articles } })
    return c.redirect(`${root}?done=removed`, 303)
  })

  return [
    { method: 'GET', path: root, needs: 'viewer', handle: (c) => list(c) },
    { method: 'POST', path: root, needs: 'editor', audits: 'watch.add', handle: add },
    {
      method: 'POST',
      path: `${root}/:id/pause`,
      needs: 'editor',
      audits: 'watch.pause',
      handle: pause(true),
    },
    {
      method: 'POST',
      path: `${root}/:id/resume`,
      needs: 'editor',
      audits: 'watch.resume',
      handle: pause(false),
    },
    { method: 'GET', path: `${root}/:id/remove`, needs: 'administrator', handle: askAgain },
    {
      method: 'POST',
      path: `${root}/:id/remove`,
      needs: 'administrator',
      audits: 'watch.remove',
      handle: remove,
    },
  ]
}

function mayAct(c: PageContext, need: 'editor' | 'administrator'): boolean {
  return may(c.get('caller').person?.role ?? null, need)
}

function addForm(c: PageContext, value: string, fault: string | null): Markup {
  const words = c.get('words').watches
  return html`<form method="post" action="${root}" class="fields">${formToken(c)}
${field({ name: 'address', label: words.add, type: 'url', value, hint: words.addHint, fault })}
<p><button class="main">${words.addButton}</button></p></form>`
}

function row(c: PageContext, watch: Watch): Markup {
  const words = c.get('words')
  const { kinds, states, failed } = words.watches
  const { kind, failure, polledAt, dueAt, articles } = watch
  return html`<tr><td>${inputOf(watch)}${failure === null ? nothing : html`<br><span class="error">${failed}</span> <bdi lang="en">${shortened(printable(failure), 400)}</bdi>`}</td>
<td>${kinds[kind]}</td><td>${states[stateOf(watch)]}</td><td>${when(words, polledAt)}</td>
<td>${dueAt === null ? html`<span class="dim">–</span>` : when(words, dueAt)}</td><td class="number">${articles}</td>
${mayAct(c, 'editor') ? html`<td>${actions(c, watch)}</td>` : nothing}</tr>`
}

function stateOf({ paused, failure, polledAt }: Watch): 'paused' | 'failing' | 'new' | 'watched' {
  if (paused) return 'paused'
  if (failure !== null) return 'failing'
  return polledAt === null ? 'new' : 'watched'
}

function actions(c: PageContext, { id, input, paused }: Watch): Markup {
  const words = c.get('words')
  const { pause, resume } = words.watches
  const what = shortened(printable(input), 120)
  const [act, label] = paused ? ['resume', resume] : ['pause', pause]
  return html`<div class="filters"><form method="post" action="${root}/${id}/${act}">${formToken(c)}<button aria-label="${label}: ${what}">${label}</button></form>
${mayAct(c, 'administrator') ? html`<a class="button" href="${root}/${id}/remove" aria-label="${words.remove}: ${what}">${words.remove}</a>` : nothing}</div>`
}

/** Files go by their path, all else by its address. */
function inputOf({ kind, input }: Watch): Markup {
  return kind === 'files'
    ? html`<code dir="ltr">${shortened(printable(input), 200)}</code>`
    : addressLink(input)
}
