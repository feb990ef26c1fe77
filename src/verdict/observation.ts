import type { Page } from '../page/page.ts'
import type { Visit } from '../visit/visit.ts'
import type { Signal } from './verdict.ts'
import type { SignalId } from './weights.ts'

/** A signal that the table of weights knows. */
export type Observation = Signal & { readonly signal: SignalId }

/** Looks for one family of signals. Pure; `page` is null when the visit failed or its body could not be read. */
export type Observer = (visit: Visit, page: Page | null) => Observation | null

/** @param detail what was seen, as it came: it is made printable and short here */
export function seen(signal: SignalId, detail: string): Observation {
  return { signal, detail: printable(detail) }
}

const longestDetail = 240

/**
 * Words from the web made safe to print on one line: well-formed, at most 240 code units, runs of white space, control,
 * direction-changing and unassigned characters each become one space.
 */
export function printable(text: string): string {
  const clean = text
    .slice(0, 4 * longestDetail)
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  return clean.length <= longestDetail ? clean : `${clean.slice(0, longestDetail - 1).toWellFormed()}…`
}
