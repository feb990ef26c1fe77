import { registrableDomain } from '../address/difference.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { readText, type WatchDocument } from './document.ts'
import { type ElementHandler, ElementReader, type XmlElement } from './element-reader.ts'
import { moment, toEntry, type WatchEntry } from './entry.ts'
import { plainWords } from './feed.ts'

/** One file of a sitemap. */
export interface Sitemap {
  /** the articles it lists on the site, in its order, each address once */
  readonly entries: readonly WatchEntry[]
  /** the sitemaps it leads to; of a robots.txt, those it names */
  readonly children: readonly ChildSitemap[]
  /** a news sitemap: it lists the last two days, so what is absent from it is not gone */
  readonly news: boolean
  /** not all of it could be read */
  readonly partial: boolean
}

interface ChildSitemap {
  readonly url: SourceUrl
  readonly updatedAt: Date | null
}

/** sitemaps.org, "Sitemap protocol": a file lists at most 50,000 addresses. */
export const maxSitemapEntries = 50_000
const maxChildren = 5_000
const maxLineLength = 20_000

/** Registrable domains of the site a sitemap speaks for. */
export type SiteDomains = ReadonlySet<string>

export function siteDomains(...urls: readonly SourceUrl[]): SiteDomains {
  return new Set(urls.map((url) => registrableDomain(new URL(url).hostname)))
}

/** Whether an address lies on the site. */
export function isOnSite(url: string, site: SiteDomains): boolean {
  return site.has(registrableDomain(new URL(url).hostname))
}

/**
 * Read a sitemap file: `urlset`, `sitemapindex`, a plain list of addresses, or a robots.txt, whose `Sitemap` lines make it
 * an index; packed with gzip or not. Broken XML gives what could be read. Throws nothing; bounded in entries and bytes.
 *
 * The protocol lets a sitemap speak for its own host, and for others only where their robots.txt names it. We take the
 * site's registrable domain for "its own host": newsrooms keep `www`, `m` and section hosts apart, and who writes a sitemap
 * on one of them speaks for the domain. What lies elsewhere is left out: a sitemap must not be able to make us
 * read, week after week, what its site does not answer for.
 *
 * @param site the domains whose addresses are taken
 * @param now  wall clock: what lies ahead of it is no date
 * @returns null when the document is no sitemap
 */
export async function readSitemap(
  document: WatchDocument,
  site: SiteDomains,
  now: Date,
): Promise<Sitemap | null> {
  const list = new SitemapList(document.url, site, now)
  let reader: XmlSitemap | LineSitemap | null = null
  const whole = await readText(document, (text) => {
    if (reader === null && text.trim() === '') return true
    reader ??= text.trimStart().startsWith('<')
      ? new XmlSitemap(list, document.url)
      : new LineSitemap(list, new URL(document.url).pathname === '/robots.txt')
    return reader.write(text)
  })
  const read = reader as XmlSitemap | LineSitemap | null
  const flawed = read?.end() ?? true
  return read?.isSitemap ? list.result(!whole || flawed) : null
}

class SitemapList {
  full = false
  news = false
  readonly #base: SourceUrl
  readonly #site: SiteDomains
  readonly #now: Date
  readonly #entries = new Map<string, WatchEntry>()
  readonly #children = new Map<SourceUrl, ChildSitemap>()
  #taken = 0

  constructor(base: SourceUrl, site: SiteDomains, now: Date) {
    this.#base = base
    this.#site = site
    this.#now = now
  }

