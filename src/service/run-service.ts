import type { z } from 'zod'
import type { Config } from '../config/config.ts'
import type { Job } from '../queue/job.ts'
import { saveSeen } from '../store/pictures.ts'
import { turnMs } from '../store/turns.ts'
import type { Service } from './open-service.ts'

/** A kind of job that this service runs. */
export type ServiceJob = Job<string, Service, z.ZodType>

export interface RunOptions {
  readonly config: Config
  /** whether this process keeps the schedules */
  readonly schedules: boolean
  /** what it works at */
  readonly works: readonly ServiceJob[]
}

const aliveMs = turnMs / 4
/** between two words for the pages that say the same */
const toldMs = 60_000

/**
 * Work until the signal aborts; then take nothing new, let what runs end or hand it back within `grace` seconds, and
 * resolve. The service stays open. Rejects with what setting the schedules throws.
 */
export async function runService(service: Service, options: RunOptions, signal: AbortSignal): Promise<void> {
  const { config, schedules, works } = options
  const { log, queues } = service
  if (schedules) await queues.schedule(config)
  const workers = works.map((job) =>
    queues.work(observed(job, service), service, {
      concurrency: Math.min(job.options.concurrency, config.concurrency),
    }),
  )
  const look = aliveness(service)
  look()
  const alive = setInterval(look, aliveMs)
  log.info('service.started', { schedules, works: works.map(({ name }) => name) })
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  log.info('service.stopping', { graceSeconds: config.grace })
  await Promise.all(workers.map((worker) => worker.stop(config.grace * 1000)))
  clearInterval(alive)
  log.info('service.stopped')
}

/** Measured, and every event told with the job it belongs to. */
function observed(job: ServiceJob, { metrics }: Service): ServiceJob {
  return {
    ...job,
    process: async (deps, payload, signal, delivery) => {
      const startedAt = performance.now()
      const ended = (outcome: 'done' | 'later' | 'failed') =>
        metrics.jobEnded(job.name, outcome, (performance.now() - startedAt) / 1000)
      try {
        const log = deps.log.with({ job: job.name, jobId: delivery.id })
        await job.process({ ...deps, log }, payload, signal, delivery)
        ended('done')
      } catch (error) {
        ended(signal.aborted || delivery.ending.aborted ? 'later' : 'failed')
        throw error
      }
    },
  }
}

/**
 * Looks whether the web is there, tells of a change, leaves word for the pages, keeps the turns that this process holds, and
 * what it has learnt.
 */
function aliveness({ store, check, lines, hosts, reachability, log, house }: Service): () => void {
  let wasDoubtful = false
  let told: { readonly reach: string; readonly atMs: number } = { reach: '', atMs: 0 }
  return () => {
    const at = house.now()
    const { reach, answered, failed } = reachability.picture(at)
    if (reach === 'doubtful' && !wasDoubtful) log.warn('web.doubtful', { answered, failed })
    if (reach === 'online' && wasDoubtful) log.info('web.back', { answered, failed })
    wasDoubtful = reach === 'doubtful' || (wasDoubtful && reach === 'unknown')
    if (reach !== told.reach || at.getTime() - told.atMs >= toldMs) {
      told = { reach, atMs: at.getTime() }
      saveSeen(store, { process: check.process, at, reach, answered, failed }).catch((error) =>
        log.warn('picture.not-saved', { error }),
      )
    }
    lines.renew().catch((error) => log.warn('turns.not-renewed', { error }))
    hosts.flush().catch((error) => log.warn('hosts.not-kept', { error }))
  }
}
