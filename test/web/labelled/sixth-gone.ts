/** Sources that are gone though the server says otherwise, some that are only kept from us, and a few that stand. */
import type { Behaviour } from '../behaviour.ts'
import { html, redirect } from '../reply.ts'
import type { Routes } from '../web.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, looksWalled, missing } from './third-case.ts'

const ok = ['alive ok'] as const
const soft = ['dead soft-404'] as const

/** A site that answers so at this address, and as `beside` says elsewhere. */
function beside(
  id: string,
  imitates: string,
  hard: string,
  lang: string,
  url: string,
  here: Behaviour,
  routes: Routes,
  expected: readonly [Label, ...Label[]],
  more: Partial<LabelledCase> = {},
): LabelledCase {
  const { hostname, pathname, search } = new URL(url)
  const hosts = { [hostname]: { ...routes, [pathname + search]: here }, ...more.hosts }
  return { id, imitates, hard, lang, url, expected, ...more, hosts }
}

/** What Apache says where the program behind it is not asked. */
const apache = missing(
  '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n</body></html>\n',
)

const teaser = (href: string, title: string, text: string) =>
  `<article class="teaser"><h3><a href="${href}">${title}</a></h3><p>${text}</p></article>`

// ---- German newspaper

const uferbote = (title: string, main: string) =>
  doc(
    'de',
    title,
    `<header class="site-header"><a class="logo" href="/"><img src="/static/logo.svg" alt="Uferbote 6"></a>
<nav aria-label="Ressorts">${links('/ressort/', 'Lokales', 'Politik', 'Wirtschaft', 'Sport', 'Kultur', 'Anzeigen', 'E-Paper')}</nav>
<form action="/suche" role="search"><input name="q" placeholder="Suchbegriff"><button>Suchen</button></form></header>
<main>${main}</main>
<aside><h2>Meistgelesen</h2><ol>
<li><a href="/lokales/bruecke-gesperrt-a771">Die alte Rheinbrücke bleibt bis Ostern gesperrt</a></li>
<li><a href="/sport/aufstieg-a783">Nach dem Abpfiff wurde bis drei Uhr gefeiert</a></li>
<li><a href="/lokales/hallenbad-a790">Warum das Hallenbad im Sommer schließt</a></li>
<li><a href="/kultur/orgel-a802">Eine Orgel kehrt nach achtzig Jahren zurück</a></li></ol></aside>
<footer>${links('/service/', 'Impressum', 'Datenschutz', 'AGB', 'Abo kündigen', 'Mediadaten')}<p>© 2024 Uferbote Verlag GmbH &amp; Co. KG</p></footer>`,
    '<meta property="og:site_name" content="Uferbote"><link rel="stylesheet" href="/static/main.7f1c.css">',
  )

// ---- Swedish university

const norrstrand = (title: string, main: string) =>
  doc(
    'sv',
    title,
    `<a class="skip" href="#innehall">Hoppa till innehållet</a>
<div id="topp"><a href="/">Norrstrands universitet</a>${links('/n/', 'Utbildning', 'Forskning', 'Samverkan', 'Om universitetet', 'Bibliotek')}<a href="/english">In English</a></div>
<div id="innehall">${main}</div>
<div id="sidfot"><p>Norrstrands universitet, 931 00 Norrstrand. Telefon växel: 0900-66 66 00</p>${links('/f/', 'Kontakt', 'Hitta till oss', 'Tillgänglighetsredogörelse', 'Om webbplatsen')}</div>`,
  )

// ---- English regional news

const harbour = (title: string, main: string, head = '') =>
  doc(
    'en',
    title,
    `<header><a href="/">The Harbour Post</a><nav>${links('/section/', 'News', 'Crime', 'Sport', 'What’s On', 'Business', 'Motors', 'In Your Area')}</nav><a href="/newsletter">Sign up</a></header>
<main>${main}</main>
<section class="more"><h2>More from Harbour Post</h2>
${teaser('/news/tram-extension-9811', 'Tram extension moves a step closer', 'Councillors have voted to open talks with two builders over the line to the east quay.')}
${teaser('/news/market-roof-9790', 'Market hall to get its new roof by Christmas', 'Traders have been working beneath tarpaulins since the storm in February.')}
${teaser('/sport/rowing-9788', 'Rowers bring home five medals', 'The under-18 crew finished ahead of last year’s winners.')}</section>
<footer>${links('/about/', 'Contact us', 'How to complain', 'Corrections', 'Advertise', 'Privacy notice', 'Terms')}<p>Part of the Six Coasts Media Group</p></footer>`,
    head,
  )

// ---- Polish classified ads

const gratka = (title: string, main: string) =>
  doc(
    'pl',
    title,
    `<header><a href="/" class="logo">gratka6</a><form action="/szukaj"><input name="q" placeholder="Czego szukasz?"><input name="miasto" placeholder="Cała Polska"><button>Szukaj</button></form><a href="/konto">Moje konto</a> <a class="cta" href="/dodaj">Dodaj ogłoszenie</a></header>
<div id="main">${main}</div>
<footer>${links('/pomoc/', 'Pomoc', 'Regulamin', 'Polityka prywatności', 'Mapa kategorii', 'Popularne wyszukiwania', 'Bezpieczeństwo')}</footer>`,
  )

const advert = (slug: string, name: string, price: string, place: string) =>
  `<li class="offer"><a href="/o/${slug}"><img src="/i/${slug}.jpg" alt=""><h4>${name}</h4></a><b>${price} zł</b><span>${place}</span></li>`

// ---- Russian phpBB

const board = (title: string, main: string) =>
  `<!DOCTYPE html>
<html dir="ltr" lang="ru">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link href="./styles/prosilver/theme/stylesheet.css?assets_version=61" rel="stylesheet">
</head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr">
<div id="wrap" class="wrap"><div id="page-header"><h1>Паровозы и узкоколейки</h1><p>Форум любителей рельсового транспорта</p>
<div class="navbar"><ul><li><a href="./faq.php">FAQ</a></li><li><a href="./ucp.php?mode=login">Вход</a></li><li><a href="./ucp.php?mode=register">Регистрация</a></li><li><a href="./index.php">Список форумов</a></li></ul></div></div>
<div id="page-body" class="page-body" role="main">${main}</div>
<div id="page-footer"><div class="navbar"><ul><li><a href="./index.php">Список форумов</a></li><li>Часовой пояс: UTC+03:00</li><li><a href="./ucp.php?mode=delete_cookies">Удалить cookies</a></li></ul></div>
<div class="copyright">Создано на основе phpBB® Forum Software © phpBB Limited</div></div></div>
</body></html>`

// ---- Turkish vBulletin

const vbulletin = (message: string) =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="tr">
<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1254" /><meta name="generator" content="vBulletin 3.8.7" />
<title>Amatör Telsiz Forumu</title></head>
<body>
<table class="tborder" width="100%"><tr><td class="alt1"><a href="index.php"><b>Amatör Telsiz Forumu</b></a> &gt; vBulletin Mesajı</td>
<td class="alt2"><form action="login.php?do=login" method="post">Kullanıcı Adı <input type="text" name="vb_login_username" /> Şifre <input type="password" name="vb_login_password" /> <input type="checkbox" name="cookieuser" /> Beni hatırla <input type="submit" value="Giriş" /></form></td></tr></table>
<table class="tborder" width="100%"><tr><td class="vbmenu_control"><a href="register.php">Kayıt ol</a></td><td><a href="faq.php">Yardım</a></td><td><a href="calendar.php">Ajanda</a></td><td><a href="search.php">Arama</a></td></tr></table>
<table class="tborder" align="center" width="70%"><tr><td class="tcat">vBulletin Mesajı</td></tr><tr><td class="panelsurround"><div class="panel"><div style="margin:10px">${message}</div></div></td></tr></table>
<form action="index.php">Forum atla <select name="f"><option>Genel Duyurular</option><option>-- Antenler</option><option>-- HF Cihazlar</option><option>-- Röleler</option><option>Alım Satım</option></select></form>
<div class="smallfont" align="center">Tüm zamanlar GMT +3. Şu an saat: 14:06.</div>
</body></html>`

// ---- Romanian video site

const clip = (title: string, main: string, head = '') =>
  doc(
    'ro',
    title,
    `<header><a href="/">Clipa6</a><form action="/cauta"><input name="q" placeholder="Caută videoclipuri"></form><a href="/incarca">Încarcă</a> <a href="/intra">Autentificare</a></header>
${main}
<aside class="next"><h2>Urmează</h2><ul>
<li><a href="/v/k20a">Cum se repară o viola veche <span>12:40</span></a><small>Atelierul lui Nae · 34 mii de vizionări</small></li>
<li><a href="/v/k77c">Cu trenul peste Carpați, partea a treia <span>28:02</span></a><small>Mocănița · 9 mii de vizionări</small></li>
<li><a href="/v/m03x">Zacuscă la ceaun <span>8:15</span></a><small>Bunica Lina · 210 mii de vizionări</small></li>
<li><a href="/v/p91q">Delta iarna, filmată din dronă <span>4:51</span></a><small>Sus de tot · 1,2 mii de vizionări</small></li></ul></aside>
<footer>${links('/p/', 'Despre noi', 'Termeni', 'Confidențialitate', 'Drepturi de autor', 'Contact')}</footer>`,
    head,
  )

// ---- Vietnamese MediaWiki

const wiki = (title: string, body: string) =>
  doc(
    'vi',
    `${title} – Bách khoa Làng nghề`,
    `<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">${title}</h1>
