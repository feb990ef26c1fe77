import type { Dispatcher } from 'undici'
import type { SourceUrl } from '../address/source-url.ts'
import { onAbort } from './abort.ts'
import { BodyCollector } from './body.ts'
import { Connection, type ConnectionLimits, type IdleConnections } from './connection.ts'
import { type DialOptions, dial } from './dial.ts'
import { faultOf, isRefusedHead, VisitFault } from './fault.ts'
import { HeadMender } from './mend-head.ts'
import type { Body, Exchange, HeaderFields, Response } from './visit.ts'

export interface ExchangeOptions extends DialOptions, ConnectionLimits {
  readonly idle: IdleConnections
  readonly tempFolder: string
  readonly now: () => Date
}

export interface Ask {
  readonly url: SourceUrl
  /** what we say after `host` and `connection` */
  readonly headers: HeaderFields
  /** time left for this exchange, from the wish to connect to the last byte */
  readonly remainingMs: number
  /** bytes of body to take, known when the head has come */
  readonly maxBodyBytes: (status: number, headers: HeaderFields) => number
}

/** Informational answers (RFC 9110 §15.2) that may come before the one we wait for. */
const maxInformational = 20

/** An exchange made, and what went wrong with it. */
export type Attempt =
  | {
      readonly exchange: Exchange & { readonly response: Response }
      readonly fault: null
    }
  /** no exchange when it never came to one */
  | { readonly exchange: Exchange | null; readonly fault: VisitFault }

/**
 * One GET: a connection (kept or dialled), the request, the answer. What the other side does wrong ends in `fault`, or in
 * `truncated` once there is a response head. Rejects with the signal's reason when it aborts, and with errors of our own.
 * @param keep closes what the body needs as long as somebody may read it
 */
export async function exchange(
  options: ExchangeOptions,
  ask: Ask,
  keep: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<Attempt> {
  signal.throwIfAborted()
  const url = new URL(ask.url)
  const target = url.pathname + url.search
  const at = options.now()
  const began = performance.now()
  const end = new AbortController()
  const forget = onAbort(signal, () => end.abort(signal.reason))
  const timer = setTimeout(
    () => end.abort(new VisitFault('timeout', `${url.host}: not finished in the time a visit may take`)),
    Math.max(ask.remainingMs, 1),
  )
  let connection: Connection | null = null
  const made = <R extends Response | null>(response: R) => ({
    url: ask.url,
    at,
    ms: Math.round(performance.now() - began),
    address: connection?.address ?? null,
    request: {
      method: 'GET' as const,
      target,
      // undici writes these two, in this spelling, before all others.
      headers: [['host', url.host], ['connection', 'keep-alive'], ...ask.headers] as const,
    },
    response,
  })
  /** A second reading, as browsers read: null when there is none. */
  const forgivingly = async (): Promise<Response | null> => {
    let second: Connection | null = null
    try {
      const mender = new HeadMender(options.maxHeaderBytes)
      second = new Connection(url.origin, await dial(options, url, end.signal), options, mender)
      return await converse(options, second, target, ask, keep, end.signal)
    } catch (error) {
      if (error instanceof VisitFault) return null
      throw error
    } finally {
      await second?.close()
    }
  }
  try {
    for (;;) {
      connection = options.idle.take(url.origin)
      const kept = connection !== null
      try {
        connection ??= new Connection(url.origin, await dial(options, url, end.signal), options)
        const response = await converse(options, connection, target, ask, keep, end.signal)
        return { exchange: made(response), fault: null }
      } catch (error) {
        // A kept connection may be closed by the other side just as we ask: nobody saw the request, so ask again.
        if (kept && error instanceof VisitFault && error.failure === 'connection-reset') continue
        if (!(error instanceof VisitFault)) throw error
        const forgiven = isRefusedHead(error) ? await forgivingly() : null
        return forgiven === null
          ? { exchange: made(null), fault: error }
          : { exchange: made(forgiven), fault: null }
      } finally {
        if (connection !== null) options.idle.give(url.origin, connection)
      }
    }
  } finally {
    clearTimeout(timer)
    forget()
  }
}

/** Rejects with a VisitFault when no response head came; afterwards a broken body is a truncated one. */
function converse(
  options: ExchangeOptions,
  connection: Connection,
  target: string,
  ask: Ask,
  keep: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const body = new BodyCollector(options.tempFolder, keep)
  let head: Omit<Response, 'body'> | null = null
  let informational = 0
  let room = 0
  let full = false
  let ownError: unknown = null
  let control: Dispatcher.DispatchController | null = null

  const finish = (truncated: Body['truncated']) => {
    forget()
    const known = head!
    body.finish(truncated).then((whole) => resolve({ ...known, body: whole }), reject)
  }
  const fail = (error: unknown) => {
    forget()
    body.settled().then(() => reject(error))
  }
  const forget = onAbort(signal, () => control?.abort(signal.reason))
  connection.begin()
  connection.client.dispatch(
    { method: 'GET', path: target, headers: ask.headers.flat() },
    {
      onRequestStart(controller) {
        control = controller
        if (signal.aborted) controller.abort(signal.reason)
      },
      onResponseStart(controller, status, _parsed, statusText) {
        if (status < 200) {
          if (++informational > maxInformational)
            controller.abort(new VisitFault('protocol-error', `${connection.address}: 1xx without end`))
          return
        }
        const headers = fields(controller.rawHeaders)
        head = { protocol: connection.protocol, status, statusText: statusText ?? '', headers }
        room = ask.maxBodyBytes(status, headers)
      },
      onResponseData(controller, chunk) {
        const part = chunk.length > room ? chunk.subarray(0, room) : chunk
        room -= part.length
        full = part.length < chunk.length
        const written = part.length > 0 ? body.write(part) : null
        if (full) controller.abort(new Error('enough'))
        else if (written !== null) {
          controller.pause()
          written.then(
            () => controller.resume(),
            (error) => {
              ownError = error
              controller.abort(error)
            },
          )
        }
      },
      onResponseEnd() {
        finish(null)
      },
      onResponseError(_controller, error) {
        try {
          if (signal.aborted && !(signal.reason instanceof VisitFault)) fail(signal.reason)
          else if (ownError !== null) fail(ownError)
          else if (full) finish('length')
          else if (head === null) fail(faultOf(error, connection.address))
          else finish(faultOf(error, connection.address).failure === 'timeout' ? 'time' : 'disconnect')
        } catch (own) {
          fail(own)
        }
      },
    },
  )
  return promise
}

function fields(raw: Dispatcher.DispatchController['rawHeaders']): HeaderFields {
  const list: [string, string][] = []
  if (!Array.isArray(raw)) return list
  for (let at = 0; at + 1 < raw.length; at += 2) list.push([latin1(raw[at]!), latin1(raw[at + 1]!)])
  return list
}

function latin1(value: Buffer | string): string {
  return typeof value === 'string' ? value : value.toString('latin1')
}
