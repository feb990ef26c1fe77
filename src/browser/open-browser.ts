import pLimit from 'p-limit'
import type { SourceUrl } from '../address/source-url.ts'
import { StetError } from '../error.ts'
import { unlessAborted } from '../visit/abort.ts'
import type { Net } from '../visit/net.ts'
import type { Response } from '../visit/visit.ts'
import { type BrowserProcess, startBrowser } from './browser-process.ts'
import type { FoundBrowser } from './find-browser.ts'
import { type RenderLimits, renderLimits } from './limits.ts'
import { render } from './render.ts'
import type { Rendering } from './rendering.ts'

/** Shows answers as a browser shows them. */
export interface Browser extends AsyncDisposable {
  /**
   * One page at a time. What page and browser do ends as an outcome; rejects with the signal's reason when it aborts, and
   * with errors of our own.
   * @param net      what all that the page asks for goes through
   * @param url      the address that answered, and with what
   */
  render(net: Net, url: SourceUrl, response: Response, signal: AbortSignal): Promise<Rendering>
}

/**
 * A browser that is looked for and started when the first page wants it, used again for the next, and started anew after one
 * that it did not get over. Closing it leaves no process and no folder.
 */
export function openBrowser(find: () => Promise<FoundBrowser>, limits: RenderLimits = renderLimits): Browser {
  const oneAtATime = pLimit(1)
  let found: FoundBrowser | null = null
  let running: BrowserProcess | null = null
  let closed = false

  const end = async () => {
    const ending = running
    running = null
    await ending?.[Symbol.asyncDispose]()
  }
  const started = async (): Promise<BrowserProcess> => {
    if (running?.lives) return running
    await end()
    found ??= await find()
    running = await startBrowser(found)
    return running
  }
  const show = async (...[net, url, response, signal]: Parameters<Browser['render']>): Promise<Rendering> => {
    signal.throwIfAborted()
    let isSound = false
    try {
      const browser = await started()
      if (closed) throw new Error('the browser was closed')
      const rendering = await render(browser, net, url, response, limits, signal)
      isSound = rendering.kind === 'rendered' || rendering.failure === 'no-document'
      return rendering
    } catch (error) {
      if (error instanceof StetError && error.code.startsWith('browser-'))
        return { kind: 'failed', failure: 'no-browser', detail: error.message }
      throw error
    } finally {
      // A script without end goes on for as long as its process does.
      if (!isSound) {
        running?.kill()
        await end()
      }
    }
  }
  return {
    render: (net, url, response, signal) =>
      unlessAborted(oneAtATime(show, net, url, response, signal), signal),
    async [Symbol.asyncDispose]() {
      closed = true
      await end()
      // A page that was just to be shown may have started another.
      await oneAtATime(end)
    },
  }
}
