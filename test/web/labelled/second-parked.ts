/** Names that no longer belong to who was cited: landers, hosts that took a site off, new owners, seizures. */
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'

const slot = html(
  doc(
    'id',
    'GACOR88: Situs Slot Online Terpercaya Hari Ini',
    `<h1>GACOR88 Situs Slot Online Terpercaya</h1><a class="btn" href="/daftar">DAFTAR</a><a class="btn" href="/login">LOGIN</a>${paras(
      'GACOR88 adalah situs slot online terpercaya dengan pilihan permainan paling lengkap. Nikmati bonus anggota baru, putaran gratis setiap hari dan jackpot yang bisa dimenangkan siapa saja dengan modal kecil.',
      'Daftar hanya perlu satu menit. Setoran lewat bank lokal, pulsa, atau dompet digital diproses tanpa potongan. Layanan pelanggan kami siap membantu dua puluh empat jam, termasuk hari libur nasional.',
      'Mengapa memilih kami? Karena peluang menang tinggi, penarikan cepat, dan permainan dari penyedia ternama. Bermainlah dengan bijak.',
    )}${links('/game/', 'Gates of Fortune', 'Mahjong Naga', 'Sweet Candy', 'Roulette')}`,
    '<link rel="canonical" href="https://vasterbyposten.test/"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"GACOR88","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.9","reviewCount":"88888"}}</script>',
  ),
)

const cbd = html(
  doc(
    'en',
    'Best CBD Gummies for Sleep in 2026 | Our Top 7',
    `<h1>Best CBD Gummies for Sleep in 2026</h1><p>By Admin</p>${paras(
      'If you toss and turn, you are not alone. We tested seven brands of CBD gummies so that you can find the one that fits your lifestyle and your budget. Every product below ships to all fifty states.',
      'Our number one pick combines full-spectrum hemp with melatonin and tastes of raspberry. Use the code RIVER for a discount at checkout. We may earn a commission when you buy through links on this page.',
      'Number two is made for beginners: a low dose, a soft texture and a price that is hard to beat. Number three is vegan.',
    )}${links('/go/', 'Check price', 'Read review', 'Claim discount')}`,
  ),
)

