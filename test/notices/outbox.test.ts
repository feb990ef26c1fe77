import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { News } from '../../src/notices/news.ts'
import { newHookSecret, parseRoute } from '../../src/notices/route.ts'
import { addNews, listNews } from '../../src/store/news.ts'
import {
  addRoute,
  changeRoute,
  listDeliveries,
  listRoutes,
  removeRoute,
  resend,
} from '../../src/store/notices.ts'
import { finishDelivery, makeMessages, routeNews, takeDeliveries } from '../../src/store/outbox.ts'
import { compact } from '../../src/store/retention.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { status } from '../web/reply.ts'
import { openSmtp } from '../web/smtp.ts'
import { openWeb, type Web } from '../web/web.ts'
import { back, findingNews, harbour, minutesAfter, noon, sourceNews } from './news.ts'
import { receiver } from './receiver.ts'
import { telling } from './telling.ts'

let server: TestServer
let web: Web
let store: Store
beforeAll(async () => {
  server = await testServer()
  web = await openWeb()
  store = await server.store()
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})
// a database for each test would take longer than all of them
beforeEach(() =>
  sql`truncate stet.news, stet.notice_routes, stet.events, stet.notes cascade`.execute(store.db),
)

const secret = newHookSecret((size) => Buffer.alloc(size, 7))
const hookAddress = 'https://hook.test/in'

/** A webhook that a route leads to; gives what it was sent and the route's id. */
async function hookRoute(settings: object = {}, hook = receiver()) {
  web.site('hook.test', { '/in': hook.behaviour })
  const channel = { kind: 'webhook', address: hookAddress, secret }
  const id = await addRoute(store, parseRoute({ name: 'hook', channel, ...settings }))
  return { id, received: hook.received, ids: () => hook.received.map(({ headers }) => headers['webhook-id']) }
}

/** Ids of the news in each message that was received. */
function told(received: readonly { readonly body: string }[]): string[][] {
  return received.map(({ body }) =>
    (JSON.parse(body) as { data: { news: News[] } }).data.news.map(({ id }) => id),
  )
}

const nights = { zone: 'Europe/Berlin', quiet: { fromMinute: 22 * 60, toMinute: 7 * 60 } }
/** 22:30 in Berlin, and 07:00 the next morning */
const lateAt = new Date('2026-11-22T21:30:00Z')
const morningAt = new Date('2026-11-23T06:00:00Z')

test('news goes by every route that wants it, once, however often the job runs', async () => {
  await using smtp = await openSmtp()
  const hook = await hookRoute()
  const slack = receiver()
  web.site('slack.test', { '/services/T0/B0/x': slack.behaviour })
  await addRoute(
    store,
    parseRoute({ name: 'slack', channel: { kind: 'slack', address: 'https://slack.test/services/T0/B0/x' } }),
  )
  await addRoute(store, parseRoute({ name: 'mail', channel: { kind: 'email', to: ['desk@news.test'] } }))
  await addRoute(
    store,
    parseRoute({
      name: 'sport',
      channel: { kind: 'email', to: ['sport@news.test'] },
      filter: { sections: ['Sport'] },
    }),
  )
  const job = telling(store, web, smtp)
  const news = sourceNews()
  await addNews(store, [news])
  for (const minutes of [0, 5, 5, 60, 24 * 60]) {
    await job.tell(minutes)
    await addNews(store, [news])
  }
  expect(told(hook.received)).toEqual([[news.id]])
  expect(slack.received).toHaveLength(1)
  expect(smtp.taken.map(({ to }) => to)).toEqual([['desk@news.test']])
  expect(await listDeliveries(store, { limit: 10 })).toEqual(
    Array.from({ length: 3 }, () =>
      expect.objectContaining({ state: 'sent', attempts: 1, tryAt: null, news: 1 }),
    ),
  )
})

