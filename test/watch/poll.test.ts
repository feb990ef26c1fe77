import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { Net } from '../../src/visit/net.ts'
import { markOf } from '../../src/watch/changes.ts'
import { fetchThrough } from '../../src/watch/fetch.ts'
import { type Poll, poll, type Watch, WatchMemory } from '../../src/watch/poll.ts'
import { postsOf } from '../../src/watch/wordpress.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { etag, lastModified } from '../web/conversation.ts'
import { page } from '../web/page.ts'
import { redirect, reply, robots, status } from '../web/reply.ts'
import { openWeb, type Routes, type Site, type Web } from '../web/web.ts'
import { listed, rss, urlset } from './documents.ts'

let web: Web
let net: Net
let now: Date
const hourMs = 3_600_000

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z')
  web = await openWeb()
  net = netFor(web, { robots: false })
})
afterEach(async () => {
  await net[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
})

/** What is watched on a site of its own; each poll goes on from what the one before left. */
function watching(
  kind: Watch['kind'],
  path: string,
  routes: Routes,
): { site: Site; poll: () => Promise<Poll> } {
  const site = web.site('www.paper.test', routes)
  return { site, poll: polls(kind, site.https(path)) }
}

function polls(kind: Watch['kind'], input: string): () => Promise<Poll> {
  let memory: Watch['memory'] = null
  return async () => {
    const came = await poll(
      { fetch: fetchThrough(net), now: () => now },
      { kind, input, memory },
      neverAborted,
    )
    memory = WatchMemory.parse(JSON.parse(JSON.stringify(came.memory)))
    return came
  }
}

function read(came: Poll) {
  if (came.kind !== 'read') throw new Error(`nothing was read: ${JSON.stringify(came)}`)
  return came
}
const paths = (came: Poll) => read(came).entries.map(({ url }) => url.replace('https://www.paper.test', ''))
const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const xml = (body: string, headers: Record<string, string> = {}): Behaviour =>
  reply(body, { type: 'application/xml', headers })
const index = (...files: readonly (readonly [string, string | null])[]) =>
  xml(
    `<sitemapindex>${files.map(([loc, date]) => `<sitemap><loc>${loc}</loc>${date === null ? '' : `<lastmod>${date}</lastmod>`}</sitemap>`).join('')}</sitemapindex>`,
  )
const asked = (site: Site) => site.hits.map(({ path }) => path)

describe('a feed', () => {
  const item = (path: string) => `<item><link>https://www.paper.test${path}</link></item>`

  test('is never complete, and unchanged as long as its entity tag holds', async () => {
    const { site, poll } = watching('feed', '/feed', { '/feed': etag('"1"', xml(rss(item('/a')))) })
    const first = await poll()
    expect(paths(first)).toEqual(['/a'])
    expect(read(first).complete).toBe(false)
    expect((await poll()).kind).toBe('unchanged')
    site.route('/feed', etag('"2"', xml(rss(item('/b') + item('/a')))))
    expect(paths(await poll())).toEqual(['/b', '/a'])
  })

  test('that has moved is asked conditionally where it is', async () => {
    const { poll } = watching('feed', '/old', {
      '/old': redirect(301, '/feed'),
      '/feed': lastModified(now, xml(rss(item('/a')))),
    })
    expect(paths(await poll())).toEqual(['/a'])
    expect((await poll()).kind).toBe('unchanged')
  })

  test('whose server says 304 unasked has failed', async () => {
    const { poll } = watching('feed', '/feed', { '/feed': status(304) })
    expect(await poll()).toMatchObject({ kind: 'failed', reason: 'http-status' })
  })

  test('is read whatever its entity tag says once a day, and when it was broken', async () => {
    const same = (text: string) => etag('"always-the-same"', xml(text))
    const { site, poll } = watching('feed', '/feed', { '/feed': same(rss(item('/a')).slice(0, -20)) })
    expect(paths(await poll())).toEqual(['/a'])
    site.route('/feed', same(rss(item('/b'))))
    expect(paths(await poll())).toEqual(['/b'])
    expect((await poll()).kind).toBe('unchanged')
    later(24 * hourMs)
    expect(paths(await poll())).toEqual(['/b'])
  })

  test('leads to its older pages at the first poll, and round no circle', async () => {
    const link = (rel: string, href: string) => `<atom:link rel="${rel}" href="${href}"/>`
    const { site, poll } = watching('feed', '/feed', {
      '/feed': xml(rss(item('/c'), link('next', '/feed?page=2'))),
      '/feed?page=2': xml(rss(item('/b'), link('next', '/feed?page=3'))),
      '/feed?page=3': xml(rss(item('/a'), link('next', '/feed'))),
    })
    expect(paths(await poll())).toEqual(['/c', '/b', '/a'])
    expect(paths(await poll())).toEqual(['/c'])
    expect(asked(site)).toEqual(['/feed', '/feed?page=2', '/feed?page=3', '/feed'])
  })

  test('is left alone for as long as it asks', async () => {
    const { poll } = watching('feed', '/feed', {
      '/feed': xml(rss(item('/a'), '<ttl>30</ttl>'), { 'Cache-Control': 'max-age=7200' }),
    })
    expect((await poll()).nextPollMs).toBe(2 * hourMs)
  })

  test('that is a page today has failed, and is asked for again sooner or later', async () => {
    const { site, poll } = watching('feed', '/feed', { '/feed': page() })
    expect(await poll()).toMatchObject({ kind: 'failed', reason: 'unreadable', nextPollMs: 300_000 })
    expect(await poll()).toMatchObject({ kind: 'failed', nextPollMs: 600_000 })
    site.route('/feed', xml(rss(item('/a'))))
    expect((await poll()).memory.failures).toBe(0)
  })

  test('that asks for time gets it', async () => {
    const busy = status(503, 'wait', { headers: { 'Retry-After': '3600' } })
    const { poll } = watching('feed', '/feed', { '/feed': busy })
    expect(await poll()).toMatchObject({ kind: 'failed', reason: 'http-status', nextPollMs: hourMs })
  })

  test('whose host is not there keeps what is known', async () => {
    const came = await polls('feed', 'https://nobody.invalid.test:444/feed')()
    expect(came).toMatchObject({ kind: 'failed', memory: { failures: 1 } })
  })

  test('that has moved is read where it is, its links resolved there', async () => {
    const { poll } = watching('feed', '/old', {
      '/old': redirect(301, '/new/feed'),
      '/new/feed': xml(rss('<item><link>a</link></item>')),
    })
    expect(paths(await poll())).toEqual(['/new/a'])
  })
})

describe('a sitemap', () => {
  test('of one file is complete', async () => {
    const { poll } = watching('sitemap', '/s.xml', { '/s.xml': xml(urlset(listed('/a'), listed('/b'))) })
    const came = read(await poll())
    expect(paths(came)).toEqual(['/a', '/b'])
    expect(came.complete).toBe(true)
  })

  test('of many is complete when all of them were read, packed ones too', async () => {
    const { poll } = watching('sitemap', '/s.xml', {
      '/s.xml': index(['/one.xml', null], ['/two.xml.gz', null], ['/more.xml', null]),
      '/one.xml': xml(urlset(listed('/a', '2026-11-20'), listed('/b'))),
      '/two.xml.gz': reply(gzipSync(urlset(listed('/a', '2026-11-21'))), { type: 'application/gzip' }),
      '/more.xml': index(['/three.txt', null]),
      '/three.txt': reply('https://www.paper.test/c\n', { type: 'text/plain' }),
    })
    const came = read(await poll())
    expect(paths(came)).toEqual(['/a', '/b', '/c'])
    expect(came.entries[0]!.updatedAt).toEqual(new Date('2026-11-21'))
    expect(came.complete).toBe(true)
  })

  test('is asked only for the files that its index says have changed, and for all of them once a day', async () => {
    const { site, poll } = watching('sitemap', '/s.xml', {
      '/s.xml': index(['/old.xml', '2025-01-01'], ['/new.xml', '2026-11-21']),
      '/old.xml': xml(urlset(listed('/a'))),
      '/new.xml': xml(urlset(listed('/b'))),
    })
    expect(read(await poll()).complete).toBe(true)
    expect((await poll()).kind).toBe('unchanged')
    site.route('/s.xml', index(['/old.xml', '2025-01-01'], ['/new.xml', '2026-11-22']))
    const came = read(await poll())
    expect([paths(came), came.complete]).toEqual([['/b'], false])
    expect(asked(site).slice(3)).toEqual(['/s.xml', '/s.xml', '/new.xml'])
    later(24 * hourMs)
    expect(read(await poll()).complete).toBe(true)
  })

  test.for([
    ['a file of it does not answer', status(500)],
    ['a file of it is cut', xml(urlset(listed('/b')).slice(0, -10))],
    ['a file of it is a page', page()],
    [
      'a file of it is for news',
      xml('<urlset><url><loc>/b</loc><news:news><news:title>B</news:title></news:news></url></urlset>'),
    ],
  ] as const)('is not complete when %s', async ([, behaviour]) => {
    const { poll } = watching('sitemap', '/s.xml', {
      '/s.xml': index(['/one.xml', null], ['/two.xml', null]),
      '/one.xml': xml(urlset(listed('/a'))),
      '/two.xml': behaviour,
    })
    const came = read(await poll())
    expect(came.complete).toBe(false)
    expect(paths(came)).toContain('/a')
  })

  test('that was cut is asked for again, though it calls itself the same', async () => {
    const same = (text: string) => etag('"the-same"', xml(text))
    const whole = urlset(listed('/a'), listed('/b'))
    const { site, poll } = watching('sitemap', '/s.xml', { '/s.xml': same(whole.slice(0, -30)) })
    expect(read(await poll()).complete).toBe(false)
    site.route('/s.xml', same(whole))
    expect(read(await poll()).complete).toBe(true)
    expect((await poll()).kind).toBe('unchanged')
  })

  test('in its first poll takes nothing for known', async () => {
    const { poll } = watching('sitemap', '/s.xml', { '/s.xml': etag('"1"', xml(urlset())) })
    expect(await poll()).toMatchObject({ kind: 'read', entries: [] })
  })

  test('does not lead elsewhere, deeper than three, or round a circle', async () => {
    const elsewhere = web.site('elsewhere.test', { '*': xml(urlset(listed('https://www.paper.test/x'))) })
    const { site, poll } = watching('sitemap', '/0.xml', {
      '/0.xml': index(['/1.xml', null], ['/0.xml', null], [elsewhere.https('/s.xml'), null]),
      '/1.xml': index(['/2.xml', null], ['/0.xml', null]),
      '/2.xml': index(['/3.xml', null], ['/one.xml', null]),
      '/3.xml': index(['/4.xml', null]),
      '/one.xml': xml(urlset(listed('/a'), listed('https://elsewhere.test/b'))),
    })
    const came = read(await poll())
    expect([paths(came), came.complete]).toEqual([['/a'], false])
    expect(asked(site)).toEqual(['/0.xml', '/1.xml', '/2.xml', '/3.xml', '/one.xml'])
    expect(elsewhere.hits).toEqual([])
  })

  test('that a robots.txt names is found, though it keeps us out of everything', async () => {
    await net[Symbol.asyncDispose]()
    net = netFor(web)
    const { poll } = watching('sitemap', '/robots.txt', {
      '/robots.txt': robots('User-agent: *\nDisallow: /\nSitemap: https://cdn.test/s.xml'),
    })
    web.site('cdn.test', { '/s.xml': xml(urlset(listed('https://www.paper.test/a'))) })
    expect(paths(await poll())).toEqual(['/a'])
  })

  test('may lie elsewhere when robots.txt names it, and still speaks for its own site alone', async () => {
    web.site('cdn.test', {
      '/s.xml': xml(urlset(listed('https://www.paper.test/a'), listed('https://cdn.test/b'))),
    })
    const { poll } = watching('sitemap', '/robots.txt', {
      '/robots.txt': robots('Sitemap: https://cdn.test/s.xml'),
    })
    const came = read(await poll())
    expect([paths(came), came.complete]).toEqual([['/a'], true])
  })
})

describe('WordPress', () => {
  const post = (id: number, modified: string, date = modified) => ({
    id,
    link: `https://www.paper.test/${id}`,
    date_gmt: date,
    modified_gmt: modified,
    title: { rendered: `No. ${id} &#8211; again` },
  })
  const posts: Behaviour = ({ response, hit }) => {
    const query = new URL(hit.path, 'https://x.test').searchParams
    const key = query.get('orderby') === 'date' ? 'date_gmt' : 'modified_gmt'
    const at = Number(query.get('page') ?? '1')
    const sorted = site.posts.toSorted((one, other) => other[key].localeCompare(one[key]))
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=UTF-8',
      'X-WP-Total': String(site.total ?? sorted.length),
      'X-WP-TotalPages': String(Math.ceil(sorted.length / 100)),
    })
    response.end(JSON.stringify(sorted.slice((at - 1) * 100, at * 100)))
  }
  const site = { posts: [] as ReturnType<typeof post>[], total: null as number | null }
  const api = postsOf(sourceUrl('https://www.paper.test/wp-json/'))
  const watchingPosts = () => watching('wordpress', api.replace('https://www.paper.test', ''), { '*': posts })
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      post(n + 1, new Date(Date.UTC(2026, 0, 1) + n * hourMs).toISOString().slice(0, 19)),
    )

  test('is complete when every post was listed, over all pages', async () => {
    Object.assign(site, { posts: many(250), total: null })
    const { site: served, poll } = watchingPosts()
    const came = read(await poll())
    expect(came.entries).toHaveLength(250)
    expect(came.complete).toBe(true)
    expect(came.entries[0]).toMatchObject({ url: 'https://www.paper.test/250', title: 'No. 250 – again' })
    expect(served.hits).toHaveLength(3)
  })

  test('is asked for what has changed since, and for what came out by its date', async () => {
    Object.assign(site, { posts: many(250), total: null })
    const { poll } = watchingPosts()
    await poll()
    site.posts[4] = post(5, '2026-11-22T10:00:00', site.posts[4]!.date_gmt)
    // Written long ago, and scheduled for today.
    site.posts.push(post(999, '2026-01-03T10:00:00', '2026-11-22T11:00:00'))
    const came = read(await poll())
    expect(came.complete).toBe(false)
    expect(paths(came)[0]).toBe('/5')
    expect(paths(came)).toContain('/999')
  })

  test('is not complete when the numbers do not agree', async () => {
    Object.assign(site, { posts: many(20), total: 21 })
    expect(read(await watchingPosts().poll()).complete).toBe(false)
  })

  test('that answers something else has failed', async () => {
    const { poll } = watching('wordpress', '/wp-json/wp/v2/posts', {
      '*': reply('{"code":"rest_no_route"}', { type: 'application/json' }),
    })
    expect(await poll()).toMatchObject({ kind: 'failed', reason: 'unreadable' })
  })
})

