/** Pages that say with a success that there is nothing, in further languages and systems. */
import { html, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere } from './third-case.ts'

const gone = ['dead soft-404'] as const

const cases: readonly LabelledCase[] = [
  everywhere(
    'nb-broadcaster',
    'a Norwegian broadcaster whose cache keeps the error page and not its status',
    'Norwegian; a search field and a list of programmes',
    'nb',
    'https://kringkasteren-vest.test/nyheter/ferja-gikk-pa-grunn-1.8841120',
    html(
      doc(
        'nb',
        'Siden finnes ikke – Kringkasteren Vest',
        `<header><a href="/">Kringkasteren Vest</a></header><main><h1>Oi da!</h1><p>Vi fant dessverre ikke siden du leter etter. Den kan være flyttet eller slettet.</p><form action="/sok"><input name="q"></form></main>${links('/p/', 'Nyheter', 'Sport', 'Radio', 'TV-guide')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'sk-town',
    'a Slovak town’s site on a regional content system',
    'Slovak; the town’s own title; crest and office hours around it',
    'sk',
    'https://www.obec-prievoz.test/samosprava/zapisnica-2015-04/',
    html(
      doc(
        'sk',
        'Obec Prievoz',
        `<h1>Obec Prievoz</h1><nav>${links('/m/', 'Obec', 'Samospráva', 'Kontakt', 'Fotogaléria')}</nav><div id="obsah"><h2>Stránka nebola nájdená</h2><p>Ospravedlňujeme sa, ale požadovaná stránka neexistuje alebo bola odstránená.</p></div><footer>Úradné hodiny: pondelok 8:00 – 12:00</footer>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'bg-paper',
    'a Bulgarian paper',
    'Bulgarian, beside Russian in script and not in words',
    'bg',
    'https://dunavski-vesti.test/article/55412/nov-most',
    html(
      doc(
        'bg',
        'Грешка 404 - Дунавски вести',
        `<h1>Страницата не е намерена</h1><p>Търсената от вас страница не съществува или е преместена.</p>${links('/n/', 'Мостът затваря за ремонт', 'Цените на рибата паднаха', 'Училището празнува')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'hr-portal',
    'a Croatian portal',
    'Croatian; an interjection for a heading',
    'hr',
    'https://jadranski-glasnik.test/vijesti/trajekt-nasukan-14412',
    html(
      doc(
        'hr',
        'Jadranski glasnik',
        `<main><h1>Ups!</h1><p>Stranica koju tražite ne postoji ili je uklonjena.</p><p><a href="/">Povratak na naslovnicu</a></p></main>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'th-ministry',
    'a Thai ministry',
    'no spaces between words; Thai',
    'th',
    'https://www.nam.go-nam.test/news/detail/10442',
    html(
      doc(
        'th',
        'ไม่พบหน้าที่ต้องการ | กรมเจ้าท่าน้ำ',
        `<h1>ไม่พบหน้าที่คุณต้องการ</h1><p>ขออภัย หน้าที่คุณกำลังค้นหาอาจถูกลบหรือย้ายไปแล้ว</p><a href="/">กลับหน้าหลัก</a>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'hi-daily',
    'a Hindi daily',
    'Devanagari; the day’s headlines below',
    'hi',
    'https://nadi-samachar.test/rajya/pul-ka-udghatan-2018-112201.html',
    html(
      doc(
        'hi',
        'पेज नहीं मिला | नदी समाचार',
        `<h1>पेज नहीं मिला</h1><p>क्षमा करें, आप जिस पेज को खोज रहे हैं वह मौजूद नहीं है या हटा दिया गया है।</p>${links('/n/', 'मानसून इस साल जल्दी आएगा', 'मंडी में गेहूँ के दाम बढ़े', 'स्कूल में नई किताबें')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'id-news-long',
    'an Indonesian news site that fills its error page with the day',
    'more than two hundred words of teasers',
    'id',
    'https://pelabuhan-pos.test/read/2017/03/04/kapal-karam-di-muara',
    html(
      doc(
        'id',
        'Halaman Tidak Ditemukan - Pelabuhan Pos',
        `<main><h1>Halaman tidak ditemukan</h1><p>Maaf, halaman yang Anda cari tidak tersedia atau sudah dihapus.</p><h2>Berita terpopuler</h2><ul>${[
          'Harga cabai naik lagi menjelang akhir tahun di pasar kota',
          'Gubernur meresmikan jembatan gantung sepanjang dua ratus meter',
          'Nelayan menemukan meriam tua di dasar teluk sebelah timur',
          'Sekolah di pulau terluar mendapat perpustakaan terapung baru',
          'Tim bola voli putri melaju ke babak semifinal piala daerah',
          'Warga menolak rencana penambangan pasir di muara sungai',
          'Museum bahari dibuka kembali setelah tiga tahun diperbaiki',
          'Kereta malam menuju pelabuhan kembali beroperasi bulan depan',
        ]
          .map((line, at) => `<li><a href="/read/${at}">${line}</a><span>${at + 2} jam lalu</span></li>`)
          .join('')}</ul></main>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'et-county',
    'an Estonian county paper',
    'Estonian; the heading is a number',
    'et',
    'https://rannaleht.test/artikkel/praam-jai-karile-4471',
    html(
      doc(
        'et',
        'Rannaleht',
        `<h1>404</h1><p>Kahjuks sellist lehekülge ei leitud.</p><a href="/">Avalehele</a>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'lt-portal',
    'a Lithuanian news portal',
    'Lithuanian; a menu around it',
    'lt',
    'https://pajurio-naujienos.test/straipsnis/keltas-44120',
    html(
      doc(
        'lt',
        'Puslapis nerastas - Pajūrio naujienos',
        `<nav>${links('/s/', 'Aktualijos', 'Verslas', 'Kultūra', 'Sportas')}</nav><h1>Puslapis nerastas</h1><p>Atsiprašome, Jūsų ieškomas puslapis neegzistuoja arba buvo pašalintas.</p>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'ca-council',
    'a Catalan county council',
    'Catalan, near to Spanish and to French and neither',
    'ca',
    'https://consell-ribera.test/actualitat/noticies/2016/resclosa',
    html(
      doc(
        'ca',
        'Consell Comarcal de la Ribera',
        `<div class="portada"><h1>No hem trobat la pàgina</h1><p>La pàgina que busqueu no existeix o ha canviat d’adreça.</p><ul><li><a href="/">Torneu a l’inici</a></li></ul></div>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'wiki-empty-article',
    'a German wiki in an old setting that answers 200 for articles nobody wrote',
    'title and heading are the name of what was asked for; the words speak of a text that is not there yet',
    'de',
    'https://hafenwiki.test/wiki/Eugenie_Brandt',
    html(
      doc(
        'de',
        'Eugenie Brandt – Hafenwiki',
        `<h1 id="firstHeading">Eugenie Brandt</h1><div class="noarticletext"><p>Diese Seite enthält momentan noch keinen Text. Du kannst diesen Titel auf anderen Seiten suchen, die zugehörigen Logbücher betrachten oder diese Seite erstellen.</p></div>${links('/wiki/', 'Hauptseite', 'Zufällige Seite', 'Letzte Änderungen')}`,
        '<meta name="robots" content="noindex,follow"><meta name="generator" content="MediaWiki 1.31">',
      ).replace('<body>', '<body class="mediawiki ltr ns-0 ns-subject page-Eugenie_Brandt">'),
    ),
    gone,
  ),
  everywhere(
    'smf-off-limits',
    'a forum on Simple Machines',
    'the title speaks of an error; the text of a topic that is missing or off limits',
    'en',
    'http://forum.tidemodellers.test/index.php?topic=4412.0',
    html(
      doc(
        'en',
        'An Error Has Occurred!',
        `<div id="fatal_error"><h3>An Error Has Occurred!</h3><div class="padding">The topic or board you are looking for appears to be either missing or off limits to you.</div><a href="javascript:document.location=document.referrer">Back</a></div>`,
        '<meta name="robots" content="noindex">',
      ),
    ),
    ['dead soft-404', 'blocked login'],
  ),
  everywhere(
    'social-content-unavailable',
    'the largest social network, asked for a deleted post without an account',
    'the page names three causes, of which deletion is the last',
    'en',
    'https://facelook.test/harbour.trust/posts/10158844',
    html(
      doc(
        'en',
        'Facelook',
        `<h2>This content isn't available right now</h2><p>When this happens, it's usually because the owner only shared it with a small group of people, changed who can see it or it's been deleted.</p><a href="/">Go to Feed</a><a href="#">Go back</a><a href="/help">Visit Help Center</a>`,
      ),
    ),
    ['dead soft-404', 'blocked login'],
  ),
  everywhere(
    'docs-single-page',
    'a software project’s documentation, hosted as a single page',
    'the text asks to tell the owner of the site that linked here',
    'en',
    'https://docs.gezeiten-lib.test/v1/api/harmonics',
    html(
      doc(
        'en',
        'Page Not Found | gezeiten',
        `<div id="__docusaurus"><nav><a href="/">gezeiten</a><a href="/docs">Docs</a><a href="/blog">Blog</a></nav><main><h1>Page Not Found</h1><p>We could not find what you were looking for.</p><p>Please contact the owner of the site that linked you to the original URL and let them know their link is broken.</p></main></div>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'agency-purged',
    'a federal agency after a change of government',
    'speaks of review and of priorities instead of what is missing; titled with the agency’s name',
    'en',
    'https://www.coastal-agency.test/climate/adaptation-toolkit',
    html(
      doc(
        'en',
        'Coastal Agency',
        `<h1>The page you were looking for is no longer available</h1><p>Our website is being updated to reflect the agency's current priorities. Some content has been removed or archived. Try a search, or visit the archived site.</p>${links('/t/', 'Permits', 'News releases', 'Leadership')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'zh-alert-close',
    'a Chinese bureau’s information system',
    'not a page: a script that shows a box and closes the window',
    'zh',
    'http://xxgk.jiangkou-shui.test/show.jsp?id=88412',
    html(
      `<html><head><meta charset="utf-8"></head><body><script>alert("该信息不存在或已被删除！");window.close();</script></body></html>`,
    ),
    gone,
  ),
  everywhere(
    'ar-ministry',
    'an Arab ministry on SharePoint',
    'Arabic; an apology before what is missing',
    'ar',
    'https://www.mowi.test/ar/Pages/News/2014/dam-opening.aspx',
    html(
      doc(
        'ar',
        'وزارة المياه',
        `<h1>عذراً</h1><p>عفواً، الصفحة المطلوبة غير موجودة أو تم نقلها.</p><a href="/">العودة إلى الصفحة الرئيسية</a>`,
        '',
        'dir="rtl"',
      ),
    ),
    gone,
  ),
  everywhere(
    'de-event-over',
    'a German concert hall that shows a frame for events it forgot',
    'speaks of an event, not of a page',
    'de',
    'https://konzerthaus-am-deich.test/programm/veranstaltung/4418',
    html(
      doc(
        'de',
        'Programm | Konzerthaus am Deich',
        `<nav>${links('/p/', 'Programm', 'Karten', 'Haus', 'Presse')}</nav><h1>Programm</h1><p>Diese Veranstaltung ist leider nicht mehr verfügbar.</p>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'fr-shop-discontinued',
    'a French chandler whose articles leave a frame behind',
    'a shop’s whole menu; the product’s place says that it is no longer sold',
    'fr',
    'https://accastillage-du-port.test/p/poulie-bronze-1887-44120.html',
    html(
      doc(
        'fr',
        'Accastillage du Port',
        `<nav>${links('/c/', 'Cordages', 'Poulies', 'Voiles', 'Moteurs', 'Promotions')}</nav><main><h1>Produit introuvable</h1><p>Le produit que vous recherchez n’est plus disponible à la vente. Découvrez nos nouveautés ci-dessous.</p></main>${links('/p/', 'Poulie inox 22,90 €', 'Manille 4,10 €', 'Winch 310 €')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'document-host-removed',
    'a host of uploaded documents',
    'speaks of the uploader’s wish; many suggestions',
    'en',
    'https://scribblr.test/document/33120991/Harbour-Master-Plan-2012',
    html(
      doc(
        'en',
        'Document removed | Scribblr',
        `<main><h1>This document has been removed</h1><p>The document you requested was deleted by its uploader or removed for a copyright complaint.</p><h2>You might also like</h2>${links('/document/', 'Ports of the North', 'Dredging Handbook', 'Master Plan Template')}</main>`,
      ),
    ),
    gone,
  ),
  everywhere(
    's3-key-behind-network',
    'a bucket behind a network that turns 404 into 200',
    'XML of an object store with status 200',
    'und',
    'https://static.tide-observatory.test/reports/2013/annual.pdf',
    reply(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>reports/2013/annual.pdf</Key><RequestId>0A</RequestId></Error>',
      { type: 'application/xml' },
    ),
    gone,
  ),
  everywhere(
    'problem-json',
    'a register’s interface behind a gateway',
    'problem details (RFC 9457) under a status of success',
    'en',
    'https://api.shipregister.test/vessels/IMO-9918821',
    reply(
      '{"type":"about:blank","title":"Not Found","status":404,"detail":"No vessel with this number","instance":"/vessels/IMO-9918821"}',
      { type: 'application/problem+json' },
    ),
    gone,
  ),
  everywhere(
    'wordpress-sl-nothing',
    'a Slovene club on WordPress, its template for nothing',
    'no word of an error: nothing matches, perhaps a search helps',
    'sl',
    'https://veslaski-klub.test/2014/05/regata-na-jezeru/',
    html(
      doc(
        'sl',
        'Stran ni najdena – Veslaški klub',
        `<header><a href="/">Veslaški klub</a></header><section class="error-404 not-found"><h1 class="page-title">Ojoj! Te strani ni mogoče najti.</h1><div class="page-content"><p>Videti je, da na tem mestu ni ničesar. Morda poskusite z iskanjem?</p></div></section>`,
      ).replace('<body>', '<body class="error404 wp-theme-2024">'),
    ),
    gone,
  ),
  everywhere(
    'uk-region',
    'a Ukrainian regional council',
    'an interjection in the heading, the statement below',
    'uk',
    'https://rada-porohy.test/news/2019/most',
    html(
      doc(
        'uk',
        'Порізька рада',
        `<h1>Ой!</h1><p>На жаль, сторінку, яку ви шукаєте, не знайдено.</p>${links('/m/', 'Новини', 'Рішення', 'Контакти')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'audio-es',
    'a Spanish podcast host',
    'speaks of an episode; cover and player remain',
    'es',
    'https://ondasueltas.test/escuchar/la-esclusa/episodio-12_rf_4412_1.html',
    html(
      doc(
        'es',
        'Ondasueltas',
        `<div class="player"></div><h1>Este audio ya no está disponible</h1><p>El episodio que buscas ha sido eliminado por su autor o su programa ya no existe.</p>${links('/x/', 'Explorar', 'Categorías', 'Sube tu audio')}`,
      ),
    ),
    gone,
  ),
  everywhere(
    'is-paper',
    'an Icelandic paper',
    'Icelandic; three lines',
    'is',
    'https://fjordurinn.test/frettir/2015/brim-a-bryggju',
    html(
      doc(
        'is',
        'Fjörðurinn',
        `<h1>Síðan fannst ekki</h1><p>Því miður fannst síðan sem þú leitar að ekki.</p>${paras('<a href="/">Forsíða</a>')}`,
      ),
    ),
    gone,
  ),
]

export const thirdSoft404: Family = { name: 'third-soft-404', cases }
