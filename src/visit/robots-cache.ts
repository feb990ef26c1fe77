import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { type SourceUrl, sourceUrl } from '../address/source-url.ts'
import { unlessAborted } from './abort.ts'
import type { Attempt } from './exchange.ts'
import type { VisitFault } from './fault.ts'
import { redirectTarget } from './redirect.ts'
import { parseRobots, type Robots, robotsAllow } from './robots.ts'
import { header, type Response } from './visit.ts'

/** What we may do at an address, as its host's robots.txt has it. */
export type RobotsRuling =
  | { readonly kind: 'allowed'; readonly crawlDelayMs: number }
  | { readonly kind: 'refused'; readonly detail: string }
  /** the host could not be reached for its robots.txt, so it cannot be reached for the source either */
  | { readonly kind: 'unreachable'; readonly fault: VisitFault }

/** One request for (or on the way to) a robots.txt, like any other exchange. */
export type AskRobots = (url: SourceUrl, keep: AsyncDisposableStack, signal: AbortSignal) => Promise<Attempt>

/** RFC 9309 §2.5 asks for at least 500 KiB. */
export const maxRobotsBytes = 500 * 1024
const maxRedirects = 5
/** RFC 9309 §2.4: not longer than a day; what may be a passing trouble is asked again soon. */
const freshMs = 24 * 3600 * 1000
const troubleMs = 60 * 1000
const maxWeight = 64 * 1024 * 1024

type Answer =
  | { readonly kind: 'rules'; readonly robots: Robots; readonly weight: number }
  | Exclude<RobotsRuling, { kind: 'allowed' }>

interface Entry {
  readonly answer: Promise<Answer>
  /** the answer, once it has come: most visits need not wait for it */
  come: Answer | null
  weight: number
  until: number
}

const nothingSaid: Answer = { kind: 'rules', robots: { rules: [], crawlDelayMs: null }, weight: 0 }

/** The robots.txt of each origin, fetched once and kept for a time, in bounded memory. */
export class RobotsCache {
  readonly #entries = new Map<string, Entry>()
  readonly #ask: AskRobots
  readonly #agent: string
  readonly #now: () => Date
  readonly #closing: AbortSignal
  readonly #crawlDelay: (url: SourceUrl, ms: number) => void
  #weight = 0

  /**
   * @param closing    ends what is being fetched; a visit that gives up does not, others wait for the same file
   * @param crawlDelay told of each file that asks for one
   */
  constructor(
    ask: AskRobots,
    agent: string,
    now: () => Date,
    closing: AbortSignal,
    crawlDelay: (url: SourceUrl, ms: number) => void,
  ) {
    this.#ask = ask
    this.#agent = agent
    this.#now = now
    this.#closing = closing
    this.#crawlDelay = crawlDelay
  }

  /** Rejects with the signal's reason when it aborts. */
  async ruling(url: URL, signal: AbortSignal): Promise<RobotsRuling> {
    const entry = this.#entry(url.origin)
    const answer = entry.come ?? (await unlessAborted(entry.answer, signal))
    if (answer.kind !== 'rules') return answer
    if (robotsAllow(answer.robots, url.pathname + url.search))
      return { kind: 'allowed', crawlDelayMs: answer.robots.crawlDelayMs ?? 0 }
    return { kind: 'refused', detail: `${url.origin}/robots.txt does not let us` }
  }

  #entry(origin: string): Entry {
    const now = this.#now().getTime()
    const known = this.#entries.get(origin)
    if (known !== undefined && known.until > now) return known
    this.#forget(origin)
    const entry: Entry = {
      answer: this.#fetch(origin),
      come: null,
      weight: 1024,
      until: Number.POSITIVE_INFINITY,
    }
    this.#weight += entry.weight
    this.#entries.set(origin, entry)
    entry.answer.then(
      (answer) => {
        entry.come = answer
        if (this.#entries.get(origin) !== entry) return
        const weight = answer.kind === 'rules' ? answer.weight : 0
        entry.weight += weight
        this.#weight += weight
        entry.until = this.#now().getTime() + (answer.kind === 'rules' ? freshMs : troubleMs)
        for (const oldest of this.#entries.keys()) {
          if (this.#weight <= maxWeight) break
          this.#forget(oldest)
        }
      },
      () => {
        if (this.#entries.get(origin) === entry) this.#forget(origin)
      },
    )
    return entry
  }

  #forget(origin: string): void {
    this.#weight -= this.#entries.get(origin)?.weight ?? 0
    this.#entries.delete(origin)
  }

  async #fetch(origin: string): Promise<Answer> {
    await using keep = new AsyncDisposableStack()
    const first = sourceUrl(new URL('/robots.txt', origin).href)
    let url = first
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const { exchange, fault } = await this.#ask(url, keep, this.#closing)
      if (fault !== null) {
        // Only the host's own trouble is the source's trouble: a robots.txt that points at a host that is gone must not
        // make a living source look dead.
        if (new URL(url).hostname === new URL(first).hostname) return { kind: 'unreachable', fault }
        return { kind: 'refused', detail: `${first} leads to ${url}: ${fault.message}` }
      }
      const { status, headers } = exchange.response
      const next = redirectTarget(url, status, headers)
      if (next === null) return await this.#read(first, exchange.response)
      url = next
    }
    return nothingSaid
  }

  async #read(url: SourceUrl, response: Response): Promise<Answer> {
    if (response.status >= 500) return { kind: 'refused', detail: `${url} answers ${response.status}` }
    if (response.status < 200 || response.status > 299) return nothingSaid
    const text = await robotsText(response)
    const robots = parseRobots(text, this.#agent)
    if (robots.crawlDelayMs !== null) this.#crawlDelay(url, robots.crawlDelayMs)
    return { kind: 'rules', robots, weight: text.length * 4 }
  }
}

type Decode = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer
const decoders: Readonly<Record<string, Decode>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
}

// We ask for no coding; some servers send one all the same. What cannot be read says nothing (RFC 9309 §2.2).
async function robotsText({ headers, body }: Response): Promise<string> {
  const coding = header(headers, 'content-encoding')?.trim().toLowerCase() ?? 'identity'
  const sent = Buffer.concat(await Array.fromAsync(body.chunks()))
  const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined
  let bytes: Buffer = sent
  try {
    if (decode !== undefined) bytes = decode(sent, { maxOutputLength: maxRobotsBytes })
  } catch {
    return ''
  }
  const text = new TextDecoder().decode(bytes)
  // A line cut in the middle would say more than its author did.
  return body.truncated === null
    ? text
    : text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'), 0))
}
