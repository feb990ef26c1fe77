import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstLink } from '../../src/access/links.ts'
import { listen } from '../../src/service/listen.ts'
import type { Store } from '../../src/store/store.ts'
import { accessTo, ada } from '../access/newsroom-access.ts'
import { testServer } from '../store/test-database.ts'
import { barriersOn } from './axe.ts'
import { openBrowser } from './browser.ts'
import { openRealPages, type RealPages } from './visitors.ts'

let closing: AsyncDisposableStack
let browser: Browser
let store: Store
let url: string
let pages: RealPages

beforeAll(async () => {
  closing = new AsyncDisposableStack()
  const server = closing.use(await testServer())
  store = closing.use(await server.store())
  browser = closing.use(await openBrowser())
  const own = closing.use(
    await listen((request, env) => pages.fetch(request, env), {
      host: '127.0.0.1',
      port: 0,
      setting: 'webPort',
    }),
  )
  url = `http://127.0.0.1:${own.port}`
  pages = closing.use(openRealPages(store, { access: accessTo(store), publicUrl: url }))
}, 60_000)
afterAll(async () => await closing.disposeAsync())

test('a first administrator comes, invites, makes a token, reads the log and leaves, and meets no barrier', async () => {
  const link = (await firstLink(pages.access))!
  for (const look of [
    { colorScheme: 'light', viewport: { width: 1280, height: 800 }, bypassCSP: true },
    { colorScheme: 'dark', viewport: { width: 360, height: 740 }, bypassCSP: true },
  ] as const) {
    await using context = await browser.newContext(look)
    await using window = await context.newPage()
    const barriers: string[] = []
    const looked = async (title: string) => {
      const width = Number(await window.evaluate('document.documentElement.scrollWidth'))
      if (width > look.viewport.width) barriers.push(`${title}: ${width} wide`)
      barriers.push(...(await barriersOn(window)).map((barrier) => `${title}: ${barrier}`))
    }
    if (look.colorScheme === 'light') {
      await window.goto(url + link.path)
      await looked('first')
      await fill(window, { name: ada.name, email: ada.email, password: ada.password })
    } else {
      await window.goto(`${url}/log-in`)
      await fill(window, { email: ada.email, password: 'not this one' })
      await looked('log-in that failed')
      await fill(window, { email: ada.email, password: ada.password })
    }
    await window.goto(`${url}/settings/people`)
    const email = `${look.colorScheme}@paper.test`
    await fill(window, { name: 'Ben Rule', email })
    await looked('invited')
    const invitation = await window.locator('main code').first().textContent()
    await window.goto(`${url}/settings/people`)
    await looked('people')
    await window.locator('tbody a', { hasText: 'Ben Rule' }).first().click()
    await looked('person')
    await window.goto(`${url}/account`)
    await window.fill('#token', 'CMS')
    await window.check('input[name=scope][value=read]')
    await window.locator('form[action="/account/tokens"] button').click()
    expect(await window.locator('main code').first().textContent()).toMatch(/^stet_/)
    await looked('account')
    await window.goto(`${url}/settings/tokens`)
    await looked('tokens')
    await window.goto(`${url}/settings/audit?verify=1`)
    expect(await window.locator('[role=status]').count()).toBe(1)
    await looked('audit')
    await window.locator('form[action="/log-out"] button').click()
    await looked('log-in')
    await window.goto(invitation!)
    await looked('welcome')
    await window.goto(`${url}/welcome/gone`)
    await looked('gone link')
    expect(barriers).toEqual([])
  }
}, 120_000)

/** Fills in the form that has these fields, and sends it by Enter. */
async function fill(window: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await window.fill(`#${name}`, value)
  const loaded = window.waitForEvent('load')
  await window.press(`#${Object.keys(fields).at(-1)}`, 'Enter')
  await loaded
}
