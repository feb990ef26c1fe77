import { getDomain } from 'tldts'
import { decoded } from './decoded.ts'
import type { SourceUrl } from './source-url.ts'
import { meaningfulQuery } from './tracking.ts'

/**
 * How far apart two addresses are, nearest first:
 * same; trivial (only scheme, www, letter case, trailing slash, index file, percent-encoding or tracking parameters
 * differ); home (the second is its site's front page, the first was not); same-site (one registrable domain); other-site.
 */
export type AddressDifference = 'same' | 'trivial' | 'home' | 'same-site' | 'other-site'

export function addressDifference(from: SourceUrl, to: SourceUrl): AddressDifference {
  if (from === to) return 'same'
  const [a, b] = [new URL(from), new URL(to)]
  if (plainForm(a) === plainForm(b)) return 'trivial'
  if (isHome(b) && !isHome(a)) return 'home'
  return registrableDomain(a.hostname) === registrableDomain(b.hostname) ? 'same-site' : 'other-site'
}

/**
 * A front page: `/`, an index file, a language or country root (`/en/`, `/pt-br`), or one of these with a segment that says
 * "home" (`/de/startseite`). A query that means something, as in
 * WordPress's `/?p=12`, makes it another page.
 */
export function isHome(url: URL): boolean {
  return (
    meaningfulQuery(url) === '' &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?$/i.test(withoutIndexFile(url.pathname).replace(homeSegment, '/'))
  )
}

const homeSegment =
  /\/(?:home[-_]?page|home|main|start|index|default|front[-_]?page|startseite|accueil|page-d-accueil|portada|inicio|principal|pagina-inicial|pagina-principal|capa|glavnaya|golovna|strona-glowna|ana-?sayfa|hjem|forside|startsida|etusivu|uvod|beranda|top|web\/guest\/home)(?:\.[a-z]{2,5})?\/?$/i

/** The part of a host name somebody registered (`bbc.co.uk`, `name.github.io`); the host itself for an IP address. */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

function plainForm(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(/^www\d*\./, '')
  const path = decoded(withoutIndexFile(url.pathname)).replace(/\/+$/, '').toLowerCase()
  // The port of the other scheme (http on 443, https on 80) never occurs in practice; any other port is another server.
  return `${host}:${url.port}${path}?${meaningfulQuery(url)}`
}

function withoutIndexFile(path: string): string {
  return path.replace(/\/(?:index|default|home)(?:\.[a-z]{2,5})?$/i, '/')
}
