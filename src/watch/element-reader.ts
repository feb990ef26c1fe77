import { Parser } from 'htmlparser2'
import { maxAddressLength } from '../address/source-url.ts'

/** A start tag of a feed or sitemap. */
export interface XmlElement {
  /** local name, with the prefix below where its vocabulary is one of those; `?:` where it is nobody's we know */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** what relative addresses in it are resolved against (XML Base) */
  readonly base: string
  /** 0 for the root */
  readonly depth: number
}

export interface ElementHandler {
  /** An element opens. With true its text is wanted, all of it, and nothing inside it is told. */
  open(element: XmlElement, parent: string): boolean
  /** An element that `open` was told of ends; the text when it was wanted. */
  close(element: XmlElement, text: string | null): void
}

/**
 * Vocabularies by namespace. RSS, Atom and sitemaps share the empty prefix: their elements are told apart by where they
 * stand, and feeds mix them ("atom:link" in RSS).
 */
const vocabularies: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/2005/Atom', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['http://www.google.com/schemas/sitemap/0.84', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy:'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news:'],
])

/** Prefixes that some documents use and forget to declare. */
const customary: ReadonlyMap<string, string> = new Map([
  ['atom', ''],
  ['rdf', 'rdf:'],
  ['dc', 'dc:'],
  ['dcterms', 'dcterms:'],
  ['sy', 'sy:'],
  ['news', 'news:'],
])

const maxDepth = 128
const maxAttributes = 32
const maxNameLength = 128
const maxTextLength = maxAddressLength

interface Frame extends XmlElement {
  readonly told: boolean
  readonly startIndex: number
  readonly namespaces: ReadonlyMap<string, string>
}

const noNamespaces: ReadonlyMap<string, string> = new Map()

/**
 * Reads the elements of XML in pieces. Nothing is expanded or fetched: of references only the five of XML and those by
 * number are characters, and what a DOCTYPE declares is left alone. Memory is bounded by depth and by the length of what is
 * kept; tag soup is read as far as it goes.
 */
export class ElementReader {
  /** something was not well-formed, was declared and left alone, or went beyond the bounds */
  flawed = false
  readonly #handler: ElementHandler
  readonly #parser: Parser
  readonly #base: string
  readonly #frames: Frame[] = []
  #rootNamespace = ''
  #rootSeen = false
  #pending: { readonly qname: string; readonly startIndex: number } | null = null
  #attributes = new Map<string, string>()
  #text: string | null = null
  #textDepth = 0
  #stopped = false
  #ending = false

  constructor(handler: ElementHandler, base: string) {
    this.#handler = handler
    this.#base = base
    const parser = new Parser(
      {
        // The attributes come after; what follows them settles the tag. (The parser would gather all of them, however many.)
        onopentagname: (name) => {
          this.#settle()
          this.#pending = { qname: name, startIndex: parser.startIndex }
        },
        onattribute: (name, value) => this.#attribute(name, value),
        ontext: (text) => this.#addText(text),
        onclosetag: (_, implied) => this.#close(implied, parser.startIndex),
        onprocessinginstruction: (_, declaration) => {
          if (/^!entity|<!entity/i.test(declaration)) this.flawed = true
        },
      },
      { xmlMode: true },
    )
    this.#parser = parser
  }

  /** false when no more is wanted */
  write(text: string): boolean {
    if (!this.#stopped) this.#parser.write(text)
    return !this.#stopped
  }

  /** Say that all was written. */
  end(): void {
    this.#ending = true
    if (!this.#stopped) this.#parser.end()
    if (!this.#rootSeen) this.flawed = true
  }

  /** Take no more. What follows is left unread. */
  stop(): void {
    this.flawed = true
    this.#stopped = true
    this.#parser.pause()
  }

  #attribute(name: string, value: string): void {
    if (
      this.#attributes.size < maxAttributes &&
      name.length <= maxNameLength &&
      value.length <= maxAddressLength
    )
      this.#attributes.set(name, value)
    else this.flawed = true
  }

  #addText(text: string): void {
    this.#settle()
    if (this.#text === null) return
    if (this.#text.length + text.length > maxTextLength) this.flawed = true
    this.#text += text.slice(0, maxTextLength - this.#text.length)
  }

  #settle(): void {
    if (this.#pending === null || this.#stopped) return
    const { qname, startIndex } = this.#pending
    const attributes = this.#attributes
    this.#pending = null
    this.#attributes = new Map()
    const depth = this.#frames.length
    // There is one root: what comes after it is a second document, or the work of somebody else.
    if (depth >= maxDepth || (depth === 0 && this.#rootSeen)) {
      this.stop()
      return
    }
    const parent = this.#frames.at(-1)
    const namespaces = declared(attributes, parent?.namespaces ?? noNamespaces)
    const base = attributes.get('xml:base')
    const element = {
      name: this.#nameOf(qname, namespaces, depth === 0),
      attributes,
      base: resolved(base, parent?.base ?? this.#base),
      depth,
    }
    this.#rootSeen = true
    const told = this.#text === null
    this.#frames.push({ ...element, told, startIndex, namespaces })
    if (told && this.#handler.open(element, parent?.name ?? '')) {
      this.#text = ''
      this.#textDepth = depth
    }
  }

  #close(implied: boolean, startIndex: number): void {
    this.#settle()
    const frame = this.#frames.pop()
    if (frame === undefined || this.#stopped) return
    // The parser calls the end of an empty-element tag implied too; only there is it still at the tag itself.
    if (this.#ending || (implied && frame.startIndex !== startIndex)) this.flawed = true
    if (!frame.told) return
    const text = this.#text !== null && this.#textDepth === frame.depth ? this.#text : null
    if (text !== null) this.#text = null
    this.#handler.close(frame, text)
  }

  #nameOf(qname: string, namespaces: ReadonlyMap<string, string>, isRoot: boolean): string {
    if (qname.length > maxNameLength) return '?:'
    const colon = qname.indexOf(':')
    const prefix = colon === -1 ? '' : qname.slice(0, colon)
    const local = qname.slice(colon + 1)
    const namespace = namespaces.get(prefix)
    if (isRoot) this.#rootNamespace = namespace ?? ''
    const vocabulary =
      namespace === undefined
        ? prefix === ''
          ? ''
          : customary.get(prefix)
        : // Sitemaps write their own namespace in many wrong ways; whatever the root is in is the document's own.
          (vocabularies.get(namespace) ?? (namespace === this.#rootNamespace ? '' : undefined))
    return `${vocabulary ?? '?:'}${local}`
  }
}

function declared(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | null = null
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    own ??= new Map(outer)
    if (own.size < maxAttributes * 2) own.set(name.slice(6), value.trim())
  }
  return own ?? outer
}

function resolved(base: string | undefined, outer: string): string {
  return base === undefined ? outer : (URL.parse(base, outer)?.href ?? outer)
}
