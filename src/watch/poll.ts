import { hash } from 'node:crypto'
import { z } from 'zod'
import { type SourceUrl, sourceUrl } from '../address/source-url.ts'
import { retryAfterSeconds } from '../visit/retry-after.ts'
import type { Validators } from '../visit/validators.ts'
import { type HeaderFields, header, type VisitFailure } from '../visit/visit.ts'
import type { WatchDocument } from './document.ts'
import { moment, type WatchEntry } from './entry.ts'
import { maxFeedEntries, readFeed } from './feed.ts'
import type { Fetch } from './fetch.ts'
import { findFiles } from './files.ts'
import { freshMs, nextPollMs, Pace, paceOf, retryPollMs, shortestPollMs } from './pace.ts'
import { isOnSite, readSitemap, siteDomains } from './sitemap.ts'
import { newestOf, type Posts, pageOf, postsPerPage, readPosts } from './wordpress.ts'

/** What is watched: files by a path, a folder or a glob; the rest by the address of its list, or of the article itself. */
export interface Watch {
  readonly kind: 'files' | 'article' | 'feed' | 'sitemap' | 'wordpress'
  /** a path or a glob, or an address */
  readonly input: string
  /** what the poll before left; null at first */
  readonly memory: WatchMemory | null
}

/** What a poll leaves to the next one: plain JSON, to be kept as it is. */
export const WatchMemory = z.object({
  /** by the address of a document, what its last answer gave to ask with; `listedAs`: the date its index gave it */
  documents: z.record(
    z.string(),
    z.object({
      validators: z
        .object({ url: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() })
        .nullable(),
      listedAs: z.string().nullable(),
    }),
  ),
  /** Unix time of the last poll that asked for everything, whatever it knew before */
  wholeMs: z.number().nullable(),
  /** WordPress: Unix time of the latest change seen */
  changedMs: z.number().nullable(),
  pace: Pace.nullable(),
  /** polls that failed in a row */
  failures: z.number(),
})
export type WatchMemory = z.output<typeof WatchMemory>

/** Why a poll came to nothing. `gone`: 404 or 410; `http-status`: any other answer that is none; `unreadable`: not that kind of list. */
export type PollFailure = VisitFailure | 'gone' | 'http-status' | 'unreadable'

/** What a poll came to; `memory` is to be kept, and the next poll is due in `nextPollMs`. */
export type Poll = { readonly memory: WatchMemory; readonly nextPollMs: number } & (
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      /** each address once */
      readonly entries: readonly WatchEntry[]
      /** whether they are all there is, so that what is absent is gone */
      readonly complete: boolean
    }
  | {
      readonly kind: 'failed'
      readonly reason: PollFailure
      /** one line for a person */
      readonly detail: string
    }
)

export interface PollDeps {
  readonly fetch: Fetch
  readonly now: () => Date
}

/** A list is asked for in full this often, whatever it says of itself: absence shows in a full reading alone. */
const wholeEveryMs = 24 * 3_600_000
const maxFeedPages = 20
const maxSitemapFiles = 1_000
const maxSitemapDepth = 3
const maxEntries = 200_000
const maxPostPages = 200

const stillTheSame = { kind: 'unchanged' } as const
const nothing: WatchMemory = { documents: {}, wholeMs: null, changedMs: null, pace: null, failures: 0 }

/**
 * Ask what is watched for news. Documents are asked for on condition that they changed, every document of it once a day
 * without. What the web does ends as an outcome; rejects with the signal's reason when it aborts.
 *
 * - files: complete
 * - article: one entry; none, and complete, when the address answers 404 or 410
 * - feed: never complete; older pages (RFC 5005) are followed at the first poll alone
 * - sitemap: complete when every file of it was read to its end in this poll, and none is a news sitemap
 * - wordpress: complete when all posts that the site counts were listed
 */
