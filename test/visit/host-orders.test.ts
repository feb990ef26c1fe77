import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerFault } from '../../src/visit/header-field.ts'
import type { Heard, HostOrders } from '../../src/visit/host-orders.ts'
import type { HostLines } from '../../src/visit/manners.ts'
import type { Net } from '../../src/visit/net.ts'
import { type Hit, sent } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, robots, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { course, netFor, visit } from './net.ts'

const as = (orders: Partial<HostOrders>): HostOrders => ({
  intervalMs: null,
  robots: null,
  headers: [],
  ...orders,
})
const ordersOf =
  (orders: Readonly<Record<string, Partial<HostOrders>>>) =>
  async (host: string): Promise<HostOrders | null> =>
    Object.hasOwn(orders, host) ? as(orders[host]!) : null
async function visitEach(net: Net, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await using _ = await visit(net, url)
  }
}
const everything = 'User-agent: *\nDisallow: /\n'
const paths = (hits: readonly Hit[]) => hits.map(({ path }) => path)

/** Lines without a wait, that remember what each exchange asked for: the last one of each host, by host. */
function linesOf(intervals: Map<string, number>): HostLines {
  return {
    run: ({ host, intervalMs }, _signal, exchange) => {
      intervals.set(host, intervalMs)
      return exchange(() => {})
    },
    hold: () => {},
  }
}

test('the interval that was ordered for a host is kept there and nowhere else, unless a Crawl-delay raises it', async () => {
  await using web = await openWeb()
  const slow = { '/robots.txt': robots('User-agent: *\nCrawl-delay: 3\n'), '*': page() }
  const sites = [
    web.site('slower.test', { '*': page() }),
    web.site('quicker.test', { '*': page() }),
    web.site('other.test', { '*': page() }),
    web.site('slow.test', slow),
    web.site('ignored.test', slow),
  ]
  const intervals = new Map<string, number>()
  const orders = ordersOf({
    'slower.test': { intervalMs: 9_000 },
    'quicker.test': { intervalMs: 0 },
    'slow.test': { intervalMs: 0 },
    'ignored.test': { intervalMs: 0, robots: 'ignore' },
  })
  await using net = netFor(web, { hostIntervalMs: 500 }, { orders, lines: linesOf(intervals) })
  const urls = sites.map((site) => site.http('/a'))
  await visitEach(net, urls)
  expect(Object.fromEntries(intervals)).toEqual({
    'slower.test': 9_000,
    'quicker.test': 0,
    'other.test': 500,
    'slow.test': 3_000,
    'ignored.test': 0,
  })
})

describe('robots.txt', () => {
  test('that is to be ignored is not asked for, and its host alone is visited all the same', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': robots(everything),
      '/a': redirect(302, 'http://other.test/a'),
    })
    const other = web.site('other.test', { '/robots.txt': robots(everything), '/a': page() })
    await using net = netFor(web, {}, { orders: ordersOf({ 'paper.test': { robots: 'ignore' } }) })
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([302, 'robots'])
    expect([paths(paper.hits), paths(other.hits)]).toEqual([['/a'], ['/robots.txt']])
  })

  test('is kept where that was ordered, in a run that keeps none', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': robots(everything), '/a': page() })
    await using net = netFor(
      web,
      { robots: false },
      { orders: ordersOf({ 'paper.test': { robots: 'keep' } }) },
    )
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual(['robots'])
  })
})

