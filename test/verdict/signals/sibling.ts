import { sourceUrl } from '../../../src/address/source-url.ts'
import { nothingKnown } from '../../../src/verdict/known.ts'
import { impressionOf, type Sibling } from '../../../src/verdict/sibling.ts'
import { blankPage } from '../../page/blank-page.ts'
import { answered, barePage, type Case, longText, type Scene, story, storyPage } from '../scene.ts'

const beside = sourceUrl('https://paper.test/2017/12/11/mug-kid-zazul-90817263')
const notice = 'Nobody at this paper has ever heard of what you are looking for, and the dog has not either.'

function given(scene: Scene, sibling: Partial<Sibling>, cited: readonly string[] = []): Scene {
  const answer = {
    kind: 'beside',
    url: beside,
    finalUrl: beside,
    status: 200,
    impression: null,
    ...sibling,
  } as const
  return { ...scene, known: { ...nothingKnown, cited }, beside: answer }
}

const looks = (title: string, text: string) =>
  impressionOf({ ...blankPage, title, text, passage: { start: 0, end: text.length } }, beside)
const odd = (text = notice) => answered(200, { page: barePage('The Paper of the harbour', text) })
const asked = (query: string) =>
  answered(200, { url: `${story}${query}`, page: barePage('The Paper of the harbour', notice) })
const shell = answered(200, {
  page: { ...barePage('The Paper of the harbour', 'Loading'), scripts: ['app.js'] },
})
const same = { impression: looks('The Paper of the harbour', notice) }
const led = (via: string) =>
  answered(200, { via: [[301, via]], page: barePage('The Paper of the harbour', notice) })

export const siblingCases: readonly Case[] = [
  ['the same page', given(odd(), same), 'sibling-same'],
  ['but for an hour and a number', given(odd(`${notice} 14:05, 4711.`), same), 'sibling-same'],
  [
    'the same few lines, with no way on',
    given(answered(200, { page: { ...barePage('The Paper of the harbour', notice), links: 0 } }), same),
    'sibling-same-notice',
  ],
  [
    'the same page, an example in it',
    given(
      answered(200, {
        page: {
          ...barePage(
            'The Paper of the harbour',
            `${notice} Move your files into public_html and remove index.html from there.`,
          ),
          quoted: [{ start: notice.length + 22, end: notice.length + 33 }],
        },
      }),
      {
        impression: looks(
          'The Paper of the harbour',
          `${notice} Move your files into public_html and remove index.html from there.`,
        ),
      },
    ),
    'sibling-same',
  ],
  ['another page in the same dress', given(odd(longText), same), null],
  ['the same page, which the article names', given(odd(), same, ['In the paper of the harbour']), null],
  ['a shell', given(shell, { impression: looks('The Paper of the harbour', 'Loading') }), null],
  [
    'the same but for the query',
    given(asked('?id=4711'), { ...same, url: sourceUrl(`${story}?id=904812377`) }),
    'sibling-same-query',
  ],
  [
    'missing, where ours is nothing but a notice',
    given(answered(200, { page: barePage('Bicycles', 'This product is no longer available.') }), {
      status: 404,
    }),
    null,
  ],
  [
    'the same long text',
    given(odd(longText), { impression: looks('The Paper of the harbour', longText) }),
    'sibling-alike',
  ],
  ['missing', given(answered(200, { page: storyPage }), { status: 404 }), 'sibling-missing'],
  ['sent home', given(odd(), { finalUrl: sourceUrl('https://paper.test/') }), 'sibling-missing'],
  ['nothing to compare', given(odd(), {}), null],
  ['beside an error', given(answered(404, { page: barePage('Gone', notice) }), same), null],
  [
    'led to the same place',
    given(led('https://paper.test/list/today'), { finalUrl: sourceUrl('https://paper.test/list/today') }),
    'sibling-same-address',
  ],
  [
    'missing, where the source was led on',
    given(led('https://paper.test/list/today'), { status: 404 }),
    null,
  ],
  ['a service that has it', given(odd(), { kind: 'oembed' }), 'oembed-known'],
  ['a service that has not', given(odd(), { kind: 'oembed', status: 404 }), 'oembed-unknown'],
  ['a service that does not say', given(odd(), { kind: 'oembed', status: 401 }), null],
]

const stub = (url: string, seconds: number): Scene['page'] & {} =>
  ({ ...blankPage, mediaType: 'text/html', refresh: { url, seconds } }) as Scene['page'] & {}
const withCookie = [['Set-Cookie', 'a=1']] as const

/** Beside those of a refresh that leads elsewhere. */
export const refreshToItselfCases: readonly Case[] = [
  ['with a token', answered(200, { page: stub(`${story}?bm-verify=AAQAAAAI`, 5) }), 'refresh-token'],
  ['with a cookie', answered(200, { page: stub(story, 0), headers: withCookie }), 'refresh-token'],
  ['as it is', answered(200, { page: stub(story, 5) }), null],
  ['after a minute', answered(200, { page: stub(story, 60), headers: withCookie }), null],
  [
    'to a captcha',
    answered(200, { page: stub('https://paper.test/.well-known/sgcaptcha/?r=1', 0) }),
    'wall-address',
  ],
]

/** The visit of a source that was led on otherwise than by a redirect. */
function ledBy(via: 'script' | 'meta-refresh' | 'twin', to: string): Scene {
  const scene = answered(200, { via: [[200, to]], page: storyPage })
  const { visit } = scene
  return {
    ...scene,
    visit: {
      ...visit,
      exchanges: visit.exchanges.map((one, index) => (index === 0 ? one : { ...one, via })),
    },
  }
}

export const ledOnCases: readonly Case[] = [
  [
    'by a refresh',
    ledBy('meta-refresh', 'https://paper.test/n/harbour-bridge-reopens-after-storm'),
    'meta-refresh',
  ],
  ['by a script', ledBy('script', 'https://paper.test/n/harbour-bridge-reopens-after-storm'), 'meta-refresh'],
  ['by its twin', ledBy('twin', `${story}).`), 'twin-answers'],
]
