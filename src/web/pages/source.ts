import { html } from 'hono/html'
import { z } from 'zod'
import { captureId } from '../../archive/list-captures.ts'
import type { Check } from '../../check/check.ts'
import { printable, shortened } from '../../printable.ts'
import { linkTarget } from '../../report/link.ts'
import type { Part } from '../../store/cursor.ts'
import {
  type CitingArticle,
  checkSourceNow,
  citingArticles,
  type SourceCapture,
  type SourcePage,
  sourceCaptures,
  sourcePage,
  sourceTimeline,
  type TimelineCheck,
} from '../../store/source-pages.ts'
import { failure } from '../app.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import { mementoPaths } from '../mementos/links.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { stateBadge } from '../parts/badge.ts'
import { formToken } from '../parts/form.ts'
import { table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

const Params = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) })
const Query = z.object({ after: z.string().nullable().catch(null) })
const checksShown = 50
const capturesShown = 20
const articlesShown = 100

/** A source: what became of it and how we know, its history, its copies, and who cites it. */
export function sourcePages({ store }: Newsroom): readonly Route[] {
  const found = async (c: PageContext): Promise<SourcePage | null> => {
    const { data: params } = Params.safeParse(c.req.param())
    return params === undefined ? null : await sourcePage(store, params.id)
  }
  const show = async (c: PageContext): Promise<Response> => {
    const source = await found(c)
    if (source === null) return await failure(c, 404, 'not-found')
    const { after } = Query.parse(c.req.query())
    const checks = await sourceTimeline(store, source.id, { limit: checksShown, after })
    const { entries: captures } = await sourceCaptures(store, source.id, {
      limit: capturesShown,
      after: null,
    })
    const articles = await citingArticles(store, source.id, articlesShown)
    return await page(c, {
      title: shortened(source.check?.page?.title ?? source.url, 120),
      section: 'sources',
      aside: checkNow(c, source),
      body: html`<p>${held(c, source)}</p>
<p>${addressLink(source.url)}</p>
${c.req.query('due') === undefined ? nothing : html`<p role="status">${c.get('words').sources.dueNow}</p>`}
${standing(c, source)}
${instead(c, source, captures)}
${source.check === null ? nothing : html`${signals(c, source.check)}${way(c, source.check)}${pageFacts(c, source.check)}`}
${citing(c, articles)}
${timeline(c, source, checks)}
${copies(c, captures)}
${mementos(c, source, captures.length > 0)}`,
    })
  }
  const check = async (c: PageContext): Promise<Response> => {
    const source = await found(c)
    if (source === null) return await failure(c, 404, 'not-found')
    await checkSourceNow(store, source.id)
    return c.redirect(`/sources/${source.id}?due`, 303)
  }
  return [
    { method: 'GET', path: '/sources/:id', needs: 'viewer', handle: show },
    { method: 'POST', path: '/sources/:id/check', needs: 'editor', audits: 'source.check', handle: check },
  ]
}

/** A failure that is not certain yet is not held against the source. */
function held(c: PageContext, { state, reason, standing }: SourcePage): Markup {
  const words = c.get('words')
  if (state !== 'dead' || standing === null || standing.verdict?.state === 'dead')
    return html`${stateBadge(words, state)} ${words.reason(reason)}.`
  return html`${stateBadge(words, 'unreachable')} ${words.article.notCertain} ${words.reason(reason)}.`
}

function checkNow(c: PageContext, { id, dueAt }: SourcePage): Markup {
  if (dueAt === null || !may(c.get('caller').person?.role ?? null, 'editor')) return nothing
  return html`<form method="post" action="/sources/${id}/check">${formToken(c)}<button class="main">${c.get('words').sources.checkNow}</button></form>`
}

