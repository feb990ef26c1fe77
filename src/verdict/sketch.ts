import { z } from 'zod'
import type { Page } from '../page/page.ts'
import { likeness, sketchOfText } from './likeness.ts'
import { lettersIn } from './wording.ts'

/** What is kept of a page to know it again by, some 700 bytes of JSON. */
export const PageSketch = z.strictObject({
  title: z.string().nullable(),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  /** whether it had a passage as long as a story's */
  prose: z.boolean(),
  /** the smallest 64 hashes of the runs of three words in its longest passage (see `sketchOf`) */
  passage: z.array(z.int()).max(64),
})
export type PageSketch = z.output<typeof PageSketch>

/** UTF-16 units of a passage that are sketched: a thousand words tell one story from another. */
const reach = 6_000
const hashesKept = 64
const proseLetters = 600

export function sketchPage(page: Page): PageSketch {
  const { title, language, publisher, text, passage } = page
  const start = text.slice(passage.start, Math.min(passage.end, passage.start + reach))
  return {
    title,
    language,
    publisher,
    prose: lettersIn(text, passage, proseLetters) >= proseLetters,
    passage: sketchOfText(start, hashesKept) as number[],
  }
}

/** How much two pages' longest passages have in common, from 0 to 1; 0 when either has none. */
export function resemblance(a: PageSketch, b: PageSketch): number {
  return a.passage.length === 0 || b.passage.length === 0 ? 0 : likeness(a.passage, b.passage, hashesKept)
}
