import { type FoundAddress, findAddresses } from './addresses.ts'
import { dateLine } from './dates.ts'
import { labelPattern, sourcesHeading } from './labels.ts'
import { type Block, BlockWriter, type Manuscript, type Place, type Reference } from './manuscript.ts'

/** A line of the input without its end. */
interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** addresses that begin in it */
  readonly addresses: readonly FoundAddress[]
  readonly kind: 'blank' | 'furniture' | 'addresses' | 'text'
  /** number or sign of the note that the line begins, as in "[3] …" */
  readonly mark: string | null
}

/** Lines longer than this were not broken by a page: each is a paragraph. */
const maxWrapWidth = 200
const maxHeadingLength = 160
/** A line that reaches this share of the page's width was broken because the page ended there. */
const fullShare = 0.75

/**
 * Plain text, as it comes out of a PDF or is typed. Lines become paragraphs; addresses that stand on lines of their own
 * are lifted out, and where they (or a page number) cut a sentence in two, the sentence is joined around them. It is
 * cut in two when it has not ended before them and either goes on in lower case or is plainly a paragraph of prose.
 */
export function readPlainText(text: string): Manuscript {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const notes = notesOf(lines)
  const reader = new Reader(lines, width, notes)
  const { blocks, references } = reader.read()
  const head = blocks.findIndex((block) => block.kind !== 'heading')
  const dates = blocks.slice(0, Math.max(head, 0) + 2).map((block) => dateLine(block.text))
  return {
    title: titleOf(blocks),
    publishedAt: dates.find((date) => date !== null) ?? null,
    language: null,
    url: null,
    base: null,
    blocks,
    references,
  }
}

function titleOf([first, second]: readonly Block[]): string | null {
  const isTitle = first?.kind === 'heading' && second !== undefined && dateLine(first.text) === null
  return isTitle && !sourcesHeading.test(first.text) ? first.text : null
}

function linesOf(text: string): Line[] {
  const addresses = findAddresses(text)
  const lines: Line[] = []
  const pages = repeatedOnPages(text)
  let next = 0
  let covered = 0
  for (const { 0: ended, index: start } of text.matchAll(/[^\r\n\f]*(?:\r\n|[\r\n\f]|$)/g)) {
    if (ended === '' && start === text.length) break
    const content = ended.replace(/[\r\n\f]+$/, '')
    const end = start + content.length
    const own: FoundAddress[] = []
    while (next < addresses.length && addresses[next]!.start < end) own.push(addresses[next++]!)
    const rest = withoutAddresses(text, Math.max(start, Math.min(covered, end)), end, own)
    const reached = covered > start
    covered = Math.max(covered, own.at(-1)?.end ?? 0)
    const kind = kindOf(content, rest, own.length > 0 || reached, pages)
    const mark = noteMark.exec(content)
    lines.push({
      start,
      end,
      text: content,
      addresses: own,
      kind,
      mark: mark?.[1] ?? mark?.[2] ?? mark?.[3] ?? null,
    })
  }
  return lines
}

const noteMark = /^\s*(?:[[(](\d{1,3}|\*{1,3})[\])]|([¹²³⁰⁴-⁹]{1,3})|(\d{1,3})[.)])\s*(?=\S)/u

function withoutAddresses(
  text: string,
  start: number,
  end: number,
  addresses: readonly FoundAddress[],
): string {
  let rest = ''
  let from = start
  for (const address of addresses) {
    rest += text.slice(from, address.start)
    from = Math.min(end, address.end)
  }
  return rest + text.slice(from, Math.max(from, end))
}

function kindOf(
  content: string,
  rest: string,
  hasAddress: boolean,
  pages: ReadonlySet<string>,
): Line['kind'] {
  if (content.trim() === '') return 'blank'
  if (hasAddress && !/\p{L}/u.test(rest)) return 'addresses'
  return pages.has(content.trim()) || isPageNumber(content) ? 'furniture' : 'text'
}

function isPageNumber(content: string): boolean {
  return /^\s*(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:page|стр\.?|страница|seite)\s\d{1,4}(?:\s?(?:of|из|von|\/)\s?\d{1,4})?|\d{1,4}(?:\s?\/\s?\d{1,4})?)\s*$/iu.test(
    content,
  )
}

