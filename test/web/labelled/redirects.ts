/** Redirects of every kind, and what they lead to. */

import type { Behaviour } from '../behaviour.ts'
import { needsCookie } from '../conversation.ts'
import { html, redirect, redirectLoop, reply, status } from '../reply.ts'
import type { Routes } from '../web.ts'
import type { Family, Host, Label, LabelledCase } from './case.ts'
import {
  bare,
  bitrix,
  drupal,
  frontPage,
  ghost,
  newsroom,
  sectionPage,
  storyPage,
  tables,
  wordpress,
} from './site.ts'
import { bridge, ferry, hospital, stories } from './stories.ts'

interface Led {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly lang?: string
  readonly url: string
  readonly hosts: Readonly<Record<string, Routes | Host>>
  readonly looks?: 'dead' | 'walled'
  readonly citation?: LabelledCase['citation'] & {}
  readonly earlier?: Behaviour
  readonly expected: readonly [Label, ...Label[]]
}

const led = (one: Led): LabelledCase => ({ lang: 'en', ...one })

const swing = html(storyPage(newsroom, 'Hallow Courier', bridge))
const cash = html(storyPage(wordpress, 'Ling Letter', ferry))
const orla = html(storyPage(newsroom, 'The Examiner', hospital))
const freibad = html(storyPage(newsroom, 'Auenbote', stories.de))
const stub = (head: string, text = 'One moment …', title = 'Redirecting') =>
  html(`<!doctype html><html><head><title>${title}</title>${head}</head><body><p>${text}</p></body></html>`)

