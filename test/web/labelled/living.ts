/** Sources that stand: plain ones in every language, and those that look gone or walled. */
import { html, type ReplyOptions, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import {
  bare,
  bitrix,
  type Dress,
  drupal,
  frontPage,
  ghost,
  h1,
  newsroom,
  next,
  p,
  storyHead,
  storyMarkup,
  storyPage,
  tables,
  wordpress,
} from './site.ts'
import { bridge, ferry, hospital, type Story, stories } from './stories.ts'
import { videoOembed } from './video-site.ts'

/** A story where it belongs. */
function plain(story: Story, dress: Dress, site: string, host: string, path: string): LabelledCase {
  return {
    id: `story-${story.lang}-${host.split('.')[0]}`,
    imitates: `${site}, an ordinary site`,
    hard: 'not hard: what must never be called anything else',
    lang: story.lang,
    url: `https://${host}${path}`,
    hosts: { [host]: { [path]: html(storyPage(dress, site, story)) } },
    expected: ['alive ok'],
  }
}

interface Looks {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly host: string
  readonly path: string
  readonly document: string
  readonly lang?: string
  readonly looks?: 'dead' | 'walled'
  readonly options?: ReplyOptions
}

/** A living page at its own address; everything else on its host is an honest 404. */
function living({ id, imitates, hard, host, path, document, lang, looks, options }: Looks): LabelledCase {
  return {
    id,
    imitates,
    hard,
    lang: lang ?? 'en',
    url: `https://${host}${path}`,
    hosts: { [host]: { [path]: html(document, options) } },
    looks: looks ?? 'dead',
    expected: ['alive ok'],
  }
}

export const livingFamily: Family = {
  name: 'living',
  cases: [
    plain(
      stories.de,
      newsroom,
      'Niederauer Tagblatt',
      'niederauer-tagblatt.test',
      '/lokales/stadtrat-streitet-ueber-das-alte-freibad-1.4711',
    ),
    plain(stories.fr, drupal, 'Radio Orne', 'radio-orne.test', '/info/la-derniere-scierie-de-la-vallee'),
    plain(
      stories.es,
      wordpress,
      'El Molino',
      'el-molino.test',
      '/2018/10/el-pueblo-que-compro-su-propio-molino/',
    ),
    plain(
      stories.pt,
      newsroom,
      'Jornal da Lagoa',
      'jornal-da-lagoa.test',
      '/noticia/pescadores-da-lagoa-recuperam-barcos',
    ),
    plain(stories.it, ghost, 'Binario', 'binario.test', '/il-treno-della-collina-torna-la-domenica/'),
    plain(stories.ru, bitrix, 'Зареченские ведомости', 'vedomosti-zarechensk.test', '/news/5120/'),
    plain(
      stories.uk,
      newsroom,
      'Поліська газета',
      'poliska-hazeta.test',
      '/novyny/2021/selo-na-polissi-pobuduvalo-dytyachu-biblioteku',
    ),
    plain(
      stories.tr,
      wordpress,
      'Dokuma Postası',
      'dokuma-postasi.test',
      '/2020/02/koy-halki-kapanan-okulu/',
    ),
    plain(stories.ar, newsroom, 'صحيفة الوادي', 'sahifat-alwadi.test', '/local/2019/04/30/suq'),
    plain(stories.zh, newsroom, '云溪晚报', 'yunxi-wanbao.test', '/a/20220906/shanqu-huoche.html'),
    plain(stories.ja, drupal, '汐見新聞', 'shiomi-shimbun.test', '/news/20230217-minatoza'),
    plain(stories.pl, tables, 'Gazeta Dolne Sady', 'gazeta-dolne-sady.test', '/archiwum/zegar.htm'),
    living({
      id: 'essay-404',
      imitates: 'a magazine essay on dead links',
      hard: 'the title is "404 Not Found" and the text is full of the words of error pages',
      host: 'tideline.test',
      path: '/essays/404-not-found',
      document: ghost({
        lang: 'en',
        site: 'Tideline',
        title: '404 Not Found | Tideline',
        head: '<meta property="og:type" content="article"><meta property="article:published_time" content="2022-05-02">',
        main: `${h1('404 Not Found')}${p(
          'The page you are looking for does not exist. Everybody has read that sentence, and nobody remembers who wrote it first. I went to look, and what I found was mostly more of the same: pages that had moved, pages that had been deleted, pages that were never there.',
          'A court in the north cites eleven addresses in a judgment about fishing rights. Seven of them now answer that the requested page could not be found. The fish are still there; the reasons for protecting them are not.',
          'Librarians I spoke to keep a list of the ways in which a page says that it is gone. The polite ones apologise. The funny ones show a gull. The dishonest ones show you the front page and hope that you forget what you came for.',
          'What would it take to keep a promise made by an address? Not much, it turns out: a drawer, a copy, and somebody who looks into the drawer from time to time. That nobody is paid to look is the whole of the story.',
          'When I was done I typed the address of my own first article. Page not found, it said, and below, in smaller letters, that I might like to search for something else.',
        )}`,
      }),
    }),
    living({
      id: 'gallery-show',
      imitates: 'a gallery announcing a show',
      hard: 'a short page whose heading is "Page Not Found", which is the name of the show',
      host: 'gallery-on-the-weir.test',
      path: '/exhibitions/page-not-found',
      document: wordpress({
        lang: 'en',
        site: 'Gallery on the Weir',
        title: 'Page Not Found – Gallery on the Weir',
        head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"ExhibitionEvent","name":"Page Not Found","startDate":"2023-04-01","endDate":"2023-06-11","location":{"@type":"Place","name":"Gallery on the Weir"}}</script>',
        main: `${h1('Page Not Found')}${p(
          'Works on paper by Ines Corvo and Tam Ridley. 1 April to 11 June 2023, lower hall. Opening on Saturday at six, with a talk by the artists.',
          'Both have spent ten years collecting the empty pages of old ledgers. Forty of them hang here, each beside the page that was torn out of it and turned up somewhere else.',
          'Wednesday to Sunday, eleven to five. Admission is free; the catalogue is twelve crowns at the desk.',
        )}`,
      }),
    }),
    living({
      id: 'encyclopaedia-404',
      imitates: 'an encyclopaedia’s entry on the status code',
      hard: 'title, heading and text all say 404',
      host: 'openbook-encyclopaedia.test',
      path: '/wiki/HTTP_404',
      document: drupal({
        lang: 'en',
        site: 'Openbook',
        title: 'HTTP 404 - Openbook, the open encyclopaedia',
        main: `${h1('HTTP 404')}${p(
          'In computer networks, 404 (Not Found) is the status by which a server tells that it knows of nothing at the address it was asked for. It does not say whether the lack is temporary or permanent; 410 (Gone) is there for the latter.',
          'The first digit stands for an error of the client. Servers are free to send a page along with the status, and most do: a sentence of regret, a search box, sometimes a game. When such a page is sent with the status 200 in place of 404, one speaks of a soft 404.',
          'Search engines drop an address after it has answered 404 for some time. Archivists have measured that a quarter of the addresses cited in a newspaper no longer lead to what they led to after ten years, and that half of those answer 404.',
          'The number has entered the language. In several countries "404" means somebody who has no idea, and in one it is the number of the room in which lost property is kept.',
        )}<h2>See also</h2><ul><li>Link rot</li><li>HTTP 410</li><li>Soft 404</li></ul>`,
      }),
    }),
    living({
      id: 'support-ru',
      imitates: 'a hosting company’s help page in Russian',
      hard: 'its heading asks why a page is not found',
      lang: 'ru',
      host: 'pomoshch-hosting.test',
      path: '/faq/stranica-ne-najdena',
      document: bitrix({
        lang: 'ru',
        site: 'Справка хостинга',
        title: 'Страница не найдена: что делать — Справка хостинга',
        main: `${h1('Страница не найдена: что делать')}${p(
          'Если посетитель видит сообщение «Страница не найдена», значит, сервер не нашёл файл по указанному адресу. Проверьте, что файл загружен в папку public_html и что в его имени совпадает регистр букв.',
          'Чаще всего причина в правилах перенаправления. Откройте файл .htaccess и временно отключите строки, начинающиеся с RewriteRule: если страница появилась, ошибка в них.',
          'Если сайт недавно перенесли, очистите кеш системы управления и проверьте права доступа: для папок 755, для файлов 644. После этого подождите пять минут и обновите страницу.',
          'Собственную страницу ошибки можно задать в панели управления, в разделе «Сайты». Мы советуем оставить на ней строку поиска и ссылку на главную.',
        )}`,
      }),
    }),
    living({
      id: 'stub-de',
      imitates: 'a local paper’s notice of four lines',
      hard: 'shorter than most error pages',
      lang: 'de',
      host: 'wehr-anzeiger.test',
      path: '/meldung/bruecke-bleibt-gesperrt-20937',
      document: newsroom({
        lang: 'de',
        site: 'Wehr-Anzeiger',
        title: 'Brücke bleibt gesperrt | Wehr-Anzeiger',
        head: '<meta property="article:published_time" content="2024-02-02T08:00:00+01:00">',
        main: `<article>${h1('Brücke bleibt gesperrt')}${p('Die Brücke am Wehr bleibt bis Ostern halbseitig gesperrt. Grund sind Schäden am Geländer, teilte das Bauamt mit.')}</article>`,
      }),
    }),
    living({
      id: 'noindex-release',
      imitates: 'a company’s press page that keeps itself out of search engines',
      hard: 'short, noindex, neither date nor author in its markup',
      host: 'lingferry.test',
      path: '/press/statement-on-cash-fares',
      document: next({
        lang: 'en',
        site: 'Ling Ferry',
        title: 'Statement on cash fares | Ling Ferry',
        head: '<meta name="robots" content="noindex,follow">',
        main: `${h1('Statement on cash fares')}${p('Our crews will not take cash on board. We have heard the council’s request and will answer it in person at the meeting on the ninth.')}`,
      }),
    }),
    living({
      id: 'noindex-fr',
      imitates: 'a print edition’s page kept out of search engines',
      hard: 'noindex in the header field',
      lang: 'fr',
      host: 'imprime.radio-orne.test',
      path: '/imprimer/la-derniere-scierie-de-la-vallee',
      document: bare({
        lang: 'fr',
        site: 'Radio Orne',
        title: 'Imprimer : La dernière scierie de la vallée',
        main: storyMarkup(stories.fr, stories.fr.paragraphs.slice(0, 3)),
      }),
      options: { headers: { 'X-Robots-Tag': 'noindex, nofollow' } },
    }),
    living({
      id: 'most-read-page-not-found',
      imitates: 'a newsroom whose most-read story is called "Page not found"',
      hard: 'the phrase stands in a list beside the story',
      host: 'hallow-herald.test',
      path: '/news/island-ferry-drops-cash-fares',
      document: storyPage(newsroom, 'Hallow Herald', ferry, {
        end: '<section><h2>Most read today</h2><ol><li><a href="/x">Page not found: how the council lost its minutes</a></li><li><a href="/y">Sorry, this page does not exist, says the bishop</a></li></ol></section>',
      }),
    }),
    living({
      id: 'next-payload',
      imitates: 'a React framework that ships its 404 component with every page',
      hard: 'the words "This page could not be found" are in every living page’s scripts',
      host: 'coastline-review.test',
      path: '/island-ferry-drops-cash-fares',
      document: storyPage(next, 'Coastline Review', ferry, {
        end: '<script>self.__next_f.push([1,"4:[\\"$\\",\\"title\\",null,{\\"children\\":\\"404: This page could not be found.\\"}]"])</script><template id="nf"><h1>404</h1><h2>This page could not be found.</h2></template>',
      }),
    }),
    living({
      id: 'dead-embed',
      imitates: 'a story with embedded videos that are gone',
      hard: 'the text says in its middle that content is no longer available',
      host: 'quaywatch.test',
      path: '/2021/03/old-swing-bridge-to-turn-again',
      document: wordpress({
        lang: 'en',
        site: 'Quaywatch',
        title: 'Old swing bridge to turn again – Quaywatch',
        head: storyHead(bridge, 'Quaywatch'),
        main: `${h1('Old swing bridge to turn again')}<figure><blockquote>Sorry, this content is no longer available.</blockquote></figure>${p(...bridge.paragraphs.slice(0, 2))}<figure>This video is unavailable in your country.</figure>${p(...bridge.paragraphs.slice(3))}`,
      }),
    }),
    living({
      id: 'short-with-dead-embed',
      imitates: 'a short post around an embedded tweet that is gone',
      hard: 'few words, among them "this content is no longer available"',
      host: 'harbour-notes.test',
      path: '/2021/05/bridge-turned-today',
      document: ghost({
        lang: 'en',
        site: 'Harbour Notes',
        title: 'The bridge turned today',
        head: '<meta property="article:published_time" content="2021-05-02T18:00:00Z"><meta name="author" content="Ruth Amber">',
        main: `<article>${h1('The bridge turned today')}${p('At ten past ten, with a noise like a kettle, and nobody spoke.')}<blockquote class="embed">This content is no longer available.</blockquote>${p('Photographs from the brewery side by Tam Ridley. He got the gull as well.')}</article>`,
      }),
    }),
    living({
      id: 'not-found-news',
      imitates: 'a story whose headline is "Not found"',
      hard: 'the title’s own words are those of an error',
      lang: 'de',
      host: 'seeblatt.test',
      path: '/chronik/nicht-gefunden-suche-nach-segelboot-eingestellt',
      document: newsroom({
        lang: 'de',
        site: 'Seeblatt',
        title: 'Nicht gefunden | Seeblatt',
        head: '<meta name="date" content="2019-10-12"><meta name="author" content="Jens Uhl">',
        main: `<article>${h1('Nicht gefunden')}${p(
          'Die Suche nach dem Segelboot „Elster“ ist am Sonntag nach vier Tagen eingestellt worden. Zwölf Boote und ein Flugzeug hatten den See abgesucht.',
          'Das Boot war am Mittwoch ohne Besatzung von seiner Boje getrieben. Die Wasserschutzpolizei geht davon aus, dass es in der Nacht zum Donnerstag gesunken ist; zu Schaden kam niemand.',
        )}</article>`,
      }),
    }),
    living({
      id: 'one-word',
      imitates: 'a site of one word',
      hard: 'a front page that says nothing but "No."',
      host: 'isthebridgeopen.test',
      path: '/',
      document:
        '<!doctype html><html lang="en"><head><title>Is the bridge open?</title></head><body><h1>NO.</h1></body></html>',
    }),
    living({
      id: 'home-cited',
      imitates: 'the front page of an organisation, cited as such',
      hard: 'a front page is what was asked for',
      host: 'orne-haute-tourisme.test',
      path: '/',
      lang: 'fr',
      document: frontPage(drupal, 'Orne-Haute Tourisme', 'fr'),
    }),
    living({
      id: 'table-of-figures',
      imitates: 'a statistics office’s table',
      hard: 'figures, no sentences',
      lang: 'pl',
      host: 'statystyka.test',
      path: '/tab/2020/zegary.html',
      document: tables({
        lang: 'pl',
        site: 'Urząd Statystyczny',
        title: 'Tab. 14. Zegary wieżowe',
        main: `<TABLE BORDER=1><TR><TH>Rok<TH>Liczba<TH>%</TR>${Array.from({ length: 14 }, (_, at) => `<TR><TD>${2006 + at}<TD>${317 - at * 3}<TD>${(100 - at * 1.1).toFixed(1)}</TR>`).join('')}</TABLE>`,
      }),
    }),
    living({
      id: 'photo',
      imitates: 'a picture agency’s page of one photograph',
      hard: 'twenty words and a picture',
      host: 'pictures.coastwire.test',
      path: '/photo/20210502-hallow-quay-0117',
      document: newsroom({
        lang: 'en',
        site: 'Coastwire Pictures',
        title: '20210502-0117 | Coastwire Pictures',
        main: `<figure><img src="/i/0117.jpg" alt="A swing bridge half open"><figcaption>Hallow Quay, 2 May 2021. The first boat in eleven years passes the swing bridge. Photo: T. Ridley</figcaption></figure>`,
      }),
    }),
    living({
      id: 'video-only',
      imitates: 'a broadcaster’s page of one video',
      hard: 'everything is in the player; the page asks for JavaScript',
      looks: 'walled',
      lang: 'tr',
      host: 'dere-tv.test',
      path: '/video/koy-okulu-dokuma-atolyesi-oldu-5521',
      document: newsroom({
        lang: 'tr',
        site: 'Dere TV',
        title: 'Köy okulu dokuma atölyesi oldu | Dere TV',
        head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"VideoObject","name":"Köy okulu dokuma atölyesi oldu","uploadDate":"2020-02-11","duration":"PT3M12S"}</script>',
        main: `${h1('Köy okulu dokuma atölyesi oldu')}<video src="/v/5521.m3u8"></video><noscript>Videoyu izlemek için JavaScript’i etkinleştirin.</noscript>${p('Süre: 3:12')}`,
      }),
    }),
    living({
      id: 'catalogue',
      imitates: 'a library’s catalogue',
      hard: 'says that no copy is available: the book is out, its record is not',
      host: 'catalogue.library.test',
      path: '/record/b2049117',
      document: drupal({
        lang: 'en',
        site: 'County Library',
        title: 'Swing bridges of the eastern rivers / H. Amber | County Library',
        main: `${h1('Swing bridges of the eastern rivers / H. Amber')}<dl><dt>Published</dt><dd>1911</dd><dt>Shelf</dt><dd>624.8 AMB</dd><dt>Status</dt><dd>No copies available. This item is currently unavailable.</dd></dl>`,
      }),
    }),
    living({
      id: 'forum-thread',
      imitates: 'a forum thread about an error',
      hard: 'its title is the error message',
      host: 'forum.webmasters.test',
      path: '/t/page-not-found-after-moving-to-new-host/18822',
      document: next({
        lang: 'en',
        site: 'Webmasters',
        title: 'Page not found after moving to new host - Webmasters',
        main: `${h1('Page not found after moving to new host')}<div class="post" data-author="emil">${p('I moved my site last night and now every page but the first says “404 page not found”. The files are there, I can see them. What did I miss?')}</div><div class="post" data-author="noor">${p('Permalinks. Save the settings once and the rules are written again. If the page you are looking for still does not exist, look at the case of the file names.')}</div><div class="post">${p('That was it, thank you!')}</div>`,
      }),
    }),
    living({
      id: 'poem',
      imitates: 'a magazine’s page of one poem',
      hard: 'eleven words about absence',
      lang: 'it',
      host: 'rivista-del-lago.test',
      path: '/poesie/assenza',
      document: ghost({
        lang: 'it',
        site: 'Rivista del Lago',
        title: 'Assenza – Rivista del Lago',
        head: '<meta name="author" content="Bianca Feltri">',
        main: `<article>${h1('Assenza')}${p('Non c’è più niente da trovare, / solo l’acqua che cerca la pagina.')}</article>`,
      }),
    }),
    living({
      id: 'short-zh',
      imitates: 'a Chinese agency’s dispatch of two sentences',
      hard: 'Chinese needs a third of the characters',
      lang: 'zh',
      host: 'kuaixun.test',
      path: '/2022-09/06/c_1128981234.htm',
      document: newsroom({
        lang: 'zh',
        site: '快讯网',
        title: '云溪小火车恢复运行_快讯网',
        head: '<meta name="publishdate" content="2022-09-06">',
        main: `<article>${h1('云溪小火车恢复运行')}${p('云溪山区小火车本月十八日恢复运行,每天往返两趟。', '票价八元,学生免费。')}</article>`,
      }),
    }),
    living({
      id: 'short-ja',
      imitates: 'a Japanese notice of a town office',
      hard: 'three lines, neither date nor author in markup',
      lang: 'ja',
      host: 'shiomi-library.test',
      path: '/oshirase/20230301.html',
      document: drupal({
        lang: 'ja',
        site: '汐見町立図書館',
        title: '日曜開館のお知らせ | 汐見町立図書館',
        main: `${h1('日曜開館のお知らせ')}${p('四月より、日曜日も午前十時から午後五時まで開館します。皆さまのご利用をお待ちしております。')}`,
      }),
    }),
    living({
      id: 'corrected-removed',
      imitates: 'a newsroom’s notice of a correction',
      hard: 'says that an article was removed: it is the notice that was cited',
      host: 'hallow-chronicle.test',
      path: '/corrections/2020-01-14-saint-orla',
      document: newsroom({
        lang: 'en',
        site: 'Hallow Chronicle',
        title: 'Correction: Saint Orla’s hospital | Hallow Chronicle',
        main: `${h1('Correction: Saint Orla’s hospital')}${p('An article published on 12 January gave the name of a patient. It should not have. The article has been removed from this site, and the page it stood on now leads here.', 'We apologise to the family.')}`,
        head: '<meta property="article:published_time" content="2020-01-14">',
      }),
    }),
    living({
      id: 'tombstone',
      imitates: 'an obituary notice',
      hard: '"has left us", "no longer with us"',
      lang: 'es',
      host: 'esquelas.test',
      path: '/amparo-gil-1941-2023',
      document: wordpress({
        lang: 'es',
        site: 'Esquelas del Valle',
        title: 'Amparo Gil (1941-2023) – Esquelas del Valle',
        main: `${h1('Amparo Gil (1941-2023)')}${p('Ya no está entre nosotros. El funeral se celebrará el jueves a las once en la iglesia de Torrealba. La familia agradece las muestras de afecto.')}`,
      }),
    }),
    living({
      id: 'archived-banner',
      imitates: 'a government page under an "archived content" banner',
      hard: 'says at its top that it is no longer updated and was moved to the archive',
      host: 'oldsite.county-hall.test',
      path: '/publications/bridge-report-2009',
      document: drupal({
        lang: 'en',
        site: 'County Hall (archived)',
        title: 'Bridge report 2009 | County Hall (archived)',
        head: '<meta name="robots" content="noindex">',
        main: `<div class="banner">This page has been archived. It is no longer being updated, and some links on it may not work.</div>${h1('Bridge report 2009')}${p(...bridge.paragraphs.slice(0, 2), 'The full report may be read at the county archives on request.')}`,
      }),
    }),
    living({
      id: 'expired-offer',
      imitates: 'a call for tenders after its term',
      hard: 'says that the term has ended; the call is what was cited',
      lang: 'pt',
      host: 'concursos.lagoavelha.test',
      path: '/concurso/2021/molhe-norte',
      document: drupal({
        lang: 'pt',
        site: 'Município da Lagoa Velha',
        title: 'Concurso público 14/2021: molhe norte | Município da Lagoa Velha',
        main: `${h1('Concurso público 14/2021: molhe norte')}<p class="estado"><strong>Prazo expirado.</strong> Já não são aceites propostas.</p><dl><dt>Objecto</dt><dd>Estudo para a elevação do molhe norte</dd><dt>Valor base</dt><dd>74.000 euros</dd><dt>Prazo</dt><dd>30-11-2021</dd></dl>`,
      }),
    }),
    living({
      id: 'farewell-cited',
      imitates: 'a paper that closed; its letter of farewell is what was cited',
      hard: 'says that all is over',
      host: 'morning-tide.test',
      path: '/farewell',
      document: newsroom({
        lang: 'en',
        site: 'Morning Tide',
        title: 'The Morning Tide closes | Morning Tide',
        main: `${h1('The Morning Tide closes')}${p('This site is no longer updated. After 118 years our last issue appeared on 30 June.')}`,
      }),
    }),
    {
      id: 'hash-route',
      imitates: 'an application that keeps its pages behind a hash',
      hard: 'the server knows nothing of the part after #',
      lang: 'en',
      url: 'https://maps.county-hall.test/#/layer/bridges/12',
      hosts: {
        'maps.county-hall.test': {
          '/': html(
            next({
              lang: 'en',
              site: 'County maps',
              title: 'County maps',
              main: '<div id="map"></div><p>Choose a layer. The map draws roads, bridges and ferries of the county.</p>',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'source-text',
      imitates: 'a standards body’s plain text',
      hard: 'plain text that speaks of "404 (Not Found)"',
      lang: 'en',
      url: 'https://standards.test/txt/answers.txt',
      hosts: {
        'standards.test': {
          '/txt/answers.txt': reply(
            `6.5.4. Not Found\n\n   The status 404 (Not Found) says that the server did not find a page for\n   the address it was asked for, or will not tell that there is one.\n\n${'   A server that knows that the lack is lasting ought to send 410 (Gone).\n'.repeat(12)}`,
            { type: 'text/plain' },
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'hospital-long-error-word',
      imitates: 'an address that holds the word error',
      hard: '"error-404" is a word of the address itself',
      lang: 'en',
      url: 'https://clinic-review.test/error-404/hospital-board-admits-waiting-figures-were-wrong',
      hosts: {
        'clinic-review.test': {
          '/error-404/hospital-board-admits-waiting-figures-were-wrong': html(
            storyPage(wordpress, 'Clinic Review', hospital),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'siblings-alike',
      imitates:
        'a site whose framework answers every address of a folder with the same shell, and fills in the story',
      hard: 'an unknown address beside it answers 200 too, with the dress alone',
      lang: 'en',
      url: 'https://ferryfolk.test/stories/island-ferry-drops-cash-fares',
      hosts: {
        'ferryfolk.test': {
          '/stories/island-ferry-drops-cash-fares': html(storyPage(newsroom, 'Ferryfolk', ferry)),
          '*': html(
            newsroom({
              lang: 'en',
              site: 'Ferryfolk',
              title: 'Ferryfolk',
              main: '<h1>Nothing here yet</h1>',
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'siblings-same-document',
      imitates: 'a site that looks only at the number in an address, and not at its words',
      hard: 'an invented address beside it gives the same story',
      lang: 'de',
      url: 'https://talbote.test/artikel/4711/stadtrat-streitet-ueber-das-alte-freibad',
      hosts: { 'talbote.test': { '*': html(storyPage(newsroom, 'Talbote', stories.de)) } },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'one-page-site',
      imitates: 'a campaign of one page that answers at every address',
      hard: 'the same page at every address, and it is the one that was cited',
      lang: 'en',
      url: 'https://keepthecoins.test/petition',
      earlier: html(
        bare({
          lang: 'en',
          site: 'Keep the coins',
          title: 'Keep the coins',
          main: `${h1('Keep the coins')}${p(...ferry.paragraphs)}`,
        }),
      ),
      hosts: {
        'keepthecoins.test': {
          '*': html(
            bare({
              lang: 'en',
              site: 'Keep the coins',
              title: 'Keep the coins',
              main: `${h1('Keep the coins')}${p(...ferry.paragraphs)}`,
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'youtube-alive',
      imitates: 'the large video site',
      hard: 'the page without scripts is the same shell as for a video that is gone',
      lang: 'en',
      url: 'https://www.youtube.com/watch?v=z9Y8x7W6v5U',
      hosts: {
        'www.youtube.com': {
          '/watch?v=z9Y8x7W6v5U': html(
            '<!DOCTYPE html><html lang="en"><head><title>The bridge turns - YouTube</title><meta name="title" content="The bridge turns"><meta itemprop="datePublished" content="2021-05-02"></head><body><script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"OK"}};</script><ytd-app></ytd-app></body></html>',
          ),
          '/oembed': videoOembed,
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'page-edited',
      imitates: 'a story that its paper rewrote since it was cited',
      hard: 'half of the words are others than in our earlier copy',
      lang: 'en',
      url: 'https://marsh-observer.test/news/island-ferry-drops-cash-fares',
      earlier: html(storyPage(newsroom, 'Marsh Observer', ferry)),
      hosts: {
        'marsh-observer.test': {
          '/news/island-ferry-drops-cash-fares': html(
            newsroom({
              lang: 'en',
              site: 'Marsh Observer',
              title: 'Island ferry takes coins again after petition | Marsh Observer',
              head: storyHead(ferry, 'Marsh Observer'),
              main: `${h1('Island ferry takes coins again after petition')}${p('The ferry to Great Ling will take coins again from Monday, the company said after 212 islanders had asked for it.', ...ferry.paragraphs.slice(3))}`,
            }),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
  ],
}
