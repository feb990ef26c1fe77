import { join } from 'node:path'
import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayApp } from '../../src/web/replay/replay-app.ts'
import { type Newsroom, openNewsroom } from '../service/desk.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openPages, type Pages } from './pages.ts'

const said = 'The harbour will stay closed until the ice has gone'
const rest = Array.from(
  { length: 40 },
  (_, day) => `On day ${day} the ships waited before the boom, as they had before.`,
)
const story = (...text: string[]) =>
  page({ title: 'Harbour closed', text: [...text, ...rest], head: '<script>document.title = "run"</script>' })
const before = story('The mayor came down to the quay in the morning.', `“${said}”, the mayor said.`)
const after = story('The mayor came down to the quay at noon.')
const changing: Behaviour = (call) => (call.nth === 1 ? before : after)(call)

/** A service that has checked an article twice; the source that it quotes lost the quote in between. */
let newsroom: Newsroom
let pages: Pages
let articleId: string
let closing: AsyncDisposableStack

beforeAll(async () => {
  closing = new AsyncDisposableStack()
  const web = closing.use(await openWeb())
  web.site('probe.test', { '/': page({ title: 'here' }) })
  web.site('paper.test', { '/harbour': changing })
  web.site('old.test', { '/gone': status(404) })
  newsroom = closing.use(await openNewsroom(web))
  const { desk, service, store } = newsroom
  await desk.write(
    'harbour.md',
    `---\nlang: en\n---\n\n# The harbour\n\n“${said},” the mayor said, [the Courier reported](https://paper.test/harbour).\n\nIt [was not so](https://old.test/gone) before.\n`,
  )
  await desk.run(['enqueue', 'harbour.md'])
  await service.until('report.written')
  const again = service.next('report.written')
  await sql`update stet.schedule set due_at = clock_timestamp() where host = 'paper.test'`.execute(store.db)
  await again
  const archiveFolder = join(desk.folder, '.stet', 'archive')
  pages = closing.use(openPages(store, { archiveFolder }))
  const $ = await pages.look('/articles')
  articleId = $('tbody a').attr('href')!.split('/').at(-1)!
}, 90_000)
afterAll(async () => await closing.disposeAsync())

test('the article is shown with its citations in place, each with what became of it', async () => {
  const $ = await pages.look(`/articles/${articleId}`)
  expect($('h1').text()).toBe('The harbour')
  expect($('.article').text()).toContain(said)
  expect($('.article a.mark')).toHaveLength(2)
  expect($('.article .cited.error').text()).toContain(said)
  const first = $('#c1').text()
  expect(first).toContain('stands')
  expect(first).toContain('Passage removed')
})

test('the page of a source tells how we know, when it was visited, and who cites it', async () => {
  const article = await pages.look(`/articles/${articleId}`)
  const $ = await pages.look(article('#c1 a[href^="/sources/"]').attr('href')!)
  expect($('h1').text()).toContain('Harbour closed')
  expect($('h2').text()).toContain('What was seen')
  expect($('main').text()).toContain('the server answered with content')
  expect($(`a[href="/articles/${articleId}#c1"]`).text()).toBe('The harbour')
  expect($('a[href^="/captures/"]').length).toBeGreaterThan(1)
  expect($('a[href^="/compare/"]')).toHaveLength(1)
  const address = $('a.address').first().attr('href')!
  expect($(`a[href="/timemap/link/${address}"]`)).toHaveLength(1)
  expect($(`a[href="https://web.archive.org/web/*/${address}"]`)).toHaveLength(1)
})

test('two copies are compared, and the words that were quoted are seen to have gone', async () => {
  const compared = await comparison()
  expect(compared('.error').text()).toContain('were removed between these two copies')
  expect(compared('del mark').text()).toContain(said)
  expect(compared('ins').text()).toContain('noon')
})

test('an archived page is shown without what acts, to whoever has a pass, and leads nowhere', async () => {
  const compared = await comparison()
  const capture = await pages.look(compared('thead a').attr('href')!)
  const frame = capture('iframe')
  expect(frame.attr('sandbox')).toBe('')
  const replay = replayApp(pages.newsroom)
  const shown = await replay.request(frame.attr('src')!)
  expect(shown.status).toBe(200)
  const $ = load(await shown.text())
  expect($('script')).toHaveLength(0)
  expect($('body').text()).toContain(said)
  expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  expect(shown.headers.get('memento-datetime')).toMatch(/GMT$/)
  expect(shown.headers.get('set-cookie')).toBeNull()
  const link = new URL($('nav a').first().attr('href')!, frame.attr('src'))
  expect((await replay.request(link)).status).toBe(404)
  const forged = frame.attr('src')!.replace(/\/([0-9a-z]+)\./, '/zzzzzzzz.')
  expect((await replay.request(forged)).status).toBe(403)
})

