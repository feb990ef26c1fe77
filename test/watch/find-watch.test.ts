import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Net } from '../../src/visit/net.ts'
import { fetchThrough } from '../../src/watch/fetch.ts'
import { findWatch } from '../../src/watch/find-watch.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import { page } from '../web/page.ts'
import { html, redirect, reply, robots } from '../web/reply.ts'
import { openWeb, type Routes, type Web } from '../web/web.ts'
import { listed, now, rss, urlset } from './documents.ts'

let web: Web
let net: Net

beforeAll(async () => {
  web = await openWeb()
  net = netFor(web)
})
afterAll(async () => {
  await net[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
})

const find = (input: string) => findWatch({ fetch: fetchThrough(net), now: () => now }, input, neverAborted)

let sites = 0
/** What is found at a path of a site of its own, its address shortened to the path. */
async function found(path: string, routes: Routes) {
  const site = web.site(`paper${++sites}.test`, routes)
  const came = await find(site.https(path))
  return came.kind === 'watch'
    ? `${came.watch.kind} ${came.watch.input.replace(site.https(''), '')}`
    : came.reason
}

const home = (links: string) =>
  html(`<!doctype html><html><head><title>Paper</title>${links}</head><body>Hello</body></html>`)
const feed = reply(rss('<item><link>/a</link></item>'), { type: 'application/rss+xml' })
const atom = reply('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', { type: 'text/html' })
const sitemap = reply(urlset(listed('/a')), { type: 'text/xml' })
const feedLink = (href: string) =>
  `<link rel="Alternate" type="application/rss+xml; charset=utf-8" href="${href}">`
const wordpress = (root: string) => `<link rel="https://api.w.org/" href="${root}">`
const posts = reply('[]', { type: 'application/json' })

test.for([
  [
    'a packed sitemap',
    '/s.xml.gz',
    { '/s.xml.gz': reply(gzipSync(urlset(listed('/a'))), { type: 'application/octet-stream' }) },
    'sitemap /s.xml.gz',
  ],
  [
    'a feed from a store of files',
    '/f',
    { '/f': reply(Buffer.from(rss('')), { type: 'binary/octet-stream' }) },
    'feed /f',
  ],
  ['a PDF', '/a.pdf', { '/a.pdf': reply(Buffer.from('%PDF-1.7'), { type: 'text/html' }) }, 'unreadable'],
  [
    'an article',
    '/2026/story',
    { '/2026/story': page({ head: feedLink('/feed') + wordpress('/wp-json/') }) },
    'article /2026/story',
  ],
  [
    'an article by its number',
    '/?p=12',
    { '/?p=12': page({ head: wordpress('/wp-json/') }), '/wp-json/wp/v2/posts': posts },
    'article /?p=12',
  ],
  [
    'an article in plain text',
    '/story.txt',
    { '/story.txt': reply('Words.', { type: 'text/plain' }) },
    'article /story.txt',
  ],
  ['a feed', '/feed', { '/feed': feed }, 'feed /feed'],
  ['a feed that calls itself a page', '/', { '/': atom }, 'feed /'],
  [
    'a JSON feed',
    '/feed.json',
    {
      '/feed.json': reply('{"version": "https://jsonfeed.org/version/1", "items": []}', {
        type: 'application/json',
      }),
    },
    'feed /feed.json',
  ],
  ['a sitemap', '/s.xml', { '/s.xml': sitemap }, 'sitemap /s.xml'],
  [
    'a list of addresses',
    '/s.txt',
    { '/s.txt': reply('https://a.test/1\nhttps://a.test/2\n', { type: 'text/plain' }) },
    'sitemap /s.txt',
  ],
  [
    'a site that names its feed',
    '/',
    { '/': home(feedLink('/comments/feed/') + feedLink('/news.rss')), '/news.rss': feed },
    'feed /news.rss',
  ],
  [
    'a site whose first feed is broken',
    '/',
    { '/': home(feedLink('/x') + feedLink('/y')), '/y': feed },
    'feed /y',
  ],
  [
    'a site in a language',
    '/de/',
    { '/de/': home(feedLink('feed.xml')), '/de/feed.xml': feed },
    'feed /de/feed.xml',
  ],
  [
    'a site whose robots.txt names a sitemap',
    '/',
    { '/': home(''), '/robots.txt': robots('Sitemap: /s.xml') },
    'sitemap /robots.txt',
  ],
  [
    'a site with a sitemap where it usually is',
    '/',
    { '/': home(''), '/sitemap.xml': sitemap },
    'sitemap /sitemap.xml',
  ],
  [
    'a site with a feed where it usually is',
    '/index.html',
    { '/index.html': home(''), '/feed/': feed },
    'feed /feed/',
  ],
  [
    'a Ghost site',
    '/',
    {
      '/': home(`<meta name="generator" content="Ghost 6.2">${feedLink('/rss/')}`),
      '/sitemap-posts.xml': sitemap,
      '/rss/': feed,
    },
    'sitemap /sitemap-posts.xml',
  ],
  [
    'a site that has moved',
    '/',
    { '/': redirect(301, '/en/'), '/en/': home(feedLink('/f')), '/f': feed },
    'feed /f',
  ],
  ['a site with nothing', '/', { '/': home('') }, 'no-list'],
  [
    'a picture',
    '/a.png',
    { '/a.png': reply(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), { type: 'image/png' }) },
    'unreadable',
  ],
  ['other data', '/a.json', { '/a.json': reply('{"a": 1}', { type: 'application/json' }) }, 'unreadable'],
  ['a drawing', '/a.svg', { '/a.svg': reply('<svg/>', { type: 'text/xml' }) }, 'unreadable'],
  ['an address that is gone', '/gone', {}, 'gone'],
] as const)('%s is found out', async ([, path, routes, expected]) => {
  expect(await found(path, routes)).toBe(expected)
})

const query = 'per_page=100&orderby=modified&order=desc&_fields=link%2Cdate_gmt%2Cmodified_gmt%2Ctitle'

test.for([
  ['a WordPress site', '/', '/wp-json/', `/wp-json/wp/v2/posts?${query}`],
  ['one without pretty addresses', '/', '/?rest_route=/', `/?rest_route=%2Fwp%2Fv2%2Fposts&${query}`],
  ['one in a folder', '/blog/', '/blog/wp-json/', `/blog/wp-json/wp/v2/posts?${query}`],
] as const)('%s is watched through its list of posts', async ([, path, root, list]) => {
  expect(
    await found(path, { [path]: home(wordpress(root) + feedLink('/feed/')), [list]: posts, '/feed/': feed }),
  ).toBe(`wordpress ${list}`)
})

test('a WordPress site whose list is closed is watched through its feed', async () => {
  expect(await found('/', { '/': home(wordpress('/wp-json/') + feedLink('/feed/')), '/feed/': feed })).toBe(
    'feed /feed/',
  )
})

test('files, folders and globs are found on the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-find-'))
  try {
    expect(await find(folder)).toEqual({ kind: 'watch', watch: { kind: 'files', input: folder } })
    expect(await find(join(folder, '*.md'))).toMatchObject({ kind: 'nothing', reason: 'gone' })
    await writeFile(join(folder, 'a.md'), 'words')
    expect(await find(join(folder, '*.md'))).toMatchObject({ kind: 'watch' })
    expect(await find(join(folder, 'none/a.md'))).toMatchObject({ kind: 'nothing', reason: 'unreadable' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
