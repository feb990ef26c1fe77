import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { addressWeakness, steadyAddress, withoutTracking } from '../../src/address/weak.ts'

const weakness = (address: string) => addressWeakness(sourceUrl(address))

describe('an address is weak', () => {
  test.each([
    'https://bit.ly/3xYz',
    'https://www.tinyurl.com/abc',
    'https://t.co./abc',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fa',
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.example',
    'https://www.google.com/url?q=https://paper.example/a',
  ])('when its host only passes readers on: %s', (address) =>
    expect(weakness(address)).toMatchObject({ kind: 'forwarder' }),
  )

  test.each([
    'https://www.google.com/search?q=bridge',
    'https://www.google.co.uk/search?q=bridge',
    'https://duckduckgo.com/?q=bridge',
    'https://yandex.ru/search/?text=bridge',
    'https://paper.example/search?q=bridge',
    'https://paper.example/search/?query=bridge&page=2',
  ])('when it is a search page: %s', (address) => expect(weakness(address)).toEqual({ kind: 'search-page' }))

  test.each([
    'https://staging.paper.example/a',
    'https://preview.paper.co.uk/a',
    'https://www.preview-7.paper.example/a',
    'https://www-staging.paper.example/a',
    'https://intranet.ministry.example/a',
  ])('when its host is a preview or internal: %s', (address) =>
    expect(weakness(address)).toMatchObject({ kind: 'preview-host' }),
  )

  test('when it carries tracking parameters', () => {
    expect(weakness('https://paper.example/a?id=1&utm_source=x&utm_source=y&fbclid=z')).toEqual({
      kind: 'tracking-parameters',
      names: ['utm_source', 'fbclid'],
    })
  })
})

describe('an address is not weak', () => {
  test.each([
    // somebody's name, not a label in front of it
    'https://dev.to/somebody/a-post',
    'https://stage.example/review',
    'https://preview.example/a',
    'https://intranet.com/a',
    'https://www.test.de/Bericht-1234',
    'https://www.admin.ch/gov/de/start.html',
    'https://www.cms.gov/data',
    // hosts that publish under a word that also means "not finished"
    'https://dev.mysql.com/doc/refman/8.4/en/',
    'https://test.pypi.org/project/a/',
    'https://stage.theatre.example/review',
    'https://developer.paper.example/',
    'https://previews.paper.example/exhibition',
    // a site on a shared host chose its own name
    'https://preview-of-books.github.io/a',
    // front pages of shorteners and of search engines, and searches that are none
    'https://bitly.com/',
    'https://www.google.com/',
    'https://www.google.com/maps/place/Bridge',
    'https://google.com.evil.example/url?q=x',
    'https://paper.example/search-and-rescue?q=1',
    'https://paper.example/search',
    'https://paper.example/search?page=2',
    'https://paper.example/a?ref=c&source=d&id=utm_source',
    'http://192.0.2.1/search.html',
    'http://[2001:db8::1]/a',
  ])('%s', (address) => expect(weakness(address)).toBeNull())
})

describe('without tracking parameters', () => {
  test.each([
    ['https://paper.example/a?utm_source=x', 'https://paper.example/a'],
    ['https://paper.example/a?q=a%20b&utm_source=x&flag&b=%7e', 'https://paper.example/a?q=a%20b&flag&b=%7e'],
    ['https://paper.example/a?UTM_Source=x&id=1', 'https://paper.example/a?id=1'],
    ['https://paper.example/a?utm%5Fsource=x&id=1', 'https://paper.example/a?id=1'],
    ['https://paper.example/a?q=a%20b', 'https://paper.example/a?q=a%20b'],
    ['https://paper.example/a?', 'https://paper.example/a?'],
  ])('%s is %s: the rest stays letter for letter', (address, without) =>
    expect(withoutTracking(sourceUrl(address))).toBe(without),
  )
})

test('the steady address is the one reached only where nothing that matters differs', () => {
  const steady = (from: string, to: string) => steadyAddress(sourceUrl(from), sourceUrl(to))
  expect(steady('http://paper.example/a?utm_source=x', 'https://paper.example/a?utm_source=x')).toBe(
    'https://paper.example/a',
  )
  expect(steady('https://paper.example/a?utm_source=x', 'https://paper.example/b')).toBe(
    'https://paper.example/a',
  )
})
