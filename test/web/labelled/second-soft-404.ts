/** Pages that say with status 200 that there is nothing: shops, boards, portals and shells, in languages that few lists of phrases know. */
import type { Behaviour } from '../behaviour.ts'
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'

const nlKrant = html(
  doc(
    'nl',
    'De Maasbrug: nieuws uit de regio',
    `<div class="top"><a href="/">De Maasbrug</a>${links('/r/', 'Binnenland', 'Economie', 'Sport', 'Weer', '112-nieuws')}</div>
<div class="error-wrap"><h1>Helaas, hier is niets te lezen</h1>
${paras('De link die je volgde klopt niet meer. Misschien is het bericht verplaatst of door de redactie offline gehaald.', 'Probeer het via de zoekbalk of ga terug naar de voorpagina.')}</div>
<section><h2>Best gelezen</h2>${links('/nieuws/', 'Veerpont vaart weer na drie weken stilstand', 'Bakker uit Venlo bakt voor het hele dorp', 'Nieuwe fietsbrug krijgt toch verlichting', 'Oude watertoren te huur als atelier', 'Schaatsvereniging zoekt ijsmeester', 'Markt verhuist tijdelijk naar het stationsplein')}</section>`,
    '<meta property="og:type" content="website">',
  ),
)

const svMyndighet = html(
  doc(
    'sv',
    'Felsida - Vattenmyndigheten i norr',
    `<header class="sv-header"><a href="/">Vattenmyndigheten i norr</a> <a href="/lattlast">Lättläst</a> <a href="/other-languages">Other languages</a></header>
<nav aria-label="Brödsmulor"><a href="/">Start</a> / Felsida</nav>
<main id="Innehall"><h1 class="heading">Vi hittar inte sidan du letar efter</h1>
${paras('Det kan bero på att sidan har tagits bort, bytt namn eller att adressen är felskriven. Vi har nyligen byggt om webbplatsen och många adresser har ändrats.', 'Du kan använda sökfunktionen, välja i menyn eller kontakta vår växel på 077-100 00 00 vardagar mellan klockan 8 och 16.')}
<p class="sv-date">Senast uppdaterad: <time datetime="2025-02-11">11 februari 2025</time></p></main>
<footer><p>Vattenmyndigheten i norr, Box 12, 900 01 Norrstad. Organisationsnummer 202100-0000. Tillgänglighetsredogörelse.</p></footer>`,
    '<meta name="generator" content="SiteVision"><meta name="author" content="Vattenmyndigheten">',
  ),
)

const csObchod = html(
  doc(
    'cs',
    'Kolo a Lyže | sportovní potřeby, jízdní kola, lyže',
    `<div id="header"><a href="/">Kolo a Lyže</a> <span class="cart">Košík: 0 Kč</span>${links('/k/', 'Kola', 'Lyže', 'Helmy', 'Výprodej')}</div>
<div class="content-inner"><h1>Tohle zboží už neprodáváme</h1>
<p>Produkt, který hledáte, byl vyřazen z nabídky a jeho stránka byla zrušena.</p>
<h4>Mohlo by vás zajímat</h4>
<div class="products">${['Helma Sněžka M', 'Duše 28 palců', 'Lyžařské brýle Pradě', 'Rukavice Bouda', 'Pumpa stojanová', 'Zámek spirálový'].map((name, at) => `<div class="p"><a href="/p/${at}">${name}</a> <span class="price">${499 + at * 130} Kč</span> <span>Skladem</span> <button>Do košíku</button></div>`).join('')}</div></div>
<footer>Doprava zdarma nad 1500 Kč. Obchodní podmínky. Reklamace. Kontakt: info@kolo-a-lyze.test</footer>`,
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Store","name":"Kolo a Lyže"}</script>',
  ),
)

