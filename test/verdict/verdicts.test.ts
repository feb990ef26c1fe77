import { describe, expect, test } from 'vitest'
import { judge } from '../../src/verdict/judge.ts'
import { observe } from '../../src/verdict/observe.ts'
import { notVisited } from '../../src/verdict/signals/not-visited.ts'
import { answered, barePage, conditions, failed, longText, type Scene, story, storyPage } from './scene.ts'

type Expected = `${string}: ${string}`
type Case = readonly [label: string, scene: Scene, expected: Expected]

function verdictOf({ visit, page }: Scene, online: boolean | null = true): Expected {
  const { state, reason } = judge(observe(visit, page), { online })
  return `${state}: ${reason}`
}

const front = { ...barePage('The Paper', longText), heading: "Today's news" }
const short = 'Try the front page or the search.'

const living: readonly Case[] = [
  ['a story', answered(200, { page: storyPage }), 'alive: ok'],
  [
    'a story without date or author',
    answered(200, { page: { ...storyPage, publishedAt: null, author: null } }),
    'alive: ok',
  ],
  ['a note of one line', answered(200, { page: barePage('A note', 'The bridge is open.') }), 'alive: ok'],
  [
    'a note of one line out of search engines',
    answered(200, { page: { ...barePage('A note', 'Open.'), noindex: true } }),
    'alive: ok',
  ],
  ['a PDF', answered(200, { page: { mediaType: 'application/pdf' } }), 'alive: ok'],
  ['a body that nobody could read', answered(200, { page: null }), 'alive: ok'],
  ['200 without a body', answered(200, { size: 0 }), 'alive: ok'],
  ['204', answered(204, { size: 0 }), 'alive: ok'],
  ['206', answered(206, { page: storyPage }), 'alive: ok'],
  ['a list of choices', answered(300), 'alive: ok'],
  ['304', answered(304, { size: 0, asked: conditions }), 'alive: not-modified'],
  [
    '304, the page being the story that we have',
    answered(304, { size: 0, asked: conditions, page: storyPage }),
    'alive: not-modified',
  ],
  [
    '304, the page being one that we had taken for living',
    answered(304, { size: 0, asked: conditions, page: { ...barePage('Not Found', 'Gone.'), noindex: true } }),
    'alive: not-modified',
  ],
  [
    '304 at the front page that a story redirects to',
    answered(304, {
      size: 0,
      asked: conditions,
      page: front,
      via: [[301, 'https://paper.test/']],
    }),
    'alive: not-modified',
  ],
  [
    'a story called Not Found',
    answered(200, { page: { ...storyPage, title: 'Not Found', heading: 'Not Found' } }),
    'alive: ok',
  ],
  [
    'a long story called Page not found, undated, out of search engines',
    answered(200, { page: { ...barePage('Page not found', longText), noindex: true } }),
    'alive: ok',
  ],
  [
    'a short story at the address that its title names',
    answered(200, {
      url: 'https://films.test/page-not-found',
      page: barePage('Page not found', 'A film of 1998.'),
    }),
    'alive: ok',
  ],
  [
    'a short signed story called Not Found',
    answered(200, { page: { ...barePage('Not Found', 'A poem.'), author: 'Ada Lind', isArticle: true } }),
    'alive: ok',
  ],
  [
    'a page of medium length called Page not found, out of search engines',
    answered(200, { page: { ...barePage('Page not found', 'Read this: '.repeat(110)), noindex: true } }),
    'alive: ok',
  ],
  [
    'a story of medium length called Not Found',
    answered(200, { page: barePage('Not Found', 'The poem goes on. '.repeat(75)) }),
    'alive: ok',
  ],
  [
    'a short story that quotes an error page',
    answered(200, { page: barePage('What sites say', '"The page you are looking for" is a phrase.') }),
    'alive: ok',
  ],
  [
    'a story about captchas',
    answered(200, { page: { ...storyPage, text: `Checking your browser before accessing. ${longText}` } }),
    'alive: ok',
  ],
  [
    'a story called Just a moment',
    answered(200, { page: { ...storyPage, title: 'Just a moment' } }),
    'alive: ok',
  ],
  [
    'a story called Access denied',
    answered(200, { page: { ...storyPage, title: 'Access denied' } }),
    'alive: ok',
  ],
  [
    'a letter form with a captcha',
    answered(200, { page: barePage('Letters', 'Write to us. Type the captcha to send your letter.') }),
    'alive: ok',
  ],
  [
    'an application that needs scripts',
    answered(200, { page: barePage('The Paper', 'You need to enable JavaScript to run this app.') }),
    'alive: ok',
  ],
  [
    'a story behind a paywall',
    answered(200, { page: { ...storyPage, access: 'paywall', text: 'Two sentences.' } }),
    'alive: ok',
  ],
  ['a story with a form to log in', answered(200, { page: { ...storyPage, access: 'login' } }), 'alive: ok'],
  [
    'a story about a domain for sale',
    answered(200, { page: { ...storyPage, title: 'This domain is for sale' } }),
    'alive: ok',
  ],
  [
    "a broker's offer, cited as such",
    answered(200, {
      url: 'https://sedo.com/offer',
      page: barePage('This domain is for sale', 'Buy this domain'),
    }),
    'alive: ok',
  ],
  [
    'a story served by a bot wall that let us in',
    answered(200, { headers: [['X-DataDome', 'protected']], page: storyPage }),
    'alive: ok',
  ],
  ['a whole article under 404', answered(404, { page: storyPage }), 'alive: ok'],
  ['a whole article under 403', answered(403, { page: storyPage }), 'alive: ok'],
  [
    'a circle that a cookie ends',
    answered(200, {
      via: [
        [302, 'https://paper.test/'],
        [302, story],
      ],
      page: storyPage,
    }),
    'alive: ok',
  ],
  [
    'https',
    answered(200, { url: story.replace('https', 'http'), via: [[301, story]], page: storyPage }),
    'alive: redirect-trivial',
  ],
  ['a slash', answered(200, { via: [[301, `${story}/`]], page: storyPage }), 'alive: redirect-trivial'],
  [
    'a redirect for now',
    answered(200, { via: [[302, 'https://paper.test/a/59846']], page: storyPage }),
    'alive: redirect-temporary',
  ],
  [
    'a front page that carries the story',
    answered(200, {
      via: [[302, 'https://bridge.test/']],
      page: { ...barePage('Harbour bridge', longText) },
    }),
    'alive: redirect-temporary',
  ],
  [
    'a story whose canonical address is the front page',
    answered(200, { page: { ...storyPage, canonical: 'https://paper.test/' } }),
    'alive: ok',
  ],
  [
    'a live page that loads itself anew',
    answered(200, { page: { ...storyPage, refresh: { url: story, seconds: 5 } } }),
    'alive: ok',
  ],
]

