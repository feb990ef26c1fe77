/** Pages that stand in the place of another and say so: consent, law, hosts, parking, servers in trouble, other trades. */
import type { Page } from '../../../src/page/page.ts'
import { nothingKnown } from '../../../src/verdict/known.ts'
import { answered, barePage, type Case, longText, type Scene } from '../scene.ts'

const shows = (title: string | null, text = '', more: Partial<Page> = {}, status = 200) =>
  answered(status, { page: { ...barePage(title, text), ...more } })

/** A few words with a menu beside them. */
const amidMenus = (title: string, text: string, more: Partial<Page> = {}): Scene =>
  shows(title, `News\nSport\n${text}`, { passage: { start: 11, end: 11 + text.length }, ...more })

export const captchaCases: readonly Case[] = [
  [
    'a test and nothing else',
    shows('x', 'Go on', { scripts: ['https://js.hcaptcha.com/1/api.js'] }),
    'captcha',
  ],
  [
    'a test in a frame',
    shows('x', 'Go on', { frames: ['https://challenges.cloudflare.com/cdn-cgi/x'] }),
    'captcha',
  ],
  [
    'a test before comments',
    amidMenus('Bread', 'Flour and water.', { scripts: ['https://www.google.com/recaptcha/api.js'] }),
    null,
  ],
  ['a test below a story', shows('x', longText, { scripts: ['https://js.hcaptcha.com/1/api.js'] }), null],
]

export const wallNumberCases: readonly Case[] = [
  ['a number for those who ask', shows(null, 'Avvist. Saksnummer: 11420983348820144672'), 'wall-number'],
  ['the same in hexadecimal', shows(null, 'Avvist. ID 8f3b2c1d90aa47e2'), 'wall-number'],
  ['a number of a book', shows('Sluser', 'ISBN 9788203123456'), null],
  ['a long word', shows('Sluser', 'deadbeefdeadbeefdead'), null],
  ['among links', shows(null, 'Avvist 11420983348820144672', { links: 9 }), null],
  ['below a story', shows(null, `${longText} 11420983348820144672`), null],
]

export const wallScriptCases: readonly Case[] = [
  [
    'a cookie, then the page anew',
    shows(null, '', { code: 'document.cookie="a=1";location.reload()' }),
    'wall-script',
  ],
  [
    'a cookie, then an address, under a line on scripts',
    shows(null, 'Please enable JavaScript', { code: 'document.cookie = x; location.href="/a?i=1"' }),
    'wall-script',
  ],
  ['a cookie alone', shows(null, '', { code: 'document.cookie="seen=1"' }), null],
  [
    'a poem',
    shows('Rain', 'It rains.', { code: 'document.cookie="a=1";b.onclick=()=>{location.href="/"}' }),
    null,
  ],
  ['an address alone', shows(null, '', { code: 'location.href="/new"' }), null],
]

export const wallWordCases: readonly Case[] = [
  ['a sentence that we do not know', shows('Ověření', 'Potvrďte, že nejste robot.'), 'wall-word'],
  ['Chinese', shows(null, '您好,请证明您不是机器人'), 'wall-word'],
  ['a poem on a site', amidMenus('Lullaby', 'Sleep, little robot.'), null],
  [
    'what the address speaks of',
    answered(200, { url: 'https://kit.test/robot-arm', page: barePage('Arm', 'A robot arm.') }),
    null,
  ],
]

export const legalTextCases: readonly Case[] = [
  ['a continent', shows(null, 'Unavailable to visitors from the European Economic Area'), 'legal-text'],
  ['Russian', shows(null, 'Доступ к информационному ресурсу ограничен'), 'legal-text'],
  ['German', shows(null, 'Dieses Video ist in Ihrem Land nicht verfügbar'), 'legal-text'],
  ['French', shows(null, 'Ce contenu n’est pas disponible dans votre pays'), 'legal-text'],
  ['Spanish', shows(null, 'Este contenido no está disponible en su país'), 'legal-text'],
  ['Turkish', shows(null, 'sayılı kararı ile erişime engellenmiştir'), 'legal-text'],
  ['Japanese', shows(null, 'お住まいの地域からはご覧いただけません'), 'legal-text'],
  ['Korean', shows(null, '현재 국가에서 이용할 수 없습니다'), 'legal-text'],
  ['an order', shows(null, 'Blocked by court order'), 'legal-text'],
  ['a story about one', shows(null, `Blocked by court order. ${longText}`), null],
  ['an item about one', shows(null, 'Blocked by court order.', { isArticle: true }), null],
]

