import { isHome } from '../address/difference.ts'
import type { SourceUrl } from '../address/source-url.ts'
import { effectiveMediaType, parseContentType, textKind } from '../page/media-type.ts'
import { isGzip, readText, type WatchDocument } from './document.ts'
import { ElementReader } from './element-reader.ts'
import { readSiteHead, type SiteHead } from './site-head.ts'

/** What a document that somebody wants watched is. */
export type Recognised =
  | { readonly kind: 'article' }
  | { readonly kind: 'feed' }
  | { readonly kind: 'sitemap' }
  /** the front page of a site: its articles are to be found through the lists that it keeps */
  | { readonly kind: 'site'; readonly head: SiteHead }
  /** nothing that can be watched: a picture, data of some other kind */
  | { readonly kind: 'other'; readonly mediaType: string }

/** What is looked at before something is called what it is: comments and style sheets can come before a root element. */
const maxHeadBytes = 65_536

/**
 * Tell what a document is. Its first words decide, for feeds come as `text/html` and articles as `application/xml`; the media
 * type only says what is no text at all. Throws nothing.
 *
 * An HTML page is the front page of a site when its address is one: the path is empty, an index file, or a language (`/en/`);
 * or when WordPress lives in that very folder (`/blog/`). Every other page is an article. What a page says of itself cannot
 * decide it: articles name the site's feeds just as the front page does, and sections say they are articles.
 */
export async function recognise(document: WatchDocument): Promise<Recognised> {
  const declared = parseContentType(document.contentType).mediaType
  // Stores of files call a sitemap octet-stream; who does not say text is asked by the bytes.
  const mediaType = effectiveMediaType(
    declared !== null && textKind(declared) !== null ? declared : null,
    document.bytes.subarray(0, 512),
  )
  if (textKind(mediaType) === null && !isGzip(document.bytes)) return { kind: 'other', mediaType }
  const start = await startOf(document)
  if (start.trimStart().startsWith('{'))
    return /"version"\s{0,8}:\s{0,8}"https:(?:\/\/|\\\/\\\/)jsonfeed\.org/.test(start)
      ? { kind: 'feed' }
      : { kind: 'other', mediaType }
  const root = rootOf(start, document.url)
  if (root === 'rss' || root === 'feed' || root === 'rdf:RDF') return { kind: 'feed' }
  if (root === 'urlset' || root === 'sitemapindex') return { kind: 'sitemap' }
  if (root === '') {
    if (isListOfAddresses(start, document.url)) return { kind: 'sitemap' }
    if (/json|gzip/.test(mediaType)) return { kind: 'other', mediaType }
    return { kind: 'article' }
  }
  if (textKind(mediaType) !== 'html' && root.toLowerCase() !== 'html') return { kind: 'other', mediaType }
  const head = await readSiteHead(document)
  return isFrontPage(document.url, head) ? { kind: 'site', head } : { kind: 'article' }
}

async function startOf(document: WatchDocument): Promise<string> {
  let start = ''
  await readText(
    document,
    (text) => {
      start += text
      return start.length < maxHeadBytes
    },
    maxHeadBytes,
  )
  return start.slice(0, maxHeadBytes)
}

/** Name of the root element; '' when the text does not begin with markup. */
function rootOf(start: string, url: SourceUrl): string {
  if (!start.trimStart().startsWith('<')) return ''
  let root = ''
  const reader: ElementReader = new ElementReader(
    {
      open({ name }) {
        root = name
        reader.stop()
        return false
      },
      close() {},
    },
    url,
  )
  reader.write(start)
  reader.end()
  return root
}

function isListOfAddresses(start: string, url: SourceUrl): boolean {
  if (new URL(url).pathname === '/robots.txt') return /^[ \t]{0,8}sitemap[ \t]{0,8}:/im.test(start)
  const lines = start.split(/\r\n|\r|\n/)
  // The last one may have been cut.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines
  const said = whole.filter((line) => line.trim() !== '')
  return said.length > 0 && said.every((line) => /^https?:\/\/\S+$/i.test(line.trim()))
}

function isFrontPage(url: SourceUrl, { wordpressApi }: SiteHead): boolean {
  const page = new URL(url)
  if (isHome(page)) return true
  if (wordpressApi === null) return false
  const api = new URL(wordpressApi)
  const folder = api.pathname.replace(/(?:wp-json|index\.php)\/?$/, '')
  return api.origin === page.origin && page.search === '' && page.pathname.replace(/\/?$/, '/') === folder
}
