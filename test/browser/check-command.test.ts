import { mkdir, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeFromBrowserHour } from '../../src/store/browser-hour.ts'
import { openDesk, reportOf } from '../cli/stet.ts'
import { openNewsroom, writeArticle } from '../service/desk.ts'
import { status } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'
import { app, json, shell, storyText } from './spa.ts'

/** Where no browser is but that of the package. */
const environment = { PATH: join(tmpdir(), 'nothing-here') }

function openPaper(web: Web) {
  web.site('probe.test', { '*': status(200) })
  return web.site('paper.test', {
    '/story': shell(),
    '/gone': shell(),
    '/app.js': app,
    '/api/story': json({ title: 'Storm gate opens', text: storyText }),
    '/api/gone': json({}, 404),
  })
}

const statesOf = ({ sources }: ReturnType<typeof reportOf>) =>
  Object.fromEntries(sources.map(({ url, state, reason }) => [new URL(url).pathname, `${state} ${reason}`]))

test('stet check runs no script, but with --browser it does, and leaves nothing behind', async () => {
  await using web = await openWeb()
  const paper = openPaper(web)
  await using desk = await openDesk(web)
  await writeArticle(desk, 'story.md', [paper.https('/story'), paper.https('/gone')])
  const check = (own: Record<string, string>, ...more: string[]) =>
    desk.run(['check', 'story.md', '--format', 'json', '--quiet', ...more, ...desk.flags], {
      environment: { ...environment, ...own },
    })
  const plain = reportOf(await check({}, '--store', 'none'))
  expect(statesOf(plain)).toEqual({ '/story': 'alive ok', '/gone': 'alive ok' })
  expect(paper.hits.map(({ path }) => path)).not.toContain('/app.js')

  const scratch = join(desk.folder, 'scratch')
  await mkdir(scratch)
  const shown = reportOf(await check({ TMPDIR: scratch }, '--browser', '--store', 'none'))
  expect(statesOf(shown)).toEqual({ '/story': 'alive ok', '/gone': 'dead soft-404' })
  // Node's own, of the program's modules
  expect((await readdir(scratch)).filter((name) => name !== 'node-compile-cache')).toEqual([])
})

test('a browser that was asked for and is not there ends the check before it begins', async () => {
  await using web = await openWeb()
  openPaper(web)
  await using desk = await openDesk(web)
  await writeArticle(desk, 'story.md', ['https://paper.test/story'])
  const ended = await desk.run(['check', 'story.md', '--browser', '--store', 'none', ...desk.flags], {
    environment: { STET_BROWSER: '/bin/false' },
  })
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('/bin/false is not a browser that runs here'),
  })
})

test('the service shows as many pages in an hour as it may, keeps their documents, and doctor names the browser', async () => {
  await using web = await openWeb()
  const paper = openPaper(web)
  const settings = { browser: true, browserPerHour: 2 }
  await using room = await openNewsroom(web, { settings, environment })
  const { desk, service, store } = room
  // another worker has had one
  expect(await takeFromBrowserHour(store, 2)).toBe(true)
  const article = await writeArticle(desk, 'story.md', [paper.https('/story'), paper.https('/gone')])
  await desk.run(['enqueue', article], { environment })
  await service.until('report.written')
  const { stdout } = await desk.run(['report', 'latest', '--format', 'json'], { environment })
  const report = reportOf({ code: 0, stdout, stderr: '' })
  const shown = report.sources.filter(({ signals }) => signals.some(({ signal }) => signal === 'rendered'))
  const spared = report.sources.flatMap(({ signals }) =>
    signals.filter(({ signal }) => signal === 'not-rendered'),
  )
  expect(shown).toHaveLength(1)
  expect(spared).toEqual([{ signal: 'not-rendered', detail: expect.stringMatching(/^spared: /) }])
  const { file, dom } = shown[0]!.capture!
  expect(service.child.exitCode).toBeNull()
  expect(await service.end('SIGTERM')).toBe(0)
  const bytes = await readFile(join(desk.folder, '.stet', 'archive', file))
  expect(dom!.offset + dom!.length).toBeLessThanOrEqual(bytes.length)
  const doctor = await desk.run(['doctor', ...desk.flags], { environment })
  expect(doctor.stdout).toMatch(
    /^(?:ok {4}|warn {2})browser Chromium \d+\S+, \S+\/\.stet\/browser\/chromium-\S+/m,
  )
}, 240_000)
