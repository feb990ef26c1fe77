import { z } from 'zod'
import { patternsOf } from '../address/host-name.ts'
import { maxHoldMs } from '../visit/manners.ts'

/** What somebody may order for a host. */
export const HostOrder = z.strictObject({
  /** milliseconds between two requests, up to what a Crawl-delay may ask; null: as for every host */
  intervalMs: z.int().min(0).max(maxHoldMs).nullable(),
  /** null: as for every host */
  robots: z.enum(['keep', 'ignore']).nullable(),
  /** header fields, sent to this host alone */
  headers: z.array(z.tuple([z.string().max(100), z.string().max(1_000)])).max(20),
  /** whether a browser may visit it where a page stays empty; null: as for every host */
  browser: z.enum(['never', 'when-empty']).nullable(),
  /** `never-dead`: it turns us away as if nothing were there, so what would be dead is `bot-wall`; null: judged like any */
  trust: z.enum(['never-dead']).nullable(),
  /** why, for people */
  note: z.string().max(1_000).nullable(),
  /** when it ends by itself */
  until: z.date().nullable(),
})
export type HostOrder = z.output<typeof HostOrder>

/** An order that was given, for a host or, as `*.domain`, for the domain and every name below it. */
export interface HostRule extends HostOrder {
  readonly pattern: string
  readonly by: string
  readonly setAt: Date
}

/** The rule for a host in plain form, null when there is none: of several the narrowest, and that one alone. */
export type RuleOf = (host: string) => Promise<HostRule | null>

/**
 * Rules from where they are kept, read anew when they are older than `freshMs`: one reading however many hosts are asked. Rejects
 * with what reading rejects with, and reads again at the next question.
 * @param read  those in force
 * @param nowMs of a clock that does not go back
 */
export function rulesFrom(
  read: () => Promise<readonly HostRule[]>,
  nowMs: () => number,
  freshMs = 30_000,
): RuleOf {
  let kept: { readonly rules: Promise<ReadonlyMap<string, HostRule>>; readonly until: number } | null = null
  return async (host) => {
    if (kept === null || kept.until <= nowMs()) {
      const rules = read().then((all) => new Map(all.map((rule) => [rule.pattern, rule])))
      const reading = { rules, until: nowMs() + freshMs }
      kept = reading
      rules.catch(() => {
        if (kept === reading) kept = null
      })
    }
    return nearestRule(await kept.rules, host)
  }
}

/** The rule for a host, or for the nearest domain above it. Pure. */
export function nearestRule(rules: ReadonlyMap<string, HostRule>, host: string): HostRule | null {
  if (rules.size === 0) return null
  const pattern = patternsOf(host).find((pattern) => rules.has(pattern))
  return pattern === undefined ? null : rules.get(pattern)!
}
