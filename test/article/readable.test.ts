import { expect, test } from 'vitest'
import { readWhole } from '../../src/article/read-article.ts'

const reading = (name: string, text: string) =>
  readWhole({ name, bytes: Buffer.from(text), url: null, mediaType: null })

test('an article comes with its words and the places of its citations among them', async () => {
  const { article, readable } = await reading(
    'a.md',
    '# The harbour\n\nThe mayor [closed it](https://one.test/a) on Friday.\n\nTrade [fell](https://two.test/b).\n',
  )
  expect(readable.blocks.map(({ text }) => text)).toContain('The mayor closed it on Friday.')
  expect(readable.partial).toBe(false)
  const marked = readable.marks.map(({ citation, block, at }) => ({
    url: article.citations.find(({ id }) => id === citation)?.url,
    before: readable.blocks[block]!.text.slice(0, at),
  }))
  expect(marked).toEqual([
    { url: 'https://one.test/a', before: expect.stringMatching(/^The mayor/) },
    { url: 'https://two.test/b', before: expect.stringMatching(/^Trade/) },
  ])
})

test('of an article as long as a library, a book is kept', async () => {
  const { readable } = await reading(
    'long.txt',
    `${'The harbour was closed again that day.\n\n'.repeat(60_000)}`,
  )
  expect(readable.partial).toBe(true)
  expect(readable.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1_000_000)
})
