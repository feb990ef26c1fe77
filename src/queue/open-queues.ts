import { type Job as BullJob, type JobsOptions, Queue } from 'bullmq'
import type { z } from 'zod'
import { StetError } from '../error.ts'
import { type Backend, type BullQueue, openBackend } from './backend.ts'
import type { Job, Schedule } from './job.ts'
import { decodedId, encodedId } from './job-id.ts'
import { queueFacts } from './queue-facts.ts'
import { errorLog, errorText, type QueueLog } from './queue-log.ts'
import { parseQueueUrl } from './queue-url.ts'
import { keepSchedule } from './schedules.ts'
import { storable } from './storable.ts'
import { type Watched, watchdog } from './watchdog.ts'
import { defaultLimits, type RunningWorker, startWorker, type WorkerLimits } from './worker.ts'

/** Any job, whatever it needs and carries. */
export type AnyJob = Pick<Job, 'name' | 'payload' | 'options'> & {
  readonly schedule: null | ((settings: never) => Schedule)
}

/** What a job is added under. */
interface Hint {
  /** the same id again, while a job of that id waits, runs or is parked, adds nothing; the first one stands */
  readonly id: string
  /** not before this many milliseconds from now */
  readonly delayMs?: number
}

interface QueueCounts {
  readonly waiting: number
  readonly delayed: number
  readonly active: number
  readonly parked: number
  readonly paused: boolean
  /** how long the job that is next has waited to be taken, in milliseconds; null when none waits */
  readonly oldestWaitingMs: number | null
}

interface ParkedJob {
  readonly job: string
  readonly id: string
  readonly reason: string
  readonly payload: unknown
  readonly parkedAt: Date
}

/**
 * The queues of this process, one for each kind of job. What a job is:
 *
 * - done: gone at once, its id free;
 * - failed after its attempts: gone and logged, its id free; the database still says that it is due;
 * - parked, because its payload does not fit or its workers died again and again: kept and listed with its reason, its
 *   id taken, so that the same hint does not bring it back at once; forgotten after `parkedMs`.
 */
export interface Queues extends AsyncDisposable {
  /** @throws StetError `queue-unavailable` */
  add<J extends AnyJob>(job: J, payload: z.input<J['payload']>, hint: Hint): Promise<void>
  /** @throws StetError `queue-unavailable`; some of them may have been added then */
  addMany<J extends AnyJob>(
    job: J,
    hints: Iterable<Hint & { readonly payload: z.input<J['payload']> }>,
  ): Promise<void>
  /**
   * Sets the schedule of every job and keeps it until the queues are closed: should the queue lose everything, the
   * schedules are there again within `tendMs`. Any number of processes may.
   * @throws StetError `schedule-invalid`, `queue-unavailable`
   */
  schedule(settings: unknown): Promise<void>
  /** by name of job; @throws StetError `queue-unavailable` */
  counts(): Promise<ReadonlyMap<string, QueueCounts>>
  /** as BullMQ has them, for its dashboard */
  readonly bull: readonly BullQueue[]
  /** newest first, at most `limit` of each job; @throws StetError `queue-unavailable` */
  parked(limit: number): Promise<ParkedJob[]>
  work<Deps, Payload extends z.ZodType>(
    job: Job<string, Deps, Payload>,
    deps: Deps,
    settings?: { readonly concurrency?: number; readonly limits?: WorkerLimits },
  ): RunningWorker
}

export interface QueueSettings {
  readonly log: QueueLog
  readonly now?: () => number
  /** open a Redis that keeps nothing on disk all the same */
  readonly allowVolatile?: boolean
  /** how often schedules and workers are looked after */
  readonly tendMs?: number
  /** how long a parked job is kept and its id taken */
  readonly parkedMs?: number
  /** how long work may wait for a worker with a free hand before that worker is restarted */
  readonly patienceMs?: number
}

const dayMs = 24 * 60 * 60_000
/** jobs added in one call: more would hold up every other user of the server */
const batchSize = 1_000

/**
 * Opens the queues of `jobs` behind `QUEUE_URL`, having made sure that it keeps what it is given.
 * @throws StetError `queue-url-invalid`, `queue-unavailable`, `queue-too-old`, `queue-too-new`, `queue-evicts`,
 *   `queue-volatile`
 */
