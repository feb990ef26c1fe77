import { takeArticlesToRead, takeArticlesToReport } from '../store/articles.ts'
import { takeSlots } from '../store/slots.ts'
import type { Store } from '../store/store.ts'
import { takeWatchesToPoll } from '../store/watches.ts'
import { type SlotGroup, slotGroups } from './slot-groups.ts'

/** Where due rows go: each function adds hints to a queue. */
export interface Hints {
  readonly checkSources: (groups: readonly SlotGroup[]) => Promise<void>
  readonly readArticles: (ids: readonly string[]) => Promise<void>
  readonly writeReports: (ids: readonly string[]) => Promise<void>
  readonly pollWatches: (ids: readonly string[]) => Promise<void>
}

export interface Swept {
  readonly sources: number
  readonly articles: number
  readonly reports: number
  readonly watches: number
}

/** Slots further ahead than this are left for a later sweep: what is not handed out can still be moved. */
const horizonMs = 5 * 60_000
/** What was handed out and not done by then was lost. A source waits for its slot besides. */
const leaseMs = 10 * 60_000
/** Sources a sweep takes at a time, and other rows; a sweep goes on until nothing is due. */
const sourcesAtOnce = 10_000
const rowsAtOnce = 500

/** Turn what is due into jobs. Costs what is due, not what there is; several at once share the work. */
export async function sweep(store: Store, hints: Hints, signal: AbortSignal): Promise<Swept> {
  /** @param take hands rows out and returns how many it took */
  const drain = async (most: number, take: (limit: number) => Promise<{ taken: number; given: number }>) => {
    for (let total = 0; ; ) {
      signal.throwIfAborted()
      const { taken, given } = await take(most)
      total += given
      if (taken < most) return total
    }
  }
  const rows = (
    take: (store: Store, limit: number, leaseMs: number) => Promise<string[]>,
    hint: (ids: readonly string[]) => Promise<void>,
  ) =>
    drain(rowsAtOnce, async (limit) => {
      const ids = await take(store, limit, leaseMs)
      if (ids.length > 0) await hint(ids)
      return { taken: ids.length, given: ids.length }
    })
  return {
    watches: await rows(takeWatchesToPoll, hints.pollWatches),
    articles: await rows(takeArticlesToRead, hints.readArticles),
    sources: await drain(sourcesAtOnce, async (limit) => {
      const { slots, taken } = await takeSlots(store, { limit, horizonMs, leaseMs })
      if (slots.length > 0) await hints.checkSources(slotGroups(slots))
      return { taken, given: slots.length }
    }),
    reports: await rows(takeArticlesToReport, hints.writeReports),
  }
}
