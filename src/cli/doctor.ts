import { statfs } from 'node:fs/promises'
import { schedulerJobs, workerJobs } from '../../jobs/jobs.ts'
import { sourceUrl } from '../address/source-url.ts'
import { listCaptures } from '../archive/list-captures.ts'
import { probeBucket } from '../archive/probe-bucket.ts'
import { waitingToShip } from '../archive/ship.ts'
import { startBrowser } from '../browser/browser-process.ts'
import type { Config } from '../config/config.ts'
import { StetError } from '../error.ts'
import { printable } from '../printable.ts'
import { openQueues } from '../queue/open-queues.ts'
import { queueFacts } from '../queue/queue-facts.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { netOptions } from '../setup/net-options.ts'
import { archivePlaceOf, openConfiguredArchive } from '../setup/open-archive.ts'
import { openConfiguredBrowser } from '../setup/open-browser.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { storeFacts, watchFacts } from '../store/facts.ts'
import { dueLag } from '../store/slots.ts'
import type { Store } from '../store/store.ts'
import { stetVersion } from '../version.ts'
import { type Net, openNet } from '../visit/net.ts'
import { isOnline } from '../visit/online.ts'
import { header } from '../visit/visit.ts'
import { visitSource } from '../visit/visit-source.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

type Examined = { readonly health: 'ok' | 'warn' | 'fail'; readonly detail: string }

/** Below this a long check may fill the disk. */
const littleDiskBytes = 2 * 1024 ** 3
/** Dates of captures and reports are proof; minutes of error spoil it. */
const clockErrorMs = 60_000
/** What is due is handed out within seconds, where somebody works. */
const lateMs = 3_600_000

/** `stet doctor`: one line for each thing stet needs, and an exit code that says whether all of it is there. */
export async function doctor(options: Record<string, unknown>, signal: AbortSignal): Promise<number> {
  const config = configOf(options)
  await using net = openNet(netOptions(config))
  const examinations: Record<string, () => Promise<Examined>> = {
    stet: async () => ok(stetVersion),
    node: async () => ok(`${process.version} on ${process.platform} ${process.arch}`),
    data: async () => ok(openDataFolder(config.data)),
    disk: () => disk(config),
    store: () => store(config),
    queue: () => queue(config),
    service: () => service(config),
    archive: () => archive(config),
    browser: () => browser(config),
    online: () => online(config, net, signal),
    clock: () => clock(config, net, signal),
  }
  let failures = 0
  for (const [name, examine] of Object.entries(examinations)) {
    const { health, detail } = await examine().catch(asExamined)
    if (health === 'fail') failures += 1
    process.stdout.write(`${health.padEnd(4)}  ${name.padEnd(8)}${printable(detail)}\n`)
  }
  return failures === 0 ? exitCode.pass : exitCode.notChecked
}

const ok = (detail: string): Examined => ({ health: 'ok', detail })
const warn = (detail: string): Examined => ({ health: 'warn', detail })
const fail = (detail: string): Examined => ({ health: 'fail', detail })

function asExamined(error: unknown): Examined {
  if (error instanceof StetError)
    return fail(error.advice === null ? error.message : `${error.message} (${error.advice})`)
  throw error
}

async function disk(config: Config): Promise<Examined> {
  const { bavail, bsize } = await statfs(openDataFolder(config.data))
  const free = bavail * bsize
  const detail = `${(free / 1024 ** 3).toFixed(1)} GiB free`
  return free < littleDiskBytes ? warn(`${detail}; a long check may need more`) : ok(detail)
}

async function store(config: Config): Promise<Examined> {
  if (config.store === 'none') return ok('none, as configured')
  await using opened = await openConfiguredStore(config)
  const { version, reports, bytes, migration } = await storeFacts(opened)
  const kind = config.databaseUrl === null ? 'embedded PostgreSQL' : 'PostgreSQL'
  return ok(
    `${kind} ${version}, ${reports} reports, ${(bytes / 1024 ** 2).toFixed(0)} MiB, tables of ${migration}`,
  )
}

async function queue(config: Config): Promise<Examined> {
  if (config.queueUrl !== null) return await queueAt(config.queueUrl, config)
  if (config.store === 'none') return ok('none configured; stet check needs none')
  await using opened = await openConfiguredStore(config)
  return await queueAt(opened.connectionString, config)
}

async function queueAt(url: string, config: Config): Promise<Examined> {
  const { kind, version, faults, concerns } = await queueFacts(url)
  const fault = faults.find(({ code }) => !(code === 'queue-volatile' && config.volatileQueue))
  if (fault !== undefined) return asExamined(fault)
  const where = config.queueUrl === null ? ', that of the store' : ''
  const detail = `${kind === 'redis' ? 'Redis' : 'PostgreSQL'} ${version}${where}`
  return concerns.length === 0 ? ok(detail) : warn([detail, ...concerns].join('; '))
}

