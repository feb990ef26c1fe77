import type { Page, Request, Route } from 'playwright-core'
import { registrableDomain } from '../address/difference.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { StetError } from '../error.ts'
import { contentCodings, decodeBody } from '../page/decode.ts'
import { pageLimits } from '../page/limits.ts'
import { acceptedEncodings, type Net } from '../visit/net.ts'
import { redirectTarget } from '../visit/redirect.ts'
import type { HeaderFields, Response } from '../visit/visit.ts'
import type { RenderLimits } from './limits.ts'
import { isOfPlaywright } from './playwright-error.ts'

const mostRedirects = 10
const mostDecodedRatio = 4

/** What a page's own words may travel in. No credentials, no field of its own making. */
const fieldsSentOn = ['accept', 'origin', 'referer', 'x-requested-with', 'cookie']
/** What browsers write into every request by themselves. */
const fieldsOfBrowsers =
  /^(?:sec-.*|user-agent|accept-.*|cache-control|content-(?:type|length)|dnt|if-.*|pragma|priority|purpose|range|upgrade-insecure-requests)$/
/** What speaks of the connection or the coding, or would make the browser ask by itself. */
const fieldsKeptBack = new Set([
  'alt-svc',
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'link',
  'nel',
  'proxy-connection',
  'report-to',
  'reporting-endpoints',
  'strict-transport-security',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
/** What a document is made of; the rest is for eyes. */
const typesAsked = new Set(['document', 'script', 'xhr', 'fetch', 'other'])
/** Answers that say nothing of the source. */
const statusesOfOurs = new Set([401, 403, 407, 408, 425, 429])

/** What the requests of a page are made with and told to. */
export interface PageWorld {
  readonly net: Net
  readonly limits: RenderLimits
  /** the address of the document, and the answer that is there already */
  readonly url: SourceUrl
  readonly response: Response
  /** aborts when the page is over */
  readonly over: AbortSignal
  /** something of our own failed */
  readonly failed: (error: unknown) => void
}

/**
 * Every request of one page. The browser has no way to the network: what is not answered here is not answered. Only GET, only
 * what a document is made of, each past robots.txt, the guard and the line of its host; the document itself is the one that
 * was visited.
 */
export class PageRequests {
  /** requests sent, and bytes of body that came */
  sent = 0
  bytes = 0
  /** the first thing that may have told what the page shows, and was not had */
  missed: string | null = null
  readonly #world: PageWorld
  readonly #page: Page
  #decodedBytes = 0
  #underWay = 0
  #documentGiven = false
  #quiet: { readonly resolve: () => void; timer: NodeJS.Timeout | null } | null = null

  constructor(world: PageWorld, page: Page) {
    this.#world = world
    this.#page = page
    page.on('websocket', (socket) => this.#miss(socket.url(), 'no WebSocket is opened'))
  }

  /** For `context.route`. Settles when the request is dealt with; throws nothing. */
  readonly handle = async (route: Route): Promise<void> => {
    this.#underWay += 1
    this.#hush(null)
    try {
      await this.#deal(route)
    } catch (error) {
      await route.abort('failed').catch(() => {})
      // A frame or worker that is gone takes no answer any more; anything else is ours.
      if (!this.#world.over.aborted && !isOfPlaywright(error)) this.#world.failed(error)
    } finally {
      this.#underWay -= 1
      this.#restart()
    }
  }

  /** Resolves once no request has been under way for the limit's time. One caller at a time; to be raced with an end. */
  quiet(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#hush(null)
    this.#quiet = { resolve, timer: null }
    this.#restart()
    return promise
  }

  #restart(): void {
    if (this.#quiet === null || this.#underWay > 0) return
    const { resolve } = this.#quiet
    this.#hush(setTimeout(resolve, this.#world.limits.quietMs))
  }

  #hush(timer: NodeJS.Timeout | null): void {
    if (this.#quiet === null) return
    if (this.#quiet.timer !== null) clearTimeout(this.#quiet.timer)
    this.#quiet.timer = timer
  }

  async #deal(route: Route): Promise<void> {
    const request = route.request()
    const type = request.resourceType()
    // Some applications wait for their style before they draw.
    if (type === 'stylesheet') return await route.fulfill({ status: 200, contentType: 'text/css', body: '' })
    const address = parseAddress(request.url())
    if (type === 'eventsource') this.#miss(request.url(), 'no stream of events is opened')
    if (address.kind === 'invalid' || !typesAsked.has(type) || this.#isAside(request))
      return await route.abort('blockedbyclient')
    const { url } = address
    const isDocument = type === 'document'
    if (isDocument && !this.#documentGiven && url === this.#world.url) {
      this.#documentGiven = true
      return await this.#give(route, this.#world.response, this.#world.url, true)
    }
    if (request.method() !== 'GET') {
      // Counting readers goes elsewhere; what the site itself is asked for may be the story.
      if (isSameSite(url, this.#world.url)) this.#miss(url, `${request.method()} is not sent`)
      return await route.abort('blockedbyclient')
    }
    await using keep = new AsyncDisposableStack()
    const answer = await this.#ask(url, request, keep)
    if (answer === null) return await route.abort('failed')
    await this.#give(route, answer.response, answer.url, isDocument)
  }

  /** In another window or frame, or ahead of its time: nothing of the document that is shown. */
  #isAside(request: Request): boolean {
    const fields = request.headers()
    if ((fields['sec-purpose'] ?? fields.purpose ?? '') !== '') return true
    return request.isNavigationRequest() && !isOf(this.#page, request)
  }

  /** The answer at the end of its redirects; those of a document are the browser's to follow. Null when there is none to be had. */
  async #ask(
    first: SourceUrl,
    request: Request,
    keep: AsyncDisposableStack,
  ): Promise<{ readonly url: SourceUrl; readonly response: Response } | null> {
    const { net, limits, over } = this.#world
    const { host } = new URL(first)
    let url = first
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const leftBytes = limits.wireBytes - this.bytes
      if (this.sent >= limits.requests || leftBytes <= 0) return this.#miss(url, 'one request too many')
      this.sent += 1
      const ruling = await net.robots(url, over)
      if (ruling.kind === 'refused') return this.#miss(url, ruling.detail)
      if (ruling.kind === 'unreachable') return this.#miss(url, ruling.fault.message)
      const attempt = await net
        .ask(
          {
            url,
            cookie: '',
            headers: fieldsOf(request, new URL(url).host === host),
            acceptEncoding: acceptedEncodings,
            remainingMs: limits.totalMs,
            maxBodyBytes: () => leftBytes,
            crawlDelayMs: 0,
            isPart: true,
            underWay: true,
            // Header fields that were ordered may be secret, and a page says where this goes.
            isAtHome: false,
            dealtWith: null,
          },
          keep,
          over,
        )
        .catch(unlessBusy)
      if (attempt === null) return this.#miss(url, 'its host is asked by others all the time')
      const { exchange, fault } = attempt
      if (fault !== null) return this.#miss(url, fault.message)
      const { response } = exchange
      this.bytes += response.body.size
      const { status, headers, body } = response
      if (status >= 500 || statusesOfOurs.has(status)) this.#miss(url, `${status}`)
      if (status >= 400 && wantsMore(request)) this.#miss(url, `${status} without what its scripts send`)
      if (body.truncated !== null) return this.#miss(url, 'not whole')
      const next = redirectTarget(url, status, headers)
      if (next === null || request.isNavigationRequest()) return { url, response }
      url = next
    }
    return this.#miss(url, 'redirected without end')
  }

  async #give(route: Route, response: Response, url: SourceUrl, isDocument: boolean): Promise<void> {
    const next = redirectTarget(url, response.status, response.headers)
    if (next !== null && isDocument) return await route.fulfill(sendingTo(next))
    const body = await this.#decoded(response)
    if (body === null) {
      this.#miss(url, 'too large, or not to be decoded')
      return await route.abort('failed')
    }
    // A page that was asked whether it has changed is shown as it is.
    const status = isDocument && response.status === 304 ? 200 : response.status
    await route.fulfill({ status, headers: fieldsFor(response.headers), body })
  }

  async #decoded({ headers, body }: Response): Promise<Buffer | null> {
    const codings = contentCodings(headers)
    if (codings === null) return null
    const parts: Uint8Array[] = []
    const decodedBytes = mostDecodedRatio * this.#world.limits.wireBytes - this.#decodedBytes
    const whole = await decodeBody(body, codings, { ...pageLimits, decodedBytes }, (bytes) => {
      parts.push(bytes)
      this.#decodedBytes += bytes.length
      return true
    })
    return whole ? Buffer.concat(parts) : null
  }

  #miss(url: string, why: string): null {
    this.missed ??= `${url}: ${why}`
    return null
  }
}

/** What other processes ask of a host is no fault of the page, and no reason to begin all over. */
function unlessBusy(error: unknown): null {
  if (error instanceof StetError && error.code === 'host-busy') return null
  throw error
}

function isOf(page: Page, request: Request): boolean {
  try {
    return request.frame() === page.mainFrame()
  } catch {
    // Playwright throws for a window that it has not seen yet, which is none of ours.
    return false
  }
}

function isSameSite(a: SourceUrl, b: SourceUrl): boolean {
  return registrableDomain(new URL(a).hostname) === registrableDomain(new URL(b).hostname)
}

/** @param isOwn the host is the one that the page asked: no other gets its cookies */
function fieldsOf(request: Request, isOwn: boolean): HeaderFields {
  const fields = request.headers()
  return fieldsSentOn.flatMap((name) => {
    const value = fields[name]
    return value === undefined || (name === 'cookie' && !isOwn) ? [] : [[name, value] as const]
  })
}

/** Whether scripts gave it a field that is not sent on, say a key: whoever gets none may say that there is nothing. */
function wantsMore(request: Request): boolean {
  return Object.keys(request.headers()).some(
    (name) => !fieldsSentOn.includes(name) && !fieldsOfBrowsers.test(name),
  )
}

function fieldsFor(headers: HeaderFields): Record<string, string> {
  const kept = new Map<string, string>()
  for (const [field] of headers) {
    const name = field.toLowerCase()
    if (fieldsKeptBack.has(name) || kept.has(name)) continue
    const values = headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value)
    // Playwright's way to set several cookies.
    kept.set(name, values.join(name === 'set-cookie' ? '\n' : ', '))
  }
  return Object.fromEntries(kept)
}

/** Playwright lets the browser follow a redirect by itself, which it cannot: a page that sends on does the same. */
function sendingTo(url: SourceUrl) {
  const escaped = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const body = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${escaped}">`
  return { status: 200, contentType: 'text/html; charset=utf-8', body }
}
