import type { SourceUrl } from '../address/source-url.ts'
import { headerFault } from './header-field.ts'
import type { HeaderFields } from './visit.ts'

/** What somebody has ordered for a host, in place of what the run does elsewhere. */
export interface HostOrders {
  /** in place of `hostIntervalMs`; a Crawl-delay raises it. Null: as elsewhere */
  readonly intervalMs: number | null
  /** null: as elsewhere */
  readonly robots: 'keep' | 'ignore' | null
  /** sent besides all others or in their place, as long as a visit stays where it began */
  readonly headers: HeaderFields
}

/** The orders for a host in plain form; null when there are none. */
export type OrdersFor = (host: string) => Promise<HostOrders | null>

/** Something that a host said of itself. */
export interface Heard {
  readonly host: string
  readonly at: Date
  readonly fact:
    | { readonly kind: 'crawl-delay'; readonly ms: number }
    | { readonly kind: 'retry-after'; readonly seconds: number; readonly status: number }
}

/**
 * Whether a redirect stays where the visit was: at one origin (RFC 6454 §4). From http to https on the ports of these it does
 * too: the host is the same, and nobody on the way sees more than before.
 */
export function hasStayed(from: SourceUrl, to: SourceUrl): boolean {
  const [a, b] = [new URL(from), new URL(to)]
  const isUpgrade = a.protocol === 'http:' && b.protocol === 'https:' && a.port === '' && b.port === ''
  return a.origin === b.origin || (isUpgrade && a.hostname === b.hostname)
}

/** Header fields with those that were ordered, in place of any of the same name. */
export function withOrdered(fields: HeaderFields, ordered: HeaderFields): HeaderFields {
  const sendable = ordered.filter(([name, value]) => headerFault(name, value) === null)
  const names = new Set(sendable.map(([name]) => name.toLowerCase()))
  return [...fields.filter(([name]) => !names.has(name.toLowerCase())), ...sendable]
}
