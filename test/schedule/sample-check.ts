import type { NextCheck, ScheduledCheck } from '../../src/schedule/next-check.ts'
import { nextCheck } from '../../src/schedule/next-check.ts'
import { ScheduleSettings } from '../../src/schedule/settings.ts'
import type { Standing } from '../../src/schedule/standing.ts'
import { type Reason, Verdict } from '../../src/verdict/verdict.ts'

export const hourMs = 3_600_000
const start = Date.UTC(2026, 2, 1)

export const defaults: ScheduleSettings = ScheduleSettings.parse({})

export const reasons: readonly Reason[] = Verdict.options.flatMap((option) => option.shape.reason.options)

export function verdictOf(reason: Reason, confidence = 0.9): Verdict {
  const state = Verdict.options.find((option) => (option.shape.reason.options as string[]).includes(reason))!
    .shape.state.value
  return Verdict.parse({ state, reason, confidence, signals: [] })
}

/** A check so many hours after the beginning, online, of a source that only old articles cite. */
export function checkAt(
  hours: number,
  reason: Reason,
  more: Partial<Omit<ScheduledCheck, 'checkedAt'>> = {},
): ScheduledCheck {
  return {
    checkedAt: new Date(start + Math.round(hours * hourMs)),
    verdict: verdictOf(reason),
    textChanged: false,
    online: 'online',
    youngestArticleAgeMs: null,
    retryAfterMs: null,
    ...more,
  }
}

/** What each check of a source led to, one after another. */
export function follow(
  checks: readonly ScheduledCheck[],
  settings: ScheduleSettings = defaults,
  random: () => number = () => 0.5,
): (NextCheck | null)[] {
  let standing: Standing | null = null
  return checks.map((check) => {
    const next = nextCheck(settings, standing, check, random())
    if (next !== null) standing = next.standing
    return next
  })
}
