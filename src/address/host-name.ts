import { isIP } from 'node:net'
import { getDomain } from 'tldts'
import { StetError } from '../error.ts'

/** Longest name that DNS can ask for, in its textual form (RFC 1035 §2.3.4). */
const longestName = 253
const longestLabel = 63
/** What a name in another script becomes is shorter than this, whatever it is written in. */
const longestGiven = 1_000

/**
 * A host in the one form that hosts are compared in: that of the URL standard (lower case, IDN as `xn--`, IPv4 in decimal, IPv6
 * compressed), without brackets and without the dot of the root.
 * @param given a name or an IP address as a person writes it
 * @throws StetError `host-invalid`
 */
export function hostName(given: string): string {
  const text = given.trim()
  // What ends a host in a URL, or is undone in one, is no part of a name; brackets stand around IPv6 alone.
  const isBare = text.length <= longestGiven && !/[\s\p{Cc}/?#@\\%:[\]<>|^*]/u.test(text)
  const literal = /^\[(.{2,64})\]$/.exec(text)?.[1] ?? text
  const isIPv6 = literal.length <= 64 && /^[\da-f:.]+$/i.test(literal) && isIP(literal) === 6
  const url = isIPv6 ? URL.parse(`http://[${literal}]/`) : isBare ? URL.parse(`http://${text}/`) : null
  const host = url?.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '') ?? ''
  if (isIP(host) !== 0) return host
  const labels = host.split('.')
  if (host.length > longestName || labels.some((label) => label === '' || label.length > longestLabel))
    throw invalid(given)
  return host
}

/**
 * What a rule may be about: a host, or `*.domain`, which is the domain and every name below it. No rule is about all names
 * that a registry gives out (`*.com`, `*.co.uk`).
 * @throws StetError `host-invalid`
 */
export function hostPattern(given: string): string {
  const text = given.trim()
  if (!text.startsWith('*.')) return hostName(text)
  const domain = hostName(text.slice(2))
  if (isIP(domain) !== 0 || getDomain(domain, { allowPrivateDomains: true }) === null) throw invalid(given)
  return `*.${domain}`
}

/** The patterns that a host falls under, the narrowest first. */
export function patternsOf(host: string): string[] {
  const labels = host.split('.')
  return [host, ...labels.map((_, index) => `*.${labels.slice(index).join('.')}`)]
}

function invalid(given: string): StetError {
  return new StetError('host-invalid', `not a host: ${JSON.stringify(given.slice(0, 100)).toWellFormed()}`, {
    advice: 'name one like paper.example, or *.paper.example for it and all below it',
  })
}
