import { z } from 'zod'
import { defineJob } from '../src/queue/job.ts'
import { checkDueSource } from '../src/service/check-due-source.ts'
import type { Service } from '../src/service/open-service.ts'

/** Check one source in the slot that was given to it. */
export const checkSource = defineJob({
  name: 'check-source',
  payload: z.strictObject({
    /** hex of the source's id */
    source: z.string().regex(/^[0-9a-f]{64}$/),
    /** the slot; another slot is another job */
    at: z.iso.datetime(),
  }),
  options: { concurrency: 64, attempts: 3, backoffMs: 5_000 },
  schedule: null,
  process: async ({ check, log, metrics }: Service, { source, at }, signal) => {
    const result = await checkDueSource(check, { source, at: new Date(at) }, signal)
    if (result.kind !== 'checked') return log.debug('source.passed-over', { source, why: result.kind })
    const { state, reason, url } = result.checked.record.check
    metrics.visited({ state, reason })
    log.info('source.checked', { check: result.checkId, url, state, reason, change: result.event })
  },
})
