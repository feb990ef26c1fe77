import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import tls, { type SecureContext } from 'node:tls'
import { StetError } from '../error.ts'
import { defaultUserAgent } from '../version.ts'
import { headerFault, isFieldValue } from './header-field.ts'
import { productToken } from './robots.ts'
import type { HeaderFields } from './visit.ts'

/** How a run reaches the web. */
export interface NetOptions {
  /** begins with the product token that robots.txt knows us by, and says how to reach whoever runs stet */
  readonly userAgent: string
  /** sent with every request, besides our own or in their place; no credentials, and none that frame a message */
  readonly headers: HeaderFields
  /** curl's HOST:PORT:HOST2:PORT2; the first that matches wins */
  readonly connectTo: readonly string[]
  /** resolver to ask over DNS; null asks the system */
  readonly dns: { readonly address: string; readonly port: number } | null
  /** CIDR ranges that the guard lets through besides public addresses */
  readonly allowNet: readonly string[]
  /** PEM certificates trusted besides the roots of Node and of the system */
  readonly ca: readonly string[] | null
  /** take any certificate */
  readonly insecure: boolean
  readonly connectTimeoutMs: number
  readonly headersTimeoutMs: number
  readonly idleTimeoutMs: number
  /** for all exchanges of a visit together; time in line for a host does not count */
  readonly totalTimeoutMs: number
  readonly maxRedirects: number
  readonly maxHeaderBytes: number
  readonly maxBodyBytes: number
  /** exchanges in flight */
  readonly concurrency: number
  /** exchanges in flight on one host */
  readonly perHost: number
  /** between the starts of two exchanges on one host; a Crawl-delay raises it */
  readonly hostIntervalMs: number
  /** keep to robots.txt */
  readonly robots: boolean
  /** where large bodies wait */
  readonly tempFolder: string
  readonly now: () => Date
}

export const netDefaults: NetOptions = {
  userAgent: defaultUserAgent,
  headers: [],
  connectTo: [],
  dns: null,
  allowNet: [],
  ca: null,
  insecure: false,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 15_000,
  idleTimeoutMs: 15_000,
  totalTimeoutMs: 60_000,
  maxRedirects: 20,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 64 * 1024 * 1024,
  concurrency: 64,
  perHost: 1,
  hostIntervalMs: 500,
  robots: true,
  tempFolder: tmpdir(),
  now: () => new Date(),
}

/**
 * The header fields of every request, less `host`, `connection`, `accept-encoding`, `cookie` and conditions. Throws StetError
 * `header-invalid` or `user-agent-invalid`.
 */
export function commonHeaders({ userAgent, headers }: NetOptions): HeaderFields {
  if (!isFieldValue(userAgent) || productToken(userAgent) === '')
    throw new StetError('user-agent-invalid', `not a User-Agent: ${JSON.stringify(userAgent)}`, {
      advice:
        'Begin with a name of letters, then say how to reach you: newsdesk/1.0 (+https://paper.example/bot).',
    })
  for (const [name, value] of headers) {
    const fault = headerFault(name, value)
    if (fault === 'malformed')
      throw new StetError('header-invalid', `not a header field: ${JSON.stringify(`${name}: ${value}`)}`)
    if (fault === 'reserved')
      throw new StetError('header-invalid', `the header field ${name} is not for you to set`, {
        advice: 'It would go to every host on the way; stet sends no credentials.',
      })
  }
  const own: HeaderFields = [
    ['user-agent', userAgent],
    ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['accept-language', 'en;q=0.8,*;q=0.5'],
  ]
  const given = new Set(headers.map(([name]) => name.toLowerCase()))
  return [...own.filter(([name]) => !given.has(name)), ...headers]
}

/** Throws StetError `limit-invalid`, `dns-server-invalid` or `ca-invalid`. */
export function checkOptions(options: NetOptions): void {
  const least: Partial<Record<keyof NetOptions, number>> = {
    connectTimeoutMs: 1,
    headersTimeoutMs: 1,
    idleTimeoutMs: 1,
    totalTimeoutMs: 1,
    maxRedirects: 0,
    maxHeaderBytes: 1,
    maxBodyBytes: 0,
    concurrency: 1,
    perHost: 1,
    hostIntervalMs: 0,
  }
  for (const [name, smallest] of Object.entries(least)) {
    const value = options[name as keyof NetOptions]
    if (!Number.isSafeInteger(value) || (value as number) < smallest || (value as number) > longestTimerMs)
      throw new StetError('limit-invalid', `${name} must be a whole number from ${smallest}, not ${value}`)
  }
  checkCertificates(options.ca ?? [])
  const { dns } = options
  if (dns !== null && (isIP(dns.address) === 0 || !(dns.port >= 1 && dns.port <= 65_535)))
    throw new StetError('dns-server-invalid', `not the address of a DNS server: ${dns.address}:${dns.port}`, {
      advice: 'Give an IP address and a port, for example 9.9.9.9:53.',
    })
}

/** setTimeout takes no more (2^31 - 1). */
const longestTimerMs = 2_147_483_647

/**
 * The roots that a connection may go back to. Reading them all takes a tenth of a second: call it when the first https address
 * comes.
 */
export function secureContext(ca: NetOptions['ca']): SecureContext {
  const roots = [...tls.getCACertificates('default'), ...tls.getCACertificates('system'), ...(ca ?? [])]
  return tls.createSecureContext({ ca: [...new Set(roots)] })
}

/** Throws StetError `ca-invalid`: Node itself passes over what it cannot read. */
function checkCertificates(ca: readonly string[]): void {
  for (const pem of ca) {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    try {
      if (blocks.length === 0) throw new Error('no certificate in it')
      for (const block of blocks) new X509Certificate(block)
    } catch (cause) {
      throw new StetError('ca-invalid', 'a certificate file cannot be read', {
        cause,
        advice: 'Give certificates in PEM form (BEGIN CERTIFICATE).',
      })
    }
  }
}
