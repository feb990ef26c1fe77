import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSeen, seenSince } from '../../src/store/pictures.ts'
import type { Store } from '../../src/store/store.ts'
import { changesSince, dueByHour, troubles } from '../../src/store/today.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { readArticleIn } from './standing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const now = new Date('2026-11-20T10:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

interface Happened {
  readonly kind: string
  readonly state: string | null
  readonly hours: number
}

/** A source with something that happened to it. */
async function happens(store: Store, url: string, { kind, state, hours }: Happened): Promise<void> {
  const key = `test,paper)${new URL(url).pathname}`
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, quotes_found)
    values (${key}, ${url}, 'alive', 'ok', now(), now(), gen_random_uuid(), '[]') on conflict do nothing
  `.execute(store.db)
  const at = hoursAgo(hours).toISOString()
  const verdict = state === null ? null : { state, reason: state === 'dead' ? 'http-404' : 'ok' }
  const after = { verdict, since: at, steadySince: at, checkedAt: at, failing: null }
  await sql`
    insert into stet.events (at, kind, source_id, check_id, after)
    values (${at}::timestamptz, ${kind}, stet.source_id(${key}), gen_random_uuid(), ${JSON.stringify(after)}::jsonb)
  `.execute(store.db)
}

test('what changed is told worst first, each source once, with the articles that cite it', async () => {
  await using store = await server.store()
  const url = (name: string) => `https://paper.test/${name}`
  const names = ['back', 'failing', 'moved', 'walled', 'dead', 'newly', 'fine', 'old']
  const one = await readArticleIn(store, 'one.md', names.map(url))
  await readArticleIn(store, 'two.md', [url('dead')])
  await happens(store, url('back'), { kind: 'recovered', state: 'alive', hours: 1 })
  await happens(store, url('failing'), { kind: 'failing', state: null, hours: 2 })
  await happens(store, url('moved'), { kind: 'changed', state: 'moved', hours: 3 })
  await happens(store, url('walled'), { kind: 'changed', state: 'blocked', hours: 4 })
  await happens(store, url('dead'), { kind: 'failing', state: null, hours: 6 })
  await happens(store, url('dead'), { kind: 'confirmed', state: 'dead', hours: 5 })
  await happens(store, url('newly'), { kind: 'first', state: 'dead', hours: 1 })
  await happens(store, url('fine'), { kind: 'first', state: 'alive', hours: 1 })
  await happens(store, url('old'), { kind: 'confirmed', state: 'dead', hours: 30 })
  await happens(store, url('uncited'), { kind: 'confirmed', state: 'dead', hours: 1 })

  const { changes, next } = await changesSince(store, hoursAgo(24), { limit: 100 })
  expect(changes.map(({ url }) => new URL(url).pathname.slice(1))).toEqual([
    'newly',
    'dead',
    'walled',
    'moved',
    'failing',
    'back',
  ])
  expect(next).toBeNull()
  expect(changes[1]).toMatchObject({
    kind: 'confirmed',
    articlesInAll: 2,
    after: { verdict: { state: 'dead' } },
  })
  expect(changes[0]).toMatchObject({ articles: [{ id: one, title: 'An article in one.md' }] })

  const paged: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await changesSince(store, hoursAgo(24), {
      limit: 2,
      ...(after === undefined ? {} : { after }),
    })
    paged.push(...page.changes.map(({ id }) => id))
    if (page.next === null) break
    after = page.next
  }
  expect(paged).toEqual(changes.map(({ id }) => id))
})

test('what is due is counted by the hour', async () => {
  await using store = await server.store()
  await sql`
    insert into stet.schedule (source_id, host, due_at)
    select stet.source_id(n::text), 'paper.test', ${now}::timestamptz + n * interval '40 minutes' from generate_series(0, 30) as n
  `.execute(store.db)
  const hours = await dueByHour(store, now)
  expect(hours).toHaveLength(24)
  expect(hours.slice(0, 4).map(({ sources }) => sources)).toEqual([2, 1, 2, 1])
  expect(hours.at(-1)).toMatchObject({ from: hoursAgo(-23), sources: 0, exact: true })
  expect(await troubles(store)).toEqual({ unreadableArticles: 0, failingWatches: 0, unindexedSources: 0 })
})

test('each process leaves how the web looks from there, and one that is long gone is forgotten', async () => {
  await using store = await server.store()
  const picture = { reach: 'online', answered: 9, failed: 1 } as const
  await saveSeen(store, { process: 'one', at: hoursAgo(30), ...picture })
  await saveSeen(store, { process: 'two', at: hoursAgo(2), ...picture })
  await saveSeen(store, { process: 'two', at: now, ...picture, reach: 'doubtful' })
  expect(await seenSince(store, hoursAgo(100))).toEqual([
    { process: 'two', at: now, ...picture, reach: 'doubtful' },
  ])
})
