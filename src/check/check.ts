import { z } from 'zod'
import { Capture } from '../archive/capture.ts'
import { PageSketch } from '../verdict/sketch.ts'
import { Verdict } from '../verdict/verdict.ts'

/** One request on the way to a source, as a report shows it. */
export const Hop = z.strictObject({
  url: z.string(),
  status: z.int().nullable(),
  location: z.string().nullable(),
  protocol: z.string().nullable(),
  address: z.string().nullable(),
  ms: z.number(),
})
export type Hop = z.output<typeof Hop>

/** The part of a page that a report keeps. */
export const PageSummary = z.strictObject({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  language: z.string().nullable(),
  canonical: z.string().nullable(),
  access: z.enum(['open', 'paywall', 'login', 'unknown']),
  bytes: z.int().min(0),
})
export type PageSummary = z.output<typeof PageSummary>

/** A copy in somebody else's archive (RFC 7089). */
export const Memento = z.strictObject({ url: z.string(), at: z.iso.datetime(), archive: z.string() })

const [alive, moved, dead, blocked, unreachable, invalid] = Verdict.options
const seen = {
  /** key of the source */
  key: z.string(),
  url: z.string(),
  finalUrl: z.string().nullable(),
  hops: z.array(Hop),
  page: PageSummary.nullable(),
  capture: Capture.nullable(),
  mementos: z.array(Memento),
  checkedAt: z.iso.datetime(),
}

/** One visit judged, at one time. */
export const Check = z.discriminatedUnion('state', [
  alive.extend(seen),
  moved.extend(seen),
  dead.extend(seen),
  blocked.extend(seen),
  unreachable.extend(seen),
  invalid.extend(seen),
])
export type Check = z.output<typeof Check>

/** A check with its id, and what the next one compares itself to. */
export const CheckRecord = z.strictObject({
  /** UUID; in the order of time */
  id: z.uuid(),
  check: Check,
  /** digest of the page's words, null when there was no page */
  textDigest: z.string().nullable(),
  /** quotes of any citation that this check found in the page (present or altered), exact words */
  quotesFound: z.array(z.string()),
  /** the page in short; left out when there was none */
  sketch: PageSketch.optional(),
})
export type CheckRecord = z.output<typeof CheckRecord>
