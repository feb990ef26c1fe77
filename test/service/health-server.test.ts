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
import type { SubmittedArticle } from '../../src/service/submit-article.ts'

const token = 'a-token-that-is-long-enough'
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
    articles: null,
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
    for (const path of ['/', '/api/articles', '/readyz/..%2f..']) {
      const answer = await ask(path, { method: 'POST' })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ type: 'about:blank', status: 404, code: 'not-found' })
    }
  })
})

describe('handing in an article', () => {
  async function desk(submitArticle?: (article: SubmittedArticle) => Promise<{ id: string }>) {
    const taken: SubmittedArticle[] = []
    const take = async (article: SubmittedArticle) => ({ id: `a${taken.push(article)}` })
    const { ask, logged } = await serve({
      articles: {
        tokens: ['another-token-of-the-house', token],
        submitArticle: submitArticle ?? take,
        maxBytes: 5_000,
      },
    })
    const post = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
      ask('/api/articles', {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    return { taken, logged, post }
  }

  test('by its address or with its content, it is taken and has an id', async () => {
    const { taken, logged, post } = await desk()
    const story = { name: 'budget-2027', content: '<p>…</p>', mediaType: 'text/html' }
    const answers = [await post({ url: 'https://paper.test/budget#top' }), await post(story)]
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ id: 'a1' }, { id: 'a2' }])
    expect(taken).toEqual([{ url: 'https://paper.test/budget' }, story])
    expect(JSON.parse(logged.at(-1)!)).toMatchObject({
      event: 'article.submitted',
      articleId: 'a2',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    })
  })

  test.each([
    ['no token', {}],
    ['an unknown token', { authorization: 'Bearer a-token-that-is-long-enougX' }],
    ['the start of a token', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['a token of another scheme', { authorization: `Basic ${token}` }],
    ['no token after the scheme', { authorization: 'Bearer ' }],
  ])('with %s it is refused before it is read', async (_, headers) => {
    const { taken, post } = await desk()
    const answer = await post('x'.repeat(1_000_000), headers as Record<string, string>)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(await answer.json()).toMatchObject({ status: 401, code: 'token-unknown' })
    expect(taken).toEqual([])
  })

  test('larger than an article may be, it is refused, also when its length is not told', async () => {
    const { taken, post } = await desk()
    expect((await post({ name: 'a', content: 'x'.repeat(6_000), mediaType: 'text/plain' })).status).toBe(413)
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000)) })
    const { ask } = await serve({
      articles: { tokens: [token], submitArticle: async () => ({ id: 'x' }), maxBytes: 5_000 },
    })
    const answer = await ask('/api/articles', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'article-too-large' })
    expect(taken).toEqual([])
  })

  test.each([
    ['no JSON', '{"url"'],
    ['no UTF-8', '{"url":"\ud800'],
    ['an array', []],
    ['nothing in it', {}],
    ['an address that is none', { url: 'ftp://paper.test/a' }],
    ['a member too many', { url: 'https://paper.test/', also: 1 }],
    ['no media type', { name: 'a', content: 'b' }],
    ['a media type that cannot be read', { name: 'a', content: 'b', mediaType: 'application/pdf' }],
    ['an empty content', { name: 'a', content: '', mediaType: 'text/plain' }],
    ['a prototype', '{"__proto__":{"url":"https://paper.test/"}}'],
  ])('with %s it is refused, and told why', async (_, body) => {
    const { taken, post } = await desk()
    const answer = await post(body)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await answer.json()) as { code: string; errors: unknown[] }
    expect(problem.code).toBe('article-invalid')
    expect(problem.errors.length).toBeGreaterThan(0)
    expect(taken).toEqual([])
  })

  test.each([
    [new StetError('article-empty', 'there are no words in it'), 422, 'article-empty'],
    [new StetError('store-unavailable', 'postgres://a:hunter2@db.test'), 503, 'store-unavailable'],
    [new Error('hunter2'), 500, 'fault'],
  ])(
    'one that cannot be taken (%s) is answered in kind, without what only the log should know',
    async (error, status, code) => {
      const { post, logged } = await desk(async () => {
        throw error
      })
      const answer = await post({ url: 'https://paper.test/' })
      expect(answer.status).toBe(status)
      const said = await answer.text()
      expect(JSON.parse(said)).toMatchObject({ status, code })
      expect(said).not.toContain('hunter2')
      expect(JSON.parse(logged.at(-1)!)).toMatchObject({ event: 'article.refused', level: 'warn' })
    },
  )
})
