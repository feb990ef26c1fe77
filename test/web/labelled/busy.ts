/** Servers that ask us to come back, and servers in trouble. */
import type { Behaviour } from '../behaviour.ts'
import { flaky, rateLimited } from '../conversation.ts'
import { html, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { bare, bitrix, newsroom, storyPage, wordpress } from './site.ts'
import { bridge, stories } from './stories.ts'

const story = html(storyPage(newsroom, 'The Busy Paper', bridge))
const unavailable = (retryAfter?: string): Behaviour =>
  html(
    '<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>',
    {
      status: 503,
      ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
    },
  )

function busy(
  id: string,
  imitates: string,
  hard: string,
  behaviour: Behaviour,
  ...expected: readonly [Label, ...Label[]]
): LabelledCase {
  const host = `${id}.busy-paper.test`
  return {
    id,
    imitates,
    hard,
    lang: 'en',
    url: `https://${host}/old-swing-bridge-to-turn-again`,
    hosts: { [host]: { '*': behaviour } },
    expected,
  }
}

const failing = (code: number, title: string, text: string) =>
  html(bare({ lang: 'en', site: '', title, main: `<h1>${title}</h1><p>${text}</p>` }), { status: code })

export const busyServers: Family = {
  name: 'busy',
  cases: [
    {
      ...busy(
        '429-then-story',
        'a paper that counts requests',
        '429 with a second to wait, then the story',
        flaky([rateLimited({ retryAfter: 1 }), story]),
        'alive ok',
      ),
      looks: 'dead',
    },
    {
      ...busy(
        '503-then-story',
        'a server that restarts',
        '503 with a second to wait, then the story',
        flaky([unavailable('1'), story]),
        'alive ok',
      ),
      looks: 'dead',
    },
    {
      ...busy(
        '503-twice-then-story',
        'a server under load that does not say when',
        '503 without Retry-After, twice, then the story',
        flaky([unavailable(), unavailable(), story]),
        'alive ok',
        'unreachable server-error',
      ),
      looks: 'dead',
    },
    {
      ...busy(
        '502-then-story',
        'a balancer with one sick server',
        '502 once, then the story',
        flaky([status(502), story]),
        'alive ok',
        'unreachable server-error',
      ),
      looks: 'dead',
    },
    {
      ...busy(
        '429-bare-then-story',
        'a service that does not say when',
        '429 without Retry-After, then the story',
        flaky([status(429), story]),
        'alive ok',
        'unreachable rate-limited',
      ),
      looks: 'dead',
    },
    busy(
      '429-hour',
      'a code host that counts by the hour',
      'asks for more patience than a run has',
      rateLimited({ retryAfter: 3600 }),
      'unreachable rate-limited',
    ),
    busy(
      '429-date',
      'a service that answers with a date far ahead',
      'Retry-After as a date',
      rateLimited({ retryAfter: 'Fri, 31 Dec 2049 23:59:59 GMT' }),
      'unreachable rate-limited',
    ),
    busy(
      '429-nonsense',
      'a service that answers "soon"',
      'Retry-After that is neither',
      rateLimited({ retryAfter: 'soon' }),
      'unreachable rate-limited',
    ),
    busy(
      '500',
      'an application with a fault',
      '500',
      failing(500, 'Internal Server Error', 'The server encountered an internal error.'),
      'unreachable server-error',
    ),
    busy(
      '502',
      'a gateway whose application is gone',
      '502',
      failing(502, 'Bad Gateway', 'nginx'),
      'unreachable server-error',
    ),
    busy(
      '503',
      'a server under maintenance',
      '503 and when it will be back',
      unavailable('7200'),
      'unreachable server-error',
      'unreachable rate-limited',
    ),
    busy(
      '504',
      'a gateway whose application hangs',
      '504',
      failing(504, 'Gateway Time-out', ''),
      'unreachable server-error',
    ),
    busy(
      '521',
      'a content network whose origin is down',
      'a status of the network’s own',
      html(
        '<html><head><title>busy-paper.test | 521: Web server is down</title></head><body><h1>Web server is down <span>Error code 521</span></h1></body></html>',
        { status: 521, headers: { Server: 'cloudflare' } },
      ),
      'unreachable server-error',
    ),
    busy(
      '522',
      'the same, timed out',
      'a status of the network’s own',
      failing(522, 'Connection timed out', 'Error code 522'),
      'unreachable server-error',
    ),
    busy(
      '530',
      'the same, the name of the origin does not resolve',
      '530 with error 1016',
      failing(530, 'Origin DNS error', 'Error 1016'),
      'unreachable server-error',
    ),
    busy(
      '509',
      'a cheap host whose month is used up',
      '509',
      failing(
        509,
        'Bandwidth Limit Exceeded',
        'The server is temporarily unable to service your request due to the site owner reaching their bandwidth limit.',
      ),
      'unreachable server-error',
      'dead suspended',
    ),
    busy('408', 'an impatient server', '408', status(408), 'unreachable server-error', 'unreachable timeout'),
    busy('425', 'a server that wants us to try again', '425', status(425), 'unreachable server-error'),
    busy(
      '500-wordpress',
      'a blog with a broken plug-in',
      '500: "critical error"',
      failing(
        500,
        'WordPress › Error',
        'There has been a critical error on this website. Learn more about troubleshooting.',
      ),
      'unreachable server-error',
    ),
    busy(
      '200-database',
      'a blog whose database is down, behind a cache that made it 200',
      '200, and an error that will pass',
      html(
        bare({
          lang: 'en',
          site: '',
          title: 'Database Error',
          main: '<h1>Error establishing a database connection</h1>',
        }),
      ),
      'unreachable server-error',
    ),
    busy(
      '200-php-fatal',
      'a site whose PHP dies before the page',
      '200 and a message of the interpreter',
      html(
        '<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function mysql_connect() in /home/paper/public_html/db.php:12\nStack trace:\n#0 {main}\n  thrown in <b>/home/paper/public_html/db.php</b> on line <b>12</b><br />',
      ),
      'unreachable server-error',
    ),
    {
      ...busy(
        '200-maintenance',
        'a German town hall being renovated',
        '200: "we will be back soon"',
        html(
          bare({
            lang: 'de',
            site: '',
            title: 'Wartungsarbeiten',
            main: '<h1>Wartungsarbeiten</h1><p>Unsere Website wird gerade gewartet und ist in Kürze wieder erreichbar. Wir bitten um Ihr Verständnis.</p>',
          }),
        ),
        'unreachable server-error',
      ),
      lang: 'de',
    },
    {
      ...busy(
        '200-bitrix-error',
        'a Russian portal whose database is down',
        '200 and Russian',
        html(
          bitrix({
            lang: 'ru',
            site: 'Портал',
            title: 'Портал',
            main: '<p>Ошибка подключения к базе данных. Сайт временно недоступен, ведутся технические работы. Зайдите позже.</p>',
          }),
        ),
        'unreachable server-error',
      ),
      lang: 'ru',
    },
    {
      ...busy(
        '503-maintenance-ja',
        'a Japanese service at night',
        '503 with a Japanese notice',
        html(
          bare({
            lang: 'ja',
            site: '',
            title: 'メンテナンス中',
            main: '<h1>ただいまメンテナンス中です</h1><p>午前六時に再開の予定です。</p>',
          }),
          { status: 503 },
        ),
        'unreachable server-error',
      ),
      lang: 'ja',
    },
    {
      ...busy(
        'story-on-maintenance',
        'a story on night work at a bridge',
        'its words are those of a maintenance page',
        html(
          wordpress({
            lang: 'de',
            site: 'Wehrbote',
            title: 'Wartungsarbeiten – Wehrbote',
            head: '<meta property="article:published_time" content="2024-03-03"><meta name="author" content="Katrin Vollmer">',
            main: '<article><h1>Wartungsarbeiten</h1><p>Die Brücke am Wehr wird in der Nacht zum Mittwoch gewartet und ist am Morgen wieder befahrbar. Das Bauamt bittet um Verständnis. Fußgänger können die Schleuse nutzen.</p></article>',
          }),
        ),
        'alive ok',
      ),
      lang: 'de',
      looks: 'dead',
    },
    {
      ...busy(
        'story-with-warning',
        'a whole story under a warning of the interpreter',
        'begins with a PHP warning',
        html(
          `<br /><b>Warning</b>: Undefined variable $tag in <b>/www/head.php</b> on line <b>7</b><br />${storyPage(wordpress, 'Warned', stories.fr)}`,
        ),
        'alive ok',
      ),
      lang: 'fr',
      looks: 'dead',
    },
  ],
}
