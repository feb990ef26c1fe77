import { addressDifference, registrableDomain } from '../address/difference.ts'
import { slugWords } from '../address/slug.ts'
import type { SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'
import type { Answered } from '../visit/visit.ts'
import type { Known } from './known.ts'
import { storyIn } from './story-in.ts'

/**
 * What the redirects of a visit led to. `source` is the document asked for, as far as address and page tell; the others are
 * places that sites send visitors to in its stead: `section` is a page above it, `other` another document, neither with
 * anything of the story in it; `gate` is a page that keeps the address to come back to. An address that was of that kind from the start is a source.
 */
export type Destination =
  | 'source'
  | 'home'
  | 'section'
  | 'other'
  | 'gate'
  | 'login'
  | 'consent'
  | 'wall'
  | 'error'

type AddressKind = 'login' | 'consent' | 'wall' | 'error'

export function destination(
  visit: Answered,
  page: Page | null,
  known: Pick<Known, 'cited' | 'before'>,
): Destination {
  const { url, finalUrl } = visit
  if (url === finalUrl) return 'source'
  const kind = addressKind(finalUrl)
  if (kind !== null) return addressKind(url) === kind ? 'source' : kind
  const difference = addressDifference(url, finalUrl)
  if (difference === 'same' || difference === 'trivial') return 'source'
  const story = page === null ? 'unknown' : storyIn(visit, page, known)
  if (difference === 'home') return isArticleLike(url) && story !== 'held' ? 'home' : 'source'
  if (story !== 'held' && keepsAddress(finalUrl, url)) return 'gate'
  if (story !== 'held' && isFolderOf(finalUrl, url)) return 'section'
  if (story !== 'lost' || !isArticleLike(url)) return 'source'
  return isArticleLike(finalUrl) && !isAbove(finalUrl, url) ? 'other' : 'section'
}

/** Whether an address has another in its query, as has what asks for something first and then comes back to it. */
function keepsAddress(gate: SourceUrl, wanted: SourceUrl): boolean {
  const { pathname } = new URL(wanted)
  const { pathname: own, searchParams } = new URL(gate)
  if (own === '/' || !isArticleLike(wanted)) return false
  return [...searchParams.values()].some((value) => URL.parse(value, gate)?.pathname === pathname)
}

/** Whether a document stands in a folder, one level below it or more, on the same host. */
function isFolderOf(upper: SourceUrl, lower: SourceUrl): boolean {
  const [folder, document] = [new URL(upper), new URL(lower)]
  const path = folder.pathname.replace(/\/$/, '')
  return (
    folder.host === document.host &&
    folder.search === '' &&
    !isArticleLike(upper) &&
    isArticleLike(lower) &&
    document.pathname.startsWith(`${path}/`) &&
    document.pathname.length > path.length + 1
  )
}

/** Whether a path is the beginning of another. */
function isAbove(upper: SourceUrl, lower: SourceUrl): boolean {
  return new URL(lower).pathname.startsWith(new URL(upper).pathname.replace(/[^/]*$/, ''))
}

const segments: Readonly<Record<string, AddressKind>> = {
  ...kinds('wall', [
    'captcha',
    'showcaptcha',
    'checkcaptcha',
    'captchapage',
    'sgcaptcha',
    '_incapsula_resource',
    '.within.website',
    'tosv2',
    'cookieabsent',
    'cookies-disabled',
    'cookies-required',
    'enable-cookies',
    'nocookies',
    'no-cookies',
    'unsupported-browser',
    'unsupportedbrowser',
    'browser-not-supported',
    'outdated-browser',
    'human-verification',
    'botcheck',
    'bot-check',
  ]),
  ...kinds('consent', [
    'consent',
    'cookie-consent',
    'cookieconsent',
    'gdpr-consent',
    'cookiewall',
    'cookie-wall',
    'privacy-gate',
    'age-gate',
    'agegate',
    'age-check',
    'age-verification',
    'ageverification',
    'altersabfrage',
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
    'openid-connect',
    'paywall',
    'regwall',
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
    'error',
    'errorpage',
    'error-page',
    'error_page',
    'page404',
    'page-404',
    '404page',
    '404-page',
    'erreur-404',
    'erreur404',
    'erreur_404',
    'erreur',
    'page-introuvable',
    'page-non-trouvee',
    'fehler-404',
    'fehler404',
    'fehlerseite',
    'fehler',
    'seite-nicht-gefunden',
    'nicht-gefunden',
    'error-404-pagina-no-encontrada',
    'pagina-no-encontrada',
    'no-encontrado',
    'no-encontrada',
    'pagina-nao-encontrada',
    'nao-encontrada',
    'erro',
    'hiba',
    'chyba',
    'blad',
    'hata',
    'fejl',
    'feil',
    'virhe',
    'eroare',
    'erro-404',
    'erro404',
    'errore',
    'errore-404',
    'pagina-non-trovata',
    'strona-nie-znaleziona',
    'nie-znaleziono',
    'blad-404',
    'sayfa-bulunamadi',
    'bulunamadi',
    'pagina-niet-gevonden',
    'niet-gevonden',
    'sidan-hittades-inte',
    'siden-findes-ikke',
    'stranka-nenalezena',
    'nenalezeno',
    'oshibka-404',
    'stranica-ne-najdena',
    'page-does-not-exist',
    'missing',
    'gone',
    'content-not-found',
    'article-not-found',
    'resource-not-found',
    'generalerror',
    'general-error',
    'notfound404',
  ]),
}

/** First labels of host names. */
const labels: Readonly<Record<string, AddressKind>> = {
  ...kinds('consent', ['consent', 'guce', 'myprivacy', 'privacy-gate']),
  ...kinds('login', ['login', 'signin', 'sso', 'auth', 'accounts', 'idp']),
}

const wallDomains: ReadonlySet<string> = new Set(['captcha-delivery.com', 'perfdrive.com', 'queue-it.net'])

/** What kind of place an address names by itself: the host, then whole path segments without file ending. */
export function addressKind(address: SourceUrl): AddressKind | null {
  const { hostname, pathname, search } = new URL(address)
  if (wallDomains.has(registrableDomain(hostname))) return 'wall'
  const label = hostname.split('.', 1)[0]!
  if (Object.hasOwn(labels, label)) return labels[label]!
  for (const segment of pathname.toLowerCase().split('/')) {
    const name = segment.replace(/\.(?:html?|php|aspx?|jsp|cgi)$/, '')
    if (Object.hasOwn(segments, name)) return segments[name]!
  }
  if (/[?&](?:aspxerrorpath=|[a-z_-]{1,20}=404(?:&|$))/i.test(search)) return 'error'
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
