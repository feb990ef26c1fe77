import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askerNetwork, proxyList } from '../../src/access/asker.ts'
import { accountRule, askerRule, ruleAttempt } from '../../src/access/attempt-rule.ts'

const now = new Date('2026-11-20T09:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const ahead = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const failed = (failures: number, lastSecondsAgo: number, openAt: Date) => ({
  failures,
  lastAt: ago(lastSecondsAgo),
  openAt,
})

describe('the next attempt at an account', () => {
  test.each([
    // failures so far, seconds since the last, seconds that the attempt after this one must wait
    [0, 0, 0],
    [3, 5, 0],
    [4, 5, 0],
    [5, 5, 1],
    [6, 5, 2],
    [7, 5, 4],
    [10, 60, 32],
    [14, 600, 512],
    [15, 900, 900],
    [1_000, 900, 900],
    [1_000, 86_399, 900],
    [1_000, 86_400, 0],
  ])('with %i failures, the last %i s ago, makes the one after it wait %i s', (failures, seconds, wait) => {
    const before = failures === 0 ? null : failed(failures, seconds, ago(0))
    expect(ruleAttempt(accountRule, before, now)).toMatchObject({
      kind: 'go',
      after: { lastAt: now, openAt: ahead(wait) },
    })
  })

  test('waits while it is too early, and by waiting makes nothing longer', () => {
    expect(ruleAttempt(accountRule, failed(8, 1, ahead(3)), now)).toEqual({ kind: 'wait', until: ahead(3) })
  })

  test('from an office of many is slowed down later than an account', () => {
    expect(ruleAttempt(askerRule, failed(19, 1, now), now)).toMatchObject({ after: { openAt: now } })
    expect(ruleAttempt(askerRule, failed(20, 1, now), now)).toMatchObject({ after: { openAt: ahead(1) } })
  })

  test('never has to wait longer than the longest wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.integer({ min: 0, max: 86_400 }),
        (failures, seconds) => {
          const ruling = ruleAttempt(accountRule, failed(failures, seconds, now), now)
          const until = ruling.kind === 'wait' ? ruling.until : ruling.after.openAt
          expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(accountRule.longestWaitMs)
        },
      ),
    )
  })
})

describe('who asks', () => {
  const proxies = proxyList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

  test.each([
    ['an address by itself', '203.0.113.7', null, '203.0.113.7'],
    ['an address as a socket for both families writes it', '::ffff:203.0.113.7', null, '203.0.113.7'],
    ['the household of an IPv6 address', '2001:db8:1:2:3:4:5:6', null, '2001:db8:1:2::/64'],
    ['the household of a short IPv6 address', '2001:db8::9', null, '2001:db8:0:0::/64'],
    ['what a proxy of ours says', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['the last that no proxy of ours is', '10.1.1.1', '198.51.100.1, 203.0.113.7, 10.2.2.2', '203.0.113.7'],
    ['not what a stranger says', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['the proxy, where it says nothing that is an address', '10.1.1.1', 'unknown', '10.1.1.1'],
    ['the proxy, where it says nothing', '10.1.1.1', '', '10.1.1.1'],
  ])('is %s', (_, peer, forwarded, network) => {
    expect(askerNetwork(peer, forwarded, proxies)).toBe(network)
  })

  test('is told of any header', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.ipV6(), fc.ipV4()),
        fc.oneof(fc.string(), fc.ipV6()),
        (peer, header) => {
          expect(typeof askerNetwork(peer, header, proxies)).toBe('string')
        },
      ),
    )
  })
})
