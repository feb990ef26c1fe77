import { html } from 'hono/html'
import type { Words } from '../../words/words.ts'
import type { Markup } from '../markup.ts'

/**
 * A moment. Without script it reads as day and minute in UTC; assets/time.js shows it in the reader's zone. The exact time
 * is in the title either way.
 */
export function when(words: Words, at: Date | null): Markup {
  if (at === null) return html`<span class="dim">${words.never}</span>`
  const exact = at.toISOString()
  return html`<time datetime="${exact}" title="${exact}">${exact.slice(0, 16).replace('T', ' ')} UTC</time>`
}
