import anyAscii from 'any-ascii'
import { addressDifference, registrableDomain } from '../address/difference.ts'
import { slugWords } from '../address/slug.ts'
import type { SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'
import type { Visit } from '../visit/visit.ts'

export type Answered = Visit & { readonly kind: 'answered' }

/**
 * What the redirects of a visit led to. `source` is the document asked for, as far as the address tells; the others are
 * places that sites send visitors to in its stead. An address that was of that kind from the start is a source.
 */
export type Destination = 'source' | 'home' | 'login' | 'consent' | 'wall' | 'error'

export function destination(visit: Answered, page: Page | null): Destination {
  const { url, finalUrl } = visit
  if (url === finalUrl) return 'source'
  const kind = addressKind(finalUrl)
  if (kind !== null) return addressKind(url) === kind ? 'source' : kind
  return addressDifference(url, finalUrl) === 'home' && isArticleLike(url) && !echoes(url, page)
    ? 'home'
    : 'source'
}

const segments: Readonly<Record<string, Exclude<Destination, 'source' | 'home'>>> = {
  ...kinds('wall', [
    'captcha',
    'showcaptcha',
    'checkcaptcha',
    'captchapage',
    '_incapsula_resource',
    '.within.website',
  ]),
  ...kinds('consent', [
    'consent',
    'cookie-consent',
    'cookieconsent',
    'gdpr-consent',
    'cookiewall',
    'cookie-wall',
    'privacy-gate',
  ]),
  ...kinds('login', [
    'login',
    'log-in',
    'log_in',
    'signin',
    'sign-in',
    'sign_in',
    'logon',
    'servicelogin',
    'oauth',
    'oauth2',
    'sso',
    'saml',
    'wp-login',
    'anmelden',
    'connexion',
  ]),
  ...kinds('error', [
    '404',
    '404error',
    'error404',
    'error-404',
    '404-error',
    'notfound',
    'not-found',
    'not_found',
    'pagenotfound',
    'page-not-found',
    'page_not_found',
    '404-not-found',
  ]),
}

/** First labels of host names. */
const labels: Readonly<Record<string, Exclude<Destination, 'source' | 'home'>>> = {
  ...kinds('consent', ['consent', 'guce', 'myprivacy', 'privacy-gate']),
  ...kinds('login', ['login', 'signin', 'sso', 'auth', 'accounts', 'idp']),
}

const wallDomains: ReadonlySet<string> = new Set(['captcha-delivery.com', 'perfdrive.com'])

/** What kind of place an address names by itself: the host, then whole path segments without file ending. */
export function addressKind(address: SourceUrl): Exclude<Destination, 'source' | 'home'> | null {
  const { hostname, pathname } = new URL(address)
  if (wallDomains.has(registrableDomain(hostname))) return 'wall'
  const label = hostname.split('.', 1)[0]!
  if (Object.hasOwn(labels, label)) return labels[label]!
  for (const segment of pathname.toLowerCase().split('/')) {
    const name = segment.replace(/\.(?:html?|php|aspx?|jsp|cgi)$/, '')
    if (Object.hasOwn(segments, name)) return segments[name]!
  }
  return null
}

function kinds<K extends string>(kind: K, names: readonly string[]): Record<string, K> {
  return Object.fromEntries(names.map((name) => [name, kind]))
}

/** An address that names one document: two words or more, a number as ids have it, or three levels deep. */
function isArticleLike(address: SourceUrl): boolean {
  const { pathname } = new URL(address)
  return (
    slugWords(address).length >= 2 ||
    /\d{4}/.test(pathname) ||
    pathname.split('/').filter(Boolean).length >= 3
  )
}

/** Whether the page's title or heading carries any telling word of the address asked for. */
function echoes(address: SourceUrl, page: Page | null): boolean {
  return page !== null && slugMatch(address, page).shared.length > 0
}

/** The longer words of an address, and those of them that stand in the page's title or heading, letters made Latin. */
export function slugMatch(address: SourceUrl, page: Page): { words: string[]; shared: string[] } {
  const words = [...new Set(slugWords(address).map(latin))].filter((word) => word.length >= 4)
  const heads = `${page.title ?? ''} ${page.heading ?? ''}`.slice(0, 600)
  const there = new Set(latin(heads.toWellFormed()).match(/[a-z0-9]+/g))
  return { words, shared: words.filter((word) => there.has(word)) }
}

function latin(text: string): string {
  return (/[^ -~]/.test(text) ? anyAscii(text) : text).toLowerCase()
}