export async function poll(deps: PollDeps, watch: Watch, signal: AbortSignal): Promise<Poll> {
  if (watch.kind === 'files') return pollFiles(watch, signal)
  const url = sourceUrl(watch.input)
  const work = new PollWork(deps, watch.memory ?? nothing, signal)
  const result = await readers[watch.kind](work, url)
  switch (result.kind) {
    case 'failed':
      return failedPoll(work.memory, result)
    case 'unchanged':
    case 'read': {
      const pace =
        result.kind === 'read' && result.pace !== null ? result.pace : (work.memory.pace ?? paceOf([], 0))
      const memory = {
        documents: Object.fromEntries(work.documents),
        wholeMs: work.whole ? work.now.getTime() : work.memory.wholeMs,
        changedMs: work.changedMs,
        pace,
        failures: 0,
      }
      const common = { memory, nextPollMs: nextPollMs(pace, work.now) }
      return result.kind === 'unchanged'
        ? { kind: 'unchanged', ...common }
        : { kind: 'read', entries: result.entries, complete: result.complete, ...common }
    }
  }
}

type Result =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      readonly entries: readonly WatchEntry[]
      readonly complete: boolean
      /** null when these entries do not show it */
      readonly pace: Pace | null
    }
  | Failure

interface Failure {
  readonly kind: 'failed'
  readonly reason: PollFailure
  readonly detail: string
  readonly retryAfterMs: number
}

type Asked =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'document'
      readonly document: WatchDocument
      readonly headers: HeaderFields
      readonly validators: Validators | null
    }
  | Failure

const readers: Readonly<
  Record<Exclude<Watch['kind'], 'files'>, (work: PollWork, url: SourceUrl) => Promise<Result>>
> = { article: pollArticle, feed: pollFeed, sitemap: pollSitemap, wordpress: pollWordpress }

/** One poll under way. */
class PollWork {
  readonly memory: WatchMemory
  readonly now: Date
  /** whether everything is asked for, whatever is known */
  readonly whole: boolean
  /** what the next poll is to know */
  readonly documents = new Map<string, WatchMemory['documents'][string]>()
  changedMs: number | null
  readonly #deps: PollDeps
  readonly #signal: AbortSignal

  constructor(deps: PollDeps, memory: WatchMemory, signal: AbortSignal) {
    this.#deps = deps
    this.#signal = signal
    this.memory = memory
    this.now = deps.now()
    this.changedMs = memory.changedMs
    this.whole = memory.wholeMs === null || this.now.getTime() - memory.wholeMs >= wholeEveryMs
  }

  known(url: SourceUrl): WatchMemory['documents'][string] | null {
    return Object.hasOwn(this.memory.documents, url) ? this.memory.documents[url]! : null
  }

  /** What is known of a document stays known. */
  keep(url: SourceUrl): void {
    const known = this.known(url)
    if (known !== null) this.documents.set(url, known)
  }

  remember(url: SourceUrl, validators: Validators | null, listedAs: string | null): void {
    this.documents.set(url, { validators, listedAs })
  }

  async ask(url: SourceUrl): Promise<Asked> {
    const known = this.whole ? null : this.known(url)
    const fetched = await this.#deps.fetch(url, known?.validators ?? null, this.#signal)
    if (fetched.kind === 'failed')
      return { kind: 'failed', reason: fetched.failure, detail: fetched.detail, retryAfterMs: 0 }
    if (fetched.isNotModified) return stillTheSame
    const { status, headers, document, validators } = fetched
    if (status === 200) return { kind: 'document', document, headers, validators }
    return {
      kind: 'failed',
      reason: status === 404 || status === 410 ? 'gone' : 'http-status',
      detail: `${url} answers ${status}`,
      retryAfterMs: (retryAfterSeconds(header(headers, 'retry-after'), this.now) ?? 0) * 1_000,
    }
  }
}

async function pollFiles(watch: Watch, signal: AbortSignal): Promise<Poll> {
  const memory = watch.memory ?? nothing
  const found = await findFiles(watch.input, signal)
  if (found.kind === 'unreadable')
    return failedPoll(memory, { kind: 'failed', reason: 'unreadable', detail: found.detail, retryAfterMs: 0 })
  const { entries, complete } = found
  return { kind: 'read', entries, complete, memory: nothing, nextPollMs: shortestPollMs }
}

