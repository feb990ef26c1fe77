import { CookieJar } from 'tough-cookie'
import type { SourceUrl } from '../address/source-url.ts'
import type { VisitFault } from './fault.ts'
import { hasStayed } from './host-orders.ts'
import { acceptedEncodings, type Net } from './net.ts'
import { redirectTarget } from './redirect.ts'
import { conditionsFor, type Validators } from './validators.ts'
import type { Exchange, HeaderFields, Response, Sending, Visit, VisitFailure, VisitOutcome } from './visit.ts'

/** A redirect's body is proof, not content. */
const maxRedirectBodyBytes = 64 * 1024
const maxCookiesPerResponse = 64

/** Where a page that was answered sends its readers by itself; null when it is one to stay on. */
export type FindOnward = (
  exchange: Exchange & { readonly response: Response },
) => Promise<{ readonly url: SourceUrl; readonly how: Sending } | null>

/**
 * Visit a source once: GET, redirects followed (RFC 9110 §15.4), every hop past the guard, robots.txt and the line of its host,
 * cookies kept for this visit alone, no credentials. What the web does ends as an outcome; rejects with the signal's reason
 * when it aborts, and with a StetError when something of our own fails. The caller disposes of the visit; until then its
 * answer counts among the exchanges at once.
 * @param validators what the last good answer gave: whichever hop asks its very address asks conditionally, and a 304 there
 *                   ends the visit as `answered`
 * @param onward     asked of every answer that is no redirect; where it leads is visited like a redirect's target, but a page
 *                   that leads in a circle, or further than redirects may, is the end of the visit
 */
export async function visitSource(
  net: Net,
  url: SourceUrl,
  signal: AbortSignal,
  validators: Validators | null = null,
  onward: FindOnward | null = null,
): Promise<Visit> {
  await using keep = new AsyncDisposableStack()
  const { options } = net
  const startedAt = options.now()
  const exchanges: Exchange[] = []
  const cookies = new VisitCookies()
  const asked = new Set<string>()
  let isAtHome = true
  let remainingMs = options.totalTimeoutMs

  const outcome = async (): Promise<VisitOutcome> => {
    let current = url
    let via: Exchange['via']
    // The same address again is no loop when we come with other cookies.
    const stateAt = (address: SourceUrl) => `${address}\n${cookies.for(address)}`
    for (;;) {
      const state = stateAt(current)
      if (asked.has(state))
        return failed('redirect-loop', current, 'a redirect back to an address already asked')
      if (asked.size > options.maxRedirects)
        return failed('redirect-loop', current, `more than ${options.maxRedirects} redirects`)
      asked.add(state)
      // A visit that left does not come home: whoever sent it back chose the address.
      isAtHome &&= hasStayed(url, current)

      const ruling = await net.robots(current, signal)
      if (ruling.kind === 'refused') return failed('robots', current, ruling.detail)
      if (ruling.kind === 'unreachable') return faulted(ruling.fault, current)

      // Answers may come faster than they can be read and kept: an unread one holds the next up, not the memory.
      const { promise: dealtWith, resolve: done } = Promise.withResolvers<void>()
      keep.defer(done)
      const { exchange: made, fault } = await net.ask(
        {
          url: current,
          cookie: cookies.for(current),
          headers: conditionsFor(current, validators),
          acceptEncoding: acceptedEncodings,
          remainingMs,
          maxBodyBytes: (status, headers) =>
            redirectTarget(current, status, headers) === null ? options.maxBodyBytes : maxRedirectBodyBytes,
          crawlDelayMs: ruling.crawlDelayMs,
          underWay: exchanges.length > 0,
          isAtHome,
          dealtWith,
        },
        keep,
        signal,
      )
      if (made !== null) exchanges.push(via === undefined ? made : { ...made, via })
      if (fault !== null) return faulted(fault, current)
      const exchange = via === undefined ? made : { ...made, via }
      remainingMs -= exchange.ms
      const { status, headers } = exchange.response
      const next = redirectTarget(current, status, headers)
      cookies.take(current, headers)
      if (next !== null) {
        done()
        via = undefined
        current = next
        continue
      }
      const sent = (await onward?.(exchange)) ?? null
      signal.throwIfAborted()
      if (sent === null || asked.has(stateAt(sent.url)) || asked.size > options.maxRedirects)
        return { kind: 'answered', finalUrl: current, final: exchange }
      done()
      via = sent.how
      current = sent.url
    }
  }

  const ended = await outcome()
  const kept = keep.move()
  return { ...ended, url, exchanges, startedAt, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

function failed(failure: VisitFailure, at: SourceUrl, detail: string): VisitOutcome {
  return { kind: 'failed', failure, at, detail }
}

function faulted(fault: VisitFault, at: SourceUrl): VisitOutcome {
  return failed(fault.failure, at, fault.message)
}

/** The cookies of one visit. Most sources set none on a redirect, so the jar is made when the first comes. */
class VisitCookies {
  #jar: CookieJar | null = null

  for(url: SourceUrl): string {
    return this.#jar?.getCookieStringSync(url) ?? ''
  }

  take(url: SourceUrl, headers: HeaderFields): void {
    const set = headers.filter(([name]) => name.toLowerCase() === 'set-cookie')
    for (const [, value] of set.slice(0, maxCookiesPerResponse)) {
      this.#jar ??= new CookieJar()
      this.#jar.setCookieSync(value, url, { ignoreError: true })
    }
  }
}
