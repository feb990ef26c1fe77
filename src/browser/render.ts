import { hash } from 'node:crypto'
import type { CDPSession, Page } from 'playwright-core'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { onAbort } from '../visit/abort.ts'
import type { Net } from '../visit/net.ts'
import type { Body, Response } from '../visit/visit.ts'
import type { BrowserProcess } from './browser-process.ts'
import type { RenderLimits } from './limits.ts'
import { PageRequests } from './page-requests.ts'
import { isOfPlaywright } from './playwright-error.ts'
import type { RenderFailure, Rendering } from './rendering.ts'

/** What ended a page before it could be taken. */
class RenderFault extends Error {
  readonly failure: RenderFailure
  constructor(failure: RenderFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}

/**
 * Show one answer in a context of its own, let its scripts run until they ask for nothing more, and take the document that
 * stands then. What page and browser do ends as an outcome; rejects with the signal's reason when it aborts, and with errors
 * of our own. Unless a document was to be had, the browser is not to be used again.
 */
export async function render(
  browser: BrowserProcess,
  net: Net,
  url: SourceUrl,
  response: Response,
  limits: RenderLimits,
  signal: AbortSignal,
): Promise<Rendering> {
  signal.throwIfAborted()
  const at = net.options.now()
  const began = performance.now()
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => {})
  const over = new AbortController()
  const fail = (failure: RenderFailure, detail: string, cause?: unknown) =>
    ended.reject(new RenderFault(failure, detail, { cause }))
  using closing = new DisposableStack()
  closing.defer(() => over.abort(new Error('the page is over')))
  closing.defer(onAbort(signal, () => ended.reject(signal.reason)))
  const timer = setTimeout(() => fail('timeout', `not done in ${limits.totalMs} ms`), limits.totalMs)
  closing.defer(() => clearTimeout(timer))
  const settled = Promise.withResolvers<null>()
  const settleTimer = setTimeout(() => settled.resolve(null), limits.settleMs)
  closing.defer(() => clearTimeout(settleTimer))

  const showing = async (): Promise<Rendering> => {
    const context = await browser.newContext(net.options.userAgent)
    const page = await context.newPage()
    context.on('page', (other) => void other.close().catch(() => {}))
    page.on('crash', () => fail('crashed', 'its page crashed'))
    context.on('close', () => {
      if (!over.signal.aborted) fail('crashed', 'the browser ended')
    })
    const world = { net, limits, url, response, over: over.signal, failed: ended.reject }
    const requests = new PageRequests(world, page)
    await context.route('**', requests.handle)
    // What is no document (a download) or was left before it came is looked at below, by what stands.
    await page.goto(url, { waitUntil: 'commit', timeout: 0 }).catch(() => null)
    const session = await context.newCDPSession(page)
    while ((await Promise.race([requests.quiet(), settled.promise])) !== null) {
      const { sent } = requests
      // The scripts that the last answers set off may be about to ask for more.
      await isolatedly(session, idle)
      if (requests.sent === sent) break
    }
    const rendering = taken(page, await isolatedly(session, documentOf(limits.domBytes)), requests)
    over.abort(new Error('the page is over'))
    await context.close()
    return rendering
  }

  const taken = (page: Page, value: unknown, requests: PageRequests): Rendering => {
    const address = parseAddress(page.url())
    if (address.kind === 'invalid' || !isTaken(value))
      return { kind: 'failed', failure: 'no-document', detail: 'no web page was left to read' }
    const { sent, bytes, missed } = requests
    const ms = Math.round(performance.now() - began)
    const dom = bodyOf(value, limits.domBytes)
    return { kind: 'rendered', at, ms, url: address.url, dom, requests: sent, bytes, missed }
  }

  try {
    return await Promise.race([showing(), ended.promise])
  } catch (error) {
    if (error instanceof RenderFault) return { kind: 'failed', failure: error.failure, detail: error.message }
    signal.throwIfAborted()
    if (isOfPlaywright(error)) return { kind: 'failed', failure: 'crashed', detail: firstLine(error) }
    throw error
  }
}

/** Once the page has nothing to do, or has begun something that takes long. */
const idle = `new Promise((resolve) => {
  const soon = () => requestIdleCallback(() => resolve(null), { timeout: 1000 })
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', soon, { once: true })
  else soon()
})`

/** What is for readers without scripts says what was so before they ran. */
function documentOf(most: number): string {
  return `(() => {
    for (const element of document.querySelectorAll('noscript')) element.remove()
    const { doctype, documentElement } = document
    const html = (doctype === null ? '' : '<!doctype html>\\n') + (documentElement?.outerHTML ?? '')
    return { html: html.slice(0, ${most}).toWellFormed(), whole: html.length <= ${most}, type: document.contentType }
  })()`
}

interface Taken {
  readonly html: string
  readonly whole: boolean
}

function isTaken(value: unknown): value is Taken {
  if (typeof value !== 'object' || value === null) return false
  const { html, whole, type } = value as Record<string, unknown>
  return (
    typeof html === 'string' &&
    typeof whole === 'boolean' &&
    /^(?:text\/html|application\/xhtml\+xml)$/.test(String(type))
  )
}

/**
 * What an expression gives in a world of our own: the page's scripts share its document, but none of its objects. A document
 * that is left meanwhile takes its worlds with it: then the next one is asked.
 */
async function isolatedly(session: CDPSession, expression: string): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    try {
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'stet',
      })
      const { result } = await session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      return result.value
    } catch (error) {
      if (tries === mostMoves) throw error
    }
  }
}

/** A page that goes elsewhere more often while we look is left. */
const mostMoves = 5

function bodyOf({ html, whole }: Taken, most: number): Body {
  const all = Buffer.from(html)
  // A character cut in two is one that cannot be read.
  const bytes = all.length > most ? all.subarray(0, most) : all
  return {
    size: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
    truncated: whole && bytes.length === all.length ? null : 'length',
    bytes,
    async *chunks() {
      if (bytes.length > 0) yield bytes
    },
  }
}

function firstLine({ message }: Error): string {
  return message.split('\n', 1)[0]!.slice(0, 200)
}
