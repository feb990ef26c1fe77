import type { Page } from '../page/page.ts'
import { isNotModified } from '../visit/validators.ts'
import type { Answered } from '../visit/visit.ts'
import { type Destination, destination } from './destination.ts'
import { type GoneTitles, goneTitles } from './gone-titles.ts'
import { type Known, nothingKnown } from './known.ts'
import { noticeIn } from './notice.ts'
import { inItsOwnWords } from './own-words.ts'
import { type PageReading, readPageAsNotice } from './page-reading.ts'
import { plainForm } from './plain-form.ts'
import { isNamedBy } from './slug-match.ts'
import { type AmountOfText, amountOfText, lettersIn, partsOf, textReach, titleParts } from './wording.ts'

const proseLetters = 600
/** Statuses that need no words. */
const saysGone: ReadonlySet<number> = new Set([404, 410])

/** What a visit was answered with. What several signals look at is worked out once, when the first of them asks. */
export class Answer {
  readonly visit: Answered
  /** null when the body could not be read; after a 304, the page that it says still holds. See `inItsOwnWords` */
  readonly page: Page | null
  /** the same with what it quotes, to be held against others as they came */
  readonly whole: Page | null
  readonly known: Known
  /** which words count: also what is only like them, or those that are listed alone, for they say something else */
  readonly wording: 'any' | 'by lists'
  readonly status: number
  /** a 304 that we asked for */
  readonly isNotModified: boolean
  #amountOfText: AmountOfText | undefined
  #titleParts: readonly string[] | undefined
  #plainStart: string | undefined
  #strangeTitleParts: readonly string[] | undefined
  #hasProse: boolean | undefined
  #gone: GoneTitles | undefined
  #notice: { readonly words: string | null } | undefined
  #reading: { readonly of: PageReading | null } | undefined
  #destination: Destination | undefined

  constructor(
    visit: Answered,
    page: Page | null,
    known: Known = nothingKnown,
    wording: Answer['wording'] = 'any',
  ) {
    this.wording = wording
    this.visit = visit
    this.page = page === null ? null : inItsOwnWords(page)
    this.whole = page
    this.known = known
    this.status = visit.final.response.status
    this.isNotModified = isNotModified(visit.final)
  }

  /** 2xx (RFC 9110 §15.3), or a 304 in place of one */
  get isSuccess(): boolean {
    return this.isNotModified || (this.status >= 200 && this.status < 300)
  }

  get amountOfText(): AmountOfText {
    this.#amountOfText ??= amountOfText(this.page?.text ?? '')
    return this.#amountOfText
  }

  /** a passage as long as a short story's, menus and lists of teasers apart */
  get hasProse(): boolean {
    this.#hasProse ??=
      this.page !== null && lettersIn(this.page.text, this.page.passage, proseLetters) >= proseLetters
    return this.#hasProse
  }

  /** what title and heading say of something gone */
  get goneTitles(): GoneTitles {
    this.#gone ??= goneTitles(this.visit.url, this.page)
    return this.#gone
  }

  /** nothing but what it says: no menu of links around it, as sites have and walls have not */
  get isBare(): boolean {
    if (this.page === null) return true
    const { text, passage } = this.page
    return passage.end - passage.start >= text.length
  }

  /** few words, and no mark of an article: what pages look like that stand in the place of another */
  get isNotice(): boolean {
    return this.page !== null && !this.page.isArticle && this.amountOfText !== 'readable'
  }

  /**
   * What the page says under its heading, when that is nothing but a notice that what was here is gone: no more than three
   * sentences, the statement nearly all of one of them; null for any other page.
   */
  get notice(): string | null {
    this.#notice ??= {
      words: this.page !== null && this.isSuccess ? noticeIn(this.page, this.goneTitles) : null,
    }
    return this.#notice.words
  }

  /** what sort of notice the page is, going by how it reads; null when it reads like a page of its own, or says too much */
  get reading(): PageReading | null {
    this.#reading ??= { of: this.#readWords() }
    return this.#reading.of
  }

  /** what sort of notice it may be, if it is one */
  get leaning(): PageReading | null {
    return this.reading ?? this.#readWords(false)
  }

  #readWords(isSure = true): PageReading | null {
    if (this.page === null || this.wording !== 'any' || saysGone.has(this.status)) return null
    return readPageAsNotice(this.page, this.visit.url, this.status, isSure)
  }

  /** title and the start of the text, in plain form and in one line */
  get plainStart(): string {
    const { title, text } = this.page ?? { title: '', text: '' }
    this.#plainStart ??= plainForm(`${title ?? ''} ${text.slice(0, textReach).replaceAll('\n', ' ')}`)
    return this.#plainStart
  }

  /** parts of title and heading, as they stand and without what decorates them, that the address does not name */
  get strangeTitleParts(): readonly string[] {
    const { title, heading } = this.page ?? { title: null, heading: null }
    this.#strangeTitleParts ??= [
      ...partsOf(title ?? ''),
      ...partsOf(heading ?? ''),
      ...this.titleParts,
    ].filter((part) => !isNamedBy(this.visit.url, part))
    return this.#strangeTitleParts
  }

  get titleParts(): readonly string[] {
    this.#titleParts ??= this.page === null ? [] : titleParts(this.page)
    return this.#titleParts
  }

  get destination(): Destination {
    this.#destination ??= destination(this.visit, this.page, this.known)
    return this.#destination
  }
}
