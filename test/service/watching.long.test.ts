import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeToken } from '../../src/access/tokens.ts'
import { accessTo, founded } from '../access/newsroom-access.ts'
import { reportOf } from '../cli/stet.ts'
import { freePort } from '../free-port.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { etag } from '../web/conversation.ts'
import { page } from '../web/page.ts'
import { redirect, reply } from '../web/reply.ts'
import { openWeb, type Site } from '../web/web.ts'
import { makeDue, type Newsroom, openNewsroom, type Told, writeArticle } from './desk.ts'

let room: Newsroom
let paper: Site
let news: Site
let port: number
let closeAll = async () => {}

beforeAll(async () => {
  await using opening = new AsyncDisposableStack()
  const web = opening.use(await openWeb())
  web.site('probe.test', { '/': page() })
  paper = web.site('paper.test', { '*': page({ title: 'The harbour was closed' }) })
  news = web.site('news.test', {})
  port = await freePort()
  const replayPort = await freePort()
  room = opening.use(
    await openNewsroom(web, {
      environment: { STET_WEB_PORT: String(port), STET_REPLAY_PORT: String(replayPort) },
    }),
  )
  const closing = opening.move()
  closeAll = () => closing.disposeAsync()
})
afterAll(() => closeAll())

/** A story that cites a page of the paper. */
function story(title: string, path: string): Behaviour {
  return page({ title, body: `<p>That is what <a href="https://paper.test${path}">the paper said</a>.</p>` })
}

function feed(entries: Readonly<Record<string, string>>): Behaviour {
  const items = Object.entries(entries).map(
    ([path, updated]) =>
      `<entry><id>${path}</id><title>${path}</title><updated>${updated}</updated><link href="https://news.test${path}"/></entry>`,
  )
  const head = '<id>news</id><title>News</title><updated>2026-11-22T10:00:00Z</updated>'
  return reply(`<feed xmlns="http://www.w3.org/2005/Atom">${head}${items.join('')}</feed>`, {
    type: 'application/atom+xml',
  })
}

function sitemap(paths: readonly string[]): Behaviour {
  const urls = paths.map((path) => `<url><loc>https://news.test${path}</loc></url>`).join('')
  return reply(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`, {
    type: 'application/xml',
  })
}

async function run(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await room.desk.run([...words, ...room.desk.flags])
  expect(code, stderr).toBe(0)
  return stdout
}

/** Polls what is watched now, and says what it came to. */
async function polled(): Promise<Told> {
  const told = room.service.next('watch.polled')
  await makeDue(room.store, 'watches')
  return await told
}

/** Waits for the report of an article; gives its id. */
async function reported(key: string): Promise<string> {
  const id = await articleId(key)
  const { report } = await room.service.until('report.written', ({ article }) => article === id)
  return String(report)
}

async function articleId(key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from stet.articles where key = ${key}`.execute(
    room.store.db,
  )
  return rows[0]!.id
}

function hits(path: string): number {
  return paper.hits.filter((hit) => hit.path === path).length
}

test('a new article of a feed is found, read and reported, and its source checked; a changed one is read again', async () => {
  const { service, desk } = room
  news.route('/one', story('One', '/one'))
  news.route('/two', story('Two', '/two'))
  news.route('/feed', feed({ '/one': '2026-11-22T10:00:00Z' }))
  await run('watch', 'add', 'https://news.test/feed')
  await service.until('watch.polled')
  await reported('https://news.test/one')

  news.route('/one', story('One, corrected', '/one-corrected'))
  news.route('/feed', feed({ '/two': '2026-11-22T11:00:00Z', '/one': '2026-11-22T12:00:00Z' }))
  const one = await articleId('https://news.test/one')
  const again = service.next('report.written', ({ article }) => article === one)
  expect(await polled()).toMatchObject({ toRead: 2 })
  const report = reportOf(await desk.run(['report', String((await again).report), '--format', 'json']))
  expect(report.articles[0]!.title).toContain('One, corrected')
  expect(report.sources.map(({ url }) => url)).toEqual(['https://paper.test/one-corrected'])
  await reported('https://news.test/two')
  expect([hits('/one'), hits('/one-corrected'), hits('/two')]).toEqual([1, 1, 1])
  await run('watch', 'remove', 'https://news.test/feed')
})

test('an article that two complete readings of a sitemap do not list retires, and its source is checked no more', async () => {
  const { service, store } = room
  for (const path of ['/kept', '/dropped']) news.route(path, story(path, path))
  news.route('/sitemap.xml', sitemap(['/kept', '/dropped']))
  const first = service.next('watch.polled')
  await run('watch', 'add', 'https://news.test/sitemap.xml')
  await first
  const report = await reported('https://news.test/dropped')
  await reported('https://news.test/kept')
  news.route('/sitemap.xml', sitemap(['/kept']))
  expect(await polled()).toMatchObject({ retired: 0 })
  expect(await polled()).toMatchObject({ retired: 1 })
  const gone = service.next('source.passed-over', ({ why }) => why === 'uncited')
  const kept = service.next('source.checked', ({ url }) => url === 'https://paper.test/kept')
  await makeDue(store, 'schedule')
  await Promise.all([gone, kept])
  expect([hits('/kept'), hits('/dropped')]).toEqual([2, 1])
  expect(await run('reports', '--limit', '50')).toContain(report)
  await run('watch', 'remove', 'https://news.test/sitemap.xml')
})

test('a folder that is watched brings a file that is new in it; paused, it does not, until it is resumed', async () => {
  const { desk, service } = room
  await mkdir(join(desk.folder, 'stories'))
  await writeArticle(desk, 'stories/first.md', ['https://paper.test/first'])
  const first = service.next('watch.polled')
  await run('watch', 'add', 'stories')
  await first
  await reported(join(desk.folder, 'stories/first.md'))
  await writeArticle(desk, 'stories/second.md', ['https://paper.test/second'])
  expect(await polled()).toMatchObject({ toRead: 1 })
  await reported(join(desk.folder, 'stories/second.md'))

  await run('watch', 'pause', 'stories')
  expect(await run('watch', 'list')).toMatch(/stories {2}2 articles {2}paused/)
  await writeArticle(desk, 'stories/third.md', ['https://paper.test/third'])
  const resumed = service.next('watch.polled')
  await run('watch', 'resume', 'stories')
  expect(await resumed).toMatchObject({ toRead: 1 })
  await reported(join(desk.folder, 'stories/third.md'))
  await run('watch', 'remove', 'stories')
  expect(await run('watch', 'list')).toBe('')
})

test('an article that a CMS hands in with a token is reported, and without one refused', async () => {
  const { service, store } = room
  const access = { ...accessTo(store), now: () => new Date() }
  const { person } = await founded(access)
  const asked = { name: 'the CMS', scopes: ['articles:write'], days: 1 } as const
  const { text: token } = await makeToken(access, person, asked)
  const content = 'The harbour was closed, [the paper said](https://paper.test/from-the-cms).'
  const hand = (authorization: string) =>
    fetch(`http://127.0.0.1:${port}/api/v1/articles`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'cms 4711', content, mediaType: 'text/markdown' }),
    })
  expect((await hand('Bearer another-token-altogether')).status).toBe(401)
  const taken = await hand(`Bearer ${token}`)
  expect(taken.status).toBe(202)
  const { id } = (await taken.json()) as { id: string }
  await service.until('report.written', ({ article }) => article === id)
  expect(hits('/from-the-cms')).toBe(1)
  expect(await (await hand(`Bearer ${token}`)).json()).toEqual({ id })
})

