import { BlockList, isIP, isIPv4 } from 'node:net'
import { StetError } from '../error.ts'

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890) and multicast; the last is the Azure host agent. */
const specialIpv4 = blockList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
])

// IPv6 is judged the other way round: what IANA has given out for unicast passes, less its special ranges. Everything that
// wraps an IPv4 address (::ffff:0:0/96, 64:ff9b::/96, ::/96) lies outside, however it is written.
const globalIpv6 = blockList(['2000::/3'])
const specialIpv6 = blockList(['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'])

/**
 * True when an IP address belongs to the public internet: not loopback, private, link-local, documentation, multicast,
 * translated or otherwise special (IANA special-purpose registries for IPv4 and IPv6). Pure; throws nothing.
 * @param ip textual IPv4 or IPv6 address without brackets; anything else is not public
 */
export function isPublicAddress(ip: string): boolean {
  switch (isIP(ip)) {
    case 4:
      return !specialIpv4.check(ip, 'ipv4')
    case 6:
      return globalIpv6.check(ip, 'ipv6') && !specialIpv6.check(ip, 'ipv6')
    default:
      return false
  }
}

/** Names that never leave a machine, a site or a network of its own (RFC 6761, 6762, 8375; ICANN's .internal). */
const privateSuffixes = ['localhost', 'local', 'internal', 'home.arpa']

/**
 * True when a host name must not even be asked of DNS: it names this machine or a private network, or is not a name of the
 * public DNS (single label, empty label). Pure; throws nothing.
 * @param host host of an address in the URL standard's form (lower case, ASCII); one trailing dot changes nothing
 */
export function isPrivateName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (privateSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))) return true
  const labels = name.split('.')
  return labels.length < 2 || labels.includes('')
}

/** Which IP addresses we may dial. */
export type AddressGuard = (ip: string) => boolean

/**
 * The guard of a run: every public address passes, and every address in the ranges that the operator opened.
 * @param allowNet CIDR ranges or single addresses, IPv4 or IPv6; throws StetError `allow-net-invalid`
 */
export function addressGuard(allowNet: readonly string[]): AddressGuard {
  const open = blockList(allowNet)
  return (ip) => isPublicAddress(ip) || (isIP(ip) !== 0 && open.check(ip, isIPv4(ip) ? 'ipv4' : 'ipv6'))
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits, ...rest] = range.trim().split('/')
    const family = isIP(address)
    const width = family === 4 ? 32 : 128
    const prefix = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    if (family === 0 || rest.length > 0 || !(prefix <= width))
      throw new StetError('allow-net-invalid', `not a network range: ${JSON.stringify(range)}`, {
        advice: 'Write it as CIDR, for example 10.0.0.0/8 or fd00::/8.',
      })
    list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
