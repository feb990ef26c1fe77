import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRobots, robotsAllow } from '../../src/visit/robots.ts'

const allows = (text: string, path: string, agent = 'stet/0.1 (+https://paper.test)') =>
  robotsAllow(parseRobots(text, agent), path)

describe('robots.txt (RFC 9309)', () => {
  test('the longest pattern decides, whatever the order', () => {
    const text = 'User-agent: *\nAllow: /news/\nDisallow: /\nDisallow: /news/draft'
    expect(allows(text, '/news/a')).toBe(true)
    expect(allows(text, '/news/drafts')).toBe(false)
    expect(allows(text, '/about')).toBe(false)
  })

  test('where two are as long, allow decides', () => {
    expect(allows('User-agent: *\nDisallow: /page\nAllow: /page', '/page')).toBe(true)
  })

  test('our own group wins over the one for all, even when it says nothing', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: STET/2\nDisallow:'
    expect(allows(text, '/a')).toBe(true)
    expect(allows(text, '/a', 'other')).toBe(false)
  })

  test('an agent whose name only begins like ours is another', () => {
    expect(allows('User-agent: stetson\nDisallow: /', '/a')).toBe(true)
  })

  test('groups of the same agent are one', () => {
    const text =
      'User-agent: stet\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: stet\nDisallow: /c'
    expect(['/a', '/b', '/c'].map((path) => allows(text, path))).toEqual([false, true, false])
  })

  test('a record that is not of the standard ends no group', () => {
    const text =
      'User-agent: stet\nSitemap: https://paper.test/s.xml\nUser-agent: other\nHost: paper.test\nDisallow: /a'
    expect(allows(text, '/a')).toBe(false)
  })

  test('rules before any agent, lines without a colon and comments say nothing', () => {
    expect(allows('Disallow: /\nnonsense\nUser-agent: * # all\nDisallow: /x # why\n#Disallow: /', '/a')).toBe(
      true,
    )
  })

  test('the file itself is never refused, whatever it says', () => {
    const everything = 'User-agent: *\nDisallow: /'
    expect(allows(everything, '/robots.txt')).toBe(true)
    expect(allows(everything, '/robots.txt?a')).toBe(false)
    expect(allows(everything, '/news/robots.txt')).toBe(false)
  })

  test('a byte order mark, any line ending and any case are read', () => {
    expect(allows('\ufeffUSER-AGENT: *\rDISALLOW: /a\r\ndisallow: /b', '/a')).toBe(false)
    expect(allows('\ufeffUSER-AGENT: *\rDISALLOW: /a\r\ndisallow: /b', '/b')).toBe(false)
  })

  test.each([
    ['/*.php', '/a/b.php?c', true],
    ['/*.php$', '/a/b.php?c', false],
    ['/*.php$', '/a/b.php', true],
    ['/*.php$', '/.php.php', true],
    ['*/private', '/a/private/b', true],
    ['/a*b*c', '/a-c-b', false],
    ['/a*b*c', '/a-b-c-d', true],
    ['/exact$', '/exact', true],
    ['/exact$', '/exactly', false],
    ['/*a$', '/a', true],
    ['/ab*b$', '/ab', false],
    ['/$', '/', true],
    ['/price$list', '/price$list', true],
    ['/price%24', '/price$list', true],
    ['/file%2A', '/file*', true],
    ['/caf\u00e9', '/caf%C3%A9', true],
    ['/caf%c3%a9', '/caf%C3%A9', true],
    ['/%7euser', '/~user', true],
    ['/a%2fb', '/a%2Fb', true],
    ['/a%2Fb', '/a/b', false],
    ['/search?q=', '/search?q=1', true],
    ['no-slash', '/no-slash', false],
  ])('Disallow: %s with %s: matches is %s', (pattern, path, matches) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(!matches)
  })

  test.each([
    ['2', 2000],
    ['0.5', 500],
    ['100000', 30_000],
    ['-1', null],
    ['soon', null],
    ['1e9', null],
  ])('Crawl-delay: %s is a distance of %s ms', (value, ms) => {
    expect(parseRobots(`User-agent: *\nCrawl-delay: ${value}`, 'stet').crawlDelayMs).toBe(ms)
  })

  test('wildcards match as the plain reading of the standard does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 })
    fc.assert(
      fc.property(pattern, fc.boolean(), letters, (middle, whole, rest) => {
        const expected = new RegExp(`^/${middle.replaceAll('*', '.*')}${whole ? '$' : ''}`).test(`/${rest}`)
        expect(allows(`User-agent: *\nDisallow: /${middle}${whole ? '$' : ''}`, `/${rest}`)).toBe(!expected)
      }),
    )
  })

  test('the worst file for the worst address is judged at once', () => {
    const line = `Disallow: /${'*a'.repeat(200)}b\n`
    const text = `User-agent: *\n${line.repeat(Math.floor(500_000 / line.length))}`
    const began = performance.now()
    expect(allows(text, `/${'a'.repeat(16_000)}`)).toBe(true)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
