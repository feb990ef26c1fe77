import { schedulerJobs, workerJobs } from '../../jobs/jobs.ts'
import { StetError } from '../error.ts'
import { type HealthServer, openHealthServer } from '../service/health-server.ts'
import { openLog } from '../service/log.ts'
import { openService } from '../service/open-service.ts'
import { runService } from '../service/run-service.ts'
import { askStore } from '../store/facts.ts'
import { openWeb } from '../web/open-web.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

/** Which part of the service a command runs; `up` runs all of it. */
export type ServicePart = 'up' | 'schedule' | 'worker' | 'web'

/** `stet up`, `stet schedule`, `stet worker`, `stet web`: the service, or a part of it, until it is told to end. */
export async function serve(
  part: ServicePart,
  options: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  if (config.store === 'none')
    throw new StetError('config-invalid', 'the service keeps what it finds: --store none is for stet check')
  const log = openLog({ level: config.logLevel })
  const jobs = [...schedulerJobs, ...workerJobs]
  await using service = await openService(config, jobs, log)
  const { store, queues, metrics } = service
  const listen = () =>
    openHealthServer({
      host: config.healthHost,
      port: config.healthPort,
      parts: { store: () => askStore(store), queue: () => queues.counts() },
      metrics,
      log,
    })
  await using open = new AsyncDisposableStack()
  let health: HealthServer | null = null
  if (config.healthPort !== 0) {
    // Several parts on a machine: the first one answers for itself.
    health = await (part === 'worker' || part === 'web'
      ? listen().catch((error) => {
          if (!(error instanceof StetError)) throw error
          log.warn('server.not-listening', { error })
          return null
        })
      : listen())
  }
  if (health !== null) open.use(health)
  signal.addEventListener('abort', () => health?.shuttingDown(), { once: true })
  if ((part === 'up' || part === 'web') && config.webPort !== 0) open.use(await openWeb(service, config, log))
  const schedules = part === 'up' || part === 'schedule'
  const works = { up: jobs, schedule: schedulerJobs, worker: workerJobs, web: [] }[part]
  await runService(service, { config, schedules, works }, signal)
  return exitCode.pass
}
