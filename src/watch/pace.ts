import { z } from 'zod'
import { type HeaderFields, header } from '../visit/visit.ts'
import type { WatchEntry } from './entry.ts'

const minuteMs = 60_000
export const shortestPollMs = 5 * minuteMs
const longestPollMs = 24 * 60 * minuteMs
/** Where nothing is known of the rate of its news. */
const usualPollMs = 60 * minuteMs
/** The newest entries tell the rate: a site that has changed its habits is not held to the old ones. */
const paceEntries = 20

/** How often something has news, as its last full reading showed; kept between polls. */
export const Pace = z.object({
  /** for how long it asked to be left alone */
  leaveAloneMs: z.number(),
  /** mean distance in time between its newest entries; null when fewer than two have a date */
  gapMs: z.number().nullable(),
  /** Unix time of its newest entry */
  newestMs: z.number().nullable(),
})
export type Pace = z.output<typeof Pace>

export function paceOf(entries: readonly WatchEntry[], leaveAloneMs: number): Pace {
  const times = entries
    .flatMap(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.getTime() ?? [])
    .sort((a, b) => b - a)
    .slice(0, paceEntries)
  const newestMs = times[0] ?? null
  const gapMs = times.length < 2 ? null : Math.round((times[0]! - times.at(-1)!) / (times.length - 1))
  return { leaveAloneMs, gapMs, newestMs }
}

/**
 * Time until the next poll: half of the usual distance between two articles, so that seldom more than one is new; longer, the
 * longer nothing came, so that a paper sleeps at night and a feed that was given up costs one request a day; never sooner
 * than the publisher asks. From 5 minutes to 24 hours.
 */
export function nextPollMs({ leaveAloneMs, gapMs, newestMs }: Pace, now: Date): number {
  const silenceMs = newestMs === null ? 0 : Math.max(0, now.getTime() - newestMs)
  const rateMs = newestMs === null ? usualPollMs : Math.max((gapMs ?? 0) / 2, silenceMs / 10)
  return bounded(Math.max(rateMs, leaveAloneMs))
}

/** After so many polls that failed in a row, this one among them: 5 minutes, doubled by each further one, up to 24 hours. */
export function retryPollMs(failures: number, retryAfterMs: number): number {
  return bounded(Math.max(shortestPollMs * 2 ** Math.min(failures - 1, 16), retryAfterMs))
}

function bounded(ms: number): number {
  return Math.round(Math.min(Math.max(ms, shortestPollMs), longestPollMs))
}

/** For how long an answer stays fresh: `max-age` less `Age` (RFC 9111 §4.2); 0 when it does not say. */
export function freshMs(headers: HeaderFields): number {
  const maxAge = /(?:^|[\s,])max-age\s{0,4}=\s{0,4}"?(\d{1,9})/i.exec(
    header(headers, 'cache-control')?.slice(0, 1_000) ?? '',
  )?.[1]
  const age = /^\d{1,9}$/.exec(header(headers, 'age')?.trim() ?? '')?.[0]
  return Math.max(0, Number(maxAge ?? 0) - Number(age ?? 0)) * 1_000
}
