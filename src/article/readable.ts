import { z } from 'zod'
import type { Manuscript } from './manuscript.ts'

/** An article's words as a person reads them, with the places of its citations. */
export const Readable = z.strictObject({
  blocks: z.array(z.strictObject({ kind: z.enum(['prose', 'heading', 'label']), text: z.string() })),
  /** a citation stands before character `at` of block number `block`; one whose place is not known has none */
  marks: z.array(z.strictObject({ citation: z.string(), block: z.int().min(0), at: z.int().min(0) })),
  /** true when it was cut at its bound */
  partial: z.boolean(),
})
export type Readable = z.output<typeof Readable>

/** Code units of words that are kept: a book. */
const maxLength = 1_000_000

/** @param manuscript its references are numbered by their place in the input, as `cite` numbers citations */
export function readableOf({ blocks, references }: Pick<Manuscript, 'blocks' | 'references'>): Readable {
  const kept: Readable['blocks'] = []
  let length = 0
  for (const { kind, text } of blocks) {
    length += text.length
    if (length > maxLength) break
    kept.push({ kind, text })
  }
  const marks = [...references]
    .sort((a, b) => a.offset - b.offset)
    .flatMap(({ places: [place] }, index) =>
      place === undefined || place.block >= kept.length ? [] : [{ citation: `c${index + 1}`, ...place }],
    )
  return { blocks: kept, marks, partial: kept.length < blocks.length }
}