/** Running heads: lines that stand more than once right behind a page break. */
function repeatedOnPages(text: string): Set<string> {
  const seen = new Map<string, number>()
  for (const [, line] of text.matchAll(/\f[ \t]*([^\r\n\f]{1,120})/g)) {
    const head = line!.trim()
    if (head !== '') seen.set(head, (seen.get(head) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([head]) => head))
}

/** Width of the page in characters, null when lines were not broken to fit one. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths: number[] = []
  for (const [index, line] of lines.entries())
    if (line.kind === 'text' && lines[index + 1]?.kind === 'text' && line.addresses.length === 0)
      lengths.push(line.text.trimEnd().length)
  if (lengths.length === 0) return null
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!
  return width > maxWrapWidth || width < 20 ? null : width
}

/** Marks of the notes that the text itself refers to: "[3]" or a raised 3 among its words. */
function notesOf(lines: readonly Line[]): Set<string> {
  const entries = new Set<string>()
  for (const [index, { mark, addresses }] of lines.entries())
    if (mark !== null && (addresses.length > 0 || (lines[index + 1]?.addresses.length ?? 0) > 0))
      entries.add(plain(mark))
  const used = new Set<string>()
  for (const { text, mark } of lines)
    for (const found of text.slice(mark === null ? 0 : 5).matchAll(referral))
      for (const one of marksIn(found[0])) if (entries.has(one)) used.add(one)
  return used
}

const referral = /\[\d{1,3}(?:[,;–-]\s?\d{1,3}){0,10}\]|\[\*{1,3}\]|[¹²³⁰⁴-⁹]{1,3}/gu

function marksIn(referral: string): string[] {
  return referral.match(/\d+|\*+|[¹²³⁰⁴-⁹]+/gu)?.map(plain) ?? []
}

function plain(mark: string): string {
  return mark.replace(/[¹²³⁰⁴-⁹]/gu, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign).toString())
}

/** An entry of a list of references. */
interface Note {
  readonly mark: string
  readonly addresses: FoundAddress[]
  text: string
}

class Reader {
  readonly #lines: readonly Line[]
  readonly #width: number | null
  readonly #marks: ReadonlySet<string>
  readonly #hyphenated: boolean
  readonly #blocks: Block[] = []
  readonly #references: Reference[] = []
  readonly #places = new Map<string, Place[]>()
  /** addresses of notes wait for the places that refer to them */
  readonly #notes: Note[] = []
  #writer = new BlockWriter()
  #written: Line[] = []
  #note: Note | null = null
  /** end of an address that was joined over a line end */
  #covered = 0

  constructor(lines: readonly Line[], width: number | null, marks: ReadonlySet<string>) {
    this.#lines = lines
    this.#width = width
    this.#marks = marks
    this.#hyphenated = lines.filter(({ text }) => /\p{Ll}-$/u.test(text)).length > 2
  }

