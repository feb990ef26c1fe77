import { html } from 'hono/html'
import { printable } from '../../printable.ts'
import type { KeptToken } from '../../store/tokens.ts'
import type { Markup } from '../markup.ts'
import type { PageContext } from '../route.ts'
import { formToken } from './form.ts'
import { table } from './list.ts'
import { when } from './when.ts'

/**
 * Tokens, each with a button that revokes it.
 * @param action what the forms are sent to, before `/ID/revoke`
 */
export function tokenTable(c: PageContext, tokens: readonly KeptToken[], action: string): Markup {
  const words = c.get('words')
  const { title, name, begins, scopes, owner, made, used, ends, revoke, revokeNamed } = words.access.tokens
  const rows = tokens.map(
    (token) => html`<tr><td>${printable(token.name)}</td><td><code>${token.hint}…</code></td>
<td>${token.scopes.join(', ')}</td><td>${printable(token.personName)}</td>
<td>${when(words, token.madeAt)}</td><td>${when(words, token.usedAt)}</td><td>${when(words, token.endsAt)}</td>
<td><form method="post" action="${action}/${token.id}/revoke">${formToken(c)}<button aria-label="${revokeNamed(printable(token.name))}">${revoke}</button></form></td></tr>`,
  )
  return table(title, [name, begins, scopes, owner, made, used, ends, revoke], rows)
}
