import { Parser } from 'htmlparser2'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { oneLine } from '../page/text.ts'
import { readText, type WatchDocument } from './document.ts'

/** What the head of an HTML page says of the site's lists. */
export interface SiteHead {
  readonly title: string | null
  /** feeds it names (`link rel="alternate"`), without those of comments, in its order */
  readonly feeds: readonly SourceUrl[]
  /** root of WordPress's API (`link rel="https://api.w.org/"`) */
  readonly wordpressApi: SourceUrl | null
  /** `meta name="generator"`, lower case */
  readonly generator: string
}

/** Heads are long these days; what comes after this is the body for sure. */
const maxHeadBytes = 512 * 1024
const maxDepth = 256
const maxFeeds = 20
const maxTitleLength = 500

const feedTypes: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
])
const commentFeed = /\/comments\/(?:feed|atom)|[?&]feed=comments|\/feeds\/\d+\/comments\//i

/** Read the head of an HTML page. Any bytes give one; throws nothing; time and memory are bounded. */
export async function readSiteHead(document: WatchDocument): Promise<SiteHead> {
  const head = new HeadReader(document.url)
  await readText(document, (text) => head.write(text), maxHeadBytes)
  return head.result()
}

class HeadReader {
  readonly #parser: Parser
  readonly #url: SourceUrl
  #base: string
  readonly #feeds = new Set<SourceUrl>()
  #api: SourceUrl | null = null
  #generator = ''
  #title = ''
  #inTitle = false
  #depth = 0
  #over = false

  constructor(url: SourceUrl) {
    this.#url = url
    this.#base = url
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => {
        if (this.#inTitle && this.#title.length < maxTitleLength) this.#title += text
      },
      onclosetag: (name) => {
        this.#depth--
        if (name === 'title') this.#inTitle = false
        if (name === 'head') this.#stop()
      },
    })
  }

  write(html: string): boolean {
    if (!this.#over) this.#parser.write(html)
    return !this.#over
  }

  result(): SiteHead {
    return {
      title: oneLine(this.#title, maxTitleLength),
      feeds: [...this.#feeds],
      wordpressApi: this.#api,
      generator: this.#generator,
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#depth > maxDepth || name === 'body') this.#stop()
    else if (name === 'title') this.#inTitle = this.#title === ''
    else if (name === 'base' && attributes.href !== undefined)
      this.#base = URL.parse(attributes.href, this.#url)?.href ?? this.#base
    else if (name === 'meta' && attributes.name?.toLowerCase() === 'generator')
      this.#generator ||= (attributes.content ?? '').slice(0, 200).toLowerCase()
    else if (name === 'link') this.#link(attributes)
  }

  #link({ rel = '', href = '', type = '' }: Readonly<Record<string, string>>): void {
    const rels = rel.slice(0, 200).toLowerCase().split(/\s/)
    const parsed = parseAddress(href, this.#base)
    if (parsed.kind === 'invalid') return
    if (rels.includes('https://api.w.org/')) this.#api ??= parsed.url
    const essence = type.slice(0, 200).split(';', 1)[0]!.trim().toLowerCase()
    if (!rels.includes('alternate') || !feedTypes.has(essence) || commentFeed.test(parsed.url)) return
    if (this.#feeds.size < maxFeeds) this.#feeds.add(parsed.url)
  }

  #stop(): void {
    this.#over = true
    this.#parser.pause()
  }
}
