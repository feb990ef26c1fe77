/** Pages that stand and use the words, the shortness or the ways of those that do not. */
import { html } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { looksDead, onlyThere } from './third-case.ts'

const ok = ['alive ok'] as const

const cases: readonly LabelledCase[] = [
  onlyThere(
    'ticket-404',
    'a project’s tracker of faults',
    'the ticket’s title is an error page’s; a status “closed”, “won’t fix”',
    'en',
    'https://tracker.gezeiten.test/issues/4412',
    html(
      doc(
        'en',
        '#4412: Page not found after login',
        `<nav>${links('/t/', 'Overview', 'Issues', 'Wiki')}</nav><h2>Bug #4412</h2><h3>Page not found after login</h3><p>Added by Liv over 9 years ago. Status: Closed. Resolution: removed.</p><p>Steps: log in as a guest, press Back twice.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'law-repealed',
    'a Norwegian register of laws',
    'says that the regulation is repealed and no longer in force',
    'nb',
    'https://lovsamlingen.test/forskrift/1974-05-04-3',
    html(
      doc(
        'nb',
        'Forskrift om fergeklokker',
        `<h1>Forskrift om fergeklokker</h1><p><strong>Opphevet.</strong> Denne forskriften er ikke lenger gjeldende.</p><p>§ 1. Enhver ferge skal ha klokke. § 2. Klokken ringes i tåke.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'withdrawn-guidance',
    'a government’s guidance with a banner',
    'says in its first line that the page was withdrawn',
    'en',
    'https://www.guidance-gov.test/government/publications/ferry-travel-advice',
    html(
      doc(
        'en',
        '[Withdrawn] Ferry travel advice - GUIDANCE',
        `<h1>[Withdrawn] Ferry travel advice</h1><div role="region"><h2>This guidance was withdrawn on 3 May 2023</h2><p>This page is no longer current. See the new advice.</p></div><p>Published 1 March 2020</p>${paras('Passengers should book before travelling and arrive no more than thirty minutes before sailing. Face coverings must be worn on the lower deck.')}`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'obituary-short',
    'a Slovene village’s notice of a death',
    'twenty-five words: “is no longer with us”',
    'sl',
    'https://vas-ob-reki.test/obvestila/2024/umrl-je-zvonar',
    html(
      doc(
        'sl',
        'Ni ga več med nami',
        `<h1>Ni ga več med nami</h1><p>V 91. letu je umrl zvonar Jože Brod. Pogreb bo v soboto ob treh. Zvonil bo njegov vnuk.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'product-recall',
    'a Swedish authority’s recall',
    'the product is withdrawn and no longer sold',
    'sv',
    'https://sakerhetsverket.test/aterkallelser/flytvast-kork',
    html(
      doc(
        'sv',
        'Flytväst Kork dras tillbaka',
        `<h1>Flytväst Kork dras tillbaka</h1><p>Produkten säljs inte längre och har tagits bort ur handeln. Den som har köpt västen kan lämna tillbaka den. Remmen kan lossna.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'museum-lost-objects',
    'a museum’s page on objects that burnt',
    '“Not found” as a heading over a list',
    'en',
    'https://museum-of-hallow.test/collection/lost/not-found-1921',
    html(
      doc(
        'en',
        'Not found',
        `<h1>Not found</h1><p>Seven objects were looked for after the fire of 1921 and never seen again.</p><ul><li>A ship’s bell, cracked</li><li>Two oars</li><li>The ferryman’s chair</li></ul><a href="/collection/">The collection</a>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'et-poem',
    'an Estonian magazine’s poem',
    'nineteen words, titled “There is nothing here”',
    'et',
    'https://luulekai.test/2023/siin-ei-ole-midagi',
    html(
      doc(
        'et',
        'Siin ei ole midagi',
        `<h1>Siin ei ole midagi</h1><p>Siin ei ole midagi<br>peale kai ja köie,<br>peale vee, mis tuleb<br>ja ei leia kedagi.</p><p>Liis Rand</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'id-closed-road',
    'an Indonesian town’s notice',
    'closed temporarily for repair, back in a month',
    'id',
    'https://kota-muara.test/pengumuman/jembatan-ditutup',
    html(
      doc(
        'id',
        'Jembatan ditutup sementara',
        `<h1>Jembatan ditutup sementara</h1><p>Jembatan Muara ditutup sementara untuk pemeliharaan sampai 4 Mei. Mohon maaf atas ketidaknyamanannya.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'hi-missing-child',
    'a Hindi paper’s brief',
    'a headline that something was not found',
    'hi',
    'https://ghat-patrika.test/khabar/88120',
    html(
      doc(
        'hi',
        'तीसरे दिन भी नाव नहीं मिली',
        `<h1>तीसरे दिन भी नाव नहीं मिली</h1><p>घाट से लापता नाव तीसरे दिन भी नहीं मिली। गोताखोरों ने शाम को खोज रोक दी। कल सुबह फिर खोज शुरू होगी।</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'th-notice',
    'a Thai temple’s notice',
    'Thai; one line and a date',
    'th',
    'https://wat-tha-nam.test/news/12',
    html(
      doc(
        'th',
        'งดจัดงานวันเสาร์',
        `<h1>งดจัดงานวันเสาร์</h1><p>เนื่องจากน้ำท่วม ทางวัดของดจัดงานวันเสาร์ที่ 4 พฤษภาคม และจะแจ้งวันใหม่ให้ทราบ</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'redirect-like-story',
    'a web host’s story on moving',
    '“this page has moved” as its headline',
    'de',
    'https://hostblog.test/2024/diese-seite-ist-umgezogen',
    html(
      doc(
        'de',
        'Diese Seite ist umgezogen',
        `<h1>Diese Seite ist umgezogen</h1><p>So sagen es tausend kleine Seiten, und keine sagt wohin. Wir haben hundert davon besucht. Vier führten ans Ziel.</p><p>Jule Thoms, 4. Mai 2024</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'comments-removed',
    'a forum’s thread whose answers were taken out by moderators',
    '“this post has been removed” three times, one living question',
    'en',
    'https://forum.knotters.test/t/bowline-or-sheet-bend/4412',
    html(
      doc(
        'en',
        'Bowline or sheet bend? - Knotters',
        `<h1>Bowline or sheet bend?</h1><div class="post"><b>otto</b><p>Which one for a wet line and cold hands?</p></div><div class="post"><p>This post has been removed.</p></div><div class="post"><p>This post has been removed by a moderator.</p></div><div class="post"><p>This post has been removed.</p></div><p>Topic closed.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'error-is-a-band',
    'a Czech club’s evening',
    'title and heading are “Error 404”, a band',
    'cs',
    'https://klub-pristav.test/program/2025-04-04',
    html(
      doc(
        'cs',
        'Error 404 | Klub Přístav',
        `<nav>${links('/k/', 'Program', 'Vstupenky', 'Jak k nám')}</nav><h1>Error 404</h1><p>Pátek 4. dubna, 20.00. Brněnská čtveřice hraje poprvé po třech letech. Vstupné 180 Kč, studenti 120 Kč.</p>`,
      ),
    ),
    ok,
    looksDead,
  ),
  onlyThere(
    'search-with-results',
    'a Bulgarian library’s catalogue, cited as a search',
    'a query for “missing page”, two results',
    'bg',
    'https://katalog-biblioteka.test/search?q=липсваща+страница',
    html(
      doc(
        'bg',
        'Търсене: липсваща страница',
        `<h1>Резултати за „липсваща страница“</h1><p>Намерени 2 записа.</p><ol><li>Липсваща страница: разкази. 1987.</li><li>Страницата, която липсва. 2004.</li></ol>`,
      ),
    ),
    ok,
    looksDead,
  ),
  {
    id: 'front-page-changed',
    imitates: 'a paper’s front page, cited as such',
    hard: 'not a line of what was there last year',
    lang: 'is',
    url: 'https://hafnarbladid.test/',
    hosts: {
      'hafnarbladid.test': {
        '/': html(
          doc(
            'is',
            'Hafnarblaðið',
            `<h1>Hafnarblaðið</h1>${links('/f/', 'Ný bryggja vígð á laugardag', 'Síldin kom fyrr en í fyrra', 'Kórinn leitar að bössum')}`,
          ),
        ),
      },
    },
    earlier: html(
      doc(
        'is',
        'Hafnarblaðið',
        `<h1>Hafnarblaðið</h1>${paras('Óveður gekk yfir bæinn á þriðjudag og þök fuku af tveimur húsum við höfnina. Enginn slasaðist en bátar losnuðu.', 'Skólinn opnar aftur á fimmtudag.')}${links('/f/', 'Rafmagn komið á', 'Ferjan liggur við bryggju')}`,
      ),
    ),
    looks: 'dead',
    expected: ok,
  },
  {
    id: 'live-blog-grown',
    imitates: 'a Lithuanian live blog that was folded into a summary',
    hard: 'little of the text that was read before, under the same headline',
    lang: 'lt',
    url: 'https://uosto-zinios.test/audra-pajuryje-tiesiogiai',
    hosts: {
      'uosto-zinios.test': {
        '/audra-pajuryje-tiesiogiai': html(
          doc(
            'lt',
            'Audra pajūryje: tiesiogiai',
            `<h1>Audra pajūryje: tiesiogiai</h1>${paras('Apibendrinimas. Audra nurimo antradienio rytą. Keltas vėl plaukia, mokyklos atidarytos, nuostoliai skaičiuojami.', 'Meras padėkojo savanoriams, kurie naktį pylė smėlio maišus.')}`,
          ),
        ),
      },
    },
    earlier: html(
      doc(
        'lt',
        'Audra pajūryje: tiesiogiai',
        `<h1>Audra pajūryje: tiesiogiai</h1>${paras('21.40. Keltas sustabdytas. Bangos siekia penkis metrus, gelbėtojai prašo nevažiuoti prie molo.', '21.10. Be elektros liko trys gatvės. 20.55. Vėjas stiprėja.')}`,
      ),
    ),
    looks: 'dead',
    expected: ok,
  },
]

export const thirdLiving: Family = { name: 'third-living', cases }
