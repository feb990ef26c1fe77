import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { decode, encode } from 'dns-packet'
import { expect, test } from 'vitest'
import { openDns } from './dns.ts'
import { openWeb } from './web.ts'

test('a site is at 127.0.0.1, has no IPv6 address, and an unknown name does not exist', async () => {
  await using web = await openWeb()
  web.site('paper.test', {})
  const resolver = resolverOf(web.dnsPort)

  expect(await resolver.resolve4('paper.test')).toEqual(['127.0.0.1'])
  await expect(resolver.resolve6('paper.test')).rejects.toMatchObject({ code: 'ENODATA' })
  await expect(resolver.resolve4('nowhere.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  expect(web.dns.log.map(({ name, type, transport }) => `${name} ${type} ${transport}`)).toEqual([
    'paper.test A udp',
    'paper.test AAAA udp',
    'nowhere.test A udp',
  ])
})

test('a test says what a host answers, in either family', async () => {
  await using dns = await openDns(() => false)
  dns.answer('Paper.Test.', ['10.0.0.1', '2001:db8::1', '10.0.0.2'])
  const resolver = resolverOf(dns.port)
  expect(await resolver.resolve4('paper.test')).toEqual(['10.0.0.1', '10.0.0.2'])
  expect(await resolver.resolve6('paper.test')).toEqual(['2001:db8::1'])
})

test('a name may answer well at first and otherwise later, each family for itself', async () => {
  await using dns = await openDns(() => false)
  dns.answer('rebind.test', ['93.184.216.34'], 'SERVFAIL', ['127.0.0.1', '::1'])
  const resolver = resolverOf(dns.port)
  expect(await resolver.resolve4('rebind.test')).toEqual(['93.184.216.34'])
  await expect(resolver.resolve4('rebind.test')).rejects.toMatchObject({ code: 'ESERVFAIL' })
  expect(await resolver.resolve4('rebind.test')).toEqual(['127.0.0.1'])
  expect(await resolver.resolve4('rebind.test')).toEqual(['127.0.0.1'])
  await expect(resolver.resolve6('rebind.test')).rejects.toMatchObject({ code: 'ENODATA' })
})

test('aliases lead to addresses; a loop of aliases leads nowhere', async () => {
  await using dns = await openDns((host) => host === 'paper.test')
  dns.answer('www.paper.test', { alias: 'cdn.test' })
  dns.answer('cdn.test', { alias: 'paper.test' })
  dns.answer('loop.test', { alias: 'pool.test' })
  dns.answer('pool.test', { alias: 'loop.test' })
  const resolver = resolverOf(dns.port)
  expect(await resolver.resolve4('www.paper.test')).toEqual(['127.0.0.1'])
  expect(await resolver.resolve4('loop.test')).toEqual([])
})

test.each([
  ['NXDOMAIN', 'ENOTFOUND'],
  ['SERVFAIL', 'ESERVFAIL'],
  ['REFUSED', 'EREFUSED'],
  ['NODATA', 'ENODATA'],
  ['SILENT', 'ETIMEOUT'],
] as const)('the failure %s reaches a resolver as %s', async (failure, code) => {
  await using dns = await openDns(() => true)
  dns.fail('paper.test', failure)
  const resolver = resolverOf(dns.port, failure === 'SILENT' ? 50 : undefined)
  await expect(resolver.resolve4('paper.test')).rejects.toMatchObject({ code })
})

test('an answer too long for a datagram comes over TCP', async () => {
  await using dns = await openDns(() => false)
  const many = Array.from({ length: 200 }, (_, i) => `10.0.0.${i}`)
  dns.answer('many.test', many)
  expect((await resolverOf(dns.port).resolve4('many.test')).toSorted()).toEqual(many.toSorted())
  expect(dns.log.map((question) => question.transport)).toEqual(['udp', 'tcp'])
})

test('bytes that are no question are passed over', async () => {
  await using dns = await openDns(() => true)
  const udp = createSocket('udp4')
  udp.send(Buffer.of(1, 2, 3), dns.port, '127.0.0.1')
  const tcp = connect(dns.port, '127.0.0.1')
  tcp.end(Buffer.of(0, 3, 1, 2, 3))
  await once(tcp.resume(), 'close')
  udp.send(
    encode({ type: 'query', id: 7, questions: [{ type: 'A', name: 'paper.test' }] }),
    dns.port,
    '127.0.0.1',
  )
  const [answer] = await once(udp, 'message')
  udp.close()
  expect(decode(answer)).toMatchObject({ id: 7, answers: [{ data: '127.0.0.1' }] })
})

function resolverOf(port: number, timeoutMs = 10_000): Resolver {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  resolver.setServers([`127.0.0.1:${port}`])
  return resolver
}
