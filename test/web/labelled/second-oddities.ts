/** Sources that are no pages, pages that are no documents, addresses that are neither. */
import { html, redirect, reply, robots } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, paras } from './second-markup.ts'

const pdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 12 Tf 20 100 Td (Tide tables for the inner bay) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF
`,
  'latin1',
)

const cases: readonly LabelledCase[] = [
  {
    id: 'pdf-became-a-page',
    imitates: 'a Danish ministry’s file store after a move',
    hard: 'an address of a PDF answers 200 with a page that says the file is gone',
    lang: 'da',
    url: 'https://havministeriet.test/media/4417/vandstand-2013.pdf',
    hosts: {
      'havministeriet.test': {
        '*': html(
          doc(
            'da',
            'Havministeriet',
            `<h1>Filen findes ikke længere</h1><p>Dokumentet, du har fulgt et link til, er blevet fjernet fra vores hjemmeside. Kontakt biblioteket, hvis du mangler det.</p>`,
          ),
        ),
      },
    },
    expected: ['dead soft-404'],
  },
  {
    id: 'pdf-as-bytes',
    imitates: 'a download script that names no media type',
    hard: 'application/octet-stream, an address without an ending, words that no reader sees',
    lang: 'en',
    url: 'https://tideoffice.test/getfile.php?id=404',
    hosts: {
      'tideoffice.test': {
        '/getfile.php': reply(pdf, {
          type: 'application/octet-stream',
          headers: { 'Content-Disposition': 'attachment; filename="not_found.pdf"' },
        }),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'json-not-found',
    imitates: 'a data portal’s interface',
    hard: 'JSON with a status of success that says there is no such record',
    lang: 'en',
    url: 'https://api.waterdata.test/v1/stations/TR-0091',
    hosts: {
      'api.waterdata.test': {
        '*': reply('{"success":false,"error":{"code":404,"message":"Station not found"},"result":null}', {
          type: 'application/json',
        }),
      },
    },
    expected: ['dead soft-404'],
  },
  {
    id: 'json-living',
    imitates: 'the same kind of interface with a record',
    hard: 'few words, a field called error, and numbers that look like statuses',
    lang: 'en',
    url: 'https://opendata-tarn.test/api/gauge/404',
    hosts: {
      'opendata-tarn.test': {
        '/api/gauge/404': reply(
          '{"error":null,"gauge":404,"name":"Tarn at Quill Bridge","level_cm":[410,403,404],"unit":"cm"}',
          {
            type: 'application/json',
          },
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'text-file-on-errors',
    imitates: 'a mailing list archive in plain text',
    hard: 'subject “Page not found”, thirty words, no markup',
    lang: 'en',
    url: 'http://lists.tidecode.test/pipermail/users/2009-May/000404.txt',
    hosts: {
      'lists.tidecode.test': {
        '/pipermail/users/2009-May/000404.txt': reply(
          `From: otto at tidecode.test\nDate: Mon, 4 May 2009 09:12:44 +0200\nSubject: [users] Page not found\n\nHi all,\n\nthe page not found error that Liv reported is mine, I forgot to copy\nthe tables. Fixed in r404.\n\nOtto\n`,
          { type: 'text/plain', charset: 'us-ascii' },
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'frameset',
    imitates: 'a family historian’s site of 1998',
    hard: 'frames only: not one word in the document, which asks for a browser with frames',
    lang: 'de',
    url: 'http://ahnen-am-deich.test/index.htm',
    hosts: {
      'ahnen-am-deich.test': {
        '/index.htm': html(
          `<HTML><HEAD><TITLE>Ahnen am Deich</TITLE></HEAD><FRAMESET COLS="180,*"><FRAME SRC="menu.htm"><FRAME SRC="haupt.htm"><NOFRAMES>Ihr Browser kann diese Seite leider nicht anzeigen.</NOFRAMES></FRAMESET></HTML>`,
        ),
        '/menu.htm': html('<html><body>Stammbaum</body></html>'),
        '/haupt.htm': html('<html><body>Willkommen bei den Ahnen</body></html>'),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'bracket-belongs-to-the-sentence',
    imitates: 'an article whose author pasted the closing bracket into the link',
    hard: 'a true 404 for the address as written, and the story stands one character shorter',
    lang: 'fi',
    url: 'https://majakkaseura.test/uutiset/linssi-vaihdettu)',
    hosts: {
      'majakkaseura.test': {
        '/uutiset/linssi-vaihdettu': html(
          doc(
            'fi',
            'Linssi vaihdettu',
            `<h1>Linssi vaihdettu</h1><time datetime="2021-06-03">3.6.2021</time>${paras('Majakan linssi vaihdettiin keskiviikkona. Vanha linssi painoi puoli tonnia, ja se laskettiin alas käsivoimin pala kerrallaan. Uusi valo näkyy kahdentoista meripeninkulman päähän.')}`,
          ),
        ),
      },
    },
    expected: ['alive ok', 'alive redirect-trivial', 'moved redirect-permanent', 'dead http-404'],
  },
  {
    id: 'story-under-404',
    imitates: 'a Korean paper whose new router sends the status of an error with every old story',
    hard: 'status 404, a number for a slug, and the whole story with its date',
    lang: 'ko',
    url: 'https://naruteo-ilbo.test/news/articleView.html?idxno=118204',
    hosts: {
      'naruteo-ilbo.test': {
        '/news/articleView.html?idxno=118204': html(
          doc(
            'ko',
            '나루터 종, 백 년 만에 제자리로 - 나루터일보',
            `<article><h1>나루터 종, 백 년 만에 제자리로</h1><p>박서윤 기자 <time datetime="2022-04-11T09:00:00+09:00">2022.04.11 09:00</time></p>${paras(
              '강을 건너는 사람들에게 배 시간을 알리던 나루터 종이 백 년 만에 제자리로 돌아왔다. 종은 지난해 가을 마을 창고를 헐다가 쌀가마니 아래에서 발견됐다.',
              '마을 주민 오십여 명은 일요일 아침 종을 강가까지 손수레로 옮겼다. 첫 종소리는 마지막 뱃사공의 손녀인 이순례 씨가 울렸다. 이 씨는 “할아버지가 하던 대로 세 번, 쉬었다가 두 번 쳤다”고 말했다.',
              '군청은 종각 옆에 작은 쉼터를 짓기로 했다. 예산은 주민 모금으로 절반을 채웠고, 나머지는 군비로 댄다. 쉼터는 올여름 장마가 오기 전에 문을 연다.',
              '문화재 위원은 종에 새겨진 글자로 보아 1890년대에 만들어진 것으로 추정했다. 같은 장인이 만든 종은 전국에 두 점만 남아 있다.',
            )}</article>`,
            '<meta property="og:type" content="article"><meta property="article:published_time" content="2022-04-11T09:00:00+09:00"><meta property="og:title" content="나루터 종, 백 년 만에 제자리로">',
          ),
          { status: 404 },
        ),
      },
    },
    citation: {
      text: '나루터 종, 백 년 만에 제자리로',
      sentence: '나루터 종은 백 년 만에 제자리로 돌아왔다.',
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'utf-16-page',
    imitates: 'a page saved by an office program',
    hard: 'UTF-16 with a byte order mark and a header that says otherwise nothing; few words',
    lang: 'cs',
    url: 'http://plavba-brod.test/z%C3%A1pis.htm',
    hosts: {
      'plavba-brod.test': {
        '/z%C3%A1pis.htm': html(
          `<html><head><title>Zápis ze schůze</title></head><body><p>Zápis ze schůze plavební komise dne 4. 4. 2004. Přítomni: Brod, Hrabal, Lhotská. Komise zamítla návrh na zrušení přívozu. Další schůze v úterý.</p></body></html>`,
          { charset: 'utf-16le', bom: true, charsetInHeader: false },
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'idn-raw-path',
    imitates: 'a Greek cultural site with a Greek name and Greek paths',
    hard: 'letters outside ASCII in host and path; a redirect to the same path with a slash',
    lang: 'el',
    url: 'https://φάροι.test/αρχείο/γρισκάρ',
    hosts: {
      'φάροι.test': {
        '/αρχείο/γρισκάρ': redirect(
          301,
          '/%CE%B1%CF%81%CF%87%CE%B5%CE%AF%CE%BF/%CE%B3%CF%81%CE%B9%CF%83%CE%BA%CE%AC%CF%81/',
        ),
        '/αρχείο/γρισκάρ/': html(
          doc(
            'el',
            'Γρισκάρ',
            `<h1>Γρισκάρ</h1>${paras('Ο φάρος χτίστηκε το 1868 και ηλεκτροδοτήθηκε το 1959. Ο φακός του βρίσκεται σήμερα στο μουσείο του λιμανιού.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive redirect-trivial'],
  },
  {
    id: 'robots-group-of-ours',
    imitates: 'a site that lets nobody in but two search engines',
    hard: 'groups in upper case, comments within, an empty Disallow for others',
    lang: 'en',
    url: 'https://quietarchive.test/box/12',
    hosts: {
      'quietarchive.test': {
        '/robots.txt': robots(
          '# thank you\nUSER-AGENT: Googlebot\nUSER-AGENT: bingbot # both\nDISALLOW:\n\nUser-Agent: *\nDISALLOW: / # the rest\n',
        ),
        '*': html(doc('en', 'Box 12', '<h1>Box 12</h1><p>Letters, 1911 to 1914.</p>')),
      },
    },
    expected: ['blocked robots'],
  },
  {
    id: 'mapped-private-address',
    imitates: 'a link out of an office network',
    hard: 'a private IPv4 address inside IPv6, in hexadecimal',
    lang: 'und',
    url: 'http://[::ffff:c0a8:104]/intranet/minutes',
    hosts: {},
    expected: ['invalid private-address'],
  },
  {
    id: 'ftp-link',
    imitates: 'a university’s old link to data',
    hard: 'a scheme that browsers no longer speak',
    lang: 'und',
    url: 'ftp://ftp.tideoffice.test/pub/levels/1998.dat',
    hosts: {},
    expected: ['invalid unsupported-scheme'],
  },
]

export const secondOddities: Family = { name: 'second-oddities', cases }
