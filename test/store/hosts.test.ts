import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { factWording, type Learnt } from '../../src/check/host-fact.ts'
import { type HostOrder, noOrder } from '../../src/check/host-rule.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { StetError } from '../../src/error.ts'
import { forgetStaleFacts, openHostBook } from '../../src/store/host-facts.ts'
import {
  forgetHost,
  hostOf,
  listHosts,
  removeHostRule,
  rulesInForce,
  setHostRule,
} from '../../src/store/hosts.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { impressionOf, type Sibling } from '../../src/verdict/sibling.ts'
import { blankPage } from '../page/blank-page.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
/** for what leaves nothing behind */
let clean: Store
beforeAll(async () => {
  server = await testServer()
  clean = await server.store()
})
afterAll(async () => {
  await clean[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const beside = sourceUrl('https://paper.test/notes/zazul-kid')
const answer: Sibling = {
  kind: 'beside',
  url: beside,
  finalUrl: beside,
  status: 200,
  impression: impressionOf(
    { ...blankPage, title: 'The Reed', text: 'A leaf fell out of the \0 table. '.repeat(9) },
    beside,
  ),
}
const place = 'https://paper.test/notes/'

const ago = (ms: number) => new Date(Date.now() - ms)
function learnt(host: string, fact: Learnt['fact'], at = new Date()): Learnt {
  return { host, at, fact }
}
const wall = { kind: 'wall', maker: 'Cloudflare', detail: 'cf', url: 'https://a.test/', recent: 'w' } as const
const noWall = { kind: 'no-wall' } as const

async function learn(store: Store, ...all: readonly Learnt[]): Promise<void> {
  const book = openHostBook(store)
  all.forEach(book.learn)
  await book.flush()
}

const knownOf = async (store: Store, host: string) =>
  (await hostOf(store, host)).facts.map(({ fact }) => factWording(fact))

describe.each(['for one run', 'in the store'])('a place is asked for what cannot exist, %s', (where) => {
  const memory = async (store: Store) => (where === 'for one run' ? runMemory() : openHostBook(store))

  test('once in a day, and its answer is remembered as it came', async () => {
    await using store = await server.store()
    const probes = await memory(store)
    const start = Date.now()
    const at = (ms: number) => new Date(start + ms)
    expect(await probes.claim(place, at(0))).toBeNull()
    expect(await probes.claim(place, at(1))).toMatchObject({ sibling: null })
    await probes.answer(place, answer)
    expect(await probes.claim(place, at(dayMs - 1))).toMatchObject({ sibling: answer })
    expect(await probes.claim('https://paper.test/other/', at(2))).toBeNull()
    expect(await probes.claim(place, at(dayMs))).toBeNull()
    expect(await probes.claim(place, at(dayMs + hourMs))).toMatchObject({ sibling: null })
  })

  test('again, when the question could not be put', async () => {
    await using store = await server.store()
    const probes = await memory(store)
    await probes.claim(place, new Date())
    await probes.release(place)
    expect(await probes.claim(place, new Date())).toBeNull()
  })
})

test('many places at once, each by one process, and their answers are told to the others', async () => {
  await using store = await server.store()
  const books = [openHostBook(store), openHostBook(store)]
  const places = Array.from({ length: 150 }, (_, index) => `https://h${index % 40}.test/${index}/`)
  const now = new Date()
  const claims = await Promise.all(
    books.map((book, turn) =>
      Promise.all((turn === 0 ? places : places.toReversed()).map((place) => book.claim(place, now))),
    ),
  )
  const [first, second] = claims as [(typeof claims)[0], (typeof claims)[0]]
  places.forEach((_, index) => {
    const both = [first[index], second[places.length - 1 - index]]
    expect(both.filter((claim) => claim === null)).toHaveLength(1)
  })
  await Promise.all(places.map((place) => books[0]!.answer(place, { ...answer, url: sourceUrl(place) })))
  const heard = await Promise.all(places.map((place) => books[1]!.claim(place, now)))
  expect(heard.map((claim) => claim?.sibling?.url)).toEqual(places)
})

test('an answer that a process has heard is not looked up again for some minutes; then what was forgotten is forgotten', async () => {
  await using store = await server.store()
  const [asker, other] = [openHostBook(store), openHostBook(store)]
  const now = Date.now()
  const at = (ms: number) => new Date(now + ms)
  await asker.claim(place, at(0))
  expect(await other.claim(place, at(1))).toMatchObject({ sibling: null })
  await asker.answer(place, answer)
  expect(await other.claim(place, at(2))).toMatchObject({ sibling: answer })
  await sql`delete from stet.host_facts`.execute(store.db)
  expect(await other.claim(place, at(500_000))).toMatchObject({ sibling: answer })
  expect(await other.claim(place, at(hourMs))).toBeNull()
})

test('of many processes that would ask one place at once, one does, and all know the answer', async () => {
  const databaseUrl = await server.database()
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })))
  try {
    const now = new Date()
    const claims = await Promise.all(
      stores.flatMap((store) =>
        [openHostBook(store), openHostBook(store)].map((one) => one.claim(place, now)),
      ),
    )
    expect(claims.filter((claim) => claim === null)).toHaveLength(1)
    await openHostBook(stores[0]!).answer(place, answer)
    for (const store of stores)
      expect(await openHostBook(store).claim(place, now)).toMatchObject({ sibling: answer })
  } finally {
    for (const store of stores) await store[Symbol.asyncDispose]()
  }
})

