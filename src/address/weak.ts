import { getSubdomain } from 'tldts'
import { addressDifference } from './difference.ts'
import type { SourceUrl } from './source-url.ts'
import { trackingParameters } from './tracking.ts'

/** Hosts that only pass readers on: link shorteners, and what mail programs and social sites wrap around links. */
const forwarders = new Set([
  'amzn.to',
  'apne.ws',
  'away.vk.com',
  'bbc.in',
  'bit.ly',
  'bitly.com',
  'bloom.bg',
  'buff.ly',
  'clck.ru',
  'cnn.it',
  'cutt.ly',
  'db.tt',
  'dlvr.it',
  'econ.st',
  'fb.me',
  'goo.gl',
  'href.li',
  'ift.tt',
  'is.gd',
  'j.mp',
  'l.facebook.com',
  'l.instagram.com',
  'lm.facebook.com',
  'lnkd.in',
  'nyti.ms',
  'on.ft.com',
  'on.wsj.com',
  'out.reddit.com',
  'ow.ly',
  'politi.co',
  'qr.ae',
  'rb.gy',
  'rebrand.ly',
  'reut.rs',
  'shorturl.at',
  'slack-redir.net',
  'soo.gd',
  't.co',
  't.ly',
  't.umblr.com',
  'tiny.cc',
  'tinyurl.com',
  'trib.al',
  'u.to',
  'urldefense.com',
  'urldefense.proofpoint.com',
  'v.gd',
  'vk.cc',
  'wapo.st',
  'wp.me',
])

/** Why an address that works today is a poor one to cite. */
export type Weakness =
  | { readonly kind: 'forwarder'; readonly host: string }
  | { readonly kind: 'search-page' }
  | { readonly kind: 'preview-host'; readonly host: string }
  | { readonly kind: 'tracking-parameters'; readonly names: readonly string[] }

/** The first weakness an address has, weightiest first; null when it has none. */
export function addressWeakness(address: SourceUrl): Weakness | null {
  const url = new URL(address)
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '')
  if (isForwarder(url, host)) return { kind: 'forwarder', host }
  if (isSearchPage(url, host)) return { kind: 'search-page' }
  if (isPreviewHost(host)) return { kind: 'preview-host', host }
  const names = [...new Set(trackingParameters(url))]
  return names.length === 0 ? null : { kind: 'tracking-parameters', names }
}

/**
 * The address to cite in place of `address`, which led to `reached`: the secure form where that is all that differs,
 * without tracking parameters. Everything else stays letter for letter, because no one has visited the result.
 */
export function steadyAddress(address: SourceUrl, reached: SourceUrl): SourceUrl {
  return withoutTracking(addressDifference(address, reached) === 'trivial' ? reached : address)
}

/** The address without parameters that only say where a reader came from. */
export function withoutTracking(address: SourceUrl): SourceUrl {
  const url = new URL(address)
  const names = new Set(trackingParameters(url))
  if (names.size === 0) return address
  // Written back through `searchParams` every other parameter would be encoded anew.
  const nameOf = (pair: string) => new URLSearchParams(pair).keys().next().value
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !names.has(nameOf(pair) ?? ''))
  url.search = kept.join('&')
  return url.href as SourceUrl
}

function isForwarder(url: URL, host: string): boolean {
  if (isGoogle(host) && url.pathname === '/url') return true
  return (forwarders.has(host) && url.pathname !== '/') || host.endsWith('.safelinks.protection.outlook.com')
}

const engines = /^(?:bing\.com|duckduckgo\.com|baidu\.com|search\.yahoo\.com|(?:ya|yandex)\.[a-z]+)$/

function isSearchPage(url: URL, host: string): boolean {
  const asks = (names: readonly string[]) => names.some((name) => (url.searchParams.get(name) ?? '') !== '')
  if (isGoogle(host) || engines.test(host))
    return /^\/(?:search\/?|s|)$/.test(url.pathname) && asks(['q', 'text', 'p', 'wd'])
  return /^\/search\/?$/.test(url.pathname) && asks(['q', 'query', 's', 'text'])
}

function isGoogle(host: string): boolean {
  return /^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host)
}

/**
 * Only a label in front of the registered name tells (`staging.paper.example`), never the name itself (`preview.example`
 * is somebody's), and only a word with one meaning: `dev.`, `test.`, `stage.`, `cms.` and `admin.` hosts publish as often
 * as they hide (dev.mysql.com, cms.gov, stage.example).
 */
function isPreviewHost(host: string): boolean {
  // Before the list of public suffixes is asked, which takes longer than all else here.
  if (!/staging|preview|preprod|intranet/.test(host)) return false
  const labels = (getSubdomain(host, { allowPrivateDomains: true }) ?? '').split('.')
  return labels.some((label) =>
    /^(?:.+-)?(?:staging|preview|preprod|intranet)$|^(?:staging|preview|preprod)-/.test(label),
  )
}
