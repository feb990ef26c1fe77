import type { Conclusion } from '../../../src/verdict/weights.ts'
import type { Behaviour } from '../behaviour.ts'
import type { DnsStep } from '../dns.ts'
import type { Routes, SiteFaults } from '../web.ts'

type Written<C> = C extends Conclusion ? `${C['state']} ${C['reason']}` : never

/** A state and one of its reasons, as in docs/verdicts.md: `dead soft-404`. */
export type Label = Written<Conclusion>

/** How one host answers. Cases may share a host (a market for domains, a consent service) if their paths differ. */
export interface Host {
  readonly routes: Routes
  readonly faults?: SiteFaults
  /** what DNS says of it; without this, that it is one of ours */
  readonly dns?: readonly [DnsStep, ...DnsStep[]]
}

/** One address that an article cites, what stands there now, and what is true of it. */
export interface LabelledCase {
  /** unique in its family */
  readonly id: string
  /** the kind of site whose ways this copies */
  readonly imitates: string
  /** why a checker gets it wrong */
  readonly hard: string
  /** BCP 47 tag of what the page says; `und` where nothing is said */
  readonly lang: string
  /** the address as the article has it */
  readonly url: string
  /** by host name; routes alone where nothing is wrong below HTTP */
  readonly hosts: Readonly<Record<string, Routes | Host>>
  readonly citation?: { readonly text: string | null; readonly sentence: string }
  /** what the address answered when it was checked before; never, when left out */
  readonly earlier?: Behaviour
  /** false for a run that is known not to reach the web */
  readonly online?: false
  /** set for a source that stands though it looks as if it did not */
  readonly looks?: 'dead' | 'walled'
  /** the best answer, then others that are right too */
  readonly expected: readonly [Label, ...Label[]]
}

export interface Family {
  readonly name: string
  readonly cases: readonly LabelledCase[]
}

/** Whether a host is told with more than its routes: routes are functions. */
export function asHost(host: Routes | Host): Host {
  return typeof host.routes === 'object' ? (host as Host) : { routes: host as Routes }
}
