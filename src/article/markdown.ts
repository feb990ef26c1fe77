import type { Definition, FootnoteDefinition, Link, Nodes, Parents, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as wordsOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { findAddresses } from './addresses.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtmlFragment } from './html.ts'
import { elementsIn, parseHtml } from './html-tree.ts'
import { labelPattern } from './labels.ts'
import { isCitable } from './links.ts'
import { type Block, BlockWriter, type Manuscript, type Place, type Reference } from './manuscript.ts'
import { readPlainText } from './plain-text.ts'

/**
 * CommonMark with GitHub's extensions. What would cost a Markdown parser more than time in proportion to its length (see
 * `isTame`) is read as plain text instead: its addresses are still found.
 */
export function readMarkdown(text: string): Manuscript {
  const { said, length } = readFrontMatter(text)
  // Blanks in its place keep every offset.
  const content = text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length)
  const tree = isTame(content) ? parsed(content) : null
  if (tree === null) return { ...readPlainText(content), ...said }
  const reader = new Reader(content, tree)
  const read = reader.read()
  return { ...said, title: said.title ?? reader.title, base: null, ...read }
}

const maxLength = 2_097_152
const maxLines = 50_000
const maxContainers = 100
const maxBracketCost = 100_000_000

/**
 * micromark's time grows with the square of the opening brackets in one run of text, and its stack with the depth of
 * quotes and lists; both are bounded here. (Measured: 64 KiB of "[a](" take seconds, of "> " overflow the stack.)
 */
function isTame(text: string): boolean {
  if (text.length > maxLength) return false
  const lines = text.split('\n')
  if (lines.length > maxLines) return false
  let cost = 0
  let brackets = 0
  for (const line of lines) {
    const containers = /^[\s>*+\-\d.)]{0,1000}/.exec(line)![0]
    if ((containers.match(/>|[*+-]|\d[.)]/g)?.length ?? 0) > maxContainers) return false
    if (containers.length > 800 && containers.trim() !== '') return false
    if (containers.trim() !== '' || line.trim() === '') {
      cost += brackets * brackets
      brackets = 0
    }
    for (let at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) brackets++
  }
  return cost + brackets * brackets <= maxBracketCost
}

