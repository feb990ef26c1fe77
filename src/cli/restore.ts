import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { warcSuffix } from '../archive/file-names.ts'
import type { ArchivePlace } from '../archive/place.ts'
import { StetError } from '../error.ts'
import { printable } from '../printable.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { archivePlaceOf } from '../setup/open-archive.ts'
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
  const place = await archivePlaceOf(dataFolder, config)
  try {
    for (const missing of await missingFrom(place, facts.archiveFiles))
      process.stderr.write(
        `stet: not in the archive${place.bucket === null ? ' folder' : ''}: ${printable(missing)}\n`,
      )
  } catch (error) {
    // What was restored is whole; which copies belong to it can be looked up later.
    if (!(error instanceof StetError)) throw error
    process.stderr.write(`stet: ${error.message}; which copies are missing there is not known\n`)
  }
  return exitCode.pass
}

/** WARC files that the archive has neither whole nor as a killed writer left them. */
async function missingFrom(
  { folder, bucket }: ArchivePlace,
  files: readonly string[],
): Promise<readonly string[]> {
  const there = new Set(await readdir(folder).catch(() => []))
  const missing = new Set(files.filter((file) => !there.has(file) && !there.has(`${file}.open`)))
  if (bucket !== null && missing.size > 0)
    for await (const { stem } of bucket.warcs()) missing.delete(stem + warcSuffix)
  return [...missing]
}
