import { domainToUnicode } from 'node:url'
import { html } from 'hono/html'
import { printable, shortened } from '../../printable.ts'
import { linkTarget } from '../../report/link.ts'
import type { Markup } from '../markup.ts'

const shown = 120

/**
 * An address from the web. It is linked only when it is http or https, and gives nothing away of where the reader came
 * from. A host in another script is shown as it is written and as it is dialled, because letters of two scripts can look the same.
 */
export function addressLink(address: string): Markup {
  const text = shortened(printable(address), shown)
  const target = linkTarget(address)
  if (target === null) return html`<span class="address" dir="ltr">${text}</span>`
  const link = html`<a class="address" dir="ltr" href="${target}" rel="noreferrer nofollow noopener" target="_blank">${text}</a>`
  const { hostname } = new URL(target)
  if (!/(?:^|\.)xn--/.test(hostname)) return link
  return html`${link} <span class="dim" dir="ltr">(${printable(domainToUnicode(hostname))} = ${hostname})</span>`
}

/** A host as it is dialled, and, in another script, as it is written. */
export function hostName(host: string): Markup {
  const dialled = html`<span dir="ltr">${printable(host)}</span>`
  if (!/(?:^|\.)xn--/.test(host)) return dialled
  return html`${dialled} <span class="dim" dir="ltr">(${printable(domainToUnicode(host))})</span>`
}
