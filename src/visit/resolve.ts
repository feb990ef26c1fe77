import dns from 'node:dns'
import { errorCode } from '../error.ts'
import { VisitFault } from './fault.ts'

/**
 * IP addresses of a host name, best first. Rejects with a VisitFault: `dns-not-found` when the name does not exist
 * (NXDOMAIN), `dns-failure` for everything else, a name without any address record among it: only a name that is not there
 * speaks of a dead source.
 */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Asks one resolver over real DNS, A and AAAA at once. */
export function dnsResolve(server: { readonly address: string; readonly port: number } | null): Resolve {
  const resolver = new dns.promises.Resolver({ timeout: 2_000, tries: 3 })
  if (server !== null)
    resolver.setServers([
      server.address.includes(':')
        ? `[${server.address}]:${server.port}`
        : `${server.address}:${server.port}`,
    ])
  return async (host) => {
    const answers = await Promise.allSettled([resolver.resolve6(host), resolver.resolve4(host)])
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (addresses.length > 0) return addresses
    const codes = answers.map((answer) =>
      answer.status === 'rejected' ? (errorCode(answer.reason) ?? String(answer.reason)) : 'ENODATA',
    )
    // Both must say so: servers exist that know a name for one record type and deny it for the other.
    const missing = codes.every((code) => code === 'ENOTFOUND')
    throw new VisitFault(
      missing ? 'dns-not-found' : 'dns-failure',
      `${host}: ${[...new Set(codes)].join(', ')}`,
    )
  }
}

/** Asks the system (hosts file, NSS, resolver), as every other program on this machine does. */
export function systemResolve(confirm: Resolve = dnsResolve(null)): Resolve {
  return async (host) => {
    try {
      const found = await dns.promises.lookup(host, { all: true, order: 'verbatim' })
      return found.map(({ address }) => address)
    } catch (cause) {
      const code = errorCode(cause) ?? String(cause)
      if (code !== 'ENOTFOUND') throw new VisitFault('dns-failure', `${host}: ${code}`, { cause })
      // getaddrinfo says ENOTFOUND for a name without records too, and on some systems when it is offline.
      return confirm(host)
    }
  }
}
