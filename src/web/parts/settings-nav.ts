import { html } from 'hono/html'
import { type Markup, nothing } from '../markup.ts'
import { may, type Need } from '../role.ts'
import type { PageContext } from '../route.ts'
import type { Words } from '../words/words.ts'

type Place = Exclude<keyof Words['access']['settings'], 'navigation'>

/** The pages of the settings, and who may see them; add a new one here. */
const places: readonly { readonly place: Place; readonly path: string; readonly needs: Need }[] = [
  { place: 'people', path: '/settings/people', needs: 'administrator' },
  { place: 'tokens', path: '/settings/tokens', needs: 'administrator' },
  { place: 'audit', path: '/settings/audit', needs: 'administrator' },
  { place: 'api', path: '/api', needs: 'viewer' },
]

/** The way from one page of the settings to the others. */
export function settingsNav(c: PageContext, here: Place | null): Markup {
  const words = c.get('words').access.settings
  const role = c.get('visitor').person?.role ?? null
  const links = places
    .filter(({ needs }) => may(role, needs))
    .map(
      ({ place, path }) =>
        html`<li><a href="${path}"${place === here ? html` aria-current="page"` : nothing}>${words[place]}</a></li>`,
    )
  return html`<nav class="places" aria-label="${words.navigation}"><ul>${links}</ul></nav>`
}
