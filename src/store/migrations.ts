import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StetError } from '../error.ts'
import { reports } from './migrations/0001-reports.ts'
import { service } from './migrations/0002-service.ts'
import { access } from './migrations/0003-access.ts'
import { notices } from './migrations/0004-notices.ts'
import { desk } from './migrations/0005-desk.ts'
import { findingChanges } from './migrations/0006-finding-changes.ts'

/** Forward only: one that has been released is never edited, a correction is a new one. Names sort in order. */
const migrations: Record<string, Migration> = {
  '0001-reports': reports,
  '0002-service': service,
  '0003-access': access,
  '0004-notices': notices,
  '0005-desk': desk,
  '0006-finding-changes': findingChanges,
}

/**
 * Bring schema `stet` to what this code needs. Kysely's migrator holds an advisory lock, so two starts at once are safe.
 * @throws StetError `store-too-new` when a later stet has been here
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against any shape of database
export async function migrate(db: Kysely<any>): Promise<void> {
  const done = await appliedMigrations(db)
  const unknown = done.find((name) => !(name in migrations))
  if (unknown !== undefined)
    throw new StetError('store-too-new', `The store was written by a newer stet (it has ${unknown}).`, {
      advice: 'Update stet, or name another folder with --data.',
    })
  if (done.length === Object.keys(migrations).length) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'stet',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function appliedMigrations(db: Kysely<any>): Promise<string[]> {
  // asked first: the migrator looks at every table of the database, and a start should not wait for that
  const found = await sql<{
    there: boolean
  }>`select to_regclass('stet.migrations') is not null as there`.execute(db)
  if (found.rows[0]?.there !== true) return []
  const { rows } = await sql<{ name: string }>`select name from stet.migrations order by name`.execute(db)
  return rows.map((row) => row.name)
}
