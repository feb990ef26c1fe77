/** Sources that stand, though their words, their length or the tools they carry are those of dead or walled pages. */
import { html } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'

const cases: readonly LabelledCase[] = [
  {
    id: 'wiki-404-title',
    imitates: 'an encyclopaedia of the web',
    hard: 'title and heading are “404 Not Found” and nothing else; the address has no words but the number',
    lang: 'en',
    url: 'https://webpedia.test/wiki/404',
    hosts: {
      'webpedia.test': {
        '/wiki/404': html(
          doc(
            'en',
            '404 Not Found',
            `<h1>404 Not Found</h1>${paras(
              'The number is older than most of the people who meet it. A server sends it when it understood the request but has nothing to give for that path, and it says nothing about whether the lack is for a day or for ever.',
              'Popular tales say that it was the number of a room at a laboratory in Geneva where the first web servers stood. The people who worked there have denied it many times: the first digit says that the client erred, and the other two were the next ones free.',
              'Designers soon found that an error page is a stage. In the first years of the century newspapers hid poems there, shops hid coupons, and one airline a small game with a lost suitcase.',
              'For archivists the number is a unit of loss. Several studies have followed links in court opinions and in journals, and each found that within ten years a large part of them leads to a page that cannot be found, or to something else altogether.',
              'Some servers send the text of the error with the status of success. Crawlers call that a soft error, and have to guess it from the words.',
            )}<h2>See also</h2>${links('/wiki/', 'Status codes', 'Link rot', 'Gone (410)')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'parking-lot-for-sale',
    imitates: 'a small-town news brief',
    hard: 'parking, for sale, make an offer, inquire: the words of landers in a brief of sixty words',
    lang: 'en',
    url: 'https://millbrooksentinel.test/briefs/parking-lot-on-elm-for-sale',
    hosts: {
      'millbrooksentinel.test': {
        '/briefs/parking-lot-on-elm-for-sale': html(
          doc(
            'en-US',
            'Parking lot on Elm for sale',
            `<h1>Parking lot on Elm for sale</h1>${paras('The town will sell the parking lot behind the old creamery. Asking price is $210,000; the clerk says the town will consider any serious offer. To inquire, call the clerk before noon. The lot has 34 spaces, two of them under the elm that gave the street its name.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'hacked-by-news',
    imitates: 'a Slovak technology desk',
    hard: 'quotes what a defaced page said, and that the site was suspended by its host',
    lang: 'sk',
    url: 'https://dennik-brod.test/technika/hackeri-web-ministerstva',
    hosts: {
      'dennik-brod.test': {
        '/technika/hackeri-web-ministerstva': html(
          doc(
            'sk',
            'Hacked by NocnáSova: web ministerstva bol tri hodiny cudzí | Denník Brod',
            `<h1>„Hacked by NocnáSova“: web ministerstva bol tri hodiny cudzí</h1><p class="autor">Eva Hrončeková <time datetime="2024-02-09T07:20:00+01:00">9. februára 2024</time></p>${paras(
              'Kto v piatok ráno otvoril stránku ministerstva, videl čierne pozadie, sovu a vetu „this site has been hacked“. Po pol hodine sa namiesto nej objavilo oznámenie poskytovateľa „Account suspended“.',
              'Hovorca uviedol, že o žiadne údaje úrad neprišiel. Útočníci využili starý doplnok na prihlasovanie, ktorý nikto dva roky neaktualizoval. Web je od desiatej opäť dostupný.',
              'Národná agentúra odporúča úradom vypnúť nepoužívané doplnky a skontrolovať heslá správcov.',
            )}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'account-suspended-column',
    imitates: 'a columnist’s blog in Dutch',
    hard: 'title is “Account opgeschort”; the column is ninety words',
    lang: 'nl',
    url: 'https://koffiekolom.test/account-opgeschort/',
    hosts: {
      'koffiekolom.test': {
        '/account-opgeschort/': html(
          doc(
            'nl',
            'Account opgeschort',
            `<article class="post h-entry"><h1 class="p-name">Account opgeschort</h1><time class="dt-published" datetime="2023-03-14">14 maart 2023</time><div class="e-content">${paras(
              'Mijn account is opgeschort, meldt het bedrijf waar ik al elf jaar vogelfoto’s bewaar. Neem contact op met de klantenservice, staat erbij. De klantenservice is een robot die vraagt of ik een robot ben.',
              'Vijf dagen later kreeg ik alles terug, met excuses: een roodborst was aangezien voor naakt. De volgende ochtend heb ik de foto’s laten afdrukken. Ze hangen in de gang en niemand kan ze opschorten.',
            )}</div></article>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'domain-sold-note',
    imitates: 'a trade newsletter on domain names',
    hard: 'names prices, “this domain is for sale” and markets for domains, short, no date',
    lang: 'en',
    url: 'https://namewatchers.test/notes/117',
    hosts: {
      'namewatchers.test': {
        '/notes/117': html(
          doc(
            'en',
            'This domain is for sale: four words worth $3m',
            `<h1>“This domain is for sale”: four words worth $3m</h1>${paras('The owner of a five-letter name put those words on a white page in 2009, with an address for offers, and waited. Last week a bank made one. Sedo handled the transfer; neither side would be named. We asked what the page earned meanwhile: eleven dollars a month from parking.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'casino-review',
    imitates: 'a Swedish consumer site’s test of online casinos',
    hard: 'the source is about casinos: every sentence has the words of sites that take over dead names',
    lang: 'sv',
    url: 'https://spelkollen.test/test/natcasinon-2025',
    hosts: {
      'spelkollen.test': {
        '/test/natcasinon-2025': html(
          doc(
            'sv',
            'Test: sju nätcasinon med bonus och free spins – så mycket kostar det',
            `<h1>Sju nätcasinon med bonus och free spins – så mycket kostar det</h1><p>Av <a rel="author" href="/om/lina">Lina Åhs</a>, publicerad <time datetime="2025-05-20">20 maj 2025</time></p>${paras(
              'Välkomstbonus, hundra free spins och jackpott varje kväll. Så lockar sju svenska nätcasinon med licens. Vi satte in 500 kronor på vart och ett och spelade på samma slots i två timmar.',
              'Inget av kontona gick med vinst. Omsättningskraven låg mellan 25 och 40 gånger bonusen, vilket i praktiken betyder att bonusen nästan aldrig går att ta ut.',
              'Bäst information gav den som tydligt visade gränser för insättning. Sämst var den vars livechatt svarade att vi borde ”satsa högre”. Stödlinjen för spelare har öppet varje dag.',
            )}`,
          ),
        ),
      },
    },
    citation: {
      text: 'ett test av sju nätcasinon',
      sentence: 'Enligt ett test av sju nätcasinon gick inget konto med vinst.',
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'fi-obituary-gone',
    imitates: 'a Finnish village paper’s notice of a death',
    hard: '“is gone”, “no longer”, forty words, no date in markup',
    lang: 'fi',
    url: 'https://kirkonkylansanomat.test/muistot/aune',
    hosts: {
      'kirkonkylansanomat.test': {
        '/muistot/aune': html(
          doc(
            'fi',
            'Aunea ei enää ole',
            `<h1>Aunea ei enää ole</h1>${paras('Kylän kirjastonhoitaja Aune Mäkelä on poissa. Hän kuoli tiistaina kotonaan 91-vuotiaana. Aune hoiti kirjastoa neljäkymmentä vuotta eikä perinyt keneltäkään myöhästymismaksua. Siunaustilaisuus pidetään lauantaina kello yksitoista.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'en-no-longer-here',
    imitates: 'a memorial page of a choir',
    hard: 'the title reads like an error: “No longer here”',
    lang: 'en',
    url: 'https://quaysidesingers.test/no-longer-here.html',
    hosts: {
      'quaysidesingers.test': {
        '/no-longer-here.html': html(
          `<html><head><title>No longer here</title></head><body bgcolor=white><center><h2>No longer here</h2></center><p>Marta Hale, alto, 1998 to 2019.<br>Piet Oosterhuis, bass, 2001 to 2011.<br>Little Joan, page turner, every Thursday until this spring.</p><p><a href="index.html">Back to the choir</a></p></body></html>`,
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'cs-stub',
    imitates: 'a stub of a local encyclopaedia in Czech',
    hard: 'twenty words, an invitation to write the article, a link to the log-in',
    lang: 'cs',
    url: 'https://encyklopedie-podhuri.test/wiki/Horni_Lhotka',
    hosts: {
      'encyklopedie-podhuri.test': {
        '/wiki/Horni_Lhotka': html(
          doc(
            'cs',
            'Horní Lhotka – Encyklopedie podhůří',
            `<h1 id="firstHeading">Horní Lhotka</h1><div id="mw-content-text"><p><b>Horní Lhotka</b> je vesnice o 41 obyvatelích. Stojí v ní kaple z roku 1788.</p><p><i>Tento článek je pahýl. Pomozte ho rozšířit.</i></p></div><div id="p-personal"><a href="/index.php?title=Special:UserLogin">Přihlášení</a></div>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'vi-photo-page',
    imitates: 'a Vietnamese photographer’s portfolio',
    hard: 'a picture and twelve words, no title but the site’s',
    lang: 'vi',
    url: 'https://anhmuanuoc.test/bo-anh/cho-noi/07',
    hosts: {
      'anhmuanuoc.test': {
        '/bo-anh/cho-noi/07': html(
          doc(
            'vi',
            'Ảnh Mùa Nước',
            `<figure><img src="/img/cho-noi-07.jpg" width="1600" height="1067" alt="Ghe chở bí ở chợ nổi"><figcaption>Ghe chở bí lúc năm giờ sáng. Cái Răng, 2016.</figcaption></figure><a href="06">‹</a> <a href="08">›</a>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'noindex-court-notice',
    imitates: 'a court’s public notice kept out of search engines for privacy',
    hard: 'noindex, short, speaks of removal and of a matter that is closed',
    lang: 'en',
    url: 'https://courts-eastmarch.test/notices/2022/0419',
    hosts: {
      'courts-eastmarch.test': {
        '/notices/2022/0419': html(
          doc(
            'en',
            'Notice 419 of 2022',
            `<h1>Notice 419 of 2022</h1>${paras('The matter of the Crown against Tolland is closed. The order for removal of the barge from berth 9 has been carried out and the file is no longer available for inspection at the counter. Copies may be requested in writing until 30 June.')}`,
            '<meta name="robots" content="noindex, nofollow, noarchive">',
          ),
          { headers: { 'X-Robots-Tag': 'noindex' } },
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'hu-forum-login-box',
    imitates: 'a Hungarian gardening forum',
    hard: 'a password field and “log in to see attachments” in a short thread',
    lang: 'hu',
    url: 'https://kertbarat-forum.test/index.php?topic=2207.0',
    hosts: {
      'kertbarat-forum.test': {
        '/index.php?topic=2207.0': html(
          doc(
            'hu',
            'Mit kezdjek a mohával?',
            `<form action="/index.php?action=login2" method="post">Üdvözöljük, Vendég! Kérjük, jelentkezzen be vagy regisztráljon. <input name="user"><input type="password" name="passwrd"><input type="submit" value="Bejelentkezés"></form>
<h3>Téma: Mit kezdjek a mohával? (Megtekintve 812 alkalommal)</h3>
<div class="post"><h4>zsalya</h4><p>A gyep felét ellepte a moha. Vas-szulfát vagy gereblye?</p></div>
<div class="post"><h4>DunaMenti</h4><p>Gereblye, homok, türelem. A csatolmányok megtekintéséhez be kell jelentkezni.</p></div>`,
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'da-cookie-text-longer-than-story',
    imitates: 'a Danish weekly with a long cookie declaration in the markup',
    hard: 'most of the text is of consent; the story is seventy words',
    lang: 'da',
    url: 'https://fjordbladet.test/lokalt/havnen-faar-ny-kran/9921',
    hosts: {
      'fjordbladet.test': {
        '/lokalt/havnen-faar-ny-kran/9921': html(
          doc(
            'da',
            'Havnen får ny kran - Fjordbladet',
            `<div id="CybotCookiebotDialog" role="dialog"><h2>Denne hjemmeside bruger cookies</h2>${paras('Vi bruger cookies til at tilpasse vores indhold og annoncer, til at vise dig funktioner til sociale medier og til at analysere vores trafik. Vi deler også oplysninger om din brug af vores hjemmeside med vores partnere.', 'Nødvendige cookies hjælper med at gøre en hjemmeside brugbar. Præferencecookies gør det muligt at huske oplysninger. Statistiske cookies giver os indsigt i brugernes færden. Marketingcookies bruges til at spore brugere på tværs af websites.')}<button>Tillad alle</button><button>Kun nødvendige</button></div>
<article><h1>Havnen får ny kran</h1><p class="byline">Af Rikke Holm, <time datetime="2026-01-30">30. januar</time></p>${paras('Den gamle kran fra 1961 bliver skrottet til sommer. Byrådet har bevilget fire millioner til en ny, der kan løfte både fiskekasser og vindmøllevinger. Havnefogeden håber, at den gamle krog kan få plads foran museet.')}</article>`,
            '<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js" data-cbid="00000000" data-blockingmode="auto"></script>',
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'el-newsletter-modal',
    imitates: 'a Greek magazine whose newsletter window covers the story',
    hard: '“subscribe to continue reading” stands before the text, in a modal over the blurred but whole story',
    lang: 'el',
    url: 'https://periodiko-meltemi.test/keimena/i-teleftaia-faros',
    hosts: {
      'periodiko-meltemi.test': {
        '/keimena/i-teleftaia-faros': html(
          doc(
            'el',
            'Η τελευταία φαροφύλακας',
            `<div class="modal is-open" aria-modal="true"><h2>Για να συνεχίσεις την ανάγνωση, γράψου στο newsletter</h2><form><input type="email" placeholder="Το email σου"><button>Εγγραφή</button></form><a href="#" class="skip">Όχι τώρα</a></div>
<article class="blurred"><h1>Η τελευταία φαροφύλακας</h1><p><span itemprop="author">Δάφνη Λιβαδά</span></p>${paras('Η Ευδοκία ανέβηκε στον φάρο το 1974 για έναν χειμώνα και έμεινε σαράντα χρόνια. Στο τετράδιό της σημείωνε μόνο τον άνεμο και τα πλοία που δεν απάντησαν.', 'Όταν ο φάρος έγινε αυτόματος, της ζήτησαν τα κλειδιά. Τους έδωσε ένα, κράτησε το άλλο και ανεβαίνει ακόμη κάθε Κυριακή για να καθαρίσει τα τζάμια.')}</article>`,
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'es-turnstile-on-comments',
    imitates: 'a Spanish blog behind Cloudflare with a protected comment form',
    hard: 'a challenge script, the words “verify that you are human”, cf headers, few words',
    lang: 'es',
    url: 'https://cuadernodemareas.test/entrada/la-barca-azul',
    hosts: {
      'cuadernodemareas.test': {
        '/entrada/la-barca-azul': html(
          doc(
            'es',
            'La barca azul | Cuaderno de mareas',
            `<h1>La barca azul</h1><p>14/08/2025</p>${paras('Hoy han quemado la barca azul de Tomás en la playa. Nadie la quiso: ni el museo, ni el bar, ni sus hijos. Ardió despacio, como quien termina de contar algo.')}
<h2>Deja un comentario</h2><form method="post"><textarea name="c"></textarea><div class="cf-turnstile" data-sitekey="0x4AAAAAAA"></div><p>Verifica que eres humano antes de enviar.</p><button>Enviar</button></form>`,
            '<script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer></script>',
          ),
          { headers: { Server: 'cloudflare', 'CF-RAY': '8f00c0ffee00-MAD', 'CF-Cache-Status': 'HIT' } },
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'fr-didomi-notice',
    imitates: 'a French radio with a consent platform’s stub and a placeholder for the player',
    hard: 'the consent framework is loaded, the player says that cookies must be accepted to listen',
    lang: 'fr',
    url: 'https://radio-estran.test/emissions/les-sables/episode-31',
    hosts: {
      'radio-estran.test': {
        '/emissions/les-sables/episode-31': html(
          doc(
            'fr',
            'Épisode 31 : les passeurs du gois - Radio Estran',
            `<div id="didomi-host"></div><h1>Épisode 31 : les passeurs du gois</h1><div class="player-placeholder">Pour écouter ce contenu, vous devez accepter les cookies. <button>Accepter</button></div>${paras('Deux fois par jour la chaussée disparaît. Nous avons suivi ceux qui vont chercher, en tracteur, les automobilistes qui n’ont pas lu l’horaire des marées. Diffusion le 3 octobre 2025.')}`,
            '<script>window.gdprAppliesGlobally=true;(function(){function a(e){}window.__tcfapi=a})();</script><script src="https://sdk.privacy-center.org/0000/loader.js" async></script>',
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'ruling-with-statutes',
    imitates: 'a database of American court opinions',
    hard: 'full of 404, 403, 410, not found, forbidden, access denied, and no story markup',
    lang: 'en',
    url: 'https://openreporter.test/op/ca9/21-40404',
    hosts: {
      'openreporter.test': {
        '/op/ca9/21-40404': html(
          doc(
            'en',
            'No. 21-40404 | 403 F. App’x 404',
            `<pre>No. 21-40404
403 F. App'x 404

Section 404(b) of the First Step Act; Fed. R. Evid. 403, 404, 410.

PER CURIAM. The district court found no error. The page cited in
the brief was not found in the record, and access to the sealed
exhibit was denied under section 403. The petitioner's account was
suspended under 17 U.S.C. 512(i); the domain was forfeited under
18 U.S.C. 981. We hold that rule 404 does not bar the evidence and
that what rule 410 forbids is not at issue. See 404 U.S. 403 (1971).

AFFIRMED.</pre>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'ko-ruling',
    imitates: 'a Korean statute and ruling service',
    hard: 'short; “does not exist” is the holding of the court; all in a table',
    lang: 'ko',
    url: 'https://pangyeol.test/case/2019da40404',
    hosts: {
      'pangyeol.test': {
        '/case/2019da40404': html(
          doc(
            'ko',
            '2019다40404 판결',
            `<table><tr><th>사건</th><td>2019다40404 손해배상</td></tr><tr><th>선고</th><td>2020. 4. 9.</td></tr><tr><th>판결요지</th><td>계약이 존재하지 않는 경우 민법 제404조의 권리도 존재하지 않는다. 원심이 증거를 찾을 수 없다고 본 것은 정당하다.</td></tr><tr><th>주문</th><td>상고를 기각한다.</td></tr></table>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'cy-notice',
    imitates: 'a Welsh parish council',
    hard: 'a language that detectors rarely know, forty words, tables from the nineties, no language told',
    lang: 'cy',
    url: 'http://cyngor-llanfach.test/newyddion/cae.htm',
    hosts: {
      'cyngor-llanfach.test': {
        '/newyddion/cae.htm': html(
          `<HTML><HEAD><TITLE>Cae chwarae</TITLE></HEAD><BODY><TABLE><TR><TD><B>Cyngor Llanfach</B></TD></TR><TR><TD>Bydd y cae chwarae ar gau o ddydd Llun tan y Pasg er mwyn trwsio'r siglenni. Ni fydd y llwybr at yr afon ar gael chwaith. Diolch i'r plant am eu hamynedd, ac i Mr Prys am fenthyg ei gae.</TD></TR></TABLE></BODY></HTML>`,
          { charset: 'iso-8859-1', charsetInHeader: false },
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'ka-story',
    imitates: 'a Georgian local radio',
    hard: 'a script that few tools count as letters; short',
    lang: 'ka',
    url: 'https://radio-mtkvari.test/ambebi/3307',
    hosts: {
      'radio-mtkvari.test': {
        '/ambebi/3307': html(
          doc(
            'ka',
            'ხიდი დაიკეტა | რადიო მტკვარი',
            `<h1>ხიდი დაიკეტა</h1><time datetime="2025-09-02">2 სექტემბერი</time>${paras('ქალაქის ძველი ხიდი ხუთშაბათამდე დაკეტილია. მერიის თქმით, ერთ-ერთ საყრდენში ბზარი იპოვეს. ავტობუსები ახალ ხიდზე გადავლენ, ფეხით მოსიარულეებს კი ნავი გადაიყვანს.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'am-story',
    imitates: 'an Amharic news blog',
    hard: 'a syllabary: a hundred signs say what three hundred letters say elsewhere',
    lang: 'am',
    url: 'https://addiszemen-blog.test/?p=882',
    hosts: {
      'addiszemen-blog.test': {
        '/?p=882': html(
          doc(
            'am',
            'የቡና ገበያ ተከፈተ',
            `<article><h1>የቡና ገበያ ተከፈተ</h1>${paras('በከተማዋ አዲስ የቡና ገበያ ዛሬ ተከፈተ። ገበያው በየሳምንቱ ማክሰኞ እና ቅዳሜ ይሠራል። ገበሬዎች ቡናቸውን ያለ ደላላ መሸጥ ይችላሉ ብለዋል የማኅበሩ ሊቀመንበር።')}</article>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'is-weather-closure',
    imitates: 'an Icelandic road authority',
    hard: 'the heading is “Closed”; a few words and a table',
    lang: 'is',
    url: 'https://vegir.test/faerd/holtavegur',
    hosts: {
      'vegir.test': {
        '/faerd/holtavegur': html(
          doc(
            'is',
            'Lokað',
            `<h1>Lokað</h1><table><tr><td>Holtavegur</td><td>Lokað vegna snjóflóðahættu</td></tr><tr><td>Næst uppfært</td><td>18:00</td></tr></table>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'product-recall',
    imitates: 'a German consumer safety portal',
    hard: '“no longer available”, “removed from sale”, “page of the maker offline” are the news itself',
    lang: 'de',
    url: 'https://ruecklauf.test/meldung/wasserkocher-nicht-mehr-erhaeltlich',
    hosts: {
      'ruecklauf.test': {
        '/meldung/wasserkocher-nicht-mehr-erhaeltlich': html(
          doc(
            'de',
            'Nicht mehr verfügbar: Wasserkocher zurückgerufen',
            `<h1>Nicht mehr verfügbar: Wasserkocher zurückgerufen</h1>${paras('Der Artikel ist nicht mehr verfügbar: Händler haben den Kocher „Tilda 2“ aus dem Verkauf genommen, die Seite des Herstellers wurde gelöscht. Der Griff kann sich lösen. Wer ein Gerät mit der Nummer 40-4 besitzt, bekommt den Kaufpreis zurück.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'permanently-closed',
    imitates: 'a museum’s own last page',
    hard: 'the museum is closed for good and its page says only that, which is what the article cites',
    lang: 'en',
    url: 'https://ropewalkmuseum.test/',
    hosts: {
      'ropewalkmuseum.test': {
        '/': html(
          doc(
            'en',
            'Ropewalk Museum',
            `<h1>We are permanently closed</h1>${paras('The Ropewalk Museum closed its doors on 31 October 2025 after sixty-one years. The collection has gone to the county store. This website will stay here for as long as someone pays for it. Thank you for every penny pulled through the machine.')}`,
          ),
        ),
      },
    },
    citation: {
      text: 'closed its doors',
      sentence: 'The Ropewalk Museum closed its doors last autumn.',
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'status-page-incident',
    imitates: 'a hosted status page’s entry on an outage',
    hard: 'title “Service unavailable (503) on the website”; every line is of errors',
    lang: 'en',
    url: 'https://status-payroll.test/incidents/9vqk2',
    hosts: {
      'status-payroll.test': {
        '/incidents/9vqk2': html(
          doc(
            'en',
            'Service unavailable - 503 errors on the website',
            `<div class="incident-name">Service unavailable - 503 errors on the website</div><div class="update"><strong>Resolved</strong> - Pages load again. <small>Nov <var data-var="date">12</var>, 09:41 UTC</small></div><div class="update"><strong>Investigating</strong> - Visitors see "Service temporarily unavailable, please try again later". <small>Nov 12, 08:02 UTC</small></div><a href="/">Current status</a> Powered by Beacon`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'docs-of-an-error',
    imitates: 'a firewall maker’s documentation',
    hard: 'explains a challenge page and quotes it: access denied, ray id, checking your browser',
    lang: 'en',
    url: 'https://docs.gatehouse.test/errors/1020',
    hosts: {
      'docs.gatehouse.test': {
        '/errors/1020': html(
          doc(
            'en',
            'Error 1020: Access denied',
            `<h1>Error 1020: Access denied</h1>${paras('Your visitors see this page when a rule of yours blocks them. It shows a Ray ID and the words <code>You have been blocked</code>.', 'If they see <code>Checking your browser before accessing</code> instead, the challenge is on. To turn it off, open Security, then Bots. Ask visitors to enable JavaScript and cookies to continue.')}<p>Last reviewed 4 months ago. <a href="/errors/1015">Error 1015: You are being rate limited</a></p>`,
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'ja-glossary-403',
    imitates: 'a Japanese hosting company’s glossary',
    hard: 'title “403 Forbidden”, eighty characters of explanation, no dates',
    lang: 'ja',
    url: 'https://yougo-jiten.test/403forbidden/',
    hosts: {
      'yougo-jiten.test': {
        '/403forbidden/': html(
          doc(
            'ja',
            '403 Forbiddenとは',
            `<h1>403 Forbidden</h1>${paras('アクセス権限がないため、サーバーがページの表示を拒否したことを示す。ファイルの権限設定や .htaccess の記述を見直すと直ることが多い。')}<p>関連語：<a href="/404notfound/">404 Not Found</a>、<a href="/503/">503 Service Unavailable</a></p>`,
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'noscript-banner',
    imitates: 'a forum that is rendered on the server and asks for JavaScript anyway',
    hard: '“JavaScript is disabled, please enable it to proceed” leads the page; the post is short',
    lang: 'nb',
    url: 'https://fjellforum.test/t/stikket-loype-til-hytta/5512',
    hosts: {
      'fjellforum.test': {
        '/t/stikket-loype-til-hytta/5512': html(
          doc(
            'nb',
            'Stikket løype til hytta? - Fjellforum',
            `<noscript><div class="alert">JavaScript er slått av. For å fortsette må du aktivere JavaScript i nettleseren din.</div></noscript><div class="crawler-post" itemscope itemtype="http://schema.org/DiscussionForumPosting"><span itemprop="author">rypejeger</span> <time itemprop="datePublished" datetime="2026-02-02">2. feb.</time><div itemprop="articleBody"><p>Noen som vet om løypa til hytta er stikket ennå? I fjor kom de ikke før etter vinterferien.</p></div></div>`,
          ),
        ),
      },
    },
    looks: 'walled',
    expected: ['alive ok'],
  },
  {
    id: 'poem-nothing-here',
    imitates: 'a poetry magazine',
    hard: 'the title is “Nothing here”, the poem has twenty-six words',
    lang: 'en',
    url: 'https://thinpages.test/issue-9/nothing-here',
    hosts: {
      'thinpages.test': {
        '/issue-9/nothing-here': html(
          doc(
            'en',
            'Nothing here',
            `<h1>Nothing here</h1><p>Nothing here but the page<br>you asked for, and it<br>is blank as a field<br>the plough has left<br>to look for the other field<br>you asked for.</p><p>Ines Vantongeren</p>`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'fa-climber-not-found',
    imitates: 'a Persian news agency’s brief',
    hard: 'the headline ends in the very words of error pages: “was not found”',
    lang: 'fa',
    url: 'https://koohnews.test/fa/news/55120',
    hosts: {
      'koohnews.test': {
        '/fa/news/55120': html(
          doc(
            'fa',
            'کوهنورد گمشده یافت نشد',
            `<h1>کوهنورد گمشده یافت نشد</h1>${paras('جست‌وجوی روز سوم در دامنهٔ شمالی بی‌نتیجه ماند. رئیس هلال احمر گفت گروه‌ها با روشن شدن هوا دوباره راهی می‌شوند و از مردم خواست به مسیر نزدیک نشوند.')}`,
            '',
            'dir="rtl"',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'he-document-not-found',
    imitates: 'an Israeli legal blog',
    hard: 'the headline is “The document was not found”, as a system would say it',
    lang: 'he',
    url: 'https://mishpat-katan.test/post/412',
    hosts: {
      'mishpat-katan.test': {
        '/post/412': html(
          doc(
            'he',
            'המסמך לא נמצא',
            `<h1>המסמך לא נמצא</h1><div class="by">מאת נועם ברקאי</div>${paras('העירייה חיפשה, הארכיון חיפש, וגם היועץ המשפטי. המסמך שעליו נשען כל הפרויקט לא נמצא, והשופטת קבעה שמה שלא נמצא לא נכתב. הערעור יידון בינואר.')}`,
            '',
            'dir="rtl"',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'journal-withdrawn',
    imitates: 'a journal’s page of a withdrawn paper',
    hard: 'says in the heading that the article has been withdrawn; the notice is the document of record',
    lang: 'en',
    url: 'https://journal-estuarine.test/doi/10.5555/est.2019.0404',
    hosts: {
      'journal-estuarine.test': {
        '/doi/10.5555/est.2019.0404': html(
          doc(
            'en',
            'WITHDRAWN: Silt loads of the lower Tarn, 1990-2018',
            `<h1>WITHDRAWN: Silt loads of the lower Tarn, 1990-2018</h1><p>E. Quill, P. Oduya. First published 4 April 2019.</p><h2>Notice</h2>${paras('This article has been withdrawn at the request of the authors. The full text has been removed. The editors found that two gauges were read twice; see the editorial of issue 3.')}`,
            '<meta name="citation_title" content="Silt loads of the lower Tarn, 1990-2018"><meta name="citation_doi" content="10.5555/est.2019.0404"><meta name="citation_publication_date" content="2019/04/04">',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'numbers-only',
    imitates: 'a statistics office’s table',
    hard: 'numbers and month names only; no paragraph; noindex by mistake',
    lang: 'pl',
    url: 'https://bank-danych-rzecznych.test/tab/stan-wody.php?id=404',
    hosts: {
      'bank-danych-rzecznych.test': {
        '/tab/stan-wody.php?id=404': html(
          doc(
            'pl',
            'Tablica 404',
            `<h1>Tablica 404</h1><table><tr><th>mc</th><th>cm</th></tr>${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((m, at) => `<tr><td>${m}</td><td>${204 + at * 13}</td></tr>`).join('')}</table>`,
            '<meta name="robots" content="noindex">',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
]

export const secondLiving: Family = { name: 'second-living', cases }