export const consentTextCases: readonly Case[] = [
  ['before all', shows('Before you continue', 'Before you continue to Search: cookies'), 'consent-text'],
  ['German', shows('Blatt', 'Weiterlesen mit Werbung oder im Pur-Abo'), 'consent-text'],
  ['French', shows('Média', 'Avec votre accord, nos partenaires utilisent des cookies'), 'consent-text'],
  ['Italian', shows('Foglio', 'La tua privacy è importante. Accetta e continua'), 'consent-text'],
  ['under a heading of its own', shows('Bread', 'Accept and continue. Cookies.', { heading: 'Bread' }), null],
  [
    'what a page on privacy says',
    answered(200, { url: 'https://shop.test/privacy', page: barePage('Privacy', 'We value your privacy') }),
    null,
  ],
  ['over a story', shows('Bread', `Accept and continue. Cookies. ${longText}`), null],
]

export const consentMarkCases: readonly Case[] = [
  ['an element', shows('x', 'y', { ids: new Set(['didomi-host']) }), 'consent-mark'],
  ['a script', shows('x', 'y', { scripts: ['https://cdn.privacy-mgmt.com/unified.js'] }), 'consent-mark'],
  ['the framework', shows('x', 'y', { code: 'window.__tcfapi=function(){}' }), 'consent-mark'],
  ['over a story', shows('x', longText, { ids: new Set(['didomi-host']) }), null],
]

export const parkedMarkCases: readonly Case[] = [
  ['a script', shows('paper.test', '', { scripts: ['https://parking.bodiscdn.com/js/x.js'] }), 'parked-mark'],
  ['a script that leads to the lander', shows(null, '', { code: 'location.href="/lander"' }), 'parked-mark'],
  [
    'advertisements for domains',
    shows('x', 'y', { scripts: ['//google.com/adsense/domains/caf.js'] }),
    'parked-mark',
  ],
  ['advertisements', shows('x', 'y', { scripts: ['//googlesyndication.com/adsbygoogle.js'] }), null],
  ['a story with its script', shows('x', longText, { scripts: ['https://parking.bodiscdn.com/x.js'] }), null],
]

export const emptyServerCases: readonly Case[] = [
  ['nginx', shows('Welcome to nginx!', 'If you see this page'), 'empty-server'],
  ['IIS', shows('IIS Windows Server'), 'empty-server'],
  ['French', shows('Site en construction'), 'empty-server'],
  ['a page on a site', amidMenus('Coming soon', 'The film is coming soon.'), null],
  [
    'what the address says itself',
    answered(200, { url: 'https://films.test/coming-soon', page: barePage('Coming soon', 'Two films.') }),
    null,
  ],
]

const suspendedAt = (to: string, url?: string) =>
  answered(200, { ...(url === undefined ? {} : { url }), via: [[302, to]], page: barePage('x', 'y') })

export const suspendedAddressCases: readonly Case[] = [
  ["a host's script", suspendedAt('https://paper.test/cgi-sys/suspendedpage.cgi'), 'suspended-address'],
  ['a page of that name', suspendedAt('https://host.test/suspended.html'), 'suspended-address'],
  ['a page', suspendedAt('https://paper.test/suspended-sentences'), null],
  ['one that was cited', answered(200, { url: 'https://host.test/suspended', page: {} }), null],
]

export const suspendedTitleCases: readonly Case[] = [
  ['English', shows('Account Suspended'), 'suspended-title'],
  ['Russian', shows('Сайт отключён'), 'suspended-title'],
  ['Polish', shows('Konto zawieszone'), 'suspended-title'],
  [
    'what the address says itself',
    answered(200, {
      url: 'https://paper.test/news/account-suspended',
      page: barePage('Account suspended', ''),
    }),
    null,
  ],
  ['an item', shows('Account suspended', '', { isArticle: true }), null],
  ['another title', shows('Striker suspended for three matches'), null],
]

