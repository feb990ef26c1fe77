import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { StetError } from '../error.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { type BackupFacts, backUp } from '../store/backup.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

/** `stet backup FILE`: the embedded store, as it is at one moment, in one file that was read back. */
export async function backup(
  file: string,
  options: Record<string, unknown>,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  refuseOtherStores(config, 'pg_dump --schema=stet')
  await using store = await openConfiguredStore(config)
  const facts = await backUp(store, resolve(file), new Date(), signal)
  process.stdout.write(`stet: ${file} holds ${inWords(facts)}\n`)
  if (facts.archiveFiles.length > 0)
    process.stdout.write(`stet: copies are apart: keep ${archiveOf(config)} too\n`)
  return exitCode.pass
}

function archiveOf({ archiveUrl }: Config): string {
  const inData = 'the folder archive/ of the data folder'
  if (archiveUrl === null) return inData
  return archiveUrl.startsWith('file:') ? archiveUrl : `${archiveUrl} and ${inData}`
}

/** A PostgreSQL of somebody's own has its own tools, and they do more than we could. */
export function refuseOtherStores(config: Config, tool: string): void {
  if (config.databaseUrl === null) return
  throw new StetError('config-invalid', 'this is for the store in the data folder, not for DATABASE_URL', {
    advice: `use ${tool}`,
  })
}

export function inWords({ takenAt, tables, rows, archiveFiles }: BackupFacts): string {
  return `${rows} rows of ${tables} tables as of ${takenAt.toISOString()}, with captures in ${archiveFiles.length} WARC files`
}
