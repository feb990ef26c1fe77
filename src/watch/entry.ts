import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { trackingParameters } from '../address/tracking.ts'
import { normaliseDate } from '../page/date.ts'
import { oneLine } from '../page/text.ts'

/** An article as what we watch lists it. Strings are bounded, well-formed and without control characters. */
export interface WatchEntry {
  /** absolute http(s) address in normal form, without tracking parameters; or the path of a file */
  readonly url: string
  readonly title: string | null
  /** the latest moment at which the list says that something happened to it: changed, else published */
  readonly updatedAt: Date | null
  readonly publishedAt: Date | null
  /** what tells one state of it from another besides the date: of a file its size, of a page its digest; a list has none */
  readonly version: string | null
}

/** What a list says of one article, as it says it. */
export interface RawEntry {
  readonly url: string
  readonly title?: string | null
  readonly updated?: string | null
  readonly published?: string | null
}

const maxTitleLength = 500

/** An entry out of what a list says; null when its address is none that can be visited. Throws nothing. */
export function toEntry(raw: RawEntry, base: string, now: Date): WatchEntry | null {
  const url = articleAddress(raw.url, base)
  if (url === null) return null
  const publishedAt = moment(raw.published ?? '', now)
  return {
    url,
    title: oneLine(raw.title ?? '', maxTitleLength),
    updatedAt: moment(raw.updated ?? '', now) ?? publishedAt,
    publishedAt,
    version: null,
  }
}

/** An article has one address, whichever newsletter or network its readers come from. */
function articleAddress(raw: string, base: string): SourceUrl | null {
  if (raw.trim() === '') return null
  const parsed = parseAddress(raw, base)
  if (parsed.kind === 'invalid') return null
  const url = new URL(parsed.url)
  const tracking = new Set(trackingParameters(url))
  if (tracking.size === 0) return parsed.url
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !new URLSearchParams(pair).keys().some((name) => tracking.has(name)))
    .join('&')
  return url.href as SourceUrl
}

/** RFC 822 §5: zones by name, which feeds still use. */
const namedZones: Readonly<Record<string, string>> = {
  UT: 'Z',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
}
const namedZone = /\s(UT|[ECMP][SD]T)$/
const twoDigitYear = /^((?:[a-z]{3},\s{0,2})?\d{1,2}\s[a-z]{3}\s)(\d{2})(?=\s)/i

/**
 * A date of a feed, a sitemap or a header as a moment: RFC 822 with its two-digit years and named zones, W3C datetime, and
 * what else `normaliseDate` reads. Without an offset it is taken as UTC, a day as its first moment. Throws nothing.
 * @param now wall clock: what lies more than a day ahead is no date
 */
export function moment(raw: string, now: Date): Date | null {
  const text = raw
    .slice(0, 80)
    .trim()
    .replace(namedZone, (_, zone: string) => ` ${namedZones[zone]}`)
    .replace(
      twoDigitYear,
      (_, start: string, year: string) => `${start}${Number(year) < 70 ? 20 : 19}${year}`,
    )
  const date = normaliseDate(text, now)
  if (date === null) return null
  const time = Date.parse(/T[\d:]+$/.test(date) ? `${date}Z` : date)
  return Number.isNaN(time) ? null : new Date(time)
}
