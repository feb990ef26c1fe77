/** Pages that stand: notices, lists, adverts and texts about errors, closures, sales and walls. */
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { looksDead, looksWalled, onlyThere } from './third-case.ts'

const ok = ['alive ok'] as const
const moved = ['moved redirect-permanent'] as const

/** An old hand's document, without doctype. */
const bare = (charset: string, title: string, body: string) =>
  `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}"><TITLE>${title}</TITLE></HEAD>
<BODY BGCOLOR="#FFFFE0" TEXT="#000000" LINK="#0000C0">
${body}
</BODY></HTML>
`

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')

const cases: readonly LabelledCase[] = [
  onlyThere(
    'hoster-incident',
    'a Russian hoster’s status page, one incident',
    'says that customers’ sites are down, accounts suspended, errors 503; all of it is past',
    'ru',
    'https://status.severhost.test/incidents/8f3kq2',
    html(
      doc(
        'ru',
        'СеверХост: Сайты клиентов недоступны, аккаунты приостановлены',
        `<div class="layout-content status status-incident"><h1>Сайты клиентов недоступны, аккаунты приостановлены</h1>
<div class="subheader">Отчёт об инциденте, узел web-14</div>
<div class="update"><strong>Решено</strong> – Доступ ко всем аккаунтам восстановлен. Приносим извинения.<small>14 марта 2024, 09:12 MSK</small></div>
<div class="update"><strong>Наблюдаем</strong> – Биллинг исправлен, страница «Аккаунт приостановлен» больше не показывается.<small>14 марта 2024, 07:40 MSK</small></div>
<div class="update"><strong>Расследуем</strong> – На части сайтов посетители видят «503 Service Unavailable» или «Хостинг заблокирован за неуплату».<small>14 марта 2024, 05:58 MSK</small></div>
<footer><a href="/history">← История инцидентов</a> <a href="/">Текущее состояние</a></footer></div>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'court-auction-cancelled',
    'a German court’s notice of a forced sale',
    'a sale with a price and the words “aufgehoben” and “entfällt”; hardly any text',
    'de',
    'https://versteigerung.amtsgerichte.test/termine/0007-K-0031-2023',
    html(
      doc(
        'de',
        '0007 K 0031/2023 – Termin aufgehoben',
        `<table class="termin"><tbody>${rows(
          ['Aktenzeichen:', '0007 K 0031/2023'],
          ['Art:', 'Zwangsversteigerung zum Zwecke der Aufhebung der Gemeinschaft'],
          ['Objekt/Lage:', 'Wassermühle mit Nebengelass, Erlengrund 4, 99999 Niederau'],
          ['Verkehrswert:', '118.000,00 €'],
          [
            'Termin:',
            '<s>Dienstag, 18. Juni 2024, 10:00 Uhr, Saal 3</s> <b>Der Termin wurde aufgehoben und entfällt.</b>',
          ],
        )}</tbody></table><p><a href="javascript:history.back()">zurück</a></p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'tender-without-result',
    'a French platform of public contracts',
    'a badge says that the consultation is closed, and that the files are no longer available',
    'fr',
    'https://marches.val-d-orge.test/consultation/2023-T-118',
    html(
      doc(
        'fr',
        'Consultation 2023-T-118 | Plateforme des marchés',
        `<header><a href="/">Plateforme des marchés</a>${links('/menu/', 'Annonces', 'Dossiers', 'Aide')}</header>
<main><span class="badge badge-danger">Clôturée</span><h1>Réfection de la toiture du lavoir communal</h1>
<div class="alert alert-warning">Cette consultation est terminée. Le dossier n’est plus disponible au téléchargement.</div>
<dl><dt>Acheteur</dt><dd>Communauté de communes du Val d’Orge</dd><dt>Procédure</dt><dd>Procédure adaptée</dd><dt>Date limite de remise des plis</dt><dd>12/09/2023 à 12h00</dd><dt>Lot 1</dt><dd>Charpente – déclaré sans suite</dd><dt>Lot 2</dt><dd>Couverture en tuiles plates – attribué, 48 210 € HT</dd></dl></main>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'bus-line-404',
    'a Polish city transport company’s page of one line',
    'the title has 404 and “suspended” in it; the line is both',
    'pl',
    'https://www.komunikacja-brzezno.test/linie/404',
    html(
      doc(
        'pl',
        '404 – linia zawieszona | Komunikacja Miejska Brzeźno',
        `<nav>${links('/n/', 'Rozkłady jazdy', 'Bilety', 'Mapa', 'Kontakt')}</nav><h1>404</h1><p class="status">Linia zawieszona do odwołania</p>
<p>Dworzec Główny – Stocznia – Osiedle Latarników – Brzeźno Molo</p><p>Od 1 lipca linia 404 nie kursuje z powodu przebudowy wiaduktu. Zastępczo kursuje linia 12.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'domain-sale-news',
    'a Ukrainian business paper’s news of a domain’s sale',
    'title and text speak of a domain for sale, of a price, of offers; it is a story',
    'uk',
    'https://dilovyi-visnyk.test/news/2024/02/domen-prodano-za-pivtora-miliona',
    html(
      doc(
        'uk',
        '«Цей домен продається»: адресу kava продали за 1,5 млн грн – Діловий вісник',
        `<nav>${links('/r/', 'Ринки', 'Компанії', 'Технології')}</nav><article><h1>«Цей домен продається»: адресу kava продали за 1,5 млн грн</h1><time datetime="2024-02-20">20 лютого 2024</time>
${paras(
  'Оголошення «Цей домен продається, зробіть свою пропозицію» висіло на сторінці одинадцять років. Минулого тижня його нарешті зняли: коротку адресу купила мережа кав’ярень зі Львова.',
  'За словами брокера, торги почалися з двохсот тисяч гривень, а останню пропозицію зробили телефоном за кілька хвилин до завершення аукціону.',
  'Покупець не розкриває, коли відкриє сайт. Поки що за адресою видно лише заставку реєстратора з рекламними посиланнями.',
)}</article><aside><h3>Читайте також</h3>${links('/n/', 'Скільки коштує ім’я', 'Як перевірити власника домену')}</aside>`,
        '<meta property="og:type" content="article">',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'under-construction-by-hand',
    'a Czech bell-ringer’s page of 1999 in windows-1250',
    'says “page under construction” with a digger beneath the title; the list it is cited for is there',
    'cs',
    'http://zvony.podhuri.test/~novotny/seznam.htm',
    html(
      bare(
        'windows-1250',
        'Zvony - stránka ve výstavbě',
        `<CENTER><IMG SRC="bagr.gif" ALT="Under construction"><H2>Stránka je ve výstavbě!</H2></CENTER><HR>
<B>Zvony v okrese</B><UL><LI>Horní Lhota - Václav, 1612, 480 kg, praskl 1917<LI>Dolní Lhota - Anna, 1734, 210 kg<LI>Kamenice - beze jména, 1541, rekvírován<LI>Stará Ves - Jan, 1928, ocel</UL>
<P>Zvony č. 5 až 9 doplním, až se dostanu na věž. Naposledy změněno 3. 11. 1999`,
      ),
      { charset: 'windows-1250', charsetInHeader: false },
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'gambling-prohibitions',
    'the Swedish authority for gambling, its list of prohibitions',
    'a page full of casinos, slots and bonuses on a site that has nothing to do with them',
    'sv',
    'https://www.lotteritillsynen.test/tillsyn/forbud-mot-olicensierat-spel/',
    html(
      doc(
        'sv',
        'Förbud mot olicensierat spel – Lotteritillsynen',
        `<nav>${links('/s/', 'Licenser', 'Tillsyn', 'Spelare', 'Om oss')}</nav><h1>Förbud mot olicensierat spel</h1><p>Följande aktörer får inte tillhandahålla casino online till spelare i landet.</p>
<table><thead><tr><th>Webbplats</th><th>Bolag</th><th>Beslut</th></tr></thead><tbody>${rows(
          ['Lucky Moose Casino', 'Moose Gaming Ltd', '2023-04-11'],
          ['Free Spins Palace', 'Palace Slots N.V.', '2023-06-02'],
          ['Mega Jackpot 777', 'Triple Bet B.V.', '2023-06-02'],
          ['Poker &amp; Bonus Club', 'okänt', '2024-01-19'],
          ['Slots Utan Gräns', 'Borderless Bet Ltd', '2024-02-27'],
        )}</tbody></table><p>Senast uppdaterad: 1 mars 2024</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'paywalled-teaser',
    'a Norwegian local paper, a story for subscribers',
    'two paragraphs, then a box to log in or buy; headline, date and lead are the story’s',
    'nb',
    'https://www.fjordtidende.test/nyheter/i/x8Qa2v/ferjekaia-raste-i-natt',
    html(
      doc(
        'nb',
        'Ferjekaia raste i natt: – Vi hørte et drønn',
        `<header><a href="/">Fjordtidende</a> <a href="/login">Logg inn</a> <a href="/abo">Bli abonnent</a></header>
<article><span class="label">Abonnent</span><h1>Ferjekaia raste i natt: – Vi hørte et drønn</h1><p class="lead">Klokken 03.20 ga den gamle ferjekaia på Sandnesset etter. Ingen ble skadd, men øya er uten veiforbindelse.</p><p class="byline">Tekst: Ragnhild Moe. Publisert 9. november 2024</p>
<p>Da Einar Sletten kom ned til vannet med lommelykta, var halve kaia borte. Den hvite billettboden lå på siden i fjæra.</p>
<div class="paywall-box"><h2>Denne saken er for abonnenter</h2><p>Les hele saken for 1 krone.</p><a class="btn" href="/kjop">Kjøp tilgang</a><p>Allerede abonnent? <a href="/login">Logg inn her</a></p></div></article>
<section>${links('/nyheter/', 'Ny rute fra mandag', 'Ordføreren: – Dette har vi varslet om', 'Slik blir været')}</section>`,
        `<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferjekaia raste i natt: – Vi hørte et drønn","datePublished":"2024-11-09T06:10:00+01:00","isAccessibleForFree":false}</script>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'web-archive-record',
    'a Finnish library’s catalogue record of an archived site',
    'says that the described site is no longer on the web',
    'fi',
    'https://verkkoarkisto.kirjastot.test/tietue/00319274',
    html(
      doc(
        'fi',
        'Suomen tuulimyllyt (verkkosivusto) – Verkkoarkisto',
        `<nav>${links('/v/', 'Haku', 'Selaa', 'Tietoa arkistosta')}</nav><h1>Suomen tuulimyllyt (verkkosivusto)</h1><p class="note">Sivustoa ei enää ole verkossa. Alkuperäinen osoite ei vastaa.</p>
<table><tbody>${rows(
          ['Tekijä', 'Myllyperinne ry'],
          ['Ilmestynyt', '1998–2016'],
          ['Kieli', 'suomi'],
          ['Tallenteita', '41 (ensimmäinen 12.3.2006, viimeinen 30.8.2016)'],
          ['Käyttö', 'Vapaakappaletyöasemilla'],
          ['Pysyvä tunniste', 'VA00319274'],
        )}</tbody></table>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'comment-captcha',
    'a Hungarian recipe blog',
    'a captcha’s script, widget and “prove that you are no robot” stand beneath a short recipe',
    'hu',
    'https://nagymamakonyhaja.test/2023/10/szilvas-gomboc/',
    html(
      doc(
        'hu',
        'Szilvás gombóc – Nagymama konyhája',
        `<div id="page"><article class="post type-post"><h1 class="entry-title">Szilvás gombóc</h1><div class="entry-content"><p>Egy kiló krumpli, harminc deka liszt, egy tojás, húsz szem szilva, morzsa, fahéj.</p><p>A krumplit héjában főzzük, melegen áttörjük, és csak langyosan gyúrjuk össze a liszttel. Forró vízben addig főzzük, míg feljön a tetejére.</p></div></article>
<div id="respond" class="comment-respond"><h3>Szólj hozzá!</h3><form action="/wp-comments-post.php" method="post"><p class="comment-notes">A hozzászóláshoz igazold, hogy nem vagy robot. Kérjük, engedélyezd a JavaScriptet a böngésződben.</p><textarea name="comment" required></textarea><input name="author"><input name="email" type="email"><div class="cf-turnstile" data-sitekey="0x4AAAAAAAtest"></div><div class="g-recaptcha" data-sitekey="6Lc_test"></div><noscript>Ellenőrizzük a böngésződet…</noscript><input type="submit" value="Küldés"></form></div></div>`,
        '<meta name="generator" content="WordPress 6.4.3"><script src="https://challenges.cloudflare.test/turnstile/v0/api.js" async defer></script>',
        'class="post-template-default single single-post"',
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'consent-longer-than-text',
    'a Romanian regional news site behind a cookie layer',
    'the consent layer comes first and has ten times the words of the story',
    'ro',
    'https://www.ziarulvaii.test/stiri/podul-de-lemn-redeschis-51882',
    html(
      doc(
        'ro',
        'Podul de lemn de la Valea Seacă, redeschis',
        `<div id="cmp-layer" role="dialog" aria-modal="true" style="position:fixed;inset:0"><h2>Respectăm confidențialitatea dumneavoastră</h2>
${paras(
  'Noi și cei 812 parteneri ai noștri stocăm și accesăm informații pe dispozitivul dumneavoastră, cum ar fi identificatori unici din module cookie, pentru a prelucra date cu caracter personal.',
  'Puteți accepta sau gestiona opțiunile, inclusiv dreptul de a vă opune atunci când se invocă interesul legitim, apăsând mai jos sau oricând pe pagina politicii de confidențialitate. Alegerile vor fi semnalate partenerilor și nu vor afecta datele de navigare.',
  'Scopuri: publicitate și conținut personalizat, măsurarea reclamelor, studii de audiență, dezvoltarea serviciilor, geolocalizare precisă, identificare prin scanarea dispozitivului.',
  'Continuați fără a accepta, acceptați tot sau deschideți setările. Pentru a continua pe site este necesar acordul dumneavoastră.',
)}<button>Setări</button><button>Acceptați tot</button></div>
<article><h1>Podul de lemn de la Valea Seacă, redeschis</h1><p>Podul peste pârâu a fost redeschis luni, după opt luni de lucrări. Circulația camioanelor rămâne interzisă.</p><p class="author">Ioana Rusu, 5 mai 2024</p></article>`,
        '<meta property="og:type" content="article">',
        'class="no-scroll"',
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'photograph-with-caption',
    'a Greek museum’s collection of photographs',
    'one picture and a caption of seven words; the menu is pictures too',
    'el',
    'https://syllogi.mouseionaxou.test/item/4471',
    html(
      doc(
        'el',
        'ΑΡΧ. 4471',
        `<a href="/"><img src="/img/logo.svg" alt=""></a><figure><img src="/iiif/4471/full/1200,/0/default.jpg" width="1200" height="871" alt="Σφουγγαράδες στο λιμάνι"><figcaption>Σφουγγαράδες στο λιμάνι, π. 1911. Γυάλινη πλάκα.</figcaption></figure><a href="/item/4470">←</a> <a href="/item/4472">→</a>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'blocking-in-the-news',
    'a Turkish news site on a site blocked by a court',
    'the headline is the notice of a legal block, the lead quotes it with its number',
    'tr',
    'https://www.kuzeypostasi.test/haber/sozluk-sitesine-erisim-engeli-190233',
    html(
      doc(
        'tr',
        '“Bu siteye erişim engellenmiştir”: Sözlük sitesi kapatıldı',
        `<div class="ust">${links('/k/', 'Gündem', 'Ekonomi', 'Spor', 'Kültür')}</div><h1>“Bu siteye erişim engellenmiştir”: Sözlük sitesi kapatıldı</h1><span>21 Şubat 2023 18:04</span>
${paras(
  'Siteye girmek isteyenler dün akşamdan beri “Sulh Ceza Hâkimliğinin 2023/1187 sayılı kararıyla bu internet sitesine erişim engellenmiştir” yazısıyla karşılaşıyor.',
  'Yöneticiler karara itiraz edeceklerini duyurdu. Kullanıcıların bir kısmı siteye yurt dışındaki sunucular üzerinden bağlanmayı sürdürüyor.',
  'Baro başkanı Nermin Aksu, kararın gerekçesinin taraflara henüz bildirilmediğini söyledi.',
)}`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'conference-over',
    'an Arab university’s page of a past conference',
    'says that the event is over, registration closed, links not available any more',
    'ar',
    'https://events.jamiat-alwadi.test/water-heritage-2019',
    html(
      doc(
        'ar',
        'انتهت الفعالية | المؤتمر الثالث لتراث المياه',
        `<h1>المؤتمر الثالث لتراث المياه</h1><div class="notice">انتهت هذه الفعالية. التسجيل مغلق ولم يعد رابط البث متاحًا.</div><p>من 12 إلى 14 نوفمبر 2019، قاعة الفلج، كلية الآداب.</p>
<h2>المتحدثون</h2><ul><li>د. سالم الحارثي: الأفلاج وقوانين توزيع الماء</li><li>د. ليلى بنعلي: السواقي في الواحات</li><li>م. يوسف قاسم: ترميم الآبار القديمة</li></ul>`,
        '',
        'dir="rtl"',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'frequency-table',
    'an Iranian radio amateurs’ table of repeaters',
    'nothing but digits and call signs, with “off” and “disconnected” in every other line',
    'fa',
    'http://radio.anjoman-amator.test/repeaters.php?ostan=7',
    html(
      doc(
        'fa',
        'تکرارکننده‌ها',
        `<table border="1" dir="rtl"><tr><th>محل</th><th>دریافت</th><th>ارسال</th><th>تن</th><th>وضعیت</th></tr>${rows(
          ['کوه سپید', '145.6250', '145.0250', '88.5', 'فعال'],
          ['گردنه باد', '145.6500', '145.0500', '67.0', 'قطع'],
          ['برج شرقی', '438.8000', '431.2000', '100.0', 'فعال'],
          ['دشت نمک', '438.9250', '431.3250', '–', 'خاموش'],
          ['بندر', '145.7000', '145.1000', '88.5', 'در دسترس نیست'],
        )}</table>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'newsletter-archive',
    'an Israeli kibbutz’s archive of newsletters',
    'a page of links alone, noindex, with no sentence in it',
    'he',
    'https://archive.givat-hadekel.test/alon/1963/',
    html(
      doc(
        'he',
        'עלון הקיבוץ – 1963',
        `<h1>1963</h1><ul>${Array.from({ length: 18 }, (_, at) => `<li><a href="alon-${412 + at}.pdf">גיליון ${412 + at}</a></li>`).join('')}</ul><p><a href="../1962/">1962</a> | <a href="../1964/">1964</a></p>`,
        '<meta name="robots" content="noindex, nofollow">',
        'dir="rtl"',
      ),
      { headers: { 'X-Robots-Tag': 'noindex, noarchive' } },
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'office-moved-away',
    'an Indian district’s site, a notice of a new address',
    'the template outweighs the text, and the text says “not here any more, go to the new address”',
    'hi',
    'https://rampurghati.zila.test/notice/karyalay-sthanantaran/',
    html(
      doc(
        'hi',
        'यह कार्यालय अब यहाँ नहीं है | ज़िला रामपुर घाटी',
        `<a class="skip" href="#main">मुख्य सामग्री पर जाएँ</a><div class="topbar"><a href="?size=s">A-</a> <a href="?size=n">A</a> <a href="?size=l">A+</a> <a href="/en/">English</a></div>
<nav>${links('/p/', 'मुखपृष्ठ', 'ज़िले के बारे में', 'विभाग', 'दस्तावेज़', 'सूचनाएँ', 'पर्यटन', 'नागरिक सेवाएँ', 'हेल्पलाइन', 'मीडिया गैलरी', 'निविदाएँ', 'भर्ती', 'संपर्क करें')}</nav>
<div id="main"><h1>यह कार्यालय अब यहाँ नहीं है</h1><p>भू-अभिलेख कार्यालय 1 अप्रैल 2022 से पुराने किले के भवन में नहीं है। नया पता: नहर मार्ग, कक्ष 14।</p></div>
<footer>${links('/f/', 'वेबसाइट नीतियाँ', 'सहायता', 'हमसे संपर्क करें', 'प्रतिक्रिया', 'साइट मैप')}<p>सामग्री का स्वामित्व ज़िला प्रशासन के पास है</p><p>अंतिम अद्यतन: 04 जून 2024</p></footer>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'numbered-slug',
    imitates: 'a Bengali daily after a change of its CMS',
    hard: 'the new address is a bare number under another section; not a word of the old slug is left',
    lang: 'bn',
    url: 'https://www.dainikmohona.test/bangladesh/district/hilsa-season-begins-early',
    hosts: {
      'www.dainikmohona.test': {
        '/bangladesh/district/hilsa-season-begins-early': redirect(301, '/country/news/1048833'),
        '/country/news/1048833': html(
          doc(
            'bn',
            'এবার আগেই শুরু ইলিশের মৌসুম | দৈনিক মোহনা',
            `<nav>${links('/n/', 'জাতীয়', 'সারাদেশ', 'খেলা', 'মতামত')}</nav><article><h1>এবার আগেই শুরু ইলিশের মৌসুম</h1><p>প্রকাশ: ১১ জুন ২০২১</p>${paras(
              'নদীতে পানি বাড়তেই জেলেদের জালে ধরা পড়ছে ইলিশ। ঘাটে ঘাটে এখন ভোর থেকে হাঁকডাক, বরফকলে দিনরাত কাজ চলছে।',
              'জেলে রহিম মাঝি বলেন, গত বছর এই সময়ে জাল খালি উঠেছিল। এবার এক রাতেই দুই মণ মাছ পেয়েছেন।',
              'মৎস্য কর্মকর্তা জানান, বৃষ্টি আগে আসায় মাছ উজানে উঠে এসেছে। তবে ছোট মাছ না ধরার জন্য সবাইকে অনুরোধ করা হয়েছে।',
            )}</article>`,
            '<link rel="canonical" href="https://www.dainikmohona.test/country/news/1048833">',
          ),
        ),
      },
    },
    citation: {
      text: 'Hilsa season begins early',
      sentence: 'In 2021 the season began in early June, with ice factories working day and night.',
    },
    expected: moved,
  },
  onlyThere(
    'product-discontinued',
    'a Thai maker’s page of an old sewing machine',
    'says that the goods are no longer sold, without price or picture; the data it is cited for are there',
    'th',
    'https://www.jakkham.test/products/jk-210',
    html(
      doc(
        'th',
        'JK-210 (เลิกจำหน่ายแล้ว) | จักรคำ',
        `<h1>จักรเย็บผ้า JK-210</h1><p class="out">สินค้านี้เลิกผลิตแล้วและไม่มีจำหน่ายอีกต่อไป</p><table>${rows(
          ['ปีที่ผลิต', '2531–2549'],
          ['น้ำหนัก', '11.5 กก.'],
          ['ความเร็วสูงสุด', '900 ฝีเข็ม/นาที'],
          ['เบอร์เข็ม', '9–16'],
        )}</table><p><a href="/manuals/jk-210.pdf">คู่มือการใช้งาน</a></p>`,
        '<script type="application/ld+json">{"@type":"Product","name":"JK-210","offers":{"availability":"https://schema.org/Discontinued"}}</script>',
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'ministry-merged',
    imitates: 'a Vietnamese ministry’s news after two ministries became one',
    hard: 'the redirect leaves for another domain with another name, and the new site greets with a notice of the change',
    lang: 'vi',
    url: 'http://www.bothuyloi.test/tin-tuc/Trang/chi-tiet.aspx?ItemID=3127',
    hosts: {
      'www.bothuyloi.test': {
        '/tin-tuc/Trang/chi-tiet.aspx?ItemID=3127': redirect(
          301,
          'https://bodatnuoc.test/vi/ho-chua-song-lam-tich-du-nuoc-3127.htm',
        ),
      },
      'bodatnuoc.test': {
        '/vi/ho-chua-song-lam-tich-du-nuoc-3127.htm': html(
          doc(
            'vi',
            'Hồ chứa Sông Lam tích đủ nước cho vụ hè thu – Bộ Đất và Nước',
            `<div class="thong-bao">Từ ngày 1/3/2025, trang thông tin của Bộ Thủy lợi ngừng hoạt động và được hợp nhất vào trang này.</div><nav>${links('/m/', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Dịch vụ công')}</nav><h1>Hồ chứa Sông Lam tích đủ nước cho vụ hè thu</h1><p>Thứ Tư, 15/05/2019</p>${paras(
              'Theo báo cáo của đơn vị vận hành, đến giữa tháng Năm mực nước hồ đã đạt cao trình thiết kế, đủ tưới cho hơn sáu nghìn héc-ta lúa.',
              'Bộ yêu cầu các địa phương kiểm tra kênh mương trước khi mở cống, ưu tiên vùng cuối nguồn.',
            )}`,
          ),
        ),
      },
    },
    citation: {
      text: 'Hồ chứa Sông Lam tích đủ nước cho vụ hè thu',
      sentence: 'By mid-May 2019 the reservoir could irrigate more than six thousand hectares.',
    },
    expected: moved,
  },
  onlyThere(
    'bulletin-in-pre',
    'an Indonesian observatory’s bulletin',
    'one block of preformatted capitals, titled like a machine’s answer, with “no data” and “END”',
    'id',
    'http://buletin.gunungapi.test/vona/20180611-0412.html',
    html(
      `<html><head><title>20180611-0412</title></head><body><pre>
LAPORAN AKTIVITAS GUNUNG API
(1) DIBUAT         : 20180611/0412Z
(2) GUNUNG         : WATU ABANG
(3) WARNA SAAT INI : ORANYE
(4) SUMBER         : POS PENGAMATAN WATU ABANG
(5) TINGGI ABU     : 3200 M DI ATAS PERMUKAAN LAUT
(6) INFO LAIN      : SEISMOGRAF TIDAK TERSEDIA
NIL  NIL  NIL
== SELESAI ==
</pre></body></html>
`,
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'maintenance-announced',
    'a Chinese university library’s notice, years old',
    'titled “service suspended for maintenance, cannot be visited”; a dated item among others',
    'zh',
    'https://lib.yunhe-daxue.test/info/1014/2206.htm',
    html(
      doc(
        'zh-CN',
        '关于系统维护暂停服务的通知-云河大学图书馆',
        `<div class="nav">${links('/l/', '首页', '本馆概况', '资源', '服务', '通知公告')}</div><div class="content"><h2>关于系统维护暂停服务的通知</h2><p>发布日期：2020-08-19 点击数：1873</p><p>各位读者：因服务器升级维护，8月22日0时至24日24时，馆藏目录及网站将暂停服务，届时无法访问。给您带来不便，敬请谅解。</p><p>图书馆技术部</p></div><div>上一篇：<a href="2205.htm">暑期开放时间</a> 下一篇：<a href="2207.htm">新书通报</a></div>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'updates-ended',
    'a Japanese enthusiast’s page of tram stops in Shift_JIS',
    'says in red that the site is closed and that its host ends; the table is all there',
    'ja',
    'http://densha.furusato-net.test/~kuro/haisen/teiryujo.html',
    html(
      bare(
        'Shift_JIS',
        '停留所一覧（更新終了）',
        `<FONT COLOR="red"><B>当サイトは閉鎖しました。2008年をもって更新を終了しています。</B></FONT><HR>
<TABLE BORDER>${rows(['駅前', '0.0km', '1912年開業'], ['米蔵町', '0.6km', '1912年開業'], ['橋詰', '1.1km', '1915年開業、1944年休止'], ['浜辺', '2.3km', '1923年開業、1969年廃止'])}</TABLE>
<P>橋詰の石積みは今も残っています。写真は失くしました。<BR><A HREF="index.html">戻る</A>`,
      ),
      { charset: 'shift_jis', charsetInHeader: false },
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'guide-to-error-texts',
    'a Korean agency’s guide to the writing of public websites',
    'its headings are the sentences of error pages, good ones and bad ones',
    'ko',
    'https://guide.gonggong-ux.test/writing/error-message',
    html(
      doc(
        'ko',
        '페이지를 찾을 수 없습니다 - 오류 문구 작성법 | 공공 글쓰기 안내서',
        `<nav>${links('/writing/', '제목', '버튼', '오류 문구', '안내문')}</nav><h1>페이지를 찾을 수 없습니다</h1><p>이용자가 가장 자주 만나는 오류 문구다. 잘못은 이용자에게 있지 않다는 점을 먼저 생각하고 쓴다.</p>
<h2>나쁜 예</h2><blockquote>요청하신 페이지가 존재하지 않습니다. 주소를 다시 확인하십시오.</blockquote><h2>좋은 예</h2><blockquote>찾으시는 글이 옮겨졌거나 지워졌습니다. 아래에서 검색해 보세요.</blockquote><p>오류 번호는 작게 쓰고, 처음 화면으로 가는 단추 말고도 갈 곳을 하나 더 둔다.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'asp-to-latin-slug',
    imitates: 'a Serbian weekly that gave its stories names, by way of http, www and a shortener of ids',
    hard: 'three hops, from a script with a number to a slug in another alphabet than the text',
    lang: 'sr',
    url: 'http://nedeljnirazgovor.test/tekst.asp?broj=611&id=9',
    hosts: {
      'nedeljnirazgovor.test': {
        '/tekst.asp?broj=611&id=9': redirect(
          301,
          'https://www.nedeljnirazgovor.test/tekst.asp?broj=611&id=9',
        ),
      },
      'www.nedeljnirazgovor.test': {
        '/tekst.asp?broj=611&id=9': redirect(301, '/?p=61109'),
        '/?p=61109': redirect(301, '/2002/09/poslednji-skeledzija-na-reci/'),
        '/2002/09/poslednji-skeledzija-na-reci/': html(
          doc(
            'sr',
            'Последњи скелеџија на реци – Недељни разговор',
            `<article><h1>Последњи скелеџија на реци</h1><p>19. септембар 2002, број 611</p>${paras(
              'Милан Ердељан превози људе преко реке од своје шеснаесте године. Скелу је наследио од оца, а конопац, каже, од деде.',
              'Кад је мост отворен, остало му је троје путника дневно: учитељица, поштар и једна крава.',
              'Општина му је понудила место чувара на мосту. Одбио је, јер се, вели, на мосту не види вода.',
            )}</article>`,
          ),
        ),
      },
    },
    citation: {
      text: '„Последњи скелеџија на реци“, Недељни разговор 611',
      sentence: 'The last ferryman had three passengers a day after the bridge was opened.',
    },
    expected: moved,
  },
  onlyThere(
    'bailiff-sells-domain',
    'a Bulgarian register of bailiffs’ public sales',
    'a domain and its website are for sale here, with the price asked and a form of bids; the page is the bailiff’s',
    'bg',
    'https://targove.sadebni-izpalniteli.test/obyava/80417',
    html(
      doc(
        'bg',
        'Продажба на домейн и уебсайт - Обява 80417',
        `<nav>${links('/t/', 'Имоти', 'Превозни средства', 'Други вещи')}</nav><h1>Продажба на домейн и уебсайт</h1><table>${rows(
          ['Начална цена', '14 400 лв.'],
          ['Вещ', 'Домейн sirene-magazin и онлайн магазин с база данни'],
          ['Длъжник', 'Сирене Трейд ООД (в несъстоятелност)'],
          ['Съдебен изпълнител', 'Р. Калоянова, рег. № 991'],
          ['Срок', 'от 03.04.2024 до 03.05.2024'],
        )}</table><p>Купувам този домейн: наддавателните предложения се подават в запечатан плик в канцеларията на районния съд.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'defacement-reported',
    'a Georgian news agency’s brief on a hacked site',
    'the defacers’ greeting stands in the title and in the text, in capitals',
    'ka',
    'https://ambebi-mtidan.test/2019/10/28/hacked',
    html(
      doc(
        'ka',
        'HACKED BY GHOST CREW – მუნიციპალიტეტის საიტი გატეხეს',
        `<h1>HACKED BY GHOST CREW – მუნიციპალიტეტის საიტი გატეხეს</h1><img src="/2019/10/screen.jpg" alt="Hacked by Ghost Crew. Your security is zero"><p>28 ოქტომბერი, 2019</p><p>მუნიციპალიტეტის ვებგვერდზე დილიდან ჩანდა შავი ფონი და წარწერა „Your site has been hacked, greetz to all friends“. მერიის თქმით, მონაცემები არ დაზიანებულა.</p><p>საიტი საღამოს აღადგინეს. გამოძიება დაწყებულია.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'dictionary-entry',
    'an Armenian dictionary on the web',
    'the word explained is “absent, lost”; the page has hardly other words',
    'hy',
    'https://bararan.hayeren-barer.test/word/17755',
    html(
      doc(
        'hy',
        'բացակա',
        `<form action="/search"><input name="q" placeholder="Որոնել"></form><h1>բացակա</h1><p><i>ած.</i> 1. Որ չկա, չի գտնվում տեղում։ 2. Կորած, անհայտ։</p><p><b>Հոմ.</b> չեղած, պակաս</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'roads-closed',
    'a Kazakh road authority’s notice on snow',
    '“closed” is title and text; a short page with an hour and no author',
    'kk',
    'https://joldar.qaz-avtojol.test/kz/habarlama/2293',
    html(
      doc(
        'kk',
        'ЖАБЫҚ',
        `<h2>ЖАБЫҚ</h2><p>2024 жылғы 6 желтоқсан, сағат 21:00. Қатты боранға байланысты Ақсу – Көктөбе жолы барлық көлік үшін жабылды. Уақытша қолжетімсіз. Кейінірек хабарланады.</p><p><a href="/kz/habarlama">Барлық хабарлама</a></p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'forum-with-login',
    'a Portuguese forum thread, read as a guest',
    'a password form on top, “you must log in to see the attachment” in each post',
    'pt',
    'https://forum.motasantigas.test/viewtopic.php?f=4&t=18833',
    html(
      doc(
        'pt',
        'Carburador da Alvorada 50 - Motas Antigas - Iniciar sessão',
        `<form action="./ucp.php?mode=login" method="post"><label>Utilizador <input name="username"></label><label>Senha <input type="password" name="password"></label><button>Iniciar sessão</button> <a href="./ucp.php?mode=sendpassword">Esqueceu a senha?</a> <a href="./ucp.php?mode=register">Registar</a></form>
<h2>Carburador da Alvorada 50</h2>
<div class="post"><p class="author">por tozé_lx » 02 jan 2015, 22:41</p><p>Boas. O carburador original da Alvorada de 61 era de 12 ou de 14 mm? O meu tem a marca limada.</p><p>Tem de iniciar sessão para ver os anexos desta mensagem.</p></div>
<div class="post"><p class="author">por Mestre Abílio » 03 jan 2015, 09:10</p><p>De 12 até ao quadro 4000, depois 14. O de 14 tem a cuba redonda. Troquei dezenas na oficina.</p><p>Tem de iniciar sessão para ver os anexos desta mensagem.</p></div>
<p>Não tem permissão para responder a este tópico.</p>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'script-demanded-above-text',
    'a French public broadcaster’s page, rendered on the server',
    'a noscript notice that the site cannot be shown without JavaScript, then the whole story in the markup',
    'fr',
    'https://www.ondes-publiques.test/culture/les-derniers-facteurs-d-orgue-2240117',
    html(
      doc(
        'fr',
        'Les derniers facteurs d’orgue',
        `<noscript><div class="nojs"><h1>Veuillez activer JavaScript</h1><p>Ce site ne peut pas s’afficher. Activez JavaScript et les cookies pour continuer.</p></div></noscript>
<div id="__next"><main><h1>Les derniers facteurs d’orgue</h1><p>Publié le 17 janvier 2024</p>${paras(
          'Ils ne sont plus que six dans la vallée à savoir accorder un jeu de tuyaux d’étain. Le plus jeune a cinquante-huit ans.',
          'Dans l’atelier de Lucette Barraud, l’hiver se passe à raboter le sapin, l’été à grimper dans les tribunes. Elle n’a pas pris d’apprenti depuis 2011.',
          'La région promet une école. « On nous l’avait déjà promise quand j’avais des cheveux », répond son voisin.',
        )}</main></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"id":2240117}},"page":"/[section]/[slug]","buildId":"k3J"}</script>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  {
    id: 'headline-corrected',
    imitates: 'a Spanish daily that rewrote a headline on the day after, and its address with it',
    hard: 'another slug, section and headline; text and date show that it is the same story',
    lang: 'es',
    url: 'https://www.lavozdelcabo.test/sucesos/2022-08-04/desaparecen-tres-campanas-de-la-ermita.html',
    hosts: {
      'www.lavozdelcabo.test': {
        '/sucesos/2022-08-04/desaparecen-tres-campanas-de-la-ermita.html': redirect(
          308,
          'https://www.lavozdelcabo.test/comarca/2022-08-04/el-parroco-habia-enviado-las-campanas-a-restaurar.html',
        ),
        '/comarca/2022-08-04/el-parroco-habia-enviado-las-campanas-a-restaurar.html': html(
          doc(
            'es',
            'El párroco había enviado las campanas a restaurar | La Voz del Cabo',
            `<article><h1>El párroco había enviado las campanas a restaurar</h1><p>4 AGO 2022 – Actualizado 5 AGO 2022</p>${paras(
              'Las tres campanas de la ermita de San Telmo, cuya desaparición denunció el jueves un vecino, están en un taller de la capital.',
              'El párroco las había enviado a restaurar sin avisar al ayuntamiento. «No pensé que nadie las echara en falta tan pronto», dijo a este diario.',
              'Fe de errores: una versión anterior de esta noticia, titulada «Desaparecen tres campanas de la ermita», hablaba de robo.',
            )}</article>`,
          ),
        ),
      },
    },
    citation: {
      text: 'Desaparecen tres campanas de la ermita',
      sentence: 'In 2022 the three bells of the hermitage of San Telmo went missing.',
    },
    expected: moved,
  },
  onlyThere(
    'person-not-found',
    'an Italian association for missing people',
    'the heading says “not found”, the form below it asks to report and to search anew',
    'it',
    'https://www.cercandovoi.test/scheda/1193',
    html(
      doc(
        'it',
        'Non trovata – Scheda 1193',
        `<h1>Non trovata</h1><dl><dt>Nome</dt><dd>Ersilia Bonfanti</dd><dt>Scomparsa</dt><dd>2 maggio 1987, Pian dei Larici</dd><dt>Età</dt><dd>23 anni</dd><dt>Segni</dt><dd>cicatrice sul mento, cappotto verde</dd><dt>Stato</dt><dd>Ricerca sospesa nel 1994</dd></dl><a href="/segnala">Segnala</a> <a href="/cerca">Nuova ricerca</a> <a href="/">Torna alla home</a>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'panel-on-a-parked-domain',
    'an arbitration centre’s decision on a domain name',
    'speaks at length of a parking page, sponsored links, an offer to sell and an expired registration',
    'en',
    'https://www.domain-arbitration.test/decisions/text/2021/d2021-0418.html',
    html(
      doc(
        'en',
        'Decision D2021-0418: transfer of a parked domain name',
        `<h2>ADMINISTRATIVE PANEL DECISION</h2><p>Harrowgate Kettles Ltd. v. Registration Private / Domain Is For Sale, Inquire Within<br>Case No. D2021-0418</p><h3>4. Factual Background</h3>${paras(
          'The disputed domain name was registered on July 3, 2020, nine days after the Complainant’s own registration had expired and had not been renewed.',
          'It resolves to a parking page with the words “This domain may be for sale” above pay-per-click links headed Kettles, Cheap Kettles, Electric Kettles and Related Searches. A button reads “Buy this domain”, and leads to a market where USD 9,888 is asked.',
        )}<h3>6. Discussion and Findings</h3><p>The Panel finds that sponsored links to the Complainant’s competitors are no bona fide offering. The Respondent did not reply.</p><h3>7. Decision</h3><p>The Panel orders that the disputed domain name be transferred.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'company-struck-off',
    'a German register of companies, one announcement',
    'the announcement is “deleted”; three lines with neither menu nor heading',
    'de',
    'https://bekanntmachungen.firmenregister.test/abruf.php?land=th&rb_id=271099',
    html(
      `<html><head><title>Registerbekanntmachung</title><meta charset="utf-8"></head><body><table><tr><td>Löschungen<br><br>15.02.2012<br>HRB 9917: <b>Glühlampenwerk Oberlauter GmbH</b>, Oberlauter. Die Gesellschaft ist aufgelöst. Das Registerblatt ist geschlossen. Gelöscht von Amts wegen.</td></tr></table></body></html>`,
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'advert-of-a-sold-boat',
    'a Swedish market of boats that keeps its sold ones',
    'a banner “this advert is no longer active” and a list of similar ones; text and data of the boat remain',
    'sv',
    'https://www.batbryggan.test/annons/snipa-astrid-1948-66120',
    html(
      doc(
        'sv',
        'SÅLD: Snipa Astrid 1948',
        `<div class="banner">Annonsen är inte längre aktiv. Båten är såld.</div><h1>Snipa Astrid, 1948</h1><p class="price"><s>45 000 kr</s></p>
<p>Astrid byggdes av Karl Öman på Gräsö för tullen och gick i tjänst till 1971. Kravellbyggd i furu på ek, ny Sabb-motor 1983. Loggboken från tulltiden följer med.</p><p>Längd 7,2 m. Bredd 2,3 m. Ligger i Öregrund.</p>
<h3>Liknande annonser</h3>${links('/annons/', 'Snipa 1956, 30 000 kr', 'Eka, bortskänkes', 'Motorbåt 1964, pris saknas', 'Koster, renoveringsobjekt')}`,
        '<meta name="robots" content="noindex">',
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'project-with-its-own-site',
    imitates: 'a Finnish university’s project that got a host of its own',
    hard: 'the redirect ends at the root of another host, as those of lost pages do; the root is the project’s page',
    lang: 'fi',
    url: 'https://www.rannikkoyliopisto.test/tutkimus/hankkeet/majakkakartasto',
    hosts: {
      'www.rannikkoyliopisto.test': {
        '/tutkimus/hankkeet/majakkakartasto': redirect(301, 'https://majakkakartasto.test/'),
      },
      'majakkakartasto.test': {
        '/': html(
          doc(
            'fi',
            'Majakkakartasto – Rannikkoyliopiston tutkimushanke',
            `<nav>${links('/', 'Kartta', 'Aineisto', 'Tekijät')}</nav><h1>Majakkakartasto</h1>${paras(
              'Majakkakartasto on Rannikkoyliopiston historian oppiaineen tutkimushanke, joka kokoaa tiedot kaikista rannikon majakoista ja pookeista vuosilta 1753–1939.',
              'Hanketta johtaa professori Aila Saarikoski, ja sitä rahoittaa Merenkulun säätiö vuosina 2017–2024. Aineistossa on 214 kohdetta.',
              'Aiempi hankesivu yliopiston sivustolla on siirretty tähän osoitteeseen.',
            )}`,
          ),
        ),
      },
    },
    citation: {
      text: 'Majakkakartasto, Rannikkoyliopisto',
      sentence: 'The atlas of lighthouses, led by Aila Saarikoski, holds 214 sites from 1753 to 1939.',
    },
    expected: moved,
  },
]

export const fourthLiving: Family = { name: 'fourth-living', cases }
