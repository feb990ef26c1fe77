import { surt } from './surt.ts'

declare const brand: unique symbol
/** An absolute http(s) address in the URL standard's serialised form, without fragment and without credentials. */
export type SourceUrl = string & { readonly [brand]: 'SourceUrl' }

export type ParsedAddress =
  | {
      readonly kind: 'source'
      readonly url: SourceUrl
      readonly key: string
      readonly fragment: string | null
    }
  | { readonly kind: 'invalid'; readonly reason: 'malformed' | 'unsupported-scheme' }

/** Longest address we take; servers commonly refuse more (RFC 9110 §4.1 asks for at least 8,000 octets). */
export const maxAddressLength = 16_384

/**
 * Parse an address as an article has it. Throws nothing.
 * @param raw  the address as found; white space around it and line breaks in it are dropped, as the URL standard says
 * @param base absolute address that a relative one is resolved against; null when there is none
 */
export function parseAddress(raw: string, base: string | null = null): ParsedAddress {
  const url = raw.length > maxAddressLength ? null : URL.parse(raw, base ?? undefined)
  if (url === null) return { kind: 'invalid', reason: 'malformed' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { kind: 'invalid', reason: 'unsupported-scheme' }
  if (url.hostname === '' || url.href.length > maxAddressLength)
    return { kind: 'invalid', reason: 'malformed' }
  const fragment = url.hash.length > 1 ? url.hash.slice(1) : null
  // Each of these has the whole address written anew, and few addresses have any of them.
  if (url.href.includes('#')) url.hash = ''
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return { kind: 'source', url: url.href as SourceUrl, key: surt(url), fragment }
}

/** As `parseAddress`, for addresses we know to be good: our own constants, stored rows. Throws TypeError otherwise. */
export function sourceUrl(address: string): SourceUrl {
  const parsed = parseAddress(address)
  if (parsed.kind === 'invalid')
    throw new TypeError(`not a source address (${parsed.reason}): ${address.slice(0, 200)}`)
  return parsed.url
}
