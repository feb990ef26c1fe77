import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriersOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { everyPage } from './every-page.ts'
import { openExampleNewsroom } from './example-newsroom.ts'
import { type Served, servePages } from './serve.ts'
import { somebodyAt } from './somebody.ts'

let closing: AsyncDisposableStack
let served: Served
let cookie: { readonly name: string; readonly value: string; readonly url: string }
let browser: Browser & AsyncDisposable

beforeAll(async () => {
  closing = new AsyncDisposableStack()
  const { store, archiveFolder } = closing.use(await openExampleNewsroom())
  served = closing.use(await servePages(store, { archiveFolder }))
  cookie = { ...(await somebodyAt(store)), url: served.publicUrl }
  browser = closing.use(await openBrowser())
}, 120_000)
afterAll(async () => await closing.disposeAsync())

test.each(['light', 'dark'] as const)(
  'no page has a barrier that axe can find (%s)',
  async (colorScheme) => {
    await using context = await browser.newContext({ colorScheme, bypassCSP: true })
    await context.addCookies([cookie])
    await using window = await context.newPage()
    const barriers: string[] = []
    for (const { title, path } of await everyPage(served.look)) {
      await window.goto(served.publicUrl + path)
      barriers.push(...(await barriersOn(window)).map((barrier) => `${title}: ${barrier}`))
    }
    expect(barriers).toEqual([])
  },
  120_000,
)

test('no page is wider than a phone', async () => {
  await using context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies([cookie])
  await using window = await context.newPage()
  const wide: string[] = []
  for (const { title, path } of await everyPage(served.look)) {
    await window.goto(served.publicUrl + path)
    const width = Number(await window.evaluate('document.documentElement.scrollWidth'))
    if (width > 360) wide.push(`${title}: ${width}`)
  }
  expect(wide).toEqual([])
}, 60_000)

test('every page is reached and read by keyboard: the way past the navigation comes first, and focus is seen', async () => {
  await using context = await browser.newContext()
  await context.addCookies([cookie])
  await using window = await context.newPage()
  await window.goto(`${served.publicUrl}/articles`)
  await window.keyboard.press('Tab')
  expect(await window.evaluate('document.activeElement.className')).toBe('skip')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  expect(await window.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
  expect(await window.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
}, 60_000)

test('pages are read without script', async () => {
  await using context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([cookie])
  await using window = await context.newPage()
  await window.goto(`${served.publicUrl}/articles`)
  await window.locator('tbody a').first().click()
  expect(await window.locator('.article').textContent()).not.toBe('')
  expect(await window.locator('time').first().textContent()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
}, 60_000)
