import { decodeHTML } from 'entities/decode'
import { z } from 'zod'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { oneLine } from '../page/text.ts'
import { readText, type WatchDocument } from './document.ts'
import { type ElementHandler, ElementReader, type XmlElement } from './element-reader.ts'
import { type RawEntry, toEntry, type WatchEntry } from './entry.ts'

/** A feed as one document of it says. */
export interface Feed {
  readonly title: string | null
  /** in the feed's order, each address once */
  readonly entries: readonly WatchEntry[]
  /** where older entries are: RFC 5005 `prev-archive` or `next`, JSON Feed `next_url` */
  readonly next: SourceUrl | null
  /** for how long the feed wants to be left alone: RSS `ttl`, `sy:updatePeriod` over `sy:updateFrequency` */
  readonly leaveAloneMs: number | null
  /** not all of it could be read */
  readonly partial: boolean
}

export const maxFeedEntries = 5_000
const maxFeedBytes = 33_554_432
const maxTitleLength = 500
const minuteMs = 60_000
const maxLeaveAloneMs = 86_400_000

/**
 * Read a feed: RSS 0.90 to 2.0, Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1 and 1.1, whatever its media type says. Broken XML
 * gives what could be read. Throws nothing, takes time and memory in proportion to the document, within bounds.
 * @param now wall clock: what lies ahead of it is no date
 * @returns null when the document is no feed
 */
export async function readFeed(document: WatchDocument, now: Date): Promise<Feed | null> {
  let json: string[] | null = null
  const feed = new XmlFeed(document.url, now)
  let begun = false
  const whole = await readText(
    document,
    (text) => {
      if (!begun && text.trim() !== '') {
        begun = true
        if (text.trimStart().startsWith('{')) json = []
      }
      if (json === null) return feed.reader.write(text)
      return json.push(text) > 0
    },
    maxFeedBytes,
  )
  if (json !== null) return whole ? readJsonFeed((json as string[]).join(''), document.url, now) : null
  feed.reader.end()
  return feed.result(whole)
}

interface Draft extends Partial<Record<Field, string>> {
  depth: number
  link: string
  linkRank: number
  linkBase: string
  permalink: string
}
type Field = 'title' | 'published' | 'updated'

const fields: Readonly<Record<string, Field>> = {
  title: 'title',
  pubDate: 'published',
  published: 'published',
  issued: 'published',
  'dc:date': 'published',
  'dcterms:issued': 'published',
  'dcterms:created': 'published',
  updated: 'updated',
  modified: 'updated',
  'dcterms:modified': 'updated',
}
const feedElements: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:RDF', 'channel'])

class XmlFeed implements ElementHandler {
  readonly reader: ElementReader
  readonly #url: SourceUrl
  readonly #now: Date
  readonly #entries = new EntryList()
  #isFeed = false
  /** RFC 4287 §3.1.1: of Atom's titles those are HTML that say so; RSS's are by custom */
  #titleType: 'html' | 'text' = 'html'
  #draft: Draft | null = null
  #title: string | null = null
  #archive: SourceUrl | null = null
  #next: SourceUrl | null = null
  #ttl = ''
  #period = ''
  #frequency = ''

  constructor(url: SourceUrl, now: Date) {
    this.#url = url
    this.#now = now
    this.reader = new ElementReader(this, url)
  }

