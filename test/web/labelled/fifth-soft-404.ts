/** Sources that are gone behind a 200 or a redirect, and a few that stand in the same dress. */
import { html, redirect, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, onlyThere, site } from './third-case.ts'

const ok = ['alive ok'] as const
const soft404 = ['dead soft-404'] as const

const cited = (sentence: string, text: string | null = null) => ({ citation: { text, sentence } })

const volga = (title: string, main: string) =>
  doc(
    'ru',
    title,
    `<header class="b-header"><a class="logo" href="/"><img src="/upload/logo.png" alt="Вестник Заволжья"></a><form action="/search/"><input name="q" placeholder="Поиск по сайту"></form></header>
<nav class="top-menu">${links('/rubric/', 'Политика', 'Экономика', 'Происшествия', 'Культура', 'Спорт')}</nav>
<div class="breadcrumbs"><a href="/">Главная</a> / <a href="/news/">Новости</a></div>
<div id="workarea">${main}</div>
<aside class="right"><h3>Лента новостей</h3>${links('/news/6610', 'В Заречном районе откроют мост после ремонта', 'Аграрии завершили сев яровых на левом берегу', 'Хоккеисты «Заволжья» подписали нового вратаря', 'Синоптики обещают грозы и град к выходным')}</aside>
<footer>© 2009–2025 Вестник Заволжья. Свидетельство о регистрации СМИ. При перепечатке ссылка обязательна. 16+</footer>`,
    '<link rel="stylesheet" href="/bitrix/templates/news/styles.css">',
  )

const board = (title: string, main: string) =>
  doc(
    'uk',
    title,
    `<header><a href="/">Торжок</a> <a href="/myaccount">Мій профіль</a> <a class="cta" href="/post">Подати оголошення</a></header>${main}<footer>${links('/i/', 'Допомога', 'Платні послуги', 'Правила безпеки', 'Мапа сайту')}<p>© Торжок, 2025</p></footer>`,
    '<meta name="robots" content="noindex">',
  )

const bundesHome = html(
  doc(
    'de',
    'Landesamt für Deichwesen – Startseite',
    `<nav aria-label="Service">${links('/s/', 'Leichte Sprache', 'Gebärdensprache', 'Kontakt', 'English')}</nav><nav>${links('/de/t', 'Das Landesamt', 'Themen', 'Förderung', 'Presse')}</nav><main><h1>Willkommen beim Landesamt für Deichwesen</h1><section><h2>Aktuelles</h2><article><h3>Sturmflutsaison: Schutztore geprüft</h3><p>Alle siebzehn Schutztore an der Küste haben die jährliche Prüfung bestanden.</p></article><article><h3>Neue Förderrichtlinie für Gemeinden</h3><p>Ab Juli können Gemeinden Mittel für die Erhöhung von Binnendeichen beantragen.</p></article></section></main><footer>${links('/f/', 'Impressum', 'Datenschutz', 'Barrierefreiheit')}</footer>`,
  ),
)

const clip = (title: string, main: string) =>
  doc(
    'fr',
    title,
    `<header><a href="/">Bobine</a><form role="search"><input aria-label="Rechercher"></form><a href="/connexion">Se connecter</a></header><main>${main}</main><aside><h2>À suivre</h2><ol><li><a href="/v/aa81k">Restaurer une barque en bois, épisode 4</a> 12:41 · 38 k vues</li><li><a href="/v/p09wz">Les marais vus du ciel</a> 5:07 · 112 k vues</li><li><a href="/v/q7c1x">Concert de clôture, place du Marché</a> 58:20 · 4 k vues</li></ol></aside>`,
    '<meta property="og:site_name" content="Bobine"><meta property="og:type" content="video.other">',
  )

const phpbb = (title: string, main: string) =>
  doc(
    'pt',
    title,
    `<div id="wrap"><div id="page-header"><h1>Fórum dos Navegantes</h1><p>Barcos à vela, motores e portos de Portugal</p><ul class="linklist"><li><a href="./index.php">Índice do fórum</a></li><li><a href="./faq.php">FAQ</a></li><li><a href="./ucp.php?mode=register">Registar</a></li><li><a href="./ucp.php?mode=login">Entrar</a></li></ul></div><div id="page-body">${main}</div><div id="page-footer">Todos os horários são GMT. Equipa · Eliminar cookies</div></div>`,
  )

const ateneo = (name: string, main: string) =>
  doc(
    'it',
    name === '' ? ' | Università di Valdoro' : `${name} | Università di Valdoro`,
    `<header><a href="/">Università degli Studi di Valdoro</a>${links('/it/', 'Ateneo', 'Didattica', 'Ricerca', 'Terza missione', 'International')}</header><main><h1 class="docente">${name}</h1>${main}</main><footer>Via dei Mulini 4, Valdoro · P.IVA 00000000000 · PEC · Amministrazione trasparente · Note legali</footer>`,
  )

const regionPl = html(
  doc(
    'pl',
    'Region – Kurier Nadodrzański',
    `<nav>${links('/dzial/', 'Kraj', 'Region', 'Sport', 'Kultura', 'Ogłoszenia')}</nav><h1>Region</h1>${[
      [
        'Trzy gminy połączą siły przy budowie ścieżki',
        'Wójtowie podpisali w środę list intencyjny w sprawie trasy wzdłuż rzeki.',
      ],
      [
        'Nowy autobus do szpitala już od poniedziałku',
        'Linia 14 pojedzie co pół godziny, także w niedziele.',
      ],
      ['Dożynki bez fajerwerków', 'Organizatorzy tłumaczą decyzję troską o zwierzęta.'],
      ['Remont wieży ciśnień opóźniony', 'Konserwator chce dodatkowych badań cegły z XIX wieku.'],
    ]
      .map(
        ([head, lead], at) =>
          `<article><h2><a href="/region/2025/${at + 31}">${head}</a></h2><p>${lead}</p></article>`,
      )
      .join(
        '',
      )}<div class="pager"><a href="?p=2">Starsze</a></div><footer>Wydawca: Oficyna Nadodrze. Prenumerata. Reklama. RODO.</footer>`,
  ),
)

const desk = (main: string) =>
  html(
    doc(
      'cs',
      'Úřední deska | Město Hlubočany',
      `<a class="skip" href="#obsah">Přejít k obsahu</a><header>Město Hlubočany</header><nav>${links('/', 'Úřad', 'Občan', 'Samospráva', 'Úřední deska', 'Odpady')}</nav><div id="obsah"><h1>Úřední deska</h1>${main}</div><footer>Úřední hodiny: Po a St 8–17. Elektronická podatelna. Prohlášení o přístupnosti.</footer>`,
    ),
  )

const jaPaper = (title: string, main: string, code = 200) =>
  html(
    doc(
      'ja',
      title,
      `<div id="header"><a href="/">みさき新報</a> ${links('/c/', '社会', '政治', '経済', 'スポーツ', '地域')}</div><div id="main">${main}</div><div id="rank"><h3>アクセスランキング</h3><ol><li><a href="/a/9">灯台の公開、秋まで延長　来場者３万人に</a></li><li><a href="/a/8">高校駅伝、港南が７年ぶり優勝</a></li><li><a href="/a/7">特産みかん、今年は小粒で甘く</a></li></ol></div><div id="footer">著作権について｜広告掲載｜会社案内</div>`,
      '<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">',
    ).replace('<meta charset="utf-8">\n', ''),
    { charset: 'euc-jp', charsetInHeader: false, status: code },
  )

