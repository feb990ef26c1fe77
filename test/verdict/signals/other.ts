import { nothingKnown } from '../../../src/verdict/known.ts'
import { answered, barePage, type Case, failed, longText, type Scene, story, storyPage } from '../scene.ts'

const refresh = (url: string, seconds = 0, text = 'This page has moved.') =>
  answered(200, { page: { text, refresh: { url, seconds } } })

export const metaRefreshCases: readonly Case[] = [
  ['none', answered(200, { page: {} }), null],
  ['to another document', refresh('https://paper.test/archive/59846'), 'meta-refresh'],
  ['to another site', refresh('https://gazette.test/harbour-bridge', 5), 'meta-refresh'],
  ['after a minute', refresh('https://paper.test/archive/59846', 60), null],
  ['to itself', refresh(story, 5), null],
  ['to itself with a slash', refresh(`${story}/`), null],
  ['to the front page', refresh('https://paper.test/'), null],
  ['to a form to log in', refresh('https://paper.test/login'), null],
  ['from a page with content', refresh('https://paper.test/archive/59846', 3, longText), null],
  ['to no address', refresh('https://'), null],
]

const names = (canonical: string, url = story) => answered(200, { url, page: { canonical } })

export const canonicalCases: readonly Case[] = [
  ['none', answered(200, { page: {} }), null],
  ['itself', names(story), null],
  ['itself with www and tracking', names(`${story.replace('paper', 'www.paper')}?utm_source=x`), null],
  [
    'the story in the archive',
    names('https://paper.test/archive/harbour-bridge-reopens-after-storm'),
    'canonical-elsewhere',
  ],
  ['the story by its id', names('https://paper.test/a/59846'), 'canonical-elsewhere'],
  ['the gallery it is a picture of', names(story, `${story}/photo/1`), null],
  ['itself without a query', names(story, `${story}?edition=uk`), null],
  ['itself without a file ending', names(story, `${story}.html`), null],
  ['itself for another country', names(story.replace('paper', 'de.paper')), null],
  [
    'itself in a web archive',
    names(
      'https://web.archive.org/web/2018/https://paper.test/harbour-bridge-59846',
      'https://web.archive.org/web/2017/paper.test/a/harbour-bridge-59846',
    ),
    null,
  ],
  ['the front page', names('https://paper.test/'), null],
  ['a section', names('https://paper.test/news'), null],
  ['another site', names('https://gazette.test/harbour-bridge-reopens-after-storm-59846'), null],
  ['no address', names('javascript:alert(1)'), null],
  [
    'where a redirect led',
    answered(200, {
      via: [[301, `https://paper.test/a/59846`]],
      page: { canonical: 'https://paper.test/a/59846' },
    }),
    null,
  ],
]

const login = { access: 'login', title: 'Log in', text: 'E-mail Password' } as const

export const loginTextCases: readonly Case[] = [
  [
    'a board for its members',
    answered(200, { page: barePage('Board', 'You must be registered and logged in.') }),
    'login-text',
  ],
  [
    'a story that says so too',
    answered(200, { page: { ...storyPage, text: `You must log in to continue. ${longText}` } }),
    null,
  ],
  [
    'a thread whose pictures are for members',
    answered(200, {
      page: barePage(
        'Thread',
        `${'The old carburettor is the one of 12. '.repeat(7)} You must be logged in to view pictures.`,
      ),
    }),
    null,
  ],
]

export const loginPageCases: readonly Case[] = [
  ['a form to log in', answered(200, { page: login }), 'login-page'],
  ['a story with a form to log in', answered(200, { page: { ...login, text: longText } }), null],
  [
    "a network's name, and a form",
    answered(200, {
      page: { access: 'login', title: 'Picnet', heading: 'Picnet', text: 'Forgot password?' },
    }),
    'login-page',
  ],
  [
    'a note on a site with a form beside it',
    answered(200, {
      page: {
        access: 'login',
        title: 'Fixtures | Club',
        heading: 'Fixtures',
        text: 'At three. Forgot password?',
      },
    }),
    null,
  ],
  [
    'a log-in page that is cited as such',
    answered(200, { url: 'https://paper.test/login', page: login }),
    null,
  ],
  ['a paywall', answered(200, { page: { access: 'paywall', text: 'Two sentences.' } }), null],
]

