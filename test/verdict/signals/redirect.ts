import { nothingKnown } from '../../../src/verdict/known.ts'
import { answered, barePage, type Case, failed, longText, story, storyPage } from '../scene.ts'

const home = 'https://paper.test/'
const elsewhere = 'https://paper.test/archive/harbour-bridge-59846'
const front = barePage('The Paper', longText)
const others = 'The mayor resigned over the school roof. '.repeat(40)
const reopening = 'The harbour bridge reopens on Monday, a week after the storm. '.repeat(20)
const to = (status: number, target: string, page = storyPage, url = story) =>
  answered(200, { url, via: [[status, target]], page })

export const redirectCases: readonly Case[] = [
  ['none', answered(200), null],
  ['no answer', failed('timeout'), null],
  [
    'a circle that a cookie ends',
    answered(200, {
      via: [
        [302, home],
        [302, story],
      ],
    }),
    null,
  ],
  ['to www', to(301, story.replace('paper.test', 'www.paper.test')), 'redirect-trivial'],
  ['to https', to(302, story, storyPage, story.replace('https', 'http')), 'redirect-trivial'],
  ['with a trailing slash', to(308, `${story}/`), 'redirect-trivial'],
  ['to a new address, for good', to(301, elsewhere), 'redirect-permanent'],
  ['308', to(308, elsewhere), 'redirect-permanent'],
  ['to another site, for good', to(301, 'https://gazette.test/harbour-bridge-59846'), 'redirect-permanent'],
  ['for now', to(302, elsewhere), 'redirect-temporary'],
  ['303', to(303, elsewhere), 'redirect-temporary'],
  ['307', to(307, elsewhere), 'redirect-temporary'],
  [
    'for good, then for now',
    answered(200, {
      via: [
        [301, `${story}/`],
        [302, elsewhere],
      ],
      page: storyPage,
    }),
    'redirect-temporary',
  ],
  [
    'for good twice',
    answered(200, {
      via: [
        [301, `${story}/`],
        [308, elsewhere],
      ],
      page: storyPage,
    }),
    'redirect-permanent',
  ],
  ['to the front page, for good', to(301, home, front), 'redirect-home-permanent'],
  ['to the front page of a language', to(301, `${home}en/`, front), 'redirect-home-permanent'],
  ['to the front page, for now', to(302, home, front), 'redirect-home-temporary'],
  [
    "to a front page that is the story's own",
    to(301, 'https://bridge.test/', storyPage),
    'redirect-permanent',
  ],
  ['from a section to the front page', to(301, home, front, 'https://paper.test/news'), 'redirect-permanent'],
  ['to a front page that we could not read', answered(200, { via: [[301, home]], page: null }), null],
  ['to a front page without a title', to(301, home, { text: longText, partial: true }), null],
  ['to a form to log in', to(302, 'https://paper.test/login?next=x', front), 'redirect-login'],
  ['to a log-in host', to(302, 'https://accounts.paper.test/v3', front), 'redirect-login'],
  [
    'from a log-in page to another',
    to(302, 'https://paper.test/en/login', front, 'https://paper.test/login'),
    'redirect-temporary',
  ],
  [
    'a story about logging in',
    to(301, 'https://paper.test/a/how-to-login-safely', front),
    'redirect-permanent',
  ],
  ['to a request for consent', to(302, 'https://consent.paper.test/m?continue=x', front), 'redirect-consent'],
  ['to an error page', to(302, 'https://paper.test/404.html', front), 'redirect-error-address'],
  ['to another error page', to(301, 'https://paper.test/en/page-not-found', front), 'redirect-error-address'],
  [
    'to a story about error pages',
    to(301, 'https://paper.test/a/the-page-not-found-generation', front),
    'redirect-permanent',
  ],
  ['to a captcha', to(302, 'https://paper.test/showcaptcha?x=1', front), 'wall-address'],
  ['to a front page with a name', to(301, `${home}de/startseite`, front), 'redirect-home-permanent'],
  ['to a French error page', to(302, 'https://paper.test/erreur-404.html', front), 'redirect-error-address'],
  [
    'to a page that is told of an error',
    to(302, 'https://paper.test/oops?aspxerrorpath=/2017/x', front),
    'redirect-error-address',
  ],
  [
    'to the section, which has nothing of it',
    to(301, 'https://paper.test/2017/', barePage('Archive of 2017 | The Paper', others)),
    'redirect-section',
  ],
  [
    'to a section that holds it',
    to(301, 'https://paper.test/2017/', barePage('The bridge, as it happened', reopening)),
    'redirect-permanent',
  ],
  [
    'to an offer that keeps the address to come back to',
    to(
      302,
      `https://paper.test/offers?back=${encodeURIComponent('/2017/03/old-swing-bridge-reopens')}`,
      barePage('Offers', others),
      'https://paper.test/2017/03/old-swing-bridge-reopens',
    ),
    'redirect-gate',
  ],
  [
    'to an address that keeps the one asked for, and shows its story',
    to(
      302,
      `https://paper.test/reader?doc=${encodeURIComponent('/2017/03/old-swing-bridge-reopens')}`,
      storyPage,
      'https://paper.test/2017/03/old-swing-bridge-reopens',
    ),
    'redirect-temporary',
  ],
  [
    'to another story',
    to(301, 'https://paper.test/2019/mayor-resigns-over-school', barePage('Mayor resigns', others)),
    'redirect-other',
  ],
  [
    'to another story, from an address of no words',
    to(
      301,
      'https://paper.test/2019/mayor-resigns-over-school',
      barePage('Mayor', others),
      'https://paper.test/n/7',
    ),
    'redirect-permanent',
  ],
  [
    'to a section that refuses us',
    answered(403, { via: [[301, 'https://paper.test/2017/']], page: barePage('Forbidden', others) }),
    'redirect-permanent',
  ],
  [
    'to an application that scripts draw',
    to(301, 'https://app.test/reader', barePage('Reader', 'Enable scripts to read.')),
    'redirect-permanent',
  ],
  [
    'to a page that could not be read',
    to(301, 'https://paper.test/2017/', { text: '', partial: true }),
    'redirect-permanent',
  ],
  [
    'to a page that the article names',
    {
      ...to(301, 'https://paper.test/2017/', barePage('Council minutes', others)),
      known: { ...nothingKnown, cited: ['The mayor resigned over the school roof'] },
    },
    'redirect-permanent',
  ],
  ["to a bot wall's host", to(302, 'https://geo.captcha-delivery.com/interstitial', front), 'wall-address'],
]
