import { decodeHTML } from 'entities/decode'

/** What text seldom has and never keeps: white space other than spaces, and characters that are not seen. */
const odd =
  /[\0-\x1f\x7f-\xa0\xad\u061c\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/
/** Two spaces, for what is not odd. The engine searches such a class three times as fast as the two spaces it stands for. */
const doubled = /[\0- ]{2}/
const whiteSpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g
const unseen =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g

/** Units of source that may be kept in memory for the sake of text cut out of it. */
const heldSource = 256 * 1024

/**
 * Collects readable text in one pass: runs of white space (Unicode's White_Space) become one space, block borders one
 * newline, and control characters, soft hyphens, zero-width and bidirectional marks go, for they are not seen and only
 * keep a quote from being found. Joiners (U+200C, U+200D) stay: they carry meaning in Persian and in emoji.
 *
 * Most pieces need no folding; two tests by regular expression say so, and they are joined as they are. That takes half
 * the time of one test for both, and a third of that of a loop over the characters.
 */
export class TextFolder {
  /** true once text was left out because of `limit` */
  full = false
  private readonly limit: number
  private text = ''
  private gap: '' | ' ' | '\n' = ''
  private sourceHeld = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Where the next words will be written: a mark for `from`. */
  get position(): number {
    return this.text.length
  }

  /** End the block: what follows starts on a line of its own. */
  break(): void {
    if (this.text !== '') this.gap = '\n'
  }

  /** Add characters of HTML markup from `start` to `end`: as `add`, character references decoded. */
  addMarkup(markup: string, start: number, end: number): void {
    // Between tags there is mostly nothing but white space.
    let index = start
    while (index < end && isSpace(markup.charCodeAt(index))) index++
    if (index > start) this.space()
    if (index === end) return
    const text = markup.slice(index, end)
    this.add(text.includes('&') ? decodeHTML(text) : text)
  }

  /** Add text; a newline in it is white space like any other. */
  add(raw: string): void {
    let text =
      odd.test(raw) || doubled.test(raw) ? raw.replaceAll(unseen, '').replaceAll(whiteSpace, ' ') : raw
    if (text.startsWith(' ')) {
      this.space()
      text = text.slice(1)
    }
    if (text === '') return
    const room = this.limit - this.text.length - this.gap.length
    if (text.length > room) {
      this.full = true
      if (room <= 0) return
      text = text.slice(0, room)
    }
    const endsInSpace = text.endsWith(' ')
    this.text += this.gap + (endsInSpace ? text.slice(0, -1) : text)
    this.gap = endsInSpace ? ' ' : ''
  }

  /** The text since a position. */
  from(position: number, maxLength: number): string {
    // Nothing is asked for often, and asking joins all pieces.
    return position === this.text.length ? '' : this.text.slice(position, position + maxLength).trim()
  }

  /**
   * To be called after each piece of a source that comes in pieces: strings cut from a piece keep all of it in memory
   * until they are joined. Joining when the pieces outweigh the text keeps memory bounded and the work linear.
   */
  settle(sourceLength: number): void {
    this.sourceHeld += sourceLength
    if (this.sourceHeld < Math.max(heldSource, this.text.length / 4)) return
    this.sourceHeld = 0
    this.text.charCodeAt(0)
  }

  toString(): string {
    return this.text.toWellFormed()
  }

  private space(): void {
    if (this.gap === '' && this.text !== '') this.gap = ' '
  }
}

/** White space of HTML (ASCII white space). */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
}

/** A copy that does not keep the page it was cut from in memory, as a slice does. */
export function detached(text: string): string {
  // A slice of a copy would keep that, beside itself.
  return JSON.parse(JSON.stringify(text)) as string
}

/** A string as we store it: one line, folded as in `TextFolder`, at most `maxLength` units; null when nothing is left. */
export function oneLine(text: string, maxLength: number): string | null {
  const folder = new TextFolder(maxLength)
  // The rest of a longer one can not matter, white space or not.
  folder.add(text.slice(0, 4 * maxLength))
  return folder.position === 0 ? null : detached(folder.toString())
}
