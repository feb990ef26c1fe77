import { expect, test } from 'vitest'
import { gapsMs, type Hit, mostAtOnce, sent } from './hit.ts'

const hit = (startedAtMs: number, endedAtMs: number | null): Hit => ({
  protocol: 'http',
  method: 'GET',
  host: 'paper.test',
  path: '/',
  headers: [
    ['Accept', 'text/html'],
    ['accept', 'text/plain'],
  ],
  remotePort: 1,
  startedAtMs,
  endedAtMs,
  whole: null,
})

test('requests that follow one another, even at once, are never two at a time', () => {
  expect(mostAtOnce([hit(10, 20), hit(0, 10), hit(25, 30)])).toBe(1)
})

test('requests that overlap are counted together, and one that has not ended overlaps all that follow', () => {
  expect(mostAtOnce([hit(0, 10), hit(9, 20), hit(9.5, 9.7)])).toBe(3)
  expect(mostAtOnce([hit(0, null), hit(50, 60), hit(70, 80)])).toBe(2)
  expect(mostAtOnce([])).toBe(0)
})

test('gaps lead from start to start, whatever the order of the list', () => {
  expect(gapsMs([hit(100, 110), hit(0, 10), hit(40, 45)])).toEqual([40, 60])
  expect(gapsMs([hit(0, 1)])).toEqual([])
})

test('a request field is found whatever its case; the first of several counts', () => {
  expect(sent(hit(0, 1), 'ACCEPT')).toBe('text/html')
  expect(sent(hit(0, 1), 'cookie')).toBeNull()
})
