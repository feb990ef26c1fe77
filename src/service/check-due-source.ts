import { setTimeout as sleep } from 'node:timers/promises'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { Dom } from '../archive/record.ts'
import { type CheckDeps, type CheckedSource, checkVisit, unvisited } from '../check/check-source.ts'
import { GoodCopy } from '../check/good-copy.ts'
import { type VisitAgainDeps, visitAgain } from '../check/visit-again.ts'
import type { Visitor } from '../check/visitor.ts'
import { errorCode, StetError } from '../error.ts'
import { nextCheck } from '../schedule/next-check.ts'
import type { Reachability } from '../schedule/reachability.ts'
import type { ScheduleSettings } from '../schedule/settings.ts'
import { Standing } from '../schedule/standing.ts'
import { type Beginning, type BegunCheck, putOff, type TakenSlot } from '../store/checking.ts'
import { type FinishedCheck, giveBack } from '../store/finishing.ts'
import type { Store } from '../store/store.ts'
import { judge } from '../verdict/judge.ts'
import { notVisited } from '../verdict/signals/not-visited.ts'
import type { Verification } from '../verify/verification.ts'
import { plainHost } from '../visit/connect-to.ts'
import { retryAfterSeconds } from '../visit/retry-after.ts'
import { header, type Visit } from '../visit/visit.ts'
import { type FleetLines, lookMs, type Stay } from './fleet-lines.ts'

export interface CheckDueDeps extends Omit<VisitAgainDeps, 'visit'>, Pick<CheckDeps, 'ruleOf' | 'learn'> {
  /** for one check; waits for `goesTo` before it asks a host anything */
  readonly visitor: (goesTo: (host: string) => Promise<void>) => Visitor
  readonly store: Store
  /** UUID of this process */
  readonly process: string
  /** `beginChecks` and `finishChecks`, for whatever this process has ready at a time */
  readonly begin: (slot: TakenSlot) => Promise<Beginning>
  readonly finish: (done: FinishedCheck) => Promise<string | null>
  readonly lines: FleetLines
  /**
   * Has a source begun and visited when there is a hand for it, whatever job it came in; so a slow one holds up no more than itself.
   * Writing what came of it takes none: while one batch is on its way to the store, hosts are asked on.
   */
  readonly hand: <T>(work: () => Promise<T>) => Promise<T>
  /** `archive.keep`; null when no copies are kept */
  readonly keep: ((visit: Visit, previous: Capture | null, dom: Dom | null) => Promise<Capture | null>) | null
  readonly reachability: Reachability
  readonly settings: ScheduleSettings
  /** a citation that comes while its source is visited is verified after this */
  readonly windowMs: number
  /** 0 ≤ n < 1 */
  readonly random: () => number
}

export type CheckedDue =
  | {
      readonly kind: 'checked'
      readonly checkId: string
      readonly checked: CheckedSource
      readonly event: string | null
    }
  /** nothing was to be done (see `Beginning`), or another process was quicker */
  | { readonly kind: 'stale' | 'put-off' | 'uncited' }

/** A source at which so many workers in a row died or froze is not visited again before its next turn. */
const mostTries = 5
const longestRetryAfterMs = 24 * 3_600_000
/** A job waits so long for its host, in a place that others could use; beyond it, the source is put off. */
const longestWaitMs = 500

/**
 * Check a source whose slot has come: visit, judge, verify, and write what follows. Run twice, it writes once. Rejects with
 * the signal's reason when it aborts, and with what the store or the archive throws: then the source is given back.
 * @param ending its reason is thrown, too, for a source that was not begun by then: that one is left as it is
 */
export async function checkDueSource(
  deps: CheckDueDeps,
  slot: TakenSlot,
  signal: AbortSignal,
  ending: AbortSignal,
): Promise<CheckedDue> {
  const visited = await deps.hand(async () => {
    ending.throwIfAborted()
    return await visitDueSource(deps, slot, signal)
  })
  if (visited.kind !== 'visited') return visited
  const { begun, stay, result } = visited
  const { checked, standing, dueAt, event, counts } = result
  const checkId = await stay.end((turn) =>
    deps.finish({
      begun,
      record: checked.record,
      standing,
      dueAt,
      windowMs: deps.windowMs,
      event,
      good: checked.good,
      outcomes: checked.outcomes.map((outcome, index) => ({ id: begun.places[index]!.id, ...outcome })),
      counts,
      newsworthy: event !== null || (counts && isNews(begun, checked)),
      turn,
    }),
  )
  return checkId === null
    ? { kind: 'stale' }
    : { kind: 'checked', checkId, checked, event: event?.kind ?? null }
}

async function visitDueSource(deps: CheckDueDeps, slot: TakenSlot, signal: AbortSignal) {
  const { store, process, lines } = deps
  signal.throwIfAborted()
  const beginning = await beginSoon(deps, slot, signal)
  if (beginning.kind !== 'begun') return beginning
  const { begun } = beginning
  const stay = lines.begin(begun.host)
  try {
    return { kind: 'visited', begun, stay, result: await resultOf(deps, begun, stay, signal) } as const
  } catch (error) {
    const why = signal.aborted ? 'stopped' : isOurs(error) ? 'prevented' : 'failed'
    await stay.end((turn) => giveBack(store, process, begun, turn, why))
    throw error
  }
}

