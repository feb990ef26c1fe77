import dns from 'node:dns'
import { errorCode } from '../error.ts'
import { VisitFault } from './fault.ts'

/**
 * IP addresses of a host name, best first. Rejects with a VisitFault: `dns-not-found` when the name does not exist
 * (NXDOMAIN), `dns-failure` for everything else, a name without any address record among it: only a name that is not there
 * speaks of a dead source.
 */
export type Resolve = (host: string) => Promise<readonly string[]>

/** A DNS server; null is the system's. */
type Server = { readonly address: string; readonly port: number } | null

function resolverAt(server: Server, tries: number): dns.promises.Resolver {
  const resolver = new dns.promises.Resolver({ timeout: 2_000, tries })
  if (server !== null)
    resolver.setServers([
      server.address.includes(':')
        ? `[${server.address}]:${server.port}`
        : `${server.address}:${server.port}`,
    ])
  return resolver
}

/** Host names of the servers of a domain's names, in lower case; none where nobody names them. */
export type NameServers = (domain: string) => Promise<readonly string[]>

const mostDomains = 10_000
const dayMs = 86_400_000

/**
 * Asks for the NS records of a domain (RFC 1035 §3.3.11), once in a day and for two seconds: whoever asks can do without.
 * @param nowMs wall clock
 */
export function dnsNameServers(server: Server, nowMs: () => number): NameServers {
  const resolver = resolverAt(server, 1)
  const asked = new Map<string, { readonly answer: Promise<readonly string[]>; readonly until: number }>()
  const ask = async (domain: string): Promise<readonly string[]> => {
    try {
      return (await resolver.resolveNs(domain)).map((name) => name.toLowerCase())
    } catch {
      return []
    }
  }
  return async (domain) => {
    const known = asked.get(domain)
    if (known !== undefined && nowMs() < known.until) return await known.answer
    const answer = ask(domain)
    asked.set(domain, { answer, until: nowMs() + dayMs })
    if (asked.size > mostDomains) asked.delete(asked.keys().next().value!)
    return await answer
  }
}

/** Asks one resolver over real DNS, A and AAAA at once. */
export function dnsResolve(server: Server): Resolve {
  const resolver = resolverAt(server, 3)
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
