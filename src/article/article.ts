import { z } from 'zod'

/** A place in the input, both counted from 1; columns count UTF-16 code units. */
export const Location = z.strictObject({ line: z.int().min(1), column: z.int().min(1) })
export type Location = z.output<typeof Location>

/** Words an article puts between quotation marks. `exact` is without the marks; `speaker` as the article names them. */
export const Quote = z.strictObject({ exact: z.string(), speaker: z.string().nullable() })
export type Quote = z.output<typeof Quote>

export const CitationKind = z.enum(['link', 'bare', 'footnote', 'related', 'embed', 'image'])
export type CitationKind = z.output<typeof CitationKind>

/** One place in an article that points at a source. */
export const Citation = z.strictObject({
  /** `c1`, `c2`, … in reading order, unique in its article */
  id: z.string(),
  /** the address as the article has it, resolved against the article's own address, fragment kept */
  url: z.string(),
  /** key of the source (see address/source-url.ts); for an address that is none, the address itself */
  source: z.string(),
  kind: CitationKind,
  /** anchor text or label; null for a bare address */
  text: z.string().nullable(),
  /** the sentence the citation supports, joined across line and page breaks, without the address itself */
  sentence: z.string(),
  quotes: z.array(Quote),
  attribution: z.strictObject({ outlet: z.string().nullable(), speaker: z.string().nullable() }).nullable(),
  location: Location,
})
export type Citation = z.output<typeof Citation>

/** Words that name who said or reported something; `citation` is the id of the citation that stands for it, if any. */
export const Attribution = z.strictObject({
  outlet: z.string().nullable(),
  speaker: z.string().nullable(),
  sentence: z.string(),
  quotes: z.array(z.string()),
  citation: z.string().nullable(),
  location: Location,
})
export type Attribution = z.output<typeof Attribution>

/** A text we answer for, read. */
export interface Article {
  /** what the user named: a path, an address, or `-` */
  readonly input: string
  readonly url: string | null
  readonly title: string | null
  /** ISO 8601, as precise as the article says (a date, or a date and time with zone) */
  readonly publishedAt: string | null
  /** ISO 639-1 */
  readonly language: string | null
  /** hex digest of the input's bytes */
  readonly sha256: string
  readonly citations: readonly Citation[]
  readonly attributions: readonly Attribution[]
}
