import { expect, test } from 'vitest'
import { read } from './responses.ts'

async function quotedIn(markup: string): Promise<string[]> {
  const { text, quoted } = await read(`<p>Before</p>${markup}<p>After</p>`)
  return quoted.map(({ start, end }) => text.slice(start, end).trim())
}

test.each([
  ['a quotation', '<blockquote><p>One.<p>Two.</blockquote>', ['One.\nTwo.']],
  ['a quotation in a line', '<p>He said <q>gone</q>, and left.', ['gone']],
  ['an example', '<pre>404\nNot found</pre>', ['404 Not found']],
  ['code within an example, once', '<pre>a <code>b</code> c</pre>', ['a b c']],
  ['one that is never closed', '<blockquote>One.', ['One.\nAfter']],
  ['nothing', '<blockquote></blockquote></q></pre>', []],
])('a page knows where it quotes: %s', async (_, markup, expected) => {
  expect(await quotedIn(markup)).toEqual(expected)
})

test('a thousand quotations are not all kept', async () => {
  expect(await quotedIn('<q>x</q> '.repeat(1_000))).toHaveLength(64)
})
