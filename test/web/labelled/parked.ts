/** Domains for sale, parked, suspended or in other hands; and living pages that sound like them. */
import type { Behaviour } from '../behaviour.ts'
import { escaped } from '../page.ts'
import { html, type ReplyOptions, redirect, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { drupal, ghost, h1, newsroom, p, storyPage, wordpress } from './site.ts'
import { bridge, ferry, hospital, stories } from './stories.ts'

interface Lander {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly lang: string
  readonly host: string
  readonly path?: string
  readonly document: string
  readonly options?: ReplyOptions
  readonly earlier?: Behaviour
  readonly citation?: LabelledCase['citation'] & {}
  readonly expected?: readonly [Label, ...Label[]]
}

/** The same document at every address of the host. */
function everywhere({ host, path = '/', document, options, expected, ...rest }: Lander): LabelledCase {
  return {
    ...rest,
    url: `https://${host}${path}`,
    hosts: { [host]: { '*': html(document, options) } },
    expected: expected ?? ['dead parked'],
  }
}

function living(
  id: string,
  imitates: string,
  hard: string,
  lang: string,
  url: string,
  document: string,
  more: Partial<LabelledCase> = {},
): LabelledCase {
  const { host, pathname } = new URL(url)
  return {
    id,
    imitates,
    hard,
    lang,
    url,
    hosts: { [host]: { [pathname]: html(document) } },
    looks: 'dead',
    expected: ['alive ok'],
    ...more,
  }
}

const doc = (lang: string, title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`

const ads = [
  'Cheap loans',
  'Last minute flights',
  'Web hosting',
  'Car insurance',
  'Dental implants',
  'Solar panels',
]
  .map((term) => `<li><a href="/?ts=${encodeURIComponent(term)}">${term}</a></li>`)
  .join('')

const slots = (times: number) =>
  Array.from({ length: times }, () =>
    p(
      'Situs slot gacor hari ini dengan RTP tertinggi dan bonus new member 100 persen. Daftar sekarang, deposit mulai sepuluh ribu lewat pulsa, dompet digital atau transfer bank tanpa potongan.',
      'Permainan tersedia dua puluh empat jam: slot, kasino langsung, taruhan bola, sabung ayam dan togel pasaran resmi. Layanan pelanggan kami siap membantu setiap saat.',
    ),
  ).join('')

const was = (story = bridge) => html(storyPage(newsroom, 'The Old Courier', story))
const cited = (text: string) => ({ text, sentence: `${text}, the paper wrote at the time.` })

export const parked: Family = {
  name: 'parked',
  cases: [
    everywhere({
      id: 'for-sale-en',
      imitates: 'the lander of a marketplace on the domain itself',
      hard: 'status 200, a price and a form',
      lang: 'en',
      host: 'oldcourier.test',
      path: '/2021/03/old-swing-bridge',
      document: doc(
        'en',
        'oldcourier.test is for sale',
        `${h1('oldcourier.test')}${p('This domain is for sale!', 'Buy now for 2,888 or make an offer. Secure payment, fast transfer.')}<form><input name="offer"><button>Make offer</button></form>`,
      ),
    }),
    everywhere({
      id: 'lander-script',
      imitates: 'a registrar’s lander: nothing but a script that leads to /lander',
      hard: 'no text at all',
      lang: 'und',
      host: 'lingmirror.test',
      path: '/archive/ferry.html',
      document:
        '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander?oref=x"}</script></head></html>',
    }),
    everywhere({
      id: 'bodis',
      imitates: 'a parking service that draws everything by script',
      hard: 'an empty document with the service’s script',
      lang: 'en',
      host: 'harbourdaily.test',
      path: '/news/2019/hospital',
      document: doc(
        'en',
        'harbourdaily.test',
        '<div id="contentMain"></div><script src="https://parking.bodiscdn.com/js/parking.2.98.2.js"></script><script>window.park="eyJ1dWlkIjoiYSJ9"</script><noscript>This site requires JavaScript.</noscript>',
      ),
    }),
    everywhere({
      id: 'parkingcrew',
      imitates: 'a parking service with related searches',
      hard: 'no sentence: a list of advertisements and a header field',
      lang: 'en',
      host: 'marshweekly.test',
      path: '/story.php?id=88',
      document: doc(
        'en',
        'marshweekly.test',
        `<h2>Related Searches</h2><ul>${ads}</ul><script src="https://www.google.com/adsense/domains/caf.js"></script><footer>Privacy Policy</footer>`,
      ),
      options: { headers: { 'X-Adblock-Key': 'a2V5IG9mIG5vYm9keQ==' } },
    }),
    everywhere({
      id: 'sedo-frame',
      imitates: 'a parking service on the domain itself',
      hard: 'the offer is one line at the foot of a page of links',
      lang: 'de',
      host: 'freibad-freunde.test',
      path: '/aktuelles/2020',
      document: doc(
        'de',
        'freibad-freunde.test - Informationen zum Thema freibad freunde.',
        `${h1('freibad-freunde.test')}<p>Weiterführende Links</p><ul><li><a href="#">Schwimmbad</a></li><li><a href="#">Saunen</a></li><li><a href="#">Urlaub am See</a></li></ul><p>Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert.</p><p>Diese Domain steht zum Verkauf!</p><script src="https://img.sedoparking.com/js/jquery-1.4.2.min.js"></script>`,
      ),
    }),
    {
      id: 'market-redirect',
      imitates: 'a domain that leads to its page on a market',
      hard: 'a redirect to another site, 200 there',
      lang: 'en',
      url: 'https://quaynews.test/2020/ferry',
      hosts: {
        'quaynews.test': {
          '*': redirect(302, 'https://www.hugedomains.com/domain_profile.cfm?d=quaynews.test'),
        },
        'www.hugedomains.com': {
          '/domain_profile.cfm': html(
            doc(
              'en',
              'quaynews.test - domain for sale',
              `${h1('quaynews.test')}${p('A domain that fits your brand. 30-day money back guarantee.')}<button>Buy now</button>`,
            ),
          ),
        },
      },
      expected: ['dead parked'],
    },
    {
      id: 'afternic-redirect',
      imitates: 'a registrar’s market',
      hard: 'two hops to another site',
      lang: 'en',
      url: 'https://estuarypost.test/',
      hosts: {
        'estuarypost.test': {
          '*': redirect(301, 'https://www.afternic.com/forsale/estuarypost.test?traffic_id=daslnc'),
        },
        'www.afternic.com': {
          '/forsale/estuarypost.test': html(
            doc(
              'en',
              'estuarypost.test is for sale',
              `${h1('estuarypost.test is for sale')}${p('Get a price in less than a day.')}`,
            ),
          ),
        },
      },
      expected: ['dead parked'],
    },
    everywhere({
      id: 'registrar-ru',
      imitates: 'a Russian registrar’s page on a domain without a site',
      hard: 'Russian; speaks of registration, not of sale',
      lang: 'ru',
      host: 'staraya-bashnya.test',
      path: '/muzey',
      document: doc(
        'ru',
        'Домен зарегистрирован',
        `${h1('Домен staraya-bashnya.test зарегистрирован, но сайт на нём пока не размещён')}${p('Если вы владелец домена, привяжите к нему хостинг в личном кабинете или воспользуйтесь конструктором сайтов.')}`,
      ),
    }),
    everywhere({
      id: 'shop-ru',
      imitates: 'a Russian domain shop',
      hard: 'Russian',
      lang: 'ru',
      host: 'kamenka-info.test',
      path: '/novosti/most.html',
      document: doc(
        'ru',
        'kamenka-info.test — домен продаётся',
        `${h1('Этот домен продаётся')}${p('Цена договорная. Сделка через гаранта. Оставьте заявку, и владелец свяжется с вами.')}<form><input name="mail"><button>Отправить</button></form>`,
      ),
    }),
    everywhere({
      id: 'registered-de',
      imitates: 'a German host’s page for a new domain',
      hard: 'congratulates its owner',
      lang: 'de',
      host: 'muehlwiese.test',
      path: '/verein/geschichte.html',
      document: doc(
        'de',
        'Domain reserviert',
        `${h1('Hier entsteht eine neue Internetpräsenz')}${p('Diese Domain wurde soeben für unseren Kunden registriert. Inhalte wurden noch nicht hinterlegt.')}`,
      ),
    }),
    everywhere({
      id: 'registered-fr',
      imitates: 'a French host’s page for a new domain',
      hard: 'French; says that the site is under construction',
      lang: 'fr',
      host: 'scierie-vallee.test',
      path: '/histoire',
      document: doc(
        'fr',
        'Site en construction',
        `${h1('Félicitations ! Votre nom de domaine a bien été créé')}${p('Aucun site n’est encore associé à ce domaine. Connectez-vous à votre espace client pour publier votre site.')}`,
      ),
    }),
    everywhere({
      id: 'for-sale-fr',
      imitates: 'a French broker',
      hard: 'French',
      lang: 'fr',
      host: 'orne-echo.test',
      path: '/archives/2022/01',
      document: doc(
        'fr',
        'orne-echo.test',
        `${h1('Le nom de domaine orne-echo.test est à vendre')}${p('Faites une offre au propriétaire en toute sécurité.')}`,
      ),
    }),
    everywhere({
      id: 'for-sale-es',
      imitates: 'a Spanish broker',
      hard: 'Spanish; the phrase has the name in its middle',
      lang: 'es',
      host: 'eco-de-torrealba.test',
      path: '/2018/molino',
      document: doc(
        'es',
        'Dominio en venta',
        `${h1('El dominio eco-de-torrealba.test está en venta')}${p('Solicite un precio sin compromiso. Respuesta en 24 horas.')}`,
      ),
    }),
    everywhere({
      id: 'for-sale-zh',
      imitates: 'a Chinese broker',
      hard: 'Chinese',
      lang: 'zh',
      host: 'yunxi-tielu.test',
      path: '/news/37.html',
      document: doc(
        'zh',
        'yunxi-tielu.test 域名出售',
        `${h1('您正在访问的域名可以转让!')}${p('This domain name is for sale. 如果您对该域名感兴趣,请点击这里提供您的报价。')}`,
      ),
    }),
    everywhere({
      id: 'expired-ja',
      imitates: 'a Japanese registrar’s page on a lapsed domain',
      hard: 'Japanese',
      lang: 'ja',
      host: 'minatoza-hozon.test',
      path: '/report/2018.html',
      document: doc(
        'ja',
        'このドメインは有効期限が切れています',
        `${h1('このドメインは現在使用されていません')}${p('ドメインの登録期限が切れたか、サイトが公開されていません。所有者の方は更新手続きを行ってください。')}`,
      ),
    }),
    everywhere({
      id: 'for-sale-tr',
      imitates: 'a Turkish broker',
      hard: 'Turkish',
      lang: 'tr',
      host: 'dokumaci-koy.test',
      path: '/haber/12',
      document: doc(
        'tr',
        'dokumaci-koy.test satılık',
        `${h1('Bu alan adı satılıktır')}${p('Teklif vermek için formu doldurun, size aynı gün dönelim.')}`,
      ),
    }),
    everywhere({
      id: 'for-sale-pl',
      imitates: 'a Polish market',
      hard: 'Polish',
      lang: 'pl',
      host: 'zegar-sady.test',
      path: '/historia',
      document: doc(
        'pl',
        'zegar-sady.test - domena na sprzedaż',
        `${h1('Ta domena jest na sprzedaż')}${p('Cena: do negocjacji. Złóż ofertę bezpośrednio właścicielowi.')}`,
      ),
    }),
    everywhere({
      id: 'expired-notice',
      imitates: 'a registrar’s notice on a domain that was not paid for',
      hard: 'addresses its owner',
      lang: 'en',
      host: 'bridgefolk.test',
      path: '/posts/motor',
      document: doc(
        'en',
        'bridgefolk.test has expired',
        `${h1('bridgefolk.test expired on 3 October 2026')}${p('Is this your domain? Renew it now to get your website and e-mail back.')}<ul>${ads}</ul>`,
      ),
    }),
    everywhere({
      id: 'coming-soon-host',
      imitates: 'a web host’s default page on a server set up anew',
      hard: 'says that all is well',
      lang: 'en',
      host: 'bearing-works.test',
      path: '/history/1894',
      earlier: was(),
      document: doc(
        'en',
        'Welcome to nginx!',
        `${h1('Welcome to nginx!')}${p('If you see this page, the nginx web server is successfully installed and working. Further configuration is required.')}`,
      ),
      expected: ['dead soft-404', 'dead suspended', 'dead parked', 'dead taken-over'],
    }),
    {
      id: 'suspended-cpanel',
      imitates: 'a web host whose customer has not paid',
      hard: 'a redirect to the host’s own script, 200 there',
      lang: 'en',
      url: 'https://ferry-friends.test/campaign/coins',
      hosts: {
        'ferry-friends.test': {
          '*': redirect(302, '/cgi-sys/suspendedpage.cgi'),
          '/cgi-sys/suspendedpage.cgi': html(
            doc(
              'en',
              'Account Suspended',
              `${h1('Account Suspended')}${p('This account has been suspended. Contact your hosting provider for more information.')}`,
            ),
          ),
        },
      },
      expected: ['dead suspended'],
    },
    everywhere({
      id: 'suspended-ru',
      imitates: 'a Russian web host',
      hard: 'Russian; two sentences',
      lang: 'ru',
      host: 'klub-zareka.test',
      path: '/afisha/2017',
      document: doc(
        'ru',
        'Сайт заблокирован',
        `${h1('Сайт временно отключён')}${p('Работа сайта приостановлена хостинг-провайдером. Если вы владелец, пополните баланс или обратитесь в службу поддержки.')}`,
      ),
      expected: ['dead suspended'],
    }),
    everywhere({
      id: 'suspended-es',
      imitates: 'a Spanish web host',
      hard: 'Spanish',
      lang: 'es',
      host: 'molino-solidario.test',
      path: '/blog/2014/crecida',
      document: doc(
        'es',
        'Cuenta suspendida',
        `${h1('Esta cuenta ha sido suspendida')}${p('Póngase en contacto con su proveedor de alojamiento para más información.')}`,
      ),
      expected: ['dead suspended'],
    }),
    everywhere({
      id: 'suspended-blog',
      imitates: 'a blogging service that closed a blog for breaking its terms',
      hard: 'in the dress of the service',
      lang: 'en',
      host: 'quayside-diary.blogs.test',
      path: '/2012/06/motor.html',
      document: doc(
        'en',
        'This blog is not available',
        `${h1('This site has been archived or suspended')}${p('This site is no longer available because it broke our terms of service.')}`,
      ),
      expected: ['dead suspended', 'dead soft-404'],
    }),
    everywhere({
      id: 'casino',
      imitates: 'a lapsed local paper whose domain now sells gambling in Indonesian',
      hard: 'a long living page in another language at the same address',
      lang: 'id',
      host: 'valley-sentinel.test',
      path: '/2021/03/09/old-swing-bridge-to-turn-again',
      earlier: was(),
      citation: cited('Old swing bridge to turn again after eleven years'),
      document: doc(
        'id',
        'SLOT88 | Situs Slot Gacor Gampang Menang Hari Ini',
        `${h1('Slot Gacor Gampang Menang')}${slots(6)}`,
        '<meta property="og:type" content="website"><meta name="author" content="admin">',
      ),
      expected: ['dead taken-over'],
    }),
    {
      id: 'casino-redirect',
      imitates: 'a lapsed site that leads to a casino for good',
      hard: 'a permanent redirect to a living page of another site',
      lang: 'id',
      url: 'https://lower-marsh-history.test/ferry/coins',
      earlier: was(ferry),
      citation: cited('Island ferry drops cash fares as last coin machine breaks'),
      hosts: {
        'lower-marsh-history.test': { '*': redirect(301, 'https://mega-gacor-slot.test/') },
        'mega-gacor-slot.test': {
          '/': html(doc('id', 'MEGA GACOR', `${h1('Daftar Mega Gacor')}${slots(5)}`)),
        },
      },
      expected: ['dead taken-over', 'dead redirect-to-home'],
    },
    {
      id: 'redirect-other-trade',
      imitates: 'a lapsed association whose domain leads to a shop',
      hard: 'the same language, another trade: the front page of another site',
      lang: 'de',
      url: 'https://foerderverein-freibad.test/spenden/stand-2020',
      citation: {
        text: '211.000 Euro gesammelt',
        sentence: 'Der Förderverein hat 211.000 Euro für das Freibad gesammelt.',
      },
      hosts: {
        'foerderverein-freibad.test': { '*': redirect(301, 'https://pool-und-whirl-shop.test/') },
        'pool-und-whirl-shop.test': {
          '/': html(
            newsroom({
              lang: 'de',
              site: 'Pool & Whirl',
              title: 'Whirlpools günstig kaufen | Pool & Whirl',
              main: `${h1('Whirlpools zum Sonderpreis')}${p('Aufblasbare Whirlpools, Filter und Zubehör. Versand frei Haus ab 49 Euro, Ratenzahlung möglich.')}`,
            }),
          ),
        },
      },
      expected: ['dead taken-over', 'dead redirect-to-home'],
    },
    everywhere({
      id: 'chinese-lottery',
      imitates: 'a lapsed Russian library whose domain now sells lotteries in Chinese',
      hard: 'another script, dated, long',
      lang: 'zh',
      host: 'biblioteka-kamenka.test',
      path: '/vystavki/bashnya-1908',
      earlier: was(stories.ru),
      citation: {
        text: 'Выставка о башне',
        sentence: 'О башне рассказывала выставка в районной библиотеке.',
      },
      document: doc(
        'zh',
        '彩票开奖结果_今日彩票平台官网',
        `${h1('今日彩票开奖')}${Array.from({ length: 16 }, () => p('官方彩票平台提供各类开奖结果查询、走势图分析与在线投注服务,注册即送彩金,提款秒到账,安全可靠值得信赖,二十四小时客服在线。')).join('')}`,
        '<meta property="article:published_time" content="2026-11-20">',
      ),
      expected: ['dead taken-over'],
    }),
    everywhere({
      id: 'content-farm',
      imitates: 'a dropped domain that somebody fills with texts on loans, in the same language',
      hard: 'the same language, and articles with dates and authors',
      lang: 'en',
      host: 'saint-orla-watch.test',
      path: '/reports/2019/waiting-figures',
      earlier: was(hospital),
      citation: cited('Hospital board admits waiting figures were wrong for two years'),
      document: wordpress({
        lang: 'en',
        site: 'Smart Money Hub',
        title: 'Best payday loans of 2026 – Smart Money Hub',
        head: '<meta property="article:published_time" content="2026-06-01"><meta name="author" content="Editorial team">',
        main: `${h1('Best payday loans of 2026')}${p('Looking for a payday loan? We compared forty lenders so that you do not have to. Rates, terms and approval times at a glance.').repeat(3)}${p('A payday loan is a small sum lent for a short time. The lender looks at your income rather than at your credit record, which is why approval takes minutes.', 'Before you sign, read the small print. Fees add up quickly when a loan is rolled over, and some lenders charge for early repayment.', 'Our first choice this year offers up to one thousand with no fee for new customers. Our second choice has the better app. Our third choice answers the telephone.').repeat(2)}`,
      }),
      expected: ['dead taken-over'],
    }),
    {
      id: 'hacked-page',
      imitates: 'a living club whose one page was replaced by spam for Japanese handbags',
      hard: 'the rest of the site is as ever',
      lang: 'ja',
      url: 'https://rowing-club.test/history/bridge',
      earlier: was(),
      citation: cited('The bridge and our boathouse'),
      hosts: {
        'rowing-club.test': {
          '/': html(storyPage(wordpress, 'Rowing Club', ferry)),
          '/history/bridge': html(
            doc(
              'ja',
              '【激安】財布 スーパーコピー 通販専門店',
              `${h1('人気ブランド財布 激安通販')}${Array.from({ length: 30 }, () => p('最高級の品質をお手頃な価格でお届けします。送料無料、返品保証付き、在庫豊富、最短翌日発送いたします。')).join('')}`,
            ),
          ),
        },
      },
      expected: ['dead taken-over'],
    },
    living(
      'paper-named-parked',
      'a small-town paper named "Parked", for the town has no through road',
      'its name is the word, on every page',
      'en',
      'https://parked-paper.test/2023/08/island-ferry-drops-cash-fares',
      storyPage(wordpress, 'Parked', ferry, { title: 'Island ferry drops cash fares – Parked' }),
    ),
    living(
      'story-on-domain-sale',
      'a report on the trade in domains',
      'quotes the very sentences of landers',
      'en',
      'https://coastline-tech.test/this-domain-is-for-sale',
      ghost({
        lang: 'en',
        site: 'Coastline Tech',
        title: 'This domain is for sale',
        head: '<meta property="article:published_time" content="2022-03-01">',
        main: `${h1('This domain is for sale')}${p('“This domain is for sale. Make an offer.” When the council of Great Ling opened its own web site last Monday, that was what it read. Somebody had forgotten a bill of eleven crowns.', 'The name went to auction the same night. It was bought by a man in another hemisphere who has bought nine thousand such names, and who asked for four thousand crowns to give it back. “Buy this domain,” his page said, and it meant the council.', 'Lawyers call it legal. The registry calls it regrettable. The parish clerk, who has kept the accounts for thirty years and never forgot a bill until this one, calls it something that we do not print.', 'Councillors have now agreed to buy a new name, with a hyphen. The old one shows advertisements for loans, and a line at its foot which says that this domain may be for sale.', 'The clerk has offered to pay the eleven crowns herself. The offer was declined with thanks.')}`,
      }),
    ),
    living(
      'short-story-on-domain-sale',
      'a local radio’s short item on the same',
      'few words, among them the lander’s sentence',
      'en',
      'https://ling-radio.test/items/council-domain',
      newsroom({
        lang: 'en',
        site: 'Ling Radio',
        title: 'Council’s address up for auction | Ling Radio',
        head: '<meta property="article:published_time" content="2022-02-28"><meta name="author" content="Noor Haldane">',
        main: `<article>${h1('Council’s address up for auction')}${p('Visitors to the council’s site were told on Monday that “this domain is for sale”. A bill had not been paid, the clerk said. Tickets for the ferry may be booked by telephone meanwhile.')}</article>`,
      }),
    ),
    living(
      'banner-for-sale',
      'a hobby site that is alive and offers its name',
      'says at its top that the domain may be for sale',
      'en',
      'https://bridges-of-the-east.test/hallow',
      storyPage(wordpress, 'Bridges of the East', bridge, {
        main: `<div class="notice">This domain may be for sale. Write to the owner.</div><article>${h1(bridge.title)}${p(...bridge.paragraphs)}</article>`,
      }),
    ),
    living(
      'mill-for-sale',
      'an estate agent’s page of a mill',
      '"for sale", a price, a form: what is for sale is a mill',
      'es',
      'https://fincas-de-la-sierra.test/molino-en-venta-torrealba',
      newsroom({
        lang: 'es',
        site: 'Fincas de la Sierra',
        title: 'Molino en venta en Torrealba | Fincas de la Sierra',
        main: `${h1('Molino en venta en Torrealba')}${p('Molino harinero del siglo XVIII con vivienda, 412 m² y derecho de agua. Precio: 180.000 euros. Solicite una visita.')}<form><input name="correo"><button>Hacer una oferta</button></form>`,
      }),
    ),
    living(
      'account-suspended-news',
      'a story called "Account suspended"',
      'the title is that of a host’s notice',
      'en',
      'https://hallow-net.test/news/account-suspended',
      newsroom({
        lang: 'en',
        site: 'Hallow Net',
        title: 'Account suspended | Hallow Net',
        head: '<meta property="article:published_time" content="2024-09-09">',
        main: `<article>${h1('Account suspended')}${p('The harbour master’s account on a social network was suspended for a day after he posted the tide table. A machine had taken the figures for a telephone number, the company said.', '“I only wanted people to keep their feet dry,” he told us.')}</article>`,
      }),
    ),
    living(
      'casino-review',
      'a gambling trade paper',
      'a casino is what it writes about, and did before',
      'en',
      'https://gaming-trade-weekly.test/reviews/hallow-casino',
      storyPage(newsroom, 'Gaming Trade Weekly', {
        ...ferry,
        title: 'Hallow casino swaps coin machines for cards',
        slug: 'hallow-casino',
      }),
      {
        earlier: html(
          storyPage(newsroom, 'Gaming Trade Weekly', {
            ...ferry,
            title: 'Hallow casino swaps coin machines for cards',
            slug: 'hallow-casino',
          }),
        ),
      },
    ),
    living(
      'changed-language',
      'a Ukrainian site that dropped its Russian edition and shows the story in Ukrainian',
      'another language than in our copy and in the article',
      'uk',
      'https://verbivka-online.test/news/2021/biblioteka',
      storyPage(newsroom, 'Вербівка онлайн', stories.uk),
      {
        earlier: html(
          storyPage(newsroom, 'Вербовка онлайн', {
            ...stories.ru,
            title: 'Село на Полесье своими руками построило детскую библиотеку',
          }),
        ),
        citation: {
          text: 'детскую библиотеку построили сами',
          sentence: 'В селе Вербовка на Полесье детскую библиотеку построили сами жители.',
        },
      },
    ),
    living(
      'car-park',
      'a town hall’s page on parking',
      '"parking page", parked cars',
      'fr',
      'https://stationnement.orne-haute.test/parking-de-la-gare',
      drupal({
        lang: 'fr',
        site: 'Stationnement',
        title: 'Parking de la gare | Stationnement',
        main: `${h1('Parking de la gare')}${p('120 places, gratuit le dimanche. Les véhicules garés plus de sept jours sont enlevés.')}`,
      }),
    ),
    {
      id: 'market-cited',
      imitates: 'an offer on a market for domains, cited as such',
      hard: 'the market is the source',
      lang: 'en',
      url: 'https://sedo.com/search/details/?domain=great-ling.test',
      hosts: {
        'sedo.com': {
          '/search/details/': html(
            doc(
              'en',
              'great-ling.test for sale | domain market',
              `${h1('great-ling.test')}${p('Asking price 4,000. The seller has sold nine thousand domains.')}`,
            ),
          ),
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
    {
      id: 'rebrand',
      imitates: 'a paper that took a new name and moved, story and all',
      hard: 'another domain, another name of the site, the same story',
      lang: 'tr',
      url: 'https://eski-dokuma.test/haber/koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi',
      earlier: html(storyPage(newsroom, 'Eski Dokuma', stories.tr)),
      hosts: {
        'eski-dokuma.test': {
          '*': redirect(
            301,
            'https://yeni-tezgah.test/haber/koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi',
          ),
        },
        'yeni-tezgah.test': {
          '/haber/koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi': html(
            storyPage(newsroom, 'Yeni Tezgâh', stories.tr),
          ),
        },
      },
      looks: 'dead',
      expected: ['moved redirect-permanent'],
    },
    {
      id: 'wix-unconnected',
      imitates: 'a site builder’s page for a domain that is not connected to a site',
      hard: 'an honest 404 in the dress of the builder',
      lang: 'en',
      url: 'https://ferry-cafe.test/menu',
      hosts: {
        'ferry-cafe.test': {
          '*': status(
            404,
            doc(
              'en',
              'Looks like this domain isn’t connected to a website yet',
              h1('Looks like this domain isn’t connected to a website yet'),
            ),
            { type: 'text/html' },
          ),
        },
      },
      expected: ['dead http-404', 'dead parked'],
    },
  ],
}
