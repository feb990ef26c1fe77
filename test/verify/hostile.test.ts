import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrences } from '../../src/verify/occurrences.ts'
import { articleOf, pageOf, quoting, verifyCitations } from './page.ts'

// The engine's own indexOf takes a minute for the first of these: vitest's own time limit is the bound.
test.each([
  ['a page that repeats itself', 'ab '.repeat(660_000), `c ${'ab '.repeat(2600)}`],
  ['a page of one word and a quote full of gaps', 'a '.repeat(1_000_000), `${'a … '.repeat(30)}b`],
  ['a page of brackets and marks', '[“…”'.repeat(500_000), '[“…”'.repeat(2000)],
  ['a page of combining marks', `a${'\u0301'.repeat(2_000_000)}`, `a${'\u0301'.repeat(7000)}b`],
  ['a page of letters that stand for phrases', '\ufdfa'.repeat(2_000_000), '\ufdfa'.repeat(8000)],
])('%s is searched in bounded time', (_, text, quote) => {
  const quotes = Array.from({ length: 10 }, (_unused, at) => `${quote} ${at}`)
  const [verification] = verifyCitations(
    [{ citation: quoting(...quotes), article: articleOf() }],
    pageOf(text),
    null,
  )
  expect(verification!.quotes).toHaveLength(10)
  expect(verification!.quotes.every(({ result }) => result !== 'present')).toBe(true)
})

test('a page’s text is not touched for a citation that says nothing of it', () => {
  const page = pageOf('')
  Object.defineProperty(page, 'text', {
    get() {
      throw new Error('the text was read')
    },
  })
  expect(verifyCitations([{ citation: quoting(), article: articleOf() }], page, null)).toHaveLength(1)
})

test('occurrences are those of a plain search, overlapping ones too', () => {
  const letters = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'a', 'b'), minLength, maxLength })
  fc.assert(
    fc.property(letters(0, 200), letters(1, 60), fc.nat(), (text, other, cut) => {
      const start = text.length === 0 ? 0 : cut % text.length
      for (const needle of [other, text.slice(start, start + 40) || 'a']) {
        const plain = Array.from(text, (_, at) => at).filter((at) => text.startsWith(needle, at))
        expect(occurrences(text, needle, text.length + 1)).toEqual(plain)
      }
    }),
  )
})
