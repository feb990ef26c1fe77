import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchivePlace } from '../archive/place.ts'
import { waitingToShip } from '../archive/ship.ts'
import { errorCode } from '../error.ts'
import type { Queues } from '../queue/open-queues.ts'
import type { Picture } from '../schedule/reachability.ts'
import { dueLag } from '../store/slots.ts'
import type { Store } from '../store/store.ts'
import type { Observed } from './metrics.ts'

/** What store, queue and archive say of themselves just now. */
export async function observe(parts: {
  readonly store: Store
  readonly queues: Queues
  readonly archivePlace: ArchivePlace
  readonly picture: () => Picture
}): Promise<Observed> {
  const { folder, bucket } = parts.archivePlace
  const [counts, due, archiveBytes, archiveWaiting] = await Promise.all([
    parts.queues.counts(),
    dueLag(parts.store),
    bytesIn(folder),
    bucket === null ? null : waitingToShip(folder),
  ])
  const ages = [...counts.values()].flatMap(({ oldestWaitingMs }) => oldestWaitingMs ?? [])
  const { answered, failed, reach } = parts.picture()
  return {
    queue: {
      waiting: counts.values().reduce((sum, { waiting }) => sum + waiting, 0),
      oldestSeconds: ages.length === 0 ? null : Math.max(...ages) / 1000,
    },
    due: { sources: due.sources, lagSeconds: due.oldestMs === null ? null : due.oldestMs / 1000 },
    archiveBytes,
    archiveWaiting,
    online: { hostsAnswering: answered, hostsFailing: failed, judging: reach !== 'doubtful' },
  }
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(unlessGone([]))
  const sizes = names.map(
    async (name) => (await stat(join(folder, name)).catch(unlessGone({ size: 0 }))).size,
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Files are renamed and removed while we look. */
function unlessGone<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) === 'ENOENT') return instead
    throw error
  }
}