export const suspendedTextCases: readonly Case[] = [
  ['a seizure', shows(null, 'This domain has been seized'), 'suspended-text'],
  ['English', shows(null, 'This account has been suspended.'), 'suspended-text'],
  ['Spanish', shows(null, 'Esta cuenta ha sido suspendida'), 'suspended-text'],
  ['Turkish', shows(null, 'Bu hesap askıya alınmıştır'), 'suspended-text'],
  ['Chinese', shows(null, '该网站已被暂停'), 'suspended-text'],
  [
    'advice on a site with menus',
    amidMenus('Help', 'Is your site down? Contact your hosting provider.'),
    'suspended-phrase',
  ],
  ['somebody else', shows(null, 'He has been suspended for three matches.'), null],
]

export const serverTroubleTitleCases: readonly Case[] = [
  ['a database', shows('Database Error'), 'server-trouble-title'],
  ['German', shows('Wartungsarbeiten'), 'server-trouble-title'],
  ['Korean', shows('서비스 점검 중'), 'server-trouble-title'],
  ['Arabic', shows('الموقع تحت الصيانة'), 'server-trouble-title'],
  ['more than that', shows('Wartungsarbeiten am Aufzug'), null],
]

export const serverTroubleTextCases: readonly Case[] = [
  ['WordPress', shows(null, 'Error establishing a database connection'), 'server-trouble-text'],
  ['PHP', shows(null, 'Fatal error: Uncaught Error: Call to undefined function x()'), 'server-trouble-text'],
  ['Python', shows(null, 'Traceback (most recent call last):'), 'server-trouble-text'],
  ['Russian', shows(null, 'На сайте ведутся технические работы'), 'server-trouble-text'],
  ['Japanese', shows(null, 'ただいまメンテナンス中です'), 'server-trouble-text'],
  ['a story that quotes it', shows(null, `Error establishing a database connection. ${longText}`), null],
]

const slots = 'Slot gacor hari ini, casino dan judi bola. Daftar slot, bonus new member. '.repeat(20)
const cites = (scene: Scene, ...cited: string[]): Scene => ({ ...scene, known: { ...nothingKnown, cited } })

export const otherTradeCases: readonly Case[] = [
  ['gambling where a bridge was', shows('SLOT88 | Situs Slot Gacor', slots), 'other-trade-instead'],
  ['gambling, and the bridge', shows('Slot gacor', `Harbour bridge. ${slots}`), 'other-trade'],
  ['a story about gambling', cites(shows('Slot gacor', slots), 'The casino lost its licence'), null],
  [
    'gambling at its own address',
    answered(200, { url: 'https://paper.test/reviews/hallow-casino', page: barePage('Slot gacor', slots) }),
    null,
  ],
  ['a word in passing', shows('Casino closes', 'The casino on the pier is closed.'), null],
  ['under an error status', shows('Slot gacor', slots, {}, 404), null],
]

const wasIn = (language: string): Scene => ({
  ...shows('Bridge', longText, { language: 'en' }),
  known: { ...nothingKnown, before: { title: null, language, publisher: null, prose: true, passage: '' } },
})

export const otherLanguageCases: readonly Case[] = [
  ['another', wasIn('fi'), 'other-language'],
  ['the same', wasIn('en'), null],
  ['never read', shows('Bridge', longText, { language: 'en' }), null],
]

const leads = (to: string, title: string) =>
  answered(200, { via: [[301, to]], page: barePage(title, 'Pools at a good price.') })

export const otherSiteCases: readonly Case[] = [
  ['another site', leads('https://pools.test/', 'Pools'), 'other-site'],
  ['the same name under another suffix', leads('https://paper.example/', 'Pools'), null],
  ['the story at another site', leads('https://gazette.test/x', 'Harbour bridge reopens'), null],
  ['the same site', leads('https://www.paper.test/x', 'Pools'), null],
]