const moved: readonly Case[] = [
  [
    '301',
    answered(200, { via: [[301, 'https://paper.test/a/59846']], page: storyPage }),
    'moved: redirect-permanent',
  ],
  [
    '308 to another site',
    answered(200, { via: [[308, 'https://gazette.test/b']], page: storyPage }),
    'moved: redirect-permanent',
  ],
  [
    '301 twice',
    answered(200, {
      via: [
        [301, `${story}/`],
        [301, 'https://paper.test/a/59846'],
      ],
      page: storyPage,
    }),
    'moved: redirect-permanent',
  ],
  [
    'a stub that sends readers on',
    answered(200, {
      page: { ...barePage('Moved', 'Moved.'), refresh: { url: 'https://paper.test/a/59846', seconds: 0 } },
    }),
    'moved: meta-refresh',
  ],
  [
    'a page that names another address',
    answered(200, { page: { ...storyPage, canonical: 'https://paper.test/a/59846' } }),
    'moved: canonical-elsewhere',
  ],
]

const dead: readonly Case[] = [
  ['404', answered(404, { page: barePage('Not found', short) }), 'dead: http-404'],
  ['404 without a body', answered(404, { size: 0 }), 'dead: http-404'],
  [
    '404 of an application that needs scripts',
    answered(404, { page: barePage(null, 'Please enable JavaScript') }),
    'dead: http-404',
  ],
  ['404 behind Cloudflare', answered(404, { headers: [['Server', 'cloudflare']] }), 'dead: http-404'],
  [
    '404 at the end of a permanent redirect',
    answered(404, { via: [[301, 'https://paper.test/x']] }),
    'dead: http-404',
  ],
  ['410', answered(410), 'dead: http-410'],
  [
    'an error page with 200',
    answered(200, { page: barePage('Page not found | The Paper', short) }),
    'dead: soft-404',
  ],
  [
    'in Russian',
    answered(200, { page: barePage('Страница не найдена', 'Вернитесь на главную.') }),
    'dead: soft-404',
  ],
  [
    'in German',
    answered(200, { page: barePage('Seite nicht gefunden', 'Zur Startseite') }),
    'dead: soft-404',
  ],
  [
    'in French',
    answered(200, { page: barePage('Page introuvable', "Retour à l'accueil") }),
    'dead: soft-404',
  ],
  [
    'in Spanish',
    answered(200, { page: barePage('Página no encontrada', 'Volver al inicio') }),
    'dead: soft-404',
  ],
  [
    'an error page of medium length that is styled as one',
    answered(200, {
      page: { ...barePage('Page not found', 'Read this: '.repeat(110)), classes: new Set(['error404']) },
    }),
    'dead: soft-404',
  ],
  [
    'an error page that says so only in its text, out of search engines',
    answered(200, {
      page: { ...barePage('The Paper', 'The page you requested does not exist.'), noindex: true },
    }),
    'dead: soft-404',
  ],
  [
    'an error address in a language we do not know',
    answered(200, { via: [[302, 'https://paper.test/404']], page: barePage('Ei', 'Ei ole.') }),
    'dead: soft-404',
  ],
  [
    'the front page instead',
    answered(200, { via: [[301, 'https://paper.test/']], page: front }),
    'dead: redirect-to-home',
  ],
  [
    'the front page for now',
    answered(200, { via: [[302, 'https://paper.test/']], page: front }),
    'dead: redirect-to-home',
  ],
  [
    'the front page of a language',
    answered(200, { via: [[301, 'https://paper.test/en/']], page: front }),
    'dead: redirect-to-home',
  ],
  ['no such name', failed('dns-not-found'), 'dead: dns-not-found'],
  ['a domain for sale', answered(200, { page: barePage('paper.test', 'Buy this domain') }), 'dead: parked'],
  [
    'a domain sent to a market',
    answered(200, {
      via: [[302, 'https://www.hugedomains.com/x']],
      page: barePage('paper.test is listed', short),
    }),
    'dead: parked',
  ],
]

