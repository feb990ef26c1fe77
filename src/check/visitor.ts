import { oembedOf } from '../address/oembed.ts'
import { siblingPlace } from '../address/sibling.ts'
import type { SourceUrl } from '../address/source-url.ts'
import { twinOf } from '../address/twin.ts'
import type { Browser } from '../browser/open-browser.ts'
import type { Rendering } from '../browser/rendering.ts'
import { judge } from '../verdict/judge.ts'
import { observe } from '../verdict/observe.ts'
import { impressionOf, type Sibling } from '../verdict/sibling.ts'
import type { Net } from '../visit/net.ts'
import type { Validators } from '../visit/validators.ts'
import type { Answered, Response, Visit } from '../visit/visit.ts'
import { visitSource } from '../visit/visit-source.ts'
import type { CheckDeps } from './check-source.ts'
import { onwardThrough } from './onward.ts'
import type { ProbeMemory } from './probe-memory.ts'

/** How sources are visited, and what else their hosts are asked. All of it goes past one guard, robots.txt and host lines. */
export interface Visitor {
  /**
   * A visit that goes on where a page sends its readers, and that asks an address with a mark of its sentence at the end once
   * more without it. Rejects as `visitSource` does.
   */
  readonly visit: (url: SourceUrl, validators: Validators | null, signal: AbortSignal) => Promise<Visit>
  /** as the reader given, but each answer is read once */
  readonly read: CheckDeps['read']
  /**
   * What the host of a visited source says to an address beside it that cannot exist, or its service to the question whether it
   * has the source; null when there is none to ask, or nothing to compare. Each place is asked at most once a day. Rejects as `visitSource` does.
   */
  readonly askSibling: (visit: Visit, signal: AbortSignal) => Promise<Sibling | null>
  /** `Net.nameServers` */
  readonly nameServers: (url: SourceUrl) => Promise<readonly string[]>
  /** `Browser.render`; without it, scripts are never run */
  readonly render?: (url: SourceUrl, response: Response, signal: AbortSignal) => Promise<Rendering>
}

/** A second question costs little or is given up. */
const briefMs = 2_500
const briefBytes = 1024 * 1024

/**
 * @param random 0 ≤ n < 1, for addresses that nobody has
 * @param browser shows what is nothing without scripts; null where none is to
 */
export function openVisitor(
  net: Net,
  reader: CheckDeps['read'],
  memory: ProbeMemory,
  random: () => number,
  browser: Pick<Browser, 'render'> | null = null,
): Visitor {
  const { read, forget } = readingOnce(reader)
  const onward = onwardThrough(read)
  const { totalTimeoutMs, maxBodyBytes } = net.options
  const brief: Net = {
    ...net,
    options: {
      ...net.options,
      totalTimeoutMs: Math.min(totalTimeoutMs, briefMs),
      maxBodyBytes: Math.min(maxBodyBytes, briefBytes),
    },
    // asked while the first answer keeps its place
    ask: (ask, keep, signal) => net.ask({ ...ask, dealtWith: null }, keep, signal),
  }
  const underWay = new Map<string, Promise<Sibling | null>>()

  /** Whoever took half of our time for one question is not asked another. */
  const isSlow = ({ exchanges }: Visit) => exchanges.reduce((sum, { ms }) => sum + ms, 0) > totalTimeoutMs / 2

  async function stands(visit: Answered): Promise<boolean> {
    if (visit.final.response.status > 299) return false
    const page = await read(visit.finalUrl, visit.final.response)
    const { state } = judge(observe(visit, page), { online: true })
    return state === 'alive' || state === 'moved'
  }

  async function ask(kind: Sibling['kind'], url: SourceUrl, signal: AbortSignal): Promise<Sibling | null> {
    await using open = new AsyncDisposableStack()
    const visit = open.use(await visitSource(brief, url, signal, null, kind === 'beside' ? onward : null))
    open.defer(() => forget(visit))
    if (visit.kind === 'failed') return null
    const { finalUrl, final } = visit
    const { status, body } = final.response
    const answer = { kind, url, finalUrl, status }
    if (kind === 'oembed' || status === 404 || status === 410) return { ...answer, impression: null }
    if (status < 200 || status > 299 || body.truncated !== null) return null
    const page = await read(finalUrl, final.response)
    return { ...answer, impression: page.charset === null ? null : impressionOf(page, url) }
  }

  return {
    read,
    ...(browser !== null && {
      render: (url: SourceUrl, response: Response, signal: AbortSignal) =>
        browser.render(net, url, response, signal),
    }),
    visit: async (url, validators, signal) => {
      await using open = new AsyncDisposableStack()
      const first = open.use(await visitSource(net, url, signal, validators, onward))
      open.defer(() => forget(first))
      const twin = isGone(first) && !isSlow(first) ? twinOf(url) : null
      if (twin !== null) {
        const second = open.use(await visitSource(brief, twin, signal, null, onward))
        open.defer(() => forget(second))
        if (second.kind === 'answered' && (await stands(second))) {
          const kept = open.move()
          return { ...joined(first, second), [Symbol.asyncDispose]: () => kept.disposeAsync() }
        }
      }
      const kept = open.move()
      return { ...first, [Symbol.asyncDispose]: () => kept.disposeAsync() }
    },
    nameServers: (url) => net.nameServers(url),
    askSibling: async (visit, signal) => {
      if (isSlow(visit)) return null
      const { url } = visit
      const service = oembedOf(url)
      const beside =
        service === null ? siblingPlace(url) : { place: service, invent: (): SourceUrl => service }
      if (beside === null) return null
      const { place } = beside
      const asking = underWay.get(place)
      if (asking !== undefined) return await asking.catch(() => null)
      const probing = async () => {
        const known = await memory.claim(place, net.options.now())
        if (known !== null) return known.sibling
        try {
          const asked = beside.invent(random)
          const sibling =
            asked === null ? null : await ask(service === null ? 'beside' : 'oembed', asked, signal)
          await memory.answer(place, sibling)
          return sibling
        } catch (error) {
          await memory.release(place).catch(() => {})
          throw error
        }
      }
      const answer = probing().finally(() => underWay.delete(place))
      underWay.set(place, answer)
      return await answer
    },
  }
}

function isGone(visit: Visit): boolean {
  return (
    visit.kind === 'answered' && (visit.final.response.status === 404 || visit.final.response.status === 410)
  )
}

/** One visit of both: what the address itself answered, and then its twin. */
function joined(first: Visit, second: Answered): Answered {
  const [led, ...rest] = second.exchanges
  const exchanges = [...first.exchanges, { ...led!, via: 'twin' as const }, ...rest]
  return { ...second, url: first.url, startedAt: first.startedAt, exchanges }
}

/** Pages are forgotten by hand: of a weak map's entries the collector frees none before it goes through the whole heap. */
function readingOnce(read: CheckDeps['read']): {
  readonly read: CheckDeps['read']
  readonly forget: (visit: Visit) => void
} {
  const pages = new WeakMap<object, ReturnType<CheckDeps['read']>>()
  return {
    read: (url, response) => {
      const known = pages.get(response.body)
      if (known !== undefined) return known
      const page = read(url, response)
      pages.set(response.body, page)
      return page
    },
    forget: ({ exchanges }) => {
      for (const { response } of exchanges) if (response !== null) pages.delete(response.body)
    },
  }
}
