import { checkSources } from '../../jobs/check-sources.ts'
import { workerJobs } from '../../jobs/jobs.ts'
import { parseConfig } from '../../src/config/config.ts'
import type { WorkerLimits } from '../../src/queue/worker.ts'
import { openLog } from '../../src/service/log.ts'
import { openService } from '../../src/service/open-service.ts'

/** A worker that checks sources with a configuration of its test's, and with limits that would be too narrow for the real web. */
const [config, limits] = process.argv.slice(2).map((json) => JSON.parse(json)) as [object, WorkerLimits]
const service = await openService(parseConfig(config, {}, {}), workerJobs, openLog({ level: 'info' }))
service.queues.work(checkSources, service, { limits })
