import { html } from 'hono/html'
import { printable } from '../../printable.ts'
import type { ComparedLine, Stretch } from '../../verify/compare-texts.ts'
import type { Words } from '../../words/words.ts'
import { failure } from '../app.ts'
import { compareCaptures } from '../comparison.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

/** Lines that are the same are shown beside those that are not, and where something is quoted. */
const linesAround = 2
/** Two copies of a source side by side: what changed, and what became of the words that articles quote. */
export function comparePages(newsroom: Newsroom): readonly Route[] {
  const compare = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { before: one = '', after: other = '' } = c.req.param()
    const compared = await compareCaptures(newsroom, [one, other])
    if (compared === null) return await failure(c, 404, 'not-found')
    const { before, after, source } = compared
    const isSame = compared.lines.every((line) => line.isSame)
    return await page(c, {
      title: words.captures.comparison,
      section: 'sources',
      body: html`<p>${addressLink(after.url)}</p>
${source === null ? nothing : html`<p><a href="/sources/${source}">${words.article.source}</a></p>`}
<ul class="plain">${compared.quotes.map((quote) => quoteOf(words, quote))}</ul>
${compared.isDetailed ? nothing : html`<p class="dim">${words.captures.coarse}</p>`}
${compared.lines.length === 0 ? html`<p class="dim">${words.captures.noWords}</p>` : isSame ? html`<p>${words.captures.same}</p>` : nothing}
<div class="scroll" role="region" aria-label="${words.captures.comparison}" tabindex="0"><table class="compare">
<thead><tr>${[before, after].map(
        ({ id, capture }, index) =>
          html`<th scope="col"><a href="/captures/${id}">${index === 0 ? words.captures.before : words.captures.after}: ${when(words, new Date(capture.at))}</a></th>`,
      )}</tr></thead>
<tbody>${rows(words, compared.lines)}</tbody></table></div>`,
    })
  }
  return [{ method: 'GET', path: '/compare/:before/:after', needs: 'viewer', handle: compare }]
}

function quoteOf(
  words: Words,
  { exact, before, after }: { exact: string; before: boolean; after: boolean },
): Markup {
  const { quoteGone, quoteCame, quoteNever, quoteStays } = words.captures
  const [text, level] = before
    ? after
      ? [quoteStays, 'pass']
      : [quoteGone, 'error']
    : after
      ? [quoteCame, 'note']
      : [quoteNever, 'note']
  return html`<li><span class="${level}">${text}</span> <q><bdi>${printable(exact)}</bdi></q></li>`
}

function rows(words: Words, lines: readonly ComparedLine[]): Markup[] {
  const isShown = lines.map(
    (line, index) =>
      !line.isSame ||
      line.before!.some(({ quoted }) => quoted) ||
      lines.slice(Math.max(0, index - linesAround), index + linesAround + 1).some(({ isSame }) => !isSame),
  )
  const out: Markup[] = []
  for (let index = 0; index < lines.length; index++) {
    const { before, after } = lines[index]!
    if (isShown[index]) {
      out.push(
        html`<tr>${[before, after].map((side) => html`<td>${side === null ? nothing : side.map((one) => stretch(words, one))}</td>`)}</tr>`,
      )
      continue
    }
    let end = index
    while (end < lines.length && !isShown[end]) end++
    out.push(html`<tr><td colspan="2" class="dim">${words.captures.skipped(end - index)}</td></tr>`)
    index = end - 1
  }
  return out
}

function stretch(words: Words, { text, kind, quoted }: Stretch): Markup {
  const clean = text.replace(/\p{Cc}/gu, ' ')
  const inner = quoted ? html`<mark title="${words.captures.quoted}">${clean}</mark>` : html`${clean}`
  switch (kind) {
    case 'same':
      return inner
    case 'gone':
      return html`<del>${inner}</del>`
    case 'new':
      return html`<ins>${inner}</ins>`
  }
}
