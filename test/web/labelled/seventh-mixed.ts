/** Sources of all sorts: some stand and do not look it, some are gone behind a good status, some are only kept from us. */
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, looksWalled, missing, site } from './third-case.ts'

const ok = ['alive ok'] as const
const gone = ['dead soft-404'] as const

const living: readonly LabelledCase[] = [
  site(
    'article-on-dead-links',
    'a German regional newspaper’s feature about link rot',
    'headline and lead are an error page’s words; the number 404 all over the text',
    'de',
    'https://www.weserbote7.test/digitales/fehler-404-seite-nicht-gefunden-art81723.html',
    {
      '/digitales/fehler-404-seite-nicht-gefunden-art81723.html': html(
        doc(
          'de',
          'Fehler 404: Seite nicht gefunden | Weserbote',
          `<header><a href="/">Weserbote</a><nav>${links('/r', 'Lokales', 'Politik', 'Sport', 'Digitales', 'Anzeigen')}</nav></header>
<main><article><p class="kicker">Vergessliches Netz</p><h1>Fehler 404: Seite nicht gefunden</h1>
<p class="lead">„Die angeforderte Seite existiert nicht mehr.“ Wer auf den Seiten der Kreisverwaltung sucht, liest das jeden Tag. Warum Ämter ihre Adressen verlieren.</p>
<p class="autor">Von Jorinde Pahlke · 14.03.2023, 06:30 Uhr</p>
${paras(
  'Als die Kreisverwaltung im Herbst ihr neues Portal freischaltete, waren auf einen Schlag elftausend Adressen ungültig. Bebauungspläne, Protokolle, Merkblätter: Wer ein Lesezeichen gesetzt hatte, landete auf einer weißen Fläche mit drei Ziffern.',
  '„Wir haben das unterschätzt“, sagt Dezernent Okke Lührs. Die Umleitungen hätten zwar im Pflichtenheft gestanden, seien aber aus Kostengründen gestrichen worden. Sechzigtausend Euro hätte der Dienstleister dafür verlangt.',
  'Die Archivarin Thea Wübbena sieht darin mehr als ein Ärgernis. In einer Stichprobe ihres Instituts führte jeder vierte Verweis aus Ratsbeschlüssen der Jahre 2010 bis 2015 ins Leere. Manche Quelle sei heute nur noch in privaten Kopien erhalten.',
  'Bis zum Sommer sollen wenigstens die Protokolle unter ihren alten Adressen wieder erreichbar sein. Für alles andere rät das Amt, zum Telefon zu greifen.',
)}</article>
<aside><h2>Meistgelesen</h2>${links('/a', 'Fähre fällt bis Ostern aus', 'Neue Brücke wird teurer', 'Streit um das Freibad')}</aside></main>
<footer>${links('/f', 'Impressum', 'Datenschutz', 'Mediadaten')}</footer>`,
        ),
      ),
      '*': missing(
        doc(
          'de',
          'Nicht gefunden | Weserbote',
          `<header><a href="/">Weserbote</a></header><h1>Hier ist leider nichts</h1><p>Versuchen Sie es mit der Suche.</p><form action="/suche"><input name="q"></form>`,
        ),
      ),
    },
    ok,
    looksDead,
  ),
  site(
    'book-out-of-print',
    'a Polish publisher’s catalogue entry',
    'says in red that the title is unavailable, and offers others instead',
    'pl',
    'https://oficyna-siedem7.test/ksiazki/1184/promy-na-sanie',
    {
      '/ksiazki/1184/promy-na-sanie': html(
        doc(
          'pl',
          'Promy na Sanie – Oficyna Siedem',
          `<div class="top">${links('/m', 'Nowości', 'Zapowiedzi', 'Autorzy', 'Serie', 'Koszyk (0)')}</div>
<h1>Promy na Sanie</h1><p class="niedostepny" style="color:red"><b>Produkt niedostępny. Nakład wyczerpany, dodruku nie przewidujemy.</b></p>
<p>Autor: <a href="/autorzy/77">Halina Wrzosek</a><br>Rok wydania: 2006<br>Stron: 212<br>Oprawa: miękka<br>ISBN: 83-00000-77-7</p>
<h2>Opis</h2>${paras(
            'Pierwsza monografia przepraw promowych na środkowym Sanie. Autorka przez dziewięć lat rozmawiała z przewoźnikami i ich rodzinami, a rozmowy te uzupełniła o plany zachowane w archiwach powiatowych.',
            'Książka obejmuje czasy od pierwszych wzmianek z XV wieku po likwidację ostatniego promu linowego w 1978 roku. Dodatek zawiera słownik gwary flisackiej i czternaście map.',
          )}
<h2>Zobacz także</h2>${links('/ksiazki/', 'Młyny wodne nad Wiarem — 39,00 zł', 'Drewniane mosty — 45,00 zł', 'Flisacy — 32,00 zł')}
<div class="stopka">Oficyna Siedem, ul. Rybna 7, Przemyśl</div>`,
        ),
      ),
      '*': missing(doc('pl', 'Oficyna Siedem', '<h1>Nie ma takiej strony</h1><a href="/">Wróć</a>')),
    },
    ok,
    looksDead,
  ),
  site(
    'thread-in-store',
    'a Japanese message board’s full thread, put into its store of old logs',
    'first line says that the thread is stored away and cannot be written to',
    'ja',
    'https://ita7.keijiban.test/test/read.cgi/railway/1433777001/',
    {
      '/test/read.cgi/railway/1433777001/': html(
        doc(
          'ja',
          '【廃止】湊臨港線を語るスレ 7両目',
          `<div class="stoplight">■ このスレッドは過去ログ倉庫に格納されています。書き込みはできません。</div>
<div>${links('/', '板一覧', '全部', '最新50')}</div><h1>【廃止】湊臨港線を語るスレ 7両目</h1>
<dl>
<dt>1 ：名無しさん：2015/06/08(月) 22:10:01 ID:k7Qe0</dt><dd>前スレが落ちたので立てました。荒らしは無視で。</dd>
<dt>2 ：名無しさん：2015/06/08(月) 22:14:37 ID:aaB1x</dt><dd>最終日の写真が出てきた。後部にまだ手書きの方向幕が残っている。</dd>
<dt>3 ：名無しさん：2015/06/08(月) 22:41:12 ID:Pm3cd</dt><dd>&gt;&gt;2 あれは昭和57年に車庫の人が書いたもの。本物は市の倉庫にあるはず。</dd>
<dt>4 ：名無しさん：2015/06/09(火) 00:02:55 ID:q0Zt8</dt><dd>廃止届は3月に出ていて、官報にも載っている。橋桁の撤去は翌年度。</dd>
<dt>5 ：名無しさん：2015/06/09(火) 07:33:20 ID:k7Qe0</dt><dd>貨物の最終は旅客より二年早かった。時刻表を持っている人いますか。</dd>
<dt>6 ：名無しさん：2015/06/09(火) 12:18:09 ID:7fLl2</dt><dd>あぼーん</dd>
<dt>7 ：名無しさん：2015/06/09(火) 12:30:44 ID:aaB1x</dt><dd>図書館に縮刷版があった。湊の発車は6時12分だった。</dd>
</dl><p>read.cgi ver 07.2.1</p>`,
        ),
        { charset: 'shift_jis' },
      ),
      '*': missing(doc('ja', 'エラー', '<h1>404</h1><p>そんな板orスレッドないです。</p>')),
    },
    ok,
    looksDead,
  ),
  site(
    'open-article-with-subscription-box',
    'a French daily’s story, whole, with its offers to subscribers',
    'three calls to sign in or subscribe, and the story marked as one for all',
    'fr',
    'https://www.lecourrierdu7.test/culture/2022/11/09/le-phare-rouvre-ses-portes_6149007_3246.html',
    {
      '/culture/2022/11/09/le-phare-rouvre-ses-portes_6149007_3246.html': html(
        doc(
          'fr',
          'Le phare de Kervilon rouvre ses portes après vingt ans',
          `<header><div class="connexion"><a href="/connexion">Se connecter</a> <a href="/offres">S’abonner dès 1 €</a></div><nav>${links('/r/', 'À la une', 'En continu', 'Politique', 'Culture', 'Le Mag')}</nav></header>
<article><h1>Le phare de Kervilon rouvre ses portes après vingt ans</h1><p>Par Maëlle Quintric. Publié le 09 novembre 2022 à 18h02. Temps de lecture 2 min.</p>
${paras(
  'Cent quatre-vingt-sept marches, et le vent au bout. Mercredi matin, une trentaine d’habitants ont été les premiers à gravir l’escalier du phare de Kervilon, fermé au public depuis l’automne 2002.',
  'La commune a racheté l’édifice à l’État pour un euro symbolique. Il aura fallu six ans de chantier et une souscription auprès de quatre mille donateurs pour refaire la lanterne et consolider la galerie.',
  '« Mon grand-père allumait la lampe, je tiendrai la caisse », sourit Yann Le Floc’h, embauché comme guide. Les visites auront lieu du mercredi au dimanche, par groupes de douze.',
)}
<aside class="abo"><h2>La suite des événements vous intéresse ?</h2><p>Les articles réservés à nos abonnés portent une clé jaune. Connectez-vous ou créez un compte pour les lire tous.</p><form action="/inscription"><label>Votre e-mail <input type="email" name="email"></label><label>Mot de passe <input type="password" name="mdp"></label><button>Je m’inscris</button></form></aside>
${paras('Le conseil municipal doit fixer en décembre le tarif d’entrée. L’opposition demande qu’il reste gratuit pour les habitants de la presqu’île, ce que le maire juge « envisageable ».')}
</article><section><h2>Édition du jour</h2><p>Daté du jeudi 10 novembre. Déjà abonné ? <a href="/connexion">Identifiez-vous</a></p></section><footer>${links('/f/', 'Mentions légales', 'CGV', 'Gérer les cookies')}</footer>`,
          '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":true,"headline":"Le phare de Kervilon rouvre ses portes après vingt ans"}</script>',
        ),
      ),
      '*': missing(doc('fr', 'Page introuvable', '<h1>Oups</h1><p>Cette page est introuvable.</p>')),
    },
    ok,
    looksWalled,
  ),
  site(
    'case-struck-off',
    'an Italian administrative court’s register of decisions',
    'a few lines that say “cancelled”, “inadmissible” and “no longer pending”',
    'it',
    'https://tribunale7.test/provvedimenti/dettaglio?nrg=201900777',
    {
      '/provvedimenti/dettaglio': html(
        doc(
          'it',
          'Dettaglio ricorso 777/2019',
          `<div id="testata"><img src="/stemma.png" alt="Stemma"><span>Tribunale amministrativo del Golfo</span></div><div id="menu">${links('/', 'Attività istituzionale', 'Ricerca provvedimenti', 'Calendario udienze', 'Modulistica')}</div>
<h2>Ricorso n. 777/2019</h2><table><tr><th>Oggetto</th><td>Annullamento concessione demaniale, molo di levante</td></tr><tr><th>Ricorrente</th><td>Cooperativa Barcaioli Sant’Erasmo</td></tr><tr><th>Resistente</th><td>Comune di Porto Aspro</td></tr><tr><th>Stato</th><td><b>CANCELLATO DAL RUOLO – NON PIÙ PENDENTE</b></td></tr></table>
<h3>Provvedimenti</h3><p>Sentenza breve n. 91/2020, depositata il 12/02/2020: il ricorso è dichiarato inammissibile per tardività; spese compensate.</p><p>Decreto n. 14/2021: estinto.</p><p>Nessun altro documento presente.</p><div id="pie">Portale a cura dell’ufficio di segreteria</div>`,
        ),
      ),
      '*': missing('<html><head><title>404</title></head><body><h1>404 Not Found</h1></body></html>'),
    },
    ok,
    looksDead,
  ),
  site(
    'news-of-a-block',
    'a Russian news site’s report on the blocking of another site',
    'headline and first words are those of a provider’s block page',
    'ru',
    'https://novosti7reki.test/news/2021/07/14/dostup-ogranichen',
    {
      '/news/2021/07/14/dostup-ogranichen': html(
        doc(
          'ru',
          'Доступ к ресурсу ограничен по решению суда — «Новости реки»',
          `<header><a href="/">Новости реки</a>${links('/s/', 'Главное', 'Общество', 'Экономика', 'Происшествия')}</header><article><h1>Доступ к ресурсу ограничен по решению суда</h1><time>14 июля 2021, 10:12</time>
${paras(
  'Сайт объединения речников «Вольный бакен» с утра среды не открывается у большинства абонентов области: вместо него появляется страница с уведомлением о внесении адреса в реестр запрещённых.',
  'Как сообщили в пресс-службе Низовского районного суда, иск подала транспортная прокуратура. Поводом стала инструкция по самостоятельному ремонту шлюзовых ворот, опубликованная на форуме в 2017 году.',
  'Юрист объединения Пётр Завьялов заявил, что о заседании его доверителей никто не известил, и пообещал обжаловать решение. Жалоба будет подана до конца месяца.',
)}</article><aside>Читайте также: ${links('/news/', 'На пристани заменят дебаркадер', 'Паводок прошёл пик')}</aside><footer>© Новости реки. 16+</footer>`,
        ),
      ),
      '*': missing(doc('ru', '404 — «Новости реки»', '<h1>404</h1><p>Такой страницы у нас нет.</p>')),
    },
    ok,
    looksWalled,
  ),
  site(
    'notice-under-cookie-layer',
    'a Brazilian ministry’s notice below a consent layer',
    'the consent dialogue comes first and is thrice as long as the notice',
    'pt-BR',
    'https://www.aguas7.gov-br.test/pt-br/noticias/edital-07-2023',
    {
      '/pt-br/noticias/edital-07-2023': html(
        doc(
          'pt-BR',
          'Edital 07/2023 seleciona barqueiros — Secretaria das Águas',
          `<div role="dialog" aria-modal="true" class="cookie-wall"><h2>Respeito à sua privacidade</h2>${paras(
            'Para melhorar a sua experiência na plataforma e prover serviços personalizados, utilizamos cookies próprios e de terceiros. Antes de continuar, escolha quais categorias deseja permitir.',
            'Cookies estritamente necessários: garantem o funcionamento do portal e não podem ser desativados. Cookies de desempenho: ajudam a entender como os visitantes interagem com as páginas. Cookies de terceiros: vídeos incorporados e mapas dependem deles.',
            'Ao rejeitar, algumas áreas poderão não funcionar. Você pode mudar de ideia a qualquer momento na página da política de privacidade.',
          )}<button>Rejeitar cookies</button><button>Aceitar cookies</button></div>
<header>${links('/', 'Órgãos do Governo', 'Acesso à Informação', 'Legislação', 'Acessibilidade')}</header><main><h1>Edital 07/2023 seleciona barqueiros</h1><p>Publicado em 07/03/2023 09h41</p>${paras(
            'A Secretaria abriu inscrições para quarenta vagas de barqueiro comunitário nos rios do Norte. O auxílio mensal é de R$ 1.870.',
            'As inscrições vão até 31 de março, nas prefeituras participantes.',
          )}</main><footer>Todo o conteúdo deste site está publicado sob licença aberta.</footer>`,
        ),
      ),
      '*': missing(doc('pt-BR', 'Página não encontrada', '<h1>Ops, não encontramos o que você procura</h1>')),
    },
    ok,
    looksWalled,
  ),
  site(
    'farewell-of-a-shop',
    'a Spanish bookshop’s own word of its closing, which the article cites',
    'says that the shop has closed for good and takes no more orders; the menu is gone',
    'es',
    'https://libreria-la-noria7.test/despedida',
    {
      '/despedida': html(
        doc(
          'es',
          'Cerramos | Librería La Noria',
          `<img src="/logo.svg" alt="La Noria"><h1>La Noria ha cerrado definitivamente</h1>${paras(
            'Queridos lectores: el sábado 30 de enero de 2021 bajamos la persiana por última vez. Después de cuarenta y siete años en la plaza del Pósito, ya no podemos pagar el alquiler.',
            'Abrimos en 1974 con ochocientos libros y una estufa. Aquí presentó su primera novela Inés Cabanillas, aquí se fundó la tertulia de los jueves y aquí se escondieron, una noche de febrero, los archivos del sindicato.',
            'Los pedidos pendientes se han devuelto. La tienda en línea ya no está disponible y este sitio no volverá a actualizarse.',
            'Gracias por todo. Matilde y Quico Arrebola.',
          )}`,
        ),
      ),
      '/': redirect(302, '/despedida'),
      '*': missing('<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>'),
    },
    ok,
    {
      ...looksDead,
      citation: {
        text: 'Despedida de La Noria',
        sentence: 'The bookshop was founded in 1974 and closed on 30 January 2021.',
      },
    },
  ),
  site(
    'shell-of-a-script',
    'a Korean portal’s story, drawn by a script',
    'the body holds only a word on JavaScript; the head alone tells of the story',
    'ko',
    'https://news7.hangang.test/v/20220718070007771',
    {
      '/v/20220718070007771': html(
        doc(
          'ko',
          '나루터 뱃사공 마지막 운항…"50년 노 저었다" | 한강뉴스',
          '<noscript>이 앱을 실행하려면 자바스크립트를 켜야 합니다.</noscript><div id="root"></div><script src="/static/js/main.7f7a1c.js"></script>',
          `<meta property="og:type" content="article"><meta property="og:site_name" content="한강뉴스"><meta property="og:title" content="나루터 뱃사공 마지막 운항…&quot;50년 노 저었다&quot;"><meta property="og:description" content="강 위 다리가 열리면서 두물나루의 마지막 뱃사공 권오석 씨가 17일 마지막 손님을 건넸다. 권 씨는 1972년부터 하루 스무 차례 강을 오갔다."><meta property="article:published_time" content="2022-07-18T07:00:07+09:00"><link rel="canonical" href="https://news7.hangang.test/v/20220718070007771"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"나루터 뱃사공 마지막 운항…50년 노 저었다","datePublished":"2022-07-18T07:00:07+09:00","author":{"@type":"Person","name":"서다온"}}</script>`,
        ),
      ),
      '*': missing(
        doc(
          'ko',
          '한강뉴스',
          '<noscript>이 앱을 실행하려면 자바스크립트를 켜야 합니다.</noscript><div id="root"></div><script src="/static/js/main.7f7a1c.js"></script>',
        ),
      ),
    },
    ok,
    looksWalled,
  ),
  site(
    'paper-renamed',
    'an English local paper that was merged into another group’s site',
    'another host, another kind of path; the new headline says “gone”',
    'en',
    'http://www.saltmarsh-echo7.test/news/article.asp?id=88371',
    {
      '/news/article.asp?id=88371': redirect(
        301,
        'https://www.estuarylive7.test/news/saltmarsh/gone-for-good-the-last-ferry-1-4047771',
      ),
      '/': redirect(301, 'https://www.estuarylive7.test/news/saltmarsh'),
      '*': missing('<html><head><title>404</title></head><body>File or directory not found.</body></html>'),
    },
    ['moved redirect-permanent'],
    {
      ...looksDead,
      citation: {
        text: 'Gone for good: the last ferry',
        sentence: 'The chain ferry at Saltmarsh made its last crossing in October 2009.',
      },
      beside: {
        'www.estuarylive7.test': {
          '/news/saltmarsh/gone-for-good-the-last-ferry-1-4047771': html(
            doc(
              'en',
              'Gone for good: the last ferry | Saltmarsh Echo | EstuaryLive',
              `<header>${links('/n/', 'News', 'Sport', 'What’s On', 'Jobs', 'Motors', 'Homes')}<a href="/login">Sign in</a></header><h1>Gone for good: the last ferry</h1><p>Published 31 October 2009, Saltmarsh Echo archive</p>${paras(
                'More than two hundred people lined the slipway on Friday evening to watch the chain ferry haul itself across the Sarn for the last time.',
                'Skipper Ron Tideswell, who has worked the crossing since 1971, sounded the horn three times in midstream. “I shan’t miss the fog,” he told the Echo, “but I’ll miss the talk.”',
                'The county withdrew its subsidy in the spring. The boat is to be broken up at Holme before Christmas unless the preservation society finds £40,000.',
              )}<aside><h2>Most read</h2>${links('/m/', 'Lorry sheds onions on bypass', 'Pier bids go in')}</aside><footer>${links('/f/', 'Terms', 'Privacy', 'Contact')}</footer>`,
            ),
          ),
          '*': missing(
            doc('en', 'Page not found | EstuaryLive', '<h1>Sorry</h1><p>We can’t find that page.</p>'),
          ),
        },
      },
    },
  ),
  site(
    'registrar-explains-parking',
    'a Czech registrar’s help centre, moved to a new system',
    'a page full of a parked domain’s words on a registrar’s host, behind a redirect',
    'cs',
    'https://www.domeny7.test/napoveda/zaparkovana-domena.php',
    {
      '/napoveda/zaparkovana-domena.php': redirect(301, '/podpora/cs/clanky/7703-zaparkovana-domena'),
      '/podpora/cs/clanky/7703-zaparkovana-domena': html(
        doc(
          'cs',
          'Co znamená „Tato doména je zaparkována“? – Centrum podpory',
          `<nav>${links('/podpora/', 'Domény', 'Webhosting', 'E-maily', 'SSL', 'Přihlásit')}</nav><form action="/podpora/hledat"><input name="q" placeholder="Ověřte dostupnost domény"></form><h1>Co znamená „Tato doména je zaparkována“?</h1>${paras(
            'Zaparkovaná doména je registrovaná, ale její majitel na ní zatím neprovozuje žádné stránky. Návštěvník místo nich vidí naši výchozí stránku s nápisem „Tato doména je zaparkována“ nebo „Tato doména je na prodej“.',
            'Parkování zrušíte v zákaznické sekci: zvolte doménu, otevřete záložku DNS a místo parkovacích serverů zadejte vlastní. Změna se projeví do čtyř hodin.',
            'Pokud chcete doménu koupit od současného majitele, použijte formulář u záznamu v registru. Cenu si určuje prodávající, my účtujeme sedm procent.',
          )}<p>Byl tento článek užitečný? <a href="#a">Ano</a> <a href="#n">Ne</a></p><footer>Domény 7 s.r.o., Pardubice</footer>`,
        ),
      ),
      '*': missing(doc('cs', 'Nenalezeno', '<h1>Tento článek neexistuje</h1>')),
    },
    ['moved redirect-permanent'],
    looksDead,
  ),
  site(
    'story-round-a-locked-film',
    'an Arabic broadcaster’s story with a film that may not be shown abroad',
    'the player says that this content is not available in your region',
    'ar',
    'https://www.qanat7.test/news/reports/2020/9/17/حراس-المنارة',
    {
      [new URL('https://www.qanat7.test/news/reports/2020/9/17/حراس-المنارة').pathname]: html(
        doc(
          'ar',
          'حراس المنارة الأخيرون على الساحل | قناة السابعة',
          `<header><a href="/">قناة السابعة</a>${links('/c/', 'أخبار', 'اقتصاد', 'رياضة', 'برامج', 'البث الحي')}</header><h1>حراس المنارة الأخيرون على الساحل</h1><p>17/9/2020</p><div class="player-error"><p><strong>عذرا، هذا المحتوى غير متاح في منطقتك.</strong></p><p>رمز الخطأ: GEO-403</p></div>${paras(
            'منذ أربعين عاما يصعد أبو سالم كل مساء درجات المنارة القديمة ليطمئن على المصباح، رغم أن الميناء انتقل إلى الجانب الآخر من الخليج.',
            'تقول بلدية المدينة إن المبنى سيتحول إلى متحف بحري، لكن الميزانية لم تعتمد بعد، والرطوبة تأكل الجدران عاما بعد عام.',
            'ويروي الصيادون أن ضوء المنارة أنقذ سبعة قوارب في عاصفة شتاء 1987، وأن الحارس نزل بنفسه إلى الماء ليسحب آخرها.',
          )}<footer>جميع الحقوق محفوظة © قناة السابعة</footer>`,
          '',
          'dir="rtl"',
        ),
      ),
      '*': missing(doc('ar', 'الصفحة غير موجودة', '<h1>404</h1><p>الصفحة غير موجودة.</p>', '', 'dir="rtl"')),
    },
    ok,
    looksWalled,
  ),
  site(
    'dictionary-of-unavailable',
    'a Hindi dictionary’s entry',
    'the headword means “unavailable”; very short, most of it links',
    'hi',
    'https://shabdkosh7.test/arth/anupalabdh',
    {
      '/arth/anupalabdh': html(
        doc(
          'hi',
          'अनुपलब्ध - अर्थ और उदाहरण | शब्दकोश सात',
          `<header><a href="/">शब्दकोश सात</a><form action="/khoj"><input name="s"><button>खोजें</button></form></header><h1>अनुपलब्ध</h1><p><i>विशेषण</i> · संस्कृत</p><ol><li>जो मिल न सके; जो पास न हो।</li><li>जो अब मौजूद नहीं है या हटा लिया गया है।</li></ol><p>उदाहरण: पुस्तक का पहला संस्करण अब अनुपलब्ध है।</p><p>विलोम: <a href="/arth/upalabdh">उपलब्ध</a></p><h2>आसपास के शब्द</h2>${links('/arth/', 'अनुपम', 'अनुपयोगी', 'अनुपस्थित', 'अनुपात', 'अनुपालन')}`,
        ),
      ),
      '*': missing(doc('hi', 'शब्दकोश सात', '<h1>यह शब्द हमारे कोश में नहीं है</h1>')),
    },
    ok,
    looksDead,
  ),
  site(
    'petition-ended',
    'a Swedish site for petitions',
    'says on top that the collection is over and can no longer be signed',
    'sv',
    'https://namnlistan7.test/radda-farjan-till-tornholm',
    {
      '/radda-farjan-till-tornholm': html(
        doc(
          'sv',
          'Rädda färjan till Tornholm - Namnlistan',
          `<nav>${links('/', 'Starta insamling', 'Populära', 'Logga in')}</nav><div class="alert alert-danger">Den här namninsamlingen är avslutad och kan inte längre skrivas under.</div><h1>Rädda färjan till Tornholm</h1><p>Startad av Tornholms byalag den 3 februari 2017. Riktad till Trafikverket.</p>${paras(
            'Sedan 1931 har vägfärjan bundit ihop Tornholm med fastlandet. Nu vill man dra in nattturerna och lägga ned vinterleden helt.',
            'Vi som bor här året runt kräver att turlistan behålls tills en bro är byggd. Utan färjan ingen skola, ingen hemtjänst och ingen ambulans.',
          )}<p><b>1 774</b> har skrivit under</p><h2>Kommentarer</h2>${paras('Britt: Min mor är 91 och behöver läkare.', 'Olle: Skäms!', 'Anonym: Kommentaren har tagits bort.')}<footer>${links('/f/', 'Regler', 'Integritet', 'Kontakt')}</footer>`,
        ),
      ),
      '*': missing(doc('sv', 'Namnlistan', '<h1>Hoppsan, sidan finns inte</h1>')),
    },
    ok,
    looksDead,
  ),
  site(
    'warnings-round-a-story',
    'a Ukrainian town’s news on an old CMS with broken modules',
    'PHP warnings above the story and a widget that says its page was not found',
    'uk',
    'http://visti7.prystan.test/index.php?option=com_content&view=article&id=1707',
    {
      '/index.php?option=com_content&view=article&id=1707': html(
        `<br />\n<b>Warning</b>: Creating default object from empty value in <b>/home/visti/www/modules/mod_banner/helper.php</b> on line <b>77</b><br />\n${doc(
          'uk',
          'Відкрито міст через Сулицю',
          `<div id="menu">${links('/index.php?Itemid=', 'Головна', 'Новини', 'Оголошення', 'Гостьова книга')}</div><div id="left"><h3>Погода</h3><p>Помилка 404. Сторінку не знайдено.</p><h3>Курс валют</h3><p>Failed to connect to rates host</p></div><div id="main"><h2>Відкрито міст через Сулицю</h2><p>Четвер, 17 вересня 2009</p>${paras(
            'Учора голова районної ради перерізав стрічку на новому мосту через Сулицю. Старий дерев’яний міст знесло повінню ще навесні 2006 року, і три роки селяни добиралися поромом.',
            'Довжина споруди — 74 метри, вантажність — тридцять тонн. Кошти виділив обласний бюджет, а підходи до мосту мешканці Підлипного відсипали власноруч.',
            'Пором залишать на воді як пам’ятку: його фарбуватимуть школярі.',
          )}</div><div id="foot">Працює на вільному програмному забезпеченні</div>`,
        )}`,
        { charset: 'windows-1251' },
      ),
      '/': html(doc('uk', 'Вісті Пристані', '<h1>Вісті Пристані</h1><p>Новини нашого міста.</p>')),
      '*': missing(doc('uk', '404 - Статтю не знайдено', '<h1>404 - Статтю не знайдено</h1>')),
    },
    ok,
    looksDead,
  ),
]

