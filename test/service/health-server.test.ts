import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { StetError } from '../../src/error.ts'
import {
  type HealthServer,
  type HealthServerOptions,
  openHealthServer,
} from '../../src/service/health-server.ts'
import { openLog } from '../../src/service/log.ts'
import { openMetrics } from '../../src/service/metrics.ts'

const opened: HealthServer[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server[Symbol.asyncDispose]()
})

async function serve(options: Partial<HealthServerOptions> = {}) {
  const logged: string[] = []
  const server = await openHealthServer({
    host: '127.0.0.1',
    port: 0,
    parts: {},
    metrics: openMetrics(async () => {
      throw new Error('nothing to observe')
    }),
    log: openLog({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
    ...options,
  })
  opened.push(server)
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init)
  return { server, ask, logged }
}

describe('the health of a process', () => {
  test('is well while its event loop turns, and ill while something holds it up', async () => {
    const { ask } = await serve()
    expect(await (await ask('/healthz')).json()).toMatchObject({ healthy: true })
    const holdUp = () => {
      const until = performance.now() + 1_300
      while (performance.now() < until);
    }
    // asked first, held up while the answer is on its way: the busy turn comes between the timer and its end
    const asking = ask('/healthz')
    const busy = setInterval(holdUp, 1)
    const answer = await asking
    clearInterval(busy)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ healthy: false })
  })

  test('readiness names each part, and is no while one of them is', async () => {
    let store: Error | null = null
    const { ask } = await serve({
      parts: {
        store: async () => {
          if (store !== null) throw store
        },
        queue: async () => 'anything',
      },
    })
    const ready = await ask('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({ ready: true, parts: { store: 'ok', queue: 'ok', process: 'ok' } })
    store = new StetError('store-unavailable', 'The store at postgres://stet:hunter2@db.test is gone')
    const unready = await ask('/readyz')
    expect(unready.status).toBe(503)
    const said = await unready.text()
    expect(JSON.parse(said).parts).toEqual({ store: 'store-unavailable', queue: 'ok', process: 'ok' })
    expect(said).not.toContain('hunter2')
  })

  test('a part that does not answer is not waited for', async () => {
    const { ask } = await serve({ parts: { queue: () => new Promise(() => {}) } })
    const unready = await ask('/readyz')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toMatchObject({ parts: { queue: 'no-answer' } })
  })

  test('many who ask at once are one question to the store', async () => {
    let asked = 0
    const answer = Promise.withResolvers<void>()
    const { ask } = await serve({
      parts: {
        store: () => {
          asked++
          return answer.promise
        },
      },
    })
    const asking = Promise.all(Array.from({ length: 20 }, () => ask('/readyz')))
    while (asked === 0) await ask('/metrics')
    answer.resolve()
    const answers = await asking
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(asked).toBeLessThan(20)
  })

  test('a process that is shutting down is healthy and not ready', async () => {
    const { server, ask } = await serve()
    server.shuttingDown()
    expect((await ask('/healthz')).status).toBe(200)
    const unready = await ask('/readyz')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toMatchObject({ parts: { process: 'shutting-down' } })
  })

  test('the metrics are those of the process', async () => {
    const metrics = openMetrics(async () => {
      throw new Error('nothing to observe')
    })
    metrics.jobEnded('sweep', 'done', 0.1)
    const { ask } = await serve({ metrics })
    const answer = await ask('/metrics')
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await answer.text()).toContain('stet_jobs_total{job="sweep",outcome="done"} 1')
  })
})

describe('the server', () => {
  test('is on loopback where it is told so, and says in one error when its port is taken', async () => {
    const { server } = await serve()
    await expect(serve({ port: server.port })).rejects.toMatchObject({ code: 'port-unavailable' })
  })

  test('closes while connections are kept open, and twice', async () => {
    const { server } = await serve()
    const socket = connect(server.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
    await once(socket, 'data')
    const closed = once(socket, 'close')
    await Promise.all([server[Symbol.asyncDispose](), server[Symbol.asyncDispose]()])
    await closed
    const refused = connect(server.port, '127.0.0.1')
    await expect(once(refused, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('refuses a header block without end', async () => {
    const { server } = await serve()
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 431 /)
    socket.destroy()
  })

  test('answers what it does not know with problem details', async () => {
    const { ask } = await serve()
    for (const path of ['/', '/api/v1/articles', '/readyz/..%2f..']) {
      const answer = await ask(path, { method: 'POST' })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ type: 'about:blank', status: 404, code: 'not-found' })
    }
  })
})
