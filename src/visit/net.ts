import { isIP } from 'node:net'
import type { SecureContext } from 'node:tls'
import { registrableDomain } from '../address/difference.ts'
import { addressGuard } from '../address/public-address.ts'
import type { SourceUrl } from '../address/source-url.ts'
import { unlessAborted } from './abort.ts'
import { connectTarget, parseConnectTo, plainHost } from './connect-to.ts'
import { IdleConnections } from './connection.ts'
import { type Ask, type Attempt, type ExchangeOptions, exchange } from './exchange.ts'
import { VisitFault } from './fault.ts'
import { type Heard, type HostOrders, type OrdersFor, withOrdered } from './host-orders.ts'
import { type HostLines, Manners, systemClock } from './manners.ts'
import { checkOptions, commonHeaders, type NetOptions, secureContext } from './net-options.ts'
import { dnsNameServers, dnsResolve, type NameServers, type Resolve, systemResolve } from './resolve.ts'
import { retryAfterSeconds } from './retry-after.ts'
import { maxRobotsBytes, RobotsCache, type RobotsRuling } from './robots-cache.ts'
import { type HeaderFields, header, type Response } from './visit.ts'

/** What one exchange asks of the run. */
interface NetAsk {
  readonly url: SourceUrl
  /** Cookie field; '' when there is none */
  readonly cookie: string
  /** of this exchange alone, in the place of the run's of the same name: conditions (`conditionsFor`), what a script asks with */
  readonly headers: HeaderFields
  readonly acceptEncoding: string
  readonly remainingMs: number
  readonly maxBodyBytes: Ask['maxBodyBytes']
  /** least distance to the next exchange on the same host, should it be more than the run's */
  readonly crawlDelayMs: number
  /** a part of a page that is being shown, as browsers ask for them: it follows its page at a tenth of the run's distance */
  readonly isPart?: boolean
  readonly underWay: boolean
  /** whether the visit has stayed where it began (`hasStayed`): what was ordered for its host is sent */
  readonly isAtHome: boolean
  /**
   * settles when the answer has been dealt with: until then it counts among the exchanges at once. Null for what is small and
   * asked on the way of a visit, whose own answer may hold the last place: that counts for nothing.
   */
  readonly dealtWith: Promise<void> | null
}

/** Everything of a run that meets the network: resolver, guard, TLS, connections, host lines and the robots cache. */
export interface Net extends AsyncDisposable {
  readonly options: NetOptions
  /** Who serves the names of a source's domain; none where nobody says so, or where DNS was not asked for its host. */
  nameServers(url: SourceUrl): Promise<readonly string[]>
  /** What robots.txt says of an address; always yes where it is not to be asked. */
  robots(url: SourceUrl, signal: AbortSignal): Promise<RobotsRuling>
  /**
   * One GET in its turn. A 429 or 503 with Retry-After holds the line of its host. Rejects with the signal's reason when it
   * aborts, and with errors of our own; `keep` closes the body.
   */
  ask(ask: NetAsk, keep: AsyncDisposableStack, signal: AbortSignal): Promise<Attempt>
}

export const acceptedEncodings = 'gzip, br, zstd, deflate'
const maxIdleConnections = 512

/**
 * Open the network of a run. Nothing is dialled before the first ask. Throws StetError: `allow-net-invalid`,
 * `connect-to-invalid`, `dns-server-invalid`, `ca-invalid`, `header-invalid`, `user-agent-invalid`, `limit-invalid`.
 * @param parts.resolve asks for a name's addresses, in place of `dns` and of the system
 * @param parts.lines   in which exchanges stand, in place of lines for this network alone
 * @param parts.orders  what was ordered for a host; an ask rejects with what it rejects with
 * @param parts.heard   told what hosts say of themselves; throws nothing
 */
