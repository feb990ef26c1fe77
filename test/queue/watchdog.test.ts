import { expect, test } from 'vitest'
import { type Idle, idleAfter, type Observation, watchdog } from '../../src/queue/watchdog.ts'

const idle: Observation = { waiting: 3, paused: false, running: 0, concurrency: 2, taken: 5 }

test.each<[string, Partial<Observation>]>([
  ['nothing waits', { waiting: 0 }],
  ['the queue is paused', { paused: true }],
  ['its hands are full', { running: 2 }],
])('a worker is not idle when %s', (_, seen) => {
  expect(idleAfter({ sinceMs: 1, taken: 5 }, { ...idle, ...seen }, 9)).toBeNull()
})

test('a worker is idle since work was first seen to wait, and anew after each job that it takes', () => {
  let state: Idle = idleAfter(null, idle, 100)
  state = idleAfter(state, idle, 200)
  expect(state).toEqual({ sinceMs: 100, taken: 5 })
  expect(idleAfter(state, { ...idle, taken: 6 }, 300)).toEqual({ sinceMs: 300, taken: 6 })
})

test('a worker that takes nothing while work waits is restarted, once for each time its patience ends', async () => {
  let nowMs = 0
  let restarts = 0
  const errors: unknown[] = []
  const worker = {
    job: 'note',
    observe: async () => {
      if (nowMs === 3_000) throw new Error('away')
      return idle
    },
    restart: () => {
      restarts += 1
    },
  }
  const look = watchdog(
    () => [worker],
    2_000,
    () => nowMs,
    (error) => errors.push(error),
  )
  const seen: number[] = []
  for (nowMs = 0; nowMs <= 8_000; nowMs += 1_000) {
    await look()
    seen.push(restarts)
  }
  // restarted at 2 s; not to be asked at 3 s; waiting again since 4 s
  expect(seen).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 2])
  expect(errors).toHaveLength(1)
})
