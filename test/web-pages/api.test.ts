import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { maxArticleBytes } from '../../src/article/article-bytes.ts'
import { StetError } from '../../src/error.ts'
import { submitArticle } from '../../src/store/articles.ts'
import { sourceTimeline } from '../../src/store/source-pages.ts'
import type { Store } from '../../src/store/store.ts'
import { listOf, operation, paging } from '../../src/web/api/operation.ts'
import { routeOf } from '../../src/web/api/operation-route.ts'
import { webApp } from '../../src/web/app.ts'
import { webRoutes } from '../../src/web/routes.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages, type Pages, publicUrl } from './pages.ts'
import { storeCapture, storeSource } from './stored-source.ts'

let server: TestServer
/** for what leaves nothing behind */
let clean: Store
let pages: Pages
beforeAll(async () => {
  server = await testServer()
  clean = await server.store()
  pages = openPages(clean)
})
afterAll(async () => {
  await pages[Symbol.asyncDispose]()
  await clean[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const api = '/api/v1'
const unknown = '00000000-0000-7000-8000-00000000ffff'
const submit = async (store: Store, input: string) =>
  await submitArticle(store, { key: input, input, watchId: null, content: null })

/** Reads a list to its end, `between` its parts. */
async function wholeList(
  { get }: Pages,
  path: string,
  between: () => Promise<unknown> = async () => {},
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  for (let next: string | null = ''; next !== null; ) {
    const response = await get(
      `${path}${path.includes('?') ? '&' : '?'}${next === '' ? '' : `after=${next}`}`,
    )
    expect(response.status).toBe(200)
    const part = (await response.json()) as { items: Record<string, unknown>[]; next: string | null }
    items.push(...part.items)
    next = part.next
    await between()
  }
  return items
}

describe('a list', () => {
  test('of articles has each once, however many are added while it is read', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const ids: string[] = []
    for (let index = 0; index < 25; index++) ids.push(await submit(store, `https://paper.test/${index}`))
    let added = 0
    const items = await wholeList(pages, `${api}/articles?limit=10`, async () => {
      await submit(store, `https://paper.test/later-${added++}`)
    })
    expect(items.map(({ id }) => id)).toEqual(ids.toReversed())
  })

  test('of sources has each once, although the last of a part is gone by the next and others come', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const keys = Array.from({ length: 25 }, (_, index) => `test,paper)/${String(index).padStart(2, '0')}`)
    for (const key of keys) await storeSource(store, `https://paper.test/${key.slice(-2)}`, key)
    let parts = 0
    const items = await wholeList(pages, `${api}/sources?limit=10`, async () => {
      parts++
      await sql`delete from stet.sources where key = ${keys[parts * 10 - 1] ?? ''}`.execute(store.db)
      await storeSource(store, 'https://another.test/', `test,another)/${parts}`)
    })
    expect(items.map(({ url }) => String(url).slice(-2))).toEqual(keys.map((key) => key.slice(-2)))
  })

  test('of a source’s copies has each once, although several are of one moment', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const key = 'test,paper)/'
    await storeSource(store, 'https://paper.test/', key)
    for (let offset = 0; offset < 23; offset++)
      await storeCapture(store, key, `2026-05-03T10:00:0${offset % 3}.000Z`, offset)
    const id = z.object({ id: z.string() }).parse((await wholeList(pages, `${api}/sources`))[0]).id
    const items = await wholeList(pages, `${api}/sources/${id}/captures?limit=5`)
    expect(new Set(items.map((item) => item.id)).size).toBe(23)
    expect(items).toHaveLength(23)
    expect(await sourceTimeline(store, id, { limit: 5, after: null })).toEqual({ entries: [], next: null })
  })

  test('of hosts goes on where it stopped', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    for (let index = 0; index < 7; index++) {
      const set = await pages.ask('PUT', `${api}/hosts/host-${index}.test/rule`, {
        body: { intervalMs: 1_000 },
      })
      expect(set.status).toBe(200)
    }
    const items = await wholeList(pages, `${api}/hosts?limit=3`)
    expect(items.map(({ host }) => host)).toEqual(Array.from({ length: 7 }, (_, i) => `host-${i}.test`))
  })

  test('refuses a cursor that was cut short, and a limit that is none', async () => {
    for (const query of ['after=WzE', 'after=%00', 'limit=0', 'limit=201', 'limit=x', 'limit=1&limit=2'])
      expect([query, (await pages.get(`${api}/sources?${query}`)).status]).toEqual([query, 400])
  })
})