test('what comes within the window goes in one message', async () => {
  const hook = await hookRoute()
  const job = telling(store, web)
  const [note, error, later] = [
    findingNews({ severity: 'note' }),
    sourceNews(),
    findingNews({ finding: 'f2' }),
  ]
  await addNews(store, [note])
  await job.tell()
  await addNews(store, [error])
  await job.tell(4)
  expect(hook.received).toEqual([])
  await addNews(store, [later])
  await job.tell(1)
  expect(told(hook.received)).toEqual([[note.id, error.id, later.id].toSorted()])
  await job.tell(60)
  expect(hook.received).toHaveLength(1)
})

test('what was undone before it was sent is never told; back again is, to those who heard of it', async () => {
  const hook = await hookRoute()
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  await addNews(store, [back()])
  await job.tell(5)
  await job.tell(60)
  expect(hook.received).toEqual([])

  const gone = sourceNews({ at: minutesAfter(noon, 70) })
  await addNews(store, [gone])
  await job.tell()
  await job.tell(5)
  const again = back({ at: minutesAfter(noon, 90) })
  await addNews(store, [again])
  await job.tell()
  await job.tell(5)
  expect(told(hook.received)).toEqual([[gone.id], [again.id]])
})

test('a daily route tells everything at its hour', async () => {
  const hook = await hookRoute({ zone: 'Europe/Berlin', pace: { kind: 'daily', hour: 8 } })
  const job = telling(store, web)
  const [first, second] = [sourceNews(), findingNews()]
  await addNews(store, [first])
  await job.tell()
  await addNews(store, [second])
  await job.tell(18 * 60)
  expect(hook.received).toEqual([])
  await job.tell(60)
  expect(told(hook.received)).toEqual([expect.arrayContaining([first.id, second.id])])
})

test('at night news waits for the morning, and only what is urgent passes, where the route says so', async () => {
  const hook = await hookRoute({ ...nights, urgentPasses: true })
  const job = telling(store, web)
  job.now = lateAt
  const [dead, warning] = [sourceNews(), findingNews()]
  await addNews(store, [dead, warning])
  await job.tell()
  await job.tell(5)
  expect(told(hook.received)).toEqual([[dead.id]])
  job.now = minutesAfter(morningAt, -1)
  await job.tell()
  expect(hook.received).toHaveLength(1)
  await job.tell(1)
  expect(told(hook.received)).toEqual([[dead.id], [warning.id]])
})

test('a dead source that is back while the night lasts wakes nobody and is told to nobody', async () => {
  const hook = await hookRoute({ ...nights, urgentPasses: true })
  const job = telling(store, web)
  job.now = lateAt
  await addNews(store, [sourceNews(), back()])
  await job.tell()
  await job.tell(5)
  job.now = morningAt
  await job.tell()
  expect(hook.received).toEqual([])
})

test('what a service that was down should have sent in the evening is not sent at night', async () => {
  const hook = await hookRoute(nights)
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  job.now = minutesAfter(lateAt, -60)
  await job.tell()
  await job.tell(120)
  expect(hook.received).toEqual([])
  job.now = morningAt
  await job.tell()
  expect(hook.received).toHaveLength(1)
})

test('an attempt that failed in the evening is not made again at night', async () => {
  const hook = await hookRoute(
    { ...nights, pace: { kind: 'at-once', windowMinutes: 0 } },
    receiver((nth) => status(nth === 1 ? 503 : 204)),
  )
  const job = telling(store, web)
  job.now = minutesAfter(lateAt, -31)
  await addNews(store, [findingNews()])
  await job.tell()
  await job.tell(31)
  expect(hook.received).toHaveLength(1)
  job.now = morningAt
  await job.tell()
  expect(hook.ids()).toHaveLength(2)
})

test('a process that dies between sending and writing it down sends once more at most, under the same id', async () => {
  const hook = await hookRoute()
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  const real = job.send
  job.send = async (...all) => {
    await real(...all)
    throw new Error('the machine is gone')
  }
  await expect(job.tell(5)).rejects.toThrow('the machine is gone')
  job.send = real
  await job.tell(1)
  expect(hook.received).toHaveLength(1)
  await job.tell(5)
  await job.tell(60)
  expect(hook.received).toHaveLength(2)
  expect(new Set(hook.ids()).size).toBe(1)
  expect(hook.received[1]!.body).toBe(hook.received[0]!.body)
})

