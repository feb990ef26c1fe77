import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitArticle } from '../../src/store/articles.ts'
import type { Store } from '../../src/store/store.ts'
import { fetchThrough } from '../../src/watch/fetch.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { netFor } from '../visit/net.ts'
import { reply } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { barriersOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { openPages } from './pages.ts'
import { type Served, servePages } from './serve.ts'

let closing: AsyncDisposableStack
let server: TestServer
let store: Store
let served: Served
let browser: Browser & AsyncDisposable
beforeAll(async () => {
  closing = new AsyncDisposableStack()
  server = closing.use(await testServer())
  store = closing.use(await server.store())
  const input = 'https://paper.test/harbour'
  await submitArticle(store, { key: input, input, watchId: null, content: null })
  const web = closing.use(await openWeb())
  const feed = '<rss version="2.0"><channel><title>Paper</title></channel></rss>'
  web.site('paper.test', { '/feed': reply(feed, { type: 'application/rss+xml' }) })
  const net = closing.use(netFor(web))
  served = closing.use(await servePages(store, { fetch: fetchThrough(net) }))
  browser = closing.use(await openBrowser())
}, 60_000)
afterAll(async () => await closing.disposeAsync())

test('an operation is tried from the page that describes it, as whoever has logged in', async () => {
  await using context = await browser.newContext()
  await using window = await context.newPage()
  await window.goto(`${served.publicUrl}/api`)
  const list = window.locator('#listArticles')
  await list.locator('summary').first().click()
  await list.getByRole('textbox', { name: 'limit' }).fill('1')
  await list.getByRole('button').click()
  const answer = list.locator('pre.answer')
  await answer.getByText('harbour').waitFor()
  expect(await answer.textContent()).toMatch(/^200 OK\n/)
  expect(await answer.textContent()).toContain('etag: "')

  const add = window.locator('#addWatch')
  await add.locator('summary').first().click()
  await add.locator('textarea').fill('{"address":"https://paper.test/feed"}')
  await add.getByRole('button').click()
  await add.locator('pre.answer').getByText('201 Created').waitFor()

  const wrong = window.locator('#getArticle')
  await wrong.locator('summary').first().click()
  await wrong.getByRole('textbox', { name: 'id' }).fill('../../x')
  await wrong.getByRole('button').click()
  await wrong.locator('pre.answer').getByText('404 Not Found').waitFor()
}, 60_000)

test('the page has no barrier that axe can find, however much of it is open', async () => {
  await using context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } })
  await using window = await context.newPage()
  await window.goto(`${served.publicUrl}/api`)
  for (const id of ['listSources', 'setHostRule', 'decide'])
    await window.evaluate(
      `for (const one of document.querySelectorAll('#${id}, #${id} details')) one.open = true`,
    )
  expect(await barriersOn(window)).toEqual([])
  expect(await window.evaluate('document.documentElement.scrollWidth')).toBe(360)
}, 60_000)

test('every operation is there to read without script, with a form only for those who may', async () => {
  await using viewers = openPages(store, { role: 'viewer' })
  const $ = await viewers.look('/api')
  const document = (await (await viewers.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(
    new Set(
      $('details.operation')
        .map((_, one) => $(one).attr('id'))
        .get(),
    ),
  ).toEqual(new Set(ids))
  expect($('#listArticles form')).toHaveLength(1)
  expect($('#removeWatch form')).toHaveLength(0)
  expect($('#listArticles button').attr('disabled')).toBe('disabled')
})
