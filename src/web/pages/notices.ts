import { randomBytes, randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import { z } from 'zod'
import { StetError } from '../../error.ts'
import { type NoticeRoute, newHookSecret, parseRoute, shownTarget } from '../../notices/route.ts'
import { samplesFor } from '../../notices/sample.ts'
import { printable } from '../../printable.ts'
import {
  addRoute,
  changeRoute,
  type Delivery,
  findRoute,
  type ListedRoute,
  listDeliveries,
  listRoutes,
  removeRoute,
  resend,
} from '../../store/notices.ts'
import type { Words } from '../../words/words.ts'
import { failure } from '../app.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { formToken } from '../parts/form.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'
import { clock, type Filled, filledFrom, formOf, noticeForm, settingsOf } from './notice-form.ts'

const root = '/settings/notices'
const pageSize = 50
const After = z.object({ after: z.uuid().optional().catch(undefined) })
const Id = z.uuid()

/** Settings › Notices: the routes, what went by them, and a form for each. */
export function noticePages(newsroom: Newsroom): readonly Route[] {
  const { store, sendNotice, now } = newsroom

  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').notices
    const routes = await listRoutes(store)
    const body = html`${settingsNav(c, 'notices')}<p class="dim">${words.lead}</p>
<p><a class="button" href="${root}/new">${words.add}</a></p>
${
  routes.length === 0
    ? emptyState(words.empty, words.emptyAdvice)
    : table(
        words.title,
        [words.name, words.target, words.when, words.state],
        routes.map((route) => routeRow(words, route)),
      )
}
<h2>${words.deliveries}</h2>
${await deliveries(c, null)}`
    return await page(c, { title: words.title, section: 'settings', body })
  }

  const deliveries = async (c: PageContext, route: string | null): Promise<Markup> => {
    const words = c.get('words')
    const { after } = After.parse(c.req.query())
    const found = await listDeliveries(store, {
      limit: pageSize + 1,
      ...(after === undefined ? {} : { after }),
      ...(route === null ? {} : { route }),
    })
    if (found.length === 0) return emptyState(words.notices.noDeliveries, words.notices.noDeliveriesAdvice)
    const shown = found.slice(0, pageSize)
    const next = found.length > pageSize ? shown.at(-1)!.id : null
    const { madeAt, route: by, state, attempts, said } = words.notices
    return html`${table(
      words.notices.deliveries,
      [madeAt, by, state, attempts, said],
      shown.map((one) => deliveryRow(c, one)),
    )}
${pager(words, new URL(c.req.url), next)}`
  }

  const add = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').notices
    if (c.req.method === 'GET')
      return await page(c, { title: words.add, section: 'settings', body: noticeForm(c, root, null, null) })
    const filled = await filledFrom(c)
    const secret = newHookSecret(randomBytes)
    return await orForm(c, words.add, root, null, filled, async () => {
      const settings = parseRoute(settingsOf(filled, secret))
      const id = await addRoute(store, settings)
      if (settings.channel.kind !== 'webhook') return c.redirect(`${root}/${id}`, 303)
      const body = html`<p>${words.secret}</p><p><code>${secret}</code></p><p><a href="${root}/${id}">${words.added(printable(settings.name))}</a></p>`
      return await page(c, { title: words.added(settings.name), section: 'settings', body })
    })
  }

  const one =
    (answer: (c: PageContext, route: NoticeRoute) => Promise<Response>) => async (c: PageContext) => {
      const id = Id.safeParse(c.req.param('id'))
      const route = id.success ? await findRoute(store, id.data) : null
      return route === null ? failure(c, 404, 'not-found') : await answer(c, route)
    }

  const show = one(async (c, route) => await routePage(c, route, nothing))

  const routePage = async (c: PageContext, route: NoticeRoute, said: Markup): Promise<Response> => {
    const words = c.get('words').notices
    const path = `${root}/${route.id}`
    const acts = [
      route.paused ? (['resume', words.resume] as const) : (['pause', words.pause] as const),
      ['test', words.test] as const,
      ['remove', c.get('words').remove] as const,
    ]
    const body = html`${settingsNav(c, 'notices')}${said}<p><a href="${root}">${words.back}</a></p>
<div class="filters">${acts.map(([act, label]) => html`<form method="post" action="${path}/${act}">${formToken(c)}<button>${label}</button></form>`)}</div>
${noticeForm(c, path, formOf(route), shownTarget(route.channel))}
<h2>${words.deliveries}</h2>
${await deliveries(c, route.id)}`
    return await page(c, { title: words.added(route.name), section: 'settings', body })
  }

  const change = one(async (c, route) => {
    const words = c.get('words').notices
    const filled = await filledFrom(c)
    const { channel, pace, ...settings } = settingsOf(filled, newHookSecret(randomBytes))
    const { id, name, paused: _, ...known } = route
    const isSame =
      filled.kind === known.channel.kind && filled.address === '' && filled.mailboxes.length === 0
    // A webhook that only moves keeps its secret: its receiver has it.
    const secret = known.channel.kind === 'webhook' ? { secret: known.channel.secret } : {}
    const goesTo = isSame ? known.channel : channel.kind === 'webhook' ? { ...channel, ...secret } : channel
    return await orForm(
      c,
      words.added(name),
      `${root}/${id}`,
      shownTarget(known.channel),
      filled,
      async () => {
        await changeRoute(
          store,
          id,
          parseRoute({
            ...known,
            ...settings,
            pace: { ...(pace.kind === known.pace.kind ? known.pace : {}), ...pace },
            channel: goesTo,
          }),
        )
        return c.redirect(`${root}/${id}`, 303)
      },
    )
  })

  const pause = (paused: boolean) =>
    one(async (c, { id }) => {
      await changeRoute(store, id, { paused })
      return c.redirect(`${root}/${id}`, 303)
    })

  const remove = one(async (c, { id }) => {
    await removeRoute(store, id)
    return c.redirect(root, 303)
  })

  const test = one(async (c, route) => {
    const words = c.get('words').notices
    const { channel } = route
    const said: Markup[] = []
    for (const { mailbox, message } of samplesFor(route, now(), randomUUID)) {
      const outcome = await sendNotice({ channel, mailbox }, message, c.req.raw.signal)
      const isSent = outcome.kind === 'sent'
      said.push(
        html`<p role="status" class="${isSent ? 'note' : 'warning'}">${isSent ? words.sampleSent : words.sampleNotSent}${
          mailbox === null ? nothing : html` (${mailbox})`
        }: ${outcome.kind === 'sent' ? outcome.detail : outcome.why}</p>`,
      )
    }
    return await routePage(c, route, html`${said}`)
  })

  const sendAgain = async (c: PageContext): Promise<Response> => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success || !(await resend(store, id.data, now()))) return failure(c, 404, 'not-found')
    return c.redirect(root, 303)
  }

  const administrator = { needs: 'administrator' } as const
  return [
    { ...administrator, method: 'GET', path: root, handle: list },
    { ...administrator, method: 'POST', audits: 'notice.add', path: root, handle: add },
    { ...administrator, method: 'GET', path: `${root}/new`, handle: add },
    {
      ...administrator,
      method: 'POST',
      audits: 'notice.resend',
      path: `${root}/deliveries/:id/resend`,
      handle: sendAgain,
    },
    { ...administrator, method: 'GET', path: `${root}/:id`, handle: show },
    { ...administrator, method: 'POST', audits: 'notice.change', path: `${root}/:id`, handle: change },
    {
      ...administrator,
      method: 'POST',
      audits: 'notice.pause',
      path: `${root}/:id/pause`,
      handle: pause(true),
    },
    {
      ...administrator,
      method: 'POST',
      audits: 'notice.resume',
      path: `${root}/:id/resume`,
      handle: pause(false),
    },
    { ...administrator, method: 'POST', audits: 'notice.test', path: `${root}/:id/test`, handle: test },
    { ...administrator, method: 'POST', audits: 'notice.remove', path: `${root}/:id/remove`, handle: remove },
  ]
}

