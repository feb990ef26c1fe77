/** Sources that stand behind something: tests for robots, logins, borders, consent, in the words of vendors and countries. */
import { html, redirect, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, paras } from './second-markup.ts'

const cases: readonly LabelledCase[] = [
  {
    id: 'cloudflare-nl-without-field',
    imitates: 'Cloudflare’s challenge in Dutch, before a proxy that drops its own fields',
    hard: 'no cf-mitigated; the title is Dutch; the body is empty but for scripts and a noscript',
    lang: 'nl',
    url: 'https://polderpost.test/artikel/gemaal-stil',
    hosts: {
      'polderpost.test': {
        '*': html(
          `<!DOCTYPE html><html lang="nl-NL"><head><title>Een moment geduld…</title><meta http-equiv="refresh" content="390"><meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Schakel JavaScript en cookies in om door te gaan</span></div></noscript></div></div><script>(function(){window._cf_chl_opt={cvId:'3',cZone:"polderpost.test",cType:'managed'};var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8f';document.head.appendChild(a)}());</script></body></html>`,
          { status: 403 },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'aws-waf-202',
    imitates: 'AWS WAF’s silent challenge',
    hard: 'a status of success with a script for a body',
    lang: 'en',
    url: 'https://tidalpower.test/reports/2023/lagoon',
    hosts: {
      'tidalpower.test': {
        '*': html(
          `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title><script src="https://abc.edge.sdk.awswaf.com/abc/def/challenge.js"></script></head><body><div id="challenge-container"></div><script>AwsWafIntegration.saveReferrer();AwsWafIntegration.getToken().then(()=>{window.location.reload(true)});</script></body></html>`,
          { status: 202, headers: { 'x-amzn-waf-action': 'challenge', Server: 'awselb/2.0' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'datadome-fr',
    imitates: 'DataDome on a French classifieds site',
    hard: 'the title is the site’s host; the body one script and a frame',
    lang: 'fr',
    url: 'https://petitesannonces-estran.test/bateaux/2881',
    hosts: {
      'petitesannonces-estran.test': {
        '*': html(
          `<html lang="fr"><head><title>petitesannonces-estran.test</title><style>#cmsg{animation: A 1.5s;}</style></head><body style="margin:0"><p id="cmsg">Veuillez activer JS et désactiver tout bloqueur de publicité</p><script data-cfasync="false">var dd={'rt':'c','cid':'AHrlq','hsh':'0000','t':'fe','s':1,'host':'geo.captcha-delivery.com'}</script><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>`,
          { status: 403, headers: { 'x-datadome': 'protected', 'Set-Cookie': 'datadome=abc; Path=/' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'human-es',
    imitates: 'HUMAN’s press-and-hold page in Spanish',
    hard: 'status 200, its own wording, a reference number',
    lang: 'es',
    url: 'https://inmuebles-del-puerto.test/noticias/precio-del-suelo',
    hosts: {
      'inmuebles-del-puerto.test': {
        '*': html(
          `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Inmuebles del Puerto</title></head><body><section class="container"><div class="customer-logo-wrapper"></div><h1>¿Eres una persona?</h1><p>Mantén pulsado el botón para confirmarlo.</p><div id="px-captcha"></div><p>ID de referencia #7d1f-11ef</p></section><script>window._pxAppId='PX000000';window._pxUuid='7d1f';</script><script src="/xx/captcha/captcha.js?a=c&m=0"></script></body></html>`,
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'incapsula-200',
    imitates: 'Imperva’s frame with status 200',
    hard: 'no title, no words outside the frame',
    lang: 'und',
    url: 'https://gavleborgsbanken.test/pressrum/2022/kontor-stangs',
    hosts: {
      'gavleborgsbanken.test': {
        '*': html(
          `<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-1-0&incident_id=1-2&edet=12" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>`,
          { headers: { 'X-Iinfo': '9-1-0 NNNN RT(1)', 'Set-Cookie': 'visid_incap_1=x; Path=/' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'kasada-429',
    imitates: 'Kasada',
    hard: '429 reads as too many requests, though this was the first',
    lang: 'und',
    url: 'https://harbour-homes.test/suburb-reports/2021',
    hosts: {
      'harbour-homes.test': {
        '*': html(
          `<!doctype html><html><head></head><body><script>window.KPSDK={};KPSDK.now=Date.now</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/ips.js?x"></script></body></html>`,
          { status: 429, headers: { 'x-kpsdk-ct': '0aBc', 'x-kpsdk-r': '1-AA' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'radware-redirect',
    imitates: 'Radware’s bot manager',
    hard: 'a redirect to another company’s host, which answers 200 with a captcha',
    lang: 'en',
    url: 'https://portauthority-news.test/2020/crane-collapse',
    hosts: {
      'portauthority-news.test': {
        '*': redirect(
          302,
          'https://validate.perfdrive.com/?ssa=ab12&ssb=9910&ssc=https%3A%2F%2Fportauthority-news.test%2F',
        ),
      },
      'validate.perfdrive.com': {
        '/': html(
          doc(
            'en',
            'Radware Captcha Page',
            `<h1>We apologize for the inconvenience…</h1><p>Your activity and behaviour on this site made us think that you are a bot. Solve the puzzle to go on. Incident 88-1.</p><div class="h-captcha" data-sitekey="0"></div>`,
          ),
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'ddos-guard-ru',
    imitates: 'DDoS-Guard before a Russian archive',
    hard: 'a Russian title, a script from the guard’s own path, status 403',
    lang: 'ru',
    url: 'https://arhiv-plotin.test/delo/44/list/12',
    hosts: {
      'arhiv-plotin.test': {
        '*': html(
          doc(
            'ru',
            'DDoS-Guard',
            `<h1 id="title">Проверяем браузер перед переходом на arhiv-plotin.test</h1><p id="description">Пожалуйста, подождите несколько секунд. Когда проверка закончится, вы попадёте на сайт.</p>`,
            '<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>',
          ),
          { status: 403, headers: { Server: 'ddos-guard', 'Set-Cookie': '__ddg2_=x; Path=/' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'acw-script-zh',
    imitates: 'Alibaba’s firewall before a Chinese paper',
    hard: 'status 200 and nothing but an obfuscated script that sets a cookie',
    lang: 'zh',
    url: 'https://www.jiangbian-ribao.test/c/2019-04-02/885123.html',
    hosts: {
      'www.jiangbian-ribao.test': {
        '*': html(
          `<html><script>\nvar arg1='9D3A0C7BE1F28F4D6A5503CC71E09B4428E7A91F';\nvar _0x4818=['\\x63\\x73\\x4b'];\nfunction setCookie(name,value){var e=new Date();e.setTime(e.getTime()+3600*1000);document.cookie=name+"="+value+";expires="+e.toGMTString()+";max-age=3600;path=/";}\nfunction reload(x){setCookie("acw_sc__v2",x);document.location.reload();}\n</script></html>`,
          { headers: { 'Set-Cookie': 'acw_tc=ab;path=/;HttpOnly' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'anubis-sv',
    imitates: 'Anubis, the proof of work, in Swedish',
    hard: 'status 200; polite words of its own; an explanation in a fold',
    lang: 'sv',
    url: 'https://git.kustkod.test/gezeiten/prediktor/issues/14',
    hosts: {
      'git.kustkod.test': {
        '*': html(
          doc(
            'sv',
            'Kontrollerar att du inte är en bot!',
            `<main><h1 id="title" class="centered-div">Kontrollerar att du inte är en bot!</h1><img id="image" src="/.within.website/x/cmd/anubis/static/img/pensive.webp" alt=""><p id="status">Laddar…</p><details><p>Du ser den här sidan för att administratören har satt upp ett skydd mot AI-företagens skrapande. Webbläsaren får räkna en stund innan du släpps in.</p></details></main>`,
            '<script id="anubis_challenge" type="application/json">{"challenge":"00","difficulty":4}</script>',
          ),
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'arvan-fa',
    imitates: 'an Iranian delivery network’s test of browsers',
    hard: 'Persian words for “moving you to the site”, status 200, a cookie by script',
    lang: 'fa',
    url: 'https://bandar-emrooz.test/news/88/pol',
    hosts: {
      'bandar-emrooz.test': {
        '*': html(
          doc(
            'fa',
            'در حال انتقال به سایت مورد نظر هستید...',
            `<h3>مرورگر شما در حال بررسی است</h3><p>چند لحظه صبر کنید. جاوااسکریپت و کوکی باید فعال باشند.</p><noscript>لطفاً جاوااسکریپت را فعال کنید</noscript><script>document.cookie="__arcsjs=1f;path=/";setTimeout(function(){location.reload()},2000)</script>`,
            '',
            'dir="rtl"',
          ),
          { headers: { Server: 'ArvanCloud' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'ko-captcha',
    imitates: 'a Korean portal that noticed much traffic',
    hard: 'a picture of characters to type; Korean words; status 200',
    lang: 'ko',
    url: 'https://naru-cafe.test/read/7712/118',
    hosts: {
      'naru-cafe.test': {
        '*': html(
          doc(
            'ko',
            '자동입력 방지',
            `<h1>비정상적인 접근이 감지되었습니다</h1><p>사람인지 확인하기 위해 아래 그림의 글자를 입력해 주세요.</p><form><img src="/captcha.png?k=1" alt="자동입력 방지문자"><input name="captcha"><button>확인</button></form>`,
          ),
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  {
    id: 'f5-support-id',
    imitates: 'a bank behind F5’s firewall',
    hard: 'status 200, a title that says the request was rejected and a support number',
    lang: 'en',
    url: 'https://mutual-of-tarn.test/press/2018/merger',
    hosts: {
      'mutual-of-tarn.test': {
        '*': html(
          `<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1123581321345589<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>`,
        ),
      },
    },
    expected: ['blocked bot-wall', 'blocked forbidden'],
  },
  {
    id: 'wordfence-503',
    imitates: 'a WordPress firewall plugin',
    hard: '503 reads as trouble of the server; the page says that the owner limits access',
    lang: 'en',
    url: 'https://weavers-guild.test/patterns/herringbone',
    hosts: {
      'weavers-guild.test': {
        '*': html(
          doc(
            'en',
            'Your access to this site has been limited',
            `<h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p><p>Block Technical Data: Advanced blocking in effect.</p><p>Generated by Wordfence</p>`,
          ),
          { status: 503 },
        ),
      },
    },
    expected: ['blocked bot-wall', 'blocked forbidden', 'unreachable server-error'],
  },
  {
    id: 'eu-not-served-200',
    imitates: 'an American local television station',
    hard: 'status 200 for a page that only tells Europeans that they are not served',
    lang: 'en',
    url: 'https://wqrvtv.test/2019/05/levee-holds',
    hosts: {
      'wqrvtv.test': {
        '*': html(
          doc(
            'en-US',
            'WQRV',
            `<h1>We’re sorry</h1><p>This content is not available in your region. Because of European privacy rules we cannot serve visitors from the European Economic Area at this time. For news tips call 555-0100.</p>`,
          ),
        ),
      },
    },
    expected: ['blocked legal'],
  },
  {
    id: 'sv-rights-abroad',
    imitates: 'a Swedish public broadcaster’s player abroad',
    hard: '403 with a page of the site: the rights do not allow showing it outside Sweden',
    lang: 'sv',
    url: 'https://kanal-skargard.test/play/sasong-2/avsnitt-4',
    hosts: {
      'kanal-skargard.test': {
        '*': html(
          doc(
            'sv',
            'Avsnitt 4 | Kanal Skärgård Play',
            `<h1>Avsnitt 4</h1><p>Programmet kan inte visas där du befinner dig. Vi har bara rätt att sända det i Sverige.</p>`,
          ),
          { status: 403 },
        ),
      },
    },
    expected: ['blocked legal', 'blocked forbidden'],
  },
  {
    id: 'ja-members-only',
    imitates: 'a Japanese trade paper for members',
    hard: 'status 200 at the story’s own address; a headline, one line, then a form to log in',
    lang: 'ja',
    url: 'https://zosen-jiho.test/article/20411',
    hosts: {
      'zosen-jiho.test': {
        '/article/20411': html(
          doc(
            'ja',
            '会員ログイン｜造船時報',
            `<h1>会員ログイン</h1><p>この先は会員の方のみご利用いただけます。</p><form action="/login" method="post"><input type="text" name="mail" placeholder="メールアドレス"><input type="password" name="pass" placeholder="パスワード"><button>ログイン</button></form>`,
          ),
        ),
      },
    },
    expected: ['blocked login'],
  },
  {
    id: 'nl-consent-host',
    imitates: 'a Dutch publisher’s consent service',
    hard: 'redirects to a host of the publisher’s group with the story’s address in a query',
    lang: 'nl',
    url: 'https://volksbode.test/binnenland/dijk-verhoogd~b771',
    hosts: {
      'volksbode.test': {
        '*': redirect(
          302,
          'https://myprivacy.volksbode.test/consent?siteKey=AbC&callbackUrl=https%3A%2F%2Fvolksbode.test%2Fprivacygate-confirm%3FredirectUri%3D%2Fbinnenland%2Fdijk-verhoogd~b771',
        ),
      },
      'myprivacy.volksbode.test': {
        '/consent': html(
          doc(
            'nl',
            'Privacy instellingen',
            `<h1>Wij waarderen je privacy</h1><p>Om je een zo goed mogelijke ervaring te bieden gebruiken wij en onze 113 partners cookies.</p><button>Akkoord</button><button>Instellen</button>`,
          ),
        ),
      },
    },
    expected: ['blocked consent-wall'],
  },
  {
    id: 'de-pay-or-consent-page',
    imitates: 'a German portal’s choice between tracking and paying',
    hard: 'status 200 at the story’s address, and nothing but the choice',
    lang: 'de',
    url: 'https://elbkurier-online.test/region/deichbruch-abgewendet-4471.html',
    hosts: {
      'elbkurier-online.test': {
        '*': html(
          doc(
            'de',
            'Elbkurier Online',
            `<div class="pur-layer"><h1>Weiter mit Werbung oder im Pur-Abo</h1><p>Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Ihre Zustimmung können Sie jederzeit widerrufen.</p><button>Akzeptieren und weiter</button><p>Oder nutzen Sie unser Angebot fast ohne Werbung und ohne Tracking für 3,99 Euro im Monat.</p><a href="/pur">Jetzt Pur abonnieren</a></div>`,
            '<script src="https://cdn.privacy-mgmt.com/wrapperMessagingWithoutDetection.js"></script>',
          ),
        ),
      },
    },
    expected: ['blocked consent-wall'],
  },
  {
    id: 'hu-paywall',
    imitates: 'a Hungarian weekly’s paid story',
    hard: 'two sentences, then an offer and a log-in link: a paywall is no wall to a verdict',
    lang: 'hu',
    url: 'https://hetikikoto.test/riport/az-utolso-revesz',
    hosts: {
      'hetikikoto.test': {
        '/riport/az-utolso-revesz': html(
          doc(
            'hu',
            'Az utolsó révész - Heti Kikötő',
            `<h1>Az utolsó révész</h1><p>Szerző: Bartos Ágnes <time datetime="2024-11-02">2024. november 2.</time></p>${paras('Hajnali négykor a víz fekete, a révész pedig már dohányzik. Negyven éve viszi át ugyanazokat az embereket, csak ők öregszenek.')}<div class="fizetos"><p>A cikk további része előfizetőink számára érhető el.</p><a href="/elofizetes">Előfizetek</a> <a href="/belepes">Már előfizető vagyok, belépek</a></div>`,
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Az utolsó révész","datePublished":"2024-11-02","isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".fizetos"}}</script>',
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'akamai-de',
    imitates: 'an airline behind Akamai',
    hard: 'says “access denied” and a reference; could be a plain refusal',
    lang: 'en',
    url: 'https://nordluft.test/presse/2021/flotte',
    hosts: {
      'nordluft.test': {
        '*': reply(
          `<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don't have permission to access "http&#58;&#47;&#47;nordluft&#46;test&#47;presse&#47;2021&#47;flotte" on this server.<P>\nReference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab\n<P>\nhttps&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;2d351ab8\n</BODY>\n</HTML>`,
          { status: 403, type: 'text/html', headers: { Server: 'AkamaiGHost' } },
        ),
      },
    },
    expected: ['blocked bot-wall', 'blocked forbidden'],
  },
  {
    id: 'app-shell',
    imitates: 'a government dashboard drawn in the browser',
    hard: 'an empty root and a request for JavaScript; the address is real, and so is any other',
    lang: 'el',
    url: 'https://dedomena-neron.test/pinakas/fragmata',
    hosts: {
      'dedomena-neron.test': {
        '*': html(
          `<!doctype html><html lang="el"><head><meta charset="utf-8"><title>Δεδομένα νερών</title><link rel="manifest" href="/manifest.json"></head><body><noscript>Για να λειτουργήσει η εφαρμογή πρέπει να ενεργοποιήσετε τη JavaScript.</noscript><div id="root"></div><script src="/static/js/main.8a1.js"></script></body></html>`,
        ),
      },
    },
    expected: ['blocked bot-wall', 'alive ok'],
  },
]

export const secondWalls: Family = { name: 'second-walls', cases }
