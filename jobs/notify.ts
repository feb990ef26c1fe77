import { z } from 'zod'
import type { Config } from '../src/config/config.ts'
import { defineJob } from '../src/queue/job.ts'
import { notify as notifyNewsroom } from '../src/service/notify.ts'
import type { Service } from '../src/service/open-service.ts'
import { tellRoutes } from '../src/service/tell-routes.ts'

/** Tell people what has changed: by the routes they have, and by the command of the newsroom's. */
export const notify = defineJob({
  name: 'notify',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 3, backoffMs: 10_000 },
  schedule: ({ notifyCron, timezone }: Config) => ({ cron: notifyCron, timezone }),
  process: async (service: Service, _payload, signal) => {
    try {
      await tellRoutes(service.notices, signal)
    } finally {
      await notifyNewsroom(service.notify, signal)
    }
  },
})
