import { html } from 'hono/html'
import { z } from 'zod'
import { HostOrder, type HostRule, headerField, orderEnd, orderFaults } from '../../check/host-rule.ts'
import { StetError } from '../../error.ts'
import { printable, shortened } from '../../printable.ts'
import {
  forgetHost,
  hostOf,
  type KnownFact,
  type KnownHost,
  removeHostRule,
  setHostRule,
} from '../../store/hosts.ts'
import type { Words } from '../../words/words.ts'
import { failure } from '../app.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { choice, field, formToken, outcome } from '../parts/form.ts'
import { hostPath, hostText, orderLines } from '../parts/host.ts'
import { table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'
import { patternIn } from './hosts.ts'

const root = '/settings/hosts/:host'
const Query = z.object({ done: z.enum(['saved', 'removed', 'forgotten']).nullable().catch(null) })

const text = z.string().catch('')
/** The form as it was filled in, so that nothing typed is lost. */
const Filled = z.object({
  intervalMs: text,
  robots: text,
  headers: text,
  browser: text,
  trust: text,
  note: text,
  until: text,
})
type Filled = z.output<typeof Filled>
type Faults = { readonly [name in keyof Filled]?: string }

/** Settings › Hosts › one of them: what is known of it and since when, and its rule. */
export function hostPages({ store, now }: Newsroom): readonly Route[] {
  const show = async (
    c: PageContext,
    host: string,
    refused: { readonly filled: Filled; readonly faults: Faults; readonly said?: string } | null = null,
  ): Promise<Response> => {
    const words = c.get('words').hosts
    const { done } = Query.parse(c.req.query())
    const known = await hostOf(store, host)
    const isAdministrator = may(c.get('caller').person?.role ?? null, 'administrator')
    const body = html`${settingsNav(c, 'hosts')}
${done === null ? nothing : outcome(words.done[done], 'pass')}
${refused === null ? nothing : outcome(refused.said ?? words.refused, 'error')}
${host.startsWith('*.') ? nothing : facts(c, known, isAdministrator)}
<h2>${words.rule}</h2>
${standing(c, known)}
${isAdministrator ? ruleForm(c, host, refused?.filled ?? filledFrom(known.rule), refused?.faults ?? {}) : nothing}
${isAdministrator && known.rule !== null ? act(c, host, 'rule/remove', words.removeRule, words.removeRuleLead) : nothing}`
    return await page(c, { title: hostText(host), section: 'settings', body }, refused === null ? 200 : 422)
  }

  /** Work on the host that the address names. */
  const named = (work: (c: PageContext, host: string) => Promise<Response>): Route['handle'] => {
    return async (c) => {
      const host = patternIn(c.req.param('host') ?? '')
      return host === null ? await failure(c, 404, 'not-found') : await work(c, host)
    }
  }

  const save = named(async (c, host) => {
    const words = c.get('words').hosts
    const filled = Filled.parse(await c.req.parseBody())
    const read = orderIn(filled, words, now())
    if (read.kind === 'faulty') return await show(c, host, { filled, faults: read.faults })
    try {
      await setHostRule(store, host, read.order, c.get('caller').person!.name)
    } catch (error) {
      if (!(error instanceof StetError) || error.code !== 'host-rule-invalid') throw error
      return await show(c, host, { filled, faults: {}, said: printable(error.message) })
    }
    const { headers, ...order } = read.order
    // their values may be agreed secrets
    c.set('did', { subject: host, detail: { ...order, headers: headers.map(([name]) => name) } })
    return c.redirect(`${hostPath(host)}?done=saved`, 303)
  })
  const remove = named(async (c, host) => {
    const removed = await removeHostRule(store, host)
    c.set('did', removed ? { subject: host } : null)
    return c.redirect(`${hostPath(host)}?done=removed`, 303)
  })
  const forget = named(async (c, host) => {
    if (host.startsWith('*.')) return await failure(c, 404, 'not-found')
    const facts = await forgetHost(store, host)
    c.set('did', { subject: host, detail: { facts } })
    return c.redirect(`${hostPath(host)}?done=forgotten`, 303)
  })

  return [
    { method: 'GET', path: root, needs: 'viewer', handle: named((c, host) => show(c, host)) },
    { method: 'POST', path: `${root}/rule`, needs: 'administrator', audits: 'host-rule.set', handle: save },
    {
      method: 'POST',
      path: `${root}/rule/remove`,
      needs: 'administrator',
      audits: 'host-rule.remove',
      handle: remove,
    },
    { method: 'POST', path: `${root}/forget`, needs: 'administrator', audits: 'host.forget', handle: forget },
  ]
}

function facts(c: PageContext, { host, facts }: KnownHost, isAdministrator: boolean): Markup {
  const words = c.get('words').hosts
  if (facts.length === 0) return html`<h2>${words.known}</h2><p class="dim">${words.nothingKnown}</p>`
  return html`<h2>${words.known}</h2>
${table(
  words.known,
  [words.fact, words.learnt, words.believedUntil],
  facts.map((one) => factRow(c, one)),
)}
${isAdministrator ? act(c, host, 'forget', words.forget, words.forgetLead) : nothing}`
}

function factRow(c: PageContext, { fact, learntAt, knownUntil }: KnownFact): Markup {
  const words = c.get('words')
  return html`<tr><td><bdi>${shortened(printable(words.hosts.factWording(fact)), 400)}</bdi></td>
<td>${when(words, learntAt)}</td><td>${when(words, knownUntil)}</td></tr>`
}

/** What is ordered, by whom, and whether it is this rule that is obeyed. */
function standing(c: PageContext, { rule, inForce }: KnownHost): Markup {
  const words = c.get('words').hosts
  if (rule === null && inForce === null) return html`<p class="dim">${words.noRule}</p>`
  const own = rule === null ? nothing : described(c, rule)
  if (rule !== null && inForce?.pattern === rule.pattern) return own
  return html`${own}${rule === null ? nothing : outcome(words.ended, 'error')}
${
  inForce === null
    ? nothing
    : html`<p><a href="${hostPath(inForce.pattern)}">${words.fromRuleOf(hostText(inForce.pattern))}</a></p>${described(c, inForce)}`
}`
}

function described(c: PageContext, rule: HostRule): Markup {
  const words = c.get('words')
  const { hosts } = words
  return html`<ul>${orderLines(c, rule).map((line) => html`<li>${line}</li>`)}</ul>
<dl>${rule.note === null ? nothing : html`<dt>${hosts.note}</dt><dd><bdi>${printable(rule.note)}</bdi></dd>`}
<dt>${hosts.by}</dt><dd><bdi>${printable(rule.by)}</bdi>, ${when(words, rule.setAt)}</dd>
${rule.until === null ? nothing : html`<dt>${hosts.until}</dt><dd>${when(words, rule.until)}</dd>`}</dl>`
}

function ruleForm(c: PageContext, host: string, filled: Filled, faults: Faults): Markup {
  const words = c.get('words')
  const { hosts } = words
  const given = (name: keyof Filled) =>
    ({ name, value: filled[name], fault: faults[name] ?? null, isOptional: true }) as const
  const { robotsOrders, browserOrders, trustOrders } = hosts
  const one = (
    name: 'robots' | 'browser' | 'trust',
    label: string,
    orders: Readonly<Record<string, string>>,
  ) => {
    const options: [string, string][] = [['', hosts.asEvery], ...Object.entries(orders)]
    return choice({ name, label, value: filled[name], options })
  }
  return html`<h2>${hosts.change}</h2>
<form method="post" action="${hostPath(host)}/rule" class="fields">${formToken(c)}
${field({ ...given('intervalMs'), label: hosts.interval, hint: hosts.intervalHint, type: 'number' })}
${one('robots', hosts.robots, robotsOrders)}
${field({ ...given('headers'), label: hosts.headers, hint: hosts.headersHint, lines: 3 })}
${one('browser', hosts.browser, browserOrders)}
${one('trust', hosts.trust, trustOrders)}
${field({ ...given('note'), label: hosts.note, hint: hosts.noteHint, lines: 2 })}
${field({ ...given('until'), label: hosts.until, hint: hosts.untilHint })}
<p><button class="main">${words.save}</button></p></form>`
}

function act(c: PageContext, host: string, action: string, label: string, lead: string): Markup {
  return html`<form method="post" action="${hostPath(host)}/${action}">${formToken(c)}<p class="dim">${lead}</p><p><button>${label}</button></p></form>`
}

function filledFrom(rule: HostRule | null): Filled {
  return {
    intervalMs: rule?.intervalMs?.toString() ?? '',
    robots: rule?.robots ?? '',
    headers: (rule?.headers ?? []).map(([name, value]) => `${name}: ${value}`).join('\n'),
    browser: rule?.browser ?? '',
    trust: rule?.trust ?? '',
    note: rule?.note ?? '',
    until: rule?.until?.toISOString().replace('T23:59:59.000Z', '') ?? '',
  }
}

/** The order that a form makes, or what is wrong with which of its fields. */
function orderIn(
  filled: Filled,
  words: Words['hosts'],
  now: Date,
):
  | { readonly kind: 'order'; readonly order: HostOrder }
  | { readonly kind: 'faulty'; readonly faults: Faults } {
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim())
  const interval = orNull(filled.intervalMs)
  const end = orNull(filled.until)
  const until = end === null ? null : orderEnd(end)
  const faults: { -readonly [name in keyof Faults]: Faults[name] } = {}
  const parsed = HostOrder.safeParse({
    intervalMs: interval === null ? null : Number(interval),
    robots: orNull(filled.robots),
    headers: filled.headers
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map(headerField),
    browser: orNull(filled.browser),
    trust: orNull(filled.trust),
    note: orNull(filled.note),
    until,
  })
  for (const { path } of parsed.error?.issues ?? []) {
    const name = path[0] as keyof Filled
    faults[name] = words.faults[name]
  }
  if (end !== null && until === null) faults.until = words.faults.until
  if (until !== null && until <= now) faults.until = words.past
  for (const fault of parsed.success ? orderFaults(parsed.data) : [])
    switch (fault.kind) {
      case 'header-malformed':
        faults.headers ??= words.headerMalformed(shortened(printable(fault.line), 100))
        break
      case 'header-reserved':
        faults.headers ??= words.headerReserved(shortened(printable(fault.name), 100))
        break
      case 'header-twice':
        faults.headers ??= words.headerTwice(shortened(printable(fault.name), 100))
        break
      case 'note-missing':
        faults.note = words.noteMissing
    }
  return parsed.success && Object.keys(faults).length === 0
    ? { kind: 'order', order: parsed.data }
    : { kind: 'faulty', faults }
}
