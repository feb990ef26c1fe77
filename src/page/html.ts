import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { PageLimits } from './limits.ts'
import { type Passage, Passages } from './passages.ts'
import { endOfPlainTag, endOfTagName } from './tag.ts'
import { detached, TextFolder } from './text.ts'

/** A `time` element: its `datetime`, or its words where it has none. */
interface TimeMark {
  readonly value: string
  /** itemprop and class, lower case: what the author calls this time */
  readonly label: string
  readonly inArticle: boolean
}

/** What the markup of a page says, as it says it: addresses are not resolved, dates not read. */
export interface Markup {
  readonly title: string
  readonly heading: string
  readonly lang: string
  readonly base: string
  readonly canonical: string
  readonly refresh: string
  /** `meta` contents by name, property or http-equiv, lower case; the first of each that is not empty */
  readonly meta: ReadonlyMap<string, string>
  /** microdata values by property, lower case; the first of each */
  readonly properties: ReadonlyMap<string, string>
  readonly authorLink: string
  readonly times: readonly TimeMark[]
  readonly jsonLd: readonly string[]
  readonly frames: readonly string[]
  readonly scripts: readonly string[]
  readonly code: string
  readonly hasPasswordField: boolean
  /** how many `article` elements there are */
  readonly articleCount: number
  readonly classes: ReadonlySet<string>
}

// What an element does to the reader, as bits.
const breaksText = 1
const readsAttributes = 2
const acts = 4
const holdsRawText = 8
const links = 16
const startsPart = 32

const blockNames =
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
  'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p ' +
  'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
const inlineNames =
  'a abbr b button cite code del em font i img ins kbd label mark picture q s small source span strong sub sup u ' +
  'wbr path use g amp-img video audio object param area option optgroup noscript'
// For svg: whether it closes itself, which only the tokenizer sees.
const attributeNames = 'base body frame h1 html iframe input link main meta script svg time'
const actingNames =
  'article base blockquote body code frame h1 html iframe input link main meta noembed noframes noscript pre q script ' +
  'select style svg template textarea time title'
const partNames = 'h1 h2 h3 h4 h5 h6 aside footer'
// The tokenizer has these too: up to their own end tag there are no tags.
const rawTextNames = 'iframe noembed noframes plaintext script style textarea title xmp'

const effects: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>()
  const add = (names: string, effect: number) => {
    for (const name of names.split(' ')) map.set(name, (map.get(name) ?? 0) | effect)
  }
  add(inlineNames, 0)
  add(blockNames, breaksText)
  add(attributeNames, readsAttributes)
  add(actingNames, acts)
  add(rawTextNames, holdsRawText)
  add('a', links)
  add(partNames, startsPart)
  return map
})()

type Sink = 'text' | 'nothing' | 'title' | 'json-ld' | 'code'

/** Elements with none of the article's words in them; foreign markup and menus of choices are left by tags, not by text. */
type Skipped = 'svg' | 'template' | 'select'

interface Capture {
  readonly element: string
  readonly position: number
  readonly done: (text: string) => void
  depth: number
}

/** A name that begins in one piece must end in the next one. */
const smallestPiece = 4_096
/** `&CounterClockwiseContourIntegral;` */
const longestReference = 33

const slash = 0x2f

const maxTimes = 50
const maxMeta = 256
const maxJsonLd = 20
const maxCaptures = 8
const maxQuoted = 64
const maxEmbedded = 50
const longestEmbedded = 500
/** Walls and landers begin with the script that makes them. */
const codeLength = 4_000
const maxAttributes = 32
const maxClasses = 100

const properties: ReadonlySet<string> = new Set([
  'author',
  'datecreated',
  'datemodified',
  'datepublished',
  'isaccessibleforfree',
])

/**
 * Reads HTML in one pass, in pieces of any size, with htmlparser2's tokenizer: no tree and no stack, so nesting costs
 * nothing, and only the attributes and strings that a `Page` needs are ever cut out of the source. Text keeps everything
 * a reader without scripts would see, menus and footers included: which part is "the article" is a guess, and a wrong
 * one would lose a quote. For the same reason `noscript` counts as text; it is written for readers like us.
 */
export class HtmlReader implements TokenizerCallbacks {
  readonly folder: TextFolder
  /** element ids and `a[name]` */
  readonly ids = new Set<string>()
  private readonly limits: PageLimits
  private readonly tokenizer: Tokenizer

