import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { openBrowser } from './browser.ts'
import { type ExampleNewsroom, openExampleNewsroom } from './example-newsroom.ts'

let closing: AsyncDisposableStack
let browser: Browser
let newsroom: ExampleNewsroom
let url: string

beforeAll(async () => {
  closing = new AsyncDisposableStack()
  const [web, replay] = [await freePort(), await freePort()]
  url = `http://127.0.0.1:${web}`
  newsroom = closing.use(
    await openExampleNewsroom({ STET_WEB_PORT: String(web), STET_REPLAY_PORT: String(replay) }),
  )
  browser = closing.use(await openBrowser())
}, 120_000)
afterAll(async () => await closing.disposeAsync())

test("an editor's morning: from the link that the service gives to a finding that is dealt with", async () => {
  const told = await newsroom.service.until('web.nobody-yet')
  await using context = await browser.newContext()
  await using window = await context.newPage()
  const faults: string[] = []
  window.on('pageerror', (error) => faults.push(String(error)))
  window.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })

  // The first administrator comes by the link, and leaves.
  await window.goto(String(told.makeTheFirstAdministratorAt))
  await fill(window, { name: 'Ida Lund', email: 'ida@paper.test', password: 'ships before the boom' })
  await window.locator('form[action="/log-out"] button').click()

  // In the morning: log in, see what changed.
  await window.goto(`${url}/articles`)
  expect(new URL(window.url()).pathname).toBe('/log-in')
  await fill(window, { email: 'ida@paper.test', password: 'ships before the boom' })
  expect(new URL(window.url()).pathname).toBe('/articles')
  await window.goto(url)
  expect(await window.locator('h1').textContent()).toBe('Today')

  // One finding is fine, with a reason and an end.
  await window.goto(`${url}/findings`)
  const rows = window.locator('#triage tbody tr')
  const before = await rows.count()
  expect(before).toBeGreaterThan(1)
  const message = await rows.first().textContent()
  await rows.first().locator('input[type=checkbox]').check()
  await window.fill('input[name=reason]', 'the paper has a printed copy')
  await window.locator('button[value=fine]').click()
  await window.waitForURL(/kind=made/)
  expect(await window.locator('#triage tbody tr').count()).toBe(before - 1)
  await window.goto(`${url}/findings?state=fine`)
  expect(await window.locator('tbody').textContent()).toContain(message!.trim().split('\n')[0]!.slice(0, 20))

  // An article is checked again, and its page tells how far that has come until the new report is there.
  await window.goto(`${url}/articles`)
  await window.locator('tbody a').first().click()
  const reports = await window.locator('ul.plain li a[href*="report="]').count()
  await window.locator('form[action$="/check"] button').click()
  await window.waitForURL(/since=/)
  await window.waitForURL((address) => !address.search.includes('since'), { timeout: 60_000 })
  expect(await window.locator('ul.plain li a[href*="report="]').count()).toBeGreaterThanOrEqual(reports)

  // A copy, replayed.
  await window.goto(`${url}/sources?state=alive`)
  await window.locator('tbody a[href^="/sources/"]').first().click()
  await window.locator('a[href^="/captures/"]').first().click()
  const copy = window.frameLocator('iframe.replay')
  expect(await copy.locator('h1').first().textContent()).not.toBe('')

  // Who did what is in the log.
  await window.goto(`${url}/settings/audit`)
  expect(await window.locator('tbody').textContent()).toMatch(/article\.check[\s\S]*finding\.decide/)
  expect(faults).toEqual([])
}, 120_000)

async function fill(window: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await window.fill(`main [name=${name}]`, value)
  await window.locator('main form button').last().click()
  await window.waitForLoadState()
}
