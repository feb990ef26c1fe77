import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  articleToRead,
  finishReading,
  type ReadingOptions,
  saveReading,
  submitArticle,
  takeArticlesToRead,
} from '../../src/store/articles.ts'
import { beginChecks, putOff } from '../../src/store/checking.ts'
import { type FinishedCheck, finishChecks, giveBack } from '../../src/store/finishing.ts'
import { articleToReport } from '../../src/store/reporting.ts'
import { type Slot, type SlotOptions, takeSlots } from '../../src/store/slots.ts'
import type { Store } from '../../src/store/store.ts'
import { closeHost, endTurn, renewTurns, takeTurn } from '../../src/store/turns.ts'
import {
  articleCiting,
  beginCheck,
  begun,
  finishCheck,
  finished,
  processOne,
  processTwo,
  unread,
} from './newsroom.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const sweep = { limit: 1000, horizonMs: 600_000, leaseMs: 600_000 }

async function read(store: Store, name: string, urls: string[], hostIntervalMs = 0): Promise<string> {
  const id = await submitArticle(store, { key: name, input: name, watchId: null, content: null })
  await reread(store, id, name, urls, { windowMs: 600_000, hostIntervalMs })
  return id
}

async function reread(
  store: Store,
  id: string,
  name: string,
  urls: string[],
  options: ReadingOptions = { windowMs: 0, hostIntervalMs: 0 },
): Promise<void> {
  const changed = await saveReading(store, id, articleCiting(name, urls), unread)
  await finishReading(store, (await articleToRead(store, id))!, options, changed)
}

async function slotsOf(store: Store, options: SlotOptions): Promise<readonly Slot[]> {
  return (await takeSlots(store, options)).slots
}

async function count(store: Store, table: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer as n from ${sql.table(`stet.${table}`)}`.execute(store.db)
  return rows[0]!.n
}

test('slots on a host lie as far apart as its pace says, and hosts do not wait for each other', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1', 'https://one.example/2', 'https://two.example/1'], 2_000)
  const slots = await slotsOf(store, sweep)
  expect(slots.map(({ delayMs }) => Math.round(delayMs / 1000))).toEqual([0, 0, 2])
  expect(await slotsOf(store, sweep)).toEqual([])
})

test('what lies beyond the horizon is due again when its turn may have come', async () => {
  await using store = await server.store()
  const urls = Array.from({ length: 10 }, (_, index) => `https://slow.example/${index}`)
  await read(store, 'a', urls, 60_000)
  expect(await slotsOf(store, { ...sweep, horizonMs: 150_000 })).toHaveLength(3)
  const { rows } = await sql<{ minutes: number }>`
    select round(extract(epoch from due_at - clock_timestamp()) / 60)::integer as minutes
    from stet.schedule where slot_at is null order by 1`.execute(store.db)
  expect(rows.map(({ minutes }) => minutes)).toEqual([3, 4, 5, 6, 7, 8, 9])
})

test('a slot says which host it is at, and how often its source was tried in vain', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1', 'https://two.example/1'])
  const [one, two] = await slotsOf(store, sweep)
  await begun(store, processOne, one!)
  await finishCheck(store, processOne, finished(await begun(store, processOne, two!), { dueAt: new Date(0) }))
  // the lease of the one whose process died is over
  await sql`update stet.schedule set due_at = clock_timestamp() where tries > 0`.execute(store.db)
  const again = await slotsOf(store, sweep)
  const tries = new Map(again.map((slot) => [slot.host, slot.tries]))
  expect(tries).toEqual(
    new Map([
      [one!.host, 1],
      [two!.host, 0],
    ]),
  )
  expect([...tries.keys()].toSorted()).toEqual(['one.example', 'two.example'])
})

test('a source whose host was forgotten has its slot from the sweep after next', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1', 'https://two.example/1'])
  await sql`delete from stet.hosts where host = 'one.example'`.execute(store.db)
  expect(await slotsOf(store, sweep)).toHaveLength(1)
  const [slot] = await slotsOf(store, sweep)
  expect((await begun(store, processOne, slot!)).host).toBe('one.example')
})

