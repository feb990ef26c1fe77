import { z } from 'zod'
import { likeness, passageHashesKept } from '../page/likeness.ts'
import type { Page } from '../page/page.ts'
import { lettersIn } from './wording.ts'

/** What is kept of a page to know it again by, some 500 bytes of JSON. */
export const PageSketch = z.strictObject({
  title: z.string().nullable(),
  language: z.string().nullable(),
  publisher: z.string().nullable(),
  /** whether it had a passage as long as a story's */
  prose: z.boolean(),
  /** `Page.passageHashes`, four bytes each, the lowest first: as a list they would cost more to write and read than all the rest */
  passage: z.base64(),
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
    passage: packed(passageHashes),
  }
}

/** How much two pages' longest passages have in common, from 0 to 1; 0 when either has none. */
export function resemblance(a: PageSketch, b: PageSketch): number {
  return a.passage === '' || b.passage === ''
    ? 0
    : likeness(unpacked(a.passage), unpacked(b.passage), passageHashesKept)
}

function packed(hashes: readonly number[]): string {
  const bytes = Buffer.allocUnsafe(4 * hashes.length)
  for (let place = 0; place < hashes.length; place++) bytes.writeUInt32LE(hashes[place]!, 4 * place)
  return bytes.toString('base64')
}

function unpacked(text: string): number[] {
  const bytes = Buffer.from(text, 'base64')
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) => bytes.readUInt32LE(4 * place))
}
