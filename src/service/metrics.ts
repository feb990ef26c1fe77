import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Reason, State } from '../verdict/verdict.ts'

/** How a job left its processor: done, handed back or put off, failed and to be tried again, failed for good. */
type JobOutcome = 'done' | 'later' | 'failed' | 'parked'

/** What a visit says of the host, whatever it says of the source. Never a host's name: those have no end. */
type HostClass = 'answering' | 'walled' | 'slowing' | 'failing' | 'absent' | 'none'

/** What the store, the queue and the archive say when they are asked. */
export interface Observed {
  readonly queue: {
    /** jobs that could run now and do not */
    readonly waiting: number
    /** how long the first of them has waited; null when none waits */
    readonly oldestSeconds: number | null
  }
  readonly due: {
    /** sources that should have been visited by now */
    readonly sources: number
    /** how long the one that is most overdue has been so; null when none is */
    readonly lagSeconds: number | null
  }
  /** in its folder */
  readonly archiveBytes: number
  /** closed WARCs that are not in the bucket yet; null where there is no bucket */
  readonly archiveWaiting: number | null
  readonly online: {
    /** hosts that answered, and that did not, in the running picture */
    readonly hostsAnswering: number
    readonly hostsFailing: number
    /** false while most fail at once: then nobody is judged */
    readonly judging: boolean
  }
}

export interface Metrics {
  /** @param name of the job's kind, not of one job */
  jobEnded(name: string, outcome: JobOutcome, seconds: number): void
  visited(verdict: { readonly state: State; readonly reason: Reason }): void
  /** All of it as Prometheus reads it; `contentType` says which text format. Throws nothing. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>
}

const observeMs = 5_000

const readings: readonly [name: string, help: string, read: (seen: Observed) => number | null][] = [
  ['stet_queue_waiting', 'Jobs that wait for a worker', ({ queue }) => queue.waiting],
  ['stet_queue_oldest_seconds', 'How long the first of them has waited', ({ queue }) => queue.oldestSeconds],
  ['stet_due_sources', 'Sources that should have been visited by now', ({ due }) => due.sources],
  ['stet_due_lag_seconds', 'How long the most overdue of them has been so', ({ due }) => due.lagSeconds],
  ['stet_archive_bytes', "Size of the archive's folder", ({ archiveBytes }) => archiveBytes],
  [
    'stet_archive_waiting',
    'WARC files that are not in the bucket yet',
    ({ archiveWaiting }) => archiveWaiting,
  ],
  ['stet_online_hosts_answering', 'Hosts that answered lately', ({ online }) => online.hostsAnswering],
  ['stet_online_hosts_failing', 'Hosts that did not', ({ online }) => online.hostsFailing],
  ['stet_online_judging', '0 while most hosts fail and nobody is judged', ({ online }) => +online.judging],
]

/**
 * The measurements of one process, in a registry of their own.
 * @param observe asked for each exposition; when it fails or takes longer than five seconds, `stet_observed` is 0 and
 *   what it would have said is left out
 */
export function openMetrics(observe: () => Promise<Observed>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const jobs = new Counter({
    name: 'stet_jobs_total',
    help: 'Jobs that left their processor, by kind and outcome',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'stet_job_seconds',
    help: 'How long jobs ran, by kind',
    labelNames: ['job'],
    buckets: [0.01, 0.05, 0.25, 1, 5, 15, 60, 300],
    registers,
  })
  const visits = new Counter({
    name: 'stet_visits_total',
    help: 'Visits, by verdict and by what they say of the host',
    labelNames: ['state', 'reason', 'host'],
    registers,
  })
  // several who ask at once get one answer: an endpoint that anybody can ask must not multiply work
  let asking: Promise<Observed | null> | null = null
  const observed = () => {
    asking ??= within(observeMs, observe).finally(() => {
      asking = null
    })
    return asking
  }
  return {
    jobEnded(name, outcome, seconds) {
      jobs.inc({ job: name, outcome })
      jobSeconds.observe({ job: name }, seconds)
    },
    visited({ state, reason }) {
      visits.inc({ state, reason, host: hostClass(reason) })
    },
    async exposition() {
      const texts = [await registry.metrics(), await readingsOf(await observed()).metrics()]
      return { contentType: registry.contentType, text: texts.join('\n') }
    },
  }
}

/** @returns null when `work` fails or takes too long */
async function within<T>(ms: number, work: () => Promise<T>): Promise<T | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => late.resolve(null), ms)
  try {
    return await Promise.race([work(), late.promise])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** New each time: what cannot be read now must not be shown as it was. */
function readingsOf(seen: Observed | null): Registry {
  const registry = new Registry()
  const show = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value)
  show(
    'stet_observed',
    'Whether store, queue and archive could be asked for what follows',
    seen === null ? 0 : 1,
  )
  for (const [name, help, read] of readings) {
    const value = seen === null ? null : read(seen)
    if (value !== null) show(name, help, value)
  }
  return registry
}

function hostClass(reason: Reason): HostClass {
  switch (reason) {
    case 'bot-wall':
    case 'login':
    case 'forbidden':
    case 'legal':
    case 'robots':
    case 'consent-wall':
      return 'walled'
    case 'rate-limited':
      return 'slowing'
    case 'dns-not-found':
    case 'dns-failure':
      return 'absent'
    case 'timeout':
    case 'connection-refused':
    case 'connection-reset':
    case 'tls-expired':
    case 'tls-untrusted':
    case 'tls-wrong-host':
    case 'tls-other':
    case 'server-error':
    case 'protocol-error':
      return 'failing'
    case 'offline':
    case 'malformed':
    case 'unsupported-scheme':
    case 'private-address':
      return 'none'
    case 'ok':
    case 'redirect-trivial':
    case 'redirect-temporary':
    case 'not-modified':
    case 'redirect-permanent':
    case 'meta-refresh':
    case 'canonical-elsewhere':
    case 'http-404':
    case 'http-410':
    case 'soft-404':
    case 'redirect-to-home':
    case 'parked':
    case 'suspended':
    case 'taken-over':
    case 'redirect-loop':
    case 'too-large':
      return 'answering'
  }
}
