import { z } from 'zod'

/** One line of a CDXJ file: where a response or revisit record stands. */
export interface IndexEntry {
  /** searchable address (`cdxjKey`) */
  readonly key: string
  /** ISO 8601, UTC, milliseconds */
  readonly at: string
  readonly url: string
  /** of the response; `revisitMime` for a revisit */
  readonly mime: string
  readonly status: number
  /** `sha256:` and hex, of the payload, which a revisit shares with the record it refers to */
  readonly digest: string
  readonly length: number
  readonly offset: number
  /** of the WARC once closed: never with `.open` */
  readonly filename: string
  /** `sha256:` and hex, of the gzip member */
  readonly recordDigest: string
}

/** What CDX files call a revisit record. */
export const revisitMime = 'warc/revisit'

/**
 * CDXJ 0.1.0 (Webrecorder): key, 17-digit UTC timestamp, JSON; numbers in strings, as pywb's tools write them. ASCII only,
 * so that the order of characters is the order of bytes.
 */
export function indexLine(entry: IndexEntry): string {
  const { key, at, ...rest } = entry
  return `${key} ${at.replace(/\D/g, '')} ${JSON.stringify({
    url: rest.url,
    mime: rest.mime,
    status: String(rest.status),
    digest: rest.digest,
    length: String(rest.length),
    offset: String(rest.offset),
    filename: rest.filename,
    recordDigest: rest.recordDigest,
  })}\n`
}

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const Fields = z.object({
  url: z.string(),
  mime: z.string(),
  status: count,
  digest,
  length: count,
  offset: count,
  filename: z.string(),
  recordDigest: digest,
})

/** Read back a line of `indexLine`, without its line feed; null when it is none. */
export function parseIndexLine(line: string): IndexEntry | null {
  const [key, time, ...rest] = line.split(' ')
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(time ?? '')
  if (key === undefined || match === null) return null
  try {
    const [, year, month, day, hours, minutes, seconds, ms] = match
    const at = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${ms}Z`
    return { key, at, ...Fields.parse(JSON.parse(rest.join(' '))) }
  } catch {
    return null
  }
}
