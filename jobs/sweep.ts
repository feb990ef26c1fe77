import { z } from 'zod'
import type { Config } from '../src/config/config.ts'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'
import { sweep as sweepDue } from '../src/service/sweep.ts'
import { checkSources } from './check-sources.ts'
import { pollWatch } from './poll-watch.ts'
import { readArticle } from './read-article.ts'
import { writeReport } from './write-report.ts'

/** Turn what is due into jobs. */
export const sweep = defineJob({
  name: 'sweep',
  payload: z.strictObject({}),
  options: { concurrency: 1, attempts: 1, backoffMs: 0 },
  schedule: ({ sweepCron, timezone }: Config) => ({ cron: sweepCron, timezone }),
  process: async ({ store, queues, report, log }: Service, _payload, signal) => {
    const swept = await sweepDue(
      store,
      {
        checkSources: (groups) =>
          queues.addMany(
            checkSources,
            groups.map(({ slots, delayMs }) => ({
              // a slot is given once
              id: `${slots[0].source} ${slots[0].at.getTime()}`,
              delayMs,
              payload: { slots: slots.map(({ source, at }) => ({ source, at: at.toISOString() })) },
            })),
          ),
        readArticles: (ids) =>
          queues.addMany(
            readArticle,
            ids.map((article) => ({ id: article, payload: { article } })),
          ),
        writeReports: (ids) =>
          queues.addMany(
            writeReport,
            // another job each time: one that is at it has read what was true before
            ids.map((article) => ({ id: `${article} ${report.now().getTime()}`, payload: { article } })),
          ),
        pollWatches: (ids) =>
          queues.addMany(
            pollWatch,
            ids.map((watch) => ({ id: watch, payload: { watch } })),
          ),
      },
      signal,
    )
    if (Object.values(swept).some((count) => count > 0)) log.info('sweep.done', { ...swept })
  },
})
