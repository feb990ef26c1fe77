import net from 'node:net'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { type SourceUrl, sourceUrl } from '../../src/address/source-url.ts'
import type { Citation } from '../../src/article/article.ts'
import type { Check } from '../../src/check/check.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { type ProbeMemory, runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Net } from '../../src/visit/net.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { joke } from '../web/not-the-page.ts'
import { page } from '../web/page.ts'
import { html, redirect, robots, status } from '../web/reply.ts'
import { slow } from '../web/slow.ts'
import { openWeb, type Site } from '../web/web.ts'

// The real net.connect goes on working; we look at what it was asked to dial.
let dials: MockInstance<typeof net.connect>
beforeEach(() => {
  dials = vi.spyOn(net, 'connect')
})
afterEach(() => {
  dials.mockRestore()
})
const dialled = () => dials.mock.calls.map(([options]) => (options as unknown as net.TcpNetConnectOpts).host)

const story = page({ title: 'Old swing bridge turns again', published: '2021-03-09', author: 'Ada Lind' })
const stub = (head: string, text = '') =>
  html(`<html><head><title></title>${head}</head><body>${text}</body></html>`)
const refreshTo = (to: string, seconds = 0) =>
  stub(`<meta http-equiv="refresh" content="${seconds}; url=${to}">`)
const scriptTo = (to: string) => stub(`<script>window.location.replace("${to}")</script>`)

interface Settings {
  readonly memory?: ProbeMemory
  readonly random?: () => number
  readonly read?: typeof readPage
  readonly cited?: string
}

/** One check as a run makes it. */
async function check(net: Net, url: string, settings: Settings = {}): Promise<Check> {
  const { memory = runMemory(), random = Math.random, read = readPage, cited = '' } = settings
  const visitor = openVisitor(net, (at, response) => read(at, response), memory, random)
  await using visit = await visitor.visit(sourceUrl(url), null, neverAborted)
  const askSibling = (one: typeof visit) => visitor.askSibling(one, neverAborted)
  const deps = { read: visitor.read, keep: null, askSibling }
  const citation: Citation = {
    id: 'c1',
    url,
    source: 'k',
    kind: 'link',
    text: cited,
    sentence: cited,
    quotes: [],
    attribution: null,
    location: { line: 1, column: 1 },
  }
  const article = { title: null, publishedAt: null, language: 'en', url: null }
  return (await checkVisit(deps, 'k', visit, true, [{ citation, article }], null)).record.check
}

const signalsOf = ({ signals }: Check) => signals.map(({ signal }) => signal)
const asked = ({ hits }: Site) => hits.map(({ path }) => path).filter((path) => path !== '/robots.txt')

