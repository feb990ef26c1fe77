import { load } from 'cheerio'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAudit } from '../../src/store/audit.ts'
import type { Store } from '../../src/store/store.ts'
import { webApp } from '../../src/web/app.ts'
import { boardRoutes } from '../../src/web/queue-board.ts'
import { webRoutes } from '../../src/web/routes.ts'
import { backends, noteJob, open, type QueueServer } from '../queue/harness.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openBrowser } from './browser.ts'
import { openPages, publicUrl } from './pages.ts'
import { servePages } from './serve.ts'

const board = '/settings/queues/board'
const markup = '<img src=x onerror="document.title=1">'

let server: TestServer
let store: Store
let browser: Browser & AsyncDisposable
beforeAll(async () => {
  server = await testServer()
  store = await server.store()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

describe.each(backends)('the queues on $backend', ({ start }) => {
  let queueServer: QueueServer
  beforeAll(async () => {
    queueServer = await start()
  }, 60_000)
  afterAll(() => queueServer[Symbol.asyncDispose]())

  test('are counted on a page that needs no script', async () => {
    await using opened = await open(await queueServer.fresh())
    const { queues } = opened
    await queues.add(noteJob, { text: 'now' }, { id: 'a' })
    await queues.add(noteJob, { text: 'later' }, { id: 'b', delayMs: 60_000 })
    await using pages = openPages(store, { queues })
    const $ = await pages.look('/settings/queues')
    const cells = $('tbody td')
      .toArray()
      .map((cell) => $(cell).text().trim())
    expect(cells.slice(0, 6)).toEqual(['note', 'runs', '1', '1', '0', '0'])
  })

  test('are looked at and paused on the board, in a browser that obeys its policy', async () => {
    await using opened = await open(await queueServer.fresh())
    const { queues } = opened
    await queues.add(noteJob, { text: markup }, { id: 'a' })
    await using served = await servePages(store, { queues })
    await using window = await browser.newPage()
    const complaints: string[] = []
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    window.on('pageerror', (error) => complaints.push(error.message))
    window.on('request', (request) => {
      if (!request.url().startsWith(served.publicUrl)) complaints.push(request.url())
    })
    await window.goto(`${served.publicUrl}${board}/queue/note`)
    await window.getByText(markup).waitFor()
    await window.locator('main button[aria-haspopup], [class*=queue] button[aria-haspopup]').last().click()
    await window.getByRole('menuitem', { name: 'Pause' }).click()
    const paused = window.waitForResponse((response) => response.url().endsWith('/pause'))
    await window.getByRole('button', { name: 'Confirm' }).click()
    expect((await paused).status()).toBe(200)
    expect((await queues.counts()).get('note')?.paused).toBe(true)
    expect(complaints).toEqual([])
    const [last] = await readAudit(store.db, { before: null, who: null, limit: 1 })
    expect(last).toMatchObject({
      action: 'queue.change',
      subject: 'note',
      detail: { asked: 'PUT /api/queues/note/pause' },
    })
  }, 60_000)

  test('answer every look of the board', async () => {
    await using opened = await open(await queueServer.fresh())
    const { queues } = opened
    await queues.add(noteJob, { text: 'x' }, { id: 'a' })
    await using pages = openPages(store, { queues })
    const looks = boardRoutes(pages.newsroom).filter(
      ({ method, path }) => method === 'GET' && path.includes('/api/'),
    )
    expect(looks.length).toBeGreaterThan(8)
    for (const { path } of looks) {
      const answer = await pages.get(path.replace(':queueName', 'note').replace(':jobId', '=a'))
      expect([path, answer.status]).toEqual([path, 200])
    }
  })
})

describe('the board', () => {
  const entry = async () => {
    await using pages = openPages(store)
    const answer = await pages.get(board)
    return { policy: answer.headers.get('content-security-policy')!, $: load(await answer.text()) }
  }

  test('loads our script first, then its own, and nothing from elsewhere', async () => {
    const { $ } = await entry()
    const paths = $('script[src], link[href]')
      .toArray()
      .map((one) => $(one).attr('src') ?? $(one).attr('href')!)
    expect($('script[src]').first().attr('src')).toMatch(/^\/assets\/[\w-]+\/board\.js$/)
    expect($('script[src]').length).toBeGreaterThan(2)
    await using pages = openPages(store)
    for (const path of paths) {
      const answer = await pages.get(new URL(path, `${publicUrl}${board}/`).pathname)
      expect([path, answer.status]).toEqual([path, 200])
    }
  })

  test('may write styles and nothing else that our own pages may not', async () => {
    const { policy } = await entry()
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.match(/unsafe-\w+/g)).toEqual(['unsafe-inline'])
    await using pages = openPages(store)
    const own = (await pages.get('/settings/queues')).headers.get('content-security-policy')
    expect(own).not.toContain('unsafe')
  })

  test('is for administrators, each of its paths, and for no token', async () => {
    await using pages = openPages(store)
    for (const { method, path, needs, scope } of boardRoutes(pages.newsroom))
      expect([method, path, needs, scope]).toEqual([method, path, 'administrator', 'none'])
    for (const role of ['viewer', 'editor'] as const) {
      await using others = openPages(store, { role })
      for (const path of ['', '/api/queues', '/static/images/logo.svg', '/queue/note'])
        expect((await others.get(board + path)).status).toBe(403)
    }
  })

  test('changes nothing for a page that does not know the token of our forms', async () => {
    const backend = backends.find(({ backend }) => backend === 'PostgreSQL')!
    await using queueServer = await backend.start()
    await using opened = await open(await queueServer.fresh())
    const { queues } = opened
    await using pages = openPages(store, { queues })
    const app = webApp(pages.newsroom, webRoutes(pages.newsroom))
    const pause = (headers: Record<string, string>) =>
      app.request(`${publicUrl}${board}/api/queues/note/pause`, { method: 'PUT', headers })
    const csrf = load(await (await pages.get(board)).text())('meta[name=csrf]').attr('content')!
    expect((await pause({ 'sec-fetch-site': 'same-origin' })).status).toBe(403)
    expect((await pause({ 'sec-fetch-site': 'cross-site', 'x-csrf-token': csrf })).status).toBe(403)
    expect((await queues.counts()).get('note')?.paused).toBe(false)
    expect((await pause({ 'sec-fetch-site': 'same-origin', 'x-csrf-token': csrf })).status).toBe(200)
    expect((await queues.counts()).get('note')?.paused).toBe(true)
  }, 60_000)

  test.each([
    '/static/../../package.json',
    '/static/%2e%2e/index.ejs',
    '/static/',
    '/static/js',
    '/static/none.js',
  ])('gives out its own files alone: %s', async (path) => {
    await using pages = openPages(store)
    expect((await pages.get(board + path)).status).toBe(404)
  })
})