describe('an answer', () => {
  test('has an ETag, and is not sent again to whoever has it', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    await submit(store, 'https://paper.test/')
    const first = await pages.ask('GET', `${api}/articles`)
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const field of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await pages.ask('GET', `${api}/articles`, { headers: { 'if-none-match': field } })
      expect([field, again.status, await again.text()]).toEqual([field, 304, ''])
      expect(again.headers.get('etag')).toBe(etag)
    }
    await submit(store, 'https://paper.test/another')
    const changed = await pages.ask('GET', `${api}/articles`, { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  test('never has members that its schema does not name', async () => {
    const leaky = operation({
      method: 'GET',
      path: '/leaky',
      needs: 'viewer',
      id: 'leaky',
      tag: 'test',
      summary: '',
      query: paging,
      answer: listOf(z.object({ id: z.string(), inner: z.object({ shown: z.string() }) })),
      handle: async () => {
        const item = { id: 'x', secret: 'hash', inner: { shown: 'y', secret: 'hash' } }
        return { kind: 'ok', value: { items: [item], next: null, secret: 'hash' } }
      },
    })
    const app = webApp(pages.newsroom, [routeOf(pages.newsroom, leaky)])
    const text = await (await app.request(`${publicUrl}${api}/leaky`)).text()
    expect(JSON.parse(text)).toEqual({ items: [{ id: 'x', inner: { shown: 'y' } }], next: null })
  })
})

describe('a request that is wrong is told why, as problem details (RFC 9457)', () => {
  const wrong = async (method: string, path: string, options: Parameters<Pages['ask']>[2] = {}) => {
    const response = await pages.ask(method, `${api}${path}`, options)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const told = (await response.json()) as { status: number; code: string; errors?: { pointer: string }[] }
    expect(told.status).toBe(response.status)
    return [told.status, told.code, ...(told.errors ?? []).map(({ pointer }) => pointer)]
  }

  test('when there is no such thing', async () => {
    for (const path of ['/nothing', '/articles/x', `/articles/${unknown}`, `/watches/${unknown}`])
      expect([path, ...(await wrong('GET', path))]).toEqual([path, 404, 'not-found'])
    expect(await wrong('DELETE', `/watches/${unknown}`)).toEqual([404, 'not-found'])
    expect(await wrong('PATCH', `/watches/${unknown}`, { body: { paused: true } })).toEqual([
      404,
      'not-found',
    ])
  })

  test('when a parameter is wrong, or there is none of that name', async () => {
    expect(await wrong('GET', '/articles?limit=many&stat=dead')).toEqual([
      400,
      'query-invalid',
      '/limit',
      '/stat',
    ])
  })

  test('when the body is no JSON, or says that it is not', async () => {
    const headers = { 'content-type': 'text/plain' }
    expect(await wrong('POST', '/watches', { body: '{}', headers })).toEqual([415, 'body-not-json'])
    expect(await wrong('POST', '/watches', { body: '{' })).toEqual([400, 'body-malformed'])
    expect(await wrong('POST', '/watches', { body: '' })).toEqual([400, 'body-malformed'])
  })

  test('when members of the body are wrong, each by its JSON pointer (RFC 6901)', async () => {
    expect(await wrong('POST', '/watches', { body: [] })).toEqual([422, 'body-invalid', ''])
    expect(await wrong('PATCH', `/watches/${unknown}`, { body: { paused: 1, 'a/b~c': 1 } })).toEqual([
      422,
      'body-invalid',
      '/paused',
      '/a~1b~0c',
    ])
    const headers = [
      ['accept', 'text/html'],
      ['cookie', 1],
    ]
    expect(await wrong('PUT', '/hosts/paper.test/rule', { body: { headers } })).toEqual([
      422,
      'body-invalid',
      '/headers/1/1',
    ])
  })

  test('when a body may have several shapes, by the one that it comes nearest to', async () => {
    const body = { name: 'x', content: '', mediaType: 'text/html' }
    expect(await wrong('POST', '/articles', { body })).toEqual([422, 'body-invalid', '/content'])
    expect(await wrong('POST', '/articles', { body: { url: 'ftp://paper.test/' } })).toEqual([
      422,
      'body-invalid',
      '/url',
    ])
  })

  test('when what it says is not possible', async () => {
    const rule = (host: string, body: object) => wrong('PUT', `/hosts/${host}/rule`, { body })
    expect(await rule('*.test', { robots: 'ignore', note: 'x' })).toEqual([422, 'host-invalid'])
    expect(await rule('paper.test', { robots: 'ignore' })).toEqual([422, 'host-rule-invalid'])
    expect(await wrong('POST', '/watches', { body: { address: '/etc/passwd' } })).toEqual([
      422,
      'address-invalid',
    ])
  })

  test('when it comes from somebody unknown, or from somebody who may not', async () => {
    await using strangers = openPages(clean, { role: null })
    const unknown = await strangers.get(`${api}/articles`)
    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    await using viewers = openPages(clean, { role: 'viewer' })
    const forbidden = await viewers.ask('POST', `${api}/articles`, { body: { url: 'https://paper.test/' } })
    expect([forbidden.status, ((await forbidden.json()) as { code: string }).code]).toEqual([
      403,
      'forbidden',
    ])
  })

  test('when it brings more than is taken; an article may be as long as articles are', async () => {
    const long = (length: number) => ({ name: 'x', content: 'a'.repeat(length), mediaType: 'text/plain' })
    expect(await wrong('POST', '/watches', { body: long(1024 * 1024) })).toEqual([413, 'too-large'])
    expect(await wrong('POST', '/articles', { body: long(maxArticleBytes) })).toEqual([413, 'too-large'])
    await using store = await server.store()
    await using pages = openPages(store)
    const taken = await pages.ask('POST', `${api}/articles`, { body: long(2 * 1024 * 1024) })
    expect(taken.status).toBe(202)
  })

  test('when it does not say how much it brings, as soon as that is too much', async () => {
    const app = webApp(pages.newsroom, webRoutes(pages.newsroom))
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)) })
    const headers = { 'content-type': 'application/json', 'x-csrf-token': 'the proof that a form was ours' }
    const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit
    expect((await app.request(`${publicUrl}${api}/articles`, init)).status).toBe(413)
  })

  test.each([
    ['nothing in it', {}],
    ['an array', []],
    ['a member too many', { url: 'https://paper.test/', also: 1 }],
    ['no media type', { name: 'a', content: 'b' }],
    ['a media type that cannot be read', { name: 'a', content: 'b', mediaType: 'application/pdf' }],
    ['a prototype', '{"__proto__":{"url":"https://paper.test/"}}'],
  ])('when an article has %s', async (_, body) => {
    const [status, code, ...pointers] = await wrong('POST', '/articles', { body })
    expect([status, code]).toEqual([422, 'body-invalid'])
    expect(pointers.length).toBeGreaterThan(0)
  })

  test('when the store is gone, without what only the log should know', async () => {
    const lost = operation({
      method: 'GET',
      path: '/lost',
      needs: 'viewer',
      id: 'lost',
      tag: 'test',
      summary: '',
      handle: async () => {
        throw new StetError('store-unavailable', 'nobody answers at postgres://stet:hunter2@db.test')
      },
    })
    const app = webApp(pages.newsroom, [routeOf(pages.newsroom, lost)])
    const response = await app.request(`${publicUrl}${api}/lost`)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'unavailable' })
    expect(text).not.toContain('hunter2')
  })
})

