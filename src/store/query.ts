import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** What queries run in: `store.db`, or a transaction of it. */
export type Queries = Kysely<Database>

/** Do all of `work` or nothing of it. */
export async function transaction<T>(store: Store, work: (db: Queries) => Promise<T>): Promise<T> {
  return await asStoreErrors(() => store.db.transaction().execute(work))
}

/** The rows that a statement gives. */
export async function rowsOf<T>(db: Queries, statement: RawBuilder<T>): Promise<T[]> {
  return (await asStoreErrors(() => statement.execute(db))).rows
}

/** The first of them; null when there is none. */
export async function rowOf<T>(db: Queries, statement: RawBuilder<T>): Promise<T | null> {
  return (await rowsOf(db, statement))[0] ?? null
}
