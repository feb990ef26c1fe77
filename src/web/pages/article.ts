import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { printable } from '../../printable.ts'
import type { Finding } from '../../report/report.ts'
import { type ArticleView, articleViews, type CitationView } from '../../report/view.ts'
import {
  type ArticlePage,
  type ArticleReport,
  articlePage,
  articleProgress,
  articleReports,
  checkArticleNow,
} from '../../store/article-pages.ts'
import { openReport } from '../../store/reports.ts'
import type { State } from '../../verdict/verdict.ts'
import { said } from '../../words/said.ts'
import { failure } from '../app.ts'
import { badgePath } from '../badge.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { severityBadge, stateBadge } from '../parts/badge.ts'
import { formToken } from '../parts/form.ts'
import { type MarkedBlock, markedText } from '../parts/marked-text.ts'
import { sourcePath } from '../parts/source-path.ts'
import { when } from '../parts/when.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

const Params = z.object({ id: z.uuid() })
const Since = z.object({ since: z.coerce.number().int().min(0).max(8.64e15) })
const historyLength = 20
const progressEveryMs = 1_000
const progressAtMostMs = 15 * 60_000

/** An article as its editor sees it: its words with every citation in place, what became of each, and its history. */
export function articlePages(newsroom: Newsroom): readonly Route[] {
  const { store, now } = newsroom
  const show = async (c: PageContext): Promise<Response> => {
    const { data: params } = Params.safeParse(c.req.param())
    const article = params === undefined ? null : await articlePage(store, params.id)
    if (article === null) return await failure(c, 404, 'not-found')
    const wanted = c.req.query('report') ?? article.reportId
    const history = await articleReports(store, article.id, historyLength)
    const report = wanted === null ? null : await openReport(store, wanted)
    const view = report === null ? null : ((await articleViews(report).next()).value ?? null)
    return await page(c, {
      title: article.title ?? article.input,
      section: 'articles',
      scripts: ['progress.js'],
      aside: checkAgain(c, article),
      body: html`${facts(c, article)}
${view === null ? html`<p class="dim">${c.get('words').article.noReport}</p>` : nothing}
<div class="columns">
<section aria-labelledby="text"><h2 id="text">${c.get('words').article.text}</h2>${words(c, article, view)}</section>
<section aria-labelledby="citations">${view === null ? nothing : citations(c, view)}</section>
</div>
${historyOf(c, article, history)}
${badgeOf(c, newsroom, article)}`,
    })
  }

  const check = async (c: PageContext): Promise<Response> => {
    const { data: params } = Params.safeParse(c.req.param())
    if (params === undefined || (await articlePage(store, params.id)) === null)
      return await failure(c, 404, 'not-found')
    const since = now()
    await checkArticleNow(store, params.id)
    return c.redirect(`/articles/${params.id}?since=${since.getTime()}`, 303)
  }

  const progress = async (c: PageContext): Promise<Response> => {
    const { data: params } = Params.safeParse(c.req.param())
    const { data: query } = Since.safeParse(c.req.query())
    if (params === undefined || query === undefined) return await failure(c, 404, 'not-found')
    const since = new Date(query.since)
    return streamSSE(c, async (stream) => {
      const until = now().getTime() + progressAtMostMs
      for (let told = ''; !stream.aborted && now().getTime() < until; ) {
        const reached = await articleProgress(store, params.id, since)
        if (reached === null) return
        const { sources, checked, isWaiting } = reached
        const data = JSON.stringify({ sources, checked, done: !isWaiting })
        if (data !== told) await stream.writeSSE({ event: 'progress', data })
        told = data
        if (!isWaiting) return
        await stream.sleep(progressEveryMs)
      }
    })
  }

  return [
    { method: 'GET', path: '/articles/:id', needs: 'viewer', handle: show },
    { method: 'POST', path: '/articles/:id/check', needs: 'editor', audits: 'article.check', handle: check },
    { method: 'GET', path: '/articles/:id/progress', needs: 'viewer', handle: progress },
  ]
}