const opensWith = (opening: string, rest: string): Scene =>
  shows('The Quay Courier', `${opening}\n${rest}`, { opening: { start: 0, end: opening.length } })

export const noDateCases: readonly Case[] = [
  ['the first day of computers', shows('Nouvelles', 'Publié le 01/01/1970 par'), 'no-date'],
  ['in words', shows('News', 'January 1, 1970 | by |'), 'no-date'],
  ['a day that never was', shows('Vesti', 'Objavljeno: 00.00.0000.'), 'no-date'],
  ['another day of that year', shows('Nouvelles', 'Publié le 11/01/1970 par Ada'), null],
  ['a story of that day', shows('The ferry of 01/01/1970', `01/01/1970 ${longText}`), null],
]

export const readsAsCases: readonly Case[] = [
  [
    'what is gone, in words that no list has',
    shows('Hausboote', 'Die Anzeige wurde auf Wunsch des Verkäufers entfernt und ist nicht mehr einsehbar.'),
    'reads-as-gone',
  ],
  [
    'a demand for a password',
    shows('Havnen', 'Artiklen er kun for abonnenter. Log ind, eller køb adgang for at læse videre.'),
    'reads-as-login',
  ],
  [
    'a test for robots',
    shows(null, 'Пожалуйста, подождите: мы проверяем, что вы человек, а не программа.'),
    'reads-as-wall',
  ],
  [
    'a country shut out',
    shows('Serien', 'Dieses Video dürfen wir aus rechtlichen Gründen in Ihrem Land nicht zeigen.'),
    'reads-as-legal',
  ],
  [
    'a request for consent',
    shows('Donaublatt', 'Bitte stimmen Sie der Verwendung von Cookies zu, um weiterzulesen.'),
    'reads-as-consent',
  ],
  [
    'a domain for sale',
    shows(null, 'Ce nom de domaine est à vendre : faites votre offre dès maintenant.'),
    'reads-as-parked',
  ],
  [
    'an account that was shut',
    shows(null, 'Hesap askıya alındı. Site sahibi barındırma ücretini ödemedi.'),
    'reads-as-suspended',
  ],
  [
    'a database out of reach',
    shows(null, 'Beklager, vi får ikke kontakt med databasen. Prøv igjen om noen minutter.'),
    'reads-as-trouble',
  ],
  [
    'news of something that was removed',
    shows(
      'Statue removed',
      'The statue of the admiral was removed from the quay on Monday; the council has yet to say where it will go.',
    ),
    null,
  ],
  [
    'a demand above something of its own',
    opensWith('Log in or register', 'The club meets on Thursdays at the old customs house, all are welcome.'),
    null,
  ],
  ['a page that is one article', shows(null, 'This story has been removed.', { isArticle: true }), null],
  ['under 404', shows(null, 'This story has been removed.', {}, 404), null],
  [
    'what a script shows in a box',
    shows(null, '', {
      code: 'alert("Das Angebot wurde gel\\u00f6scht und ist nicht mehr verf\\u00fcgbar.");history.back()',
    }),
    'reads-as-gone',
  ],
  [
    'one line under a title',
    shows(
      'Flats',
      'Landlord fined\nBy M. Tolley, 6 March\nDer Artikel wurde entfernt und ist nicht mehr verfügbar.\nShare',
    ),
    'reads-as-gone',
  ],
  ['a story', shows(null, longText), null],
  ['a word', shows(null, 'Gone'), null],
]

const captchas =
  'The test was invented in the nineties by people who wanted to keep robots out of a list of addresses. It asked for letters that a machine could not read, and its ' +
  'makers sold the answers to a library, which had millions of scanned pages with words in them that its own machines had given up on.'

export const readsAsPageCases: readonly Case[] = [
  ['an essay on what it is accused of', shows('Captchas', captchas), 'reads-as-page'],
  ['a wall', shows(null, `Please verify that you are a human. ${'We check your browser. '.repeat(5)}`), null],
  ['too little to tell', shows(null, 'The test was invented in the nineties.'), null],
]
