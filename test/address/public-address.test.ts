import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressGuard, isPrivateName, isPublicAddress } from '../../src/address/public-address.ts'

describe('an address of the public internet', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '100.128.0.0',
    '223.255.255.255',
  ])('%s passes', (ip) => expect(isPublicAddress(ip)).toBe(true))
  test.each([
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
    '2001:200::1',
    '2400:cb00::1',
    '3ffe:ffff::1',
  ])('%s passes', (ip) => expect(isPublicAddress(ip)).toBe(true))
})

describe('an address that is not of the public internet', () => {
  test.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['cloud host agent', '168.63.129.16'],
    ['protocol assignments', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.7'],
    ['6to4 relay', '192.88.99.1'],
    ['AS112', '192.31.196.1'],
    ['AS112', '192.175.48.1'],
    ['AMT', '192.52.193.1'],
    ['benchmarking', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['loopback', '::1'],
    ['unspecified', '::'],
    ['an IPv4 address in IPv6', '::ffff:127.0.0.1'],
    ['an IPv4 address in IPv6, public too', '::ffff:8.8.8.8'],
    ['an IPv4 address in IPv6, hexadecimal', '::ffff:7f00:1'],
    ['an IPv4 address in IPv6, old form', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local', '64:ff9b:1::1'],
    ['discard', '100::1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff:fff::1'],
    ['6to4', '2002:7f00:1::1'],
    ['AS112', '2620:4f:8000::1'],
    ['segment routing', '5f00::1'],
  ])('%s: %s is refused', (_what, ip) => expect(isPublicAddress(ip)).toBe(false))

  test('nothing that is no IP address passes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.]+$|:/.test(text))
        expect(isPublicAddress(text)).toBe(false)
      }),
    )
  })

  test('no IPv6 address outside 2000::/3 passes', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        if (isPublicAddress(ip)) expect(new URL(`http://[${ip}]/`).hostname).toMatch(/^\[[23][0-9a-f]{3}:/)
      }),
    )
  })
})

describe('a host name', () => {
  test.each([
    'localhost',
    'localhost.',
    'LOCALHOST',
    'db.localhost',
    'printer.local',
    'vault.internal',
    'internal',
    'nas.home.arpa',
    'home.arpa.',
    'intranet',
    'com.',
    '',
    '.',
    'a..b',
    'a.b..',
  ])('%j is not asked of DNS', (host) => expect(isPrivateName(host)).toBe(true))

  test.each(['ria.ru', 'ria.ru.', 'notlocalhost.com', 'local.gov.uk', 'internal.example.com', 'arpa.net'])(
    '%j is asked of DNS',
    (host) => expect(isPrivateName(host)).toBe(false),
  )
})

describe('ranges that the operator opened', () => {
  test('let their addresses pass, and no others', () => {
    const guard = addressGuard(['10.1.0.0/16', 'fd00::/8', '127.0.0.1'])
    expect(['10.1.2.3', 'fd12::1', '127.0.0.1', '8.8.8.8'].every(guard)).toBe(true)
    expect(['10.2.0.1', 'fe80::1', '127.0.0.2', 'localhost', ''].some(guard)).toBe(false)
  })

  test.each([
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0/8',
    'localhost',
    '',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::/-1',
    '1.2.3.4/1e1',
  ])('%j is refused with advice', (range) =>
    expect(() => addressGuard([range])).toThrow(expect.objectContaining({ code: 'allow-net-invalid' })),
  )
})