const arPage = (inner: string, date: string) =>
  html(
    doc(
      'ar',
      'صحيفة المرفأ',
      `<header><h2>صحيفة المرفأ</h2>${links('/section/', 'محليات', 'اقتصاد', 'ثقافة', 'رياضة')}</header><article><h1>${inner === '' ? '' : 'افتتاح المكتبة البحرية'}</h1><time>${date}</time><span>عدد المشاهدات: 0</span><div class="share"><a href="#f">شارك</a> <a href="#x">غرّد</a> <a href="#w">أرسل</a> <a href="#p">اطبع</a></div><div class="article-body">${inner}</div><h4>التعليقات (0)</h4><form><textarea placeholder="اكتب تعليقك"></textarea><button>إرسال</button></form></article><aside><h3>الأكثر قراءة</h3>${links('/article/88', 'ارتفاع أسعار السمك مع بداية الشتاء', 'الميناء الجديد يستقبل أول سفينة ركاب', 'فريق المدينة يتأهل إلى الدور الثاني')}</aside><footer>جميع الحقوق محفوظة © صحيفة المرفأ</footer>`,
    ).replace('<html lang="ar">', '<html lang="ar" dir="rtl">'),
  )

const hyHome = html(
  doc(
    'hy',
    'Ջրային տնտեսության կոմիտե',
    `<div class="lang"><a href="/hy/">Հայ</a> <a href="/en/">Eng</a> <a href="/ru/">Рус</a></div><nav>${links('/hy/m', 'Կոմիտեի մասին', 'Նորություններ', 'Իրավական ակտեր', 'Գնումներ', 'Կապ')}</nav><section class="slider"><h2>Մեկնարկել է ոռոգման նոր շրջանը</h2><p>Այս տարի ջուրը համայնքներին կտրվի ապրիլի տասից։</p></section><section><h2>Վերջին նորությունները</h2><p>Կոմիտեի նախագահն ընդունել է համայնքապետերին։ Քննարկվել է ջրամբարների վիճակը։</p><p>Հայտարարվել է ջրաչափերի գնման մրցույթ։</p></section><footer>Թեժ գիծ՝ 1-00, © 2025</footer>`,
  ),
)

const bgSearch = html(
  doc(
    'bg',
    'Съдебни актове – Окръжен съд Речица',
    `<header>Окръжен съд – Речица</header><nav>${links('/m/', 'За съда', 'Справки', 'Графици', 'Вещи лица', 'Контакти')}</nav><h1>Справка по съдебни актове</h1><form><label>Вид дело <select><option>всички</option><option>гражданско</option><option>наказателно</option><option>търговско</option></select></label><label>Номер <input name="n"></label><label>Година <select><option>2025</option><option>2024</option><option>2023</option></select></label><label>Съдия <input name="j"></label><label>Ключови думи <input name="k"></label><button>Търси</button></form><table><thead><tr><th>№</th><th>Дело</th><th>Акт</th><th>Дата</th><th>Файл</th></tr></thead><tbody></tbody></table><p>Намерени актове: 0</p><footer>Актовете се публикуват при спазване на закона за личните данни.</footer>`,
  ),
)

const kaCatalogue = (main: string) =>
  html(
    doc(
      'ka',
      'ელექტრონული კატალოგი – მთის ბიბლიოთეკა',
      `<header>მთის ბიბლიოთეკა</header><nav>${links('/k/', 'ძებნა', 'ახალი წიგნები', 'ჩემი თარო', 'წესები')}</nav><main>${main}</main><footer>სამუშაო საათები: 10:00–18:00</footer>`,
    ),
  )

const wikiCa = (title: string, main: string) =>
  doc(
    'ca',
    `${title} - Vilapèdia`,
    `<div id="mw-head">${links('/wiki/Especial:', 'Entra', 'Crea un compte')}<ul><li>Pàgina</li><li>Discussió</li><li>Mostra l’historial</li></ul></div><div id="content"><h1 id="firstHeading">${title}</h1><div id="siteSub">De Vilapèdia</div>${main}</div><div id="mw-panel">${links('/wiki/P', 'Portada', 'Article a l’atzar', 'Canvis recents', 'Què hi enllaça', 'Cita aquest article')}</div>`,
  )

const museum = (title: string, main: string) =>
  html(
    doc(
      'lv',
      title,
      `<header>Muzeju krājuma katalogs</header><nav>${links('/m/', 'Meklēt', 'Muzeji', 'Izstādes', 'Par katalogu')}</nav><main>${main}</main><footer>Kļūdu labojumus sūtiet katalogs@krajums.test</footer>`,
    ),
  )

