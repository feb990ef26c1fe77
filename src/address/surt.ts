/**
 * Sort-friendly form of an address (SURT, as the Heritrix and pywb tools write it): host labels reversed, scheme and
 * default port dropped, a leading `www`, `www2`, … dropped, query parameters sorted. `https://www.ria.ru/a?b=2&a=1`
 * becomes `ru,ria)/a?a=1&b=2`. Unlike theirs it keeps the case of path and query, which many servers tell apart: two
 * sources must never share a key.
 * @param url absolute http(s) address without fragment
 */
export function surt(url: URL): string {
  const query = sortedQuery(url.search)
  return `${reversedHost(url)}${url.pathname}${query === '' ? '' : `?${query}`}`
}

/** The key of a CDXJ line: as `surt`, with the lower case that replay tools look up (CDXJ 1.0, "searchable URL"). */
export function cdxjKey(url: URL): string {
  const path = url.pathname.toLowerCase().replace(/;jsessionid=[0-9a-z]{32}$/, '')
  const query = sortedQuery(url.search.toLowerCase())
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path
  return `${reversedHost(url)}${bare}${query === '' ? '' : `?${query}`}`
}

function reversedHost(url: URL): string {
  const port = url.port === '' ? '' : `:${url.port}`
  const host = url.hostname.replace(/\.$/, '')
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return `${host}${port})`
  return `${host
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',')}${port})`
}

function sortedQuery(search: string): string {
  if (search.length < 2) return ''
  return search.slice(1).split('&').sort().join('&')
}
