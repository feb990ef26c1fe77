import { z } from 'zod'
import type { Config } from '../src/config/config.ts'
import { defineJob } from '../src/queue/job.ts'
import { keepHouse } from '../src/service/keep-house.ts'
import type { Service } from '../src/service/open-service.ts'

/** What is too old goes; captures that no table knows come in; partitions for the next months are made. */
export const housekeeping = defineJob({
  name: 'housekeeping',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 2, backoffMs: 60_000 },
  schedule: ({ housekeepingCron, timezone }: Config) => ({ cron: housekeepingCron, timezone }),
  process: async ({ house, log }: Service, _payload, signal) => {
    const { outOfReach, ...kept } = await keepHouse(house, signal)
    log.info('house.kept', kept)
    if (outOfReach !== null) log.warn('archive.waiting', { error: outOfReach })
  },
})
