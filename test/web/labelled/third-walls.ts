/** Walls of 2024 to 2026, consent, log-ins, countries and orders; and what only looks so. */
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksWalled, onlyThere } from './third-case.ts'

const story = (lang: string, title: string, ...texts: readonly string[]) =>
  `<article><h1>${title}</h1><time datetime="2024-03-05">5.3.2024</time>${paras(...texts)}</article>${links(`/${lang}/`, 'A', 'B', 'C')}`

const cases: readonly LabelledCase[] = [
  everywhere(
    'cloudflare-ja-200',
    'Cloudflare’s challenge in Japanese behind a proxy that keeps neither field nor status',
    'Japanese, 200, a script of the challenge platform',
    'ja',
    'https://minato-shimbun.test/articles/2022/0411',
    html(
      doc(
        'ja',
        'しばらくお待ちください...',
        `<div class="main-wrapper"><h1>minato-shimbun.test</h1><p>続行する前に、minato-shimbun.test は接続のセキュリティを確認する必要があります。</p></div><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8f"></script>`,
        '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="390">',
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'cloudflare-country-ban',
    'a shop that has banned a country (error 1009)',
    '403; a wall or a rule about countries',
    'en',
    'https://rigging-direct.test/guides/anchors',
    html(
      doc(
        'en',
        'Access denied | rigging-direct.test used Cloudflare to restrict access',
        `<h1>Error 1009</h1><h2>Access denied</h2><p>The owner of this website (rigging-direct.test) has banned the country or region your IP address is in (DE) from accessing this website.</p><p>Ray ID: 8f</p>`,
      ),
      { status: 403, headers: { Server: 'cloudflare', 'CF-RAY': '8f-FRA' } },
    ),
    ['blocked legal', 'blocked forbidden', 'blocked bot-wall'],
  ),
  everywhere(
    'shop-continue-button',
    'the largest shop, whose check is one button',
    'no word of robots at all: click to continue shopping',
    'en',
    'https://amazonia.test/dp/B00TIDE404',
    html(
      doc(
        'en',
        'Amazonia.test',
        `<div class="a-container"><h4>Click the button below to continue shopping</h4><form method="get" action="/errors/validateCaptcha"><input type="hidden" name="amzn" value="x"><button>Continue shopping</button></form><a href="/gp/help">Conditions of Use</a> <a href="/privacy">Privacy Policy</a></div>`,
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'imunify-one-moment',
    'a shared host’s greylist',
    'three words for a title; asks to wait while the request is verified',
    'en',
    'https://parish-newsletter.test/2014/05/fete',
    html(
      `<!DOCTYPE html><html><head><title>One moment, please...</title><style>body{background:#f6f7f8}</style></head><body><h1>Please wait while your request is being verified...</h1><script>(function(){setTimeout(function(){location.reload()},3000)})()</script></body></html>`,
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'litespeed-recaptcha',
    'a web server with a check of its own',
    'status 200 and the title “Bot Verification”',
    'en',
    'https://villagehall.test/minutes/2011',
    html(
      `<!DOCTYPE html><html><head><title>Bot Verification</title><script>function onSubmit(){document.lsrecaptcha_form.submit()}</script></head><body onload="onloadCallback()"><noscript><h3>Please enable javascript and reload the page</h3></noscript><div>Verifying that you are not a robot...</div><div class="recaptcha-center"><div id="recaptchadiv"></div></div><script src="https://www.google.com/recaptcha/api.js?onload=onloadCallback&render=explicit"></script></body></html>`,
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'friendly-captcha-de',
    'a German ministry’s check by a European service',
    'German; a proof of work; 200',
    'de',
    'https://bundesamt-gezeiten.test/DE/Presse/2021/pegel.html',
    html(
      doc(
        'de',
        'Sicherheitsüberprüfung',
        `<h1>Sicherheitsüberprüfung</h1><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p><form method="post"><div class="frc-captcha" data-sitekey="FCM"></div><button>Weiter</button></form>`,
        '<script type="module" src="https://cdn.jsdelivr.net/npm/friendly-challenge@0.9/widget.module.min.js"></script>',
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'altcha-fr',
    'a French library’s catalogue with an open check',
    'French; an element that only this check has',
    'fr',
    'https://catalogue.bibliotheque-du-quai.test/notice/88412',
    html(
      doc(
        'fr',
        'Vérification',
        `<main><h1>Vérification de sécurité</h1><p>En raison d’un trafic inhabituel, nous devons vérifier que vous n’êtes pas un robot.</p><form method="post"><altcha-widget challengeurl="/altcha"></altcha-widget><button>Valider</button></form></main>`,
      ),
      { status: 403 },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'publisher-cookies-disabled',
    'a publisher of journals that tests for cookies by its own address',
    'a redirect that ends at a page on cookies, whatever was sent',
    'en',
    'https://onlinejournals.test/doi/10.5555/tid.1999.12',
    redirect(302, '/action/cookieAbsent'),
    ['blocked bot-wall', 'blocked forbidden', 'blocked login', 'blocked consent-wall'],
    {
      hosts: {
        'onlinejournals.test': {
          '/doi/10.5555/tid.1999.12': redirect(302, '/action/cookieAbsent'),
          '/action/cookieAbsent': html(
            doc(
              'en',
              'Cookies disabled',
              `<h1>Cookies disabled</h1><p>Your browser is not accepting cookies. This site requires cookies to be enabled. Please change your settings and try again.</p>`,
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'finance-tosv',
    'a financial wire that sends to a page for robots',
    'a redirect to a file that keeps the address in a query; 200',
    'en',
    'https://bloomfield.test/news/articles/2020-04-01/oil-tankers-wait',
    redirect(307, '/tosv2.html?vid=&uuid=a1&url=L25ld3M='),
    ['blocked bot-wall'],
    {
      hosts: {
        'bloomfield.test': {
          '/tosv2.html': html(
            doc(
              'en',
              'Bloomfield - Are you a robot?',
              `<section class="box"><h1>We've detected unusual activity from your computer network</h1><p>To continue, please click the box below to let us know you're not a robot.</p><div id="px-captcha"></div></section>`,
            ),
          ),
          '*': redirect(307, '/tosv2.html?vid=&uuid=a1&url=L25ld3M='),
        },
      },
    },
  ),
  everywhere(
    'waiting-room',
    'a ticket office’s waiting room on a service of its own',
    'another company’s host, 200, a place in a line',
    'en',
    'https://festival-tickets.test/line-up/2019',
    redirect(
      302,
      'https://festival.queue-it.net/?c=festival&e=main&t=https%3A%2F%2Ffestival-tickets.test%2Fline-up%2F2019',
    ),
    ['blocked bot-wall', 'unreachable rate-limited', 'unreachable server-error'],
    {
      hosts: {
        'festival-tickets.test': {
          '*': redirect(
            302,
            'https://festival.queue-it.net/?c=festival&e=main&t=https%3A%2F%2Ffestival-tickets.test%2Fline-up%2F2019',
          ),
        },
        'festival.queue-it.net': {
          '/': html(
            doc(
              'en',
              'Waiting room',
              `<h1>You are now in line</h1><p>When it is your turn, you will have 10 minutes to enter the website.</p><p>Number of users in line ahead of you: 4112</p>`,
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'zh-firewall-safedog',
    'a Chinese host’s firewall',
    'Chinese, 200, titled as a firewall of websites',
    'zh',
    'http://www.gangkou-zhi.test/book/chapter_12.asp',
    html(
      doc(
        'zh',
        '网站防火墙',
        `<h1>网站防火墙</h1><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p><p>可能原因：您提交的内容包含危险的攻击请求</p>`,
      ),
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'es-order-to-providers',
    'a Spanish provider that shows a court’s order in place of a site',
    'Spanish, 200, one sentence',
    'es',
    'https://retransmisiones-libres.test/archivo/2023/analisis',
    html(
      doc(
        'es',
        'Contenido bloqueado',
        `<p>Contenido bloqueado por requerimiento de la Autoridad Competente, comunicado a esta Operadora.</p>`,
      ),
    ),
    ['blocked legal'],
  ),
  everywhere(
    'tr-order',
    'a Turkish authority’s page in place of a site',
    'Turkish, 200, number and date of a decision',
    'tr',
    'https://bagimsiz-liman.test/haber/rihtim-ihalesi',
    html(
      doc(
        'tr',
        'Erişim Engellendi',
        `<p>bagimsiz-liman.test, 12/03/2024 tarih ve 490.05.01.2024 sayılı kararı ile erişime engellenmiştir.</p><p>This website is blocked by decision of the authority.</p>`,
      ),
    ),
    ['blocked legal'],
  ),
  everywhere(
    'de-video-country',
    'a German broadcaster’s player abroad',
    'the programme’s own title; 200; one line on countries',
    'de',
    'https://mediathek-nord.test/video/die-sturmflut-114',
    html(
      doc(
        'de',
        'Die Sturmflut | Mediathek Nord',
        `<h1>Die Sturmflut</h1><div class="player-error"><p>Dieses Video ist in Ihrem Land aus rechtlichen Gründen nicht verfügbar.</p></div>`,
      ),
    ),
    ['blocked legal', 'alive ok'],
  ),
  everywhere(
    'it-pay-or-okay',
    'an Italian daily’s choice at the story’s address',
    'Italian; nothing but the choice',
    'it',
    'https://corriere-del-molo.test/cronaca/24_marzo_05/diga-9f1.shtml',
    html(
      doc(
        'it',
        'Corriere del Molo',
        `<div id="privacy-cp-wall"><h2>Scegli come continuare a leggere</h2><p>Se accetti tutti i cookie potrai leggere gratuitamente. Rifiutando, potrai leggere solo con un abbonamento. Noi e i nostri 812 partner trattiamo dati personali.</p><button>Accetta e continua</button><button>Rifiuta e abbonati</button></div>`,
      ),
    ),
    ['blocked consent-wall'],
  ),
  everywhere(
    'age-gate',
    'a distillery that asks one’s age before every page',
    'asks for a year, not for consent nor a password',
    'en',
    'https://tarnside-distillery.test/history/1824',
    html(
      doc(
        'en',
        'Tarnside Distillery',
        `<div class="age-gate"><h1>Are you of legal drinking age?</h1><p>You must be of legal drinking age in your country to enter this site.</p><form><select name="country"><option>Germany</option></select><input name="year"><button>Yes</button><button>No</button></form></div>`,
      ),
    ),
    ['blocked consent-wall', 'blocked login', 'blocked legal', 'blocked forbidden'],
  ),
  everywhere(
    'code-host-sign-in',
    'a code host that sends strangers to its log-in for what is private or gone',
    'cannot tell which; a redirect to /users/sign_in',
    'en',
    'https://git.harbourworks.test/tide/predictor/-/issues/14',
    redirect(302, '/users/sign_in'),
    ['blocked login'],
    {
      hosts: {
        'git.harbourworks.test': {
          '/users/sign_in': html(
            doc(
              'en',
              'Sign in · GitLab',
              `<h1>GitLab Community Edition</h1><form method="post"><label>Username or primary email<input name="user[login]"></label><label>Password<input type="password" name="user[password]"></label><button>Sign in</button></form>`,
            ),
          ),
          '*': redirect(302, '/users/sign_in'),
        },
      },
    },
  ),
  everywhere(
    'keycloak',
    'a utility’s portal behind an identity server',
    'a long path on another host, in Polish',
    'pl',
    'https://portal.wodociagi-brodno.test/raporty/2020/jakosc',
    redirect(
      302,
      'https://sso.wodociagi-brodno.test/realms/portal/protocol/openid-connect/auth?client_id=web&redirect_uri=https%3A%2F%2Fportal.wodociagi-brodno.test%2F&response_type=code&scope=openid',
    ),
    ['blocked login'],
    {
      hosts: {
        'portal.wodociagi-brodno.test': {
          '*': redirect(
            302,
            'https://sso.wodociagi-brodno.test/realms/portal/protocol/openid-connect/auth?client_id=web&redirect_uri=https%3A%2F%2Fportal.wodociagi-brodno.test%2F&response_type=code&scope=openid',
          ),
        },
        'sso.wodociagi-brodno.test': {
          '/realms/portal/protocol/openid-connect/auth': html(
            doc(
              'pl',
              'Zaloguj się do Portal',
              `<h1>Zaloguj się na swoje konto</h1><form method="post"><input name="username"><input name="password" type="password"><input type="submit" value="Zaloguj się"></form>`,
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'microsoft-sign-in',
    'a university’s files on a large company’s service',
    'another company’s host; a shell of scripts',
    'en',
    'https://tarnuniversity.sharehub.test/sites/press/Shared%20Documents/plan.docx',
    redirect(
      302,
      'https://login.microsoftonline.com/common/oauth2/authorize?client_id=00000003&response_mode=form_post&resource=x',
    ),
    ['blocked login'],
    {
      hosts: {
        'tarnuniversity.sharehub.test': {
          '*': redirect(
            302,
            'https://login.microsoftonline.com/common/oauth2/authorize?client_id=00000003&response_mode=form_post&resource=x',
          ),
        },
        'login.microsoftonline.com': {
          '/common/oauth2/authorize': html(
            `<!DOCTYPE html><html><head><title>Sign in to your account</title><script>//<![CDATA[\n$Config={"fShowPersistentCookiesWarning":false};\n//]]></script></head><body><noscript><p>We can't sign you in. Your browser is currently set to block JavaScript.</p></noscript><div id="root"></div></body></html>`,
          ),
        },
      },
    },
  ),
  everywhere(
    'vbulletin-no-permission',
    'an old board whose threads are for members',
    'the message lists reasons; a form with a password below',
    'en',
    'http://boards.wreckdivers.test/showthread.php?t=88412',
    html(
      doc(
        'en',
        'Wreck Divers',
        `<table><tr><td>vBulletin Message</td></tr><tr><td>You are not logged in or you do not have permission to access this page. This could be due to one of several reasons: <ol><li>You are not logged in. Fill in the form at the bottom of this page and try again.</li><li>You may not have sufficient privileges to access this page.</li></ol><form action="login.php" method="post">User Name: <input name="vb_login_username"> Password: <input type="password" name="vb_login_password"><input type="submit" value="Log in"></form></td></tr></table>`,
      ),
    ),
    ['blocked login'],
  ),
  everywhere(
    'unsupported-browser',
    'a bank that sends unknown browsers away',
    'a redirect that a missing page could make too',
    'en',
    'https://bank-of-quill.test/research/2022/ports-outlook',
    redirect(302, '/unsupported-browser.html'),
    ['blocked bot-wall', 'blocked forbidden'],
    {
      hosts: {
        'bank-of-quill.test': {
          '/unsupported-browser.html': html(
            doc(
              'en',
              'Unsupported browser',
              `<h1>Your browser is not supported</h1><p>To view this website, please use the latest version of a supported browser.</p>`,
            ),
          ),
          '*': redirect(302, '/unsupported-browser.html'),
        },
      },
    },
  ),
  everywhere(
    'zh-icp-filing',
    'a Chinese host that shuts sites without a filing',
    'Chinese, 403 or 200, cites the ministry’s rules',
    'zh',
    'http://laomatou-wenhua.test/article/12.html',
    html(
      doc(
        'zh',
        '网站暂时无法访问',
        `<h1>网站暂时无法访问</h1><p>该网站未根据工信部相关法律规定进行备案。如果您是网站管理员，请登录服务商备案系统。</p>`,
      ),
    ),
    ['dead suspended', 'blocked legal', 'blocked forbidden'],
  ),
  everywhere(
    'archive-today-captcha',
    'an archive of pages that asks for a captcha',
    '429 without a wait, and a captcha',
    'en',
    'https://archive.ph/Xy12Z',
    html(
      `<html><head><title>archive.ph</title></head><body><h2>One more step</h2><p>Please complete the security check to access</p><div class="g-recaptcha" data-sitekey="6L"></div><script src="https://www.google.com/recaptcha/api.js"></script></body></html>`,
      { status: 429 },
    ),
    ['blocked bot-wall'],
  ),
  onlyThere(
    'email-protection',
    'a parish page behind a network that hides addresses of mail',
    'asks for JavaScript to see the address; a script of the network; forty words',
    'en',
    'https://st-mewan.test/contacts/bell-tower',
    html(
      doc(
        'en',
        'Bell tower - St Mewan',
        `<h1>Bell tower</h1><p>The captain of the tower is Jo Trewin. Practice is on Thursdays at half past seven; visitors who can hold a rope are welcome. Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__">[email&#160;protected]</a>.</p><noscript>Please enable JavaScript to see the address.</noscript><script data-cfasync="false" src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"></script>`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'newsletter-captcha-it',
    'an Italian village museum with a newsletter form',
    'sixty words and a captcha',
    'it',
    'https://museo-del-traghetto.test/collezione/la-campana',
    html(
      doc(
        'it',
        'La campana - Museo del Traghetto',
        `<nav>${links('/m/', 'Collezione', 'Orari', 'Contatti')}</nav><h1>La campana</h1><p>Fusa nel 1911, la campana chiamava il traghettatore dall’altra riva. Fu donata al museo dalla famiglia Brandolin nel 1987.</p><form><label>Iscriviti alla newsletter <input name="email"></label><div class="g-recaptcha" data-sitekey="x"></div><button>Invia</button></form><script src="https://www.google.com/recaptcha/api.js"></script>`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'login-modal-no',
    'a Norwegian paper with its log-in in a hidden box on every page',
    'a password field in the page; a short story',
    'nb',
    'https://kystbladet.test/nyheter/i/Ab12/ferja-er-tilbake',
    html(
      doc(
        'nb',
        'Ferja er tilbake - Kystbladet',
        `<div hidden id="login"><h2>Logg inn</h2><form><input name="u"><input type="password" name="p"></form></div>${story('nb', 'Ferja er tilbake', 'Etter åtte uker på verksted gikk ferja igjen mandag morgen. Tretti mennesker stod på kaia, og noen hadde med kake.')}`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'paywall-no-kr',
    'a Norwegian story for subscribers',
    'a headline, two sentences and an offer with a price',
    'nb',
    'https://fjordposten.test/pluss/i/9x/losens-siste-vakt',
    html(
      doc(
        'nb',
        'Losens siste vakt',
        `<h1>Losens siste vakt</h1><p>Av Siri Moe. Publisert 4. mai 2025</p><p>Klokka fire om morgenen er vannet svart. Losen har allerede fyrt opp kaffen.</p><div class="paywall"><h2>Les saken for 1 krone</h2><p>For å lese resten må du være abonnent.</p><a href="/kjop">Kjøp tilgang</a> <a href="/logginn">Logg inn</a></div>`,
        '<meta property="og:type" content="article"><meta property="article:published_time" content="2025-05-04T05:00:00+02:00">',
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'consent-in-html-first',
    'a Spanish paper whose consent box stands first in the page, the story below',
    'a choice between cookies and paying, and sixty words of story after it',
    'es',
    'https://diario-del-muelle.test/local/la-grua-vuelve-a-girar.html',
    html(
      doc(
        'es',
        'La grúa vuelve a girar | Diario del Muelle',
        `<div id="didomi-host"><p>Nosotros y nuestros 744 socios almacenamos información en un dispositivo. Acepte las cookies o suscríbase para continuar.</p><button>Aceptar y continuar</button><button>Suscribirse</button></div>${story('es', 'La grúa vuelve a girar', 'La grúa del muelle viejo, parada desde 1998, giró ayer durante doce minutos. Los vecinos aplaudieron desde los balcones.', 'El ayuntamiento quiere que gire cada domingo, si el engranaje lo permite.')}`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'checking-your-browser-essay',
    'a developer’s short post about the page that everyone waits on',
    'its headline is the wall’s own line; eighty words',
    'en',
    'https://notes.otto-k.test/2025/checking-your-browser',
    html(
      doc(
        'en',
        'Checking your browser',
        `<h1>Checking your browser</h1><time datetime="2025-02-11">11 Feb 2025</time>${paras('I counted. Last week I spent nineteen minutes looking at a line that says it is checking my browser. My browser is fine. It was fine on Monday too.', 'What the page checks is patience, and what it proves is that I am poor at it. I have started to read a poem each time; I am now through most of Larkin.')}<a href="/">All notes</a>`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
  onlyThere(
    'geo-note-short',
    'a Swedish broadcaster’s programme page with a short text',
    'says that the film is shown in Sweden only; the text is there',
    'sv',
    'https://kanal-ost.test/program/fyrvaktaren/om',
    html(
      doc(
        'sv',
        'Om Fyrvaktaren | Kanal Öst',
        `<nav>${links('/p/', 'Start', 'Program', 'Nyheter', 'Barn')}</nav><h1>Fyrvaktaren</h1><p>Serien följer Ines Öhrn under hennes sista år på Grisskär. Den spelades in under elva veckor och vann juryns pris i Tromsö.</p><p>Programmet kan bara ses i Sverige.</p>`,
      ),
    ),
    ['alive ok'],
    looksWalled,
  ),
]

export const thirdWalls: Family = { name: 'third-walls', cases }
