/** What became of an attempt to deliver a message. `why` is one line for a person. */
export type Outcome =
  | { readonly kind: 'sent'; readonly detail: string }
  /** @param waitMs what the other side asked for; null when it asked for nothing */
  | { readonly kind: 'again'; readonly why: string; readonly waitMs: number | null }
  /** trying again would change nothing */
  | { readonly kind: 'never'; readonly why: string }
  /** the receiver wants nothing more, of this or of anything */
  | { readonly kind: 'unwanted'; readonly why: string }

const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs

/** Waits before each further attempt, as the Standard Webhooks specification recommends them; three days in all. */
const waitsMs = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
]

/**
 * How long to wait after so many attempts; null when there have been enough.
 * @param random 0 ≤ n < 1: up to a tenth is added, so that what failed together does not come again together
 */
export function waitAfter(attempts: number, random: number): number | null {
  const waitMs = waitsMs[attempts - 1]
  return waitMs === undefined ? null : Math.round(waitMs * (1 + random / 10))
}
