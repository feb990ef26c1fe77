import { describe, expect, test } from 'vitest'
import { connectTarget, parseConnectTo } from '../../src/visit/connect-to.ts'

describe('a connect-to rule', () => {
  const rules = [
    'paper.test:443:127.0.0.1:8443',
    ':80::8080',
    '[2606:4700::1111]::[::1]:',
    'Other.Test.:::',
  ].map(parseConnectTo)

  test.each([
    ['paper.test', 443, '127.0.0.1', 8443],
    ['paper.test', 80, 'paper.test', 8080],
    ['2606:4700::1111', 443, '::1', 443],
    ['other.test', 443, 'other.test', 443],
    ['unnamed.test', 443, 'unnamed.test', 443],
  ])('sends %s:%i to %s:%i', (host, port, toHost, toPort) => {
    expect(connectTarget(rules, { host, port })).toEqual({ host: toHost, port: toPort })
  })

  test.each(['', 'paper.test', 'a:b:c:d', 'a:1:b', 'a:1:b:2:c', 'a:70000:b:1', 'a:1:b:0', '::1:80:::'])(
    '%j is refused with advice',
    (text) =>
      expect(() => parseConnectTo(text)).toThrow(expect.objectContaining({ code: 'connect-to-invalid' })),
  )
})