const koBoard = html(
  `<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>오류안내 페이지 | 한강 사랑방</title></head>
<body><script>
alert("글이 존재하지 않습니다.\\n글이 삭제되었거나 이동하였을 수 있습니다.");
history.back();
</script>
<noscript><div id="validation_check"><h1>다음 항목에 오류가 있습니다.</h1><p class="cbg">글이 존재하지 않습니다.<br>글이 삭제되었거나 이동하였을 수 있습니다.</p><div class="btn_confirm"><a href="javascript:history.back()">돌아가기</a></div></div></noscript>
</body></html>`,
)

const faKhabar = html(
  doc(
    'fa',
    'پایگاه خبری رودخانه',
    `<div class="header"><a href="/fa">پایگاه خبری رودخانه</a>${links('/fa/section/', 'سیاسی', 'اقتصادی', 'ورزشی', 'فرهنگی', 'استان‌ها')}</div>
<div class="box_error"><div class="err_num">۴۰۴</div><div class="err_txt">خبری با این نشانی در سامانه موجود نیست</div></div>
<div class="latest"><div class="t">تازه‌ترین خبرها</div>${links('/fa/news/', 'پل تازهٔ شهر پس از دو سال باز شد', 'بارش برف مدارس سه شهرستان را تعطیل کرد', 'نمایشگاه کتاب به هفتهٔ پایانی رسید', 'تیم فوتبال شهر از جام کنار رفت', 'قیمت نان از فردا تغییر می‌کند', 'کتابخانهٔ مرکزی شب‌ها هم باز است')}</div>
<div class="footer">تمامی حقوق برای پایگاه خبری رودخانه محفوظ است.</div>`,
    '',
    'dir="rtl"',
  ),
)

const heJobs = html(
  doc(
    'he',
    'דרושים בצפון | לוח המשרות',
    `<div class="nav"><a href="/">דרושים בצפון</a> <a href="/login">כניסה לחשבון</a></div>
<div class="job-closed"><strong>המשרה הזו כבר לא רלוונטית</strong><p>המעסיק סגר את המשרה או שהיא הוסרה מהלוח. ריכזנו עבורך משרות דומות:</p></div>
<div class="similar">${['נהג משאית לחלוקה בחיפה', 'מנהלת חשבונות לחברת תוכנה בכרמיאל', 'טבח למסעדה בטבריה', 'אחות למרפאה בנהריה', 'מדריך לבית ספר שדה'].map((job, at) => `<article class="job"><h3><a href="/jobs/${at}">${job}</a></h3><p>משרה מלאה, זמינות מיידית, תנאים טובים למתאימים. <time datetime="2026-11-${10 + at}">לפני ${at + 2} ימים</time></p></article>`).join('')}</div>`,
    '<meta name="robots" content="noindex, follow">',
    'dir="rtl"',
  ),
)

const viForum = html(
  doc(
    'vi',
    'Diễn đàn Xe Cổ Sài Gòn - Thông báo',
    `<table class="tborder" width="100%"><tr><td><a href="index.php">Diễn đàn Xe Cổ Sài Gòn</a></td><td><form action="login.php?do=login" method="post">Tên đăng nhập <input name="vb_login_username"> Mật khẩu <input type="password" name="vb_login_password"> <input type="submit" value="Đăng nhập"></form></td></tr></table>
<table class="tborder"><tr><td class="tcat">Thông báo từ hệ thống</td></tr><tr><td class="panelsurround"><div class="panel">Chủ đề bạn chọn không hợp lệ hoặc đã bị xóa. Nếu bạn đến từ một liên kết, hãy báo cho <a href="sendmessage.php">ban quản trị</a>.</div></td></tr></table>
<div class="smallfont">Múi giờ GMT +7. Bây giờ là 08:14.</div>`,
    '<meta name="generator" content="vBulletin 3.8.7">',
  ),
)

