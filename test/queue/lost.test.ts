import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineJob } from '../../src/queue/job.ts'
import { openQueues } from '../../src/queue/open-queues.ts'
import type { QueueEvent } from '../../src/queue/queue-log.ts'
import { openStore } from '../../src/store/store.ts'
import { tempDataFolder } from '../store/data-folder.ts'
import { Inbox } from './harness.ts'
import { ownRedis } from './redis.ts'

/** A server that a test may hurt. */
interface Hurt extends AsyncDisposable {
  readonly url: string
  /** every job and every schedule is gone */
  lose(): Promise<void>
  /** every connection is cut */
  cut(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
}

const servers: readonly { readonly backend: string; readonly start: () => Promise<Hurt> }[] = [
  {
    backend: 'Redis',
    start: async () => {
      const redis = await ownRedis()
      return {
        ...redis,
        lose: async () => void (await redis.command('FLUSHALL')),
        cut: async () => void (await redis.command('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')),
      }
    },
  },
  {
    backend: 'PostgreSQL',
    start: async () => {
      const folder = await tempDataFolder()
      let store = await openStore({ dataFolder: folder.path })
      const url = store.connectionString
      const query = async (text: string) => {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        await client.query(text).finally(() => client.end())
      }
      return {
        url,
        lose: () => query('truncate bullmq.job, bullmq.scheduler, bullmq.meta, bullmq.event cascade'),
        cut: () =>
          query(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('stet-queue', 'tick')",
          ),
        stop: async () => {
          process.kill((await folder.server())!, 'SIGINT')
          while ((await folder.server()) !== null);
          await store[Symbol.asyncDispose]()
        },
        start: async () => {
          store = await openStore({ dataFolder: folder.path })
        },
        [Symbol.asyncDispose]: async () => {
          await store[Symbol.asyncDispose]()
          await folder[Symbol.asyncDispose]()
        },
      }
    },
  },
]

type Tick = (text: string) => Promise<void>

const tick = defineJob({
  name: 'tick',
  payload: z.strictObject({ text: z.string().default('tick') }),
  options: { concurrency: 4, attempts: 1, backoffMs: 1 },
  schedule: (cron: string) => ({ cron, timezone: 'UTC' }),
  process: async (take: Tick, { text }) => await take(text),
})
const everySecond = '* * * * * *'
const yearly = '0 0 1 1 *'

describe.each(servers)('a queue that is lost, on $backend', ({ start }) => {
  let server: Hurt
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function open() {
    await server.lose().catch(() => {})
    const log = new Inbox<QueueEvent>()
    const queues = await openQueues(server.url, [tick], { log: (event) => log.put(event), tendMs: 100 })
    return { queues, log, [Symbol.asyncDispose]: () => queues[Symbol.asyncDispose]() }
  }

  test('what emptied it costs the jobs that were in it: the worker goes on, schedules come again', async () => {
    await using opened = await open()
    const { queues, log } = opened
    const seen = new Inbox<string>()
    const end = Promise.withResolvers<void>()
    queues.work(tick, async (text) => {
      seen.put(text)
      if (text === 'long') await end.promise
    })
    await queues.schedule(everySecond)
    await queues.add(tick, { text: 'long' }, { id: 'long' })
    await seen.until((text) => text === 'long')
    const before = log.all.length
    await server.lose()
    end.resolve()
    await queues.add(tick, { text: 'new' }, { id: 'new' })
    await seen.until((text) => text === 'new')
    const ticks = seen.all.length
    await seen.until((text) => text === 'tick' && seen.all.length > ticks)
    expect(log.all.slice(before)).toContainEqual({ event: 'schedule.set', job: 'tick', id: 'tick' })
  })

  test('connections that are cut come back, and no job is lost or parked', async () => {
    await using opened = await open()
    const { queues } = opened
    const seen = new Inbox<string>()
    const end = Promise.withResolvers<void>()
    queues.work(tick, async (text) => {
      seen.put(text)
      if (text === 'long') await end.promise
    })
    await queues.add(tick, { text: 'long' }, { id: 'long' })
    await seen.next()
    await server.cut()
    end.resolve()
    await addUntilTaken(queues, 'after')
    await seen.until((text) => text === 'after')
    expect(await queues.parked(10)).toEqual([])
  })

  test('a server that is away is told without a flood, keeps nobody waiting, and is used again when it is back', async () => {
    await using opened = await open()
    const { queues, log } = opened
    const seen = new Inbox<string>()
    queues.work(tick, async (text) => seen.put(text))
    await queues.schedule(yearly)
    await queues.add(tick, { text: 'before' }, { id: 'before' })
    await seen.until((text) => text === 'before')
    await server.stop()
    const told = await log.until(({ event }) => event === 'queue.error')
    expect(told).toMatchObject({ message: expect.not.stringMatching(/@/) })
    await expect(queues.add(tick, { text: 'x' }, { id: 'x' })).rejects.toMatchObject({
      code: 'queue-unavailable',
    })
    // a worker that asks again without a pause would tell it, and burn a processor
    expect(log.all.length).toBeLessThan(30)
    await server.start()
    await addUntilTaken(queues, 'after')
    await seen.until((text) => text === 'after')
  })

  test('a worker stops within its time though the server is away', async () => {
    await using opened = await open()
    const { queues } = opened
    const begun = Promise.withResolvers<void>()
    const worker = queues.work(tick, async () => {
      begun.resolve()
      await new Promise(() => {})
    })
    await queues.add(tick, { text: 'x' }, { id: 'x' })
    await begun.promise
    await server.stop()
    const beforeMs = Date.now()
    await worker.stop(100)
    await queues[Symbol.asyncDispose]()
    expect(Date.now() - beforeMs).toBeLessThan(15_000)
    await server.start()
  })

  async function addUntilTaken(queues: Awaited<ReturnType<typeof open>>['queues'], text: string) {
    for (;;) {
      const added = await queues.add(tick, { text }, { id: text }).then(
        () => true,
        () => false,
      )
      if (added) return
    }
  }
})
