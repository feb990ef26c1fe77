/** Walls, markets, notices and strangers as they stand in place of a source, of many makers and in many languages. */
import { html, redirect, status } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, onlyThere } from './third-case.ts'

const botWalls: readonly LabelledCase[] = [
  everywhere(
    'challenge-in-german',
    'a newspaper behind a network that speaks the browser’s language to it',
    'the well-known title is translated, and the site’s name is the only heading',
    'de',
    'https://www.elbmarschbote.test/lokales/deichbruch-1962-zeitzeugen',
    html(
      doc(
        'de',
        'Nur einen Moment…',
        `<div class="main-wrapper" role="main"><div class="main-content"><h1 class="zone-name-title h1">www.elbmarschbote.test</h1><p class="h2 spacer-bottom">Bestätigen Sie, dass Sie ein Mensch sind. Das kann einige Sekunden dauern.</p><div id="cf-chl-widget-x1"></div><div class="core-msg spacer">www.elbmarschbote.test prüft zuerst die Sicherheit Ihrer Verbindung.</div></div></div><div class="footer">Ray-ID: <code>91c2aa7f3d10b7e2</code></div><script>(function(){window._cf_chl_opt={cType:'managed',cZone:'www.elbmarschbote.test'};var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=91c2aa7f3d10b7e2';document.head.appendChild(a)})()</script>`,
        '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="390">',
      ),
      {
        status: 403,
        headers: { Server: 'cloudflare', 'cf-mitigated': 'challenge', 'CF-RAY': '91c2aa7f3d10b7e2-HAM' },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'device-check-script-only',
    'a shop for classified advertisements behind a captcha of a French maker',
    'nine words and a script; the title is the site’s own name',
    'fr',
    'https://www.lebonchariot.test/dossiers/marches-aux-puces-histoire',
    html(
      `<html lang="fr"><head><title>lebonchariot.test</title><style>#cmsg{animation: A 1.5s;}@keyframes A{0%{opacity:0;}99%{opacity:0;}100%{opacity:1;}}</style></head><body style="margin:0"><p id="cmsg">Activez JS et désactivez votre bloqueur de publicité</p><script data-cfasync="false">var dd={'rt':'c','cid':'AHrlqAAAAAMAx','hsh':'05B30BD9055986BD2EE8F5A199D973','t':'bv','s':17434,'host':'geo.captcha-delivery.test'}</script><script data-cfasync="false" src="https://ct.captcha-delivery.test/c.js"></script></body></html>`,
      {
        status: 403,
        headers: {
          'X-DataDome': 'protected',
          'X-DD-B': '1',
          'Set-Cookie': 'datadome=k2~mQ; Max-Age=31536000; Domain=.lebonchariot.test; Path=/; Secure',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'press-and-hold-200',
    'an American estate portal with a button to be held down',
    'answers 200 with the site’s logo, and asks for nothing that looks like a captcha',
    'en',
    'https://www.porchlight-homes.test/research/rents-2023/',
    html(
      doc(
        'en',
        'Access to this page has been denied',
        `<div class="px-captcha-container"><div class="px-captcha-header"><img src="/logo.svg" alt="Porchlight"></div><div class="px-captcha-message">Press &amp; Hold so that we know you are human (and not a bot).</div><div id="px-captcha" role="main"></div><div class="px-captcha-refid">Reference ID 7c1a0f40-11ef-b1d2</div></div><script>window._pxAppId='PXo1ta2Qx';window._pxUuid='7c1a0f40-11ef-b1d2';window._pxHostUrl='/o1ta2Qx/xhr';</script><script src="/o1ta2Qx/captcha/captcha.js?a=c&m=0"></script>`,
        '<meta name="description" content="px-captcha">',
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'challenge-202-empty-title',
    'a Spanish ministry behind a cloud’s firewall',
    'a success (202) whose only words are for those without scripts',
    'es',
    'https://www.ministeriodelagua.test/estadisticas/embalses/2022',
    html(
      `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title><script>window.awsWafCookieDomainList=[];window.gokuProps={"key":"AQIDAHj","iv":"CgAEMx","context":"1oPz"};</script><script src="https://d1f0.edge.sdk-waf.test/d1f0/challenge.js"></script></head><body><div id="challenge-container"></div><script>AwsWafIntegration.saveReferrer();AwsWafIntegration.checkForceRefresh().then(()=>{AwsWafIntegration.getToken().then(()=>{window.location.reload(true)})});</script><noscript><h1>JavaScript está desactivado</h1>Para seguir, debemos comprobar que no es usted un robot. Active JavaScript y vuelva a cargar la página.</noscript></body></html>`,
      {
        status: 202,
        headers: {
          'x-amzn-waf-action': 'challenge',
          'Cache-Control': 'no-store, max-age=0',
          Server: 'CloudFront',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'puzzle-405',
    'a Brazilian court behind the same cloud’s puzzle',
    'the status says that the method is wrong',
    'pt',
    'https://jurisprudencia.tribunal-do-sul.test/acordaos/2019/88213',
    html(
      doc(
        'pt',
        'Verificação humana',
        '<div id="captcha-container"></div><noscript>Ative o JavaScript para resolver o quebra-cabeça.</noscript><script>CaptchaScript.renderCaptcha(document.getElementById("captcha-container"), ()=>location.reload())</script>',
        '<script src="https://a8.edge.captcha-sdk.test/a8/captcha.js"></script>',
      ),
      { status: 405, headers: { 'x-amzn-waf-action': 'captcha', Server: 'awselb/2.0' } },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'proof-of-work-polish',
    'a free software project’s archive with a proof of work before it',
    'answers 200 with a mascot and some paragraphs of explanation, which read like a page about itself',
    'pl',
    'https://archiwum.wolnekodery.test/listy/2009-marzec/msg00231.html',
    html(
      doc(
        'pl',
        'Upewniamy się, że nie jesteś botem!',
        `<main><h1 id="title" class="centered-div">Upewniamy się, że nie jesteś botem!</h1><div class="centered-div"><img id="image" src="/.within.website/x/cmd/anubis/static/img/pensive.webp?cacheBuster=v1.21" alt=""><p id="status">Wczytywanie…</p><details><summary>Dlaczego to widzę?</summary>${paras('Widzisz tę stronę, ponieważ opiekun serwera chroni go przed firmami, które bez umiaru zbierają treści z sieci. Takie zbieranie potrafi wyłączyć małą witrynę na wiele godzin.', 'Twoja przeglądarka musi wykonać niewielkie zadanie obliczeniowe. Dla jednej osoby koszt jest niezauważalny, dla tysięcy robotów już nie. Wtyczki, które wyłączają nowoczesny JavaScript, mogą przeszkodzić.')}</details><noscript><p>Niestety, bez JavaScriptu nie przejdziesz dalej.</p></noscript></div></main><footer>Chronione przez <a href="/anubis">Anubis</a></footer>`,
        '<script id="anubis_challenge" type="application/json">{"rules":{"algorithm":"fast","difficulty":4}}</script><script type="module" src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script>',
      ),
    ),
    ['blocked bot-wall'],
  ),
  {
    id: 'hoster-captcha-by-refresh',
    imitates: 'a Bulgarian association at a large hoster of small sites',
    hard: 'a success of one line without words, which sends on by meta refresh within the site',
    lang: 'und',
    url: 'https://planinari-rodopi.test/istoriya/hizha-perelik/',
    hosts: {
      'planinari-rodopi.test': {
        '/istoriya/hizha-perelik/': html(
          '<html><head><link rel="icon" href="data:;"><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2Fistoriya%2Fhizha-perelik%2F&y=ipc:203.0.113.7:1735689600.12"></meta></head></html>',
          { status: 202, headers: { 'SG-Captcha': 'challenge', Server: 'nginx' } },
        ),
        '/.well-known/sgcaptcha/?r=%2Fistoriya%2Fhizha-perelik%2F&y=ipc:203.0.113.7:1735689600.12': html(
          doc(
            'en',
            'Robot Challenge Screen',
            '<div class="loader"></div><h1>Checking the site connection security</h1><p id="captcha-text">This will take a moment.</p><script>const sgchallenge="20:1735689600:aa41";const sgsubmit_url="/.well-known/sgcaptcha/?r=%2F";</script>',
            '<meta name="robots" content="noindex, nofollow">',
          ),
          { status: 202, headers: { 'SG-Captcha': 'challenge' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  everywhere(
    'sum-to-be-done',
    'a Chinese forum’s home-made check',
    'answers 200, in an old charset, and asks for a sum; no maker’s mark at all',
    'zh',
    'http://bbs.jiangnanlu.test/thread-20418-1-1.html',
    html(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>访问验证 - 江南路社区</title></head><body><form method="post" action="/_guard/verify.php"><h3>您的访问过于频繁，请完成验证后继续浏览</h3><p>请输入计算结果：<b>7 + 15 = ?</b> <input name="answer" size="4"> <input type="submit" value="提交"></p><p>您的IP：203.0.113.7</p></form></body></html>`,
      { charset: 'gbk', charsetInHeader: false },
    ),
    ['blocked bot-wall'],
  ),
  {
    id: 'show-captcha-redirect',
    imitates: 'a large Russian portal that sends suspects to a page of its own',
    hard: 'a temporary redirect to a page that answers 200 and apologises',
    lang: 'ru',
    url: 'https://zen.poiskovik.test/a/YbQ3kz-severnye-mayaki',
    hosts: {
      'zen.poiskovik.test': {
        '/a/YbQ3kz-severnye-mayaki': redirect(
          302,
          'https://zen.poiskovik.test/showcaptcha?cc=1&mt=8F20&retpath=aHR0cHM6',
        ),
        '/showcaptcha?cc=1&mt=8F20&retpath=aHR0cHM6': html(
          doc(
            'ru',
            'Ой!',
            '<div class="CheckboxCaptcha"><h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p><form method="POST" action="/checkcaptcha?key=8F20"><input type="submit" id="js-button" class="CheckboxCaptcha-Button"> Я не робот</form><p>Нажмите, чтобы продолжить. Если что-то не так, напишите в службу поддержки.</p></div>',
          ),
          { headers: { 'X-Captcha': 'captcha' } },
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  everywhere(
    'letters-to-be-typed-korean',
    'a Korean portal of blogs that has had enough of a visitor',
    'answers 200 with the portal’s head and foot; the captcha is a picture of the site’s own',
    'ko',
    'https://blog.hanmaru.test/PostView?blogId=seomgil&logNo=221034455',
    html(
      doc(
        'ko',
        '한마루 블로그',
        `<header>${links('https://www.hanmaru.test/', '메일', '카페', '블로그', '뉴스')}</header><div id="wrap"><h2>서비스 이용이 일시적으로 제한되었습니다</h2><p>짧은 시간에 비정상적으로 많은 요청이 감지되어 접근을 제한합니다. 아래 그림에 보이는 자동입력 방지문자를 입력하시면 계속 이용하실 수 있습니다.</p><img src="/captcha.gif?k=991" alt=""><form action="/captchaCheck"><input type="text" name="chars" maxlength="6"><button>확인</button></form></div><footer>이용약관 | 개인정보처리방침 | © 한마루</footer>`,
      ),
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'transfer-script-persian',
    'an Iranian news agency behind a local network',
    'says that you are on your way to the page, as a redirect page would; 200',
    'fa',
    'https://www.khabar-e-kavir.test/news/140108/qanat',
    html(
      doc(
        'fa',
        'در حال انتقال به سایت مورد نظر',
        '<div class="box"><p>در حال انتقال به سایت مورد نظر هستید…</p><p>برای جلوگیری از حمله، مرورگر شما بررسی می‌شود. لطفاً کوکی و جاوااسکریپت را فعال کنید.</p><noscript>جاوااسکریپت مرورگر شما خاموش است.</noscript></div><script>var _0xa=["__arcsjs"];function go(h){document.cookie=_0xa[0]+"="+h+";path=/";location.reload()}setTimeout(function(){go("5d1c")},3000)</script>',
        '<meta name="robots" content="noindex">',
        'dir="rtl"',
      ),
      { headers: { Server: 'ArvanCloud', 'X-Request-ID': 'e0bb19' } },
    ),
    ['blocked bot-wall'],
  ),
  {
    id: 'publisher-sends-to-validator',
    imitates: 'a publisher of journals with a bot manager on another host',
    hard: 'a redirect to a stranger’s host, whose page excuses itself at length',
    lang: 'en',
    url: 'https://iopenscience.test/article/10.9988/0264-9381/31/4',
    hosts: {
      'iopenscience.test': {
        '*': redirect(
          302,
          'https://validate.perfguard.test/?ssa=19ce&ssb=99431&ssc=https%3A%2F%2Fiopenscience.test%2F',
        ),
      },
      'validate.perfguard.test': {
        '*': html(
          doc(
            'en',
            'Bot Manager Captcha',
            `<div class="container"><h2>We are sorry for the trouble…</h2>${paras('…but what you did on this site looked to us like what a machine does. To get back, please solve the task below.', 'There are a few reasons why this may have happened: you move through the site faster than a reader would, something in your browser keeps scripts from running, or someone in your network behaves so.')}<div class="h-captcha" data-sitekey="ae73173b"></div><p>Incident ID: 19ce-99431</p></div>`,
          ),
        ),
      },
    },
    expected: ['blocked bot-wall'],
  },
  everywhere(
    'plugin-blocks-503',
    'a Hungarian local history site whose plugin keeps strangers out',
    'the status is that of an outage, and a Retry-After tells when to come again',
    'hu',
    'https://www.falutortenet.test/2017/05/a-malom-legendaja/',
    html(
      doc(
        'hu',
        'Az Ön hozzáférését korlátozták',
        `<h1>A webhely tulajdonosa korlátozta az Ön hozzáférését (HTTP 503)</h1><p>Ha úgy gondolja, hogy tévedésből tiltották ki, írjon a tulajdonosnak.</p><h3>Technikai adatok</h3><table><tr><th>A tiltás oka:</th><td>Hozzáférés erről a területről biztonsági okból letiltva.</td></tr><tr><th>Időpont:</th><td>Tue, 4 Mar 2025 10:11:12 GMT</td></tr></table><p>Ezt az oldalt a Wordfence készítette, amely több millió webhelyet véd a támadások ellen.</p>`,
      ),
      { status: 503, headers: { 'Retry-After': '3600' } },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  everywhere(
    'kasada-429',
    'an Australian property portal',
    'the status of too many requests at the first one, and nothing but a script',
    'und',
    'https://www.wattlehomes.test/insights/heritage-verandas',
    html(
      '<!DOCTYPE html><html><head></head><body><script>window.KPSDK={};KPSDK.now=typeof performance!=="undefined"&&performance.now?performance.now.bind(performance):Date.now.bind(Date);KPSDK.start=KPSDK.now();</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/ips.js?x-kpsdk-im=AA"></script></body></html>',
      {
        status: 429,
        headers: {
          'x-kpsdk-ct': '0aF2',
          'x-kpsdk-r': '1-AA',
          'Access-Control-Expose-Headers': 'x-kpsdk-ct',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'cookie-and-reload-ukrainian',
    'a hoster’s own shield before a Ukrainian museum',
    'answers 200 with the words of a patient host and a cookie in a script',
    'uk',
    'https://muzey-solevariv.test/ekspozytsiya/chumatskyi-shliakh',
    html(
      '<!DOCTYPE html><html lang="uk"><head><meta charset="utf-8"><title>Зачекайте, будь ласка</title></head><body><center><h2>Перевіряємо ваш браузер</h2><p>Сторінка відкриється автоматично за 5 секунд. Для захисту від ботів потрібні файли cookie.</p></center><script>var d=new Date();d.setTime(d.getTime()+36e5);document.cookie="hchk=9b7d01c5; expires="+d.toUTCString()+"; path=/";setTimeout(function(){location.href=location.href},5000);</script></body></html>',
      { headers: { Server: 'nginx', 'Cache-Control': 'no-cache' } },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'firewall-rejects-turkish',
    'a Turkish municipality behind an appliance',
    'answers 200 with two sentences and a long number; nothing speaks of robots',
    'tr',
    'https://www.karadere.bel.test/tr/icerik/tarihi-hamam-restorasyonu',
    html(
      '<html><head><title>İstek Reddedildi</title></head><body>İstenen URL reddedildi. Lütfen sistem yöneticinize danışın.<br><br>Destek numaranız: 11420983348820144672<br><br><a href="javascript:history.back();">[Geri dön]</a></body></html>',
      {
        headers: {
          'Set-Cookie': 'TS01a2b3c4=0148a7; Path=/; HttpOnly',
          'Cache-Control': 'no-cache',
          Pragma: 'no-cache',
        },
      },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
]

const otherWalls: readonly LabelledCase[] = [
  {
    id: 'university-sign-on-finnish',
    imitates: 'a Finnish university’s intranet with a sign-on of its own host',
    hard: 'a temporary redirect to a page that answers 200 and is about accounts and help',
    lang: 'fi',
    url: 'https://wiki.jarviyliopisto.test/display/LIMN/Planktonaineisto',
    hosts: {
      'wiki.jarviyliopisto.test': {
        '*': redirect(302, 'https://login.jarviyliopisto.test/idp/profile/SAML2/Redirect/SSO?execution=e1s1'),
      },
      'login.jarviyliopisto.test': {
        '*': html(
          doc(
            'fi',
            'Järviyliopiston kertakirjautuminen',
            `<img src="/idp/images/logo.png" alt="Järviyliopisto"><h1>Kirjaudu palveluun: Wiki</h1><form action="/idp/profile/SAML2/Redirect/SSO?execution=e1s1" method="post"><label>Käyttäjätunnus <input name="j_username"></label><label>Salasana <input type="password" name="j_password"></label><button name="_eventId_proceed">Kirjaudu</button></form>${links('https://tuki.jarviyliopisto.test/', 'Unohditko salasanasi?', 'Tietosuojaseloste', 'Käyttöehdot')}`,
          ),
        ),
      },
    },
    expected: ['blocked login'],
  },
  everywhere(
    'network-of-friends-indonesian',
    'a large social network that shows a group only to those who signed in',
    'answers 200, without a form; it is mostly a list of languages and services',
    'id',
    'https://www.temanku.test/groups/sejarahpelabuhan/posts/10158820011',
    html(
      doc(
        'id',
        'Temanku',
        `<div role="main"><h2>Anda harus masuk untuk melanjutkan.</h2><a role="button" href="/login/?next=%2Fgroups%2Fsejarahpelabuhan">Masuk ke Temanku</a> · <a href="/reg/">Buat akun baru</a></div><footer>${links('/intl/', 'Bahasa Indonesia', 'English', 'Basa Jawa', 'Melayu', '日本語', 'العربية')}${links('/about/', 'Tentang', 'Pengembang', 'Karier', 'Privasi', 'Cookie', 'Ketentuan', 'Bantuan')}</footer>`,
      ),
    ),
    ['blocked login'],
  ),
  onlyThere(
    'board-for-members-serbian',
    'a Serbian board whose rooms are for members',
    'an “information” in the midst of a living board, with its statistics; 200',
    'sr',
    'https://forum.stari-tramvaji.test/viewtopic.php?f=4&t=1187',
    html(
      doc(
        'sr',
        'Стари трамваји • Обавештење',
        `<div id="page-header"><a href="/index.php">Стари трамваји</a>${links('/p', 'Претрага', 'Честа питања', 'Регистрација')}</div><div class="panel" id="message"><h2 class="message-title">Обавештење</h2><p>Морате бити регистровани и пријављени да бисте видели теме у овом форуму.</p></div><form action="./ucp.php?mode=login" method="post"><input name="username"><input type="password" name="password"></form><div class="footer">Укупно порука 88.214 • Укупно чланова 1.902 • Најновији члан <a href="/m/1902">zvono7</a></div>`,
      ),
      { status: 200 },
    ),
    ['blocked login'],
  ),
  everywhere(
    'assertion-posts-itself',
    'a Norwegian directorate’s archive, which hands every visitor to an identity provider',
    'no word of logging in: a form that a script sends, “if nothing happens, press Continue”',
    'nb',
    'https://arkiv.havnedirektoratet.test/sak/2018/3321/dokument/7',
    html(
      '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>Arbeider …</title></head><body onload="document.forms[0].submit()"><noscript><p>Nettleseren din kjører ikke skript. Trykk på knappen for å fortsette.</p></noscript><form method="post" action="https://id.felleslogon.test/saml2/sso"><input type="hidden" name="SAMLRequest" value="PHNhbWxwOkF1dGhuUmVxdWVzdCB4bWxuczpzYW1scD0idXJuOm9hc2lzOm5hbWVzOnRjOlNBTUw6Mi4wOnByb3RvY29sIi8+"><input type="hidden" name="RelayState" value="ss:mem:77ab"><input type="submit" value="Fortsett"></form></body></html>',
    ),
    ['blocked login'],
  ),
  onlyThere(
    'only-from-the-campus-czech',
    'a Czech university library’s digitised volumes',
    'answers 200 with the book’s full record; only the volume itself is withheld',
    'cs',
    'https://kramerius.knihovna-podhori.test/view/uuid:ab10-77',
    html(
      doc(
        'cs',
        'Přístup odepřen – Digitální knihovna Podhoří',
        `<nav>${links('/n', 'Procházet', 'Hledat', 'O knihovně', 'Nápověda')}</nav><h1>Přístup k dokumentu odepřen</h1><p>Vaše IP adresa 203.0.113.7 nepatří do sítě univerzity. Tento dokument nelze zobrazit mimo budovu knihovny.</p><p>Dokument je přístupný pouze na vyhrazených počítačích ve studovně, otevřeno v pondělí až v pátek 9–17.</p>`,
      ),
    ),
    ['blocked forbidden', 'blocked login', 'blocked legal'],
  ),
  everywhere(
    'foreign-addresses-kazakh',
    'a Kazakh state register that answers addresses of its own country alone',
    'answers 200 in Kazakh alone, with a state portal’s foot',
    'kk',
    'https://tirkelim.memleket.test/kk/nysan/4471',
    html(
      doc(
        'kk',
        'Қолжетімділік шектелген',
        `<div class="wrap"><img src="/static/eltanba.png" alt=""><h1>Қолжетімділік шектелген</h1><p>Құрметті пайдаланушы! Сіздің IP-мекенжайыңыз Қазақстаннан тыс жерде тіркелген. Ақпараттық қауіпсіздік талаптарына сәйкес бұл ресурсқа шетелден кіруге тыйым салынған.</p><p>Бірыңғай байланыс орталығы: 1400</p></div>`,
      ),
    ),
    ['blocked forbidden', 'blocked legal', 'blocked bot-wall'],
  ),
  onlyThere(
    'denied-amid-the-site-romanian',
    'a Romanian prefecture’s CMS that has withdrawn a page from the public',
    'a full site around one sentence, with news of today and a search field',
    'ro',
    'https://prefectura-valceni.test/ro/rapoarte/inundatii-2010',
    html(
      doc(
        'ro',
        'Acces interzis | Prefectura Vâlceni',
        `<header>${links('/ro/', 'Acasă', 'Despre noi', 'Comunicate', 'Rapoarte', 'Contact')}</header><main><h1 class="page-title">Acces interzis</h1><div class="region-content">Nu aveți dreptul de a vedea această pagină.</div></main><aside><h2>Noutăți</h2><ul><li><a href="/ro/n1">Ședința comitetului pentru situații de urgență va avea loc joi la sediul prefecturii</a></li><li><a href="/ro/n2">Programul cu publicul în perioada sărbătorilor de iarnă</a></li></ul></aside><form action="/ro/cautare"><input name="q"></form>`,
        '<meta name="Generator" content="Drupal 10">',
      ),
      { status: 403, headers: { 'X-Generator': 'Drupal 10' } },
    ),
    ['blocked forbidden', 'blocked login'],
  ),
  {
    id: 'provider-puts-law-in-between',
    imitates: 'a Russian provider that answers in place of a forbidden site',
    hard: 'a temporary redirect to the provider’s page, which answers 200 and sells its service below',
    lang: 'ru',
    url: 'http://svobodnoe-slovo.test/2016/reportazh-iz-porta',
    hosts: {
      'svobodnoe-slovo.test': { '*': redirect(302, 'http://warning.volga-telecom.test/?id=12&st=0') },
      'warning.volga-telecom.test': {
        '*': html(
          doc(
            'ru',
            'Доступ ограничен',
            '<h1>Уважаемые абоненты!</h1><p>Доступ к запрашиваемому ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ: адрес внесён в Единый реестр.</p><p>Проверить наличие адреса в реестре можно на сайте надзорного ведомства.</p><p>Волга-Телеком — интернет и телевидение для всей семьи. <a href="/tarify">Выбрать тариф</a></p>',
          ),
          { charset: 'windows-1251' },
        ),
      },
    },
    expected: ['blocked legal', 'blocked forbidden'],
  },
  everywhere(
    'not-for-europeans-200',
    'an American local paper that shuts out Europe',
    'answers 200 and kindly gives a telephone number; the title is the paper’s',
    'en',
    'https://www.prairiecountyrecord.test/news/local/grain-elevator-fire/article_11ee.html',
    html(
      doc(
        'en',
        'Prairie County Record',
        '<h1>Not available where you are</h1><p>We see that you are coming from a country in the European Economic Area, where the General Data Protection Regulation (GDPR) is enforced, and therefore cannot grant you access at this time. Do you have a question? Write to news@prairiecountyrecord.test or call 555-0142.</p>',
      ),
    ),
    ['blocked legal', 'blocked forbidden'],
  ),
  onlyThere(
    'article-under-court-order',
    'a Brazilian newspaper that has taken a report down because a judge told it to',
    'the headline, the author and the date stand, and the text is a sentence; 200',
    'pt',
    'https://www.diariodoporto.test/politica/2021/05/obras-do-cais.html',
    html(
      doc(
        'pt',
        'Obras do cais - Diário do Porto',
        `<nav>${links('/s', 'Política', 'Economia', 'Cidades', 'Esportes')}</nav><article><h1>Obras do cais</h1><p class="byline">Por Renata Cunha — 12/05/2021</p><p><strong>Esta reportagem está fora do ar por determinação judicial (processo 0012-33.2021). O Diário do Porto recorreu da decisão.</strong></p></article><footer>© Diário do Porto</footer>`,
      ),
    ),
    ['blocked legal', 'dead soft-404'],
  ),
  {
    id: 'privacy-gate-dutch',
    imitates: 'a Dutch newspaper group’s gate for privacy on its own host',
    hard: 'a redirect to another host of the group with a long and friendly text',
    lang: 'nl',
    url: 'https://www.polderkoerier.test/binnenland/het-laatste-veer~b77a1/',
    hosts: {
      'www.polderkoerier.test': {
        '*': redirect(
          302,
          'https://mijnprivacy.poldermedia.test/consent?siteKey=pk1&callbackUrl=https%3A%2F%2Fwww.polderkoerier.test',
        ),
      },
      'mijnprivacy.poldermedia.test': {
        '*': html(
          doc(
            'nl',
            'Poldermedia Privacy Gate',
            `<h1>Jouw privacy-instellingen</h1>${paras('Polderkoerier maakt deel uit van Poldermedia. Onze sites en apps gebruiken cookies en vergelijkbare technieken om het gebruik te meten, je ervaring te verbeteren en advertenties te tonen die bij je passen.', 'Wij en onze 212 partners willen gegevens op je apparaat opslaan en lezen. Klik op Akkoord om door te gaan naar Polderkoerier, of kies zelf wat je toestaat.')}<button>Akkoord</button><button>Instellen</button><noscript>Zet JavaScript aan om een keuze te maken.</noscript>`,
          ),
        ),
      },
    },
    expected: ['blocked consent-wall'],
  },
  everywhere(
    'accept-or-subscribe-italian',
    'an Italian newspaper that gives one the choice between cookies and money',
    'answers 200 under the article’s own address and title; nothing of the article is sent',
    'it',
    'https://www.gazzettadellalanga.test/cronaca/vendemmia-tardiva/',
    html(
      doc(
        'it',
        'Vendemmia tardiva - Gazzetta della Langa',
        `<div class="cmp-wall"><h2>Scegli come continuare a leggere</h2>${paras('Con il tuo consenso noi e i nostri partner usiamo i cookie per mostrarti pubblicità personalizzata e così offrirti i contenuti gratuitamente.', 'Se rifiuti, puoi accedere ai contenuti con l’abbonamento Consentless a 1,99 € al mese.')}<button>Accetta e continua</button><button>Rifiuta e abbonati</button><a href="/accedi">Sei già abbonato? Accedi</a></div>`,
      ),
    ),
    ['blocked consent-wall'],
  ),
]

const lander = html(
  doc(
    'en',
    'dunlin-sanctuary.test',
    '<div id="root"></div><div id="related">Related searches: Bird Feeders · Binoculars · Coastal Holidays</div><p>The owner has parked this domain. <a href="/privacy">Privacy Policy</a></p>',
  ),
)

const parked: readonly LabelledCase[] = [
  {
    id: 'lander-by-script',
    imitates: 'the page of a large registrar for names that expired',
    hard: 'a hundred bytes without a word; the market stands behind a script',
    lang: 'und',
    url: 'http://dunlin-sanctuary.test/reports/2011/ringing.htm',
    hosts: {
      'dunlin-sanctuary.test': {
        '/lander': lander,
        '*': html(
          '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
        ),
      },
    },
    expected: ['dead parked'],
  },
  everywhere(
    'polish-registrar-welcome',
    'a Polish registrar’s page for names without a site',
    'the registrar’s own advertisements and prices make a rich page',
    'pl',
    'http://www.szkutnik-amator.test/galeria/pychowka-2008.html',
    html(
      doc(
        'pl',
        'szkutnik-amator.test – domena zarejestrowana w DomenaPlus',
        `<h1>Domena <b>szkutnik-amator.test</b> jest utrzymywana na serwerach DomenaPlus</h1><p>Właściciel nie opublikował jeszcze strony WWW.</p>${links('https://domenaplus.test/', 'Domeny od 9,90 zł', 'Hosting SSD', 'Certyfikaty SSL', 'Poczta firmowa')}<p>Jesteś właścicielem? Zaloguj się do panelu klienta i skieruj domenę na swój serwer.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'name-for-sale-chinese',
    'a Chinese broker’s page for one name',
    'a card with a person’s contacts; nothing English',
    'zh',
    'http://www.huizhouguqiao.test/show.asp?id=318',
    html(
      doc(
        'zh-CN',
        'huizhouguqiao.test - 品牌域名转让',
        `<div class="card"><h2>huizhouguqiao.test</h2><p>您正在访问的域名可以转让！</p><p>一口价：¥18,800　支持中介交易，安全快捷</p><p>联系人：张先生　微信：ym88412　QQ：400882211</p><p>好域名，助力品牌腾飞</p></div>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'japanese-lapsed-name',
    'a Japanese registrar’s page for a name whose term ran out',
    'in an old charset; polite words about renewing, which a notice of maintenance has too',
    'ja',
    'http://www.minato-kyodoshi.test/kikou/02.html',
    html(
      '<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>ドメインの有効期限が切れています</title></head><body><h1>このドメインは現在ご利用いただけません</h1><p>ドメイン「minato-kyodoshi.test」は登録期間の満了日を過ぎています。引き続きご利用になるには、登録者ご本人による更新手続きが必要です。</p><p><a href="https://domeinya.test/renew">更新のお手続きはこちら</a>　<a href="https://domeinya.test/">新しいドメインを探す</a></p></body></html>',
      { charset: 'shift_jis', charsetInHeader: false },
    ),
    ['dead parked', 'dead suspended'],
  ),
  everywhere(
    'swedish-parking',
    'a Swedish hoster’s parking page',
    'speaks of parking a domain in a long table of offers; the old site was about car parks',
    'sv',
    'https://www.parkeringshistoria.test/malmo/p-hus-anna',
    html(
      doc(
        'sv',
        'Parkerad hos Nordhotellet',
        `<h1>Här var det parkerat!</h1><p>Den här domänen är köpt och parkerad av en kund hos Nordhotellet. Innehållet kommer att publiceras av ägaren.</p><table><tr><th>Webbhotell Bas</th><td>49 kr/mån</td></tr><tr><th>Webbhotell Plus</th><td>99 kr/mån</td></tr><tr><th>Hemsida på en kvart</th><td>149 kr/mån</td></tr></table><p>Vem äger domänen? Slå upp den i vår WHOIS.</p>`,
      ),
    ),
    ['dead parked'],
    { citation: { text: 'P-hus Anna', sentence: 'Parkeringshuset Anna i Malmö öppnade 1958.' } },
  ),
  everywhere(
    'vietnamese-registered-name',
    'a Vietnamese registrar’s page with the registration’s data',
    'a table of facts about the name reads like content',
    'vi',
    'http://langnghegomcu.test/bai-viet/lo-bau-co',
    html(
      doc(
        'vi',
        'Tên miền langnghegomcu.test',
        `<h1>Tên miền này đã được đăng ký tại Nhà Đăng Ký Sen Việt</h1><table><tr><td>Tên miền</td><td>langnghegomcu.test</td></tr><tr><td>Ngày đăng ký</td><td>14/02/2025</td></tr><tr><td>Trạng thái</td><td>Chưa trỏ về website</td></tr></table><p>Quý khách muốn sở hữu một tên miền đẹp? Gọi 1900 0000 để được tư vấn miễn phí.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  {
    id: 'sold-by-market-redirect',
    imitates: 'a market for names to which a lapsed name is sent',
    hard: 'a permanent redirect to another host with the name in its query; the shop’s page is rich, with reviews',
    lang: 'en',
    url: 'https://fenlandsteam.test/engines/traction-7',
    hosts: {
      'fenlandsteam.test': {
        '*': redirect(301, 'https://www.giantnames.test/domain_profile.cfm?d=fenlandsteam.test'),
      },
      'www.giantnames.test': {
        '*': html(
          doc(
            'en',
            'FenlandSteam.test is for sale | GiantNames',
            `<header>${links('/c', 'Search', 'Categories', 'Payment plans', 'My account')}</header><h1>FenlandSteam.test</h1><p>Buy now: $2,895 or $120.63 a month for 24 months</p>${paras('Safe and secure shopping since 2005. Your name is in your account within the hour, and you may give it back for thirty days.', '“Fast, friendly, and they answered the phone on a Sunday,” says Carla Ruiz of Tucson. “The transfer was done before my coffee was cold,” says Abel Oduya.')}<p>Other names you may like: FenlandTours, SteamFarm, FenSteam.</p>`,
          ),
        ),
      },
    },
    expected: ['dead parked'],
  },
]

const suspended: readonly LabelledCase[] = [
  {
    id: 'panel-suspends-portuguese',
    imitates: 'a Portuguese hoster’s panel that moves every address to its notice',
    hard: 'a temporary redirect within the site to a script that answers 200',
    lang: 'pt',
    url: 'https://ranchofolclorico-serra.test/trajes/saia-de-roda',
    hosts: {
      'ranchofolclorico-serra.test': {
        '/cgi-sys/suspendedpage.cgi': html(
          doc(
            'pt',
            'Conta suspensa',
            '<h1>Conta suspensa</h1><p>Esta conta de alojamento encontra-se suspensa. Contacte o departamento de faturação do seu fornecedor para mais informações.</p>',
          ),
        ),
        '*': redirect(302, '/cgi-sys/suspendedpage.cgi'),
      },
    },
    expected: ['dead suspended'],
  },
  everywhere(
    'thai-overdue-503',
    'a Thai hoster’s notice for a customer in arrears',
    'says “temporarily” and answers 503, as an outage would',
    'th',
    'http://www.talatnamboran.test/prawat/ruea-phai.php',
    html(
      doc(
        'th',
        'เว็บไซต์ถูกระงับการให้บริการ',
        '<h1>เว็บไซต์นี้ถูกระงับการให้บริการชั่วคราว</h1><p>เนื่องจากค้างชำระค่าบริการโฮสติ้ง หากท่านเป็นเจ้าของเว็บไซต์ กรุณาติดต่อฝ่ายบัญชี โทร 02-000-0000</p>',
      ),
      { status: 503 },
    ),
    ['dead suspended', 'unreachable server-error'],
  ),
  everywhere(
    'contact-not-verified',
    'a registrar’s notice for a name on hold',
    'asks the owner to confirm an e-mail address, as a sign-up page does',
    'en',
    'https://cornishpilotgigs.test/boats/treffry',
    html(
      doc(
        'en',
        'Action needed: verify your contact details',
        `<h1>This domain name is on hold</h1>${paras('Under ICANN’s rules a registrant has fifteen days to confirm the e-mail address given at registration. Nobody has done so for cornishpilotgigs.test, and so the domain has been suspended.', 'Is it yours? Look for our message and follow the link in it, and your website and mail will return within two days.')}<a href="https://verify.nameharbour.test/resend">Send the message again</a>`,
      ),
    ),
    ['dead suspended', 'dead parked'],
  ),
  everywhere(
    'weblog-closed-by-service-persian',
    'an Iranian service of weblogs that has closed one of them',
    'the service’s head, foot and new weblogs surround one line; 200',
    'fa',
    'http://bandar-qadim.blogestan.test/post/114',
    html(
      doc(
        'fa',
        'این وبلاگ مسدود شده است',
        `<div id="top"><a href="https://blogestan.test/">بلاگستان</a> ${links('https://blogestan.test/', 'ساخت وبلاگ', 'ورود', 'راهنما')}</div><div class="msg">این وبلاگ به دلیل نقض قوانین استفاده از سرویس مسدود شده است.</div><div>وبلاگ‌های به‌روزشده: ${links('https://blogestan.test/w/', 'دفتر خاطرات یک معلم', 'آشپزی جنوبی', 'عکس‌های کوهستان')}</div>`,
        '',
        'dir="rtl"',
      ),
    ),
    ['dead suspended', 'blocked legal'],
  ),
  everywhere(
    'hindi-plan-ended',
    'an Indian site builder whose customer’s plan ran out',
    'an invitation to build a site, with the builder’s brand as title',
    'hi',
    'https://lokgeet-sangrah.saralsite.test/chaiti',
    html(
      doc(
        'hi',
        'सरलसाइट',
        '<h1>यह वेबसाइट फ़िलहाल निष्क्रिय है</h1><p>इस वेबसाइट की योजना समाप्त हो चुकी है और भुगतान न होने के कारण इसे निलंबित कर दिया गया है। यदि आप इसके स्वामी हैं तो लॉग इन करके योजना का नवीनीकरण करें।</p><a href="https://saralsite.test/login">लॉग इन</a> <a href="https://saralsite.test/new">अपनी मुफ़्त वेबसाइट बनाएँ</a>',
      ),
    ),
    ['dead suspended'],
  ),
]

const mayor = html(
  doc(
    'cs',
    'Kronika obce Lhotka nad Vrbou',
    `<h1>Kronika obce Lhotka nad Vrbou</h1>${paras('Obecní kronika byla založena roku 1923 a vedl ji řídící učitel Josef Malý. První zápisy popisují stavbu školy a velkou povodeň z předchozího jara.', 'V roce 1931 byla obec elektrifikována. Kronikář poznamenal, že první žárovka svítila u studny na návsi a že se k ní sešla celá vesnice.')}`,
  ),
)

const takenOver: readonly LabelledCase[] = [
  everywhere(
    'slots-in-a-library',
    'an English library’s old name in the hands of Indonesian gamblers',
    'a shop’s product page with price, stars and reviews, in sound markup',
    'id',
    'https://www.wexcombelibrary.test/local-studies/canal-maps',
    html(
      doc(
        'id',
        'MACAN77: Link Situs Slot Gacor Hari Ini Gampang Maxwin',
        `<h1>MACAN77 Situs Slot Online Resmi Terpercaya</h1><p>Rp10.000 ★★★★★ 4.9 (88.120 ulasan)</p>${paras('MACAN77 adalah bandar slot gacor dengan RTP tertinggi malam ini. Cukup deposit sepuluh ribu lewat QRIS, pemain baru langsung mendapat bonus seratus persen.', 'Tersedia ratusan permainan dari penyedia ternama, livechat siap dua puluh empat jam, dan semua kemenangan pasti dibayar lunas.')}<a href="https://daftar-macan.test/">DAFTAR</a> <a href="https://daftar-macan.test/">LOGIN</a>`,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"MACAN77","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.9","reviewCount":"88120"}}</script>',
      ),
    ),
    ['dead taken-over'],
    {
      citation: {
        text: 'Canal maps',
        sentence: 'The library at Wexcombe holds eleven hand-drawn maps of the canal.',
      },
    },
  ),
  everywhere(
    'bonus-in-a-choir',
    'a German choir’s name with a Turkish bookmaker’s newest address',
    'keeps the old address and writes a long, calm article under it, as a magazine would',
    'tr',
    'https://www.kantorei-altenfeld.test/konzerte/matthaeuspassion-2014',
    html(
      doc(
        'tr',
        'Bahisnova Güncel Giriş Adresi 2025',
        `<article><h1>Bahisnova güncel giriş adresi 2025</h1>${paras('Bahisnova, canlı bahis ve casino severlerin uzun süredir tercih ettiği sitelerden biridir. Giriş adresinin değişmesi üyelerin bakiyesini etkilemez.', 'Yeni üyelere 1.000 TL deneme bonusu çevrim şartsız olarak tanımlanır. Yatırım işlemleri birkaç dakika içinde tamamlanır.', 'Casino bölümünde rulet, blackjack ve yüzlerce slot oyunu bulunur. Mobil uygulamayı indirerek maçları canlı izleyebilirsiniz.')}</article>`,
      ),
    ),
    ['dead taken-over'],
    {
      citation: {
        text: 'Matthäuspassion 2014',
        sentence: 'Die Kantorei Altenfeld führte 2014 Bachs Matthäuspassion auf.',
      },
    },
  ),
  everywhere(
    'bags-in-a-village',
    'a Czech village’s name with a Japanese shop of copied brands',
    'an orderly shop under every address; the earlier visit saw a chronicle',
    'ja',
    'https://www.lhotka-nad-vrbou.test/kronika',
    html(
      doc(
        'ja',
        '【国内即発送】レディース トートバッグ 人気ブランド 最大80％OFF',
        `<nav>${links('/item/', 'バッグ', '財布', '腕時計', 'アクセサリー')}</nav><h1>レディース トートバッグ 本革 新品未使用</h1><p>通常価格 48,000円 → <b>特価 9,600円</b>（税込） 送料無料</p><p>商品の状態：新品、未使用　配送方法：らくらく便　発送までの日数：1～2日で発送</p><p>数量限定のため、お早めにお買い求めください。</p><button>カートに入れる</button>`,
      ),
    ),
    ['dead taken-over'],
    { earlier: mayor },
  ),
  everywhere(
    'loans-in-a-school',
    'a Bulgarian school’s name with a Russian site for small loans',
    'same script and many of the same letters; answers with a decent comparison table',
    'ru',
    'http://ou-levski-dolna.test/istoria/osnovavane.html',
    html(
      doc(
        'ru',
        'Займы онлайн на карту без отказа — рейтинг МФО 2025',
        `<h1>Займ на карту за 5 минут без отказа</h1><table><tr><th>Компания</th><th>Сумма</th><th>Ставка</th></tr><tr><td>БыстроРубль</td><td>до 30 000 ₽</td><td>0% первый займ</td></tr><tr><td>Деньгомиг</td><td>до 50 000 ₽</td><td>0,8% в день</td></tr><tr><td>Зарплата+</td><td>до 15 000 ₽</td><td>0,7% в день</td></tr></table>${paras('Получить деньги можно с плохой кредитной историей, нужен только паспорт. Решение принимает робот, поэтому заявки одобряются ночью и в выходные.')}`,
      ),
    ),
    ['dead taken-over'],
    {
      citation: {
        text: 'Основаване на училището',
        sentence: 'Училището „Васил Левски“ в Долна е основано през 1871 година.',
      },
    },
  ),
  everywhere(
    'pills-in-a-parish',
    'a Norwegian parish’s name with an English pharmacy',
    'English is what any Norwegian site may speak, and the text is a physician’s',
    'en',
    'https://www.skjervoy-kirkelag.test/orgelet',
    html(
      doc(
        'en',
        'Buy Generic Tadalafil Online - No Prescription Needed',
        `<h1>Tadalafil 20 mg – cheap, no prescription</h1>${paras('Tadalafil belongs to the PDE5 inhibitors and is taken half an hour before it is needed. Men with heart disease should ask their doctor first.', 'Order today: 30 pills at $0.89 each, 90 pills at $0.65 each, with four free samples of sildenafil. We ship discreetly to every country and take cards and bitcoin.')}${links('/buy/', 'Cialis', 'Viagra', 'Levitra', 'Kamagra', 'Propecia')}`,
      ),
    ),
    ['dead taken-over'],
    {
      citation: { text: 'Orgelet', sentence: 'Kirkens orgel ble bygget i 1898 og restaurert i 1977.' },
    },
  ),
  everywhere(
    'link-farm-in-a-theatre',
    'a Hungarian theatre’s name with an English magazine of guest posts',
    'a common theme of a common CMS, with an author, dates and harmless advice; no bad word on it',
    'en',
    'https://www.dunaparti-szinhaz.test/tarsulat/bakos-ilona',
    html(
      doc(
        'en',
        'Dunaparti Szinhaz - Business, Tech, Home Improvement &amp; Lifestyle Tips',
        `<header><nav>${links('/category/', 'Business', 'Tech', 'Crypto', 'Home Improvement', 'Write for us')}</nav></header><article><h2>7 reasons to hire a roofing contractor in Dallas</h2>${paras('Your roof is one of the most important parts of your home. In this article we look at seven reasons why a <a href="https://dallas-roof-pros.test/">roofing contractor in Dallas</a> saves you time and money.', 'First, safety. Second, warranty. Third, peace of mind. A <a href="https://cheap-metal-roof.test/">metal roof</a> can last a lifetime if it is installed by professionals.')}</article><article><h2>How to choose the best crypto wallet for beginners</h2><p>Choosing a wallet can feel overwhelming. Read on for our complete guide.</p></article><footer>For guest posts and sponsored links: guestpost.outreach@linkmail.test</footer>`,
      ),
    ),
    ['dead taken-over'],
    {
      earlier: html(
        doc(
          'hu',
          'Bakos Ilona – Dunaparti Színház',
          `<h1>Bakos Ilona</h1>${paras('Bakos Ilona színművésznő 1962-ben szerződött a Dunaparti Színházhoz, ahol harminc évadon át játszott. Legismertebb szerepe a révész felesége volt.', 'Pályája végén a színház örökös tagjává választották. Emlékét a társalgóban mellszobor őrzi.')}`,
        ),
      ),
      citation: { text: 'Bakos Ilona', sentence: 'Bakos Ilona 1962 és 1992 között a színház tagja volt.' },
    },
  ),
]

const freshServers: readonly LabelledCase[] = [
  everywhere(
    'panel-created-site-chinese',
    'a Chinese panel for servers, which congratulates the new owner',
    'speaks of success and of a site that was created',
    'zh',
    'http://www.qinlinchadao.test/',
    html(
      doc(
        'zh-CN',
        '恭喜，站点创建成功！',
        '<div class="container"><h1>恭喜, 站点创建成功！</h1><h3>这是默认index.html，本页面由系统自动生成</h3><ul><li>本页面在FTP根目录下的index.html</li><li>您可以修改、删除或覆盖本页面</li><li>FTP相关信息，请到“面板系统后台 &gt; FTP”查看</li></ul></div>',
      ),
    ),
    ['dead parked', 'dead soft-404', 'dead suspended', 'dead taken-over'],
  ),
  everywhere(
    'testing-page-403',
    'a server fresh from its packages, which shows its test page with a refusal',
    'the status forbids while the page says that all is well',
    'en',
    'http://www.estuarywrecks.test/',
    html(
      doc(
        'en',
        'HTTP Server Test Page powered by River Linux',
        `<h1>HTTP Server <strong>Test Page</strong></h1>${paras('This page is here to try whether the HTTP server works after it was installed. If you can read this, it does.', 'Are you a visitor? Then the site is either in trouble or being worked on. Write to webmaster at the name of the site.', 'Are you the administrator? Put your content into the directory /var/www/html/. Until then people will see this page. To keep it from showing, follow the notes in /etc/httpd/conf.d/welcome.conf.')}<p>Apache HTTP Server is a trademark of its foundation.</p>`,
      ),
      { status: 403, headers: { Server: 'Apache/2.4.37 (River Linux)' } },
    ),
    ['dead parked', 'dead soft-404', 'dead suspended', 'dead taken-over', 'unreachable server-error'],
  ),
  everywhere(
    'hosting-panel-default-russian',
    'a Russian panel’s page for a name with no site behind it',
    'answers 200 to every address and gives three reasons, as an error page does',
    'ru',
    'http://parohody-oki.test/katalog/kolesnye/sokol.html',
    html(
      doc(
        'ru',
        'Сайт parohody-oki.test не настроен на сервере',
        '<h1>Сайт не настроен на этом сервере</h1><p>Домен указывает на сервер, но в панели управления для него ничего не создано. Возможные причины:</p><ul><li>владелец ещё не добавил сайт;</li><li>запись DNS изменена недавно;</li><li>сайт перенесён к другому хостинг-провайдеру.</li></ul><p>Если вы владелец, обратитесь в техническую поддержку.</p>',
      ),
    ),
    ['dead parked', 'dead soft-404', 'dead suspended'],
  ),
]

const maintenance: readonly LabelledCase[] = [
  everywhere(
    'offline-with-login-arabic',
    'an Arabic ministry on a CMS that was switched off for a while',
    'the page of a site that is down carries a form for its administrators',
    'ar',
    'https://www.wizarat-almawani.test/ar/taqarir/2020',
    html(
      doc(
        'ar',
        'وزارة الموانئ',
        '<div id="frame" class="outline"><h1>وزارة الموانئ</h1><p>الموقع متوقف حالياً لأعمال الصيانة. نرجو العودة لاحقاً.</p><form action="/ar/index.php" method="post" id="form-login"><label>اسم المستخدم <input name="username"></label><label>كلمة المرور <input type="password" name="password"></label><input type="submit" value="دخول"><input type="hidden" name="option" value="com_users"></form></div>',
        '<meta name="generator" content="Joomla! - Open Source Content Management">',
        'dir="rtl"',
      ),
      { status: 503 },
    ),
    ['unreachable server-error'],
  ),
  {
    id: 'all-to-maintenance-japanese',
    imitates: 'a Japanese library’s catalogue during a night’s work',
    hard: 'a temporary redirect of every address to one page that answers 200',
    lang: 'ja',
    url: 'https://opac.kawabe-toshokan.test/detail?bibid=1003347712',
    hosts: {
      'opac.kawabe-toshokan.test': {
        '/mente/index.html': html(
          doc(
            'ja',
            'システムメンテナンスのお知らせ',
            '<h1>ただいまメンテナンス中です</h1><p>システムメンテナンスのため、蔵書検索サービスを一時停止しております。ご迷惑をおかけいたしますが、終了まで今しばらくお待ちください。</p><p>停止期間：3月10日（月）22:00 ～ 3月11日（火）6:00（予定）</p>',
          ),
        ),
        '*': redirect(302, '/mente/index.html'),
      },
    },
    expected: ['unreachable server-error'],
  },
  everywhere(
    'works-under-way-hebrew',
    'an Israeli archive that is being brought up to date',
    'answers 200 and promises a new site, as a page for a name not yet used does',
    'he',
    'https://www.archion-hanamal.test/item/5521',
    html(
      doc(
        'he',
        'ארכיון הנמל – האתר בתחזוקה',
        '<h1>האתר נמצא בעבודות תחזוקה</h1><p>אנו משדרגים את השרתים. האתר יחזור לפעילות בעוד שעות אחדות. עמכם הסליחה.</p><p>לפניות דחופות: 03-0000000</p>',
        '',
        'dir="rtl"',
      ),
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'database-lost-greek',
    'a Greek newspaper whose database does not answer',
    'answers 200 with head and foot; where the article was stands one technical sentence',
    'el',
    'https://www.nisiotikavima.test/arthro/8841/o-faros-tou-kavou',
    html(
      doc(
        'el',
        'Νησιωτικό Βήμα',
        `<header>${links('/k', 'Αρχική', 'Τοπικά', 'Πολιτισμός', 'Ναυτιλία', 'Επικοινωνία')}</header><div class="content"><b>Σφάλμα:</b> δεν είναι δυνατή η σύνδεση με τη βάση δεδομένων. SQLSTATE[HY000] [2002] Connection refused</div><footer>© Νησιωτικό Βήμα</footer>`,
      ),
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'plain-line-armenian',
    'an Armenian theatre behind its hoster’s proxy, for an hour',
    'a 503 of one plain line in a script that few lists of words have',
    'hy',
    'https://www.gyumri-taterakan.test/patmutyun/1938',
    status(503, 'Կայքում տարվում են տեխնիկական աշխատանքներ։ Խնդրում ենք փորձել մի փոքր ուշ։', {
      headers: { 'Retry-After': '1800' },
    }),
    ['unreachable server-error'],
  ),
]

export const fourthWalls: Family = {
  name: 'fourth-walls',
  cases: [...botWalls, ...otherWalls, ...parked, ...suspended, ...takenOver, ...freshServers, ...maintenance],
}