const elDimos = html(
  doc(
    'el',
    'Δήμος Λιμναίας',
    `<div id="wrapper"><div class="logo"><a href="/">Δήμος Λιμναίας</a></div>${links('/index.php/', 'Ο Δήμος', 'Δημότης', 'Ανακοινώσεις', 'Διαγωνισμοί', 'Πολιτισμός', 'Επικοινωνία')}
<div id="system-message-container"><dl id="system-message"><dt class="error">Σφάλμα</dt><dd class="error message"><ul><li>Το άρθρο που ζητήθηκε δεν υπάρχει</li></ul></dd></dl></div>
<div class="item-page"></div>
<div class="module"><h3>Χρήσιμα τηλέφωνα</h3><p>Δημαρχείο 20000 00000, Ύδρευση 20000 00001, Κέντρο Εξυπηρέτησης Πολιτών 20000 00002, Παιδικός σταθμός 20000 00003, Δημοτική βιβλιοθήκη 20000 00004.</p></div>
<div class="module"><h3>Ο καιρός σήμερα</h3><p>Λίγες νεφώσεις, βόρειοι άνεμοι τέσσερα μποφόρ, θερμοκρασία έως δεκαέξι βαθμούς.</p></div></div>`,
    '<meta name="generator" content="Joomla! - Open Source Content Management">',
  ),
)

const roZiar = html(
  doc(
    'ro',
    'Gazeta Dunării - Conținut indisponibil',
    `<header><a href="/">Gazeta Dunării</a>${links('/cat/', 'Actualitate', 'Politică', 'Economie', 'Sport')}</header>
<div class="g-404"><h2>Ups! Ai ajuns la capătul Dunării.</h2><p>Articolul căutat nu mai este disponibil sau adresa a fost scrisă greșit.</p><form><input type="search" placeholder="Caută în arhivă"><button>Caută</button></form></div>
<div class="recomandari"><h3>Îți recomandăm</h3>${links('/stire/', 'Podul de la Cernavodă, închis pe timp de noapte', 'Pescarii cer prelungirea sezonului', 'Liceul din port primește un laborator nou', 'Trenul spre litoral pleacă mai devreme')}</div>`,
  ),
)

const huHiba = html(
  doc(
    'hu',
    'Tájékoztatás',
    `<div class="kozigazgatasi-fejlec"><a href="/">Kormányablak Tolnahegy</a></div><main><h1>A keresett tartalom nem érhető el</h1>
${paras('Előfordulhat, hogy a tartalmat eltávolítottuk, vagy a címet hibásan adta meg. Kérjük, ellenőrizze a beírt címet, vagy használja a keresőt.', 'Ügyfélszolgálatunk munkanapokon 8 és 18 óra között hívható.')}</main>`,
  ),
)

const fiShell = html(
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Saaristoradio</title>
<meta name="prerender-status-code" content="404"><meta name="robots" content="noindex">
<meta property="og:title" content="Sivua ei ole"><meta property="og:site_name" content="Saaristoradio">
<script type="module" crossorigin src="/assets/index-4c1b.js"></script></head>
<body><div id="root"></div><noscript>Saaristoradio tarvitsee JavaScriptin toimiakseen.</noscript></body></html>`,
)

const daNext = html(
  `<!DOCTYPE html><html lang="da"><head><meta charSet="utf-8"/><title>Kystradioen</title><meta name="next-head-count" content="3"/></head><body><div id="__next"><header><a href="/">Kystradioen</a><nav><a href="/nyheder">Nyheder</a><a href="/sport">Sport</a><a href="/vejr">Vejr</a></nav></header><main><h1>Hov! Her er der ikke noget</h1><p>Vi kan desværre ikke finde det, du leder efter. Måske er artiklen slettet eller flyttet.</p><a href="/">Til forsiden</a></main></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"statusCode":404}},"page":"/_error","query":{},"buildId":"aZ9","isFallback":false}</script></body></html>`,
)

const enShop = html(
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Hearth &amp; Loom</title>
<meta property="og:title" content="404 - page not found | Hearth &amp; Loom">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"404 - page not found","isPartOf":{"@type":"WebSite","name":"Hearth & Loom"}}</script>
<script>window.__PRELOADED_STATE__={"page":{"type":"notFound","status":404},"basket":{"lines":[]}}</script></head>
<body class="tpl-notfound"><div id="app"><div class="skeleton"></div></div><footer>Delivery Returns Stores Gift cards Careers Modern slavery statement</footer><script src="/static/bundle.js" async></script></body></html>`,
)