<div id="bodyContent"><div id="siteSub">Bách khoa mở về các làng nghề</div><div id="mw-content-text">${body}</div>
<div class="printfooter">Lấy từ “https://bachkhoa6.test/wiki/”</div></div></div>
<div id="mw-navigation"><div id="p-personal">${links('/u/', 'Chưa đăng nhập', 'Thảo luận', 'Đóng góp', 'Mở tài khoản', 'Đăng nhập')}</div>
<div id="p-navigation"><h3>Xem nhanh</h3>${links('/wiki/m', 'Trang Chính', 'Thay đổi gần đây', 'Trang ngẫu nhiên', 'Trợ giúp')}</div>
<div id="p-tb"><h3>Công cụ</h3>${links('/wiki/t', 'Các liên kết đến đây', 'Trang đặc biệt', 'Thông tin trang')}</div></div>
<div id="footer">${links('/wiki/f', 'Chính sách quyền riêng tư', 'Giới thiệu', 'Lời phủ nhận')}</div>`,
    '<meta name="generator" content="MediaWiki 1.19.24">',
  )

// ---- Danish jobs

const job = (title: string, main: string, head = '') =>
  doc(
    'da',
    title,
    `<header><a href="/">Jobhavnen</a>${links('/m/', 'Find job', 'Virksomheder', 'Karriereråd', 'For arbejdsgivere')}<a href="/login">Log ind</a></header><main>${main}</main><footer><p>Jobhavnen ApS · CVR 36 66 06 16</p>${links('/om/', 'Om os', 'Cookies', 'Persondata', 'Kontakt')}</footer>`,
    head,
  )

// ---- French broadcaster

const ondes = (title: string, main: string, head = '') =>
  doc(
    'fr',
    title,
    `<header><a href="/">Ondes 6</a><nav>${links('/r/', 'Info', 'Sport', 'Culture', 'Podcasts', 'Programmes', 'Direct')}</nav></header><main>${main}</main><footer>${links('/l/', 'Qui sommes-nous ?', 'Mentions légales', 'Gestion des cookies', 'Médiation', 'Recrutement')}</footer>`,
    head,
  )

// ---- Dutch shop

const winkel = (title: string, main: string) =>
  doc(
    'nl',
    title,
    `<div class="usp">Voor 22.00 uur besteld, morgen in huis · Gratis retourneren binnen 30 dagen</div>
<header><a href="/">Fietsgoed</a><form action="/zoeken"><input name="zoekterm" value=""><button>Zoek</button></form><a href="/winkelmand">Winkelmand (0)</a></header>
<nav>${links('/c/', 'Banden', 'Verlichting', 'Zadels', 'Tassen', 'Sloten', 'Kleding', 'Aanbiedingen')}</nav>
<main>${main}</main>
<footer>${links('/k/', 'Klantenservice', 'Bezorgen', 'Retourneren', 'Winkels', 'Zakelijk', 'Werken bij')}<p>KvK 66006616 · Prijzen incl. btw</p></footer>`,
  )

const product = (at: number, name: string, price: string) =>
  `<div class="tile"><a href="/p/${at}"><img src="/img/${at}.webp" alt="${name}"></a><a href="/p/${at}">${name}</a><span class="price">€ ${price}</span><button>In winkelmand</button></div>`

// ---- Italian region

const collina = doc(
  'it',
  'Comunità Collinare delle Sei Valli - Sito istituzionale',
  `<header><div>Regione Alto Monferrone</div><a href="/"><h1>Comunità Collinare delle Sei Valli</h1></a>${links('/it/', 'Amministrazione', 'Novità', 'Servizi', 'Vivere le valli')}<form action="/it/search"><input name="q" placeholder="Cerca nel sito"></form></header>
<main><section><h2>In evidenza</h2>${teaser('/it/news/mensa', 'Mensa scolastica: iscrizioni aperte', 'Le domande si presentano online entro il 30 giugno con SPID o carta d’identità elettronica.')}${teaser('/it/news/acqua', 'Ordinanza sull’uso dell’acqua potabile', 'Vietato innaffiare orti e giardini dalle 8 alle 21 fino a nuova comunicazione.')}${teaser('/it/news/concorso', 'Concorso per un istruttore tecnico', 'Pubblicato l’elenco degli ammessi alla prova orale.')}</section>
<section><h2>Servizi più cercati</h2>${links('/it/s/', 'Carta d’identità', 'Tari', 'Prenota appuntamento', 'Cambio di residenza', 'Albo pretorio')}</section></main>
<footer><p>Piazza del Municipio 6 · PEC protocollo@pec.seivalli6.test · P. IVA 00660660066</p>${links('/it/f/', 'Note legali', 'Dichiarazione di accessibilità', 'Amministrazione trasparente')}</footer>`,
)

// ---- Spanish newspaper

const diario = (title: string, main: string) =>
  doc(
    'es',
    title,
    `<header><a href="/">El Diario de la Ría</a><nav>${links('/s/', 'Local', 'Galicia', 'Deportes', 'Opinión', 'Cultura', 'Esquelas')}</nav><a href="/suscribete">Suscríbete</a></header><main>${main}</main><footer>${links('/aviso/', 'Aviso legal', 'Publicidad', 'Contacto', 'Código ético')}</footer>`,
  )

// ---- Indonesian gambling on a town's name

const slot = doc(
  'id',
  'MACAN66 🐯 Link Daftar Situs Slot Gacor Hari Ini Mudah Maxwin',
  `<div class="top"><img src="/wp-content/uploads/banner-macan.gif" alt="MACAN66"><a class="btn" rel="nofollow" href="https://pola-macan6.test/masuk">LOGIN</a> <a class="btn" rel="nofollow" href="https://pola-macan6.test/daftar">DAFTAR</a></div>
<h1>MACAN66: Situs Slot Gacor Resmi dengan RTP Tertinggi Malam Ini</h1>
${paras(
  'MACAN66 dikenal pemain tanah air sebagai tempat bermain slot gacor yang jujur. Dengan modal receh sepuluh ribu, setiap member punya peluang membawa pulang maxwin tanpa menunggu lama.',
  'Deposit bisa lewat pulsa tanpa potongan, QRIS, dan semua dompet digital. Tim layanan kami siap membantu dua puluh empat jam, juga pada hari libur nasional.',
)}
<h2>Daftar Permainan Paling Sering Jackpot</h2><ol><li>Gerbang Dewa 1000</li><li>Jalur Naga Emas</li><li>Permen Manis Bonanza</li><li>Kapal Bajak Laut</li></ol>
<table><tr><td>Minimal deposit</td><td>Rp 10.000</td></tr><tr><td>Bonus member baru</td><td>100%</td></tr><tr><td>RTP live</td><td>98,6%</td></tr></table>
<h2>Pertanyaan Umum</h2><p><b>Apakah MACAN66 aman?</b> Tentu, semua data pemain disimpan dengan enkripsi.</p>
<footer>© 2025 MACAN66 · 18+ Main dengan bijak</footer>`,
  '<meta name="description" content="MACAN66 situs slot gacor hari ini dengan pola maxwin dan bonus member baru 100 persen."><link rel="canonical" href="https://kabupatenlembah6.test/"><link rel="amphtml" href="https://amp-macan6.test/">',
)

// ---- Finnish blog on an institute's name

const patja = (title: string, main: string) =>
  doc(
    'fi',
    title,
    `<div id="page" class="site"><header id="masthead"><p class="site-title"><a href="/">Koti &amp; Uni</a></p><p class="site-description">Vinkkejä parempaan arkeen</p>${links('/category/', 'Sisustus', 'Nukkuminen', 'Lemmikit', 'Raha-asiat')}</header>
<main>${main}</main>
<aside><h2>Viimeisimmät artikkelit</h2>${links('/a/', 'Paras patja selkäkipuun 2024', 'Pikavippi vai luottokortti?', 'Näin valitset robotti-imurin', '7 syytä hankkia painopeitto')}</aside>
<footer>Copyright © 2024 Koti &amp; Uni | Toimii WordPressillä</footer></div>`,
    '<meta name="generator" content="WordPress 6.4.3">',
  )

const noTopic = html(
  board(
    'Паровозы и узкоколейки - Информация',
    `<div class="panel" id="message"><div class="inner"><h2 class="message-title">Информация</h2><p>Запрошенной темы не существует.</p></div></div>`,
  ),
)

const noThread = html(
  vbulletin(
    'Geçersiz Konu belirtildi. Eğer geçerli bir bağlantı izlediğinizi düşünüyorsanız lütfen <a href="sendmessage.php">yöneticiye</a> haber verin.',
  ),
  { charset: 'windows-1254' },
)

const blankArticle = html(
  doc(
    'el',
    'Δυτική Φωνή - ',
    `<table width="960"><tr><td colspan="3"><a href="index.php"><img src="images/header.jpg" alt="Δυτική Φωνή"></a></td></tr><tr><td valign="top">${links('category.php?id=', 'Τοπικά', 'Πολιτική', 'Οικονομία', 'Αθλητικά', 'Πολιτισμός', 'Αγγελίες')}</td>
<td valign="top"><div class="article"><h1 class="art-title"></h1><div class="art-date">01/01/1970 02:00</div><div class="art-cat">Κατηγορία: </div><img src="uploads/" alt="" class="art-photo"><div class="art-text"></div><div class="art-source">Πηγή: </div><div class="share"><a href="#">Κοινοποίηση</a> <a href="#">Εκτύπωση</a></div></div></td>
<td valign="top"><h4>Φαρμακεία</h4><p>Δείτε τα διανυκτερεύοντα φαρμακεία της πόλης.</p><h4>Καιρός</h4><p>Σήμερα 26° αίθριος</p></td></tr>
<tr><td colspan="3">Copyright 2011 Δυτική Φωνή. Απαγορεύεται η αναδημοσίευση.</td></tr></table>`,
  ),
)

const noRecord = html(
  `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>فهرست برخط کتابخانه مرکزی</title></head><body>
