import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryAfterSeconds } from '../../src/visit/retry-after.ts'

const now = new Date('2026-11-22T12:00:00.500Z')

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:01:00 GMT', 60],
  ['Sunday, 22-Nov-26 12:01:00 GMT', 60],
  ['Sun Nov 22 12:01:00 2026', 60],
  ['Thu Jan  1 00:00:00 1970', 0],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ['Fri, 22 Nov 2999 12:00:00 GMT', 86_400],
  ['99999999999999999999', 86_400],
])('Retry-After: %s leaves the host alone for %i seconds', (field, seconds) => {
  expect(retryAfterSeconds(field, now)).toBe(seconds)
})

test.each([
  null,
  '',
  'soon',
  '-5',
  '1.5',
  '2026-11-22T12:01:00Z',
  'Sun, 22 Nov 2026 12:01:00',
  'Sun, 22 Foo 2026 25:01:00 GMT',
])('Retry-After: %s says nothing', (field) => expect(retryAfterSeconds(field, now)).toBeNull())

test('whatever a host sends, the wait is whole seconds of a day at most, or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.integer().map(String),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (field) => {
        const seconds = retryAfterSeconds(field, now)
        if (seconds === null) return
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400).toBe(true)
      },
    ),
  )
})
