/** Walls: robots turned away, readers asked to log in, to agree, to pay. */
import { botWall } from '../bot-wall.ts'
import { escaped } from '../page.ts'
import { html, type ReplyOptions, redirect, robots, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { drupal, h1, newsroom, p, storyPage } from './site.ts'
import { bridge } from './stories.ts'

const doc = (lang: string, title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="robots" content="noindex,nofollow">${head}</head><body>${body}</body></html>`

interface Wall {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly lang?: string
  readonly host: string
  readonly path?: string
  readonly document: string
  readonly options?: ReplyOptions
  readonly earlier?: LabelledCase['earlier'] & {}
  readonly expected?: readonly [Label, ...Label[]]
}

function wall({ host, path, document, options, lang, expected, ...rest }: Wall): LabelledCase {
  return {
    ...rest,
    lang: lang ?? 'en',
    url: `https://${host}${path ?? '/2021/03/old-swing-bridge-to-turn-again'}`,
    hosts: { [host]: { '*': html(document, options) } },
    expected: expected ?? ['blocked bot-wall'],
  }
}

export const walls: Family = {
  name: 'walls',
  cases: [
    {
      id: 'cloudflare',
      imitates: 'a paper behind a managed challenge',
      hard: '403 for robots, the story for readers',
      lang: 'en',
      url: 'https://walled-courier.test/bridge',
      hosts: { 'walled-courier.test': { '*': botWall('cloudflare') } },
      expected: ['blocked bot-wall'],
    },
    {
      id: 'cloudflare-404',
      imitates: 'the same challenge sent with the status of a missing page',
      hard: '404 with the challenge’s own field: nobody knows what is behind',
      lang: 'en',
      url: 'https://walled-404.test/bridge',
      hosts: { 'walled-404.test': { '*': botWall('cloudflare', 404) } },
      expected: ['blocked bot-wall'],
    },
    {
      id: 'cloudflare-503',
      imitates: 'the five-second page of old',
      hard: '503 looks like a fault of the server',
      lang: 'en',
      url: 'https://walled-503.test/bridge',
      hosts: { 'walled-503.test': { '*': botWall('cloudflare', 503) } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'cloudflare-blocked',
      imitates: 'a rule that blocks outright (error 1020)',
      hard: 'no challenge, no field of one: a refusal with an incident number',
      host: 'ruled-out.test',
      document: doc(
        'en',
        'Attention Required! | Cloudflare',
        '<div id="cf-wrapper"><div id="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access ruled-out.test</h2><p>This website is using a security service to protect itself from online attacks.</p><p>Ray ID: 8f00ba4b0000a001</p></div></div>',
      ),
      options: { status: 403, headers: { Server: 'cloudflare', 'CF-RAY': '8f00ba4b0000a001-LHR' } },
      expected: ['blocked bot-wall', 'blocked forbidden'],
    }),
    wall({
      id: 'turnstile-own',
      imitates: 'a site that put a captcha widget before its pages, with 200',
      hard: 'status 200 and a page of the site’s own making',
      lang: 'de',
      host: 'talkurier.test',
      path: '/lokales/freibad-streit',
      document: doc(
        'de',
        'Einen Moment bitte',
        `${h1('Sind Sie ein Mensch?')}${p('Bitte bestätigen Sie, dass Sie kein Roboter sind, um zum Talkurier weiterzugehen.')}<div class="cf-turnstile" data-sitekey="0x4A"></div><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>`,
      ),
    }),
    {
      id: 'aws-202',
      imitates: 'a challenge of a cloud’s firewall',
      hard: '202, a status of success',
      lang: 'en',
      url: 'https://cloud-walled.test/bridge',
      hosts: { 'cloud-walled.test': { '*': botWall('aws-waf') } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'aws-405-captcha',
      imitates: 'the same firewall’s captcha',
      hard: '405 speaks of our method',
      host: 'cloud-captcha.test',
      document: doc(
        'en',
        'Human Verification',
        '<div id="captcha-container"></div><script src="https://x.captcha.awswaf.com/x/captcha.js"></script><noscript><h1>JavaScript is disabled</h1>In order to continue, you need to verify that you are not a robot by solving a CAPTCHA puzzle.</noscript>',
      ),
      options: { status: 405, headers: { 'x-amzn-waf-action': 'captcha' } },
    }),
    wall({
      id: 'cloudfront-403',
      imitates: 'a content network that refuses a country or a robot',
      hard: 'a plain refusal with the network’s name',
      host: 'far-edge.test',
      document: doc(
        'en',
        'ERROR: The request could not be satisfied',
        '<h1>403 ERROR</h1><h2>The request could not be satisfied.</h2><hr>Request blocked. We can’t connect to the server for this app or website at this time.<pre>Generated by cloudfront (CloudFront)\nRequest ID: zA3</pre>',
      ),
      options: { status: 403, headers: { 'X-Cache': 'Error from cloudfront', Server: 'CloudFront' } },
      expected: ['blocked bot-wall', 'blocked forbidden'],
    }),
    {
      id: 'datadome',
      imitates: 'a large daily behind a captcha service',
      hard: '403 with a page of one script',
      lang: 'fr',
      url: 'https://grand-quotidien.test/societe/scierie',
      hosts: { 'grand-quotidien.test': { '*': botWall('datadome') } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'datadome-json',
      imitates: 'the same service answering in JSON',
      hard: 'no page, only the address of a captcha',
      host: 'api-like.test',
      document: '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=AHrlqAAAAAMA&hash=2F"}',
      options: {
        status: 403,
        type: 'application/json',
        headers: { 'X-DataDome': 'protected', 'X-DD-B': '1' },
      },
    }),
    wall({
      id: 'perimeterx',
      imitates: 'a property portal with press-and-hold',
      hard: '403, "Access to this page has been denied"',
      host: 'pressandhold.test',
      document: doc(
        'en',
        'Access to this page has been denied',
        `${h1('Before we continue…')}${p('Press & Hold to confirm you are a human (and not a bot).', 'Reference ID 7d2c')}<div id="px-captcha"></div><script src="/8b1d/captcha/captcha.js"></script>`,
      ),
      options: { status: 403, headers: { 'Set-Cookie': '_pxhd=x; Path=/' } },
    }),
    wall({
      id: 'perimeterx-200',
      imitates: 'a shop that sends its press-and-hold page with 200',
      hard: '200; the title is "Robot or human?"',
      host: 'robotorhuman.test',
      document: doc(
        'en',
        'Robot or human?',
        `${h1('Robot or human?')}${p('Activate and hold the button to confirm that you’re human. Thank You!')}<div id="px-captcha"></div>`,
      ),
    }),
    {
      id: 'akamai',
      imitates: 'an airline, a bank, a ministry behind the same network',
      hard: 'Access Denied with a reference number',
      lang: 'en',
      url: 'https://edge-denied.test/press/bridge',
      hosts: { 'edge-denied.test': { '*': botWall('akamai') } },
      expected: ['blocked bot-wall', 'blocked forbidden'],
    },
    wall({
      id: 'akamai-interstitial',
      imitates: 'the same network’s script check with 200',
      hard: 'a page that refreshes itself with a token',
      host: 'edge-script.test',
      document:
        '<!DOCTYPE html><html><head><title>&nbsp;</title><meta http-equiv="refresh" content="5; URL=\'/2021/03/old-swing-bridge-to-turn-again?bm-verify=AAQAAAAI\'"></head><body><script>var i=1700000000;var j=i+Number("6789"+"8");</script><noscript>Please enable JavaScript to view the page content.</noscript></body></html>',
      options: { headers: { 'Set-Cookie': 'bm_sz=ABC; Path=/' } },
    }),
    {
      id: 'imperva',
      imitates: 'an insurer behind a firewall that answers 200 with a frame',
      hard: '200, no title, no text: a frame',
      lang: 'und',
      url: 'https://framed.test/annual-report/2019',
      hosts: { 'framed.test': { '*': botWall('imperva') } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'imperva-incident',
      imitates: 'the same firewall’s refusal',
      hard: '403 without a title',
      host: 'incident.test',
      document:
        '<html><head><META NAME="robots" CONTENT="noindex,nofollow"></head><body><iframe src="/_Incapsula_Resource?CWUDNSAI=24&xinfo=8" frameborder=0>Request unsuccessful. Incapsula incident ID: 1234000560123456789-123</iframe></body></html>',
      options: { status: 403, headers: { 'X-Iinfo': '8-1-0 NNNN RT(1 2) q(0 -1 -1 -1) r(0 -1) B15' } },
    }),
    wall({
      id: 'kasada',
      imitates: 'a ticket shop behind a script check',
      hard: '429, as if we had asked too often',
      host: 'ticketed.test',
      document:
        '<!DOCTYPE html><html><head></head><body><script>window.KPSDK={};KPSDK.now=0;</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/ips.js"></script></body></html>',
      options: { status: 429, headers: { 'x-kpsdk-ct': '0a1b' } },
    }),
    {
      id: 'vercel',
      imitates: 'a host’s checkpoint',
      hard: '429, as if we had asked too often',
      lang: 'en',
      url: 'https://checkpointed.test/essay',
      hosts: { 'checkpointed.test': { '*': botWall('vercel') } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'status-999',
      imitates: 'the large career network',
      hard: 'a status of no class, and a script',
      host: 'www.linkedin.com',
      path: '/in/ruth-amber',
      document:
        '<html><head><script>window.onload=function(){var d="/authwall?trk=x";window.location.href=d}</script></head></html>',
      options: { status: 999 },
      expected: ['blocked bot-wall', 'blocked login'],
    }),
    {
      id: 'ddos-guard',
      imitates: 'a Russian forum behind a guard',
      hard: '403 with a page that checks the browser',
      lang: 'ru',
      url: 'https://forum-zarechensk.test/tema/1908',
      hosts: { 'forum-zarechensk.test': { '*': botWall('ddos-guard') } },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'qrator-ru',
      imitates: 'a Russian agency behind a filter',
      hard: '403, two Russian sentences',
      lang: 'ru',
      host: 'agentstvo-volna.test',
      document: doc(
        'ru',
        'Доступ ограничен',
        `${h1('Доступ к сайту ограничен')}${p('Ваш запрос похож на автоматический. Если вы не робот, обратитесь в службу поддержки и сообщите номер запроса.')}`,
      ),
      options: { status: 403, headers: { Server: 'QRATOR' } },
      expected: ['blocked bot-wall', 'blocked forbidden'],
    }),
    wall({
      id: 'servicepipe-200-ru',
      imitates: 'a Russian bank’s script check with 200',
      hard: '200, and two Russian words',
      lang: 'ru',
      host: 'bank-na-reke.test',
      path: '/press/2017/bashnya',
      document: doc(
        'ru',
        'Проверка',
        `<div id="loader"></div>${p('Пожалуйста, подождите: идёт проверка вашего браузера. Включите JavaScript и cookie.')}<script src="/exhkqyad"></script>`,
      ),
    }),
    wall({
      id: 'sucuri',
      imitates: 'a site builder’s firewall',
      hard: '403 with a table of our own data',
      host: 'sucurified.test',
      document: doc(
        'en',
        'Sucuri WebSite Firewall - Access Denied',
        `${h1('Access Denied - Sucuri Website Firewall')}<table><tr><td>Your IP:</td><td>192.0.2.7</td></tr><tr><td>Block ID:</td><td>BNP005</td></tr><tr><td>Block reason:</td><td>Bad bot access attempt.</td></tr></table>`,
      ),
      options: { status: 403, headers: { 'X-Sucuri-ID': '11005', 'X-Sucuri-Block': 'BNP005' } },
    }),
    wall({
      id: 'anubis',
      imitates: 'a free-software project that makes visitors count',
      hard: '200 with a drawing and a proof of work',
      host: 'git.harbour-tools.test',
      path: '/bridge/plain/README',
      document: doc(
        'en',
        'Making sure you’re not a bot!',
        `<main>${h1('Making sure you’re not a bot!')}<p id="status">Loading...</p><script id="anubis_version" type="application/json">"v1.19"</script><script id="anubis_challenge" type="application/json">{"rules":{"difficulty":4}}</script>${p('You are seeing this because the administrator has set up a proof of work against scrapers.')}</main>`,
      ),
    }),
    {
      id: 'google-sorry',
      imitates: 'the large search company’s page for unusual traffic',
      hard: 'a redirect, then 429',
      lang: 'en',
      url: 'https://www.google.com/books/edition/_/swingbridges1911',
      hosts: {
        'www.google.com': {
          '/books/edition/_/swingbridges1911': redirect(
            302,
            '/sorry/index?continue=https://www.google.com/books&q=EgQ',
          ),
          '/sorry/index': html(
            doc(
              'en',
              'https://www.google.com/books',
              `${p('Our systems have detected unusual traffic from your computer network. This page checks to see if it’s really you sending the requests, and not a robot.')}<form id="captcha-form"><div class="g-recaptcha"></div></form>`,
            ),
            { status: 429 },
          ),
        },
      },
      expected: ['blocked bot-wall'],
    },
    {
      id: 'yandex-captcha',
      imitates: 'the large Russian portal’s captcha',
      hard: 'a redirect to /showcaptcha, 200 there',
      lang: 'ru',
      url: 'https://dzen-novosti.test/a/YbashnyaX1',
      hosts: {
        'dzen-novosti.test': {
          '/a/YbashnyaX1': redirect(302, '/showcaptcha?cc=1&retpath=aHR0'),
          '/showcaptcha': html(
            doc(
              'ru',
              'Вы не робот?',
              `${h1('Подтвердите, что запросы отправляли вы, а не робот')}${p('Нам очень жаль, но запросы с вашего устройства похожи на автоматические.')}<form><input type="checkbox"> Я не робот</form>`,
            ),
          ),
        },
      },
      expected: ['blocked bot-wall'],
    },
    {
      id: 'baidu-verify',
      imitates: 'the large Chinese search company’s slider',
      hard: 'a redirect to another host, Chinese',
      lang: 'zh',
      url: 'https://baijia.baidu.com/s?id=1743120000000000000',
      hosts: {
        'baijia.baidu.com': {
          '/s': redirect(302, 'https://wappass.baidu.com/static/captcha/tuxing.html?ak=c27b'),
        },
        'wappass.baidu.com': {
          '*': html(
            doc(
              'zh',
              '百度安全验证',
              '<div class="timeout"><p>网络不给力,请稍后重试</p><a>返回首页</a><p>问题反馈</p></div><script src="https://ppui.example.test/mkd.js"></script>',
            ),
          ),
        },
      },
      expected: ['blocked bot-wall'],
    },
    wall({
      id: 'social-blocked',
      imitates: 'a large forum that turns away data centres',
      hard: '403 and a page that offers to log in',
      host: 'threads.bigforum.test',
      path: '/r/bridges/comments/mz1',
      document: doc(
        'en',
        'Blocked',
        `${h1('You’ve been blocked by network security.')}${p('To continue, log in to your account or use your developer token. If you think you’ve been blocked by mistake, file a ticket.')}<a href="/login">Log in</a>`,
      ),
      options: { status: 403 },
      expected: ['blocked bot-wall', 'blocked forbidden', 'blocked login'],
    }),
    wall({
      id: 'sgcaptcha',
      imitates: 'a shared host’s check: 202 and a refresh to a captcha',
      hard: '202, one line, a meta refresh into the host’s own folder',
      host: 'shared-host-blog.test',
      document:
        '<html><head><link rel="icon" href="data:;"><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F2021&y=ipr:192.0.2.7"></meta></head></html>',
      options: { status: 202 },
    }),
    wall({
      id: 'cookie-script',
      imitates: 'a small host’s check: a script sets a cookie and loads the page anew',
      hard: '200, no text, a script of four lines',
      host: 'cookie-script.test',
      document:
        '<html><body><script type="text/javascript" src="/aes.js"></script><script>function toNumbers(d){return d}document.cookie="__test="+toNumbers("f655ba9d")+"; path=/";location.href="/2021/03/old-swing-bridge-to-turn-again?i=1";</script><noscript>This site requires Javascript to work, please enable Javascript in your browser</noscript></body></html>',
    }),
    wall({
      id: 'captcha-pt',
      imitates: 'a court’s register in Portuguese behind a captcha with 200',
      hard: 'Portuguese; a form with a picture to type off',
      lang: 'pt',
      host: 'tribunal-da-lagoa.test',
      path: '/processos/2021/0042',
      document: drupal({
        lang: 'pt',
        site: 'Tribunal da Lagoa',
        title: 'Verificação de segurança | Tribunal da Lagoa',
        main: `${h1('Verificação de segurança')}${p('Para continuar, digite os caracteres da imagem e confirme que não é um robô.')}<form><img src="/captcha.png" alt=""><input name="captcha"><button>Continuar</button></form>`,
      }),
    }),
    wall({
      id: 'captcha-tr',
      imitates: 'a Turkish classifieds site',
      hard: 'Turkish, 200',
      lang: 'tr',
      host: 'ilanlar-koy.test',
      path: '/ilan/dokuma-tezgahi-5521',
      document: doc(
        'tr',
        'Güvenlik kontrolü',
        `${h1('Olağan dışı erişim tespit ettik')}${p('Devam etmek için lütfen robot olmadığınızı doğrulayın.')}<div class="g-recaptcha" data-sitekey="6L"></div>`,
      ),
    }),
    wall({
      id: 'shell-react',
      imitates: 'an application that shows nothing without scripts',
      hard: 'an empty shell for every address, dead or alive',
      host: 'shell-app.test',
      path: '/reports/2019/waiting',
      document:
        '<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>Reports</title><script defer src="/static/js/main.2f1.js"></script></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
      expected: ['blocked bot-wall', 'alive ok'],
    }),
    wall({
      id: 'wordfence',
      imitates: 'a blog’s own firewall',
      hard: '503 that is a refusal',
      host: 'fenced-blog.test',
      document: doc(
        'en',
        'Your access to this site has been limited',
        `${h1('Your access to this site has been limited by the site owner')}${p('If you think you have been blocked in error, contact the owner of this site for assistance.', 'Block reason: Access from your area has been temporarily limited for security reasons.', 'Generated by Wordfence')}`,
      ),
      options: { status: 503 },
      expected: ['blocked bot-wall', 'blocked forbidden'],
    }),
    wall({
      id: 'mod-security',
      imitates: 'a university’s server that refuses our name',
      hard: '406 and a sentence on security',
      host: 'old-university.test',
      path: '/~amber/bridges.html',
      document:
        '<html><head><title>Not Acceptable!</title></head><body><h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.</p></body></html>',
      options: { status: 406 },
      expected: ['blocked forbidden', 'blocked bot-wall'],
    }),
    wall({
      id: 'forbidden-apache',
      imitates: 'a server whose file may not be read',
      hard: '403 and nothing else: it may be there',
      host: 'forbidden.test',
      path: '/private/report.html',
      document:
        '<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>You don’t have permission to access this resource.</p><hr><address>Apache/2.4.41 Server at forbidden.test Port 443</address></body></html>',
      options: { status: 403 },
      expected: ['blocked forbidden'],
    }),
    wall({
      id: 'bucket-403',
      imitates: 'an object store that answers 403 for what is missing or private',
      hard: 'XML, and nobody can tell which of the two it is',
      host: 'bucket.files-county.test',
      path: '/reports/2009/bridge.pdf',
      document:
        '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4F1</RequestId></Error>',
      options: { status: 403, type: 'application/xml' },
      expected: ['blocked forbidden'],
    }),
    wall({
      id: 'bad-request',
      imitates: 'a server that wants a cookie or a field we do not send',
      hard: '400 speaks of our request',
      host: 'picky.test',
      path: '/api/story/17',
      document: '{"error":"missing header"}',
      options: { status: 400, type: 'application/json' },
      expected: ['blocked forbidden'],
    }),
    wall({
      id: 'basic-auth',
      imitates: 'a staging copy behind a password',
      hard: '401',
      host: 'behind-password.test',
      path: '/news/bridge',
      document:
        '<html><head><title>401 Authorization Required</title></head><body><h1>401 Authorization Required</h1></body></html>',
      options: { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="staff"' } },
      expected: ['blocked login'],
    }),
    wall({
      id: 'payment-required',
      imitates: 'a database that sells its records',
      hard: '402',
      host: 'records-for-money.test',
      path: '/record/77',
      document: doc('en', 'Payment required', h1('This record costs two crowns')),
      options: { status: 402 },
      expected: ['blocked login'],
    }),
    wall({
      id: 'login-200',
      imitates: 'an intranet’s form at the address itself',
      hard: '200 and a form, no redirect',
      lang: 'pl',
      host: 'akta.test',
      path: '/sprawy/2020/zegar',
      document: drupal({
        lang: 'pl',
        site: 'Akta',
        title: 'Logowanie | Akta',
        main: `${h1('Zaloguj się, aby kontynuować')}<form method="post"><label>Użytkownik <input name="u"></label><label>Hasło <input type="password" name="h"></label><button>Zaloguj</button></form>`,
      }),
      expected: ['blocked login'],
    }),
    wall({
      id: 'login-social-200',
      imitates: 'a picture network that shows its form at every address',
      hard: '200; the title is the network’s name',
      host: 'picnet.test',
      path: '/p/CObridge/',
      document: doc(
        'en',
        'Picnet',
        `<main><h1>Picnet</h1><form><input name="username" aria-label="Phone number, username, or email"><input type="password" name="password"><button>Log in</button></form>${p('Don’t have an account? Sign up. See photos and videos from your friends.')}</main>`,
      ),
      expected: ['blocked login'],
    }),
    wall({
      id: 'geo-451',
      imitates: 'a paper that shuts out a continent',
      hard: '451 with an apology',
      host: 'county-telegraph.test',
      document: doc(
        'en',
        '451: Unavailable due to legal reasons',
        `${h1('451: Unavailable due to legal reasons')}${p('We recognize you are attempting to access this website from a country belonging to the European Economic Area and therefore cannot grant you access at this time.')}`,
      ),
      options: { status: 451 },
      expected: ['blocked legal'],
    }),
    wall({
      id: 'geo-403',
      imitates: 'a broadcaster that shows its site at home only',
      hard: '403, with a text on countries',
      lang: 'es',
      host: 'television-de-la-sierra.test',
      path: '/a-la-carta/molino',
      document: doc(
        'es',
        'Contenido no disponible',
        `${h1('Este contenido no está disponible en su país')}${p('Por motivos de derechos, solo puede verse desde el territorio nacional.')}`,
      ),
      options: { status: 403 },
      expected: ['blocked legal'],
    }),
    wall({
      id: 'geo-200',
      imitates: 'a paper that shuts out a continent with 200',
      hard: '200; speaks of unavailability like an error page',
      host: 'valley-dispatch.test',
      document: newsroom({
        lang: 'en',
        site: 'Valley Dispatch',
        title: 'Valley Dispatch',
        main: `${h1('Our European visitors are important to us.')}${p('This site is currently unavailable to visitors from the European Economic Area while we work to ensure your data is protected in accordance with applicable EU laws.')}`,
      }),
      expected: ['blocked legal'],
    }),
    wall({
      id: 'geo-ru',
      imitates: 'a state site that answers only within its country',
      hard: 'Russian, 403: speaks of territory',
      lang: 'ru',
      host: 'portal-uslug.test',
      path: '/dokumenty/1908',
      document: doc(
        'ru',
        'Доступ ограничен',
        `${h1('Доступ из вашей страны ограничен')}${p('Сайт доступен только с территории Российской Федерации. Отключите VPN и попробуйте снова.')}`,
      ),
      options: { status: 403 },
      expected: ['blocked legal', 'blocked forbidden'],
    }),
    wall({
      id: 'roskomnadzor-page',
      imitates: 'a provider’s page in place of a site blocked by a court',
      hard: '200: another page in the site’s place, by law',
      lang: 'ru',
      host: 'zapreshchennoe.test',
      path: '/stati/bashnya',
      document: doc(
        'ru',
        'Доступ ограничен',
        `${h1('Доступ к информационному ресурсу ограничен')}${p('на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ «Об информации, информационных технологиях и о защите информации».')}`,
      ),
      expected: ['blocked legal'],
    }),
    wall({
      id: 'pur-abo-de',
      imitates: 'a German paper: agree to tracking or pay',
      hard: '200 at the address itself, a choice and no story',
      lang: 'de',
      host: 'grosse-zeitung.test',
      path: '/politik/freibad-streit-a-4711',
      document: doc(
        'de',
        'Große Zeitung',
        `${h1('Weiterlesen mit Werbung oder im Pur-Abo')}${p('Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar. Oder nutzen Sie unser Angebot ganz ohne Tracking für 4,99 Euro im Monat.', 'Wir und unsere bis zu 219 Partner verarbeiten personenbezogene Daten.')}<button>Zustimmen und weiter</button><a>Zum Pur-Abo</a><div id="sp_message_container_1"></div>`,
        '<script>window._sp_queue=[];window._sp_={config:{accountId:1}}</script>',
      ),
      expected: ['blocked consent-wall'],
    }),
    wall({
      id: 'cookiewall-fr',
      imitates: 'a French site that shows nothing before the choice',
      hard: 'French; a consent page with 200',
      lang: 'fr',
      host: 'media-orne.test',
      path: '/2022/01/scierie',
      document: doc(
        'fr',
        'Média Orne',
        `<div id="didomi-host"><h1>Avec votre accord</h1>${p('Nos partenaires et nous utilisons des cookies pour stocker et accéder à des informations personnelles. Vous pouvez retirer votre consentement à tout moment.')}<button>Accepter & fermer</button><button>Continuer sans accepter</button></div>`,
      ),
      expected: ['blocked consent-wall'],
    }),
    {
      id: 'robots',
      imitates: 'a paper that lets only the large search engines in',
      hard: 'the story is there; we are asked not to look',
      lang: 'en',
      url: 'https://no-robots.test/news/bridge',
      hosts: {
        'no-robots.test': {
          '/robots.txt': robots('User-agent: *\nDisallow: /news/\n'),
          '/news/bridge': html(storyPage(newsroom, 'No Robots', bridge)),
        },
      },
      expected: ['blocked robots'],
    },
    {
      id: 'robots-5xx',
      imitates: 'a server whose robots.txt fails',
      hard: 'RFC 9309 tells us to stay away until it answers',
      lang: 'en',
      url: 'https://robots-fail.test/news/bridge',
      hosts: {
        'robots-fail.test': {
          '/robots.txt': status(500),
          '/news/bridge': html(storyPage(newsroom, 'Robots Fail', bridge)),
        },
      },
      expected: ['blocked robots'],
    },
    wall({
      id: 'wall-after-good',
      imitates: 'a source we read last month that has a wall now',
      hard: 'our earlier copy has the story; what comes now is another page',
      host: 'newly-walled.test',
      earlier: html(storyPage(newsroom, 'Newly Walled', bridge)),
      document: doc(
        'en',
        'Just a moment...',
        `${h1('newly-walled.test')}${p('Verifying you are human. This may take a few seconds.', 'newly-walled.test needs to review the security of your connection before proceeding.')}`,
      ),
      options: { status: 403, headers: { Server: 'cloudflare', 'cf-mitigated': 'challenge' } },
    }),
  ],
}