<header><h1>کتابخانه مرکزی و مرکز اسناد</h1>${links('/m/', 'جستجوی ساده', 'جستجوی پیشرفته', 'تازه‌های کتاب', 'پایان‌نامه‌ها', 'نشریات', 'راهنما')}</header>
<form action="/search"><select name="field"><option>عنوان</option><option>پدیدآور</option><option>موضوع</option><option>شابک</option></select><input name="q"><button>بگرد</button></form>
<div class="facets"><h3>محدود کردن نتایج</h3><ul><li>نوع مدرک</li><li>زبان</li><li>سال نشر</li><li>محل نگهداری</li></ul></div>
<div class="results"><p class="count">تعداد نتایج: ۰</p><p>رکوردی با این مشخصات در پایگاه موجود نیست. ممکن است مدرک وجین شده یا شماره آن تغییر کرده باشد.</p></div>
<footer>ساعت کار مخزن: شنبه تا چهارشنبه ۸ تا ۱۶ — نشانی: خیابان دانشگاه، شماره ۶</footer></body></html>`,
)

const otherGoods = html(
  winkel(
    'Fietsonderdelen kopen? Alles op voorraad | Fietsgoed',
    `<p class="melding">Wat je zocht, verkopen we niet meer. Gelukkig hebben we genoeg andere mooie spullen:</p><h1>Misschien is dit iets voor je</h1><div class="grid">${product(11, 'Achterlicht usb oplaadbaar', '14,95')}${product(12, 'Kettingslot 110 cm', '29,99')}${product(13, 'Dubbele fietstas waterdicht', '44,50')}${product(14, 'Zadelhoes gel', '12,49')}${product(15, 'Buitenband 28 inch reflectie', '21,95')}${product(16, 'Bel met kompas', '8,95')}</div>`,
  ),
)

const entwischt = html(
  uferbote(
    'Uferbote – Nachrichten aus der Region',
    `<h1>Da ist uns etwas entwischt</h1><p>Der Beitrag, den Sie lesen möchten, steht hier leider nicht mehr. Artikel, die älter als zwei Jahre sind, haben wir beim Umzug auf unsere neue Seite nicht mitgenommen.</p><p>Vielleicht interessiert Sie, was heute in der Region los ist?</p>
${teaser('/lokales/bruecke-gesperrt-a771', 'Die alte Rheinbrücke bleibt bis Ostern gesperrt', 'Bei der Prüfung fanden Gutachter Risse in drei Trägern. Pendler brauchen nun Geduld.')}
${teaser('/wirtschaft/moebelwerk-a795', 'Möbelwerk sucht sechzig Lehrlinge', 'Das Unternehmen wirbt erstmals auch jenseits der Grenze.')}`,
  ),
)

const gone: readonly LabelledCase[] = [
  beside(
    'uferbote-archiv',
    'a German newspaper’s site after it changed its CMS',
    'a full page with sections, most read and footer; the one sentence that matters is friendly and names no error',
    'de',
    'https://www.uferbote6.test/lokales/stadtrat-beschliesst-haushalt-1.2278461',
    entwischt,
    {
      '/': html(
        uferbote(
          'Uferbote – Nachrichten aus der Region',
          `${teaser('/lokales/bruecke-gesperrt-a771', 'Die alte Rheinbrücke bleibt bis Ostern gesperrt', 'Bei der Prüfung fanden Gutachter Risse in drei Trägern.')}${teaser('/politik/wahl-a810', 'Sechs wollen ins Rathaus', 'Die Kandidaten stellten sich in der Stadthalle vor.')}`,
        ),
      ),
      '*': entwischt,
    },
    soft,
  ),
  beside(
    'norrstrand-personal',
    'a Swedish university whose CMS sends what it lacks to a page of its own',
    'a temporary redirect to a page that answers 200 and whose address holds the asked one; no number 404 in sight',
    'sv',
    'https://www.norrstrand6.test/institutioner/sprak/personal/karin-o-publikationer',
    redirect(
      302,
      '/system/meddelande?item=%2finstitutioner%2fsprak%2fpersonal%2fkarin-o-publikationer&user=extranet%5cAnonymous&site=www',
    ),
    {
      '/system/meddelande': html(
        norrstrand(
          'Norrstrands universitet',
          `<h1>Vi hittar inte sidan</h1><p>Sidan du letar efter kan ha flyttats, bytt namn eller tagits bort. Kontrollera gärna att adressen är rätt stavad.</p><ul><li>Söker du en kurs eller ett program? <a href="/utbildning">Gå till Utbildning</a></li><li>Söker du en medarbetare? <a href="/sok-person">Sök i katalogen</a></li></ul>`,
        ),
      ),
      '*': redirect(302, '/system/meddelande?item=%2fx&user=extranet%5cAnonymous&site=www'),
      '/': html(
        norrstrand(
          'Norrstrands universitet – universitetet vid älven',
          `<h1>Välkommen hit</h1>${teaser('/nyheter/1', 'Ny professor i samiska språk', 'Hon tillträder i januari och ska bygga upp en forskarskola.')}${teaser('/nyheter/2', 'Öppet hus den sjätte mars', 'Träffa studenter och lärare, ät lunch och se labben.')}`,
        ),
      ),
    },
    soft,
  ),
  beside(
    'dytiki-keno',
    'a Greek local news portal in old PHP',
    'the template of an article without an article: no word says that something is missing, only the fields are blank',
    'el',
    'http://www.dytiki6.test/article.php?id=40817',
    blankArticle,
    {
      '/article.php': blankArticle,
      '/': html(
        doc(
          'el',
          'Δυτική Φωνή',
          `<img src="images/header.jpg" alt="Δυτική Φωνή">${teaser('article.php?id=96601', 'Ξεκινούν τα έργα στην παραλιακή', 'Για έξι μήνες η κυκλοφορία θα γίνεται από τον περιφερειακό.')}${teaser('article.php?id=96600', 'Νίκη για την ομάδα του μπάσκετ', 'Με δέκα πόντους διαφορά στο τελευταίο δεκάλεπτο.')}`,
        ),
      ),
      '*': apache,
    },
    soft,
    { citation: { text: 'Κλείνει το εργοστάσιο ζάχαρης', sentence: 'Το εργοστάσιο έκλεισε το 2009.' } },
  ),
  beside(
    'ketabkhaneh-rekord',
    'a Persian library’s catalogue',
    'a catalogue’s page with its form and facets; the record’s number leads to a list with nothing in it',
    'fa',
    'https://opac.ketabkhaneh6.test/record/view?bib=771340',
    noRecord,
    {
      '/record/view': noRecord,
      '*': missing(doc('fa', 'صفحه پیدا نشد', '<h1>خطای ۴۰۴</h1><p>نشانی درست نیست.</p>')),
    },
    soft,
  ),
  everywhere(
    'adalat-pdf',
    'a Bangladeshi district court whose site answers every address with its front page',
    'the address ends in .pdf and gives the front page, with notices that are full of dates and names, at 200 and without a redirect',
    'bn',
    'http://adalat6.test/uploads/judgments/2014/civil-appeal-77.pdf',
    html(
      doc(
        'bn',
        'জেলা ও দায়রা জজ আদালত | প্রচ্ছদ',
        `<div class="banner"><img src="/assets/emblem.png" alt=""><h1>জেলা ও দায়রা জজ আদালত, নদীগঞ্জ</h1></div><nav>${links('/pages/', 'প্রচ্ছদ', 'আদালত সম্পর্কে', 'বিচারকবৃন্দ', 'কজলিস্ট', 'রায় ও আদেশ', 'ফরম', 'যোগাযোগ')}</nav>
<div class="slider"><img src="/assets/s1.jpg" alt="আদালত ভবন"></div>
<section><h2>নোটিশ বোর্ড</h2><ul><li>আগামী রবিবার লিগ্যাল এইড দিবস উপলক্ষে শোভাযাত্রা অনুষ্ঠিত হবে।</li><li>অফিস সহায়ক পদে নিয়োগ পরীক্ষার ফলাফল প্রকাশিত হয়েছে।</li><li>অবকাশকালীন আদালতের দায়িত্ব বণ্টন তালিকা।</li></ul></section>
<section><h2>জেলা জজের বাণী</h2><p>সাধারণ মানুষের দোরগোড়ায় বিচার পৌঁছে দেওয়াই আমাদের লক্ষ্য। এই ওয়েবসাইটের মাধ্যমে বিচারপ্রার্থীরা মামলার তারিখ ও আদেশ জানতে পারবেন।</p></section>
<aside><h3>গুরুত্বপূর্ণ লিংক</h3>${links('/l/', 'সুপ্রীম কোর্ট', 'আইন মন্ত্রণালয়', 'জাতীয় তথ্য বাতায়ন')}</aside><footer>সর্বশেষ হালনাগাদ: ১৬ জুন ২০২৪</footer>`,
      ),
    ),
    ['dead soft-404', 'dead redirect-to-home'],
  ),
  everywhere(
    'hiroba-end',
    'a Japanese host of personal homepages that was closed down',
    'a polite announcement with dates and a long thank-you; reads like news and stands at every address of every member',
    'ja',
    'http://www.hiroba6.test/~kisha-no-tabi/tokaido/eki12.html',
    html(
      doc(
        'ja',
        'ひろばホームページ サービス終了のお知らせ',
        `<div id="wrap"><p><img src="/closed/logo.gif" alt="ひろば"></p><h1>「ひろばホームページ」サービス終了のお知らせ</h1>
