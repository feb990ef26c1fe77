import { describe, expect, test } from 'vitest'
import { addressesIn, read } from './read.ts'

describe('addresses in running text', () => {
  test.each([
    [
      'end before the punctuation',
      'See https://a.test/x, https://a.test/y. Or https://a.test/z!',
      ['x', 'y', 'z'],
    ],
    ['end before a bracket that is not theirs', '(see https://a.test/x) [https://a.test/y]', ['x', 'y']],
    ['keep a bracket of their own', 'See https://a.test/x_(y) here', ['x_(y)']],
    ['end before typographic quotation marks', '“https://a.test/x” «https://a.test/y»', ['x', 'y']],
    ['end before angle brackets', '<https://a.test/x?a=1&b=2>', ['x?a=1&b=2']],
  ])('%s', (_, text, paths) => {
    expect(addressesIn(read(text))).toEqual(paths.map((path) => `https://a.test/${path}`))
  })

  test('without a scheme count when they begin with www or have a path below a public suffix', () => {
    expect(addressesIn(read('See www.paper.test/a, bit.ly/3xYz and ria.ru/20250303/most.html.'))).toEqual([
      'http://www.paper.test/a',
      'http://bit.ly/3xYz',
      'http://ria.ru/20250303/most.html',
    ])
  })

  test.each([
    'e.g. this, i.e. that',
    'readme.md, node.js and ASP.NET',
    'Booking.com bought it',
    'yahoo.com/google.com',
    'and/or, km/h, 24/7, 3.5/4.0',
    'mail editor@paper.test or mailto:editor@paper.test',
    'C:\\files\\story.doc and src/readme.md',
    'Mr.Smith went to Washington.Then he left',
  ])('none in: %s', (text) => {
    expect(addressesIn(read(text))).toEqual([])
  })

  test('keep their fragment, and share a key without it', () => {
    const [first, second] = read('https://a.test/x#one https://www.a.test/x#two').citations
    expect(first).toMatchObject({ url: 'https://a.test/x#one', source: 'test,a)/x' })
    expect(second!.source).toBe(first!.source)
  })

  test('that are none keep themselves as key', () => {
    const [citation] = read('See ftp://files.test/a here.').citations
    expect(citation).toMatchObject({ url: 'ftp://files.test/a', source: 'ftp://files.test/a' })
  })
})

test('lines and columns are right with CR LF, lone CR and characters beyond the basic plane', () => {
  const text = 'One 🙂 two.\r\n🙂🙂 https://a.test/x\rand https://a.test/y\n'
  expect(read(text).citations.map(({ location }) => location)).toEqual([
    { line: 2, column: 6 },
    { line: 3, column: 5 },
  ])
})
