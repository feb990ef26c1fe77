import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddress, sourceUrl } from '../../src/address/source-url.ts'
import { twinOf } from '../../src/address/twin.ts'

test.each([
  ['https://paper.test/a.', 'https://paper.test/a'],
  ['https://paper.test/a).', 'https://paper.test/a'],
  ['https://paper.test/a,', 'https://paper.test/a'],
  ['https://paper.test/a”', 'https://paper.test/a'],
  ['https://paper.test/a%22', 'https://paper.test/a'],
  ['https://paper.test/a…', 'https://paper.test/a'],
  ['https://paper.test/a?b=1;', 'https://paper.test/a?b=1'],
  ['https://paper.test/a%29', 'https://paper.test/a'],
  ['https://paper.test/wiki/Hallow_(quay))', 'https://paper.test/wiki/Hallow_(quay)'],
  ['https://paper.test/wiki/Hallow_(quay', 'https://paper.test/wiki/Hallow_(quay)'],
  ['https://paper.test/wiki/Hallow_[1', 'https://paper.test/wiki/Hallow_[1]'],
])('%s was meant to be %s', (cited, meant) => {
  expect(twinOf(sourceUrl(cited))).toBe(sourceUrl(meant))
})

test.each([
  'https://paper.test/',
  'https://paper.test/a',
  'https://paper.test/wiki/Hallow_(quay)',
  'https://paper.test/wiki/Hallow_%28quay%29',
  'https://paper.test/a%20b',
])('%s has no twin', (cited) => {
  expect(twinOf(sourceUrl(cited))).toBeNull()
})

test('a twin is on the same host, and an address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (start, end) => {
      const parsed = parseAddress(start + end)
      if (parsed.kind === 'invalid') return
      const twin = twinOf(parsed.url)
      if (twin !== null) expect(new URL(twin).origin).toBe(new URL(parsed.url).origin)
    }),
  )
})