<p>平素より弊社サービスをご利用いただき、誠にありがとうございます。</p>
<p>「ひろばホームページ」は2019年9月30日をもちまして、サービスの提供を終了いたしました。1998年の開始以来、二十年以上の長きにわたりご愛顧いただきましたこと、心より御礼申し上げます。</p>
<p>なお、お客さまが公開されていたホームページのデータは、2020年3月末にすべて消去しており、復元のご依頼にはお応えできません。</p>
<h2>よくあるご質問</h2><dl><dt>公開されていたページを見ることはできますか。</dt><dd>ご覧いただくことはできません。</dd><dt>接続サービスは引き続き利用できますか。</dt><dd>はい。メールと接続サービスはこれまでどおりご利用いただけます。</dd></dl>
<p><a href="https://www.hiroba-net6.test/">ひろばネット トップページへ</a></p></div>`,
        '',
      ),
      { charset: 'shift_jis', charsetInHeader: false },
    ),
    soft,
  ),
  beside(
    'harbour-removed',
    'an English regional paper that took one story down',
    'the headline still stands in title and og:title, with date and author; the text is one sentence from the editor',
    'en',
    'https://www.harbour6news.test/news/crime/landlord-fined-over-damp-flats-9377120',
    html(
      harbour(
        'Landlord fined over damp flats - Harbour Post',
        `<p class="crumbs"><a href="/news">News</a> › <a href="/news/crime">Crime</a></p><h1>Landlord fined over damp flats</h1><p class="byline">By <a href="/author/m-tolley">Morag Tolley</a>, 11:26, 6 Mar 2021</p><div class="article-body"><p><em>This article has been taken down.</em></p></div><div class="share">Share</div>`,
        '<meta property="og:title" content="Landlord fined over damp flats"><meta property="og:type" content="article"><meta name="description" content="Magistrates heard how tenants had lived with black mould for three winters">',
      ),
    ),
    {
      '*': missing(
        harbour(
          'Page not found - Harbour Post',
          '<h1>Sorry, we can’t find that page</h1><p>Try our home page or the search above.</p>',
        ),
      ),
      '/': html(
        harbour(
          'Harbour Post: news from the coast',
          `<h1>Top stories</h1>${teaser('/news/ferry-9820', 'Ferry crew praised after rescue', 'Two kayakers were pulled from the water off the breakwater.')}`,
        ),
      ),
    },
    soft,
  ),
  beside(
    'gratka-nieaktualne',
    'a Polish market of small ads',
    'the ad’s name is still title and heading, and six like it with prices fill the page; the ad itself is not shown',
    'pl',
    'https://www.gratka6.test/o/pianino-legnica-1936-ID8xQ2',
    html(
      gratka(
        'Pianino Legnica 1936 po renowacji - gratka6',
        `<div class="notice"><strong>To ogłoszenie nie jest już dostępne</strong><p>Sprzedający zakończył ogłoszenie albo minął termin jego ważności.</p></div><h1>Pianino Legnica 1936 po renowacji</h1><h2>Zobacz podobne ogłoszenia</h2><ul>${advert('p1', 'Pianino Calisia, nastrojone', '1 800', 'Wrocław')}${advert('p2', 'Fortepian gabinetowy', '9 500', 'Poznań')}${advert('p3', 'Pianino cyfrowe 88 klawiszy', '2 100', 'Łódź')}${advert('p4', 'Akordeon 80 basów', '950', 'Opole')}${advert('p5', 'Pianino do remontu, oddam za transport', '0', 'Legnica')}${advert('p6', 'Stołek do pianina, regulowany', '160', 'Kalisz')}</ul>`,
      ),
    ),
    {
      '*': missing(
        gratka('Nie ma takiej strony - gratka6', '<h1>Ups! Nie ma takiej strony</h1><p>Sprawdź adres.</p>'),
      ),
      '/': html(
        gratka(
          'gratka6 - ogłoszenia lokalne',
          `<h1>Kategorie</h1>${links('/k/', 'Motoryzacja', 'Nieruchomości', 'Praca', 'Muzyka', 'Dla dzieci', 'Rolnictwo')}`,
        ),
      ),
    },
    soft,
  ),
  beside(
    'phpbb-tema',
    'a Russian phpBB forum, one deleted thread',
    'the board’s message box with the title “Information” and all of the board’s links around it',
    'ru',
    'https://forum.uzkokoleyka6.test/viewtopic.php?f=14&t=6207',
    noTopic,
    {
      '/viewtopic.php': noTopic,
      '/': html(
        board(
          'Паровозы и узкоколейки - Главная страница',
          `<ul class="topiclist forums"><li><a href="./viewforum.php?f=2">Новости и объявления</a> Тем: 166</li><li><a href="./viewforum.php?f=14">Узкоколейные дороги</a> Тем: 2061</li><li><a href="./viewforum.php?f=15">Моделизм</a> Тем: 640</li></ul><p>Сейчас посетителей на конференции: 16, зарегистрированных: 2</p>`,
        ),
      ),
      '*': apache,
    },
    soft,
  ),
  beside(
    'vb-gecersiz',
    'a Turkish vBulletin forum in windows-1254',
    'a log-in form with a password stands on the page and asks nothing of us; the message blames the link',
    'tr',
    'http://www.telsiz6forum.test/showthread.php?t=18834',
    noThread,
    { '/showthread.php': noThread, '*': apache },
    soft,
  ),
  beside(
    'tarhely-fajl',
    'a Hungarian file host',
    'the page is mostly an offer of premium accounts with speeds and prices; the file’s name still stands in the title',
    'hu',
    'https://www.feltolto6.test/f/9ac2b1/helytorteneti_fuzetek_1987.zip',
    html(
      doc(
        'hu',
        'helytorteneti_fuzetek_1987.zip letöltése - Feltöltő6',
        `<header><a href="/">Feltöltő6</a>${links('/m/', 'Feltöltés', 'Prémium', 'Súgó', 'Belépés', 'Regisztráció')}</header>
<div class="box file"><h1>helytorteneti_fuzetek_1987.zip</h1><p class="info">A fájlt törölték, mert hatvan napig senki sem töltötte le, vagy mert a feltöltője eltávolította.</p></div>
<div class="box"><h2>Válts prémiumra!</h2><table><tr><th></th><th>Ingyenes</th><th>Prémium</th></tr><tr><td>Letöltési sebesség</td><td>200 KB/s</td><td>korlátlan</td></tr><tr><td>Várakozás</td><td>60 másodperc</td><td>nincs</td></tr><tr><td>Tárhely</td><td>2 GB</td><td>600 GB</td></tr><tr><td>Reklámok</td><td>igen</td><td>nem</td></tr></table><p>30 nap már 1 990 forintért. Fizethetsz bankkártyával vagy átutalással.</p><a href="/premium">Megveszem</a></div>
<footer>${links('/j/', 'Felhasználási feltételek', 'Jogsértés bejelentése', 'Kapcsolat')}</footer>`,
      ),
    ),
    { '*': missing(doc('hu', '404 - Feltöltő6', '<h1>404</h1><p>Nincs ilyen oldal.</p>')) },
    soft,
  ),
  beside(
    'clipa-sters',
    'a Romanian site of videos',
    'a player’s frame, a list of what comes next and og:video stay; the words of loss are in the player',
    'ro',
    'https://www.clipa6.test/v/h41t',
    html(
      clip(
        'Clipa6',
        `<div class="player" data-id="h41t"><div class="overlay"><span class="icon">!</span><p>Videoclipul nu mai este disponibil deoarece contul care l-a publicat a fost închis.</p></div></div>`,
        '<meta property="og:site_name" content="Clipa6"><meta property="og:type" content="video.other"><script>window.__player={"id":"h41t","status":"ERROR","reason":"ACCOUNT_CLOSED","streams":[]}</script>',
      ),
    ),
    {
      '*': missing(clip('Pagină inexistentă - Clipa6', '<h1>Hopa! Pagina asta nu există.</h1>')),
      '/v/k20a': html(
        clip(
          'Cum se repară o viola veche - Clipa6',
          '<div class="player" data-id="k20a"><video src="/s/k20a.mp4"></video></div><h1>Cum se repară o viola veche</h1><p>În atelier lipim fața crăpată și schimbăm popicul.</p>',
        ),
      ),
    },
    soft,
  ),
  beside(
    'bachkhoa-xoa',
    'a Vietnamese MediaWiki of 2012, one deleted article',
    'the wiki’s page with the article’s name as heading, a log of deletions and a way to write it anew, at 200',
    'vi',
    'http://bachkhoa6.test/wiki/L%C3%A0ng_tranh_Kim_B%E1%BB%93ng',
    html(
      wiki(
        'Làng tranh Kim Bồng',
        `<div class="noarticletext"><p>Hiện tại không có nội dung nào trong trang này. Bạn có thể <a href="/wiki/s">tìm kiếm tựa trang này</a> trong các trang khác, hoặc <a href="/wiki/l">tìm trong nhật trình</a>.</p></div><div class="mw-warning-with-logexcerpt"><p>Trang này đã bị xóa. Dưới đây là nhật trình xóa của trang để tiện theo dõi.</p><ul><li>08:16, ngày 6 tháng 5 năm 2019 <a href="/u/tung">Tùng Lâm</a> đã xóa trang “Làng tranh Kim Bồng” (không có nguồn, nghi vi phạm bản quyền)</li></ul></div>`,
      ),
    ),
    {
      '*': html(
        wiki(
          'Trang chưa có',
          `<div class="noarticletext"><p>Hiện tại không có nội dung nào trong trang này. Bạn có thể <a href="/wiki/s">tìm kiếm tựa trang này</a> trong các trang khác.</p></div>`,
        ),
      ),
    },
    soft,
  ),
  beside(
    'jobhavnen-udloebet',
    'a Danish board of vacancies',
    'title, description and JSON-LD of the vacancy are all there for machines; the person who looks reads that it is over',
    'da',
    'https://www.jobhavnen6.test/job/466190/havnebiolog-til-limfjordens-museum',
    html(
      job(
        'Havnebiolog til Limfjordens Museum | Jobhavnen',
        `<div class="status"><h1>Jobbet er desværre ikke længere opslået</h1><p>Ansøgningsfristen udløb den 6. oktober 2022. Opret en jobagent, så giver vi dig besked, næste gang der kommer noget, der ligner.</p><form action="/jobagent"><input type="email" name="email" placeholder="Din e-mail"><button>Opret jobagent</button></form></div><h2>Andre søger også disse</h2>${links('/job/', 'Miljømedarbejder, Skive Kommune', 'Formidler til akvarium', 'Laborant på halv tid', 'Feltbiolog, vikariat')}`,
        '<meta name="description" content="Vil du undersøge livet på fjordens bund og fortælle gæsterne om det?"><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Havnebiolog til Limfjordens Museum","datePosted":"2022-09-06","validThrough":"2022-10-06","hiringOrganization":{"@type":"Organization","name":"Limfjordens Museum"}}</script>',
      ),
    ),
    { '*': missing(job('Siden findes ikke | Jobhavnen', '<h1>Siden findes ikke</h1>')) },
    soft,
  ),
  beside(
    'ondes-recherche',
    'a French broadcaster whose old addresses lead into its search',
    'a permanent redirect to a search for the words of the address, which finds other things and shows them well',
    'fr',
    'https://www.ondes6.test/emissions/le-grand-large/les-phares-oublies-du-finistere_218840.html',
    redirect(301, '/recherche?q=les+phares+oublies+du+finistere'),
    {
      '/recherche': html(
        ondes(
          'Résultats de recherche - Ondes 6',
          `<h1>Rechercher</h1><form><input name="q" value="les phares oublies du finistere"><button>OK</button></form><p>3 résultats, triés par date</p>
