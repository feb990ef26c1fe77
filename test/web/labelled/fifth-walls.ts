/** Sources that stand behind a wall, or on a server in trouble; and pages that only wear the same dress. */
import { html, redirect, reply, status } from '../reply.ts'
import type { Routes } from '../web.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksWalled, onlyThere } from './third-case.ts'

/** The one address, and the page that such a site has for addresses it does not know. */
const withMissing = (url: string, there: Routes[string], missing: string): Record<string, Routes> => {
  const { hostname, pathname, search } = new URL(url)
  return { [hostname]: { [pathname + search]: there, '*': html(missing, { status: 404 }) } }
}

const saga = 'https://www.bokbladet-norrsken.test/kultur/fyrvaktarens-dagbok/a/9QkLrX'
const swedish = (title: string, main: string) =>
  doc(
    'sv',
    `${title} | Norrskens Tidning`,
    `<header><a href="/">Norrskens Tidning</a>${links('/sektion/', 'Nyheter', 'Kultur', 'Sport', 'Familj', 'E-tidning')}</header><main>${main}</main><footer><p>Ansvarig utgivare: Tove Lindmark. Tipsa oss: 0900-00 00 00.</p></footer>`,
  )

const court = 'https://www.liman-postasi.test/gundem/ihale-dosyasi-h48213.html'
const turkish = (title: string, main: string) =>
  doc(
    'tr',
    title,
    `<header><a href="/"><img src="/logo.svg" alt="Liman Postası"></a>${links('/kategori/', 'Gündem', 'Ekonomi', 'Spor', 'Dünya', 'Yazarlar')}</header><main>${main}</main><aside><h3>Çok okunanlar</h3>${links('/haber-', 'Vapur seferlerine kış tarifesi', 'Balık halinde yeni dönem', 'Sahil yolu trafiğe kapandı')}</aside><footer>© 2025 Liman Postası. Tüm hakları saklıdır.</footer>`,
  )

const secretPost = 'https://zapysky-pasichnyka.test/2021/06/medozbir-na-lypi/'
const beekeeper = (title: string, main: string) =>
  doc(
    'uk',
    `${title} &#8211; Записки пасічника`,
    `<header class="site-header"><p class="site-title"><a href="/">Записки пасічника</a></p>${links('/kat-', 'Вулики', 'Мед', 'Рослини', 'Про мене')}</header><main id="main" class="site-main">${main}</main><aside class="widget-area"><section><h2>Недавні записи</h2>${links('/zapys-', 'Як зимують бджоли', 'Ремонт старого вулика', 'Гречка цвіте')}</section></aside><footer>Працює на WordPress</footer>`,
    '<meta name="generator" content="WordPress 6.6.2">',
  )

const harbourFilm = 'https://nett-tv.kystkringkastingen.test/serie/fyrvokterne/sesong/2/episode/4'
const thread = 'https://www.ploia-forum.test/vb/showthread.php?t=20817'