/** Slots are laid out by what visits lately took, and this one may take a little longer than the one before. */
async function beginSoon(
  { store, begin }: CheckDueDeps,
  slot: TakenSlot,
  signal: AbortSignal,
): Promise<Exclude<Beginning, { kind: 'busy' }> | { readonly kind: 'put-off' }> {
  for (let leftMs = longestWaitMs; ; ) {
    const beginning = await begin(slot)
    if (beginning.kind !== 'busy') return beginning
    const waitMs = Math.ceil(beginning.ms ?? lookMs)
    leftMs -= waitMs
    if (leftMs < 0) {
      await putOff(store, slot)
      return { kind: 'put-off' }
    }
    await sleep(waitMs, undefined, { signal })
  }
}

/** The store, the archive, a disk: what says so of itself by a code says nothing of the source. */
function isOurs(error: unknown): boolean {
  return error instanceof StetError || errorCode(error) !== null
}

async function resultOf(deps: CheckDueDeps, begun: BegunCheck, stay: Stay, signal: AbortSignal) {
  const { key, places, previous } = begun
  const address = places[0]!.citation.url
  const parsed = parseAddress(address)
  if (parsed.kind === 'invalid' || begun.tries > mostTries) {
    const why = parsed.kind === 'invalid' ? parsed.reason : 'given-up'
    const verdict = judge([notVisited(why, address)], { online: null })
    const checked = unvisited(key, address, verdict, places, previous, deps.now())
    return { ...follow(deps, begun, checked, 'online', null), checked }
  }
  const good = GoodCopy.nullable().catch(null).parse(begun.good)
  const { visit: ask, read, askSibling, nameServers, render } = deps.visitor(stay.goesTo)
  const { visit, confirmed } = await visitAgain({ ...deps, visit: ask }, parsed.url, good, signal)
  await using _ = visit
  const reach = await reachOf(deps, visit)
  const { keep } = deps
  const keepAfter: CheckDeps['keep'] =
    keep === null ? null : (visited, dom) => keep(visited, good?.capture ?? null, dom)
  const checked = await checkVisit(
    {
      ...deps,
      read,
      keep: keepAfter,
      askSibling: (visited) => askSibling(visited, signal),
      nameServers,
      ...(render !== undefined && { render: (url, response) => render(url, response, signal) }),
    },
    key,
    visit,
    reach === 'online',
    places,
    previous,
    confirmed,
  )
  return { ...follow(deps, begun, checked, reach, retryAfterMs(visit, deps.now())), checked }
}

/** One more host for the picture of the web; and whether a failure may be held against the source. */
async function reachOf(deps: CheckDueDeps, visit: Visit): Promise<'online' | 'doubtful'> {
  const now = deps.now()
  if (visit.kind === 'answered') {
    deps.reachability.saw(hostOf(visit.finalUrl), 'answered', now)
    return 'online'
  }
  // a host that led on to one that fails has answered all the same
  for (const { url, response } of visit.exchanges)
    if (response !== null) deps.reachability.saw(hostOf(url), 'answered', now)
  if (visit.failure !== 'robots' && visit.failure !== 'rate-limited')
    deps.reachability.saw(hostOf(visit.at), 'failed', now)
  return await deps.reachability.ask(now)
}

function hostOf(url: SourceUrl): string {
  return plainHost(new URL(url).hostname)
}

function follow(
  deps: CheckDueDeps,
  begun: BegunCheck,
  { record, spared }: CheckedSource,
  online: 'online' | 'doubtful',
  retryAfter: number | null,
) {
  const before = Standing.nullable().parse(begun.standing)
  const next = nextCheck(
    deps.settings,
    before,
    {
      checkedAt: new Date(record.check.checkedAt),
      verdict: record.check,
      textChanged:
        record.textDigest !== null &&
        begun.previous !== null &&
        record.textDigest !== begun.previous.textDigest,
      online,
      spared,
      youngestArticleAgeMs: deps.now().getTime() - begun.youngestAt.getTime(),
      retryAfterMs: retryAfter,
    },
    deps.random(),
  )
  if (next !== null) return { ...next, counts: next.standing !== before }
  // A clock that was set back: the check counts for nothing, and the source is looked at again soon.
  return {
    standing: before,
    dueAt: new Date(deps.now().getTime() + deps.windowMs),
    event: null,
    counts: false,
  }
}

function retryAfterMs(visit: Visit, now: Date): number | null {
  if (visit.kind !== 'answered') return null
  const seconds = retryAfterSeconds(header(visit.final.response.headers, 'retry-after'), now)
  return seconds === null ? null : Math.min(seconds * 1000, longestRetryAfterMs)
}

/** Whether the articles that cite it would report anything else than before. */
function isNews(begun: BegunCheck, { record, outcomes }: CheckedSource): boolean {
  const { last } = begun
  const { check, textDigest } = record
  if (last === null || last.state !== check.state || last.reason !== check.reason) return true
  if (textDigest !== null && textDigest !== last.textDigest) return true
  return outcomes.some(
    ({ verification }, index) => shape(verification) !== shape(begun.places[index]!.verification),
  )
}

function shape(verification: Verification | null): string {
  if (verification === null) return ''
  // jsonb has an order of its own, and `since` moves with every check
  const { quotes, title, publisher, date, names, drift } = verification
  return [...quotes, title, publisher, date, names, drift].map(({ result }) => result).join(' ')
}
