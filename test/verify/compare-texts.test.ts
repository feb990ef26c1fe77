import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '../../src/verify/compare-texts.ts'

const said = 'The harbour will stay closed until spring'

test('the words that changed are told from those that stayed', () => {
  const { lines } = compareTexts('It was closed on Friday.', 'It was opened on Friday.', [])
  expect(lines).toHaveLength(1)
  expect(lines[0]!.before!.find(({ kind }) => kind === 'gone')?.text).toBe('closed')
  expect(lines[0]!.after!.find(({ kind }) => kind === 'new')?.text).toBe('opened')
})

test('a quote that is no longer there is named, and marked where it stood', () => {
  const before = `Ships came.\n“${said}”, the mayor said.\nTrade fell.`
  const { quotes, lines } = compareTexts(before, 'Ships came.\nTrade fell.', [said])
  expect(quotes).toEqual([{ exact: said, before: true, after: false }])
  const gone = lines.find(({ isSame }) => !isSame)!
  expect(gone.after).toBeNull()
  expect(gone.before!.filter(({ quoted }) => quoted).map(({ text }) => text)).toEqual([said])
})

test('texts that have nothing in common are shown side by side, soon', () => {
  const text = (word: string) => Array.from({ length: 5_000 }, (_, line) => `${word} ${line}`).join('\n')
  const { lines, isDetailed } = compareTexts(text('old'), text('new'), [])
  expect(isDetailed).toBe(false)
  expect(lines).toHaveLength(5_000)
})

test('both texts can be put together again from the comparison', () => {
  const line = fc
    .array(fc.constantFrom('a', 'b', 'c ', 'd.'), { minLength: 1 })
    .map((words) => words.join(' '))
  const text = fc.array(line, { maxLength: 8 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines } = compareTexts(before.join('\n'), after.join('\n'), ['a b'])
      const side = (of: 'before' | 'after') =>
        lines.flatMap((one) => (one[of] === null ? [] : [one[of].map(({ text }) => text).join('')]))
      expect(side('before')).toEqual(before)
      expect(side('after')).toEqual(after)
    }),
  )
})