  addEntry({ loc, lastmod, title, published }: Found): void {
    if (this.#taken === maxSitemapEntries) {
      this.full = true
      return
    }
    this.#taken++
    const entry = toEntry({ url: loc, title, updated: lastmod, published }, this.#base, this.#now)
    if (entry !== null && isOnSite(entry.url, this.#site)) this.#entries.set(entry.url, entry)
  }

  addChild(loc: string, lastmod: string): void {
    const parsed = parseAddress(loc, this.#base)
    if (parsed.kind === 'invalid' || parsed.url === this.#base) return
    if (this.#children.size === maxChildren) this.full = true
    else this.#children.set(parsed.url, { url: parsed.url, updatedAt: moment(lastmod, this.#now) })
  }

  result(partial: boolean): Sitemap {
    return {
      entries: withTrueDates([...this.#entries.values()]),
      children: [...this.#children.values()],
      news: this.news,
      partial: partial || this.full,
    }
  }
}

const fewEntries = 10

/**
 * Many sites write the moment at which the sitemap was made for every `lastmod`. Believed, each reading would have every
 * article read again; so a date that all of more than a few entries share says nothing.
 */
function withTrueDates(entries: readonly WatchEntry[]): readonly WatchEntry[] {
  const first = entries[0]?.updatedAt?.getTime()
  if (entries.length < fewEntries || first === undefined) return entries
  if (entries.some(({ updatedAt }) => updatedAt?.getTime() !== first)) return entries
  return entries.map((entry) => ({ ...entry, updatedAt: entry.publishedAt }))
}

interface Found {
  loc: string
  lastmod: string
  title: string
  published: string
}

const wanted: Readonly<Record<string, readonly [parent: string, field: keyof Found]>> = {
  loc: ['', 'loc'],
  lastmod: ['', 'lastmod'],
  'news:title': ['news:news', 'title'],
  'news:publication_date': ['news:news', 'published'],
}

class XmlSitemap implements ElementHandler {
  isSitemap = false
  readonly #reader: ElementReader
  readonly #list: SitemapList
  #found: Found | null = null

  constructor(list: SitemapList, url: SourceUrl) {
    this.#list = list
    this.#reader = new ElementReader(this, url)
  }

  write(text: string): boolean {
    return this.#reader.write(text)
  }

  end(): boolean {
    this.#reader.end()
    return this.#reader.flawed
  }

  open({ name, depth }: XmlElement, parent: string): boolean {
    if (depth === 0) {
      this.isSitemap = name === 'urlset' || name === 'sitemapindex'
      if (!this.isSitemap) this.#reader.stop()
      return false
    }
    if (depth === 1 && (name === 'url' || name === 'sitemap'))
      this.#found = { loc: '', lastmod: '', title: '', published: '' }
    if (name === 'news:news') this.#list.news = true
    if (this.#found === null || !Object.hasOwn(wanted, name)) return false
    const [wantedParent] = wanted[name]!
    return wantedParent === '' ? depth === 2 : parent === wantedParent
  }

  close({ name, depth }: XmlElement, text: string | null): void {
    const found = this.#found
    if (found === null) return
    if (text !== null) {
      const [, field] = wanted[name]!
      if (found[field] === '') found[field] = field === 'title' ? plainWords(text) : text.trim()
    } else if (depth === 1) {
      this.#found = null
      if (name === 'sitemap') this.#list.addChild(found.loc, found.lastmod)
      else this.#list.addEntry(found)
      if (this.#list.full) this.#reader.stop()
    }
  }
}

/** One address a line (sitemaps.org, "Text file"), or the `Sitemap` records of a robots.txt (RFC 9309 §2.2.4). */
class LineSitemap {
  isSitemap = false
  readonly #list: SitemapList
  readonly #isRobots: boolean
  #rest = ''
  #flawed = false

  constructor(list: SitemapList, isRobots: boolean) {
    this.#list = list
    this.#isRobots = isRobots
  }

  write(text: string): boolean {
    const lines = (this.#rest + text).split(/\r\n|\r|\n/)
    this.#rest = lines.pop()!
    for (const line of lines) this.#take(line)
    const endless = this.#rest.length > maxLineLength
    if (endless) this.#flawed = true
    return !endless && !this.#list.full && (this.isSitemap || !this.#flawed)
  }

  end(): boolean {
    this.#take(this.#rest)
    return this.#flawed
  }

  #take(line: string): void {
    const record = line.trim()
    if (this.#isRobots) {
      const url = /^sitemap\s{0,8}:\s{0,8}(\S+)/i.exec(record)?.[1]
      if (url === undefined) return
      this.isSitemap = true
      this.#list.addChild(url, '')
    } else if (/^https?:\/\/\S+$/i.test(record)) {
      this.isSitemap = true
      this.#list.addEntry({ loc: record, lastmod: '', title: '', published: '' })
    } else if (record !== '') this.#flawed = true
  }
}
