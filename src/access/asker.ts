import { BlockList, isIP, isIPv4, isIPv6, SocketAddress } from 'node:net'

/**
 * The network that a request comes from, to count what it tries: an IPv4 address, or the /64 of an IPv6 address, which one
 * household has whole. Proxies of ours say in X-Forwarded-For whom they speak for; what anybody else says there is not
 * believed. Pure.
 * @param peer      the address at the other end of the socket
 * @param forwarded X-Forwarded-For as it came; null when there is none
 * @param proxies   `proxyList`
 */
export function askerNetwork(peer: string, forwarded: string | null, proxies: BlockList): string {
  // from the nearest: each was written by the one after it, and the first that is no proxy of ours is as far as we can tell
  const hops = [
    ...(forwarded ?? '')
      .slice(-2_000)
      .split(',')
      .map((hop) => hop.trim()),
    peer,
  ].map(plain)
  let asker = plain(peer)
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) break
    asker = hop
    if (!proxies.check(hop, isIPv4(hop) ? 'ipv4' : 'ipv6')) break
  }
  return isIPv6(asker) ? ipv6Network(asker) : asker
}

/** @param ranges addresses or CIDR ranges, as the configuration has checked them */
export function proxyList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    list.addSubnet(address, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family)
  }
  return list
}

/** `::ffff:192.0.2.1` is how a socket for both families writes 192.0.2.1. */
function plain(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  return mapped ?? address
}

function ipv6Network(address: string): string {
  const { address: canonical } = new SocketAddress({ address: address.split('%')[0]!, family: 'ipv6' })
  const [head = '', tail] = canonical.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
