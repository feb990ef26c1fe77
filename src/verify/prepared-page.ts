import type { Page } from '../page/page.ts'
import { type Folded, fold } from './fold.ts'
import { baseLanguage, textLanguage, textScript } from './language.ts'
import { nameKey } from './name-key.ts'
import { occurrences } from './occurrences.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** Words of a page whose name keys we make; what a larger page says of a name stays unknown. */
const maxKeyedWords = 50_000

/** A page with what is worth working out once for all citations of it; nothing is worked out before it is asked for. */
export class PreparedPage {
  readonly page: Page
  /** other names of the outlet behind the page's address (`TASS`, `ТАСС`) */
  readonly outletNames: readonly string[]
  #folded: Folded | undefined
  #index: WordIndex | undefined
  #language: string | null | undefined
  #script: string | null | undefined
  #nameKeys: readonly string[] | undefined

  constructor(page: Page, outletNames: readonly string[] = []) {
    this.page = page
    this.outletNames = outletNames
  }

  /** We have the whole text and nothing stands before it: what is not in it is not there. */
  get isWhole(): boolean {
    return (
      !this.page.partial &&
      this.page.access === 'open' &&
      this.page.charset !== null &&
      this.folded.wordCount > 0
    )
  }

  get folded(): Folded {
    this.#folded ??= fold(this.page.text)
    return this.#folded
  }

  get index(): WordIndex {
    this.#index ??= indexWords(this.folded)
    return this.#index
  }

  /** what the page says, else what its text looks like; null when neither tells */
  get language(): string | null {
    if (this.#language === undefined) {
      const { language, text } = this.page
      this.#language = language === null ? textLanguage(text) : baseLanguage(language)
    }
    return this.#language
  }

  get script(): string | null {
    if (this.#script === undefined) this.#script = textScript(this.page.text)
    return this.#script
  }

  /** keys of the page's distinct words, for names in another alphabet */
  get nameKeys(): readonly string[] {
    this.#nameKeys ??= [...new Set(this.index.vocabulary.slice(0, maxKeyedWords).map(nameKey))]
    return this.#nameKeys
  }

  /** Whether these folded words stand in the page's text one after another. */
  has(words: readonly string[]): boolean {
    return words.length > 0 && occurrences(this.folded.words, ` ${words.join(' ')} `, 1).length > 0
  }
}
