import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { StetError } from '../error.ts'
import { type Listening, listen } from './listen.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { problem } from './problem.ts'

/** Rejects when its part cannot do its work. A StetError's code is shown to whoever asks, its message to nobody. */
type ReadyPart = () => Promise<unknown>

export interface HealthServerOptions {
  readonly host: string
  /** 0 takes a free one */
  readonly port: number
  /** by the names that `/readyz` shows: store, queue, migrations */
  readonly parts: Readonly<Record<string, ReadyPart>>
  readonly metrics: Metrics
  readonly log: Log
}

export interface HealthServer extends Listening {
  /** From now on `/readyz` says no, so that nobody sends more work; the rest goes on. */
  shuttingDown(): void
}

const maxLagMs = 1_000
const partMs = 2_000
/**
 * What a running service answers to those who look after it: `/healthz`, `/readyz`, `/metrics`.
 * @throws StetError `port-unavailable`
 */
export async function openHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { host, port, log } = options
  let isLeaving = false
  const listening = await listen(routes(options, () => isLeaving).fetch, {
    host,
    port,
    setting: 'healthPort',
  })
  log.info('server.listening', { host, port: listening.port })
  return {
    port: listening.port,
    shuttingDown: () => {
      isLeaving = true
    },
    [Symbol.asyncDispose]: () => {
      isLeaving = true
      return listening[Symbol.asyncDispose]()
    },
  }
}

function routes({ parts, metrics, log }: HealthServerOptions, isLeaving: () => boolean): Hono {
  const app = new Hono()
  app.get('/healthz', async (c) => {
    const lagMs = await eventLoopLagMs()
    return c.json({ healthy: lagMs < maxLagMs, lagMs }, lagMs < maxLagMs ? 200 : 503)
  })
  // several who ask at once get one answer: an endpoint that anybody can ask must not multiply work
  let asking: Promise<Record<string, string>> | null = null
  app.get('/readyz', async (c) => {
    asking ??= examined(parts).finally(() => {
      asking = null
    })
    const states = { ...(await asking), process: isLeaving() ? 'shutting-down' : 'ok' }
    const ready = Object.values(states).every((state) => state === 'ok')
    return c.json({ ready, parts: states }, ready ? 200 : 503)
  })
  app.get('/metrics', async (c) => {
    const { contentType, text } = await metrics.exposition()
    return c.body(text, 200, { 'content-type': contentType })
  })
  app.notFound((c) => problem(c, { status: 404, code: 'not-found', title: 'There is nothing here' }))
  app.onError((error, c) => {
    log.error('request.failed', { method: c.req.method, path: c.req.path, error })
    return problem(c, { status: 500, code: 'fault', title: 'A fault of its own; the log has more' })
  })
  return app
}

/** How much later than it should a timer comes: what is under way in this process holds everything else up so long. */
async function eventLoopLagMs(): Promise<number> {
  const start = performance.now()
  await sleep(1)
  return Math.max(0, Math.round(performance.now() - start - 1))
}

async function examined(parts: Readonly<Record<string, ReadyPart>>): Promise<Record<string, string>> {
  const states = Object.entries(parts).map(async ([name, part]) => [name, await stateOf(part)] as const)
  return Object.fromEntries(await Promise.all(states))
}

/** `ok`, or the stable code of why not */
async function stateOf(part: ReadyPart): Promise<string> {
  const late = new AbortController()
  try {
    const tooLate = sleep(partMs, 'no-answer', { signal: late.signal })
    return await Promise.race([part().then(() => 'ok'), tooLate])
  } catch (error) {
    return error instanceof StetError ? error.code : 'failed'
  } finally {
    late.abort()
  }
}