function standing(c: PageContext, { firstSeenAt, checkedAt, dueAt, standing, check }: SourcePage): Markup {
  const words = c.get('words')
  const { sources } = words
  const failing = standing?.failing ?? null
  const strikes = Object.values(failing?.strikes ?? {}).reduce((sum, { count }) => sum + count, 0)
  return html`<dl>
${check === null ? nothing : html`<dt>${sources.confidence}</dt><dd>${Math.round(check.confidence * 100)} %</dd>`}
${
  failing === null
    ? nothing
    : html`<dt>${sources.failing}</dt><dd class="warning">${when(words, failing.since)}: ${words.reason(failing.reason)}; ${sources.strikes} ${strikes}${standing?.verdict?.state === 'dead' ? nothing : html`, ${sources.uncertain}`}</dd>`
}
${standing === null || failing !== null ? nothing : html`<dt>${sources.steady}</dt><dd>${when(words, standing.steadySince)}</dd>`}
<dt>${sources.checked}</dt><dd>${when(words, checkedAt)}</dd>
<dt>${sources.due}</dt><dd>${dueAt === null ? html`<span class="dim">${sources.notWatched}</span>` : when(words, dueAt)}</dd>
<dt>${sources.firstSeen}</dt><dd>${when(words, firstSeenAt)}</dd>
</dl>`
}

/** What an editor can put in the place of a source that does not stand. */
function instead(c: PageContext, { state, check }: SourcePage, captures: readonly SourceCapture[]): Markup {
  const words = c.get('words').sources
  if (check === null || state === 'alive') return nothing
  const good = state === 'moved' ? undefined : captures.find(({ at }) => at < check.checkedAt)
  const canonical = check.reason === 'canonical-elsewhere' ? (check.page?.canonical ?? null) : null
  const items = [
    ...(state === 'moved' && canonical === null && check.finalUrl !== null
      ? [html`<li>${words.movedTo}: ${addressLink(check.finalUrl)}</li>`]
      : []),
    ...(canonical === null ? [] : [html`<li>${words.canonical}: ${addressLink(canonical)}</li>`]),
    ...(good === undefined
      ? []
      : [
          html`<li>${words.goodCopy}: <a href="/captures/${captureId(good)}">${when(c.get('words'), new Date(good.at))}</a></li>`,
        ]),
    ...check.mementos.map(({ url, archive }) => html`<li>${printable(archive)}: ${addressLink(url)}</li>`),
  ]
  return items.length === 0 ? nothing : html`<h2>${words.instead}</h2><ul class="plain">${items}</ul>`
}

function signals(c: PageContext, { signals }: Check): Markup {
  const { sources: words, signalWords } = c.get('words')
  // a check of another stet may have seen what this one knows nothing of
  const meant: Readonly<Record<string, string | undefined>> = signalWords
  if (signals.length === 0) return nothing
  return html`<h2>${words.signals}</h2>${table(
    words.signals,
    [words.signal, words.detail],
    signals.map(
      ({ signal, detail }) =>
        html`<tr><td>${meant[signal] ?? ''} <code class="dim">${signal}</code></td><td lang="en"><bdi>${printable(detail)}</bdi></td></tr>`,
    ),
  )}`
}

function way(c: PageContext, { hops }: Check): Markup {
  const words = c.get('words').sources
  if (hops.length === 0) return nothing
  return html`<h2>${words.way}</h2>${table(
    words.way,
    [words.address, words.status, words.server, words.took],
    hops.map(
      ({ url, status, address, protocol, ms }) =>
        html`<tr><td>${addressLink(url)}</td><td>${status ?? '–'}</td><td>${printable(address ?? '–')} ${protocol ?? ''}</td><td class="number">${Math.round(ms)} ms</td></tr>`,
    ),
  )}`
}

