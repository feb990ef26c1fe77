import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeFromBrowserHour } from '../../src/store/browser-hour.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

test('many workers together take no more in an hour than there is, and the next hour brings as much again', async () => {
  await using store = await server.store()
  const takeTen = async () =>
    (await Promise.all(Array.from({ length: 10 }, () => takeFromBrowserHour(store, 3)))).filter(Boolean)
      .length
  expect(await takeTen()).toBe(3)
  expect(await takeTen()).toBe(0)
  expect(await takeFromBrowserHour(store, 4)).toBe(true)
  await sql`update stet.notes set value = jsonb_set(value, '{since}', to_jsonb(clock_timestamp() - interval '61 minutes'))
    where name = 'browser-hour'`.execute(store.db)
  expect(await takeTen()).toBe(3)
})

test('none is none', async () => {
  await using store = await server.store()
  expect(await takeFromBrowserHour(store, 0)).toBe(false)
})
