import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, Inbox, type Note, noteJob, open, type QueueServer, quick } from './harness.ts'

describe.each(backends)('queues on $backend', ({ start }) => {
  let server: QueueServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('a job is run with its payload and is gone then', async () => {
    await using opened = await open(await server.fresh())
    const { queues } = opened
    const seen = new Inbox<Note>()
    const worker = queues.work(noteJob, async (note) => seen.put(note))
    await queues.add(noteJob, { text: 'stet' }, { id: 'a' })
    expect(await seen.next()).toEqual({ text: 'stet' })
    await worker.stop(1_000)
    expect((await queues.counts()).get('note')).toEqual({
      waiting: 0,
      delayed: 0,
      active: 0,
      parked: 0,
      paused: false,
      oldestWaitingMs: null,
    })
  })

  test('the same hint twice is one job, and when it is done its id is free again', async () => {
    await using opened = await open(await server.fresh())
    const { queues } = opened
    await queues.addMany(noteJob, [
      { id: 'a', payload: { text: '1' } },
      { id: 'a', payload: { text: '2' } },
    ])
    await queues.add(noteJob, { text: '3' }, { id: 'a' })
    const seen = new Inbox<string>()
    const worker = queues.work(noteJob, async ({ text }) => seen.put(text))
    expect(await seen.next()).toBe('1')
    await worker.stop(1_000)
    await queues.add(noteJob, { text: '4' }, { id: 'a' })
    queues.work(noteJob, async ({ text }) => seen.put(text))
    expect(await seen.next()).toBe('4')
    expect(seen.all).toEqual(['1', '4'])
  })

  test('thousands of hints go in at once, from several processes at once, each of them once', async () => {
    const url = await server.fresh()
    await using one = await open(url)
    await using other = await open(url)
    const hints = Array.from({ length: 2_500 }, (_, n) => ({ id: String(n), payload: { text: `${n}` } }))
    await Promise.all([
      one.queues.addMany(noteJob, hints),
      other.queues.addMany(noteJob, hints.toReversed()),
      one.queues.addMany(noteJob, hints),
    ])
    expect((await one.queues.counts()).get('note')?.waiting).toBe(2_500)
  })

  test('any text may be an id', async () => {
    await using opened = await open(await server.fresh())
    const { queues, log } = opened
    const ids = ['42', '0', 'a:b', 'a%3Ab', 'a:b:c', 'ru,ria)/\0\ud800?q=%', 'x'.repeat(5_000)]
    await queues.addMany(
      noteJob,
      [...ids, ...ids].map((id) => ({ id, payload: { text: id } })),
    )
    expect((await queues.counts()).get('note')?.waiting).toBe(ids.length)
    queues.work(noteJob, async ({ text }) => {
      throw new Error(text)
    })
    for (const id of ids.slice(0, 5))
      await log.until((event) => event.event === 'job.failed' && event.final && event.id === id)
  })

  test('a job comes no sooner than it is wanted', async () => {
    await using opened = await open(await server.fresh())
    const { queues } = opened
    const seen = new Inbox<{ text: string; atMs: number }>()
    queues.work(noteJob, async ({ text }) => seen.put({ text, atMs: Date.now() }))
    const before = Date.now()
    await queues.add(noteJob, { text: 'later' }, { id: 'later', delayMs: 300 })
    await queues.add(noteJob, { text: 'now' }, { id: 'now' })
    expect((await seen.next()).text).toBe('now')
    const later = await seen.next()
    expect(later.text).toBe('later')
    expect(later.atMs - before).toBeGreaterThanOrEqual(300)
  })

  test('a job that fails is tried again, then it has failed: told, gone, its id free', async () => {
    await using opened = await open(await server.fresh())
    const { queues, log } = opened
    const failing = queues.work(noteJob, async () => {
      throw new Error('no store')
    })
    await queues.add(noteJob, { text: 'x' }, { id: 'a' })
    await log.until((event) => event.event === 'job.failed' && event.final)
    expect(log.all.filter(({ event }) => event === 'job.failed')).toMatchObject([
      { job: 'note', id: 'a', reason: 'no store', final: false },
      { job: 'note', id: 'a', reason: 'no store', final: true },
    ])
    expect(await queues.parked(10)).toEqual([])
    await failing.stop(1_000)
    const seen = new Inbox<Note>()
    queues.work(noteJob, async (note) => seen.put(note))
    await queues.add(noteJob, { text: 'again' }, { id: 'a' })
    expect(await seen.next()).toEqual({ text: 'again' })
  })

  test('a payload that does not fit parks its job with a reason, until that is forgotten', async () => {
    await using opened = await open(await server.fresh(), { tendMs: 20, parkedMs: 1_500 })
    const { queues, log } = opened
    const seen = new Inbox<Note>()
    queues.work(noteJob, async (note) => seen.put(note))
    const old = { text: 7 } as unknown as Note
    await queues.add(noteJob, old, { id: 'a' })
    await log.until(({ event }) => event === 'job.parked')
    await queues.add(noteJob, { text: 'kept out' }, { id: 'a' })
    await queues.add(noteJob, { text: 'other' }, { id: 'b' })
    expect(await seen.next()).toEqual({ text: 'other' })
    expect(await queues.parked(10)).toEqual([
      {
        job: 'note',
        id: 'a',
        reason: expect.stringMatching(/its payload does not fit: text: .*string/),
        payload: old,
        parkedAt: expect.any(Date),
      },
    ])
    while ((await queues.parked(10)).length > 0);
    await queues.add(noteJob, { text: 'let in' }, { id: 'a' })
    expect(await seen.next()).toEqual({ text: 'let in' })
    expect(log.all.filter(({ event }) => event === 'job.parked')).toHaveLength(1)
  })

  test('NUL and lone surrogates break nothing in payloads, keys, results or errors', async () => {
    await using opened = await open(await server.fresh())
    const { queues, log } = opened
    const seen = new Inbox<string>()
    const bad = 'a\0b\ud800c\udc00d\u{1f600}\\u0000'
    queues.work(noteJob, async ({ text }) => {
      seen.put(text)
      if (seen.all.length < 3) throw new Error(`cannot read ${bad}`)
      return bad as never
    })
    await queues.add(noteJob, { text: bad }, { id: 'a' })
    expect(await seen.next()).toBe('a\ufffdb\ufffdc\ufffdd\u{1f600}\\u0000')
    await log.until((event) => event.event === 'job.failed' && event.final)
    await queues.add(noteJob, { text: bad, [bad]: 1 } as Note, { id: 'keys' })
    await log.until(({ event }) => event === 'job.parked')
    await queues.add(noteJob, { text: bad }, { id: 'result' })
    await seen.until((text) => text === seen.all[2])
    expect((await queues.parked(1))[0]!.reason).toContain('\ufffd')
  })

  test('counts tell what waits, and for how long', async () => {
    await using opened = await open(await server.fresh(), { now: () => Date.now() + 60_000 })
    const { queues } = opened
    await queues.add(noteJob, { text: 'x' }, { id: 'a' })
    await queues.add(noteJob, { text: 'x' }, { id: 'b', delayMs: 3_600_000 })
    const counts = (await queues.counts()).get('note')!
    expect(counts).toMatchObject({ waiting: 1, delayed: 1, active: 0, parked: 0, paused: false })
    expect(counts.oldestWaitingMs).toBeGreaterThanOrEqual(60_000)
    expect(counts.oldestWaitingMs).toBeLessThan(90_000)
  })

  test('a worker that stops ends what runs and takes nothing new', async () => {
    await using opened = await open(await server.fresh())
    const { queues } = opened
    const begun = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    let ended = 0
    const worker = queues.work(noteJob, async () => {
      begun.resolve()
      await end.promise
      ended += 1
    })
    await queues.addMany(
      noteJob,
      ['a', 'b', 'c'].map((id) => ({ id, payload: { text: id } })),
    )
    await begun.promise
    const stopped = worker.stop(10_000)
    end.resolve()
    await stopped
    expect(ended).toBe(1)
    expect((await queues.counts()).get('note')).toMatchObject({ waiting: 2, active: 0 })
  })

  test('what does not end in time is aborted and handed back, and costs no attempt', async () => {
    await using opened = await open(await server.fresh())
    const { queues, log } = opened
    const begun = Promise.withResolvers<void>()
    const reasons: unknown[] = []
    const stubborn = Promise.withResolvers<void>()
    const worker = queues.work(
      noteJob,
      async ({ text }, signal) => {
        if (text === 'b') begun.resolve()
        signal.addEventListener('abort', () => reasons.push(signal.reason))
        if (text === 'a') return await stubborn.promise
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
      { concurrency: 2 },
    )
    await queues.addMany(
      noteJob,
      ['a', 'b'].map((id) => ({ id, payload: { text: id } })),
    )
    await begun.promise
    await worker.stop(50)
    expect(reasons).toEqual([new Error('the worker stops'), new Error('the worker stops')])
    expect((await queues.counts()).get('note')).toMatchObject({ waiting: 2, active: 0 })
    expect(log.all.some(({ event }) => event === 'job.failed')).toBe(false)
    stubborn.resolve()

    const seen = new Inbox<string>()
    queues.work(noteJob, async ({ text }) => {
      seen.put(text)
      if (seen.all.filter((one) => one === text).length === 1) throw new Error('first attempt')
    })
    for (const _ of 'abab') await seen.next()
    expect(seen.all.toSorted()).toEqual(['a', 'a', 'b', 'b'])
  })

  test('a worker that was replaced ends its job, while the new one takes the next', async () => {
    await using opened = await open(await server.fresh())
    const { queues } = opened
    const seen = new Inbox<string>()
    const end = Promise.withResolvers<void>()
    const worker = queues.work(
      noteJob,
      async ({ text }) => {
        seen.put(text)
        if (text === 'slow') await end.promise
        seen.put(`${text} done`)
      },
      { limits: quick },
    )
    await queues.add(noteJob, { text: 'slow' }, { id: 'slow' })
    expect(await seen.next()).toBe('slow')
    worker.restart()
    await queues.add(noteJob, { text: 'next' }, { id: 'next' })
    await seen.until((text) => text === 'next done')
    end.resolve()
    await seen.until((text) => text === 'slow done')
    await worker.stop(1_000)
    expect(seen.all).toEqual(['slow', 'next', 'next done', 'slow done'])
    expect((await queues.counts()).get('note')).toMatchObject({ waiting: 0, active: 0 })
  })

  test('several processes may open a new place at once', async () => {
    const url = await server.fresh()
    const opened = await Promise.all(Array.from({ length: 4 }, () => open(url)))
    await opened[3]!.queues.add(noteJob, { text: 'x' }, { id: 'a' })
    expect((await opened[0]!.queues.counts()).get('note')?.waiting).toBe(1)
    for (const { queues } of opened) await queues[Symbol.asyncDispose]()
  })
})
