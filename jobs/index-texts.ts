import { z } from 'zod'
import type { Config } from '../src/config/config.ts'
import { indexTexts as indexChangedTexts } from '../src/desk/index-texts.ts'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'

/** Have what was archived found by its words. */
export const indexTexts = defineJob({
  name: 'index-texts',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 1, backoffMs: 0 },
  schedule: ({ timezone }: Config) => ({ cron: '*/20 * * * * *', timezone }),
  process: async ({ store, read, log }: Service, _payload, signal) => {
    const done = await indexChangedTexts({ store, read: read.read, recall: read.recall }, signal)
    if (done.indexed + done.wordless > 0) log.info('texts.indexed', { ...done })
  },
})
