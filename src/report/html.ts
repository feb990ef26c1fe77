import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { Check } from '../check/check.ts'
import { printable } from '../printable.ts'
import { headline } from '../verdict/headline.ts'
import type { QuoteResult } from '../verify/verification.ts'
import { css } from './html-style.ts'
import { linkTarget } from './link.ts'
import type { Finding, ReportArticle, ReportHead, ReportReader } from './report.ts'
import { stateMarks } from './state-marks.ts'
import { articleViews, type CitationView } from './view.ts'
import { comparisonWordings, counted, quoteWording, sourceFacts, summaryWordings } from './wording.ts'

/** Errors that the top of the page names. */
const namedAtTop = 50

/**
 * The report as one HTML page that stands alone: no script, no request to anywhere, and a policy that says so to the
 * browser. Everything from the web is escaped; only http(s) addresses become links. Titles and sentences carry their
 * language and find their own direction.
 */
export async function* renderHtml(report: ReportReader): AsyncGenerator<string> {
  yield String(pageHead(report.head))
  if (report.head.summary.findings.error > 0) yield String(await errorList(report))
  let index = 0
  for await (const { article, citations, findings } of articleViews(report)) {
    yield String(articleHead(article, index))
    if (citations.length > 0) {
      yield '<ol class="plain" role="list">\n'
      for (const view of citations) yield String(citationItem(view, article, index))
      yield '</ol>\n'
    }
    if (findings.length > 0)
      yield String(html`<h3>Without a link</h3>\n<ul>${findings.map(findingItem)}</ul>\n`)
    yield '</section>\n'
    index += 1
  }
  yield String(
    html`</main>\n<footer class="dim">stet ${printable(report.head.stet)}</footer>\n</body>\n</html>\n`,
  )
}

