import { registrableDomain } from './difference.ts'
import { type SourceUrl, sourceUrl } from './source-url.ts'

/** Sites that show one and the same page for what they have and for what is gone, and a service of theirs that knows. */
const services: Readonly<Record<string, { readonly paths: RegExp; readonly service: string }>> = {
  'youtube.com': {
    paths: /^\/(?:watch|shorts\/|live\/|embed\/|playlist)/,
    service: 'https://www.youtube.com/oembed',
  },
  'youtu.be': { paths: /^\/[\w-]{6,}/, service: 'https://www.youtube.com/oembed' },
  'vimeo.com': { paths: /^\/(?:\d+|channels\/|showcase\/)/, service: 'https://vimeo.com/api/oembed.json' },
  'dailymotion.com': { paths: /^\/video\//, service: 'https://www.dailymotion.com/services/oembed' },
  'soundcloud.com': { paths: /^\/[^/]+\/[^/]+/, service: 'https://soundcloud.com/oembed' },
  'spotify.com': {
    paths: /^\/(?:[\w-]+\/)?(?:episode|show|track|album|playlist)\//,
    service: 'https://open.spotify.com/oembed',
  },
  'tiktok.com': { paths: /^\/@[^/]+\/video\//, service: 'https://www.tiktok.com/oembed' },
  'flickr.com': { paths: /^\/photos\/[^/]+\/\d+/, service: 'https://www.flickr.com/services/oembed/' },
}

/** Where to ask a site whether it still has what an address names (oEmbed 1.0 §2.2); null when it has no such service that we know. */
export function oembedOf(address: SourceUrl): SourceUrl | null {
  const { hostname, pathname } = new URL(address)
  const domain = registrableDomain(hostname)
  const known = Object.hasOwn(services, domain) ? services[domain] : undefined
  if (known?.paths.test(pathname) !== true) return null
  return sourceUrl(`${known.service}?${new URLSearchParams({ url: address, format: 'json' })}`)
}
