import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ordinals } from '../../src/run/ordinals.ts'

test('texts are numbered in the order in which they first come, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 500 }), (texts) => {
      const ordinals = new Ordinals()
      const firsts = [...new Set(texts)]
      expect(texts.map((text) => ordinals.of(text))).toEqual(texts.map((text) => firsts.indexOf(text)))
      expect(ordinals.size).toBe(firsts.length)
    }),
  )
})

test('texts that differ in lone surrogates alone are different texts', () => {
  const ordinals = new Ordinals()
  expect(['http://\ud800', 'http://\ud801', 'http://\ud800'].map((text) => ordinals.of(text))).toEqual([
    0, 1, 0,
  ])
})