const walls: readonly LabelledCase[] = [
  everywhere(
    'datadome-one-line',
    'a French site of small ads behind DataDome',
    'one English line that asks for JavaScript and blames an ad blocker; the title is the bare host',
    'en',
    'https://www.lecoindesgreniers.test/ad/livres/2419907713.htm',
    html(
      `<html lang="en"><head><title>lecoindesgreniers.test</title><style>#cmsg{animation: A 1.5s;}@keyframes A{0%{opacity:0;}99%{opacity:0;}100%{opacity:1;}}</style></head><body style="margin:0"><p id="cmsg">Turn JS on and switch off any ad blocker</p><script data-cfasync="false">var dd={'rt':'c','cid':'AHrlqAAAAAMAk2fT0h8','hsh':'05B30BD9055986BD2EE8F5A199D973','t':'bv','s':43337,'e':'b1c7','host':'geo.captcha-delivery.test','cookie':'x~Qp'}</script><script data-cfasync="false" src="https://ct.captcha-delivery.test/c.js"></script></body></html>`,
      {
        status: 403,
        headers: {
          'X-DataDome': 'protected',
          'X-DD-B': '2',
          'Set-Cookie': 'datadome=x~Qp; Max-Age=31536000; Path=/; Secure',
        },
      },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'incapsula-frame-200',
    'a Polish insurer’s press room behind Imperva',
    'status 200; no text at all outside a frame, and an indexing ban',
    'und',
    'https://media.ubezpieczenia-bursztyn.test/komunikaty/raport-powodziowy-2023',
    html(
      `<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"><meta name="viewport" content="initial-scale=1.0"><script src="/Wonne-Horror-the-offe-heart-his-Mistery-of-vp" async></script></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-88301443-0%20NNNN%20RT%281718&incident_id=1211000460154&edet=12&cinfo=04000000&rpinfo=0&mth=GET" frameborder=0 width="100%" height="100%" marginheight="0px" marginwidth="0px">Request unsuccessful. Incapsula incident ID: 1211000460154-390</iframe></body></html>`,
      {
        headers: {
          'X-CDN': 'Imperva',
          'X-Iinfo': '9-88301443-0 0NNN RT(1718 0) q(0 -1 -1 0) r(0 -1) B12(4,315,0) U18',
          'Set-Cookie': ['visid_incap_2871=abc; path=/', 'incap_ses_1211_2871=def; path=/'],
          'Cache-Control': 'no-cache, no-store',
        },
      },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'akamai-reference',
    'a Turkish airline’s news page behind Akamai',
    'a bare page of a web server’s kind, with only an edge reference to tell who speaks',
    'en',
    'https://www.turnahavayollari.test/tr-tr/basin-odasi/filo-2024/index.html',
    html(
      `<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYour permission does not cover "http&#58;&#47;&#47;www&#46;turnahavayollari&#46;test&#47;tr&#45;tr&#47;" on this server.<P>\nReference&#32;&#35;18&#46;9d2f1402&#46;1733391022&#46;1b2e41a7\n<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;test&#47;18&#46;9d2f1402\n</BODY>\n</HTML>\n`,
      { status: 403, headers: { Server: 'AkamaiGHost', 'Mime-Version': '1.0' } },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'bm-verify-refresh',
    'a Kazakh bank’s statistics behind a bot manager',
    'status 200, nothing but a refresh to another address of the same page: a move, to the naive',
    'und',
    'https://www.altynbank-kz.test/kk/analytics/2022/astyk-bagasy',
    html(
      `<html><head><meta http-equiv="refresh" content="5; URL='/kk/analytics/2022/astyk-bagasy?bm-verify=AAQAAAAJ_____8mVh2Xn4p0'" /><title>&nbsp;</title></head><body><noscript></noscript><script>var i = 1733391; var j = i + Number("2519" + "71302"); var xhr = new XMLHttpRequest(); xhr.open("POST", "/_sec/verify?provider=interstitial", false); xhr.setRequestHeader("Content-Type", "application/json"); xhr.send(JSON.stringify({"bm-verify": "AAQAAAAJ_____8mVh2Xn4p0", "pow": j})); location.reload();</script></body></html>`,
      {
        headers: {
          'Set-Cookie': ['ak_bmsc=0F; path=/; HttpOnly', 'bm_sz=7A; path=/'],
          'X-Akamai-Staging': 'no',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'press-and-hold-dutch',
    'a Dutch housing market behind HUMAN',
    'the challenge is a button to hold, the page friendly, in the site’s own colours and without the word robot',
    'nl',
    'https://www.grachtenpanden.test/koop/leeuwarden/huis-88120-nieuwestad-12/',
    html(
      doc(
        'nl',
        'Grachtenpanden',
        `<section class="container"><div class="customer-logo-wrapper"><img class="customer-logo" src="https://img.grachtenpanden.test/px.svg" alt=""></div><div class="page-title-wrapper"><h1>Je bent er bijna!</h1></div><div class="content-wrapper"><div id="px-captcha"></div><p>Houd de knop ingedrukt tot het balkje vol is, dan laten we je door. We willen graag zeker weten dat onze pagina’s gelezen worden door mensen.</p><p>Lukt het niet? Mail ons en noem deze code:</p><p>Reference ID: #ab41c2d0-b2ef-11ef-9d0b-6f3c</p></div></section><script>window._pxAppId = 'PXo7hQ2x';window._pxJsClientSrc = '/o7hQ2x/init.js';window._pxHostUrl = '/o7hQ2x/xhr';</script><script src="/o7hQ2x/captcha/PXo7hQ2x/captcha.js?a=c&m=0"></script>`,
        '<meta name="description" content="px-captcha">',
      ),
      { status: 403 },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'waf-202-empty',
    'a Japanese travel guide behind AWS WAF',
    'a success code, 202, and not one byte of a page',
    'und',
    'https://www.tabi-no-tomoshibi.test/area/noto/lighthouses/',
    status(202, '', {
      type: 'text/html',
      headers: {
        Server: 'CloudFront',
        'x-amzn-waf-action': 'challenge',
        'Cache-Control': 'no-store, max-age=0',
        'X-Cache': 'Error from cloudfront',
      },
    }),
    ['blocked bot-wall'],
  ),
  everywhere(
    'method-405-captcha',
    'an Indian real estate site behind AWS WAF',
    '405 says that GET is not allowed; what it means is a picture puzzle',
    'en',
    'https://www.makaan-bazaar.test/research/rental-index-2023',
    html(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Human Verification</title><style>body{font-family:Arial}</style><script>window.awsWafCookieDomainList = []; window.gokuProps = {"key":"AQIDAHjcYu","iv":"CgAHbCe2","context":"lF0Q"};</script><script src="https://9a2c.edge.captcha-sdk.awswaf.test/9a2c/challenge.js"></script><script src="https://9a2c.edge.captcha-sdk.awswaf.test/9a2c/captcha.js"></script></head><body><div id="captcha-container"></div><script>AwsWafIntegration.saveReferrer(); CaptchaScript.renderCaptcha(document.getElementById('captcha-container'));</script><noscript><h1>JavaScript is off</h1>We have to check that a person is asking. To go on, allow JavaScript in your settings and load the page again.</noscript></body></html>`,
      { status: 405, headers: { 'x-amzn-waf-action': 'captcha', Server: 'awselb/2.0' } },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'status-999',
    'a network of professionals',
    'a status that no standard has; the body only sends scripts on to a sign-up wall',
    'und',
    'https://www.berufsfaden.test/in/ildiko-varga-hydrology',
    html(
      `<html><head><script type="text/javascript">window.onload = function() { var trk = "bf", original = document.referrer; if (location.protocol != "https:") { location.href = "https:" + location.href.substring(5); return; } var c = document.cookie.split("; "); location.href = "https://" + location.hostname + "/authwall?trk=" + trk + "&sessionRedirect=" + encodeURIComponent(location.href); }</script></head></html>`,
      { status: 999, headers: { 'X-Li-Pop': 'prod-edge', 'Cache-Control': 'no-cache, no-store' } },
    ),
    ['blocked bot-wall', 'blocked login', 'blocked forbidden'],
  ),
  {
    id: 'slider-other-host',
    imitates: 'a Chinese encyclopedia’s safety check on a host of its own',
    hard: 'a redirect to another host and a page with 200; says neither robot nor captcha, but to drag a slider',
    lang: 'zh',
    url: 'https://baike.wanjuan.test/item/%E7%81%AF%E5%A1%94/318204',
    hosts: {
      'baike.wanjuan.test': {
        '*': redirect(
          302,
          'https://wappass.wanjuan-pass.test/static/captcha/tuxing.html?ak=c27bbc&backurl=https%3A%2F%2Fbaike.wanjuan.test%2Fitem%2F318204&ext=9rU&signature=0f2a',
        ),
      },
      'wappass.wanjuan-pass.test': {
        '*': html(
          doc(
            'zh-CN',
            '万卷安全验证',
            `<div class="timeout hide-callback"><div class="timeout-img"></div><div class="timeout-title">网络不给力，请稍后再试</div><button class="timeout-button">返回首页</button></div><div class="mod-slider"><p>拖动左侧滑块，使图片为正</p><div id="slider"></div></div><p class="feedback">问题反馈</p>`,
          ),
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  everywhere(
    'proof-of-work-german',
    'a German forge of free software behind Anubis',
    'status 200 and a long, friendly explanation of sums that the browser does: enough text for an article',
    'de',
    'https://git.werkbank-frei.test/turmuhr/turmuhr/src/branch/main/LIESMICH.md',
    html(
      doc(
        'de',
        'Wir prüfen, ob du ein Bot bist!',
        `<main><h1 id="title" class="centered-div">Wir prüfen, ob du ein Bot bist!</h1><div class="centered-div"><img id="image" style="width:100%;max-width:256px" src="/.within.website/x/cmd/anubis/static/img/pensive.webp?cacheBuster=v1.21.3"><p id="status">Lädt …</p><div id="progress" role="progressbar"><div class="bar-inner"></div></div><details><summary>Warum sehe ich das?</summary>${paras(
          'Firmen, die Sprachmodelle füttern, grasen unsere Seiten ohne Rücksicht ab. Damit der Server dabei nicht in die Knie geht, steht Anubis davor und stellt jedem Browser eine kleine Rechenaufgabe.',
          'Für einen einzelnen Menschen ist sie in einer Sekunde gelöst und nicht der Rede wert. Wer aber Millionen Seiten abruft, zahlt dafür mit Strom und Zeit. Das ist ein Kompromiss, bis sich die Werkzeuge der Abgraser besser erkennen lassen.',
          'Du brauchst dafür ein halbwegs neues JavaScript. Erweiterungen, die es abschalten, musst du für diese Adresse ausnehmen.',
        )}</details><noscript><p>Leider geht es ohne JavaScript nicht weiter.</p></noscript></div></main><footer>Geschützt durch Anubis.</footer>`,
        '<script id="anubis_version" type="application/json">"v1.21.3"</script><script id="anubis_challenge" type="application/json">{"rules":{"algorithm":"fast","difficulty":4},"challenge":"7b1e"}</script>',
      ),
      {
        headers: {
          'Set-Cookie': 'techaro.lol-anubis-cookie-verification=0193; Path=/',
          'Cache-Control': 'no-store',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'just-a-moment-vietnamese',
    'a Vietnamese newspaper under Cloudflare’s managed challenge',
    'the interstitial in Vietnamese; no English word that a list of phrases would have',
    'vi',
    'https://tinsongnuoc.test/xa-hoi/ngon-hai-dang-cu-20230411.html',
    html(
      doc(
        'vi',
        'Chờ một chút...',
        `<div class="main-wrapper" role="main"><div class="main-content"><h1 class="zone-name-title h1">tinsongnuoc.test</h1><p id="x1">Đang kiểm tra xem kết nối của bạn có an toàn hay không.</p><noscript><div class="h2"><span id="challenge-error-text">Hãy bật JavaScript và cookie rồi thử tiếp</span></div></noscript></div></div><div class="footer"><div>Ray ID: <code>8e41a30c7b2d</code></div></div><script>(function(){window._cf_chl_opt={cvId:'3',cZone:"tinsongnuoc.test",cType:'managed',cRay:'8e41a30c7b2d'};var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=8e41a30c7b2d';document.getElementsByTagName('head')[0].appendChild(a);}());</script>`,
        '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="360">',
      ),
      {
        status: 403,
        headers: { Server: 'cloudflare', 'cf-mitigated': 'challenge', 'CF-RAY': '8e41a30c7b2d-SGN' },
      },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'checking-persian-200',
    'an Iranian news agency behind a home provider’s cloud',
    'status 200; a sentence about being taken to the site, with a countdown: reads like a move',
    'fa',
    'https://khabar-daryayi.test/news/1402081207733/',
    html(
      `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>در حال انتقال...</title><style>.spin{border:4px solid #ccc}</style></head><body><div class="spin"></div><h1>در حال انتقال به سایت مورد نظر شما</h1><p>تا <span id="t">5</span> ثانیه دیگر صفحه باز می‌شود.</p><p>اگر باز نشد، جاوااسکریپت مرورگر خود را روشن کنید.</p><small>شناسه درخواست: 6d1f0b3e</small><script>setTimeout(function(){document.cookie="__arcsjs=4b02f6;path=/";location.reload();},5000);</script></body></html>`,
      { headers: { Server: 'ArvanCloud', 'ar-sid': '2062' } },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'cookie-setter-free-host',
    'an Indonesian school on a free host',
    'status 200; a script reckons a cookie and goes to the same page with ?i=1; the visitor is told of JavaScript only',
    'en',
    'http://sman-teluk-biru.test/sejarah-sekolah.php',
    html(
      `<html><body><script type="text/javascript" src="/aes.js" ></script><script>function toNumbers(d){var e=[];d.replace(/(..)/g,function(d){e.push(parseInt(d,16))});return e}var a=toNumbers("f655ba9d09a112d4968c63579db590b4"),b=toNumbers("98344c2eee86c3994890592585b49f80"),c=toNumbers("c1f0a8e1b1a1d4ac");document.cookie="__test="+a+"; expires=Thu, 31-Dec-37 23:55:55 GMT; path=/"; location.href="http://sman-teluk-biru.test/sejarah-sekolah.php?i=1";</script><noscript>Javascript is needed for this site, switch it on in your browser or take one that has it</noscript></body></html>`,
      { headers: { Server: 'openresty', 'Cache-Control': 'no-cache' } },
    ),
    ['blocked bot-wall'],
  ),
  {
    id: 'cookie-absent',
    imitates: 'a learned society’s journals',
    hard: 'a redirect from the article to one and the same address for all, which speaks of settings and has 200',
    lang: 'it',
    url: 'https://rivista-lagune.test/doi/10.5555/lag.2019.0047',
    hosts: {
      'rivista-lagune.test': {
        '/action/cookieAbsent': html(
          doc(
            'it',
            'Rivista delle Lagune',
            `<header>${links('/', 'Fascicoli', 'Autori', 'Chi siamo')}</header><main><h1>I cookie sono disattivati</h1><p>Il suo browser non accetta i nostri cookie, perciò non possiamo aprire una sessione.</p><h2>Che cosa fare</h2><p>Li attivi nelle impostazioni, chiuda tutte le finestre e torni all’articolo. Se usa un lettore automatico, scriva alla redazione.</p></main>`,
          ),
        ),
        '*': redirect(302, '/action/cookieAbsent'),
      },
    },
    expected: ['blocked bot-wall'],
  },
  everywhere(
    'sum-in-hungarian',
    'a Hungarian register of firms with a check of its own',
    'home-made: status 200, a sum in words and a field; no vendor’s mark, in the frame of the register',
    'hu',
    'https://www.cegmutato-nyilvantarto.test/ceg/01-09-774411',
    html(
      doc(
        'hu',
        'Cégmutató',
        `<div id="fejlec"><a href="/">Cégmutató</a>${links('/m', 'Keresés', 'Díjak', 'Kapcsolat')}</div><form method="post" action="/ellenorzes"><p>Kérjük, igazolja, hogy nem gépi program kéri az adatokat!</p><label>Mennyi hat meg négy? <input name="valasz" size="3" autocomplete="off"></label><input type="hidden" name="vissza" value="/ceg/01-09-774411"><button>Tovább</button></form><p class="lab">A helyes válasz után a kért oldal jelenik meg.</p>`,
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'quota-with-200',
    'a Czech database of old newspapers',
    'a rate limit that answers 200 and names the reader’s network',
    'cs',
    'https://kronika-tisku.test/view/uuid:61b0-11e8-9c2d?page=3',
    html(
      doc(
        'cs',
        'Kronika tisku',
        `<h1>Příliš mnoho stránek najednou</h1><p>Z vaší sítě (198.51.100.23) bylo za poslední hodinu otevřeno více stránek, než kolik dovolují pravidla knihovny. Zobrazování je proto na 60 minut pozastaveno.</p><p>Zkuste to prosím později. Badatelé mohou požádat o vyšší limit.</p>`,
      ),
    ),
    ['unreachable rate-limited', 'blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'slow-down-korean',
    'a Korean wiki with a 429 of its own',
    'a 429 without Retry-After that says nothing of limits, only of an unusual flow, and has a box to tick',
    'ko',
    'https://deungdae.wiki.test/w/%EB%8F%85%EB%A0%B9',
    html(
      doc(
        'ko',
        '비정상적인 트래픽 감지',
        `<h1>비정상적인 트래픽 감지</h1><p>같은 주소에서 평소와 다른 요청이 들어와 문서를 잠시 보여 드리지 않습니다.</p><form method="post"><label><input type="checkbox" name="human"> 사람입니다</label><button>계속</button></form>`,
      ),
      { status: 429 },
    ),
    ['blocked bot-wall', 'unreachable rate-limited'],
  ),
  everywhere(
    'saml-self-posting',
    'a Finnish city’s intranet before its sign-on',
    'status 200 with neither a password field nor the word for logging in: a hidden form that sends itself away',
    'fi',
    'https://intra.meriharju.test/ohjeet/arkistointi-2022',
    html(
      `<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><title>Siirrytään…</title></head><body onload="document.forms[0].submit()"><noscript><p>Selaimesi ei suorita komentosarjoja. Jatka painamalla nappia kerran.</p></noscript><form method="post" action="https://tunnistus.meriharju-idp.test/saml2/idp/SSOService.php"><input type="hidden" name="SAMLRequest" value="PHNhbWxwOkF1dGhuUmVxdWVzdCBJRD0iXzQyIj4="><input type="hidden" name="RelayState" value="ss:mem:5f0c"><noscript><input type="submit" value="Jatka"></noscript></form></body></html>`,
      { headers: { 'Cache-Control': 'no-cache, no-store, private' } },
    ),
    ['blocked login'],
  ),
  {
    id: 'course-guests-not-allowed',
    imitates: 'a Brazilian university’s Moodle',
    hard: 'two redirects inside one host to a page that offers a guest’s entry and tells mostly about cookies',
    lang: 'pt',
    url: 'https://ava.ufmarazul.test/mod/page/view.php?id=90317',
    hosts: {
      'ava.ufmarazul.test': {
        '/login/index.php': html(
          doc(
            'pt-br',
            'AVA Mar Azul: Acesso ao site',
            `<div class="login-container"><h1 class="login-heading">Acesso a AVA Mar Azul</h1><form class="login-form" action="/login/index.php" method="post"><input type="hidden" name="logintoken" value="hT3"><input type="text" name="username" placeholder="Identificação / CPF"><input type="password" name="password" placeholder="Senha"><button type="submit">Acessar</button></form><a href="/login/forgot_password.php">Perdeu a senha?</a><h2>Algumas disciplinas aceitam visitantes</h2><form action="/login/index.php" method="post"><button>Entrar como visitante</button></form><button>Aviso sobre cookies</button></div><footer>Você ainda não se identificou.</footer>`,
          ),
        ),
        '/mod/page/view.php': redirect(303, '/enrol/index.php?id=1188'),
        '/enrol/index.php': redirect(303, '/login/index.php'),
        '*': html(
          doc(
            'pt-br',
            'Erro | AVA Mar Azul',
            '<div class="errorbox"><p>O endereço pedido não existe neste servidor.</p></div>',
          ),
          { status: 404 },
        ),
      },
    },
    expected: ['blocked login'],
  },
  {
    id: 'members-only-thread',
    imitates: 'a Greek forum of ship lovers (vBulletin)',
    hard: 'status 200; a list of several possible reasons, of which being signed out is only the first',
    lang: 'el',
    url: thread,
    hosts: {
      'www.ploia-forum.test': {
        '/vb/showthread.php?t=20817': html(
          doc(
            'el',
            'Φόρουμ Πλοίων',
            `<div class="navbar">${links('/vb/', 'Εγγραφή', 'Συχνές ερωτήσεις', 'Ημερολόγιο')}</div><table class="tborder"><tr><td class="tcat">Μήνυμα του συστήματος</td></tr><tr><td><p>Δεν έχετε συνδεθεί ή δεν σας επιτρέπεται να δείτε αυτό το θέμα. Πιθανές αιτίες:</p><ol><li>Δεν έχετε συνδεθεί. Συμπληρώστε την παρακάτω φόρμα.</li><li>Η ομάδα σας δεν έχει πρόσβαση στην ενότητα «Αρχείο ναυπηγείων».</li><li>Αν θέλατε να γράψετε, ίσως ο λογαριασμός σας περιμένει ενεργοποίηση.</li></ol><form action="login.php?do=login" method="post"><label>Όνομα χρήστη <input name="vb_login_username"></label><label>Κωδικός <input type="password" name="vb_login_password"></label><input type="submit" value="Σύνδεση"></form></td></tr></table>`,
            '<meta name="generator" content="vBulletin 3.8.11">',
          ),
        ),
        '*': html(
          doc(
            'el',
            'Φόρουμ Πλοίων',
            '<div class="navbar"></div><table class="tborder"><tr><td>Δεν ορίστηκε έγκυρο θέμα. Αν ακολουθήσατε σωστό σύνδεσμο, ειδοποιήστε τον διαχειριστή.</td></tr></table>',
          ),
        ),
      },
    },
    expected: ['blocked login', 'blocked forbidden'],
  },
  {
    id: 'protected-post',
    imitates: 'a Ukrainian beekeeper’s WordPress',
    hard: 'title, menu and side column are all there; the post’s body is one field for a password',
    lang: 'uk',
    url: secretPost,
    hosts: withMissing(
      secretPost,
      html(
        beekeeper(
          'Захищено: Медозбір на липі',
          `<article class="post-118 post type-post status-publish post-password-required hentry"><h1 class="entry-title">Захищено: Медозбір на липі</h1><span class="posted-on">14.06.2021</span><div class="entry-content"><form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>Цей запис закрито. Щоб прочитати його, введіть пароль:</p><p><label>Пароль: <input name="post_password" type="password" size="20"></label> <input type="submit" value="Увійти"></p></form></div></article>`,
        ),
      ),
      beekeeper('Сторінку не знайдено', '<h1>Отакої! Тут порожньо.</h1><p>Спробуйте пошук.</p>'),
    ),
    expected: ['blocked login', 'blocked forbidden'],
  },
  {
    id: 'subscribers-only-swedish',
    imitates: 'a Swedish local paper',
    hard: 'headline and byline of the article, its body replaced by an offer; status 200',
    lang: 'sv',
    url: saga,
    hosts: withMissing(
      saga,
      html(
        swedish(
          'Fyrvaktarens dagbok hittad på vinden',
          `<article><span class="premium-badge">Plus</span><h1>Fyrvaktarens dagbok hittad på vinden</h1><p class="byline">Elsa Hedqvist</p><div class="paywall"><h2>Det här är en artikel för dig som prenumererar</h2><p>Läs vidare för 1 krona den första månaden, därefter 139 kronor. Ingen bindningstid.</p><a href="/kop">Bli plusläsare</a><p>Redan kund? <a href="/logga-in?next=/kultur/fyrvaktarens-dagbok/a/9QkLrX">Logga in</a></p></div></article>`,
        ),
      ),
      swedish('Sidan finns inte', '<h1>Sidan finns inte</h1><p>Den kan ha flyttats eller tagits bort.</p>'),
    ),
    expected: ['blocked login', 'blocked forbidden'],
  },
  {
    id: 'library-proxy',
    imitates: 'an Estonian university library’s EZproxy',
    hard: 'the cited host is the library’s copy of a publisher’s name; all of it leads to one entrance elsewhere',
    lang: 'et',
    url: 'https://www-coastalarchive-example.ezproxy.kaldaylikool.test/article/S0022-1139',
    hosts: {
      'www-coastalarchive-example.ezproxy.kaldaylikool.test': {
        '*': redirect(
          302,
          'https://login.ezproxy.kaldaylikool.test/login?qurl=https%3A%2F%2Fwww.coastalarchive.example%2Farticle%2FS0022-1139',
        ),
      },
      'login.ezproxy.kaldaylikool.test': {
        '*': html(
          doc(
            'et',
            'Kalda Ülikooli raamatukogu',
            `<h1>Juurdepääs e-ressurssidele</h1><p>Väljaspool ülikooli võrku saavad andmebaase kasutada ainult üliõpilased ja töötajad.</p><form method="post" action="/login"><label>Lugejapileti number <input name="user"></label><label>PIN <input type="password" name="pass"></label><button>Sisene</button></form>`,
          ),
        ),
      },
    },
    expected: ['blocked login'],
  },
  everywhere(
    'basic-auth-latvian',
    'a Latvian museum’s closed catalogue',
    'a 401 whose page says the same as a forbidden one; the way in is only in a header',
    'lv',
    'https://krajums.bakas-muzejs.test/kartite/1188',
    html(
      doc('lv', '401', '<h1>Piekļuve nav atļauta</h1><p>Krājuma kartītes redz tikai muzeja darbinieki.</p>'),
      {
        status: 401,
        headers: { 'WWW-Authenticate': 'Basic realm="Krajums", charset="UTF-8"' },
      },
    ),
    ['blocked login', 'blocked forbidden'],
  ),
  {
    id: 'silent-sign-on-loop',
    imitates: 'a Danish media group with one sign-on for its papers',
    hard: 'without a cookie the paper and its sign-on service send the visitor to and fro for ever',
    lang: 'und',
    url: 'https://www.sundavisen.test/kultur/art8841207/Fyret-der-flyttede',
    hosts: {
      'www.sundavisen.test': {
        '*': redirect(
          302,
          'https://sso.bladhuset.test/silent?client=sundavisen&return=%2Fkultur%2Fart8841207%2FFyret-der-flyttede',
        ),
      },
      'sso.bladhuset.test': {
        '*': redirect(
          302,
          'https://www.sundavisen.test/kultur/art8841207/Fyret-der-flyttede?sso=none&checked=1',
        ),
      },
    },
    expected: ['unreachable redirect-loop', 'blocked login', 'blocked bot-wall'],
  },
  everywhere(
    'empty-shell',
    'a Norwegian municipality’s portal of minutes',
    'one and the same shell for every address, 200, of which nobody without scripts sees a word',
    'nb',
    'https://innsyn.tangvika.test/moter/2021/478/sak/33',
    html(
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><link rel="icon" href="/favicon.ico"><title>Innsyn</title><script type="module" crossorigin src="/assets/index-BhQ2f0xk.js"></script><link rel="stylesheet" crossorigin href="/assets/index-Cx81.css"></head><body><noscript>Slå på JavaScript for å bruke Innsyn.</noscript><div id="root"></div></body></html>`,
    ),
    ['blocked bot-wall', 'alive ok'],
  ),
  everywhere(
    'visitors-from-europe',
    'a county paper in the American Midwest',
    'status 200; says sorry politely, names no law; short, without links, like an error page',
    'en',
    'https://www.cornbeltcourier.test/news/local/grain-elevator-fire-ruled-accidental/article_5c1d.html',
    html(
      doc(
        'en',
        'Cornbelt Courier',
        `<div style="max-width:600px;margin:auto"><img src="data:image/png;base64,iVBORw0KGgo=" alt="Cornbelt Courier"><p>Hello there. It seems that you are reading from a country of the European Economic Area, where privacy rules apply that we are not set up for, so for now we cannot serve you our stories.</p><p>For anything urgent call the newsroom at 555-0148.</p></div>`,
      ),
    ),
    ['blocked legal', 'blocked forbidden'],
  ),
  {
    id: 'provider-register-russian',
    imitates: 'a Russian access provider that carries out the regulator’s register',
    hard: 'a redirect from the source to the root of a wholly different firm, with 200 and advertisements',
    lang: 'ru',
    url: 'http://golos-reki.test/2022/03/reportazh-s-pristani',
    hosts: {
      'golos-reki.test': { '*': redirect(307, 'http://zaglushka.volnatelekom.test/?st=0&dt=203.0.113.8') },
      'zaglushka.volnatelekom.test': {
        '*': html(
          doc(
            'ru',
            'Волна Телеком',
            `<a href="https://volnatelekom.test"><img src="/logo.png" alt="Волна Телеком"></a><h1>Уважаемый абонент!</h1><p>Ресурс, который вы хотите открыть, внесён в единый реестр, и оператор связи обязан ограничить к нему доступ на основании Федерального закона № 149-ФЗ.</p><p>Причину можно узнать на сайте надзорного ведомства.</p><div class="promo"><b>Домашний интернет 300 Мбит/с</b> — первый месяц за 1 рубль. Подключите сегодня!</div>`,
          ),
          { charset: 'windows-1251' },
        ),
      },
    },
    expected: ['blocked legal', 'blocked forbidden'],
  },
  everywhere(
    'department-order-hindi',
    'an Indian provider in place of the site',
    'status 200 and a frame’s worth of a page in the site’s own place: no redirect betrays the provider',
    'hi',
    'http://naav-patrika.test/lekh/ghat-ka-itihas',
    html(
      `<html><head><meta charset="utf-8"><title></title></head><body><center><p>दूरसंचार विभाग, भारत सरकार के निर्देश के अनुसार यह यूआरएल बंद किया गया है।</p><p>Blocked as directed by the competent authority. For details write to the nodal officer.</p></center></body></html>`,
      { headers: { Server: 'nginx/1.14.0', 'Cache-Control': 'no-cache' } },
    ),
    ['blocked legal', 'blocked forbidden'],
  ),
  {
    id: 'court-order-in-place',
    imitates: 'a Turkish news site under a judge’s order',
    hard: 'menu, headline and most-read list are the paper’s; where the article was stands a court’s number; 200',
    lang: 'tr',
    url: court,
    hosts: withMissing(
      court,
      html(
        turkish(
          'İhale dosyası - Liman Postası',
          `<h1>İhale dosyası</h1><time>08.11.2023</time><div class="haber-metni"><p>Bu habere erişim, Limanbaşı 2. Sulh Ceza Hâkimliğinin 21.12.2023 tarihli ve 2023/7714 D. İş sayılı kararı uyarınca 5651 sayılı Kanun kapsamında engellenmiştir.</p></div>`,
        ),
      ),
      turkish(
        '404 - Liman Postası',
        '<h1>Aradığınız sayfa bulunamadı</h1><p>Ana sayfaya dönebilirsiniz.</p>',
      ),
    ),
    expected: ['blocked legal', 'blocked forbidden'],
  },
  {
    id: 'consent-service-elsewhere',
    imitates: 'a Belgian group of papers with a privacy gate',
    hard: 'a redirect to another host that asks which data one allows; the article’s address is only in a parameter',
    lang: 'nl',
    url: 'https://www.scheldebode.test/binnenland/vuurtorenwachter-gaat-met-pensioen~a71c03f2/',
    hosts: {
      'www.scheldebode.test': {
        '*': redirect(
          302,
          'https://mijnprivacy.mediapolder.test/consent?siteKey=V8f2&callbackUrl=https%3A%2F%2Fwww.scheldebode.test%2Fprivacy-gate%2Faccept%3FredirectUri%3D%252Fbinnenland%252Fa71c03f2',
        ),
      },
      'mijnprivacy.mediapolder.test': {
        '*': html(
          doc(
            'nl',
            'Mediapolder Privacy',
            `<div id="pg-modal"><h1>Jouw keuze telt</h1><p>De Scheldebode en 148 partners bewaren gegevens op je toestel om advertenties te meten, inhoud af te stemmen en onze sites te verbeteren. Je kunt dat later altijd wijzigen.</p><button id="pg-accept-btn">Akkoord</button><button>Zelf instellen</button><a href="https://mediapolder.test/privacybeleid">Privacybeleid</a></div><noscript>Zonder JavaScript kunnen we je keuze niet bewaren.</noscript>`,
          ),
        ),
      },
    },
    expected: ['blocked consent-wall'],
  },
  everywhere(
    'pay-or-okay',
    'an Austrian magazine that sells its readers out or a subscription',
    'status 200 in place; with a log-in link and a price it looks like a subscription wall, but one click opens it',
    'de',
    'https://www.donaublatt.test/story/3000000114207/der-letzte-treidler',
    html(
      doc(
        'de-AT',
        'Donaublatt',
        `<main class="privacywall"><h1>Willkommen beim Donaublatt</h1><div class="option"><h2>Mit Werbung lesen</h2><p>Sie willigen ein, dass wir und Dritte Cookies für Werbung, Messung und Inhalte einsetzen. Der Widerruf ist jederzeit in der Fußzeile möglich.</p><button class="js-privacywall-agree">Zustimmen und weiter</button></div><div class="option"><h2>Werbefrei im PUR-Abo</h2><p>Ab 8 Euro im Monat, keine Cookies zu Werbezwecken.</p><a href="https://abo.donaublatt.test/pur">Jetzt bestellen</a><p>Schon PUR? <a href="/einloggen">Hier anmelden</a></p></div></main>`,
        '<meta name="robots" content="noindex">',
      ),
    ),
    ['blocked consent-wall'],
  ),
  {
    id: 'age-gate-spanish',
    imitates: 'a distillery’s history page',
    hard: 'a redirect to a door that stands for all the site; asks for a birthday, not for a name',
    lang: 'es',
    url: 'https://www.ronfarolviejo.test/historia/el-naufragio-de-1898',
    hosts: {
      'www.ronfarolviejo.test': {
        '/bienvenida': html(
          doc(
            'es',
            'Ron Farol Viejo',
            `<div class="gate"><img src="/logo.svg" alt="Ron Farol Viejo"><h1>¿Tienes edad para brindar con nosotros?</h1><form method="post" action="/bienvenida"><input name="dd" placeholder="DD"><input name="mm" placeholder="MM"><input name="aaaa" placeholder="AAAA"><select name="pais"><option>Chile</option><option>España</option><option>Perú</option></select><button>Entrar</button></form><small>Disfruta de un consumo responsable. No compartas con menores.</small></div>`,
          ),
        ),
        '*': redirect(302, '/bienvenida?destino=%2Fhistoria%2Fel-naufragio-de-1898'),
      },
    },
    expected: ['blocked consent-wall', 'blocked forbidden'],
  },
  {
    id: 'broadcaster-abroad',
    imitates: 'a Norwegian broadcaster’s player outside its country',
    hard: '200, in place, under the series’ own title and menu: one sentence where the film should be',
    lang: 'nn',
    url: harbourFilm,
    hosts: withMissing(
      harbourFilm,
      html(
        doc(
          'nn',
          'Fyrvokterne – Kyst-TV',
          `<header>${links('/tv', 'Seriar', 'Direkte', 'Barn')}</header><div class="player player--geo"><p role="alert">Beklagar! Kyst-TV har ikkje rett til å vise dette programmet utanfor Noreg.</p></div>`,
        ),
      ),
      doc(
        'nn',
        'Kyst-TV',
        '<h1>Fann ikkje sida</h1><p>Adressa er feil, eller programmet er ute av nett-TV.</p>',
      ),
    ),
    expected: ['blocked legal', 'blocked forbidden'],
  },
  everywhere(
    'hotlink-pdf-bulgarian',
    'a Bulgarian institute’s store of files',
    'a PDF’s address answers with a short page, 200; the paper is there for who comes from its own pages',
    'bg',
    'https://files.institut-more.test/izdania/2016/farovete.pdf',
    html(
      doc(
        'bg',
        'Директен достъп',
        '<p>Директните връзки към файловете от чужди сайтове са забранени. Отворете документа от <a href="https://institut-more.test/izdania">страницата с изданията</a>.</p>',
      ),
    ),
    ['blocked forbidden', 'blocked bot-wall'],
  ),
  everywhere(
    'support-id-arabic',
    'an Arab ministry behind an application firewall',
    'status 200, one sentence and a long number; no title but that of a refused request',
    'ar',
    'https://www.wizarat-almarafi.test/ar/reports/annual-2020.aspx',
    html(
      `<html><head><meta charset="utf-8"><title>تم رفض الطلب</title></head><body dir="rtl">تعذّر قبول العنوان المطلوب. يرجى مراجعة مسؤول النظام.<br><br>رقم الدعم الخاص بك: 14820957730218846625<br><br><a href='javascript:history.back();'>[رجوع]</a></body></html>`,
      { headers: { 'Set-Cookie': 'TS01a8f3=0164; Path=/', 'Cache-Control': 'no-cache', Pragma: 'no-cache' } },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'limited-by-owner-503',
    'a Romanian blog with a security plug-in',
    'a 503 that is not the server’s trouble: the owner’s rule keeps the visitor out',
    'ro',
    'https://jurnaldefar.test/sulina-farul-vechi/',
    html(
      doc(
        'ro',
        'Acces limitat',
        `<h1>Accesul dumneavoastră la acest site a fost limitat de proprietar</h1><p>Dacă credeți că e o greșeală, scrieți-i și trimiteți datele de mai jos. (Cod de răspuns HTTP 503)</p><table><tr><th>Motiv:</th><td>Acces din zona dumneavoastră restricționat temporar din motive de securitate</td></tr><tr><th>Ora:</th><td>Wed, 13 Nov 2024 8:41:20 GMT</td></tr></table><h2>Despre Wordfence</h2><p>Wordfence este un modul de securitate instalat pe milioane de site-uri. Administratorii pot citi documentația.</p><p><em>Generat de Wordfence la 13 Nov 2024. Ora calculatorului: <script>document.write(new Date().toUTCString());</script></em></p>`,
      ),
      { status: 503, headers: { 'Cache-Control': 'no-store, no-cache, must-revalidate' } },
    ),
    ['blocked forbidden', 'blocked bot-wall'],
  ),
  everywhere(
    'office-filter',
    'a Croatian company’s web filter between the checker and the web',
    '403 from a machine in the visitor’s own house: the page tells of a category and an employee',
    'hr',
    'https://forum-jedrilicara.test/tema/barkarioli-1911',
    html(
      doc(
        'hr',
        'Pristup web-stranici ograničen',
        `<h2>FortiGate – filtar sadržaja</h2><p>Pokušali ste otvoriti stranicu koja nije u skladu s pravilima korištenja interneta vaše tvrtke.</p><dl><dt>Kategorija</dt><dd>Forumi i razonoda</dd><dt>URL</dt><dd>forum-jedrilicara.test/tema/barkarioli-1911</dd><dt>Korisnik</dt><dd>–</dd></dl><p>Za iznimku se obratite službi informatike.</p>`,
      ),
      { status: 403, headers: { 'X-Frame-Options': 'SAMEORIGIN' } },
    ),
    ['blocked forbidden', 'blocked legal'],
  ),
  {
    id: 'waiting-room-danish',
    imitates: 'a Danish ticket shop’s article behind a virtual queue',
    hard: 'a redirect to a queue’s host with 200: a number in line, and a promise to go on by itself',
    lang: 'da',
    url: 'https://www.fyrfestival.test/artikler/programmet-2025',
    hosts: {
      'www.fyrfestival.test': {
        '*': redirect(
          302,
          'https://fyrfestival.venterum.test/?c=fyrfestival&e=forsalg25&t=https%3A%2F%2Fwww.fyrfestival.test%2Fartikler%2Fprogrammet-2025&cid=da-DK',
        ),
      },
      'fyrfestival.venterum.test': {
        '*': html(
          doc(
            'da',
            'Du står nu i kø',
            `<div id="main"><h1>Du står nu i kø</h1><p>Mange vil ind på samme tid. Når det bliver din tur, sendes du videre af sig selv og har 10 minutter.</p><div id="pnlProgress"><p>Dit nummer i køen: <b>4.127</b></p><p>Forventet ankomst: 14.20</p></div><noscript>Slå JavaScript til for at beholde din plads.</noscript><p>Kø-id: 9c20f4aa-1de8</p></div>`,
          ),
          { headers: { 'Cache-Control': 'no-cache,no-store' } },
        ),
      },
    },
    expected: ['blocked bot-wall', 'unreachable rate-limited', 'unreachable server-error'],
  },
]

const trouble: readonly LabelledCase[] = [
  everywhere(
    'maintenance-200-japanese',
    'a Japanese prefecture’s library',
    'status 200 for every address while the work lasts; thanks the reader and gives hours, never an error',
    'ja',
    'https://www.lib.misaki-ken.test/kyodo/todai/0031.html',
    html(
      doc(
        'ja',
        '岬県立図書館',
        `<div id="wrap"><h1>岬県立図書館</h1><p>いつもご利用いただきありがとうございます。</p><p>ただいまシステムメンテナンスのため、ホームページを休止しております。</p><p>休止期間：2月3日（月）22時から2月4日（火）6時まで</p><p>ご不便をおかけしますが、ご理解のほどお願いいたします。</p></div>`,
      ),
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'database-down-200',
    'a Serbian portal whose database is away',
    'status 200: the frame came out, where the article should be stands what PHP had to say',
    'sr',
    'http://www.dunavske-novosti.test/vest.php?id=5519',
    html(
      `<html><head><meta charset="utf-8"><title>Дунавске новости</title></head><body><table width="900"><tr><td><img src="/zaglavlje.gif" alt="Дунавске новости"></td></tr><tr><td><br />\n<b>Warning</b>:  mysqli_connect(): (HY000/2002): Connection refused in <b>/home/dunav/public_html/inc/baza.php</b> on line <b>7</b><br />\nНије могуће повезати се са базом података. Покушајте касније.</td></tr></table></body></html>`,
      { headers: { 'X-Powered-By': 'PHP/7.4.33' } },
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'origin-down-521',
    'a Thai blog behind a network whose origin does not answer',
    'a page with Cloudflare’s whole dress, Ray ID and the visitor’s address, but no wall',
    'en',
    'https://prapakarn-thai.test/history-of-koh-sichang-lighthouse',
    html(
      doc(
        'en-US',
        'prapakarn-thai.test | 521: Web server is down',
        `<div id="cf-wrapper"><div id="cf-error-details"><header><h1><span>Web server is down</span> <span>Error code 521</span></h1><div>2025-03-02 04:11:53 UTC</div></header><div><div id="cf-browser-status"><span>You</span><h3>Browser</h3><span>Working</span></div><div id="cf-cloudflare-status"><span>Bangkok</span><h3>Cloudflare</h3><span>Working</span></div><div id="cf-host-status"><span>prapakarn-thai.test</span><h3>Host</h3><span>Error</span></div></div><div><h2>What happened?</h2><p>The origin does not take our connection, so there is no page to show.</p><h2>What can I do?</h2><p>Come back in some minutes.</p></div><div class="cf-error-footer">Cloudflare Ray ID: <strong>919d0e7f5a</strong> &bull; Your IP: 198.51.100.23 &bull; Performance &amp; security by Cloudflare</div></div></div>`,
      ),
      { status: 521, headers: { Server: 'cloudflare', 'CF-RAY': '919d0e7f5a-BKK' } },
    ),
    ['unreachable server-error', 'unreachable connection-refused'],
  ),
]

const ok = ['alive ok'] as const

const living: readonly LabelledCase[] = [
  onlyThere(
    'article-on-captchas',
    'a Spanish magazine of technology',
    'title and text ask the reader to prove that he is no robot; there is a captcha on the form for comments',
    'es',
    'https://www.bitacoradelfaro.test/tecnologia/no-soy-un-robot',
    html(
      doc(
        'es',
        'Demuestra que no eres un robot | Bitácora del Faro',
        `<h1>Demuestra que no eres un robot</h1><p class="autor">Por Inés Lasarte</p>${paras(
          'Marque la casilla. Elija los semáforos. Escriba las letras torcidas. Pasamos al año unas cuantas horas convenciendo a las máquinas de que no somos como ellas, y cada vez nos cuesta más.',
          'La idea nació a finales de los noventa, cuando un buscador quería impedir que los programas le enviaran direcciones en masa. Los primeros acertijos eran letras deformadas que un niño leía y un ordenador no.',
          'Hoy sucede al revés: los programas aciertan más que las personas. Por eso los servicios miran ahora cómo movemos el ratón y si nuestro navegador acepta cookies.',
        )}<section id="comentarios"><h2>Comentarios</h2><form method="post"><textarea name="texto"></textarea><div class="g-recaptcha" data-sitekey="6Lc0"></div><button>Enviar</button></form></section><script src="https://www.recaptcha.example/recaptcha/api.js" async defer></script>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'log-in-box-beside',
    'a Slovak village’s chronicle in an old portal',
    'the log-in form with its password field comes first and takes as much room as the text',
    'sk',
    'http://www.obec-horny-majak.test/index.php?id=kronika-1936',
    html(
      doc(
        'sk',
        'Prihlásenie | Obec Horný Maják',
        `<div id="lavy"><h3>Prihlásenie</h3><form method="post" action="/prihlasenie.php">Meno:<br><input name="meno"><br>Heslo:<br><input type="password" name="heslo"><br><input type="checkbox" name="trvale"> zapamätať<br><input type="submit" value="Prihlásiť sa"></form><a href="/registracia.php">Registrácia</a> <a href="/heslo.php">Zabudnuté heslo</a></div><div id="stred"><h2>Kronika: rok 1936</h2><p>V marci sa rieka vyliala a strhla lávku pri mlyne. Novú postavil tesár Ondrej Hrabčák za jedenásť dní a obec mu dala za prácu dve siahy dreva.</p><p>V auguste prišlo do školy elektrické svetlo.</p></div>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'cloudflare-serves-georgian',
    'a Georgian travel journal served by Cloudflare',
    'its headers, its hidden challenge script and its “protected” mail address stand round a sound article',
    'ka',
    'https://zgvis-gza.test/batumi-shukura',
    html(
      doc(
        'ka',
        'ბათუმის შუქურა — ზღვის გზა',
        `<article><h1>ბათუმის შუქურა</h1>${paras(
          'ძველი შუქურა ნავსადგურის შესასვლელთან დგას და რვაკუთხა კოშკი აქვს. მისი სინათლე ღამით შორიდან ჩანს.',
          'მცველის ოჯახი სამი თაობა ცხოვრობდა პატარა სახლში კოშკის გვერდით. ბოლო მცველმა დღიური დაგვიტოვა, სადაც ყოველი ქარიშხალია ჩაწერილი.',
        )}<p>მოგვწერეთ: <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="3d4e55485648">[email&#160;protected]</a></p></article><script data-cfasync="false" src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"></script><script>(function(){function c(){var b=a.contentDocument;var d=b.createElement('script');d.innerHTML="window.__CF$cv$params={r:'8f0c11',t:'MTczMzM5'};var s=document.createElement('script');s.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';document.head.appendChild(s);";b.head.appendChild(d)}var a=document.createElement('iframe');a.height=1;a.width=1;document.body.appendChild(a);c()})();</script>`,
      ),
      {
        headers: {
          Server: 'cloudflare',
          'CF-RAY': '8f0c11a2be-TBS',
          'cf-cache-status': 'DYNAMIC',
          'Set-Cookie': '__cf_bm=q1w2; path=/; HttpOnly; Secure',
        },
      },
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'paywalled-whole-text',
    'a Lithuanian daily that hides its text by style alone',
    'marked as not free, with an offer and a log-in in the middle; but every paragraph is in the page',
    'lt',
    'https://www.marios-zinios.test/kultura/svyturio-sargo-laiskai-11907',
    html(
      doc(
        'lt',
        'Švyturio sargo laiškai - Marių žinios',
        `<article><h1>Švyturio sargo laiškai</h1>${paras(
          'Prieškario Ventės rage švyturio sargas kas savaitę rašydavo seseriai į Tilžę. Keturiasdešimt trys jo laiškai šiemet pirmą kartą perskaityti viešai.',
        )}<div class="paywall-offer"><h3>Straipsnis skirtas prenumeratoriams</h3><p>Tęskite skaitymą už 0,99 Eur. Jau prenumeruojate? <a href="/prisijungti">Prisijunkite</a>.</p></div><div class="paywalled">${paras(
          'Juose mažai kalbama apie jūrą. Daugiau vietos tenka bulvėms, paukščiams ir sūnui, kuris nenorėjo eiti į mokyklą. Tik 1936 metų lapkritį sargas prisipažįsta bijojęs, kad lempa neatlaikys vėjo.',
          'Laiškus muziejui perdavė sesers anūkė Ieva Petraitienė. Ji sako dėžutę radusi po senos klėties grindimis ir ilgai nedrįsusi jos atidaryti.',
          'Paroda veiks iki rudens, o pilnas laiškų rinkinys bus išleistas kitais metais.',
        )}</div></article>`,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Švyturio sargo laiškai","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywalled"}}</script><style>.paywalled{max-height:0;overflow:hidden}</style>',
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'consent-longer-than-page',
    'an Italian parish archive with a bought consent dialogue',
    'the dialogue is in the page, comes first and is three times as long as the entry that is cited',
    'it',
    'https://archivio-pieve-del-molo.test/schede/campana-minore',
    html(
      doc(
        'it',
        'Campana minore - Archivio della Pieve del Molo',
        `<div id="cmp" role="dialog" aria-modal="true"><h2>La tua privacy prima di tutto</h2>${paras(
          'Noi e i nostri fornitori archiviamo informazioni su un dispositivo, oppure vi accediamo, per esempio attraverso i cookie, e trattiamo dati personali come gli identificatori univoci.',
          'Puoi acconsentire premendo il pulsante, rifiutare, o scegliere in dettaglio. Le preferenze valgono solo per questo sito e si possono cambiare in ogni momento.',
          'Finalità: annunci misurati, contenuti scelti, studio del pubblico, sviluppo dei servizi.',
        )}<button>Accetta tutto</button><button>Rifiuta</button><button>Altre opzioni</button></div><main><h1>Campana minore</h1><p>Fusa nel 1742 da Bastiano Corradi, pesa 118 chili. Suonava per i pescatori dispersi. Incrinata nel 1917, tace da allora.</p></main>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'notice-of-past-maintenance',
    'an archive of notices of a Hebrew-speaking bank',
    'the notice says that the site is down for work and asks to try later; it is what was cited, and years old',
    'he',
    'https://www.bank-hamigdalor.test/notices/2019/0214',
    html(
      doc(
        'he',
        'האתר לא יהיה זמין בשל עבודות תחזוקה | הודעות הבנק',
        `<nav>${links('/n/', 'הודעות', 'סניפים', 'צור קשר')}</nav><article dir="rtl"><p>הודעה מספר 0214, 11 בפברואר 2019</p><h1>האתר לא יהיה זמין בשל עבודות תחזוקה</h1><p>בליל שישי, 15 בפברואר 2019, בין השעות 23:00 ל־05:00, השירות לא יהיה זמין. מי שינסה להיכנס יתבקש לנסות שוב מאוחר יותר.</p><p>העבודות נחוצות למעבר לחדר שרתים חדש בחיפה. הכספומטים יפעלו כרגיל.</p></article>`,
      ),
    ),
    ok,
    looksWalled,
  ),
]

const dead: readonly LabelledCase[] = [
  everywhere(
    'no-such-thread-with-login',
    'an Indonesian forum whose thread was deleted',
    'status 200, and round one sentence about the thread stand a log-in form and an invitation to register',
    'id',
    'https://forum.pelautnusantara.test/showthread.php?t=77120',
    html(
      doc(
        'id',
        'Forum Pelaut Nusantara - Pesan',
        `<form action="login.php" method="post">Nama pengguna <input name="u"> Kata sandi <input type="password" name="p"> <button>Masuk</button></form><p><a href="register.php">Daftar sekarang</a>, gratis!</p><div class="blockrow"><p>Topik yang diminta tidak ada atau sudah dihapus oleh moderator.</p></div>`,
      ),
    ),
    ['dead soft-404'],
  ),
  everywhere(
    'missing-in-a-subscriber-dress',
    'a Slovenian paper’s page for what is gone',
    'a 404 with a consent dialogue, a log-in form and an offer that together drown the sentence on the page',
    'sl',
    'https://www.primorski-svetilnik.test/novice/2011/ribiski-praznik',
    html(
      doc(
        'sl',
        'Primorski svetilnik',
        `<div class="piskotki"><p>Za ogled vsebin potrebujemo vaše soglasje za piškotke.</p><button>Strinjam se</button></div><div class="prijava"><h2>Prijavite se</h2><form><input type="email" placeholder="E-pošta"><input type="password" placeholder="Geslo"><button>Prijava</button></form><p>Še niste naročnik? Berite brez omejitev za 4,90 € na mesec.</p></div><main><p>Strani, ki jo iščete, ni več.</p></main>`,
      ),
      { status: 404, headers: { Server: 'cloudflare', 'CF-RAY': '90aa01-LJU' } },
    ),
    ['dead http-404', 'dead soft-404'],
  ),
  everywhere(
    'verification-pending-domain',
    'a registrar that has taken a name off the web because its owner never confirmed an address',
    'speaks of verification and of signing in to go on, as a wall does; what it means is the owner, not the reader',
    'en',
    'http://saltmarshdiaries.test/2014/05/curlews/',
    reply(
      doc(
        'en',
        'Verification required',
        `<div class="box"><h1>Contact verification required</h1><p>The domain saltmarshdiaries.test has been suspended because its registrant did not verify the e-mail address on file within 15 days, as registry rules ask.</p><p>Are you the owner? <a href="https://my.namewharf.test/login">Sign in</a> and complete the verification; the site returns within 48 hours.</p></div><footer>Namewharf Registrar Services</footer>`,
      ),
      { headers: { Server: 'nginx' } },
    ),
    ['dead suspended'],
  ),
]

export const fifthWalls: Family = {
  name: 'fifth-walls',
  cases: [...walls, ...trouble, ...living, ...dead],
}
