import type { Verdict } from '../verdict/verdict.ts'
import { bearings, type FailureKind, failureKind } from './bearing.ts'
import type { ScheduleSettings } from './settings.ts'
import type { Failing, Standing, StandingVerdict, Strikes } from './standing.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Waits are this much longer or shorter, so that sources found together do not stay together. */
const jitter = 0.1

/** From here on a 410 counts as one of high confidence. */
const sureOf410 = 0.95

/** A check, as far as the schedule is concerned. */
export interface ScheduledCheck {
  /** when the source was visited */
  readonly checkedAt: Date
  readonly verdict: Verdict
  /** whether the page's words differ from those of the last check that had any; false when this one had none */
  readonly textChanged: boolean
  readonly online: 'online' | 'doubtful'
  /** a browser was to show what came, and could not be had: what it says may be the opposite of what it seems */
  readonly spared?: boolean
  /** age of the youngest article that cites the source; null when no article has a date */
  readonly youngestArticleAgeMs: number | null
  /** what the host asked for, at most a day; null when it asked for nothing */
  readonly retryAfterMs: number | null
}

/**
 * What people should hear of. `first`: a first verdict stands; `failing`: the source begins to fail, nothing is certain;
 * `confirmed`: the failure is certain, see `after.verdict`; `recovered`: content came back, and `before.verdict` tells from
 * what; `changed`: any other change of the state.
 */
interface VerdictChanged {
  readonly kind: 'first' | 'failing' | 'confirmed' | 'recovered' | 'changed'
  readonly before: Standing | null
  readonly after: Standing
}

export interface NextCheck {
  /** null when nothing is known of the source yet */
  readonly standing: Standing | null
  /** always later than `checkedAt`; past already when a check is handed in very late, and then due at once */
  readonly dueAt: Date
  readonly event: VerdictChanged | null
}

/**
 * What follows from a check: how its source stands, when it is due again, and whether that is news.
 *
 * | the check found | verdict that stands | strikes | next wait, ± 10 % |
 * | --- | --- | --- | --- |
 * | content | this one | cleared | fixed while an article is young; then as long as the source has been steady, from shortest to longest |
 * | a wall | this one, unless a failure is certain | kept | the same |
 * | no address to visit | the same | kept | the longest |
 * | a failure | this one from the last strike on, else the one before | one more, if spaced | as long as it has failed, but not past the next strike; a longest of its own when certain |
 * | content that a browser was to show and could not, where what the page said was the failure | the one before | kept | a day |
 * | any but content, while it is doubtful that we are online | the one before | kept | a short one |
 *
 * A wait is never shorter than Retry-After. What is dead stays so until content comes, or until it is certainly dead in
 * another way. docs/schedule.md has the numbers.
 *
 * @param before how the source stood; null before its first check
 * @param random 0 ≤ n < 1, for the jitter
 * @returns null when the check is not later than one that counted already (delivered twice or late): nothing follows
 */
export function nextCheck(
  settings: ScheduleSettings,
  before: Standing | null,
  check: ScheduledCheck,
  random: number,
): NextCheck | null {
  if (before !== null && check.checkedAt <= before.checkedAt) return null
  const bearing = bearings[check.verdict.reason]
  const inDoubt = check.online === 'doubtful' && bearing !== 'content'
  if (bearing === 'ours' || inDoubt)
    return { standing: before, dueAt: dueAt(check, settings.doubtfulMinutes * minuteMs, random), event: null }
  if (bearing === 'content' && check.spared === true && hasSaidGone(before))
    return { standing: before, dueAt: dueAt(check, dayMs, random), event: null }
  switch (bearing) {
    case 'content': {
      const standing = renewed(before, check, contentVerdict(before, check), null)
      return next(before, standing, dueAt(check, steadyWaitMs(settings, standing, check), random))
    }
    case 'wall': {
      const standing = renewed(before, check, unlessCertain(before, check), before?.failing ?? null)
      return next(before, standing, dueAt(check, steadyWaitMs(settings, standing, check), random))
    }
    case 'address': {
      const standing = renewed(before, check, unlessCertain(before, check), before?.failing ?? null)
      return next(before, standing, dueAt(check, settings.longestDays * dayMs, random))
    }
    default: {
      const { verdict, failing, waitMs } = failed(settings, before, check, bearing)
      return next(before, renewed(before, check, verdict, failing), dueAt(check, waitMs, random))
    }
  }
}

/** Whether the source fails by what its page says or does, as an application only does once its scripts run. */
function hasSaidGone(before: Standing | null): boolean {
  const reason = before?.failing?.reason
  return reason === 'soft-404' || reason === 'redirect-to-home'
}

function next(before: Standing | null, after: Standing, dueAt: Date): NextCheck {
  const kind = changeOf(before, after)
  return { standing: after, dueAt, event: kind === null ? null : { kind, before, after } }
}

function dueAt({ checkedAt, retryAfterMs }: ScheduledCheck, waitMs: number, random: number): Date {
  const jitteredMs = Math.ceil(waitMs * (1 + jitter * (2 * random - 1)))
  return new Date(checkedAt.getTime() + Math.max(jitteredMs, retryAfterMs ?? 0))
}