${teaser('/info/phare-panne-7712', 'Un phare en panne près de Brest', 'Les marins-pêcheurs ont donné l’alerte lundi soir. La réparation prendra une semaine.')}
${teaser('/culture/objets-oublies-7460', 'Que deviennent les objets oubliés dans les trains ?', 'Visite d’un entrepôt où dorment six mille parapluies.')}
${teaser('/sport/finistere-velo-7102', 'Le tour du Finistère à vélo change de parcours', 'Les coureurs passeront cette année par la côte nord.')}`,
        ),
      ),
      '/': html(
        ondes(
          'Ondes 6, la radio de la côte',
          `<h1>À la une</h1>${teaser('/info/greve-7800', 'Grève au port : les discussions reprennent', 'Syndicats et direction se retrouvent mercredi.')}`,
        ),
      ),
      '*': redirect(301, '/recherche?q=introuvable'),
    },
    ['dead soft-404', 'dead redirect-to-home'],
  ),
  beside(
    'fietsgoed-alternatieven',
    'a Dutch shop that shows its range where a product was',
    'at the product’s own address a grid of other products with prices, at 200; the lost one is named in half a sentence',
    'nl',
    'https://www.fietsgoed6.test/p/koplamp-retro-dynamo-9300000066',
    otherGoods,
    {
      '/': html(
        winkel(
          'Fietsgoed, de webwinkel voor je fiets',
          `<h1>Klaar voor het najaar</h1><div class="grid">${product(21, 'Koplamp 60 lux', '39,95')}${product(22, 'Regenpak', '59,95')}${product(23, 'Spatbordenset', '24,95')}</div>`,
        ),
      ),
      '*': otherGoods,
    },
    soft,
    { citation: { text: 'Koplamp retro dynamo', sentence: 'De lamp werd tot 2018 nagemaakt.' } },
  ),
  beside(
    'seivalli-home',
    'an Italian association of communes after a new site',
    'two redirects, the first only to https and www, the second permanent and to the front page; nothing on it owns to a loss',
    'it',
    'http://seivalli6.test/index.php?option=com_content&view=article&id=218:frana-strada-provinciale&Itemid=61',
    redirect(
      301,
      'https://www.seivalli6.test/index.php?option=com_content&view=article&id=218:frana-strada-provinciale&Itemid=61',
    ),
    { '*': redirect(301, 'https://www.seivalli6.test/') },
    ['dead redirect-to-home'],
    {
      hosts: {
        'www.seivalli6.test': { '/': html(collina), '*': redirect(301, 'https://www.seivalli6.test/') },
      },
    },
  ),
  beside(
    'ria-seccion',
    'a Spanish newspaper that sends old pieces to their section',
    'the redirect goes one folder up, not to the front; the section is full of today’s football and alive in every way',
    'es',
    'https://www.diariodelaria6.test/deportes/remo/2009/08/16/trainera-gana-bandera/118220.html',
    redirect(301, '/deportes/'),
    {
      '/deportes/': html(
        diario(
          'Deportes: última hora y resultados | El Diario de la Ría',
          `<h1>Deportes</h1>${teaser('/deportes/futbol/2024/05/06/a.html', 'El ascenso se jugará en casa', 'El empate de ayer deja a los de la ría a un punto de la fase final.')}${teaser('/deportes/futbol/2024/05/05/b.html', 'Lesión del portero titular', 'Estará seis semanas de baja por una rotura en el gemelo.')}${teaser('/deportes/baloncesto/2024/05/04/c.html', 'Las juveniles, campeonas gallegas', 'Remontaron doce puntos en el último cuarto.')}${teaser('/deportes/atletismo/2024/05/03/d.html', 'La media maratón bate su récord de inscritos', 'Habrá cortes de tráfico desde las nueve.')}`,
        ),
      ),
      '/': html(
        diario(
          'El Diario de la Ría',
          `<h1>Portada</h1>${teaser('/local/2024/05/06/e.html', 'El mercado reabre tras las obras', 'Los puestos de pescado estrenan cámaras.')}`,
        ),
      ),
      '*': missing(diario('Página no encontrada', '<h1>Error 404</h1><p>La página no existe.</p>')),
    },
    ['dead redirect-to-home', 'dead soft-404'],
  ),
  beside(
    'fjordavisa-fusjon',
    'a Norwegian weekly that was merged into a bigger paper',
    'a redirect to another host’s front page, where a living paper under another name reports of the same valley',
    'nb',
    'https://www.fjordavisa6.test/nyheter/2013/11/skolen-i-indre-bygd-legges-ned',
    redirect(301, 'https://www.kystbladet6.test/'),
    { '*': redirect(301, 'https://www.kystbladet6.test/') },
    ['dead redirect-to-home'],
    {
      hosts: {
        'www.kystbladet6.test': {
          '/': html(
            doc(
              'nb',
              'Kystbladet – avisa for hele kysten',
              `<header><a href="/">Kystbladet</a>${links('/tema/', 'Nyheter', 'Sport', 'Meninger', 'Kultur', 'Næringsliv', 'Dødsannonser')}<a href="/abonner">Bli abonnent</a></header><main>${teaser('/a/1', 'Ferjeleiet stengt i helga', 'Reisende bes om å kjøre rundt fjorden, en omvei på seks mil.')}${teaser('/a/2', 'Vil bygge ny skole i Indre bygd', 'Ordføreren lover svar før sommeren.')}${teaser('/a/3', 'Rekordfangst av makrell', 'Båtene ligger i kø utenfor mottaket.')}</main><footer>Ansvarlig redaktør: Siv Mo. Kystbladet arbeider etter Vær Varsom-plakatens regler.</footer>`,
            ),
          ),
          '*': missing(doc('nb', 'Ikke funnet – Kystbladet', '<h1>Vi fant ikke siden</h1>')),
        },
      },
    },
  ),
  beside(
    'conta-suspensa',
    'a Brazilian hoster’s page for accounts that were not paid',
    'a redirect within the host to a page that answers 200, its words in Portuguese and its title that of the hoster',
    'pt',
    'http://www.museudocafe6.test/acervo/fazendas/santa-clara.html',
    redirect(302, '/cgi-sys/suspendedpage.cgi'),
    {
      '/cgi-sys/suspendedpage.cgi': html(
        doc(
          'pt-BR',
          'Hospeda Fácil | Aviso',
          `<div class="card"><img src="/img-sys/lock.png" alt=""><h1>Esta conta foi suspensa</h1><p>O site que você tentou acessar está temporariamente fora do ar. Se você é o responsável por ele, entre em contato com o setor financeiro da sua hospedagem para regularizar a situação.</p><p><a href="https://central.hospedafacil6.test/">Central do Cliente</a> · 0800 666 0066</p></div>`,
        ),
      ),
      '*': redirect(302, '/cgi-sys/suspendedpage.cgi'),
    },
    ['dead suspended'],
  ),
  everywhere(
    'mibao-chushou',
    'a Chinese broker of domains',
    'a neat landing page about one name, with price and steps, that never says “parked” and looks like a shop’s page for a product',
    'zh',
    'http://www.shanhuzhi6.test/wenxian/2008/0316.html',
    html(
      doc(
        'zh-CN',
        'shanhuzhi6.test - 米堡域名',
        `<div class="hd"><a href="https://www.mibao6.test/"><img src="//cdn.mibao6.test/logo.png" alt="米堡"></a><span>让好域名遇见好主人</span></div>
