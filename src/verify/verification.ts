import { z } from 'zod'

export const QuoteResult = z.strictObject({
  exact: z.string(),
  /**
   * present: the words are there (marks, dashes, white space and bracketed insertions aside); altered: nearly;
   * missing: not there though we read the whole text in the quote's language; other-language: the page is in another
   * language than the quote; unreadable: we have no whole text to look in
   */
  result: z.enum(['present', 'altered', 'missing', 'other-language', 'unreadable']),
  /** likeness of the best match, 1 when present, 0 when nothing is near */
  score: z.number().min(0).max(1),
  /** the page's own words at the best match */
  found: z.string().nullable(),
})
export type QuoteResult = z.output<typeof QuoteResult>

const result = z.enum(['match', 'mismatch', 'unknown'])
const compared = z.strictObject({ result, expected: z.string().nullable(), found: z.string().nullable() })

/** What became of one citation: does the page still carry what the article says of it? */
export const Verification = z.strictObject({
  quotes: z.array(QuoteResult),
  title: compared,
  publisher: compared,
  date: compared,
  names: z.strictObject({ result, missing: z.array(z.string()) }),
  /** the page's words against the last check we have of this source */
  drift: z.strictObject({
    result: z.enum(['first-seen', 'unchanged', 'changed', 'unknown']),
    since: z.iso.datetime().nullable(),
    /** quotes that the last check found and this one does not */
    removed: z.array(z.string()),
  }),
})
export type Verification = z.output<typeof Verification>
