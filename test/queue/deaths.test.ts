import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, Inbox, noteJob, open, type QueueServer, quick } from './harness.ts'
import { workerProcess } from './worker-process.ts'

describe.each(backends)('workers that die, on $backend', ({ start }) => {
  let server: QueueServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('the job of a killed worker runs again soon', async () => {
    const url = await server.fresh()
    await using opened = await open(url)
    const { queues, log } = opened
    await queues.add(noteJob, { text: 'hang' }, { id: 'a' })
    await using dying = await workerProcess(url)
    await dying.told.until((line) => line === 'took hang')
    const seen = new Inbox<string>()
    queues.work(noteJob, async ({ text }) => seen.put(text), { limits: quick })
    await dying.kill()
    const killedMs = Date.now()
    expect(await seen.next()).toBe('hang')
    // what the limits promise, and as much again for a busy machine
    expect(Date.now() - killedMs).toBeLessThan(2 * (quick.lockMs + quick.stalledMs))
    // told by the queue's own events, which may come after the job
    await expect.poll(() => log.all).toContainEqual({ event: 'job.stalled', job: 'note', id: 'a' })
  })

  test('delivery is at least once: while an event loop is blocked, its job runs again, and it is told', async () => {
    const url = await server.fresh()
    await using opened = await open(url)
    const { queues } = opened
    await queues.add(noteJob, { text: 'block' }, { id: 'a' })
    await using blocked = await workerProcess(url)
    await blocked.told.until((line) => line === 'took block')
    const seen = new Inbox<string>()
    queues.work(noteJob, async ({ text }) => seen.put(text), { limits: quick })
    expect(await seen.next()).toBe('block')
    await blocked.told.until((line) => line === 'aborted: another worker may have taken the job over')
    await blocked.told.until((line) => line === 'did block')
    await queues.add(noteJob, { text: 'after' }, { id: 'b' })
    await Promise.race([
      seen.until((text) => text === 'after'),
      blocked.told.until((line) => line === 'did after'),
    ])
  })

  test('of eight in a job the one that kills its workers takes none of the others with it', async () => {
    const url = await server.fresh()
    await using opened = await open(url)
    const { queues } = opened
    const innocents = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    await queues.add(noteJob, { text: innocents.toSpliced(3, 0, 'die').join(' ') }, { id: 'eight' })
    const done: string[] = []
    const deaths = 3
    for (let death = 0; death < deaths; death += 1) {
      await using dying = await workerProcess(url, deaths)
      await dying.ended
      expect(dying.told.all).toContain('took die')
      done.push(...dying.told.all.filter((line) => line.startsWith('did ')))
    }
    expect(new Set(done)).toEqual(new Set(innocents.map((text) => `did ${text}`)))
    await using survivor = await workerProcess(url, deaths)
    await survivor.told.until((line) => line === 'parked')
  })

  test('a job that kills its workers is parked, and its id stays taken', async () => {
    const url = await server.fresh()
    await using opened = await open(url)
    const { queues } = opened
    await queues.add(noteJob, { text: 'die' }, { id: 'poison' })
    for (let death = 0; death < quick.deaths; death += 1) {
      await using dying = await workerProcess(url)
      await dying.ended
      expect(dying.told.all).toContain('took die')
    }
    await using survivor = await workerProcess(url)
    await survivor.told.until((line) => line === 'parked')
    await queues.add(noteJob, { text: 'die' }, { id: 'poison' })
    await queues.add(noteJob, { text: 'well' }, { id: 'other' })
    await survivor.told.until((line) => line === 'did well')
    expect(survivor.told.all).not.toContain('took die')
    // told before it is written
    await expect
      .poll(() => queues.parked(10))
      .toMatchObject([
        {
          job: 'note',
          id: 'poison',
          reason: 'its worker died or froze 2 times while it ran',
          payload: { text: 'die' },
        },
      ])
  })
})