/** The button, or, while it is being checked, how far that has come: a script keeps it up to date. */
function checkAgain(c: PageContext, { id, retiredAt, isWaiting }: ArticlePage): Markup {
  const words = c.get('words').article
  const { data: query } = Since.safeParse(c.req.query())
  if (query !== undefined)
    return html`<p class="progress" data-progress="/articles/${id}/progress?since=${query.since}"><label>${words.checking} <progress></progress></label> <a href="/articles/${id}">${c.get('words').reload}</a></p>`
  if (isWaiting) return html`<p class="dim">${words.waiting}</p>`
  if (retiredAt !== null || !may(c.get('caller').person?.role ?? null, 'editor')) return nothing
  return html`<form method="post" action="/articles/${id}/check">${formToken(c)}<button class="main">${words.checkAgain}</button></form>`
}

function facts(c: PageContext, article: ArticlePage): Markup {
  const words = c.get('words')
  const { published, read, watchedAs, failed, retired } = words.article
  return html`${article.failure === null ? nothing : html`<p class="warning">${failed} ${printable(article.failure)}</p>`}
${article.retiredAt === null ? nothing : html`<p class="warning">${retired} ${when(words, article.retiredAt)}</p>`}
<dl>
<dt>${watchedAs}</dt><dd>${addressLink(article.input)}</dd>
${article.publishedAt === null ? nothing : html`<dt>${published}</dt><dd>${when(words, article.publishedAt)}</dd>`}
<dt>${read}</dt><dd>${when(words, article.readAt)}</dd>
</dl>`
}

/** The article's words. Each citation stands where the article has it and leads to what became of it. */
function words(c: PageContext, { readable }: ArticlePage, view: ArticleView | null): Markup {
  const words = c.get('words')
  if (readable === null) return html`<p class="dim">${words.article.noText}</p>`
  const cited = new Map(view?.citations.map((one) => [one.citation.id, one]) ?? [])
  const sentences = new Map([...cited].map(([id, { citation }]) => [id, citation.sentence]))
  return html`<div class="article" lang="${view?.article.language ?? ''}" dir="auto">
${markedText(readable, sentences).map((block) => blockOf(c, block, cited))}
${readable.partial ? html`<p class="dim">${words.article.partialText}</p>` : nothing}
</div>`
}

function blockOf(
  c: PageContext,
  { kind, runs }: MarkedBlock,
  cited: ReadonlyMap<string, CitationView>,
): Markup {
  const inside = runs.map((run): Markup => {
    if (run.kind === 'mark') return markOf(c, run.citation, cited.get(run.citation) ?? null)
    const worst = worstOf(run.citations.flatMap((id) => cited.get(id)?.findings ?? []))
    const text = run.text.replace(/\p{Cc}/gu, ' ')
    return run.citations.length === 0
      ? html`${text}`
      : html`<span class="cited ${worst ?? 'sound'}">${text}</span>`
  })
  return kind === 'heading' ? html`<p class="subheading">${inside}</p>` : html`<p>${inside}</p>`
}

function markOf(c: PageContext, id: string, view: CitationView | null): Markup {
  if (view === null) return nothing
  const state = stateHeld(view)
  return html`<a class="mark ${state}" href="#${id}" title="${c.get('words').states[state]}">[${id.slice(1)}<span class="mute"> ${c.get('words').states[state]}</span>]</a>`
}

const severities = ['error', 'warning', 'note'] as const

function worstOf(findings: readonly Finding[]): Finding['severity'] | null {
  return severities.find((one) => findings.some(({ severity }) => severity === one)) ?? null
}