describe('a page that only sends its readers on is followed', () => {
  test.each([
    ['by a refresh', refreshTo('/new/old-swing-bridge')],
    ['by a refresh in a header field', html('<p>Wait', { headers: { Refresh: '1;/new/old-swing-bridge' } })],
    ['by a script', scriptTo('/new/old-swing-bridge')],
    [
      'by a script with a variable',
      stub('<script>var u = "/new/old-swing-bridge"; location.href = u</script>'),
    ],
    [
      'by a script in a timer',
      stub("<script>setTimeout(() => { location = '/new/old-swing-bridge' }, 900)</script>"),
    ],
  ])('%s, and has moved', async (_, behaviour) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/old/bridge': behaviour, '/new/old-swing-bridge': story })
    await using net = netFor(web)
    const found = await check(net, paper.http('/old/bridge'))
    expect(found).toMatchObject({
      state: 'moved',
      reason: 'meta-refresh',
      finalUrl: paper.http('/new/old-swing-bridge'),
      page: { publishedAt: '2021-03-09' },
    })
    expect(found.hops.map((hop) => hop.status)).toEqual([200, 200])
  })

  test.each([
    ['waits longer than anybody', refreshTo('/new', 30)],
    ['chooses', stub('<script>if (top !== self) location.href = "/new"</script>')],
    ['remembers', stub('<script>document.cookie = "a=1"; location.href = "/new"</script>')],
    ['puts its target together', stub('<script>location.href = "/new" + location.search</script>')],
    ['is an application', stub('<script src="/app.js"></script><script>location.href = "/new"</script>')],
    [
      'has words of its own',
      stub('<script>location.href = "/new"</script>', '<p>The bridge turns again.'.repeat(20)),
    ],
    ['leads to a captcha', refreshTo('/captcha?back=/old')],
    ['brings a token', refreshTo('/old?bm-verify=AAQAAAAI')],
  ])('but not one that %s', async (_, behaviour) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/old': behaviour, '*': story })
    await using net = netFor(web)
    const { hops } = await check(net, paper.http('/old'))
    expect(hops.map(({ url }) => url)).toEqual([paper.http('/old')])
  })

  test('with the cookie it set, and back to itself only once', async () => {
    await using web = await openWeb()
    const again: Behaviour = html('<meta http-equiv="refresh" content="0; url=/a">', {
      headers: { 'Set-Cookie': 'seen=1' },
    })
    const paper = web.site('paper.test', {
      '/a': (call) => (call.request.headers.cookie === 'seen=1' ? story : again)(call),
      '/wall': html('<meta http-equiv="refresh" content="0; url=/wall">', {
        headers: { 'Set-Cookie': 'w=1' },
      }),
    })
    await using net = netFor(web)
    expect(await check(net, paper.http('/a'))).toMatchObject({ state: 'alive', finalUrl: paper.http('/a') })
    const walled = await check(net, paper.http('/wall'))
    expect(walled).toMatchObject({ state: 'blocked', reason: 'bot-wall' })
    expect(walled.hops).toHaveLength(2)
  })

  test('no further than redirects are, and in no circle', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': refreshTo('/b'),
      '/b': refreshTo('/a'),
      '/deeper/0': redirect(302, '/deeper/1'),
      '*': (call) => refreshTo(`/deeper/${Number(call.hit.path.split('/')[2]) + 1}`)(call),
    })
    await using net = netFor(web, { maxRedirects: 5 })
    expect((await check(net, paper.http('/a'))).hops).toHaveLength(2)
    expect((await check(net, paper.http('/deeper/0'))).hops).toHaveLength(6)
  })

  test('and one that leads an article to the front page has lost it', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/2021/03/old-swing-bridge': refreshTo('/'),
      '/': page({ title: 'Today at the quay' }),
    })
    await using net = netFor(web)
    expect(await check(net, paper.http('/2021/03/old-swing-bridge'))).toMatchObject({
      state: 'dead',
      reason: 'redirect-to-home',
    })
  })

  test.each(['http://10.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://inner.test/'])(
    'but never to %s',
    async (target) => {
      await using web = await openWeb()
      const paper = web.site('paper.test', { '/a': refreshTo(target), '/b': scriptTo(target) })
      const resolve = (host: string) => Promise.resolve([host === 'paper.test' ? '127.0.0.1' : '10.0.0.7'])
      await using net = netFor(web, { connectTo: web.connectToPorts }, { resolve })
      for (const path of ['/a', '/b'])
        expect(await check(net, paper.http(path))).toMatchObject({
          state: 'invalid',
          reason: 'private-address',
        })
      expect(new Set(dialled())).toEqual(new Set(['127.0.0.1']))
    },
  )

  test('nor where robots.txt does not let us', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': refreshTo('http://other.test/b') })
    const other = web.site('other.test', { '/robots.txt': robots('User-agent: *\nDisallow: /'), '/b': story })
    await using net = netFor(web)
    expect(await check(net, paper.http('/a'))).toMatchObject({ state: 'blocked', reason: 'robots' })
    expect(asked(other)).toEqual([])
  })
})

describe('an address with a mark of its sentence', () => {
  test('that is gone is asked once more without it', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/old-swing-bridge': story, '/gone': status(410) })
    await using net = netFor(web)
    const found = await check(net, paper.http('/old-swing-bridge).'))
    expect(found).toMatchObject({
      state: 'alive',
      reason: 'redirect-trivial',
      url: paper.http('/old-swing-bridge).'),
      finalUrl: paper.http('/old-swing-bridge'),
    })
    expect(signalsOf(found)).toContain('twin-answers')
    expect(found.hops.map((hop) => hop.status)).toEqual([404, 200])
  })

  test('stays gone when its twin is gone, or an error page', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/b': html(
        '<title>Page not found</title><h1>Page not found</h1><p>The page you are looking for does not exist.',
      ),
    })
    await using net = netFor(web)
    for (const path of ['/a.', '/b.']) {
      const found = await check(net, paper.http(path))
      expect(found).toMatchObject({ state: 'dead', reason: 'http-404' })
      expect(found.hops).toHaveLength(1)
    }
    expect(asked(paper)).toEqual(['/a.', '/a', '/b.', '/b'])
  })

  test('that answers is the address', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': story })
    await using net = netFor(web)
    await check(net, paper.http('/old-swing-bridge.'), { cited: 'Old swing bridge turns again' })
    expect(asked(paper)).not.toContain('/old-swing-bridge')
  })

  test('is not asked past the guard', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': redirect(302, 'http://10.0.0.1/') })
    await using net = netFor(web)
    expect(await check(net, paper.http('/a.'))).toMatchObject({ state: 'dead', reason: 'http-404' })
    expect(new Set(dialled())).toEqual(new Set(['127.0.0.1']))
  })
})

