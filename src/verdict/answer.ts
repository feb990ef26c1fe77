import type { Page } from '../page/page.ts'
import { type Answered, type Destination, destination } from './destination.ts'
import { type AmountOfText, amountOfText, titleParts } from './wording.ts'

/** What a visit was answered with. What several signals look at is worked out once, when the first of them asks. */
export class Answer {
  readonly visit: Answered
  /** null when the body could not be read */
  readonly page: Page | null
  readonly status: number
  #amountOfText: AmountOfText | undefined
  #titleParts: readonly string[] | undefined
  #destination: Destination | undefined

  constructor(visit: Answered, page: Page | null) {
    this.visit = visit
    this.page = page
    this.status = visit.final.response.status
  }

  /** 2xx (RFC 9110 §15.3) */
  get isSuccess(): boolean {
    return this.status >= 200 && this.status < 300
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
