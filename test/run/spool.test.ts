import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Spool } from '../../src/run/spool.ts'

test('gives back what was put aside, by number and in runs, whether it is still in memory or not', () => {
  const value = fc.record({
    text: fc.string({ unit: 'grapheme' }),
    times: fc.integer({ min: 0, max: 200_000 }),
  })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(), (values, pick) => {
      using spool = new Spool<string>()
      // Some of these lists pass the memory bound several times over, and are read in between.
      const texts = values.map(({ text, times }) => text.slice(0, 4).repeat(times))
      for (const text of texts) {
        const index = spool.add(text)
        expect(spool.get(index) === text).toBe(true)
        const first = pick % (index + 1)
        expect(spool.slice(first, index + 1 - first).join() === texts.slice(first, index + 1).join()).toBe(
          true,
        )
      }
      expect(spool.size).toBe(texts.length)
    }),
    { numRuns: 60 },
  )
})

test('knows no value that was never put aside', () => {
  using spool = new Spool<number>()
  spool.add(1)
  expect(() => spool.get(1)).toThrow(RangeError)
})
