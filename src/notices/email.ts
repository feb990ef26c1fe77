import { html } from 'hono/html'
import { printable } from '../printable.ts'
import { type Group, groupsOf, type Item, type Message, subjectOf } from './message.ts'

/** A message as mail has it. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A message as a letter, by article, the worst first; in plain text and in HTML that loads nothing. */
export function letterOf({ route, news }: Message, webUrl: string | null): Letter {
  const groups = groupsOf(news, webUrl)
  const subject = subjectOf(news)
  return {
    subject: `stet: ${subject}`,
    text: plain(groups, route.name),
    html: markup(subject, groups, route.name),
  }
}

function plain(groups: readonly Group[], route: string): string {
  const parts = groups.map(({ title, page, items }) => {
    const head = page === null ? heading(title) : `${heading(title)}\n${page}`
    return [head, ...items.map(plainItem)].join('\n\n')
  })
  return `${parts.join('\n\n\n')}\n\n-- \n${footer(route)}\n`
}

function heading(title: string): string {
  return title === '' ? 'Sources' : title
}

function plainItem(item: Item): string {
  const { text, url, address, alsoIn } = item
  return [
    `- ${label(item)}: ${text}`,
    ...(address === null ? [] : [`  ${url ?? address}`]),
    ...(alsoIn.length === 0 ? [] : [`  also in: ${alsoIn.join('; ')}`]),
  ].join('\n')
}

function label({ severity }: Item): string {
  return severity ?? 'resolved'
}

function footer(route: string): string {
  return `You get this from stet by the route "${printable(route)}".`
}

function markup(subject: string, groups: readonly Group[], route: string): string {
  return String(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body>
${groups.map(
  ({
    title,
    page,
    items,
  }) => html`<h2>${page === null ? heading(title) : html`<a href="${page}">${heading(title)}</a>`}</h2>
<ul>
${items.map(markupItem)}</ul>
`,
)}<hr>
<p><small>${footer(route)}</small></p>
</body>
</html>
`)
}

function markupItem(item: Item) {
  const { text, url, address, alsoIn } = item
  return html`<li><strong>${label(item)}</strong>: ${text}${address === null ? '' : html`<br>${link(url, address)}`}${
    alsoIn.length === 0 ? '' : html`<br><small>also in: ${alsoIn.join('; ')}</small>`
  }</li>
`
}

function link(url: string | null, address: string) {
  return url === null ? address : html`<a href="${url}" rel="noreferrer nofollow">${address}</a>`
}
