import { randomBytes } from 'node:crypto'
import { sourceUrl } from '../address/source-url.ts'
import type { Archive } from '../archive/archive.ts'
import type { CheckDeps } from '../check/check-source.ts'
import { openVisitor } from '../check/visitor.ts'
import type { Config } from '../config/config.ts'
import { errorCode, StetError } from '../error.ts'
import { readPages } from '../page/reader-pool.ts'
import { policyWith } from '../report/policy.ts'
import { type Format, render } from '../report/render.ts'
import { checkArticles, type Run } from '../run/check-articles.ts'
import { fetchArticle } from '../run/fetch-article.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { netOptions } from '../setup/net-options.ts'
import { archivePlaceOf, openConfiguredArchive } from '../setup/open-archive.ts'
import { openConfiguredBrowser } from '../setup/open-browser.ts'
import type { CheckKeeper } from '../store/check-keeper.ts'
import { hasServer } from '../store/has-server.ts'
import { newReportId } from '../store/report-id.ts'
import type { Store } from '../store/store.ts'
import type { Previous } from '../verify/verify-citation.ts'
import { stetVersion } from '../version.ts'
import { openNet } from '../visit/net.ts'
import { isOnline } from '../visit/online.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'
import { hostsOfRun } from './hosts-of-run.ts'
import { findInputs } from './inputs.ts'
import { writeOut } from './output.ts'
import { progressView } from './progress.ts'
import { defaultFormat, terminalStyle } from './terminal-style.ts'

export interface CheckOptions extends Record<string, unknown> {
  readonly format?: Format
  readonly output?: string
  readonly quiet?: boolean
}

/** `stet check INPUT…`: articles in, a stored and printed report out. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  const quiet = options.quiet === true
  const say = (text: string) => {
    if (!quiet) process.stderr.write(`stet: ${text}\n`)
  }
  await using open = new AsyncDisposableStack()
  const hosts = hostsOfRun(() => ({ storing, isEmpty }))
  const net = open.use(openNet(netOptions(config), { orders: hosts.ruleOf, heard: hosts.learn }))
  const inputs = await findInputs(names, { stdin: process.stdin, fetch: fetchArticle(net) }, signal)
  const dataFolder = config.store === 'none' ? null : openDataFolder(config.data)
  // Where there is no store yet, nobody has ordered anything: no host waits for it to be made.
  const isEmpty = dataFolder !== null && config.databaseUrl === null && !hasServer(dataFolder)
  // Started now, needed when the first host is asked: somebody may have ordered how.
  const storing = dataFolder === null ? null : openOrExplain(config)
  open.defer(async () => {
    const store = await storing
    if (store !== null && !(store instanceof StetError)) await store[Symbol.asyncDispose]()
  })
  const keeping = storing === null ? null : openKeeper(storing)
  // What an interrupted run has checked stays, too.
  open.defer(async () => (await keeping)?.end().catch(() => {}))
  const readers = open.use(readPages({ threads: config.readers }))
  readers.start()
  const archive =
    dataFolder === null || !config.archive
      ? null
      : open.use(
          keepingWhilePossible(
            await openConfiguredArchive(await archivePlaceOf(dataFolder, config), config, sayWaiting),
          ),
        )

  const browser = config.browser ? open.use(openConfiguredBrowser(config, dataFolder)) : null
  // Whoever asks for a browser is told at once that there is none.
  await browser?.find()

  const read: CheckDeps['read'] = (url, response) => readers.read(url, response)
  const visitor = openVisitor(net, read, hosts.memory, Math.random, browser)
  const { render: show } = visitor
  const view = progressView(process.stderr, quiet, Date.now)
  let run: Run
  try {
    run = await checkArticles(
      {
        visit: (url, stopped) => visitor.visit(url, null, stopped),
        now: () => new Date(),
        read: visitor.read,
        askSibling: (visit) => visitor.askSibling(visit, signal),
        nameServers: visitor.nameServers,
        ...(show !== undefined && { render: (url, response) => show(url, response, signal) }),
        ruleOf: hosts.ruleOf,
        learn: hosts.learn,
        keep: archive === null ? null : (visit, dom) => archive.keep(visit, null, dom),
        probe: async (stopped) => (await isOnline(net, config.onlineProbe.map(sourceUrl), stopped)).online,
        previous: async (keys): Promise<ReadonlyMap<string, Previous>> => {
          const store = await storing
          if (store === null || store instanceof StetError) return new Map()
          const { lastChecks } = await import('../store/sources.ts')
          return await lastChecks(store, keys)
        },
        keepCheck: async (record) => (await keeping)?.add(record),
        policy: policyWith(config.rules),
        patienceSeconds: config.patience,
        perHost: config.perHost,
        version: stetVersion,
      },
      inputs,
      view.show,
      signal,
    )
  } finally {
    view.end()
  }
  using finished = run
  const file = options.output ?? null
  const format = options.format ?? defaultFormat(process.stdout, file)
  const pieces = render(finished.report, format, terminalStyle(process.stdout, process.env))
  // Side by side, for the store does its part on a processor of its own; neither stops the other when it fails.
  const ends = await Promise.allSettled([
    dataFolder === null ? null : keepReport(finished, dataFolder, (await storing)!, (await keeping)!, say),
    writeOut(pieces, file, process.stdout),
    hosts.keep(),
  ])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  if (finished.offline) {
    process.stderr.write(
      'stet: offline: no host answered, nor any address that always does; no source was judged\n',
    )
    return exitCode.notChecked
  }
  if (finished.report.head.summary.gate === 'fail') return exitCode.gateFailed
  return finished.unreadable.length > 0 ? exitCode.notChecked : exitCode.pass
}

/** Into the store, else aside until there is one; what did not work is said in one line. */
async function keepReport(
  run: Run,
  dataFolder: string,
  store: Store | StetError,
  keeper: CheckKeeper,
  say: (text: string) => void,
): Promise<void> {
  const id = newReportId(randomBytes)
  try {
    if (store instanceof StetError) throw store
    await keeper.end()
    const { saveRunReport } = await import('../store/reports.ts')
    await saveRunReport(store, id, run.report, run.named)
    say(`report ${id} is stored (stet report ${id})`)
  } catch (error) {
    const failure = asStetError(error)
    const { putPending } = await import('../store/pending.ts')
    const fate = await putPending(dataFolder, id, run.report).then(
      (path) => `the report waits in ${path} and is stored when the store is back`,
      (why) =>
        `the report could not be put aside either (${errorCode(why) ?? String(why)}) and is only printed`,
    )
    process.stderr.write(`stet: ${failure.message}; ${fate}\n`)
  }
}

