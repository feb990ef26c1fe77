/** Moves, and what only looks like one: shops of content systems, mergers, guesses of plugins, scripts, cookies. */
import type { Behaviour } from '../behaviour.ts'
import { sent } from '../hit.ts'
import { html, redirect, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'

const svStory = html(
  doc(
    'sv',
    'Fyren på Grisskär får ny lins | Skärgårdstidningen',
    `<article><h1>Fyren på Grisskär får ny lins</h1><p>Av Mats Öhrn <time datetime="2021-06-02">2 juni 2021</time></p>${paras('Efter nittio år byts linsen i fyren på Grisskär. Den gamla väger ett halvt ton och firades ner med handkraft, bit för bit, inför ett par hundra åskådare i båtar.', 'Den nya lampan drar lika mycket ström som ett kylskåp. Fyrvaktarens barnbarn tände den på onsdagen, med samma ord som hennes farfar skrev i loggboken 1931: klart väder, god sikt.')}</article>`,
    '<meta property="article:published_time" content="2021-06-02T08:00:00+02:00">',
  ),
)

const nlStory = html(
  doc(
    'nl',
    'Sluiswachter gaat na veertig jaar met pensioen - Vecht & Plas',
    `<h1>Sluiswachter gaat na veertig jaar met pensioen</h1><p>Door Joost Kranenburg, 3 mei 2022</p>${paras('Veertig jaar draaide Wil van Zanten aan de wielen van de sluis bij Nieuwersluis. Vrijdag deed hij dat voor het laatst, voor een schip dat Hoop op Morgen heet.', 'De gemeente bedient de sluis voortaan op afstand. Volgens de wethouder merkt de schipper daar niets van, behalve dat er niemand meer terugzwaait.')}`,
  ),
)

const frontDoor = (lang: string, name: string, ...lines: string[]) =>
  html(
    doc(
      lang,
      name,
      `<header><h1>${name}</h1></header><section>${lines.map((line, at) => `<article><h2><a href="/a/${at}">${line}</a></h2></article>`).join('')}</section>${links('/m/', 'A', 'B', 'C')}`,
      '<meta property="og:type" content="website">',
    ),
  )

/** Sets a cookie on the way and asks for it back at another address. */
const cookieDance =
  (inner: Behaviour): Behaviour =>
  (call) => {
    if (/gate=open/.test(sent(call.hit, 'cookie') ?? '')) return inner(call)
    return reply('', {
      status: 302,
      headers: {
        Location: `/cookie-check?to=${encodeURIComponent(call.hit.path)}`,
        'Set-Cookie': 'gate=open; Path=/; HttpOnly',
      },
    })(call)
  }

const cases: readonly LabelledCase[] = [
  {
    id: 'https-www-slash-case',
    imitates: 'a paper on a server that lower-cases paths',
    hard: 'three hops that change scheme, host prefix, case and slash, and nothing else',
    lang: 'sv',
    url: 'http://skargardstidningen.test/Nyheter/Fyren-Pa-Grisskar-Far-Ny-Lins',
    hosts: {
      'skargardstidningen.test': {
        '/Nyheter/Fyren-Pa-Grisskar-Far-Ny-Lins': redirect(
          301,
          'https://www.skargardstidningen.test/Nyheter/Fyren-Pa-Grisskar-Far-Ny-Lins',
        ),
      },
      'www.skargardstidningen.test': {
        '/Nyheter/Fyren-Pa-Grisskar-Far-Ny-Lins': redirect(301, '/nyheter/fyren-pa-grisskar-far-ny-lins/'),
        '/nyheter/fyren-pa-grisskar-far-ny-lins/': svStory,
      },
    },
    expected: ['alive redirect-trivial'],
  },
  {
    id: 'campaign-parameters-dropped',
    imitates: 'a Dutch magazine that strips newsletter parameters of vendors that are little known',
    hard: 'the parameters are not utm ones',
    lang: 'nl',
    url: 'https://vechtenplas.test/verhalen/sluiswachter-met-pensioen?mc_cid=8831&mc_eid=f00&vero_id=12&_hsenc=p2ANq',
    hosts: {
      'vechtenplas.test': {
        '/verhalen/sluiswachter-met-pensioen?mc_cid=8831&mc_eid=f00&vero_id=12&_hsenc=p2ANq': redirect(
          302,
          '/verhalen/sluiswachter-met-pensioen',
        ),
        '/verhalen/sluiswachter-met-pensioen': nlStory,
      },
    },
    expected: ['alive redirect-trivial', 'alive redirect-temporary'],
  },
  {
    id: 'language-prefix-added',
    imitates: 'a site that became bilingual',
    hard: 'a segment was put before the path; it looks like a move to a section',
    lang: 'nl',
    url: 'https://sluizenweb.test/sluiswachter-met-pensioen-2022',
    hosts: {
      'sluizenweb.test': {
        '/sluiswachter-met-pensioen-2022': redirect(301, '/nl/sluiswachter-met-pensioen-2022'),
        '/nl/sluiswachter-met-pensioen-2022': nlStory,
      },
    },
    expected: ['moved redirect-permanent'],
  },
  {
    id: 'same-id-new-headline',
    imitates: 'a newsroom whose addresses follow the headline, with a lasting number',
    hard: 'no word of the slug is kept, only the number; the language of the words changed too',
    lang: 'sv',
    url: 'https://ostkusten.test/artikel/7741902/lens-swap-at-lonely-lighthouse',
    hosts: {
      'ostkusten.test': {
        '/artikel/7741902/lens-swap-at-lonely-lighthouse': redirect(
          308,
          '/artikel/7741902/fyren-pa-grisskar-far-ny-lins',
        ),
        '/artikel/7741902/fyren-pa-grisskar-far-ny-lins': svStory,
      },
    },
    expected: ['moved redirect-permanent'],
  },
  {
    id: 'merged-with-path',
    imitates: 'a paper merged into another, its archive kept under a new name',
    hard: 'another registrable domain; a taken-over name would redirect alike',
    lang: 'nl',
    url: 'http://www.weekbladdevecht.test/artikelen/sluiswachter-gaat-met-pensioen.html',
    hosts: {
      'www.weekbladdevecht.test': {
        '*': redirect(301, 'https://plassenpers.test/archief/de-vecht/sluiswachter-gaat-met-pensioen'),
      },
      'plassenpers.test': { '/archief/de-vecht/sluiswachter-gaat-met-pensioen': nlStory },
    },
    citation: {
      text: 'Sluiswachter gaat na veertig jaar met pensioen',
      sentence: 'Het weekblad schreef: Sluiswachter gaat na veertig jaar met pensioen.',
    },
    expected: ['moved redirect-permanent'],
  },
  {
    id: 'merged-to-front-door',
    imitates: 'a paper merged into another that kept nothing',
    hard: 'a deep address leads to the front page of another brand, at a language root',
    lang: 'ro',
    url: 'https://ziarulportului.test/2017/11/09/macaraua-noua-a-ajuns-in-port',
    hosts: {
      'ziarulportului.test': { '*': redirect(301, 'https://dobrogea-azi.test/ro/') },
      'dobrogea-azi.test': {
        '/ro/': frontDoor(
          'ro',
          'Dobrogea Azi',
          'Bugetul trece la limită',
          'Trei școli fără căldură',
          'Festivalul scrumbiei',
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead taken-over'],
  },
  {
    id: 'to-section',
    imitates: 'a Finnish paper that sends lost stories to their section',
    hard: 'the section’s name is in the old address, so that both share words',
    lang: 'fi',
    url: 'https://jokilaaksonlehti.test/kulttuuri/2016/03/urkuri-soitti-sata-kertaa-saman-virren',
    hosts: {
      'jokilaaksonlehti.test': {
        '/kulttuuri/2016/03/urkuri-soitti-sata-kertaa-saman-virren': redirect(301, '/kulttuuri/'),
        '/kulttuuri/': frontDoor(
          'fi',
          'Kulttuuri',
          'Kuoro kiertää kyliä',
          'Kirjasto lainaa nyt soittimia',
          'Teatteri etsii hevosta',
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'home-with-query',
    imitates: 'a site on ASP.NET that marks lost visitors',
    hard: 'the front page has a file name and a query that says why',
    lang: 'da',
    url: 'http://havnenyt.test/Nyheder/2012/ny-mole-indviet.aspx',
    hosts: {
      'havnenyt.test': {
        '/Default.aspx?aspxerrorpath=/Nyheder/2012/ny-mole-indviet.aspx': frontDoor(
          'da',
          'Havnenyt',
          'Færgen sejler igen',
          'Ny kran på vej',
          'Sæl på bedding',
        ),
        '*': redirect(302, '/Default.aspx?aspxerrorpath=/Nyheder/2012/ny-mole-indviet.aspx'),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'report-to-landing-page',
    imitates: 'an agency that sends retired reports to its list of publications',
    hard: 'a PDF becomes a page, on the same site, with words of the path in common',
    lang: 'en',
    url: 'https://fisheries-board.test/publications/reports/2014/eel-passage-study.pdf',
    hosts: {
      'fisheries-board.test': {
        '/publications/reports/2014/eel-passage-study.pdf': redirect(301, '/publications'),
        '/publications': html(
          doc(
            'en',
            'Publications - Fisheries Board',
            `<h1>Publications</h1><p>Reports older than ten years have been retired from this site.</p>${links('/publications/', 'Trout survey 2025', 'Net permits 2024', 'Annual accounts')}`,
          ),
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'plugin-guessed-wrong',
    imitates: 'a WordPress blog that guesses another post from the first words of a slug',
    hard: 'the slugs begin alike; the post is about something else and years younger',
    lang: 'en',
    url: 'https://valleydispatch.test/2016/02/mayor-resigns/',
    hosts: {
      'valleydispatch.test': {
        '/2016/02/mayor-resigns/': redirect(
          301,
          '/2024/08/mayor-resigns-himself-to-second-place-in-pie-contest/',
        ),
        '/2024/08/mayor-resigns-himself-to-second-place-in-pie-contest/': html(
          doc(
            'en',
            'Mayor resigns himself to second place in pie contest - Valley Dispatch',
            `<h1>Mayor resigns himself to second place in pie contest</h1><time datetime="2024-08-19">August 19, 2024</time>${paras('For the fourth summer in a row the blue ribbon went to Dot Pruitt. The mayor, whose rhubarb came second, asked for a recount and was given a fork.')}`,
          ),
        ),
      },
    },
    citation: {
      text: 'resigned in February 2016',
      sentence: 'Mayor Carl Voss resigned in February 2016 after the bridge audit.',
    },
    expected: ['dead taken-over', 'dead soft-404', 'dead redirect-to-home'],
  },
  {
    id: 'ko-sign-in',
    imitates: 'a Korean members’ magazine',
    hard: 'the log-in address uses signin and returnUrl; its page is in Korean',
    lang: 'ko',
    url: 'https://monthly-naru.test/article/20411',
    hosts: {
      'monthly-naru.test': {
        '/article/20411': redirect(302, '/member/signin?returnUrl=%2Farticle%2F20411'),
        '/member/signin': html(
          doc(
            'ko',
            '로그인 | 월간 나루',
            `<h2>로그인</h2><form method="post"><input name="id" placeholder="아이디"><input type="password" name="pw" placeholder="비밀번호"><button>로그인</button></form><a href="/member/join">회원가입</a>`,
          ),
        ),
      },
    },
    expected: ['blocked login'],
  },
  {
    id: 'saml-to-another-host',
    imitates: 'a university repository with single sign-on',
    hard: 'two hosts, a long SAML request, and a page in Czech for choosing one’s institution',
    lang: 'cs',
    url: 'https://repozitar.univerzita-brod.test/handle/20.500.1/4417',
    hosts: {
      'repozitar.univerzita-brod.test': {
        '/handle/20.500.1/4417': redirect(
          302,
          'https://idp.univerzita-brod.test/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZJNT8MwDIb&RelayState=ss%3Amem%3A77',
        ),
      },
      'idp.univerzita-brod.test': {
        '/idp/profile/SAML2/Redirect/SSO': html(
          doc(
            'cs',
            'Jednotné přihlášení',
            `<h1>Jednotné přihlášení</h1><form method="post"><label>Osobní číslo <input name="j_username"></label><label>Heslo <input type="password" name="j_password"></label><button>Pokračovat</button></form>`,
          ),
        ),
      },
    },
    expected: ['blocked login'],
  },
  {
    id: 'refresh-spelt-oddly',
    imitates: 'a personal site of 2001 that moved to a new folder',
    hard: 'upper case, no quotes round Refresh, a comma for a semicolon, spaces round the equals sign',
    lang: 'de',
    url: 'http://schleusenfreund.test/alt/nixenbrunnen.htm',
    hosts: {
      'schleusenfreund.test': {
        '/alt/nixenbrunnen.htm': html(
          `<HTML><HEAD><TITLE>Umgezogen</TITLE><META CONTENT="4 , URL = '../neu/nixenbrunnen.htm' " HTTP-EQUIV=Refresh></HEAD><BODY>Diese Seite ist umgezogen.</BODY></HTML>`,
        ),
        '/neu/nixenbrunnen.htm': html(
          `<HTML><HEAD><TITLE>Der Nixenbrunnen</TITLE></HEAD><BODY><H1>Der Nixenbrunnen</H1>${paras('Der Brunnen am Unterhaupt der Schleuse wurde 1887 gesetzt. Die Nixe verlor im Krieg den linken Arm und bekam 1953 einen neuen aus Beton, der bis heute heller ist als der Rest.', 'Wer ihr eine Münze in die Hand legt, so heißt es, kommt bei der nächsten Talfahrt ohne Warten durch.')}</BODY></HTML>`,
        ),
      },
    },
    expected: ['moved meta-refresh'],
  },
  {
    id: 'script-to-new-address',
    imitates: 'a hosted blog that sends readers on by script',
    hard: 'no header and no meta element: one line of script with window.location.replace',
    lang: 'sv',
    url: 'https://fyrblogg.test/2021/06/ny-lins-pa-grisskar.html',
    hosts: {
      'fyrblogg.test': {
        '/2021/06/ny-lins-pa-grisskar.html': html(
          `<!doctype html><html><head><meta charset="utf-8"><title>Fyrblogg</title><script>window.location.replace("https://fyrboken.test/ny-lins-pa-grisskar/");</script></head><body></body></html>`,
        ),
      },
      'fyrboken.test': { '/ny-lins-pa-grisskar/': svStory },
    },
    expected: ['moved meta-refresh', 'moved redirect-permanent', 'alive redirect-temporary'],
  },
  {
    id: 'script-to-home',
    imitates: 'a Greek news site whose handler for lost pages is a script',
    hard: 'status 200, no text at all; top.location leads to the front page',
    lang: 'el',
    url: 'https://kymata-news.test/article/55102/i-nea-provlita-einai-etoimi',
    hosts: {
      'kymata-news.test': {
        '/': frontDoor(
          'el',
          'Κύματα',
          'Το πλοίο άργησε πάλι',
          'Νέο δρομολόγιο για τα νησιά',
          'Η αγορά ανοίγει την Κυριακή',
        ),
        '*': html(
          `<html><body><script type="text/javascript">top.location.href = '/';</script></body></html>`,
        ),
      },
    },
    expected: ['dead redirect-to-home', 'dead soft-404'],
  },
  {
    id: 'canonical-same-story-other-path',
    imitates: 'a publisher that puts local stories of its papers at one national address',
    hard: 'the story is here too; canonical names the same slug under another section',
    lang: 'nl',
    url: 'https://plassenkrant.test/stichtse-vecht/sluiswachter-gaat-na-veertig-jaar-met-pensioen~a8812',
    hosts: {
      'plassenkrant.test': {
        '/stichtse-vecht/sluiswachter-gaat-na-veertig-jaar-met-pensioen~a8812': html(
          doc(
            'nl',
            'Sluiswachter gaat na veertig jaar met pensioen',
            `<h1>Sluiswachter gaat na veertig jaar met pensioen</h1>${paras('Veertig jaar draaide Wil van Zanten aan de wielen van de sluis. Vrijdag deed hij dat voor het laatst. De gemeente bedient de sluis voortaan op afstand, vanuit een kantoor zonder ramen in de stad.')}`,
            '<link rel="canonical" href="https://plassenkrant.test/binnenland/sluiswachter-gaat-na-veertig-jaar-met-pensioen~a8812">',
          ),
        ),
        '/binnenland/sluiswachter-gaat-na-veertig-jaar-met-pensioen~a8812': nlStory,
      },
    },
    expected: ['moved canonical-elsewhere', 'alive ok'],
  },
  {
    id: 'canonical-says-home-by-mistake',
    imitates: 'a theme that names the front page as canonical everywhere',
    hard: 'canonical is the front page, the story stands',
    lang: 'sv',
    url: 'https://batliv.test/reportage/fyren-pa-grisskar',
    hosts: {
      'batliv.test': {
        '/reportage/fyren-pa-grisskar': html(
          doc(
            'sv',
            'Fyren på Grisskär',
            `<h1>Fyren på Grisskär</h1>${paras('Linsen är borta, men lukten av fotogen sitter kvar i trappan. Nittiotre steg upp, och på vart tionde har någon ristat ett årtal. Det äldsta är 1868.')}`,
            '<link rel="canonical" href="https://batliv.test/"><meta property="og:url" content="https://batliv.test/">',
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'cookie-check-address',
    imitates: 'a publisher of journals that tests for cookies on the way',
    hard: 'a hop to another address and back again to the first: a client without cookies loops',
    lang: 'sv',
    url: 'https://kustarkivet.test/doi/full/10.5555/ka.2021.17',
    hosts: {
      'kustarkivet.test': {
        '/doi/full/10.5555/ka.2021.17': cookieDance(svStory),
        '/cookie-check': redirect(302, '/doi/full/10.5555/ka.2021.17'),
      },
    },
    looks: 'dead',
    expected: ['alive ok', 'alive redirect-temporary', 'alive redirect-trivial'],
  },
  {
    id: 'front-door-cited',
    imitates: 'an organisation whose front door leads to a language and a start page',
    hard: 'the article cites the front page itself: ending on one is no loss',
    lang: 'sv',
    url: 'https://fyrforeningen.test/',
    hosts: {
      'fyrforeningen.test': {
        '/': redirect(302, '/sv/start.html'),
        '/sv/start.html': frontDoor(
          'sv',
          'Fyrföreningen',
          'Årsmöte i mars',
          'Tre fyrar öppna i sommar',
          'Bli medlem',
        ),
      },
    },
    looks: 'dead',
    expected: ['alive redirect-temporary', 'alive redirect-trivial', 'alive ok'],
  },
  {
    id: 'mobile-host-for-a-day',
    imitates: 'a Vietnamese paper that sends unknown clients to its mobile site',
    hard: 'another host and a path with a file ending, by 302',
    lang: 'vi',
    url: 'https://songnuoc.test/xa-hoi/ghe-bi-ve-cho-noi-20160112.html',
    hosts: {
      'songnuoc.test': {
        '/xa-hoi/ghe-bi-ve-cho-noi-20160112.html': redirect(
          302,
          'https://m.songnuoc.test/xa-hoi/ghe-bi-ve-cho-noi-20160112.html',
        ),
      },
      'm.songnuoc.test': {
        '/xa-hoi/ghe-bi-ve-cho-noi-20160112.html': html(
          doc(
            'vi',
            'Ghe bí về chợ nổi',
            `<h1>Ghe bí về chợ nổi</h1>${paras('Từ ba giờ sáng, hơn bốn mươi ghe chở bí đã neo kín khúc sông. Người bán nói năm nay bí được mùa nhưng giá chỉ bằng hai phần ba năm ngoái.', 'Khách du lịch đến lúc sáu giờ, khi ghe đã bán gần hết.')}`,
          ),
        ),
      },
    },
    expected: ['alive redirect-temporary', 'alive redirect-trivial'],
  },
]

export const secondRedirects: Family = { name: 'second-redirects', cases }
