import { html } from 'hono/html'
import type { Words } from '../../words/words.ts'
import { type Markup, nothing } from '../markup.ts'

/** A table that a phone can scroll by itself, with its headings and a name for those who do not see it. */
export function table(name: string, headings: readonly string[], rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`
}

/** What a list says when it has nothing: that, and what to do next. */
export function emptyState(text: string, advice: Markup | string): Markup {
  return html`<div class="empty"><p>${text}</p><p class="dim">${advice}</p></div>`
}

/**
 * The way on through a list that is paged by cursor.
 * @param here the address of the page, with its filters
 * @param next the cursor that the next page starts after; null on the last one
 */
export function pager(words: Words, here: URL, next: string | null): Markup {
  const isFirst = !here.searchParams.has('after')
  if (isFirst && next === null) return nothing
  const start = new URLSearchParams(here.searchParams)
  start.delete('after')
  const onward = new URLSearchParams(start)
  if (next !== null) onward.set('after', next)
  return html`<nav class="pager" aria-label="${words.pages}">
${isFirst ? nothing : html`<a href="${here.pathname}?${start.toString()}">${words.first}</a>`}
${next === null ? nothing : html`<a rel="next" href="${here.pathname}?${onward.toString()}">${words.next}</a>`}
</nav>`
}
