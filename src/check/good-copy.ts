import { z } from 'zod'
import { Capture } from '../archive/capture.ts'

/** What the last check of a source that had its page leaves to the next visit. */
export const GoodCopy = z.strictObject({
  /** where the page is kept, if only by reference to an earlier capture */
  capture: Capture,
  /** when the whole page came over the wire, or before: 304s in between do not count */
  wholeAt: z.iso.datetime(),
  /** `Validators`; null when the server gave none */
  validators: z
    .strictObject({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() })
    .nullable(),
})
export type GoodCopy = z.output<typeof GoodCopy>
