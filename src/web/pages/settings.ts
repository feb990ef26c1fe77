import { html } from 'hono/html'
import { page } from '../layout.ts'
import { openPlaces } from '../parts/settings-nav.ts'
import type { PageContext, Route } from '../route.ts'

/** Settings: what can be set, as far as it is open to whoever asks. */
export function settingsPages(): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const body = html`<dl>${openPlaces(c).map(({ place, path }) => {
      const { name, lead } = words.settings.places[place]
      return html`<dt><a href="${path}">${name}</a></dt><dd>${lead}</dd>`
    })}</dl>`
    return await page(c, { title: words.sections.settings, section: 'settings', body })
  }
  return [{ method: 'GET', path: '/settings', needs: 'viewer', handle: list }]
}