test('a copy is handed on as a WARC and as a WACZ', async () => {
  const compared = await comparison()
  const path = compared('thead a').attr('href')!
  const warc = await pages.get(`${path}/warc`)
  expect(Buffer.from(await warc.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  expect(warc.headers.get('content-disposition')).toContain('.warc.gz')
  const wacz = Buffer.from(await (await pages.get(`${path}/wacz`)).arrayBuffer())
  expect(wacz.toString('latin1', 0, 4)).toBe('PK\x03\x04')
  expect(wacz.includes('datapackage-digest.json')).toBe(true)
})

test('an article is checked again by one click, and its progress is told until the report is there', async () => {
  const response = await pages.post(`/articles/${articleId}/check`, {})
  expect(response.status).toBe(303)
  const since = new URL(response.headers.get('location')!, 'http://x').searchParams.get('since')
  const progress = await (await pages.get(`/articles/${articleId}/progress?since=${since}`)).text()
  const told = [...progress.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!))
  expect(told.at(-1)).toEqual({ sources: 2, checked: 2, done: true })
}, 60_000)

test('a form that does not come from a page of ours changes nothing', async () => {
  const response = await pages.post(`/articles/${articleId}/check`, { csrf: 'guessed' })
  expect(response.status).toBe(403)
})

test('sources are listed by host and by state', async () => {
  const all = await pages.look('/sources')
  expect(all('tbody tr')).toHaveLength(2)
  expect((await pages.look('/sources?host=paper.test'))('tbody tr')).toHaveLength(1)
  expect((await pages.look('/sources?host=per.test'))('.empty')).toHaveLength(1)
  expect((await pages.look('/sources?state=alive'))('tbody tr')).toHaveLength(1)
})

async function comparison() {
  const article = await pages.look(`/articles/${articleId}`)
  const source = await pages.look(article('#c1 a[href^="/sources/"]').attr('href')!)
  return await pages.look(source('a[href^="/compare/"]').attr('href')!)
}

test('the archive is asked for a time, and the page of that time answers with it (RFC 7089)', async () => {
  const at = async (wanted: string) => {
    const gate = await pages.ask('GET', '/timegate/https://paper.test/harbour', {
      headers: { 'accept-datetime': wanted },
    })
    const memento = await pages.get(new URL(gate.headers.get('location')!).pathname)
    expect([gate.status, memento.status]).toEqual([302, 302])
    return await replayApp(pages.newsroom).request(memento.headers.get('location')!)
  }
  const first = await at('Mon, 01 Jan 2001 00:00:00 GMT')
  expect(first.headers.get('memento-datetime')).toMatch(/GMT$/)
  expect(first.headers.get('link')).toBe(
    [
      '<https://paper.test/harbour>; rel="original"',
      `<${pages.newsroom.publicUrl}/timegate/https://paper.test/harbour>; rel="timegate"`,
      `<${pages.newsroom.publicUrl}/timemap/link/https://paper.test/harbour>; rel="timemap"; type="application/link-format"`,
    ].join(', '),
  )
  expect(await first.text()).toContain(said)
  expect(await (await at('Thu, 01 Jan 2099 00:00:00 GMT')).text()).not.toContain(said)
  const gone = await pages.ask('GET', '/timegate/https://old.test/gone')
  const memento = await pages.get(new URL(gone.headers.get('location')!).pathname)
  const shown = await replayApp(pages.newsroom).request(memento.headers.get('location')!)
  // a state that was an error is shown as one (§4.5.5)
  expect([shown.status, shown.headers.has('memento-datetime')]).toEqual([404, true])
  const map = await (await pages.get('/timemap/link/https://paper.test/harbour')).text()
  expect(map.match(/rel="[a-z ]*memento"/g)!.length).toBeGreaterThan(1)
})

test('the API tells of copies and of what changed between them what the pages show', async () => {
  const compared = await comparison()
  const [before, after] = compared('thead a')
    .map((_, one) => compared(one).attr('href')!.split('/').at(-1)!)
    .get()
  const changes = (await (await pages.get(`/api/v1/compare/${after}/${before}`)).json()) as object
  expect(changes).toMatchObject({ before, after, quotes: [{ before: true, after: false }], isDetailed: true })
  const capture = (await (await pages.get(`/api/v1/captures/${before}`)).json()) as { source: string }
  expect(capture).toMatchObject({ id: before, url: 'https://paper.test/harbour', status: 200, revisit: null })
  const list = (await (await pages.get(`/api/v1/sources/${capture.source}/captures`)).json()) as {
    items: { id: string }[]
  }
  expect(list.items.map(({ id }) => id)).toContain(before)
  const warc = await pages.get(`/api/v1/captures/${before}/warc`)
  expect(warc.headers.get('content-type')).toBe('application/warc')
  expect(warc.headers.get('cache-control')).toBe('private, no-cache')
  expect(Buffer.from(await warc.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
  const wacz = await pages.get(`/api/v1/captures/${before}/wacz`)
  expect(wacz.headers.get('content-disposition')).toBe(`attachment; filename="stet-${before}.wacz"`)
  for (const path of [
    `/api/v1/captures/${'0'.repeat(12)}-1`,
    `/api/v1/compare/${before}/${'0'.repeat(12)}-1`,
  ])
    expect((await pages.get(path)).status).toBe(404)
  const source = (await (await pages.get(`/api/v1/sources/${capture.source}`)).json()) as object
  expect(source).toMatchObject({ id: capture.source, check: { state: 'alive' } })
  const reports = (await (await pages.get(`/api/v1/articles/${articleId}/reports`)).json()) as {
    items: { id: string }[]
  }
  const report = (await (await pages.get(`/api/v1/reports/${reports.items[0]!.id}`)).json()) as object
  expect(report).toMatchObject({ schema: 'stet.report/1', sources: [{}, {}] })
})
