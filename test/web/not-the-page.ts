/** Documents that answer 200 (or nearly) and are not what was asked for. All words and markup are ours. */
import type { Behaviour } from './behaviour.ts'
import { escaped, type PageOptions, page } from './page.ts'
import { html, type ReplyOptions } from './reply.ts'

const notFoundWords = {
  en: ['Page not found', 'Sorry, we cannot find the page you asked for. It may have been moved or deleted.'],
  de: ['Seite nicht gefunden', 'Diese Seite gibt es leider nicht oder nicht mehr.'],
  fr: ['Page introuvable', 'La page demandée n’existe pas ou n’existe plus.'],
  ru: ['Страница не найдена', 'К сожалению, такой страницы нет. Возможно, она была удалена.'],
} as const

/** "Page not found" in the site's own dress, with status 200. */
export function softNotFound(
  options: { lang?: keyof typeof notFoundWords } & PageOptions & ReplyOptions = {},
): Behaviour {
  const [title, text] = notFoundWords[options.lang ?? 'en']
  return page({ title, text, metadata: ['html'], ...options })
}

/** What a site says that is above error messages: nothing gives it away but that it stands at every address. */
export const joke: Behaviour = html(
  '<title>The Reed</title><h1>A leaf fell out</h1><p>We looked below the table and behind the sofa, and the dog knows nothing either. <a href="/">Home</a>',
)

/** A front page: headlines of other stories and nothing of the one that was asked for. */
export function frontPage(options: { publisher?: string } & ReplyOptions = {}): Behaviour {
  const publisher = options.publisher ?? 'The Loopback Courier'
  const stories = [
    'Harbour dredged at last',
    'Library opens on Sundays',
    'Ferry fares rise again',
    'Bees return to the mint',
  ]
  const list = stories
    .map((title, i) => `<li><h2><a href="/story/${i + 1}">${title}</a></h2></li>`)
    .join('\n')
  return html(
    document(publisher, `<h1>${escaped(publisher)}</h1>\n<ul>\n${list}\n</ul>`, {
      head: '<meta property="og:type" content="website">',
    }),
    options,
  )
}

/** A domain that lapsed and shows advertisements: `for-sale` by its look, `lander` by a script that leads to one. */
export function parked(kind: 'for-sale' | 'lander' = 'for-sale'): Behaviour {
  if (kind === 'lander')
    return html(
      '<!doctype html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    )
  return (call) => {
    const { host } = call.hit
    const body = `<h1>${escaped(host)}</h1>
<p>This domain is for sale. Make an offer to buy ${escaped(host)} today.</p>
<h2>Related searches</h2>
<ul><li><a href="/?kw=loans">Cheap loans</a></li><li><a href="/?kw=flights">Last minute flights</a></li><li><a href="/?kw=hosting">Web hosting</a></li></ul>
<p><small>The domain owner keeps this page with a domain parking service.</small></p>`
    return html(document(`${host} is for sale`, body))(call)
  }
}

/** What a web host shows when its customer has not paid. */
export function suspended(): Behaviour {
  return html(
    document(
      'Account suspended',
      '<h1>This account has been suspended.</h1><p>Contact your hosting provider.</p>',
    ),
  )
}

/** A form that asks who you are, in place of the story. */
export function loginForm(options: ReplyOptions = {}): Behaviour {
  const form = `<h1>Sign in to read on</h1>
<form method="post" action="/login">
<label>E-mail <input type="email" name="user" autocomplete="username"></label>
<label>Password <input type="password" name="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>`
  return html(document('Sign in', form), options)
}

/** The first paragraph of a story and an offer to subscribe, marked up as schema.org asks of paywalled content. */
export function paywall(article: PageOptions & ReplyOptions = {}): Behaviour {
  const marked = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title ?? 'Council passes the budget after a long night',
    isAccessibleForFree: false,
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.subscribers-only' },
  }).replaceAll('<', '\\u003c')
  return page({
    text: 'The town council passed its budget at four in the morning, after nine hours of debate …',
    metadata: ['open-graph', 'html'],
    ...article,
    head: `<script type="application/ld+json">${marked}</script>`,
    body: '<section class="subscribers-only"><h2>Subscribe to continue reading</h2><p>Four weeks for one crown.</p><a href="/subscribe">Subscribe</a></section>',
  })
}

/** A page that shows nothing before the reader agrees to cookies. */
export function consentWall(): Behaviour {
  const body = `<h1>Before you continue</h1>
<p>We and our 812 partners use cookies. Choose what you agree to.</p>
<form method="post" action="/consent"><button name="all">Accept all</button><button name="none">Reject all</button></form>`
  return html(document('Your privacy', body))
}

/** A document that sends the reader on without a status that says so. */
export function metaRefresh(to: string, seconds = 0): Behaviour {
  const refresh = `<meta http-equiv="refresh" content="${seconds}; url=${escaped(to)}">`
  return html(document('Moved', `<p>Go to <a href="${escaped(to)}">the new page</a>.</p>`, { head: refresh }))
}

function document(title: string, body: string, { head = '' } = {}): string {
  return `<!doctype html>
<html lang="en">
<head>
<title>${escaped(title)}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`
}
