import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listReports, saveReport } from '../../src/store/reports.ts'
import { openStore } from '../../src/store/store.ts'
import { exampleReport } from './example-report.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

test('a database of somebody else gets one schema, and nothing outside it', async () => {
  await using store = await server.store()
  const { rows } = await sql<{ schema: string }>`
    select distinct table_schema as schema from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema')`.execute(store.db)
  expect(rows).toEqual([{ schema: 'stet' }])
})

test('starts at once on an empty database set it up once', async () => {
  const databaseUrl = await server.database()
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })))
  try {
    await saveReport(stores[0]!, 'm1grated00', exampleReport(1))
    for (const store of stores) expect(await listReports(store, { limit: 5 })).toHaveLength(1)
  } finally {
    for (const store of stores) await store[Symbol.asyncDispose]()
  }
})

test('a store that a newer stet has written is refused', async () => {
  const databaseUrl = await server.database()
  {
    await using store = await openStore({ databaseUrl })
    await sql`insert into stet.migrations (name, timestamp) values ('9999-tomorrow', '2030-01-01')`.execute(
      store.db,
    )
  }
  await expect(openStore({ databaseUrl })).rejects.toMatchObject({
    code: 'store-too-new',
    advice: expect.stringContaining('Update stet'),
  })
})