/**
 * A disk that is full or gone ends the keeping of copies, said once, and not the check: findings say what has none, and the
 * next stet closes what this one could not.
 */
function keepingWhilePossible(archive: Archive): Archive {
  let failed = false
  const given = (error: unknown): null => {
    const failure = asStetError(error)
    if (!failed) process.stderr.write(`stet: ${failure.message}; the check goes on without keeping copies\n`)
    failed = true
    return null
  }
  return {
    keep: async (visit, previous, dom) =>
      failed ? null : await archive.keep(visit, previous, dom).catch(given),
    [Symbol.asyncDispose]: async () => {
      try {
        await archive[Symbol.asyncDispose]()
      } catch (error) {
        given(error)
      }
    },
  }
}

/** Nothing is lost: the next stet takes them. */
function sayWaiting({ message, advice }: StetError): void {
  const why = advice === null ? message : `${message} (${advice})`
  process.stderr.write(`stet: ${why}; copies wait in the data folder\n`)
}

/** The store's own modules are loaded here and where it is used, for runs that have none. */
async function openOrExplain(config: Config): Promise<Store | StetError> {
  const { openConfiguredStore } = await import('../setup/open-store.ts')
  return await openConfiguredStore(config).catch(asStetError)
}

async function openKeeper(storing: Promise<Store | StetError>): Promise<CheckKeeper> {
  const { CheckKeeper } = await import('../store/check-keeper.ts')
  return new CheckKeeper(async () => {
    const store = await storing
    if (store instanceof StetError) throw store
    return store
  })
}

function asStetError(error: unknown): StetError {
  if (error instanceof StetError) return error
  throw error
}
