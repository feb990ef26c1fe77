import type { Config } from '../config/config.ts'
import { StetError } from '../error.ts'
import { takePending } from '../store/pending.ts'
import { openStore, type Store } from '../store/store.ts'
import { openDataFolder } from './data-folder.ts'

/**
 * The store that the configuration names; reports that waited for it are taken in.
 * @throws StetError when it cannot be had, or when the configuration wants none
 */
export async function openConfiguredStore(config: Config): Promise<Store> {
  if (config.store === 'none') {
    throw new StetError('config-invalid', 'there is nothing to read with --store none', {
      advice: 'leave it out',
    })
  }
  const dataFolder = openDataFolder(config.data)
  await using opening = new AsyncDisposableStack()
  const store = opening.use(
    await openStore(config.databaseUrl === null ? { dataFolder } : { databaseUrl: config.databaseUrl }),
  )
  const { taken, damaged } = await takePending(store, dataFolder)
  if (taken > 0)
    process.stderr.write(
      `stet: ${taken === 1 ? 'a report that waited is' : `${taken} reports that waited are`} stored now\n`,
    )
  for (const { path, reason } of damaged) process.stderr.write(`stet: set aside ${path}: ${reason}\n`)
  opening.move()
  return store
}
