import { z } from 'zod'
import { Verdict } from '../verdict/verdict.ts'
import { failureKinds } from './bearing.ts'

const [alive, moved, dead, blocked, unreachable, invalid] = Verdict.options
const name = { state: true, reason: true } as const

/** A verdict without its evidence. */
export const StandingVerdict = z.discriminatedUnion('state', [
  alive.pick(name),
  moved.pick(name),
  dead.pick(name),
  blocked.pick(name),
  unreachable.pick(name),
  invalid.pick(name),
])
export type StandingVerdict = z.output<typeof StandingVerdict>

/** A time as a column gives it, or as JSON does. */
const time = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))])

const Strikes = z.strictObject({ count: z.int().min(1), lastAt: time })
export type Strikes = z.output<typeof Strikes>

/** A source that has failed since it was last seen with content. */
const Failing = z.strictObject({
  /** the first failure */
  since: time,
  /** the last one */
  reason: z.union(Verdict.options.map((option) => option.shape.reason)),
  /** counted for each kind of failure, so that a host which answers now 404 and now 503 comes to an end as well */
  strikes: z.partialRecord(z.enum(failureKinds), Strikes),
})
export type Failing = z.output<typeof Failing>

/** How a source stands: what people see, and what the next check needs to know. Takes dates, and dates as JSON. */
export const Standing = z.strictObject({
  /**
   * Null while nothing is certain: the source has failed from its first check on. A failure stands here only when it is
   * certain, an `unreachable` one too.
   */
  verdict: StandingVerdict.nullable(),
  /** since when the verdict has this state */
  since: time,
  /** since when neither the state nor the source's text changed, and the source did not fail */
  steadySince: time,
  /** the last check that counted */
  checkedAt: time,
  /** not null as well while a certain failure stands */
  failing: Failing.nullable(),
})
export type Standing = z.output<typeof Standing>
