import { z } from 'zod'
import { likeness, passageHashesKept } from '../page/likeness.ts'
import type { Page } from '../page/page.ts'
import { lettersIn } from './wording.ts'

/** What is kept of a page to know it again by, some 700 bytes of JSON. */
export const PageSketch = z.strictObject({
  title: z.string().nullable(),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  /** whether it had a passage as long as a story's */
  prose: z.boolean(),
  /** `Page.passageHashes` */
  passage: z.array(z.int()).max(passageHashesKept),
})
export type PageSketch = z.output<typeof PageSketch>

const proseLetters = 600

export function sketchPage(page: Page): PageSketch {
  const { title, language, publisher, text, passage, passageHashes } = page
  return {
    title,
    language,
    publisher,
    prose: lettersIn(text, passage, proseLetters) >= proseLetters,
    passage: [...passageHashes],
  }
}

/** How much two pages' longest passages have in common, from 0 to 1; 0 when either has none. */
export function resemblance(a: PageSketch, b: PageSketch): number {
  return a.passage.length === 0 || b.passage.length === 0
    ? 0
    : likeness(a.passage, b.passage, passageHashesKept)
}