function failedPoll(memory: WatchMemory, { reason, detail, retryAfterMs }: Failure): Poll {
  const failures = memory.failures + 1
  return {
    kind: 'failed',
    reason,
    detail,
    memory: { ...memory, failures },
    nextPollMs: retryPollMs(failures, retryAfterMs),
  }
}

async function pollArticle(work: PollWork, url: SourceUrl): Promise<Result> {
  const asked = await work.ask(url)
  if (asked.kind === 'unchanged') {
    work.keep(url)
    return asked
  }
  if (asked.kind === 'failed')
    return asked.reason === 'gone' ? { kind: 'read', entries: [], complete: true, pace: null } : asked
  const { document, headers, validators } = asked
  work.remember(url, validators, null)
  const updatedAt = moment(header(headers, 'last-modified') ?? '', work.now)
  // Many sites date no page; the bytes tell of a change in any case.
  const version = hash('sha256', document.bytes, 'hex')
  const entry = { url, title: null, updatedAt, publishedAt: null, version }
  return {
    kind: 'read',
    entries: [entry],
    complete: true,
    pace: paceOf([entry], freshMs(headers)),
  }
}

async function pollFeed(work: PollWork, url: SourceUrl): Promise<Result> {
  const asked = await work.ask(url)
  if (asked.kind !== 'document') {
    work.keep(url)
    return asked
  }
  const feed = await readFeed(asked.document, work.now)
  if (feed === null) return notA('feed', url)
  // What is broken today is asked for again, though its validators may not change.
  if (!feed.partial) work.remember(url, asked.validators, null)
  const entries = new Map(feed.entries.map((entry) => [entry.url, entry]))
  if (work.memory.wholeMs === null) {
    const seen = new Set<SourceUrl>([url, asked.document.url])
    let next = feed.next
    for (let page = 1; page < maxFeedPages && next !== null && !seen.has(next); page++) {
      seen.add(next)
      const older = await work.ask(next)
      const read = older.kind === 'document' ? await readFeed(older.document, work.now) : null
      if (read === null) break
      for (const entry of read.entries)
        if (!entries.has(entry.url) && entries.size < maxFeedEntries) entries.set(entry.url, entry)
      next = read.next
    }
  }
  const leaveAloneMs = Math.max(feed.leaveAloneMs ?? 0, freshMs(asked.headers))
  return {
    kind: 'read',
    entries: [...entries.values()],
    complete: false,
    pace: paceOf(feed.entries, leaveAloneMs),
  }
}

async function pollSitemap(work: PollWork, url: SourceUrl): Promise<Result> {
  const entries = new Map<string, WatchEntry>()
  const waiting: { url: SourceUrl; depth: number; listedAs: string | null }[] = [
    { url, depth: 0, listedAs: null },
  ]
  const seen = new Set([url])
  let site = siteDomains(url)
  let complete = true
  let read = 0
  let unchanged = 0
  let failure: Failure | null = null
  let leaveAloneMs = 0
  for (const { url: file, depth, listedAs } of waiting) {
    // An index that gives a file the date we know has said that it did not change.
    const isListedAsKnown = !work.whole && listedAs !== null && work.known(file)?.listedAs === listedAs
    const asked = isListedAsKnown ? stillTheSame : await work.ask(file)
    if (asked.kind === 'unchanged') {
      work.keep(file)
      unchanged++
      continue
    }
    if (asked.kind === 'document' && depth === 0) {
      site = siteDomains(url, asked.document.url)
      leaveAloneMs = freshMs(asked.headers)
    }
    const sitemap = asked.kind === 'failed' ? null : await readSitemap(asked.document, site, work.now)
    if (asked.kind === 'failed' || sitemap === null) {
      failure ??= asked.kind === 'failed' ? asked : notA('sitemap', file)
      if (depth === 0) return failure
      continue
    }
    const { document, validators } = asked
    if (sitemap.partial || sitemap.news) complete = false
    for (const entry of sitemap.entries) {
      const known = entries.get(entry.url)
      if (known === undefined && entries.size === maxEntries) complete = false
      else entries.set(entry.url, known === undefined ? entry : later(known, entry))
    }
    // An index is read each time: a file that it gives no date may have changed though it did not.
    if (sitemap.children.length === 0) {
      read++
      // What is broken today is asked for again, though its validators may not change.
      if (!sitemap.partial) work.remember(file, validators, listedAs)
      continue
    }
    // Those that a robots.txt names may lie anywhere: the site itself vouches for them.
    const isRobots = new URL(document.url).pathname === '/robots.txt'
    const nearby = siteDomains(url, document.url, file)
    for (const child of sitemap.children) {
      if (seen.has(child.url)) continue
      const isOurs = isRobots || isOnSite(child.url, nearby)
      if (!isOurs || depth === maxSitemapDepth || waiting.length === maxSitemapFiles) {
        complete = false
        continue
      }
      seen.add(child.url)
      waiting.push({ url: child.url, depth: depth + 1, listedAs: child.updatedAt?.toISOString() ?? null })
    }
  }
  if (read === 0 && unchanged > 0) return stillTheSame
  if (read === 0 && failure !== null) return failure
  const list = [...entries.values()]
  return {
    kind: 'read',
    entries: list,
    complete: complete && unchanged === 0 && failure === null,
    pace: paceOf(list, leaveAloneMs),
  }
}

