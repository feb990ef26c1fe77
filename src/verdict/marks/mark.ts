import type { Page } from '../../page/page.ts'

/** Something in a page's markup that tells who made it. */
export interface Mark {
  readonly maker: string
  /** `id` is compared whole; `part` is a part of an address or of a script, lower case */
  readonly at: 'id' | 'frame' | 'script' | 'code'
  readonly part: string
}

/** One maker's marks of one kind. */
export function marks(at: Mark['at'], makers: Readonly<Record<string, readonly string[]>>): Mark[] {
  return Object.entries(makers).flatMap(([maker, parts]) => parts.map((part) => ({ maker, at, part })))
}

/** The first of the marks that the page bears, told for a person; null when it bears none. */
export function markIn(page: Page, all: readonly Mark[]): string | null {
  const where = {
    frame: page.frames.map((address) => address.toLowerCase()),
    script: page.scripts.map((address) => address.toLowerCase()),
    code: [page.code.toLowerCase()],
  }
  const mark = all.find(({ at, part }) =>
    at === 'id' ? page.ids.has(part) : where[at].some((text) => text.includes(part)),
  )
  return mark === undefined ? null : `${mark.maker}: ${mark.at} ${mark.part}`
}
