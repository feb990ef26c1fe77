import type { SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { Citation } from '../article/article.ts'
import { outletOfHost } from '../article/outlets.ts'
import type { Page } from '../page/page.ts'
import { judge } from '../verdict/judge.ts'
import { observe } from '../verdict/observe.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { type FragmentResult, findFragment } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
import { type ArticleFacts, type Previous, verifyCitations } from '../verify/verify-citation.ts'
import { type Exchange, header, type Response, type Visit } from '../visit/visit.ts'
import type { Check, CheckRecord, Hop, PageSummary } from './check.ts'

/** What a check does to the world, each behind a function, so that one process, a queue and a test can drive it. */
export interface CheckDeps {
  readonly read: (url: SourceUrl, response: Response) => Promise<Page>
  /** keeps a visit in the archive; null when this run keeps none */
  readonly keep: ((visit: Visit) => Promise<Capture | null>) | null
}

/** A citation of the source that is checked, with what its article says of itself. */
export interface CitingPlace {
  readonly citation: Citation
  readonly article: ArticleFacts
}

export interface CheckedSource {
  readonly record: CheckRecord
  /** one for each citing place, in their order */
  readonly outcomes: readonly { readonly verification: Verification; readonly fragment: FragmentResult }[]
}

/**
 * Everything that follows a visit: read, judge, keep, verify. Throws what reading and keeping throw (a full disk), never
 * anything that the web did to us.
 * @param key      key of the source
 * @param online   whether this machine is known to reach the web, for failures that could be our own
 * @param previous the last check of this source that had a page, null when there is none
 */
export async function checkVisit(
  deps: CheckDeps,
  key: string,
  visit: Visit,
  online: boolean,
  places: readonly CitingPlace[],
  previous: Previous | null,
): Promise<CheckedSource> {
  const reading = visit.kind === 'answered' ? deps.read(visit.finalUrl, visit.final.response) : null
  const [page, capture] = await Promise.all([reading, deps.keep === null ? null : deps.keep(visit)])
  const verdict = judge(observe(visit, page), { online })
  // What a wall, an error page or a stub that sends readers on says is not what the source says.
  const speaks = verdict.state === 'alive' || (verdict.state === 'moved' && verdict.reason !== 'meta-refresh')
  const readable = speaks ? page : null
  const verifications = verifyCitations(places, readable, previous, outletNames(visit))
  const check: Check = {
    ...verdict,
    key,
    url: visit.url,
    finalUrl: visit.kind === 'answered' ? visit.finalUrl : null,
    hops: visit.exchanges.map(hop),
    page: readable === null ? null : summary(readable),
    capture,
    mementos: [],
    checkedAt: visit.startedAt.toISOString(),
  }
  return {
    record: { check, textDigest: readable?.textDigest ?? null, quotesFound: quotesFound(verifications) },
    outcomes: places.map(({ citation }, index) => ({
      verification: verifications[index]!,
      fragment: findFragment(citation.url, readable),
    })),
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
    record: { check, textDigest: null, quotesFound: [] },
    outcomes: verifyCitations(places, null, previous).map((verification) => ({
      verification,
      fragment: 'unknown',
    })),
  }
}

/** Every name of the outlet that publishes where the visit ended, for articles that call it by another. */
function outletNames(visit: Visit): readonly string[] {
  const outlet = visit.kind === 'answered' ? outletOfHost(new URL(visit.finalUrl).hostname) : null
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

function quotesFound(verifications: readonly Verification[]): string[] {
  const found = verifications.flatMap(({ quotes }) =>
    quotes.flatMap(({ result, exact }) => (result === 'present' || result === 'altered' ? exact : [])),
  )
  return [...new Set(found)]
}
