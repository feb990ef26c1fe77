import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Delivery, defineJob } from '../../src/queue/job.ts'
import { openQueues, type QueueSettings, type Queues } from '../../src/queue/open-queues.ts'
import type { QueueEvent } from '../../src/queue/queue-log.ts'
import type { WorkerLimits } from '../../src/queue/worker.ts'
import { testServer } from '../store/test-database.ts'
import { sharedRedis } from './redis.ts'

/** A place for queues, empty for each test. */
export interface QueueServer extends AsyncDisposable {
  fresh(): Promise<string>
}

export const backends: readonly { readonly backend: string; readonly start: () => Promise<QueueServer> }[] = [
  {
    backend: 'Redis',
    start: async () => {
      const redis = await sharedRedis()
      const with_ = redis.url.includes('?') ? '-' : '?prefix='
      return {
        fresh: async () => `${redis.url}${with_}${randomUUID()}`,
        [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
      }
    },
  },
  {
    backend: 'PostgreSQL',
    start: async () => {
      const server = await testServer()
      return { fresh: () => server.database(), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
    },
  },
]

export type Note = { readonly text: string }
export type Run = (note: Note, signal: AbortSignal, delivery: Delivery) => Promise<void>

/** The job of these tests: what it does is up to the test. */
export const noteJob = defineJob({
  name: 'note',
  payload: z.strictObject({ text: z.string().default('a tick') }),
  options: { concurrency: 1, attempts: 2, backoffMs: 20 },
  schedule: null,
  process: async (run: Run, note: Note, signal, delivery) => await run(note, signal, delivery),
})

/** Quick enough for a test; the proportions are those of the default. */
export const quick: WorkerLimits = { lockMs: 600, stalledMs: 400, deaths: 2 }

/** Things that happen, in order; whoever asks waits for the next. */
export class Inbox<T> {
  readonly all: T[] = []
  readonly #asked: { readonly fits: (item: T) => boolean; readonly resolve: (item: T) => void }[] = []
  #read = 0

  put(item: T): void {
    this.all.push(item)
    for (const asked of [...this.#asked]) {
      if (!asked.fits(item)) continue
      this.#asked.splice(this.#asked.indexOf(asked), 1)
      asked.resolve(item)
    }
  }

  /** the next one that nobody has read */
  async next(): Promise<T> {
    const index = this.#read++
    while (this.all.length <= index) await this.#arrival(() => true)
    return this.all[index]!
  }

  /** the first that fits, whether it has come already or not */
  async until(fits: (item: T) => boolean): Promise<T> {
    return this.all.find(fits) ?? (await this.#arrival(fits))
  }

  #arrival(fits: (item: T) => boolean): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<T>()
    this.#asked.push({ fits, resolve })
    return promise
  }
}

export interface Opened extends AsyncDisposable {
  readonly queues: Queues
  readonly log: Inbox<QueueEvent>
}

export async function open(url: string, settings: Partial<QueueSettings> = {}): Promise<Opened> {
  const log = new Inbox<QueueEvent>()
  const queues = await openQueues(url, [noteJob], { log: (event) => log.put(event), ...settings })
  return { queues, log, [Symbol.asyncDispose]: () => queues[Symbol.asyncDispose]() }
}
