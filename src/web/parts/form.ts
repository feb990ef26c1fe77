import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import type { PageContext } from '../route.ts'

/** What every form that changes something carries: proof that it was ours (security.ts). */
export function formToken(c: PageContext): Markup {
  return html`<input type="hidden" name="csrf" value="${c.get('visitor').csrf}">`
}
