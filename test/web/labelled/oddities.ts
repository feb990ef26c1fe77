/** Sources that are no ordinary pages, addresses that are no ordinary addresses. */

import type { Behaviour } from '../behaviour.ts'
import { bomb } from '../endless.ts'
import { escaped } from '../page.ts'
import { html, type ReplyOptions, redirect, reply, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { bitrix, drupal, newsroom, storyPage, wordpress } from './site.ts'
import { bridge, ferry, hospital, stories } from './stories.ts'

function odd(
  id: string,
  imitates: string,
  hard: string,
  url: string,
  behaviour: Behaviour,
  expected: readonly [Label, ...Label[]] = ['alive ok'],
  more: Partial<LabelledCase> = {},
): LabelledCase {
  const { hostname, pathname, search } = new URL(url)
  return {
    id,
    imitates,
    hard,
    lang: 'und',
    url,
    hosts: { [hostname]: { [pathname + search]: behaviour } },
    expected,
    ...more,
  }
}

const looksDead = { looks: 'dead' } as const
const file = (start: string | Buffer, bytes: number, type: string, options: ReplyOptions = {}) =>
  reply(Buffer.concat([Buffer.from(start), Buffer.alloc(Math.max(0, bytes - start.length), 'x')]), {
    type,
    ...options,
  })

const pdf = `%PDF-1.4
1 0 obj << /Title (Bridge report 2009) /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 >> endobj
${'% the report goes on\n'.repeat(80)}trailer << /Info 1 0 R >>
%%EOF
`
const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tideline</title><link>https://tideline.test/</link><description>Essays</description>${[bridge, ferry, hospital].map((one) => `<item><title>${escaped(one.title)}</title><link>https://tideline.test/${one.slug}</link><pubDate>Tue, 09 Mar 2021 06:40:00 GMT</pubDate><description>${escaped(one.paragraphs[0]!)}</description></item>`).join('')}</channel></rss>`
const archived = (banner: string, inner: string) => inner.replace('<body', `<!-- ${banner} --><body`)

export const oddities: Family = {
  name: 'oddities',
  cases: [
    odd(
      'pdf',
      'a ministry’s report',
      'no web page',
      'https://reports.test/2009/bridge-report.pdf',
      reply(Buffer.from(pdf), { type: 'application/pdf' }),
      ['alive ok'],
      looksDead,
    ),
    odd(
      'pdf-as-octets',
      'a server that knows no types',
      'a PDF as application/octet-stream',
      'https://reports.test/files/88123',
      reply(Buffer.from(pdf), {
        type: 'application/octet-stream',
        headers: { 'Content-Disposition': 'attachment; filename="report.pdf"' },
      }),
      ['alive ok'],
      looksDead,
    ),
    odd(
      'pdf-is-html',
      'a document server after a move',
      'an address that ends in .pdf answers with an error page',
      'https://old-reports.test/2009/bridge.pdf',
      html(
        drupal({
          lang: 'de',
          site: 'Berichte',
          title: 'Dokument nicht gefunden | Berichte',
          main: '<h1>Dokument nicht gefunden</h1><p>Das gewünschte Dokument ist unter dieser Adresse nicht mehr abrufbar.</p>',
        }),
      ),
      ['dead soft-404'],
      { lang: 'de' },
    ),
    odd(
      'image',
      'a picture in an article',
      'bytes, no words',
      'https://pictures.test/2021/bridge.jpg',
      file(Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 40_000, 'image/jpeg'),
    ),
    odd(
      'image-placeholder',
      'a picture host that answers a grey picture for what is gone',
      'a picture all the same: nobody can tell',
      'https://pictures.test/gone/removed.png',
      file(Buffer.from('89504e470d0a1a0a', 'hex'), 503, 'image/png'),
    ),
    odd(
      'video',
      'a broadcaster’s film',
      'large, and not to be loaded',
      'https://films.test/bridge.mp4',
      file(Buffer.from('00000018667479706d703432', 'hex'), 3_000_000, 'video/mp4'),
    ),
    odd(
      'audio',
      'a radio’s recording',
      'no words',
      'https://radio.test/2021/bridge.mp3',
      file('ID3', 200_000, 'audio/mpeg'),
    ),
    odd(
      'spreadsheet',
      'a statistics office',
      'an office file',
      'https://statistics.test/tables/waiting.xlsx',
      file('PK\u0003\u0004', 9_000, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    ),
    odd(
      'zip',
      'a data set',
      'a container',
      'https://data.test/ferry/fares-2023.zip',
      file('PK\u0003\u0004', 30_000, 'application/zip'),
    ),
    odd(
      'csv',
      'a data set',
      'figures in plain text',
      'https://data.test/ferry/fares-2023.csv',
      reply(
        `date,fare\n${Array.from({ length: 60 }, (_, at) => `2023-08-${(at % 28) + 1},${at}`).join('\n')}`,
        { type: 'text/csv' },
      ),
    ),
    odd(
      'json',
      'an open-data service',
      'neither title nor text',
      'https://data.test/v2/stations/hallow',
      reply('{"station":"Hallow Quay","level":2.41,"at":"2026-11-22T14:05:00Z"}', {
        type: 'application/json',
      }),
      ['alive ok'],
      looksDead,
    ),
    odd(
      'plain-text',
      'a standards body',
      'no markup',
      'https://texts.test/minutes/1894.txt',
      reply(bridge.paragraphs.join('\n\n'), { type: 'text/plain' }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'plain-text-koi8',
      'a Russian library',
      'KOI8-R and nothing that says so but the header',
      'https://lib.texts.test/b/bashnya.txt',
      reply(stories.ru.paragraphs.join('\n\n').replaceAll(/[—«»]/g, '-'), {
        type: 'text/plain',
        charset: 'koi8-r',
      }),
      ['alive ok'],
      { lang: 'ru' },
    ),
    odd(
      'rss',
      'a magazine’s feed',
      'XML',
      'https://feeds.test/tideline.xml',
      reply(feed, { type: 'application/rss+xml' }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'rss-empty',
      'a feed without entries',
      'XML and hardly a word',
      'https://feeds.test/quiet.xml',
      reply('<?xml version="1.0"?><rss version="2.0"><channel><title>Quiet</title></channel></rss>', {
        type: 'application/rss+xml',
      }),
      ['alive ok'],
      { lang: 'en', ...looksDead },
    ),
    odd(
      'xhtml',
      'a careful author',
      'application/xhtml+xml',
      'https://careful.test/ferry.xhtml',
      html(storyPage(wordpress, 'Careful', ferry), { type: 'application/xhtml+xml' }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'empty-200',
      'a script that failed quietly',
      '200 and not a byte',
      'https://quiet.test/story/17',
      reply('', { type: 'text/html' }),
      ['alive ok', 'unreachable protocol-error'],
    ),
    odd(
      '204',
      'a tracker’s address',
      'a success that says that there is nothing',
      'https://quiet.test/pixel',
      status(204),
      ['alive ok', 'unreachable protocol-error'],
    ),
    odd(
      '206',
      'a server that sends parts unasked',
      'a part for a whole',
      'https://parts.test/island-ferry',
      html(storyPage(newsroom, 'Parts', ferry), {
        status: 206,
        headers: { 'Content-Range': 'bytes 0-99999/100000' },
      }),
      ['alive ok'],
      { lang: 'en', ...looksDead },
    ),
    odd(
      '203',
      'a proxy that says that it touched the page',
      '203',
      'https://touched.test/island-ferry',
      html(storyPage(newsroom, 'Touched', ferry), { status: 203 }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      '300',
      'a server that found several spellings',
      '300 with a list',
      'https://several.test/Ferry.HTML',
      html(
        '<html><head><title>300 Multiple Choices</title></head><body><h1>Multiple Choices</h1><ul><li><a href="/ferry.html">/ferry.html</a> (common basename)</li></ul></body></html>',
        { status: 300 },
      ),
      ['alive ok'],
      { lang: 'en', ...looksDead },
    ),
    odd(
      '304-unasked',
      'a cache that is mistaken',
      '304 to a request without conditions',
      'https://mistaken.test/page',
      status(304),
      ['alive not-modified', 'unreachable protocol-error'],
    ),
    odd(
      'idn-host',
      'a Russian paper under its Cyrillic name',
      'a host that is not ASCII',
      'https://зареченск-сегодня.test/news/5120/',
      html(storyPage(bitrix, 'Зареченск сегодня', stories.ru)),
      ['alive ok'],
      { lang: 'ru' },
    ),
    odd(
      'idn-ja',
      'a Japanese shop under a Japanese name',
      'a host that is not ASCII',
      'https://汐見町.test/',
      html(storyPage(drupal, '汐見町', stories.ja)),
      ['alive ok'],
      { lang: 'ja' },
    ),
    odd(
      'utf8-path',
      'an encyclopaedia',
      'a path in raw UTF-8',
      'https://uk.openbook.test/wiki/Вербівка_(село)',
      html(storyPage(drupal, 'Відкрита книга', stories.uk)),
      ['alive ok'],
      { lang: 'uk' },
    ),
    odd(
      'arabic-path',
      'an Arabic paper with the headline as address',
      'a path in raw UTF-8, right to left',
      'https://ar.openbook.test/أخبار/السوق-القديم',
      html(storyPage(newsroom, 'الكتاب', stories.ar)),
      ['alive ok'],
      { lang: 'ar' },
    ),
    odd(
      'cp1251-path',
      'an old Russian site whose paths are in windows-1251',
      'percent signs that are no UTF-8',
      'https://staroe.test/%F1%F2%E0%F2%FC%FF',
      html(storyPage(bitrix, 'Старое', stories.ru)),
      ['alive ok'],
      { lang: 'ru' },
    ),
    odd(
      'slash-kept',
      'a repository whose ids hold slashes',
      '%2F must stay %2F',
      'https://handles.test/doc/10.1234%2Fling.2023',
      html(storyPage(drupal, 'Handles', ferry)),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'brackets',
      'an encyclopaedia',
      'an address that ends in a bracket that belongs to it',
      'https://openbook.test/wiki/Hallow_(quay)',
      html(storyPage(drupal, 'Openbook', bridge)),
      ['alive ok'],
      { lang: 'en' },
    ),
    {
      ...odd(
        'trailing-dot',
        'a full stop that the article’s sentence left at the address',
        '404 with the dot, a story without it',
        'https://sentence-end.test/news/island-ferry-drops-cash-fares.',
        status(404),
        ['alive ok', 'alive redirect-trivial'],
        { lang: 'en', ...looksDead },
      ),
      hosts: {
        'sentence-end.test': {
          '/news/island-ferry-drops-cash-fares': html(storyPage(newsroom, 'Sentence End', ferry)),
        },
      },
    },
    {
      ...odd(
        'trailing-bracket',
        'a bracket that closes the article’s aside',
        '404 with the bracket, a story without it',
        'https://aside.test/news/island-ferry-drops-cash-fares)',
        status(404),
        ['alive ok', 'alive redirect-trivial'],
        { lang: 'en', ...looksDead },
      ),
      hosts: {
        'aside.test': { '/news/island-ferry-drops-cash-fares': html(storyPage(newsroom, 'Aside', ferry)) },
      },
    },
    odd(
      'fragment',
      'a long page cited by its chapter',
      'the part after # is never sent',
      'https://chapters.test/report#chapter-3',
      html(storyPage(drupal, 'Chapters', hospital, { end: '<h2 id="chapter-3">Chapter 3</h2>' })),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'text-fragment',
      'a link made by a browser’s "copy link to highlight"',
      'a directive after #',
      'https://chapters.test/hospital#:~:text=Nobody%20set%20out%20to%20mislead',
      html(storyPage(drupal, 'Chapters', hospital)),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'query-of-everything',
      'a search result cited as such',
      'nothing but a query',
      'https://archive-search.test/?q=swing+bridge&from=1890&to=1900',
      html(
        drupal({
          lang: 'en',
          site: 'Archive search',
          title: '412 results | Archive search',
          main: `<h1>412 results for “swing bridge”</h1><ol>${bridge.paragraphs.map((text) => `<li>${escaped(text)}</li>`).join('')}</ol>`,
        }),
      ),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'memento',
      'the large web archive',
      'an address that holds another one',
      'https://web.archive.org/web/20210310120000/https://hallow-courier.test/news/old-swing-bridge',
      html(archived('archived', storyPage(newsroom, 'Hallow Courier', bridge))),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'memento-of-404',
      'the large web archive’s copy of an error page',
      'the copy stands; what was copied is an error',
      'https://web.archive.org/web/20230101000000/https://hallow-courier.test/gone',
      html(
        archived(
          'archived',
          newsroom({
            lang: 'en',
            site: 'Hallow Courier',
            title: 'Page not found | Hallow Courier',
            main: '<h1>Page not found</h1><p>The page you are looking for does not exist.</p>',
          }),
        ),
      ),
      ['dead soft-404'],
      { lang: 'en' },
    ),
    odd(
      'memento-none',
      'the large web archive without a copy',
      'an honest 404 of the archive',
      'https://web.archive.org/web/2019/https://never-kept.test/x',
      html(
        '<html><head><title>Wayback Machine</title></head><body><p>The Wayback Machine has not archived that URL.</p></body></html>',
        { status: 404 },
      ),
      ['dead http-404', 'dead soft-404'],
      { lang: 'en' },
    ),
    {
      id: 'memento-nearest',
      imitates: 'the large web archive, which leads to the nearest copy',
      hard: 'a temporary redirect to another time',
      lang: 'en',
      url: 'https://web.archive.org/web/2021/https://ling-letter.test/ferry',
      hosts: {
        'web.archive.org': {
          '/web/2021/https://ling-letter.test/ferry': redirect(
            302,
            '/web/20230803101112/https://ling-letter.test/ferry',
          ),
          '/web/20230803101112/https://ling-letter.test/ferry': html(
            storyPage(wordpress, 'Ling Letter', ferry),
          ),
        },
      },
      expected: ['alive redirect-temporary', 'alive ok'],
    },
    odd(
      'memento-today',
      'a smaller web archive',
      'another archive’s address',
      'https://archive.today/aB3dE',
      html(storyPage(newsroom, 'Hallow Courier', bridge)),
      ['alive ok'],
      { lang: 'en' },
    ),
    {
      id: 'shortener',
      imitates: 'a link shortener',
      hard: 'a permanent redirect whose purpose is to redirect',
      lang: 'en',
      url: 'https://bit.ly/3abcDEF',
      hosts: {
        'bit.ly': { '/3abcDEF': redirect(301, 'https://shortened.test/island-ferry-drops-cash-fares') },
        'shortened.test': { '/island-ferry-drops-cash-fares': html(storyPage(newsroom, 'Shortened', ferry)) },
      },
      expected: ['moved redirect-permanent', 'alive ok', 'alive redirect-temporary'],
    },
    odd(
      'shortener-gone',
      'a link shortener that forgot',
      'an honest 404',
      'https://bit.ly/2gone00',
      html(
        '<html><head><title>Something’s wrong here…</title></head><body><h1>Something’s wrong here…</h1><p>This is a 404 error, which means you’ve clicked on a bad link.</p></body></html>',
        { status: 404 },
      ),
      ['dead http-404'],
      { lang: 'en' },
    ),
    {
      id: 'doi',
      imitates: 'a journal behind its DOI',
      hard: 'a temporary redirect that is meant to last',
      lang: 'en',
      url: 'https://doi.org/10.1234/ling.2023.17',
      hosts: {
        'doi.org': { '/10.1234/ling.2023.17': redirect(302, 'https://journal-of-ferries.test/article/17') },
        'journal-of-ferries.test': { '/article/17': html(storyPage(drupal, 'Journal of Ferries', ferry)) },
      },
      expected: ['alive redirect-temporary', 'alive ok'],
    },
    odd(
      'doi-unknown',
      'a DOI with a mistake in it',
      'an honest 404',
      'https://doi.org/10.1234/nowhere',
      html(
        '<html><head><title>Error: DOI Not Found</title></head><body><h2>DOI Not Found</h2><p>10.1234/nowhere</p></body></html>',
        { status: 404 },
      ),
      ['dead http-404'],
      { lang: 'en' },
    ),
    odd(
      'directory',
      'a folder of files',
      'a bare list',
      'https://folder.test/pub/bridge/',
      html(
        '<html><head><title>Index of /pub/bridge</title></head><body><h1>Index of /pub/bridge</h1><pre><a href="../">Parent Directory</a>\n<a href="plan.tif">plan.tif</a> 2009-03-01 10:00 14M</pre></body></html>',
      ),
      ['alive ok'],
      { lang: 'en', ...looksDead },
    ),
    odd(
      'frameset',
      'a site of the nineties',
      'a page of frames',
      'https://framed-site.test/',
      html(
        '<HTML><HEAD><TITLE>Marsh Parish</TITLE></HEAD><FRAMESET COLS="160,*"><FRAME SRC="menu.htm"><FRAME SRC="main.htm"></FRAMESET></HTML>',
      ),
      ['alive ok'],
      { lang: 'en', ...looksDead },
    ),
    odd(
      'br-coded',
      'a modern server',
      'brotli',
      'https://coded.test/br',
      html(storyPage(newsroom, 'Coded', ferry), { coding: 'br', chunkBytes: 700 }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'twice-coded',
      'a proxy that codes again',
      'gzip within gzip',
      'https://coded.test/twice',
      html(storyPage(newsroom, 'Coded', ferry), { coding: ['gzip', 'gzip'] }),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'utf16',
      'an export of an office program',
      'UTF-16 with a byte order mark',
      'https://coded.test/utf16',
      html(storyPage(newsroom, 'Coded', stories.pl), {
        charset: 'utf-16le',
        charsetInHeader: false,
        bom: true,
      }),
      ['alive ok'],
      { lang: 'pl' },
    ),
    odd(
      'euc-kr-page',
      'a page whose declared charset is wrong',
      'says utf-8, is windows-1251',
      'https://coded.test/wrong',
      (call) =>
        reply(storyPage(bitrix, 'Кодировка', stories.ru).replaceAll('UTF-8', 'utf-8'), {
          type: 'text/html',
          charset: 'windows-1251',
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
        })(call),
      ['alive ok'],
      { lang: 'ru', ...looksDead },
    ),
    odd(
      'large-page',
      'a law with all its amendments',
      'three megabytes of text',
      'https://laws.test/all',
      html(
        storyPage(drupal, 'Laws', hospital, {
          main: `<h1>The whole law</h1>${`<p>${escaped(hospital.paragraphs[1]!)}</p>`.repeat(9_000)}`,
        }),
      ),
      ['alive ok'],
      { lang: 'en' },
    ),
    odd(
      'well-compressed',
      'a table of zeros',
      'a body that decodes to three hundred times its size',
      'https://zeros.test/table',
      bomb('gzip', { megabytes: 3 }),
      ['alive ok'],
    ),
  ],
}
