import type { Citation } from '../article/article.ts'
import { type Compared, unknown } from './compared.ts'
import type { PreparedPage } from './prepared-page.ts'

const dayMs = 86_400_000
/** Zones lie up to 26 hours apart, and an evening's story is dated the next morning. */
const sameDays = 2
/** An address is made with the first draft; embargoes and long reads explain weeks, not more. */
const draftDays = 31

/**
 * Whether the dates fit. A conflict is what an editor would have to explain:
 * 1. the page was published more than two days after the article that cites it: it cannot be what the author read;
 * 2. the address carries a day (/2017/12/11/, /20171211/) and the page says it was published over a month later: it has
 *    been dated anew.
 * No conflict: a later change (`modifiedAt`), and dates in the sentence, which are an event's, a law's or another source's
 * as often as this one's; nor the date of a PDF, which may be made anew for every reader.
 */
export function verifyDate(
  { url }: Citation,
  articlePublishedAt: string | null,
  page: PreparedPage | null,
): Compared {
  const found = page?.page.publishedAt ?? null
  const published = day(found)
  if (page === null || published === null) return unknown(null, found)
  const article = day(articlePublishedAt)
  const isMadeAnew = page.page.mediaType === 'application/pdf'
  if (article !== null && published - article > sameDays)
    return isMadeAnew ? unknown(null, found) : compared(false, articlePublishedAt, found)
  const { canonical } = page.page
  const own = canonical === null || canonical === url ? null : dateInAddress(canonical)
  const inAddress = own ?? dateInAddress(url)
  const addressed = day(inAddress)
  if (addressed !== null && published - addressed > draftDays)
    return isMadeAnew ? unknown(null, found) : compared(false, inAddress, found)
  if (addressed !== null && Math.abs(published - addressed) <= sameDays)
    return compared(true, inAddress, found)
  return article === null ? unknown(null, found) : compared(true, articlePublishedAt, found)
}

function compared(fits: boolean, expected: string | null, found: string | null): Compared {
  return { result: fits ? 'match' : 'mismatch', expected, found }
}

/** Days since 1970 of the calendar date that an ISO 8601 date begins with, whatever its zone; null for less than a day. */
function day(iso: string | null): number | null {
  const date = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(iso ?? '')?.[0]
  const ms = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(ms) ? null : ms / dayMs
}

const inPath = /(?:^|\/)((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=\/|-\D|$)/g

/** The last calendar date in an address's path (an archive's own time comes first), as YYYY-MM-DD. */
function dateInAddress(address: string): string | null {
  const path = URL.parse(address)?.pathname.slice(0, 2000) ?? ''
  const [, year, separator, month, date] = [...path.matchAll(inPath)].at(-1) ?? []
  if (separator === '' && (month?.length !== 2 || date?.length !== 2)) return null
  return year === undefined ? null : isoDate(year, Number(month), Number(date))
}

/** Null for a day the calendar does not have. */
function isoDate(year: string, month: number, date: number): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const ms = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).getUTCDate() !== date ? null : iso
}
