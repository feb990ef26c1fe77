import type { SourceUrl } from '../address/source-url.ts'
import { VisitFault } from './fault.ts'
import type { Net } from './net.ts'

/**
 * Are we on the web at all? One GET to each probe at once, past the guard and nothing else; any HTTP answer, whatever its
 * status, is a yes. Rejects with the signal's reason when it aborts.
 * @returns `detail`: one line, which probe answered what, or why each failed
 */
export async function isOnline(
  net: Net,
  probes: readonly SourceUrl[],
  signal: AbortSignal,
): Promise<{ readonly online: boolean; readonly detail: string }> {
  const enough = new AbortController()
  const either = AbortSignal.any([signal, enough.signal])
  const ask = async (url: SourceUrl): Promise<string> => {
    await using keep = new AsyncDisposableStack()
    const { exchange, fault } = await net.ask(
      {
        url,
        cookie: '',
        headers: [],
        acceptEncoding: 'identity',
        remainingMs: net.options.totalTimeoutMs,
        maxBodyBytes: () => 0,
        crawlDelayMs: 0,
        underWay: true,
        isAtHome: false,
        dealtWith: null,
      },
      keep,
      either,
    )
    if (exchange?.response == null) throw fault
    return `${url} answers ${exchange.response.status}`
  }
  try {
    return { online: true, detail: await Promise.any(probes.map(ask)) }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof AggregateError)) throw error
    const own = error.errors.find((each) => !(each instanceof VisitFault))
    if (own !== undefined) throw own
    return { online: false, detail: error.errors.map((fault: VisitFault) => fault.message).join('; ') }
  } finally {
    enough.abort()
  }
}