function parsed(text: string): Root | null {
  try {
    return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What may stand between words without being words: markup and character references. */
const skippable = /^(?:[^\p{L}\p{N}&]|&[#\p{L}\p{N}]{1,40};)*$/u

class Reader {
  title: string | null = null
  readonly #text: string
  readonly #tree: Root
  readonly #definitions = new Map<string, Definition>()
  readonly #notes: FootnoteDefinition[] = []
  readonly #blocks: Block[] = []
  readonly #references: (Reference & { note: string | null })[] = []
  readonly #places = new Map<string, Place[]>()
  #writer = new BlockWriter()
  #note: string | null = null
  /** behind the words read last */
  #cursor = 0
  /** an `<a>` of inline HTML that has not been closed: its address, and where its words began */
  #anchor: { address: string; offset: number; at: number } | null = null

  constructor(text: string, tree: Root) {
    this.#text = text
    this.#tree = tree
  }

  read(): { blocks: Block[]; references: Reference[] } {
    this.#collect(this.#tree)
    for (const child of this.#tree.children) this.#node(child)
    for (const note of this.#notes) {
      this.#note = note.identifier
      for (const child of note.children) this.#node(child)
    }
    const references = this.#references.map(({ note, ...reference }) =>
      note === null
        ? reference
        : { ...reference, kind: 'footnote' as const, places: this.#places.get(note) ?? [] },
    )
    return { blocks: this.#blocks, references }
  }

  #collect(parent: Parents): void {
    for (const child of parent.children) {
      if (child.type === 'definition' && !this.#definitions.has(child.identifier))
        this.#definitions.set(child.identifier, child)
      if (child.type === 'footnoteDefinition') this.#notes.push(child)
      else if ('children' in child && !('value' in child)) this.#collect(child)
    }
  }

  #node(node: Nodes): void {
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        this.#block(node, 'prose')
        break
      case 'heading':
        if (node.depth === 1) this.title ??= wordsOf(node).trim() || null
        this.#block(node, 'heading')
        break
      case 'text':
        this.#words(node.value, node)
        break
      case 'inlineCode':
        this.#words(node.value, node)
        break
      case 'break':
        this.#writer.space()
        break
      case 'link':
        if (this.#isBare(node)) this.#bare(node)
        else this.#link(node, node.url)
        break
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier)
        if (definition === undefined) this.#children(node)
        else this.#link(node, definition.url)
        break
      }
      case 'footnoteReference': {
        const places = this.#places.get(node.identifier)
        if (places === undefined) this.#places.set(node.identifier, [this.#here()])
        else places.push(this.#here())
        break
      }
      case 'html':
        this.#html(node.value, this.#offsetOf(node, ''))
        break
      case 'footnoteDefinition':
      case 'definition':
      case 'code':
      case 'image':
      case 'imageReference':
        break
      default:
        if ('children' in node) this.#children(node)
    }
  }

  #children(node: Parents): void {
    for (const child of node.children) this.#node(child)
  }

  #block(node: Parents, kind: Block['kind']): void {
    this.#children(node)
    this.#closeAnchor()
    const { text } = this.#writer
    if (text !== '' && this.#note === null)
      this.#blocks.push(this.#writer.finish(labelPattern.test(text) ? 'label' : kind))
    this.#writer = new BlockWriter()
  }

  #link(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, address: string): void {
    this.#children(node)
    if (!isCitable(address)) return
    const text = wordsOf(node, { includeImageAlt: false }).trim()
    const hasImage = node.children.some(({ type }) => type === 'image' || type === 'imageReference')
    const kind = text === '' && hasImage ? 'image' : 'link'
    this.#cite(kind, address, text || wordsOf(node).trim() || null, this.#offsetOf(node, ''))
  }

  /** A link without markup of its own: `<https://…>`, or an address in the text. */
  #isBare(node: Link): boolean {
    const start = node.position?.start.offset
    return start === undefined || this.#text[start] !== '['
  }

  #bare(node: Link): void {
    const words = wordsOf(node)
    const start = this.#offsetOf(node, words)
    if (this.#text[start] === '<' && isCitable(node.url)) {
      this.#writer.space()
      this.#cite('bare', node.url, null, start + 1)
      return
    }
    // GFM knows no quotation marks but straight ones, and takes others into the address.
    let from = 0
    this.#cursor = start
    for (const found of findAddresses(words)) {
      this.#words(words.slice(from, found.start), null)
      this.#writer.space()
      const offset = this.#ahead(found.raw)
      this.#cite('bare', found.address, null, offset)
      from = found.end
      this.#cursor = offset + found.raw.length
    }
    this.#words(words.slice(from), null)
  }

  #cite(kind: Reference['kind'], address: string, text: string | null, offset: number): void {
    // Alone in its paragraph it stands beside the words before it.
    const loose = kind === 'bare' && this.#writer.length === 0 && this.#note === null
    this.#references.push({ address, kind, text, offset, places: [this.#here()], loose, note: this.#note })
  }

  #here(): Place {
    if (this.#writer.length > 0 || this.#blocks.length === 0)
      return { block: this.#blocks.length, at: Math.max(0, this.#writer.length - 1) }
    const block = this.#blocks.length - 1
    return { block, at: this.#blocks[block]!.text.length }
  }

  /** Addresses that the GFM extension finds late have no position: they are looked for behind the words before them. */
  #offsetOf(node: Nodes, words: string): number {
    return node.position?.start.offset ?? this.#ahead(words)
  }

  /** Where words stand behind those read last: the part of them that no character reference can stand for. */
  #ahead(words: string): number {
    const plain = /^[\w:/.-]*/.exec(words)![0]
    const near = this.#text.slice(this.#cursor, this.#cursor + plain.length + 512).indexOf(plain)
    return this.#cursor + Math.max(0, near)
  }

  /** Each word is looked for in the input near where the last one stood: markup and escapes stand between them. */
  #words(words: string, node: Nodes | null): void {
    let cursor = node?.position?.start.offset ?? this.#cursor
    for (const [run] of words.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(run)) {
        this.#writer.space()
        continue
      }
      const ahead = this.#text.slice(cursor, cursor + run.length + 64)
      const found = ahead.indexOf(run)
      const near = found > 0 && !skippable.test(ahead.slice(0, found)) ? -1 : found
      if (near >= 0) cursor += near
      this.#writer.add(run, cursor, near >= 0)
      if (near >= 0) cursor += run.length
    }
    this.#cursor = cursor
  }

  #html(html: string, offset: number): void {
    if (/^<\/a\s*>$/i.test(html)) {
      this.#closeAnchor()
      return
    }
    const opened = /^<a\s[^>]*>$/i.test(html) ? [...elementsIn(parseHtml(html))][0] : undefined
    const href = opened?.attributes.href
    if (href !== undefined) {
      this.#closeAnchor()
      if (isCitable(href)) this.#anchor = { address: href, offset, at: this.#writer.length }
      return
    }
    const { blocks, references } = readHtmlFragment(html)
    const inline = this.#writer.length > 0
    const shift = this.#blocks.length
    if (!inline)
      for (const block of blocks)
        this.#blocks.push({
          ...block,
          spans: block.spans.map((span) => ({ ...span, offset: span.offset + offset })),
        })
    for (const reference of references) {
      const places = inline
        ? [this.#here()]
        : reference.places.map((place) => ({ ...place, block: place.block + shift }))
      this.#references.push({ ...reference, offset: reference.offset + offset, places, note: this.#note })
    }
  }

  #closeAnchor(): void {
    if (this.#anchor === null) return
    const { address, offset, at } = this.#anchor
    this.#anchor = null
    this.#cite('link', address, this.#writer.text.slice(at).trim() || null, offset)
  }
}
