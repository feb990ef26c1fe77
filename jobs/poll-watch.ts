import { z } from 'zod'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'
import { pollDueWatch } from '../src/service/poll-due-watch.ts'

/** Ask a feed, a sitemap, a site, a folder or an article for news. */
export const pollWatch = defineJob({
  name: 'poll-watch',
  payload: z.strictObject({ watch: z.uuid() }),
  options: { concurrency: 4, attempts: 3, backoffMs: 10_000 },
  schedule: null,
  process: async ({ poll, log }: Service, { watch }, signal) => {
    const result = await pollDueWatch(poll, watch, signal)
    switch (result.kind) {
      case 'polled':
        return log.info('watch.polled', { watch, toRead: result.toRead, retired: result.retired })
      case 'failed':
        return log.warn('watch.failed', { watch, detail: result.detail })
      case 'idle':
        return log.debug('watch.passed-over', { watch })
    }
  },
})
