type Node = Readonly<Record<string, unknown>>

/** What JSON-LD says of a page's main entity, as it says it. */
interface Entity {
  readonly isArticle: boolean
  readonly headline: string
  readonly publisher: string
  readonly author: string
  readonly published: string
  readonly modified: string
  readonly language: string
  /** false when the page says that reading it is not free */
  readonly isFree: boolean
}

const maxNodes = 5_000
/** Nobody nests like that, and to parse a megabyte of brackets takes longer than a turn of the event loop may. */
const maxDepth = 512
const maxAuthors = 10

/**
 * The main entity of a page's JSON-LD scripts: an article (NewsArticle, BlogPosting, …; the one that names this page when
 * there are several), else the page itself. Scripts that are not JSON, even once comment marks and raw line breaks are
 * taken off, or that are nested more than 512 deep, are passed over. Throws nothing; the work is bounded by the number of nodes, not by their nesting.
 * @param url the page's own address
 */
export function mainEntity(scripts: readonly string[], url: string): Entity | null {
  const nodes = allNodes(scripts)
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const id = node['@id']
    // A bare reference ({"@id": …}) says nothing of its own.
    if (typeof id === 'string' && !byId.has(id) && Object.keys(node).length > 1) byId.set(id, node)
  }
  let best: Node | null = null
  let bestRank = 0
  for (const node of nodes) {
    const rank = rankOf(node, url)
    if (rank > bestRank) {
      best = node
      bestRank = rank
    }
  }
  if (best === null) return null
  const site = nodes.find((node) => isType(node, siteTypes))
  return {
    isArticle: isType(best, articleTypes),
    headline: text(best.headline) || text(best.name),
    publisher: names(best.publisher, byId, 1) || (site === undefined ? '' : text(site.name)),
    author: names(best.author ?? best.creator, byId, maxAuthors),
    published: text(best.datePublished) || text(best.dateCreated) || text(best.uploadDate),
    modified: text(best.dateModified),
    language: text(best.inLanguage),
    isFree: !nodes.some((node) => isType(node, paywallTypes) && isFalse(node.isAccessibleForFree)),
  }
}

const articleTypes =
  /(?:article|blogposting|liveblogposting|report|review|socialmediaposting|discussionforumposting)$/i
const pageTypes = /(?:page|videoobject|newsvideo|podcastepisode|dataset|event|book|creativework)$/i
const siteTypes = /(?:website|newsmediaorganization|^organization)$/i
const paywallTypes = /(?:article|posting|page|creativework|webpageelement|report|review)$/i

function rankOf(node: Node, url: string): number {
  const kind = isType(node, articleTypes) ? 4 : isType(node, pageTypes) ? 1 : 0
  if (kind === 0) return 0
  const dated = text(node.datePublished) !== '' ? 1 : 0
  return kind + dated + (isAbout(node, url) ? 2 : 0)
}

function isAbout(node: Node, url: string): boolean {
  const main = node.mainEntityOfPage
  const addresses = [node.url, node['@id'], main, isNode(main) ? main['@id'] : null]
  return addresses.some((address) => typeof address === 'string' && bare(address) === bare(url))
}

/** An address without what often differs between a page and its own markup. */
function bare(address: string): string {
  return address
    .split(/[?#]/, 1)[0]!
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
    .replace(/\/$/, '')
}

function isType(node: Node, wanted: RegExp): boolean {
  const type = node['@type']
  if (typeof type === 'string') return type.length < 200 && wanted.test(type)
  return (
    Array.isArray(type) &&
    type.slice(0, 8).some((one) => typeof one === 'string' && one.length < 200 && wanted.test(one))
  )
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/i.test(value))
}

function allNodes(scripts: readonly string[]): readonly Node[] {
  const nodes: Node[] = []
  const queue: unknown[] = scripts.map(parse)
  // The queue grows while we walk it: breadth first, so that the outermost nodes come first.
  for (let index = 0; index < queue.length && index < maxNodes; index++) {
    const value = queue[index]
    if (Array.isArray(value)) for (const one of value.slice(0, maxNodes)) queue.push(one)
    else if (isNode(value)) {
      nodes.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'video'])
        if (typeof value[key] === 'object') queue.push(value[key])
    }
  }
  return nodes
}

function parse(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\/\s?<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s?\]\]>|\/\*\s?\]\]>\s?\*\/|\]\]>)$/, '')
  if (isTooDeep(json)) return null
  try {
    return JSON.parse(json)
  } catch {
    try {
      return JSON.parse(
        json
          .trim()
          .replace(/;$/, '')
          .replaceAll(/[\u0000-\u001f]/g, ' '),
      )
    } catch {
      return null
    }
  }
}

function isTooDeep(json: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at)
    if (inString) {
      if (unit === 0x5c) at++
      else if (unit === 0x22) inString = false
    } else if (unit === 0x22) inString = true
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > maxDepth) return true
    } else if (unit === 0x5d || unit === 0x7d) depth--
  }
  return false
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.length > 0 && !Array.isArray(value[0])) return text(value[0])
  if (isNode(value)) return typeof value['@value'] === 'string' ? value['@value'].trim() : ''
  return ''
}

/** Names of people or organisations given as strings, as nodes, or as references to nodes. */
function names(value: unknown, byId: ReadonlyMap<string, Node>, limit: number): string {
  const list = Array.isArray(value) ? value : [value]
  const found = new Set<string>()
  for (const one of list.slice(0, limit)) {
    const name = isNode(one) ? text(one.name) || text(byId.get(String(one['@id']))?.name) : text(one)
    if (name !== '' && !isAddress(name)) found.add(name)
  }
  return [...found].join(', ')
}

function isAddress(name: string): boolean {
  return /^https?:\/\//.test(name)
}