export function openNet(
  options: NetOptions,
  parts: {
    readonly resolve?: Resolve
    readonly lines?: HostLines
    readonly orders?: OrdersFor
    readonly heard?: (heard: Heard) => void
  } = {},
): Net {
  checkOptions(options)
  const baseHeaders = commonHeaders(options)
  const idle = new IdleConnections(maxIdleConnections)
  const closing = new AbortController()
  const { concurrency, perHost } = options
  const lines = parts.lines ?? new Manners({ concurrency, perHost, clock: systemClock })
  const ordersFor = async (url: SourceUrl, signal: AbortSignal): Promise<HostOrders | null> =>
    parts.orders === undefined ? null : await unlessAborted(parts.orders(hostOf(url)), signal)
  // names whose addresses do not come out of DNS have no servers there
  const nameServers: NameServers =
    parts.resolve === undefined ? dnsNameServers(options.dns, () => options.now().getTime()) : async () => []
  let context: SecureContext | null = null
  const wire: ExchangeOptions = {
    ...options,
    guard: addressGuard(options.allowNet),
    connectTo: options.connectTo.map(parseConnectTo),
    resolve: parts.resolve ?? (options.dns === null ? systemResolve() : dnsResolve(options.dns)),
    idle,
    secureContext: () => (context ??= secureContext(options.ca)),
  }

  const net: Net = {
    options,
    nameServers: async (url) => {
      const { hostname, port, protocol } = new URL(url)
      const endpoint = { host: plainHost(hostname), port: Number(port || (protocol === 'https:' ? 443 : 80)) }
      const domain = registrableDomain(hostname)
      const isDialledByName = connectTarget(wire.connectTo, endpoint).host === endpoint.host
      return isIP(endpoint.host) !== 0 || !isDialledByName ? [] : await nameServers(domain)
    },
    robots: async (url, signal) => {
      const ordered = await ordersFor(url, signal)
      const isKept = ordered?.robots == null ? options.robots : ordered.robots === 'keep'
      return isKept ? await cache.ruling(new URL(url), signal) : { kind: 'allowed', crawlDelayMs: 0 }
    },
    ask: async (
      {
        url,
        cookie,
        headers: own,
        acceptEncoding,
        crawlDelayMs,
        isPart,
        underWay,
        isAtHome,
        dealtWith,
        ...rest
      },
      keep,
      signal,
    ) => {
      const host = hostOf(url)
      const ordered = await ordersFor(url, signal)
      const intervalMs = ordered?.intervalMs ?? options.hostIntervalMs
      const turn = {
        host,
        intervalMs: isPart ? intervalMs / 10 : Math.max(intervalMs, crawlDelayMs),
        underWay,
        besides: dealtWith === null,
      }
      const ordinary = ordered === null || !isAtHome ? baseHeaders : withOrdered(baseHeaders, ordered.headers)
      const headers = [
        ...ordinary.filter(([name]) => header(own, name) === null),
        ['accept-encoding', acceptEncoding] as const,
        ...(cookie === '' ? [] : [['cookie', cookie] as const]),
        ...own,
      ]
      try {
        return await lines.run(turn, signal, async (keepPlace) => {
          const attempt = await exchange(wire, { ...rest, url, headers }, keep, signal)
          const now = options.now()
          const seconds = attempt.fault === null ? waitAsked(attempt.exchange.response, now) : null
          if (attempt.fault === null && seconds !== null) {
            const { status } = attempt.exchange.response
            parts.heard?.({ host, at: now, fact: { kind: 'retry-after', seconds, status } })
            // Before the turn ends, or the next in line would be off already.
            await lines.hold(host, seconds * 1000)
          }
          if (attempt.fault === null && dealtWith !== null) keepPlace(dealtWith)
          return attempt
        })
      } catch (error) {
        if (!(error instanceof VisitFault)) throw error
        return { exchange: null, fault: error }
      }
    },
    async [Symbol.asyncDispose]() {
      closing.abort(new Error('the network was closed'))
      await idle.close()
    },
  }
  const askRobots = (url: SourceUrl, keep: AsyncDisposableStack, signal: AbortSignal) =>
    net.ask(
      {
        url,
        cookie: '',
        headers: [],
        acceptEncoding: 'identity',
        remainingMs: options.totalTimeoutMs,
        maxBodyBytes: () => maxRobotsBytes,
        crawlDelayMs: 0,
        underWay: true,
        isAtHome: false,
        dealtWith: null,
      },
      keep,
      signal,
    )
  const crawlDelay = (url: SourceUrl, ms: number) =>
    parts.heard?.({ host: hostOf(url), at: options.now(), fact: { kind: 'crawl-delay', ms } })
  const cache = new RobotsCache(askRobots, options.userAgent, options.now, closing.signal, crawlDelay)
  return net
}

function hostOf(url: SourceUrl): string {
  return plainHost(new URL(url).hostname)
}

function waitAsked({ status, headers }: Response, now: Date): number | null {
  return status === 429 || status === 503 ? retryAfterSeconds(header(headers, 'retry-after'), now) : null
}
