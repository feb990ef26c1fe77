import dgram from 'node:dgram'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { dnsResolve, systemResolve } from '../../src/visit/resolve.ts'
import { page } from '../web/page.ts'
import { redirect } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { course, netFor, visit } from './net.ts'

// The real net.connect goes on working; we look at what it was asked to dial.
let dials: MockInstance<typeof net.connect>
beforeEach(() => {
  dials = vi.spyOn(net, 'connect')
})
afterEach(() => {
  dials.mockRestore()
})
const dialled = () => dials.mock.calls.map(([options]) => (options as unknown as net.TcpNetConnectOpts).host)

describe('nothing private is dialled', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://0/',
    'https://10.0.0.1:8443/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://db.localhost/',
    'http://router.local/',
    'http://vault.internal/',
    'http://nas.home.arpa/',
    'http://intranet/',
    'http://%6c%6f%63alhost/',
  ])('%s', async (url) => {
    await using web = await openWeb()
    for (const robots of [true, false]) {
      await using guarded = netFor(
        web,
        { allowNet: [], connectTo: [], robots },
        { resolve: () => Promise.resolve(['127.0.0.1']) },
      )
      await using visited = await visit(guarded, url)
      expect(visited).toMatchObject({ kind: 'failed', failure: 'private-address' })
    }
    expect(dialled()).toEqual([])
    expect(web.connections).toHaveLength(0)
  })

  test.each([[['127.0.0.1']], [['10.0.0.1', '::1']], [['::ffff:127.0.0.1']], [['192.168.0.1']]])(
    'when DNS answers %j',
    async (addresses) => {
      await using web = await openWeb()
      web.dns.answer('paper.test', addresses)
      await using guarded = netFor(web, {
        allowNet: [],
        connectTo: web.connectToPorts,
        dns: { address: '127.0.0.1', port: web.dnsPort },
      })
      await using visited = await visit(guarded, 'http://paper.test/a')
      expect(visited).toMatchObject({ kind: 'failed', failure: 'private-address' })
      expect(dialled()).toEqual([])
    },
  )

  test('when only some answers of DNS are private: the others are dialled', async () => {
    await using web = await openWeb()
    web.site('paper.test', { '/a': page() })
    web.dns.answer('paper.test', ['10.0.0.1', '127.0.0.1', '192.168.0.1', 'fd00::1'])
    await using guarded = netFor(web, {
      connectTo: web.connectToPorts,
      dns: { address: '127.0.0.1', port: web.dnsPort },
    })
    await using visited = await visit(guarded, 'http://paper.test/a')
    expect(course(visited)).toEqual([200])
    expect(dialled()).toEqual(['127.0.0.1'])
  })

  test('when the second answer of DNS is another: what was judged is what is dialled', async () => {
    await using web = await openWeb()
    web.site('paper.test', { '/a': page() })
    web.dns.answer('paper.test', ['127.0.0.1'], ['10.0.0.1'])
    await using guarded = netFor(web, {
      robots: false,
      connectTo: web.connectToPorts,
      dns: { address: '127.0.0.1', port: web.dnsPort },
    })
    await using visited = await visit(guarded, 'http://paper.test/a')
    expect(course(visited)).toEqual([200])
    expect(dialled()).toEqual(['127.0.0.1'])
    expect(web.dns.log.map(({ type }) => type).sort()).toEqual(['A', 'AAAA'])
  })

  test.each(['http://10.0.0.1/', 'http://localhost/', 'https://[::1]/', '//0x0a.1/'])(
    'after a redirect to %s',
    async (to) => {
      await using web = await openWeb()
      const paper = web.site('paper.test', { '/a': redirect(302, to) })
      await using guarded = netFor(web)
      await using visited = await visit(guarded, paper.http('/a'))
      expect(course(visited)).toEqual([302, 'private-address'])
      expect(dialled()).toEqual(['127.0.0.1'])
    },
  )

  test('after a redirect of robots.txt: the visit is refused, not called private', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': redirect(302, 'http://10.0.0.1/robots.txt'),
      '/a': page(),
    })
    await using guarded = netFor(web)
    await using visited = await visit(guarded, paper.http('/a'))
    expect(course(visited)).toEqual(['robots'])
    expect(dialled()).toEqual(['127.0.0.1'])
  })

  test('when connect-to leads there: the operator must open the range as well', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() })
    await using guarded = netFor(web, { allowNet: [] })
    await using visited = await visit(guarded, paper.http('/a'))
    expect(course(visited)).toEqual(['private-address'])
    expect(dialled()).toEqual([])
  })

  test('and a private address is judged before connect-to could lead elsewhere', async () => {
    await using web = await openWeb()
    await using guarded = netFor(web)
    await using visited = await visit(guarded, 'http://10.0.0.1/a')
    expect(course(visited)).toEqual(['private-address'])
    expect(web.connections).toHaveLength(0)
  })
})

