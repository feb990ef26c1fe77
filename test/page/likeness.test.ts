import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, sketchOf, sketchOfText, wordsOf } from '../../src/page/likeness.ts'

const words = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { maxLength: 2_000 })

test('a text is like itself, and as much like another as the other is like it', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [x, y] = [sketchOf(a), sketchOf(b)]
      expect(x.length).toBeLessThanOrEqual(256)
      expect(likeness(x, x)).toBe(1)
      expect(likeness(x, y)).toBe(likeness(y, x))
    }),
    { numRuns: 30 },
  )
})

test('the estimate follows the share of what two long texts have in common', () => {
  const text = Array.from({ length: 4_000 }, (_, at) => `w${at}`)
  for (const share of [0, 0.25, 0.5, 0.9, 1]) {
    const kept = text.slice(0, share * text.length)
    const other = [...kept, ...Array.from({ length: text.length - kept.length }, (_, at) => `v${at}`)]
    const jaccard = share / (2 - share)
    expect(Math.abs(likeness(sketchOf(text), sketchOf(other)) - jaccard)).toBeLessThan(0.1)
  }
})

test('words are found in any script, without what stands between them', () => {
  expect(wordsOf('Die Brücke – „offen“, мост; 橋。')).toEqual(['die', 'brücke', 'offen', 'мост', '橋'])
})

test('the sketch of a text is that of its words', () => {
  const pieces = fc.constantFrom(...'aBéß1橋אİΣ', 'e\u0301', ' ', '-', '. ', '\n', '“')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
      const text = parts.join('')
      expect(sketchOfText(text, 64)).toEqual(sketchOf(wordsOf(text), 64))
    }),
  )
})
