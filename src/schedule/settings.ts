import { z } from 'zod'
import type { FailureKind } from './bearing.ts'

const minutes = z.number().min(1).max(1_440)
const hours = z.number().min(0.1).max(8_760)
const days = z.number().min(0.1).max(3_650)
const strikes = z.int().min(1).max(100)

function patience(defaults: { strikes: number; overDays: number; againHours: number }) {
  return z.strictObject({
    /** failures that make it certain */
    strikes: strikes.default(defaults.strikes),
    /** days from the first strike to the last, at least; of no account when one strike is enough */
    overDays: days.default(defaults.overDays),
    /** shortest wait after such a failure */
    againHours: hours.default(defaults.againHours),
  })
}

const failures = {
  gone: patience({ strikes: 2, overDays: 1, againHours: 6 })
    .extend({
      /** strikes enough for a 410 of high confidence; null: as many as for the rest */
      strikesFor410: strikes.nullable().default(null),
    })
    .prefault({}),
  'no-such-host': patience({ strikes: 3, overDays: 3, againHours: 3 }).prefault({}),
  'given-up': patience({ strikes: 2, overDays: 2, againHours: 12 }).prefault({}),
  private: patience({ strikes: 3, overDays: 3, againHours: 12 }).prefault({}),
  'no-answer': patience({ strikes: 5, overDays: 14, againHours: 1 }).prefault({}),
} satisfies Record<FailureKind, z.ZodType>

/** When sources are checked again, and when a failure becomes certain: `schedule` of the configuration file. */
export const ScheduleSettings = z
  .strictObject({
    /** while the youngest article that cites the source is less than a day old */
    firstDayHours: hours.default(6),
    /** … less than seven days */
    firstWeekHours: hours.default(24),
    /** shortest and longest wait after that */
    shortestDays: days.default(7),
    longestDays: days.default(60),
    /** longest wait for a source whose failure is certain */
    failingLongestDays: days.default(30),
    /** wait after a check that judged nothing, because it was doubtful that stet was online */
    doubtfulMinutes: minutes.default(30),
    failures: z.strictObject(failures).prefault({}),
  })
  .prefault({})
export type ScheduleSettings = z.output<typeof ScheduleSettings>
