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
  ['Kasada refuses', withFields(429, ['x-kpsdk-ct', 'a']), 'wall-header'],
  ['Kasada serves', withFields(200, ['x-kpsdk-ct', 'a']), null],
  ['SiteGround asks for a captcha', withFields(202, ['sg-captcha', 'challenge']), 'wall-header'],
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
  ['a frame', answered(200, { page: { frames: ['/_Incapsula_Resource?SWUDNSAI=31'] } }), 'wall-mark'],
  ['a script', answered(200, { page: { scripts: ['https://ct.captcha-delivery.com/c.js'] } }), 'wall-mark'],
  ['a script in the page', answered(200, { page: { code: 'window._cf_chl_opt={}' } }), 'wall-mark'],
  [
    'a script that good pages bear too',
    answered(200, { page: { scripts: ['/_Incapsula_Resource?SWJIYLWA=1'] } }),
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
  ['Portuguese', shows('Verificação de segurança'), 'wall-title'],
  ['Polish', shows('Chwileczkę…'), 'wall-title'],
  ['Turkish', shows('Bir dakika lütfen…'), 'wall-title'],
  ['Chinese', shows('请稍候…'), 'wall-title'],
  ['Japanese', shows('しばらくお待ちください...'), 'wall-title'],
  ['Korean', shows('잠시만 기다리십시오…'), 'wall-title'],
  ['Arabic', shows('لحظة من فضلك…'), 'wall-title'],
  ['a longer title', shows('Just a moment of peace in the old town'), null],
  ['a story of that name', shows('Just a moment', longText), null],
  ['no title', shows(null), null],
  [
    'what the address says itself',
    answered(200, { url: 'https://column.test/just-a-moment', page: barePage('Just a moment', 'A column.') }),
    null,
  ],
  [
    'a play on a site with menus',
    answered(200, {
      page: { ...barePage('One moment please', 'Menu\nA play.'), passage: { start: 5, end: 12 } },
    }),
    null,
  ],
]

export const deniedTitleCases: readonly Case[] = [
  ['a refusal', shows('Access Denied', '', 403), 'denied-title'],
  ['a refusal in Russian', shows('Доступ ограничен', '', 403), 'denied-title'],
  ['a refusal in German', shows('Zugriff verweigert', '', 403), 'denied-title'],
  ['a refusal in Japanese', shows('アクセスが拒否されました', '', 403), 'denied-title'],
  ['a report of that name', shows('Access denied', longText), null],
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