function pageHead({ summary, generatedAt }: ReportHead) {
  const { seen, found } = summaryWordings(summary)
  const styleHash = createHash('sha256').update(css).digest('base64')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${raw(styleHash)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Sources checked ${generatedAt.slice(0, 10)}: ${found}</title>
<style>${raw(css)}</style>
</head>
<body>
<main>
<h1>Sources checked <time datetime="${generatedAt}">${minutes(generatedAt)}</time></h1>
<p>${seen}.</p>
<p>${found}; <span class="gate ${summary.gate}">the gate ${summary.gate === 'pass' ? 'passes' : 'fails'}</span>.</p>
`
}

/** Every error first, each with the way to its citation: what an editor opened the page for. */
async function errorList(report: ReportReader) {
  const errors: Finding[] = []
  for await (const finding of report.findings()) {
    if (finding.severity === 'error') errors.push(finding)
    if (errors.length === namedAtTop) break
  }
  const unnamed = report.head.summary.findings.error - errors.length
  return html`<section aria-labelledby="errors">
<h2 id="errors">Errors</h2>
<ul>${errors.map(({ article, citation, location, message }) => {
    const target = `#${encodeURIComponent(anchor(article, citation))}`
    return html`<li><a href="${target}">${bdi(location.file)}, line ${location.line}</a>: ${bdi(message)}</li>\n`
  })}</ul>
${unnamed > 0 ? html`<p>And ${counted(unnamed, 'more error')}.</p>` : ''}
</section>
`
}

function articleHead({ title, input, publishedAt, url, language, citations }: ReportArticle, index: number) {
  const id = anchor(index, null)
  const facts = [input, publishedAt].filter((fact) => fact !== null).map(bdi)
  return html`<section aria-labelledby="${id}">
<h2 id="${id}"${languageOf(language)} dir="auto">${printable(title ?? '') || printable(input)}</h2>
<p class="dim">${facts.map((fact) => html`${fact} · `)}${url === null ? '' : html`${link(url)} · `}${counted(citations.length, 'citation')}</p>
`
}

function citationItem(
  { citation, check, findings }: CitationView,
  { language }: ReportArticle,
  article: number,
) {
  const facts = sourceFacts(check)
  const comparisons = citation.verification === null ? [] : comparisonWordings(citation.verification)
  return html`<li class="citation" id="${anchor(article, citation.id)}">
<p><span class="state ${check.state}">${stateMarks[check.state]} ${check.state}</span> ${link(citation.url)} <span class="dim">line ${citation.location.line}</span></p>
${citation.text === null ? '' : html`<p>Cited as “<bdi${languageOf(language)}>${printable(citation.text)}</bdi>”</p>`}
${citation.sentence === '' ? '' : html`<blockquote${languageOf(language)} dir="auto">${printable(citation.sentence)}</blockquote>`}
${facts.length === 0 ? '' : html`<p class="dim">Source: ${facts.map((fact, at) => html`${at === 0 ? '' : ' · '}<bdi${languageOf(check.page?.language ?? null)}>${printable(fact)}</bdi>`)}</p>`}
${findings.length === 0 ? '' : html`<ul>${findings.map(findingItem)}</ul>`}
${citation.verification?.quotes.map((quote) => quoteParagraph(quote, language)) ?? ''}
${comparisons.length === 0 ? '' : html`<p class="dim">Compared: ${bdi(comparisons.join('; '))}</p>`}
${evidence(check)}
</li>
`
}

function quoteParagraph(quote: QuoteResult, language: string | null) {
  const found = quote.result === 'altered' && quote.found !== null ? html`: “${bdi(quote.found)}”` : ''
  return html`<p>“<bdi${languageOf(language)}>${printable(quote.exact)}</bdi>” <span class="dim">${quoteWording(quote)}${found}</span></p>`
}

function findingItem({ severity, rule, message, suggestion, citation, location }: Finding) {
  const place = citation === null ? `line ${location.line}: ` : ''
  const advice = suggestion === null ? '' : html`: ${link(suggestion.replaceWith)}`
  return html`<li><span class="severity ${severity}">${severity}</span> ${place}${bdi(message)}${advice} <code class="dim">${rule}</code></li>\n`
}

function evidence(check: Check) {
  const { page, capture, hops, signals, mementos } = check
  return html`<details><summary>Evidence</summary>
<dl>
<dt>Verdict</dt><dd>${headline(check)} <span class="dim">(${check.reason}, ${Math.round(check.confidence * 100)}% sure, ${minutes(check.checkedAt)})</span></dd>
${signals.length === 0 ? '' : html`<dt>Seen</dt><dd><ul class="plain" role="list">${signals.map(({ signal, detail }) => html`<li>${bdi(detail)} <code class="dim">${printable(signal)}</code></li>`)}</ul></dd>`}
${hops.length === 0 ? '' : html`<dt>Asked</dt><dd><ol class="plain" role="list">${hops.map((hop) => html`<li>${hop.status ?? 'no answer'} from ${bdi(hop.url)}${hop.location === null ? '' : html` → ${bdi(hop.location)}`} <span class="dim">${hop.address === null ? '' : html`${bdi(hop.address)}, `}${Math.round(hop.ms)} ms</span></li>`)}</ol></dd>`}
${page === null ? '' : html`<dt>Page</dt><dd>${bdi(`${page.bytes.toLocaleString('en')} bytes, access ${page.access}, language ${page.language ?? 'unknown'}, published ${page.publishedAt ?? 'unknown'}, modified ${page.modifiedAt ?? 'unknown'}`)}</dd>`}
${capture === null ? '' : html`<dt>Our copy</dt><dd>${minutes(capture.at)}, <code>${printable(capture.file)}</code> from byte ${capture.offset} (${capture.length} bytes), <code>${printable(capture.payloadDigest)}</code></dd>`}
${capture?.dom === undefined ? '' : html`<dt>As a browser showed it</dt><dd>in the same file from byte ${capture.dom.offset} (${capture.dom.length} bytes), <code>${printable(capture.dom.payloadDigest)}</code></dd>`}
${mementos.length === 0 ? '' : html`<dt>Other copies</dt><dd><ul class="plain" role="list">${mementos.map(({ url, at, archive }) => html`<li>${bdi(archive)}, ${minutes(at)}: ${link(url)}</li>`)}</ul></dd>`}
</dl>
</details>`
}

function anchor(article: number, citation: string | null): string {
  return citation === null
    ? `article-${article + 1}`
    : `article-${article + 1}-${printable(citation).replaceAll(' ', '-')}`
}

function minutes(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

/** Text whose direction stays its own and leaves its neighbours alone. */
function bdi(value: string) {
  return html`<bdi>${printable(value)}</bdi>`
}

function languageOf(language: string | null) {
  return language !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language)
    ? html` lang="${language}"`
    : ''
}

function link(url: string) {
  const target = linkTarget(url)
  return target === null
    ? html`<code dir="ltr">${printable(url)}</code>`
    : html`<a href="${target}" rel="noreferrer nofollow" dir="ltr">${printable(url)}</a>`
}
