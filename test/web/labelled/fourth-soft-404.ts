/** Pages that are gone and answer with success, links that lead to a front page instead, and living pages like them. */
import type { Behaviour } from '../behaviour.ts'
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, onlyThere } from './third-case.ts'

const ok = ['alive ok'] as const
const gone = ['dead soft-404'] as const
const home = ['dead redirect-to-home', 'dead soft-404'] as const

/** A site whose front page stands and whose every other address answers the same. */
const behindFront = (host: string, front: string, rest: Behaviour): LabelledCase['hosts'] => ({
  [host]: { '/': html(front), '*': rest },
})

const harborFront = doc(
  'de',
  'Hafenblatt – Nachrichten aus Norderwiek',
  `<header><a href="/"><img src="/logo.svg" alt="Hafenblatt"></a><nav>${links('/ressort/', 'Lokales', 'Politik', 'Kultur', 'Sport', 'Schifffahrt')}</nav></header><main><article><h2><a href="/2026/a1">Neue Schleuse geht im Herbst in Betrieb</a></h2><p>Nach sechs Jahren Bauzeit sollen die ersten Frachter durch das neue Tor fahren.</p></article><article><h2><a href="/2026/a2">Stadtrat streitet über die Fischhalle</a></h2><p>Die Sanierung wird teurer als geplant, nun prüft die Verwaltung einen Neubau.</p></article><article><h2><a href="/2026/a3">Handballerinnen steigen auf</a></h2><p>Mit 28:21 gewann die Mannschaft das entscheidende Spiel vor 900 Zuschauern.</p></article></main><footer>Impressum · Datenschutz · Abo kündigen</footer>`,
)