test('two sweeps at once give every source one slot', async () => {
  await using store = await server.store()
  await read(
    store,
    'a',
    Array.from({ length: 300 }, (_, index) => `https://h${index % 7}.example/${index}`),
    10,
  )
  const given = (await Promise.all([1, 2, 3, 4].map(() => slotsOf(store, { ...sweep, limit: 100 })))).flat()
  expect(given).toHaveLength(300)
  expect(new Set(given.map(({ source }) => source)).size).toBe(300)
  const perHost = await sql<{ clash: number }>`
    select count(*)::integer - count(distinct (host, slot_at))::integer as clash from stet.schedule`.execute(
    store.db,
  )
  expect(perHost.rows[0]!.clash).toBe(0)
})

test('a check that is delivered twice is written once', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const first = await begun(store, processOne, slot!)
  expect(await beginCheck(store, processTwo, slot!)).toEqual({ kind: 'stale' })
  // the first process is held up until its turn is over: the second delivery does the work
  await sql`update stet.hosts set turn_until = clock_timestamp() - interval '1 s'`.execute(store.db)
  const second = await begun(store, processTwo, slot!)
  expect(second.tries).toBe(2)
  expect(await finishCheck(store, processTwo, finished(second))).toEqual(expect.any(String))
  expect(await finishCheck(store, processOne, finished(first))).toBeNull()
  expect(await count(store, 'checks')).toBe(1)
  expect(await beginCheck(store, processOne, slot!)).toEqual({ kind: 'stale' })
})

test('checks that are begun and written together end as if each were alone', async () => {
  await using store = await server.store()
  const paths = [
    'https://one.example/1',
    'https://one.example/2',
    'https://two.example/1',
    'https://six.example/1',
  ]
  const id = await read(store, 'a', paths)
  const slots = await slotsOf(store, sweep)
  const slotOf = async (url: string) => {
    const { rows } = await sql<{ source: string }>`
      select encode(source_id, 'hex') as source from stet.citations where body ->> 'url' = ${url}`.execute(
      store.db,
    )
    return slots.find(({ source }) => source === rows[0]!.source)!
  }
  const [one, alsoOne, two, six] = (await Promise.all(paths.map(slotOf))) as [Slot, Slot, Slot, Slot]
  const gone = { ...six, at: new Date(six.at.getTime() - 1) }
  const beginnings = await beginChecks(store, processOne, [one, gone, alsoOne, two, two])
  expect(beginnings.map(({ kind }) => kind)).toEqual(['begun', 'stale', 'busy', 'begun', 'stale'])
  const [first, second] = beginnings.flatMap((beginning) =>
    beginning.kind === 'begun' ? finished(beginning.begun) : [],
  ) as [FinishedCheck, FinishedCheck]
  expect(first.begun.host).toBe('one.example')
  const event = { kind: 'first', before: null, after: { state: 'invalid' } }
  const doubtful = { ...second, counts: false, event }
  const late = { ...first, begun: { ...first.begun, slotAt: gone.at } }
  const ids = await finishChecks(store, processOne, [late, doubtful, first, first])
  expect(ids.slice(0, 2)).toEqual([null, expect.any(String)])
  expect(ids.slice(2).filter((id) => id !== null)).toHaveLength(1)
  expect(await count(store, 'checks')).toBe(2)
  expect(await count(store, 'events')).toBe(1)
  // the first check of a source is kept whatever it counts for
  expect(await count(store, 'sources')).toBe(2)
  const { rows } = await sql`select from stet.hosts where turn_of is not null`.execute(store.db)
  expect(rows).toEqual([])
  // one source has not been checked, and another one is held up
  expect(await articleToReport(store, id)).toBeNull()
  expect((await begun(store, processTwo, alsoOne)).tries).toBe(1)
})

