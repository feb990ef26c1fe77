import { findAddresses } from './addresses.ts'
import { articleBody } from './html-body.ts'
import { readMetadata } from './html-metadata.ts'
import { blockElements, type Element, elementsIn, parseHtml, type Text, textIn } from './html-tree.ts'
import { labelPattern } from './labels.ts'
import { isCitable } from './links.ts'
import { type Block, BlockWriter, type Manuscript, type Place, type Reference } from './manuscript.ts'

/**
 * An HTML page: the words and links of the article in it (see html-body.ts), and what it says of itself.
 * @throws StetError `article-unreadable` when it is nested too deep
 */
export function readHtml(html: string): Manuscript {
  const document = parseHtml(html)
  const body = articleBody(document)
  const reader = new Reader(document, body.isBoilerplate)
  for (const root of body.roots) reader.read(root)
  return { ...readMetadata(document), ...reader.finish() }
}

/** A piece of HTML inside another text: everything in it counts. */
export function readHtmlFragment(html: string): Pick<Manuscript, 'blocks' | 'references'> {
  const document = parseHtml(html)
  const reader = new Reader(document, (element) => /^(?:script|style|template)$/.test(element.name))
  reader.read(document)
  return reader.finish()
}

const embedQuotes =
  /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|telegram-post|reddit-embed-bq)\b/
const embedSources: Readonly<Record<string, string>> = {
  iframe: 'src',
  embed: 'src',
  object: 'data',
  video: 'src',
  audio: 'src',
}

class Reader {
  readonly #isBoilerplate: (element: Element) => boolean
  /** elements that hold the text of a note, by the id it is referred to by */
  readonly #notes: ReadonlyMap<Element, string>
  readonly #places = new Map<string, Place[]>()
  readonly #blocks: Block[] = []
  readonly #references: (Reference & { note: string | null })[] = []
  #writer = new BlockWriter()
  #heading = false
  #note: string | null = null

  constructor(document: Element, isBoilerplate: (element: Element) => boolean) {
    this.#isBoilerplate = isBoilerplate
    this.#notes = notesIn(document)
  }

