import { z } from 'zod'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'
import { writeDueReport } from '../src/service/write-due-report.ts'

/** Write the report of an article, when every source that it cites has been checked. */
export const writeReport = defineJob({
  name: 'write-report',
  payload: z.strictObject({ article: z.uuid() }),
  options: { concurrency: 2, attempts: 3, backoffMs: 5_000 },
  schedule: null,
  process: async ({ report, log }: Service, { article }) => {
    const result = await writeDueReport(report, article)
    if (result.kind === 'not-now') return log.debug('report.not-now', { article })
    const { findings, gate } = result.summary
    log.info('report.written', { article, report: result.id, findings, gate })
  },
})
