import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinHyphens } from '../../src/pdf/hyphens.ts'

test.each([
  ['a word cut at a line’s end is one word', 'the inter-\nnational bridge', 'the international bridge'],
  ['with a soft hyphen too', 'the inter\u00ad\nnational bridge', 'the international bridge'],
  ['over the end of a page', 'the inter-\n\fnational bridge', 'the international bridge'],
  ['in any script', 'закры-\nтого моста', 'закрытого моста'],
  [
    'a hyphen that the text has elsewhere stays',
    'a well-\nknown bridge, well-known',
    'a well-known bridge, well-known',
  ],
  [
    'or whose halves are words of the text',
    'state-\nrun radio of the state, run by it',
    'state-run radio of the state, run by it',
  ],
  [
    'unless the text has the whole',
    'the be-\ncause to be a cause, because',
    'the because to be a cause, because',
  ],
  ['a name keeps its hyphen', 'in Stratford-\nUpon', 'in Stratford-\nUpon'],
  ['and a dash is a dash', 'the bridge -\nnot the ferry', 'the bridge -\nnot the ferry'],
])('%s', (_, text, joined) => {
  expect(joinHyphens(text)).toBe(joined)
})

test('nothing but hyphens and line ends is ever left out', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'Ä', '-', '\n', '\f', ' ', '\u00ad', '\ud800'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, (pieces) => {
      const bare = (one: string) => one.replace(/[-\n\f\u00ad]/g, '')
      expect(bare(joinHyphens(pieces.join('')))).toBe(bare(pieces.join('')))
    }),
  )
})

test('half a million letters take as long as they are', () => {
  for (const long of ['a'.repeat(500_000), 'a-\n'.repeat(150_000), 'ab-\ncd '.repeat(70_000)]) {
    const began = process.cpuUsage()
    joinHyphens(long)
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
  }
})
