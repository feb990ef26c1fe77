import { captureId } from '../../archive/list-captures.ts'
import type { Memento } from '../../store/mementos.ts'

/** Where programs find what the archive has of an address (RFC 7089). */
export const mementoPaths = { timegate: '/timegate/', timemap: '/timemap/link/', memento: '/mementos/' }

interface Link {
  readonly to: string
  readonly rel: string
  readonly [attribute: string]: string
}

/** One link of a `Link` field (RFC 8288) or of a link-format document (RFC 6690). Addresses are as the URL standard writes them, without `<`, `>` and `"`. */
export function link({ to, ...attributes }: Link): string {
  return [`<${to}>`, ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)].join('; ')
}

export function originalLink(original: string): string {
  return link({ to: original, rel: 'original' })
}

export function timegateLink(publicUrl: string, original: string): string {
  return link({ to: publicUrl + mementoPaths.timegate + original, rel: 'timegate' })
}

export const linkFormat = 'application/link-format'

export function timemapLink(publicUrl: string, original: string): string {
  return link({ to: publicUrl + mementoPaths.timemap + original, rel: 'timemap', type: linkFormat })
}

/** A state, and what it is among the others: `first`, `last`. */
export function mementoLink(publicUrl: string, memento: Memento, place: readonly string[]): string {
  return link({
    to: publicUrl + mementoPaths.memento + captureId(memento),
    rel: [...place, 'memento'].join(' '),
    datetime: memento.at.toUTCString(),
  })
}
