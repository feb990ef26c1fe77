import { describe, expect, test } from 'vitest'
import { type Clock, Manners, maxHoldMs, type Turn } from '../../src/visit/manners.ts'

/** A clock that stands until it is told to go on. */
class HandClock implements Clock {
  #now = 0
  readonly timers = new Set<{ at: number; call: () => void }>()

  now(): number {
    return this.#now
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#now + ms, call }
    this.timers.add(timer)
    return () => this.timers.delete(timer)
  }

  async advance(ms: number): Promise<void> {
    const until = this.#now + ms
    for (;;) {
      await settled()
      const [next] = [...this.timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      this.timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.call()
    }
    this.#now = until
    await settled()
  }
}

const settled = () => new Promise((done) => setImmediate(done))
const neverAborted = new AbortController().signal

function desk({ concurrency = 64, perHost = 1 } = {}) {
  const clock = new HandClock()
  const manners = new Manners({ concurrency, perHost, clock })
  const log: string[] = []
  const ask = (
    host: string,
    name: string,
    options: Partial<Turn> & { signal?: AbortSignal; takesMs?: number } = {},
  ) => {
    const { intervalMs = 500, underWay = false, signal = neverAborted, takesMs = 0 } = options
    return manners.run({ host, intervalMs, underWay, besides: false }, signal, async () => {
      log.push(`${name}@${clock.now()}`)
      if (takesMs > 0) await new Promise<void>((done) => clock.after(takesMs, done))
      return name
    })
  }
  return { clock, manners, log, ask }
}

describe('in line for one host', () => {
  test('requests start in order, with the distance between their starts', async () => {
    const { clock, log, ask } = desk()
    const all = Promise.all(['a', 'b', 'c'].map((name) => ask('paper.test', name)))
    await clock.advance(2000)
    expect(log).toEqual(['a@0', 'b@500', 'c@1000'])
    expect(await all).toEqual(['a', 'b', 'c'])
  })

  test('a request that takes longer than the distance is waited for', async () => {
    const { clock, log, ask } = desk()
    const all = Promise.all([ask('paper.test', 'a', { takesMs: 1200 }), ask('paper.test', 'b')])
    await clock.advance(2000)
    expect(log).toEqual(['a@0', 'b@1200'])
    await all
  })

  test('two at a time still keep the distance', async () => {
    const { clock, log, ask } = desk({ perHost: 2 })
    const all = Promise.all(['a', 'b', 'c'].map((name) => ask('paper.test', name, { takesMs: 1500 })))
    await clock.advance(5000)
    expect(log).toEqual(['a@0', 'b@500', 'c@1500'])
    await all
  })

  test('a Crawl-delay lengthens the distance after the request that knows it', async () => {
    const { clock, log, ask } = desk()
    const all = Promise.all([ask('paper.test', 'a', { intervalMs: 3000 }), ask('paper.test', 'b')])
    await clock.advance(4000)
    expect(log).toEqual(['a@0', 'b@3000'])
    await all
  })

  test('a visit under way goes before those that have not begun', async () => {
    const { clock, log, ask } = desk()
    const all = Promise.all([
      ask('paper.test', 'a'),
      ask('paper.test', 'b'),
      ask('paper.test', 'second hop', { underWay: true, besides: false }),
    ])
    await clock.advance(2000)
    expect(log).toEqual(['a@0', 'second hop@500', 'b@1000'])
    await all
  })

  test('a request that fails lets the next one go', async () => {
    const { clock, manners, log, ask } = desk()
    const turn = { host: 'paper.test', intervalMs: 0, underWay: false, besides: false }
    const failing = manners.run(turn, neverAborted, () => Promise.reject(new Error('no')))
    const next = ask('paper.test', 'b')
    await expect(failing).rejects.toThrow('no')
    await clock.advance(0)
    expect(log).toEqual(['b@0'])
    await next
  })
})

describe('among hosts', () => {
  test('a host that makes us wait takes no place from another', async () => {
    const { clock, log, ask } = desk({ concurrency: 1 })
    const all = Promise.all([
      ...['a1', 'a2', 'a3'].map((name) => ask('slow.test', name, { intervalMs: 10_000 })),
      ...['b1', 'b2'].map((name) => ask('quick.test', name, { intervalMs: 10 })),
    ])
    await clock.advance(30_000)
    expect(log).toEqual(['a1@0', 'b1@0', 'b2@10', 'a2@10000', 'a3@20000'])
    await all
  })

  test('no more exchanges are in flight than there are places', async () => {
    const { clock, ask } = desk({ concurrency: 3 })
    let most = 0
    const all = Promise.all(Array.from({ length: 20 }, (_, n) => ask(`h${n}.test`, `${n}`, { takesMs: 100 })))
    for (let step = 0; step < 20; step++) {
      await clock.advance(50)
      most = Math.max(most, clock.timers.size)
    }
    await all
    expect(most).toBe(3)
  })

  test('an answer that is still being dealt with keeps its place, and lets the next on its host line up', async () => {
    const { clock, manners, log, ask } = desk({ concurrency: 1 })
    const read = Promise.withResolvers<void>()
    const turn = { host: 'paper.test', intervalMs: 10, underWay: false, besides: false }
    const first = await manners.run(turn, neverAborted, async (hold) => {
      hold(read.promise)
      return 'answer'
    })
    const all = Promise.all([ask('other.test', 'a'), ask('paper.test', 'b')])
    await clock.advance(1000)
    expect([first, log]).toEqual(['answer', []])
    read.resolve()
    await clock.advance(0)
    expect(log).toEqual(['a@1000', 'b@1000'])
    await all
  })

  test('hosts that nobody waits for are forgotten', async () => {
    const { clock, manners, ask } = desk()
    for (let n = 0; n < 5000; n++) await ask(`h${n}.test`, 'x', { intervalMs: 0 })
    await clock.advance(1)
    expect(manners.size).toBeLessThan(2049)
  })
})

describe('a host that asks to be left alone', () => {
  test('is left alone for that time, and asked then', async () => {
    const { clock, manners, log, ask } = desk()
    manners.hold('paper.test', 20_000)
    const asked = ask('paper.test', 'a')
    await clock.advance(19_999)
    expect(log).toEqual([])
    await clock.advance(1)
    expect(log).toEqual(['a@20000'])
    await asked
  })

  test('for long sends those in line away at once, and those who come meanwhile', async () => {
    const { clock, manners, log, ask } = desk()
    const first = ask('paper.test', 'a')
    const inLine = ask('paper.test', 'b')
    await first
    manners.hold('paper.test', maxHoldMs + 1000)
    await expect(inLine).rejects.toMatchObject({ failure: 'rate-limited' })
    await expect(ask('paper.test', 'c')).rejects.toMatchObject({ failure: 'rate-limited' })
    await clock.advance(maxHoldMs + 1000)
    await ask('paper.test', 'd')
    expect(log).toEqual(['a@0', `d@${maxHoldMs + 1000}`])
    expect(clock.timers.size).toBe(0)
  })
})

describe('giving up', () => {
  test('in line leaves the line, and the timer when nobody else waits', async () => {
    const { clock, log, ask } = desk()
    const stop = new AbortController()
    await ask('paper.test', 'a')
    const waiting = ask('paper.test', 'b', { signal: stop.signal })
    await settled()
    expect(clock.timers.size).toBe(1)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(clock.timers.size).toBe(0)
    await ask('other.test', 'c')
    await clock.advance(1000)
    expect(log).toEqual(['a@0', 'c@0'])
  })

  test('while waiting for a place gives the host back', async () => {
    const { clock, log, ask } = desk({ concurrency: 1 })
    const stop = new AbortController()
    const long = ask('slow.test', 'a', { takesMs: 1000 })
    const called = ask('paper.test', 'b', { signal: stop.signal })
    const behind = ask('paper.test', 'c')
    await settled()
    stop.abort(new Error('enough'))
    await expect(called).rejects.toThrow('enough')
    await clock.advance(1000)
    await Promise.all([long, behind])
    expect(log).toEqual(['a@0', 'c@1000'])
  })

  test('before coming runs nothing', async () => {
    const { log, ask } = desk()
    await expect(ask('paper.test', 'a', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    )
    expect(log).toEqual([])
  })

  test('by ten thousand at once takes no time', async () => {
    const { ask } = desk()
    const stop = new AbortController()
    const waiting = Promise.allSettled(
      Array.from({ length: 10_000 }, (_, n) => ask('paper.test', `${n}`, { signal: stop.signal })),
    )
    await settled()
    const began = performance.now()
    stop.abort(new Error('enough'))
    const ended = await waiting
    expect(performance.now() - began).toBeLessThan(1000)
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(9_999)
  })
})