  // The piece being read and the one before it: a token may begin in the one and end in the other.
  private piece = ''
  private previous = ''
  private held = ''
  /** where the piece begins, as the tokenizer counts: it is fed only a part of the source */
  private pieceStart = 0
  private fed = 0
  /** where the tokenizer is once it has what it was fed */
  private place: 'text' | 'raw-text' | 'tag' = 'text'
  private isRaw = false

  private title = ''
  private titleDone = false
  private heading = ''
  private lang = ''
  private base = ''
  private canonical = ''
  private refresh = ''
  private authorLink = ''
  private readonly meta = new Map<string, string>()
  private readonly properties = new Map<string, string>()
  private readonly times: TimeMark[] = []
  private readonly jsonLd: string[] = []
  private jsonLdLength = 0
  private readonly frames: string[] = []
  private readonly scripts: string[] = []
  private code = ''
  private hasPasswordField = false

  private sink: Sink = 'text'
  private script = ''
  private skipped: Skipped | null = null
  private skippedDepth = 0
  private foreignObjects = 0
  private articles = 0
  private articleCount = 0
  private readonly classes = new Set<string>()
  private readonly passages = new Passages()
  private inNoscript = false
  private readonly quotations: Passage[] = []
  private quotedDepth = 0
  private quotedFrom = 0
  private captures: Capture[] = []

  private element = ''
  private effect = 0
  private readonly attributes = new Map<string, string>()
  private attribute = ''
  private value = ''

  constructor(limits: PageLimits) {
    this.limits = limits
    this.folder = new TextFolder(limits.textLength)
    // Character references are decoded only in what is kept: a third of the tokenizer's time otherwise.
    this.tokenizer = new Tokenizer({ decodeEntities: false }, this)
  }

  write(markup: string): void {
    const source = this.held + markup
    if (source.length < smallestPiece) {
      this.held = source
      return
    }
    // Neither a character reference nor `</` is cut in two: what may be the start of one waits for the rest.
    const reference = source.indexOf('&', source.length - longestReference)
    const end = reference !== -1 ? reference : source.endsWith('<') ? source.length - 1 : source.length
    this.held = source.slice(end)
    this.tokenize(source.slice(0, end))
  }

  end(): void {
    this.tokenize(this.held)
    this.tokenizer.end()
  }

  /** Where the longest passage stands (see `Page`); after `end`. */
  passage(): Passage {
    return this.passages.longest(this.folder.position)
  }

  /** Where the first part of the text stands (see `Page`); after `end`. */
  opening(): Passage {
    return this.passages.opening(this.folder.position)
  }

  /** How many links there are. */
  get links(): number {
    return this.passages.links
  }

  /** Where quotations and examples stand (see `Page`); after `end`. */
  quoted(): readonly Passage[] {
    if (this.quotedDepth > 0) this.endQuotation()
    return this.quotations
  }

  /** What was found; whole after `end`. */
  markup(): Markup {
    return {
      title: decodeHTML(this.title),
      heading: this.heading,
      lang: this.lang,
      base: this.base,
      canonical: this.canonical,
      refresh: this.refresh,
      meta: this.meta,
      properties: this.properties,
      authorLink: this.authorLink,
      times: this.times,
      jsonLd: this.jsonLd,
      frames: this.frames,
      scripts: this.scripts,
      code: detached(this.code.replaceAll('\0', '').toWellFormed()).trim(),
      hasPasswordField: this.hasPasswordField,
      articleCount: this.articleCount,
      classes: this.classes,
    }
  }

  isInForeignContext(): boolean {
    return this.skipped === 'svg' && this.foreignObjects === 0
  }

  ontext(start: number, end: number): void {
    // Where a source ends inside of certain tags, the tokenizer calls all of it text.
    if (start < 0) return
    if (end === this.fed) this.place = this.isRaw ? 'raw-text' : 'text'
    const from = start - this.pieceStart
    if (from >= 0) this.text(this.piece, from, end - this.pieceStart)
    else {
      const text = this.slice(start, end)
      this.text(text, 0, text.length)
    }
  }

  onopentagname(start: number, end: number): void {
    this.startTag(this.named(this.slice(start, end)))
  }

  /** Remember which element a tag names. */
  private named(name: string): number {
    this.element = name
    const effect = effects.get(name)
    if (effect !== undefined) return effect
    this.element = name.slice(0, 64).toLowerCase()
    return effects.get(this.element) ?? 0
  }

  private startTag(effect: number): void {
    this.isRaw = (effect & holdsRawText) !== 0 && !this.isInForeignContext()
    if (this.skipped !== null && !this.leavesSkipped(effect, 1)) {
      this.effect = 0
      this.element = ''
      return
    }
    this.effect = effect
    if (this.attributes.size > 0) this.attributes.clear()
    if ((effect & breaksText) !== 0) this.break()
    if ((effect & startsPart) !== 0) this.passages.startPart(this.folder.position, this.element === 'h1')
  }