describe('an article', () => {
  test('is its own only entry, dated by Last-Modified, and gone when it answers 404 or 410', async () => {
    const { site, poll } = watching('article', '/a', {
      '/a': lastModified(new Date('2026-11-21T10:00:00Z'), page()),
    })
    const came = read(await poll())
    expect(came.complete).toBe(true)
    expect(came.entries).toMatchObject([
      { url: site.https('/a'), updatedAt: new Date('2026-11-21T10:00:00Z') },
    ])
    expect((await poll()).kind).toBe('unchanged')
    site.route('/a', status(410))
    expect(await poll()).toMatchObject({ kind: 'read', entries: [], complete: true })
    site.route('/a', status(403))
    expect(await poll()).toMatchObject({ kind: 'failed', reason: 'http-status' })
  })

  test('that has no date is another as soon as its words are', async () => {
    const { site, poll } = watching('article', '/a', { '/a': page({ text: 'One.' }) })
    const mark = async () => markOf(read(await poll()).entries[0]!)
    const first = await mark()
    expect(first).not.toBeNull()
    expect(await mark()).toBe(first)
    site.route('/a', page({ text: 'Two.' }))
    expect(await mark()).not.toBe(first)
  })
})

test('files are complete; a folder that is gone has failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-poll-'))
  await writeFile(join(folder, 'a.md'), 'words')
  const pollFolder = polls('files', folder)
  const came = read(await pollFolder())
  expect(came.entries).toHaveLength(1)
  expect(came.complete).toBe(true)
  await rm(folder, { recursive: true })
  expect(await pollFolder()).toMatchObject({ kind: 'failed', reason: 'unreadable' })
})

test('a poll that is told to stop rejects with the reason', async () => {
  const { site } = watching('feed', '/feed', { '/feed': xml(rss('')) })
  const stop = new AbortController()
  stop.abort(new Error('enough'))
  const watch = { kind: 'feed', input: site.https('/feed'), memory: null } as const
  await expect(poll({ fetch: fetchThrough(net), now: () => now }, watch, stop.signal)).rejects.toThrow(
    'enough',
  )
})
