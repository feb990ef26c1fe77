import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostName, hostPattern, patternsOf } from '../../src/address/host-name.ts'
import { errorCode, type StetError } from '../../src/error.ts'
import { plainHost } from '../../src/visit/connect-to.ts'

describe('a host in any form is one host', () => {
  test.each([
    ['paper.example', 'paper.example'],
    ['  Paper.EXAMPLE.  ', 'paper.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example.', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['почта.рф', 'xn--80a1acny.xn--p1ai'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['192.0.2.1', '192.0.2.1'],
    ['0xC0.0.2.1', '192.0.2.1'],
    ['[2001:DB8:0::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
  ])('%s is %s', (given, host) => {
    expect(hostName(given)).toBe(host)
  })

  test('and it is the one that visits know it by', () => {
    const authority = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
    )
    fc.assert(
      fc.property(authority, fc.constantFrom('', '.'), (host, root) => {
        const given = host.startsWith('[') ? host : `${host.toUpperCase()}${root}`
        expect(hostName(given)).toBe(plainHost(new URL(`http://${host}/`).hostname))
      }),
    )
  })
})

describe('what is no host is refused in one line', () => {
  test.each([
    '',
    '.',
    'a..b',
    '*',
    'https://paper.example/',
    'paper.example/a',
    'paper.example:80',
    'user@paper.example',
    'paper.example?x',
    'paper.example#x',
    'paper%2eexample',
    'pa per.example',
    'paper.example\nHost: other.example',
    'paper.example\0',
    '\ud800.example',
    '1.2.3.4.5',
    '[::1',
    '[::1]:80',
    'fe80::1%eth0',
    `${'a'.repeat(64)}.example`,
    `${'abcdefgh.'.repeat(40)}example`,
    'x'.repeat(1_000_000),
  ])('%#', (given) => {
    expect(() => hostName(given)).toThrow(
      expect.objectContaining({ code: 'host-invalid', message: expect.stringMatching(/^[^\n]{1,200}$/) }),
    )
  })

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (given) => {
        try {
          expect(hostName(hostName(given))).toBe(hostName(given))
        } catch (error) {
          expect(errorCode(error)).toBe('host-invalid')
          expect((error as StetError).message).toMatch(/^[^\n]+$/)
        }
      }),
    )
  })
})

describe('a pattern', () => {
  test('is a host, or a domain and all below it', () => {
    expect(hostPattern('*.Bücher.example.')).toBe('*.xn--bcher-kva.example')
    expect(patternsOf('www.paper.example')).toEqual([
      'www.paper.example',
      '*.www.paper.example',
      '*.paper.example',
      '*.example',
    ])
  })

  test.each(['*.com', '*.co.uk', '*.github.io', '*.', '*.192.0.2.1', '*.*.example.org', 'www.*.example'])(
    'is not about what a registry gives out, nor about parts of names: %s',
    (given) => {
      expect(() => hostPattern(given)).toThrow(expect.objectContaining({ code: 'host-invalid' }))
    },
  )
})