describe('an idempotency key', () => {
  /** an app whose one operation waits until it is let go, and counts how often it was done */
  const counting = (pages: Pages) => {
    const state = { done: 0, begun: Promise.withResolvers<void>(), go: Promise.resolve(), fails: false }
    const act = operation({
      method: 'POST',
      path: '/act',
      needs: 'viewer',
      id: 'act',
      tag: 'test',
      summary: '',
      body: z.strictObject({ text: z.string() }),
      answer: z.object({ times: z.int() }),
      handle: async () => {
        state.begun.resolve()
        await state.go
        if (state.fails) throw new Error('a fault of ours')
        return { kind: 'created', value: { times: ++state.done }, location: '/x' }
      },
    })
    const app = webApp(pages.newsroom, [routeOf(pages.newsroom, act)])
    const ask = async (key: string, text: string) =>
      await app.request(`${publicUrl}${api}/act`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': 'the proof that a form was ours',
          'idempotency-key': key,
        },
        body: JSON.stringify({ text }),
      })
    return { state, ask }
  }
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code

  test('has the same request done once, and answered as it was', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const { state, ask } = counting(pages)
    const first = await ask('k', 'x')
    const again = await ask('k', 'x')
    expect([again.status, await again.json()]).toEqual([first.status, await first.json()])
    expect(again.headers.get('location')).toBe('/x')
    expect(state.done).toBe(1)
    expect((await ask('another', 'x')).status).toBe(201)
    expect(state.done).toBe(2)
  })

  test('belongs to one request: another under it is refused', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const { state, ask } = counting(pages)
    await ask('k', 'x')
    const other = await ask('k', 'y')
    expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency-key-reused'])
    expect(state.done).toBe(1)
  })

  test('of a request under way refuses a second one', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const { state, ask } = counting(pages)
    const gate = Promise.withResolvers<void>()
    state.go = gate.promise
    const first = ask('k', 'x')
    await state.begun.promise
    const second = await ask('k', 'x')
    expect([second.status, await codeOf(second)]).toEqual([409, 'idempotency-key-under-way'])
    gate.resolve()
    expect((await first).status).toBe(201)
  })

  test('lets one of many that come at once be done', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const { state, ask } = counting(pages)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('k', 'x')))
    expect(state.done).toBe(1)
    for (const { status } of answers) expect([201, 409]).toContain(status)
  })

  test('of a request that failed by a fault of ours may be tried again', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const { state, ask } = counting(pages)
    state.fails = true
    expect((await ask('k', 'x')).status).toBe(500)
    state.fails = false
    expect((await ask('k', 'x')).status).toBe(201)
  })

  test('is one person’s: another may use the same', async () => {
    await using store = await server.store()
    await using mine = openPages(store)
    await using theirs = openPages(store, { personId: '00000000-0000-7000-8000-000000000002' })
    expect((await counting(mine).ask('k', 'x')).status).toBe(201)
    expect((await counting(theirs).ask('k', 'y')).status).toBe(201)
  })

  test('ends after a day, and after a minute where the process died on it', async () => {
    await using store = await server.store()
    let now = new Date('2026-11-22T10:00:00Z')
    await using pages = openPages(store, { now: () => now })
    const { state, ask } = counting(pages)
    await ask('k', 'x')
    now = new Date('2026-11-23T10:00:01Z')
    expect((await ask('k', 'y')).status).toBe(201)
    await sql`update stet.answers set answer = null`.execute(store.db)
    expect((await ask('k', 'y')).status).toBe(409)
    now = new Date('2026-11-23T10:01:02Z')
    expect((await ask('k', 'y')).status).toBe(201)
    expect(state.done).toBe(3)
  })
})

