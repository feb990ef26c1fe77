import type { HeaderFields } from '../../../src/visit/visit.ts'
import { answered, barePage, type Case, failed, longText, storyPage } from '../scene.ts'

const withFields = (status: number, ...headers: HeaderFields) => answered(status, { headers })
const shows = (title: string | null, text = '', status = 200) =>
  answered(status, { page: barePage(title, text) })

export const wallHeaderCases: readonly Case[] = [
  ['none', answered(403), null],
  ['no answer', failed('connection-reset'), null],
  ['Cloudflare challenges', withFields(403, ['CF-Mitigated', 'challenge']), 'wall-header'],
  ['Cloudflare challenges with 200', withFields(200, ['cf-mitigated', 'challenge']), 'wall-header'],
  ['AWS challenges with 202', withFields(202, ['x-amzn-waf-action', 'challenge']), 'wall-header'],
  ['AWS asks for a captcha with 405', withFields(405, ['x-amzn-waf-action', 'captcha']), 'wall-header'],
  ['Vercel', withFields(429, ['x-vercel-mitigated', 'challenge']), 'wall-header'],
  ['Anubis', withFields(401, ['Set-Cookie', 'techaro.lol-anubis-auth=; Path=/']), 'wall-header'],
  ['DataDome refuses', withFields(403, ['X-DataDome', 'protected']), 'wall-vendor'],
  ['DataDome lets us in', withFields(200, ['X-DataDome', 'protected']), null],
  ['PerimeterX refuses', withFields(403, ['Set-Cookie', '_pxhd=1']), 'wall-vendor'],
  ['Akamai refuses', withFields(403, ['Server', 'AkamaiGHost']), 'wall-vendor'],
  ['Akamai serves', withFields(200, ['Set-Cookie', '_abck=1']), null],
  ['Imperva refuses', withFields(403, ['X-Iinfo', '1-2']), 'wall-vendor'],
  ['Kasada refuses', withFields(429, ['x-kpsdk-ct', 'a']), 'wall-vendor'],
  ['Cloudflare passes a 404 on', withFields(404, ['Server', 'cloudflare']), null],
  ['Cloudflare refuses', withFields(403, ['Server', 'cloudflare']), 'wall-vendor'],
]

export const wallMarkCases: readonly Case[] = [
  ['no page', answered(403, { page: null }), null],
  ["a challenge's form", answered(503, { page: { ids: new Set(['main', 'challenge-form']) } }), 'wall-mark'],
  ['a held button', answered(403, { page: { ids: new Set(['px-captcha']) } }), 'wall-mark'],
  [
    'the id on a long page',
    answered(200, { page: { ...storyPage, ids: new Set(['challenge-form']) } }),
    null,
  ],
  ['other ids', answered(200, { page: { ids: new Set(['main', 'challenge']) } }), null],
]

export const wallTitleCases: readonly Case[] = [
  ['English', shows('Just a moment...'), 'wall-title'],
  ["with the site's name", shows('Attention Required! | Cloudflare'), 'wall-title'],
  ['Russian', shows('Вы не робот?'), 'wall-title'],
  ['German', shows('Nur einen Moment…'), 'wall-title'],
  ['French', shows('Un instant…'), 'wall-title'],
  ['Spanish', shows('Un momento…'), 'wall-title'],
  ['a refusal', shows('Access Denied', '', 403), 'denied-title'],
  ['a refusal in Russian', shows('Доступ ограничен', '', 403), 'denied-title'],
  ['a refusal in German', shows('Zugriff verweigert', '', 403), 'denied-title'],
  ['a longer title', shows('Just a moment of peace in the old town'), null],
  ['a story of that name', shows('Just a moment', longText), null],
  ['no title', shows(null), null],
]

export const wallTextCases: readonly Case[] = [
  ['English', shows(null, 'Checking your browser before accessing paper.test.'), 'wall-text'],
  ['DataDome', shows('paper.test', 'Please enable JS and disable any ad blocker'), 'wall-text'],
  ['Russian', shows(null, 'Подтвердите, что запросы отправляли вы, а не робот'), 'wall-text'],
  ['German', shows(null, 'Bitte bestätigen Sie, dass Sie kein Roboter sind.'), 'wall-text'],
  ['French', shows(null, 'Confirmez que vous n’êtes pas un robot.'), 'wall-text'],
  ['Spanish', shows(null, 'Comprobando su navegador'), 'wall-text'],
  ['a story that quotes a wall', shows(null, `"Checking your browser before accessing" ${longText}`), null],
  ['a letter to the editor with a captcha', shows('Letters', 'Type the captcha to send your letter'), null],
]

export const needsScriptCases: readonly Case[] = [
  ['an application', shows('The Paper', 'You need to enable JavaScript to run this app.'), 'needs-script'],
  ['Russian', shows(null, 'Пожалуйста, включите JavaScript'), 'needs-script'],
  ['German', shows(null, 'Bitte aktivieren Sie JavaScript'), 'needs-script'],
  ['French', shows(null, 'Veuillez activer JavaScript'), 'needs-script'],
  ['Spanish', shows(null, 'Por favor, habilite JavaScript'), 'needs-script'],
  ['a page with words', shows(null, `Enable JavaScript. ${longText}`), null],
]
