import net, { isIP, type Socket } from 'node:net'
import tls, { type SecureContext, type TLSSocket } from 'node:tls'
import { type AddressGuard, isPrivateName } from '../address/public-address.ts'
import { errorCode } from '../error.ts'
import { onAbort, unlessAborted } from './abort.ts'
import { type ConnectTo, connectTarget, plainHost } from './connect-to.ts'
import { faultOf, VisitFault } from './fault.ts'
import type { Resolve } from './resolve.ts'

export interface DialOptions {
  readonly guard: AddressGuard
  readonly resolve: Resolve
  readonly connectTo: readonly ConnectTo[]
  /** made on first use: reading all roots takes a while */
  readonly secureContext: () => SecureContext
  readonly insecure: boolean
  readonly connectTimeoutMs: number
}

export interface Dialled {
  readonly socket: Socket
  /** the IP address at the other end */
  readonly address: string
}

// RFC 8305 §5 and §8: how long one attempt goes alone, and how many addresses of one name are tried.
const attemptDelayMs = 250
const maxAttempts = 8

/** Says something about this machine (often: no IPv6), so any other fault says more. */
const noWay = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'])

/**
 * The only place of stet that opens a connection to a source. Judges the host of the address, every answer of DNS, and the
 * other end of the socket; dials judged IP addresses and nothing else, so that no second look-up can change anything. SNI and
 * certificate name are those of `url`. Rejects with a VisitFault, or with the signal's reason when it aborts.
 */
export async function dial(options: DialOptions, url: URL, signal: AbortSignal): Promise<Dialled> {
  const deadline = new AbortController()
  const forget = onAbort(signal, () => deadline.abort(signal.reason))
  let phase: 'DNS' | 'TCP' | 'TLS' = 'DNS'
  const timer = setTimeout(() => {
    const detail = `${url.host}: no answer to ${phase} within ${options.connectTimeoutMs} ms`
    deadline.abort(new VisitFault(phase === 'DNS' ? 'dns-failure' : 'timeout', detail))
  }, options.connectTimeoutMs)
  try {
    signal.throwIfAborted()
    const addresses = await unlessAborted(judgedAddresses(options, url), deadline.signal)
    phase = 'TCP'
    const socket = await firstToConnect(addresses.ips, addresses.port, deadline.signal)
    const address = socket.remoteAddress
    if (address === undefined || !options.guard(address)) {
      socket.destroy()
      throw address === undefined
        ? new VisitFault('connection-reset', `${url.host}: closed as soon as it was open`)
        : refused(url.hostname, address)
    }
    if (url.protocol === 'http:') return { socket, address }
    phase = 'TLS'
    return { socket: await secure(options, socket, plainHost(url.hostname), deadline.signal), address }
  } finally {
    clearTimeout(timer)
    forget()
  }
}

async function judgedAddresses(
  { guard, resolve, connectTo }: DialOptions,
  url: URL,
): Promise<{ readonly ips: readonly string[]; readonly port: number }> {
  const host = plainHost(url.hostname)
  // What the article says is judged first; what the operator's connect-to says instead is judged by its addresses.
  if (isIP(host) === 0 ? isPrivateName(url.hostname) : !guard(host)) throw refused(url.hostname, host)
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const target = connectTarget(connectTo, { host, port })
  const ips = isIP(target.host) === 0 ? await resolve(target.host) : [target.host]
  const judged = ips.filter(guard)
  if (judged.length > 0)
    return { ips: alternateFamilies([...new Set(judged)]).slice(0, maxAttempts), port: target.port }
  if (ips.length === 0) throw new VisitFault('dns-failure', `${target.host}: no address`)
  throw refused(target.host, ips[0]!)
}

function refused(host: string, address: string): VisitFault {
  return new VisitFault(
    'private-address',
    host === address ? `${host} is not a public address` : `${host} (${address}) is not public`,
  )
}

/** RFC 8305 §4: the families take turns, beginning with that of the first answer. */
function alternateFamilies(ips: readonly string[]): readonly string[] {
  const first = ips.filter((ip) => isIP(ip) === isIP(ips[0]!))
  const second = ips.filter((ip) => isIP(ip) !== isIP(ips[0]!))
  return first.flatMap((ip, at) => [ip, ...second.slice(at, at + 1)]).concat(second.slice(first.length))
}

/**
 * Starts one attempt after another, the next when the one before has failed or been silent for a while; the first connection
 * wins and the others are dropped (RFC 8305 §5).
 */
function firstToConnect(ips: readonly string[], port: number, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const open = new Set<Socket>()
  let next = 0
  let delay: NodeJS.Timeout | undefined
  let telling: VisitFault | null = null

  const end = (winner: Socket | null) => {
    clearTimeout(delay)
    forget()
    for (const socket of open) if (socket !== winner) socket.destroy()
    open.clear()
  }
  const forget = onAbort(signal, () => {
    end(null)
    reject(signal.reason)
  })
  const attempt = () => {
    clearTimeout(delay)
    const ip = ips[next++]
    if (ip === undefined) return
    if (next < ips.length) delay = setTimeout(attempt, attemptDelayMs)
    const socket = net.connect({ host: ip, port, noDelay: true })
    open.add(socket)
    socket.once('connect', () => {
      end(socket)
      resolve(socket)
    })
    // Stays for the life of the socket: an error with no listener would end the process.
    socket.on('error', (error) => {
      if (!open.delete(socket)) return
      try {
        const fault = faultOf(error, ip)
        if (telling === null || noWay.has(errorCode(telling.cause) ?? '')) telling = fault
      } catch (own) {
        end(null)
        reject(own)
        return
      }
      if (next < ips.length) attempt()
      else if (open.size === 0) {
        end(null)
        reject(telling)
      }
    })
  }

  attempt()
  return promise
}

function secure(
  { secureContext, insecure }: DialOptions,
  raw: Socket,
  host: string,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
  const socket = tls.connect({
    socket: raw,
    host,
    // RFC 6066 §3: no IP addresses in SNI.
    servername: isIP(host) === 0 ? host : '',
    secureContext: secureContext(),
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: !insecure,
  })
  const forget = onAbort(signal, () => {
    socket.destroy()
    reject(signal.reason)
  })
  socket.once('secureConnect', () => {
    forget()
    resolve(socket)
  })
  socket.on('error', (error) => {
    forget()
    socket.destroy()
    // OpenSSL has more names for what is wrong with a certificate than anybody lists, and one is UNSPECIFIED.
    reject(faultOf(error, host, socket.authorizationError ? 'tls-untrusted' : 'tls-other'))
  })
  return promise
}
