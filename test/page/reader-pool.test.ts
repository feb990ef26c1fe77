import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { pageLimits } from '../../src/page/limits.ts'
import { readPage } from '../../src/page/read-page.ts'
import { readPages } from '../../src/page/reader-pool.ts'
import { now, response, url } from './responses.ts'

const story = (index: number) =>
  zlib.gzipSync(
    `<html lang=en><title>Story ${index}</title><h1 id=top>“Story ${index}”</h1><p id=b>${'word '.repeat(index)}`,
  )
const gzip = { headers: { 'Content-Encoding': 'gzip' } }
/** Minutes of work for any thread, compared with the time that the tests below give it. */
const slow = response(Buffer.alloc(40_000_000, '<p id=x>'))

for (const threads of [0, 1, 2])
  test(`${threads} threads read what readPage reads, each page for the one who asked`, async () => {
    await using reader = readPages({ threads, now: () => now })
    const pages = await Promise.all(
      Array.from({ length: 100 }, (_, i) => reader.read(url, response(story(i), gzip))),
    )
    for (const [index, page] of pages.entries()) {
      expect(page.title).toBe(`Story ${index}`)
      expect(page).toEqual(await readPage(url, response(story(index), gzip), pageLimits, now))
    }
  })

test('a thread that was started before there was anything to read reads, and ends without', async () => {
  await using reader = readPages({ threads: 1, now: () => now })
  reader.start()
  reader.start()
  expect((await reader.read(url, response(story(3), gzip))).title).toBe('Story 3')
  await using idle = readPages({ threads: 1 })
  idle.start()
})

test('a thread is told all header fields that readPage reads', async () => {
  await using reader = readPages({ threads: 1, now: () => now })
  const answer = response(zlib.gzipSync('<p>wort'), {
    headers: {
      'Content-Type': 'text/html; charset=windows-1251',
      'CONTENT-ENCODING': 'gzip',
      'Content-Language': 'de',
      'X-Robots-Tag': 'noindex',
      Refresh: '5; url=/next',
      'Set-Cookie': 'a=b',
    },
  })
  const page = await reader.read(url, answer)
  expect(page).toMatchObject({ charset: 'windows-1251', noindex: true, refresh: { seconds: 5 } })
  expect(page).toEqual(await readPage(url, answer, pageLimits, now))
})

test('the bytes of a body are left as they were, for the archive needs them too', async () => {
  await using reader = readPages({ threads: 1 })
  const all = Buffer.from('before<title>Story</title>after')
  const answer = response(all.subarray(6, -5))
  expect((await reader.read(url, answer)).title).toBe('Story')
  expect(all.toString()).toBe('before<title>Story</title>after')
})

test('a body that is not in memory is read too', async () => {
  await using reader = readPages({ threads: 1 })
  expect((await reader.read(url, response('<title>Story</title>', { chunkBytes: 3 }))).title).toBe('Story')
})

test('a page that is not read in time comes back unreadable, and those behind it are read', async () => {
  await using reader = readPages({ threads: 1, pageTimeoutMs: 2_000 })
  await reader.read(url, response(story(1), gzip))
  const [first, ...others] = await Promise.all([
    reader.read(url, slow),
    ...Array.from({ length: 20 }, (_, index) => reader.read(url, response(story(index), gzip))),
  ])
  expect(first).toMatchObject({
    charset: null,
    text: '',
    partial: true,
    mediaType: 'text/html',
    bytes: slow.body.size,
  })
  expect(others.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, index) => `Story ${index}`))
})

test('what is still unread when the reader is closed comes back unreadable', async () => {
  const reader = readPages({ threads: 1 })
  const pending = Array.from({ length: 20 }, () => reader.read(url, slow))
  await reader[Symbol.asyncDispose]()
  for (const page of await Promise.all(pending)) expect(page).toMatchObject({ charset: null, partial: true })
  await reader[Symbol.asyncDispose]()
})

test('threads hold the process while they read and not a moment longer', () => {
  const pool = new URL('../../src/page/reader-pool.ts', import.meta.url)
  const program = `
    import { readPages } from ${JSON.stringify(fileURLToPath(pool))}
    const bytes = Buffer.from('<title>Story</title>')
    const body = { size: bytes.length, sha256: '', truncated: null, bytes, chunks: async function* () { yield bytes } }
    const answer = { protocol: 'HTTP/1.1', status: 200, statusText: '', headers: [], body }
    readPages({ threads: 2 }).read('https://courier.test/', answer).then(({ title }) => console.log(title))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 })
  expect(run.stdout.toString().trim()).toBe('Story')
  expect(run.status).toBe(0)
})
