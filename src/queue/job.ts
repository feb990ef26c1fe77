import type { z } from 'zod'

/**
 * One kind of job: what it carries, how it is run and, where it has one, when it runs by itself. A job is a hint: it may
 * come twice, late or never, so `process` reads its row again and writes its result under a key that a second delivery
 * hits too.
 */
export interface Job<
  Name extends string = string,
  Deps = never,
  Payload extends z.ZodType = z.ZodType,
  Settings = never,
> {
  /** name of its queue; without a colon */
  readonly name: Name
  /** what it carries, as JSON; a job that its schedule made carries `{}` */
  readonly payload: Payload
  readonly options: JobOptions
  /** null for a job that only comes when it is added */
  readonly schedule: null | ((settings: Settings) => Schedule)
  /**
   * The work. `signal` is aborted when the worker stops for good, and when another worker may have taken the job over. Work that
   * ends with an error in a worker that stops is handed back and counts as no attempt.
   */
  process(deps: Deps, payload: z.output<Payload>, signal: AbortSignal, delivery: Delivery): Promise<void>
}

/** What is known of a job beside what it carries. */
export interface Delivery {
  /** what it was added under */
  readonly id: string
  /** workers that died or froze while they ran it */
  readonly deaths: number
  /** aborted as soon as the worker takes nothing new: what was not begun may be left, what was has its time to end */
  readonly ending: AbortSignal
}

interface JobOptions {
  /** how many run at once in one worker */
  readonly concurrency: number
  /** how often one job is tried before it has failed */
  readonly attempts: number
  /** wait before the second attempt; doubled for each one after it */
  readonly backoffMs: number
}

export interface Schedule {
  /** five fields, or six with seconds first */
  readonly cron: string
  /** IANA name, such as `Europe/Berlin` */
  readonly timezone: string
}

/** A job as its file in `jobs/` declares it; here only for its types. */
export function defineJob<const Name extends string, Deps, Payload extends z.ZodType, Settings = never>(
  job: Job<Name, Deps, Payload, Settings>,
): Job<Name, Deps, Payload, Settings> {
  return job
}