const blocked: readonly Case[] = [
  ['401', answered(401), 'blocked: login'],
  ['407', answered(407), 'blocked: login'],
  ['402', answered(402), 'blocked: login'],
  ['400', answered(400), 'blocked: forbidden'],
  ['403', answered(403), 'blocked: forbidden'],
  [
    'a refusal that says no more',
    answered(403, { page: barePage('403 Forbidden', 'nginx') }),
    'blocked: forbidden',
  ],
  ['405', answered(405), 'blocked: forbidden'],
  ['406', answered(406), 'blocked: forbidden'],
  ['451', answered(451), 'blocked: legal'],
  ['999', answered(999), 'blocked: bot-wall'],
  ['a challenge with 403', answered(403, { headers: [['cf-mitigated', 'challenge']] }), 'blocked: bot-wall'],
  ['a challenge with 404', answered(404, { headers: [['cf-mitigated', 'challenge']] }), 'blocked: bot-wall'],
  [
    'a challenge with 202',
    answered(202, { headers: [['x-amzn-waf-action', 'challenge']], size: 0 }),
    'blocked: bot-wall',
  ],
  [
    'Cloudflare refuses',
    answered(403, { headers: [['Server', 'cloudflare']], page: barePage('', '') }),
    'blocked: bot-wall',
  ],
  [
    'a waiting page with 503',
    answered(503, { page: { ...barePage('Just a moment...', ''), noindex: true } }),
    'blocked: bot-wall',
  ],
  ['a waiting page with 404', answered(404, { page: barePage('Just a moment...', '') }), 'blocked: bot-wall'],
  [
    'a waiting page with 410',
    answered(410, { page: barePage('Checking your browser', '') }),
    'blocked: bot-wall',
  ],
  ['a waiting page with 200', answered(200, { page: barePage('Just a moment...', '') }), 'blocked: bot-wall'],
  ['a refusal with 404', answered(404, { page: barePage('Access denied', 'No.') }), 'blocked: forbidden'],
  [
    'a captcha with 429',
    answered(429, {
      page: barePage(null, 'Our systems have detected unusual traffic from your computer network.'),
    }),
    'blocked: bot-wall',
  ],
  [
    'a redirect to a captcha',
    answered(200, { via: [[302, 'https://paper.test/captcha']], page: front }),
    'blocked: bot-wall',
  ],
  [
    'a redirect to a form to log in',
    answered(200, { via: [[302, 'https://paper.test/login']], page: front }),
    'blocked: login',
  ],
  [
    'a form to log in',
    answered(200, { page: { ...barePage('Log in', 'E-mail'), access: 'login' } }),
    'blocked: login',
  ],
  [
    'a request for consent',
    answered(200, { via: [[302, 'https://consent.paper.test/']], page: front }),
    'blocked: consent-wall',
  ],
  ['robots.txt', failed('robots'), 'blocked: robots'],
]

