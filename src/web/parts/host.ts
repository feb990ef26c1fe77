import { domainToUnicode } from 'node:url'
import { html } from 'hono/html'
import type { HostOrder } from '../../check/host-rule.ts'
import { printable, shortened } from '../../printable.ts'
import type { Markup } from '../markup.ts'
import { may } from '../role.ts'
import type { PageContext } from '../route.ts'

/** A host as it is dialled, with its letters beside it where they are of another script: those of two can look the same. */
export function hostText(host: string): string {
  const text = shortened(printable(host), 260)
  if (!/(?:^|\.)xn--/.test(host)) return text
  const letters = domainToUnicode(host.replace(/^\*\./, ''))
  return letters === '' ? text : `${text} (${printable(letters)})`
}

export function hostPath(host: string): string {
  return `/settings/hosts/${encodeURIComponent(host)}`
}

/** What is ordered for a host, a line each. Values of header fields are for administrators: they may be agreed secrets. */
export function orderLines(c: PageContext, order: Omit<HostOrder, 'note' | 'until'>): Markup[] {
  const words = c.get('words').hosts
  const isAdministrator = may(c.get('caller').person?.role ?? null, 'administrator')
  const { intervalMs, robots, headers, browser, trust } = order
  const lines: (string | Markup)[] = [
    ...(intervalMs === null ? [] : [words.every(intervalMs)]),
    ...(robots === null ? [] : [words.robotsOrders[robots]]),
    ...headers.map(
      ([name, value]) => html`<code dir="ltr">${name}: ${isAdministrator ? printable(value) : '••••'}</code>`,
    ),
    ...(browser === null ? [] : [words.browserOrders[browser]]),
    ...(trust === null ? [] : [words.trustOrders[trust]]),
  ]
  return lines.length === 0 ? [html`${words.asEvery}`] : lines.map((line) => html`${line}`)
}
