import { expect, test } from 'vitest'
import { countStates, listFindings } from '../../src/store/findings.ts'
import { readArticleIn, tell } from '../desk/standing.ts'
import { testServer } from '../store/test-database.ts'
import { openBrowser } from './browser.ts'
import { servePages } from './serve.ts'

const urls = Array.from({ length: 5 }, (_, n) => `https://host-${n}.test/a`)

test('findings are chosen, given, put off, found fine and undone by keyboard alone; keys can be turned off', async () => {
  await using server = await testServer()
  await using store = await server.store()
  const article = await readArticleIn(store, 'story.md', urls)
  await tell(
    store,
    article,
    urls.map((url) => ({ url })),
  )
  await using served = await servePages(store, {})
  await using browser = await openBrowser()
  await using window = await browser.newPage()
  const states = () => countStates(store)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await window.keyboard.press(key)
  }
  const decided = async (keys: () => Promise<void>) => {
    await Promise.all([window.waitForURL(/kind=/), keys()])
    await window.waitForLoadState()
  }
  const open = () => window.goto(`${served.publicUrl}/findings`)

  await open()
  await press('j', 'j', 'x', 'j', 'x', 's')
  expect(await window.evaluate('document.activeElement.name')).toBe('days')
  await decided(() => press('Enter'))
  expect(await states()).toMatchObject({ open: 3, snoozed: 2 })
  await decided(async () => {
    const gone = window.waitForURL(/kind=undone/)
    await press('u')
    await gone
  })
  expect(await states()).toMatchObject({ open: 5, snoozed: 0 })

  await open()
  await press('j', 'f')
  await window.keyboard.type('jkx is what they said')
  await decided(() => press('Enter'))
  expect(await states()).toMatchObject({ open: 4, fine: 1 })
  const [fine] = (await listFindings(store, { state: 'fine' }, { limit: 1 })).findings
  expect(fine!.hold!.reason).toBe('jkx is what they said')

  await open()
  await press('j', 'a')
  await decided(() => press('Enter'))
  const own = await listFindings(store, { assignee: '00000000-0000-7000-8000-000000000001' }, { limit: 9 })
  expect(own.findings).toHaveLength(1)

  await open()
  await press('/')
  expect(await window.evaluate('document.activeElement.name')).toBe('q')
  await press('Escape', '?')
  expect(await window.evaluate('document.querySelector("#keys").open')).toBe(true)
  await window.locator('#keys input').uncheck()
  await window.reload()
  await press('j', 'x')
  expect(await window.locator('input[name=finding]:checked').count()).toBe(0)
}, 120_000)