function citations(c: PageContext, { citations, findings }: ArticleView): Markup {
  const words = c.get('words').article
  return html`<h2 id="citations">${words.citations}</h2>
${citations.length === 0 ? html`<p class="dim">${words.noCitations}</p>` : html`<ol class="plain cards">${citations.map((view) => citationOf(c, view))}</ol>`}
${findings.length === 0 ? nothing : html`<h3>${words.alone}</h3><ul class="plain">${findings.map((finding) => findingOf(c, finding))}</ul>`}`
}

/** What is held against a source: one that has failed only lately gives no answer yet, whatever the last answer was. */
function stateHeld({ check, findings }: CitationView): State {
  return check.state === 'dead' && findings.some(({ rule }) => rule === 'source-unreachable')
    ? 'unreachable'
    : check.state
}

function citationOf(c: PageContext, view: CitationView): Markup {
  const words = c.get('words')
  const { citation, check, findings } = view
  const { id, url, text, sentence, verification } = citation
  return html`<li class="card" id="${id}">
<p><span class="dim">[${id.slice(1)}]</span> ${stateBadge(words, stateHeld(view))} ${text === null ? nothing : html`<bdi>${printable(text)}</bdi>`}</p>
<p>${addressLink(url)}</p>
<p>${stateHeld(view) === check.state ? html`${words.reason(check.reason)}.` : html`${words.article.notCertain} ${words.reason(check.reason)}.`}</p>
${findings.length === 0 ? nothing : html`<ul class="plain">${findings.map((finding) => findingOf(c, finding))}</ul>`}
<details><summary>${words.article.verification}</summary>
<blockquote><bdi>${printable(sentence)}</bdi></blockquote>
${(verification?.quotes ?? []).map(
  ({ exact, result, found }) =>
    html`<p>“<bdi>${printable(exact)}</bdi>”: ${words.article.quotes[result]}${found !== null && result === 'altered' ? html`. ${words.article.found}: <q>${printable(found)}</q>` : nothing}</p>`,
)}
${(verification?.drift.removed ?? []).map((quote) => html`<p class="error">${words.article.removed} <q>${printable(quote)}</q></p>`)}
</details>
<p><a href="${sourcePath(citation.source)}">${words.article.source}</a></p>
</li>`
}

function findingOf(c: PageContext, { rule, severity, message, suggestion }: Finding): Markup {
  const words = c.get('words')
  const { text, language } = said(words, message)
  return html`<li>${severityBadge(words, severity)} <b>${words.rules[rule]}</b>. <span lang="${language}">${printable(text)}</span>
${suggestion === null ? nothing : html`<br>${words.article.instead}: ${addressLink(suggestion.replaceWith)}`}</li>`
}

function historyOf(c: PageContext, { id, reportId }: ArticlePage, history: readonly ArticleReport[]): Markup {
  if (history.length === 0) return nothing
  const words = c.get('words')
  const shown = c.req.query('report') ?? reportId
  return html`<h2>${words.article.history}</h2><ul class="plain">
${history.map(
  (one) =>
    html`<li><a href="/articles/${id}?report=${one.id}"${one.id === shown ? html` aria-current="true"` : nothing}>${when(words, one.generatedAt)}</a> <span class="${one.summary.gate}">${words.article.gate[one.summary.gate]}</span> ${words.findingsCounted(one.summary.findings.error + one.summary.findings.warning + one.summary.findings.note)}</li>`,
)}</ul>`
}

/** The badge as published pages show it, and what to write there for it. */
function badgeOf(c: PageContext, newsroom: Newsroom, { id }: ArticlePage): Markup {
  const words = c.get('words')
  const path = `${badgePath(newsroom, id)}&language=${words.language}`
  const code = String(html`<img src="${newsroom.publicUrl}${path}" alt="${words.badge.label}" height="20">`)
  return html`<h2>${words.badge.title}</h2><p><img src="${path}" alt="${words.badge.label}" height="20"></p>
<p class="dim">${words.badge.note}</p>
<p><label>${words.badge.code} <input class="wide" readonly value="${code}"></label></p>`
}
