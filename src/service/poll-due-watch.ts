import { resolve } from 'node:path'
import type { Store } from '../store/store.ts'
import { knownArticles, savePoll, watchToPoll } from '../store/watches.ts'
import { changesOf, markOf } from '../watch/changes.ts'
import { type PollDeps, poll, WatchMemory } from '../watch/poll.ts'

export interface PollDueDeps extends PollDeps {
  readonly store: Store
}

export type PolledDue =
  | { readonly kind: 'polled'; readonly toRead: number; readonly retired: number }
  | { readonly kind: 'failed'; readonly detail: string }
  /** paused or gone */
  | { readonly kind: 'idle' }

/** Ask what is watched for news, and have what is new or changed read. Run twice, it changes nothing twice. */
export async function pollDueWatch(deps: PollDueDeps, id: string, signal: AbortSignal): Promise<PolledDue> {
  const { store } = deps
  const watch = await watchToPoll(store, id)
  if (watch === null) return { kind: 'idle' }
  const memory = WatchMemory.safeParse(watch.memory).data ?? null
  const polled = await poll(deps, { kind: watch.kind, input: watch.input, memory }, signal)
  const common = { memory: polled.memory, againMs: polled.nextPollMs }
  const nothing = { toRead: [], missed: [], retired: [] }
  switch (polled.kind) {
    case 'failed':
      await savePoll(store, id, { ...common, ...nothing, failure: polled.detail })
      return { kind: 'failed', detail: polled.detail }
    case 'unchanged':
      await savePoll(store, id, { ...common, ...nothing, failure: null })
      return { kind: 'polled', toRead: 0, retired: 0 }
    case 'read': {
      // The service may run elsewhere tomorrow: files go by their whole path.
      const entries =
        watch.kind === 'files'
          ? polled.entries.map((entry) => ({ ...entry, url: resolve(entry.url) }))
          : polled.entries
      const changes = changesOf(await knownArticles(store, id), entries, polled.complete)
      const toRead = [...changes.fresh, ...changes.changed, ...changes.back].map((entry) => ({
        url: entry.url,
        mark: markOf(entry),
      }))
      const { missed, retired } = changes
      await savePoll(store, id, { ...common, toRead, missed, retired, failure: null })
      return { kind: 'polled', toRead: toRead.length, retired: retired.length }
    }
  }
}
