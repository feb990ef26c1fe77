import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages, type Pages, publicUrl } from './pages.ts'
import { storeCapture, storeSource } from './stored-source.ts'

const original = 'https://paper.test/a//b?x=1&y=https://other.test/'
const key = 'test,paper)/a//b?x=1&y=https://other.test/'
const times = ['2026-05-03T10:00:00.000Z', '2026-05-09T10:00:00.000Z', '2026-06-01T10:00:00.000Z']
const memento = (index: number) => `${publicUrl}/mementos/0123456789ab-${index}`
const many = 'https://many.test/'
const manyKept = 1_005

let server: TestServer
let store: Store
let pages: Pages
beforeAll(async () => {
  server = await testServer()
  store = await server.store()
  pages = openPages(store, { role: 'viewer', now: () => new Date('2026-11-22T10:00:00Z') })
  await storeSource(store, original, key)
  for (const [index, at] of times.entries()) await storeCapture(store, key, at, index)
  await storeSource(store, many, 'test,many)/')
  // the thousandth and the one after it are of one moment
  for (let index = 0; index < manyKept; index++) {
    const second = index === 1_000 ? 999 : index
    await storeCapture(
      store,
      'test,many)/',
      new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString(),
      100 + index,
    )
  }
}, 30_000)
afterAll(async () => {
  await pages[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const gate = async (address: string, acceptDatetime?: string) =>
  await pages.ask('GET', `/timegate/${address}`, {
    headers: acceptDatetime === undefined ? {} : { 'accept-datetime': acceptDatetime },
  })

/** A link-format document or a Link field, link by link. */
function linksOf(text: string): { to: string; [attribute: string]: string }[] {
  return [...text.matchAll(/<([^>]*)>((?:; [\w]+="[^"]*")*)/g)].map(([, to, attributes]) => ({
    to: to!,
    ...Object.fromEntries(
      [...attributes!.matchAll(/; (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  }))
}

describe('a TimeGate (RFC 7089 §4.2.1, a redirect to what was so)', () => {
  test.each([
    ['Sun, 03 May 2026 10:00:00 GMT', 0],
    ['Tue, 05 May 2026 10:00:00 GMT', 0],
    ['Thu, 07 May 2026 10:00:00 GMT', 1],
    ['Mon, 31 Dec 2001 10:00:00 GMT', 0],
    ['Thu, 31 Dec 2099 10:00:00 GMT', 2],
  ])('leads to the memento nearest to %s', async (wanted, index) => {
    const response = await gate(original, wanted)
    expect([response.status, response.headers.get('location')]).toEqual([302, memento(index)])
  })

  test('leads to the most recent one without Accept-Datetime', async () => {
    expect((await gate(original)).headers.get('location')).toBe(memento(2))
  })

  test('says what it negotiates on, and is no memento itself (§2.1.2)', async () => {
    const { headers } = await gate(original)
    expect(headers.get('vary')).toContain('accept-datetime')
    expect(headers.get('memento-datetime')).toBeNull()
  })

  test('links to the original, the TimeMap, and the first, the last and the chosen memento (§2.2)', async () => {
    const { headers } = await gate(original, 'Sat, 09 May 2026 11:00:00 GMT')
    expect(linksOf(headers.get('link')!)).toEqual([
      { to: original, rel: 'original' },
      { to: `${publicUrl}/timemap/link/${original}`, rel: 'timemap', type: 'application/link-format' },
      { to: memento(0), rel: 'first memento', datetime: 'Sun, 03 May 2026 10:00:00 GMT' },
      { to: memento(1), rel: 'memento', datetime: 'Sat, 09 May 2026 10:00:00 GMT' },
      { to: memento(2), rel: 'last memento', datetime: 'Mon, 01 Jun 2026 10:00:00 GMT' },
    ])
  })

  test.each([
    '2026-05-03T10:00:00Z',
    'Sun, 03 May 2026 10:00:00 +0000',
    'Mon, 03 May 2026 10:00:00 GMT',
    'yesterday',
  ])('refuses the date %s (§4.5.3)', async (wanted) => {
    const response = await gate(original, wanted)
    expect(response.status).toBe(400)
    expect(response.headers.get('vary')).toContain('accept-datetime')
    expect(linksOf(response.headers.get('link')!)).toEqual([{ to: original, rel: 'original' }])
  })

  test('of an address that was never kept says so', async () => {
    const response = await gate('https://paper.test/a/b?x=1')
    expect([response.status, response.headers.get('vary')]).toEqual([404, 'accept-datetime'])
  })

  test('takes an address whole, its query and its double slashes too', async () => {
    expect((await gate('https://www.paper.test/a//b?y=https://other.test/&x=1')).status).toBe(302)
    expect((await gate('https://paper.test/a//b')).status).toBe(404)
    expect((await gate('ftp://paper.test/')).status).toBe(400)
    expect((await gate('')).status).toBe(400)
  })

  test('answers HEAD as it answers GET', async () => {
    const response = await pages.ask('HEAD', `/timegate/${original}`)
    expect([response.status, response.headers.get('location')]).toEqual([302, memento(2)])
  })

  test('is for those who may see the archive', async () => {
    await using strangers = openPages(store, { role: null })
    for (const path of [`/timegate/${original}`, `/timemap/link/${original}`])
      expect((await strangers.get(path)).status).toBe(401)
    expect((await strangers.get('/mementos/0123456789ab-0')).status).toBe(303)
  })
})

describe('a TimeMap (RFC 7089 §5)', () => {
  test('lists every memento as links, the original, the TimeGate and itself among them', async () => {
    const response = await pages.get(`/timemap/link/${original}`)
    expect(response.headers.get('content-type')).toBe('application/link-format')
    const links = linksOf(await response.text())
    expect(links.slice(0, 3)).toEqual([
      { to: original, rel: 'original' },
      {
        to: `${publicUrl}/timemap/link/${original}`,
        rel: 'self',
        type: 'application/link-format',
        from: 'Sun, 03 May 2026 10:00:00 GMT',
        until: 'Mon, 01 Jun 2026 10:00:00 GMT',
      },
      { to: `${publicUrl}/timegate/${original}`, rel: 'timegate' },
    ])
    expect(links.slice(3).map(({ to, rel }) => [to, rel])).toEqual([
      [memento(0), 'first memento'],
      [memento(1), 'memento'],
      [memento(2), 'last memento'],
    ])
  })

  test('that is long goes on in others, and every memento is in one of them (§5.1.1)', async () => {
    const found: string[] = []
    let parts = 0
    for (let next: string | undefined = `/timemap/link/${many}`; next !== undefined; parts++) {
      const links = linksOf(await (await pages.get(next)).text())
      found.push(...links.filter(({ rel }) => rel!.includes('memento')).map(({ to }) => to))
      const self = links.find(({ rel }) => rel === 'self')
      expect(self!.to).toBe(publicUrl + next)
      next = links
        .find(({ rel, from }) => rel === 'timemap' && from !== undefined)
        ?.to.slice(publicUrl.length)
    }
    expect(parts).toBe(2)
    expect(found).toHaveLength(manyKept)
    expect(new Set(found).size).toBe(manyKept)
  })

  test('of an address that was never kept, or that is none, says so', async () => {
    expect((await pages.get('/timemap/link/https://paper.test/')).status).toBe(404)
    expect((await pages.get('/timemap/link/20269999000000000/https://many.test/')).status).toBe(400)
    expect((await pages.get('/timemap/link/20990101000000000/https://many.test/')).status).toBe(404)
    expect((await pages.get('/timemap/link/paper')).status).toBe(400)
  })
})
