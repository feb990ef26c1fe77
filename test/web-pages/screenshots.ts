/**
 * `npm run screenshots`: every page, by day, by night and on a phone, into screenshots/. With `-- --readme`, the three pictures of
 * the README instead.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { everyPage } from './every-page.ts'
import { openExampleNewsroom } from './example-newsroom.ts'
import { servePages } from './serve.ts'
import { somebodyAt } from './somebody.ts'

const folder = join(import.meta.dirname, '../../screenshots')
const pictures = join(import.meta.dirname, '../../docs')
const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

await using newsroom = await openExampleNewsroom()
const { store, archiveFolder } = newsroom
await using served = await servePages(store, { archiveFolder })
await using visitors = await servePages(store, { role: null })
await using browser = await openBrowser()
const cookie = { ...(await somebodyAt(store)), url: served.publicUrl }

async function shootEveryPage(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, ...look } of looks) {
    await using context = await browser.newContext(look)
    await context.addCookies([cookie])
    await using window = await context.newPage()
    const own = (await everyPage(served.look)).map(({ title, path }) => ({
      title,
      url: served.publicUrl + path,
    }))
    for (const { title, url } of [...own, { title: 'log-in', url: `${visitors.publicUrl}/log-in` }]) {
      await window.goto(url, { waitUntil: 'load' })
      const file = `${title}-${name}.png`
      await window.screenshot({ path: join(folder, file), fullPage: true })
      process.stdout.write(`screenshots/${file}\n`)
    }
  }
}

async function shootForReadme(): Promise<void> {
  await using context = await browser.newContext({
    viewport: { width: 1100, height: 640 },
    colorScheme: 'light',
  })
  await using window = await context.newPage()
  await window.goto(`${served.publicUrl}/articles`)
  const article = await window.locator('tbody a', { hasText: 'bridge' }).first().getAttribute('href')
  for (const [title, path] of [
    ['today', '/'],
    ['article', article!],
    ['triage', '/findings'],
  ]) {
    await window.goto(served.publicUrl + path)
    await window.screenshot({ path: join(pictures, `page-${title}.png`) })
    process.stdout.write(`docs/page-${title}.png\n`)
  }
}

await (process.argv.includes('--readme') ? shootForReadme() : shootEveryPage())
