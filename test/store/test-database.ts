import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openStore, type Store } from '../../src/store/store.ts'
import { tempDataFolder } from './data-folder.ts'

/** One server for the tests of a file, an empty database for each. */
export interface TestServer extends AsyncDisposable {
  /** the address of a new, empty database */
  database(): Promise<string>
  /** a store in a database of its own */
  store(): Promise<Store>
}

export async function testServer(): Promise<TestServer> {
  await using opened = new AsyncDisposableStack()
  const data = opened.use(await tempDataFolder())
  const own = opened.use(await openStore({ dataFolder: data.path }))
  const database = async () => {
    const name = `test_${randomBytes(6).toString('hex')}`
    await sql`create database ${sql.id(name)}`.execute(own.db)
    return own.connectionString.replace('@/postgres?', `@/${name}?`)
  }
  const closing = opened.move()
  return {
    database,
    store: async () => await openStore({ databaseUrl: await database() }),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}