function renewed(
  before: Standing | null,
  { checkedAt, textChanged }: ScheduledCheck,
  verdict: StandingVerdict | null,
  failing: Failing | null,
): Standing {
  const sameState = before !== null && before.verdict?.state === verdict?.state
  const recovered = before !== null && before.failing !== null && failing === null
  return {
    verdict,
    since: sameState ? before.since : checkedAt,
    steadySince: sameState && !textChanged && !recovered ? before.steadySince : checkedAt,
    checkedAt,
    failing,
  }
}

function named({ state, reason }: Verdict): StandingVerdict {
  return { state, reason } as StandingVerdict
}

function certainKind(verdict: StandingVerdict | null): FailureKind | null {
  return verdict === null ? null : failureKind(verdict.reason)
}

/** 304 only says that what stood still stands. */
function contentVerdict(before: Standing | null, { verdict }: ScheduledCheck): StandingVerdict {
  const stood = before?.verdict ?? null
  const hadContent = stood?.state === 'alive' || stood?.state === 'moved'
  return hadContent && verdict.reason === 'not-modified' ? stood : named(verdict)
}

function unlessCertain(before: Standing | null, { verdict }: ScheduledCheck): StandingVerdict {
  const stood = before?.verdict ?? null
  return stood !== null && certainKind(stood) !== null ? stood : named(verdict)
}

function failed(
  settings: ScheduleSettings,
  before: Standing | null,
  check: ScheduledCheck,
  kind: FailureKind,
): { verdict: StandingVerdict | null; failing: Failing; waitMs: number } {
  const { checkedAt, verdict } = check
  const { overDays, againHours, ...needed } = settings.failures[kind]
  const spacingMs = (overDays * dayMs) / Math.max(needed.strikes - 1, 1)
  const earlier = before?.failing?.strikes ?? {}
  const strikes = struck(earlier[kind], checkedAt, spacingMs)

  const stood = before?.verdict ?? null
  const stoodAlready = certainKind(stood) === kind
  const mayStand = stood?.state !== 'dead' || verdict.state === 'dead'
  const becomesCertain = !stoodAlready && mayStand && strikes.count >= strikesNeeded(settings, kind, verdict)
  const failing: Failing = {
    since: before?.failing?.since ?? checkedAt,
    reason: verdict.reason,
    // The next kind to become certain starts from nothing, or two kinds in turns would both be news for ever.
    strikes: becomesCertain ? { [kind]: strikes } : { ...earlier, [kind]: strikes },
  }

  const failingMs = checkedAt.getTime() - failing.since.getTime()
  const againMs = againHours * hourMs
  const waitsForStrike = mayStand && !stoodAlready && !becomesCertain
  const strikeInMs = strikes.lastAt.getTime() + spacingMs - checkedAt.getTime()
  return {
    verdict: stoodAlready || becomesCertain ? named(verdict) : stood,
    failing,
    waitMs: Math.max(
      againMs,
      waitsForStrike
        ? untilStrikeMs(failingMs, strikeInMs, againMs)
        : Math.min(failingMs, settings.failingLongestDays * dayMs),
    ),
  }
}

function struck(earlier: Strikes | undefined, at: Date, spacingMs: number): Strikes {
  if (earlier === undefined) return { count: 1, lastAt: at }
  const spaced = at.getTime() - earlier.lastAt.getTime() >= spacingMs
  return spaced ? { count: earlier.count + 1, lastAt: at } : earlier
}

function strikesNeeded(settings: ScheduleSettings, kind: FailureKind, verdict: Verdict): number {
  const { strikes } = settings.failures[kind]
  const { strikesFor410 } = settings.failures.gone
  const sure = verdict.reason === 'http-410' && verdict.confidence >= sureOf410
  return sure && strikesFor410 !== null ? Math.min(strikes, strikesFor410) : strikes
}

/** A look that would come shortly before the next strike counts waits for it; divided, so that jitter does not bring it forward. */
function untilStrikeMs(failingMs: number, strikeInMs: number, againMs: number): number {
  return failingMs + againMs < strikeInMs ? failingMs : strikeInMs / (1 - jitter)
}

function steadyWaitMs(settings: ScheduleSettings, standing: Standing, check: ScheduledCheck): number {
  const { youngestArticleAgeMs, checkedAt } = check
  if (youngestArticleAgeMs !== null && youngestArticleAgeMs < dayMs) return settings.firstDayHours * hourMs
  if (youngestArticleAgeMs !== null && youngestArticleAgeMs < 7 * dayMs)
    return settings.firstWeekHours * hourMs
  const steadyMs = checkedAt.getTime() - standing.steadySince.getTime()
  return Math.min(Math.max(steadyMs, settings.shortestDays * dayMs), settings.longestDays * dayMs)
}

function changeOf(before: Standing | null, after: Standing): VerdictChanged['kind'] | null {
  const stood = before?.verdict ?? null
  const wasFailing = before !== null && before.failing !== null
  const certain = certainKind(after.verdict)
  if (certain !== null && certain !== certainKind(stood)) return 'confirmed'
  if (wasFailing && after.failing === null) return 'recovered'
  if (!wasFailing && after.failing !== null) return 'failing'
  if (stood === null && after.verdict !== null) return 'first'
  return stood?.state === after.verdict?.state ? null : 'changed'
}