const ptDespublicada = html(
  doc(
    'pt-BR',
    'Barcos voltam ao rio | Diário do Igarapé',
    `<header><a href="/">Diário do Igarapé</a>${links('/editoria/', 'Cidades', 'Polícia', 'Esportes', 'Cultura')}</header>
<main><h1>Conteúdo despublicado</h1><p>A reportagem que ocupava este endereço foi retirada do ar pela redação e não está mais disponível.</p></main>
<aside><h2>Últimas</h2>${links('/noticia/', 'Feira livre muda de rua no sábado', 'Ponte será pintada até dezembro', 'Escola abre turmas de canoagem', 'Chuva adia festa da padroeira')}</aside>`,
  ),
)

const enVideo = html(
  doc(
    'en',
    'Reelhouse',
    `<div class="player player--empty"><svg class="sad"></svg><p class="msg">Because of its privacy settings or because the uploader closed the account, there is no video to play at this link.</p><a class="btn" href="/explore">Keep exploring</a></div>
<div class="rail"><h2>Staff favourites</h2>${links('/v/', 'Night ferry to nowhere (04:12)', 'How a bell is cast (11:40)', 'Kites over Leith (02:58)', 'The last typewriter shop (08:21)')}</div>`,
    '<meta property="og:site_name" content="Reelhouse"><meta property="og:type" content="website">',
  ),
)

const ruVideo = html(
  doc(
    'ru',
    'Видео недоступно — ВидеоПлёс',
    `<div class="header"><a href="/">ВидеоПлёс</a> <a href="/live">Эфиры</a> <a href="/movies">Фильмы</a></div>
<div class="video-stub"><span class="video-stub__title">Видео удалено автором или заблокировано по жалобе правообладателя</span></div>
<div class="recs"><h2>Смотрите также</h2>${links('/video/', 'Как чинят речной трамвай', 'Рыбалка на Волге в ноябре', 'Старый мост: год спустя', 'Городской оркестр, концерт целиком', 'Выпуск новостей от 20 ноября')}</div>`,
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"ВидеоПлёс","url":"https://videoples.test/"}</script>',
  ),
)

const jaBlog = html(
  `<!DOCTYPE html><html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"><title>みなと日報デジタル</title></head>
<body><div id="hd"><a href="/">みなと日報デジタル</a></div><div id="main"><h2>掲載期間が終了しました</h2><p>ご覧になろうとした記事は掲載期間を過ぎたため、現在ご覧いただけません。</p><p><a href="/">トップページへ</a></p></div>
<div id="rank"><h3>アクセスランキング</h3><ol><li><a href="/n/1">渡し船、三週間ぶりに再開</a></li><li><a href="/n/2">駅前広場で朝市始まる</a></li><li><a href="/n/3">灯台の一般公開は日曜まで</a></li></ol></div></body></html>`,
  { charset: 'euc-jp', charsetInHeader: false },
)

