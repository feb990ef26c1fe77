import { expect, test } from 'vitest'
import { toEntry } from '../../src/watch/entry.ts'
import { freshMs, nextPollMs, paceOf, retryPollMs } from '../../src/watch/pace.ts'

const now = new Date('2026-11-22T12:00:00Z')
const minute = 60_000
const hour = 60 * minute

/** A feed with articles so many milliseconds ago. */
const feed = (...agoMs: readonly number[]) =>
  agoMs.map(
    (ms, n) =>
      toEntry(
        { url: `https://paper.test/${n}`, published: new Date(now.getTime() - ms).toISOString() },
        'https://paper.test/',
        now,
      )!,
  )
const next = (agoMs: readonly number[], leaveAloneMs = 0) =>
  nextPollMs(paceOf(feed(...agoMs), leaveAloneMs), now)

test.for([
  ['a paper with an article every 30 minutes', [1, 31, 61, 91].map((n) => n * minute), 0, 15 * minute],
  ['a news agency with an article every minute', [1, 2, 3, 4].map((n) => n * minute), 0, 5 * minute],
  ['the same, which asks to be left alone for an hour', [1, 2, 3, 4].map((n) => n * minute), hour, hour],
  ['a paper that sleeps since 10 hours', [10, 10.5, 11, 11.5].map((n) => n * hour), 0, hour],
  ['a weekly', [1, 169, 337].map((n) => n * hour), 0, 24 * hour],
  ['a feed that was given up years ago', [9_000 * hour], 0, 24 * hour],
  ['one article, just out', [0], 0, 5 * minute],
  ['a feed without dates', [], 0, hour],
  ['a feed that asks to be left alone for a month', [minute], 700 * hour, 24 * hour],
] as const)('%s', ([, agoMs, leaveAloneMs, expected]) => {
  expect(next(agoMs, leaveAloneMs)).toBe(expected)
})

test('only the newest articles tell the rate', () => {
  const recent = Array.from({ length: 20 }, (_, n) => (n + 1) * 20 * minute)
  expect(next([...recent, 1_000 * hour, 90_000 * hour])).toBe(10 * minute)
})

test('each failure doubles the wait, to a day; Retry-After is kept to', () => {
  expect([1, 2, 3, 9, 10_000].map((n) => retryPollMs(n, 0) / minute)).toEqual([5, 10, 20, 1_280, 1_440])
  expect(retryPollMs(1, hour)).toBe(hour)
})

test.for([
  ['public, max-age=600', null, 600_000],
  ['s-maxage=9, Max-Age = "60"', '20', 40_000],
  ['max-age=60', '90', 0],
  ['no-store', null, 0],
  ['x-max-age=60', null, 0],
  ['max-age=99999999999999', null, 999_999_999_000],
] as const)('Cache-Control: %s with an age of %s is fresh for %s ms', ([control, age, expected]) => {
  expect(freshMs([['cache-control', control], ...(age === null ? [] : [['Age', age] as const])])).toBe(
    expected,
  )
})
