import { botWall } from '../test/web/bot-wall.ts'
import { softNotFound } from '../test/web/not-the-page.ts'
import { page } from '../test/web/page.ts'
import { redirect, status } from '../test/web/reply.ts'
import type { Web } from '../test/web/web.ts'

/** The sources that the example articles cite, each with a fate of its own. */
export function serveSources(web: Web): void {
  web.site('estuarynews.test', {
    '*': redirect(
      301,
      'https://www.estuarynews.test/archive/larkhams-storm-gate-ready-for-winter-engineers-say',
    ),
  })
  web.site('www.estuarynews.test', {
    '/archive/larkhams-storm-gate-ready-for-winter-engineers-say': page({
      title: "Larkham's storm gate 'ready for winter,' engineers say",
      publisher: 'Estuary News',
      published: '2026-10-02',
      text: 'Both doors of the storm gate closed without a sound on Friday, and the engineers who had waited for it went to lunch. “She is ready for winter,” said the one with the umbrella. The port will now train three crews, one for each watch. '.repeat(
        5,
      ),
    }),
  })
  web.site('larkhamecho.test', {
    '/flood/20261116/88123.html': page({
      title: 'Harbour master: stay in, and move your car',
      publisher: 'Larkham Echo',
      published: '2026-11-16',
      text: 'The storm gate closes at nine. “Nobody has to leave home tonight, but nobody should park near the water either,” harbour master Ruth Ellery told reporters at the pumping station. She asked people to keep Fish Street free for the fire brigade. '.repeat(
        4,
      ),
    }),
  })
  web.site('city.lind.example', {
    '/plans/second-crossing': page({
      title: 'Second crossing: the plan',
      publisher: 'City of Lind',
      published: '2025-04-30',
      text: 'The second crossing joins the old town to the northern quay. Building is to begin in 2028 and to end in 2031. The council has set aside a fifth of the cost. '.repeat(
        6,
      ),
    }),
    '/plans/second-crossing.pdf': status(410),
    '/archive/2025-04-28': page({
      title: 'Speech of the mayor, 28 April 2025',
      publisher: 'City of Lind',
      published: '2025-04-28',
      text: 'I am asked what it will be. It will be a promise that outlives all of us. It will be made of stone, and it will not be cheap. '.repeat(
        6,
      ),
    }),
    '/hearings': status(503),
  })
  web.site('lindholm-courier.test', { '*': softNotFound() })
  web.site('tenders.example', { '*': botWall('cloudflare') })
  web.site('lind-letter.example', {
    '/divers-report.html': page({
      title: 'Divers find fresh rust',
      publisher: 'The Lind Letter',
      published: '2025-04-09',
      text: 'Two divers went down to the fourth pillar on Tuesday and came up with fresh rust in a jar. '.repeat(
        10,
      ),
    }),
  })
  web.site('pictures.example', {
    '/pillar-four': page({
      title: 'Pillar four',
      text: 'Rust below the water line, seen from the north. '.repeat(20),
    }),
  })
}