/** What `save` answers; where it refuses what was filled in, the form again, as it was filled in, with why. */
async function orForm(
  c: PageContext,
  title: string,
  action: string,
  target: string | null,
  filled: Filled,
  save: () => Promise<Response>,
): Promise<Response> {
  try {
    return await save()
  } catch (error) {
    if (!(error instanceof StetError) || !error.code.startsWith('route-')) throw error
    const body = html`<p role="alert" class="error">${c.get('words').notices.wrong} ${printable(error.message)}</p>
${noticeForm(c, action, filled, target)}`
    return await page(c, { title, section: 'settings', body }, 422)
  }
}

function routeRow(words: Words['notices'], route: ListedRoute): Markup {
  const { id, name, channel, pace, quiet, paused, failure, waiting } = route
  const hours =
    pace.kind === 'daily' ? words.dailyAt(clock(pace.hour * 60)) : words.within(pace.windowMinutes)
  return html`<tr>
<td><a href="${root}/${id}">${printable(name)}</a></td>
<td>${words.channels[channel.kind]}<br><span class="dim">${printable(channel.target)}</span></td>
<td>${hours}${quiet === null ? nothing : html`<br><span class="dim">${words.quietHours(clock(quiet.fromMinute), clock(quiet.toMinute))}</span>`}</td>
<td>${paused ? words.paused : words.active}${failure === null ? nothing : html`<br><span class="warning">${printable(failure)}</span>`}${
    waiting === 0 ? nothing : html`<br><span class="dim">${words.waiting(waiting)}</span>`
  }</td>
</tr>`
}

function deliveryRow(
  c: PageContext,
  { id, route, mailbox, madeAt, state, attempts, tryAt, detail }: Delivery,
): Markup {
  const words = c.get('words')
  const again = html`<form method="post" action="${root}/deliveries/${id}/resend">${formToken(c)}<button class="quiet">${words.notices.resend}</button></form>`
  return html`<tr>
<td>${when(words, madeAt)}</td>
<td>${printable(route)}${mailbox === null ? nothing : html`<br><span class="dim">${printable(mailbox)}</span>`}</td>
<td>${words.notices.deliveryStates[state]}${state === 'waiting' ? nothing : again}</td>
<td class="number">${attempts}</td>
<td>${detail === null ? nothing : printable(detail)}${
    state === 'waiting' && tryAt !== null
      ? html`<br><span class="dim">${words.notices.nextAttempt} ${when(words, tryAt)}</span>`
      : nothing
  }</td>
</tr>`
}
