const prefixes = ['utm_', 'mtm_', 'pk_', 'hsa_', 'at_medium', 'at_campaign', 'mc_', 'vero_', 'oly_', '_hs']
const names = new Set([
  '_ga',
  '_gl',
  '_openstat',
  'cmpid',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'mibextid',
  'mkt_tok',
  'msclkid',
  'ocid',
  'ref_src',
  's_cid',
  'smid',
  'srsltid',
  'ttclid',
  'twclid',
  'wbraid',
  'wt_mc',
  'yclid',
  'ymclid',
])

/** Names of the query parameters that only say where a reader came from, as they stand in the address. */
export function trackingParameters(url: URL): string[] {
  if (url.search === '') return []
  return [...url.searchParams.keys()].filter(isTracking)
}

/** The query without tracking parameters, sorted, without `?`; values stay as they were sent. */
export function meaningfulQuery(url: URL): string {
  if (url.search.length < 2) return ''
  return url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? ''))
    .sort()
    .join('&')
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return names.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix))
}
