import pLimit from 'p-limit'
import { parseAddress } from '../../src/address/source-url.ts'
import type { CheckRecord } from '../../src/check/check.ts'
import { type CheckDeps, type CitingPlace, checkVisit } from '../../src/check/check-source.ts'
import { visitPatiently } from '../../src/check/patience.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor, type Visitor } from '../../src/check/visitor.ts'
import { readPages } from '../../src/page/reader-pool.ts'
import { judge } from '../../src/verdict/judge.ts'
import { notVisited } from '../../src/verdict/signals/not-visited.ts'
import type { Verdict } from '../../src/verdict/verdict.ts'
import type { Previous } from '../../src/verify/verify-citation.ts'
import { openNet } from '../../src/visit/net.ts'
import { netDefaults } from '../../src/visit/net-options.ts'
import { openSites } from '../web/labelled/all.ts'
import type { LabelledCase } from '../web/labelled/case.ts'
import { openWeb, type Web } from '../web/web.ts'

/** What stet made of one case. */
export interface Judged {
  readonly labelled: LabelledCase
  /** null when something was thrown, which nothing on the web should bring about */
  readonly verdict: Verdict | null
  readonly thrown: string | null
  /** from the first visit to the verdict; beside the other cases, whose pages wait for the same reader */
  readonly tookMs: number
}

/** Shorter than a user's, so that servers that are silent do not cost minutes. */
const times = {
  connectTimeoutMs: 2_000,
  headersTimeoutMs: 2_000,
  idleTimeoutMs: 2_000,
  totalTimeoutMs: 5_000,
  maxBodyBytes: 8 * 1024 * 1024,
}
const patienceSeconds = 2
const casesAtOnce = 12
const neverAborted = new AbortController().signal

/** What a case may take: a visit, the patience of a run and a second visit's beginning. */
export const deadlineMs = times.totalTimeoutMs + patienceSeconds * 1_000

/**
 * Judge every case as `stet check` does, on a web opened for it, several side by side. Cases that were checked before
 * are checked on an earlier web first. Never rejects for what a case does.
 */
export async function judgeCases(cases: readonly LabelledCase[]): Promise<Judged[]> {
  const records = await earlierRecords(cases.filter(({ earlier }) => earlier !== undefined))
  await using web = await openWeb()
  openSites(web, cases)
  await using run = await openRun(web)
  const limit = pLimit(casesAtOnce)
  return await Promise.all(cases.map((one) => limit(() => judged(run, one, records.get(one.id) ?? null))))
}

interface Run extends AsyncDisposable {
  readonly visitor: Visitor
  readonly deps: CheckDeps
}

async function openRun(web: Web): Promise<Run> {
  await using open = new AsyncDisposableStack()
  const net = open.use(
    openNet({
      ...netDefaults,
      ...times,
      connectTo: web.connectToPorts,
      dns: { address: '127.0.0.1', port: web.dnsPort },
      ca: [web.ca],
      allowNet: ['127.0.0.0/8'],
      hostIntervalMs: 0,
    }),
  )
  const readers = open.use(readPages({ threads: 1 }))
  const visitor = openVisitor(net, (url, response) => readers.read(url, response), runMemory(), Math.random)
  const kept = open.move()
  return {
    visitor,
    deps: {
      read: visitor.read,
      keep: null,
      nameServers: visitor.nameServers,
      askSibling: (visit) => visitor.askSibling(visit, neverAborted),
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  }
}

/** Checks of the web as it was when the articles were written. */
async function earlierRecords(cases: readonly LabelledCase[]): Promise<ReadonlyMap<string, CheckRecord>> {
  await using web = await openWeb()
  for (const { url, earlier } of cases) web.site(new URL(url).hostname, { '*': earlier! })
  await using run = await openRun(web)
  const records = new Map<string, CheckRecord>()
  for (const one of cases) records.set(one.id, await checked(run, one, null))
  return records
}

async function judged(run: Run, labelled: LabelledCase, earlier: CheckRecord | null): Promise<Judged> {
  const began = performance.now()
  const ended = (verdict: Verdict | null, thrown: string | null): Judged => ({
    labelled,
    verdict,
    thrown,
    tookMs: Math.round(performance.now() - began),
  })
  try {
    return ended(await verdictOf(run, labelled, earlier), null)
  } catch (error) {
    return ended(null, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  }
}

async function verdictOf(run: Run, labelled: LabelledCase, earlier: CheckRecord | null): Promise<Verdict> {
  const parsed = parseAddress(labelled.url)
  if (parsed.kind === 'invalid') return judge([notVisited(parsed.reason, labelled.url)], { online: null })
  const { check } = await checked(run, labelled, earlier)
  const { state, reason, confidence, signals } = check
  return { state, reason, confidence, signals } as Verdict
}

async function checked(run: Run, labelled: LabelledCase, earlier: CheckRecord | null): Promise<CheckRecord> {
  const parsed = parseAddress(labelled.url)
  if (parsed.kind === 'invalid') throw new TypeError(`not an address: ${labelled.url}`)
  const deps = {
    visit: (url: typeof parsed.url, signal: AbortSignal) => run.visitor.visit(url, null, signal),
    now: () => new Date(),
  }
  await using visit = await visitPatiently(deps, parsed.url, patienceSeconds, neverAborted)
  const places = labelled.citation === undefined ? [] : [placeOf(labelled, parsed.key)]
  const online = labelled.online ?? true
  const previous = earlier === null ? null : previousOf(earlier)
  return (await checkVisit(run.deps, parsed.key, visit, online, places, previous)).record
}

/** What the store keeps of a check for the next one. */
function previousOf({ check, textDigest, quotesFound, sketch }: CheckRecord): Previous {
  return { checkedAt: check.checkedAt, textDigest, quotesFound, sketch }
}

function placeOf({ url, lang, citation }: LabelledCase, source: string): CitingPlace {
  return {
    citation: {
      id: 'c1',
      url,
      source,
      kind: 'link',
      text: citation?.text ?? null,
      sentence: citation?.sentence ?? '',
      quotes: [],
      attribution: null,
      location: { line: 1, column: 1 },
    },
    article: { title: null, publishedAt: null, language: lang === 'und' ? null : lang, url: null },
  }
}
