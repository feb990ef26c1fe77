import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineJob } from '../../src/queue/job.ts'
import { openQueues } from '../../src/queue/open-queues.ts'
import type { QueueEvent } from '../../src/queue/queue-log.ts'
import { backends, Inbox, type QueueServer } from './harness.ts'

type Cron = { readonly cron: string }

const ticking = defineJob({
  name: 'tick',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 1, backoffMs: 1 },
  schedule: ({ cron }: Cron) => ({ cron, timezone: 'Europe/Berlin' }),
  process: async (tick: () => void) => tick(),
})
const unscheduled = { ...ticking, schedule: null }
const everySecond = '* * * * * *'
const yearly = '0 0 1 1 *'

describe.each(backends)('schedules on $backend', ({ start }) => {
  let server: QueueServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function open(url: string, job: typeof ticking | typeof unscheduled = ticking, tendMs = 3_600_000) {
    const log = new Inbox<QueueEvent>()
    const queues = await openQueues(url, [job], { log: (event) => log.put(event), tendMs })
    return { queues, log, [Symbol.asyncDispose]: () => queues[Symbol.asyncDispose]() }
  }

  test('a job with a schedule comes by itself, again and again', async () => {
    await using opened = await open(await server.fresh())
    const ticks = new Inbox<number>()
    opened.queues.work(ticking, () => ticks.put(Date.now()))
    await opened.queues.schedule({ cron: everySecond })
    const [first, second] = [await ticks.next(), await ticks.next()]
    expect(second - first).toBeGreaterThan(500)
  })

  test('processes that start again, or together, leave one schedule as it is', async () => {
    const url = await server.fresh()
    await using one = await open(url)
    await using other = await open(url)
    await Promise.all([one, other].map(({ queues }) => queues.schedule({ cron: yearly })))
    await one.queues.schedule({ cron: yearly })
    expect((await one.queues.counts()).get('tick')).toMatchObject({ delayed: 1, waiting: 0 })
    await using later = await open(url)
    await later.queues.schedule({ cron: yearly })
    expect(later.log.all).toEqual([])
  })

  test('a schedule that changed takes the place of the old one, and one that went is removed', async () => {
    const url = await server.fresh()
    await using opened = await open(url)
    await opened.queues.schedule({ cron: yearly })
    await opened.queues.schedule({ cron: '30 4 * * *' })
    expect((await opened.queues.counts()).get('tick')?.delayed).toBe(1)
    await using next = await open(url, unscheduled)
    await next.queues.schedule(null)
    expect(next.log.all).toEqual([{ event: 'schedule.removed', job: 'tick', id: 'tick' }])
    expect((await next.queues.counts()).get('tick')?.delayed).toBe(0)
  })

  test.each(['every day', '61 * * * *', ''])('a schedule that is none is refused: %j', async (cron) => {
    await using opened = await open(await server.fresh())
    await expect(opened.queues.schedule({ cron })).rejects.toMatchObject({ code: 'schedule-invalid' })
  })
})