export async function openQueues(
  url: string,
  jobs: readonly AnyJob[],
  settings: QueueSettings,
): Promise<Queues> {
  const { log, now = Date.now, tendMs = 30_000, parkedMs = dayMs, patienceMs = 60_000 } = settings
  const { faults } = await queueFacts(url)
  const fault = faults.find(({ code }) => !(code === 'queue-volatile' && settings.allowVolatile))
  if (fault !== undefined) throw fault

  const onError = errorLog(log, 'all', now)
  await using opened = new AsyncDisposableStack()
  const backend: Backend = await unlessUnavailable(() =>
    openBackend(parseQueueUrl(url), jobs.length, onError),
  )
  opened.defer(() => backend.close())
  const queues = new Map(jobs.map((job) => [job.name, openQueue(backend, job, onError)]))
  opened.defer(async () => {
    await Promise.all([...queues.values()].map((queue) => queue.close().catch(onError)))
  })
  await unlessUnavailable(() => Promise.all([...queues.values()].map((queue) => queue.waitUntilReady())))
  const workers = new Set<RunningWorker & Watched>()
  opened.defer(async () => {
    await Promise.all([...workers].map((worker) => worker.stop(0)))
  })

  const look = watchdog(() => workers, patienceMs, now, onError)
  let scheduled: { readonly settings: unknown } | null = null
  const keepSchedules = async () => {
    if (scheduled === null) return
    for (const job of jobs)
      await keepSchedule(queues.get(job.name)!, job.schedule?.(scheduled.settings as never) ?? null, now, log)
  }
  const tend = async () => {
    await keepSchedules()
    for (const queue of queues.values()) await queue.clean(parkedMs, batchSize, 'failed')
    await look()
  }
  opened.use(repeat(tend, tendMs, onError))

  const addMany: Queues['addMany'] = async (job, hints) => {
    const queue = queueOf(job.name)
    for (const batch of batches(hints, batchSize))
      await unlessUnavailable(() =>
        queue.addBulk(
          batch.map(({ payload, ...hint }) => ({
            name: job.name,
            data: storable(payload),
            opts: optionsOf(hint),
          })),
        ),
      )
  }
  const queueOf = (name: string): BullQueue => {
    const queue = queues.get(name)
    if (queue === undefined) throw new Error(`no queue was opened for ${name}`)
    return queue
  }
  const closing = opened.move()
  return {
    addMany,
    add: (job, payload, hint) => addMany(job, [{ ...hint, payload }]),
    schedule: async (given) => {
      scheduled = { settings: given }
      await unlessUnavailable(keepSchedules)
    },
    bull: [...queues.values()],
    counts: () =>
      unlessUnavailable(async () => {
        const counted = [...queues].map(async ([name, queue]) => [name, await countsOf(queue, now)] as const)
        return new Map(await Promise.all(counted))
      }),
    parked: (limit) =>
      unlessUnavailable(async () => {
        const failed = await Promise.all([...queues.values()].map((queue) => queue.getFailed(0, limit - 1)))
        return failed.flat().map(parkedJob)
      }),
    work: (job, deps, { concurrency = job.options.concurrency, limits = defaultLimits } = {}) => {
      const queue = queueOf(job.name)
      const worker = startWorker(backend.worker, job, deps, { concurrency, limits, log, now })
      const observe = async () => {
        const [{ waiting = 0 }, paused] = await Promise.all([queue.getJobCounts('waiting'), queue.isPaused()])
        return { waiting, paused, ...worker.activity() }
      }
      const watched = {
        ...worker,
        observe,
        stop: async (withinMs: number) => {
          workers.delete(watched)
          await worker.stop(withinMs)
        },
      }
      workers.add(watched)
      return watched
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

function openQueue(backend: Backend, job: AnyJob, onError: (error: unknown) => void): BullQueue {
  const { attempts, backoffMs } = job.options
  const queue = new Queue(
    job.name,
    {
      ...backend.queue.options,
      defaultJobOptions: {
        attempts,
        backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
        removeOnComplete: true,
        // but for what is parked
        removeOnFail: true,
        stackTraceLimit: 0,
      },
    },
    backend.queue.factory,
  )
  queue.on('error', onError)
  return queue
}

function optionsOf({ id, delayMs = 0 }: Hint): JobsOptions {
  return { jobId: encodedId(id), delay: Math.max(0, Math.round(delayMs)) }
}

async function countsOf(queue: BullQueue, now: () => number): Promise<QueueCounts> {
  const [counts, paused, [next]] = await Promise.all([
    queue.getJobCounts('waiting', 'delayed', 'active', 'failed'),
    queue.isPaused(),
    queue.getJobs(['waiting'], 0, 0, true),
  ])
  const { waiting = 0, delayed = 0, active = 0, failed = 0 } = counts
  return {
    waiting,
    delayed,
    active,
    parked: failed,
    paused,
    oldestWaitingMs: next === undefined ? null : Math.max(0, now() - next.timestamp - (next.opts.delay ?? 0)),
  }
}

function parkedJob(job: BullJob): ParkedJob {
  return {
    job: job.queueName,
    id: decodedId(job.id!),
    reason: job.failedReason,
    payload: job.data,
    parkedAt: new Date(job.finishedOn ?? 0),
  }
}

/** Runs `work` again and again, `everyMs` after it ended, until disposed; it does not wait for what runs then. */
function repeat(work: () => Promise<void>, everyMs: number, onError: (error: unknown) => void): Disposable {
  let ended = false
  let timer = later()
  function later(): NodeJS.Timeout {
    return setTimeout(async () => {
      await work().catch((error) => {
        if (!ended) onError(error)
      })
      if (!ended) timer = later()
    }, everyMs).unref()
  }
  return {
    [Symbol.dispose]: () => {
      ended = true
      clearTimeout(timer)
    },
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function unlessUnavailable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof StetError) throw error
    throw new StetError('queue-unavailable', `the queue does not answer: ${errorText(error)}`, {
      cause: error,
      advice: 'start it, or name another one with QUEUE_URL',
    })
  }
}
