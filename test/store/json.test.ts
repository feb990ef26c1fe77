import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storableJson, storableText } from '../../src/store/json.ts'

test('any string becomes one that PostgreSQL can hold, and one that it can hold stays', () => {
  const unit = fc.constantFrom('\0', '\ud800', '\udfff', '\\', 'u0000', 'ud800', '"', 'a', '\u{1f4f0}')
  fc.assert(
    fc.property(
      fc.array(unit).map((units) => units.join('')),
      (text) => {
        const { kept } = JSON.parse(storableJson({ kept: text }))
        expect(kept).toBe(storableText(text))
        expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true)
        if (text.isWellFormed() && !text.includes('\0')) expect(kept).toBe(text)
      },
    ),
  )
})