const nothingFound = html(
  doc(
    'th',
    'ผลการค้นหา – เทศบาลตำบลปากน้ำ',
    `<header><a href="/">เทศบาลตำบลปากน้ำ</a>${links('/p/', 'หน้าแรก', 'ข้อมูลทั่วไป', 'ข่าวประชาสัมพันธ์', 'จัดซื้อจัดจ้าง', 'ติดต่อเรา')}</header><h1>ผลการค้นหาสำหรับ</h1><p>ไม่พบรายการที่ตรงกับคำค้นของท่าน กรุณาลองใหม่ด้วยคำอื่น</p><form role="search"><input name="s"><button>ค้นหา</button></form><aside><h2>เรื่องล่าสุด</h2>${links('/n/', 'ประกาศราคากลางก่อสร้างถนน', 'รับสมัครพนักงานจ้าง', 'โครงการลอยกระทง')}</aside><footer>สำนักงานเทศบาล โทร. 07-777-7777</footer>`,
  ),
)

const thaiHome = html(
  doc(
    'th',
    'เทศบาลตำบลปากน้ำ',
    `<h1>เทศบาลตำบลปากน้ำ</h1>${links('/n/', 'ประกาศราคากลางก่อสร้างถนน', 'รับสมัครพนักงานจ้าง', 'โครงการลอยกระทง')}<p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาล</p>`,
  ),
)