test('what was known of a source outlives a check that counts for nothing', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const dueAt = new Date(0)
  const [slot] = await slotsOf(store, sweep)
  await finishCheck(store, processOne, finished(await begun(store, processOne, slot!), { dueAt }))
  const before = await sql`select * from stet.sources`.execute(store.db)
  const [again] = await slotsOf(store, sweep)
  const done = finished(await begun(store, processOne, again!), { counts: false })
  const check = { ...done.record.check, checkedAt: '2099-01-01T00:00:00.000Z' }
  await finishCheck(store, processOne, { ...done, record: { ...done.record, check } })
  expect(await count(store, 'checks')).toBe(2)
  expect((await sql`select * from stet.sources`.execute(store.db)).rows).toEqual(before.rows)
})

test('checks of the same articles that several processes write at once never wait for each other for ever', async () => {
  await using store = await server.store()
  const urls = Array.from({ length: 120 }, (_, index) => `https://h${index}.example/`)
  for (const name of ['a', 'b', 'c', 'd']) await read(store, name, urls.toReversed())
  const slots = await slotsOf(store, sweep)
  const share = async (process: string, mine: readonly Slot[]) => {
    for (let at = 0; at < mine.length; at += 10) {
      const beginnings = await beginChecks(store, process, mine.slice(at, at + 10))
      await renewTurns(
        store,
        process,
        beginnings.flatMap((one) => (one.kind === 'begun' ? one.begun.host : [])),
      )
      const done = beginnings.flatMap((one) => (one.kind === 'begun' ? finished(one.begun) : []))
      await finishChecks(store, process, done.toReversed())
    }
  }
  await Promise.all([
    share(
      processOne,
      slots.filter((_, index) => index % 2 === 0),
    ),
    share(processTwo, slots.filter((_, index) => index % 2 === 1).toReversed()),
  ])
  expect(await count(store, 'checks')).toBe(120)
})

test('a source whose process died is due again when its turn ends, if a second delivery comes before', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  await begun(store, processOne, slot!)
  expect(await beginCheck(store, processTwo, slot!)).toEqual({ kind: 'stale' })
  const { rows } = await sql<{ meets: boolean }>`
    select due_at = turn_until as meets from stet.schedule join stet.hosts using (host)`.execute(store.db)
  expect(rows).toEqual([{ meets: true }])
})

test('of two sources of a host the second is put off while the first is visited', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1', 'https://one.example/2'])
  const [one, two] = await slotsOf(store, sweep)
  const first = await begun(store, processOne, one!)
  expect(await beginCheck(store, processTwo, two!)).toEqual({ kind: 'busy', ms: null })
  await putOff(store, two!)
  await finishCheck(store, processOne, finished(first))
  await sql`update stet.schedule set due_at = clock_timestamp() where slot_at is null`.execute(store.db)
  const [again] = await slotsOf(store, { ...sweep, limit: 10 })
  expect(again!.source).toMatch(/^[0-9a-f]{64}$/)
})

test('a host that wants to be left alone is left alone by everybody', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  await closeHost(store, 'one.example', 60_000)
  expect(await beginCheck(store, processOne, slot!)).toEqual({ kind: 'busy', ms: expect.any(Number) })
  expect(await takeTurn(store, processTwo, 'one.example')).toEqual({ kind: 'closed', ms: expect.any(Number) })
})

test('a turn on the way of a redirect keeps others from the host until it ends', async () => {
  await using store = await server.store()
  expect(await takeTurn(store, processOne, 'new.example')).toEqual({ kind: 'ours' })
  expect(await takeTurn(store, processTwo, 'new.example')).toEqual({ kind: 'held' })
  await endTurn(store, processTwo, 'new.example', { restMs: 0, tookMs: null })
  expect(await takeTurn(store, processTwo, 'new.example')).toEqual({ kind: 'held' })
  await endTurn(store, processOne, 'new.example', { restMs: 0, tookMs: null })
  expect(await takeTurn(store, processTwo, 'new.example')).toEqual({ kind: 'ours' })
})

test('a source that is given back is due at once, and its host free', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const turn = { isOver: true, restMs: 0, tookMs: null }
  await giveBack(store, processOne, await begun(store, processOne, slot!), turn, 'stopped')
  const [again] = await slotsOf(store, sweep)
  expect((await begun(store, processTwo, again!)).tries).toBe(1)
})