test('a place may have any address, and an answer of another stet is none', async () => {
  await using store = await server.store()
  const probes = openHostBook(store)
  const long = `https://paper.test/${'a'.repeat(16_000)}/`
  expect(await probes.claim(long, new Date())).toBeNull()
  expect(await probes.claim(`${long}b/`, new Date())).toBeNull()
  await sql`update stet.host_facts set value = '{"sibling": {"kind": "future"}}'`.execute(store.db)
  expect(await probes.claim(long, new Date())).toMatchObject({ sibling: null })
  expect((await hostOf(store, 'paper.test')).facts).toEqual([])
})

describe('what is learnt about a host', () => {
  test('is written together, and known with its age and its end', async () => {
    await using store = await server.store()
    const book = openHostBook(store)
    const at = ago(hourMs)
    book.learn(learnt('paper.test', { kind: 'crawl-delay', ms: 10_000 }, at))
    book.learn(learnt('paper.test', { kind: 'retry-after', seconds: 120, status: 429 }, at))
    book.learn(learnt('paper.test', { kind: 'cookies', url: 'https://paper.test/', names: ['a', 'b'] }, at))
    book.learn(learnt('paper.test', { kind: 'status-lie', about: 'missing', status: 200, detail: 'x' }, at))
    book.learn(learnt('paper.test', { kind: 'status-lie', about: 'there', status: 403, detail: 'y' }, at))
    expect((await hostOf(store, 'paper.test')).facts).toEqual([])
    await book.flush()
    const { facts } = await hostOf(store, 'paper.test')
    expect(new Set(facts.map(({ fact }) => factWording(fact)))).toEqual(
      new Set([
        'asks for 10 s between requests (Crawl-delay)',
        'asked to be left alone for 120 s (429, Retry-After)',
        'needs cookies: https://paper.test/ leads back to itself without a, b',
        'says 200 for what cannot exist: x',
        'says 403 for what is there: y',
      ]),
    )
    for (const { learntAt, knownUntil } of facts) {
      expect(learntAt).toEqual(at)
      expect(knownUntil.getTime()).toBeGreaterThanOrEqual(at.getTime() + 7 * dayMs)
    }
  })

  test('shows what a directory says to what cannot exist, and no question to a service about one source', async () => {
    await using store = await server.store()
    const probes = openHostBook(store)
    for (const one of [place, 'https://paper.test/service?url=x']) await probes.claim(one, new Date())
    expect((await hostOf(store, 'paper.test')).facts).toEqual([])
    await probes.answer(place, answer)
    await probes.answer('https://paper.test/service?url=x', { ...answer, kind: 'oembed' })
    expect(await knownOf(store, 'paper.test')).toEqual([
      'https://paper.test/notes/ says 200 to what cannot exist',
    ])
  })

  test('counts how often it walls us, once it has', async () => {
    await using store = await server.store()
    await learn(store, ...Array.from({ length: 30 }, () => learnt('paper.test', noWall)))
    expect(await knownOf(store, 'paper.test')).toEqual([])
    await learn(store, learnt('paper.test', noWall), learnt('paper.test', wall), learnt('paper.test', noWall))
    expect(await knownOf(store, 'paper.test')).toEqual(['walls us (Cloudflare), 1 of the last 3 visits: cf'])
    await learn(store, learnt('paper.test', { ...wall, maker: 'Akamai' }), learnt('paper.test', wall))
    await learn(store, learnt('paper.test', noWall), learnt('other.test', noWall))
    expect(await knownOf(store, 'paper.test')).toEqual(['walls us (Cloudflare), 3 of the last 6 visits: cf'])
    await learn(store, ...Array.from({ length: 19 }, () => learnt('paper.test', noWall)))
    expect(await knownOf(store, 'paper.test')).toEqual(['walls us (Cloudflare), 0 of the last 20 visits: cf'])
    expect(await knownOf(store, 'other.test')).toEqual([])
  })

  test('late, does not go before what is newer', async () => {
    await using store = await server.store()
    const delay = (ms: number, at: Date) => learnt('paper.test', { kind: 'crawl-delay', ms }, at)
    await learn(store, delay(2_000, ago(hourMs)))
    await learn(store, delay(1_000, ago(2 * hourMs)))
    expect(await knownOf(store, 'paper.test')).toEqual(['asks for 2 s between requests (Crawl-delay)'])
  })

  test('is forgotten after its span, and when somebody says so', async () => {
    await using store = await server.store()
    const book = openHostBook(store)
    await book.claim(place, ago(dayMs + 1))
    await book.answer(place, answer)
    await learn(
      store,
      learnt('paper.test', { kind: 'crawl-delay', ms: 1_000 }, ago(31 * dayMs)),
      learnt('paper.test', { kind: 'cookies', url: 'u', names: [] }, ago(31 * dayMs)),
      learnt('other.test', wall),
    )
    expect(await knownOf(store, 'paper.test')).toEqual(['needs cookies: u leads back to itself without '])
    expect(await forgetStaleFacts(store)).toBe(2)
    expect(await forgetStaleFacts(store)).toBe(0)
    expect(await forgetHost(store, 'PAPER.test.')).toBe(1)
    expect(await listHosts(store, { after: null, limit: 10, search: null })).toMatchObject([
      { host: 'other.test' },
    ])
  })

  test('at once by several processes locks nobody out', async () => {
    await using store = await server.store()
    const hosts = Array.from({ length: 200 }, (_, index) => `h${index}.test`)
    const books = Array.from({ length: 6 }, () => openHostBook(store))
    for (let round = 0; round < 5; round++) {
      for (const [index, book] of books.entries())
        for (const host of index % 2 === 0 ? hosts : hosts.toReversed())
          book.learn(learnt(host, (index + round) % 3 === 0 ? noWall : wall))
      await Promise.all(books.map((book) => book.flush()))
    }
    expect(await listHosts(store, { after: null, limit: 1_000, search: null })).toHaveLength(200)
  })

  test('may be anything that the web sends', async () => {
    await using store = await server.store()
    const hostile = fc.string({ unit: 'binary', maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (maker, detail) => {
        await learn(store, learnt('paper.test', { ...wall, maker, detail }))
        expect(await knownOf(store, 'paper.test')).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })

  test('is bounded while the store is away', async () => {
    await using store = await server.store()
    const book = openHostBook(store)
    for (let index = 0; index < 15_000; index++) book.learn(learnt(`h${index}.test`, wall))
    await book.flush()
    const { rows } = await sql<{
      facts: number
    }>`select count(*)::integer as facts from stet.host_facts`.execute(store.db)
    expect(rows).toEqual([{ facts: 10_000 }])
  })
})

describe('a rule', () => {
  test('is kept whole, with who gave it and when, and the next one stands in its place', async () => {
    await using store = await server.store()
    const until = new Date(Date.now() + dayMs)
    const order: HostOrder = {
      intervalMs: 2_000,
      robots: 'ignore',
      headers: [['X-Desk', 'harbour']],
      browser: 'never',
      trust: 'never-dead',
      note: 'agreed with \0 their editor',
      until,
    }
    const before = Date.now()
    const given = await setHostRule(store, 'Bücher.TEST.', order, 'ada')
    expect(given).toMatchObject({
      ...order,
      pattern: 'xn--bcher-kva.test',
      by: 'ada',
      note: expect.anything(),
    })
    expect(given.setAt.getTime()).toBeGreaterThanOrEqual(before - 1_000)
    const kept = { ...given, note: 'agreed with \ufffd their editor' }
    expect(await rulesInForce(store)).toEqual([kept])
    expect(await hostOf(store, 'BÜCHER.test')).toEqual({
      host: 'xn--bcher-kva.test',
      facts: [],
      rule: kept,
      inForce: kept,
    })
    await setHostRule(store, 'bücher.test', { ...noOrder, intervalMs: 0 }, 'ben')
    expect(await rulesInForce(store)).toMatchObject([{ ...noOrder, intervalMs: 0, by: 'ben' }])
    expect(await removeHostRule(store, 'bücher.test')).toBe(true)
    expect(await removeHostRule(store, 'bücher.test')).toBe(false)
    expect(await rulesInForce(store)).toEqual([])
  })

  test('for a domain holds for all below it, but for those with a rule of their own', async () => {
    await using store = await server.store()
    await setHostRule(store, '*.paper.test', { ...noOrder, trust: 'never-dead' }, 'ada')
    await setHostRule(store, 'blog.paper.test', noOrder, 'ada')
    const inForce = async (host: string) => (await hostOf(store, host)).inForce?.pattern ?? null
    expect(await inForce('www.paper.test')).toBe('*.paper.test')
    expect(await inForce('paper.test')).toBe('*.paper.test')
    expect(await inForce('blog.paper.test')).toBe('blog.paper.test')
    expect(await inForce('newspaper.test')).toBeNull()
    expect((await hostOf(store, '*.paper.test')).rule?.trust).toBe('never-dead')
  })

  test('ends by itself, and can still be seen', async () => {
    await using store = await server.store()
    await setHostRule(store, 'paper.test', { ...noOrder, until: new Date(Date.now() + hourMs) }, 'ada')
    await sql`update stet.host_rules set until = clock_timestamp() - interval '1 second'`.execute(store.db)
    expect(await rulesInForce(store)).toEqual([])
    expect(await hostOf(store, 'paper.test')).toMatchObject({ rule: { by: 'ada' }, inForce: null })
  })

  test.each<[string, unknown, string?]>([
    ['faster than time', { intervalMs: -1 }],
    ['slower than a visit can wait', { intervalMs: 30_001 }],
    ['half a millisecond', { intervalMs: 0.5 }],
    ['an unknown word', { robots: 'maybe' }],
    ['no robots.txt without a reason', { robots: 'ignore', note: ' ' }],
    ['Host', { headers: [['Host', 'evil.test']] }],
    ['Cookie', { headers: [['cookie', 'a=1']] }],
    ['Authorization', { headers: [['AUTHORIZATION', 'Basic x']] }],
    ['Content-Length', { headers: [['Content-Length', '5']] }],
    ['a line break', { headers: [['X-A', 'b\r\nHost: evil.test']] }],
    ['no name', { headers: [['', 'b']] }],
    ['no value', { headers: [['X-A', '']] }],
    [
      'a field twice',
      {
        headers: [
          ['X-A', '1'],
          ['x-a', '2'],
        ],
      },
    ],
    ['a long value', { headers: [['X-A', 'x'.repeat(1_001)]] }],
    ['many fields', { headers: Array.from({ length: 21 }, (_, index) => [`X-${index}`, 'a']) }],
    ['a long note', { note: 'x'.repeat(1_001) }],
    ['an end in the past', { until: new Date(0) }],
    ['no date', { until: new Date(Number.NaN) }],
    ['something else', { colour: 'red' }],
    ['nobody who gives it', {}, ''],
  ])('is refused in one line: %s', async (_, order, by = 'ada') => {
    const given = setHostRule(clean, 'paper.test', { ...noOrder, ...(order as object) }, by)
    await expect(given).rejects.toMatchObject({
      code: 'host-rule-invalid',
      message: expect.stringMatching(/^[^\r\n]{1,1500}$/),
    })
    expect(await rulesInForce(clean)).toEqual([])
  })
})

test('the list of hosts goes on where it ended, and is searched by a part of a name, whatever is asked', async () => {
  await using store = await server.store()
  await learn(store, ...['b.test', 'a.paper.test', 'c%d.test'].map((host) => learnt(host, wall)))
  await setHostRule(store, '*.paper.test', { ...noOrder, intervalMs: 1 }, 'ada')
  await setHostRule(store, 'z.test', { ...noOrder, intervalMs: 1 }, 'ada')
  const list = async (after: string | null, search: string | null, limit = 10) =>
    (await listHosts(store, { after, limit, search })).map(({ host }) => host)
  expect(await list(null, null)).toEqual(['*.paper.test', 'a.paper.test', 'b.test', 'c%d.test', 'z.test'])
  expect(await list(null, null, 2)).toEqual(['*.paper.test', 'a.paper.test'])
  expect(await list('a.paper.test', null, 2)).toEqual(['b.test', 'c%d.test'])
  expect(await list(null, 'PAPER')).toEqual(['*.paper.test', 'a.paper.test'])
  expect(await list(null, '%')).toEqual(['c%d.test'])
  expect(await list(null, "'; drop table stet.host_facts; --")).toEqual([])
  expect(await list('\0\ud800', '\0')).toEqual([])
  const [wide, below] = await listHosts(store, { after: null, limit: 2, search: null })
  expect(wide).toMatchObject({ facts: [], rule: { pattern: '*.paper.test' } })
  expect(below).toMatchObject({ facts: [{ fact: { kind: 'wall' } }], rule: null, inForce: { intervalMs: 1 } })
})

test.each([hostOf, forgetHost, removeHostRule])(
  'what is no host is refused before the store is asked: %o',
  async (ask) => {
    for (const host of ['', 'a b', 'https://paper.test/', 'paper.test:80', '\0', 'x'.repeat(5_000)])
      await expect(ask(clean, host)).rejects.toBeInstanceOf(StetError)
  },
)
