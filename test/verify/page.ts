import type { Citation } from '../../src/article/article.ts'
import type { Page } from '../../src/page/page.ts'
import { PreparedPage } from '../../src/verify/prepared-page.ts'
import type { Verification } from '../../src/verify/verification.ts'
import { type ArticleFacts, type Previous, verifyCitation } from '../../src/verify/verify-citation.ts'
import { blankPage } from '../page/blank-page.ts'

/** A whole, open page in English, but for what is said. */
export function pageOf(text: string, facts: Partial<Page> = {}): Page {
  return {
    ...blankPage,
    language: 'en',
    access: 'open',
    text,
    bytes: text.length,
    textDigest: `digest of ${text.length} ${text.slice(0, 40)}`,
    ...facts,
  }
}

export function citationOf(facts: Partial<Citation> = {}): Citation {
  return {
    id: 'c1',
    url: 'https://paper.test/story',
    source: 'test,paper)/story',
    kind: 'link',
    text: null,
    sentence: '',
    quotes: [],
    attribution: null,
    location: { line: 1, column: 1 },
    ...facts,
  }
}

export function quoting(...exact: string[]): Citation {
  return citationOf({ quotes: exact.map((words) => ({ exact: words, speaker: null })) })
}

export function articleOf(facts: Partial<ArticleFacts> = {}): ArticleFacts {
  return { title: null, publishedAt: null, language: 'en', url: null, ...facts }
}

/** Verifies citations of one page, one after the other. */
export function verifyCitations(
  places: readonly { readonly citation: Citation; readonly article: ArticleFacts }[],
  page: Page | null,
  previous: Previous | null,
  outletNames: readonly string[] = [],
): Verification[] {
  const prepared = page === null ? null : new PreparedPage(page, outletNames)
  return places.map((place) => verifyCitation(place, prepared, previous))
}
