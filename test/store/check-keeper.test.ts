import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckRecord } from '../../src/check/check.ts'
import { StetError } from '../../src/error.ts'
import { CheckKeeper } from '../../src/store/check-keeper.ts'
import type { Store } from '../../src/store/store.ts'
import { exampleReport } from './example-report.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const records = async (count: number): Promise<CheckRecord[]> =>
  await Array.fromAsync(exampleReport(count).checks())

async function kept(store: Store) {
  const { rows } = await sql`
    select (select count(*)::integer from stet.checks) as checks, (select count(*)::integer from stet.sources) as sources,
      (select count(*)::integer from stet.captures) as captures
  `.execute(store.db)
  return rows[0]
}

async function keep(store: Store, all: readonly CheckRecord[]): Promise<void> {
  const keeper = new CheckKeeper(async () => store)
  await Promise.all(all.map((record) => keeper.add(record)))
  await keeper.end()
}

test('checks are in the store while others are still to come, with their sources and copies', async () => {
  await using store = await server.store()
  const keeper = new CheckKeeper(async () => store)
  for (const record of await records(1_000)) await keeper.add(record)
  expect(await kept(store)).toMatchObject({ checks: expect.toSatisfy((count: number) => count > 500) })
  await keeper.end()
  expect(await kept(store)).toEqual({ checks: 1_000, sources: 1_000, captures: 900 })
})

test('one that is given again, by the same or another, is kept once', async () => {
  await using store = await server.store()
  const all = await records(300)
  await Promise.all([keep(store, all), keep(store, all.toReversed())])
  await keep(store, all.slice(100))
  expect(await kept(store)).toEqual({ checks: 300, sources: 300, captures: 270 })
})

test('of two checks of one source in one batch, the source has the later', async () => {
  await using store = await server.store()
  const [late] = await records(1)
  const early = {
    ...(await records(1))[0]!,
    check: { ...late!.check, checkedAt: '2026-02-01T00:00:00.000Z' },
  }
  await keep(store, [late!, early])
  const { rows } = await sql`select check_id from stet.sources`.execute(store.db)
  expect(rows).toEqual([{ check_id: late!.id }])
})

test('a store that fails holds up no visit: it is told at the end, and asked for nothing more', async () => {
  let asked = 0
  const keeper = new CheckKeeper(async () => {
    asked += 1
    throw new StetError('store-unavailable', 'the store is gone')
  })
  for (const record of await records(1_000)) await keeper.add(record)
  await expect(keeper.end()).rejects.toMatchObject({ code: 'store-unavailable' })
  expect(asked).toBe(1)
})