test('a letter that was taken and not written down comes again under the same Message-ID', async () => {
  let died = false
  await using smtp = await openSmtp({
    diesAfterData: () => {
      const dies = !died
      died = true
      return dies
    },
  })
  await addRoute(store, parseRoute({ name: 'mail', channel: { kind: 'email', to: ['desk@news.test'] } }))
  const job = telling(store, web, smtp)
  await addNews(store, [sourceNews()])
  for (const minutes of [0, 5, 5, 60]) await job.tell(minutes)
  expect(smtp.taken).toHaveLength(2)
  expect(new Set(smtp.taken.map(({ headers }) => headers.get('message-id'))).size).toBe(1)
})

test('of a delivery that was taken by another meanwhile, the word of the one who took it last counts', async () => {
  await hookRoute({ pace: { kind: 'at-once', windowMinutes: 0 } })
  await addNews(store, [sourceNews()])
  await routeNews(store, noon)
  await makeMessages(store, noon)
  const takeAt = (minutes: number) => takeDeliveries(store, minutesAfter(noon, minutes), 5, 60_000)
  const [slow] = await takeAt(0)
  expect(await takeAt(0.5)).toEqual([])
  const [quick] = await takeAt(2)
  const failed = { kind: 'never', why: 'too late' } as const
  expect(await finishDelivery(store, slow!, failed, minutesAfter(noon, 2), 0)).toBeNull()
  const sent = { kind: 'sent', detail: 'taken' } as const
  expect(await finishDelivery(store, quick!, sent, minutesAfter(noon, 2), 0)).toEqual({ kind: 'sent' })
  expect(await finishDelivery(store, slow!, failed, minutesAfter(noon, 3), 0)).toBeNull()
  expect(await listDeliveries(store, { limit: 1 })).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('several processes at once tell everything once', async () => {
  const hook = await hookRoute({ pace: { kind: 'at-once', windowMinutes: 0 } })
  const jobs = Array.from({ length: 4 }, () => telling(store, web))
  const news = Array.from({ length: 60 }, (_, index) => findingNews({ finding: `g${index}` }))
  await addNews(store, news)
  await Promise.all(jobs.map((job) => job.tell()))
  expect(told(hook.received).flat().sort()).toEqual(news.map(({ id }) => id).sort())
  // small bodies, as the specification asks
  expect(hook.received).toHaveLength(3)
})

test('what is not taken is tried again for three days, then parked, and can be sent again under its id', async () => {
  let answer = 500
  const hook = await hookRoute(
    {},
    receiver(() => status(answer)),
  )
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  await job.tell(5)
  const waits = [5 / 60, 5, 30, 2 * 60, 5 * 60, 10 * 60, 14 * 60, 20 * 60, 24 * 60]
  for (const [index, minutes] of waits.entries()) {
    await job.tell(minutes - 1 / 60)
    expect(hook.received).toHaveLength(index + 1)
    await job.tell(1 / 60)
    expect(hook.received).toHaveLength(index + 2)
  }
  await job.tell(7 * 24 * 60)
  expect(hook.received).toHaveLength(10)
  const [parked] = await listDeliveries(store, { limit: 1 })
  expect(parked).toMatchObject({ state: 'parked', attempts: 10, detail: '500 500' })
  expect(job.logged.filter((event) => event === 'notice.parked')).toHaveLength(1)

  answer = 200
  expect(await resend(store, parked!.id, job.now)).toBe(true)
  await job.tell()
  expect(hook.received).toHaveLength(11)
  expect(new Set(hook.ids()).size).toBe(1)
  expect(await listDeliveries(store, { limit: 1 })).toMatchObject([{ state: 'sent' }])
})

test('a receiver that asks for a longer wait gets it', async () => {
  const busy = status(429, 'busy', { headers: { 'Retry-After': '3600' } })
  const hook = await hookRoute(
    {},
    receiver((nth) => (nth === 1 ? busy : status(200))),
  )
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  for (const minutes of [0, 5, 59]) await job.tell(minutes)
  expect(hook.received).toHaveLength(1)
  await job.tell(1)
  expect(hook.received).toHaveLength(2)
})

test.each([301, 302, 307, 308])('a redirect (%d) is not followed: it is a failure', async (code) => {
  const elsewhere = receiver()
  web.site('elsewhere.test', { '*': elsewhere.behaviour })
  await hookRoute(
    {},
    receiver(() => status(code, '', { headers: { Location: 'https://elsewhere.test/' } })),
  )
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  await job.tell(5)
  expect(elsewhere.received).toEqual([])
  expect(await listDeliveries(store, { limit: 1 })).toMatchObject([{ state: 'waiting', attempts: 1 }])
})

test('410 pauses the route; resumed, it gets what comes from then on', async () => {
  let answer = 410
  const hook = await hookRoute(
    {},
    receiver(() => status(answer)),
  )
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  await job.tell(5)
  expect(await listRoutes(store)).toMatchObject([{ paused: true, failure: '410 410' }])
  await addNews(store, [back()])
  await job.tell()
  await job.tell(60)
  expect(hook.received).toHaveLength(1)

  answer = 204
  await changeRoute(store, hook.id, { paused: false })
  expect(await listRoutes(store)).toMatchObject([{ paused: false, failure: null }])
  const later = findingNews()
  await addNews(store, [later])
  await job.tell()
  await job.tell(5)
  expect(told(hook.received.slice(1))).toEqual([[later.id]])
})

test('a target in a private network is never reached', async () => {
  const channel = { kind: 'webhook', address: 'http://10.0.0.1/in', secret }
  await addRoute(store, parseRoute({ name: 'inside', channel }))
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  await job.tell(5)
  expect(await listDeliveries(store, { limit: 1 })).toMatchObject([
    { state: 'parked', attempts: 1, detail: expect.stringContaining('not a public address') },
  ])
})

test('of several mailboxes each gets its letter once, whatever becomes of the others', async () => {
  const busy = new Set(['busy@news.test'])
  await using smtp = await openSmtp({
    refuses: (command) => {
      if (command.includes('nobody@news.test')) return '550 5.1.1 no such mailbox'
      return [...busy].some((mailbox) => command.includes(mailbox)) ? '450 4.2.1 busy' : null
    },
  })
  const to = ['desk@news.test', 'nobody@news.test', 'busy@news.test']
  await addRoute(store, parseRoute({ name: 'mail', channel: { kind: 'email', to } }))
  const job = telling(store, web, smtp)
  await addNews(store, [sourceNews()])
  await job.tell()
  await job.tell(5)
  expect(smtp.taken.map((letter) => letter.to)).toEqual([['desk@news.test']])
  busy.clear()
  await job.tell(5)
  await job.tell(24 * 60)
  expect(smtp.taken.map((letter) => letter.to)).toEqual([['desk@news.test'], ['busy@news.test']])
  const deliveries = await listDeliveries(store, { limit: 5 })
  expect(Object.fromEntries(deliveries.map(({ mailbox, state }) => [mailbox, state]))).toEqual({
    'desk@news.test': 'sent',
    'nobody@news.test': 'parked',
    'busy@news.test': 'sent',
  })
  expect(deliveries.find(({ mailbox }) => mailbox === 'nobody@news.test')!.detail).toContain('550')
})

test('a route gets what comes after it was added, and nothing more once it is removed', async () => {
  const job = telling(store, web)
  await addNews(store, [sourceNews()])
  await job.tell()
  const hook = await hookRoute()
  await job.tell()
  await job.tell(5)
  expect(hook.received).toEqual([])
  await addNews(store, [back()])
  await job.tell()
  await removeRoute(store, hook.id)
  await job.tell(5)
  expect(hook.received).toEqual([])
  expect(await listDeliveries(store, { limit: 5 })).toEqual([])
})

test('what a report says of a source is no news where the source was news itself; of another article it is', async () => {
  const source = { key: 'test,paper)/budget', url: 'https://paper.test/budget', host: 'paper.test' }
  const dead = { rule: 'source-dead', severity: 'error', source } as const
  await addNews(store, [sourceNews({ source })])
  const other = findingNews({ ...dead, article: { ...harbour, id: 'a2' } })
  const quote = findingNews({ source })
  expect(await addNews(store, [findingNews(dead), other, quote])).toBe(2)
  const kept = (await listNews(store, { limit: 10 })).map(({ id }) => id)
  expect(kept).toContain(other.id)
  expect(kept).toContain(quote.id)
})

test('news is listed page by page, the newest first', async () => {
  const news = Array.from({ length: 5 }, (_, index) =>
    findingNews({ at: minutesAfter(noon, index), finding: `p${index}` }),
  )
  await addNews(store, news)
  const first = await listNews(store, { limit: 3 })
  const second = await listNews(store, { limit: 3, before: first.at(-1)! })
  expect([...first, ...second]).toEqual(news.toReversed())
})

test('what is older than anybody wants to keep goes, but not what is still to be sent', async () => {
  await hookRoute(
    {},
    receiver((nth) => status(nth === 1 ? 204 : 500)),
  )
  const job = telling(store, web)
  const [old, late] = [sourceNews(), findingNews()]
  await addNews(store, [old])
  await job.tell()
  await job.tell(5)
  await addNews(store, [late])
  job.now = minutesAfter(noon, 2 * 24 * 60)
  await job.tell()
  await job.tell(5)
  await compact(store, minutesAfter(noon, 24 * 60))
  expect((await listNews(store, { limit: 5 })).map(({ id }) => id)).toEqual([late.id])
  expect(await listDeliveries(store, { limit: 5 })).toMatchObject([{ state: 'waiting' }])
})

test('an event of a source becomes news of the articles that cite it', async () => {
  await sql`
    with articles as (
      insert into stet.articles (key, input, body) values
        ('a', 'a.md', '{"title": "The harbour was closed"}'), ('b', 'b.md', '{"title": null}') returning id
    ), source as (
      insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, quotes_found)
      values ('test,paper)/budget', 'https://paper.test/budget', 'dead', 'http-404', ${noon}::timestamptz, ${noon}::timestamptz,
        gen_random_uuid(), '[]') returning id
    ), citations as (
      insert into stet.citations (article_id, ordinal, source_id, host, body)
      select articles.id, 0, source.id, 'paper.test', '{}' from articles, source
    )
    insert into stet.events (at, kind, source_id, check_id, before, after)
    select now() - interval '1 hour', kind, source.id, gen_random_uuid(), before, after from source, (values
      ('first', null, ${standing('alive', 'ok')}::jsonb),
      ('confirmed', ${standing('alive', 'ok')}::jsonb, ${standing('dead', 'http-404')}::jsonb)) as told (kind, before, after)
  `.execute(store.db)
  const hook = await hookRoute()
  const job = telling(store, web)
  await job.tell()
  await job.tell(5)
  await job.tell(60)
  expect(hook.received).toHaveLength(1)
  expect(JSON.parse(hook.received[0]!.body).data.news).toMatchObject([
    {
      about: 'source',
      kind: 'confirmed',
      rule: 'source-dead',
      severity: 'error',
      source: { url: 'https://paper.test/budget', host: 'paper.test' },
      failingSince: '2026-11-03T08:00:00.000Z',
      articles: expect.arrayContaining([
        expect.objectContaining({ title: 'The harbour was closed' }),
        expect.objectContaining({ title: 'b.md' }),
      ]),
    },
  ])
})

function standing(state: string, reason: string): string {
  const since = '2026-11-03T08:00:00Z'
  const failing = state === 'dead' ? { since, reason, strikes: {} } : null
  return JSON.stringify({ verdict: { state, reason }, since, steadySince: since, checkedAt: since, failing })
}
