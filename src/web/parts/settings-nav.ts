import { html } from 'hono/html'
import type { Words } from '../../words/words.ts'
import { type Markup, nothing } from '../markup.ts'
import { may, type Need } from '../role.ts'
import type { PageContext } from '../route.ts'

interface SettingsPlace {
  readonly place: keyof Words['settings']['places']
  readonly path: string
  readonly needs: Need
}

/** The pages of the settings, and who may see them; add a new one here. */
const places: readonly SettingsPlace[] = [
  { place: 'watches', path: '/settings/watches', needs: 'viewer' },
  { place: 'hosts', path: '/settings/hosts', needs: 'viewer' },
  { place: 'schedule', path: '/settings/schedule', needs: 'viewer' },
  { place: 'policy', path: '/settings/policy', needs: 'viewer' },
  { place: 'notices', path: '/settings/notices', needs: 'administrator' },
  { place: 'people', path: '/settings/people', needs: 'administrator' },
  { place: 'tokens', path: '/settings/tokens', needs: 'administrator' },
  { place: 'audit', path: '/settings/audit', needs: 'administrator' },
  { place: 'queues', path: '/settings/queues', needs: 'administrator' },
  { place: 'api', path: '/api', needs: 'viewer' },
]

/** Those that whoever asks may open. */
export function openPlaces(c: PageContext): readonly SettingsPlace[] {
  const role = c.get('caller').person?.role ?? null
  return places.filter(({ needs }) => may(role, needs))
}

/** The way from one page of the settings to the others. */
export function settingsNav(c: PageContext, here: SettingsPlace['place'] | null): Markup {
  const words = c.get('words').settings
  const links = openPlaces(c).map(
    ({ place, path }) =>
      html`<li><a href="${path}"${place === here ? html` aria-current="page"` : nothing}>${words.places[place].name}</a></li>`,
  )
  return html`<nav class="places" aria-label="${words.navigation}"><ul>${links}</ul></nav>`
}