test('a source that no article cites any more leaves the schedule', async () => {
  await using store = await server.store()
  const id = await read(store, 'a', ['https://one.example/1', 'https://two.example/1'])
  await reread(store, id, 'a', ['https://two.example/1'])
  const slots = await slotsOf(store, sweep)
  const kinds = []
  for (const slot of slots) kinds.push((await beginCheck(store, processOne, slot)).kind)
  expect(kinds.sort()).toEqual(['begun', 'uncited'])
  expect(await count(store, 'schedule')).toBe(1)
})

test('an article that comes to cite a source while it is visited is read again, and no other', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const visit = await begun(store, processOne, slot!)
  const late = await read(store, 'b', ['https://one.example/1'])
  await finishCheck(store, processOne, finished(visit))
  expect(await takeArticlesToRead(store, 10, 60_000)).toEqual([late])
})

test('a citation that comes while its source is visited is verified by another check', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const visit = await begun(store, processOne, slot!)
  await read(store, 'b', ['https://one.example/1'])
  await finishCheck(store, processOne, finished(visit, { windowMs: 0 }))
  const [again] = await slotsOf(store, sweep)
  expect((await begun(store, processOne, again!)).places).toHaveLength(2)
})

test('an article that is read again as it was, while its source is visited, has it visited no second time', async () => {
  await using store = await server.store()
  const id = await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const visit = await begun(store, processOne, slot!)
  await sql`update stet.articles set read_due_at = clock_timestamp()`.execute(store.db)
  await reread(store, id, 'a', ['https://one.example/1'])
  await finishCheck(store, processOne, finished(visit, { windowMs: 0 }))
  expect(await slotsOf(store, sweep)).toEqual([])
})

test('a citation that comes just as its source is written waits for the window to pass', async () => {
  await using store = await server.store()
  await read(store, 'a', ['https://one.example/1'])
  const [slot] = await slotsOf(store, sweep)
  const visit = await begun(store, processOne, slot!)
  const late = await submitArticle(store, { key: 'b', input: 'b', watchId: null, content: null })
  await saveReading(store, late, articleCiting('b', ['https://one.example/1']), unread)
  const reading = (await articleToRead(store, late))!
  const record = { ...finished(visit).record }
  const check = { ...record.check, checkedAt: new Date().toISOString() }
  const finishing = await store.db.transaction().execute(async (db) => {
    await finishCheck(
      { ...store, db },
      processOne,
      finished(visit, { record: { ...record, check }, turn: null }),
    )
    const finishing = finishReading(store, reading, { windowMs: 600_000, hostIntervalMs: 0 }, true)
    const waits = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await waits.execute(store.db)).rows.length === 0);
    return { finishing }
  })
  await finishing.finishing
  expect(await slotsOf(store, sweep)).toEqual([])
})

test('an article is reported when every source it cites has been checked, over the same checks', async () => {
  await using store = await server.store()
  const id = await read(store, 'a', [
    'https://one.example/1',
    'https://two.example/1',
    'mailto:x@one.example',
  ])
  expect(await articleToReport(store, id)).toBeNull()
  for (const slot of await slotsOf(store, sweep))
    await finishCheck(store, processOne, finished(await begun(store, processOne, slot)))
  const report = await articleToReport(store, id)
  expect(report!.article.citations).toHaveLength(3)
  expect([...report!.checks.keys()].sort()).toEqual([
    'example,one)/1',
    'example,two)/1',
    'mailto:x@one.example',
  ])
})

test('an article that is read anew keeps what was verified of the citations that stayed', async () => {
  await using store = await server.store()
  const id = await read(store, 'a', ['https://one.example/1'])
  for (const slot of await slotsOf(store, sweep))
    await finishCheck(store, processOne, finished(await begun(store, processOne, slot)))
  await reread(store, id, 'a', ['https://one.example/1', 'https://two.example/1'])
  const slots = await slotsOf(store, sweep)
  expect(slots).toHaveLength(1)
  expect((await begun(store, processOne, slots[0]!)).key).toBe('example,two)/1')
})