const buried: readonly LabelledCase[] = [
  site(
    'plain-tombstone',
    'a New Zealand newspaper’s stone for a withdrawn story',
    'the site’s whole frame with a list of other stories, and two sentences amid them',
    'en',
    'https://www.tasmanherald7.test/national/117070712/ferry-inquiry-hears-of-missing-log',
    {
      '/national/117070712/ferry-inquiry-hears-of-missing-log': html(
        doc(
          'en',
          'Tasman Herald',
          `<header><a href="/">Tasman Herald</a>${links('/', 'National', 'World', 'Business', 'Sport', 'Travel', 'Opinion')}<form action="/search"><input name="q" placeholder="Search"></form></header>
<main><p class="notice">This story is no longer on our site. Stories are taken down when our right to show them has run out or when the editor has decided so.</p><h2>Top stories</h2>${['Council backs second harbour tunnel', 'Whitebait season opens late', 'Nurses vote on new offer', 'Rain eases over the Alps'].map((h, i) => `<article><h3><a href="/national/${300 + i}">${h}</a></h3><p>Our reporters follow what happened today and what comes next.</p><time>${i + 2} hours ago</time></article>`).join('')}</main>
<footer>${links('/f/', 'About us', 'Contact', 'Terms', 'Privacy', 'Advertise')}<p>© Tasman Herald Ltd</p></footer>`,
          '<meta property="og:site_name" content="Tasman Herald"><meta property="og:title" content="Tasman Herald">',
        ),
      ),
      '/': html(
        doc(
          'en',
          'Tasman Herald: latest news',
          `<header><a href="/">Tasman Herald</a></header><h1>Latest</h1>${links('/national/', 'Council backs second harbour tunnel', 'Whitebait season opens late', 'Nurses vote on new offer', 'Rain eases over the Alps')}`,
        ),
      ),
      '*': missing(
        doc(
          'en',
          'Page not found - Tasman Herald',
          '<header><a href="/">Tasman Herald</a></header><h1>That page could not be found</h1>',
        ),
      ),
    },
    gone,
  ),
  site(
    'ad-expired',
    'a Dutch marketplace',
    'a page of like advertisements with prices and towns, under one line about the one that was asked for',
    'nl',
    'https://www.rommelplaats7.test/v/watersport/sloepen/m1577700717-stalen-veerpont-uit-1938',
    {
      '/v/watersport/sloepen/m1577700717-stalen-veerpont-uit-1938': html(
        doc(
          'nl',
          'Watersport en Boten | Sloepen | Rommelplaats',
          `<header>${links('/h/', 'Berichten', 'Inloggen', 'Plaats advertentie')}<form action="/q"><input name="query"><input name="postcode"><button>Zoek</button></form></header><div class="melding"><h3>Deze advertentie staat er niet meer</h3><p>De verkoper heeft hem weggehaald of de looptijd is voorbij. Misschien zit hier iets voor je bij:</p></div>${[
            ['Polyester sloep 5 meter met trailer', '€ 3.950,00', 'Lemmer'],
            ['Stalen vlet, diesel, net gekeurd', '€ 7.200,00', 'Zwartsluis'],
            ['Opknapper! Houten roeiboot', 'Bieden', 'Hoorn'],
            ['Sloepmotor 20 pk met keerkoppeling', '€ 1.100,00', 'Sneek'],
            ['Dekzeil op maat, blauw', '€ 75,00', 'Gouda'],
          ]
            .map(([t, p, w]) => `<li><h4><a href="/v/x">${t}</a></h4><b>${p}</b> <span>${w}</span></li>`)
            .join(
              '',
            )}<footer>${links('/f/', 'Help en info', 'Veilig handelen', 'Voorwaarden', 'Vacatures')}</footer>`,
        ),
      ),
      '/': html(
        doc(
          'nl',
          'Rommelplaats',
          `<h1>Rommelplaats</h1>${links('/l/', 'Auto’s', 'Watersport', 'Huis en tuin')}`,
        ),
      ),
      '*': missing(
        doc('nl', 'Pagina niet gevonden | Rommelplaats', '<h1>Oeps</h1><p>Die pagina kennen we niet.</p>'),
      ),
    },
    gone,
  ),
  site(
    'thread-deleted',
    'a French phpBB forum',
    'status 200, title of the forum, a box called “Information” and all the forum’s menus',
    'fr',
    'https://forum7.modelisme-naval.test/viewtopic.php?f=12&t=7741',
    {
      '/viewtopic.php': html(
        doc(
          'fr',
          'Modélisme naval - Information',
          `<div id="page-header"><h1>Modélisme naval</h1><p>Le forum des maquettes qui flottent</p><a href="#start_here">Vers le contenu</a><ul><li><a href="/index.php">Index du forum</a></li><li><a href="/faq.php">FAQ</a></li><li><a href="/ucp.php?mode=register">M’enregistrer</a></li><li><a href="/ucp.php?mode=login">Connexion</a></li></ul></div><div class="panel" id="message"><div class="inner"><h2>Information</h2><p>Le sujet que vous avez demandé n’existe pas.</p></div></div><div id="page-footer"><ul><li>Supprimer les cookies</li><li>Heures au format UTC+01:00</li></ul><p>Développé avec un logiciel de forum libre</p></div>`,
        ),
      ),
      '/': html(
        doc(
          'fr',
          'Modélisme naval - Page d’index',
          `<h1>Modélisme naval</h1>${links('/viewforum.php?f=', 'Plans', 'Coques', 'Moteurs', 'Rencontres')}`,
        ),
      ),
      '*': missing(
        '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>No such file.</p></body></html>',
      ),
    },
    gone,
  ),
  site(
    'film-lost',
    'a Chinese video site',
    'a joking line and an image in a page of recommendations; the same at any made-up number',
    'zh',
    'https://www.kandian7.test/video/BV1x7k4y1U77/',
    {
      '/': html(
        doc(
          'zh-CN',
          'kandian - 弹幕视频',
          `<h1>kandian</h1>${links('/video/', '江上最后一艘木船', '老灯塔修缮全记录', '三分钟看懂船闸', '渡口小吃合集')}<footer>关于我们 | 用户协议</footer>`,
        ),
      ),
      '*': html(
        doc(
          'zh-CN',
          '出错啦! - kandian',
          `<header>${links('/', '首页', '番剧', '直播', '游戏中心', '会员购', '登录')}</header><div class="error-container"><img src="//s7.kandian7.test/very_sorry.png" alt=""><div class="error-text">啊叻？视频不见了？</div><a class="rollback-btn" href="/">返回上一页</a></div><div class="rec"><h4>大家都在看</h4>${links('/video/', '江上最后一艘木船 24.7万播放', '老灯塔修缮全记录 8.1万播放', '三分钟看懂船闸 113万播放', '渡口小吃合集 5万播放')}</div><footer>关于我们 | 联系我们 | 用户协议 | 违法不良信息举报电话</footer>`,
        ),
      ),
    },
    gone,
  ),
  site(
    'broadcaster-sends-home',
    'a German broadcaster that must take down its pages after a year',
    'a temporary redirect, so that the address seems only shifted for now; made-up addresses get a true 404',
    'de',
    'https://www.landfunk7.test/nachrichten/niedersachsen/faehre-pegelstand100~_page-2.html',
    {
      '/nachrichten/niedersachsen/faehre-pegelstand100~_page-2.html': redirect(302, '/'),
      '/': html(
        doc(
          'de',
          'Landfunk – Nachrichten, Radio, Fernsehen',
          `<header>${links('/r/', 'Nachrichten', 'Sport', 'Kultur', 'Ratgeber', 'Radio', 'Mediathek')}</header><h1>Landfunk</h1>${[
            'Deichverband fordert mehr Geld',
            'Neue Intendantin gewählt',
            'Warnstreik legt Busse lahm',
            'Wetter: windig, später Schauer',
            'Podcast: Die Gezeitenrechnerin',
          ]
            .map(
              (t) =>
                `<section><h2><a href="/a/${t.length}">${t}</a></h2><p>Was heute im Norden wichtig ist, lesen und hören Sie hier.</p></section>`,
            )
            .join(
              '',
            )}<footer>${links('/f/', 'Impressum', 'Datenschutz', 'Rundfunkbeitrag', 'Barrierefreiheit')}</footer>`,
        ),
      ),
      '*': missing(doc('de', 'Landfunk', '<h1>Diese Seite gibt es nicht</h1><a href="/">Zur Startseite</a>')),
    },
    ['dead redirect-to-home'],
  ),
  everywhere(
    'registrars-placeholder',
    'an Italian registrar’s page for domains without a site',
    'no word of a sale, a clean page with the name as its headline and offers of hosting',
    'it',
    'http://www.cantieri-navali7.test/storia/varo-1951.htm',
    html(
      doc(
        'it',
        'cantieri-navali7.test',
        `<div class="box"><h1>www.cantieri-navali7.test</h1><h2>Questo dominio è stato registrato da un nostro cliente</h2><p>Il sito non è ancora stato pubblicato. Se sei il titolare, accedi al <a href="https://admin.nomefacile7.test/">pannello di controllo</a> e carica la tua pagina.</p></div><div class="promo"><div><h3>Hosting Linux</h3><p>da 19,99 € + IVA/anno</p><a href="https://nomefacile7.test/hosting">Scopri</a></div><div><h3>Registra un dominio</h3><p>.it a 0,99 €</p><a href="https://nomefacile7.test/domini">Cerca</a></div><div><h3>PEC e firma</h3><p>Attiva subito la tua casella</p><a href="https://nomefacile7.test/pec">Attiva</a></div></div><div class="foot">NomeFacile S.p.A. P.IVA 00000770007</div>`,
        '<meta name="robots" content="noindex">',
      ),
    ),
    ['dead parked'],
  ),
  site(
    'hoster-stopped-it',
    'a Bulgarian hoster’s cPanel host, stopped for want of payment',
    'a redirect within the host to a script that answers 200',
    'bg',
    'http://ribari7.test/?p=177',
    {
      '/cgi-sys/suspendedpage.cgi': html(
        doc(
          'bg',
          'Акаунтът е спрян',
          '<div style="text-align:center;margin-top:15%"><img src="/img-sys/lock.png" alt=""><h1>Хостинг акаунтът е временно спрян</h1><p>Моля, свържете се с отдел „Плащания“ на Вашия доставчик, за да бъде възстановена услугата.</p></div>',
        ),
        { headers: { Server: 'Apache' } },
      ),
      '*': redirect(302, '/cgi-sys/suspendedpage.cgi'),
    },
    ['dead suspended'],
  ),
  everywhere(
    'village-now-slots',
    'an Indonesian village’s lapsed domain, bought by a seller of gambling',
    'a rich, lively page with a product’s markup and ratings that keeps the old name in its title',
    'id',
    'https://desa-muarajati7.test/profil/sejarah-dermaga',
    html(
      doc(
        'id',
        'MUARAJATI7 : Link Situs Slot Gacor Maxwin Hari Ini Deposit 5000',
        `<nav>${links('/amp/', 'BERANDA', 'SLOT', 'LIVE CASINO', 'TOGEL', 'PROMO')}</nav><a class="btn" rel="nofollow" href="https://daftar-cuan7.test/ref">DAFTAR</a><a class="btn" rel="nofollow" href="https://daftar-cuan7.test/login">LOGIN</a><h1>MUARAJATI7 Link Situs Slot Gacor Maxwin Hari Ini</h1>${paras(
          'MUARAJATI7 hadir untuk para pecinta slot online yang ingin bermain dengan RTP tertinggi dan peluang menang besar setiap hari. Cukup dengan modal lima ribu rupiah, semua permainan sudah bisa dicoba.',
          'Proses deposit tersedia lewat QRIS, dompet digital, dan pulsa tanpa potongan. Penarikan dana selesai dalam dua menit, dilayani petugas ramah selama 24 jam.',
          'Jangan lewatkan bonus anggota baru seratus persen serta cashback mingguan. Mainkan dengan bijak, khusus usia di atas 18 tahun.',
        )}<table><tr><td>Minimal Deposit</td><td>Rp 5.000</td></tr><tr><td>RTP</td><td>98,77%</td></tr><tr><td>Provider</td><td>PG, Pragma, Habanera</td></tr></table><h2>FAQ</h2><p>Apakah aman? Ya, server berlisensi resmi.</p><footer>© MUARAJATI7</footer>`,
        '<link rel="amphtml" href="https://amp-cuan7.test/muarajati7"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"MUARAJATI7","brand":{"@type":"Brand","name":"SLOT GACOR"},"aggregateRating":{"@type":"AggregateRating","ratingValue":"4.9","reviewCount":"77877"},"offers":{"@type":"Offer","price":"5000","priceCurrency":"IDR"}}</script>',
      ),
    ),
    ['dead taken-over'],
    {
      citation: {
        text: 'Sejarah Dermaga Muarajati',
        sentence: 'The jetty was built by villagers in 1926 and rebuilt after the flood of 1968.',
      },
    },
  ),
  site(
    'file-taken-down',
    'a Russian file host',
    'name and size of the file are still told; the rest is an offer of paid accounts',
    'ru',
    'https://fajly7.test/file/7aa91c/locii-1957.djvu.html',
    {
      '/file/7aa91c/locii-1957.djvu.html': html(
        doc(
          'ru',
          'Скачать locii-1957.djvu — Файлы7',
          `<header>${links('/', 'Загрузить', 'Тарифы', 'Вход', 'Регистрация')}</header><div class="file"><h1>locii-1957.djvu</h1><p>Размер: 17,7 МБ</p><div class="warn">Файл удалён: истёк срок хранения (60 дней без скачиваний).</div></div><div class="premium"><h2>Премиум-аккаунт</h2><table><tr><td>Скорость</td><td>до 100 Мбит/с</td></tr><tr><td>Ожидание</td><td>нет</td></tr><tr><td>Реклама</td><td>нет</td></tr></table><a href="/premium">Подключить за 149 ₽</a></div><footer>${links('/f/', 'Правообладателям', 'Правила', 'Поддержка')}</footer>`,
        ),
      ),
      '/': html(
        doc(
          'ru',
          'Файлы7 — бесплатный файлообменник',
          '<h1>Загрузите файл до 2 ГБ</h1><form><input type="file"></form>',
        ),
      ),
      '*': missing(doc('ru', 'Ошибка — Файлы7', '<h1>Файл не найден</h1><p>Проверьте ссылку.</p>')),
    },
    gone,
  ),
  site(
    'blog-service-ended',
    'a Japanese host of free home pages that ended its service',
    'every home page leads to a long, friendly notice on the company’s other host',
    'ja',
    'http://www7a.minato-net.test/~tomoshibi/toudai/index2.html',
    { '*': redirect(302, 'https://info7.minato-net.test/service/hp_end.html') },
    gone,
    {
      beside: {
        'info7.minato-net.test': {
          '/service/hp_end.html': html(
            doc(
              'ja',
              'ホームページサービス終了のお知らせ｜みなとネット',
              `<header>${links('/', 'トップ', '光回線', 'モバイル', 'メール', 'サポート')}</header><h1>ホームページサービス終了のお知らせ</h1>${paras(
                '平素はみなとネットをご利用いただき、誠にありがとうございます。',
                '1997年より提供してまいりました会員向けホームページサービスは、2021年3月31日15時をもちまして終了いたしました。お客様が作成されたページは、現在ご覧いただくことができません。',
                'サーバー上のデータはすべて消去しており、お返しすることはできません。長らくのご愛顧に心より御礼申し上げます。',
              )}<h2>よくあるご質問</h2><p>メールアドレスは引き続きお使いいただけます。</p><footer>株式会社みなとネット</footer>`,
            ),
          ),
          '*': missing(doc('ja', 'みなとネット', '<h1>ページが見つかりません</h1>')),
        },
      },
    },
  ),
  site(
    'story-leads-to-section',
    'a Spanish digital paper that sends dropped stories to their section',
    'a permanent redirect within the host, to a page of real stories of the same subject',
    'es',
    'https://www.eldiariodelfaro7.test/sociedad/mareas/cierra-la-lonja-de-puerto-cano_777041_102.html',
    {
      '/sociedad/mareas/cierra-la-lonja-de-puerto-cano_777041_102.html': redirect(301, '/sociedad/'),
      '/sociedad/': html(
        doc(
          'es',
          'Sociedad: últimas noticias - El Diario del Faro',
          `<header><a href="/">El Diario del Faro</a>${links('/s/', 'España', 'Sociedad', 'Economía', 'Opinión', 'Deportes')}</header><h1>Sociedad</h1>${[
            'Los institutos estrenan calendario',
            'La sequía vacía los embalses del sur',
            'Un pueblo entero sale a buscar una perra',
            'Sanidad abre cuatro consultorios',
            'El tren de la sierra cumple un siglo',
            'Más matrículas en Formación Profesional',
          ]
            .map(
              (t, i) =>
                `<article><h2><a href="/sociedad/x_${778001 + i}_102.html">${t}</a></h2><p>Toda la información sobre lo que preocupa a los vecinos, contada desde el terreno.</p><span>Redacción</span></article>`,
            )
            .join(
              '',
            )}<nav>1 <a href="/sociedad/2">2</a> <a href="/sociedad/3">3</a></nav><footer>${links('/f/', 'Aviso legal', 'Quiénes somos', 'Cookies')}</footer>`,
          '<link rel="canonical" href="https://www.eldiariodelfaro7.test/sociedad/">',
        ),
      ),
      '/': html(doc('es', 'El Diario del Faro', '<h1>El Diario del Faro</h1><p>Portada</p>')),
      '*': missing(doc('es', 'No encontrado', '<h1>404</h1><p>Esta noticia no está.</p>')),
    },
    ['dead redirect-to-home', 'dead soft-404'],
    {
      citation: {
        text: 'Cierra la lonja de Puerto Cano',
        sentence: 'The fish market of Puerto Cano closed in 2014.',
      },
    },
  ),
  site(
    'department-onto-new-portal',
    'a Portuguese university’s old department host, swept into the new portal',
    'permanent redirect to another host’s start page, as if the page had moved',
    'pt',
    'http://www.hidraulica7.univ-foz.test/~jsalema/publicacoes/eclusas.html',
    { '*': redirect(301, 'https://www.univ-foz7.test/pt/') },
    ['dead redirect-to-home'],
    {
      beside: {
        'www.univ-foz7.test': {
          '/pt/': html(
            doc(
              'pt',
              'Universidade da Foz',
              `<header>${links('/pt/', 'Estudar', 'Investigar', 'Universidade', 'Serviços', 'Candidatos', 'Alumni')}<a href="/en/">EN</a></header><section class="hero"><h1>O mar começa aqui</h1><p>Candidaturas abertas à 2.ª fase.</p></section><section><h2>Notícias</h2>${links('/pt/noticias/', 'Reitoria assina acordo com o porto', 'Nova cantina abre em setembro', 'Estudantes vencem prémio de robótica')}</section><section><h2>Agenda</h2>${links('/pt/agenda/', 'Dia aberto', 'Concerto de primavera')}</section><footer>Largo do Cais 7, Foz</footer>`,
            ),
          ),
          '/': redirect(302, '/pt/'),
          '*': missing(doc('pt', 'Página não encontrada', '<h1>Página não encontrada</h1>')),
        },
      },
    },
  ),
  site(
    'job-no-longer-open',
    'a Polish site of job offers',
    'the post’s name stands in the title and in the headline; nothing else of it is left',
    'pl',
    'https://praca7.test/oferta/sternik-promu-swibno-7,oferta,1007712',
    {
      '/oferta/sternik-promu-swibno-7,oferta,1007712': html(
        doc(
          'pl',
          'Praca Sternik promu, Świbno - praca7',
          `<header>${links('/', 'Oferty pracy', 'Profile pracodawców', 'Porady', 'Moje konto', 'Dodaj ogłoszenie')}</header><h1>Sternik promu</h1><p>Świbno, pomorskie</p><div class="expired"><h2>Ogłoszenie wygasło</h2><p>Rekrutacja na to stanowisko jest już zamknięta, a treść oferty usunięto. Sprawdź inne ogłoszenia w okolicy.</p><a href="/gdansk">Pokaż oferty</a></div><h2>Podobne oferty</h2>${links('/oferta/', 'Mechanik okrętowy — Gdynia', 'Kierowca kat. D — Gdańsk', 'Bosman — Hel', 'Dyspozytor — Tczew')}<footer>${links('/f/', 'Regulamin', 'Polityka prywatności', 'Kontakt')}</footer>`,
        ),
      ),
      '/': html(doc('pl', 'praca7 - oferty pracy', '<h1>Znajdź pracę</h1><form><input name="q"></form>')),
      '*': missing(doc('pl', 'praca7', '<h1>Błąd 404</h1><p>Nie mamy takiej strony.</p>')),
    },
    gone,
  ),
  site(
    'empty-frame',
    'a Turkish news site whose template is filled with nothing',
    'no word of an error: an article’s frame with an empty headline, the epoch’s date and share buttons',
    'tr',
    'https://www.limanhaber7.test/haber/177042/iskele-yeniden-acildi.html',
    {
      '/': html(
        doc(
          'tr',
          'Liman Haber - Son Dakika',
          `<header><a href="/">Liman Haber</a></header><h1>MANŞET</h1>${links('/haber/', 'Vapur seferlerine kış tarifesi', 'Balık fiyatları düştü', 'Lodos geliyor', 'Başkan söz verdi')}<p>Bölgenin en çok okunan gazetesi.</p>`,
        ),
      ),
      '*': html(
        doc(
          'tr',
          ' - Liman Haber',
          `<header><a href="/">Liman Haber</a>${links('/k/', 'GÜNDEM', 'SPOR', 'EKONOMİ', 'MAGAZİN', 'YAZARLAR', 'FOTO GALERİ')}</header><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline"></h1><h2 itemprop="description"></h2><span>Giriş: 01 Ocak 1970 Perşembe 02:00</span> <span>Okunma: 0</span><div class="share"><a href="#">Paylaş</a><a href="#">Tweetle</a><a href="#">WhatsApp</a><a href="#">Yazdır</a></div><div itemprop="articleBody"></div><div class="etiket">Etiketler:</div></article><section><h3>YORUMLAR</h3><p>Henüz yorum yapılmadı, ilk yorumu siz yazın.</p></section><aside><h3>ÇOK OKUNANLAR</h3>${links('/haber/', 'Vapur seferlerine kış tarifesi', 'Balık fiyatları düştü', 'Lodos geliyor', 'Başkan söz verdi')}</aside><footer>Künye | İletişim | Sitene Ekle</footer>`,
          '<meta property="og:title" content=""><meta property="og:image" content="https://www.limanhaber7.test/images/haberler/">',
        ),
      ),
    },
    gone,
  ),
  site(
    'search-finds-nothing',
    'a Thai municipality on WordPress with an add-on that turns errors into searches',
    'leads to a search of the site, which answers 200 and finds nothing',
    'th',
    'https://tessaban7.test/2014/07/ประวัติท่าเรือเก่า/',
    {
      '/': (call) => (call.hit.path.includes('?s=') ? nothingFound : thaiHome)(call),
      '*': (call) => redirect(302, `/?s=${call.hit.path.split('/').at(-2) ?? ''}`)(call),
    },
    ['dead soft-404', 'dead redirect-to-home'],
  ),
  site(
    'profile-not-there',
    'a social network’s page in Vietnamese for a post that was removed',
    'offers to log in stand above it, so that it looks like a wall',
    'vi',
    'https://www.ketban7.test/bencang/posts/10157700177',
    {
      '/': html(
        doc(
          'vi',
          'KếtBạn - đăng nhập hoặc đăng ký',
          '<h1>KếtBạn</h1><p>Giữ liên lạc với mọi người quanh bạn.</p><form action="/login" method="post"><input name="email"><input type="password" name="pass"><button>Đăng nhập</button></form><a href="/reg">Tạo tài khoản mới</a>',
        ),
      ),
      '*': html(
        doc(
          'vi',
          'KếtBạn',
          `<header><a href="/">KếtBạn</a><form action="/login" method="post"><input name="email" placeholder="Email hoặc điện thoại"><input type="password" name="pass" placeholder="Mật khẩu"><button>Đăng nhập</button></form><a href="/recover">Quên tài khoản?</a></header><main><img src="/static/broken-thumb.svg" alt=""><h2>Nội dung này hiện không còn nữa</h2><p>Bài viết đã bị xóa hoặc liên kết bạn mở đã sai.</p><a href="/">Đến bảng tin</a><a href="/help">Trung tâm trợ giúp</a></main><footer>${links('/l/', 'Tiếng Việt', 'English', '中文', 'Đăng ký', 'Điều khoản', 'Quyền riêng tư')}</footer>`,
          '<meta name="robots" content="noarchive, noodp">',
        ),
      ),
    },
    gone,
  ),
  site(
    'shop-shows-bestsellers',
    'an Israeli shop on a shop builder',
    'a small line in a page of goods with prices and baskets, which carries the shop’s own title',
    'he',
    'https://www.sirot7.test/product/מצפן-פליז-דגם-1948',
    {
      '/': html(
        doc(
          'he',
          'סירות ועוגנים | הכל לים',
          `<h1>הכל לים</h1>${links('/cat/', 'חבלים', 'מפרשים', 'ניווט', 'בטיחות', 'מבצעים')}<p>חנות ציוד השיט הוותיקה בנמל.</p>`,
          '',
          'dir="rtl"',
        ),
      ),
      '*': html(
        doc(
          'he',
          'סירות ועוגנים | הכל לים',
          `<header><a href="/">סירות ועוגנים</a>${links('/cat/', 'חבלים', 'מפרשים', 'ניווט', 'בטיחות', 'מבצעים')}<a href="/cart">סל קניות (0)</a></header><p class="msg">המוצר שחיפשתם כבר לא נמכר אצלנו או שהכתובת שגויה.</p><h1>הנמכרים ביותר</h1>${[
            ['חבל צף 10 מ״מ', '₪77'],
            ['חגורת הצלה למבוגר', '₪189'],
            ['פנס סיפון נטען', '₪129'],
            ['עוגן מתקפל 3 ק״ג', '₪210'],
            ['משרוקית חירום', '₪17'],
            ['כפפות שיט', '₪95'],
          ]
            .map(
              ([t, p]) =>
                `<div class="item"><a href="/product/x"><h3>${t}</h3></a><span>${p}</span><button>הוספה לסל</button></div>`,
            )
            .join(
              '',
            )}<footer>${links('/f/', 'תקנון', 'משלוחים', 'צור קשר')}<p>משלוח חינם מעל ₪250</p></footer>`,
          '<meta property="og:type" content="website">',
          'dir="rtl"',
        ),
      ),
    },
    gone,
  ),
  site(
    'script-to-lander',
    'a lapsed domain at a big registrar',
    'an empty document whose script goes on to a lander, in which a script from a parking service does the rest',
    'en',
    'http://www.tidewater-history7.test/ferries/roanoke.html',
    {
      '/lander': html(
        doc(
          'en',
          'tidewater-history7.test',
          '<div id="root"></div><noscript>Turn on scripts to see offers for this name.</noscript><p><a href="https://www.namebarn7.test/forsale/tidewater-history7.test">tidewater-history7.test may be for sale. Ask for its price.</a></p>',
          '<script>window.LANDER_SYSTEM="PW"</script><script src="https://img7.parklogic.test/parking-lander/static/js/main.77b4.js"></script>',
        ),
      ),
      '*': html(
        '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
      ),
    },
    ['dead parked'],
  ),
]

