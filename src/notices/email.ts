import { html } from 'hono/html'
import { printable } from '../printable.ts'
import type { Words } from '../words/words.ts'
import { wordsFor } from '../words/words-for.ts'
import { type Group, groupsOf, type Item, type Message, subjectOf } from './message.ts'

/** A message as mail has it. */
export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A message as a letter, by article, the worst first; in plain text and in HTML that loads nothing. */
export function letterOf(message: Message, webUrl: string | null): Letter {
  const { route, language } = message
  const words = wordsFor(language)
  const groups = groupsOf(message, webUrl)
  const subject = subjectOf(message)
  return {
    subject: `stet: ${subject}`,
    text: plain(words, groups, route.name),
    html: markup(words, { subject, groups, route: route.name }),
  }
}

function plain(words: Words, groups: readonly Group[], route: string): string {
  const parts = groups.map(({ title, page, items }) => {
    const head = page === null ? heading(words, title) : `${heading(words, title)}\n${page}`
    return [head, ...items.map((item) => plainItem(words, item))].join('\n\n')
  })
  return `${parts.join('\n\n\n')}\n\n-- \n${footer(words, route)}\n`
}

function heading({ letters }: Words, title: string): string {
  return title === '' ? letters.sources : title
}

function plainItem(words: Words, item: Item): string {
  const { text, url, address, alsoIn } = item
  return [
    `- ${label(words, item)}: ${text}`,
    ...(address === null ? [] : [`  ${url ?? address}`]),
    ...(alsoIn.length === 0 ? [] : [`  ${words.letters.alsoIn(alsoIn.join('; '))}`]),
  ].join('\n')
}

function label({ letters, severities }: Words, { severity }: Item): string {
  return severity === null ? letters.resolved : severities[severity]
}

function footer({ letters }: Words, route: string): string {
  return letters.footer(printable(route))
}

function markup(
  words: Words,
  {
    subject,
    groups,
    route,
  }: { readonly subject: string; readonly groups: readonly Group[]; readonly route: string },
): string {
  return String(html`<!doctype html>
<html lang="${words.language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body>
${groups.map(
  ({
    title,
    page,
    items,
  }) => html`<h2>${page === null ? heading(words, title) : html`<a href="${page}">${heading(words, title)}</a>`}</h2>
<ul>
${items.map((item) => markupItem(words, item))}</ul>
`,
)}<hr>
<p><small>${footer(words, route)}</small></p>
</body>
</html>
`)
}

function markupItem(words: Words, item: Item) {
  const { text, url, address, alsoIn } = item
  return html`<li><strong>${label(words, item)}</strong>: ${text}${address === null ? '' : html`<br>${link(url, address)}`}${
    alsoIn.length === 0 ? '' : html`<br><small>${words.letters.alsoIn(alsoIn.join('; '))}</small>`
  }</li>
`
}

function link(url: string | null, address: string) {
  return url === null ? address : html`<a href="${url}" rel="noreferrer nofollow">${address}</a>`
}
