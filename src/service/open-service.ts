import { randomBytes, randomUUID } from 'node:crypto'
import pLimit from 'p-limit'
import { sourceUrl } from '../address/source-url.ts'
import { readCapture } from '../archive/read-capture.ts'
import { rationedBrowser } from '../browser/rationed.ts'
import { rulesFrom } from '../check/host-rule.ts'
import { openVisitor } from '../check/visitor.ts'
import type { Config } from '../config/config.ts'
import { readPages } from '../page/reader-pool.ts'
import { type AnyJob, openQueues, type Queues } from '../queue/open-queues.ts'
import { policyWith } from '../report/policy.ts'
import { fetchArticle } from '../run/fetch-article.ts'
import { Reachability } from '../schedule/reachability.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { netOptions } from '../setup/net-options.ts'
import { openNoticeSender } from '../setup/notice-sender.ts'
import { archivePlaceOf, openConfiguredArchive } from '../setup/open-archive.ts'
import { openConfiguredBrowser } from '../setup/open-browser.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { takeFromBrowserHour } from '../store/browser-hour.ts'
import { beginChecks } from '../store/checking.ts'
import { finishChecks } from '../store/finishing.ts'
import { gathered } from '../store/gathered.ts'
import { type HostBook, openHostBook } from '../store/host-facts.ts'
import { rulesInForce } from '../store/hosts.ts'
import { newReportId } from '../store/report-id.ts'
import type { Store } from '../store/store.ts'
import { stetVersion } from '../version.ts'
import { plainHost } from '../visit/connect-to.ts'
import { Manners, systemClock } from '../visit/manners.ts'
import { type Net, openNet } from '../visit/net.ts'
import { isOnline } from '../visit/online.ts'
import { fetchThrough } from '../watch/fetch.ts'
import type { CheckDueDeps } from './check-due-source.ts'
import { FleetLines } from './fleet-lines.ts'
import type { KeepHouseDeps } from './keep-house.ts'
import type { Log } from './log.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import type { NotifyDeps } from './notify.ts'
import { observe } from './observe.ts'
import type { PollDueDeps } from './poll-due-watch.ts'
import { queueLog } from './queue-log.ts'
import type { ReadDueDeps } from './read-due-article.ts'
import type { TellRoutesDeps } from './tell-routes.ts'
import type { WriteDueDeps } from './write-due-report.ts'

/** All that the jobs of one process work with. */
export interface Service extends AsyncDisposable {
  readonly store: Store
  readonly queues: Queues
  readonly log: Log
  readonly metrics: Metrics
  readonly lines: FleetLines
  readonly hosts: HostBook
  readonly reachability: Reachability
  readonly check: CheckDueDeps
  readonly read: ReadDueDeps
  readonly report: WriteDueDeps
  readonly poll: PollDueDeps
  readonly notify: NotifyDeps
  readonly notices: TellRoutesDeps
  readonly house: KeepHouseDeps
}

/** Sources visited at once in a process, and begun or written in one statement, at the most. */
const checksAtOnce = 64

/**
 * Open what the service works with: store, queue, archive, network. Disposing gives everything back in order: what was
 * kept is synced before the store closes.
 * @param jobs every kind of job that any process of this service runs or adds
 * @throws StetError as each part does
 */
export async function openService(config: Config, jobs: readonly AnyJob[], log: Log): Promise<Service> {
  await using opening = new AsyncDisposableStack()
  const dataFolder = openDataFolder(config.data)
  const archivePlace = await archivePlaceOf(dataFolder, config)
  const store = opening.use(await openConfiguredStore(config))
  const hosts = openHostBook(store)
  opening.defer(() => hosts.flush().catch((error) => log.warn('hosts.not-kept', { error })))
  const queueUrl = config.queueUrl ?? store.connectionString
  const queues = opening.use(
    await openQueues(queueUrl, jobs, { log: queueLog(log), allowVolatile: config.volatileQueue }),
  )
  const archive = config.archive
    ? opening.use(
        await openConfiguredArchive(archivePlace, config, (error) => log.warn('archive.waiting', { error })),
      )
    : null
  const process = randomUUID()
  const { concurrency, perHost } = config
  const own = new Manners({ concurrency, perHost, clock: systemClock })
  const lines = new FleetLines(store, process, own, systemClock)
  const ruleOf = rulesFrom(() => rulesInForce(store), systemClock.now)
  const net = opening.use(openNet(netOptions(config), { lines, orders: ruleOf, heard: hosts.learn }))
  const browser = config.browser ? opening.use(openConfiguredBrowser(config, dataFolder)) : null
  const readers = opening.use(readPages({ threads: config.readers }))
  const closing = new AbortController()
  opening.defer(() => closing.abort(new Error('the service was closed')))

  const now = () => new Date()
  const windowMs = config.window * 60_000
  const rationed =
    browser === null
      ? null
      : rationedBrowser(browser, () => takeFromBrowserHour(store, config.browserPerHour))
  const probes = config.onlineProbe.map(sourceUrl)
  const reachability = new Reachability(async () => (await isOnline(net, probes, closing.signal)).online)
  const read: ReadDueDeps['read'] = (url, response) => readers.read(url, response)
  const recall: CheckDueDeps['recall'] = (capture) => readCapture(archivePlace, capture)
  const metrics = openMetrics(() =>
    observe({ store, queues, archivePlace, picture: () => reachability.picture(now()) }),
  )
  const opened = opening.move()
  return {
    store,
    queues,
    log,
    metrics,
    lines,
    hosts,
    reachability,
    check: {
      store,
      process,
      begin: gathered(checksAtOnce, (slots) => beginChecks(store, process, slots)),
      finish: gathered(checksAtOnce, (done) => finishChecks(store, process, done)),
      lines,
      hand: pLimit(Math.min(checksAtOnce, concurrency)),
      visitor: (goesTo) => openVisitor(netThat(goesTo, net), read, hosts, Math.random, rationed),
      recall,
      ruleOf,
      learn: hosts.learn,
      keep: archive === null ? null : (visit, previous, dom) => archive.keep(visit, previous, dom),
      reachability,
      settings: config.schedule,
      windowMs,
      now,
      random: Math.random,
    },
    read: {
      store,
      fetch: fetchArticle(net),
      read,
      recall,
      reading: { windowMs, hostIntervalMs: config.hostInterval },
    },
    report: {
      store,
      policy: policyWith(config.rules),
      archiving: archive !== null,
      version: stetVersion,
      now,
      newReportId: () => newReportId(randomBytes),
    },
    poll: { store, fetch: fetchThrough(net), now },
    notify: { store, log, command: config.notifyCommand },
    notices: {
      store,
      log,
      policy: policyWith(config.rules),
      send: openNoticeSender(config),
      now,
      random: Math.random,
    },
    house: { store, archivePlace, keepMonths: config.keepMonths, now },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** A visit asks for the robots.txt of a host before it asks the host anything else. */
function netThat(goesTo: (host: string) => Promise<void>, net: Net): Net {
  return {
    ...net,
    robots: async (url, signal) => {
      await goesTo(plainHost(new URL(url).hostname))
      return await net.robots(url, signal)
    },
  }
}
