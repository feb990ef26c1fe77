/** Sources that stand though they look walled, or lie about their status. */
import { html, type ReplyOptions, reply, robots } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import {
  bitrix,
  type Dress,
  drupal,
  ghost,
  h1,
  newsroom,
  next,
  p,
  storyHead,
  storyPage,
  wordpress,
} from './site.ts'
import { bridge, ferry, hospital, stories } from './stories.ts'

interface Open {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly lang?: string
  readonly host: string
  readonly path: string
  readonly document: string
  readonly options?: ReplyOptions
}

function open({ host, path, document, options, lang, ...rest }: Open): LabelledCase {
  return {
    ...rest,
    lang: lang ?? 'en',
    url: `https://${host}${path}`,
    hosts: { [host]: { [path]: html(document, options) } },
    looks: 'walled',
    expected: ['alive ok'],
  }
}

const teaser = (dress: Dress, site: string, more: string, head = '') =>
  dress({
    lang: 'en',
    site,
    title: `${hospital.title} | ${site}`,
    head: storyHead(hospital, site) + head,
    main: `<article>${h1(hospital.title)}<p class="byline">${hospital.author}</p>${p(hospital.paragraphs[0]!)}</article>${more}`,
  })

const cloudflareScript =
  '<script>(function(){var a=document.createElement("script");a.src="/cdn-cgi/challenge-platform/scripts/jsd/main.js";document.head.appendChild(a)})()</script>'