<div class="bd"><h1>shanhuzhi6.test</h1><p class="tip">您正在访问的域名可以转让！</p><p>一口价：<b>￥6,800</b></p><a class="buy" href="https://www.mibao6.test/buy?d=shanhuzhi6.test">立即购买</a> <a class="offer" href="https://www.mibao6.test/offer?d=shanhuzhi6.test">我要报价</a>
<ul class="steps"><li>① 买家付款至平台</li><li>② 卖家过户域名</li><li>③ 买家确认收货</li><li>④ 平台放款给卖家</li></ul>
<table><tr><td>注册时间</td><td>2004-06-16</td></tr><tr><td>到期时间</td><td>2026-06-16</td></tr><tr><td>经纪人</td><td>小林 QQ：600660066</td></tr></table></div>
<div class="ft">Copyright © 2013-2025 米堡网络科技有限公司</div>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'domeen-aegunud',
    'an Estonian registrar’s page on names that ran out',
    'a registrar’s own menu and offers at the old address; the sentence on the name is small and gives hope to its owner',
    'et',
    'https://www.kihnuselts6.test/ajalugu/laevad',
    html(
      doc(
        'et',
        'Nimevara – domeenid, veebimajutus, e-post',
        `<header><a href="https://www.nimevara6.test/">Nimevara</a>${links('https://www.nimevara6.test/', 'Domeenid', 'Veebimajutus', 'E-post', 'Abi')}</header><main><h1>kihnuselts6.test</h1><p>Selle domeeni registreering on lõppenud ja seda ei ole pikendatud.</p><p>Kui oled domeeni omanik, saad selle veel 40 päeva jooksul iseteeninduses taastada. Pärast seda saab nime registreerida igaüks.</p><form action="https://www.nimevara6.test/otsing"><input name="domeen" placeholder="Otsi uut domeeni"><button>Otsi</button></form><section><h2>Sügispakkumine</h2><p>Veebimajutus esimesed kuus kuud -60%. Tasuta SSL ja igapäevane varukoopia.</p></section></main><footer>Nimevara OÜ, Sadama 6, Pärnu · +372 600 6600</footer>`,
      ),
    ),
    ['dead parked', 'dead suspended'],
  ),
  everywhere(
    'lembah-slot',
    'a small Indonesian town’s name in the hands of gamblers',
    'a long page at 200 with headings, a table and answers to questions, in the town’s own language',
    'id',
    'https://kabupatenlembah6.test/berita/pembangunan-jembatan-gantung-desa-sukaraja',
    html(slot),
    ['dead taken-over'],
    {
      citation: {
        text: 'Pembangunan Jembatan Gantung Desa Sukaraja',
        sentence: 'Jembatan gantung itu diresmikan bupati pada tahun 2016.',
      },
    },
  ),
  beside(
    'suosaatio-patja',
    'a Finnish foundation’s lapsed name, bought for its links',
    'redirects to the front of an honest-looking blog with posts and categories; only the subject betrays it',
    'fi',
    'https://www.suosaatio6.test/julkaisut/soiden-ennallistaminen-2011',
    redirect(301, 'https://www.suosaatio6.test/'),
    {
      '/': html(
        patja(
          'Koti & Uni – Vinkkejä parempaan arkeen',
          `${teaser('/paras-patja-2024', 'Paras patja selkäkipuun 2024', 'Testasimme kuusi suosittua patjaa. Voittaja yllätti hinnallaan, ja nyt saat sen koodilla vielä edullisemmin.')}${teaser('/pikavippi-vai-luottokortti', 'Pikavippi vai luottokortti?', 'Vertaile korkoja ja hae lainaa ilman vakuuksia jo tänään.')}${teaser('/robotti-imuri', 'Näin valitset robotti-imurin', 'Lemmikkitaloudessa imuteho ratkaisee.')}`,
        ),
      ),
      '*': redirect(301, 'https://www.suosaatio6.test/'),
    },
    ['dead taken-over', 'dead redirect-to-home'],
    {
      citation: {
        text: 'Soiden ennallistaminen 2011, Suosäätiö',
        sentence: 'Säätiö ennallisti vuosina 2005–2010 yli 600 hehtaaria soita.',
      },
    },
  ),
]

// ---- Hindi social network

const jalpan = doc(
  'hi',
  'जलपान पर लॉग इन करें',
  `<div id="top"><a href="/"><img src="/static/j.svg" alt="जलपान"></a></div>
<div class="box"><h2>जारी रखने के लिए लॉग इन करें</h2><form method="post" action="/login/device/"><input type="hidden" name="next" value="/groups/lokgeet/posts/60220"><input type="text" name="email" placeholder="मोबाइल नंबर या ईमेल"><input type="password" name="pass" placeholder="पासवर्ड"><button name="login">लॉग इन करें</button></form><a href="/recover">पासवर्ड भूल गए?</a><hr><a class="new" href="/r.php">नया खाता बनाएँ</a></div>
<footer>${links('/locale/', 'हिन्दी', 'मराठी', 'ગુજરાતી', 'தமிழ்', 'English')}<p>जलपान © 2025</p></footer>`,
)

// ---- Slovene university

const prijava = doc(
  'sl',
  'Enotna prijava Univerze ob Soči',
  `<div class="wrapper"><header><img src="/idp/images/grb.png" alt="Univerza ob Soči"></header><section><form action="/idp/profile/SAML2/Redirect/SSO?execution=e1s1" method="post"><legend>Prijava v storitev <b>Repozitorij gradiv</b></legend><label>Uporabniško ime<input name="j_username" placeholder="ime.priimek@student.uos6.test"></label><label>Geslo<input type="password" name="j_password"></label><label><input type="checkbox" name="donotcache" value="1"> Ne zapomni si prijave</label><button name="_eventId_proceed">Prijava</button></form><ul><li><a href="/pozabljeno">Pozabljeno geslo</a></li><li><a href="/pomoc">Pomoč uporabnikom</a></li></ul></section><footer>Računalniški center Univerze ob Soči, 2023</footer></div>`,
)

// ---- Dutch consent gate

const privacy = doc(
  'nl',
  'Jouw privacy bij Streekkrant',
  `<div class="gate"><img src="/logos/streekkrant.svg" alt="Streekkrant"><h1>Welkom! Even dit regelen</h1><p>Streekkrant is onderdeel van Zes Media. Samen met 666 partners bewaren en lezen we informatie op je toestel, om advertenties en artikelen af te stemmen op wat jij interessant vindt en om te meten wat werkt.</p><p>Door op “Akkoord” te klikken ga je hiermee akkoord. Je kunt je keuze altijd wijzigen onderaan elke pagina.</p><button id="akkoord">Akkoord</button> <button id="instellen">Zelf instellen</button><p><a href="https://www.streekkrant6.test/abonneren">Liever zonder volgen? Neem een abonnement.</a></p><p class="links"><a href="/privacy">Privacybeleid</a> <a href="/cookies">Cookiebeleid</a></p></div><script src="/static/gate.2f6.js"></script>`,
)

