/** `npm run screenshots`: every page, by day, by night and on a phone, into screenshots/. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { everyPage } from './every-page.ts'
import { openExampleNewsroom } from './example-newsroom.ts'
import { servePages } from './serve.ts'

const folder = join(import.meta.dirname, '../../screenshots')
const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

await mkdir(folder, { recursive: true })
await using newsroom = await openExampleNewsroom()
const { store, archiveFolder } = newsroom
await using served = await servePages(store, { archiveFolder })
await using browser = await openBrowser()
for (const { name, ...look } of looks) {
  await using context = await browser.newContext(look)
  await using window = await context.newPage()
  for (const { title, path } of await everyPage(window, served.publicUrl)) {
    await window.goto(served.publicUrl + path, { waitUntil: 'load' })
    const file = `${title}-${name}.png`
    await window.screenshot({ path: join(folder, file), fullPage: true })
    process.stdout.write(`screenshots/${file}\n`)
  }
}
