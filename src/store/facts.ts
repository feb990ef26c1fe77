import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** Rejects with a StetError when the store does not answer; costs it nothing. */
export async function askStore(store: Store): Promise<void> {
  await asStoreErrors(() => sql`select 1`.execute(store.db))
}

export interface StoreFacts {
  /** of the PostgreSQL server */
  readonly version: string
  readonly reports: number
  /** size of the whole database */
  readonly bytes: number
}

/** What `stet doctor` says of a store. */
export async function storeFacts(store: Store): Promise<StoreFacts> {
  const { rows } = await asStoreErrors(() =>
    sql<{ version: string; reports: string; bytes: string }>`
      select current_setting('server_version') as version,
        (select count(*) from stet.reports) as reports,
        pg_database_size(current_database()) as bytes`.execute(store.db),
  )
  const [{ version, reports, bytes }] = rows as [(typeof rows)[number]]
  return { version, reports: Number(reports), bytes: Number(bytes) }
}