const unreachable: readonly Case[] = [
  ['408', answered(408), 'unreachable: server-error'],
  ['425', answered(425), 'unreachable: server-error'],
  ['429', answered(429), 'unreachable: rate-limited'],
  ['429 with a time', answered(429, { headers: [['Retry-After', '9']] }), 'unreachable: rate-limited'],
  ['500', answered(500), 'unreachable: server-error'],
  ['503 with a time', answered(503, { headers: [['Retry-After', '9']] }), 'unreachable: server-error'],
  [
    '503 called Page not found',
    answered(503, { page: barePage('Page not found', '') }),
    'unreachable: server-error',
  ],
  ['521', answered(521, { headers: [['Server', 'cloudflare']] }), 'unreachable: server-error'],
  ['302 that says no address', answered(302, { size: 0 }), 'unreachable: protocol-error'],
  ['304 that nobody asked for', answered(304, { size: 0 }), 'unreachable: protocol-error'],
  ['600', answered(600), 'unreachable: protocol-error'],
  ['a name server that fails', failed('dns-failure'), 'unreachable: dns-failure'],
  [
    'no such name behind a redirect',
    failed('dns-not-found', 'https://gone.test/'),
    'unreachable: dns-failure',
  ],
  ['silence', failed('timeout'), 'unreachable: timeout'],
  ['refused', failed('connection-refused'), 'unreachable: connection-refused'],
  ['reset', failed('connection-reset'), 'unreachable: connection-reset'],
  ['an old certificate', failed('tls-expired'), 'unreachable: tls-expired'],
  ['a certificate of nobody', failed('tls-untrusted'), 'unreachable: tls-untrusted'],
  ["somebody else's certificate", failed('tls-wrong-host'), 'unreachable: tls-wrong-host'],
  ['no common cipher', failed('tls-other'), 'unreachable: tls-other'],
  ['a circle', failed('redirect-loop'), 'unreachable: redirect-loop'],
  ['not HTTP', failed('protocol-error'), 'unreachable: protocol-error'],
  ['a gigabyte', failed('too-large'), 'unreachable: too-large'],
  ['a long wait', failed('rate-limited'), 'unreachable: rate-limited'],
]

const cases = { living, moved, dead, blocked, unreachable }

describe.each(Object.entries(cases))('%s', (_state, rows) => {
  test.each(rows)('%s', (_label, scene, expected) => {
    expect(verdictOf(scene)).toBe(expected)
  })
})

test('a challenge of more than a few words under 404 is a bot wall still', () => {
  const wordy = barePage('Just a moment...', 'Stay on this page. '.repeat(65))
  expect(verdictOf(answered(404, { page: wordy }))).toBe('blocked: bot-wall')
})

test('an address that leads into a private network is invalid', () => {
  expect(verdictOf(failed('private-address'))).toBe('invalid: private-address')
})

test('an address that is none is invalid without a visit', () => {
  const { state, reason } = judge([notVisited('unsupported-scheme', 'ftp://paper.test')], { online: true })
  expect(`${state}: ${reason}`).toBe('invalid: unsupported-scheme')
})

test.each([
  [true, 'dead: dns-not-found'],
  [null, 'unreachable: dns-failure'],
  [false, 'unreachable: offline'],
])('a name that does not exist, online %s, is %s', (online, expected) => {
  expect(verdictOf(failed('dns-not-found'), online)).toBe(expected)
})

test('a run that is offline calls its lost connections offline and nothing dead', () => {
  for (const lost of ['timeout', 'connection-refused', 'connection-reset', 'dns-failure'] as const)
    expect(verdictOf(failed(lost), false)).toBe('unreachable: offline')
  expect(verdictOf(answered(404), false)).toBe('unreachable: offline')
  expect(verdictOf(failed('tls-expired'), false)).toBe('unreachable: tls-expired')
})

test('a redirect to the front page is held less surely than a 404, and a bare answer less surely than a story', () => {
  const sure = ({ visit, page }: Scene) => judge(observe(visit, page), { online: true }).confidence
  expect(sure(answered(200, { via: [[301, 'https://paper.test/']], page: front }))).toBeLessThan(
    sure(answered(404)),
  )
  expect(sure(answered(200, { page: null }))).toBeLessThan(sure(answered(200, { page: storyPage })))
})
