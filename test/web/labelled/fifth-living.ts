/** Pages that stand, each with something about it that a hasty reader takes for an end, a wall or a removal. */
import type { Behaviour } from '../behaviour.ts'
import { html, redirect, reply, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, looksWalled, onlyThere } from './third-case.ts'

const ok = ['alive ok'] as const satisfies readonly [Label]
const permanent = ['moved redirect-permanent'] as const satisfies readonly [Label]

/** A site that says this at this address, and that at any other. */
function beside(elsewhere: Behaviour, told: LabelledCase): LabelledCase {
  const hosts = Object.entries(told.hosts).map(([name, routes]) => [name, { ...routes, '*': elsewhere }])
  return { ...told, hosts: Object.fromEntries(hosts) }
}

/** The frame of a site, filled. */
const framed =
  (lang: string, header: string, footer: string, head = '') =>
  (title: string, main: string) =>
    doc(lang, title, `<header>${header}</header>\n<main>\n${main}\n</main>\n<footer>${footer}</footer>`, head)

const primorskiDnevnik = framed(
  'hr',
  `<a href="/"><img src="/img/logo.svg" alt="Primorski dnevnik"></a>${links('/rubrika/', 'Vijesti', 'Županija', 'Sport', 'Kultura', 'Osmrtnice', 'Mali oglasi')}`,
  '<p>Impressum | Uvjeti korištenja | Marketing</p><p>© Primorski dnevnik d.o.o.</p>',
)

const orzeczenia = framed(
  'pl',
  `<a href="/">Portal Orzeczeń Sądu Okręgowego w Zarębowie</a><form action="/szukaj"><input name="q" placeholder="Sygnatura, hasło, przepis"><button>Szukaj</button></form>${links('/menu/', 'Szukaj orzeczeń', 'Wyszukiwanie zaawansowane', 'Hasła tematyczne', 'Pomoc', 'Deklaracja dostępności', 'Kontakt')}`,
  '<p>Orzeczenia publikowane w portalu są anonimizowane. Portal ma charakter informacyjny, a treść orzeczeń nie stanowi urzędowego odpisu.</p><p>Wersja portalu 2.4.11</p>',
)

const vizarat = framed(
  'ar',
  `<a href="/ar">وزارة الموانئ والنقل البحري</a>${links('/ar/s/', 'الرئيسية', 'عن الوزارة', 'الهيكل التنظيمي', 'الخدمات الإلكترونية', 'المناقصات', 'المركز الإعلامي', 'البيانات المفتوحة', 'اتصل بنا')}<form><label>بحث <input type="search"></label></form>`,
  `${links('/ar/f/', 'سياسة الخصوصية', 'شروط الاستخدام', 'خريطة الموقع', 'الأسئلة الشائعة', 'بوابة الحكومة')}<p>جميع الحقوق محفوظة © وزارة الموانئ والنقل البحري</p>`,
)

const dosare = framed(
  'ro',
  `<h2>Portalul instanțelor</h2><p>Tribunalul Valea Morii</p>${links('/i/', 'Informații generale', 'Dosare', 'Ședințe de judecată', 'Jurisprudență', 'Achiziții publice')}`,
  '<p>Datele prezentate au caracter informativ.</p>',
)

const stihi =
  '<table width="760" align="center"><tr><td bgcolor="#e8e0d0"><a href="/">Тихая пристань: стихи и проза</a></td></tr><tr><td><a href="/avtory">Авторы</a> | <a href="/knigi">Книги</a> | <a href="/gostevaya">Гостевая</a></td></tr><tr><td>'

