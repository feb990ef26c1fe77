import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import { asStoreErrors } from './errors.ts'
import { migrate } from './migrations.ts'
import { makeMonths } from './months.ts'
import { keepStatements } from './prepared.ts'

/** Where reports, checks and sources are kept. Disposing gives the connections back; twice is fine. */
export interface Store extends AsyncDisposable {
  /** queries run in schema `stet` */
  readonly db: Kysely<Database>
  /** for other users of the same database; holds the password: never to be shown or logged */
  readonly connectionString: string
}

export type StorePlace = { readonly dataFolder: string } | { readonly databaseUrl: string }

/**
 * Open the store in a data folder (the embedded PostgreSQL: made, started or attached to as needed, stopped with its
 * last user) or in a PostgreSQL that somebody else runs, and bring its tables up to date.
 * @throws StetError `store-unavailable`, `store-no-binaries`, `store-full`, `store-too-new`
 */
export async function openStore(place: StorePlace): Promise<Store> {
  return await asStoreErrors(async () => {
    await using opened = new AsyncDisposableStack()
    let connectionString: string
    if ('databaseUrl' in place) connectionString = place.databaseUrl
    else connectionString = opened.use(await openEmbeddedPostgres(place.dataFolder)).connectionString
    const pool = new pg.Pool({ connectionString, application_name: 'stet', connectionTimeoutMillis: 15_000 })
    // a connection that ends is no event: the query that meets it fails, the next opens another. The pool listens to
    // its idle ones alone; one that a transaction holds would end the process.
    pool.on('error', () => {})
    pool.on('connect', (client) => {
      client.on('error', () => {})
      keepStatements(client)
    })
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
    opened.defer(() => db.destroy())
    await migrate(db)
    // fewer than housekeeping makes, so that a start seldom has to wait for those who read
    await makeMonths(db, 1)
    const closing = opened.move()
    return {
      db: db.withSchema('stet'),
      connectionString,
      [Symbol.asyncDispose]: () => closing.disposeAsync(),
    }
  })
}