  open(element: XmlElement, parent: string): boolean {
    const { name, depth, attributes } = element
    if (depth === 0) {
      this.#isFeed = name === 'rss' || name === 'feed' || name === 'rdf:RDF'
      if (name === 'feed') this.#titleType = 'text'
      if (!this.#isFeed) this.reader.stop()
      return false
    }
    if (this.#draft !== null) return this.#openInEntry(element, this.#draft)
    if (name === 'item' || name === 'entry') {
      const about = attributes.get('rdf:about') ?? ''
      this.#draft = { depth, link: about, linkRank: 0, linkBase: element.base, permalink: '' }
      return false
    }
    if (!feedElements.has(parent)) return false
    if (name === 'link') this.#feedLink(element)
    return name === 'title' || name === 'ttl' || name === 'sy:updatePeriod' || name === 'sy:updateFrequency'
  }

  close(element: XmlElement, text: string | null): void {
    const draft = this.#draft
    if (draft !== null) {
      if (element.depth === draft.depth) this.#take(draft)
      else if (text !== null) this.#closeInEntry(element, text, draft)
      return
    }
    switch (text === null ? '' : element.name) {
      case 'title':
        this.#title ??= oneLine(this.#words(text!, element), maxTitleLength)
        break
      case 'ttl':
        this.#ttl = text!
        break
      case 'sy:updatePeriod':
        this.#period = text!
        break
      case 'sy:updateFrequency':
        this.#frequency = text!
        break
    }
  }

  result(whole: boolean): Feed | null {
    if (!this.#isFeed) return null
    return {
      title: this.#title,
      entries: this.#entries.list(),
      next: this.#archive ?? this.#next,
      leaveAloneMs: leaveAlone(this.#ttl, this.#period, this.#frequency),
      partial: !whole || this.reader.flawed,
    }
  }

  #openInEntry(element: XmlElement, draft: Draft): boolean {
    if (element.depth !== draft.depth + 1) return false
    if (element.name !== 'link') return element.name === 'guid' || Object.hasOwn(fields, element.name)
    const href = element.attributes.get('href')
    if (href === undefined) return true
    const rank = linkRank(element.attributes)
    if (rank > draft.linkRank) {
      draft.link = href
      draft.linkRank = rank
      draft.linkBase = element.base
    }
    return false
  }

  #closeInEntry(element: XmlElement, text: string, draft: Draft): void {
    if (element.name === 'link') {
      // RSS's own; an Atom link in RSS comes second to it.
      if (text.trim() === '' || draft.linkRank >= 3) return
      draft.link = text
      draft.linkRank = 3
      draft.linkBase = element.base
      return
    }
    if (element.name === 'guid') {
      if (element.attributes.get('isPermaLink')?.trim().toLowerCase() !== 'false')
        draft.permalink = /^\s*https?:/i.test(text) ? text : ''
      return
    }
    const field = fields[element.name]!
    if (draft[field] === undefined && text.trim() !== '')
      draft[field] = field === 'title' ? this.#words(text, element) : text
  }

  #words(text: string, { attributes }: XmlElement): string {
    const type = attributes.get('type') ?? this.#titleType
    return type === 'text' || type === 'xhtml' ? text : plainWords(text)
  }

  #take(draft: Draft): void {
    this.#draft = null
    const link = draft.link.trim() === '' ? draft.permalink : draft.link
    const entry = toEntry({ ...draft, url: link }, draft.linkBase, this.#now)
    if (entry !== null && !this.#entries.add(entry)) this.reader.stop()
  }

  #feedLink({ attributes, base }: XmlElement): void {
    const href = attributes.get('href')
    if (href === undefined) return
    const rel = (attributes.get('rel') ?? '').trim().toLowerCase()
    if (rel !== 'next' && rel !== 'prev-archive') return
    const url = addressIn(href, base)
    if (url === this.#url) return
    if (rel === 'next') this.#next ??= url
    else this.#archive ??= url
  }
}

/** RFC 4287 §4.2.7: of an entry's links the alternate one is the article, and of several the one that is a page. */
function linkRank(attributes: ReadonlyMap<string, string>): number {
  const rel = (attributes.get('rel') ?? 'alternate').trim().toLowerCase()
  if (rel !== 'alternate' && rel !== '') return 0
  const type = (attributes.get('type') ?? 'text/html').toLowerCase()
  return type.startsWith('text/html') || type.startsWith('application/xhtml') ? 2 : 1
}

/** The words of a little HTML: tags go, references become characters. */
export function plainWords(html: string): string {
  const bare = html.includes('<') ? html.replaceAll(/<\/?[a-z][^<>]*>/gi, '') : html
  return bare.includes('&') ? decodeHTML(bare) : bare
}

const periodsMs: Readonly<Record<string, number>> = {
  hourly: 60 * minuteMs,
  daily: 24 * 60 * minuteMs,
  weekly: 7 * 24 * 60 * minuteMs,
  monthly: 30 * 24 * 60 * minuteMs,
  yearly: 365 * 24 * 60 * minuteMs,
}

/** RSS 2.0 `ttl` is in minutes; RDF Site Summary 1.0 "Syndication": so many updates in a period. */
function leaveAlone(ttl: string, period: string, frequency: string): number | null {
  const named = period.trim().toLowerCase()
  const periodMs = Object.hasOwn(periodsMs, named) ? periodsMs[named]! : 0
  const spacingMs = periodMs / Math.max(1, wholeNumber(frequency))
  const longest = Math.max(wholeNumber(ttl) * minuteMs, spacingMs)
  return longest === 0 ? null : Math.min(Math.round(longest), maxLeaveAloneMs)
}

function wholeNumber(text: string): number {
  const digits = text.trim()
  return /^\d{1,7}$/.test(digits) ? Number(digits) : 0
}

/** Entries in their order, each address once: the first is the newest in every feed we know. */
class EntryList {
  readonly #entries = new Map<string, WatchEntry>()

  /** false when it is full */
  add(entry: WatchEntry): boolean {
    if (this.#entries.has(entry.url)) return true
    if (this.#entries.size === maxFeedEntries) return false
    this.#entries.set(entry.url, entry)
    return true
  }

  list(): readonly WatchEntry[] {
    return [...this.#entries.values()]
  }
}

function addressIn(raw: string, base: string): SourceUrl | null {
  const parsed = parseAddress(raw, base)
  return parsed.kind === 'source' ? parsed.url : null
}

const jsonText = z.string().nullish().catch(null)
const JsonItem = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: jsonText,
  title: jsonText,
  date_published: jsonText,
  date_modified: jsonText,
})
const JsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/1'),
  title: jsonText,
  next_url: jsonText,
  items: z.array(z.unknown()),
})

function readJsonFeed(text: string, url: SourceUrl, now: Date): Feed | null {
  const parsed = JsonFeed.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { title, next_url, items } = parsed.data
  const entries = new EntryList()
  let partial = false
  for (const raw of items) {
    const item = JsonItem.safeParse(raw)
    const entry = item.success ? toEntry(jsonEntry(item.data), url, now) : null
    // An item without an address of its own is a note, and none we could read again.
    if (entry === null) continue
    if (entries.add(entry)) continue
    partial = true
    break
  }
  return {
    title: oneLine(title ?? '', maxTitleLength),
    entries: entries.list(),
    next: next_url ? addressIn(next_url, url) : null,
    leaveAloneMs: null,
    partial,
  }
}

function jsonEntry(item: z.output<typeof JsonItem>): RawEntry {
  // "id … should be the full URL" (JSON Feed 1.1); some feeds have nothing else.
  const url = item.url ?? (/^https?:/i.test(item.id ?? '') ? item.id! : '')
  return {
    url,
    title: item.title ?? null,
    updated: item.date_modified ?? null,
    published: item.date_published ?? null,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