  read(element: Element): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.#text(child)
      else if (!this.#isBoilerplate(child)) this.#element(child)
    }
  }

  finish(): { blocks: Block[]; references: Reference[] } {
    this.#flush()
    const references = this.#references.map(({ note, ...reference }) =>
      note === null
        ? reference
        : { ...reference, kind: 'footnote' as const, places: this.#places.get(note) ?? [] },
    )
    return { blocks: this.#blocks, references }
  }

  #element(element: Element): void {
    const { name, attributes } = element
    const note = this.#note
    this.#note = this.#notes.get(element) ?? note
    if (name === 'br') this.#writer.space()
    else if (name === 'a' && attributes.href !== undefined) this.#anchor(element, attributes.href)
    else if (name in embedSources) this.#embed(element)
    else if (name === 'blockquote' && embedQuotes.test(attributes.class ?? '')) this.#post(element)
    else if (blockElements.has(name)) {
      this.#flush()
      if ((name === 'blockquote' || name === 'q') && isCitable(attributes.cite ?? ''))
        this.#quoteSource(element)
      const heading = this.#heading
      this.#heading ||= /^h[1-6]$/.test(name)
      this.read(element)
      this.#flush()
      this.#heading = heading
    } else this.read(element)
    this.#note = note
  }

  #anchor(anchor: Element, href: string): void {
    const text = textIn(anchor)
    const target = /^\s*#(.+)$/.exec(href)?.[1]
    if (target !== undefined && isNoteMark(anchor, text)) {
      const places = this.#places.get(target)
      if (places === undefined) this.#places.set(target, [this.#here()])
      else places.push(this.#here())
      return
    }
    const hasBlocks = anchor.children.some(
      (child) => child.kind === 'element' && blockElements.has(child.name),
    )
    if (hasBlocks) this.#flush()
    if (!isCitable(href) || /\b(?:author|tag|license)\b/i.test(anchor.attributes.rel ?? '')) {
      this.read(anchor)
      return
    }
    const isAddress = findAddresses(text)[0]?.raw === text
    if (isAddress) this.#writer.space()
    else if (this.#note === null) this.read(anchor)
    const image = text === '' ? pictureIn(anchor) : null
    this.#cite(
      image === null ? 'link' : 'image',
      href,
      text || image?.attributes.alt?.trim() || null,
      anchor.offset,
    )
  }

  #embed(element: Element): void {
    this.#flush()
    const { attributes } = element
    const source = attributes[embedSources[element.name]!] ?? attributes['data-src'] ?? ''
    // One pixel is a counter, not something to look at.
    const isCounter =
      /^[01](?:px)?$/.test(attributes.width ?? '') || /^[01](?:px)?$/.test(attributes.height ?? '')
    if (isCitable(source) && !isCounter)
      this.#cite('embed', source, attributes.title?.trim() || null, element.offset)
  }

  /** A post of a platform in the markup that the platform gives out: its own address is its last link. */
  #post(element: Element): void {
    this.#flush()
    const links = [...elementsIn(element)].filter(
      ({ name, attributes }) => name === 'a' && isCitable(attributes.href ?? ''),
    )
    const link = links.at(-1)
    const address =
      link?.attributes.href ?? element.attributes.cite ?? element.attributes['data-instgrm-permalink'] ?? ''
    if (isCitable(address))
      this.#cite('embed', address, textIn(element) || null, link?.offset ?? element.offset)
  }

  /** `blockquote cite`: the address stands for the words quoted. */
  #quoteSource(element: Element): void {
    this.#references.push({
      address: element.attributes.cite!.trim(),
      kind: 'link',
      text: null,
      offset: element.offset,
      places: [{ block: this.#blocks.length, at: 0 }],
      loose: false,
      note: this.#note,
    })
  }

  #cite(kind: Reference['kind'], address: string, text: string | null, offset: number): void {
    const places = [this.#here()]
    this.#references.push({
      address: address.trim(),
      kind,
      text,
      offset,
      places,
      // It stands beside the text, not in it.
      loose: kind === 'embed',
      note: this.#note,
    })
  }

  #here(): Place {
    if (this.#writer.length > 0 || this.#blocks.length === 0)
      return { block: this.#blocks.length, at: Math.max(0, this.#writer.length - 1) }
    const block = this.#blocks.length - 1
    return { block, at: this.#blocks[block]!.text.length }
  }

  #text(node: Text): void {
    if (this.#note !== null && this.#notes.size > 0 && !/:\/\/|www\./.test(node.text)) return
    let from = 0
    for (const found of findAddresses(node.text)) {
      this.#words(node, from, found.start)
      const offset = offsetIn(node, found.start)
      this.#references.push({
        address: found.address,
        kind: 'bare',
        text: null,
        offset,
        places: [this.#here()],
        loose: false,
        note: this.#note,
      })
      from = found.end
    }
    this.#words(node, from, node.text.length)
  }

  #words(node: Text, from: number, to: number): void {
    if (this.#note !== null) return
    for (let index = pieceAt(node, from); index < node.pieces.length; index++) {
      const piece = node.pieces[index]!
      const end = node.pieces[index + 1]?.at ?? node.text.length
      const start = Math.max(from, piece.at)
      if (piece.at >= to) break
      if (start < Math.min(end, to))
        this.#writer.add(
          node.text.slice(start, Math.min(end, to)),
          piece.exact ? piece.offset + start - piece.at : piece.offset,
          piece.exact,
        )
    }
  }

  #flush(): void {
    const { text } = this.#writer
    if (text !== '') {
      const kind = this.#heading ? 'heading' : labelPattern.test(text) ? 'label' : 'prose'
      this.#blocks.push(this.#writer.finish(kind))
    }
    this.#writer = new BlockWriter()
  }
}

/** Number of the piece that holds a character. */
function pieceAt({ pieces }: Text, at: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  return low
}

function offsetIn(node: Text, at: number): number {
  const piece = node.pieces[pieceAt(node, at)]!
  return piece.exact ? piece.offset + at - piece.at : piece.offset
}

function pictureIn(anchor: Element): Element | null {
  for (const element of elementsIn(anchor))
    if (/^(?:img|picture|svg|video)$/.test(element.name)) return element
  return null
}

/** A link to a note: a number or sign, or anything short that is raised or says so. */
function isNoteMark(anchor: Element, text: string): boolean {
  if (/^[[(]?(?:\d{1,3}|[*†‡§¹²³⁰⁴-⁹]{1,3}|[a-z])[\])]?$/u.test(text)) return true
  const says =
    anchor.attributes.role === 'doc-noteref' || /\bnoteref\b|footnote-ref/.test(anchor.attributes.class ?? '')
  return says || (anchor.parent?.name === 'sup' && text.length <= 8)
}

function notesIn(document: Element): Map<Element, string> {
  const ids = new Set<string>()
  for (const element of elementsIn(document)) {
    const target = element.name === 'a' ? /^\s*#(.+)$/.exec(element.attributes.href ?? '')?.[1] : undefined
    if (target !== undefined && isNoteMark(element, textIn(element))) ids.add(target)
  }
  const notes = new Map<Element, string>()
  if (ids.size === 0) return notes
  for (const element of elementsIn(document)) {
    const id = element.attributes.id ?? (element.name === 'a' ? element.attributes.name : undefined)
    if (id === undefined || !ids.has(id)) continue
    let holder = element
    while (!blockElements.has(holder.name) && holder.parent !== null) holder = holder.parent
    // A mark that is linked back from its note has an id too, and stands in a paragraph of the article.
    if (!(element.name === 'a' && 'href' in element.attributes) && element.name !== 'sup')
      notes.set(holder, id)
  }
  return notes
}
