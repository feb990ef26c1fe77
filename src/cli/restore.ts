import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { printable } from '../printable.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { archiveFolderOf } from '../setup/open-archive.ts'
import { checkBackup, restore as restoreStore } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { inWords, refuseOtherStores } from './backup.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

/** `stet restore FILE`: a store out of a backup, into a data folder that holds none. */
export async function restore(
  file: string,
  options: Record<string, unknown>,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  refuseOtherStores(config, 'pg_restore')
  const path = resolve(file)
  await checkBackup(path, signal)
  const dataFolder = openDataFolder(config.data)
  await using store = await openStore({ dataFolder })
  const facts = await restoreStore(store, path, signal)
  process.stdout.write(`stet: ${dataFolder} holds ${inWords(facts)}\n`)
  for (const missing of await missingFrom(archiveFolderOf(dataFolder), facts.archiveFiles))
    process.stderr.write(`stet: not in the archive folder: ${printable(missing)}\n`)
  return exitCode.pass
}

/** WARC files that the archive folder has neither whole nor as a killed writer left them. */
async function missingFrom(folder: string, files: readonly string[]): Promise<string[]> {
  const there = new Set(await readdir(folder).catch(() => []))
  return files.filter((file) => !there.has(file) && !there.has(`${file}.open`))
}
