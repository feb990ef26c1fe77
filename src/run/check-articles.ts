import type { SourceUrl } from '../address/source-url.ts'
import type { Article } from '../article/article.ts'
import type { Check, CheckRecord } from '../check/check.ts'
import { type CheckDeps, type CheckedSource, checkVisit, unvisited } from '../check/check-source.ts'
import { type PatienceDeps, visitPatiently } from '../check/patience.ts'
import { StetError } from '../error.ts'
import type { Policy } from '../report/policy.ts'
import type { NamedCheck, ReportReader } from '../report/report.ts'
import { judge } from '../verdict/judge.ts'
import { notVisited } from '../verdict/signals/not-visited.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Previous } from '../verify/verify-citation.ts'
import { checkSources } from './check-sources.ts'
import { Onlineness } from './online.ts'
import { type CitedSource, RunBook } from './run-book.ts'

/** Something to read an article from: a file, an address, standard input. */
export interface ArticleInput {
  readonly name: string
  /** throws StetError when it cannot be had or read */
  readonly read: (signal: AbortSignal) => Promise<Article>
}

export interface RunDeps extends CheckDeps, PatienceDeps {
  /** whether any of the addresses that are always there answers */
  readonly probe: (signal: AbortSignal) => Promise<boolean>
  /** the last checks of these sources that had a page */
  readonly previous: (keys: readonly string[]) => Promise<ReadonlyMap<string, Previous>>
  /** takes each check as soon as it is made; resolves when there is room for the next */
  readonly keepCheck: (record: CheckRecord) => Promise<void>
  readonly policy: Policy
  readonly patienceSeconds: number
  readonly perHost: number
  readonly version: string
}

export type Progress =
  | { readonly kind: 'article-read'; readonly name: string; readonly citations: number }
  | { readonly kind: 'article-unreadable'; readonly name: string; readonly error: StetError }
  | { readonly kind: 'sources-found'; readonly sources: number }
  | {
      readonly kind: 'source-checked'
      readonly check: Check
      readonly done: number
      readonly sources: number
    }

/** A finished run. The report reads from a temporary file that goes when the run is disposed of. */
export interface Run extends Disposable {
  readonly report: ReportReader
  /** the checks it speaks of */
  readonly named: Iterable<NamedCheck>
  /** no host could be reached at all, nor any address that is always there */
  readonly offline: boolean
  readonly unreadable: readonly { readonly name: string; readonly error: StetError }[]
}

/**
 * Reads the articles, checks every distinct source once, verifies every citation, and leaves a report. An article that
 * cannot be read is passed over and named. Throws what keeping throws, and the signal's reason when it aborts.
 */
export async function checkArticles(
  deps: RunDeps,
  inputs: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
  progress: (event: Progress) => void,
  signal: AbortSignal,
): Promise<Run> {
  using stack = new DisposableStack()
  const book = stack.use(new RunBook(deps.policy, deps.keep !== null))
  const unreadable: { name: string; error: StetError }[] = []
  for await (const input of inputs) {
    try {
      const article = await input.read(signal)
      book.addArticle(article)
      progress({ kind: 'article-read', name: input.name, citations: article.citations.length })
    } catch (error) {
      if (!(error instanceof StetError)) throw error
      unreadable.push({ name: input.name, error })
      progress({ kind: 'article-unreadable', name: input.name, error })
    }
  }

  progress({ kind: 'sources-found', sources: book.sourceCount })
  // Asked now, awaited when the first page is to be judged: a store that takes its time holds up no more than a few visits.
  const recalled = recall(book, deps.previous)
  recalled.catch(() => {})
  const finished = async (source: CitedSource, checked: CheckedSource) => {
    book.addCheck(source, checked)
    progress({
      kind: 'source-checked',
      check: checked.record.check,
      done: book.checked,
      sources: book.sourceCount,
    })
    await deps.keepCheck(checked.record)
  }
  const lastOf = async (source: CitedSource) => {
    await recalled
    return book.previousOf(source)
  }
  const skip = async (source: CitedSource, verdict: Verdict) => {
    const last = await lastOf(source)
    const places = book.placesOf(source)
    await finished(source, unvisited(source.key, source.address, verdict, places, last, deps.now()))
  }

  const hosts = new Map<string, number[]>()
  let visitable = 0
  for (const source of book.sources()) {
    if (source.url === null) {
      await skip(source, judge([notVisited(source.invalid ?? 'malformed', source.address)], { online: null }))
      continue
    }
    visitable += 1
    const { hostname } = new URL(source.url)
    const chain = hosts.get(hostname)
    if (chain === undefined) hosts.set(hostname, [source.ordinal])
    else chain.push(source.ordinal)
  }
  const online = new Onlineness(() => deps.probe(signal))
  await checkSources<VisitableSource>(
    {
      online,
      perHost: deps.perHost,
      visit: (url, stopped) => visitPatiently(deps, url, deps.patienceSeconds, stopped),
      finish: async (source, visit, isOnline) => {
        const places = book.placesOf(source)
        const last = await lastOf(source)
        await finished(source, await checkVisit(deps, source.key, visit, isOnline, places, last))
      },
      skip: async (source) => skip(source, judge([notVisited('offline', source.url)], { online: false })),
    },
    [...hosts.values()].map((chain) => visitableSources(book, chain)),
    signal,
  )
  const report = book.report(deps.version, deps.now())
  const offline = visitable > 0 && book.offline === visitable
  const owned = stack.move()
  return { report, named: book.named(), offline, unreadable, [Symbol.dispose]: () => owned.dispose() }
}

type VisitableSource = CitedSource & { readonly url: SourceUrl }

function* visitableSources(book: RunBook, ordinals: readonly number[]): Generator<VisitableSource> {
  for (const ordinal of ordinals) yield book.source(ordinal) as VisitableSource
}

const recalledAtOnce = 1_000

/** What was last read at the sources, into the book. */
async function recall(book: RunBook, previous: RunDeps['previous']): Promise<void> {
  let some: CitedSource[] = []
  for (const source of book.sources()) {
    some.push(source)
    if (some.length < recalledAtOnce && source.ordinal + 1 < book.sourceCount) continue
    const known = await previous(some.map(({ key }) => key))
    for (const asked of some) {
      const last = known.get(asked.key)
      if (last !== undefined) book.addPrevious(asked, last)
    }
    some = []
  }
}
