import { html } from 'hono/html'
import { StetError } from '../../error.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { outcome } from '../parts/form.ts'
import { emptyState, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import { boardPath } from '../queue-board.ts'
import type { PageContext, Route } from '../route.ts'

/** Settings › Queues: what waits and what runs; the board has the rest. */
export function queuesPages({ queues, now }: Newsroom): readonly Route[] {
  const show = async (c: PageContext): Promise<Response> => {
    const { places } = c.get('words').settings
    const words = c.get('words').queues
    const body = html`${settingsNav(c, 'queues')}<p class="dim">${places.queues.lead} ${words.lead}</p>
${await counts(c)}
<p><a class="button" href="${boardPath}">${words.board}</a></p><p class="dim">${words.boardLead}</p>`
    return await page(c, { title: places.queues.name, section: 'settings', body })
  }

  const counts = async (c: PageContext): Promise<Markup> => {
    const words = c.get('words').queues
    const { job, waiting, delayed, active, parked, state, oldest } = words
    try {
      const counted = [...(await queues.counts())]
      if (counted.length === 0) return emptyState(words.empty, words.emptyAdvice)
      return table(
        c.get('words').settings.places.queues.name,
        [job, state, waiting, delayed, active, parked, oldest],
        counted.map(
          ([name, of]) => html`<tr><td><code>${name}</code></td>
<td>${of.paused ? html`<b class="warning">${words.paused}</b>` : words.runs}</td><td>${of.waiting}</td>
<td>${of.delayed}</td><td>${of.active}</td><td>${of.parked}</td>
<td>${of.oldestWaitingMs === null ? nothing : when(c.get('words'), new Date(now().getTime() - of.oldestWaitingMs))}</td></tr>`,
        ),
      )
    } catch (error) {
      if (!(error instanceof StetError) || error.code !== 'queue-unavailable') throw error
      return outcome(words.unavailable, 'error')
    }
  }

  return [{ method: 'GET', path: '/settings/queues', needs: 'administrator', handle: show }]
}