const cases: readonly LabelledCase[] = [
  site(
    'bitrix-element-gone',
    'a Russian regional paper on Bitrix',
    'the only sign is three words in a font tag inside the full frame of a news page, while the site’s own 404 page is another',
    'ru',
    'https://vestnik-zavolzhya.test/news/detail.php?ID=41877',
    {
      '/news/detail.php': html(volga('Новости', '<p><font class="errortext">Новость не найдена!</font></p>')),
      '/': html(volga('Вестник Заволжья', '<h1>Главное за день</h1><p>Паромы вернулись на линию.</p>')),
      '*': html(
        volga(
          'Страница 404',
          '<h1>404</h1><p>Такой страницы у нас нет. Загляните на карту сайта.</p><h3>Карта сайта</h3>',
        ),
        { status: 404 },
      ),
    },
    soft404,
  ),
  site(
    'ad-inactive-keeps-title',
    'a Ukrainian site for small ads',
    'the title still names the boat that was for sale, and the similar ads have texts of their own; the ad has none',
    'uk',
    'https://www.torzhok.test/d/obyavlenie/motornyy-choven-progres-4-IDkX2p1.html',
    {
      '/d/obyavlenie/motornyy-choven-progres-4-IDkX2p1.html': html(
        board(
          'Моторний човен Прогрес-4: 48 000 грн. - Човни Черкаси на Торжку',
          `<div data-testid="ad-inactive-msg"><h4>Це оголошення більше не доступне</h4><p>Автор зняв його з публікації, тож опис, фото та контакти ми вже не показуємо.</p></div><section><h3>Схожі оголошення</h3>${paras('Човен Казанка-5М з тентом, документи в порядку — 39 000 грн, Канів', 'Надувний човен із жорстким дном, весла в подарунок — 22 500 грн, Сміла', 'Лафет для човна, двовісний, після фарбування — 31 000 грн, Черкаси')}</section>`,
        ),
      ),
      '*': html(board('Торжок - 404', '<h1>Ой, тут порожньо</h1><a href="/">На головну</a>'), {
        status: 404,
      }),
    },
    soft404,
  ),
  site(
    'agency-language-root',
    'a German state office after its relaunch',
    'every old address leads by 302 to the root of the language, which is a full living page and not “/”',
    'de',
    'https://www.deichwesen-nord.test/SharedDocs/Publikationen/2012/binnendeiche-zustandsbericht.html',
    { '/de/': bundesHome, '/': redirect(302, '/de/'), '*': redirect(302, '/de/') },
    ['dead redirect-to-home', 'dead soft-404'],
    cited('Der Zustandsbericht von 2012 nennt elf Binnendeiche mit Mängeln.', 'Zustandsbericht Binnendeiche'),
  ),
  site(
    'video-of-closed-account',
    'a French site for videos',
    'the frame of the player, the buttons and the list of what follows are all there; only the video says it is not',
    'fr',
    'https://www.bobine.test/v/m4t77',
    {
      '/v/m4t77': html(
        clip(
          'Bobine',
          '<div class="player player--empty"><p>Vidéo indisponible</p><p>Le compte qui l’avait mise en ligne a été clôturé.</p></div><div class="actions"><button>J’aime</button><button>Partager</button><button>Enregistrer</button></div>',
        ),
      ),
      '*': html(clip('Page introuvable - Bobine', '<h1>Oups, mauvaise bobine</h1>'), { status: 404 }),
    },
    soft404,
  ),
  site(
    'tender-record-emptied',
    'a Spanish platform for public contracts',
    'a table of the right fields whose cells hold dashes; a number of the record is echoed from the address',
    'es',
    'https://contratos.puertoalto.test/detalle?expediente=OB-2016-0093',
    {
      '/detalle': html(
        doc(
          'es',
          'Detalle de la licitación – Plataforma de Contratación de Puerto Alto',
          `<header>Plataforma de Contratación</header><nav>${links('/p/', 'Inicio', 'Licitaciones', 'Perfil del contratante', 'Ayuda')}</nav><h1>Detalle de la licitación</h1><div class="aviso">Licitación cerrada y retirada de la plataforma. Sus datos y pliegos ya no se conservan aquí.</div><table><tr><th>Expediente</th><td>OB-2016-0093</td></tr><tr><th>Objeto del contrato</th><td>–</td></tr><tr><th>Órgano de contratación</th><td>–</td></tr><tr><th>Presupuesto base sin impuestos</th><td>– €</td></tr><tr><th>Adjudicatario</th><td>–</td></tr><tr><th>Documentos</th><td>0</td></tr></table><footer>Sello de tiempo · Requisitos técnicos · Aviso legal</footer>`,
        ),
      ),
    },
    soft404,
    cited('El contrato de la dársena se adjudicó por 2,3 millones.', 'OB-2016-0093'),
  ),
  site(
    'phpbb-topic-gone',
    'an old Portuguese forum on phpBB 3.0',
    'the notice is headed “Information”, as are messages of success, and the words for “not found” are absent',
    'pt',
    'http://forum.navegantes.test/viewtopic.php?f=4&t=10233',
    {
      '/viewtopic.php': html(
        phpbb(
          'Fórum dos Navegantes • Informação',
          '<div class="panel" id="message"><div class="inner"><h2>Informação</h2><p>O tópico pedido já não existe.</p></div></div>',
        ),
      ),
      '/': html(
        phpbb('Fórum dos Navegantes • Índice do fórum', '<h2>Geral</h2><p>Apresentações: 412 tópicos</p>'),
      ),
    },
    soft404,
  ),
  onlyThere(
    'staff-page-hollow',
    'an Italian university’s pages of its teachers',
    'no notice at all: a template with all its headings and nothing beneath, and a title that begins with a bar',
    'it',
    'https://www.uni-valdoro.test/it/docenti/scheda?id=b.serpieri',
    html(
      ateneo(
        '',
        '<dl><dt>Settore scientifico disciplinare</dt><dd></dd><dt>Struttura di afferenza</dt><dd></dd><dt>Telefono</dt><dd></dd><dt>E-mail</dt><dd>@uni-valdoro.test</dd></dl><h2>Curriculum</h2><div></div><h2>Ricevimento</h2><div></div><h2>Insegnamenti</h2><ul></ul><h2>Pubblicazioni</h2><ul></ul>',
      ),
    ),
    soft404,
    cited(
      'La professoressa Serpieri insegna storia dei canali a Valdoro.',
      'Bianca Serpieri, scheda docente',
    ),
  ),
  site(
    'article-to-section',
    'a Polish local paper after a change of its system',
    'one permanent redirect to the section that held the article, full of sentences that have nothing of it',
    'pl',
    'https://kurier-nadodrzanski.test/region/2011/most-w-starym-brodzie-zamkniety-po-powodzi,58120.html',
    {
      '/region/2011/most-w-starym-brodzie-zamkniety-po-powodzi,58120.html': redirect(301, '/dzial/region'),
      '/dzial/region': regionPl,
      '/': html(doc('pl', 'Kurier Nadodrzański', '<h1>Kurier Nadodrzański</h1><p>Dziś w numerze.</p>')),
    },
    ['dead soft-404', 'dead redirect-to-home'],
    cited(
      'Po powodzi most w Starym Brodzie zamknięto na osiem miesięcy.',
      'Most w Starym Brodzie zamknięty po powodzi',
    ),
  ),
  site(
    'notice-taken-from-board',
    'a Czech town’s official board',
    'the site answers every number so, in the words of an office, and a table of other notices fills the page',
    'cs',
    'https://www.hlubocany.test/uredni-deska/dokument/20871',
    {
      '*': desk(
        '<p class="info">Písemnost byla po uplynutí lhůty sejmuta a její text ani přílohy již nezveřejňujeme.</p><h2>Právě vyvěšeno</h2><table><tr><th>Název</th><th>Od</th><th>Do</th></tr><tr><td>Pozvánka na zasedání zastupitelstva</td><td>2. 6.</td><td>17. 6.</td></tr><tr><td>Dražební vyhláška – podíl na pozemku</td><td>28. 5.</td><td>30. 6.</td></tr><tr><td>Záměr pachtu rybníka Kačák</td><td>26. 5.</td><td>11. 6.</td></tr></table>',
      ),
    },
    soft404,
  ),
  everywhere(
    'host-closed-for-bills',
    'a Swedish web host that shuts a customer’s account',
    'status 200, the host’s own menu and offers, polite words without “suspended”',
    'sv',
    'https://skargardsbladet.test/2017/03/farjan-gick-pa-grund/',
    html(
      doc(
        'sv',
        'Webbplatsen är avstängd',
        `<header><a href="https://fjardhost.test/">Fjärdhost</a> Webbhotell · E-post · Domäner</header><h1>Den här webbplatsen är avstängd</h1>${paras('Vi har stängt kontot eftersom abonnemanget inte har betalats. Är det du som äger sidan? Logga in i kundzonen och betala fakturan, så öppnar vi igen inom en timme.', 'Är du besökare får du vända dig direkt till ägaren.')}<a href="https://fjardhost.test/kundzon">Till kundzonen</a>`,
      ),
    ),
    ['dead suspended', 'dead soft-404'],
  ),
  everywhere(
    'registrar-holding-page',
    'a Finnish registrar’s page for a name without a site',
    'says politely that the name is in use and reserved; nothing is for sale and no advertisement is shown',
    'fi',
    'https://saaristonlehti.test/uutiset/2009/majakka-myytiin',
    html(
      doc(
        'fi',
        'saaristonlehti.test',
        `<div class="box"><h1>saaristonlehti.test</h1>${paras('Tämä verkkotunnus on rekisteröity Niemi Domainsin kautta, mutta siihen ei ole vielä liitetty kotisivuja.', 'Oletko tunnuksen haltija? Ohjaa nimipalvelimet tai ota käyttöön kotisivukone hallintapaneelista.')}<small>Niemi Domains Oy – verkkotunnukset alkaen 9,90 €/vuosi</small></div>`,
      ),
    ),
    ['dead parked', 'dead soft-404'],
  ),
  everywhere(
    'panel-default-page',
    'a Hungarian server with its panel’s first page',
    'a page for the owner that explains in good sentences where files go; no error anywhere',
    'hu',
    'http://tiszahir.test/cikk/arviz-utan',
    html(
      doc(
        'hu',
        'Üdvözöljük!',
        `<h1>Sikeres telepítés</h1>${paras('Ezt az oldalt a kiszolgáló hozta létre, amikor a tárhelyet beállították. Ha Ön a tulajdonos, töltse fel saját fájljait a <code>public_html</code> mappába, és törölje az <code>index.html</code> állományt.', 'A levelezés beállításához nyissa meg a vezérlőpultot.')}<hr><address>Ez a tárhely jelenleg üres.</address>`,
      ),
    ),
    ['dead soft-404', 'dead parked'],
  ),
  everywhere(
    'daily-now-casino-guide',
    'a former Romanian daily whose name was bought for gambling',
    'keeps the paper’s name, colours and “redacția”; a proper long text with headings, an author and a date',
    'ro',
    'https://www.gazetadunarii.test/stiri/2014/podul-de-vase-inchis',
    html(
      doc(
        'ro',
        'Gazeta Dunării – Cele mai bune cazinouri online din 2025',
        `<header><img alt="Gazeta Dunării" src="/logo.png">${links('/g/', 'Cazinouri noi', 'Rotiri gratuite', 'Păcănele', 'Pariuri', 'Redacția')}</header><article><h1>Top 10 cazinouri online recomandate de Gazeta Dunării</h1><p>De Andrei M., actualizat pe 3 mai 2025</p>${paras('Am testat peste patruzeci de operatori și am ales pentru tine pe cei care plătesc repede și au bonus fără depunere.', 'Bonusul de bun venit ajunge la 5000 de lei și 300 de rotiri gratuite la păcănele. Citește termenii înainte de prima depunere.')}<table><tr><th>Cazino</th><th>Bonus</th></tr><tr><td>RegeSlot</td><td>2000 lei <a href="/go/1">Joacă acum</a></td></tr><tr><td>NorocVegas</td><td>500 rotiri <a href="/go/2">Joacă acum</a></td></tr></table><h2>Cum alegi un cazinou sigur</h2><p>Verifică licența, metodele de plată și părerile jucătorilor. 18+ Joacă responsabil.</p></article><footer>© 2025 Gazeta Dunării. Toate drepturile rezervate.</footer>`,
      ),
    ),
    ['dead taken-over', 'dead soft-404'],
    cited('Podul de vase a fost închis în martie 2014.', 'Podul de vase, închis – Gazeta Dunării'),
  ),
  site(
    'office-hacked-slug-in-title',
    'an Indonesian district’s site overrun by makers of slot pages',
    'title and heading are made from the address, so they name the cited report; the text is of slot machines',
    'id',
    'https://dinaspasar-tanjungmas.test/berita/laporan-renovasi-pasar-ikan-2018',
    {
      '*': (call) => {
        const words = (call.hit.path.split('/').at(-1) || 'beranda').replaceAll('-', ' ')
        html(
          doc(
            'id',
            `${words.toUpperCase()} : Link Slot Gacor Maxwin Hari Ini`,
            `<h1>${words}</h1><a href="https://masuk.rajaspin.test/">DAFTAR</a> <a href="https://masuk.rajaspin.test/">LOGIN</a>${paras(`<b>${words}</b> adalah situs slot gacor yang paling sering memberi jackpot malam ini, dengan deposit mulai lima ribu lewat pulsa atau dompet digital.`, 'Akun baru langsung mendapat bonus seratus persen dan bocoran pola putaran dari admin kami. RTP tertinggi ada di tiga permainan berikut.', 'Kenapa harus bermain di sini? Server luar negeri, penarikan dana dua menit, layanan tanpa libur.')}<table><tr><td>Minimal deposit</td><td>Rp 5.000</td></tr><tr><td>Jenis</td><td>Slot, togel, kasino langsung</td></tr></table>`,
          ),
        )(call)
      },
    },
    ['dead taken-over', 'dead soft-404'],
    cited('Renovasi pasar ikan selesai pada 2018.', 'Laporan renovasi pasar ikan 2018'),
  ),
  everywhere(
    'charity-now-outlet',
    'a French association whose lapsed name sells goods in Japanese',
    'a shop in perfect order, with prices, stock and a basket, in another language than the source',
    'ja',
    'https://www.amis-du-phare-breval.test/spip.php?article112',
    html(
      doc(
        'ja',
        '【最大80%OFF】ブランドバッグ 公式通販 正規品 送料無料',
        `<header>カート(0) ログイン 会員登録</header><nav>${links('/item/', '長財布', 'トートバッグ', '腕時計', 'スニーカー', 'アウトレット')}</nav><h1>レディース トートバッグ 新作 2025</h1><p>通常価格 98,000円 → <b>特価 12,800円(税込)</b> 在庫あり</p><p>本革を使った軽いトートバッグです。A4サイズが入り、通勤にも旅行にもお使いいただけます。</p><button>カートに入れる</button><h2>この商品を買った人はこちらも見ています</h2><ul><li>二つ折り財布 9,800円</li><li>ショルダーバッグ 13,500円</li></ul><footer>特定商取引法に基づく表記 / お支払い方法 / プライバシーポリシー</footer>`,
      ),
    ),
    ['dead taken-over', 'dead soft-404'],
    cited(
      'L’association a repeint la lanterne du phare de Bréval en 2008.',
      'Les Amis du phare de Bréval : la lanterne repeinte',
    ),
  ),
  everywhere(
    'lander-made-by-script',
    'a parking service’s lander for a lapsed Thai magazine',
    'hardly a word in the markup: what an eye sees are advertisements that a script draws',
    'und',
    'http://nittayasan-rimnam.test/column/2556/kan-khut-khlong',
    html(
      `<!doctype html>\n<html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKrf" lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="preconnect" href="https://adsearch.parkingcrew-like.test" crossorigin></head>\n<body>\n<div id="target" style="opacity: 0"></div>\n<script>window.park = "eyJkb21haW4iOiJuaXR0YXlhc2FuLXJpbW5hbS50ZXN0IiwicGFnZV90eXBlIjoicGFya2VkIn0=";</script>\n<script src="/bXkPark.js"></script>\n</body>\n</html>\n`,
    ),
    ['dead parked', 'dead soft-404'],
  ),
  {
    id: 'market-on-other-host',
    imitates: 'a Vietnamese forum’s lapsed name, sent to a market for names',
    hard: 'a temporary redirect to a page that speaks of trust, payment and transfer, and gives the name as a product with a price',
    lang: 'en',
    url: 'http://dienanhxua.test/bai-viet/rap-hat-ben-song',
    hosts: {
      'dienanhxua.test': { '*': redirect(302, 'https://www.nomenhaus.test/buy/dienanhxua.test?utm=ns') },
      'www.nomenhaus.test': {
        '/buy/dienanhxua.test': html(
          doc(
            'en',
            'dienanhxua.test | Nomenhaus',
            `<header>Nomenhaus ${links('/x/', 'Find a name', 'Sell yours', 'Appraisals', 'Help')}</header><h1>dienanhxua.test</h1><p class="price">$2,388</p><p>or $99.50 a month for 24 months</p><button>Add to cart</button><h2>What you get</h2>${paras('Safe transfer through escrow, usually within one working day.', 'Nine letters more than most, and easy to say: a name your visitors will keep in mind.')}<h2>Questions</h2><p>How do monthly plans work? You may use the name from the first payment.</p>`,
          ),
        ),
        '*': html(doc('en', 'Nomenhaus', '<h1>We could not find that name</h1>'), { status: 404 }),
      },
    },
    expected: ['dead parked'],
  },
  site(
    'book-to-empty-search',
    'a Turkish bookseller that turns dead products into a search',
    'leads by 302 to a search made of the slug, which repeats the words of the book’s title and finds nothing',
    'tr',
    'https://www.iskelekitap.test/kitap/bogazin-son-kayikcilari/312207',
    {
      '/kitap/bogazin-son-kayikcilari/312207': redirect(302, '/ara?q=bogazin+son+kayikcilari'),
      '/ara': html(
        doc(
          'tr',
          'bogazin son kayikcilari araması - İskele Kitap',
          `<header>İskele Kitap <form action="/ara"><input name="q" value="bogazin son kayikcilari"></form> Sepetim (0)</header><nav>${links('/kategori/', 'Edebiyat', 'Tarih', 'Çocuk', 'Sahaf')}</nav><h1>“bogazin son kayikcilari” için 0 ürün</h1><div class="filters">Yayınevi · Fiyat · Baskı yılı · Stok durumu</div><p>Yazımı gözden geçirin ya da daha az kelimeyle arayın.</p><h2>Çok satanlar</h2>${links('/kitap/c', 'Kuzey Rüzgârı – 185 TL', 'Bir Bavul Mektup – 140 TL', 'Mutfakta Felsefe – 210 TL')}`,
        ),
      ),
      '/': html(doc('tr', 'İskele Kitap', '<h1>Haftanın fırsatları</h1><p>Sahafta üç al iki öde.</p>')),
    },
    ['dead soft-404'],
    cited('Kitap, yedi kayıkçının hayatını anlatır.', 'Boğazın Son Kayıkçıları'),
  ),
  site(
    'article-without-heart',
    'an Arabic daily whose archive was lost',
    'the template of an article with the date of the epoch and no text; all numbers answer alike, and the site has living ones',
    'ar',
    'https://almarfa-daily.test/article/20417',
    {
      '/article/88': arPage(
        '<p>افتتح رئيس البلدية صباح الأحد المكتبة البحرية في مبنى الجمرك القديم، وتضم اثني عشر ألف مجلد.</p>',
        '2025-02-09',
      ),
      '*': arPage('', '1970-01-01'),
    },
    soft404,
  ),
  everywhere(
    'blog-deleted-by-writer',
    'a Persian platform for blogs',
    'one line and a line of advertisement for the platform, with 200 for the whole subdomain',
    'fa',
    'https://daryanameh.blogestan.test/post/57/',
    html(
      doc(
        'fa',
        'بلاگستان',
        `<div class="msg">این وبلاگ به خواست نویسنده‌اش برچیده شده و نوشته‌هایش در دسترس نیست.</div><p>شما هم در چند دقیقه <a href="https://blogestan.test/new">وبلاگ خود را بسازید</a>.</p>`,
      ).replace('<html lang="fa">', '<html lang="fa" dir="rtl">'),
    ),
    ['dead soft-404', 'dead suspended'],
  ),
  site(
    'group-dissolved',
    'a Hebrew community site',
    'asks to sign in at the top as every page does, yet no member would see more: the group is no more',
    'he',
    'https://www.kehilot.test/groups/yardenim/discussion/5512',
    {
      '/groups/yardenim/discussion/5512': html(
        doc(
          'he',
          'קהילות',
          `<header><a href="/">קהילות</a> <a href="/login">התחברות</a> <a href="/join">הרשמה</a></header><main><h1>הקבוצה הזאת כבר לא קיימת</h1><p>מנהלי הקבוצה פירקו אותה, וכל הדיונים והתמונות נמחקו לצמיתות.</p><h2>קבוצות שאולי יעניינו אותך</h2>${links('/groups/', 'מטיילים בגליל · 8,204 חברים', 'גינון במרפסת · 3,117 חברים', 'אופים בבית · 12,560 חברים')}</main><footer>תנאי שימוש · נגישות · פרטיות</footer>`,
        ).replace('<html lang="he">', '<html lang="he" dir="rtl">'),
      ),
      '*': html(doc('he', 'קהילות - שגיאה', '<h1>הכתובת שגויה</h1>'), { status: 404 }),
    },
    soft404,
  ),
  site(
    'script-sends-home',
    'a Hindi news portal',
    'a document without text whose script puts the visitor on the front page: no redirect that HTTP knows of',
    'hi',
    'https://ghatsamachar.test/state/2015-08-nav-durghatna-jaanch-report-19944.html',
    {
      '/': html(
        doc(
          'hi',
          'घाट समाचार: ताज़ा ख़बरें',
          `<nav>${links('/c/', 'देश', 'राज्य', 'खेल', 'मनोरंजन', 'वीडियो')}</nav><h2>नदी किनारे बनेगा नया पुस्तकालय</h2><p>नगर परिषद ने गुरुवार को प्रस्ताव पास किया।</p><h2>मॉनसून इस बार पाँच दिन पहले</h2><p>किसानों को बुवाई की तैयारी की सलाह दी गई है।</p>`,
        ),
      ),
      '*': html(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><script type="text/javascript">window.location.replace("/");</script></body></html>',
      ),
    },
    ['dead redirect-to-home', 'dead soft-404'],
  ),
  everywhere(
    'wordpress-database-away',
    'a Bengali paper whose database no longer answers',
    'a heading alone, in Bengali, with 200 since a cache in front keeps the status of the copy',
    'bn',
    'https://nodirkotha.test/2016/11/bhangon-pratibedon/',
    html(
      '<!DOCTYPE html><html lang="bn"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>ডেটাবেস ত্রুটি</title></head><body id="error-page"><div class="wp-die-message"><h1>ডেটাবেসের সঙ্গে সংযোগ করা গেল না</h1></div></body></html>',
      { headers: { 'X-Cache': 'HIT', Age: '86211' } },
    ),
    ['unreachable server-error', 'dead soft-404'],
  ),
  site(
    'error-aspx-with-path',
    'a Vietnamese ministry’s portal on ASP.NET',
    'sent with the old path in the query to an error address that answers 200 and blames itself, not the address',
    'vi',
    'https://congthong.thuyloi-bo.test/Pages/TinTuc/ChiTiet.aspx?id=7721',
    {
      '/': html(
        doc('vi', 'Cổng thông tin thủy lợi', '<h1>Tin nổi bật</h1><p>Khởi công hồ chứa nước phía tây.</p>'),
      ),
      '/ThongBao.aspx': html(
        doc(
          'vi',
          'Cổng thông tin thủy lợi',
          `<header>CỔNG THÔNG TIN THỦY LỢI</header><nav>${links('/m/', 'Giới thiệu', 'Văn bản', 'Dự án', 'Hỏi đáp')}</nav><div class="noidung"><p>Nội dung quý vị yêu cầu hiện không có trên hệ thống. Mời quý vị trở lại trang chủ.</p></div><footer>Chịu trách nhiệm nội dung: Văn phòng. Lượt truy cập: 14.220.318</footer>`,
        ),
      ),
      '*': (call) =>
        redirect(
          302,
          `/ThongBao.aspx?aspxerrorpath=${encodeURIComponent(call.hit.path.split('?')[0] ?? '')}`,
        )(call),
    },
    soft404,
  ),
  site(
    'discuz-thread-gone',
    'a Chinese board on Discuz',
    'in GBK with the charset in the markup alone; the notice shares its box with the form to sign in',
    'zh',
    'http://bbs.jiangpan.test/thread-83311-1-1.html',
    {
      '/thread-83311-1-1.html': html(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>提示信息 - 江畔论坛 - Powered by Discuz!</title></head><body><div id="toptb"><a href="/">设为首页</a> <a href="/fav">收藏本站</a></div><div id="hd"><a href="/">江畔论坛</a> 门户 论坛 导读 排行榜</div><div id="messagetext" class="alert_error"><p>您要看的帖子已经被删除，或者版主尚未放行。</p><p class="alert_btnleft"><a href="javascript:history.back()">[ 点这里回上一页 ]</a></p></div><div id="messagelogin"><form><label>用户名</label><input name="username"><label>密码</label><input type="password" name="password"><button>登录</button></form></div><div id="ft">Archiver|手机版|小黑屋|江畔论坛</div></body></html>`,
        { charset: 'gbk', charsetInHeader: false },
      ),
      '/': html(
        doc('zh', '江畔论坛', '<h1>江畔论坛</h1><p>今日: 214 | 昨日: 377 | 帖子: 981204 | 会员: 40112</p>'),
      ),
    },
    soft404,
  ),
  site(
    'term-of-display-over',
    'a Japanese regional paper, in EUC-JP',
    'no word of error: the time of display is over; ranking and menu are longer than the notice',
    'ja',
    'http://www.misaki-shinpo.test/news/20130918/k0044.html',
    {
      '/news/20130918/k0044.html': jaPaper(
        'みさき新報 ニュース',
        '<p>お探しの記事は公開の期限を過ぎたため、ご覧いただけません。過去の紙面は図書館の縮刷版をご利用ください。</p>',
      ),
      '/': jaPaper(
        'みさき新報',
        '<h1>トップニュース</h1><p>港の防波堤工事が完了し、漁協が報告会を開いた。</p>',
      ),
      '*': jaPaper('ページがありません', '<h1>404</h1><p>アドレスをもう一度お確かめください。</p>', 404),
    },
    soft404,
  ),
  site(
    'alert-and-back',
    'a Korean local newspaper',
    'nothing in the body: a script says in a box that the piece was removed, and goes a step back',
    'ko',
    'http://www.poguilbo.test/news/articleView.html?idxno=70213',
    {
      '/news/articleView.html': html(
        `<html><head><meta charset="utf-8"></head><body><script>alert('삭제되었거나 없는 기사입니다.');history.back();</script></body></html>`,
      ),
      '/': html(
        doc(
          'ko',
          '포구일보',
          '<h1>포구일보</h1><p>어시장 새 단장, 다음 달 문 연다</p><p>군의회 임시회 폐회</p>',
        ),
      ),
    },
    soft404,
  ),
  everywhere(
    'portal-soon-new',
    'a Serbian news portal that closed years ago',
    'promises a new portal, counts days, asks for an address of mail, and carries the old portal’s name as its title',
    'sr',
    'https://savski-glasnik.test/vesti/drustvo/zatvorena-skela-kod-ostruznice',
    html(
      doc(
        'sr',
        'Савски гласник',
        `<div class="seedprod"><img src="/logo.svg" alt="Савски гласник"><h1>Ускоро нешто ново!</h1><p>Вредно радимо на новом порталу. Оставите адресу и јавићемо вам се кад будемо спремни.</p><form><input type="email" placeholder="Ваша е-пошта"><button>Обавести ме</button></form><div class="countdown">00 дана 00 сати 00 минута</div></div>`,
      ),
    ),
    ['dead soft-404', 'dead parked'],
    cited('Скела код Остружнице затворена је 2012. године.', 'Затворена скела код Остружнице'),
  ),
  site(
    'court-act-empty-search',
    'a Bulgarian court’s register',
    'the address of one judgment shows the blank search with no act found, as would a visit without any number',
    'bg',
    'https://rechitsa-os.test/aktove?delo=20120410-118&akt=2207',
    { '/aktove': bgSearch, '/': bgSearch },
    soft404,
    cited('Съдът отхвърли иска с решение от 2012 г.', 'Решение № 118'),
  ),
  site(
    'record-withdrawn',
    'a Georgian library’s catalogue',
    'the number of the record, a link for a lasting address and “cite this” stand around a notice that nothing is left',
    'ka',
    'https://katalogi.mtisbiblioteka.test/record/118044',
    {
      '/record/118044': kaCatalogue(
        '<h1>ჩანაწერი 118044</h1><p>დოკუმენტი კატალოგიდან ამოღებულია და მისი ტექსტი აღარ ინახება.</p><ul><li><a href="#c">ციტირება</a></li><li><a href="#p">მუდმივი ბმული</a></li><li><a href="#e">ექსპორტი</a></li></ul>',
      ),
      '/record/118045': kaCatalogue(
        '<h1>მთის გზები</h1><p>ავტორი: ნ. ბექაური. 1931. 112 გვერდი. ტექსტი სრულად.</p>',
      ),
      '*': html(doc('ka', 'შეცდომა', '<h1>404</h1><p>მისამართი არასწორია.</p>'), { status: 404 }),
    },
    soft404,
  ),
  {
    id: 'renamed-paper-all-to-root',
    imitates: 'a Greek paper that took a new name',
    hard: 'a permanent redirect to another host, which has the story’s paper but only its front page',
    lang: 'el',
    url: 'https://www.foni-limaniou.test/koinonia/2010/10/to-telos-ton-kaikion',
    hosts: {
      'www.foni-limaniou.test': { '*': redirect(301, 'https://limani24.test/') },
      'limani24.test': {
        '/': html(
          doc(
            'el',
            'Λιμάνι 24 | Ειδήσεις από το Αιγαίο',
            `<p class="top">Η «Φωνή του Λιμανιού» έγινε Λιμάνι 24</p><nav>${links('/k/', 'Κοινωνία', 'Ναυτιλία', 'Πολιτισμός', 'Γνώμες')}</nav><article><h2>Νέο δρομολόγιο για τα μικρά νησιά</h2><p>Το πλοίο θα φεύγει κάθε Τρίτη και Παρασκευή στις επτά το πρωί.</p></article><article><h2>Έκθεση φωτογραφίας στο παλιό τελωνείο</h2><p>Εξήντα εικόνες από τη ζωή των σφουγγαράδων.</p></article><article><h2>Μποφόρ και απαγορευτικό</h2><p>Δεμένα έμειναν τα πλοία το Σάββατο.</p></article>`,
          ),
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
    ...cited('Τα τελευταία καΐκια διαλύθηκαν το 2010.', 'Το τέλος των καϊκιών'),
  },
  site(
    'front-page-at-every-address',
    'an Armenian committee’s site with one controller',
    'without any redirect the front page itself is the answer, at the address of a piece of news and at any other',
    'hy',
    'https://jrkomite.test/hy/news/2014/06/jrambar-vtangavor',
    { '/': hyHome, '*': hyHome },
    ['dead soft-404', 'dead redirect-to-home'],
  ),
  site(
    'wiki-page-deleted',
    'a Catalan local encyclopaedia on an old MediaWiki',
    'the title is that of the entry, the tabs and tools are those of an entry, and the log of deletion gives a reason',
    'ca',
    'http://www.vilapedia.test/wiki/Moll_de_les_Barques',
    {
      '/wiki/Moll_de_les_Barques': html(
        wikiCa(
          'Moll de les Barques',
          '<div class="noarticletext">Ara mateix no hi ha cap text en aquesta pàgina. La pàgina va ser esborrada; a sota en teniu el registre.<ul class="mw-logevent-loglines"><li>21:14, 3 feb 2012 Bibliotecari3 va esborrar la pàgina «Moll de les Barques» (sense fonts)</li></ul><p>Podeu cercar el títol en altres pàgines.</p></div>',
        ),
      ),
      '/wiki/Portada': html(
        wikiCa('Portada', '<p>Vilapèdia té 1.204 articles sobre els pobles de la costa.</p>'),
      ),
      '/': redirect(301, '/wiki/Portada'),
    },
    soft404,
  ),
  site(
    'month-without-the-piece',
    'a Danish blog on WordPress',
    'sent on from the slug to the month of the same address, where a heading and widgets stand and no entry',
    'da',
    'https://havnebloggen.test/2013/05/da-fyret-blev-solgt/',
    {
      '/2013/05/da-fyret-blev-solgt/': redirect(301, '/2013/05/'),
      '/2013/05/': html(
        doc(
          'da',
          'maj 2013 – Havnebloggen',
          `<header>Havnebloggen</header><main><h1 class="archive-title">Måned: maj 2013</h1><p>Der er ingen indlæg at vise.</p></main><aside><h3>Kategorier</h3>${links('/k/', 'Fyr og båker', 'Både', 'Mennesker')}<h3>Nyeste kommentarer</h3><p>Bodil til Om bloggen</p></aside><footer>Drives af WordPress</footer>`,
          '',
          'class="archive date"',
        ),
      ),
      '/': html(
        doc(
          'da',
          'Havnebloggen',
          '<h1>Havnebloggen</h1><article><h2>Ny bro til lystbådene</h2><p>Broen åbner til pinse.</p></article>',
        ),
      ),
    },
    soft404,
    cited('Fyret blev solgt for 900.000 kroner.', 'Da fyret blev solgt'),
  ),
  site(
    'language-root-itself-404',
    'an Azerbaijani agency',
    'the redirect looks like one to the root of a language, but what stands there answers 404 with a full menu',
    'az',
    'https://limanagentliyi.test/xeberler/3391-yeni-korpu-istifadeye-verildi',
    {
      '/': html(doc('az', 'Liman Agentliyi', '<h1>Liman Agentliyi</h1><p>Qəbul günləri: çərşənbə.</p>')),
      '/az/': html(
        doc(
          'az',
          'Liman Agentliyi',
          `<nav>${links('/m/', 'Agentlik haqqında', 'Xəbərlər', 'Satınalmalar', 'Əlaqə')}</nav><h1>Liman Agentliyi</h1><p>Axtardığınız səhifə burada yoxdur. Menyudan bölmə seçin.</p>`,
        ),
        { status: 404 },
      ),
      '*': redirect(301, '/az/'),
    },
    ['dead http-404'],
  ),
  everywhere(
    'builder-not-published',
    'an Uzbek paper’s name, tied to a project of a site builder',
    'speaks to the owner of a project, its settings and its tariff; no word of sale, of debt or of an error',
    'uz',
    'https://daryo-boyi-gazetasi.test/maqola/kema-qatnovi-tugadi',
    html(
      doc(
        'uz',
        'Loyiha hali chop etilmagan',
        `<div style="text-align:center"><h1>Bu manzil Quroqchi loyihasiga ulangan</h1><p>Loyiha egasi bosh sahifani hali chop etmagan yoki tarifi tugagan. Egasi bo‘lsangiz, sozlamalarda bosh sahifani tanlang.</p><a href="https://quroqchi.test/">Quroqchi – sayt yasash oson</a></div>`,
      ),
    ),
    ['dead soft-404', 'dead parked', 'dead suspended'],
  ),
  everywhere(
    'suspended-at-source-of-cgi',
    'a Swahili town’s site on a shared host',
    'sent to a script of the host’s panel on the same name, whose page is in Swahili and gives a number for payment',
    'sw',
    'https://halmashauri-bandarini.test/habari/2019/kivuko-kipya',
    (call) =>
      (call.hit.path.startsWith('/cgi-sys/')
        ? html(
            doc(
              'sw',
              'Akaunti Imesimamishwa',
              '<h1>Akaunti hii imesimamishwa</h1><p>Huduma ya tovuti imefungwa hadi malipo ya mwaka yatakapokamilika. Mmiliki awasiliane na idara ya malipo: 0700 000 000.</p>',
            ),
          )
        : redirect(302, '/cgi-sys/suspendedpage.cgi'))(call),
    ['dead suspended'],
  ),
  site(
    'photos-of-deleted-user',
    'an Estonian site for travel diaries',
    'the frame of a profile with a name, a grey face and counts of nought; the diary is one tab of it',
    'et',
    'https://www.rannarada.test/kasutaja/merituul/paevik/saarte-retk',
    {
      '/kasutaja/merituul/paevik/saarte-retk': html(
        doc(
          'et',
          'Kustutatud kasutaja | Rannarada',
          `<header>Rannarada ${links('/r/', 'Avasta', 'Rajad', 'Päevikud', 'Abi')}</header><section class="profile"><img src="/grey.png" alt=""><h1>Kustutatud kasutaja</h1><p>See inimene lõpetas oma konto. Tema päevikud ja pildid läksid kaasa.</p><ul><li>0 päevikut</li><li>0 pilti</li><li>0 jälgijat</li></ul></section>`,
        ),
      ),
      '*': html(doc('et', 'Viga | Rannarada', '<h1>Siin rada lõpeb</h1>'), { status: 404 }),
    },
    soft404,
  ),
  onlyThere(
    'document-answered-as-text',
    'a Dutch archive of reports',
    'an address of a PDF that answers 200 with one line of plain text in place of the document',
    'nl',
    'https://rapporten.waterarchief.test/bestanden/2006/sluis-onderzoek.pdf',
    reply('Bestand ingetrokken door de inzender. Er is geen tekst bewaard.\n', { type: 'text/plain' }),
    soft404,
  ),

  site(
    'lost-object-in-catalogue',
    'a Latvian catalogue of museums',
    'a short record that says lost, no picture, place unknown, on a site whose missing records answer 200 in the same frame',
    'lv',
    'https://krajums.test/objekts/KPM-2219',
    {
      '/objekts/KPM-2219': museum(
        'Zvejnieku biedrības karogs – Muzeju krājuma katalogs',
        '<h1>Zvejnieku biedrības karogs</h1><p class="status">Priekšmets nav atrasts. Attēls nav pieejams.</p><dl><dt>Inventāra numurs</dt><dd>KPM-2219</dd><dt>Darināts</dt><dd>1908. gadā Liepciemā</dd><dt>Materiāls</dt><dd>zīds, zelta diegs</dd><dt>Liktenis</dt><dd>Pazudis evakuācijā 1944. gada rudenī; izslēgts no krājuma 1951. gadā.</dd></dl>',
      ),
      '*': museum(
        'Muzeju krājuma katalogs',
        '<h1>Ieraksts nav atrasts</h1><p>Pārbaudiet inventāra numuru vai meklējiet vēlreiz.</p>',
      ),
    },
    ok,
    {
      ...looksDead,
      ...cited('Biedrības 1908. gada zīda karogs pazuda evakuācijā.', 'Zvejnieku biedrības karogs, KPM-2219'),
    },
  ),
  onlyThere(
    'tender-closed-text-stays',
    'a Slovak register of public orders',
    'says closed, cancelled, no longer accepts anything, documents taken off; what was ordered is told in full',
    'sk',
    'https://zakazky.podhoran.test/zakazka/2018/41',
    html(
      doc(
        'sk',
        'Zrušená zákazka: Oprava kompy – Register zákaziek',
        `<nav>${links('/z/', 'Zákazky', 'Profily', 'Archív')}</nav><h1>Oprava kompy</h1><p class="label">ZRUŠENÁ</p><p>Lehota uplynula, ponuky už nemožno podať. Súťažné podklady boli stiahnuté.</p><h2>Opis predmetu</h2>${paras('Obec Podhoran obstaráva opravu trupu kompy z roku 1967, výmenu dvoch lán a náter zábradlia. Predpokladaná hodnota je 38 400 eur bez dane.', 'Postup bol zrušený 12. októbra 2018, lebo ani jedna ponuka nesplnila podmienky.')}`,
      ),
    ),
    ok,
    {
      ...looksDead,
      ...cited('Obec chcela v roku 2018 opraviť kompu za 38 400 eur.', 'Zákazka: Oprava kompy'),
    },
  ),
  onlyThere(
    'column-on-a-lapsed-paper',
    'a Croatian magazine on media',
    'quotes a page of parking and the boasts of the casino which came after; title in the words of a lander',
    'hr',
    'https://medijskioblog.test/kolumne/ova-domena-je-na-prodaju',
    html(
      doc(
        'hr',
        'Ova domena je na prodaju | Medijski oblog',
        `<nav>${links('/o/', 'Kolumne', 'Intervjui', 'Arhiv')}</nav><article><h1>Ova domena je na prodaju</h1><p>Piše: Jelka Škrapić, 14. svibnja 2024.</p>${paras('Kad sam prošlog tjedna htjela provjeriti jednu vijest iz 2011., umjesto članka dočekala me rečenica „kupite ovo ime za 1.900 eura”.', 'Mjesec poslije na istoj su adresi stajali besplatni okretaji, bonus dobrodošlice i najbolja kasina. Logotip lista ostao je u kutu.', 'Arhiv lokalnog lista nije ničija privatna stvar. Knjižnice bi ga morale preuzeti prije nego što istekne najam imena.')}</article>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'thread-of-deleted-members',
    'a Norwegian forum',
    'subject “account suspended”, first writer deleted, two posts removed by a moderator, thread closed; one answer holds the source',
    'nb',
    'https://forum.fjordbaat.test/t/kontoen-er-stengt-hva-na/9021',
    html(
      doc(
        'nb',
        'Kontoen er stengt – hva nå? - Fjordbåt forum',
        `<nav>${links('/f/', 'Siste', 'Kategorier', 'Logg inn')}</nav><h1>Kontoen er stengt – hva nå?</h1><div class="post"><b>Slettet bruker</b><p><i>Innlegget er fjernet av moderator.</i></p></div><div class="post"><b>Slettet bruker</b><p><i>Innlegget er fjernet av forfatteren.</i></p></div><div class="post"><b>Torleif_K</b> 8. jan. 2019<p>Båtregisteret stenger kontoen når årsavgiften ikke er betalt innen 31. desember. Ring dem, betal 340 kroner, så er den åpen dagen etter. Slik gikk det for meg to ganger.</p></div><p>Denne tråden er låst.</p>`,
      ),
    ),
    ok,
    {
      ...looksDead,
      ...cited(
        'Båtregisteret stenger kontoen når avgiften ikke er betalt innen nyttår.',
        'Kontoen er stengt – hva nå?',
      ),
    },
  ),
  site(
    'feast-page-soon',
    'a Lithuanian town’s page of one feast',
    'few words, “soon” and “page is being made”, and an empty programme; the date and place that are cited stand there, and the site’s 404 is in the same frame',
    'lt',
    'https://upesventes.test/renginiai/valciu-svente-2025',
    {
      '/renginiai/valciu-svente-2025': html(
        doc(
          'lt',
          'Valčių šventė 2025 – Upės šventės',
          `<header>Upės šventės</header><h1>Valčių šventė 2025</h1><p>Liepos 19 d., Senoji prieplauka. Plauks keturiasdešimt valčių, pradžia 11 val.</p><h2>Programa</h2><p>Netrukus! Puslapis dar kuriamas.</p><h2>Nuotraukos</h2><p>Nieko nerasta.</p>`,
        ),
      ),
      '/': redirect(302, '/renginiai/valciu-svente-2025'),
      '*': html(
        doc('lt', 'Nerasta – Upės šventės', '<header>Upės šventės</header><h1>Tokio puslapio nėra</h1>'),
        {
          status: 404,
        },
      ),
    },
    ok,
    { ...looksDead, ...cited('Šventė vyks liepos 19 d. Senojoje prieplaukoje.', 'Valčių šventė 2025') },
  ),
]

export const fifthSoft404: Family = { name: 'fifth-soft-404', cases }