describe('watches', () => {
  test('are added, paused, gone on with and removed', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const added = await pages.ask('POST', `${api}/watches`, { body: { address: 'https://paper.test/feed' } })
    expect(added.status).toBe(201)
    const watch = (await added.json()) as { id: string }
    expect(watch).toMatchObject({ kind: 'article', input: 'https://paper.test/feed', paused: false })
    const place = added.headers.get('location')!
    expect(await (await pages.get(place)).json()).toEqual(watch)
    const paused = await pages.ask('PATCH', place, { body: { paused: true } })
    expect(await paused.json()).toMatchObject({ id: watch.id, paused: true, dueAt: null })
    expect((await pages.ask('DELETE', place)).status).toBe(204)
    expect(await (await pages.get(`${api}/watches`)).json()).toEqual({ items: [] })
  })
})

describe('hosts', () => {
  test('are given a rule by name, which is taken back', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const body = { trust: 'never-dead', note: 'turns us away', until: '2999-01-01T00:00:00Z' }
    const set = await pages.ask('PUT', `${api}/hosts/*.paper.test/rule`, { body })
    expect(await set.json()).toMatchObject({
      ...body,
      pattern: '*.paper.test',
      by: 'Ida',
      until: '2999-01-01T00:00:00.000Z',
    })
    const below = (await (await pages.get(`${api}/hosts/www.paper.test`)).json()) as object
    expect(below).toMatchObject({ host: 'www.paper.test', rule: null, inForce: { pattern: '*.paper.test' } })
    expect((await pages.ask('DELETE', `${api}/hosts/*.paper.test/rule`)).status).toBe(204)
    expect((await pages.ask('DELETE', `${api}/hosts/*.paper.test/rule`)).status).toBe(404)
    const forgotten = await pages.ask('DELETE', `${api}/hosts/paper.test/facts`)
    expect(await forgotten.json()).toEqual({ forgotten: 0 })
  })
})

