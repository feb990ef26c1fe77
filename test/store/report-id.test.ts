import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReportId, reportIdPrefix } from '../../src/store/report-id.ts'

test('an id has 10 characters that no one mistakes for each other, each from its own random byte', () => {
  expect(newReportId(() => Uint8Array.from([0, 1, 9, 10, 18, 31, 32, 63, 255, 17]))).toBe('019ajz0zzh')
  for (let n = 0; n < 100; n++) expect(newReportId(randomBytes)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
})

test('every start of an id is found as it is, in capitals, and with the letters it is mistaken for', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      fc.integer({ min: 1, max: 10 }),
      (bytes, length) => {
        const start = newReportId(() => bytes).slice(0, length)
        expect(reportIdPrefix(start)).toBe(start)
        expect(reportIdPrefix(` ${start.toUpperCase()} `)).toBe(start)
        expect(reportIdPrefix(start.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(start)
      },
    ),
  )
})

test('what no id can start with is none', () => {
  for (const typed of ['', 'u', 'a b', '%', '_', 'latest!', '0123456789a'])
    expect(reportIdPrefix(typed)).toBeNull()
})
