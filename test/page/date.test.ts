import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseDate } from '../../src/page/date.ts'

const now = new Date('2026-11-22T12:00:00Z')

for (const [raw, expected] of [
  ['2020-06-20', '2020-06-20'],
  ['2020-06-20T08:30:00Z', '2020-06-20T08:30:00Z'],
  ['2020-06-20T08:30:00.123+0200', '2020-06-20T08:30:00+02:00'],
  ['2020-06-20 08:30', '2020-06-20T08:30'],
  ['2020-06-20T08:30-05', '2020-06-20T08:30-05:00'],
  ['2020-06-20 08:30:00 UTC', '2020-06-20T08:30:00Z'],
  ['20200620', '2020-06-20'],
  ['20200620T083000Z', '2020-06-20T08:30:00Z'],
  ['2020/6/2', '2020-06-02'],
  ['2020-06', '2020-06'],
  ['2020', '2020'],
  [' 2020-06-20T25:00 ', '2020-06-20'],
  ['Sat, 20 Jun 2020 08:30:00 GMT', '2020-06-20T08:30:00Z'],
  ['Saturday, June 20th, 2020', '2020-06-20'],
  ['June 20, 2020 8:30 pm', '2020-06-20'],
  ['20 June 2020', '2020-06-20'],
  ['Jun. 20, 2020', '2020-06-20'],
  ['20.06.2020', '2020-06-20'],
  ['20.6.2020, 08:30', '2020-06-20T08:30'],
  ['25/12/2020', '2020-12-25'],
  ['12/25/2020', '2020-12-25'],
  ['03/03/2020', '2020-03-03'],
  ['1592641800', '2020-06-20T08:30:00Z'],
  ['1592641800000', '2020-06-20T08:30:00Z'],
] as const)
  test(`"${raw}" is ${expected}`, () => {
    expect(normaliseDate(raw, now)).toBe(expected)
  })

test('what has two readings, or none, is no date', () => {
  for (const raw of [
    '03/04/2020',
    '2020-13-01',
    '2020-02-30',
    '31.02.2020',
    '20 Foo 2020',
    '',
    'soon',
    '12',
    '99999',
    '2 days ago',
    'Dec 25',
  ])
    expect(normaliseDate(raw, now), raw).toBeNull()
})

test('what lies ahead, or before there were pages, is no date', () => {
  for (const raw of [
    '2026-11-24',
    '2026-12',
    '2027',
    '1989-12-31',
    '1989',
    '0001-01-01',
    '0',
    '9999999999999',
  ])
    expect(normaliseDate(raw, now), raw).toBeNull()
  for (const raw of ['2026-11-23', '2026-11', '2026', '1990-01-01', '1990'])
    expect(normaliseDate(raw, now)).toBe(raw)
})

test('whatever is given, a date is ISO 8601 or null, and reading it again changes nothing', () => {
  const pieces = fc.constantFrom(
    '2020',
    '06',
    '20',
    '-',
    '/',
    '.',
    ' ',
    'T',
    ':',
    '30',
    'Z',
    '+02',
    'June',
    ',',
    '1',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      ),
      (raw) => {
        const date = normaliseDate(raw, now)
        if (date === null) return
        expect(date).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/)
        expect(normaliseDate(date, now)).toBe(date)
      },
    ),
    { numRuns: 2_000 },
  )
})
