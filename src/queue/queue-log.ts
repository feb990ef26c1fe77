/** What a queue tells of itself while it runs. Nothing of this is thrown. */
export type QueueEvent =
  | { readonly event: 'queue.error'; readonly queue: string; readonly message: string }
  | {
      readonly event: 'job.failed'
      readonly job: string
      readonly id: string
      readonly reason: string
      readonly final: boolean
      readonly error: unknown
    }
  | { readonly event: 'job.parked'; readonly job: string; readonly id: string; readonly reason: string }
  | { readonly event: 'job.stalled'; readonly job: string; readonly id: string }
  | { readonly event: 'job.handed-back'; readonly job: string; readonly id: string }
  | { readonly event: 'worker.restarted'; readonly job: string }
  | { readonly event: 'schedule.set' | 'schedule.removed'; readonly job: string; readonly id: string }

export type QueueLog = (event: QueueEvent) => void

const sameErrorMs = 10_000

/** A lost server fails every connection many times a second: an error that repeats is told once in ten seconds. */
export function errorLog(log: QueueLog, queue: string, now: () => number): (error: unknown) => void {
  let last = { message: '', at: Number.NEGATIVE_INFINITY }
  return (error) => {
    const message = errorText(error)
    if (message === last.message && now() - last.at < sameErrorMs) return
    last = { message, at: now() }
    log({ event: 'queue.error', queue, message })
  }
}

/** One line of what an error says; of an AggregateError (several addresses of one host) what its first says. */
export function errorText(error: unknown): string {
  const told = error instanceof AggregateError && error.message === '' ? error.errors[0] : error
  const text = told instanceof Error ? told.message || told.name : String(told)
  return text.split('\n', 1)[0]!.slice(0, 1_000)
}
