import type { SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'
import { foundNothing, goneStatement, isGoneTitle } from './gone-statement.ts'
import { isSaidBy } from './slug-match.ts'
import { partsOf } from './wording.ts'

/** Those parts of title and heading that say that nothing is here; null where none does. */
export interface GoneTitles {
  readonly title: string | null
  readonly heading: string | null
  /** a site's own search found nothing */
  readonly nothingFound: string | null
}

const longestLine = 120
const linesRead = 60

/**
 * @param url the address that the article cites: `/wiki/page-not-found` may well be called that
 */
export function goneTitles(url: SourceUrl, page: Page | null): GoneTitles {
  if (page === null) return { title: null, heading: null, nothingFound: null }
  const titles = [...new Set([page.title, page.sharedTitle].flatMap((title) => partsOf(title ?? '')))]
  const headings = page.heading === null ? headingLike(page) : partsOf(page.heading)
  // The address is asked last, for few parts say anything of the kind. A line of the text may repeat it.
  const isStrange = (part: string) => !isSaidBy(url, part)
  const isStrangeHeading = page.heading === null ? () => true : isStrange
  const nothingFound = () =>
    titles.find((part) => foundNothing(part) && isStrange(part)) ??
    headings.find((part) => foundNothing(part) && isStrangeHeading(part)) ??
    null
  return {
    title: titles.find((part) => isGoneTitle(part) && isStrange(part)) ?? null,
    heading: headings.find((part) => saysGone(part) && isStrangeHeading(part)) ?? ownStatement(page),
    nothingFound: isSearch(url) ? null : nothingFound(),
  }
}

function saysGone(heading: string): boolean {
  return isGoneTitle(heading) || sentences(heading).some(isGoneTitle)
}

/** A story's title repeats its heading; what a notice says in its heading is in no title. */
function ownStatement({ title, heading }: Page): string | null {
  if (heading === null || heading.length > longestLine || (title ?? '').includes(heading)) return null
  return goneStatement(heading)?.words ?? null
}

function sentences(heading: string): string[] {
  // A numbered heading is a part of something larger.
  if (/^\s*\d+\.\d/.test(heading)) return []
  return heading.split(/[.!?…。！？؟]+/, 4).filter((sentence) => sentence !== '' && sentence !== heading)
}

/** Where a page has no h1, any line of its own may be its heading; on one that says it is an article, none is. */
function headingLike({ isArticle, text }: Page): string[] {
  if (isArticle) return []
  return text
    .slice(0, linesRead * longestLine)
    .split('\n', linesRead)
    .filter((line) => line.length <= longestLine)
}

function isSearch(url: SourceUrl): boolean {
  const { pathname, search } = new URL(url)
  return (
    /[?&](?:q|s|query|search|text|keyword|suche|wd|p)=/i.test(search) ||
    /\/(?:search|suche|recherche|buscar|poisk)/i.test(pathname)
  )
}
