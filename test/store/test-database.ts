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
  const addressOf = (name: string) => own.connectionString.replace('@/postgres?', `@/${name}?`)
  const newDatabase = async (template: string) => {
    const name = `test_${randomBytes(6).toString('hex')}`
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(own.db)
    return name
  }
  const migrated = async () => {
    const name = await newDatabase('template1')
    await using _ = await openStore({ databaseUrl: addressOf(name) })
    return name
  }
  // migrating takes longer than copying what was migrated
  let template: Promise<string> | null = null
  const closing = opened.move()
  return {
    database: async () => addressOf(await newDatabase('template1')),
    store: async () => {
      template ??= migrated()
      return await openStore({ databaseUrl: addressOf(await newDatabase(await template)) })
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}