describe('the OpenAPI document', () => {
  type Described = {
    operationId: string
    parameters: { name?: string; in?: string; required?: boolean; $ref?: string }[]
    responses: Record<string, unknown>
    security?: unknown[]
  }
  const read = async () => {
    const response = await pages.get(`${api}/openapi.json`)
    return (await response.json()) as {
      openapi: string
      servers: { url: string }[]
      paths: Record<string, Record<string, Described>>
    }
  }
  const everyOperation = async () =>
    Object.entries((await read()).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => ({ path, method, described })),
    )

  test('has every route of the API, itself among them, and no other', async () => {
    const routes = webRoutes(pages.newsroom)
      .filter(({ path }) => path.startsWith(`${api}/`))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const described = (await everyOperation()).map(
      ({ path, method }) => `${method.toUpperCase()} ${api}${path}`,
    )
    expect(new Set(described)).toEqual(new Set(routes))
    expect((await read()).servers).toEqual([{ url: `${publicUrl}${api}` }])
  })

  test('names each operation once, declares its parameters, and says what it answers', async () => {
    const operations = await everyOperation()
    expect(new Set(operations.map(({ described }) => described.operationId)).size).toBe(operations.length)
    for (const { path, described } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = described.parameters.filter((one) => one.in === 'path')
      expect([path, declared.map(({ name }) => name)]).toEqual([path, inPath])
      expect(declared.every(({ required }) => required)).toBe(true)
      expect(described.responses).toHaveProperty('default')
      expect(Object.keys(described.responses).some((status) => status.startsWith('2'))).toBe(true)
    }
  })

  test('is whole: every reference leads somewhere, and every schema is one', async () => {
    const document = await read()
    expect(document.openapi).toMatch(/^3\.1\./)
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [name, inner] of Object.entries(value)) {
        if (name === '$ref') expect([inner, at(document, String(inner))]).not.toEqual([inner, undefined])
        else if (name === 'schema' && !('$ref' in inner)) ajv.compile(inner)
        look(inner)
      }
    }
    look(document)
  })

  test('says what a schema lets through: what it takes is taken', async () => {
    const { paths } = await read()
    const rule = paths['/hosts/{host}/rule']!.put as unknown as {
      requestBody: { content: { 'application/json': { schema: object } } }
    }
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const takes = ajv.compile(rule.requestBody.content['application/json'].schema)
    expect([takes({}), takes({ intervalMs: 1 }), takes({ intervalMs: -1 }), takes({ other: 1 })]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

function at(document: object, pointer: string): unknown {
  const parts = pointer.replace(/^#\//, '').split('/')
  return parts.reduce<unknown>(
    (inner, part) => (inner as Record<string, unknown> | undefined)?.[part],
    document,
  )
}