const zhGov = html(
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>提示信息</title><script>var i=5;setInterval(function(){if(i==0){location.href="/"}document.getElementById("s").innerHTML=i;i--},1000)</script></head>
<body><div class="tips"><img src="/images/404.png" alt=""><p>抱歉，您所访问的信息可能已被撤销或更改了栏目。</p><p><span id="s">5</span> 秒后自动<a href="/">返回首页</a></p></div>
<div class="footer">主办：临湖市人民政府办公室　网站标识码：0000000000　公网安备00000000000000号</div></body></html>`,
)

const deForum = html(
  doc(
    'de',
    'Modellbahnfreunde Elbtal - Information',
    `<div id="page-header"><a href="./index.php">Modellbahnfreunde Elbtal</a> <a href="./ucp.php?mode=login">Anmelden</a> <a href="./faq.php">FAQ</a></div>
<div class="panel" id="message"><div class="inner"><h2 class="message-title">Information</h2><p>Das gewünschte Thema existiert nicht.</p></div></div>
<p class="copyright">Powered by phpBB® Forum Software. Alle Zeiten sind UTC+01:00. Foren-Übersicht. Alle Cookies löschen.</p>`,
  ),
)

/** Every address is a search for the words of its last segment. */
const esGuess: Behaviour = (call) => {
  const words = new URL(call.hit.path, 'http://any.test').pathname.split('/').at(-1)!.replaceAll('-', ' ')
  html(
    doc(
      'es',
      `${words} - La Voz de Almenara`,
      `<header><a href="/">La Voz de Almenara</a>${links('/s/', 'Local', 'Comarca', 'Deportes', 'Opinión')}</header>
<main><h1>${words}</h1><p>Tu búsqueda no ha dado ningún resultado. Quizá el enlace que te trajo hasta aquí ha caducado; prueba con menos palabras.</p><form role="search"><input value="${words}"></form></main>
<section><h2>Lo más leído</h2>${links('/n/', 'El mercado estrena cubierta', 'Tres rutas para ver almendros en flor', 'El autobús nocturno amplía horario')}</section>`,
    ),
  )(call)
}

const itPost = html(
  doc(
    'it',
    'Piazzetta',
    `<div class="top"><a href="/">Piazzetta</a> <a href="/login">Accedi</a> <a href="/reg">Iscriviti</a></div><div class="card"><h2>Il contenuto non può essere mostrato</h2><p>Di solito succede perché chi lo ha pubblicato lo ha eliminato.</p><a href="/">Vai alla bacheca</a></div>`,
    '<meta name="robots" content="noarchive">',
  ),
)

const trArchive = html(
  doc(
    'tr',
    'Liman Postası',
    `<header><a href="/">Liman Postası</a>${links('/k/', 'Gündem', 'Spor', 'Ekonomi')}</header><article class="post"><h1>Limanda vinç devrildi</h1><p class="meta"><time datetime="2017-04-03">3 Nisan 2017</time></p><p class="notice">Bu haber yayından kaldırılmıştır.</p></article>`,
    '<meta property="og:type" content="article"><meta property="og:title" content="Limanda vinç devrildi">',
  ),
)

const everywhere = (behaviour: Behaviour) => ({ '*': behaviour })

const cases: readonly LabelledCase[] = [
  {
    id: 'nl-regional-paper',
    imitates: 'a Dutch regional paper whose catch-all page keeps the paper’s own title',
    hard: 'neither title nor heading uses the usual words; a list of stories makes the page long',
    lang: 'nl',
    url: 'https://maasbrug.test/nieuws/2019/veerpont-failliet-na-aanvaring-12844',
    hosts: { 'maasbrug.test': everywhere(nlKrant) },
    expected: ['dead soft-404'],
  },
  {
    id: 'sv-agency',
    imitates: 'a Swedish agency on SiteVision',
    hard: 'the error page is a normal editorial page: it has an author, a date, a breadcrumb and contact details',
    lang: 'sv',
    url: 'https://vattenmyndigheten-norr.test/rapporter/2018/grundvatten-i-alvdalarna.html',
    hosts: { 'vattenmyndigheten-norr.test': everywhere(svMyndighet) },
    expected: ['dead soft-404'],
  },
  {
    id: 'cs-shop-retired-product',
    imitates: 'a Czech sporting goods shop on a hosted shop system',
    hard: 'only retired products get this page, other wrong addresses get a true 404; tiles of other goods follow',
    lang: 'cs',
    url: 'https://kolo-a-lyze.test/detska-helma-krakonos-2016/',
    hosts: { 'kolo-a-lyze.test': { '/detska-helma-krakonos-2016/': csObchod } },
    expected: ['dead soft-404'],
  },
  {
    id: 'ko-board-alert',
    imitates: 'a Korean community on a PHP board system',
    hard: 'the message is an argument of alert() and in noscript; the visible body is empty',
    lang: 'ko',
    url: 'https://hangang-sarangbang.test/bbs/board.php?bo_table=free&wr_id=48213',
    hosts: { 'hangang-sarangbang.test': { '/bbs/board.php': koBoard } },
    expected: ['dead soft-404'],
  },
  {
    id: 'fa-news-agency',
    imitates: 'a Persian news site on a home-grown content system',
    hard: 'the number is in Persian digits, the title is the site’s, six headlines follow',
    lang: 'fa',
    url: 'https://roudkhaneh.test/fa/news/318442/گزارش-سیل-در-روستاهای-شمال',
    hosts: { 'roudkhaneh.test': everywhere(faKhabar) },
    expected: ['dead soft-404'],
  },
  {
    id: 'he-job-board',
    imitates: 'an Israeli job board with a closed position',
    hard: 'says that the job is no longer relevant, with fresh dated jobs below; wrong ids get a true 404',
    lang: 'he',
    url: 'https://drushim-tzafon.test/jobs/88172',
    hosts: { 'drushim-tzafon.test': { '/jobs/88172': heJobs } },
    expected: ['dead soft-404'],
  },
  {
    id: 'vi-vbulletin',
    imitates: 'a Vietnamese car forum on old vBulletin',
    hard: 'the message is in a layout table beside a log-in form with a password field',
    lang: 'vi',
    url: 'http://xecosaigon.test/showthread.php?t=99218',
    hosts: { 'xecosaigon.test': { '/showthread.php': viForum } },
    expected: ['dead soft-404'],
  },
  {
    id: 'el-joomla-municipality',
    imitates: 'a Greek municipality on an old Joomla',
    hard: 'the error is a system message above an empty article; modules of text stand around it',
    lang: 'el',
    url: 'https://limnaia.test/index.php/anakoinoseis/412-prokiryxi-gefyras',
    hosts: { 'limnaia.test': everywhere(elDimos) },
    expected: ['dead soft-404'],
  },
  {
    id: 'ro-paper',
    imitates: 'a Romanian local paper',
    hard: 'a joke for a heading; recommendations',
    lang: 'ro',
    url: 'https://gazetadunarii.test/stire/podul-de-vase-se-redeschide-in-martie-20817',
    hosts: { 'gazetadunarii.test': everywhere(roZiar) },
    expected: ['dead soft-404'],
  },
  {
    id: 'hu-portal-error-address',
    imitates: 'a Hungarian government portal',
    hard: 'redirects to an address in Hungarian for errors, which then answers 200',
    lang: 'hu',
    url: 'https://tolnahegy.test/hirek/uj-komp-a-dunan',
    hosts: { 'tolnahegy.test': { '/hiba?kod=404': huHiba, '*': redirect(302, '/hiba?kod=404') } },
    expected: ['dead soft-404'],
  },
  {
    id: 'fi-prerendered-shell',
    imitates: 'a Finnish radio station built as a single page, with a prerender service',
    hard: 'nothing to read: the status is in a meta element for the prerender service',
    lang: 'fi',
    url: 'https://saaristoradio.test/ohjelmat/myrskyvaroitus/jakso-14',
    hosts: { 'saaristoradio.test': everywhere(fiShell) },
    expected: ['dead soft-404'],
  },
  {
    id: 'da-next-error',
    imitates: 'a Danish broadcaster on Next.js behind a cache that rewrites the status',
    hard: 'the title is the brand; the clearest sign is in the page’s data',
    lang: 'da',
    url: 'https://kystradioen.test/nyheder/regionalt/faerge-pa-grund-ved-anholt',
    hosts: { 'kystradioen.test': everywhere(daNext) },
    expected: ['dead soft-404'],
  },
  {
    id: 'en-shop-shell-json-ld',
    imitates: 'a British homeware shop rendered in the browser',
    hard: 'only metadata speaks: og:title, JSON-LD and a state object; the title is the brand',
    lang: 'en-GB',
    url: 'https://hearthandloom.test/journal/how-our-wool-is-dyed',
    hosts: { 'hearthandloom.test': everywhere(enShop) },
    expected: ['dead soft-404'],
  },
  {
    id: 'pt-unpublished',
    imitates: 'a Brazilian paper that keeps the address and title of what it took down',
    hard: 'the title is still that of the story and matches the address; only this address says so',
    lang: 'pt-BR',
    url: 'https://diariodoigarape.test/noticia/barcos-voltam-ao-rio',
    hosts: { 'diariodoigarape.test': { '/noticia/barcos-voltam-ao-rio': ptDespublicada } },
    expected: ['dead soft-404', 'blocked legal'],
  },
  {
    id: 'en-video-gone',
    imitates: 'a video site for film makers',
    hard: 'says in its own words that there is nothing to play; no registry knows the host',
    lang: 'en',
    url: 'https://reelhouse.test/v/77120443',
    hosts: { 'reelhouse.test': everywhere(enVideo) },
    expected: ['dead soft-404'],
  },
  {
    id: 'ru-video-removed',
    imitates: 'a Russian video portal',
    hard: 'other videos follow; “unavailable” is said in the title together with the name of the site',
    lang: 'ru',
    url: 'https://videoples.test/video/8f31c0aa5b',
    hosts: { 'videoples.test': everywhere(ruVideo) },
    expected: ['dead soft-404'],
  },
  {
    id: 'ja-publication-period-over',
    imitates: 'a Japanese paper that shows agency stories for some weeks only',
    hard: 'EUC-JP told only in the page; the words are of a period that ended, not of an error',
    lang: 'ja',
    url: 'https://minato-nippo.test/n/201903/k20190311_8841.html',
    hosts: { 'minato-nippo.test': everywhere(jaBlog) },
    expected: ['dead soft-404'],
  },
  {
    id: 'zh-gov-countdown',
    imitates: 'a Chinese city government',
    hard: 'a countdown in a script leads to the front page; the title only says “notice”; no language told',
    lang: 'zh',
    url: 'http://www.linhu-gov.test/art/2018/6/12/art_1183_204417.html',
    hosts: { 'www.linhu-gov.test': everywhere(zhGov) },
    expected: ['dead soft-404', 'dead redirect-to-home'],
  },
  {
    id: 'de-phpbb-information',
    imitates: 'a German hobby forum on phpBB',
    hard: 'title and heading say “Information”; one short sentence tells',
    lang: 'de',
    url: 'https://modellbahn-elbtal.test/forum/viewtopic.php?f=12&t=3391',
    hosts: { 'modellbahn-elbtal.test': { '/forum/viewtopic.php': deForum } },
    expected: ['dead soft-404'],
  },
  {
    id: 'es-search-for-the-slug',
    imitates: 'a Spanish paper that turns a wrong address into a search',
    hard: 'title and heading repeat the words of the address, as those of a living story would',
    lang: 'es',
    url: 'https://lavozdealmenara.test/2018/05/alcaldesa-dimite-tras-auditoria',
    hosts: { 'lavozdealmenara.test': { '*': esGuess } },
    expected: ['dead soft-404'],
  },
  {
    id: 'it-social-post',
    imitates: 'a social network’s page of a deleted post',
    hard: 'vague words between deleted and private; a sign-in link',
    lang: 'it',
    url: 'https://piazzetta.test/comune.rivalta/posts/10158822',
    hosts: { 'piazzetta.test': everywhere(itPost) },
    expected: ['dead soft-404', 'blocked login'],
  },
  {
    id: 'tr-withdrawn-story',
    imitates: 'a Turkish news site after a court order',
    hard: 'headline, date and markup of the story remain; its text is one sentence: withdrawn from publication',
    lang: 'tr',
    url: 'https://limanpostasi.test/gundem/limanda-vinc-devrildi-h4471.html',
    hosts: { 'limanpostasi.test': { '/gundem/limanda-vinc-devrildi-h4471.html': trArchive } },
    expected: ['dead soft-404', 'blocked legal'],
  },
]

export const secondSoft404: Family = { name: 'second-soft-404', cases }