const cases: readonly LabelledCase[] = [
  onlyThere(
    'ru-article-unpublished',
    'a Russian regional newspaper on 1C-Bitrix',
    'one short line in the place of the article, between a menu and seven full teasers; the title still names the paper’s rubric',
    'ru',
    'https://www.vestnik-zarechya.test/news/obshchestvo/48213-most-cherez-ludu-zakryli/',
    html(
      doc(
        'ru',
        'Общество — Вестник Заречья',
        `<header><div class="top">${links('/news/', 'Общество', 'Экономика', 'Происшествия', 'Спорт', 'Культура', 'Афиша')}</div></header>
<div class="breadcrumbs"><a href="/">Главная</a> / <a href="/news/">Новости</a> / <a href="/news/obshchestvo/">Общество</a></div>
<div class="workarea"><p><font class="errortext">Материал снят с публикации или перенесён в архив редакции.</font></p></div>
<aside><h3>Читайте также</h3>
<div class="news-item"><a href="/news/1/">В Заречье открыли лыжную трассу с освещением</a><p>Пять километров подготовленной лыжни ждут жителей города ежедневно с восьми утра до десяти вечера, прокат работает по выходным.</p></div>
<div class="news-item"><a href="/news/2/">Школьники собрали тонну макулатуры</a><p>В акции участвовали двенадцать школ района, победителей наградили экскурсией на бумажную фабрику.</p></div>
<div class="news-item"><a href="/news/3/">На улице Речной меняют трубы</a><p>До пятницы горячей воды не будет в девяти домах, подвоз организован у магазина и у поликлиники.</p></div>
<div class="news-item"><a href="/news/4/">Хор ветеранов отметил юбилей</a><p>Сорок лет коллектив выступает на праздниках, а первый его руководитель пришла поздравить певцов лично.</p></div>
<div class="news-item"><a href="/news/5/">Паводок ожидают в середине апреля</a><p>Спасатели проверили лодки и договорились с пунктами временного размещения.</p></div></aside>
<footer>© Вестник Заречья. Свидетельство о регистрации СМИ. 12+</footer>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'de-flat-deactivated',
    'a German market for flats',
    'the similar offers have prices, addresses and long descriptions; only a yellow box speaks of the one cited',
    'de',
    'https://www.wohnfink.test/expose/118204477',
    html(
      doc(
        'de',
        'Wohnungen in Norderwiek mieten | Wohnfink',
        `<header>${links('/s/', 'Mieten', 'Kaufen', 'Anbieten', 'Finanzieren', 'Umziehen')}</header><div class="banner banner--warn"><strong>Schade, dieses Angebot wurde deaktiviert.</strong> Der Anbieter hat die Immobilie vermutlich schon vermittelt.</div>
<section><h2>Diese Wohnungen könnten Ihnen gefallen</h2>
<article><h3>Helle 3-Zimmer-Wohnung mit Blick auf den Alten Hafen</h3><p>870 € kalt · 74 m² · 3 Zi.</p><p>Die Wohnung liegt im zweiten Stock eines Klinkerbaus von 1928 und wurde vor zwei Jahren renoviert. Einbauküche, Balkon nach Süden und ein Kellerabteil gehören dazu.</p></article>
<article><h3>Dachgeschoss in der Seilergasse</h3><p>640 € kalt · 51 m² · 2 Zi.</p><p>Gemütliche Wohnung unter dem Dach mit neuen Fenstern, Fußbodenheizung im Bad und einem Stellplatz für zwei Räder im Hof.</p></article>
<article><h3>Familienwohnung am Deich</h3><p>1.190 € kalt · 103 m² · 4 Zi.</p><p>Erstbezug nach Kernsanierung, Garten zur gemeinsamen Nutzung, Grundschule und Kita sind zu Fuß in fünf Minuten erreichbar.</p></article></section><footer>Hilfe · AGB · Impressum</footer>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'fr-job-filled',
    'a French market for jobs',
    'the heading is the sought job’s name, taken from the address; the text says that it is no longer offered',
    'fr',
    'https://www.emploi-littoral.test/offre/conservateur-de-phare-h-f-kermeur-77120',
    html(
      doc(
        'fr',
        'Offre Conservateur de phare H/F – Kermeur | Emploi Littoral',
        `<nav>${links('/n/', 'Offres', 'Entreprises', 'Conseils', 'Espace recruteur')}</nav><main><h1>Conservateur de phare H/F</h1><p class="lead">Trop tard ! Cette annonce n’est plus en ligne.</p><p>Le recrutement a pris fin ou l’employeur a retiré son offre.</p><form><label>Recevez les offres similaires par e-mail <input type="email" name="m"></label><button>Créer mon alerte</button></form><h2>Ces offres peuvent vous intéresser</h2><ul><li>Agent d’accueil au musée maritime – Kermeur – CDD 6 mois</li><li>Régisseur des collections – Port-Lannec – CDI</li><li>Gardien de site naturel – Île d’Hoëc – saisonnier</li></ul></main>`,
        '<link rel="canonical" href="https://www.emploi-littoral.test/offre/conservateur-de-phare-h-f-kermeur-77120">',
      ),
    ),
    gone,
  ),
  everywhere(
    'es-search-instead',
    'a Spanish association’s WordPress that answers an unknown address with a search for its words',
    'the title and heading hold all words of the old article’s address',
    'es',
    'https://ateneodevalderra.test/2013/05/historia-del-molino-de-agua/',
    html(
      doc(
        'es',
        'Resultados de la búsqueda de «historia del molino de agua» – Ateneo de Valderra',
        `<header><p class="site-title"><a href="/">Ateneo de Valderra</a></p>${links('/p/', 'Inicio', 'El Ateneo', 'Actividades', 'Biblioteca', 'Hazte socio')}</header><main><h1 class="page-title">Resultados de la búsqueda de: <span>historia del molino de agua</span></h1><section class="no-results"><h2>Nada por aquí</h2><p>Lo sentimos, ninguna entrada coincide con esos términos. Prueba con otras palabras clave.</p><form role="search"><input type="search" value="historia del molino de agua"><input type="submit" value="Buscar"></form></section></main><aside><h2>Entradas recientes</h2><ul><li><a href="/?p=901">Ciclo de cine rural: programa de otoño</a></li><li><a href="/?p=894">Abierto el plazo de los talleres de cerámica</a></li><li><a href="/?p=880">Crónica de la excursión al cañón</a></li></ul></aside><footer>Funciona gracias a WordPress</footer>`,
        '<meta name="robots" content="noindex, follow">',
      ),
    ),
    gone,
  ),
  {
    id: 'pl-forum-information',
    imitates: 'a Polish phpBB board',
    hard: 'a board’s usual frame with the word “Informacja” for a heading, no number, no word of error',
    lang: 'pl',
    url: 'https://forum.zeglarze-mazury.test/viewtopic.php?f=12&t=8831',
    hosts: behindFront(
      'forum.zeglarze-mazury.test',
      doc(
        'pl',
        'Forum Żeglarzy Mazurskich - Strona główna',
        `<h1>Forum Żeglarzy Mazurskich</h1><ul><li>Jachty i łodzie – 4120 tematów</li><li>Porty i przystanie – 988 tematów</li><li>Hyde park – 5604 tematy</li></ul>`,
      ),
      html(
        doc(
          'pl',
          'Forum Żeglarzy Mazurskich - Informacja',
          `<div id="wrap"><div id="page-header"><h1>Forum Żeglarzy Mazurskich</h1><p>Rozmowy przy kei od 2004 roku</p><ul class="linklist"><li><a href="./index.php">Strona główna forum</a></li><li><a href="./faq.php">FAQ</a></li><li><a href="./ucp.php?mode=register">Zarejestruj się</a></li><li><a href="./ucp.php?mode=login">Zaloguj się</a></li></ul></div><div class="panel" id="message"><div class="inner"><h2>Informacja</h2><p>Wybrany wątek nie istnieje.</p></div></div><div id="page-footer">Strefa czasowa: UTC+2 · Usuń ciasteczka witryny · Zespół administracyjny</div></div>`,
        ),
      ),
    ),
    expected: gone,
  },
  everywhere(
    'cs-portlet-document',
    'a Czech ministry’s portal on Liferay',
    'the portal’s whole frame with a list of current news stands, and the portlet alone says that it has no such content',
    'cs',
    'https://www.ministerstvo-rybnikarstvi.test/web/guest/tiskove-zpravy/-/asset_publisher/kT4/content/id/20417',
    html(
      doc(
        'cs',
        'Tiskové zprávy - Ministerstvo rybníkářství',
        `<div id="banner"><a class="logo" href="/web/guest">Ministerstvo rybníkářství České krajiny</a>${links('/web/guest/', 'O ministerstvu', 'Legislativa', 'Dotace', 'Pro média', 'Kontakty', 'Úřední deska')}</div><section class="portlet portlet-asset-publisher"><h2 class="portlet-title-text">Tiskové zprávy</h2><div class="alert alert-error">Vybraný obsah již neexistuje.</div></section><section class="portlet"><h2>Důležité odkazy</h2><ul><li>Žádost o podporu chovu kapra</li><li>Registr vodních nádrží</li><li>Povinně zveřejňované informace</li><li>Protikorupční linka</li></ul></section><footer>Prohlášení o přístupnosti · GDPR · Datová schránka qx7rt2</footer>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'sv-iis-default',
    'a Swedish municipality’s old server, set up anew',
    'no word is said: a linked picture and the product’s name',
    'sv',
    'http://dokument.granbyholm.test/protokoll/ks/2009/ks090414.htm',
    html(
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><title>IIS Windows Server</title>
<style type="text/css">body{color:#000;background-color:#0072C6;margin:0}#container{margin-left:auto;margin-right:auto;text-align:center}a img{border:none}</style></head>
<body><div id="container"><a href="http://go.vendor.test/fwlink/?linkid=66138"><img src="iisstart.png" alt="IIS" width="960" height="600" /></a></div></body></html>`,
      { headers: { Server: 'Microsoft-IIS/10.0' } },
    ),
    gone,
  ),
  everywhere(
    'hu-next-error-shell',
    'a Hungarian magazine’s React site',
    'the answer is 200 with an empty root; that nothing was found stands only in the page’s JSON and in a heading that script would set',
    'hu',
    'https://www.tiszaparti.test/cikk/2021/gyalogut-a-gaton-es-vissza',
    html(
      doc(
        'hu',
        'Tiszaparti Magazin',
        `<div id="__next"><header><a href="/">Tiszaparti</a>${links('/rovat/', 'Riport', 'Interjú', 'Gasztro', 'Utazás')}</header><main><div class="err"><h1>Hoppá!</h1><p>Ezt a cikket nem találjuk.</p></div></main><footer>© Tiszaparti Lapkiadó Kft. – Impresszum – Médiaajánlat</footer></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":null,"error":{"statusCode":404,"code":"ARTICLE_NOT_FOUND"}}},"page":"/cikk/[year]/[slug]","query":{"year":"2021","slug":"gyalogut-a-gaton-es-vissza"},"buildId":"q8Zk1"}</script>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'ro-pdf-became-html',
    'a Romanian county council',
    'the address is that of a PDF; a web page with the council’s whole menu comes, and one line on the file',
    'ro',
    'https://www.cj-valeaalba.test/files/hotarari/2016/HCJ_114_2016.pdf',
    html(
      doc(
        'ro',
        'Consiliul Județean Valea Albă',
        `<div id="header"><h2>Consiliul Județean Valea Albă</h2>${links('/pag/', 'Conducere', 'Hotărâri', 'Dispoziții', 'Achiziții publice', 'Transparență decizională', 'Declarații de avere')}</div><div id="content"><p><b>Fișierul solicitat nu se mai află pe server.</b></p><p>Pentru documente mai vechi adresați-vă registraturii, camera 12, luni–joi între orele 8 și 16.</p></div><div id="footer">Piața Unirii nr. 3 · Tel. 0200 000 000 · Protecția datelor</div>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'el-catalogue-no-record',
    'a Greek university library’s catalogue',
    'a working form of search with a counter at nought, under the record’s own permanent address',
    'el',
    'https://opac.panepistimio-thrinakias.test/cgi-bin/koha/opac-detail.pl?biblionumber=66120',
    html(
      doc(
        'el',
        'Κατάλογος Βιβλιοθήκης Πανεπιστημίου Θρινακίας',
        `<nav>${links('/cgi-bin/', 'Σύνθετη αναζήτηση', 'Καθιερωμένοι όροι', 'Νέφος ετικετών', 'Το καλάθι μου')}</nav><form action="/cgi-bin/koha/opac-search.pl"><select name="idx"><option>Όλος ο κατάλογος</option><option>Τίτλος</option><option>Συγγραφέας</option><option>Θέμα</option></select><input name="q"><button>Αναζήτηση</button></form><div class="dialog alert"><p>Δεν υπάρχει εγγραφή με αυτόν τον αριθμό. Το τεκμήριο έχει διαγραφεί από τον κατάλογο.</p><p>Σύνολο εγγραφών: 0</p></div><footer>Βιβλιοθήκη &amp; Κέντρο Πληροφόρησης · Ωράριο: Δευτέρα–Παρασκευή 8:30–20:00</footer>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'tr-video-removed',
    'a Turkish site for videos',
    'the comments, the channel and a row of further videos stand; only the player says that its film was removed',
    'tr',
    'https://www.izletv.test/video/8f2Kd01x',
    html(
      doc(
        'tr',
        'izleTV',
        `<header><a href="/">izleTV</a><input type="search" placeholder="Video, kanal ara"><a href="/giris">Giriş yap</a></header><div id="player" class="player player--unavailable"><div class="overlay"><p>Video kullanılamıyor</p><small>Bu video, yükleyen kişi tarafından kaldırıldı.</small></div></div><section id="related"><h3>Sıradaki videolar</h3><ul><li>Ayvalık’ta zeytin hasadı: sabahtan akşama bir gün – 214 B görüntüleme</li><li>Ev yapımı tarhana tarifi, büyükannemin usulü – 1,1 Mn görüntüleme</li><li>Eski radyoyu onarıyoruz (2. bölüm) – 38 B görüntüleme</li><li>Karadeniz yaylalarında kamp rehberi – 97 B görüntüleme</li></ul></section><footer>Hakkında · Telif hakkı · İletişim · Reklam verin</footer>`,
        '<meta property="og:site_name" content="izleTV"><meta name="description" content="Video izle, yükle, paylaş.">',
      ),
    ),
    gone,
  ),
  {
    id: 'ar-vbulletin-message',
    imitates: 'an Arabic vBulletin board in windows-1256',
    hard: 'the charset stands in the markup alone; “message of the administration” with a number of links',
    lang: 'ar',
    url: 'http://www.muntada-alnakheel.test/vb/showthread.php?t=50917',
    hosts: behindFront(
      'www.muntada-alnakheel.test',
      doc(
        'ar',
        'منتديات النخيل',
        '<h1>منتديات النخيل</h1><ul><li>القسم العام</li><li>الزراعة والري</li><li>التراث والشعر</li></ul>',
      ),
      html(
        `<html dir="rtl" lang="ar"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>منتديات النخيل - رسالة المنتدى</title></head><body><table class="tborder" width="100%"><tr><td class="navbar"><a href="index.php">منتديات النخيل</a></td><td><a href="register.php">التسجيل</a> <a href="faq.php">التعليمات</a> <a href="calendar.php">التقويم</a></td></tr></table><table class="tborder" align="center" width="70%"><tr><td class="tcat">رسالة إدارية</td></tr><tr><td class="panelsurround">الموضوع الذي طلبته غير موجود. إن كنت قد وصلت إلى هنا عبر رابط سليم فأبلغ <a href="sendmessage.php">إدارة المنتدى</a>.</td></tr></table><div align="center" class="smallfont">الساعة الآن 09:14 صباحاً</div></body></html>`,
        { charset: 'windows-1256', charsetInHeader: false },
      ),
    ),
    expected: gone,
  },
  everywhere(
    'fa-blog-deleted',
    'a Persian provider of blogs',
    'a friendly page under the blog’s own host that invites one to start a blog',
    'fa',
    'https://kuche-bagh.vebnevis.test/post/132',
    html(
      doc(
        'fa',
        'وب‌نویس - سرویس رایگان وبلاگ',
        `<div class="box"><img src="https://static.vebnevis.test/logo.png" alt="وب‌نویس"><h1>این وبلاگ دیگر وجود ندارد</h1><p>نویسنده، وبلاگ خود را پاک کرده است و این نشانی اکنون آزاد است.</p><p>می‌خواهید همین امروز بنویسید؟ ساختن وبلاگ در وب‌نویس تنها یک دقیقه زمان می‌برد: قالب‌های زیبا، فضای کافی و پشتیبانی شبانه‌روزی.</p><a class="btn" href="https://vebnevis.test/signup">ساخت وبلاگ رایگان</a><p>وبلاگ‌های به‌روزشده: یادداشت‌های یک معلم · آشپزخانهٔ مادر · سفر با دوچرخه</p></div>`,
        '',
        'dir="rtl"',
      ),
    ),
    gone,
  ),
  onlyThere(
    'he-profile-removed',
    'an Israeli directory of artists',
    'the frame of a profile with all its headings stands, each of them empty',
    'he',
    'https://www.yotzrim-index.test/artist/4471',
    html(
      doc(
        'he',
        'אינדקס היוצרים',
        `<header>${links('/c/', 'ציירים', 'פסלים', 'מוזיקאים', 'סופרים', 'תערוכות')}</header><main class="profile"><div class="avatar"><img src="/img/no-photo.png" alt=""></div><h1></h1><p class="notice">הפרופיל הוסר לבקשת בעליו.</p><h2>ביוגרפיה</h2><div></div><h2>עבודות נבחרות</h2><div></div><h2>תערוכות</h2><div></div><h2>יצירת קשר</h2><div></div></main><aside><h3>יוצרים חדשים באינדקס</h3><ul><li>נורית אלקלעי – קרמיקה</li><li>דן ברזון – צילום נוף</li><li>מיכל שדה-אור – תחריט</li></ul></aside><footer>תקנון · נגישות · צור קשר</footer>`,
        '',
        'dir="rtl"',
      ),
    ),
    gone,
  ),
  onlyThere(
    'hi-tender-no-record',
    'an Indian state’s portal of notices',
    'a table with its head and one row, bilingual menus, a counter of visitors',
    'hi',
    'https://jalvibhag.pradesh-portal.test/hi/notice-details?nid=2207',
    html(
      doc(
        'hi',
        'सूचना विवरण | जल विभाग',
        `<div class="topbar">मुख्य सामग्री पर जाएँ | A- A A+ | English</div><h1>जल विभाग</h1>${links('/hi/', 'मुखपृष्ठ', 'हमारे बारे में', 'योजनाएँ', 'निविदाएँ', 'सूचना का अधिकार', 'संपर्क करें')}<h2>सूचना विवरण</h2><table><thead><tr><th>क्र.</th><th>शीर्षक</th><th>विवरण</th><th>आरंभ तिथि</th><th>अंतिम तिथि</th><th>फ़ाइल</th></tr></thead><tbody><tr><td colspan="6">कोई अभिलेख उपलब्ध नहीं है</td></tr></tbody></table><footer>अंतिम अद्यतन: 02/02/2026 | आगंतुक संख्या: 1840213 | इस वेबसाइट की सामग्री जल विभाग के स्वामित्व में है</footer>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'th-topic-deleted',
    'a Thai board',
    'a text without spaces between words; the title is still that of the topic',
    'th',
    'https://www.salakhon.test/topic/40917722',
    html(
      doc(
        'th',
        'รีวิวนั่งรถไฟไปบ้านปลายนา 3 วัน 2 คืน - ศาลาคน',
        `<header><a href="/">ศาลาคน</a>${links('/room/', 'ห้องเดินทาง', 'ห้องครัว', 'ห้องหนังสือ', 'ห้องสัตว์เลี้ยง')}</header><main><div class="display-post-wrapper remove"><span class="remove-message">กระทู้นี้ถูกลบออกจากระบบแล้ว</span><p>เนื่องจากเจ้าของกระทู้ขอลบข้อความด้วยตนเอง</p></div><div class="tag-topics"><h4>กระทู้ที่คุณอาจสนใจ</h4><ul><li>พาแม่เที่ยวตลาดเช้าริมน้ำครั้งแรก</li><li>ขอคำแนะนำเลือกจักรยานพับขึ้นรถไฟ</li><li>ใครเคยพักโฮมสเตย์หมู่บ้านทอผ้าบ้าง</li></ul></div></main>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'vi-news-shell',
    'a Vietnamese news site',
    'thirty headlines of the day around one line; the title is that of the front page',
    'vi',
    'https://baobenco.test/xa-hoi/cho-noi-cuoi-cung-tren-song-vam-20170311093021544.htm',
    html(
      doc(
        'vi',
        'Báo Bến Cỏ - Tin tức trong ngày, tin nóng cập nhật 24h',
        `<header>${links('/chuyen-muc/', 'Thời sự', 'Xã hội', 'Kinh tế', 'Giáo dục', 'Thể thao', 'Giải trí', 'Sức khỏe', 'Công nghệ', 'Xe', 'Du lịch')}</header><div class="not-found-box"><img src="/img/sad.svg" alt=""><p>Bài viết bạn tìm không còn trên hệ thống. Mời bạn đọc các tin mới nhất dưới đây.</p></div><div class="list-news">${[
          [
            'Nông dân Bến Cỏ trúng mùa xoài',
            'Giá xoài đầu vụ cao hơn năm trước, thương lái đến tận vườn đặt cọc.',
          ],
          [
            'Cầu Vàm Nhỏ thông xe trước Tết',
            'Công trình rút ngắn đường về trung tâm huyện còn mười hai cây số.',
          ],
          [
            'Trường làng có thư viện mới',
            'Hơn ba nghìn đầu sách do bạn đọc cả nước gửi tặng đã được xếp lên kệ.',
          ],
          [
            'Đội bóng tỉnh thắng trận mở màn',
            'Bàn thắng duy nhất được ghi ở phút tám mươi chín từ một quả phạt góc.',
          ],
          [
            'Lớp học bơi miễn phí cho trẻ em',
            'Sáu hồ bơi di động được lắp tại các xã ven sông trong dịp hè này.',
          ],
          [
            'Người giữ nghề đan lục bình',
            'Bà Tư đã dạy nghề cho gần hai trăm phụ nữ trong vùng suốt hai mươi năm.',
          ],
        ]
          .map(([title, lead]) => `<h3><a href="#">${title}</a></h3><p>${lead}</p>`)
          .join(
            '',
          )}</div><footer>Giấy phép hoạt động báo điện tử số 00/GP. Ghi rõ nguồn khi phát hành lại.</footer>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'id-blog-post-missing',
    'an Indonesian blog in Blogger’s template',
    'one small status message over a full side bar with an archive, labels and a biography of the author',
    'id',
    'https://catatan-dapur-nenek.blog.test/2015/08/resep-sambal-kecombrang.html',
    html(
      doc(
        'id',
        'Catatan Dapur Nenek',
        `<header><h1>Catatan Dapur Nenek</h1><p>Resep lama, cerita lama, rasa yang tetap sama</p></header><div class="main section" id="main"><div class="status-msg-wrap"><div class="status-msg-body">Maaf, laman yang Anda tuju di blog ini sudah tidak ada.</div></div><div class="blog-pager"><a href="/">Beranda</a></div></div><aside><h2>Tentang saya</h2><p>Saya cucu pertama dari sembilan bersaudara yang mewarisi buku resep nenek. Tinggal di kaki gunung bersama dua ekor kucing, menulis setiap Minggu pagi selagi nasi ditanak.</p><h2>Arsip Blog</h2><ul><li>2019 (14)</li><li>2018 (32)</li><li>2017 (41)</li><li>2016 (27)</li></ul><h2>Label</h2><ul><li>sambal</li><li>kue basah</li><li>sayur</li><li>cerita</li></ul></aside>`,
        '<meta content="blogger" name="generator">',
      ),
    ),
    gone,
  ),
  onlyThere(
    'zh-author-deleted',
    'a Chinese messenger’s public articles',
    'two lines without a menu, an icon, no word of error; the title is empty',
    'zh',
    'https://mp.xinhe-wenzhang.test/s?__biz=MzA1Tk&mid=2650417&idx=1&sn=9c0e',
    html(
      doc(
        'zh-CN',
        '',
        `<div class="weui-msg"><div class="weui-msg__icon-area"><i class="weui-icon-warn weui-icon_msg"></i></div><div class="weui-msg__text-area"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div><div class="weui-msg__extra-area"><p>信荷公众平台</p></div></div>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'ja-term-of-publication',
    'a Japanese regional newspaper in Shift_JIS',
    'polite Japanese that says only that the term of publication ended, the charset in the markup alone',
    'ja',
    'http://www.minatogawa-shimbun.test/news/local/20180906k0000m01.html',
    html(
      `<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>港川新聞：地域ニュース</title></head><body><div id="gnavi"><a href="/">トップ</a>｜<a href="/news/">ニュース</a>｜<a href="/sports/">スポーツ</a>｜<a href="/event/">催し</a>｜<a href="/okuyami/">おくやみ</a></div><div id="main"><h2>地域ニュース</h2><p>この記事の掲載期間は終わりました。</p><p>過去の記事は、有料の「港川データベース」または県立図書館でご覧になれます。</p></div><div id="side"><h3>アクセスランキング</h3><ol><li>朝市に三千人　新米のおにぎり配る</li><li>旧駅舎、喫茶店に生まれ変わる</li><li>高校生が灯台を清掃</li></ol></div><div id="footer">掲載の記事・写真の無断転載を禁じます</div></body></html>`,
      { charset: 'shift_jis', charsetInHeader: false },
    ),
    gone,
  ),
  onlyThere(
    'ko-alert-and-back',
    'a Korean community on Gnuboard',
    'the whole answer is a script with a window of alert; nothing is visible in the markup',
    'ko',
    'https://www.sanmaeul-bbs.test/bbs/board.php?bo_table=free&wr_id=30218',
    html(
      `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>오류안내 페이지</title></head><body><script>alert("글이 존재하지 않습니다.\\n글이 삭제되었거나 이동된 경우입니다.");document.location.replace("./board.php?bo_table=free");</script><noscript><div id="validation_check"><h1>다음 항목에 오류가 있습니다.</h1><p class="cbg">글이 존재하지 않습니다.<br>글이 삭제되었거나 이동된 경우입니다.</p></div></noscript></body></html>`,
    ),
    gone,
  ),
  everywhere(
    'sr-hollow-template',
    'a Serbian municipal portal whose data base lost its old articles',
    'no message at all: the template of an article without heading and text, dated to the beginning of Unix time',
    'sr',
    'https://www.opstina-zlatibrod.test/vesti.php?id=1764',
    html(
      doc(
        'sr',
        ' | Општина Златиброд',
        `<nav>${links('/s/', 'Почетна', 'Вести', 'Скупштина', 'Услуге', 'Конкурси', 'Туризам')}</nav><article class="vest"><h1></h1><p class="datum">Објављено: 01.01.1970. 01:00</p><div class="slika"><img src="/slike/" alt=""></div><div class="tekst"></div><p class="podeli">Подели: Фејсбук · Вајбер · Пошаљи пријатељу</p></article><footer>Општина Златиброд · Трг слободе 1 · Централа 000/000-000</footer>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'bg-picture-of-404',
    'a Bulgarian theatre’s site',
    'the error is a picture with an alternative text; the rest are a programme and prices',
    'bg',
    'https://teatar-fener.test/postanovki/vishneva-gradina-2012',
    html(
      doc(
        'bg',
        'Театър „Фенер“',
        `<header><a href="/">Театър „Фенер“</a>${links('/r/', 'Програма', 'Трупа', 'Билети', 'За театъра')}</header><main><img src="/images/greshka404.jpg" alt="Грешка 404 – тази страница слезе от сцената" width="1200" height="640"><a class="button" href="/">Към началото</a></main><footer><p>Каса: всеки ден от 11 до 19 ч. Билети от 14 до 28 лв., намаление за ученици и пенсионери.</p></footer>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'ka-success-203',
    'a Georgian broadcaster behind a proxy that answers 203',
    'another success than 200, a script seldom known, long texts of rubrics',
    'ka',
    'https://radiomtatsminda.test/ka/news/8841/khidis-gakhsna',
    html(
      doc(
        'ka',
        'რადიო მთისპირი',
        `<header>${links('/ka/', 'ახალი ამბები', 'გადაცემები', 'პოდკასტი', 'ჩვენ შესახებ')}</header><main><h1>გვერდი ვერ მოიძებნა</h1><p>შესაძლოა, მასალა წაშლილია ან მისამართი არასწორად არის აკრეფილი.</p><h2>პირდაპირი ეთერი</h2><p>დილის გადაცემა ყოველ სამუშაო დღეს რვა საათიდან. სტუმრები, მუსიკა, ამინდის პროგნოზი და გზების ამბები მთიანი რეგიონებიდან.</p></main>`,
      ),
      { status: 203, headers: { Via: '1.1 proxy-04' } },
    ),
    gone,
  ),
  everywhere(
    'hy-museum-page-missing',
    'an Armenian museum on Joomla',
    'Armenian letters, the message under the museum’s hours and history',
    'hy',
    'https://gorgagorc-tangaran.test/index.php/hy/havaqatsu/item/219-karmir-gorg',
    html(
      doc(
        'hy',
        'Գորգագործության թանգարան',
        `<header><a href="/">Գորգագործության թանգարան</a>${links('/index.php/hy/', 'Հավաքածու', 'Ցուցադրություններ', 'Այցելուներին', 'Կապ')}</header><div id="system-message-container"><div class="alert">Նյութը չի գտնվել</div></div><main></main><footer><p>Թանգարանը բաց է երեքշաբթիից կիրակի, ժամը 11-ից 18-ը։ Մուտքը երեխաների համար անվճար է։ Հավաքածուն հիմնվել է 1964 թվականին տեղի արհեստավորների նվիրատվություններով։</p></footer>`,
        '<meta name="generator" content="Joomla! - Open Source Content Management">',
      ),
    ),
    gone,
  ),
  everywhere(
    'kk-ministry-spa-prerendered',
    'a Kazakh state portal',
    'the page greets and lists services; the error is in a small element named for it',
    'kk',
    'https://www.dalaportal.test/memleket/entities/su/press/news/details/418822?lang=kk',
    html(
      doc(
        'kk',
        'Бірыңғай ақпарат порталы',
        `<app-root><app-header>${links('/memleket/', 'Министрлік туралы', 'Қызмет', 'Құжаттар', 'Баспасөз орталығы', 'Байланыс')}</app-header><app-not-found><p>Сіз іздеген бет табылмады немесе жойылған</p><a href="/memleket">Басты бетке өту</a></app-not-found><app-services><h3>Танымал қызметтер</h3><ul><li>Жер учаскесіне өтініш беру</li><li>Су пайдалануға рұқсат алу</li><li>Азаматтарды қабылдау кестесі</li></ul></app-services></app-root>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'pt-removed-by-editors',
    'a Brazilian portal of news',
    'title, Open Graph and JSON-LD still tell the article; the body says that it was taken down',
    'pt-BR',
    'https://www.diariodorecanto.test/cidades/noticia/2022/03/prefeitura-compra-onibus-usados.html',
    html(
      doc(
        'pt-BR',
        'Prefeitura compra ônibus usados | Diário do Recanto',
        `<header>${links('/editoria/', 'Cidades', 'Política', 'Esporte', 'Cultura', 'Colunas')}</header><main><h1>Prefeitura compra ônibus usados</h1><div class="mc-article-body"><p><em>Esta reportagem foi excluída do site por decisão da redação, pois não atendia aos nossos critérios de apuração. Pedimos desculpas aos leitores.</em></p></div></main><section><h2>Mais lidas</h2><ol><li>Feira do livro começa no sábado com autores da região</li><li>Chuva enche represa e afasta racionamento</li><li>Time do Recanto contrata goleiro veterano</li></ol></section>`,
        `<meta property="og:title" content="Prefeitura compra ônibus usados"><meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Prefeitura compra ônibus usados","datePublished":"2022-03-18T09:12:00-03:00"}</script>`,
      ),
    ),
    gone,
    {
      citation: {
        text: 'Diário do Recanto',
        sentence: 'Em 2022 a prefeitura do Recanto comprou quarenta ônibus usados.',
      },
    },
  ),
  {
    id: 'it-wiki-deleted',
    imitates: 'an Italian fan wiki on an old MediaWiki that answers 200',
    hard: 'the title is that of the article, the log of deletion repeats it with a date and reasons',
    lang: 'it',
    url: 'https://wiki.cronachedivalmora.test/index.php?title=Torre_di_Brenta',
    hosts: behindFront(
      'wiki.cronachedivalmora.test',
      doc(
        'it',
        'Pagina principale - Valmorapedia',
        '<h1>Benvenuti su Valmorapedia</h1><p>L’enciclopedia dei lettori delle Cronache di Valmora: 1.204 voci su luoghi, casate e battaglie.</p>',
      ),
      html(
        doc(
          'it',
          'Torre di Brenta - Valmorapedia',
          `<div id="content"><h1 id="firstHeading">Torre di Brenta</h1><div id="bodyContent"><div class="noarticletext"><p>Al momento non esiste alcun testo con questo titolo. Puoi <a href="/index.php?search=Torre">cercarlo in altre voci</a> o <a href="/index.php?action=edit">scrivere tu la pagina</a>.</p><div class="mw-warning-with-logexcerpt"><p>Questa pagina è stata cancellata. Ecco il registro per riferimento.</p><ul><li>21:04, 3 nov 2019 Grifone89 ha cancellato la pagina Torre di Brenta (contenuto copiato, nessuna fonte)</li></ul></div></div></div></div><div id="column-one">${links('/index.php?n=', 'Pagina principale', 'Ultime modifiche', 'Una voce a caso', 'Aiuto', 'Puntano qui', 'Pagine speciali')}</div>`,
        ),
      ),
    ),
    expected: gone,
  },
  onlyThere(
    'uk-messenger-preview',
    'the web preview of a messenger’s channel, in Ukrainian',
    'the channel’s name, number of readers and button stand; the one post is not there',
    'uk',
    'https://kanal.hutirka.test/rivchak_news/2817?embed=1',
    html(
      doc(
        'uk',
        'Рівчак Новини – Хутірка',
        `<div class="widget"><div class="owner"><i class="photo"></i><a href="/rivchak_news">Рівчак Новини</a><span>12,4 тис. підписників</span></div><div class="message_error">Допис не знайдено</div><div class="footer"><a class="open" href="hutirka://channel?d=rivchak_news">Відкрити в застосунку</a></div></div>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'nb-photo-taken-away',
    'a Norwegian host of photos',
    'album, author, licence and camera fields stand; the picture in the middle is a placeholder with words beside it',
    'nb',
    'https://bildekassa.test/b/tussefjell/7719028',
    html(
      doc(
        'nb',
        'Bildekassa',
        `<header><a href="/">Bildekassa</a><a href="/utforsk">Utforsk</a><a href="/last-opp">Last opp</a></header><figure><img src="/static/borte.png" alt=""><figcaption>Bildet er slettet av brukeren</figcaption></figure><dl><dt>Kamera</dt><dd>–</dd><dt>Blender</dt><dd>–</dd><dt>Lukkertid</dt><dd>–</dd><dt>Visninger</dt><dd>0</dd></dl><h2>Populært i dag</h2><ul><li>Soloppgang over Tussevatnet</li><li>Sauer på veien</li><li>Nordlys bak naustet</li></ul>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'nl-transfer-lapsed',
    'a Dutch service for sending files',
    'a big picture of an advertiser with a story of its own, and a small box',
    'nl',
    'https://stuurmaar.test/downloads/5d1c09ae77/8e20',
    html(
      doc(
        'nl',
        'StuurMaar – grote bestanden versturen',
        `<div class="wallpaper"><h2>Kunst van de maand: Lotte Verhulst</h2><p>Lotte schildert polders op oude zeilen. Haar werk hangt tot eind maart in de Noorderkerk van Zandermeer, en elke zondag vertelt ze er zelf over.</p><a href="https://galerie.test/">Bekijk haar werk</a></div><div class="transfer-box"><h3>Te laat</h3><p>De bewaartijd van deze zending is verstreken. Vraag de afzender om de bestanden nog eens te sturen.</p><a href="/">Zelf iets versturen?</a></div>`,
      ),
    ),
    gone,
  ),
  everywhere(
    'bn-news-list-empty',
    'a Bangladeshi daily',
    'the page of the article with date, share buttons, a poll and adverts, and an apology where the text was',
    'bn',
    'https://www.dainikpodma.test/details.php?nid=118829',
    html(
      doc(
        'bn',
        'দৈনিক পদ্মাপাড়',
        `<div class="date">ঢাকা, সোমবার, ১৬ ফেব্রুয়ারি ২০২৬</div><nav>${links('/c.php?c=', 'প্রচ্ছদ', 'জাতীয়', 'সারাদেশ', 'খেলা', 'বিনোদন', 'মতামত')}</nav><div class="details"><p>দুঃখিত! সংবাদটি খুঁজে পাওয়া যায়নি।</p><div class="share">শেয়ার করুন</div></div><div class="poll"><h4>আজকের জরিপ</h4><p>শহরে সাইকেলের জন্য আলাদা পথ করা উচিত বলে মনে করেন কি?</p><label><input type="radio"> হ্যাঁ</label><label><input type="radio"> না</label><label><input type="radio"> মন্তব্য নেই</label></div><footer>সম্পাদক ও প্রকাশক কর্তৃক সর্বস্বত্ব সংরক্ষিত</footer>`,
      ),
    ),
    gone,
  ),
  onlyThere(
    'en-json-in-shell',
    'an open data portal whose viewer prints what its interface answered',
    'a code block amid a portal’s frame; the page itself never says that anything is missing',
    'en',
    'https://data.eastmarsh-county.test/dataset/culvert-survey-2014/resource/3f1e',
    html(
      doc(
        'en',
        'Eastmarsh County Open Data',
        `<header><a href="/">Eastmarsh County Open Data</a>${links('/group/', 'Datasets', 'Organizations', 'Groups', 'Developers')}</header><main><h2>Resource preview</h2><pre><code>{
  "help": "/api/3/action/help_show?name=resource_show",
  "success": false,
  "error": { "__type": "Not Found Error", "message": "Not found" }
}</code></pre></main><footer>Published under the County Open Licence. Questions? Write to the data desk in the Records Office.</footer>`,
      ),
    ),
    gone,
  ),
  // links that lead to a front page
  {
    id: 'de-by-way-of-404',
    imitates: 'a German newspaper after a relaunch',
    hard: 'two redirects, the first of them to a page named for the error that at once leads to the front page',
    lang: 'de',
    url: 'https://www.hafenblatt-norderwiek.test/lokales/2011/schleusenwaerter-geht-in-rente-id4471.html',
    hosts: {
      'www.hafenblatt-norderwiek.test': {
        '/': html(harborFront),
        '/fehler/404': redirect(302, '/'),
        '*': redirect(301, '/fehler/404'),
      },
    },
    expected: home,
  },
  {
    id: 'fr-ch-language-root',
    imitates: 'a Swiss federal office in four languages',
    hard: 'a permanent redirect to an address that is not “/” but the language’s root, an entrance of long texts',
    lang: 'fr',
    url: 'https://www.office-des-glaciers.test/fr/documentation/communiques/2012/recul-glacier-d-orsin.html',
    hosts: {
      'www.office-des-glaciers.test': {
        '/fr': html(
          doc(
            'fr',
            'Office fédéral des glaciers',
            `<nav>${links('/fr/', 'Thèmes', 'Documentation', 'L’office', 'Services')}</nav><h1>Bienvenue à l’Office fédéral des glaciers</h1>${paras('L’office observe l’état des glaciers, conseille les cantons et publie chaque automne un bilan de masse.', 'Hiver 2026 : l’épaisseur de neige reste inférieure à la moyenne au-dessus de 2500 mètres.', 'Nos cartes interactives ont été mises à jour. Elles montrent désormais les lacs nés depuis l’an 2000.')}<p><a href="/de">Deutsch</a> <a href="/it">Italiano</a> <a href="/rm">Rumantsch</a></p>`,
          ),
        ),
        '*': redirect(301, '/fr'),
      },
    },
    expected: home,
  },
  {
    id: 'es-to-section',
    imitates: 'an Argentine university’s news',
    hard: 'lands on the section with fresh teasers, one of which has words in common with the article cited',
    lang: 'es',
    url: 'https://www.unisierra.test/noticias/2014/09/22/nuevo-telescopio-para-el-observatorio',
    hosts: {
      'www.unisierra.test': {
        '/': html(
          doc(
            'es',
            'Universidad de la Sierra',
            '<h1>Universidad de la Sierra</h1><p>Inscripciones abiertas.</p>',
          ),
        ),
        '/noticias': html(
          doc(
            'es',
            'Noticias | Universidad de la Sierra',
            `<nav>${links('/m/', 'La Universidad', 'Ingreso', 'Carreras', 'Investigación', 'Noticias')}</nav><h1>Noticias</h1><article><h2>Noche de puertas abiertas en el observatorio</h2><p>El sábado habrá visitas guiadas y charlas para toda la familia.</p></article><article><h2>Becas de ayuda económica 2026</h2><p>La inscripción cierra el 30 de abril.</p></article><article><h2>Nuevo decano en Agronomía</h2><p>Asumirá en marzo por un período de cuatro años.</p></article><p>1 2 3 … 88</p>`,
          ),
        ),
        '*': redirect(302, '/noticias'),
      },
    },
    expected: home,
  },
  {
    id: 'ja-to-search',
    imitates: 'a Japanese shop for books that sends a vanished book to its search',
    hard: 'the search has found other things, so that the page is full of titles and prices',
    lang: 'ja',
    url: 'https://www.tsukimi-books.test/products/detail/97804',
    hosts: {
      'www.tsukimi-books.test': {
        '/products/list': html(
          doc(
            'ja',
            '商品一覧 | 月見書店オンライン',
            `<header>${links('/g/', '新刊', '古書', '雑誌', '文具', 'カート')}</header><h1>全商品</h1><p>6,214件中 1〜4件を表示</p><ul><li>山の台所 四季の保存食 1,760円</li><li>灯台守の手帖 2,090円</li><li>はじめての活版印刷 1,980円</li><li>猫と暮らす町家 1,540円</li></ul><p>送料は全国一律です。三千円以上のご注文で無料になります。</p>`,
          ),
        ),
        '/': redirect(302, '/products/list'),
        '*': redirect(302, '/products/list'),
      },
    },
    expected: home,
  },
  {
    id: 'en-acquirer-front',
    imitates: 'a small maker of instruments, bought by a group',
    hard: 'another host, each old address leads permanently to the buyer’s front page',
    lang: 'en',
    url: 'https://www.penhallow-barometers.test/support/manuals/aneroid-mk2-calibration.html',
    hosts: {
      'www.penhallow-barometers.test': { '*': redirect(301, 'https://www.veritor-group.test/') },
      'www.veritor-group.test': {
        '/': html(
          doc(
            'en',
            'Veritor Group | Measuring what matters',
            `<nav>${links('/go/', 'Industries', 'Products', 'Sustainability', 'Investors', 'Careers')}</nav><h1>Measuring what matters</h1>${paras('From cleanrooms to cargo holds, our sensors keep watch in more than sixty countries.', 'Our brands include Oxley Flow, Penhallow Barometers and Brightwater Gauges, united under one roof since 2023.', 'Read our annual report and see how we plan to halve the energy that our plants use.')}`,
          ),
        ),
      },
    },
    expected: home,
  },
  {
    id: 'pl-meta-refresh-home',
    imitates: 'a Polish museum on a home-made CMS',
    hard: 'no redirect of HTTP: a thank-you-like page refreshes to the front page after five seconds',
    lang: 'pl',
    url: 'https://muzeum-wikliny.test/wystawy/koszyki-z-nadodrza.php',
    hosts: behindFront(
      'muzeum-wikliny.test',
      doc(
        'pl',
        'Muzeum Wikliny',
        `<h1>Muzeum Wikliny</h1>${paras('Zapraszamy codziennie oprócz poniedziałków od 10 do 17.', 'Nowa wystawa: meble ogrodowe z lat trzydziestych, do końca czerwca w sali na parterze.')}`,
      ),
      html(
        doc(
          'pl',
          'Muzeum Wikliny',
          '<p>Mamy nową stronę! Za chwilę znajdziesz się na stronie głównej muzeum.</p><p><a href="/">Przejdź od razu</a></p>',
          '<meta http-equiv="refresh" content="5; url=/">',
        ),
      ),
    ),
    expected: home,
  },
  {
    id: 'ro-script-to-root',
    imitates: 'a Romanian radio’s site on shared hosting',
    hard: 'a document of one script that leads to the root',
    lang: 'ro',
    url: 'https://radio-lunca.test/emisiuni/arhiva/interviu-mesterul-olar',
    hosts: behindFront(
      'radio-lunca.test',
      doc(
        'ro',
        'Radio Lunca – 98,3 FM',
        `<h1>Radio Lunca</h1>${paras('Ascultă live, oriunde te-ai afla.', 'Matinalul începe la ora șase, cu știri, muzică și invitați din toată lunca.')}`,
      ),
      html(
        '<!doctype html><html><head><meta charset="utf-8"><script>window.location.replace(window.location.protocol + "//" + window.location.host + "/");</script></head><body></body></html>',
      ),
    ),
    expected: home,
  },
  (() => {
    const front = html(
      doc(
        'fi',
        'Saariston Purjeseura ry',
        `<nav>${links('/#', 'Seura', 'Kilpailut', 'Satamat', 'Juniorit', 'Liity jäseneksi')}</nav><h1>Tervetuloa Saariston Purjeseuraan</h1>${paras('Olemme vuonna 1931 perustettu seura, jolla on kaksi satamaa ja noin neljäsataa jäsentä.', 'Kauden avajaiset pidetään toukokuun toisena lauantaina Koivuluodossa. Talkoot alkavat kello yhdeksän, ja keittoa riittää kaikille.', 'Junioreiden purjehduskoulu täyttyy nopeasti, joten ilmoittaudu ajoissa.')}<footer>Toimisto avoinna tiistaisin 17–19</footer>`,
        '<link rel="canonical" href="https://www.saaristonpurje.test/">',
      ),
    )
    return everywhere(
      'fi-front-for-all',
      'a Finnish sailing club on a maker of sites that shows its front page at every address',
      'no redirect and no message: a good page, but the front page, as its canonical link tells',
      'fi',
      'https://www.saaristonpurje.test/kilpailut/2016/syysregatta-tulokset',
      front,
      ['dead soft-404', 'dead redirect-to-home'],
      {
        citation: {
          text: 'Syysregatta 2016, tulokset',
          sentence: 'Syysregatan voitti vuonna 2016 vene Merituuli ajalla 3.41.07.',
        },
      },
    )
  })(),
  // living pages that look like these
  onlyThere(
    'ko-removed-comments',
    'a Korean magazine of essays with a board of comments',
    'says six times that something was deleted, of comments; the essay stands',
    'ko',
    'https://www.neurinsup.test/essay/1182',
    html(
      doc(
        'ko',
        '우물가의 오후 - 느린숲',
        `<h1>우물가의 오후</h1><p>글 한도윤 · 2019.10.04</p>${paras('외할머니 댁 마당에는 오래된 우물이 있었다. 여름이면 수박을 망에 담아 우물 속에 내려 두었고, 해가 기울 무렵 건져 올리면 손이 시릴 만큼 차가웠다.', '우물은 내가 열두 살 되던 해에 메워졌다. 수도가 들어왔고, 아이가 빠질까 걱정된다는 말이 나왔기 때문이다. 외할머니는 흙을 붓기 전날 밤 우물가에 물 한 그릇을 떠 놓으셨다.', '지금 그 자리에는 감나무가 서 있다. 가을마다 감이 유난히 달다고, 이웃들은 물길이 아직 살아 있어서 그렇다고 말한다.')}<section class="comments"><h2>댓글 8</h2><ul><li>삭제된 댓글입니다.</li><li>삭제된 댓글입니다.</li><li>저희 집에도 우물이 있었어요. 잘 읽었습니다.</li><li>삭제된 댓글입니다.</li><li>관리자에 의해 삭제된 댓글입니다.</li><li>존재하지 않는 사용자입니다.</li><li>감나무 이야기가 오래 남네요.</li><li>삭제된 댓글입니다.</li></ul></section>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'ro-post-closed-text-stays',
    'a Romanian university’s notice of a post, its term over',
    'says on top that the call is closed and that one can apply no longer; the notice itself stands whole',
    'ro',
    'https://cariere.univ-dornesti.test/posturi/2021/asistent-cercetare-etnologie',
    html(
      doc(
        'ro',
        'Asistent de cercetare în etnologie – Universitatea Dornești',
        `<p class="alert"><strong>Anunț expirat.</strong> Termenul de depunere a trecut, nu se mai primesc candidaturi.</p><h1>Asistent de cercetare în etnologie</h1>${paras('Departamentul de Studii Rurale scoate la concurs un post de asistent de cercetare, cu normă întreagă, pe durata a 36 de luni, în cadrul proiectului „Porți și praguri”.', 'Candidatul va realiza interviuri în șaisprezece sate de pe valea Dornei, va transcrie înregistrările și va contribui la catalogul porților de lemn. Se cer o diplomă de master și permis de conducere.', 'Salariul brut lunar este cel prevăzut în grila universității. Dosarele s-au depus la secretariatul facultății până la 15 iunie 2021, ora 16.')}`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'he-product-discontinued',
    'an Israeli shop for radio parts',
    'the thing is no longer sold and replacements are offered; its description and data stand',
    'he',
    'https://www.ganei-radio.test/product/mt-410',
    html(
      doc(
        'he',
        'מקלט MT-410 | גני רדיו',
        `<h1>מקלט MT-410</h1><p class="stock">המוצר אינו נמכר עוד. אזל מהמלאי לצמיתות.</p>${paras('מקלט שולחני לגלים קצרים עם תצוגה ספרתית, רמקול קדמי ויציאה לאוזניות. יוצר בשנים 2006 עד 2014 ונודע ברגישותו הגבוהה בלילה.')}<table><tr><th>תחום תדרים</th><td>‎1.6–30 MHz</td></tr><tr><th>משקל</th><td>‎2.3 ק״ג</td></tr><tr><th>מתח</th><td>‎12 V</td></tr></table><p>אולי יעניין אתכם: מקלט MT-520, אנטנת חוט ארוך.</p>`,
        '',
        'dir="rtl"',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'zh-retracted-paper',
    'a Chinese journal’s page of a retracted paper',
    'title and notice say that the paper was withdrawn; the record with abstract and reasons is what is cited',
    'zh',
    'https://www.shuiwen-xuebao.test/CN/10.0000/j.swxb.2017.04.011',
    html(
      doc(
        'zh-CN',
        '【已撤稿】浅层湖泊沉积物中磷的季节释放 - 水文科学学报',
        `<h1>【已撤稿】浅层湖泊沉积物中磷的季节释放</h1><p>水文科学学报 2017, 38(4): 511-520</p><div class="notice"><strong>撤稿声明：</strong>经编辑部核查，本文图3与作者此前发表的数据重复，应作者单位要求，本文已于2020年6月撤销。全文不再作为有效文献引用。</div><h2>摘要</h2><p>为了解浅层湖泊内源磷的释放规律，在南浦湖设置六个采样点，连续两年采集沉积物柱样，测定不同温度与溶解氧条件下的释放通量。结果表明，夏季释放量约为冬季的四倍，底层缺氧是主要原因。</p><p>关键词：沉积物；磷；浅水湖泊；季节变化</p><h2>参考文献（23）</h2>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'fi-broken-widget',
    'a Finnish village’s local paper with a broken widget for the weather',
    'a heading “404” and “page not found” inside a box at the top of a page whose article is whole',
    'fi',
    'https://www.korpilahdensanomat.test/uutiset/kylakauppa-sai-jatkoajan',
    html(
      doc(
        'fi',
        'Kyläkauppa sai jatkoajan – Korpilahden Sanomat',
        `<div class="widget saa"><h2>404</h2><p>Sivua ei löytynyt. Hakemaasi sijaintia ei ole enää olemassa.</p></div><article><h1>Kyläkauppa sai jatkoajan</h1><p>14.2.2025</p>${paras('Hiidenkylän ainoa kauppa jatkaa ainakin kaksi vuotta, kun osuuskunnan kokous päätti maanantaina uudesta vuokrasopimuksesta. Paikalla oli 87 jäsentä, enemmän kuin koskaan aiemmin.', 'Kauppias Sirkka Nevala kertoo, että ratkaisevaa oli kunnan lupaus siirtää kirjastoauton pysäkki kaupan pihaan. Asiakkaita käy arkisin noin sata, kesällä kaksinkertainen määrä.', 'Osuuskunta aikoo uusia kylmälaitteet ensi syksynä. Rahaa on koossa puolet, ja loput kerätään myymällä osuuksia mökkiläisille.')}</article>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'sv-front-page-cited',
    imitates: 'a Swedish museum of telephony whose site is one page',
    hard: 'the title says that a number has no subscriber, and every address beside the front page shows that same page; but the front page is what is cited',
    lang: 'sv',
    url: 'https://telefonhistoria.test/',
    hosts: {
      'telefonhistoria.test': {
        '*': html(
          doc(
            'sv',
            'Numret har ingen abonnent – en utställning om tysta telefoner',
            `<h1>Numret har ingen abonnent</h1>${paras('Så sade rösten i luren när någon hade flyttat eller avlidit. Utställningen berättar om hänvisningstonen, om kvinnan som läste in meddelandet 1957 och om telefonisterna före henne.', 'I första rummet står en växel från Lillsele med fyrtio proppar. Besökaren får själv koppla samtal och höra vad som händer när adressen inte finns.', 'Utställningen är gratis och visas till och med 2027 i det gamla telegrafhuset.')}`,
          ),
        ),
      },
    },
    expected: ok,
    ...looksDead,
  },
]

export const fourthSoft404: Family = { name: 'fourth-soft-404', cases }
