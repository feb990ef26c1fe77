import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, shortened } from '../../src/printable.ts'
import { anyWords } from './sample-report.ts'

describe('printable text', () => {
  test.each([
    ['plain words, “quotes” — and 橋 👩‍👩‍👧', 'plain words, “quotes” — and 橋 👩‍👩‍👧'],
    ['two\r\nlines\tand\u2028more\u00a0\u00a0here', 'two lines and more here'],
    ['\u001b[31mred\u009b0m\u0007', '\ufffd[31mred\ufffd0m\ufffd'],
    ['\u202egpj.exe\u202c', '\ufffdgpj.exe\ufffd'],
    ['so\u00adft zero\u200bwidth \u200eleft', 'soft zerowidth left'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
    ['نیم\u200cفاصله', 'نیم\u200cفاصله'],
  ])('%j reads %j', (text, shown) => expect(printable(text)).toBe(shown))

  test('holds no control, line break or direction mark, whatever it was, and is printable already', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const shown = printable(words)
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(printable(shown)).toBe(shown)
      }),
      { numRuns: 500 },
    )
  })
})

describe('shortened text', () => {
  test('keeps its beginning and its end', () => {
    expect(shortened('the whole bridge will be finished', 15)).toBe('the whole…ished')
    expect(shortened('short', 15)).toBe('short')
  })

  test('is never longer than asked and never splits a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 60 }),
        (text, length) => {
          const short = shortened(text, length)
          expect(short.length).toBeLessThanOrEqual(length)
          expect(short.isWellFormed()).toBe(true)
        },
      ),
    )
  })
})
