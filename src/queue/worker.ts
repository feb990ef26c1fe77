import { setTimeout as sleep } from 'node:timers/promises'
import { type Job as BullJob, UnrecoverableError, WaitingError, Worker } from 'bullmq'
import type { z } from 'zod'
import type { BackendParts, BullWorker } from './backend.ts'
import type { Job } from './job.ts'
import { decodedId } from './job-id.ts'
import { errorLog, errorText, type QueueLog } from './queue-log.ts'
import { storableText } from './storable.ts'

/** A worker of this process for one kind of job. */
export interface RunningWorker {
  readonly job: string
  /** how many jobs run here now, how many may, and how many were taken since the worker began */
  activity(): { readonly running: number; readonly concurrency: number; readonly taken: number }
  /** a new worker takes over; what runs, runs on */
  restart(): void
  /**
   * Takes nothing new and waits for what runs. What still runs after `withinMs` has its signal aborted, and what does
   * not end then either is handed back: another worker begins it anew. Twice is fine; the shorter wait counts.
   */
  stop(withinMs: number): Promise<void>
}

export interface WorkerLimits {
  /** how long a job belongs to a worker that does not say that it is alive */
  readonly lockMs: number
  /** how often workers look for jobs whose worker died; such a job runs again within `lockMs + stalledMs` */
  readonly stalledMs: number
  /** a job that saw this many of its workers die or freeze is parked */
  readonly deaths: number
}

/** A killed worker's jobs run again within 25 s, and an event loop may be blocked for 7 s and keep its jobs. */
export const defaultLimits: WorkerLimits = { lockMs: 15_000, stalledMs: 10_000, deaths: 5 }

/** Parked jobs of one kind; what is parked beyond that drives out the oldest. */
const mostParked = 1_000
/** What aborted work may take to unwind. */
const unwindMs = 1_000
/** What giving jobs back and closing connections may take; a lost server must not keep a process from its end. */
const closeMs = 3_000

/** A job that runs here. */
interface Run {
  /** asks it to end */
  readonly abort: (why: Error) => void
  /** goes on without waiting for its end */
  readonly abandon: (why: Error) => void
}

export function startWorker<Deps, Payload extends z.ZodType>(
  backend: BackendParts,
  job: Pick<Job<string, Deps, Payload>, 'name' | 'payload' | 'process'>,
  deps: Deps,
  settings: {
    readonly concurrency: number
    readonly limits: WorkerLimits
    readonly log: QueueLog
    readonly now: () => number
  },
): RunningWorker {
  const { concurrency, limits, log, now } = settings
  const onError = errorLog(log, job.name, now)
  /** the one that takes, and those it took over from whose jobs have not all ended */
  const workers = new Set<BullWorker>()
  const running = new Map<BullJob, Run>()
  let taken = 0
  let stopped: Promise<unknown> | null = null
  const ending = new AbortController()
  let current = launch()

  function launch(): BullWorker {
    const options = {
      ...backend.options,
      concurrency,
      lockDuration: limits.lockMs,
      stalledInterval: limits.stalledMs,
      // `take` parks poison, with a reason that says what happened; BullMQ's own limit must not come first
      maxStalledCount: 2 ** 31 - 1,
      // else 15 s after a lost connection
      runRetryDelay: 1_000,
    }
    const worker: BullWorker = new Worker(job.name, take, options, backend.factory)
    worker.on('error', onError)
    worker.on('stalled', (id) => log({ event: 'job.stalled', job: job.name, id: decodedId(id) }))
    worker.on('failed', (failed, error) => {
      if (failed === undefined || error instanceof UnrecoverableError) return
      const final = failed.attemptsMade >= (failed.opts.attempts ?? 1)
      const reason = errorText(error)
      log({
        event: 'job.failed',
        job: job.name,
        id: decodedId(failed.id!),
        reason,
        final,
        error: error.cause,
      })
    })
    worker.on('lockRenewalFailed', (ids) => {
      for (const [held, { abort }] of running)
        if (ids.includes(held.id!)) abort(new Error('another worker may have taken the job over'))
    })
    workers.add(worker)
    return worker
  }

  async function close(worker: BullWorker): Promise<void> {
    await worker.close().catch(onError)
    workers.delete(worker)
  }

  async function take(held: BullJob, token: string | undefined): Promise<void> {
    taken += 1
    if (stopped !== null) await handBack(held, token)
    if (held.stalledCounter >= limits.deaths)
      park(held, `its worker died or froze ${held.stalledCounter} times while it ran`)
    const payload = job.payload.safeParse(held.data)
    if (!payload.success) park(held, `its payload does not fit: ${printed(payload.error)}`)
    const controller = new AbortController()
    const { signal } = controller
    const { promise: abandoned, reject: abandon } = Promise.withResolvers<never>()
    running.set(held, { abort: (why) => controller.abort(why), abandon })
    try {
      const delivery = { id: decodedId(held.id!), deaths: held.stalledCounter, ending: ending.signal }
      const work = job.process(deps, payload.data, signal, delivery)
      await Promise.race([work, abandoned])
    } catch (error) {
      if (stopped !== null) await handBack(held, token)
      throw new Error(storableText(errorText(error)), { cause: error })
    } finally {
      running.delete(held)
    }
  }

  function park(held: BullJob, reason: string): never {
    const text = storableText(reason)
    held.opts.removeOnFail = { count: mostParked }
    log({ event: 'job.parked', job: job.name, id: decodedId(held.id!), reason: text })
    throw new UnrecoverableError(text)
  }

  async function handBack(held: BullJob, token: string | undefined): Promise<never> {
    await held.moveToWait(token)
    log({ event: 'job.handed-back', job: job.name, id: decodedId(held.id!) })
    throw new WaitingError()
  }

  return {
    job: job.name,
    activity: () => ({ running: running.size, concurrency, taken }),
    restart: () => {
      if (stopped !== null) return
      void close(current)
      current = launch()
      log({ event: 'worker.restarted', job: job.name })
    },
    stop: async (withinMs) => {
      ending.abort(new Error('the worker takes nothing new'))
      stopped ??= Promise.all([...workers].map(close))
      if (await endsWithin(stopped, withinMs)) return
      for (const { abort } of running.values()) abort(new Error('the worker stops'))
      if (await endsWithin(stopped, unwindMs)) return
      for (const { abandon } of running.values()) abandon(new Error('the worker stopped'))
      await endsWithin(stopped, closeMs)
    },
  }
}

function printed(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`).join('; ')
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const done = new AbortController()
  const late = sleep(ms, false, { signal: done.signal }).catch(() => false)
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    done.abort()
  }
}
