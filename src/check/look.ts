import type { SourceUrl } from '../address/source-url.ts'
import type { Dom } from '../archive/record.ts'
import type { Rendering } from '../browser/rendering.ts'
import type { Page } from '../page/page.ts'
import { judge } from '../verdict/judge.ts'
import type { Known } from '../verdict/known.ts'
import type { Observation } from '../verdict/observation.ts'
import { observeTwice, type Seen } from '../verdict/observe.ts'
import { isShell } from '../verdict/sibling.ts'
import { isUndrawn } from '../verdict/undrawn.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Answered, Response, Visit } from '../visit/visit.ts'

export interface LookDeps {
  readonly read: (url: SourceUrl, response: Response) => Promise<Page>
  /** shows an answer in a browser, scripts and all; without it, scripts are never run */
  readonly render?: (url: SourceUrl, response: Response) => Promise<Rendering>
}

/** What a visit came to. */
export interface Look {
  readonly verdict: Verdict
  /** as it came; or as a browser showed it, which its scripts may have led on */
  readonly visit: Visit
  readonly page: Page | null
  /** what it was judged by, orders apart */
  readonly seen: Seen
  /** the document of a browser, also of one that showed nothing more */
  readonly dom: Dom | null
  /** `drawn` by a browser; `undrawn`: nothing but an application's shell, what is not in it proves nothing */
  readonly state: 'plain' | 'drawn' | 'undrawn'
  /** a browser was to show it, and as many pages as may be were shown, or wait to be */
  readonly spared: boolean
}

/**
 * Judge a visit by what came; where that is nothing but a shell, by what a browser makes of it. A browser that shows no more, or
 * was kept from something that the page wanted to say that it is gone by, changes nothing.
 * @param ordered how its hosts were asked by order, which stands among the evidence
 * @param answer what the page was read from; null when there was none to read
 */
export async function lookAt(
  { read, render }: LookDeps,
  visit: Visit,
  answer: (Response & { readonly url: SourceUrl }) | null,
  page: Page | null,
  { online, ordered }: { readonly online: boolean; readonly ordered: readonly Observation[] },
  about: Pick<Known, 'cited' | 'before'>,
): Promise<Look> {
  const judged = (visit: Visit, page: Page | null, known: Known) => {
    const seen = observeTwice(visit, page, known)
    return { verdict: judge([...seen.first, ...ordered], { online }), visit, page, seen }
  }
  // A shell is like no story that a browser may have shown here before.
  const before = page !== null && isShell(page) ? null : about.before
  const known: Known = { ...about, before, rendered: null }
  const asItCame = { ...judged(visit, page, known), dom: null, spared: false }
  if (visit.kind === 'failed' || page === null || answer === null || !isUndrawn(asItCame.verdict, page))
    return { ...asItCame, state: 'plain' }
  if (render === undefined) return { ...asItCame, state: 'undrawn' }

  const undrawn = (detail: string, dom: Dom | null, spared = false): Look => ({
    ...judged(visit, page, { ...known, rendered: { by: 'nobody', detail } }),
    dom,
    state: 'undrawn',
    spared,
  })
  const rendering = await render(answer.url, answer)
  if (rendering.kind === 'failed')
    return undrawn(`${rendering.failure}: ${rendering.detail}`, null, rendering.failure === 'spared')
  const { url, at, dom: body, missed } = rendering
  const dom = { url, at, body }
  const drawn = await read(url, domResponse(rendering))
  const rendered = { by: 'browser', detail: effortOf(rendering) } as const
  const shown = judged(ledTo(url, visit), drawn, { ...about, rendered })
  if (isUndrawn(shown.verdict, drawn))
    return undrawn(`a browser shows no more${missed === null ? '' : `; it was not given ${missed}`}`, dom)
  if (shown.verdict.state === 'dead' && missed !== null)
    return undrawn(`a browser shows an error page; it was not given ${missed}`, dom)
  return { ...shown, dom, state: 'drawn', spared: false }
}

function domResponse({ dom }: Rendering & { kind: 'rendered' }): Response {
  return {
    protocol: 'HTTP/1.1',
    status: 200,
    statusText: '',
    headers: [['content-type', 'text/html; charset=utf-8']],
    body: dom,
  }
}

function effortOf({ requests, bytes, ms, dom }: Rendering & { kind: 'rendered' }): string {
  return `by a browser: ${requests} requests, ${bytes} bytes, ${ms} ms, ${dom.size} bytes of document`
}

/** A page that goes elsewhere by its scripts leads there as one that is nothing but a sign does. */
function ledTo(url: SourceUrl, visit: Answered): Answered {
  if (url === visit.finalUrl) return visit
  const final = { ...visit.final, url, via: 'script' as const }
  return { ...visit, finalUrl: url, final, exchanges: [...visit.exchanges, final] }
}
