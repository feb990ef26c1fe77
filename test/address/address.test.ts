import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressDifference } from '../../src/address/difference.ts'
import { slugWords, storySlug } from '../../src/address/slug.ts'
import { parseAddress, sourceUrl } from '../../src/address/source-url.ts'
import { cdxjKey, surt } from '../../src/address/surt.ts'
import { trackingParameters } from '../../src/address/tracking.ts'

describe('an address as an article has it', () => {
  test('becomes a source without fragment and credentials', () => {
    expect(parseAddress('https://reader:secret@Paper.Example:443/a b#part')).toEqual({
      kind: 'source',
      url: 'https://paper.example/a%20b',
      key: 'example,paper)/a%20b',
      fragment: 'part',
    })
  })

  test.each(['http://', 'https://paper.example:99999/', 'not an address', '', '/relative', 'http://[::1'])(
    'is malformed: %j',
    (raw) => expect(parseAddress(raw)).toEqual({ kind: 'invalid', reason: 'malformed' }),
  )

  test.each([
    'ftp://paper.example/a',
    'javascript:alert(1)',
    'mailto:desk@paper.example',
    'file:///etc/hosts',
  ])('has a scheme we do not visit: %s', (raw) =>
    expect(parseAddress(raw)).toEqual({ kind: 'invalid', reason: 'unsupported-scheme' }),
  )

  test('resolves against the article when it is relative', () => {
    expect(parseAddress('../b', 'https://paper.example/2026/a')).toMatchObject({
      url: 'https://paper.example/b',
    })
  })

  test('longer than any server takes is malformed', () => {
    expect(parseAddress(`https://paper.example/${'a'.repeat(20_000)}`)).toMatchObject({ reason: 'malformed' })
  })

  test('never throws, whatever it is, and a source parses to itself again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (raw) => {
          const parsed = parseAddress(raw)
          if (parsed.kind === 'source')
            expect(parseAddress(parsed.url)).toMatchObject({ url: parsed.url, key: parsed.key })
        },
      ),
    )
  })
})

describe('the key of a source', () => {
  test.each([
    ['https://www.ria.example/a', 'http://ria.example/a'],
    ['https://ria.example/a?b=2&a=1', 'https://ria.example/a?a=1&b=2'],
    ['https://ria.example:443/a', 'http://ria.example:80/a'],
    ['https://ria.example./a', 'https://ria.example/a'],
    ['https://ria.example/a?', 'https://ria.example/a'],
  ])('is one for %s and %s', (a, b) => expect(surt(new URL(a))).toBe(surt(new URL(b))))

  test.each([
    ['https://video.example/watch?v=aB', 'https://video.example/watch?v=Ab'],
    ['https://ria.example/a', 'https://ria.example/a/'],
    ['https://ria.example:8443/a', 'https://ria.example/a'],
    ['https://a.example/', 'https://a.example.com/'],
  ])('tells %s from %s', (a, b) => expect(surt(new URL(a))).not.toBe(surt(new URL(b))))

  test('reads from the top-level domain down, and leaves IP addresses as they are', () => {
    expect(surt(new URL('https://news.paper.example/x'))).toBe('example,paper,news)/x')
    expect(surt(new URL('http://192.0.2.1:8080/x'))).toBe('192.0.2.1:8080)/x')
    expect(surt(new URL('http://[2001:db8::1]/x'))).toBe('[2001:db8::1])/x')
  })

  test('in an archive index is lower case, as replay tools look it up', () => {
    expect(cdxjKey(new URL('https://www.Paper.example/Story/?B=1&a=2'))).toBe('example,paper)/story?a=2&b=1')
  })
})

describe('the difference between two addresses', () => {
  test.each([
    ['http://paper.example/a', 'https://paper.example/a', 'trivial'],
    ['https://paper.example/a', 'https://www.paper.example/a/', 'trivial'],
    ['https://paper.example/A/index.html', 'https://paper.example/a', 'trivial'],
    ['https://paper.example/a?utm_source=x&id=1', 'https://paper.example/a?id=1', 'trivial'],
    ['https://paper.example/%61', 'https://paper.example/a', 'trivial'],
    ['https://paper.example/', 'https://www.paper.example/index.php', 'trivial'],
    ['https://paper.example/a', 'https://paper.example/', 'home'],
    ['https://paper.example/news/a', 'https://www.paper.example/en/', 'home'],
    ['https://paper.example/a', 'https://other.example/ru/index.html', 'home'],
    ['https://paper.example/a', 'https://paper.example/?p=12', 'same-site'],
    ['https://paper.example/a', 'https://news.paper.example/b', 'same-site'],
    ['https://paper.example/a?id=1', 'https://paper.example/a?id=2', 'same-site'],
    ['https://paper.co.uk/a', 'https://other.co.uk/a', 'other-site'],
    ['https://one.github.io/a', 'https://two.github.io/a', 'other-site'],
    ['https://paper.example/', 'https://paper.example/en/', 'same-site'],
    ['https://paper.example/a', 'https://paper.example/a', 'same'],
    ['https://paper.example/%E0%A4%A', 'https://paper.example/b', 'same-site'],
  ] as const)('%s → %s is %s', (a, b, difference) => {
    expect(addressDifference(sourceUrl(a), sourceUrl(b))).toBe(difference)
  })
})

describe('the words of an address', () => {
  test('are those of its slug, without ids', () => {
    expect(slugWords('https://paper.example/2026/bridge-50-percent-done-says-mayor-59846')).toEqual(
      'bridge 50 percent done says mayor'.split(' '),
    )
    expect(
      slugWords('https://paper.example/%D0%BC%D0%BE%D1%81%D1%82_%D0%B3%D0%BE%D1%82%D0%BE%D0%B2.html'),
    ).toEqual(['мост', 'готов'])
    expect(slugWords('https://paper.example/20171211/1510638374.html')).toEqual([])
    expect(slugWords('https://paper.example/%E0%A4%A-x')).toEqual(['e0', 'a4', 'a', 'x'])
  })

  test('show two addresses of one story', () => {
    const old = storySlug('https://paper.example/news/bridge-50-percent-done-says-mayor-59846')
    expect(storySlug('https://www.paper.example/2025/10/24/bridge-50-percent-done-says-mayor')).toBe(old)
    expect(storySlug('https://other.example/2025/10/24/bridge-50-percent-done-says-mayor')).not.toBe(old)
    expect(storySlug('https://paper.example/about-us')).toBeNull()
  })
})

test('tracking parameters are those that only say where a reader came from', () => {
  expect(trackingParameters(new URL('https://paper.example/?id=1&utm_source=a&FBCLID=b&ref=c'))).toEqual([
    'utm_source',
    'FBCLID',
  ])
})
