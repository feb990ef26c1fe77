import type { SourceUrl } from './source-url.ts'
import { trackingParameters } from './tracking.ts'

const shorteners = new Set([
  'amzn.to',
  'bit.ly',
  'bitly.com',
  'buff.ly',
  'clck.ru',
  'cutt.ly',
  'db.tt',
  'dlvr.it',
  'fb.me',
  'goo.gl',
  'ift.tt',
  'is.gd',
  'j.mp',
  'lnkd.in',
  'ow.ly',
  'qr.ae',
  'rb.gy',
  'rebrand.ly',
  'rebrandly.com',
  'shorturl.at',
  'soo.gd',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'trib.al',
  'u.to',
  'v.gd',
  'vk.cc',
  'wp.me',
])

/** Why an address that works today is a poor one to cite. */
export type Weakness =
  | { readonly kind: 'shortener'; readonly host: string }
  | { readonly kind: 'search-page' }
  | { readonly kind: 'preview-host'; readonly host: string }
  | { readonly kind: 'tracking-parameters'; readonly names: readonly string[]; readonly without: SourceUrl }

/** The first weakness an address has, weightiest first; null when it has none. */
export function addressWeakness(address: SourceUrl): Weakness | null {
  const url = new URL(address)
  const host = url.hostname.replace(/^www\./, '')
  if (shorteners.has(host)) return { kind: 'shortener', host }
  if (isSearchPage(url, host)) return { kind: 'search-page' }
  if (/^(?:preview|staging|stage|dev|test|draft|intranet|admin|cms)[.-]/.test(host)) return { kind: 'preview-host', host }
  const names = trackingParameters(url)
  if (names.length === 0) return null
  for (const name of names) url.searchParams.delete(name)
  return { kind: 'tracking-parameters', names, without: url.href as SourceUrl }
}

function isSearchPage(url: URL, host: string): boolean {
  const engine = /^(?:google\.[a-z.]+|bing\.com|duckduckgo\.com|yandex\.[a-z]+|search\.yahoo\.com|baidu\.com)$/.test(host)
  if (engine) return /^\/(?:search|s|)$/.test(url.pathname) && ['q', 'text', 'p', 'wd'].some((name) => url.searchParams.has(name))
  return /^\/search\/?$/.test(url.pathname) && ['q', 'query', 's', 'text'].some((name) => url.searchParams.has(name))
}