  read(): { blocks: Block[]; references: Reference[] } {
    let gap: Line[] = []
    for (const line of this.#lines) {
      const isNote = line.mark !== null && this.#marks.has(plain(line.mark))
      if (line.kind !== 'text' && !isNote) {
        gap.push(line)
        continue
      }
      const goesOn = this.#written.length > 0 && !isNote && this.#continues(gap, line)
      if (!goesOn && gap.every((one) => one.kind !== 'addresses')) this.#finish()
      this.#setAside(gap)
      if (!goesOn) this.#finish()
      gap = []
      if (isNote) {
        this.#note = { mark: plain(line.mark!), addresses: [], text: '' }
        this.#notes.push(this.#note)
      }
      this.#write(line)
    }
    this.#setAside(gap)
    this.#finish()
    for (const { mark, addresses, text } of this.#notes)
      for (const address of addresses)
        this.#cite(address, 'footnote', text === '' ? null : text, this.#places.get(mark) ?? [], false)
    return { blocks: this.#blocks, references: this.#references }
  }

  /** Whether a line belongs to the paragraph before it. */
  #continues(gap: readonly Line[], line: Line): boolean {
    const last = this.#written.at(-1)!
    const before = last.text.trimEnd()
    if (/^\s*[•‣◦*–—-]\s|^\s*\d{1,3}[.)]\s/u.test(line.text) && !/^\s*[–—-]\s*\p{Ll}/u.test(line.text))
      return false
    if (labelPattern.test(line.text) || dateLine(line.text.trim()) !== null) return false
    if (gap.length === 0) {
      if (this.#width === null) return false
      const full = before.length >= fullShare * this.#width
      return (
        full ||
        startsLower(line.text) ||
        line.addresses[0]?.start === line.start ||
        !(ended(before) || startsAnew(line.text))
      )
    }
    if (this.#note !== null || labelPattern.test(this.#writer.text) || ended(before)) return false
    if (startsLower(line.text))
      return this.#written.length > 1 || before.length > 60 || /[,–—-]$/u.test(before)
    const cut = gap.some((one) => one.kind === 'addresses' || one.kind === 'furniture')
    const full = this.#width !== null && before.length >= fullShare * this.#width
    // One line by itself may be a heading; several, with no end, are a paragraph that goes on.
    return cut && (this.#written.length > 1 || (full && /[,.;:”"»]/u.test(before)))
  }

  #write(line: Line): void {
    this.#joinHyphen(line)
    this.#writer.space()
    let from = Math.max(line.start, Math.min(this.#covered, line.end))
    if (this.#note !== null && this.#written.length === 0) from += noteMark.exec(line.text)?.[0].length ?? 0
    for (const address of line.addresses) {
      const { start, end } = bracketed(line, address)
      this.#words(line, from, start)
      from = Math.min(line.end, end)
      this.#covered = Math.max(this.#covered, end)
      if (this.#note !== null) this.#note.addresses.push(address)
      else this.#cite(address, 'bare', null, [this.#here()], false)
    }
    this.#words(line, from, line.end)
    this.#written.push(line)
  }

  /** Words of a line; marks that refer to notes are left out and remembered. */
  #words(line: Line, from: number, to: number): void {
    if (from >= to) return
    const words = line.text.slice(from - line.start, to - line.start)
    let done = 0
    if (this.#note === null)
      for (const found of words.matchAll(referral)) {
        const marks = marksIn(found[0]).filter((mark) => this.#marks.has(mark))
        if (marks.length === 0) continue
        this.#writer.add(words.slice(done, found.index), from + done)
        for (const mark of marks) this.#refer(mark)
        done = found.index + found[0].length
      }
    this.#writer.add(words.slice(done), from + done)
  }

  #refer(mark: string): void {
    const places = this.#places.get(mark)
    if (places === undefined) this.#places.set(mark, [this.#here()])
    else places.push(this.#here())
  }

  #joinHyphen(line: Line): void {
    const text = this.#writer.text.slice(-2)
    if (text.endsWith('\u00ad')) this.#writer.glue(1)
    else if (/\p{L}-$/u.test(text) && startsLower(line.text)) this.#writer.glue(this.#hyphenated ? 1 : 0)
  }

  /** Addresses on lines of their own: they stand where the words broke off. */
  #setAside(gap: readonly Line[]): void {
    for (const line of gap)
      for (const address of line.addresses) {
        this.#covered = Math.max(this.#covered, address.end)
        // A note without an address of its own may have it on the next line.
        if (this.#note?.addresses.length === 0) this.#note.addresses.push(address)
        else this.#cite(address, 'bare', null, this.#nearest(), true)
      }
  }

  /** The last character written, in this block or the one before. */
  #nearest(): Place[] {
    if (this.#writer.length > 0) return [{ block: this.#blocks.length, at: this.#writer.length - 1 }]
    const block = this.#blocks.length - 1
    return block < 0 ? [] : [{ block, at: Math.max(0, this.#blocks[block]!.text.length - 1) }]
  }

  #here(): Place {
    return { block: this.#blocks.length, at: Math.max(0, this.#writer.length - 1) }
  }

  #cite(
    found: FoundAddress,
    kind: 'bare' | 'footnote',
    text: string | null,
    places: Place[],
    loose: boolean,
  ): void {
    this.#references.push({ address: found.address, kind, text, offset: found.start, places, loose })
  }

  #finish(): void {
    const { text } = this.#writer
    if (this.#note !== null) {
      this.#note.text = text.replace(/[\s,;:—–-]{1,20}$/u, '')
    } else if (text !== '') this.#blocks.push(this.#writer.finish(this.#kindOf(text)))
    this.#writer = new BlockWriter()
    this.#written = []
    this.#note = null
  }

  #kindOf(text: string): Block['kind'] {
    if (labelPattern.test(text)) return 'label'
    if (sourcesHeading.test(text) || dateLine(text) !== null) return 'heading'
    const short =
      text.length <= maxHeadingLength && this.#written.length <= 2 && /^[^\p{Ll}]*\p{Lu}/u.test(text)
    const first = this.#blocks.length === 0 || this.#written[0]!.text.length < fullShare * (this.#width ?? 80)
    return short && first && !ended(text) && !/[,;:]$/u.test(text) ? 'heading' : 'prose'
  }
}

/** An address with the brackets around it, which are left empty without it. */
function bracketed(line: Line, address: FoundAddress): { start: number; end: number } {
  const before = line.text[address.start - line.start - 1]
  const after = line.text[address.end - line.start]
  const pair = `${before ?? ''}${after ?? ''}`
  const inBrackets = pair === '()' || pair === '[]' || pair === '<>'
  return inBrackets ? { start: address.start - 1, end: address.end + 1 } : address
}

function startsLower(text: string): boolean {
  return /^\s*[—–-]?\s*\p{Ll}/u.test(text)
}

function startsAnew(text: string): boolean {
  return /^\s*["“„«‘(—–]?\s*\p{Lu}/u.test(text)
}

/** Whether words end as a sentence does. */
function ended(text: string): boolean {
  return /[.!?…:;]["”“»’')\]]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3})?$/u.test(text) || /[.!?…,]["”»]\s*$/u.test(text)
}
