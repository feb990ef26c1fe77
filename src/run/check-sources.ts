import pLimit from 'p-limit'
import type { SourceUrl } from '../address/source-url.ts'
import type { Visit } from '../visit/visit.ts'
import type { Onlineness } from './online.ts'

/** Hosts whose sources are gone through side by side; a chain that waits for its host's turn costs a closure and a timer. */
const hostsAtOnce = 2_000

/** So many failures and not one answer: time to ask whether it is us. */
const failuresBeforeProbe = 64

export interface SourceDeps<S extends { readonly url: SourceUrl }> {
  readonly visit: (url: SourceUrl, signal: AbortSignal) => Promise<Visit>
  /** judges and stores; the visit is disposed of afterwards */
  readonly finish: (source: S, visit: Visit, online: boolean) => Promise<void>
  /** a source not visited, because we are offline */
  readonly skip: (source: S) => Promise<void>
  readonly online: Onlineness
  /** sources of one host that are gone through side by side */
  readonly perHost: number
}

/**
 * Visits every source once, hosts side by side and the sources of one host after another (`perHost` at a time). Visits that failed before any
 * host answered are judged last, when it is known whether the fault was ours. Throws what `finish` throws, and the
 * signal's reason when it aborts.
 * @param hosts the sources of each, drawn when their turn comes
 */
export async function checkSources<S extends { readonly url: SourceUrl }>(
  deps: SourceDeps<S>,
  hosts: Iterable<Iterable<S>>,
  signal: AbortSignal,
): Promise<void> {
  const unproven: { source: S; visit: Visit }[] = []
  let offline = false
  const limit = pLimit(hostsAtOnce)
  const stop = new AbortController()
  const stopped = AbortSignal.any([signal, stop.signal])

  const one = async (source: S): Promise<void> => {
    if (offline) return await deps.skip(source)
    const visit = await deps.visit(source.url, stopped)
    if (visit.exchanges.some(({ response }) => response !== null)) deps.online.answered()
    if (visit.kind === 'failed' && visit.failure !== 'private-address' && !deps.online.proven) {
      unproven.push({ source, visit })
      if (unproven.length >= failuresBeforeProbe) offline = !(await deps.online.ask())
      return
    }
    await using done = visit
    await deps.finish(source, done, true)
  }

  const chains = [...hosts].flatMap((sources) => {
    const waiting = sources[Symbol.iterator]()
    const lane = async () => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        stopped.throwIfAborted()
        await one(next.value)
      }
    }
    return Array.from({ length: deps.perHost }, () => limit(lane))
  })
  await allOrFirstError(chains, stop)
  signal.throwIfAborted()
  const online = unproven.length > 0 ? await deps.online.ask() : true
  for (const { source, visit } of unproven) {
    await using done = visit
    await deps.finish(source, done, online)
  }
}

/** Waits for every promise; at the first error stops the others, and throws that error when they have ended. */
async function allOrFirstError(promises: readonly Promise<void>[], stop: AbortController): Promise<void> {
  const failures: unknown[] = []
  const failed = (error: unknown) => {
    failures.push(error)
    stop.abort(error)
  }
  await Promise.all(promises.map((promise) => promise.catch(failed)))
  if (failures.length > 0) throw failures[0]
}
