import { z } from 'zod'

/** Where a visit is kept: the record of its final response, or the revisit record that stands for it. */
export const Capture = z.strictObject({
  /** WARC file name, relative to the archive's root */
  file: z.string(),
  /** of the record's gzip member, in bytes */
  offset: z.int().min(0),
  length: z.int().min(0),
  /** `sha256:` and hex, of the body after de-chunking and before decoding; a revisit's body is that of the record it refers to */
  payloadDigest: z.string(),
  at: z.iso.datetime(),
  /** the document that a browser made of it: a `resource` record in the same file, its digest that of the document */
  dom: z
    .strictObject({ offset: z.int().min(0), length: z.int().min(0), payloadDigest: z.string() })
    .optional(),
})
export type Capture = z.output<typeof Capture>
