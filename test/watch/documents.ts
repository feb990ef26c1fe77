import { sourceUrl } from '../../src/address/source-url.ts'
import type { WatchDocument } from '../../src/watch/document.ts'

export const now = new Date('2026-11-22T12:00:00Z')

export interface Told {
  readonly url?: string
  readonly contentType?: string | null
  readonly whole?: boolean
}

/** A document as if it had been fetched. */
export function document(content: string | Uint8Array, told: Told = {}): WatchDocument {
  return {
    url: sourceUrl(told.url ?? 'https://www.paper.test/feed'),
    contentType: told.contentType ?? null,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    whole: told.whole ?? true,
  }
}

export function urlset(...urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
}

export function listed(loc: string, lastmod: string | null = null): string {
  return `<url><loc>${loc}</loc>${lastmod === null ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`
}

export function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title>${channel}${items}</channel></rss>`
}
