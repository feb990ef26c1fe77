import { printable, shortened } from '../printable.ts'
import type { Answer } from './answer.ts'
import type { Signal } from './verdict.ts'
import type { SignalId } from './weights.ts'

/** A signal that the table of weights knows. */
export type Observation = Signal & { readonly signal: SignalId }

/** Looks for one family of signals. Pure. */
export type Observer = (answer: Answer) => Observation | null

const longestDetail = 240

/** @param detail what was seen, as it came: it is made printable and short here */
export function seen(signal: SignalId, detail: string): Observation {
  return { signal, detail: shortened(printable(detail.slice(0, 4 * longestDetail)), longestDetail) }
}
