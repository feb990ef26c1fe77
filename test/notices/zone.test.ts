import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet, isZone, nextHour, quietEnd, wallMinute } from '../../src/notices/zone.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe', // puts its clocks forward by half an hour
  'America/Santiago', // at midnight
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]
const night = { fromMinute: 22 * 60, toMinute: 7 * 60 }
const minuteMs = 60_000

const zone = fc.constantFrom(...zones)
const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
const minute = fc.integer({ min: 0, max: 1439 })

test('the end of quiet hours is the first moment that is not quiet, in every zone and over every change of clocks', () => {
  fc.assert(
    fc.property(zone, moment, minute, minute, (zone, at, fromMinute, toMinute) => {
      const quiet = { fromMinute, toMinute }
      const end = quietEnd(quiet, zone, at)
      expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime())
      expect(isQuiet(quiet, zone, end)).toBe(false)
      if (!isQuiet(quiet, zone, at)) expect(end).toEqual(at)
      // nothing on the way was awake: looked at minute by minute
      for (let ms = at.getTime(); ms < end.getTime(); ms += minuteMs)
        expect(isQuiet(quiet, zone, new Date(ms))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['forward', 'Europe/Berlin', '2026-03-28T21:30:00Z', '2026-03-29T05:00:00Z'],
  ['back', 'Europe/Berlin', '2026-10-24T20:30:00Z', '2026-10-25T06:00:00Z'],
  ['not at all', 'Europe/Moscow', '2026-03-28T21:30:00Z', '2026-03-29T04:00:00Z'],
])('quiet hours end at seven on the wall in a night when clocks are put %s', (_, zone, at, end) => {
  expect(quietEnd(night, zone, new Date(at))).toEqual(new Date(end))
})

test.each([
  ['an end that clocks leap over is the leap itself', 150, '2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z'],
  ['an end that comes twice is the first', 150, '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'],
])('%s', (_, toMinute, at, end) => {
  expect(quietEnd({ fromMinute: 0, toMinute }, 'Europe/Berlin', new Date(at))).toEqual(new Date(end))
})

test('the daily hour comes once a day, at that hour on the wall or at the leap over it', () => {
  fc.assert(
    fc.property(zone, moment, fc.integer({ min: 0, max: 23 }), (zone, at, hour) => {
      const due = nextHour(hour, zone, at)
      expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime())
      // A day on the wall has at most 26 hours, Samoa's and Kiribati's lost days aside.
      expect(due.getTime() - at.getTime()).toBeLessThan(26 * 60 * minuteMs)
      const shown = wallMinute(zone, due)
      const before = wallMinute(zone, new Date(due.getTime() - 1))
      if (shown !== hour * 60) expect((shown - before + 1440) % 1440).toBeGreaterThan(1)
      const next = nextHour(hour, zone, new Date(due.getTime() + 1))
      expect(next.getTime() - due.getTime()).toBeGreaterThanOrEqual(22 * 60 * minuteMs)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['today', 8, 'Europe/Berlin', '2026-11-22T06:59:00Z', '2026-11-22T07:00:00Z'],
  ['tomorrow', 8, 'Europe/Berlin', '2026-11-22T07:00:00.001Z', '2026-11-23T07:00:00Z'],
  ['this very moment', 8, 'Europe/Berlin', '2026-11-22T07:00:00Z', '2026-11-22T07:00:00Z'],
  ['after the leap', 2, 'Europe/Berlin', '2026-03-29T00:00:00Z', '2026-03-29T01:00:00Z'],
  ['not twice', 2, 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-26T01:00:00Z'],
])('the daily hour is %s', (_, hour, zone, at, due) => {
  expect(nextHour(hour, zone, new Date(at))).toEqual(new Date(due))
})

test('a zone is one that clocks know', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false])
})