describe('a page that could be any is held against an address beside it', () => {
  const note = html(
    '<title>Sunday ferry</title><h1>Sunday ferry</h1><p>The ferry does not run on Sunday; coins are taken as before.',
  )

  test('and when that gives the same, nothing is there', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': joke })
    await using net = netFor(web)
    const found = await check(net, paper.http('/2021/03/bridge-turns'))
    expect(found).toMatchObject({ state: 'dead', reason: 'soft-404' })
    expect(signalsOf(found)).toContain('sibling-same')
    const [, beside, ...more] = asked(paper)
    expect(beside).toMatch(/^\/2021\/03\/[a-z]+-[a-z]+$/)
    expect(more).toEqual([])
  })

  test('though every answer repeats its address, or a date', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '*': (call) => {
        const words = call.hit.path.split('/').at(-1)!.replaceAll('-', ' ')
        return html(
          `<title>${words} | The Reed</title><h1>Looking for ${words}</h1><p>Nobody here has heard of ${words}. Ask again on ${call.nth} March, at the desk, between nine and noon. <a href="/">Home</a>`,
        )(call)
      },
    })
    await using net = netFor(web)
    const found = await check(net, paper.http('/2021/03/bridge-turns-again'))
    expect(signalsOf(found)).toContain('sibling-same')
  })

  test('and when that is missing, it is real', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/notes/17': note })
    await using net = netFor(web)
    const found = await check(net, paper.http('/notes/17'))
    expect(found).toMatchObject({ state: 'alive', reason: 'ok' })
    expect(signalsOf(found)).toContain('sibling-missing')
  })

  test.each([
    ['the same dress around other words', note, joke, ''],
    ['the same page, which the article names', note, note, 'As the ferry company says on Sunday'],
    ['the same article', story, story, ''],
    ['a wall', note, status(403), ''],
    [
      'an application without words',
      stub('<script src="/app.js"></script>'),
      stub('<script src="/app.js"></script>'),
      '',
    ],
  ])('but %s says nothing', async (_, own, others, cited) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/notes/17': own, '*': others })
    await using net = netFor(web)
    expect(await check(net, paper.http('/notes/17'), { cited })).toMatchObject({ state: 'alive' })
  })

  test('and when both are led to one place, the source is lost', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': redirect(301, '/lists/today'), '/lists/today': joke })
    await using net = netFor(web)
    expect(await check(net, paper.http('/2021/bridge-turns'))).toMatchObject({
      state: 'dead',
      reason: 'redirect-to-home',
    })
  })

  test('once for a directory in a day', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': joke })
    const clock = { now: Date.UTC(2026, 0, 1) }
    await using net = netFor(web, { now: () => new Date(clock.now) })
    const memory = runMemory()
    for (const path of ['/notes/one', '/notes/two']) await check(net, paper.http(path), { memory })
    expect(asked(paper)).toHaveLength(3)
    clock.now += 25 * 3_600_000
    expect(await check(net, paper.http('/notes/three'), { memory })).toMatchObject({ state: 'dead' })
    expect(asked(paper)).toHaveLength(5)
  })

  test.each([
    ['a front page', '/', note],
    ['a page whose title its address names', '/notes/the-old-swing-bridge', story],
    ['a wall', '/notes/17', status(403)],
  ])('never beside %s', async (_, path, behaviour) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { [path]: behaviour })
    await using net = netFor(web)
    await check(net, paper.http(path))
    expect(asked(paper)).toEqual([path])
  })

  test('but not past the guard, nor past robots.txt', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/notes/17': note, '*': redirect(302, 'http://10.0.0.1/') })
    const closed = web.site('closed.test', {
      '/robots.txt': robots('User-agent: *\nAllow: /notes/17\nDisallow: /'),
      '/notes/17': note,
    })
    await using net = netFor(web)
    for (const site of [paper, closed])
      expect(await check(net, site.http('/notes/17'))).toMatchObject({ state: 'alive' })
    expect(asked(closed)).toEqual(['/notes/17'])
    expect(new Set(dialled())).toEqual(new Set(['127.0.0.1']))
  })
})

describe('a site that shows the same page for what is gone', () => {
  test.each([
    [404, 'dead'],
    [200, 'alive'],
    [401, 'alive'],
    [500, 'alive'],
  ])('says %i where it is asked what it has, and the source is %s', async (code, state) => {
    await using web = await openWeb()
    const videos = web.site('www.youtube.com', {
      '/watch': stub('<script>var a</script>'),
      '/oembed': status(code, '{}'),
    })
    await using net = netFor(web)
    expect(await check(net, videos.https('/watch?v=z9Y8x7W6v5U'))).toMatchObject({ state })
    expect(asked(videos)[1]).toMatch(/^\/oembed\?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dz9Y8x7W6v5U/)
  })
})

test('a host that takes half of our time for the source is asked nothing more', async () => {
  await using web = await openWeb()
  const late = html('<title>A note</title><p>The ferry does not run on Sunday.')
  const paper = web.site('paper.test', {
    '/a': slow({ headersMs: 600 }),
    '/b.': slow({ headersMs: 600 }),
    '*': late,
  })
  await using net = netFor(web, { totalTimeoutMs: 1_000 })
  for (const path of ['/a', '/b.']) await check(net, paper.http(path))
  expect(asked(paper)).toEqual(['/a', '/b.'])
})

test('each answer is read once', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/old/bridge': refreshTo('/new/old-swing-bridge'),
    '/new/old-swing-bridge': story,
  })
  await using net = netFor(web)
  const read: SourceUrl[] = []
  await check(net, paper.http('/old/bridge'), {
    read: (url, response) => {
      read.push(url)
      return readPage(url, response)
    },
  })
  expect(read).toEqual([paper.http('/old/bridge'), paper.http('/new/old-swing-bridge')])
})
