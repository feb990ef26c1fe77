import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSeen } from '../../src/store/pictures.ts'
import { readArticleIn, tell } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

test('on a quiet day nothing wants a person, and a service that is silent is told of', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  const $ = await pages.look('/')
  expect($('h1').text()).toBe('Today')
  expect($('.calm').text()).toContain('Nothing wants a person')
  expect($('.empty').text()).toContain('No source has changed')
  expect($('#health').parent().text()).toContain('nothing is being checked')
  expect($('#due').parent().find('svg title').text()).not.toBe('')
})

test('what died since yesterday, what is open and what is due are on the first page', async () => {
  await using store = await server.store()
  const url = 'https://paper.test/<gone>'
  const article = await readArticleIn(store, 'story.md', [url], { title: 'Harbour <script>' })
  await tell(store, article, [{ url }])
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const after = {
    verdict: { state: 'dead', reason: 'http-410' },
    since: at,
    steadySince: at,
    checkedAt: at,
    failing: null,
  }
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, quotes_found)
    select body ->> 'source', ${url}, 'dead', 'http-410', now(), now(), gen_random_uuid(), '[]' from stet.citations
  `.execute(store.db)
  await sql`
    insert into stet.events (at, kind, source_id, check_id, after)
    select ${at}::timestamptz, 'confirmed', id, gen_random_uuid(), ${JSON.stringify(after)}::jsonb from stet.sources
  `.execute(store.db)
  await sql`
    insert into stet.schedule (source_id, host, due_at) select id, 'paper.test', now() - interval '9 minutes' from stet.sources
  `.execute(store.db)
  await saveSeen(store, { process: 'one', at: new Date(), reach: 'doubtful', answered: 1, failed: 9 })
  await using pages = openPages(store)
  const $ = await pages.look('/')
  expect($('.wants a').attr('href')).toBe('/findings?severity=error')
  expect($('.wants').text()).toContain('1 open error')
  const card = $('.card').first()
  expect(card.find('.state').text()).toContain('gone')
  expect(card.find(`a[href="/articles/${article}"]`).text()).toBe('Harbour <script>')
  expect($('#due').parent().text()).toContain('1 sources, the first for 9 min')
  expect($('#health').parent().text()).toContain('may be cut off from the web')
  expect((await pages.look('/?since=month&after=nonsense'))('.card')).toHaveLength(1)
  expect((await pages.look('/?since=nonsense'))('.card')).toHaveLength(1)
})

test('in Russian too', async () => {
  await using store = await server.store()
  await using pages = openPages(store, { language: 'ru' })
  for (const [path, title] of [
    ['/', 'Сегодня'],
    ['/findings', 'Разбор'],
    ['/search?q=x', 'Поиск: x'],
    ['/insight', 'Наблюдения'],
  ])
    expect((await pages.look(path!))('h1').text()).toBe(title)
})