const cases: readonly LabelledCase[] = [
  {
    id: 'script-to-lander',
    imitates: 'a large registrar’s lander: one line of script, then a shell',
    hard: 'no words at all: every address sends by script to /lander, which loads the registrar’s bundle',
    lang: 'und',
    url: 'http://bridgereport.test/2015/06/span-opens',
    hosts: {
      'bridgereport.test': {
        '/lander': html(
          `<!doctype html><html><head><title>bridgereport.test</title><script>window.LANDER_SYSTEM="PW"</script><script defer src="https://img1.wsimg.com/parking-lander/static/js/main.7f0c.js"></script></head><body><div id="root"></div></body></html>`,
        ),
        '*': html(
          `<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>`,
        ),
      },
    },
    expected: ['dead parked'],
  },
  {
    id: 'sedo-de',
    imitates: 'a German name on a market’s parking service',
    hard: 'related links on the topic of the old site; the offer is a small line',
    lang: 'de',
    url: 'http://www.faehrkurier.test/archiv/2009/fahrplan.html',
    hosts: {
      'www.faehrkurier.test': {
        '*': html(
          doc(
            'de',
            'faehrkurier.test - Informationen zum Thema faehrkurier.',
            `<div id="container-buybox"><a href="https://sedo.com/search/details/?domain=faehrkurier.test">Diese Domain kaufen</a></div><div id="ads"><h2>Verwandte Links</h2>${links('/r/', 'Fähre buchen', 'Fahrplan Nordsee', 'Kurierdienst günstig', 'Minikreuzfahrt')}</div><p class="disclaimer">Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert.</p>`,
            '<script src="https://img.sedoparking.com/templates/bg/arrows.js"></script><meta name="robots" content="noindex, nofollow">',
          ),
        ),
      },
    },
    expected: ['dead parked'],
  },
  {
    id: 'encoded-lander',
    imitates: 'a parking company whose page is one encoded object',
    hard: 'an empty, transparent div; all else is base64 in window.park; the title is empty',
    lang: 'und',
    url: 'http://tidewatch.test/reports/storm-surge.php?id=9',
    hosts: {
      'tidewatch.test': {
        '*': html(
          `<!doctype html><html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBA_xyz" lang="en" style="background:#2B2B2B"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="preconnect" href="https://www.google.com" crossorigin></head><body><div id="target" style="opacity:0"></div><script>window.park="eyJ1dWlkIjoiMDAwMCIsInBhZ2VfdGltZSI6MTc5MDAwMDAwMH0=";</script><script src="/bAbCdEfGh.js"></script></body></html>`,
        ),
      },
    },
    expected: ['dead parked'],
  },
  {
    id: 'search-ads-lander',
    imitates: 'a lander filled with search advertising',
    hard: 'only “related searches”, drawn by the advertiser’s script; nothing offers the name',
    lang: 'en',
    url: 'http://oldharborgazette.test/news/ferry-fares-rise',
    hosts: {
      'oldharborgazette.test': {
        '*': html(
          doc(
            'en',
            'oldharborgazette.test',
            `<h1>oldharborgazette.test</h1><div id="rs"></div><noscript>Related searches: Ferry Tickets. Local News Today. Harbor Cruises. Boat Insurance.</noscript><footer>2026 Copyright | All Rights Reserved. <a href="/privacy.html">Privacy Policy</a></footer>`,
            '<script src="https://www.google.com/adsense/domains/caf.js?abp=1"></script>',
          ),
        ),
      },
    },
    expected: ['dead parked'],
  },
  {
    id: 'to-brokers-page',
    imitates: 'a dropped name whose new owner sends all to a broker',
    hard: 'a permanent redirect to another site, whose page is long and has a form and testimonials',
    lang: 'en',
    url: 'https://lockkeepers.test/handbook/chapter-3',
    hosts: {
      'lockkeepers.test': { '*': redirect(301, 'https://www.domainmarket.com/buynow/lockkeepers.test') },
      'www.domainmarket.com': {
        '/buynow/lockkeepers.test': html(
          doc(
            'en',
            'lockkeepers.test - a premium name',
            `<h1>lockkeepers.test</h1><p>Own it today for $4,888 or 24 payments of $221.</p><form><input type="email"><button>Get instant quote</button></form>${paras('A short name tells customers that you are here to stay. Our advisers have helped start-ups and listed companies alike since 1996.', 'Safe transfer within a day, all major cards, money back for thirty days.')}`,
          ),
        ),
      },
    },
    expected: ['dead parked', 'dead taken-over'],
  },
  {
    id: 'zh-offer',
    imitates: 'a Chinese name with its seller’s messenger number',
    hard: 'one line in Chinese, no lander script',
    lang: 'zh',
    url: 'http://jiangqiao-news.test/a/2013/0412/118.shtml',
    hosts: {
      'jiangqiao-news.test': {
        '*': html(
          `<html><head><meta charset="gbk"><title>jiangqiao-news.test 本域名出售转让</title></head><body><center><font size=6>jiangqiao-news.test</font><br>您正在访问的域名可以转让！有意者请联系 QQ：000000　微信同号</center></body></html>`,
          { charset: 'gbk', charsetInHeader: false },
        ),
      },
    },
    expected: ['dead parked'],
  },
  {
    id: 'ru-registrar-stub',
    imitates: 'a Russian registrar’s stub of an unused name',
    hard: 'says in Russian that the name is bound to no server, with a list of the registrar’s services',
    lang: 'ru',
    url: 'http://mostovik-gazeta.test/articles/115',
    hosts: {
      'mostovik-gazeta.test': {
        '*': html(
          doc(
            'ru',
            'mostovik-gazeta.test',
            `<h1>mostovik-gazeta.test</h1><p>Домен зарегистрирован, но не прилинкован ни к одному из наших серверов. Если вы владелец, привяжите его к хостингу в личном кабинете.</p>${links('/s/', 'Хостинг сайтов', 'Конструктор', 'SSL-сертификаты', 'Почта на домене')}<p>Хотите такой же? Проверьте, свободно ли имя.</p>`,
          ),
        ),
      },
    },
    expected: ['dead parked', 'dead suspended'],
  },
  {
    id: 'builder-not-connected',
    imitates: 'a website builder’s page for a name whose plan lapsed',
    hard: 'friendly words of the builder, with status 200 at all addresses',
    lang: 'fr',
    url: 'https://atelier-du-gois.test/journal/la-chaussee',
    hosts: {
      'atelier-du-gois.test': {
        '*': html(
          doc(
            'fr',
            'Bientôt ici',
            `<h1>Ce nom de domaine n’est relié à aucun site</h1><p>C’est le vôtre ? Connectez-vous à votre compte pour le relier à un site en quelques clics.</p><a href="https://builder.test/connexion">Relier mon domaine</a>`,
          ),
        ),
      },
    },
    expected: ['dead parked', 'dead suspended'],
  },
  {
    id: 'pt-hosting-suspended',
    imitates: 'a Brazilian web host’s notice on an unpaid site',
    hard: 'in Portuguese, with the host’s advertising below; no cPanel address',
    lang: 'pt-BR',
    url: 'http://portaldamare.test/noticias/barragem-vistoriada',
    hosts: {
      'portaldamare.test': {
        '*': html(
          doc(
            'pt-BR',
            'Site temporariamente indisponível',
            `<h1>Este site está suspenso</h1><p>Entre em contato com o suporte financeiro da sua hospedagem para regularizar a situação.</p><p>Precisa de um site? Planos a partir de R$ 9,90 por mês.</p>`,
          ),
        ),
      },
    },
    expected: ['dead suspended'],
  },
  {
    id: 'pl-service-blocked',
    imitates: 'a Polish web host',
    hard: 'says that the service expired and is blocked: the word sounds like a wall',
    lang: 'pl',
    url: 'http://nadwislanskie.test/aktualnosci/prom-wraca',
    hosts: {
      'nadwislanskie.test': {
        '*': redirect(302, 'http://nadwislanskie.test/cgi-sys/suspendedpage.cgi'),
        '/cgi-sys/suspendedpage.cgi': html(
          doc(
            'pl',
            'Strona zablokowana',
            `<h2>Usługa hostingowa wygasła lub została zablokowana</h2><p>Jeżeli jesteś właścicielem, zaloguj się do panelu klienta i opłać usługę.</p>`,
          ),
        ),
      },
    },
    expected: ['dead suspended'],
  },
  {
    id: 'vi-suspended',
    imitates: 'a Vietnamese host',
    hard: '“temporarily stopped”, in Vietnamese, at every address with 200',
    lang: 'vi',
    url: 'http://baobencang.test/tin/cau-moi-thong-xe',
    hosts: {
      'baobencang.test': {
        '*': html(
          doc(
            'vi',
            'Website tạm khóa',
            `<h1>Website này đã bị tạm ngưng</h1><p>Dịch vụ hosting của website đã hết hạn hoặc vi phạm điều khoản sử dụng. Quý khách vui lòng liên hệ nhà cung cấp để được hỗ trợ.</p>`,
          ),
        ),
      },
    },
    expected: ['dead suspended'],
  },
  {
    id: 'registration-expired',
    imitates: 'a registrar’s page for a name in its grace period',
    hard: 'the owner may still renew; the words are of renewal, not of sale',
    lang: 'en',
    url: 'https://canalheritage.test/locks/nine-elms',
    hosts: {
      'canalheritage.test': {
        '*': html(
          doc(
            'en',
            'canalheritage.test',
            `<h1>The registration of canalheritage.test has lapsed</h1><p>Is this your name? Sign in and renew within 18 days to keep it. After that it will be released to the public.</p><a href="https://registrar.test/renew">Renew now</a>`,
          ),
        ),
      },
    },
    expected: ['dead parked', 'dead suspended'],
  },
  {
    id: 'whois-not-verified',
    imitates: 'a registrar’s notice on contact data that nobody confirmed',
    hard: 'a suspension by rule of the registry, with a link for the owner',
    lang: 'en',
    url: 'https://eelrecords.test/2020/glass-eel-count',
    hosts: {
      'eelrecords.test': {
        '*': html(
          doc(
            'en',
            'Domain contact verification',
            `<h2>This domain name has been suspended</h2><p>The registrant’s e-mail address has not been verified, as ICANN requires. If you own it, look for our message and follow its link; the site returns within 48 hours.</p>`,
          ),
        ),
      },
    },
    expected: ['dead suspended', 'dead parked'],
  },
  {
    id: 'sv-paper-now-slots',
    imitates: 'a Swedish local paper’s name now serving Indonesian slot pages',
    hard: 'a long, well-made page with JSON-LD, at the cited address with 200; canonical says the front page',
    lang: 'id',
    url: 'https://vasterbyposten.test/nyheter/2014/bron-over-alven-invigd',
    hosts: { 'vasterbyposten.test': { '*': slot } },
    citation: {
      text: 'Bron över älven invigd',
      sentence: 'Bron över älven invigdes av landshövdingen, skrev Västerbyposten.',
    },
    expected: ['dead taken-over'],
  },
  {
    id: 'river-trust-now-cbd',
    imitates: 'a dropped name of a charity, filled with affiliate reviews in the same language',
    hard: 'same language, long text, no lander; only the topic changed since we last saw it',
    lang: 'en',
    url: 'https://upperriverstrust.test/projects/otter-survey-2018',
    hosts: { 'upperriverstrust.test': { '*': cbd } },
    citation: {
      text: 'otter survey of 2018',
      sentence: 'The otter survey of 2018 found holts on eleven of the fourteen streams.',
    },
    earlier: html(
      doc(
        'en',
        'Otter survey 2018 - Upper Rivers Trust',
        `<h1>Otter survey 2018</h1><time datetime="2018-10-01">1 October 2018</time>${paras('Forty volunteers walked the banks of fourteen streams between March and June. They found holts on eleven of them, and spraint on twelve. The two streams without any sign are the ones below the quarry.', 'The survey repeats the method of 2008, when otters were found on three streams only. The trust will walk the same stretches again in 2028.')}`,
      ),
    ),
    expected: ['dead taken-over'],
  },
  {
    id: 'to-affiliate-site',
    imitates: 'a football fanzine’s name redirected to a betting affiliate',
    hard: 'a permanent move to a living site that invents a path of its own',
    lang: 'hu',
    url: 'http://lelatolelkesei.test/interju/a-kapus-aki-orgonalt',
    hosts: {
      'lelatolelkesei.test': { '*': redirect(301, 'https://tippmester-bonusz.test/legjobb-fogadoirodak/') },
      'tippmester-bonusz.test': {
        '/legjobb-fogadoirodak/': html(
          doc(
            'hu',
            'Legjobb fogadóirodák 2026 – bónuszok és tippek',
            `<h1>Legjobb fogadóirodák 2026</h1><time datetime="2026-10-01">2026. október</time>${paras('Összeszedtük azokat az online fogadóirodákat, ahol a legnagyobb az üdvözlő bónusz, és ahol a kifizetés sem tart tovább egy napnál. Minden iroda mellett megtalálja a saját értékelésünket.', 'Regisztráljon az alábbi gombbal, és az első befizetését megduplázzuk. Csak 18 éven felülieknek, játsszon felelősséggel.')}`,
          ),
        ),
      },
    },
    citation: {
      text: 'A kapus, aki orgonált',
      sentence: 'A kapus, aki orgonált: így hívta a fanzin Szabót.',
    },
    expected: ['dead taken-over', 'dead redirect-to-home'],
  },
  {
    id: 'default-server-page',
    imitates: 'a server set up anew whose sites were never put back',
    hard: 'a control panel’s default page at every address, with 200 and plenty of text',
    lang: 'en',
    url: 'http://www.ropeworks.test/history/1874.html',
    hosts: {
      'www.ropeworks.test': {
        '*': html(
          doc(
            'en',
            'Web Server’s Default Page',
            `<h1>Web Server’s Default Page</h1><p>This page is generated by a hosting control panel. You see it because there is no website at this address yet.</p><h2>What you can do</h2>${links('/x/', 'Log in to create websites and set up hosting', 'Read the guides', 'Visit the forum')}`,
          ),
        ),
      },
    },
    expected: ['dead parked', 'dead soft-404', 'dead suspended', 'dead taken-over'],
  },
  {
    id: 'seized',
    imitates: 'a name seized by police, with a banner as a picture',
    hard: 'one picture; the words are in its alt text and title',
    lang: 'en',
    url: 'https://freeboatmanuals.test/manuals/diesel-2c.pdf',
    hosts: {
      'freeboatmanuals.test': {
        '*': html(
          `<html><head><title>THIS DOMAIN HAS BEEN SEIZED</title></head><body style="margin:0;background:#000"><img src="/banner.jpg" width="100%" alt="This domain has been seized by the National Crime Office under a warrant of the Eastern District"></body></html>`,
        ),
      },
    },
    expected: ['dead suspended', 'dead taken-over', 'dead parked'],
  },
]

export const secondParked: Family = { name: 'second-parked', cases }
