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
  /** the last migration that was made, as in `0002-service` */
  readonly migration: string
}

/** What `stet doctor` says of a store. */
export async function storeFacts(store: Store): Promise<StoreFacts> {
  const { rows } = await asStoreErrors(() =>
    sql<{ version: string; reports: string; bytes: string; migration: string }>`
      select current_setting('server_version') as version,
        (select count(*) from stet.reports) as reports,
        (select max(name) from stet.migrations) as migration,
        pg_database_size(current_database()) as bytes`.execute(store.db),
  )
  const [{ version, reports, bytes, migration }] = rows as [(typeof rows)[number]]
  return { version, reports: Number(reports), bytes: Number(bytes), migration }
}

export interface WatchFacts {
  readonly watches: number
  readonly paused: number
  /** watches whose last poll failed */
  readonly failing: number
  /** whether any source is in the schedule */
  readonly scheduled: boolean
}

/** What `stet doctor` says of the service. */
export async function watchFacts(store: Store): Promise<WatchFacts> {
  const { rows } = await asStoreErrors(() =>
    sql<WatchFacts>`
      select count(*)::integer as watches, (count(*) filter (where paused))::integer as paused,
        (count(*) filter (where failure is not null))::integer as failing,
        exists (select from stet.schedule) as scheduled
      from stet.watches`.execute(store.db),
  )
  return rows[0]!
}
