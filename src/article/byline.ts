import { printable, shortened } from '../printable.ts'

/** Where in the paper an article stands, and who wrote it. */
export interface Byline {
  readonly section: string | null
  readonly authors: readonly string[]
}

const maxNameLength = 120
const maxAuthors = 10
const maxDepth = 2

/**
 * Names out of whatever a page or a front matter calls its authors: a name, an object with a `name`, or a list of either.
 * An address is no name: `article:author` often is one. At most ten, each once.
 */
export function authorsOf(...said: readonly unknown[]): string[] {
  for (const one of said) {
    const names = [...new Set(namesIn(one, 0))].slice(0, maxAuthors)
    if (names.length > 0) return names
  }
  return []
}

/** The section an article stands in: the first of several; null when none is named. */
export function sectionOf(...said: readonly unknown[]): string | null {
  for (const one of said) {
    const [name] = namesIn(one, 0)
    if (name !== undefined) return name
  }
  return null
}

function namesIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return nameIn(value)
  if (typeof value !== 'object' || value === null || depth > maxDepth) return []
  if (Array.isArray(value))
    return value.slice(0, 4 * maxAuthors).flatMap((part: unknown) => namesIn(part, depth + 1))
  return namesIn((value as Record<string, unknown>).name, depth + 1)
}

function nameIn(said: string): string[] {
  const name = shortened(printable(said.slice(0, 10 * maxNameLength)).replace(/^by\s+/i, ''), maxNameLength)
  return name === '' || /^(?:https?:)?\/\//i.test(name) ? [] : [name]
}
