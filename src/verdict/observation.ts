import type { Page } from '../page/page.ts'
import { printable, shortened } from '../printable.ts'
import type { Visit } from '../visit/visit.ts'
import type { Signal } from './verdict.ts'
import type { SignalId } from './weights.ts'

/** A signal that the table of weights knows. */
export type Observation = Signal & { readonly signal: SignalId }

/** Looks for one family of signals. Pure; `page` is null when the visit failed or its body could not be read. */
export type Observer = (visit: Visit, page: Page | null) => Observation | null

const longestDetail = 240

/** @param detail what was seen, as it came: it is made printable and short here */
export function seen(signal: SignalId, detail: string): Observation {
  return { signal, detail: shortened(printable(detail.slice(0, 4 * longestDetail)), longestDetail) }
}
