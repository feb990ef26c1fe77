import fc from 'fast-check'
import { expect, test } from 'vitest'
import { siblingPlace } from '../../src/address/sibling.ts'
import { parseAddress, sourceUrl } from '../../src/address/source-url.ts'

const random = () => 0.5
const of = (address: string) => {
  const beside = siblingPlace(sourceUrl(address))
  return beside === null ? null : { place: beside.place, url: beside.invent(random)! }
}

test.each([
  ['https://paper.test/2021/03/old-swing-bridge.html', /^\/2021\/03\/[a-z]{3}-[a-z]{5}-[a-z]{6}\.html$/],
  ['https://paper.test/news/bridge/', /^\/news\/[a-z]{8,}\/$/],
  ['https://paper.test/news/4711', /^\/news\/9\d{8}$/],
  ['https://paper.test/a/20220906.shtml', /^\/a\/9\d{8}\.shtml$/],
  ['https://paper.test/x', /^\/[a-z]{8}$/],
  ['https://paper.test/статьи/башня', /^\/%D1%81[%\w]+\/[a-z]{8}$/],
])('beside %s', (address, expected) => {
  const { pathname, search } = new URL(of(address)!.url)
  expect(pathname).toMatch(expected)
  expect(search).toBe('')
})

test('a number before the last part may be what names the document, so it changes too', () => {
  expect(of('https://paper.test/artikel/4711/das-freibad')!.url).toMatch(/\/artikel\/9\d{8}\/[a-z]+-[a-z]+$/)
  expect(of('https://paper.test/2020/05/das-freibad-am-wehr')!.url).toMatch(/\/2020\/05\/[a-z]/)
})

test('where the query names the document, the query changes', () => {
  expect(of('https://paper.test/article.asp?id=4711&lang=en')!.url).toMatch(
    /\/article\.asp\?id=9\d{8}&lang=en$/,
  )
  expect(of('https://paper.test/the-old-swing-bridge?id=4711')!.url).toMatch(/\/[a-z]+-[a-z]+-[a-z]+-[a-z]+$/)
})

test('campaign parameters are not sent along', () => {
  expect(of('https://paper.test/bridge?utm_source=x')!.url).not.toContain('utm')
})

test.each([
  'https://paper.test/',
  'https://paper.test/index.html',
  'https://paper.test/en/',
  'https://paper.test/search?q=old+swing+bridge',
  'https://paper.test/list.php?page=2',
])('%s has no sibling that would tell anything', (address) => {
  expect(of(address)).toBeNull()
})

test('addresses side by side are one place', () => {
  expect(of('https://paper.test/news/a-b')!.place).toBe(of('https://paper.test/news/c')!.place)
  expect(of('https://paper.test/news/a-b')!.place).not.toBe(of('https://paper.test/sport/a-b')!.place)
  expect(of('https://paper.test/a.php?id=1234')!.place).toBe(of('https://paper.test/a.php?id=99')!.place)
})

test('a sibling is another address of the same host, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.double({ min: 0, max: 0.999 }), (text, n) => {
      const parsed = parseAddress(text)
      if (parsed.kind === 'invalid') return
      const sibling = siblingPlace(parsed.url)?.invent(() => n) ?? null
      if (sibling === null) return
      expect(new URL(sibling).origin).toBe(new URL(parsed.url).origin)
      expect(sibling).not.toBe(parsed.url)
    }),
  )
})