async function service(config: Config): Promise<Examined> {
  if (config.store === 'none') return ok('none, as it wants a store')
  await using opened = await openConfiguredStore(config)
  const { watches, paused, failing, scheduled } = await watchFacts(opened)
  if (watches === 0 && !scheduled) return ok('nothing is watched')
  const { sources, oldestMs } = await dueLag(opened)
  const parked = await parkedJobs(config, opened)
  const late = (oldestMs ?? 0) > lateMs
  const parts = [
    `${watches} watched, ${paused} of them paused, ${failing} failing`,
    `due sources: ${sources}${oldestMs === null ? '' : `, the first for ${Math.ceil(oldestMs / 60_000)} min`}`,
    ...(late ? ['is a worker running, and a scheduler?'] : []),
    ...(parked === null ? [] : [parked]),
  ]
  return late || parked !== null ? warn(parts.join('; ')) : ok(parts.join('; '))
}

/** What lies in the queue and is not tried any more; null when nothing does. */
async function parkedJobs(config: Config, { connectionString }: Store): Promise<string | null> {
  const url = config.queueUrl ?? connectionString
  const settings = { log: () => {}, allowVolatile: config.volatileQueue }
  await using queues = await openQueues(url, [...schedulerJobs, ...workerJobs], settings)
  const counts = [...(await queues.counts()).values()]
  const parked = counts.reduce((sum, one) => sum + one.parked, 0)
  if (parked === 0) return null
  const [last] = await queues.parked(1)
  return `parked jobs: ${parked}${last === undefined ? '' : `, among them a ${last.job}: ${last.reason}`}`
}

async function archive(config: Config): Promise<Examined> {
  if (!config.archive || config.store === 'none') return ok('none, as configured')
  const place = await archivePlaceOf(openDataFolder(config.data), config)
  // Opening it proves that it can be written, and closes what a killed stet left behind.
  {
    await using _opened = await openConfiguredArchive(place, config, () => {})
  }
  const { folder, bucket } = place
  if (bucket !== null) {
    const warcs = await probeBucket(bucket)
    const waiting = await waitingToShip(folder)
    const detail = `${warcs} WARC files in ${bucket.name}, which can be read and written`
    return waiting === 0 ? ok(detail) : warn(`${detail}; ${waiting} more wait in ${folder}`)
  }
  let captures = 0
  for await (const _ of listCaptures(place)) captures += 1
  return ok(`${captures} captures in ${folder}`)
}

/** Started, for many are there and cannot. One that nobody asked for is not kept unpacked. */
async function browser(config: Config): Promise<Examined> {
  const keeps = config.browser && config.store !== 'none'
  await using configured = openConfiguredBrowser(config, keeps ? openDataFolder(config.data) : null)
  try {
    const found = await configured.find()
    await using running = await startBrowser(found)
    const detail = `${found.version}, ${found.executable}`
    if (!config.browser) return ok(`${found.version}, not asked for (--browser)`)
    return running.sandboxed ? ok(detail) : warn(`${detail}, without its sandbox${asRoot()}`)
  } catch (error) {
    const { health, detail } = asExamined(error)
    return config.browser ? { health, detail } : ok(`none, and not asked for: ${detail}`)
  }
}

function asRoot(): string {
  return process.getuid?.() === 0
    ? ', which it never has as root'
    : ', which this system does not let it have'
}

async function online(config: Config, net: Net, signal: AbortSignal): Promise<Examined> {
  const { online: yes, detail } = await isOnline(net, config.onlineProbe.map(sourceUrl), signal)
  return yes ? ok(detail) : fail(`no address that always answers does: ${detail}`)
}

async function clock(config: Config, net: Net, signal: AbortSignal): Promise<Examined> {
  for (const probe of config.onlineProbe) {
    await using visit = await visitSource(net, sourceUrl(probe), signal)
    const date = visit.kind === 'answered' ? header(visit.final.response.headers, 'date') : null
    const theirs = date === null ? Number.NaN : Date.parse(date)
    if (Number.isNaN(theirs)) continue
    const errorMs = Date.now() - theirs
    const host = new URL(probe).hostname
    if (Math.abs(errorMs) < clockErrorMs) return ok(`agrees with ${host}`)
    return warn(`${Math.round(errorMs / 1000)} s off, by the Date that ${host} sends; set the clock`)
  }
  return warn('nobody to compare it with')
}
