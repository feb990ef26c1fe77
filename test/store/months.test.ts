import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { dropMonths, makeMonths } from '../../src/store/months.ts'
import { compact } from '../../src/store/retention.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

async function partitions(store: Store, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_inherits where inhparent = ${`stet.${table}`}::regclass`.execute(
    store.db,
  )
  return rows[0]!.n
}

/** Make the store as one in which nobody has looked ahead for months. */
async function forgetMonths(store: Store): Promise<void> {
  await dropMonths(store.db, new Date('2999-01-01'))
}

/** As a backup does: hold the tables for reading while `work` runs. */
async function whileRead(store: Store, work: () => Promise<void>): Promise<void> {
  await store.db.transaction().execute(async (db: Kysely<Database>) => {
    await sql`lock table stet.checks, stet.events in access share mode`.execute(db)
    await work()
  })
}

test('there is a partition for this month and the three after it, and for all other times', async () => {
  await using store = await server.store()
  for (const table of ['checks', 'captures', 'events']) expect(await partitions(store, table)).toBe(5)
  await forgetMonths(store)
  expect(await partitions(store, 'checks')).toBe(1)
  expect(await makeMonths(store.db, 3)).toBe(true)
  expect(await partitions(store, 'checks')).toBe(5)
})

test('a start makes months only when the next one is missing', async () => {
  const databaseUrl = await server.database()
  await using store = await openStore({ databaseUrl })
  const last = await sql<{ name: string }>`
    select max(inhrelid::regclass::text) as name from pg_inherits
    where inhparent = 'stet.checks'::regclass and inhrelid::regclass::text ~ '\\d$'`.execute(store.db)
  await sql`drop table ${sql.raw(last.rows[0]!.name)}`.execute(store.db)
  await using _again = await openStore({ databaseUrl })
  expect(await partitions(store, 'checks')).toBe(4)
  expect(await makeMonths(store.db, 3)).toBe(true)
  expect(await partitions(store, 'checks')).toBe(5)
})

test('while a backup reads, a store opens without its months, and housekeeping says that they wait', async () => {
  const databaseUrl = await server.database()
  await using store = await openStore({ databaseUrl })
  await forgetMonths(store)
  await whileRead(store, async () => {
    await using _another = await openStore({ databaseUrl })
    expect(await partitions(store, 'checks')).toBe(1)
  })
  expect(await compact(store, null)).toMatchObject({ monthsPutOff: false })
  await whileRead(store, async () => {
    expect(await compact(store, new Date('2999-01-01'))).toMatchObject({ monthsPutOff: true })
  })
  expect(await partitions(store, 'checks')).toBe(5)
})

test('a row that a clock far ahead has left does not keep its month from being lived through', async () => {
  await using store = await server.store()
  await forgetMonths(store)
  await sql`
    insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
    values ('a', 0, 1, '', 'https://one.test/', '', clock_timestamp() + interval '1 month')`.execute(store.db)
  expect(await makeMonths(store.db, 3)).toBe(true)
  expect(await partitions(store, 'captures')).toBe(4)
  expect(await partitions(store, 'checks')).toBe(5)
})