const cases: readonly LabelledCase[] = [
  beside(
    html(
      primorskiDnevnik(
        'Stranica nije pronađena | Primorski dnevnik',
        '<h1>404</h1><p>Stranica koju tražite ne postoji.</p>',
      ),
      { status: 404 },
    ),
    onlyThere(
      'newspaper-says-farewell',
      'a Croatian local paper whose last article tells of its own end',
      'headline and text say that the portal shuts down and that the pages will no longer be kept',
      'hr',
      'https://www.primorski-dnevnik.test/vijesti/gasi-se-primorski-dnevnik-8841',
      html(
        primorskiDnevnik(
          'Portal se gasi: hvala vam na 22 godine | Primorski dnevnik',
          `<article><h1>Portal se gasi: hvala vam na 22 godine</h1><p class="meta">Piše: Neva Kuzmanić · 30. lipnja 2024.</p>${paras(
            'Primorski dnevnik danas prestaje s radom. Ova stranica više se neće ažurirati, a redakcija od ponoći ne postoji.',
            'Odluku je vlasnik priopćio u ponedjeljak, kratkim sastankom na kojemu je šesnaestero ljudi dobilo otkaze. Kao razlog naveo je pad prihoda od oglasa i troškove tiska koje više nitko nije htio pokriti.',
            'List je pokrenut 2002. u dvije sobe iznad ribarnice. U prvom broju pisali smo o trajektu koji ne vozi nedjeljom; u posljednjem, eto, opet o njemu.',
            'Županijsko vijeće najavilo je da će otkupiti digitalni arhiv i predati ga gradskoj knjižnici. Pregovori traju.',
            'Pretplatnicima će novac biti vraćen do kraja srpnja. Onima koji su nas čitali ne možemo vratiti ništa osim zahvale.',
          )}</article>`,
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'last-diary-shift-jis',
    'a Japanese private homepage of the nineties, kept by a provider',
    'old encoding, no real title, says that updates have stopped and the message board was deleted',
    'ja',
    'http://www.minato-net.test/~yakou/nikki/0312.html',
    html(
      `<html><head><title>無題</title></head><body bgcolor="#ffffee"><center><font size="5">夜行列車の部屋</font></center><hr>
<b>3月12日</b><br>最後の寝台急行に乗ってきた。食堂車はもう連結されておらず、ホームで買った弁当を寝台で食べた。<br>
車掌さんに聞くと、客車は来月には解体されるとのこと。<br><br>
この日記の更新はここで終了します。掲示板は荒らしが多いため削除しました。<br><hr>
<a href="0311.html">前の日</a> <a href="index.html">もどる</a></body></html>`,
      { charset: 'shift_jis', charsetInHeader: false },
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'teaser-members-only',
    'a Korean business daily with a meter',
    'the article breaks off after its beginning and asks for a membership',
    'ko',
    'https://www.hangang-biz.test/article/2025021403381',
    html(
      doc(
        'ko',
        '조선소 크레인 기사들, 22년 만에 임금체계 바꾼다 - 한강비즈',
        `<header><a href="/">한강비즈</a> <a href="/login">로그인</a> <a href="/join">회원가입</a> <a href="/subscribe">구독</a>${links('/s/', '경제', '산업', '증권', '부동산', '국제', '오피니언')}</header>
<article><h1>조선소 크레인 기사들, 22년 만에 임금체계 바꾼다</h1><p>문서윤 기자 · 입력 2025.02.14 06:10</p>
${paras(
  '남해안의 한 중형 조선소가 골리앗 크레인 운전직의 임금체계를 22년 만에 손질한다. 시간당 수당을 없애고 기본급을 올리는 방식이다. 노사는 13일 밤 잠정 합의안에 서명했다.',
  '합의안에 따르면 운전직 184명의 기본급은 평균 11% 오른다. 대신 야간 작업에 붙던 가산 수당은 2년에 걸쳐 절반으로 줄어든다. 회사 측은 “작업 중단 시간이 줄어 연 40억 원가량을 아낄 수 있다”고 설명했다.',
  '현장의 반응은 엇갈린다. 15년 차 기사 윤모 씨는',
)}<div class="paywall"><strong>이 기사는 회원 전용입니다</strong><p>나머지 1,240자를 읽으려면 로그인하거나 구독하세요. 첫 달 무료.</p><a href="/login?next=2025021403381">로그인</a></div></article>
<footer>등록번호 서울 아 09999 · 무단 전재 및 재배포 금지</footer>`,
        '<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"조선소 크레인 기사들, 22년 만에 임금체계 바꾼다","isAccessibleForFree":false}</script>',
      ),
    ),
    ok,
    looksWalled,
  ),
  beside(
    html(
      orzeczenia(
        'Portal Orzeczeń Sądu Okręgowego w Zarębowie',
        '<h1>Treść orzeczenia</h1><p>Nie znaleziono orzeczenia o podanym identyfikatorze.</p>',
      ),
    ),
    onlyThere(
      'ruling-in-two-lines',
      'a Polish portal of judgments',
      'two lines in a frame that all its pages share; the same title everywhere; says the case is discontinued and documents were not found; unknown numbers answer 200',
      'pl',
      'https://orzeczenia.zarebowo.so.test/details/I+C+331-19/155120000000503_I_C_000331_2019_Post',
      html(
        orzeczenia(
          'Portal Orzeczeń Sądu Okręgowego w Zarębowie',
          '<h1>Treść orzeczenia</h1><h2>I C 331/19 - postanowienie z 2020-09-17</h2><p>Postanawia: umorzyć postępowanie wobec cofnięcia pozwu; odstąpić od uzasadnienia.</p><p>Dokumentów powiązanych nie znaleziono.</p>',
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  beside(
    redirect(302, '/'),
    onlyThere(
      'sold-out-for-good',
      'a German shop for musical instruments',
      'says the article is no longer available, unknown addresses lead home',
      'de',
      'https://www.klanghaus-behrend.test/konzertina-seeadler-46.html',
      html(
        doc(
          'de',
          'Konzertina Seeadler 46-tönig (nicht mehr lieferbar) | Klanghaus Behrend',
          `<header><a href="/">Klanghaus Behrend</a> <a href="/konto">Anmelden</a> <a href="/korb">Warenkorb (0)</a>${links('/k/', 'Akkordeons', 'Konzertinas', 'Zungen &amp; Ersatzteile', 'Noten', 'Werkstatt')}</header>
<h1>Konzertina Seeadler 46-tönig</h1><div class="alert alert-warning">Dieser Artikel ist leider nicht mehr verfügbar und wurde aus dem Sortiment genommen.</div>
<p>Artikelnummer: KB-2046 · zuletzt 1.490,00 €</p><h2>Beschreibung</h2>${paras(
            'Die Seeadler ist eine diatonische Konzertina mit handgenieteten Stahlzungen auf Aluminiumplatten. Das Gehäuse ist aus Birnbaum, der Balg hat zehn Falten und lederne Ecken.',
            'Gebaut wurde sie von 2009 bis 2022 in einer Werkstatt mit drei Leuten. Nach dem Tod des Meisters wurde die Fertigung eingestellt; Ersatzteile führen wir weiter.',
          )}<table><tr><th>Töne</th><td>46</td></tr><tr><th>Gewicht</th><td>1,35 kg</td></tr><tr><th>Stimmung</th><td>C/G, 442 Hz</td></tr></table><h2>Ähnliche Artikel</h2>${links('/a/', 'Konzertina Möwe 20-tönig', 'Bandonika 64-tönig')}`,
          '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Konzertina Seeadler","offers":{"@type":"Offer","availability":"https://schema.org/Discontinued"}}</script>',
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'vacancy-filled',
    'a French prefecture’s notices of vacancies',
    'a banner says that the offer has expired and is no longer available; noindex',
    'fr',
    'https://emploi.prefecture-valmorin.test/offre/2023-1187-gardien-de-phare',
    html(
      doc(
        'fr',
        'Offre expirée – Gardien ou gardienne de phare (h/f)',
        `<nav>${links('/n/', 'Toutes les offres', 'Mon espace candidat', 'Concours', 'Questions fréquentes')}</nav>
<p role="alert">Cette offre n’est plus disponible. Le poste a été pourvu le 9 octobre 2023.</p><h1>Gardien ou gardienne de phare (h/f)</h1>
<dl><dt>Référence</dt><dd>2023-1187</dd><dt>Catégorie</dt><dd>B</dd><dt>Lieu</dt><dd>Île de Roscoëlle</dd><dt>Durée</dt><dd>CDD de 3 ans</dd></dl>
${paras('La personne recrutée assure la veille du feu de Roscoëlle, l’entretien des optiques et l’accueil de la relève une semaine sur deux. Elle tient le journal et signale toute avarie au service des phares.', 'Le logement est fourni. L’île n’est desservie qu’aux marées de vives-eaux ; une bonne condition physique et le permis côtier sont exigés.')}
<button disabled>Postuler</button>`,
        '<meta name="robots" content="noindex, nofollow">',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'paper-retracted',
    'a Latin American university’s journal on Open Journal Systems',
    'title and banner say retracted, the file was taken out; the page is what the article means to cite',
    'es',
    'https://revistas.univ-sanmiguel.test/index.php/limnos/article/view/1182',
    html(
      doc(
        'es',
        'RETRACTADO: Efecto del cobre sobre el plancton de la laguna Quillén | Limnos',
        `<header><a href="/index.php/limnos">Limnos. Revista de aguas continentales</a>${links('/index.php/limnos/', 'Actual', 'Archivos', 'Avisos', 'Acerca de')}<a href="/index.php/limnos/login">Entrar</a> <a href="/index.php/limnos/user/register">Registrarse</a></header>
<h1>RETRACTADO: Efecto del cobre sobre el plancton de la laguna Quillén</h1><ul class="authors"><li>Inés Arrieta</li><li>Tomás Peñalba</li></ul>
<section><h2>Nota de retractación</h2>${paras('El comité editorial ha retirado este artículo a petición de la autora principal. Las series de los meses de abril a julio fueron duplicadas por error y las conclusiones no se sostienen. El PDF ha sido eliminado; el resumen se conserva como constancia.')}</section>
<section><h2>Resumen</h2>${paras('Se midió la abundancia de rotíferos y copépodos en doce estaciones a lo largo de un año. En las estaciones con más de 8 µg/L de cobre disuelto la densidad fue un 61 % menor.')}</section><p>Vol. 14 Núm. 2 (2021) · Publicado 2021-11-30 · Retirado 2023-05-04</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'live-blog-over',
    'a Portuguese broadcaster’s live reports',
    'says that it has ended, that a video is unavailable and that content was removed',
    'pt',
    'https://www.rtn.test/direto/cheias-no-vale-do-sor-ao-minuto-e1530092',
    html(
      doc(
        'pt',
        'Terminado. Cheias no vale do Sor, ao minuto',
        `<nav>${links('/d/', 'Notícias', 'Desporto', 'Televisão', 'Rádio', 'Em direto')}</nav><h1>Cheias no vale do Sor, ao minuto</h1>
<p class="liveblog-status">Este direto terminou. Obrigado por nos ter acompanhado.</p><div class="player">Este vídeo já não está disponível.</div>
<ol><li><time>23:41</time><h3>Fim da cobertura</h3><p>Encerramos aqui o acompanhamento. O nível do rio desce desde as 22h00.</p></li>
<li><time>21:15</time><h3>Ponte velha reabre a peões</h3><p>A Proteção Civil autorizou a passagem a pé. Os carros continuam a ser desviados pela variante.</p></li>
<li><time>18:02</time><h3>Trinta e sete pessoas retiradas de casa</h3><p>O presidente da junta diz que todas têm onde dormir. A escola primária abriu o ginásio.</p></li>
<li><time>17:30</time><p><em>Publicação removida pelo autor.</em></p></li>
<li><time>16:48</time><h3>Alerta vermelho até à meia-noite</h3><p>O instituto de meteorologia prolongou o aviso para os três concelhos da margem sul.</p></li></ol>`,
      ),
    ),
    ok,
    looksDead,
  ),
  beside(
    redirect(301, 'https://www.teatrodelmolo.test/eventi'),
    onlyThere(
      'concert-past',
      'an Italian theatre’s calendar',
      'a few words: past event, no tickets, no results for other dates; other addresses lead to the calendar',
      'it',
      'https://www.teatrodelmolo.test/eventi/quartetto-aldera-2019',
      html(
        doc(
          'it',
          'Quartetto Aldèra - Teatro del Molo',
          `<header>${links('/m/', 'Stagione', 'Biglietteria', 'Il teatro', 'Sostienici')}</header><p class="tribe-notice">Questo evento è passato.</p><h1>Quartetto Aldèra</h1><p>14 marzo 2019, ore 20:30. Musiche di Janáček, Bartók e Pilati.</p><p>Biglietti non disponibili.</p><h2>Altre date</h2><p>Nessun risultato trovato.</p>`,
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'thread-with-gaps',
    'a Turkish hobby forum on XenForo',
    'most of its posts are gone or hidden from guests, and a box asks to log in',
    'tr',
    'https://forum.eskiradyo.test/konu/lambali-radyoda-ugultu.20417/',
    html(
      doc(
        'tr',
        'Lambalı radyoda uğultu | Eski Radyo Forumu',
        `<div class="p-nav">${links('/f/', 'Forumlar', 'Neler yeni', 'Üyeler')}<a href="/login/">Giriş yap</a> <a href="/register/">Kayıt ol</a></div>
<div class="notice">Hoş geldiniz, misafir! Tüm içeriği görmek için giriş yapmalı veya kayıt olmalısınız.</div><h1>Lambalı radyoda uğultu</h1><p>Konu kilitli. Daha fazla yanıt gönderilemez.</p>
<article><h4>kondansator61</h4><p>Arkadaşlar, 1956 model radyomda ses açılınca uğultu başlıyor. Şebeke hattını değiştirdim, geçmedi. Filtre kondansatörleri orijinal. Nereden başlamalıyım?</p></article>
<article><h4>Ziyaretçi</h4><p>Bu mesaj silinmiştir.</p></article>
<article><h4>hasan_usta</h4><p>Önce 32 mikroluk iki elektrolitiği değiştir, yeni 47 mikro olur, gerilimi 450 volttan aşağı alma. Yüzde doksan odur. Değiştirmeden önce boşalt, çarpar.</p><p>[Ekleri görüntülemek için giriş yapın]</p></article>
<article><h4>Silinmiş üye 884</h4><p>Bu mesaj silinmiştir.</p></article>
<article><h4>kondansator61</h4><p>Değiştirdim, tertemiz oldu. Elinize sağlık ustam.</p></article>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'list-post-on-errors',
    'a Finnish archive of mailing lists, as plain text',
    'bare text; subject and quotes are of error pages and forbidden directories',
    'fi',
    'https://postilistat.hiidenverkko.test/yllapito/2007-February/000318.txt',
    reply(
      `From tuomas.rahkila at hiidenverkko.test  Tue Feb 13 09:12:44 2007
From: tuomas.rahkila at hiidenverkko.test (Tuomas Rahkila)
Date: Tue, 13 Feb 2007 09:12:44 +0200
Subject: [yllapito] 404 Not Found / 403 Forbidden kotisivuilla
In-Reply-To: <200702122231.l1CMVx@hiidenverkko.test>
Message-ID: <45D1669C.2010@hiidenverkko.test>

On Mon, Feb 12, 2007, Seija Ojala wrote:
> 404 Not Found
> The requested URL /~seija/ was not found on this server.

Vika on siinä, että levy vaihdettiin viikonloppuna ja kotihakemistojen
linkit jäivät osoittamaan vanhaan paikkaan. Korjasin eilen illalla a-m,
loput teen tänään.

Jos näkyy 403, aja itse: chmod 711 ~ && chmod 755 ~/public_html

t. Tuomas
`,
      { type: 'text/plain', charset: 'iso-8859-15' },
    ),
    ok,
    looksDead,
  ),
  beside(
    html(
      `<html><head><title>Тихая пристань</title></head><body>${stihi}Ошибка 404.</td></tr></table></body></html>`,
      {
        status: 404,
        charset: 'windows-1251',
      },
    ),
    onlyThere(
      'poem-nothing-found',
      'a Russian collection of amateurs’ poems',
      'a poem called “Nothing found” on a site where all pages have one title',
      'ru',
      'http://tihaya-pristan.test/stihi/korolkova/47',
      html(
        `<html><head><title>Тихая пристань</title></head><body>${stihi}<h3>Вера Королькова</h3><h2>Ничего не найдено</h2><p>Искала дом, где жили мы вдвоём —<br>страница пуста, и адрес неверен.<br>Один сквозняк хозяйничает в нём,<br>и снег лежит у незакрытой двери.</p><p>1998</p></td></tr></table></body></html>`,
        { charset: 'windows-1251' },
      ),
      ok,
      looksDead,
    ),
  ),
  beside(
    html(vizarat('وزارة الموانئ والنقل البحري', '<h1>عذراً</h1><p>الصفحة المطلوبة غير موجودة.</p>')),
    onlyThere(
      'statement-of-one-sentence',
      'an Arab ministry’s press centre',
      'one sentence in a frame many times its size; what does not exist answers 200 in the same frame',
      'ar',
      'https://www.mopmt.test/ar/media/statements/2217',
      html(
        vizarat(
          'وزارة الموانئ والنقل البحري',
          '<h1>بيان صحفي</h1><p>٢١ كانون الثاني ٢٠٢٤</p><p>تنفي الوزارة ما تم تداوله حول إغلاق ميناء الرملة، وتؤكد أن حركة السفن فيه طبيعية.</p>',
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'ferry-route-ends',
    'a Greek shipping line’s announcements',
    'says that the service is suspended until further notice and apologises to visitors',
    'el',
    'https://www.thalassia-lines.test/anakoinoseis/diakopi-grammis-2022',
    html(
      doc(
        'el',
        'Διακοπή λειτουργίας | Thalassia Lines',
        `<nav>${links('/el/', 'Δρομολόγια', 'Κρατήσεις', 'Ο στόλος μας', 'Επικοινωνία')}</nav><h1>Διακοπή λειτουργίας</h1><p>Η γραμμή Κάλαμος – Αγία Ρηνιώ διακόπτεται από 1/11/2022 και μέχρι νεωτέρας. Τα εισιτήρια που έχουν εκδοθεί επιστρέφονται στα πρακτορεία.</p><p>Ζητούμε συγγνώμη για την αναστάτωση.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  beside(
    html(
      '<html>\n<head><title>404 Not Found</title></head>\n<body>\n<center><h1>404 Not Found</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n',
      { status: 404 },
    ),
    onlyThere(
      'site-closing-notice',
      'a Chinese county bureau that gives notice of taking its website off line',
      'the document itself says that the site stops service; it still stands at its address',
      'zh-Hans',
      'http://slj.qingtanxian.test/tzgg/202311/t20231120_66102.html',
      html(
        doc(
          'zh-CN',
          '关于关停“清潭县水利局”网站的公告_清潭县水利局',
          `<div class="top">今天是 <span id="date"></span> <a href="#">设为首页</a> <a href="#">加入收藏</a></div>${links('/l/', '首页', '机构概况', '政务公开', '通知公告', '水文信息', '互动交流')}<div>当前位置：首页 &gt; 通知公告</div><h1>关于关停“清潭县水利局”网站的公告</h1><p>发布时间：2023-11-20 来源：办公室 【字体：大 中 小】</p>${paras(
            '根据全县政府网站集约化工作要求，“清潭县水利局”网站将停止更新，域名予以注销，原有栏目内容迁移至县政府门户网站。',
            '防汛值班电话和水费查询渠道保持不变。由此带来的不便，敬请谅解。',
            '特此公告。',
          )}<p>清潭县水利局<br>2023年11月20日</p><div>主办：清潭县水利局 网站标识码：4399990021</div>`,
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'story-of-a-domain-sale',
    'a Hindi news site rendered on the server for a client application',
    'is about a domain being for sale, with a bidder’s price; asks to enable JavaScript in noscript',
    'hi',
    'https://www.subahkhabar.test/tech/domain-bikau-hai-gaon-ki-website-1930455',
    html(
      doc(
        'hi',
        '“यह डोमेन बिकाऊ है”: गाँव की वेबसाइट का नाम 4 लाख में नीलाम | सुबह ख़बर',
        `<noscript>इस ऐप को चलाने के लिए JavaScript सक्षम करें।</noscript><div id="root" data-server-rendered="true"><header>${links('/c/', 'देश', 'राज्य', 'खेल', 'टेक', 'मनोरंजन')}</header><article><h1>“यह डोमेन बिकाऊ है”: गाँव की वेबसाइट का नाम 4 लाख में नीलाम</h1>${paras(
          'पंचायत ने पंद्रह साल पहले जो वेबसाइट बनवाई थी, उसका पता अब किसी और का है। नवीनीकरण का शुल्क समय पर न भरने के कारण डोमेन की अवधि समाप्त हो गई और एक दलाल ने उसे ख़रीद लिया।',
          'अब उस पते पर सिर्फ़ एक पंक्ति दिखती है: यह डोमेन बिकाऊ है, अपना प्रस्ताव भेजें। दलाल ने चार लाख रुपये माँगे हैं।',
          'सरपंच मीना देवी कहती हैं कि इतने पैसे में गाँव की नाली बन जाएगी। पंचायत ने नया पता ले लिया है और पुराने को भूल जाने का फ़ैसला किया है।',
          'जानकार बताते हैं कि ज़िले की कम से कम नौ पंचायतों के साथ ऐसा ही हुआ है।',
        )}</article></div><script>window.__STATE__={"route":"article","id":1930455,"error":null,"notFound":false}</script><script src="/static/main.8f1c.js" defer></script>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'headline-rewritten',
    imitates: 'a Vietnamese newspaper whose addresses carry the headline and a number',
    hard: 'the new slug says something else; only the number is the same',
    lang: 'vi',
    url: 'https://baosongtra.test/cau-phao-bi-cuon-troi-nhieu-nguoi-mat-tich-2093381.html',
    hosts: {
      'baosongtra.test': {
        '/cau-phao-bi-cuon-troi-nhieu-nguoi-mat-tich-2093381.html': redirect(
          301,
          '/tat-ca-hanh-khach-tren-cau-phao-an-toan-2093381.html',
        ),
        '/tat-ca-hanh-khach-tren-cau-phao-an-toan-2093381.html': html(
          doc(
            'vi',
            'Tất cả hành khách trên cầu phao an toàn - Báo Sông Trà',
            `<nav>${links('/muc/', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Bạn đọc')}</nav><h1>Tất cả hành khách trên cầu phao an toàn</h1><p>Cập nhật lúc 19:25, 11/09/2024</p>${paras(
              'Chiều 11/9, cầu phao bắc qua sông Trà tại xã Bình Lạc bị nước lũ cuốn đứt hai nhịp. Toàn bộ 14 người có mặt trên cầu đã được đưa vào bờ.',
              'Thông tin ban đầu về nhiều người mất tích là không chính xác, Ủy ban nhân dân huyện cho biết. Bốn người đi xe máy tự bơi vào bờ và về nhà trước khi lực lượng cứu hộ đến.',
              'Cầu phao được lắp từ năm 2016 để thay cho bến đò cũ. Huyện đã cấm qua lại và bố trí phà tạm từ sáng mai.',
            )}`,
          ),
        ),
      },
    },
    expected: permanent,
  },
  {
    id: 'institute-renamed',
    imitates: 'a Czech university institute that got a new name and a new host',
    hard: 'another host, another path scheme and another institution’s name; the paper’s page is the same',
    lang: 'cs',
    url: 'http://ustav-mereni.test/lide/hradil/clanek.php?id=77',
    hosts: {
      'ustav-mereni.test': {
        '/lide/hradil/clanek.php?id=77': redirect(301, 'https://www.metrologie-vsl.test/cs/publikace/77'),
        '*': redirect(301, 'https://www.metrologie-vsl.test/cs/nenalezeno'),
      },
      'www.metrologie-vsl.test': {
        '/cs/publikace/77': html(
          doc(
            'cs',
            'O vlhkosti v kyvadlových hodinách | Katedra metrologie',
            `<header>${links('/cs/', 'O katedře', 'Lidé', 'Výuka', 'Publikace', 'Kontakty')}</header><h1>O vlhkosti v kyvadlových hodinách</h1><p>Hradil, P. (2006)</p>${paras(
              'Text popisuje desetileté měření chodu dvou kyvadlových hodin v zámecké věži. Rozdíl v denním chodu mezi létem a zimou dosáhl 4,2 sekundy.',
              'Příčinou není teplota, jak se dosud soudilo, nýbrž bobtnání dřevěné tyče. Po nátěru šelakem klesl rozdíl pod jednu sekundu.',
            )}<p>Původně zveřejněno na stránkách zrušeného Ústavu měření.</p>`,
          ),
        ),
      },
    },
    expected: permanent,
  },
  onlyThere(
    'catalogue-record',
    'a Dutch city library’s catalogue',
    'log-in box before the record; the words “not available”, “no image” and “no results” make up half of it',
    'nl',
    'https://catalogus.bibliotheek-oudemaas.test/titel/10048817',
    html(
      doc(
        'nl',
        'Catalogus - Bibliotheek Oudemaas',
        `<header><form action="/inloggen" method="post"><h2>Inloggen</h2><label>Pasnummer <input name="pas"></label><label>Wachtwoord <input type="password" name="ww"></label><button>Inloggen</button><a href="/vergeten">Wachtwoord vergeten?</a></form></header>
<h1>De sluiswachter van Wiel : roman</h1><p>Geen afbeelding beschikbaar</p><dl><dt>Auteur</dt><dd>Hoogland, Mies</dd><dt>Uitgave</dt><dd>Dordrecht : De Kade, 1961. - 188 p.</dd><dt>Plaats</dt><dd>Magazijn, ROM HOOG</dd></dl>
<h2>Beschikbaarheid</h2><p>Niet beschikbaar. Log in om te reserveren.</p><h2>Recensies</h2><p>Geen resultaten gevonden.</p>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'banner-longer-than-notice',
    'a Swedish municipality with a consent banner in the markup',
    'the banner has ten times the words of the notice and comes first',
    'sv',
    'https://www.almbacka.test/nyheter/2024/badplatsen-vid-lillsjon-avlyst',
    html(
      doc(
        'sv',
        'Badplatsen vid Lillsjön avlyst - Almbacka kommun',
        `<div id="cookie-dialog" role="dialog" aria-modal="true"><h2>Vi värnar om din integritet</h2>${paras(
          'Vi och våra leverantörer lagrar och får åtkomst till information på din enhet, till exempel kakor, för att webbplatsen ska fungera, för att mäta hur den används och för att kunna förbättra den. Du måste göra ett val innan du kan gå vidare.',
          'Nödvändiga kakor krävs för att e-tjänster, inloggning och lastfördelning ska fungera och kan inte stängas av. Kakor för statistik hjälper oss att förstå vilka sidor som läses. Kakor för funktioner sparar dina inställningar, till exempel uppläsning och textstorlek.',
          'Du kan när som helst ändra eller återkalla ditt samtycke på sidan Om kakor. Uppgifterna sparas i högst tretton månader och lämnas inte till annonsörer.',
        )}<button>Godkänn alla</button><button>Endast nödvändiga</button><button>Inställningar</button></div>
<header>${links('/s/', 'Barn och utbildning', 'Bygga och bo', 'Uppleva och göra', 'Kommun och politik')}</header><main><h1>Badplatsen vid Lillsjön avlyst</h1><p>Publicerad 8 juli 2024</p><p>Provtagning visar algblomning. Bada inte och låt inte hundar dricka av vattnet. Nytt prov tas på måndag.</p></main>`,
        '<style>#cookie-dialog{position:fixed;inset:0;z-index:9999;background:#fff}</style>',
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'story-page-deleted',
    'a Ukrainian regional news site',
    'the headline is what a network says of a removed page',
    'uk',
    'https://stepovyi-visnyk.test/news/storinku-vydaleno',
    html(
      doc(
        'uk',
        '«Сторінку видалено» — Степовий вісник',
        `<header>${links('/r/', 'Новини', 'Громади', 'Люди', 'Фото')}</header><article><h1>«Сторінку видалено»</h1><p>4 квітня 2025, 11:20</p>${paras(
          'Сторінка, яку ви шукаєте, більше не існує — таке повідомлення від учорашнього вечора бачать 40 тисяч підписників спільноти «Типова Вербівка».',
          'Адміністратор Остап Ґудзь каже, що його не попереджали. Соцмережа пояснила видалення скаргами на порушення авторських прав: хтось за одну ніч поскаржився на 312 світлин.',
          'Усі світлини Ґудзь зробив сам. Він подав апеляцію і тимчасово публікує розклад автобусів на дверях бібліотеки.',
        )}</article>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'restricted-dataset',
    'a Hungarian university’s repository of research data',
    'its files need a log-in and a permission; the landing page is open and is what is cited',
    'hu',
    'https://adattar.tiszahati-egyetem.test/dataset.xhtml?persistentId=doi:10.99999/THE/QK7RZB',
    html(
      doc(
        'hu',
        'Kútvizek nitráttartalma a Tiszaháton, 1988–2014 - Tiszaháti Egyetem Adattára',
        `<header><a href="/">Adattár</a> <a href="/loginpage.xhtml">Bejelentkezés</a> <a href="/signup">Regisztráció</a></header><h1>Kútvizek nitráttartalma a Tiszaháton, 1988–2014</h1><p>1.2 verzió</p><p>Bodrogi Enikő; Hegyesi Márton, 2016, „Kútvizek nitráttartalma a Tiszaháton, 1988–2014”, doi:10.99999/THE/QK7RZB</p>
<h2>Leírás</h2><p>Negyven község 212 ásott kútjának évi két mérése. A koordinátákat a tulajdonosok kérésére kerekítettük.</p><h2>Fájlok</h2><table><tr><td>nitrat_1988_2014.tab</td><td>1,8 MB</td><td>🔒 Korlátozott hozzáférés</td></tr><tr><td>kutak.tab</td><td>96 KB</td><td>🔒 Korlátozott hozzáférés</td></tr></table><p>A hozzáféréshez be kell jelentkeznie. Önnek nincs jogosultsága a fájlok letöltéséhez.</p><a href="/loginpage.xhtml">Hozzáférés kérése</a>`,
      ),
    ),
    ok,
    looksWalled,
  ),
  onlyThere(
    'status-203',
    'an Indonesian village office behind a transforming proxy',
    'answers 203 with the whole text',
    'id',
    'http://desa-sukaraja.test/berita/pasar-lama-dipindah',
    html(
      doc(
        'id',
        'Pasar Lama Dipindah ke Lapangan Timur',
        `<h2>Website Resmi Desa Sukaraja</h2>${links('/p/', 'Beranda', 'Profil Desa', 'Berita', 'Layanan')}<h1>Pasar Lama Dipindah ke Lapangan Timur</h1>${paras(
          'Mulai 1 Agustus pasar lama ditutup dan seluruh 86 pedagang dipindah ke lapangan timur. Keputusan ini diambil dalam musyawarah desa hari Kamis.',
          'Kepala desa, Bapak Warsono, mengatakan atap pasar lama sudah lapuk. Perbaikan diperkirakan selesai sebelum musim hujan.',
          'Pedagang tidak dipungut biaya selama pindah. Nomor lapak diundi di balai desa.',
        )}`,
      ),
      {
        status: 203,
        headers: { Via: '1.1 cache-7.desanet.test', Warning: '214 - "Transformation applied"' },
      },
    ),
    ok,
  ),
  onlyThere(
    'feed-of-outages',
    'a Thai power authority’s feed',
    'a feed and no page; each entry says that service is stopped',
    'th',
    'https://www.faifa-neua.test/rss/outage.xml',
    reply(
      `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>ประกาศดับไฟ การไฟฟ้าเขตเหนือ</title><link>https://www.faifa-neua.test/</link><description>ประกาศหยุดจ่ายกระแสไฟฟ้า</description><language>th</language>
<item><title>ปิดให้บริการชั่วคราว สาขาแม่ลาว</title><link>https://www.faifa-neua.test/n/901</link><pubDate>Mon, 06 May 2024 02:00:00 GMT</pubDate><description>สาขาแม่ลาวปิดปรับปรุง ขออภัยในความไม่สะดวก</description></item>
<item><title>หยุดจ่ายไฟ บ้านสันทราย 9 พ.ค. เวลา 09.00-15.00 น.</title><link>https://www.faifa-neua.test/n/902</link><pubDate>Tue, 07 May 2024 02:00:00 GMT</pubDate><description>เปลี่ยนเสาไฟฟ้าที่ชำรุดจากพายุ</description></item>
</channel></rss>
`,
      { type: 'application/rss+xml' },
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'blog-goodbye',
    'a Persian blog on a service for blogs',
    'a last entry of two lines that takes leave and says that the blog is closed; no comments, no entries in the archive',
    'fa',
    'https://anaristan.blogkadeh.test/post/212',
    html(
      doc(
        'fa',
        'انارستان :: خداحافظ',
        `<h1><a href="/">انارستان</a></h1><div class="post"><h2>خداحافظ</h2><p>این وبلاگ تعطیل شد. کلید را زیر گلدان گذاشته‌ام؛ هر که آمد، چراغ را خودش خاموش کند.</p><p>نوشته شده در شنبه ۲۴ اسفند ۱۳۹۲ توسط ماهرخ</p><p>نظرات غیرفعال است.</p></div><div class="side"><h3>آرشیو</h3><p>موردی یافت نشد.</p></div>`,
        '<meta name="robots" content="noindex">',
        'dir="rtl"',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'article-with-correction',
    'an Israeli local paper',
    'opens with a notice that an earlier version was taken down',
    'he',
    'https://www.kol-hagalil-news.test/article/58120',
    html(
      doc(
        'he',
        'תיקון: בריכת המושב לא נסגרה בגלל זיהום | קול ההר',
        `<nav>${links('/t/', 'חדשות', 'חינוך', 'תרבות', 'לוח')}</nav><h1>תיקון: בריכת המושב לא נסגרה בגלל זיהום</h1><p class="correction"><strong>הגרסה הקודמת של כתבה זו הוסרה מהאתר.</strong> נכתב בה בטעות כי במים נמצאו חיידקים. אנו מתנצלים.</p>${paras(
          'בריכת השחייה במושב נווה אילן־צור נסגרה ביום רביעי לשבועיים, אך לא בשל זיהום. מהמועצה נמסר כי משאבת הסחרור נשרפה וחלק החילוף יגיע בסוף החודש.',
          'בדיקות המעבדה שנערכו בתחילת השבוע היו תקינות. המנויים יקבלו הארכה של חודש.',
          'מנהל הבריכה, יואב שרעבי, אמר כי השיפוץ היה מתוכנן ממילא לסתיו.',
        )}`,
        '',
        'dir="rtl"',
      ),
    ),
    ok,
    looksDead,
  ),
  beside(
    html(dosare('Informații dosar', '<h1>Informații dosar</h1><p>Dosarul nu a fost găsit.</p>')),
    onlyThere(
      'docket-with-empty-lists',
      'a Romanian portal of courts',
      'the docket’s lists are empty, each with “no records”; a number that is not there answers 200',
      'ro',
      'https://portal.instante-valea-morii.test/SitePages/Dosar.aspx?id_dosar=9900000000114417&id_inst=99',
      html(
        dosare(
          'Informații dosar',
          '<h1>Informații dosar</h1><table><tr><th>Nr. unic</th><td>4417/99/2021</td></tr><tr><th>Obiect</th><td>grănițuire</td></tr><tr><th>Părți</th><td>Comuna Valea Morii (reclamant); Obștea Moșnenilor Poiana (pârât)</td></tr><tr><th>Stadiu</th><td>Fond – perimat</td></tr></table><h2>Ședințe</h2><p>Nu există înregistrări.</p><h2>Căi de atac</h2><p>Nu există înregistrări.</p><h2>Citare prin publicitate</h2><p>Nu există înregistrări.</p>',
        ),
      ),
      ok,
      looksDead,
    ),
  ),
  onlyThere(
    'company-struck-off',
    'a Lithuanian register of firms',
    'the firm is deregistered, its website unreachable, its telephone removed',
    'lt',
    'https://imones.rodykle.test/uab-gintaro-kopa/300999412',
    html(
      doc(
        'lt',
        'IŠREGISTRUOTA: UAB „Gintaro kopa“ – 300999412',
        `<header><form><input placeholder="Pavadinimas arba kodas"></form><a href="/prisijungti">Prisijungti</a></header><h1>UAB „Gintaro kopa“</h1><p class="red">Įmonė išregistruota 2019-08-02. Šis įrašas neaktyvus.</p><table><tr><td>Įmonės kodas</td><td>300999412</td></tr><tr><td>Adresas</td><td>Žvejų g. 4, Karklynė</td></tr><tr><td>Telefonas</td><td>pašalintas</td></tr><tr><td>Svetainė</td><td>nepasiekiama</td></tr><tr><td>Vadovas</td><td>nėra duomenų</td></tr></table>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'museum-under-repair',
    'a Georgian town museum',
    'a picture, a name and “closed for works”; nothing else',
    'ka',
    'https://museum-tskalta.test/ka/page/5',
    html(
      doc(
        'ka',
        'წყალთას მუზეუმი',
        '<img src="/uploads/shenoba.jpg" alt=""><h1>მუზეუმის შენობა</h1><p>აგებულია 1911 წელს. სარემონტო სამუშაოების გამო დროებით დახურულია.</p>',
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'help-on-suspension',
    'a Bulgarian hoster’s questions and answers',
    'explains, in a hoster’s frame, the page “This account has been suspended” and quotes it in a heading',
    'bg',
    'https://help.rozahost.test/account-suspended',
    html(
      doc(
        'bg',
        'This Account Has Been Suspended - какво означава? | РозаХост',
        `<header>${links('/u/', 'Хостинг', 'Домейни', 'SSL сертификати', 'Помощ')}<a href="/client">Вход за клиенти</a></header><h1>„This Account Has Been Suspended“</h1>${paras(
          'Ако вместо сайта си виждате това съобщение, акаунтът е спрян. Свържете се с доставчика на хостинг услугата, преди да променяте каквото и да било.',
          'Най-честата причина е неплатена фактура: спираме достъпа на десетия ден след падежа, а файловете пазим още тридесет дни. Втората причина е зловреден код, за който изпращаме отделен доклад.',
          'След плащане сайтът се възстановява автоматично до петнадесет минути. Ако кешът на браузъра ви още показва старата страница, изчистете го.',
        )}<p>Беше ли полезна тази статия? Да / Не</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'wiki-up-for-deletion',
    'an Estonian wiki with a deletion debate',
    'a banner proposes the page for deletion, source editing needs a log-in, and the links are red',
    'et',
    'https://vikilood.test/wiki/Kirbla_raba',
    html(
      doc(
        'et',
        'Ööviku raba – Vikilood',
        `<div id="mw-head"><a href="/login">Logi sisse</a> <a href="/create">Loo konto</a> <a href="/src">Vaata lähteteksti</a></div><h1>Ööviku raba</h1><div class="contentSub">(Ümber suunatud leheküljelt Kirbla raba)</div><table class="ambox"><tr><td><b>See lehekülg on esitatud kustutamiseks.</b> Palun ära eemalda seda malli enne, kui arutelu on lõppenud.</td></tr></table><p><b>Ööviku raba</b> on 140 hektari suurune raba Läänemaal. Raba keskel on kaks laugast, millest suurem ei jäätu külmal talvelgi.<sup>[1]</sup></p><h2>Viited</h2><ol><li>Rabade nimestik, 1978, lk 41.</li></ol><p>Kategooriad: <a class="new" href="/w?redlink=1" title="Läänemaa rabad (pole veel kirjutatud)">Läänemaa rabad</a></p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'page-that-reloads-itself',
    'a Bangladeshi daily that reloads for the sake of its advertisements',
    'a refresh in the head, to the same address with a mark, on a short report',
    'bn',
    'https://www.doinikmeghna.test/country/article/77120/',
    html(
      doc(
        'bn',
        'ফেরিঘাট ছয় ঘণ্টা পর সচল | দৈনিক মেঘনা',
        `<nav>${links('/m/', 'জাতীয়', 'সারাদেশ', 'খেলা', 'বিনোদন', 'মতামত')}</nav><h1>ফেরিঘাট ছয় ঘণ্টা পর সচল</h1><p>প্রকাশ: ৯ জানুয়ারি ২০২৫</p>${paras(
          'ঘন কুয়াশার কারণে ছয় ঘণ্টা বন্ধ থাকার পর চরকাটা ঘাটে ফেরি চলাচল শুরু হয়েছে। সকাল আটটায় প্রথম ফেরিটি ছেড়ে যায়।',
          'ঘাটের ব্যবস্থাপক জানান, দুই পাড়ে তিন শতাধিক ট্রাক আটকা পড়েছিল। পচনশীল পণ্যের গাড়িগুলো আগে পার করা হচ্ছে।',
        )}`,
        '<meta http-equiv="refresh" content="300;url=https://www.doinikmeghna.test/country/article/77120/?r=1">',
      ),
    ),
    ok,
  ),
  onlyThere(
    'not-in-your-language',
    'a Catalan parliament’s site with pages in one language only',
    'says in three languages that this page is not available, meaning their versions of it',
    'ca',
    'https://www.consell-vallfosca.test/en/acords/2018/112',
    html(
      doc(
        'ca',
        'Acord 112/2018 - Consell General de Vallfosca',
        `<header>Català · Español · English · Français${links('/en/', 'The Council', 'Activity', 'Transparency')}</header><div class="msg"><p lang="en">Sorry, this page is not available in English.</p><p lang="es">Lo sentimos, esta página no está disponible en español.</p><p lang="fr">Désolé, cette page n’est pas disponible en français.</p></div><h1>Acord 112/2018</h1><p>El Ple acorda cedir el molí vell a l’associació de pastors per un termini de vint-i-cinc anys.</p><p>Aprovat per 14 vots a favor i 2 abstencions.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'language-put-before-the-path',
    imitates: 'an Armenian agency that sends visitors to the version in their language',
    hard: 'a temporary redirect to another path, chosen from the reader’s language; a short report in all',
    lang: 'hy',
    url: 'https://lratun.test/news/55301',
    hosts: {
      'lratun.test': {
        '/news/55301': redirect(302, '/hy/news/55301'),
        '/hy/news/55301': html(
          doc(
            'hy',
            'Կամուրջը բացվեց | Լրատուն',
            `<nav>${links('/hy/c/', 'Քաղաքականություն', 'Հասարակություն', 'Մշակույթ')}</nav><h1>Կամուրջը բացվեց</h1>${paras(
              'Հինգ տարի տևած վերանորոգումից հետո Սևջրի կամուրջը կրկին բաց է հետիոտնի համար։ Մեքենաների երթևեկը կվերսկսվի գարնանը։',
              'Քաղաքապետարանը հայտնում է, որ քարերի երկու երրորդը հինն է, մնացածը բերվել է նույն հանքից։',
            )}`,
          ),
        ),
      },
    },
    expected: ['alive redirect-temporary', 'alive ok'],
  },
  onlyThere(
    'single-answer',
    'a Danish page made for one question',
    'the whole page is one word, and it is “no”',
    'da',
    'https://www.erbroenaaben.test/',
    html(
      '<!doctype html><html lang="da"><meta charset="utf-8"><title>Er broen åben?</title><style>b{font:900 40vw sans-serif}</style><b>Nej</b></html>',
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'post-mortem',
    'an American provider’s status page',
    'title and text are of 503, unavailable, maintenance, and try again later; all of it is past',
    'en',
    'https://status.larkmail.test/incidents/7m2kx0qv',
    html(
      doc(
        'en',
        'Larkmail Status - 503 Service Unavailable on all mailboxes',
        `<h1>503 Service Unavailable on all mailboxes</h1><p>Incident Report for <a href="/">Larkmail</a></p><div><strong>Resolved</strong><p>All mailboxes are reachable again. Posted Mar 02, 2025 - 04:51 UTC</p></div><div><strong>Monitoring</strong><p>A fix is in place. If you see “Service temporarily unavailable, please try again later”, reload. Posted 03:40 UTC</p></div><div><strong>Investigating</strong><p>The site is currently down for every customer. Posted 01:17 UTC</p></div><a href="/history">← Incident History</a> Powered by Beaconpage`,
      ),
    ),
    ok,
    looksDead,
  ),
  everywhere(
    'framework-greets-all-with-its-shell',
    'a Serbian electricity distributor, an application whose server writes its one notice into every page',
    'the one page of an outage: the site has no other, and says that systems do not work',
    'sr',
    'https://obavestenja.elektrodunav.test/',
    html(
      doc(
        'sr',
        'Електродунав – обавештења',
        `<div id="app"><h1>Без напајања: Горњи Салаш и Рит</h1><p>Стање: 14. фебруар, 6.40 часова</p>${paras(
          'Због леда на далеководу без струје је око 1.900 домаћинстава. Екипе су на терену од поноћи, а приступ Риту могућ је само трактором.',
          'Позивни центар и портал за пријаву кварова тренутно не раде. Хитне случајеве пријавите на 0800 000 191.',
        )}</div><script type="module" src="/assets/index.js"></script>`,
      ),
    ),
    ok,
    looksDead,
  ),
  beside(
    status(404, 'Not found'),
    onlyThere(
      'expired-security-txt',
      'a Norwegian firm’s file for those who find faults',
      'a few bare lines of text, the date in it long over',
      'nb',
      'https://fjordlaas.test/.well-known/security.txt',
      reply(
        '# Meld fra om feil i låsene våre her. Vi svarer på norsk og engelsk.\nContact: mailto:feil@fjordlaas.test\nExpires: 2023-01-31T23:00:00.000Z\nPreferred-Languages: nb, en\n',
        { type: 'text/plain' },
      ),
      ok,
    ),
  ),
  onlyThere(
    'tender-cancelled',
    'a Tanzanian water authority’s tenders',
    'the title says cancelled and the attachment is removed; the notice itself is the source',
    'sw',
    'https://www.maji-kilindoni.test/zabuni/2022/14',
    html(
      doc(
        'sw',
        'IMEFUTWA: Zabuni Na. 14/2022',
        `<header><p>Jamhuri · Mamlaka ya Maji Kilindoni</p>${links('/k/', 'Mwanzo', 'Kuhusu Sisi', 'Huduma', 'Zabuni', 'Wasiliana Nasi')}</header><h1>Zabuni Na. 14/2022: Uchimbaji wa visima vitatu</h1><p><b>IMEFUTWA.</b> Zabuni hii imefutwa kwa sababu waombaji wote walizidi bajeti. Itatangazwa upya baada ya mwezi Juni.</p><p>Kiambatisho: kimeondolewa.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
]

export const fifthLiving: Family = { name: 'fifth-living', cases }