const kept: readonly LabelledCase[] = [
  everywhere(
    'edge-blocks-us',
    'a news site behind a content network whose rule refuses us',
    'no challenge and no captcha: a long page about the refusal, in which the site’s name stands',
    'en',
    'https://www.ledger-of-the-lakes7.test/2018/07/dredging-contract',
    html(
      doc(
        'en',
        'Attention Required! | Cloudflare',
        `<div id="cf-wrapper"><div id="cf-error-details" class="cf-error-details-wrapper"><h1 data-translate="block_headline">You were stopped here</h1><h2><span>Access to</span> ledger-of-the-lakes7.test is barred for you</h2><div><h2>Why was I stopped?</h2><p>This site shields itself from attacks from the web. Something you just did set off its guard. Certain words, a database command or broken data can do so.</p></div><div><h2>What can I do about it?</h2><p>Write to the owner, say what you were doing when this page came up, and give the Ray ID below.</p></div><p>Cloudflare Ray ID: <strong>7f7a77d7bd177a07</strong> &bull; Performance &amp; security by Cloudflare</p></div></div>`,
        '<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="/cdn-cgi/styles/cf.errors.css">',
      ),
      { status: 403, headers: { Server: 'cloudflare', 'CF-RAY': '7f7a77d7bd177a07-FRA' } },
    ),
    ['blocked bot-wall', 'blocked forbidden'],
  ),
  site(
    'slider-elsewhere',
    'a Chinese encyclopaedia that sends robots to its passport host',
    'a temporary redirect to another host and a page that answers 200 with almost no text',
    'zh',
    'https://baike7.wenku.test/item/渡口/770177',
    { '*': redirect(302, 'https://wappass7.wenku.test/static/captcha/tuxing.html?ak=77c0&backurl=x') },
    ['blocked bot-wall'],
    {
      beside: {
        'wappass7.wenku.test': {
          '*': html(
            doc(
              'zh-CN',
              '安全验证',
              '<div class="timeout hide"><div class="timeout-img"></div><div class="timeout-title">网络不给力，请稍后重试</div><button type="button" class="timeout-button">返回首页</button></div><div class="timeout-feedback hide"><p class="timeout-feedback-title">问题反馈</p></div><div class="passmod_slide">请完成下方验证后继续操作：拖动滑块使图片角度为正</div>',
              '<script src="https://ppui7.wenku.test/static/touch/js/mkdjump_v2.js"></script>',
            ),
          ),
        },
      },
    },
  ),
  site(
    'members-paper',
    'a Japanese daily’s story for its members',
    'goes to a form on the account host that answers 200; unknown addresses get a true 404',
    'ja',
    'https://www.umineco7.test/articles/ASN7K77PN7KULZU00X.html',
    {
      '/articles/ASN7K77PN7KULZU00X.html': redirect(
        302,
        'https://account7.umineco.test/login?jumpUrl=https%3A%2F%2Fwww.umineco7.test%2Farticles%2FASN7K77PN7KULZU00X.html',
      ),
      '/': html(
        doc(
          'ja',
          'うみねこ新聞デジタル',
          `<h1>うみねこ新聞</h1>${links('/articles/', '港の再開発、着工へ', 'サンマ不漁続く')}`,
        ),
      ),
      '*': missing(doc('ja', 'うみねこ新聞', '<p>指定されたページは存在しません。</p>')),
    },
    ['blocked login'],
    {
      beside: {
        'account7.umineco.test': {
          '/login': html(
            doc(
              'ja',
              'ログイン：うみねこ新聞デジタル',
              `<h1>うみねこ新聞デジタル</h1><h2>ログイン</h2><form method="post"><label>メールアドレス<input type="email" name="login_id"></label><label>パスワード<input type="password" name="login_password"></label><label><input type="checkbox">次回から自動ログイン</label><button>ログイン</button></form><p><a href="/reminder">パスワードをお忘れの方</a></p><h2>会員でない方</h2><p>無料会員になると、有料記事を月に一本お読みいただけます。</p><a href="/regist">新規会員登録</a><footer>${links('/f/', '利用規約', '個人情報', 'お問い合わせ')}</footer>`,
            ),
          ),
          '*': missing('<html><head><title>404</title></head><body>404</body></html>'),
        },
      },
    },
  ),
  everywhere(
    'captcha-from-elsewhere',
    'a Finnish shop for second-hand goods behind a bot manager',
    'a document with nothing but a script, in the title the host’s name alone',
    'fi',
    'https://www.kirpputori7.test/kohde/7700412/vanha-luotsikirja',
    html(
      "<html lang=\"fi\"><head><title>kirpputori7.test</title><style>#cmsg{animation: A 1.5s;}@keyframes A{0%{opacity:0;}99%{opacity:0;}100%{opacity:1;}}</style><meta name=\"viewport\" content=\"width=device-width, initial-scale=1.0\"></head><body style=\"margin:0\"><p id=\"cmsg\">Ota JavaScript käyttöön ja poista mainosten esto, niin pääset jatkamaan</p><script data-cfasync=\"false\">var dd={'rt':'c','cid':'AHrlqAAAAAMA7','hsh':'77D5CA7E','t':'bv','s':7777,'e':'a7c1','host':'geo.captcha-delivery.com'}</script><script data-cfasync=\"false\" src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>",
      {
        status: 403,
        headers: {
          'X-DataDome': 'protected',
          'X-DD-B': '1',
          'Set-Cookie': 'datadome=7xq; Max-Age=31536000; Path=/; Secure; SameSite=Lax',
        },
      },
    ),
    ['blocked bot-wall'],
  ),
  site(
    'not-for-europe',
    'an American small-town paper that shuts out Europe',
    'a redirect within the host to a page of the site’s own that answers 200',
    'en',
    'https://www.millpond-tribune7.test/news/local/article_7c7b1d3a-ferry-tax.html',
    {
      '/unavailable-location/': html(
        doc(
          'en',
          'Unavailable in your location | Millpond Tribune',
          `<img src="/logo.png" alt="Millpond Tribune"><h1>We are sorry, neighbor</h1>${paras(
            'It looks as if you are reading us from a country of the European Economic Area, where the General Data Protection Regulation (GDPR) is in force. For that reason we cannot give you access at this time.',
            'Should you have a question, write to editor@millpond-tribune7.test or call 555-0177.',
          )}`,
        ),
      ),
      '*': redirect(302, '/unavailable-location/'),
    },
    ['blocked legal'],
  ),
  site(
    'agree-or-pay',
    'a German magazine that wants consent or money',
    'leads to a host of its own for consent, with a long text and a subscription',
    'de',
    'https://www.der-kurier7.test/panorama/bootsunglueck-a-7d7c77.html',
    {
      '*': redirect(
        302,
        'https://zustimmung7.der-kurier.test/?ref=https%3A%2F%2Fwww.der-kurier7.test%2Fpanorama%2F',
      ),
    },
    ['blocked consent-wall'],
    {
      beside: {
        'zustimmung7.der-kurier.test': {
          '*': html(
            doc(
              'de',
              'Zustimmung oder Pur-Abo – Der Kurier',
              `<h1>Weiterlesen mit Werbung oder im Pur-Abo</h1><section><h2>Mit Werbung lesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details finden Sie in der Datenschutzerklärung und im Privacy Center.</p><button>Akzeptieren und weiter</button><p>Wir und bis zu 177 Partner verarbeiten personenbezogene Daten wie Gerätekennungen und IP-Adressen, um Anzeigen zu messen, Zielgruppen zu erforschen und Angebote zu verbessern. Ihre Einwilligung können Sie jederzeit am Fuß der Seite zurücknehmen.</p></section><section><h2>Kurier Pur</h2><p>Ohne Werbetracking für 4,99 € im Monat, jederzeit kündbar.</p><a href="/pur">Jetzt abschließen</a><p>Sie haben Pur schon? <a href="/login">Hier anmelden</a></p></section><footer>${links('/f/', 'Impressum', 'Datenschutz', 'AGB')}</footer>`,
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'works-tonight',
    'a Polish office’s bulletin while its portal is moved',
    'status 200 at every address, in the office’s dress; says when it will be back',
    'pl',
    'https://bip.gmina-brod7.test/artykul/477/uchwala-nr-xvii-77-2016',
    html(
      doc(
        'pl',
        'Biuletyn Informacji Publicznej – Gmina Bród',
        '<div class="bip"><img src="/logo-bip.svg" alt="BIP"><h1>Przerwa techniczna</h1><p>Trwają prace modernizacyjne serwera. W dniach 17–18 lipca portal będzie niedostępny. Prosimy spróbować ponownie w piątek po godzinie 8.00.</p><p>W pilnych sprawach prosimy dzwonić do sekretariatu: 77 700 07 07.</p></div>',
      ),
      { headers: { 'Cache-Control': 'no-store' } },
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'database-too-busy',
    'a Spanish-speaking association’s site on old PHP',
    'status 200, and what it says is a program’s message with file names in it',
    'es',
    'http://www.amigosdelferrocarril7.test/noticia.php?id=717',
    html(
      '<br />\n<b>Warning</b>:  mysqli::__construct(): (HY000/1040): Too many connections in <b>/var/www/vhosts/amigosdelferrocarril7.test/httpdocs/inc/db.php</b> on line <b>7</b><br />\nNo se pudo conectar con la base de datos. Avise al webmaster.',
    ),
    ['unreachable server-error'],
  ),
  site(
    'provider-bars-it',
    'a Russian provider’s page in place of a site on the register',
    'goes to the provider’s host, which answers 200 and offers its own wares',
    'ru',
    'http://svobodnaya-pristan7.test/articles/117',
    { '*': redirect(302, 'http://zapret7.volgatelecom.test/?type=rkn') },
    ['blocked legal'],
    {
      beside: {
        'zapret7.volgatelecom.test': {
          '*': html(
            doc(
              'ru',
              'ВолгаТелеком — ресурс недоступен',
              `<header><a href="https://volgatelecom7.test">ВолгаТелеком</a>${links('/t/', 'Интернет', 'ТВ', 'Телефон')}</header><h1>Уважаемый абонент!</h1>${paras(
                'Адрес, который вы запросили, внесён в Единый реестр запрещённой информации либо заблокирован по решению органов власти.',
                'Основание: Федеральный закон от 27 июля 2006 года № 149-ФЗ. Проверить запись можно на портале надзорного ведомства.',
              )}<footer>Служба поддержки: 8 800 000-77-77</footer>`,
            ),
          ),
        },
      },
    },
  ),
  site(
    'campus-sign-on',
    'a Swedish university’s theses, opened to members by SAML',
    'a page without a log-in form: hidden fields that a script posts to another host',
    'sv',
    'https://uppsatser7.sjohogskolan.test/record/17741/fulltext',
    {
      '/record/17741/fulltext': html(
        doc(
          'sv',
          'Du skickas vidare',
          '<noscript><p>Din webbläsare kör inte skript. Tryck på knappen för att fortsätta till inloggningen.</p></noscript><form method="post" action="https://idp7.sjohogskolan.test/idp/profile/SAML2/POST/SSO"><input type="hidden" name="RelayState" value="ss:mem:77d7a0"><input type="hidden" name="SAMLRequest" value="PHNhbWxwOkF1dGhuUmVxdWVzdCBJRD0iXzc3Ii8+"><noscript><input type="submit" value="Fortsätt"></noscript></form>',
          '',
          'onload="document.forms[0].submit()"',
        ),
        { headers: { 'Cache-Control': 'no-cache, no-store, must-revalidate, private' } },
      ),
      '/': html(
        doc(
          'sv',
          'Uppsatser – Sjöhögskolan',
          '<h1>Uppsatser</h1><p>Sök bland studenternas arbeten.</p><form><input name="q"></form>',
        ),
      ),
      '*': missing(doc('sv', 'Posten saknas', '<h1>Posten finns inte</h1>')),
    },
    ['blocked login'],
    {
      beside: {
        'idp7.sjohogskolan.test': {
          '*': html(
            doc(
              'sv',
              'Logga in – Sjöhögskolan',
              '<h1>Logga in med ditt högskolekonto</h1><form method="post"><input name="j_username"><input type="password" name="j_password"><button>Logga in</button></form>',
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'no-foreign-addresses',
    'a Korean county’s site that lets in no address from abroad',
    'status 200, a short notice in the county’s dress that is at every address the same',
    'ko',
    'https://www.naru7gun.go-kr.test/board/view.do?boardId=BBS_0000077&dataSid=17077',
    html(
      doc(
        'ko',
        '접속 차단 안내 | 나루군청',
        '<div class="wrap"><img src="/images/ci.png" alt="나루군청"><h1>접속이 차단되었습니다</h1><p>우리 군 누리집은 보안 정책에 따라 해외 IP에서의 접속을 허용하지 않습니다.</p><p>접속 IP: 192.0.2.77</p><p>업무상 접속이 필요하신 분은 정보통신팀(070-0000-7777)으로 연락해 주시기 바랍니다.</p></div>',
      ),
    ),
    ['blocked forbidden', 'blocked legal', 'blocked bot-wall'],
  ),
  site(
    'board-for-members',
    'a Hungarian forum whose sub-board guests may not read',
    'the forum’s frame with a box of words like those for a missing thread, and a form below it',
    'hu',
    'https://forum.hajosok7.test/index.php?topic=7071.0',
    {
      '/index.php?topic=7071.0': html(
        doc(
          'hu',
          'Bejelentkezés',
          `<div id="header"><h1><a href="/index.php">Hajósok fóruma</a></h1><p>Üdvözlünk, <b>Vendég</b>! Kérjük, <a href="/index.php?action=login">jelentkezz be</a> vagy <a href="/index.php?action=register">regisztrálj</a>.</p></div>${links('/index.php?action=', 'Főoldal', 'Súgó', 'Keresés', 'Bejelentkezés', 'Regisztráció')}<form action="/index.php?action=login2" method="post"><div class="cat_bar"><h3>Figyelem!</h3></div><p>A keresett téma olyan fórumrészben van, amelyet csak tagok láthatnak.</p><p>Lépj be alább, vagy hozz létre egy fiókot.</p><h4>Bejelentkezés</h4><dl><dt>Felhasználónév:</dt><dd><input name="user"></dd><dt>Jelszó:</dt><dd><input type="password" name="passwrd"></dd><dt>Maradjak belépve:</dt><dd><input type="checkbox" name="cookieneverexp"></dd></dl><input type="submit" value="Belépés"><p><a href="/index.php?action=reminder">Elfelejtetted a jelszavad?</a></p></form><div id="footer">Az oldal 0.077 másodperc alatt készült el.</div>`,
          '<meta name="robots" content="noindex">',
        ),
      ),
      '/index.php': html(
        doc(
          'hu',
          'Hiba történt!',
          '<div id="header"><h1><a href="/">Hajósok fóruma</a></h1></div><h3>Hiba történt!</h3><p>Nincs ilyen téma vagy fórum.</p><a href="javascript:history.go(-1)">Vissza</a>',
        ),
        { status: 404 },
      ),
      '/': html(
        doc(
          'hu',
          'Hajósok fóruma',
          `<h1>Hajósok fóruma</h1>${links('/index.php?board=', 'Folyók', 'Motorok', 'Képek')}`,
        ),
      ),
      '*': missing('<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>'),
    },
    ['blocked login'],
  ),
]

const cases: readonly LabelledCase[] = [...living, ...buried, ...kept]

/** A family that holds all three kinds side by side. */
export const seventhMixed: Family = { name: 'seventh-mixed', cases }
