import { z } from 'zod'
import { patternsOf } from '../address/host-name.ts'
import { headerFault } from '../visit/header-field.ts'
import { maxHoldMs } from '../visit/manners.ts'

/** What somebody may order for a host. */
export const HostOrder = z.strictObject({
  /** milliseconds between two requests, up to what a Crawl-delay may ask; null: as for every host */
  intervalMs: z.int().min(0).max(maxHoldMs).nullable(),
  /** null: as for every host */
  robots: z.enum(['keep', 'ignore']).nullable(),
  /** header fields, sent to this host alone */
  headers: z.array(z.tuple([z.string().max(100), z.string().max(1_000)])).max(20),
  /** `never`: no browser shows its pages, also where they stay empty; null: as for every host */
  browser: z.enum(['never']).nullable(),
  /** `never-dead`: it turns us away as if nothing were there, so what would be dead is `bot-wall`; null: judged like any */
  trust: z.enum(['never-dead']).nullable(),
  /** why, for people */
  note: z.string().max(1_000).nullable(),
  /** when it ends by itself */
  until: z.date().nullable(),
})
export type HostOrder = z.output<typeof HostOrder>

export const noOrder: HostOrder = {
  intervalMs: null,
  robots: null,
  headers: [],
  browser: null,
  trust: null,
  note: null,
  until: null,
}

/** Why no rule can be made of an order, as far as its shape does not say. */
export type OrderFault =
  | { readonly kind: 'header-malformed'; readonly line: string }
  /** it frames the request, asks for less than the page, or is a secret */
  | { readonly kind: 'header-reserved'; readonly name: string }
  | { readonly kind: 'header-twice'; readonly name: string }
  /** robots.txt is passed over for a reason only */
  | { readonly kind: 'note-missing' }

/** Everything that is wrong with an order of the right shape. Pure. */
export function orderFaults({ headers, robots, note }: HostOrder): OrderFault[] {
  const faults: OrderFault[] = []
  const seen = new Set<string>()
  for (const [name, value] of headers) {
    const fault = headerFault(name, value)
    if (fault === 'malformed') faults.push({ kind: 'header-malformed', line: `${name}: ${value}` })
    if (fault === 'reserved') faults.push({ kind: 'header-reserved', name })
    if (seen.has(name.toLowerCase())) faults.push({ kind: 'header-twice', name })
    seen.add(name.toLowerCase())
  }
  if (robots === 'ignore' && (note ?? '').trim() === '') faults.push({ kind: 'note-missing' })
  return faults
}

/** A header field as a person writes it, `Name: value`; what has no name comes back whole, as one that is malformed. */
export function headerField(line: string): [name: string, value: string] {
  const at = line.indexOf(':')
  return at < 1 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

/**
 * When an order ends, as a person writes it: a day, to its end in UTC, or a moment with its offset (RFC 3339 §5.6, seconds or
 * not). Null for what is neither.
 */
export function orderEnd(text: string): Date | null {
  const [, day, time = 'T23:59:59Z'] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? []
  // JavaScript takes the 31st of any month
  const midnight = new Date(`${day}T00:00:00Z`)
  const date = new Date(`${day}${time}`)
  const isDate = !Number.isNaN(date.getTime()) && midnight.toISOString().startsWith(String(day))
  return isDate ? date : null
}

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
