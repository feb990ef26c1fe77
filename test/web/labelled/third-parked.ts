/** Names without a site, with a seller, with a new owner; and living pages that speak of such things. */
import { html, redirect } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, onlyThere } from './third-case.ts'

const cases: readonly LabelledCase[] = [
  everywhere(
    'nl-customer-of-host',
    'a Dutch host’s page on a customer’s name',
    'Dutch; says who registered it and not that it is for sale',
    'nl',
    'http://dorpskrant-aduard.test/2013/05/molen',
    html(
      doc(
        'nl',
        'Gereserveerd',
        `<h1>dorpskrant-aduard.test</h1><p>Deze domeinnaam is geregistreerd door een klant van Kabelhost.</p><p>Ook een domeinnaam registreren? <a href="https://kabelhost.test">Ga naar Kabelhost</a></p>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'sv-parked-at-host',
    'a Swedish host’s page',
    'Swedish and English in one; a logo and offers of the host',
    'sv',
    'https://www.vagskvalp.test/noveller/13',
    html(
      doc(
        'sv',
        'Parkerad hos Polstjärnan',
        `<h1>vagskvalp.test är parkerad hos Polstjärnan</h1><p>This domain has been purchased and parked by a customer of Polstjärnan.</p>${links('https://polstjarnan.test/', 'Registrera domän', 'Webbhotell', 'E-post')}`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'cs-parked',
    'a Czech registrar’s page',
    'Czech; three lines',
    'cs',
    'http://kronika-brodu.test/rok/1938.html',
    html(
      doc(
        'cs',
        'kronika-brodu.test',
        `<h1>Doména je zaparkována</h1><p>Doména kronika-brodu.test je registrována a momentálně na ní nejsou umístěny žádné webové stránky.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'ko-no-site',
    'a Korean registrar’s page',
    'Korean; no site is connected',
    'ko',
    'http://www.naru-sarang.test/bbs/view.php?no=118',
    html(
      doc(
        'ko',
        '도메인 안내',
        `<h1>naru-sarang.test</h1><p>이 도메인은 현재 연결된 웹사이트가 없습니다. 도메인 구매를 원하시면 아래로 문의해 주세요.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'ja-acquired',
    'a Japanese registrar’s page',
    'Japanese; says where the name was acquired',
    'ja',
    'http://minato-no-kioku.test/photo/0412.html',
    html(
      doc(
        'ja',
        'minato-no-kioku.test',
        `<h1>minato-no-kioku.test</h1><p>このドメインは、カモメドメインで取得されています。</p><a href="https://kamome.test">ドメイン取得はこちら</a>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'en-still-being-worked-on',
    'a small registrar’s friendly page',
    'a joke: a great idea still being worked on',
    'en',
    'https://otterwatch.test/sightings/2016-04',
    html(
      doc(
        'en',
        'otterwatch.test is coming soon',
        `<h1>otterwatch.test</h1><p>is a totally awesome idea still being worked on.</p><p>Check back later.</p>`,
      ),
    ),
    ['dead parked', 'dead soft-404'],
  ),
  everywhere(
    'en-owner-no-site-yet',
    'a registrar’s page with a pig on it',
    'speaks of an owner who has not put up a site',
    'en',
    'https://bellringers-guild.test/peals/1911',
    html(
      doc(
        'en',
        'bellringers-guild.test',
        `<h1>bellringers-guild.test</h1><p>Has been registered at Truffle but the owner has not put up a site yet. Visit again soon to see what amazing website they decide to build.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  everywhere(
    'script-lander-adblock-key',
    'a parking service’s newest lander',
    'no words: a key for ad blockers and one invisible element',
    'und',
    'http://ww25.lighthouse-log.test/entries/1931?subid1=20261122',
    html(
      `<!doctype html><html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANDrp2lz7AOmADaN8tA50LsWcjLFyQFcb" lang="en" style="background:#2B2B2B;"><head><meta charset="utf-8"></head><body><div id="target" style="opacity: 0"></div><script>window.park = "eyJ1dWlkIjoiMSJ9";</script><script src="/bjTLBLBPw.js"></script></body></html>`,
    ),
    ['dead parked'],
  ),
  everywhere(
    'to-ww-subdomain',
    'a domain service that sends to a numbered host of the same name',
    'the same registrable domain; the landing page draws itself by script',
    'und',
    'http://netmakers.test/knots/sheet-bend.html',
    redirect(302, 'http://ww38.netmakers.test/knots/sheet-bend.html?sub1=20261122-0911'),
    ['dead parked'],
    {
      hosts: {
        'netmakers.test': {
          '*': redirect(302, 'http://ww38.netmakers.test/knots/sheet-bend.html?sub1=20261122-0911'),
        },
        'ww38.netmakers.test': {
          '*': html(
            `<!DOCTYPE html><html data-adblockkey="MFwwDQYJKoZI"><head><title>netmakers.test</title><script src="//www.google.com/adsense/domains/caf.js"></script></head><body><div id="main"><div id="tc">Related searches</div></div><noscript>netmakers.test</noscript></body></html>`,
          ),
        },
      },
    },
  ),
  everywhere(
    'pt-suspended',
    'a Brazilian host',
    'Portuguese; an account, not a site',
    'pt',
    'https://clube-nautico-ilha.test/noticias/regata-2017',
    html(
      doc(
        'pt-BR',
        'Conta suspensa',
        `<h1>Conta suspensa</h1><p>Esta conta foi suspensa. Entre em contato com o suporte para mais informações.</p>`,
      ),
    ),
    ['dead suspended'],
  ),
  everywhere(
    'pl-switched-off',
    'a Polish host',
    'Polish; asks the owner to pay or write',
    'pl',
    'http://www.szanty-lublin.test/teksty/44',
    html(
      doc(
        'pl',
        'Strona zablokowana',
        `<h1>Strona została zablokowana</h1><p>Serwis jest tymczasowo wyłączony. Jeśli jesteś właścicielem strony, skontaktuj się z biurem obsługi klienta.</p>`,
      ),
    ),
    ['dead suspended'],
  ),
  everywhere(
    'de-seized',
    'a domain taken by a German prosecutor',
    'German; an authority’s notice',
    'de',
    'https://billige-bootsteile.test/katalog/2019',
    html(
      doc(
        'de',
        'Beschlagnahmt',
        `<h1>Diese Domain wurde beschlagnahmt</h1><p>Diese Website wurde durch das Landeskriminalamt im Auftrag der Generalstaatsanwaltschaft beschlagnahmt.</p>`,
      ),
    ),
    ['dead suspended', 'dead taken-over', 'dead parked'],
  ),
  everywhere(
    'bonus-sites-on-club',
    'a lapsed German rowing club whose name sells Turkish bets',
    'Turkish on a German name; headings, lists and an author, as articles have',
    'tr',
    'https://ruderclub-elster.test/chronik/1954',
    html(
      doc(
        'tr',
        'Deneme Bonusu Veren Siteler 2026 - Güncel Liste',
        `<article><h1>Deneme Bonusu Veren Siteler 2026</h1>${paras('Deneme bonusu veren siteler, yeni üyelere yatırım şartsız bonus sunan bahis siteleridir. Güvenilir bahis siteleri listemiz her gün güncellenir ve çevrimsiz bonus fırsatları burada yer alır.', 'Casino ve slot oyunlarında bedava dönüş kazanmak için hemen üye olun. Canlı bahis, rulet ve blackjack masaları yedi gün yirmi dört saat açıktır. Para çekme işlemleri beş dakika sürer.')}${links('/git/', 'Bonusu al', 'Giriş yap', 'Mobil uygulama')}</article>`,
      ),
    ),
    ['dead taken-over'],
    {
      citation: {
        text: 'Chronik des Ruderclubs',
        sentence: 'Die Chronik des Ruderclubs nennt für 1954 vierzig Mitglieder.',
      },
    },
  ),
  everywhere(
    'vietnamese-bookmaker',
    'a lapsed English school site that Vietnamese bookmakers use',
    'Vietnamese on an English name',
    'vi',
    'https://stoke-harbour-primary.test/newsletter/spring-2014',
    html(
      doc(
        'vi',
        'Nhà cái uy tín số 1 Việt Nam 2026 | Đăng ký nhận 188K',
        `<h1>Nhà cái uy tín số 1 châu Á</h1>${paras('Nhà cái cung cấp cá cược thể thao, casino trực tuyến, xổ số, nổ hũ và bắn cá đổi thưởng. Đăng ký ngay hôm nay để nhận khuyến mãi cho thành viên mới.', 'Nạp rút tiền nhanh trong ba phút, tỷ lệ kèo tốt nhất thị trường, bảo mật tuyệt đối.')}${links('/k/', 'Đăng ký', 'Đăng nhập', 'Khuyến mãi', 'Tải app')}`,
      ),
    ),
    ['dead taken-over'],
    { citation: { text: 'spring newsletter', sentence: 'The school wrote of it in its spring newsletter.' } },
  ),
  everywhere(
    'pharmacy-on-choir',
    'a lapsed Finnish choir that sells pills in English',
    'English on a Finnish name; a shop with prices',
    'en',
    'http://rantakylankuoro.test/ohjelmisto/kevat-2009.html',
    html(
      doc(
        'en',
        'Buy Generic Viagra Online - No Prescription Needed',
        `<h1>Generic Viagra</h1>${paras('Buy generic Viagra, Cialis and Levitra online without a prescription. Licensed pharmacy, discreet packaging, free pills with every order. We ship to Europe and the United States within nine days.')}${links('/buy/', 'Viagra 100mg $0.69', 'Cialis 20mg $0.99', 'Levitra 20mg $1.20')}`,
      ),
    ),
    ['dead taken-over'],
    { citation: { text: 'kevään ohjelmisto', sentence: 'Kuoron kevään ohjelmisto löytyy sen sivuilta.' } },
  ),
  everywhere(
    'hosting-dns-parked',
    'a low-cost host’s page for a name that points at it',
    'few words about name servers',
    'en',
    'https://moorings-museum.test/exhibits/capstan',
    html(
      doc(
        'en',
        'Parked Domain name on Pelagos DNS system',
        `<h1>Happy to see your domain with Pelagos!</h1><p>Your domain is active and is using our nameservers. Take the next step: buy website hosting or find a new domain.</p>`,
      ),
    ),
    ['dead parked'],
  ),
  onlyThere(
    'fyr-till-salu',
    'a Swedish paper’s brief on a lighthouse for sale',
    'a headline that says “for sale” and forty words',
    'sv',
    'https://kustposten.test/2024/fyren-till-salu',
    html(
      doc(
        'sv',
        'Fyren till salu - Kustposten',
        `<h1>Fyren till salu</h1><time datetime="2024-03-01">1 mars 2024</time><p>Fyren på Grisskär är till salu för en krona. Köparen måste bo där året om och tända lampan varje kväll. Lägg ett bud hos Sjöfartsverket.</p>`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'domain-in-algebra',
    'a mathematician’s note',
    '“this domain” three times in forty words',
    'en',
    'https://people.maths-tarn.test/~oduya/notes/ufd.html',
    html(
      doc(
        'en',
        'This domain is not a UFD',
        `<h1>This domain is not a UFD</h1><p>Take the ring generated by the square root of −5. This domain is integrally closed, but 6 has two factorisations. The owner of this domain, so to speak, is Dedekind. See exercise 4.</p>`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'expired-help-page',
    'a registrar’s short help page',
    'its heading asks why a site says that its domain has expired',
    'nl',
    'https://kabelhost.test/hulp/domeinnaam-verlopen',
    html(
      doc(
        'nl',
        'Mijn domeinnaam is verlopen - Kabelhost Hulp',
        `<nav>${links('/h/', 'Domeinen', 'Mail', 'Hosting', 'Facturen')}</nav><h1>Mijn domeinnaam is verlopen, wat nu?</h1><p>Bezoekers zien dan onze pagina in plaats van uw site. U heeft veertig dagen om de naam te verlengen. Log in, kies Domeinen en klik op Verlengen.</p>`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'casino-means-mess',
    'a German heritage society’s page on an officers’ casino',
    'casino in title, address and text; short',
    'de',
    'https://denkmalverein-wik.test/bauten/offizierskasino',
    html(
      doc(
        'de',
        'Das Offizierskasino',
        `<h1>Das Offizierskasino</h1>${paras('Das Kasino wurde 1906 für die Offiziere der Torpedoabteilung gebaut. Im großen Saal spielte man Karten und Roulette, bis der Kommandant es verbot. Heute probt dort der Shantychor.')}`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'gambling-harm-report',
    'an Australian newspaper’s page on slot machines',
    'bets, slots, bonuses all through, while the article speaks of a council',
    'en',
    'https://valley-observer.test/2023/council-votes-on-pokies',
    html(
      doc(
        'en',
        'Council votes on pokies | Valley Observer',
        `<article><h1>Council votes on pokies</h1><p>By Pat Quill <time datetime="2023-06-02">2 June 2023</time></p>${paras('The shire will ask clubs to halve their slot machines by 2026. Gambling took eleven million dollars from the valley last year, most of it through jackpots that nobody here can remember being won.', 'The casino at the ferry landing, which offers free spins and a bonus to new members, said the vote was theatre. Online betting is outside the reach of the shire.')}</article>`,
        '<meta property="og:type" content="article">',
      ),
    ),
    ['alive ok'],
    {
      ...looksDead,
      citation: { text: 'voted in June', sentence: 'The council voted in June 2023 to limit the machines.' },
    },
  ),
  onlyThere(
    'coming-soon-festival',
    'a festival’s page before its programme',
    'a title that empty sites have; thirty words',
    'hr',
    'https://ribarska-noc.test/program-2027',
    html(
      doc(
        'hr',
        'Uskoro! - Ribarska noć',
        `<nav>${links('/r/', 'Povijest', 'Galerija', 'Kontakt')}</nav><h1>Uskoro!</h1><p>Program Ribarske noći 2027. objavljujemo prvog svibnja. Prijave klapa traju do kraja ožujka na adresi društva.</p>`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'under-construction-bridge',
    'an engineer’s page on a bridge',
    'titled “Under construction”; pictures and two sentences',
    'en',
    'https://spanwatch.test/bridges/tarn-new/under-construction',
    html(
      doc(
        'en',
        'Under construction',
        `<h1>Under construction</h1><img src="/i/1.jpg" alt="the east pylon in March"><img src="/i/2.jpg" alt="formwork"><p>The east pylon reached its full height in March. The deck follows from both banks and is to meet in September.</p><a href="/bridges/">All bridges</a>`,
      ),
    ),
    ['alive ok'],
    looksDead,
  ),
]

export const thirdParked: Family = { name: 'third-parked', cases }