  onattribname(start: number, end: number): void {
    this.attribute = ''
    if (this.element === '') return
    const length = end - start
    if ((this.effect & readsAttributes) !== 0) {
      if (length <= 32 && this.attributes.size < maxAttributes)
        this.attribute = this.slice(start, end).toLowerCase()
    } else if (length === 2 || length === 7 || length === 8) {
      const name = this.slice(start, end).toLowerCase()
      if (name === 'id' || name === 'itemprop' || name === 'content' || name === 'datetime')
        this.attribute = name
    } else if (this.element === 'a' && (length === 3 || length === 4)) {
      const name = this.slice(start, end).toLowerCase()
      if (name === 'name' || name === 'rel') this.attribute = name
    }
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.bounded(start, end, this.value.length)
  }

  onattribend(): void {
    if (this.attribute === '') return
    const value = this.value.includes('&') ? decodeHTMLAttribute(this.value) : this.value
    this.value = ''
    if (this.attribute === 'id') this.addId(value)
    else if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, value)
    this.attribute = ''
  }

  onopentagend(): void {
    this.place = this.isRaw ? 'raw-text' : 'text'
    if (this.element === '') return
    if (this.captures.length > 0)
      for (const capture of this.captures) if (capture.element === this.element) capture.depth++
    if (this.attributes.size > 0) this.readAttributes()
    if (this.effect === links) this.passages.openLink(this.folder.position)
    else if ((this.effect & acts) !== 0) this.open()
  }

  onselfclosingtag(): void {
    // Only foreign elements close themselves; elsewhere the slash means nothing.
    if (this.element === 'svg') this.element = ''
    this.onopentagend()
  }

  onclosetag(start: number, end: number): void {
    this.endTag(this.named(this.slice(start, end)))
  }

  private endTag(effect: number): void {
    this.place = 'text'
    this.isRaw = false
    if (this.skipped !== null && !this.leavesSkipped(effect, -1)) return
    if ((effect & breaksText) !== 0) this.break()
    if (effect === links) this.passages.closeLink(this.folder.position)
    else if ((effect & acts) !== 0) this.close(this.element)
    if (this.captures.length > 0) this.closeCaptures(this.element)
  }

  private break(): void {
    this.passages.endBlock(this.folder.position)
    this.folder.break()
  }

  oncomment(): void {
    this.place = 'text'
  }

  oncdata(): void {
    this.place = 'text'
  }

  ondeclaration(): void {
    this.place = 'text'
  }

  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  /**
   * The tokenizer takes each character into its hands. In text, and in all of a script, there is nothing for it to find
   * but the next `<`, which a native search finds forty times as fast; so it is fed from there to the next `>`, and then
   * we look where that brought it.
   */
  private tokenize(piece: string): void {
    this.previous = this.piece
    this.piece = piece
    let at = 0
    while (at < piece.length) {
      if (this.place !== 'tag') {
        const tag = piece.indexOf(this.place === 'text' ? '<' : '</', at)
        if (tag !== at) this.text(piece, at, tag === -1 ? piece.length : tag)
        if (tag === -1) break
        at = tag
        if (this.place === 'text') {
          const end = this.plainTag(piece, tag)
          if (end !== -1) {
            at = end
            continue
          }
        }
        this.place = 'tag'
      }
      const close = piece.indexOf('>', at)
      const end = close === -1 ? piece.length : close + 1
      this.pieceStart = this.fed - at
      this.fed += end - at
      this.tokenizer.write(piece.slice(at, end))
      if (close === -1) this.place = 'tag'
      at = end
    }
    // Offsets count on from the end of this piece when a tag goes over it.
    this.pieceStart = this.fed - piece.length
    this.folder.settle(piece.length)
  }

  /**
   * Reads a tag without the tokenizer, which would spend half of a page's time on tags that have nothing but a class. Left
   * to it is what needs its memory or its care: tags that the end of a piece cuts, raw text, and attributes that are read.
   * @returns the offset after the tag; -1 when it is for the tokenizer
   */
  private plainTag(piece: string, at: number): number {
    const isEnd = piece.charCodeAt(at + 1) === slash
    const start = isEnd ? at + 2 : at + 1
    const nameEnd = endOfTagName(piece, start)
    if (nameEnd === -1) return -1
    if (isEnd) {
      const close = piece.indexOf('>', nameEnd)
      if (close === -1) return -1
      this.endTag(this.named(piece.slice(start, nameEnd)))
      return close + 1
    }
    const effect = this.named(piece.slice(start, nameEnd))
    if ((effect & (readsAttributes | holdsRawText)) !== 0) return -1
    const end = endOfPlainTag(piece, nameEnd)
    if (end === -1) return -1
    this.startTag(effect)
    this.onopentagend()
    return end
  }

  private text(source: string, start: number, end: number): void {
    if (this.skipped !== null || this.sink === 'nothing') return
    if (this.sink === 'text') this.folder.addMarkup(source, start, end)
    else if (this.sink === 'title') {
      const room = this.limits.stringLength - this.title.length
      if (room > 0) this.title += source.slice(start, Math.min(end, start + room))
    } else if (this.sink === 'code') {
      const room = codeLength - this.code.length
      if (room > 0) this.code += source.slice(start, Math.min(end, start + room))
    } else if (this.jsonLdLength < this.limits.jsonLdLength) {
      this.jsonLdLength += end - start
      this.script += source.slice(start, end)
    }
  }

  /** Whether a tag inside a skipped element ends it; otherwise nestings are counted. `step` is 1 for a start tag. */
  private leavesSkipped(effect: number, step: 1 | -1): boolean {
    if (this.element === this.skipped) {
      this.skippedDepth += step
      if (this.skippedDepth === 0) this.skipped = null
      return false
    }
    if (this.skipped === 'template') return false
    if (this.element === 'foreignobject') this.foreignObjects = Math.max(0, this.foreignObjects + step)
    // A block can stand in neither: an author forgot the end tag, and browsers leave the element here too.
    if ((effect & breaksText) === 0 || this.foreignObjects > 0) return false
    this.skipped = null
    return true
  }

  private open(): void {
    switch (this.element) {
      case 'svg':
      case 'template':
      case 'select':
        this.skipped = this.element
        this.skippedDepth = 1
        this.foreignObjects = 0
        break
      case 'title':
        this.sink = this.titleDone ? 'nothing' : 'title'
        break
      case 'script':
        this.openScript()
        break
      case 'iframe':
        this.embed(this.frames)
        this.sink = 'nothing'
        break
      case 'frame':
        this.embed(this.frames)
        break
      case 'style':
      case 'noembed':
      case 'noframes':
      case 'textarea':
        this.sink = 'nothing'
        break
      case 'blockquote':
      case 'q':
      case 'pre':
      case 'code':
        if (this.quotedDepth++ === 0) this.quotedFrom = this.folder.position
        break
      case 'article':
        this.articles++
        this.articleCount++
        break
      case 'body':
      case 'main':
        this.readClasses()
        break
      case 'noscript':
        this.inNoscript = true
        break
      case 'h1':
        this.readClasses()
        if (this.heading === '') this.capture((text) => (this.heading ||= text))
        break
      case 'html':
        this.readClasses()
        this.lang ||= this.attributes.get('lang') ?? this.attributes.get('xml:lang') ?? ''
        break
      case 'base':
        this.base ||= this.attributes.get('href') ?? ''
        break
      case 'input':
        if (this.attributes.get('type')?.toLowerCase() === 'password') this.hasPasswordField = true
        break
      case 'link':
        if (this.canonical === '' && this.hasRel('canonical'))
          this.canonical = this.attributes.get('href') ?? ''
        break
      case 'meta':
        this.readMeta()
        break
      case 'time':
        this.readTime()
        break
    }
  }

  private close(element: string): void {
    switch (element) {
      case 'title':
        if (this.sink === 'title') this.titleDone = this.title.trim() !== ''
        this.sink = 'text'
        break
      case 'script':
        if (this.sink === 'json-ld') this.jsonLd.push(this.script)
        else if (this.sink === 'code') this.code += '\n'
        this.script = ''
        this.sink = 'text'
        break
      case 'style':
      case 'iframe':
      case 'noembed':
      case 'noframes':
      case 'textarea':
        this.sink = 'text'
        break
      case 'blockquote':
      case 'q':
      case 'pre':
      case 'code':
        if (this.quotedDepth > 0 && --this.quotedDepth === 0) this.endQuotation()
        break
      case 'article':
        if (this.articles > 0) this.articles--
        break
      case 'noscript':
        this.inNoscript = false
        break
    }
  }

  private readAttributes(): void {
    if (this.element === 'a') {
      const name = this.attributes.get('name')
      if (name !== undefined) this.addId(name)
      if (this.authorLink === '' && this.hasRel('author')) this.capture((text) => (this.authorLink ||= text))
    }
    const names = this.attributes.get('itemprop')
    if (names === undefined) return
    for (const name of names.toLowerCase().split(/\s+/, 4)) {
      if (!properties.has(name) || this.properties.has(name)) continue
      const value = this.attributes.get('content') ?? this.attributes.get('datetime')
      if (value !== undefined) this.properties.set(name, value)
      else if (this.element !== 'meta' && this.element !== 'link')
        this.capture((text) => {
          if (text !== '' && !this.properties.has(name)) this.properties.set(name, text)
        })
    }
  }

  private readMeta(): void {
    const content = this.attributes.get('content')?.trim()
    if (content === undefined || content === '') return
    const pragma = this.attributes.get('http-equiv')?.toLowerCase()
    if (pragma === 'refresh') {
      // Where scripts run, and readers' browsers run them, a refresh inside noscript never happens.
      if (!this.inNoscript) this.refresh ||= content
      return
    }
    const name = this.attributes.get('property') ?? this.attributes.get('name') ?? pragma
    if (name === undefined || this.meta.size >= maxMeta) return
    const key = name.trim().toLowerCase()
    if (!this.meta.has(key)) this.meta.set(key, content)
  }

  private readTime(): void {
    if (this.times.length >= maxTimes) return
    const label =
      `${this.attributes.get('itemprop') ?? ''} ${this.attributes.get('class') ?? ''} ${this.attributes.has('pubdate') ? 'pubdate' : ''}`.toLowerCase()
    const inArticle = this.articles > 0
    const value = this.attributes.get('datetime')?.trim() ?? ''
    if (value !== '') this.times.push({ value, label, inArticle })
    else
      this.capture((text) => {
        if (text !== '' && this.times.length < maxTimes) this.times.push({ value: text, label, inArticle })
      })
  }

  /** Hand over the text between here and the end tag of the element just opened. */
  private capture(done: (text: string) => void): void {
    if (this.captures.length < maxCaptures)
      this.captures.push({ element: this.element, position: this.folder.position, depth: 1, done })
  }

  private closeCaptures(element: string): void {
    let closed = false
    for (const capture of this.captures) {
      if (capture.element !== element || --capture.depth > 0) continue
      closed = true
      capture.done(this.folder.from(capture.position, this.limits.stringLength))
    }
    if (closed) this.captures = this.captures.filter(({ depth }) => depth > 0)
  }

  private endQuotation(): void {
    const quotation = { start: this.quotedFrom, end: this.folder.position }
    if (quotation.end > quotation.start && this.quotations.length < maxQuoted) this.quotations.push(quotation)
  }

  private openScript(): void {
    this.embed(this.scripts)
    const type = this.attributes.get('type')?.trim().toLowerCase() ?? ''
    if (type.startsWith('application/ld+json') && this.jsonLd.length < maxJsonLd) this.sink = 'json-ld'
    else this.sink = /^$|javascript|module/.test(type) && this.code.length < codeLength ? 'code' : 'nothing'
  }

  private embed(list: string[]): void {
    const address = this.attributes.get('src')?.trim() ?? ''
    if (address !== '' && list.length < maxEmbedded)
      list.push(detached(address.slice(0, longestEmbedded).toWellFormed()))
  }

  private hasRel(relation: string): boolean {
    const relations = this.attributes.get('rel')?.toLowerCase()
    return relations?.includes(relation) === true && relations.split(/\s+/).includes(relation)
  }

  private readClasses(): void {
    for (const name of this.attributes.get('class')?.toLowerCase().split(/\s+/, maxClasses) ?? [])
      if (name !== '' && this.classes.size < maxClasses) this.classes.add(detached(name.toWellFormed()))
  }

  private addId(id: string): void {
    if (id !== '' && this.ids.size < this.limits.ids) this.ids.add(detached(id.toWellFormed()))
  }

  /** As `slice`, but no more than a stored string may still grow by. */
  private bounded(start: number, end: number, length: number): string {
    const room = this.limits.stringLength - length
    return room <= 0 ? '' : this.slice(start, Math.min(end, start + room))
  }

  /** The source between two offsets; what lies before the previous piece is lost, and no token worth having is so long. */
  private slice(start: number, end: number): string {
    const from = start - this.pieceStart
    const to = end - this.pieceStart
    if (from >= 0) return this.piece.slice(from, to)
    const head = this.previous.slice(
      Math.max(0, this.previous.length + from),
      this.previous.length + Math.min(0, to),
    )
    return head + this.piece.slice(0, Math.max(0, to))
  }
}