function pageFacts(c: PageContext, { page }: Check): Markup {
  const words = c.get('words').sources
  if (page === null) return nothing
  const facts = [
    [words.pageTitle, page.title],
    [words.publisher, page.publisher],
    [words.published, page.publishedAt],
    [words.modified, page.modifiedAt],
    [words.language, page.language],
    [words.access, words.accesses[page.access]],
  ] as const
  return html`<h2>${words.page}</h2><dl>${facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<dt>${name}</dt><dd><bdi>${printable(value!)}</bdi></dd>`)}</dl>`
}

function citing(c: PageContext, articles: readonly CitingArticle[]): Markup {
  const words = c.get('words')
  if (articles.length === 0) return nothing
  return html`<h2>${words.sources.cited}</h2><ul class="plain cards">${articles.map(
    ({ articleId, title, input, citation }) =>
      html`<li class="card"><a href="/articles/${articleId}#${citation.id}">${printable(title ?? input)}</a><blockquote><bdi>${printable(shortened(citation.sentence, 400))}</bdi></blockquote></li>`,
  )}</ul>`
}

function timeline(
  c: PageContext,
  { id }: SourcePage,
  { entries: checks, next }: Part<TimelineCheck>,
): Markup {
  const words = c.get('words')
  const { sources } = words
  if (checks.length === 0) return nothing
  const rows = checks.map(
    ({ checkedAt, state, reason, confidence, textDigest, capture }, index) => html`<tr>
<td>${when(words, checkedAt)}</td>
<td>${stateBadge(words, state)} <span class="dim">${words.reason(reason)}</span></td>
<td class="number">${Math.round(confidence * 100)} %</td>
<td>${wordsSeen(c, textDigest, checks.slice(index + 1).find((older) => older.textDigest !== null)?.textDigest ?? null)}</td>
<td>${capture === null ? '–' : html`<a href="/captures/${captureId(capture)}">${sources.show}</a>`}</td>
</tr>`,
  )
  return html`<h2>${sources.timeline}</h2>${table(
    sources.timeline,
    [sources.checked, sources.verdict, sources.confidence, sources.words, sources.captures],
    rows,
  )}
${next === null ? nothing : html`<p><a href="/sources/${id}?after=${next}">${sources.older}</a></p>`}`
}

function wordsSeen(c: PageContext, digest: string | null, before: string | null): Markup {
  const words = c.get('words').sources
  if (digest === null) return html`<span class="dim">${words.noWords}</span>`
  if (before === null || before === digest) return html`<span class="dim">${words.sameWords}</span>`
  return html`<b>${words.newWords}</b>`
}

function copies(c: PageContext, captures: readonly SourceCapture[]): Markup {
  const words = c.get('words')
  const { sources } = words
  return html`<h2>${sources.captures}</h2>
${
  captures.length === 0
    ? html`<p class="dim">${sources.noCaptures}</p>`
    : html`<ul class="plain">${captures.map((capture, index) => {
        const before = captures[index + 1]
        const isNew = before !== undefined && before.payloadDigest !== capture.payloadDigest
        return html`<li><a href="/captures/${captureId(capture)}">${when(words, new Date(capture.at))}</a>${isNew ? html` · <a href="/compare/${captureId(before)}/${captureId(capture)}">${sources.compare}</a>` : nothing}</li>`
      })}</ul>`
}`
}

/** Where people look for copies of an address; the address follows as it is. Nobody asks them but who follows the link. */
const archives = ['https://web.archive.org/web/*/', 'https://archive.ph/']

/** Ours for programs (RFC 7089), those we know of elsewhere, and where to look for more. */
function mementos(c: PageContext, { url, check }: SourcePage, hasOwn: boolean): Markup {
  const words = c.get('words')
  const { mementos: title, timemap, lookIn } = words.sources
  if (linkTarget(url) === null) return nothing
  const own = hasOwn ? html`<li><a href="${mementoPaths.timemap}${url}">${timemap}</a></li>` : nothing
  const known = (check?.mementos ?? []).map(
    ({ url, at, archive }) =>
      html`<li>${printable(archive)}, ${when(words, new Date(at))}: ${addressLink(url)}</li>`,
  )
  const more = archives.map((archive) => html`<li>${lookIn}: ${addressLink(`${archive}${url}`)}</li>`)
  return html`<h2>${title}</h2><ul class="plain">${own}${known}${more}</ul>`
}
