import type { Behaviour } from './behaviour.ts'
import { html, type ReplyOptions } from './reply.ts'

/** What a page says; whatever is left out is not told, but for title, publisher and text, which every page has. */
export interface PageOptions {
  title?: string
  /** paragraphs of plain text; default: a small story of ours */
  text?: string | readonly string[]
  /** BCP 47 tag of the html element */
  lang?: string
  publisher?: string
  /** ISO 8601 */
  published?: string
  modified?: string
  canonical?: string
  description?: string
  author?: string
  /** how title, publisher and dates are told; default all three */
  metadata?: readonly ('json-ld' | 'open-graph' | 'html')[]
  /** markup to put at the end of head */
  head?: string
  /** markup to put after the paragraphs */
  body?: string
  /** repeat paragraphs until the document has at least this many characters */
  minLength?: number
}

/** A news story as news sites write them: head with metadata, menu, story, related stories, footer. */
export function page(options: PageOptions & ReplyOptions = {}): Behaviour {
  const declared = (options.charsetInHeader ?? true) ? '' : `<meta charset="${options.charset ?? 'utf-8'}">\n`
  return html(articleHtml(options, declared), options)
}

/** The document `page` sends. */
export function articleHtml(options: PageOptions = {}, headStart = ''): string {
  const title = options.title ?? 'Council passes the budget after a long night'
  const publisher = options.publisher ?? 'The Loopback Courier'
  const tell = options.metadata ?? ['json-ld', 'open-graph', 'html']
  const document = (paragraphs: readonly string[]) => `<!doctype html>
<html lang="${escaped(options.lang ?? 'en')}">
<head>
${headStart}<title>${escaped(title)}${tell.includes('html') ? ` – ${escaped(publisher)}` : ''}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${metadata(options, title, publisher, tell)}${options.head ?? ''}
</head>
<body>
<header><a href="/">${escaped(publisher)}</a>
<nav><ul><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
</header>
<main>
<article>
<h1>${escaped(title)}</h1>
<p class="byline">${options.author === undefined ? '' : `By ${escaped(options.author)} `}${
    options.published === undefined
      ? ''
      : `<time datetime="${escaped(options.published)}">${escaped(options.published.slice(0, 10))}</time>`
  }</p>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${options.body ?? ''}
</article>
<aside><h2>More stories</h2><ul><li><a href="/harbour">Harbour dredged at last</a></li><li><a href="/library">Library opens on Sundays</a></li></ul></aside>
</main>
<footer><p>All our stories are invented.</p><a href="/contact">Contact</a></footer>
</body>
</html>
`
  const story = options.text === undefined ? defaultStory : [options.text].flat()
  const short = document(story)
  const missing = (options.minLength ?? 0) - short.length
  if (missing <= 0) return short
  const filler = defaultStory.join('</p>\n<p>').length
  const rounds = Math.ceil(missing / filler)
  return document([...story, ...Array.from({ length: rounds }, () => defaultStory).flat()])
}

function metadata(
  options: PageOptions,
  title: string,
  publisher: string,
  tell: readonly ('json-ld' | 'open-graph' | 'html')[],
): string {
  const lines: string[] = []
  const meta = (key: 'name' | 'property', name: string, value: string | undefined) => {
    if (value !== undefined) lines.push(`<meta ${key}="${name}" content="${escaped(value)}">`)
  }
  if (tell.includes('html')) {
    meta('name', 'description', options.description)
    meta('name', 'author', options.author)
  }
  if (options.canonical !== undefined)
    lines.push(`<link rel="canonical" href="${escaped(options.canonical)}">`)
  if (tell.includes('open-graph')) {
    meta('property', 'og:type', 'article')
    meta('property', 'og:title', title)
    meta('property', 'og:site_name', publisher)
    meta('property', 'article:published_time', options.published)
    meta('property', 'article:modified_time', options.modified)
  }
  if (tell.includes('json-ld')) {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      publisher: { '@type': 'Organization', name: publisher },
      datePublished: options.published,
      dateModified: options.modified,
    }
    lines.push(
      `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    )
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Text made safe between tags and in double-quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const defaultStory: readonly string[] = [
  'The town council passed its budget at four in the morning, after nine hours of debate and one broken coffee machine.',
  '“We have found the money for the bridge, and we have found it without closing the swimming pool,” said the mayor, Ada Quill, as the last lights went out.',
  'The vote was eleven to eight. Two members of the harbour list left the hall before it was called, and said that the figures for the ferry had reached them only at midnight.',
  'Work on the bridge is to begin in April. It has carried one lane of traffic since a barge struck its second pier three winters ago.',
  'The treasurer, Emil Tarn, told this newspaper that the reserve now stands at 4.2 million crowns, which is enough for “one bad winter, but not for two”.',
]
