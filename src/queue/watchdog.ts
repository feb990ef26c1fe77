/** What is seen of a worker and its queue at one time. */
export interface Observation {
  /** jobs that could be taken now */
  readonly waiting: number
  readonly paused: boolean
  readonly running: number
  readonly concurrency: number
  /** jobs taken since the worker began */
  readonly taken: number
}

/** Since when work has waited for a worker with a free hand that took nothing; null when it has not. */
export type Idle = { readonly sinceMs: number; readonly taken: number } | null

/** What the watchdog remembers after an observation, given what it remembered before. */
export function idleAfter(before: Idle, seen: Observation, nowMs: number): Idle {
  const free = !seen.paused && seen.waiting > 0 && seen.running < seen.concurrency
  if (!free) return null
  return before !== null && before.taken === seen.taken ? before : { sinceMs: nowMs, taken: seen.taken }
}

export interface Watched {
  readonly job: string
  observe(): Promise<Observation>
  restart(): void
}

/**
 * Restarts a worker that takes nothing while work waits: what a connection that died without a word leaves behind.
 * @param patienceMs how long work may wait for a worker with a free hand
 * @param onError told of observations that fail; a queue that cannot be asked restarts nobody
 * @returns looks once at every worker; to be called again and again
 */
export function watchdog(
  workers: () => Iterable<Watched>,
  patienceMs: number,
  now: () => number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const idle = new WeakMap<Watched, Idle>()
  return async () => {
    for (const worker of workers()) {
      const seen = await worker.observe().catch(onError)
      const since = seen === undefined ? null : idleAfter(idle.get(worker) ?? null, seen, now())
      const stuck = since !== null && now() - since.sinceMs >= patienceMs
      idle.set(worker, stuck ? null : since)
      if (stuck) worker.restart()
    }
  }
}
