import { setImmediate as turn } from 'node:timers/promises'
import type { SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { ArchivedResponse } from '../archive/read-capture.ts'
import type { Dom } from '../archive/record.ts'
import type { Citation } from '../article/article.ts'
import { outletOfHost } from '../article/outlets.ts'
import type { Page } from '../page/page.ts'
import { leavesDoubt, mayBeParked } from '../verdict/doubt.ts'
import { judge } from '../verdict/judge.ts'
import type { Observation } from '../verdict/observation.ts'
import type { Sibling } from '../verdict/sibling.ts'
import { byOrder, neverDead, orderSource } from '../verdict/signals/by-order.ts'
import { parkingServers } from '../verdict/signals/parked.ts'
import { sketchPage } from '../verdict/sketch.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { type FragmentResult, findFragment } from '../verify/fragment.ts'
import { PreparedPage } from '../verify/prepared-page.ts'
import type { Verification } from '../verify/verification.ts'
import { type ArticleFacts, type Previous, verifyCitation } from '../verify/verify-citation.ts'
import { plainHost } from '../visit/connect-to.ts'
import { isNotModified, validatorsOf } from '../visit/validators.ts'
import { type Exchange, header, type Response, type Visit } from '../visit/visit.ts'
import type { Check, CheckRecord, Hop, PageSummary } from './check.ts'
import { newCheckId } from './check-id.ts'
import type { GoodCopy } from './good-copy.ts'
import type { Learnt } from './host-fact.ts'
import type { HostRule, RuleOf } from './host-rule.ts'
import { learntFrom } from './learn.ts'
import { type Look, type LookDeps, lookAt } from './look.ts'

/** Looking a quote up in more takes some of a turn of the event loop. */
const longText = 100_000

/** What a check does to the world, each behind a function, so that one process, a queue and a test can drive it. */
export interface CheckDeps extends LookDeps {
  /** keeps a visit in the archive, and what a browser made of it; null when this run keeps none */
  readonly keep: ((visit: Visit, dom: Dom | null) => Promise<Capture | null>) | null
  /** `Visitor.askSibling`; without it, hosts are asked for sources alone */
  readonly askSibling?: (visit: Visit) => Promise<Sibling | null>
  /** `Visitor.nameServers`; without it, nobody is asked */
  readonly nameServers?: (url: SourceUrl) => Promise<readonly string[]>
  /** what was ordered for a host; without it, nothing was */
  readonly ruleOf?: RuleOf
  /** takes what the visit says of its hosts */
  readonly learn?: (learnt: Learnt) => void
}

/** A citation of the source that is checked, with what its article says of itself. */
export interface CitingPlace {
  readonly citation: Citation
  readonly article: ArticleFacts
}

export interface CheckedSource {
  readonly record: CheckRecord
  /** what the next visit may build on; null when this one read no page, or kept none */
  readonly good: GoodCopy | null
  /** `Look.spared` */
  readonly spared: boolean
  /** one for each citing place, in their order */
  readonly outcomes: readonly { readonly verification: Verification; readonly fragment: FragmentResult }[]
}

/**
 * Everything that follows a visit: read, judge, keep, verify. Throws what reading and keeping throw (a full disk), never
 * anything that the web did to us.
 * @param key      key of the source
 * @param online   whether this machine is known to reach the web, for failures that could be our own
 * @param previous the last check of this source that had a page, null when there is none
 * @param confirmed the archived answer that a 304 says still holds (`visitAgain`): it is read, verified and summed up as if it
 *                  had come again; without it, a 304 is a check without a page
 */
export async function checkVisit(
  deps: CheckDeps,
  key: string,
  visit: Visit,
  online: boolean,
  places: readonly CitingPlace[],
  previous: Previous | null,
  confirmed: ArchivedResponse | null = null,
): Promise<CheckedSource> {
  const answer = confirmed ?? ownAnswer(visit)
  const reading = answer === null ? null : deps.read(answer.url, answer)
  const about = { cited: wordsOf(places), before: previous?.sketch ?? null }
  const ruling = rulesOf(visit, deps.ruleOf)
  const looking = Promise.all([reading, ruling]).then(([page, rules]) =>
    lookAt(asOrdered(deps, rules), visit, answer, page, { online, ordered: rules.flatMap(orderSeen) }, about),
  )
  const { keep, render } = deps
  // Side by side, unless a browser may have something to add.
  const keeping = render === undefined ? keep?.(visit, null) : looking.then(({ dom }) => keep?.(visit, dom))
  const [look, capture = null] = await Promise.all([looking, keeping])
  const { page, visit: seen, state, spared } = look
  const verdict = await verdictOf(deps, look, await ruling, online, previous)
  // What a wall, an error page or a stub that sends readers on says is not what the source says.
  const isFollowed = verdict.reason !== 'meta-refresh' || seen.exchanges.some(({ via }) => via !== undefined)
  const speaks = verdict.state === 'alive' || (verdict.state === 'moved' && isFollowed)
  const readable = speaks ? page : null
  const finalUrl = seen.kind === 'answered' ? seen.finalUrl : null
  const proof = readable !== null && state === 'undrawn' ? { ...readable, partial: true } : readable
  const outcomes = await verifyPage(proof, finalUrl, places, previous)
  const check: Check = {
    ...verdict,
    key,
    url: visit.url,
    finalUrl,
    hops: visit.exchanges.map(hop),
    page: readable === null ? null : summary(readable),
    capture,
    mementos: [],
    checkedAt: visit.startedAt.toISOString(),
  }
  return {
    record: {
      id: newCheckId(visit.startedAt),
      check,
      // The words of a shell are not the source's.
      textDigest: state === 'undrawn' ? null : (readable?.textDigest ?? null),
      quotesFound: quotesFound(outcomes),
      ...(readable !== null && state !== 'undrawn' && { sketch: sketchPage(readable) }),
    },
    // What the archive gives back is the answer, and not what a browser made of it.
    good:
      readable === null || answer === null || capture === null || state !== 'plain'
        ? null
        : {
            capture,
            wholeAt: (confirmed?.original ?? capture).at,
            validators: validatorsOf(answer.url, answer),
          },
    spared,
    outcomes,
  }
}

/**
 * Hold citations against a page. The event loop turns between them when the page is long.
 * @param page null when the source gave nothing that stands for it
 * @param url  the address that the page came from, null when none answered
 * @returns one for each place, in their order
 */
export async function verifyPage(
  page: Page | null,
  url: SourceUrl | null,
  places: readonly CitingPlace[],
  previous: Previous | null,
): Promise<CheckedSource['outcomes']> {
  const prepared = page === null ? null : new PreparedPage(page, outletNames(url))
  const outcomes: CheckedSource['outcomes'][number][] = []
  for (const place of places) {
    if (outcomes.length > 0 && page !== null && page.text.length > longText) await turn()
    outcomes.push(outcomeOf(place, prepared, previous))
  }
  return outcomes
}

function outcomeOf(
  place: CitingPlace,
  page: PreparedPage | null,
  previous: Previous | null,
): CheckedSource['outcomes'][number] {
  return {
    verification: verifyCitation(place, page, previous),
    fragment: findFragment(place.citation.url, page?.page ?? null),
  }
}

/** The check of an address that was not visited: one that cannot be, or any while we are offline. */
export function unvisited(
  key: string,
  url: string,
  verdict: Verdict,
  places: readonly CitingPlace[],
  previous: Previous | null,
  now: Date,
): CheckedSource {
  const check: Check = {
    ...verdict,
    key,
    url,
    finalUrl: null,
    hops: [],
    page: null,
    capture: null,
    mementos: [],
    checkedAt: now.toISOString(),
  }
  return {
    record: { id: newCheckId(now), check, textDigest: null, quotesFound: [] },
    good: null,
    spared: false,
    outcomes: places.map((place) => outcomeOf(place, null, previous)),
  }
}

/**
 * Where what came leaves room for doubt, the host is asked once more, for an address that cannot exist. What was ordered for the
 * hosts stands among the evidence.
 */
async function verdictOf(
  { askSibling, nameServers, learn }: CheckDeps,
  { verdict: first, visit, page, seen, state }: Look,
  rules: readonly HostRule[],
  online: boolean,
  previous: Previous | null,
): Promise<Verdict> {
  const ordered = rules.flatMap(orderSeen)
  const served =
    nameServers === undefined || !mayBeParked(visit, page) ? [] : parkingServers(await nameServers(visit.url))
  const judged = (sibling: Sibling | null, also: readonly Observation[] = []) => {
    const signals = sibling === null ? seen.first : seen.beside(sibling)
    return judge([...signals, ...served, ...ordered, ...also], { online })
  }
  const isUnchanged = page !== null && previous?.textDigest === page.textDigest
  // What a browser showed cannot be held against what came without one.
  const sibling =
    askSibling === undefined || state === 'drawn' || isUnchanged || !leavesDoubt(first, visit, page)
      ? null
      : await askSibling(visit)
  const second = sibling === null && served.length === 0 ? first : judged(sibling)
  const trusted = rules.find(({ trust }) => trust === 'never-dead')
  const verdict =
    second.state === 'dead' && trusted !== undefined ? judged(sibling, [neverDead(trusted)]) : second
  if (learn !== undefined) learntFrom(visit, verdict, sibling).forEach(learn)
  return verdict
}

/** The rules for the host of the source and for the one where the visit ended, each once. */
async function rulesOf(visit: Visit, ruleOf: RuleOf | undefined): Promise<HostRule[]> {
  if (ruleOf === undefined) return []
  const ends = [visit.url, visit.kind === 'answered' ? visit.finalUrl : visit.at]
  const hosts = new Set(ends.map((url) => plainHost(new URL(url).hostname)))
  const rules = await Promise.all([...hosts].map((host) => ruleOf(host)))
  return [...new Set(rules)].filter((rule) => rule !== null)
}

/** Without a browser, where one host's rule says so: the page that came is all there is. */
function asOrdered({ read, render }: LookDeps, rules: readonly HostRule[]): LookDeps {
  const forbidding = rules.find(({ browser }) => browser === 'never')
  if (render === undefined || forbidding === undefined)
    return { read, ...(render !== undefined && { render }) }
  const detail = orderSource(forbidding)
  return { read, render: async () => ({ kind: 'failed', failure: 'by-order', detail }) }
}

/** How we asked, where that is not how we ask everybody. */
function orderSeen(rule: HostRule): Observation[] {
  const sent = rule.headers.map(([name]) => name).join(', ')
  const what = [
    ...(rule.robots === 'ignore' ? ['robots.txt not asked'] : []),
    ...(sent === '' ? [] : [`sent ${sent}`]),
  ]
  return what.length === 0 ? [] : [byOrder(rule, what)]
}

/** What articles say where they cite a source. */
function wordsOf(places: readonly CitingPlace[]): string[] {
  return places.flatMap(({ citation: { text, sentence } }) => (text === null ? sentence : [text, sentence]))
}

/** The response that a visit ended with, unless it is a 304 that leaves the page to what we have. */
function ownAnswer(visit: Visit): (Response & { readonly url: SourceUrl }) | null {
  if (visit.kind === 'failed' || isNotModified(visit.final)) return null
  return { ...visit.final.response, url: visit.finalUrl }
}

/** Every name of the outlet that publishes where the visit ended, for articles that call it by another. */
function outletNames(url: SourceUrl | null): readonly string[] {
  const outlet = url === null ? null : outletOfHost(new URL(url).hostname)
  return outlet === null ? [] : [outlet.name, ...outlet.aliases]
}

function hop({ url, response, address, ms }: Exchange): Hop {
  return {
    url,
    status: response?.status ?? null,
    location:
      response === null
        ? null
        : (header(response.headers, 'location')?.toWellFormed().slice(0, 2000) ?? null),
    protocol: response?.protocol ?? null,
    address,
    ms: Math.round(ms),
  }
}

function summary(page: Page): PageSummary {
  const { title, publisher, publishedAt, modifiedAt, language, canonical, access, bytes } = page
  return { title, publisher, publishedAt, modifiedAt, language, canonical, access, bytes }
}

function quotesFound(outcomes: CheckedSource['outcomes']): string[] {
  const found = outcomes.flatMap(({ verification }) =>
    verification.quotes.flatMap(({ result, exact }) =>
      result === 'present' || result === 'altered' ? exact : [],
    ),
  )
  return [...new Set(found)]
}
