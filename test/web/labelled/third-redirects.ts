/** Ways of being led on: checks, moves, losses, and spellings of refreshes and scripts. */
import type { Behaviour } from '../behaviour.ts'
import { sent } from '../hit.ts'
import { html, redirect, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'

const quay = html(
  doc(
    'nb',
    'Kaia i Mevik får tilbake klokka - Mevik Avis',
    `<article><h1>Kaia i Mevik får tilbake klokka</h1><p>Av Siri Moe <time datetime="2019-05-04">4. mai 2019</time></p>${paras('Klokka som varslet ferja i seksti år, ble funnet under en haug garn på loftet i naustet. Lørdag henger den på kaia igjen.', 'Den første som får ringe, er Olga Mevik på nittien. Faren hennes støpte kneppelen på nytt i 1947, etter at den gamle gikk i sjøen.')}</article>`,
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2019-05-04T08:00:00+02:00">',
  ),
)

const lock = html(
  doc(
    'de',
    'Die Schleuse von Norderbeck öffnet wieder | Beckbote',
    `<article><h1>Die Schleuse von Norderbeck öffnet wieder</h1><p>Von Frauke Thoms <time datetime="2020-09-14">14.09.2020</time></p>${paras('Nach zwei Jahren Bauzeit hat am Montag das erste Schiff die Schleuse passiert, ein Kutter mit elf Kindern und einer Blaskapelle an Bord.', 'Die neuen Tore wiegen je neunzig Tonnen. Der Schleusenwärter bedient sie mit einem Knopf und sagt, er vermisse die Kurbel.')}</article>`,
    '<meta property="og:type" content="article">',
  ),
)

const front = (lang: string, name: string, ...lines: readonly string[]) =>
  html(
    doc(
      lang,
      name,
      `<header><h1>${name}</h1></header>${links('/a/', ...lines)}${links('/m/', 'A', 'B', 'C', 'D')}`,
      '<meta property="og:type" content="website">',
    ),
  )

/** Sends on to the same address with a mark, and back only with its cookie. */
const withCookieMark =
  (inner: Behaviour): Behaviour =>
  (call) =>
    /AspxAutoDetectCookieSupport=1/.test(sent(call.hit, 'cookie') ?? '')
      ? inner(call)
      : reply('', {
          status: 302,
          headers: {
            Location: `${call.hit.path.split('?')[0]}?AspxAutoDetectCookieSupport=1`,
            'Set-Cookie': 'AspxAutoDetectCookieSupport=1; path=/',
          },
        })(call)

const cases: readonly LabelledCase[] = [
  {
    id: 'asp-cookie-mark',
    imitates: 'an ASP.NET site that tests for cookies with a mark in the query',
    hard: 'loops for who keeps no cookies; the address ends with a query it did not have',
    lang: 'de',
    url: 'http://www.beckbote.test/artikel/schleuse-norderbeck-oeffnet.aspx',
    hosts: { 'www.beckbote.test': { '*': withCookieMark(lock) } },
    looks: 'dead',
    expected: ['alive redirect-temporary', 'alive redirect-trivial', 'alive ok'],
  },
  {
    id: 'session-in-path',
    imitates: 'a Java portal that puts the session into the path',
    hard: 'the path ends with ;jsessionid and letters that mean nothing',
    lang: 'de',
    url: 'https://portal.norderbeck.test/presse/schleuse-oeffnet.html',
    hosts: {
      'portal.norderbeck.test': {
        '/presse/schleuse-oeffnet.html': redirect(302, '/presse/schleuse-oeffnet.html;jsessionid=0A9F.node2'),
        '/presse/schleuse-oeffnet.html;jsessionid=0A9F.node2': lock,
      },
    },
    looks: 'dead',
    expected: ['alive redirect-temporary', 'alive redirect-trivial'],
  },
  {
    id: 'numbered-www',
    imitates: 'an old balancer that sends to ww2 and ww3',
    hard: 'the prefix is one that parked domains use too',
    lang: 'nb',
    url: 'http://www.mevikavis.test/2019/05/kaia-far-tilbake-klokka',
    hosts: {
      'www.mevikavis.test': {
        '/2019/05/kaia-far-tilbake-klokka': redirect(
          302,
          'http://ww2.mevikavis.test/2019/05/kaia-far-tilbake-klokka',
        ),
      },
      'ww2.mevikavis.test': { '/2019/05/kaia-far-tilbake-klokka': quay },
    },
    looks: 'dead',
    expected: ['alive redirect-temporary', 'alive redirect-trivial'],
  },
  {
    id: 'sharepoint-not-found',
    imitates: 'an agency on SharePoint',
    hard: 'a redirect to the system’s own page, which names the address in a query and says 200',
    lang: 'fi',
    url: 'https://www.satamavirasto.test/fi/tiedotteet/Sivut/laituri-2014.aspx',
    hosts: {
      'www.satamavirasto.test': {
        '/_layouts/15/PageNotFoundError.aspx': html(
          doc(
            'fi',
            'Satamavirasto',
            `<h1>Satamavirasto</h1><p>Valitettavasti etsimääsi sivua ei löydy.</p>${links('/m/', 'Etusivu', 'Tiedotteet')}`,
          ),
        ),
        '*': redirect(
          302,
          '/_layouts/15/PageNotFoundError.aspx?requestUrl=https%3A%2F%2Fwww.satamavirasto.test%2Ffi',
        ),
      },
    },
    expected: ['dead soft-404'],
  },
  {
    id: 'error-query-home',
    imitates: 'a Portuguese institute’s relaunch',
    hard: 'the front page with ?erro=404, over two hops of which one is temporary',
    lang: 'pt',
    url: 'http://instituto-das-mares.test/publicacoes/2011/tabela-de-mares.html',
    hosts: {
      'instituto-das-mares.test': {
        '/?erro=404': front(
          'pt',
          'Instituto das Marés',
          'Nova boia ao largo',
          'Concurso público',
          'Visita das escolas',
        ),
        '*': redirect(302, '/?erro=404'),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'topic-with-the-words',
    imitates: 'a broadcaster that folded old stories into pages of topics',
    hard: 'the topic’s name is made of words of the old address',
    lang: 'en',
    url: 'https://radio-tarn.test/news/2013/11/harbour-bridge-inquiry-hears-of-missing-bolts',
    hosts: {
      'radio-tarn.test': {
        '/news/2013/11/harbour-bridge-inquiry-hears-of-missing-bolts': redirect(
          301,
          '/topics/harbour-bridge',
        ),
        '/topics/harbour-bridge': html(
          doc(
            'en',
            'Harbour bridge | Radio Tarn',
            `<h1>Harbour bridge</h1><p>All our stories on this topic.</p>${links('/news/2026/', 'Bridge toll to rise', 'New lamps for the bridge', 'Swimmers rescued')}`,
          ),
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'maintenance-redirect',
    imitates: 'a German register at night',
    hard: 'every address leads to one page of the site, with 200: as for lost pages, and only till morning',
    lang: 'de',
    url: 'https://vereinsregister-nord.test/eintrag/4412',
    hosts: {
      'vereinsregister-nord.test': {
        '/wartung.html': html(
          doc(
            'de',
            'Wartungsarbeiten',
            `<h1>Wartungsarbeiten</h1><p>Aufgrund von Wartungsarbeiten steht das Register derzeit nicht zur Verfügung. Bitte versuchen Sie es später erneut.</p>`,
          ),
        ),
        '*': redirect(302, '/wartung.html'),
      },
    },
    expected: ['unreachable server-error'],
  },
  {
    id: 'short-go-address',
    imitates: 'a magazine’s own short addresses, as printed on paper',
    hard: 'no word in common; the article cites the story by its headline',
    lang: 'de',
    url: 'https://beckbote.test/go/7a2',
    hosts: {
      'beckbote.test': {
        '/go/7a2': redirect(302, '/lokales/die-schleuse-von-norderbeck-oeffnet-wieder-441'),
        '/lokales/die-schleuse-von-norderbeck-oeffnet-wieder-441': lock,
      },
    },
    citation: {
      text: 'Die Schleuse von Norderbeck öffnet wieder',
      sentence: 'Der Beckbote meldete: Die Schleuse von Norderbeck öffnet wieder.',
    },
    looks: 'dead',
    expected: ['alive redirect-temporary'],
  },
  {
    id: 'print-to-id',
    imitates: 'a paper that gave up its print views',
    hard: 'another path, another case, the number alone in common',
    lang: 'nb',
    url: 'https://mevik-avis.test/utskrift.php?artikkel=118842',
    hosts: {
      'mevik-avis.test': {
        '/utskrift.php?artikkel=118842': redirect(301, '/nyheter/kaia-i-mevik-far-tilbake-klokka/118842'),
        '/nyheter/kaia-i-mevik-far-tilbake-klokka/118842': quay,
      },
    },
    looks: 'dead',
    expected: ['moved redirect-permanent'],
  },
  {
    id: 'social-short-link',
    imitates: 'the social network’s shortener: a refresh for some, a script for others',
    hard: 'status 200, its title is the address, a refresh within noscript',
    lang: 'nb',
    url: 'https://t.co/Qx9ZzYyXxW',
    hosts: {
      't.co': {
        '/Qx9ZzYyXxW': html(
          `<head><noscript><META http-equiv="refresh" content="0;URL=https://mevik.test/kaia-far-tilbake-klokka"></noscript><title>https://mevik.test/kaia-far-tilbake-klokka</title></head><script>window.opener = null; location.replace("https:\\/\\/mevik.test\\/kaia-far-tilbake-klokka")</script>`,
        ),
      },
      'mevik.test': { '/kaia-far-tilbake-klokka': quay },
    },
    looks: 'dead',
    expected: ['moved meta-refresh', 'alive redirect-temporary', 'moved redirect-permanent'],
  },
  {
    id: 'script-in-a-string',
    imitates: 'a page left behind in 2001',
    hard: 'the script that sends on stands in a string given to a timer; a line of text for others',
    lang: 'de',
    url: 'http://home.norderbeck.test/~schleuse/index2.htm',
    hosts: {
      'home.norderbeck.test': {
        '/~schleuse/index2.htm': html(
          `<html><head><title>Umzug</title><script language="JavaScript">setTimeout("self.location.href='http://schleuse-norderbeck.test/geschichte/schleuse-norderbeck.html'",1500);</script></head><body>Diese Seite ist umgezogen.</body></html>`,
        ),
      },
      'schleuse-norderbeck.test': { '/geschichte/schleuse-norderbeck.html': lock },
    },
    looks: 'dead',
    expected: ['moved meta-refresh', 'moved redirect-permanent'],
  },
  {
    id: 'refresh-comma-quotes',
    imitates: 'a club’s page written by hand',
    hard: 'a comma for a semicolon, no quotes closed, upper case, spaces around the sign',
    lang: 'nb',
    url: 'http://mevikroklubb.test/klokka.htm',
    hosts: {
      'mevikroklubb.test': {
        '/klokka.htm': html(
          `<HTML><HEAD><META CONTENT="2 , URL = '/sider/klokka-i-mevik.html" HTTP-EQUIV=REFRESH></HEAD><BODY>Siden er flyttet.</BODY></HTML>`,
        ),
        '/sider/klokka-i-mevik.html': quay,
      },
    },
    looks: 'dead',
    expected: ['moved meta-refresh'],
  },
  {
    id: 'refresh-home-header',
    imitates: 'a Czech shop that sends lost visitors home by a field',
    hard: 'status 200 and a Refresh field; one line of text',
    lang: 'cs',
    url: 'https://lodni-potreby.test/clanky/jak-vazat-uzly-2012',
    hosts: {
      'lodni-potreby.test': {
        '/': front('cs', 'Lodní potřeby', 'Plachty', 'Lana', 'Kotvy', 'Slevy'),
        '*': html(
          doc(
            'cs',
            'Lodní potřeby',
            `<p>Stránka nebyla nalezena, za okamžik budete přesměrováni na úvodní stránku.</p>`,
          ),
          { headers: { Refresh: '3; url=/' } },
        ),
      },
    },
    expected: ['dead soft-404', 'dead redirect-to-home'],
  },
  {
    id: 'subscribe-redirect',
    imitates: 'a trade journal that sends strangers to its offers',
    hard: 'a redirect to a page that sells; a lost page could lead there too',
    lang: 'en',
    url: 'https://dredging-monthly.test/features/2022/silt-and-money',
    hosts: {
      'dredging-monthly.test': {
        '/subscribe/': html(
          doc(
            'en',
            'Subscribe | Dredging Monthly',
            `<h1>Subscribe to continue reading</h1><p>Already a subscriber? <a href="/login">Log in</a></p>${links('/buy/', 'Digital £9 a month', 'Print and digital £14')}`,
          ),
        ),
        '*': redirect(302, '/subscribe/?ref=%2Ffeatures%2F2022%2Fsilt-and-money&reason=paywall'),
      },
    },
    expected: ['blocked login'],
  },
  {
    id: 'ministry-renamed',
    imitates: 'a French ministry after a reshuffle',
    hard: 'another registrable domain; the path gained a prefix and lost its ending',
    lang: 'fr',
    url: 'https://www.mer-et-ports.test/actualites/la-criee-rouvre-ses-portes.html',
    hosts: {
      'www.mer-et-ports.test': {
        '*': redirect(301, 'https://www.transition-littorale.test/mer/actualites/la-criee-rouvre-ses-portes'),
      },
      'www.transition-littorale.test': {
        '/mer/actualites/la-criee-rouvre-ses-portes': html(
          doc(
            'fr',
            'La criée rouvre ses portes | Transition littorale',
            `<h1>La criée rouvre ses portes</h1>${paras('Fermée depuis l’incendie, la criée du port a rouvert jeudi à quatre heures du matin. Le premier lot, une caisse de soles, a été vendu au profit de l’école.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['moved redirect-permanent'],
  },
  {
    id: 'canonical-of-print',
    imitates: 'a Danish paper’s print view',
    hard: 'a short page that keeps itself out of search engines and names another as the true one',
    lang: 'da',
    url: 'https://fjordbladet.test/print/448120',
    hosts: {
      'fjordbladet.test': {
        '/print/448120': html(
          doc(
            'da',
            'Klokken er tilbage',
            `<h1>Klokken er tilbage</h1><p>Klokken fra den gamle færge hænger igen på molen. Den blev fundet i en lade.</p>`,
            '<meta name="robots" content="noindex"><link rel="canonical" href="https://fjordbladet.test/lokalt/klokken-er-tilbage-448120">',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['moved canonical-elsewhere', 'alive ok'],
  },
]

export const thirdRedirects: Family = { name: 'third-redirects', cases }
