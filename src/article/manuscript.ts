import type { CitationKind } from './article.ts'
import type { Byline } from './byline.ts'

/** From `at` on, the character `at + n` of a block's text stands at `offset + n` of the input. */
interface Span {
  readonly at: number
  readonly offset: number
}

/** A run of words that belong together: a paragraph, a list item, a heading. Addresses are not part of its text. */
export interface Block {
  /** `label` is a pointer to another story ("Related article: …"): no statement of the article's own */
  readonly kind: 'prose' | 'heading' | 'label'
  /** words with single spaces, joined over line and page breaks */
  readonly text: string
  readonly spans: readonly Span[]
}

/** A place between the words: `at` counts in the text of block number `block`. */
export interface Place {
  readonly block: number
  readonly at: number
}

/** An address as a reader of one format found it. */
export interface Reference {
  /** as written, a line break inside it taken out */
  readonly address: string
  readonly kind: CitationKind
  /** anchor text or label */
  readonly text: string | null
  /** of the address (bare) or of the markup that carries it, in the input */
  readonly offset: number
  /** where among the words it stands; several for a note that is referred to several times; none when unknown */
  readonly places: readonly Place[]
  /** true when it stands apart from any sentence, so that its place only says what is nearest */
  readonly loose: boolean
}

/** What a reader of one format hands to the part that understands the words. */
export interface Manuscript {
  readonly title: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  /** the article's own address, when it says so itself */
  readonly url: string | null
  /** left out by formats that name none */
  readonly section?: Byline['section']
  readonly authors?: Byline['authors']
  /** what relative addresses are resolved against, beside the article's own address */
  readonly base: string | null
  readonly blocks: readonly Block[]
  readonly references: readonly Reference[]
}

/** Collects the words of one block and where each came from. White space is folded; line breaks become spaces. */
export class BlockWriter {
  #text = ''
  #spans: Span[] = []
  #gap = false

  /** Length of the text so far: the place of whatever comes next. */
  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }

  /**
   * Add words.
   * @param words  text as in the input, entities decoded
   * @param offset of its first character in the input
   * @param exact  false when characters of `words` and of the input do not pair one to one: all map to `offset`
   */
  add(words: string, offset: number, exact = true): void {
    let end = 0
    for (const run of words.matchAll(/\S+/gu)) {
      if (run.index > end) this.#gap = true
      end = run.index + run[0].length
      if (this.#gap && this.#text !== '' && !/^[,;.!?)\]]+(?:$|[^\p{L}\p{N}])/u.test(run[0]))
        this.#text += ' '
      this.#gap = false
      this.#map(this.#text.length, exact ? offset + run.index : offset, exact)
      this.#text += run[0]
    }
    if (end < words.length) this.#gap = true
  }

  /** White space follows, whatever comes next. */
  space(): void {
    this.#gap = true
  }

  /** What comes next belongs to the last word: drop the given number of characters from its end. */
  glue(drop: number): void {
    this.#gap = false
    this.#text = this.#text.slice(0, this.#text.length - drop)
  }

  finish(kind: Block['kind']): Block {
    return { kind, text: this.#text, spans: this.#spans }
  }

  #map(at: number, offset: number, exact: boolean): void {
    const last = this.#spans.at(-1)
    if (last === undefined || !exact || last.offset - last.at !== offset - at)
      this.#spans.push({ at, offset })
  }
}

/** Where a character of a block stands in the input. */
export function offsetOf(block: Block, at: number): number {
  let low = 0
  let high = block.spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (block.spans[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  const span = block.spans[low]
  return span === undefined ? 0 : span.offset + Math.max(0, at - span.at)
}