export const redirects: Family = {
  name: 'redirects',
  cases: [
    led({
      id: 'to-https',
      imitates: 'every site since 2018',
      hard: 'a redirect that changes nothing',
      url: 'http://hallow-courier.test/news/old-swing-bridge-to-turn-again',
      hosts: {
        'hallow-courier.test': {
          '/news/old-swing-bridge-to-turn-again': (call) =>
            (call.hit.protocol === 'http'
              ? redirect(301, `https://hallow-courier.test${call.hit.path}`)
              : swing)(call),
        },
      },
      expected: ['alive redirect-trivial'],
    }),
    led({
      id: 'to-www-slash',
      imitates: 'a WordPress site with one true form of every address',
      hard: 'two hops: www, then a slash',
      url: 'https://ling-letter.test/2023/08/island-ferry-drops-cash-fares',
      hosts: {
        'ling-letter.test': {
          '*': (call) => redirect(301, `https://www.ling-letter.test${call.hit.path}`)(call),
        },
        'www.ling-letter.test': {
          '/2023/08/island-ferry-drops-cash-fares': redirect(301, '/2023/08/island-ferry-drops-cash-fares/'),
          '/2023/08/island-ferry-drops-cash-fares/': cash,
        },
      },
      expected: ['alive redirect-trivial'],
    }),
    led({
      id: 'tracking-dropped',
      imitates: 'a site that strips campaign parameters',
      hard: 'the query goes, the page stays',
      url: 'https://the-examiner.test/health/hospital-board-admits?utm_source=feed&utm_medium=rss',
      hosts: {
        'the-examiner.test': {
          '/health/hospital-board-admits?utm_source=feed&utm_medium=rss': redirect(
            302,
            '/health/hospital-board-admits',
          ),
          '/health/hospital-board-admits': orla,
        },
      },
      expected: ['alive redirect-trivial'],
    }),
    led({
      id: 'home-index-file',
      imitates: 'a front page with an index file',
      hard: 'a front page asked for, a front page given',
      url: 'https://auenbote.test/index.html',
      lang: 'de',
      hosts: {
        'auenbote.test': {
          '/index.html': redirect(301, '/'),
          '/': html(frontPage(newsroom, 'Auenbote', 'de')),
        },
      },
      looks: 'dead',
      expected: ['alive redirect-trivial'],
    }),
    led({
      id: 'home-to-language',
      imitates: 'an international organisation that sends its front page to a language',
      hard: 'from / to /fr/: a front page still',
      url: 'https://union-des-scieries.test/',
      lang: 'fr',
      hosts: {
        'union-des-scieries.test': {
          '/': redirect(302, '/fr/'),
          '/fr/': html(frontPage(drupal, 'Union des scieries', 'fr')),
        },
      },
      looks: 'dead',
      expected: ['alive redirect-temporary', 'alive redirect-trivial', 'alive ok'],
    }),
    led({
      id: 'temporary-language',
      imitates: 'a site that chooses a language by the browser',
      hard: 'a temporary redirect to the same story under a language',
      url: 'https://tideways.test/story/old-swing-bridge-to-turn-again',
      hosts: {
        'tideways.test': {
          '/story/old-swing-bridge-to-turn-again': redirect(307, '/en/story/old-swing-bridge-to-turn-again'),
          '/en/story/old-swing-bridge-to-turn-again': html(storyPage(drupal, 'Tideways', bridge)),
        },
      },
      expected: ['alive redirect-temporary'],
    }),
    led({
      id: 'permanent-new-structure',
      imitates: 'a paper that gave all its stories new addresses',
      hard: 'dates go, the words of the address stay',
      url: 'https://courier-archive.test/2021/03/09/old-swing-bridge-to-turn-again-after-eleven-years.html',
      hosts: {
        'courier-archive.test': {
          '/2021/03/09/old-swing-bridge-to-turn-again-after-eleven-years.html': redirect(
            301,
            '/news/old-swing-bridge-to-turn-again-after-eleven-years',
          ),
          '/news/old-swing-bridge-to-turn-again-after-eleven-years': html(
            storyPage(ghost, 'Courier archive', bridge),
          ),
        },
      },
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'permanent-new-domain',
      imitates: 'a paper bought by another and moved to its domain',
      hard: 'another site, the same story',
      url: 'https://old-examiner.test/health/20191121-waiting',
      hosts: {
        'old-examiner.test': {
          '*': redirect(308, 'https://united-papers.test/examiner/hospital-board-admits-waiting-figures'),
        },
        'united-papers.test': {
          '/examiner/hospital-board-admits-waiting-figures': html(
            storyPage(newsroom, 'United Papers', hospital),
          ),
        },
      },
      citation: {
        text: 'Hospital board admits waiting figures were wrong',
        sentence: 'Hospital board admits waiting figures were wrong for two years.',
      },
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'permanent-id-only',
      imitates: 'a Russian portal that moved from numbers to words',
      hard: 'the old address has a number only; the number stays at the end of the new one',
      lang: 'ru',
      url: 'https://volna-portal.test/news/1501234567/',
      hosts: {
        'volna-portal.test': {
          '/news/1501234567/': redirect(301, '/obshchestvo/zhiteli-vosstanovili-bashnyu-1501234567.html'),
          '/obshchestvo/zhiteli-vosstanovili-bashnyu-1501234567.html': html(
            storyPage(bitrix, 'Волна', stories.ru),
          ),
        },
      },
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'home-permanent',
      imitates: 'a paper after a relaunch: every old address to the front page',
      hard: 'a permanent redirect that loses the story',
      url: 'https://relaunched.test/2019/11/21/hospital-board-admits-waiting-figures-were-wrong',
      hosts: {
        'relaunched.test': { '*': redirect(301, '/'), '/': html(frontPage(newsroom, 'Relaunched', 'en')) },
      },
      expected: ['dead redirect-to-home'],
    }),
    led({
      id: 'home-temporary-ru',
      imitates: 'a Russian site that sends what it does not know home',
      hard: 'temporary redirect to the front page',
      lang: 'ru',
      url: 'https://gorod-na-reke.test/articles/2017/staraya-bashnya-otkrylas',
      hosts: {
        'gorod-na-reke.test': {
          '*': redirect(302, '/'),
          '/': html(frontPage(bitrix, 'Город на реке', 'ru')),
        },
      },
      expected: ['dead redirect-to-home'],
    }),
    led({
      id: 'home-language-root',
      imitates: 'a ministry: every old address to its German front page',
      hard: 'the front page is /de/startseite',
      lang: 'de',
      url: 'https://amt-fuer-brunnen.test/presse/2020/freibad-niederau.html',
      hosts: {
        'amt-fuer-brunnen.test': {
          '*': redirect(301, '/de/startseite'),
          '/de/startseite': html(frontPage(drupal, 'Amt für Brunnen', 'de')),
        },
      },
      expected: ['dead redirect-to-home'],
    }),
    led({
      id: 'home-other-domain',
      imitates: 'a title that was closed; its domain leads to the owner’s front page',
      hard: 'another site’s front page',
      lang: 'es',
      url: 'https://diario-cerrado.test/cultura/el-pueblo-que-compro-su-propio-molino',
      hosts: {
        'diario-cerrado.test': { '*': redirect(301, 'https://www.grupo-editorial-sierra.test/') },
        'www.grupo-editorial-sierra.test': { '/': html(frontPage(newsroom, 'Grupo Editorial Sierra', 'es')) },
      },
      expected: ['dead redirect-to-home', 'dead taken-over'],
    }),
    led({
      id: 'home-is-the-story',
      imitates: 'a campaign whose page became the site',
      hard: 'a deep address leads home, and home is what was cited',
      url: 'https://save-the-bridge.test/campaigns/old-swing-bridge-to-turn-again',
      hosts: {
        'save-the-bridge.test': {
          '/campaigns/old-swing-bridge-to-turn-again': redirect(301, '/'),
          '/': html(storyPage(wordpress, 'Save the bridge', bridge)),
        },
      },
      citation: {
        text: 'Old swing bridge to turn again',
        sentence: 'The old swing bridge is to turn again.',
      },
      looks: 'dead',
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'section-lost',
      imitates: 'a site that sends old stories to their section',
      hard: 'a section is neither the front page nor the story',
      url: 'https://daily-estuary.test/health/hospital-board-admits-waiting-figures-were-wrong-2019',
      hosts: {
        'daily-estuary.test': {
          '/health/hospital-board-admits-waiting-figures-were-wrong-2019': redirect(301, '/health'),
          '/health': html(sectionPage(newsroom, 'Daily Estuary', 'en', 'Health')),
        },
      },
      citation: {
        text: 'admitted that the figures were wrong',
        sentence: 'The board admitted that the figures were wrong.',
      },
      expected: ['dead redirect-to-home', 'dead soft-404'],
    }),
    led({
      id: 'section-lost-uk',
      imitates: 'a Ukrainian site that sends removed stories to the list of the year',
      hard: 'a list of other stories, in Ukrainian',
      lang: 'uk',
      url: 'https://sluch-info.test/2021/05/selo-na-polissi-pobuduvalo-dytyachu-biblioteku',
      hosts: {
        'sluch-info.test': {
          '/2021/05/selo-na-polissi-pobuduvalo-dytyachu-biblioteku': redirect(302, '/2021/'),
          '/2021/': html(sectionPage(wordpress, 'Случ Інфо', 'uk', 'Архів за 2021 рік')),
        },
      },
      expected: ['dead redirect-to-home', 'dead soft-404'],
    }),
    led({
      id: 'section-holds-story',
      imitates: 'a live blog whose entries all lead to the one page that holds them',
      hard: 'a deep link leads to a section, and the section holds the text',
      url: 'https://quay-live.test/bridge/entries/old-swing-bridge-turns-first-boat',
      hosts: {
        'quay-live.test': {
          '/bridge/entries/old-swing-bridge-turns-first-boat': redirect(301, '/bridge'),
          '/bridge': html(
            sectionPage(
              newsroom,
              'Quay Live',
              'en',
              'The bridge, as it happened',
              `<article id="old-swing-bridge-turns-first-boat"><h2>Old swing bridge turns for the first boat</h2>${bridge.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`,
            ),
          ),
        },
      },
      citation: {
        text: 'Old swing bridge turns for the first boat',
        sentence:
          'The swing bridge at Hallow Quay will open to boats again in May, eleven years after its motor burned out.',
      },
      looks: 'dead',
      expected: ['moved redirect-permanent', 'alive ok'],
    }),
    led({
      id: 'merged-report',
      imitates: 'an institute that put the chapters of a report on one page',
      hard: 'many addresses to one, and that one holds what was cited',
      lang: 'de',
      url: 'https://wasserinstitut.test/bericht-2020/kapitel-3/freibad-niederau',
      hosts: {
        'wasserinstitut.test': {
          '/bericht-2020/kapitel-3/freibad-niederau': redirect(301, '/bericht-2020/'),
          '/bericht-2020/': html(storyPage(drupal, 'Wasserinstitut', stories.de)),
        },
      },
      citation: {
        text: 'Stadtrat streitet bis Mitternacht über das alte Freibad',
        sentence: 'Der Stadtrat streitet bis Mitternacht über das alte Freibad.',
      },
      looks: 'dead',
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'error-address-200',
      imitates: 'a server that sends to /404 with 302 and answers 200 there',
      hard: 'two good statuses in a row',
      lang: 'pt',
      url: 'https://camara-lagoa.test/actas/2021/molhe-norte.aspx',
      hosts: {
        'camara-lagoa.test': {
          '*': redirect(302, '/Error/404?aspxerrorpath=/actas/2021/molhe-norte.aspx'),
          '/Error/404': html(
            drupal({
              lang: 'pt',
              site: 'Câmara',
              title: 'Erro | Câmara',
              main: '<h1>Ocorreu um erro</h1><p>O endereço indicado não corresponde a nenhuma página.</p>',
            }),
          ),
        },
      },
      expected: ['dead soft-404'],
    }),
    led({
      id: 'error-address-404',
      imitates: 'the same, with an honest status at its end',
      hard: 'a redirect before the 404',
      url: 'https://county-records.test/deeds/1894/17',
      hosts: {
        'county-records.test': {
          '*': redirect(302, '/page-not-found'),
          '/page-not-found': status(404, 'Not here.'),
        },
      },
      expected: ['dead http-404', 'dead soft-404'],
    }),
    led({
      id: 'error-address-fr',
      imitates: 'a French site that sends to /erreur-404.html',
      hard: 'the error address is French',
      lang: 'fr',
      url: 'https://vallee-info.test/2022/01/scierie-rocher-fermeture',
      hosts: {
        'vallee-info.test': {
          '*': redirect(302, '/erreur-404.html'),
          '/erreur-404.html': html(
            wordpress({
              lang: 'fr',
              site: 'Vallée Info',
              title: 'Vallée Info',
              main: '<h1>Perdu ?</h1><p>Retournez à l’accueil ou essayez le moteur de recherche.</p>',
            }),
          ),
        },
      },
      expected: ['dead soft-404'],
    }),
    led({
      id: 'login-sso',
      imitates: 'a university’s repository behind single sign-on',
      hard: 'the redirect leads to another host',
      url: 'https://repository.lower-marsh.test/thesis/1894',
      hosts: {
        'repository.lower-marsh.test': {
          '*': redirect(302, 'https://idp.lower-marsh.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZ'),
        },
        'idp.lower-marsh.test': {
          '*': html(
            bare({
              lang: 'en',
              site: 'Lower Marsh',
              title: 'Web Login Service',
              main: '<h1>Lower Marsh University</h1><form method="post"><label>Username <input name="j_username"></label><label>Password <input type="password" name="j_password"></label><button>Login</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked login'],
    }),
    led({
      id: 'login-social',
      imitates: 'a social network that shows strangers its log-in page',
      hard: 'a permanent-looking redirect to /login with the address in its query',
      url: 'https://friendsnet.test/groups/hallowquay/posts/20210502',
      hosts: {
        'friendsnet.test': {
          '*': redirect(302, '/login/?next=https%3A%2F%2Ffriendsnet.test%2Fgroups%2Fhallowquay'),
          '/login/': html(
            bare({
              lang: 'en',
              site: 'Friendsnet',
              title: 'Log in to Friendsnet',
              main: '<h1>Friendsnet</h1><p>You must log in to continue.</p><form method="post" action="/login/"><input name="email"><input type="password" name="pass"><button>Log in</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked login'],
    }),
    led({
      id: 'login-documents',
      imitates: 'the large company’s document service, asked for a private document',
      hard: 'a redirect to an accounts host, 200 there',
      url: 'https://docs.google.com/document/d/1894bridge/edit',
      hosts: {
        'docs.google.com': {
          '/document/d/1894bridge/edit': redirect(
            302,
            'https://accounts.google.com/v3/signin/identifier?continue=https://docs.google.com/',
          ),
        },
        'accounts.google.com': {
          '/v3/signin/identifier': html(
            bare({
              lang: 'en',
              site: 'Accounts',
              title: 'Sign in',
              main: '<h1>Sign in</h1><p>to continue to Docs</p><form><input type="email" name="identifier"><button>Next</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked login'],
    }),
    led({
      id: 'fragment-kept',
      imitates: 'a reference work that moved its pages',
      hard: 'the article’s # must be looked up on the page it leads to',
      url: 'https://handbook-of-bridges.test/ch3.html#bearings',
      hosts: {
        'handbook-of-bridges.test': {
          '/ch3.html': redirect(301, '/chapters/3-old-swing-bridge-to-turn-again'),
          '/chapters/3-old-swing-bridge-to-turn-again': html(
            storyPage(drupal, 'Handbook of Bridges', bridge, { end: '<h2 id="bearings">Bearings</h2>' }),
          ),
        },
      },
      citation: {
        text: 'Old swing bridge to turn again',
        sentence: 'The old swing bridge is to turn again.',
      },
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'login-member-es',
      imitates: 'a members’ area in Spanish',
      hard: 'the address of the form is /acceso',
      lang: 'es',
      url: 'https://colegio-molineros.test/socios/actas/2018-10.html',
      hosts: {
        'colegio-molineros.test': {
          '*': redirect(302, '/acceso?volver=/socios/actas/2018-10.html'),
          '/acceso': html(
            drupal({
              lang: 'es',
              site: 'Colegio de Molineros',
              title: 'Acceso | Colegio de Molineros',
              main: '<h1>Acceso de socios</h1><form method="post"><label>Usuario <input name="u"></label><label>Contraseña <input type="password" name="c"></label><button>Entrar</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked login'],
    }),
    led({
      id: 'consent-yahoo',
      imitates: 'a portal whose consent stands on a host of its own',
      hard: 'two hops over another host, which sends back only those who agree',
      url: 'https://news.bigportal.test/old-swing-bridge-to-turn-again-064000123.html',
      hosts: {
        'news.bigportal.test': {
          '*': redirect(307, 'https://guce.bigportal.test/consent?brandType=eu&gcrumb=x'),
        },
        'guce.bigportal.test': {
          '*': redirect(302, 'https://consent.bigportal.test/v2/collectConsent?sessionId=3_cc'),
        },
        'consent.bigportal.test': {
          '*': html(
            bare({
              lang: 'en',
              site: 'Bigportal',
              title: 'Bigportal is part of a family of brands',
              main: '<h1>Bigportal is part of a family of brands</h1><p>When you use our sites and apps, we use cookies to provide our sites to you, authenticate users, apply security measures and measure your use.</p><form method="post"><button name="agree">Accept all</button><button name="reject">Reject all</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked consent-wall'],
    }),
    led({
      id: 'consent-google',
      imitates: 'the large search company’s consent page',
      hard: 'status 200 at the end, a form and no story',
      lang: 'de',
      url: 'https://groups.google.com/g/bridges/c/20210502',
      hosts: {
        'groups.google.com': {
          '*': redirect(302, 'https://consent.google.com/m?continue=https://groups.google.com/g/bridges'),
        },
        'consent.google.com': {
          '*': html(
            bare({
              lang: 'de',
              site: 'Google',
              title: 'Bevor Sie fortfahren',
              main: '<h1>Bevor Sie fortfahren</h1><p>Wir verwenden Cookies und Daten, um Dienste zu erbringen und zu betreiben.</p><form><button>Alle ablehnen</button><button>Alle akzeptieren</button></form>',
            }),
          ),
        },
      },
      expected: ['blocked consent-wall'],
    }),
    led({
      id: 'cookie-needed',
      imitates: 'a paper that loops until its cookie comes back',
      hard: 'a client without cookies sees a loop',
      url: 'https://cookie-courier.test/news/island-ferry-drops-cash-fares',
      hosts: { 'cookie-courier.test': { '/news/island-ferry-drops-cash-fares': needsCookie(cash) } },
      looks: 'dead',
      expected: ['alive ok', 'alive redirect-temporary'],
    }),
    led({
      id: 'loop',
      imitates: 'a misconfigured pair of rules: with and without a slash',
      hard: 'the two send visitors to each other for ever',
      url: 'https://slash-wars.test/archive/1894',
      hosts: {
        'slash-wars.test': {
          '/archive/1894': redirect(301, '/archive/1894/'),
          '/archive/1894/': redirect(301, '/archive/1894'),
        },
      },
      expected: ['unreachable redirect-loop'],
    }),
    led({
      id: 'loop-to-itself',
      imitates: 'a load balancer that does not know that it speaks https',
      hard: 'an address that leads to itself',
      url: 'https://balancer.test/report',
      hosts: { 'balancer.test': { '*': redirectLoop() } },
      expected: ['unreachable redirect-loop'],
    }),
    led({
      id: 'endless-chain',
      imitates: 'a crawler trap',
      hard: 'every hop is a new address',
      url: 'https://deeper.test/0',
      hosts: {
        'deeper.test': { '*': (call) => redirect(302, `/${Number(call.hit.path.slice(1)) + 1}`)(call) },
      },
      expected: ['unreachable redirect-loop'],
    }),
    led({
      id: 'long-chain-alive',
      imitates: 'a paper with seven renovations behind it',
      hard: 'seven permanent hops, the last of which is the story',
      url: 'https://seven-times.test/v1/old-swing-bridge-to-turn-again',
      hosts: {
        'seven-times.test': {
          '*': (call) => {
            const version = Number(/^\/v(\d)/.exec(call.hit.path)?.[1] ?? 7)
            return (version < 7 ? redirect(301, `/v${version + 1}/old-swing-bridge-to-turn-again`) : swing)(
              call,
            )
          },
        },
      },
      expected: ['moved redirect-permanent'],
    }),
    led({
      id: 'meta-refresh',
      imitates: 'an old host that left a page behind when its site moved',
      hard: 'status 200, and the move stands in the document',
      url: 'http://users.oldhost.test/~courier/bridge.html',
      hosts: {
        'users.oldhost.test': {
          '/~courier/bridge.html': stub(
            '<meta http-equiv="refresh" content="0;URL=\'https://swing-courier.test/old-swing-bridge-to-turn-again\'">',
            'We have moved.',
            'Moved',
          ),
        },
        'swing-courier.test': { '/old-swing-bridge-to-turn-again': swing },
      },
      expected: ['moved meta-refresh'],
    }),
    led({
      id: 'meta-refresh-spelling',
      imitates: 'a page written by hand in 1999',
      hard: 'upper case, a comma, spaces, no "url="',
      url: 'http://members.oldhost.test/ferry.htm',
      hosts: {
        'members.oldhost.test': {
          '/ferry.htm': html(
            '<HTML><HEAD><META CONTENT="  1 , https://ling-notes.test/island-ferry-drops-cash-fares " HTTP-EQUIV=ReFresh></HEAD><BODY>This page has a new home.</BODY></HTML>',
          ),
        },
        'ling-notes.test': { '/island-ferry-drops-cash-fares': cash },
      },
      expected: ['moved meta-refresh'],
    }),
    led({
      id: 'refresh-header',
      imitates: 'a server that uses the Refresh field',
      hard: 'the move stands in a header field',
      url: 'https://refresher.test/doc/17',
      hosts: {
        'refresher.test': {
          '/doc/17': html('<html><head><title>Document</title></head><body>Please wait.</body></html>', {
            headers: { Refresh: '0; url=/documents/hospital-board-admits' },
          }),
          '/documents/hospital-board-admits': orla,
        },
      },
      expected: ['moved meta-refresh'],
    }),
    led({
      id: 'meta-refresh-home',
      imitates: 'a page that sends its readers to the front page after three seconds',
      hard: 'a refresh that loses the story',
      lang: 'es',
      url: 'https://noticias-de-la-sierra.test/2018/10/molino.html',
      hosts: {
        'noticias-de-la-sierra.test': {
          '/2018/10/molino.html': stub(
            '<meta http-equiv="refresh" content="3; url=/">',
            'Esta noticia ya no existe. Le llevamos a la portada.',
            'Noticias de la Sierra',
          ),
          '/': html(frontPage(newsroom, 'Noticias de la Sierra', 'es')),
        },
      },
      expected: ['dead redirect-to-home', 'dead soft-404'],
    }),
    led({
      id: 'refresh-self',
      imitates: 'a live page that loads itself anew every minute',
      hard: 'has a refresh, goes nowhere',
      url: 'https://tide-gauge.test/hallow',
      hosts: {
        'tide-gauge.test': {
          '/hallow': stub(
            '<meta http-equiv="refresh" content="60">',
            'Hallow Quay, 14:05: 2.41 m, rising.',
            'Tide at Hallow Quay',
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    }),
    led({
      id: 'noscript-refresh',
      imitates: 'an application that sends browsers without scripts to a plain version',
      hard: 'the refresh stands inside noscript, beside a whole story',
      url: 'https://apptimes.test/old-swing-bridge-to-turn-again',
      hosts: {
        'apptimes.test': {
          '/old-swing-bridge-to-turn-again': html(
            storyPage(newsroom, 'App Times', bridge, {
              head: '<noscript><meta http-equiv="refresh" content="0; url=/noscript"></noscript>',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    }),
    led({
      id: 'script-location',
      imitates: 'a page that is nothing but a script that sets location',
      hard: 'no client without scripts sees the move',
      url: 'https://jsmoved.test/p/77',
      hosts: {
        'jsmoved.test': {
          '/p/77': html(
            '<!doctype html><html><head><title></title><script>window.location.replace("https://jsmoved-new.test/island-ferry-drops-cash-fares");</script></head><body></body></html>',
          ),
        },
        'jsmoved-new.test': { '/island-ferry-drops-cash-fares': cash },
      },
      citation: { text: 'Island ferry drops cash fares', sentence: 'The island ferry drops cash fares.' },
      expected: ['moved meta-refresh', 'moved redirect-permanent'],
    }),
    led({
      id: 'script-location-in-story',
      imitates: 'a story whose menu sets location when clicked',
      hard: 'the words window.location stand in a script of a whole story',
      url: 'https://menu-times.test/island-ferry-drops-cash-fares',
      hosts: {
        'menu-times.test': {
          '/island-ferry-drops-cash-fares': html(
            storyPage(wordpress, 'Menu Times', ferry, {
              end: '<script>document.querySelector("select").onchange=function(){window.location.href="/"+this.value}</script>',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    }),
    led({
      id: 'canonical-elsewhere',
      imitates: 'a paper that names the address of a sister section as canonical',
      hard: 'the story is here, and says that it lives elsewhere',
      url: 'https://two-sections.test/local/old-swing-bridge-to-turn-again-59846',
      hosts: {
        'two-sections.test': {
          '/local/old-swing-bridge-to-turn-again-59846': html(
            storyPage(newsroom, 'Two Sections', bridge, {
              head: '<link rel="canonical" href="https://two-sections.test/transport/old-swing-bridge-to-turn-again-59846">',
            }),
          ),
          '/transport/old-swing-bridge-to-turn-again-59846': html(
            storyPage(newsroom, 'Two Sections', bridge),
          ),
        },
      },
      expected: ['moved canonical-elsewhere', 'alive ok'],
    }),
    led({
      id: 'canonical-home',
      imitates: 'a template that names the front page as canonical of every story',
      hard: 'canonical is wrong, the story is right',
      url: 'https://bad-template.test/hospital-board-admits-waiting-figures-were-wrong',
      hosts: {
        'bad-template.test': {
          '/hospital-board-admits-waiting-figures-were-wrong': html(
            storyPage(newsroom, 'Bad Template', hospital, {
              head: '<link rel="canonical" href="https://bad-template.test/">',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    }),
    led({
      id: 'canonical-syndicated',
      imitates: 'a paper that prints a wire story and names the wire as canonical',
      hard: 'canonical on another site',
      url: 'https://reprint.test/wire/hospital-board-admits-waiting-figures-were-wrong',
      hosts: {
        'reprint.test': {
          '/wire/hospital-board-admits-waiting-figures-were-wrong': html(
            storyPage(newsroom, 'Reprint', hospital, {
              head: '<link rel="canonical" href="https://coastwire-original.test/d/hospital-board-admits-waiting-figures-were-wrong">',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok', 'moved canonical-elsewhere'],
    }),
    led({
      id: 'amp',
      imitates: 'a paper that gave up its AMP pages',
      hard: 'from /amp to the story itself',
      lang: 'de',
      url: 'https://auen-zeitung.test/lokales/stadtrat-streitet-ueber-das-alte-freibad.amp.html',
      hosts: {
        'auen-zeitung.test': {
          '/lokales/stadtrat-streitet-ueber-das-alte-freibad.amp.html': redirect(
            301,
            '/lokales/stadtrat-streitet-ueber-das-alte-freibad.html',
          ),
          '/lokales/stadtrat-streitet-ueber-das-alte-freibad.html': freibad,
        },
      },
      expected: ['moved redirect-permanent', 'alive redirect-trivial'],
    }),
    led({
      id: 'mobile-host',
      imitates: 'a mobile host that leads to the only site there is now',
      hard: 'm. to www.',
      lang: 'tr',
      url: 'https://m.dokuma-haber.test/koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi',
      hosts: {
        'm.dokuma-haber.test': {
          '*': (call) => redirect(301, `https://www.dokuma-haber.test${call.hit.path}`)(call),
        },
        'www.dokuma-haber.test': {
          '/koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi': html(
            storyPage(newsroom, 'Dokuma Haber', stories.tr),
          ),
        },
      },
      expected: ['moved redirect-permanent', 'alive redirect-trivial'],
    }),
    led({
      id: 'different-story',
      imitates: 'a plug-in that guesses a "similar" address and redirects for good',
      hard: 'a permanent redirect to a living story that is another one',
      url: 'https://guesser.test/2019/hospital-board-admits-waiting-figures-were-wrong',
      hosts: {
        'guesser.test': {
          '/2019/hospital-board-admits-waiting-figures-were-wrong': redirect(
            301,
            '/2023/island-ferry-drops-cash-fares',
          ),
          '/2023/island-ferry-drops-cash-fares': html(storyPage(wordpress, 'Guesser', ferry)),
        },
      },
      citation: {
        text: 'Hospital board admits waiting figures were wrong',
        sentence: 'The hospital board admits that its waiting figures were wrong.',
      },
      expected: ['dead soft-404', 'dead redirect-to-home', 'dead taken-over'],
    }),
    led({
      id: 'location-utf8',
      imitates: 'a server that sends raw UTF-8 in Location',
      hard: 'bytes that the standard forbids there',
      lang: 'ru',
      url: 'https://syrye-bayty.test/staraya-bashnya-otkrylas',
      hosts: {
        'syrye-bayty.test': {
          '/staraya-bashnya-otkrylas': status(302, '', {
            headers: { Location: Buffer.from('/статьи/башня').toString('latin1') },
          }),
          '/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/%D0%B1%D0%B0%D1%88%D0%BD%D1%8F': html(
            storyPage(bitrix, 'Сырые байты', stories.ru),
          ),
        },
      },
      expected: ['alive redirect-temporary'],
    }),
    led({
      id: 'redirect-nowhere',
      imitates: 'a script that forgot the address',
      hard: '302 without Location',
      url: 'https://no-location.test/go?id=',
      hosts: { 'no-location.test': { '/go': status(302, '') } },
      expected: ['unreachable protocol-error'],
    }),
    led({
      id: 'redirect-to-mail',
      imitates: 'a contact link that redirects to mailto:',
      hard: 'a redirect that no visitor can follow',
      url: 'https://mail-me.test/contact',
      hosts: {
        'mail-me.test': {
          '/contact': status(302, '', { headers: { Location: 'mailto:desk@mail-me.test' } }),
        },
      },
      expected: ['unreachable protocol-error'],
    }),
    led({
      id: 'redirect-to-dead-host',
      imitates: 'a paper that sends its old stories to an archive whose domain was not renewed',
      hard: 'the host cited is alive, the one it leads to has no name',
      url: 'https://sends-away.test/archive/old-swing-bridge',
      hosts: {
        'sends-away.test': { '*': redirect(301, 'https://gone-archive.invalid-zone.test/old-swing-bridge') },
      },
      expected: ['unreachable dns-failure', 'dead dns-not-found'],
    }),
    led({
      id: 'redirect-404',
      imitates: 'a move that was done halfway',
      hard: 'a permanent redirect to an honest 404',
      url: 'https://halfway.test/blog/bridge',
      hosts: {
        'halfway.test': {
          '/blog/bridge': redirect(301, '/stories/bridge'),
          '/': html(frontPage(tables, 'Halfway', 'en')),
        },
      },
      expected: ['dead http-404'],
    }),
    led({
      id: 'pdf-new-place',
      imitates: 'a ministry that moved its papers to a document server',
      hard: 'the new page has no title to compare',
      lang: 'und',
      url: 'https://paper-ministry.test/downloads/bridge-report-2009.pdf',
      hosts: {
        'paper-ministry.test': {
          '/downloads/bridge-report-2009.pdf': redirect(
            301,
            'https://documents.paper-ministry.test/files/bridge-report-2009.pdf',
          ),
        },
        'documents.paper-ministry.test': {
          '/files/bridge-report-2009.pdf': reply(Buffer.from(`%PDF-1.4\n${'% a page\n'.repeat(200)}%%EOF`), {
            type: 'application/pdf',
          }),
        },
      },
      expected: ['moved redirect-permanent'],
    }),
  ],
}
