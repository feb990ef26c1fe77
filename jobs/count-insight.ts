import { z } from 'zod'
import type { Config } from '../src/config/config.ts'
import { makeInsight } from '../src/desk/insight.ts'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'

/** Count ahead what the page about the age of links shows. */
export const countInsight = defineJob({
  name: 'count-insight',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 1, backoffMs: 0 },
  schedule: ({ timezone }: Config) => ({ cron: '7 * * * *', timezone }),
  process: async ({ store, house, log }: Service) => {
    log.info('insight.counted', { ...(await makeInsight(store, house.now())) })
  },
})
