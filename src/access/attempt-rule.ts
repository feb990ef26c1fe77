import type { Attempts } from '../store/attempts.ts'

/** How those who try to log in are slowed down. */
export interface AttemptRule {
  /** failures in a row that cost nothing: people mistype */
  readonly free: number
  /** the wait doubles with each failure from there on, up to this */
  readonly longestWaitMs: number
}

/** Of a network that asks: an office is many people behind one address. */
export const askerRule: AttemptRule = { free: 20, longestWaitMs: 3_600_000 }
/** Of an account, over all browsers that never logged in to it. */
export const accountRule: AttemptRule = { free: 5, longestWaitMs: 900_000 }
/** Of an account, from one browser that did. */
export const browserRule: AttemptRule = { free: 10, longestWaitMs: 900_000 }

const firstWaitMs = 1_000
const forgottenAfterMs = 24 * 3_600_000

export type AttemptRuling =
  | { readonly kind: 'wait'; readonly until: Date }
  /** `after` holds unless it succeeds: it is counted before it is made, so that many at once are counted too */
  | { readonly kind: 'go'; readonly after: Attempts }

/**
 * Whether somebody may try now. One who comes too early is not counted: nobody else's hurry makes a wait longer than the rule
 * says. Pure.
 */
export function ruleAttempt(rule: AttemptRule, before: Attempts | null, now: Date): AttemptRuling {
  if (before !== null && now < before.openAt) return { kind: 'wait', until: before.openAt }
  const isFresh = before === null || now.getTime() - before.lastAt.getTime() >= forgottenAfterMs
  const failures = (isFresh ? 0 : before.failures) + 1
  const waitMs =
    failures <= rule.free ? 0 : Math.min(firstWaitMs * 2 ** (failures - rule.free - 1), rule.longestWaitMs)
  return { kind: 'go', after: { failures, lastAt: now, openAt: new Date(now.getTime() + waitMs) } }
}
