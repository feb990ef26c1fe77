import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier, medianAge, survivalAt } from '../../src/desk/survival.ts'

/**
 * Ten sources, worked by hand. Died at 2, 5, 5, 8 and 12 days; last seen alive at 3, 5, 8, 8 and 15.
 *
 * | age | at risk | died | S | Σ d/(n(n−d)) | S √Σ |
 * | --- | --- | --- | --- | --- | --- |
 * | 2 | 10 | 1 | 9/10 = 0.9 | 1/90 | 0.09487 |
 * | 5 | 8 | 2 | 0.9 · 6/8 = 0.675 | + 2/48 | 0.15507 |
 * | 8 | 5 | 1 | 0.675 · 4/5 = 0.54 | + 1/20 | 0.17312 |
 * | 12 | 2 | 1 | 0.54 · 1/2 = 0.27 | + 1/2 | 0.20962 |
 */
const rows = [
  { age: 15, died: 0, censored: 1 },
  { age: 2, died: 1, censored: 0 },
  { age: 3, died: 0, censored: 1 },
  { age: 5, died: 2, censored: 0 },
  { age: 5, died: 0, censored: 1 },
  { age: 8, died: 1, censored: 2 },
  { age: 12, died: 1, censored: 0 },
]

test('survival and its interval are those worked by hand', () => {
  const steps = kaplanMeier(rows)
  expect(steps.map(({ age, atRisk, died }) => [age, atRisk, died])).toEqual([
    [2, 10, 1],
    [5, 8, 2],
    [8, 5, 1],
    [12, 2, 1],
  ])
  const expected = [
    [0.9, 0.71406, 1],
    [0.675, 0.37107, 0.97893],
    [0.54, 0.20069, 0.87931],
    [0.27, 0, 0.68086],
  ]
  steps.forEach(({ survival, low, high }, index) => {
    ;[survival, low, high].forEach((value, part) => {
      expect(value).toBeCloseTo(expected[index]![part]!, 4)
    })
  })
  expect(medianAge(steps)).toBe(12)
  expect([0, 2, 7.5, 400].map((age) => survivalAt(steps, age))).toEqual([
    1,
    0.9,
    steps[1]!.survival,
    steps[3]!.survival,
  ])
})

test('nothing, or nothing dead, has no steps; where all have died nobody is left', () => {
  expect(kaplanMeier([])).toEqual([])
  expect(kaplanMeier([{ age: 9, died: 0, censored: 4 }])).toEqual([])
  expect(medianAge(kaplanMeier([{ age: 9, died: 0, censored: 4 }]))).toBeNull()
  expect(kaplanMeier([{ age: 9, died: 4, censored: 0 }])).toEqual([
    { age: 9, atRisk: 4, died: 4, survival: 0, low: 0, high: 0 },
  ])
})

test('survival only falls, and where nobody is lost from sight it is the share that is alive', () => {
  const row = fc.record({ age: fc.nat(40), died: fc.nat(9), censored: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const steps = kaplanMeier(rows)
      let last = 1
      for (const { survival, low, high, atRisk, died } of steps) {
        expect(survival).toBeLessThan(last)
        expect(low).toBeLessThanOrEqual(survival)
        expect(high).toBeGreaterThanOrEqual(survival)
        expect(died).toBeLessThanOrEqual(atRisk)
        last = survival
      }
      const seenToTheEnd = rows.map(({ age, died }) => ({ age, died, censored: 0 }))
      const all = seenToTheEnd.reduce((sum, { died }) => sum + died, 0)
      for (const { age, survival } of kaplanMeier(seenToTheEnd)) {
        const dead = seenToTheEnd.reduce((sum, row) => sum + (row.age <= age ? row.died : 0), 0)
        expect(survival).toBeCloseTo(1 - dead / all, 9)
      }
    }),
  )
})