export const retryAfterCases: readonly Case[] = [
  ['503', answered(503, { headers: [['Retry-After', '120']] }), 'retry-after'],
  ['429', answered(429, { headers: [['retry-after', 'Wed, 21 Oct 2026 07:28:00 GMT']] }), 'retry-after'],
  ['200', answered(200, { headers: [['Retry-After', '120']] }), null],
  ['503 without', answered(503), null],
]

const offers = (title: string | null, text: string) => answered(200, { page: barePage(title, text) })

export const parkedTextCases: readonly Case[] = [
  ['English', offers('paper.test', 'Buy this domain. The owner has listed it.'), 'parked-text'],
  ['in the title', offers('This domain is for sale', ''), 'parked-text'],
  ['Russian', offers(null, 'Этот домен продаётся'), 'parked-text'],
  ['German', offers(null, 'Diese Domain steht zum Verkauf!'), 'parked-text'],
  ['French', offers(null, 'Ce nom de domaine est à vendre'), 'parked-text'],
  ['Spanish', offers(null, 'Este dominio está en venta'), 'parked-text'],
  [
    'with its name in the middle',
    offers(null, 'Le nom de domaine « paper.test » est à vendre'),
    'parked-text',
  ],
  ['under its name', offers('paper.test satılık', ''), 'parked-text'],
  ['Polish', offers(null, 'Ta domena jest na sprzedaż'), 'parked-text'],
  ['Chinese', offers(null, '您正在访问的域名可以转让!'), 'parked-text'],
  ['Japanese', offers(null, 'このドメインは有効期限が切れています'), 'parked-text'],
  [
    'advice on a site with menus',
    answered(200, {
      page: {
        title: 'Help',
        text: 'Menu\nThis domain has expired: what now?',
        passage: { start: 5, end: 39 },
      },
    }),
    'parked-phrase',
  ],
  ['a house', offers('House for sale', 'Four rooms, make an offer.'), null],
  ['a story about it', offers('This domain is for sale', longText), null],
  [
    "a broker's own offer",
    answered(200, { url: 'https://sedo.com/offer', page: barePage('This domain is for sale', '') }),
    null,
  ],
]

export const parkedHeaderCases: readonly Case[] = [
  ['a landing service', answered(200, { headers: [['X-Adblock-Key', 'MF']] }), 'parked-header'],
  ['a site', answered(200, { headers: [['X-Cache', 'HIT']] }), null],
  ['no answer', failed('timeout'), null],
]

export const parkedHostCases: readonly Case[] = [
  ['to a market', answered(200, { via: [[302, 'https://www.hugedomains.com/x']] }), 'parked-host'],
  [
    'to the lander on the domain',
    answered(200, { via: [[302, 'https://paper.test/lander']] }),
    'parked-host',
  ],
  ['a market itself', answered(200, { url: 'https://sedo.com/a', via: [[302, 'https://sedo.com/b']] }), null],
  ['to a site', answered(200, { via: [[302, 'https://gazette.test/x']] }), null],
]

const rendered = (by: 'browser' | 'nobody'): Scene => ({
  ...answered(200, { page: storyPage }),
  known: { ...nothingKnown, rendered: { by, detail: 'seen' } },
})

export const renderedCases: readonly Case[] = [
  ['a page as it came', answered(200, { page: storyPage }), null],
  ['a page that a browser showed', rendered('browser'), 'rendered'],
  ['a shell that none could show', rendered('nobody'), 'not-rendered'],
]