test('an article that is enqueued twice is one article', async () => {
  const name = await writeArticle(room.desk, 'twice.md', ['https://paper.test/twice'])
  const [first, second] = [await run('enqueue', name), await run('enqueue', name)]
  expect(second).toBe(first)
  await reported(join(room.desk.folder, name))
  expect(hits('/twice')).toBe(1)
})

test('what cites a source that was visited a moment ago is reported without another visit, now or later', async () => {
  const { desk, store } = room
  const earlier = await writeArticle(desk, 'earlier.md', ['https://paper.test/shared'])
  await run('enqueue', earlier)
  await reported(join(desk.folder, earlier))
  const later = await writeArticle(desk, 'later.md', ['https://paper.test/shared'])
  await run('enqueue', later)
  const report = reportOf(
    await desk.run(['report', await reported(join(desk.folder, later)), '--format', 'json']),
  )
  expect(report.articles[0]!.citations[0]!.verification).not.toBeNull()
  expect(report.sources[0]).toMatchObject({ url: 'https://paper.test/shared', state: 'alive' })
  expect(hits('/shared')).toBe(1)
  const { rows } = await sql<{ soon: boolean }>`
    select due_at < clock_timestamp() + interval '1 hour' as soon from stet.schedule
    where source_id = stet.source_id('test,paper)/shared')`.execute(store.db)
  expect(rows).toEqual([{ soon: false }])
})

test('articles that cite a source before it is visited are all verified by the one visit', async () => {
  const { desk, service } = room
  const names = []
  for (const name of ['a.md', 'b.md', 'c.md'])
    names.push(await writeArticle(desk, name, ['https://paper.test/awaited', 'https://paper.test/other']))
  await run('enqueue', ...names)
  for (const name of names) await reported(join(desk.folder, name))
  await service.until('source.checked', ({ url }) => url === 'https://paper.test/awaited')
  expect(hits('/awaited')).toBe(1)
})

test('a source that has not changed answers 304, and that is kept as a revisit and judged by the copy', async () => {
  const { desk, service, store } = room
  paper.route('/steady', etag('"1"', page({ title: 'Steady' })))
  const name = await writeArticle(desk, 'steady.md', ['https://paper.test/steady'])
  await run('enqueue', name)
  await reported(join(desk.folder, name))
  const again = service.next('source.checked', ({ url }) => url === 'https://paper.test/steady')
  await makeDue(store, 'schedule')
  expect(await again).toMatchObject({ state: 'alive', reason: 'not-modified' })
  expect(hits('/steady')).toBe(2)
  const listed = (await run('archive', 'list', 'paper.test/steady')).trim().split('\n')
  expect(listed).toHaveLength(2)
  expect(listed[1]).toContain('304')
  const { rows } = await sql<{ page: string }>`
    select body -> 'page' ->> 'title' as page from stet.checks where reason = 'not-modified'
      and source_id = stet.source_id('test,paper)/steady')`.execute(store.db)
  expect(rows[0]!.page).toContain('Steady')
})

test('a source that leads to a host that is gone is checked and kept like any other', async () => {
  const { desk, store, service } = room
  paper.route('/onward', redirect(301, 'https://nowhere.test/'))
  const name = await writeArticle(desk, 'onward.md', ['https://paper.test/onward'])
  await run('enqueue', name)
  await reported(join(desk.folder, name))
  expect(
    await service.until('source.checked', ({ url }) => url === 'https://paper.test/onward'),
  ).toMatchObject({
    change: 'failing',
  })
  const { rows } = await sql`select url from stet.captures where url = 'https://paper.test/onward'`.execute(
    store.db,
  )
  expect(rows).toHaveLength(1)
})