describe('header fields that were ordered for a host', () => {
  const headers = [
    ['X-Desk', 'harbour'],
    ['accept-language', 'fi'],
  ] as const
  const orders = ordersOf({ 'paper.test': { headers } })
  const fields = (hit: Hit) => [sent(hit, 'x-desk'), sent(hit, 'accept-language')]
  const ours = ['harbour', 'fi']
  const plain = [null, 'en;q=0.8,*;q=0.5']

  test('are sent to it, in place of others of their name', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': redirect(302, '/b'), '/b': page() })
    await using net = netFor(web, {}, { orders })
    await using _ = await visit(net, paper.https('/a'))
    expect(paths(paper.hits)).toEqual(['/robots.txt', '/a', '/b'])
    expect(paper.hits.map(fields)).toEqual([plain, ours, ours])
    for (const { headers } of paper.hits)
      expect(headers.filter(([name]) => name.toLowerCase() === 'accept-language')).toHaveLength(1)
  })

  test('go nowhere else, and are not sent to it either once a redirect has led off it', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': redirect(302, 'http://evil.test/b'), '/c': page() })
    const evil = web.site('evil.test', { '/b': redirect(302, 'http://paper.test/c') })
    await using net = netFor(web, { robots: false }, { orders })
    await using there = await visit(net, paper.http('/a'))
    expect(course(there)).toEqual([302, 302, 200])
    expect(evil.hits.map(fields)).toEqual([plain])
    expect(paper.hits.map(fields)).toEqual([ours, plain])
    await using led = await visit(net, evil.http('/b'))
    expect(course(led)).toEqual([302, 200])
    expect(paper.hits.map(fields).at(-1)).toEqual(plain)
  })

  test('go to another port or down to http as little as to another host, and up to https with the visit', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/down': redirect(302, 'http://paper.test/b'),
      '/up': redirect(302, 'https://paper.test/b'),
      '/port': redirect(302, 'http://paper.test:8080/b'),
      '/b': page(),
    })
    const connectTo = [`paper.test:8080:127.0.0.1:${web.httpPort}`, ...web.connectTo]
    await using net = netFor(web, { robots: false, connectTo }, { orders })
    await visitEach(net, [paper.https('/down'), paper.http('/port'), paper.http('/up')])
    expect(paper.hits.map(fields)).toEqual([ours, plain, ours, plain, ours, ours])
  })

  test('are dropped when they are none to send, however they came to be ordered', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() })
    const bad = [
      ['Host', 'evil.test'],
      ['Cookie', 'a=1'],
      ['X-A', 'b\r\nX-C: d'],
      ['X-Desk', 'harbour'],
    ] as const
    await using net = netFor(web, { robots: false }, { orders: ordersOf({ 'paper.test': { headers: bad } }) })
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([200])
    const names = paper.hits[0]!.headers.map(([name]) => name.toLowerCase())
    expect(names).toContain('x-desk')
    expect(names.filter((name) => ['cookie', 'x-a', 'x-c'].includes(name))).toEqual([])
    expect(sent(paper.hits[0]!, 'host')).toMatch(/^paper\.test/)
  })

  test.each([
    'Host',
    'CONNECTION',
    'Content-Length',
    'Content-Type',
    'Transfer-Encoding',
    'TE',
    'Trailer',
    'Upgrade',
    'Expect',
    'Range',
    'If-Range',
    'If-None-Match',
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Accept-Encoding',
    'User-Agent',
    'Via',
    'Max-Forwards',
  ])('may not be %s', (name) => {
    expect(headerFault(name, 'x')).toBe('reserved')
  })

  test('frame nothing, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
        if (headerFault(name, value) === null) expect(`${name}${value}`).not.toMatch(/[\0\r\n\u0100-\uffff]/)
      }),
    )
  })
})

test('what a host says of itself is told: its Crawl-delay once for a robots.txt, each Retry-After', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.01\n'),
    '/busy': status(429, '', { headers: { 'Retry-After': '0' } }),
    '*': page(),
  })
  const heard: Heard[] = []
  const now = new Date('2026-11-22T12:00:00Z')
  await using net = netFor(web, { now: () => now }, { heard: (one) => heard.push(one) })
  await visitEach(
    net,
    ['/a', '/b', '/busy'].map((path) => paper.http(path)),
  )
  expect(heard).toEqual([
    { host: 'paper.test', at: now, fact: { kind: 'crawl-delay', ms: 10 } },
    { host: 'paper.test', at: now, fact: { kind: 'retry-after', seconds: 0, status: 429 } },
  ])
})
