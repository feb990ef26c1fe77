import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insight, makeInsight } from '../../src/desk/insight.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from '../store/test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const now = new Date('2026-11-20T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

interface Lived {
  readonly host?: string
  readonly seen: number
  /** days ago that it began to fail, and is certain by now */
  readonly died?: number
  readonly everRead?: boolean
}

async function lives(
  store: Store,
  name: string,
  { host = 'paper.test', seen, died, everRead = true }: Lived,
) {
  const standing = {
    verdict: died === undefined ? { state: 'alive', reason: 'ok' } : { state: 'dead', reason: 'http-404' },
    since: daysAgo(died === undefined ? seen : died - 1),
    failing: died === undefined ? null : { since: daysAgo(died) },
  }
  await sql`
    with known as (
      insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at, quotes_found)
      values (${name}, ${`https://${host}/${name}`}, 'alive', 'ok', ${daysAgo(seen)}::timestamptz, ${now}::timestamptz,
        gen_random_uuid(), ${everRead ? now : null}::timestamptz, '[]')
    )
    insert into stet.schedule (source_id, host, due_at, standing)
    values (stet.source_id(${name}), ${host}, now(), ${JSON.stringify(standing)}::jsonb)
  `.execute(store.db)
}

async function checked(store: Store, host: string, state: string, ms: number, days: number, times: number) {
  const body = { url: `https://${host}/a`, hops: [{ ms: ms / 4 }, { ms: (ms * 3) / 4 }] }
  await sql`
    insert into stet.checks (source_id, checked_at, state, reason, confidence, quotes_found, body)
    select stet.source_id(${host}), ${daysAgo(days)}::timestamptz, ${state}, 'ok', 1, '[]', ${JSON.stringify(body)}::jsonb
    from generate_series(1, ${times}::integer)
  `.execute(store.db)
}

test('sources that were seen alive are counted by the age they came to, all together and at each large host', async () => {
  await using store = await server.store()
  await lives(store, 'a', { seen: 100 })
  await lives(store, 'b', { seen: 100, died: 60 })
  await lives(store, 'c', { seen: 50 })
  await lives(store, 'd', { seen: 30, died: 10, host: 'desk.test' })
  await lives(store, 'never read', { seen: 90, died: 90, everRead: false })
  await makeInsight(store, now)
  const { survival } = (await insight(store, 'day', now))!
  expect(survival).toMatchObject([
    { host: null, sources: 4, died: 2, oldest: 100 },
    { host: 'desk.test', sources: 1, died: 1 },
    { host: 'paper.test', sources: 3, died: 1 },
  ])
  expect(survival[0]!.steps).toMatchObject([
    { age: 20, atRisk: 4, died: 1, survival: 0.75 },
    { age: 40, atRisk: 3, died: 1, survival: 0.5 },
  ])
  expect(survival[0]!.medianAge).toBe(40)
})

test('the hosts where most visits fail, and where they take longest, of the last month', async () => {
  await using store = await server.store()
  await checked(store, 'fast.test', 'alive', 40, 2, 20)
  await checked(store, 'slow.test', 'alive', 4_000, 2, 19)
  await checked(store, 'slow.test', 'unreachable', 9_000, 2, 1)
  await checked(store, 'broken.test', 'dead', 80, 2, 9)
  await checked(store, 'broken.test', 'alive', 80, 2, 3)
  await checked(store, 'seldom.test', 'dead', 99_000, 2, 9)
  await checked(store, 'past.test', 'dead', 99_000, 40, 50)
  await makeInsight(store, now)
  const { fragile, slow } = (await insight(store, 'day', now))!
  expect(fragile.map(({ host, checks, failed }) => [host, checks, failed])).toEqual([
    ['broken.test', 12, 9],
    ['slow.test', 20, 1],
  ])
  expect(slow.map(({ host, medianMs }) => [host, medianMs])).toEqual([
    ['slow.test', 4_000],
    ['broken.test', 80],
    ['fast.test', 40],
  ])
})

test('verdicts are counted by day and by week, checks that come late included, and stay when their checks go', async () => {
  await using store = await server.store()
  expect(await insight(store, 'day', now)).toBeNull()
  await checked(store, 'a.test', 'alive', 1, 8, 3)
  await checked(store, 'a.test', 'dead', 1, 1, 2)
  await makeInsight(store, now)
  await checked(store, 'a.test', 'dead', 1, 1, 5)
  await checked(store, 'a.test', 'alive', 1, 0, 1)
  await makeInsight(store, now)
  await sql`delete from stet.checks where checked_at < ${daysAgo(5)}::timestamptz`.execute(store.db)
  await makeInsight(store, now)
  const { verdicts } = (await insight(store, 'day', now))!
  expect(verdicts).toEqual([
    { from: '2026-11-12', state: 'alive', checks: 3 },
    { from: '2026-11-19', state: 'dead', checks: 7 },
    { from: '2026-11-20', state: 'alive', checks: 1 },
  ])
  expect((await insight(store, 'week', now))!.verdicts).toEqual([
    { from: '2026-11-09', state: 'alive', checks: 3 },
    { from: '2026-11-16', state: 'alive', checks: 1 },
    { from: '2026-11-16', state: 'dead', checks: 7 },
  ])
})