const kept: readonly LabelledCase[] = [
  everywhere(
    'ctenar-cloud',
    'a Czech magazine behind the best-known wall of a CDN',
    'status 403 and hardly a word, in English on a Czech site, at every address alike',
    'en',
    'https://www.ctenar6.test/rozhovory/knihovnice-na-kolech',
    html(
      `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="360"></head><body><div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt = {cvId: '3',cZone: 'www.ctenar6.test',cType: 'managed',cRay: '8f6a61c0de6b6b26',cH: 'x6y6'};var a = document.createElement('script');a.src = '/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8f6a61c0de6b6b26';document.getElementsByTagName('head')[0].appendChild(a);}());</script></body></html>`,
      {
        status: 403,
        headers: { Server: 'cloudflare', 'CF-RAY': '8f6a61c0de6b6b26-PRG', 'cf-mitigated': 'challenge' },
      },
    ),
    ['blocked bot-wall'],
  ),
  beside(
    'repozitorij-prijava',
    'a Slovene university’s repository behind its single sign-on',
    'redirects over two hosts to a page at 200 which is nothing like the source and names another service',
    'sl',
    'https://gradiva.uos6.test/dokumenti/diplomske/2017/jeziki-krasa.pdf',
    redirect(
      302,
      'https://idp.uos6.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZJNT8MwDIbv6ZmoM&RelayState=ss%3Amem%3A66ab',
    ),
    {
      '*': redirect(
        302,
        'https://idp.uos6.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=nVLBbtswDP0V&RelayState=ss%3Amem%3A66ac',
      ),
    },
    ['blocked login'],
    {
      hosts: {
        'idp.uos6.test': {
          '/idp/profile/SAML2/Redirect/SSO': redirect(302, '/idp/prijava?execution=e1s1'),
          '/idp/prijava': html(prijava),
        },
      },
    },
  ),
  beside(
    'jalpan-login',
    'an Indian social network’s group',
    'a temporary redirect to a bare form at 200; looks like a redirect home, for the site’s home is the same form',
    'hi',
    'https://www.jalpan6.test/groups/lokgeet/posts/60220',
    redirect(302, '/login/?next=https%3A%2F%2Fwww.jalpan6.test%2Fgroups%2Flokgeet%2Fposts%2F60220'),
    {
      '/': html(jalpan),
      '/login/': html(jalpan),
      '*': redirect(302, '/login/?next=https%3A%2F%2Fwww.jalpan6.test%2F'),
    },
    ['blocked login'],
  ),
  everywhere(
    'oblrada-geo',
    'a Ukrainian region’s council that lets in its own country only',
    'status 200 with a full sentence about safety; the words “temporarily limited” sound like a failing site',
    'uk',
    'https://oblrada-step6.test/documents/rishennia/2018/sesiia-16/pro-zapovidnyk',
    html(
      doc(
        'uk',
        'Доступ обмежено',
        `<div class="c"><img src="/geo/tryzub.svg" alt=""><h1>Доступ до сайту обмежено</h1><p>З міркувань безпеки на час дії воєнного стану перегляд цього ресурсу з-за меж України неможливий.</p><p>Ваша IP-адреса: 203.0.113.66<br>Країна: не визначено</p><p>Якщо ви перебуваєте в Україні та бачите це повідомлення, вимкніть VPN або напишіть нам: <a href="mailto:support@oblrada-step6.test">support@oblrada-step6.test</a></p></div>`,
      ),
    ),
    ['blocked forbidden', 'blocked legal'],
  ),
  everywhere(
    'provaider-reestr',
    'a Russian provider’s page on what it must not show',
    'a redirect to a foreign host’s front page with a query, at 200, as a market for domains would do',
    'ru',
    'http://vestnik-doliny6.test/2022/03/06/pisma-chitateley/',
    redirect(302, 'http://stranica.provodsvyaz6.test/?UC=66&id=1606&st=0&rn=vestnik-doliny6'),
    ['blocked legal'],
    {
      hosts: {
        'vestnik-doliny6.test': {
          '*': redirect(302, 'http://stranica.provodsvyaz6.test/?UC=66&id=1606&st=0&rn=vestnik-doliny6'),
        },
        'stranica.provodsvyaz6.test': {
          '/': html(
            doc(
              'ru',
              'ПроводСвязь',
              `<div><img src="/logo.png" alt="ПроводСвязь"><h1>Уважаемые абоненты!</h1><p>Доступ к запрашиваемому ресурсу ограничен на основании Федерального закона № 149-ФЗ «Об информации, информационных технологиях и о защите информации».</p><p>Проверить наличие сетевого адреса в Едином реестре можно на сайте надзорного ведомства.</p><p>Причину ограничения и номер решения сообщают по запросу.</p></div><div class="promo"><a href="/tv">Подключите интерактивное ТВ: 166 каналов</a></div>`,
            ),
          ),
        },
      },
    },
  ),
  beside(
    'streekkrant-privacy',
    'a Dutch regional paper of a group with one gate for consent',
    'a redirect to another host of the group, 200 and a decent text on partners; the story comes after the click',
    'nl',
    'https://www.streekkrant6.test/regio/dijk-verzwaard~b6616',
    redirect(
      302,
      'https://mijnprivacy.zesmedia6.test/consent?siteKey=6uHx&callbackUrl=https%3A%2F%2Fwww.streekkrant6.test%2Fprivacy-gate%2Faccept%3FredirectUri%3D%252Fregio%252Fdijk-verzwaard~b6616',
    ),
    {
      '*': redirect(302, 'https://mijnprivacy.zesmedia6.test/consent?siteKey=6uHx&callbackUrl=x'),
    },
    ['blocked consent-wall'],
    { hosts: { 'mijnprivacy.zesmedia6.test': { '/consent': html(privacy) } } },
  ),
  everywhere(
    'registro-iframe',
    'a Spanish land register behind an application firewall',
    'status 200 and not a word to read: an empty body with a frame that a browser would fill with a riddle',
    'und',
    'https://www.registrofincas6.test/consulta/notas/2016/expediente-7714',
    html(
      `<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"><meta name="viewport" content="initial-scale=1.0"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=6-16601660-0%20NNNN%20RT%281716000066%2016%29&incident_id=660000660016601660-66016601660&edet=12&cinfo=04000000&rpinfo=0&mth=GET" frameborder=0 width="100%" height="100%" marginheight="0px" marginwidth="0px">Request unsuccessful. Incapsula incident ID: 660000660016601660-66016601660</iframe></body></html>`,
      {
        headers: {
          'X-Iinfo': '6-16601660-0 NNNN RT(1716000066 16) q(0 -1 -1 -1) r(0 -1) B12',
          'Set-Cookie': [
            'visid_incap_166=aB6; path=/; Domain=.registrofincas6.test',
            'incap_ses_66_166=cD6; path=/',
          ],
          'Cache-Control': 'no-cache, no-store',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  everywhere(
    'savivaldybe-darbai',
    'a Lithuanian municipality whose CMS is being mended',
    'status 200 where 503 belongs; a short page like a parked one, but it says when it will be back',
    'lt',
    'https://www.ezerusavivaldybe6.test/naujienos/atidarytas-pesciuju-tiltas/1660',
    html(
      doc(
        'lt',
        'Ežerų rajono savivaldybė',
        `<div class="maintenance"><img src="/files/herbas.png" alt="Ežerų rajono savivaldybės herbas"><h1>Atliekami svetainės priežiūros darbai</h1><p>Atsiprašome už laikinus nepatogumus. Svetainė vėl veiks šiandien nuo 16 valandos.</p><p>Skubiais klausimais skambinkite tel. (8 600) 66 016.</p></div>`,
      ),
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'glasnik-baza',
    'a Croatian parish paper in homemade PHP',
    'status 200 and the site’s banner and menu, then a complaint of the database where the text should be',
    'hr',
    'http://www.glasnik6zupe.test/tekst.php?broj=61&clanak=4',
    html(
      doc(
        'hr',
        'Župni glasnik',
        `<div id="baner"><a href="index.php">Župni glasnik</a></div><div id="izbornik">${links('str.php?s=', 'Naslovnica', 'Brojevi', 'Župa', 'Zbor', 'Galerija', 'Kontakt')}</div><div id="tekst"><br />
<b>Warning</b>:  mysqli_connect(): (HY000/1040): Too many connections in <b>/home/glasnik/public_html/inc/baza.php</b> on line <b>6</b><br />
Ne mogu se spojiti na bazu podataka.</div>`,
      ),
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'luntan-pinfan',
    'a Chinese forum that slows down its visitors',
    'status 200 and a message box as for a deleted thread; it speaks of how often we came',
    'zh',
    'https://bbs.guqin6.test/thread-160662-1-1.html',
    html(
      doc(
        'zh-CN',
        '提示信息 - 古琴论坛',
        `<div id="hd"><a href="/">古琴论坛</a>${links('/forum-', '版块', '导读', '排行榜', '帮助')}</div><div id="messagetext" class="alert_info"><p>抱歉，您的访问过于频繁，请 60 秒后再试。</p><p class="alert_btnleft"><a href="javascript:history.back()">[ 点击这里返回上一页 ]</a></p></div><div id="ft">Powered by Discuz! X3.4</div>`,
        '<meta name="generator" content="Discuz! X3.4">',
      ),
      { headers: { 'Retry-After': '60' } },
    ),
    ['unreachable rate-limited', 'blocked bot-wall'],
  ),
]

const living: readonly LabelledCase[] = [
  beside(
    'auktion-avslutad',
    'a Swedish auction house’s lot, sold long ago',
    'says “ended” and “no longer open for bids” above, and offers like lots below; the lot’s description, which was cited, is all there',
    'sv',
    'https://www.klubbslag6.test/objekt/661604-moraklocka-1790-tal',
    html(
      doc(
        'sv',
        'Moraklocka, 1790-tal – avslutad auktion | Klubbslag',
        `<header><a href="/">Klubbslag</a>${links('/k/', 'Auktioner', 'Sälja', 'Så fungerar det', 'Logga in')}</header><main><p class="ribbon">Auktionen är avslutad. Objektet är inte längre öppet för bud.</p><h1>Moraklocka, Östnor, 1790-tal</h1><p>Klubbat pris: <b>16 600 kr</b> · 26 bud · 6 mars 2019</p>${paras(
          'Golvur av furu med originalmålning i grönt och rött, urtavla av mässing med graverad signatur. Verket är komplett med lod och pendel och gick vid provning tre dygn utan anmärkning.',
          'Klockan kommer från en gård i Orsa, där den enligt familjen stått i samma rum sedan den köptes. På dörrens insida finns antecknat med blyerts när den lagats: 1846, 1891 och 1926.',
          'Höjd 206 cm. Mindre bättringar i sockeln, en bakre list ersatt, äldre maskhål utan aktivitet.',
        )}<h2>Liknande objekt</h2>${links('/objekt/', 'Väggur, 1800-tal', 'Bordsur, empire', 'Fickur av silver')}</main><footer>${links('/o/', 'Köpvillkor', 'Kontakt')}</footer>`,
      ),
    ),
    { '*': missing(doc('sv', 'Hittades inte | Klubbslag', '<h1>Sidan hittades inte</h1>')) },
    ok,
    looksDead,
  ),
  beside(
    'zakljucana-tema',
    'a Serbian forum’s locked thread, with one post removed',
    'the words “deleted” and “you cannot” stand thrice, and a log-in form below; the thread can be read',
    'sr',
    'https://forum.planinar6.test/tema/26616-obelezavanje-staze',
    html(
      doc(
        'sr',
        'Обележавање стазе до језера - Планинарски форум',
        `<header><a href="/">Планинарски форум</a>${links('/f/', 'Стазе', 'Опрема', 'Излети', 'Огласи')}</header><h1>Обележавање стазе до језера</h1><p class="lock">Ова тема је закључана. Не можете писати одговоре.</p>
<div class="post"><b>Влада Р.</b> <i>06.05.2017. 21:16</i><p>Прошле недеље смо обновили маркације од дома до превоја. Црвено-бели кругови су сада на сваких сто метара, а код извора смо поставили таблу са временима хода.</p></div>
<div class="post"><b>гост</b> <i>06.05.2017. 22:02</i><p><em>Порука је обрисана.</em></p></div>
<div class="post"><b>Милица</b> <i>07.05.2017. 08:40</i><p>Хвала вам! Последњи део, од превоја до језера, и даље је зарастао у клеку. Прошли смо га са дететом за сат и по, али без секатора не идите.</p></div>
<div class="post"><b>Влада Р.</b> <i>07.05.2017. 19:11</i><p>То остаје за јун. Ко може да помогне, нека се јави савезу, имамо фарбе за још шест километара.</p></div>
<form action="/prijava"><p>Немате дозволу да одговарате. Пријавите се:</p><input name="ime" placeholder="Корисничко име"><input type="password" name="lozinka" placeholder="Лозинка"><button>Пријава</button></form><footer>Време на форуму је GMT+1</footer>`,
      ),
    ),
    {
      '*': missing(
        doc(
          'sr',
          'Грешка - Планинарски форум',
          '<h1>Грешка</h1><p>Тражена тема не постоји или је обрисана.</p>',
        ),
      ),
    },
    ok,
    looksDead,
  ),
  beside(
    'biblioteka-egzemplari',
    'a Georgian library’s record of a book',
    'a short record whose copies are “not found on the shelf” and whose scan “is not available”; the record is the source',
    'ka',
    'https://katalogi.wigni6.test/record/260616',
    html(
      doc(
        'ka',
        'მთის სოფლების სიმღერები — ელექტრონული კატალოგი',
        `<header><a href="/">ელექტრონული კატალოგი</a><form action="/dzebna"><input name="q" placeholder="ძებნა"></form></header><h1>მთის სოფლების სიმღერები</h1><dl><dt>ავტორი</dt><dd>ნინო მთიელიძე (შემდგენელი)</dd><dt>გამოცემა</dt><dd>თბილისი, 1961</dd><dt>მოცულობა</dt><dd>216 გვერდი, ნოტები</dd><dt>თემა</dt><dd>ხალხური სიმღერა; მრავალხმიანობა</dd><dt>ენა</dt><dd>ქართული</dd></dl><h2>ეგზემპლარები</h2><table><tr><td>საცავი I</td><td>Ⴋ 66/1</td><td>თაროზე ვერ მოიძებნა</td></tr><tr><td>სამკითხველო დარბაზი</td><td>Ⴋ 66/2</td><td>ჩამოწერილია</td></tr></table><p>ელექტრონული ასლი მიუწვდომელია.</p><footer>ეროვნული წიგნის ფონდი, 2022</footer>`,
      ),
    ),
    {
      '*': missing(
        doc(
          'ka',
          'შეცდომა — ელექტრონული კატალოგი',
          '<h1>ჩანაწერი ვერ მოიძებნა</h1><p>სცადეთ ხელახლა ძებნა.</p>',
        ),
      ),
    },
    ok,
    looksDead,
  ),
  beside(
    'status-incident',
    'a hosting firm’s public history of failures',
    'the page’s title and every line speak of an outage, 503 and suspended services; it is the report of one long past',
    'en',
    'https://status.quayhost6.test/incidents/6g1zk26',
    html(
      doc(
        'en',
        'Service unavailable – websites returning 503 errors | QuayHost Status',
        `<div class="layout"><header><a href="/">QuayHost Status</a> <a href="#subscribe">Subscribe to updates</a></header><h1 class="major">Service unavailable – websites returning 503 errors</h1><p class="sub">Incident report for QuayHost shared hosting</p>
<div class="update"><h2>Resolved</h2><p>All sites are serving traffic again. We will publish a full account within six working days.</p><small>Jun 16, 2023 - 18:06 UTC</small></div>
<div class="update"><h2>Monitoring</h2><p>The failed storage shelf has been replaced. Accounts which our systems had marked as suspended by mistake have been restored; a few may show “account suspended” until caches expire.</p><small>Jun 16, 2023 - 16:41 UTC</small></div>
<div class="update"><h2>Identified</h2><p>Two controllers on cluster C6 rebooted at once after a firmware update. Visitors see “503 Service Unavailable” or a blank page.</p><small>Jun 16, 2023 - 14:20 UTC</small></div>
<div class="update"><h2>Investigating</h2><p>We are looking into reports that websites cannot be reached.</p><small>Jun 16, 2023 - 14:02 UTC</small></div>
<p>This incident affected: Shared hosting (Cluster C6, Cluster C7) and Control panel.</p><footer><a href="/history">← Past incidents</a> Powered by SignalBoard</footer></div>`,
      ),
    ),
    { '*': missing(doc('en', 'QuayHost Status', '<h1>404</h1><p>That page doesn’t exist.</p>')) },
    ok,
    looksDead,
  ),
  beside(
    'ondes-bandeau',
    'a French magazine with a banner for consent and a box for subscribers laid over its story',
    'the first thousand words of markup ask for consent and for a log-in; the whole story stands beneath for everybody',
    'fr',
    'https://www.revuedesquais6.test/reportage/les-derniers-calfats',
    html(
      doc(
        'fr',
        'Les derniers calfats du port - La Revue des Quais',
        `<div id="cmp" role="dialog" aria-modal="true"><h2>Vos choix en matière de cookies</h2><p>Avec votre accord, nos 166 partenaires et nous utilisons des traceurs pour mesurer l’audience et vous proposer des publicités adaptées.</p><button>Tout accepter</button><button>Continuer sans accepter</button><button>Paramétrer</button></div>
<div id="connexion" class="modal" hidden><h2>Connectez-vous pour commenter</h2><form action="/compte"><input type="email" name="email"><input type="password" name="mdp"><button>Se connecter</button></form></div>
<header><a href="/">La Revue des Quais</a>${links('/r/', 'Reportages', 'Entretiens', 'Histoire', 'Boutique')}</header><article><h1>Les derniers calfats du port</h1><p class="chapo">Ils sont encore deux à savoir rendre étanche une coque de bois.</p>${paras(
          'À six heures, le hangar sent déjà le brai chaud. Yann Le Goaziou pousse l’étoupe entre deux bordés avec un ciseau que son grand-père avait forgé, puis il frappe, toujours trois coups, en écoutant le son changer.',
          'Il y a soixante ans, ils étaient quarante sur cette cale. Les chalutiers d’acier, puis de plastique, ont vidé l’atelier, et l’école du métier a fermé en 1986 faute d’apprentis.',
          'Depuis quelques années, pourtant, les commandes reviennent : des associations restaurent de vieux gréements, et l’on fait venir Yann de Bilbao comme de Rotterdam. Il a pris une élève, Maëlle, vingt-six ans, ancienne ébéniste.',
          'Elle sait déjà préparer l’étoupe. Le reste, dit-il, tient dans l’oreille et demande dix hivers.',
        )}</article><footer>${links('/l/', 'Mentions légales', 'Abonnements', 'Contact')}</footer>`,
      ),
    ),
    { '*': missing(doc('fr', 'Page introuvable', '<h1>Page introuvable</h1>')) },
    ok,
    looksWalled,
  ),
  beside(
    'ajuda-suspensa',
    'a Portuguese hoster’s page of help about suspended sites',
    'heading and picture are the very words of a suspended site, and forms for buying a name stand around it',
    'pt',
    'https://ajuda.hospedaja6.test/artigos/conta-suspensa',
    html(
      doc(
        'pt-PT',
        'Esta conta foi suspensa: o que significa? | Ajuda HospedaJá',
        `<header><a href="/">Centro de Ajuda</a><form action="/pesquisa"><input name="q" placeholder="Como podemos ajudar?"></form><a href="https://www.hospedaja6.test/dominios">Registar domínio</a></header><main><h1>«Esta conta foi suspensa»: o que significa?</h1><p>Atualizado a 16 de junho de 2022</p>${paras(
          'Se ao abrir o seu site encontra esta mensagem, a conta de alojamento foi desativada pelo sistema. Os ficheiros e as caixas de correio continuam guardados durante sessenta dias.',
          'A causa mais comum é uma fatura por pagar. Entre na área de cliente, liquide o valor em aberto por multibanco e aguarde até duas horas.',
          'Noutros casos o site ultrapassou os recursos do plano ou enviou correio não solicitado, quase sempre por causa de uma extensão desatualizada. Responda ao aviso que lhe enviámos e diga-nos que medidas tomou.',
          'Se o domínio tiver expirado, em vez desta mensagem verá uma página de estacionamento com anúncios. Nesse caso, a renovação faz-se junto da entidade onde o registou.',
        )}<p>Este artigo foi útil? <button>Sim</button> <button>Não</button></p><h2>Artigos relacionados</h2>${links('/artigos/r', 'Recuperar um domínio expirado', 'Mudar de plano', 'Erro 500: primeiros passos')}</main><footer>HospedaJá, Lda. · Rua do Cais 6, Aveiro</footer>`,
      ),
    ),
    { '*': missing(doc('pt-PT', 'Ajuda HospedaJá', '<h1>Não encontrámos essa página</h1>')) },
    ok,
    looksDead,
  ),
]

const cases: readonly LabelledCase[] = [...gone, ...kept, ...living]

export const sixthGone: Family = { name: 'sixth-gone', cases }