export const notWalled: Family = {
  name: 'not-walled',
  cases: [
    open({
      id: 'cloudflare-script',
      imitates: 'a living page that carries a bot check’s script',
      hard: 'the path of the challenge stands in the page',
      host: 'checked-but-open.test',
      path: '/island-ferry-drops-cash-fares',
      document: storyPage(wordpress, 'Checked But Open', ferry, { end: cloudflareScript }),
      options: {
        headers: { Server: 'cloudflare', 'CF-RAY': '8f0-LHR', 'Set-Cookie': '__cf_bm=x; Path=/; HttpOnly' },
      },
    }),
    open({
      id: 'short-cloudflare-script',
      imitates: 'a short living notice with the same script',
      hard: 'few words beside a bot check’s script',
      lang: 'it',
      host: 'avvisi.test',
      path: '/2022/treno-domenica',
      document: wordpress({
        lang: 'it',
        site: 'Avvisi',
        title: 'Treno anche la domenica – Avvisi',
        head: '<meta property="article:published_time" content="2022-04-01">',
        main: `<article>${h1('Treno anche la domenica')}${p('Da domenica il treno parte alle otto e dieci. Biglietti a bordo.')}</article>`,
        end: cloudflareScript,
      }),
      options: { headers: { Server: 'cloudflare' } },
    }),
    open({
      id: 'datadome-ok',
      imitates: 'a daily behind a captcha service on a good day',
      hard: 'the service’s field on a page that came whole',
      lang: 'fr',
      host: 'quotidien-ouvert.test',
      path: '/societe/la-derniere-scierie-de-la-vallee',
      document: storyPage(newsroom, 'Quotidien ouvert', stories.fr),
      options: { headers: { 'X-DataDome': 'protected', 'Set-Cookie': 'datadome=ok; Path=/' } },
    }),
    open({
      id: 'akamai-cookies',
      imitates: 'an airline’s press page on a good day',
      hard: 'the cookies of a bot manager on a page that came whole',
      host: 'open-air.test',
      path: '/press/ferry',
      document: storyPage(drupal, 'Open Air', ferry),
      options: { headers: { 'Set-Cookie': ['_abck=1~-1; Path=/', 'bm_sz=2; Path=/', 'ak_bmsc=3; Path=/'] } },
    }),
    open({
      id: 'login-box',
      imitates: 'a portal with its log-in form in the header of every page',
      hard: 'a password field beside a whole story',
      lang: 'ru',
      host: 'portal-s-vhodom.test',
      path: '/news/5120/',
      document: storyPage(bitrix, 'Портал со входом', stories.ru, {
        end: '<form action="/auth/" method="post"><input name="USER_LOGIN"><input type="password" name="USER_PASSWORD"><input type="submit" value="Войти"></form>',
      }),
    }),
    open({
      id: 'login-box-short',
      imitates: 'a club’s notice with a members’ log-in beside it',
      hard: 'a password field beside three lines',
      lang: 'de',
      host: 'ruderclub.test',
      path: '/termine/abrudern-2024',
      document: wordpress({
        lang: 'de',
        site: 'Ruderclub',
        title: 'Abrudern am 12. Oktober – Ruderclub',
        head: '<meta property="article:published_time" content="2024-09-20">',
        main: `<article>${h1('Abrudern am 12. Oktober')}${p('Treffpunkt um zehn am Bootshaus. Wer Kuchen mitbringt, darf steuern.')}</article><aside><h2>Mitglieder</h2><form method="post"><input name="log"><input type="password" name="pwd"><button>Anmelden</button></form></aside>`,
      }),
    }),
    open({
      id: 'consent-banner',
      imitates: 'a paper whose consent banner lies over the text that is there',
      hard: 'the banner’s text comes first, and is long',
      lang: 'de',
      host: 'bannerblatt.test',
      path: '/lokales/stadtrat-streitet-ueber-das-alte-freibad',
      document: storyPage(newsroom, 'Bannerblatt', stories.de, {
        main: `<div id="usercentrics-root"><h2>Wir benötigen Ihre Zustimmung</h2>${p('Wir und unsere 812 Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern. Klicken Sie auf „Alle akzeptieren“, um fortzufahren.')}<button>Alle akzeptieren</button></div><article>${h1(stories.de.title)}${p(...stories.de.paragraphs)}</article>`,
      }),
    }),
    open({
      id: 'captcha-comments',
      imitates: 'a blog with a captcha before its comments',
      hard: '"I am not a robot" below the story',
      lang: 'pl',
      host: 'blog-o-zegarach.test',
      path: '/2020/12/miasteczko-odzyskalo-zegar-ratuszowy/',
      document: storyPage(wordpress, 'Blog o zegarach', stories.pl, {
        end: '<section id="respond"><h3>Dodaj komentarz</h3><form><textarea></textarea><div class="g-recaptcha"></div><label>Potwierdź, że nie jesteś robotem</label></form></section><script src="https://www.google.com/recaptcha/api.js"></script>',
      }),
    }),
    open({
      id: 'access-denied-title',
      imitates: 'a report called "Access denied"',
      hard: 'the title is that of a refusal',
      host: 'open-justice.test',
      path: '/reports/access-denied',
      document: drupal({
        lang: 'en',
        site: 'Open Justice',
        title: 'Access Denied | Open Justice',
        main: `${h1('Access Denied')}${p('How forty courts keep reporters out, and what the law says about it. A report in three chapters.', ...hospital.paragraphs)}`,
      }),
    }),
    open({
      id: 'just-a-moment',
      imitates: 'a column called "Just a moment"',
      hard: 'few words under the title of a challenge',
      host: 'column-corner.test',
      path: '/columns/just-a-moment',
      document: ghost({
        lang: 'en',
        site: 'Column Corner',
        title: 'Just a moment – Column Corner',
        head: '<meta property="article:published_time" content="2022-10-10"><meta name="author" content="Marta Ellwood">',
        main: `<article>${h1('Just a moment')}${p('The lock keeper says it eleven times a day. He says it to yachtsmen, to swans and to the minister of transport, and every one of them waits.', 'I asked him once how long a moment is. He took out his watch, looked at it, and put it back.')}</article>`,
      }),
    }),
    open({
      id: 'are-you-a-robot',
      imitates: 'an essay on captchas',
      hard: 'full of their sentences',
      host: 'tideline-essays.test',
      path: '/are-you-a-robot',
      document: ghost({
        lang: 'en',
        site: 'Tideline Essays',
        title: 'Are you a robot?',
        head: '<meta property="article:published_time" content="2023-01-10">',
        main: `${h1('Are you a robot?')}${p('Please verify you are a human. Prove that you are human. Press and hold to confirm you are not a machine. I have been asked eleven times this week, and I begin to have doubts.', 'My grandmother was never asked. She was, however, asked for her papers, at a bridge not far from here, and she too had to pick out the right pictures.', ...hospital.paragraphs.slice(1))}`,
      }),
    }),
    open({
      id: 'forbidden-with-story',
      imitates: 'a paper whose server sends 403 and the whole story',
      hard: 'the status lies',
      host: 'liar-403.test',
      path: '/news/hospital-board-admits-waiting-figures-were-wrong',
      document: storyPage(newsroom, 'The Honest Liar', hospital, {
        main: `<article>${h1(hospital.title)}<time datetime="2019-11-21">21 November 2019</time>${p(...hospital.paragraphs, ...ferry.paragraphs)}</article>`,
      }),
      options: { status: 403 },
    }),
    open({
      id: 'not-found-with-story',
      imitates: 'a paper whose server sends 404 and the whole story',
      hard: 'the status lies, and readers see the story',
      lang: 'de',
      host: 'liar-404.test',
      path: '/lokales/stadtrat-streitet-ueber-das-alte-freibad',
      document: storyPage(newsroom, 'Blatt ohne Arg', stories.de, {
        main: `<article>${h1(stories.de.title)}${p(...stories.de.paragraphs, ...stories.de.paragraphs)}</article>`,
      }),
      options: { status: 404 },
    }),
    open({
      id: 'error-500-with-story',
      imitates: 'a WordPress whose plug-in fails after the page is drawn',
      hard: '500 and the whole story',
      host: 'liar-500.test',
      path: '/2023/island-ferry-drops-cash-fares',
      document: storyPage(wordpress, 'Five Hundred', ferry, {
        main: `<article>${h1(ferry.title)}<time datetime="2023-08-02">2 August 2023</time>${p(...ferry.paragraphs, ...hospital.paragraphs, ...bridge.paragraphs)}</article>`,
      }),
      options: { status: 500 },
    }),
    open({
      id: 'paywall-marked',
      imitates: 'a paper with a paywall marked up as it should be',
      hard: 'one paragraph and an offer',
      host: 'examiner-plus.test',
      path: '/health/hospital-board-admits-waiting-figures-were-wrong',
      document: teaser(
        newsroom,
        'Examiner Plus',
        '<section class="paywall"><h2>Subscribe to continue reading</h2><p>Four weeks for one crown.</p></section>',
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}}</script>',
      ),
    }),
    open({
      id: 'paywall-plain',
      imitates: 'a paper with a paywall and no markup of it',
      hard: 'one paragraph, an offer, a log-in form',
      host: 'gate-gazette.test',
      path: '/2019/11/hospital-board-admits-waiting-figures',
      document: teaser(
        wordpress,
        'Gate Gazette',
        '<div class="gate"><h3>You have read your three free articles</h3><p>Already a subscriber?</p><form method="post"><input name="email"><input type="password" name="password"><button>Log in</button></form></div>',
      ),
    }),
    open({
      id: 'paywall-ja',
      imitates: 'a Japanese daily: the first lines, then members only',
      hard: 'Japanese; "this article is for members"',
      lang: 'ja',
      host: 'kaigan-premium.test',
      path: '/articles/DA3S15560000.html',
      document: newsroom({
        lang: 'ja',
        site: '海岸新聞',
        title: `${stories.ja.title}:海岸新聞`,
        head: storyHead(stories.ja, '海岸新聞'),
        main: `<article>${h1(stories.ja.title)}${p(stories.ja.paragraphs[0]!)}</article><div class="lock">この記事は有料会員記事です。残り824文字。</div>`,
      }),
    }),
    open({
      id: 'script-for-comments',
      imitates: 'a page that asks for JavaScript to show its comments',
      hard: 'few words, among them "enable JavaScript"',
      lang: 'es',
      host: 'poemas-breves.test',
      path: '/harina',
      document: ghost({
        lang: 'es',
        site: 'Poemas breves',
        title: 'Harina – Poemas breves',
        head: '<meta name="author" content="Lucía Berenguer"><meta property="article:published_time" content="2018-10-06">',
        main: `<article>${h1('Harina')}${p('Blanca la mano que abre, / blanca la puerta, / y el pan, oscuro.')}</article><noscript>Por favor, habilite JavaScript para ver los comentarios.</noscript>`,
      }),
    }),
    open({
      id: 'login-cited',
      imitates: 'a portal’s log-in page, cited as such in a story on it',
      hard: 'a form is what was asked for',
      lang: 'tr',
      host: 'e-koy.test',
      path: '/login',
      document: drupal({
        lang: 'tr',
        site: 'e-Köy',
        title: 'Giriş | e-Köy',
        main: `${h1('e-Köy’e giriş')}<form method="post"><label>Kimlik no <input name="no"></label><label>Parola <input type="password" name="parola"></label><button>Giriş</button></form>`,
      }),
    }),
    open({
      id: 'csp-next',
      imitates: 'an application rendered on the server that still asks for scripts',
      hard: 'a noscript line at the top of a whole story',
      lang: 'pt',
      host: 'app-da-lagoa.test',
      path: '/n/pescadores-da-lagoa-recuperam-barcos',
      document: storyPage(next, 'App da Lagoa', stories.pt, {
        main: `<noscript>You need to enable JavaScript to run this app.</noscript><article>${h1(stories.pt.title)}${p(...stories.pt.paragraphs)}</article>`,
      }),
    }),
    open({
      id: 'region-note',
      imitates: 'a broadcaster’s story with a film that is shown at home only',
      hard: 'says "not available in your region" of a film',
      lang: 'ar',
      host: 'idhaat-alwadi.test',
      path: '/stories/suq-qadim',
      document: storyPage(newsroom, 'إذاعة الوادي', stories.ar, {
        main: `<article>${h1(stories.ar.title)}<figure>هذا الفيديو غير متاح في منطقتك</figure>${p(...stories.ar.paragraphs)}</article>`,
      }),
    }),
    {
      id: 'robots-elsewhere',
      imitates: 'a paper whose robots.txt forbids its search pages only',
      hard: 'a robots.txt full of other robots’ names',
      lang: 'uk',
      url: 'https://dozvoleno.test/novyny/selo-na-polissi',
      hosts: {
        'dozvoleno.test': {
          '/robots.txt': robots(
            'User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /search\nDisallow: /*?print=\nAllow: /novyny/\n',
          ),
          '/novyny/selo-na-polissi': html(storyPage(newsroom, 'Дозволено', stories.uk)),
        },
      },
      looks: 'walled',
      expected: ['alive ok'],
    },
    {
      id: 'robots-html',
      imitates: 'a site that answers its front page for robots.txt',
      hard: 'a robots.txt that is none',
      lang: 'zh',
      url: 'https://robots-shi-shouye.test/news/1',
      hosts: {
        'robots-shi-shouye.test': {
          '/robots.txt': html(storyPage(newsroom, '首页', stories.zh)),
          '/news/1': html(storyPage(newsroom, '云溪网', stories.zh)),
        },
      },
      looks: 'walled',
      expected: ['alive ok'],
    },
    {
      id: 'empty-accepted',
      imitates: 'a tracker’s address that answers 202 with nothing',
      hard: 'a status of success and no body',
      lang: 'und',
      url: 'https://accepts.test/e/77',
      hosts: { 'accepts.test': { '/e/77': reply('', { status: 202, type: 'text/plain' }) } },
      looks: 'walled',
      expected: ['alive ok'],
    },
  ],
}
