import type { SecureContext } from 'node:tls'
import type { Dispatcher } from 'undici'
import { addressGuard } from '../address/public-address.ts'
import { onAbort } from './abort.ts'
import { parseConnectTo } from './connect-to.ts'
import { Connection } from './connection.ts'
import { type DialOptions, dial } from './dial.ts'
import { faultOf, VisitFault } from './fault.ts'
import { type NetOptions, secureContext } from './net-options.ts'
import { dnsResolve, type Resolve, systemResolve } from './resolve.ts'
import { retryAfterSeconds } from './retry-after.ts'
import type { HeaderFields, VisitFailure } from './visit.ts'

/** What became of a POST. */
export type Posted =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** see `retryAfterSeconds`; null when none was asked for */
      readonly retryAfterSeconds: number | null
      /** the beginning of the answer's body */
      readonly start: string
    }
  | { readonly kind: 'failed'; readonly failure: VisitFailure; readonly detail: string }

/** Rejects with the signal's reason when it aborts, and with errors of our own. */
export type Post = (
  address: string,
  request: { readonly headers: HeaderFields; readonly body: string },
  signal: AbortSignal,
) => Promise<Posted>

/** What a receiver may take for its answer, from the wish to connect to the end. */
const totalMs = 20_000
const startBytes = 500

/**
 * One POST of JSON to an address that somebody gave us, past the guard like every visit: judged addresses only, no redirect
 * followed, no cookies, bounded in time and size. It stands in no line and asks for no robots.txt: whoever gave the address
 * wants us there.
 * @param parts.resolve asks for a name's addresses, in place of `dns` and of the system
 */
export function openPost(options: NetOptions, parts: { readonly resolve?: Resolve } = {}): Post {
  let context: SecureContext | null = null
  const dialling: DialOptions = {
    guard: addressGuard(options.allowNet),
    resolve: parts.resolve ?? (options.dns === null ? systemResolve() : dnsResolve(options.dns)),
    connectTo: options.connectTo.map(parseConnectTo),
    secureContext: () => (context ??= secureContext(options.ca)),
    insecure: options.insecure,
    connectTimeoutMs: options.connectTimeoutMs,
  }
  return async (address, { headers, body }, signal) => {
    signal.throwIfAborted()
    const url = new URL(address)
    const end = new AbortController()
    const forget = onAbort(signal, () => end.abort(signal.reason))
    const timer = setTimeout(
      () => end.abort(new VisitFault('timeout', `${url.host}: no answer within ${totalMs / 1000} s`)),
      totalMs,
    )
    let connection: Connection | null = null
    try {
      connection = new Connection(url.origin, await dial(dialling, url, end.signal), {
        headersTimeoutMs: totalMs,
        idleTimeoutMs: totalMs,
        maxHeaderBytes: options.maxHeaderBytes,
      })
      const fields: HeaderFields = [
        ['user-agent', options.userAgent],
        ['content-type', 'application/json'],
        ...headers,
      ]
      const request = {
        method: 'POST' as const,
        path: url.pathname + url.search,
        headers: fields.flat(),
        body,
      }
      return await send(connection, request, options.now, end.signal)
    } catch (error) {
      if (!(error instanceof VisitFault)) throw error
      return { kind: 'failed', failure: error.failure, detail: error.message }
    } finally {
      clearTimeout(timer)
      forget()
      await connection?.close()
    }
  }
}

/** Rejects with a VisitFault when no response head came; what comes of the body does not matter. */
function send(
  connection: Connection,
  request: Dispatcher.DispatchOptions,
  now: () => Date,
  signal: AbortSignal,
): Promise<Posted> {
  const { promise, resolve, reject } = Promise.withResolvers<Posted>()
  let head: { readonly status: number; readonly retryAfterSeconds: number | null } | null = null
  const chunks: Buffer[] = []
  let control: Dispatcher.DispatchController | null = null
  const finish = () => {
    forget()
    const start = Buffer.concat(chunks).subarray(0, startBytes).toString('utf8')
    if (head !== null) resolve({ kind: 'answered', ...head, start })
  }
  const forget = onAbort(signal, () => control?.abort(signal.reason))
  connection.client.dispatch(request, {
    onRequestStart(controller) {
      control = controller
      if (signal.aborted) controller.abort(signal.reason)
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return
      const field = headers['retry-after']
      const asked = typeof field === 'string' ? retryAfterSeconds(field, now()) : null
      head = { status, retryAfterSeconds: asked }
    },
    onResponseData(controller, chunk) {
      chunks.push(chunk)
      if (chunks.reduce((size, { length }) => size + length, 0) >= startBytes)
        controller.abort(new Error('enough'))
    },
    onResponseEnd: finish,
    onResponseError(_controller, error) {
      if (head !== null) return finish()
      forget()
      try {
        if (signal.aborted) reject(signal.reason)
        else reject(faultOf(error, connection.address))
      } catch (own) {
        reject(own)
      }
    },
  })
  return promise
}
