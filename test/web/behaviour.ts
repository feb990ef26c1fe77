import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Hit } from './hit.ts'

/** One request as a behaviour sees it. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** the TCP socket below HTTP and TLS: what a reset or a raw answer over http is made with */
  readonly socket: Socket
  readonly hit: Hit
  /** 1 for the first request this route ever got, 2 for the second, … */
  readonly nth: number
  /** aborts when the answer is over: sent, cut, or the web closed; every wait listens to it */
  readonly gone: AbortSignal
}

/** What a route does with a request. One that throws answers 500 with the error, for the test's author to read. */
export type Behaviour = (call: Call) => void | Promise<void>
