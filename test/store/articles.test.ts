import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  articleToRead,
  finishReading,
  saveReading,
  saveReadingFailure,
  submitArticle,
  takeArticlesToRead,
} from '../../src/store/articles.ts'
import type { Store } from '../../src/store/store.ts'
import { addWatch, savePoll } from '../../src/store/watches.ts'
import { articleCiting, unread } from './newsroom.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const feed = 'https://paper.test/feed'
const options = { windowMs: 0, hostIntervalMs: 0 }
const nothing = { memory: {}, againMs: 3_600_000, failure: null, toRead: [], missed: [], retired: [] }

/** A watch that has listed one article with this mark; their ids. */
async function listed(store: Store, mark: string | null): Promise<{ watch: string; article: string }> {
  const watch = await addWatch(store, 'feed', feed)
  await savePoll(store, watch, { ...nothing, toRead: [{ url: 'https://paper.test/a', mark }] })
  const [article] = await takeArticlesToRead(store, 10, 600_000)
  return { watch, article: article! }
}

/** Read an article; days until it is read again, null when it is not. */
async function daysToNext(store: Store, id: string, publishedAt: string | null): Promise<number | null> {
  await saveReading(store, id, { ...articleCiting('a', []), publishedAt }, unread)
  const reading = await articleToRead(store, id)
  await finishReading(store, reading ?? { id, mark: null }, options, true)
  const { rows } = await sql<{ days: number | null }>`
    select round(extract(epoch from read_due_at - clock_timestamp()) / 86400)::integer as days
    from stet.articles where id = ${id}`.execute(store.db)
  return rows[0]!.days
}

test('an article whose list does not say when it changes is read again, daily when young and weekly later', async () => {
  await using store = await server.store()
  const { article } = await listed(store, null)
  expect(await daysToNext(store, article, new Date().toISOString())).toBe(1)
  expect(await daysToNext(store, article, '2020-01-01')).toBe(7)
  // it came today: without a date of its own it is as young as that
  expect(await daysToNext(store, article, null)).toBe(1)
})

test('an article whose list says when it changes waits for that, and one that nobody watches for nothing', async () => {
  await using store = await server.store()
  expect(await daysToNext(store, (await listed(store, '2026-11-20')).article, '2020-01-01')).toBeNull()
  const key = 'https://paper.test/once'
  const once = await submitArticle(store, { key, input: key, watchId: null, content: null })
  expect(await daysToNext(store, once, null)).toBeNull()
})

test('an article that retires while it is read is not read again', async () => {
  await using store = await server.store()
  const { watch, article } = await listed(store, null)
  await savePoll(store, watch, { ...nothing, retired: ['https://paper.test/a'] })
  expect(await daysToNext(store, article, null)).toBeNull()
})

/** An article whose next version is handed in while somebody reads this one. */
async function handedInMeanwhile(store: Store) {
  const handIn = (text: string) =>
    submitArticle(store, {
      key: 'budget',
      input: 'budget',
      watchId: null,
      content: { bytes: Buffer.from(text), mediaType: 'text/markdown' },
    })
  const id = await handIn('as it was')
  await takeArticlesToRead(store, 10, 600_000)
  const reading = (await articleToRead(store, id))!
  await handIn('as it is')
  return { id, reading }
}

test('an article that is handed in anew while it is read is read again, at once', async () => {
  await using store = await server.store()
  const { id, reading } = await handedInMeanwhile(store)
  // its job was still at the first version when it was handed out
  expect(await takeArticlesToRead(store, 10, 600_000)).toEqual([id])
  await finishReading(store, reading, options, true)
  expect(await takeArticlesToRead(store, 10, 600_000)).toEqual([id])
  const again = (await articleToRead(store, id))!
  expect(Buffer.from(again.content!.bytes).toString()).toBe('as it is')
  await finishReading(store, again, options, true)
  expect((await articleToRead(store, id))!.mark).toBeNull()
})

test('an article that is handed in anew while it cannot be read does not wait for the next try', async () => {
  await using store = await server.store()
  const { id, reading } = await handedInMeanwhile(store)
  await saveReadingFailure(store, reading, 'it is no article', 60_000)
  expect(await takeArticlesToRead(store, 10, 600_000)).toEqual([id])
})

test('an article whose bytes alone have changed reads as before', async () => {
  await using store = await server.store()
  const { article } = await listed(store, null)
  const read = articleCiting('a', ['https://one.test/1'])
  expect(await saveReading(store, article, { ...read, sha256: 'one' }, unread)).toBe(true)
  expect(await saveReading(store, article, { ...read, sha256: 'other' }, unread)).toBe(false)
  expect(await saveReading(store, article, articleCiting('a', ['https://one.test/2']), unread)).toBe(true)
})

test('what is due is given to one of those who ask at once, and again when its lease is over', async () => {
  await using store = await server.store()
  const ids = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      submitArticle(store, { key: `${n}`, input: `${n}`, watchId: null, content: null }),
    ),
  )
  expect((await takeArticlesToRead(store, 10, 0)).sort()).toEqual(ids.sort())
  const taken = await Promise.all([1, 2, 3].map(() => takeArticlesToRead(store, 2, 600_000)))
  expect(taken.flat().sort()).toEqual(ids.sort())
})