test('a name that is refused is not asked of DNS', async () => {
  await using web = await openWeb()
  const asked: string[] = []
  await using guarded = netFor(
    web,
    {},
    {
      resolve: (host) => {
        asked.push(host)
        return Promise.resolve(['127.0.0.1'])
      },
    },
  )
  await using _ = await visit(guarded, 'http://printer.local/')
  expect(asked).toEqual([])
})

test('Host, server name and certificate are those of the address, whatever is dialled', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': page() })
  await using guarded = netFor(web)
  await using visited = await visit(guarded, paper.https('/a'))
  expect(course(visited)).toEqual([200])
  expect(paper.hits.map(({ host }) => host)).toEqual(['paper.test', 'paper.test'])
  expect(web.connections.map(({ serverName }) => serverName)).toEqual(['paper.test'])
})

test('an address that refuses is followed by the next one', async () => {
  await using web = await openWeb()
  web.site('paper.test', { '/a': page() })
  await using guarded = netFor(
    web,
    { connectTo: web.connectToPorts },
    { resolve: () => Promise.resolve(['127.0.0.9', '127.0.0.1']) },
  )
  await using visited = await visit(guarded, 'http://paper.test/a')
  expect(course(visited)).toEqual([200])
  expect(visited.exchanges[0]!.address).toBe('127.0.0.1')
  expect(dialled()).toEqual(['127.0.0.9', '127.0.0.1'])
})

describe('DNS', () => {
  test.each([
    ['NXDOMAIN', 'dns-not-found'],
    ['SERVFAIL', 'dns-failure'],
    ['REFUSED', 'dns-failure'],
    ['NODATA', 'dns-failure'],
  ] as const)('that says %s is %s', async (answer, failure) => {
    await using web = await openWeb()
    web.dns.fail('paper.test', answer)
    await using guarded = netFor(web, {
      connectTo: web.connectToPorts,
      dns: { address: '127.0.0.1', port: web.dnsPort },
    })
    await using visited = await visit(guarded, 'http://paper.test/a')
    expect(visited).toMatchObject({ kind: 'failed', failure })
  })

  test('that says nothing is dns-failure', async () => {
    await using web = await openWeb()
    web.dns.fail('paper.test', 'SILENT')
    await using guarded = netFor(web, {
      connectTimeoutMs: 200,
      dns: { address: '127.0.0.1', port: web.dnsPort },
      connectTo: web.connectToPorts,
    })
    await using visited = await visit(guarded, 'http://paper.test/a')
    expect(visited).toMatchObject({ kind: 'failed', failure: 'dns-failure' })
  })

  test('that nobody serves is dns-failure, never not-found', async () => {
    const socket = dgram.createSocket('udp4')
    await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done))
    const { port } = socket.address()
    await new Promise<void>((done) => socket.close(done))
    await expect(dnsResolve({ address: '127.0.0.1', port })('paper.test')).rejects.toMatchObject({
      failure: 'dns-failure',
    })
  })

  test('that only one family has an answer for is enough', async () => {
    await using web = await openWeb()
    web.dns.answer('paper.test', ['127.0.0.1'])
    expect(await dnsResolve({ address: '127.0.0.1', port: web.dnsPort })('paper.test')).toEqual(['127.0.0.1'])
  })

  test('of the system knows this machine', async () => {
    const resolve = systemResolve(() => Promise.reject(new Error('not asked')))
    expect(await resolve('localhost')).toContain('127.0.0.1')
  })
})