/** Of one article in two files, the later date counts. */
function later(one: WatchEntry, other: WatchEntry): WatchEntry {
  return (one.updatedAt?.getTime() ?? 0) > (other.updatedAt?.getTime() ?? 0) ? one : other
}

async function pollWordpress(work: PollWork, posts: SourceUrl): Promise<Result> {
  const entries = new Map<string, WatchEntry>()
  const knownMs = work.whole ? null : work.memory.changedMs
  let leaveAloneMs = 0
  let total: number | null = null
  let ended = false
  for (let page = 1; !ended && page <= maxPostPages; page++) {
    const asked = await askPosts(work, pageOf(posts, page))
    if (asked.kind === 'failed') {
      if (page === 1) return asked
      break
    }
    const { read, headers } = asked
    if (page === 1) {
      leaveAloneMs = freshMs(headers)
      total = count(headers, 'x-wp-total')
    }
    for (const entry of read.entries) if (!entries.has(entry.url)) entries.set(entry.url, entry)
    const pages = count(headers, 'x-wp-totalpages')
    // The latest come first: after the one we know, everything is as it was.
    const oldestMs = read.entries.at(-1)?.updatedAt?.getTime() ?? Number.POSITIVE_INFINITY
    ended =
      (knownMs !== null && oldestMs < knownMs) ||
      read.count < postsPerPage ||
      (pages !== null && page >= pages)
  }
  // Posts may move between pages while we turn them; then the numbers do not agree.
  const complete = ended && total === entries.size
  if (!complete) {
    // A post that was scheduled keeps the date of its last edit when it comes out: it is new by its date alone.
    const newest = await askPosts(work, newestOf(posts))
    if (newest.kind === 'read')
      for (const entry of newest.read.entries) if (!entries.has(entry.url)) entries.set(entry.url, entry)
  }
  const list = [...entries.values()]
  work.changedMs = Math.max(work.changedMs ?? 0, ...list.map(({ updatedAt }) => updatedAt?.getTime() ?? 0))
  return { kind: 'read', entries: list, complete, pace: paceOf(list, leaveAloneMs) }
}

async function askPosts(
  work: PollWork,
  url: SourceUrl,
): Promise<{ kind: 'read'; read: Posts; headers: HeaderFields } | Failure> {
  // These lists have no validators worth the name, and none are kept: a 304 cannot come.
  const asked = await work.ask(url)
  if (asked.kind === 'failed') return asked
  const read = asked.kind === 'document' ? await readPosts(asked.document, work.now) : null
  if (read === null || asked.kind !== 'document') return notA('list of WordPress posts', url)
  return { kind: 'read', read, headers: asked.headers }
}

function count(headers: HeaderFields, name: string): number | null {
  const digits = /^\d{1,9}$/.exec(header(headers, name)?.trim() ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

function notA(what: string, url: SourceUrl): Failure {
  return { kind: 'failed', reason: 'unreadable', detail: `${url} is no ${what}`, retryAfterMs: 0 }
}
