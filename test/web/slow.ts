import { setTimeout as sleep } from 'node:timers/promises'
import type { Behaviour, Call } from './behaviour.ts'
import { articleHtml, type PageOptions } from './page.ts'

/** A gate nobody opens: the wait ends when the client goes away or the web closes. */
export const never: Promise<never> = new Promise(() => {})

/**
 * An article that takes its time before the status line, and again in the middle of the body.
 * @param waits `headersMs` and `bodyMs` by the clock; `headersUntil` and `bodyUntil` by a gate (say `Promise.withResolvers().promise`)
 */
export function slow(
  waits: {
    headersMs?: number
    headersUntil?: Promise<unknown>
    bodyMs?: number
    bodyUntil?: Promise<unknown>
  },
  article: PageOptions = {},
): Behaviour {
  return async (call) => {
    const document = Buffer.from(articleHtml(article))
    const half = document.length >> 1
    if (!(await waited(call, waits.headersMs, waits.headersUntil))) return
    call.response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(document.length),
    })
    call.response.write(document.subarray(0, half))
    if (!(await waited(call, waits.bodyMs, waits.bodyUntil))) return
    call.response.end(document.subarray(half))
  }
}

/** One byte of the body every so many milliseconds: every idle timer is satisfied, and no end is in sight. */
export function drip({ everyMs, bytes = 10_000 }: { everyMs: number; bytes?: number }): Behaviour {
  return async (call) => {
    call.response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    for (let i = 0; i < bytes; i++) {
      call.response.write('.')
      if (!(await waited(call, everyMs, undefined))) return
    }
    call.response.end()
  }
}

/** Wait for the clock, then for the gate. False when the client went away or the web closed meanwhile. */
async function waited(
  call: Call,
  ms: number | undefined,
  gate: Promise<unknown> | undefined,
): Promise<boolean> {
  try {
    if (ms !== undefined) await sleep(ms, undefined, { signal: call.gone })
    if (gate !== undefined) await Promise.race([gate, aborted(call.gone)])
  } catch {
    // the sleep ends so when the answer is over, which the signal tells; a gate that rejects is open too
  }
  return !call.gone.aborted
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
