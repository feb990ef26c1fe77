import type { Page } from '../page/page.ts'
import { isNotModified } from '../visit/validators.ts'
import { type Answered, type Destination, destination } from './destination.ts'
import { type AmountOfText, amountOfText, titleParts } from './wording.ts'

/** What a visit was answered with. What several signals look at is worked out once, when the first of them asks. */
export class Answer {
  readonly visit: Answered
  /** null when the body could not be read; after a 304, the page that it says still holds */
  readonly page: Page | null
  readonly status: number
  /** a 304 that we asked for */
  readonly isNotModified: boolean
  #amountOfText: AmountOfText | undefined
  #titleParts: readonly string[] | undefined
  #destination: Destination | undefined

  constructor(visit: Answered, page: Page | null) {
    this.visit = visit
    this.page = page
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

  get titleParts(): readonly string[] {
    this.#titleParts ??= this.page === null ? [] : titleParts(this.page)
    return this.#titleParts
  }

  get destination(): Destination {
    this.#destination ??= destination(this.visit, this.page)
    return this.#destination
  }
}
