import { z } from 'zod'
import { eachByItself } from '../src/queue/each-by-itself.ts'
import { defineJob } from '../src/queue/job.ts'
import { checkDueSource } from '../src/service/check-due-source.ts'
import type { Service } from '../src/service/open-service.ts'
import { mostInGroup } from '../src/service/slot-groups.ts'

const slot = z.strictObject({
  /** hex of the source's id */
  source: z.string().regex(/^[0-9a-f]{64}$/),
  /** the slot that was given to it */
  at: z.iso.datetime().transform((at) => new Date(at)),
})

/** Check some sources of different hosts, each in its slot; several to a job, because a queue costs by the job. */
export const checkSources = defineJob({
  name: 'check-sources',
  payload: z.strictObject({ slots: z.array(slot).min(1).max(mostInGroup) }),
  // Three quarters of the sources that are visited at once. A job keeps its place until its slowest source is done; with so
  // many there is a source for every hand all the same, even where one visit in ten waits for its time-out. With more, what
  // waits here could not be taken by another worker (bench/README.md).
  options: { concurrency: 48, attempts: 3, backoffMs: 5_000 },
  schedule: null,
  process: async ({ check, log, metrics }: Service, { slots }, signal, { deaths, ending }) =>
    await eachByItself(slots, deaths, async (slot) => {
      const { source } = slot
      try {
        const result = await checkDueSource(check, slot, signal, ending)
        if (result.kind !== 'checked') return log.debug('source.passed-over', { source, why: result.kind })
        const { state, reason, url } = result.checked.record.check
        metrics.visited({ state, reason })
        log.info('source.checked', { check: result.checkId, url, state, reason, change: result.event })
      } catch (error) {
        // the job is named after its first source, and says no more than that some failed
        if (!signal.aborted && error !== ending.reason) log.warn('source.failed', { source, error })
        throw error
      }
    }),
})
