import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { printable } from '../printable.ts'
import type { Words } from '../words/words.ts'
import { assetPath } from './assets.ts'
import { type Markup, nothing } from './markup.ts'
import { formToken } from './parts/form.ts'
import { may, type Need } from './role.ts'
import type { PageContext } from './route.ts'

type Section = keyof Words['sections']
export type FailureCode = keyof Words['failures']

interface Page {
  /** for the window's title and the heading */
  readonly title: string
  /** what the navigation marks as here; null for a page outside of it */
  readonly section: Section | null
  /** scripts of assets/ that this page wants besides those that all pages have */
  readonly scripts?: readonly Parameters<typeof assetPath>[0][]
  /** what stands beside the heading: buttons, a state */
  readonly aside?: Markup
  readonly body: Markup
}

const sections: readonly { readonly section: Section; readonly path: string; readonly needs: Need }[] = [
  { section: 'today', path: '/', needs: 'viewer' },
  { section: 'triage', path: '/findings', needs: 'viewer' },
  { section: 'articles', path: '/articles', needs: 'viewer' },
  { section: 'sources', path: '/sources', needs: 'viewer' },
  { section: 'insight', path: '/insight', needs: 'viewer' },
  { section: 'settings', path: '/settings', needs: 'viewer' },
]

/** A whole page: head, navigation, heading, body. */
export async function page(
  c: PageContext,
  content: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return await c.html(layout(c, content), status)
}

function layout(c: PageContext, { title, section, scripts = [], aside = nothing, body }: Page): Markup {
  const words = c.get('words')
  const { person } = c.get('caller')
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${printable(title)} · stet</title>
<link rel="icon" href="${assetPath('icon.svg')}">
<link rel="stylesheet" href="${assetPath('style.css')}">
${(['time.js', ...scripts] as const).map((name) => html`<script type="module" src="${assetPath(name)}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="top">
<a class="name" href="/">stet</a>
${person === null ? nothing : navigation(c, section)}
</header>
<main id="content">
<div class="heading"><h1>${printable(title)}</h1>${aside}</div>
${body}
</main>
</body>
</html>`
}

function navigation(c: PageContext, here: Section | null): Markup {
  const words = c.get('words')
  const person = c.get('caller').person!
  const links = sections.filter(({ needs }) => may(person.role, needs))
  return html`<nav aria-label="${words.navigation}"><ul>
${links.map(
  ({ section, path }) =>
    html`<li><a href="${path}"${section === here ? html` aria-current="page"` : nothing}>${words.sections[section]}</a></li>`,
)}
</ul></nav>
<form class="find" action="/search" role="search"><input type="search" name="q" aria-label="${words.searchFor}" placeholder="${words.search}" autocomplete="off"></form>
<form class="who" method="post" action="/log-out">${formToken(c)}<a href="/account">${printable(person.name)}</a><button class="quiet">${words.logOut}</button></form>`
}

/** What went wrong, in plain words, with the number under which the log has more. */
export async function errorPage(
  c: PageContext,
  status: ContentfulStatusCode,
  code: FailureCode,
): Promise<Response> {
  const words = c.get('words')
  const { title, advice } = words.failures[code]
  const body = html`<p>${advice}</p><p class="dim">${words.request} <code>${c.get('requestId')}</code></p>`
  return await page(c, { title, section: null, body }, status)
}
