/** Sources that are no pages, archives and registries, and what goes wrong below the page. */
import { rawBytes } from '../broken.ts'
import { pdf } from '../pdf.ts'
import { html, redirect, reply, status } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, links, paras } from './second-markup.ts'
import { everywhere, looksDead, onlyThere } from './third-case.ts'

const note = doc(
  'en',
  'The bell of the Hallow ferry',
  `<h1>The bell of the Hallow ferry</h1>${paras('Cast in 1911, cracked in 1947, and recast from a pump. It hangs at the landing and is rung when fog comes in.')}`,
)

const cases: readonly LabelledCase[] = [
  onlyThere(
    'pdf-said-to-be-html',
    'a town’s download script that calls everything text/html',
    'a PDF under the media type of a page',
    'sk',
    'https://www.obec-vrbica.test/download.php?id=404',
    reply(pdf([[{ text: 'Zápisnica zo zasadnutia', size: 18 }, 'Prítomní: Hronec, Lhotská, Vrba.']]), {
      type: 'text/html',
    }),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'coding-that-is-none',
    'a shop’s server that sends “Content-Encoding: UTF-8”',
    'a coding nobody knows; browsers pass it over',
    'en',
    'https://hallowbells.test/ferry-bell',
    html(note, { headers: { 'Content-Encoding': 'UTF-8' } }),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'directory-listing',
    'a university’s open folder',
    'titled “Index of”; ten words; no sentence',
    'en',
    'https://ftp.tidephysics.test/pub/404/',
    html(
      `<html><head><title>Index of /pub/404</title></head><body><h1>Index of /pub/404</h1><pre><a href="../">../</a>\n<a href="levels.dat">levels.dat</a>   04-Apr-2009 11:12   44K\n<a href="README">README</a>   04-Apr-2009 11:10   1K\n</pre><hr></body></html>`,
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'image-behind-page-ending',
    'a wiki that serves the picture itself at an address ending in .html',
    'bytes of a picture where a page was named',
    'und',
    'https://plates.test/scan/0404.html',
    reply(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { type: 'image/png' }),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'csv-of-errors',
    'a data portal’s table on broken addresses',
    'cells that say 404 and Not Found',
    'en',
    'https://linkrot-data.test/export/404.csv',
    reply('url,status,message\nhttp://a.test/x,404,Not Found\nhttp://b.test/y,410,Gone\n', {
      type: 'text/csv',
    }),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'feed-without-items',
    'a weather service’s feed of warnings on a calm day',
    'a feed with nothing in it but a line that there is nothing',
    'da',
    'https://varsler.test/rss/storm.xml',
    reply(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Stormvarsler</title><link>https://varsler.test/</link><description>Ingen varsler fundet</description></channel></rss>',
      { type: 'application/rss+xml' },
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'calendar-file',
    'a parish’s calendar',
    'text/calendar with an event that was cancelled',
    'ca',
    'https://parroquia-ribera.test/agenda.ics',
    reply(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Concert CANCEL·LAT\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      { type: 'text/calendar' },
    ),
    ['alive ok'],
    looksDead,
  ),
  onlyThere(
    'old-standard-text',
    'a standards body’s plain text of 1996',
    'text/plain that defines “404 Not Found” and says that it is obsolete',
    'en',
    'https://standards-archive.test/rfc/rfc0404.txt',
    reply(
      'Network Working Group\nRequest for Comments: 0404\nObsoleted by: 0990\n\n  404 Not Found\n\n  The server has not found anything matching the address. No\n  indication is given of whether the condition is temporary.\n',
      { type: 'text/plain' },
    ),
    ['alive ok'],
    looksDead,
  ),
  everywhere(
    'video-embedding-refused',
    'a video site whose service refuses to speak of a film that may not be embedded',
    'the service answers 403; the page stands',
    'en',
    'https://vimeo.com/44120918',
    status(403),
    ['alive ok'],
    {
      ...looksDead,
      hosts: {
        'vimeo.com': {
          '/44120918': html(
            doc(
              'en',
              'The bell is cast on Vimeo',
              `<h1>The bell is cast</h1><p>Hallow Trust. Shot on two cold mornings in 2016.</p>${links('/x/', 'Explore', 'Watch', 'Log in', 'Join')}`,
              '<meta property="og:type" content="video.other"><meta property="og:title" content="The bell is cast">',
            ),
          ),
          '/api/oembed.json': status(403),
        },
      },
    },
  ),
  everywhere(
    'sound-gone',
    'a site for sound, asked for a track that was deleted',
    'a shell with status 200 for every track; its service knows',
    'en',
    'https://soundcloud.com/hallow-trust/ferry-bell-1911',
    status(404),
    ['dead soft-404'],
    {
      hosts: {
        'soundcloud.com': {
          '/oembed': status(404),
          '*': html(
            doc(
              'en',
              'Stream and listen to music online for free',
              `<div id="app"></div><noscript><p>JavaScript is disabled. You need to enable JavaScript to use this site.</p></noscript>`,
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'archive-has-none-ru',
    'the large archive, asked for a page it never kept',
    'an honest 404 of the archive, not of the source',
    'en',
    'https://web.archive.org/web/2016/http://never-archived.test/x',
    status(404),
    ['dead http-404'],
    {
      hosts: {
        'web.archive.org': {
          '/web/2016/http://never-archived.test/x': html(
            doc(
              'en',
              'Wayback Machine',
              `<h1>Hrm.</h1><p>The Wayback Machine has not archived that URL.</p>`,
            ),
            { status: 404 },
          ),
        },
      },
    },
  ),
  everywhere(
    'repository-tombstone',
    'a repository’s tombstone of a withdrawn data set',
    '410 with title, authors and the reason',
    'en',
    'https://dataverse-tarn.test/dataset/10.5555/TARN.404',
    html(
      doc(
        'en',
        'Tide levels at Hallow, 1990-2018',
        `<h1>Tide levels at Hallow, 1990-2018</h1><p>Oduya, P. (2019). This dataset has been withdrawn by its authors.</p>`,
      ),
      { status: 410 },
    ),
    ['dead http-410'],
  ),
  everywhere(
    'doi-to-repository',
    'a data set behind its DOI, over two hosts',
    'four hops, of which none has a word of the address',
    'en',
    'https://doi.org/10.5555/zen.118842',
    redirect(302, 'https://repository-tarn.test/doi/10.5555/zen.118842'),
    ['alive redirect-temporary', 'moved redirect-permanent'],
    {
      ...looksDead,
      hosts: {
        'doi.org': {
          '/10.5555/zen.118842': redirect(302, 'https://repository-tarn.test/doi/10.5555/zen.118842'),
        },
        'repository-tarn.test': {
          '/doi/10.5555/zen.118842': redirect(302, '/record/118842'),
          '/record/118842': redirect(301, '/records/118842'),
          '/records/118842': html(
            doc(
              'en',
              'Bell tones of the Hallow ferry',
              `<h1>Bell tones of the Hallow ferry</h1><p>Published April 4, 2021. Quill, Ada.</p><p>Eleven recordings made in fog. Files: tones.zip (44 MB).</p>`,
              '<meta name="citation_doi" content="10.5555/zen.118842">',
            ),
          ),
        },
      },
    },
  ),
  everywhere(
    'origin-down-521',
    'a network whose customer’s server is down',
    'status 521, which no standard knows',
    'en',
    'https://hallow-brewery.test/history',
    html(
      doc(
        'en',
        'hallow-brewery.test | 521: Web server is down',
        `<h1>Web server is down <span>Error code 521</span></h1><p>The web server is not returning a connection.</p>`,
      ),
      { status: 521, headers: { Server: 'cloudflare' } },
    ),
    ['unreachable server-error'],
  ),
  everywhere(
    'coldfusion-200',
    'a county’s ColdFusion site after an update',
    'status 200; titled with the county’s name; a dump of an error',
    'en',
    'https://www.quillcounty.test/minutes/view.cfm?id=4412',
    html(
      doc(
        'en',
        'Quill County',
        `<h1>Error Occurred While Processing Request</h1><p>Element ID is undefined in URL.</p><p>The error occurred in D:/web/minutes/view.cfm: line 14</p>`,
      ),
    ),
    ['unreachable server-error', 'dead soft-404'],
  ),
  everywhere(
    'es-back-soon',
    'a Spanish museum’s site being mended, with 200',
    'the same page at every address, which speaks of soon',
    'es',
    'https://museo-de-la-ria.test/coleccion/ancla-de-1805',
    html(
      doc(
        'es',
        'Sitio en mantenimiento',
        `<h1>Estamos en mantenimiento</h1><p>Estamos realizando mejoras en nuestra web. Volveremos en breve. Disculpen las molestias.</p>`,
      ),
    ),
    ['unreachable server-error'],
  ),
  {
    id: 'chunks-without-end-line',
    imitates: 'an embedded server of a weather station',
    hard: 'header names in odd spelling, a reason phrase in Latin-1, a body until the end of the connection',
    lang: 'en',
    url: 'http://station.hallowharbour.test/now.htm',
    hosts: {
      'station.hallowharbour.test': {
        '/now.htm': rawBytes(
          'HTTP/1.1 200 Tr\xe8s bien\r\nserver: station\r\ncontent-TYPE: text/html\r\nConnection: close\r\n\r\n',
          note,
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'bracket-in-path-fr',
    imitates: 'a French encyclopaedia',
    hard: 'the address ends in a bracket that belongs to it, and in an accent that was not encoded',
    lang: 'fr',
    url: 'https://fr.savoirs.test/wiki/Écluse_(génie_civil)',
    hosts: {
      'fr.savoirs.test': {
        '/wiki/Écluse_(génie_civil)': html(
          doc(
            'fr',
            'Écluse (génie civil) — Savoirs',
            `<h1>Écluse (génie civil)</h1>${paras('Une écluse est un ouvrage qui permet aux bateaux de franchir une dénivellation. La plus ancienne du canton date de 1642.')}`,
          ),
        ),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
]

export const thirdOddities: Family = { name: 'third-oddities', cases }
