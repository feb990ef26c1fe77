import { html } from 'hono/html'
import { z } from 'zod'
import { printable } from '../../printable.ts'
import { type Excerpt, type SearchHit, type SearchResult, searchTexts } from '../../store/search.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { emptyState, pager } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({
  q: z.string().trim().max(500).catch(''),
  kind: z.enum(['article', 'source']).optional().catch(undefined),
  after: z.string().max(300).optional().catch(undefined),
})
type Query = z.output<typeof Query>
const pageSize = 20
/** Nobody waits longer for a search; one that takes so long has too few or too common words. */
const timeoutMs = 3_000

/** Articles, and archived sources, by their words. */
export function searchPages({ store }: Newsroom): readonly Route[] {
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').searching
    const query = Query.parse(c.req.query())
    const { q, kind, after } = query
    const result =
      q === ''
        ? null
        : await searchTexts(
            store,
            { query: q, ...(kind === undefined ? {} : { kind }) },
            { after, limit: pageSize, timeoutMs },
          )
    const body = html`${form(c, query)}${results(c, result)}`
    return await page(c, { title: q === '' ? words.title : `${words.title}: ${q}`, section: null, body })
  }
  return [{ method: 'GET', path: '/search', needs: 'viewer', handle: show }]
}

function form(c: PageContext, { q, kind }: Query): Markup {
  const words = c.get('words').searching
  const option = (value: 'article' | 'source' | undefined) =>
    html`<option value="${value ?? ''}"${value === kind ? html` selected` : nothing}>${words.kinds[value ?? 'any']}</option>`
  return html`<form class="filters" action="/search">
<label>${words.words} <input type="search" name="q" value="${q}" size="40" maxlength="500" aria-describedby="hint"></label>
<label>${words.kind} <select name="kind">${option(undefined)}${option('article')}${option('source')}</select></label>
<button class="main">${words.find}</button>
</form><p class="dim" id="hint">${words.hint}</p>`
}

function results(c: PageContext, result: SearchResult | null): Markup {
  const words = c.get('words')
  const { searching } = words
  if (result === null) return emptyState(searching.begin, searching.beginAdvice)
  if (result.kind === 'too-broad') return emptyState(searching.tooBroad, searching.tooBroadAdvice)
  if (result.hits.length === 0) return emptyState(searching.empty, searching.emptyAdvice)
  return html`${result.complete ? nothing : html`<p class="dim">${searching.newestOnly}</p>`}
<ol class="plain">${result.hits.map((hit) => found(c, hit))}</ol>
${pager(words, new URL(c.req.url), result.next)}`
}

function found(c: PageContext, { kind, id, url, title, text, language, at }: SearchHit): Markup {
  const words = c.get('words')
  const { searching, untitled } = words
  const path = kind === 'article' ? `/articles/${id}` : `/sources/${id}`
  return html`<li class="card"><h2 class="hit"><a href="${path}">${title.length === 0 ? (url ?? untitled) : excerpt(title)}</a></h2>
<p class="dim">${kind === 'article' ? searching.articleHit : searching.sourceHit}, ${when(words, at)}${url === null ? nothing : html` · ${addressLink(url)}`}</p>
<p${language === null ? nothing : html` lang="${language}"`}><bdi>${excerpt(text)}</bdi></p></li>`
}

function excerpt(runs: readonly Excerpt[]): Markup {
  return html`${runs.map(({ text, found }) => (found ? html`<mark>${shown(text)}</mark>` : shown(text)))}`
}

/** Printable, with the space at either end that parts one run from the next. */
function shown(text: string): string {
  const inner = printable(text)
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${inner !== '' && /\s$/.test(text) ? ' ' : ''}`
}
