import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeFindingNews } from '../../src/store/finding-news.ts'
import { addNews, listNews } from '../../src/store/news.ts'
import type { Store } from '../../src/store/store.ts'
import { readArticleIn, tell } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { minutesAfter, sourceNews } from './news.ts'

let server: TestServer
let store: Store
beforeAll(async () => {
  server = await testServer()
  store = await server.store()
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})
beforeEach(() => sql`truncate stet.articles, stet.news cascade`.execute(store.db))

const url = 'https://paper.test/speech'
const quote = { url, rule: 'quote-missing', severity: 'warning', message: 'The words are not there' } as const
const at = new Date('2026-11-02T12:00:00Z')

/** What the job would tell now, the oldest first. */
async function told() {
  while (await takeFindingNews(store, 0));
  return (await listNews(store, { limit: 50 })).toReversed()
}

test('a finding that comes is news, once, and so is that it went', async () => {
  const article = await readArticleIn(store, 'story.md', [url], { publishedAt: '2026-11-01' })
  await tell(store, article, [quote], at)
  expect(await told()).toEqual([
    {
      about: 'finding',
      kind: 'new',
      id: expect.stringMatching(/^finding-/),
      at,
      rule: 'quote-missing',
      severity: 'warning',
      article: { id: article, title: 'An article in story.md', section: 'Harbour', authors: ['Ana Lund'] },
      source: { key: url, url, host: 'paper.test' },
      message: 'The words are not there',
      finding: expect.any(String),
    },
  ])
  await tell(store, article, [quote], minutesAfter(at, 1))
  expect(await told()).toHaveLength(1)
  await tell(store, article, [], minutesAfter(at, 2))
  await tell(store, article, [quote], minutesAfter(at, 3))
  const news = await told()
  expect(news.map(({ kind }) => kind)).toEqual(['new', 'gone', 'new'])
  expect(new Set(news.map((one) => (one.about === 'finding' ? one.finding : ''))).size).toBe(1)
})

test('a change is left alone until the news of its source may have come', async () => {
  const article = await readArticleIn(store, 'story.md', [url], { publishedAt: '2026-11-01' })
  await tell(store, article, [quote], at)
  await takeFindingNews(store, 60_000)
  expect(await listNews(store, { limit: 5 })).toEqual([])
  expect(await told()).toHaveLength(1)
})

test('of an article that was published long ago the first report is no news, what changes later is', async () => {
  const article = await readArticleIn(store, 'old.md', [url], { publishedAt: '2019-05-01' })
  await tell(store, article, [quote], at)
  expect(await told()).toEqual([])
  await tell(store, article, [], minutesAfter(at, 1))
  expect((await told()).map(({ kind }) => kind)).toEqual(['gone'])
})

test('what goes because its article is no longer watched is no news', async () => {
  const article = await readArticleIn(store, 'story.md', [url], { publishedAt: '2026-11-01' })
  await tell(store, article, [quote], at)
  await told()
  await sql`update stet.articles set retired_at = clock_timestamp() where id = ${article}`.execute(store.db)
  expect(await told()).toHaveLength(1)
})

test('what somebody has found fine is no news', async () => {
  const article = await readArticleIn(store, 'story.md', [url], { publishedAt: '2026-11-01' })
  await tell(store, article, [quote], at)
  await told()
  await sql`update stet.findings set held_until = clock_timestamp() + interval '1 day'`.execute(store.db)
  await tell(store, article, [], minutesAfter(at, 1))
  expect(await told()).toHaveLength(1)
})

test('a report does not tell again that a source is dead, unless its article was not told of', async () => {
  const first = await readArticleIn(store, 'first.md', [url], { publishedAt: '2026-11-01' })
  const second = await readArticleIn(store, 'second.md', [url], { publishedAt: '2026-11-01' })
  const dead = { url, rule: 'source-dead', severity: 'error', message: 'The source is gone' } as const
  const source = { key: url, url, host: 'paper.test' }
  const articles = [{ id: first, title: 'An article in first.md', section: null, authors: [] }]
  await addNews(store, [sourceNews({ at, source, articles })])
  await tell(store, first, [dead], minutesAfter(at, 1))
  await tell(store, second, [dead], minutesAfter(at, 2))
  expect((await told()).map((one) => one.about === 'finding' && one.article.id)).toEqual([false, second])
})
