import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { renderLimits } from '../../src/browser/limits.ts'
import { openBrowser } from '../../src/browser/open-browser.ts'
import { rationedBrowser } from '../../src/browser/rationed.ts'
import { header } from '../../src/visit/visit.ts'
import { answered, netFor, visit } from '../visit/net.ts'
import { html, redirect, reply, robots, status } from '../web/reply.ts'
import { openWeb, type Routes, type Web } from '../web/web.ts'
import { checkWith, signalsOf } from './check.ts'
import { packagedChromium } from './chromium.ts'
import { app, json, quote, script, shell, storyText } from './spa.ts'

const find = packagedChromium()
const browser = openBrowser(find, { ...renderLimits, quietMs: 200 })
afterAll(() => browser[Symbol.asyncDispose]())

const title = 'Storm gate opens at last'
const path = '/2026/storm-gate-opens-at-last'
const asked = (web: Web, host = 'paper.test') =>
  web.log.filter((hit) => hit.host === host && hit.path !== '/robots.txt').map(({ path }) => path)

const detailOf = (checked: Awaited<ReturnType<typeof checkWith>>, signal: string) =>
  checked.record.check.signals.find((one) => one.signal === signal)?.detail

test('where no browser is named and none is on the path, that of the package is unpacked once', async () => {
  const found = await find()
  expect(found.version).toMatch(/^Chromium \d+\./)
  expect(await find()).toEqual(found)
})

describe('an application that draws its pages', () => {
  test('that shows its story is alive, and its words are there to be quoted', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      [path]: shell(),
      '/app.js': app,
      [`/api${path}`]: json({ title, text: storyText }),
    })
    await using net = netFor(web)
    const found = await checkWith(browser, net, paper.https(path), { quotes: [quote] })
    expect(found.record.check).toMatchObject({ state: 'alive', reason: 'ok', finalUrl: paper.https(path) })
    expect(found.record.check.page?.title).toBe(`${title} | The Paper`)
    expect(found.outcomes[0]!.verification.quotes[0]).toMatchObject({ result: 'present' })
    expect(signalsOf(found)).toEqual(expect.arrayContaining(['rendered', 'slug-in-title', 'readable-text']))
    expect(signalsOf(found)).not.toContain('needs-script')
    expect(detailOf(found, 'rendered')).toMatch(/^by a browser: 2 requests, \d+ bytes/)
    const dom = Buffer.from(found.dom!.body.bytes!)
    expect(dom.toString()).toContain(quote)
    expect(found.dom!.body.sha256).toBe(createHash('sha256').update(dom).digest('hex'))
    // the shell that was visited is the one that is shown; nothing is asked twice
    expect(asked(web)).toEqual([path, '/app.js', `/api${path}`])
    expect(new Set(web.log.map(({ method }) => method))).toEqual(new Set(['GET']))
    // the archive gives back the answer, in which its words are not
    expect(found.good).toBeNull()
    expect(found.record.textDigest).not.toBeNull()
  })

  test('that has no such page is dead, once it has said so', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      [path]: shell(),
      '/app.js': app,
      [`/api${path}`]: json({ error: 'no such story' }, 404),
    })
    await using net = netFor(web)
    const found = await checkWith(browser, net, paper.https(path))
    expect(found.record.check).toMatchObject({ state: 'dead', reason: 'soft-404' })
    expect(signalsOf(found)).toContain('rendered')
  })

  test('that sends its readers home is dead', async () => {
    await using web = await openWeb()
    const front = html(
      `<title>The Paper</title><h1>The Paper</h1>${'<p>Fish prices rise again in the harbour.</p>'.repeat(60)}`,
    )
    const paper = web.site('paper.test', {
      [path]: shell(),
      '/app.js': script(`if (!(await fetch('/api' + location.pathname)).ok) location.replace('/home')`),
      '/home': redirect(302, '/'),
      '/': front,
    })
    await using net = netFor(web)
    const found = await checkWith(browser, net, paper.https(path))
    expect(found.record.check).toMatchObject({
      state: 'dead',
      reason: 'redirect-to-home',
      finalUrl: paper.https('/'),
    })
  })

  test('that stands before a wall is blocked', async () => {
    await using web = await openWeb()
    const wall = `document.title = 'Just a moment...'; document.getElementById('root').innerHTML = '<h1>Checking your browser</h1><form id="challenge-form"></form>'`
    const paper = web.site('paper.test', { [path]: shell(), '/app.js': script(wall) })
    await using net = netFor(web)
    const found = await checkWith(browser, net, paper.https(path))
    expect(found.record.check).toMatchObject({ state: 'blocked', reason: 'bot-wall', page: null })
  })

  test('is not shown where a wall stands before its scripts', async () => {
    await using web = await openWeb()
    const challenge = html(
      '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>',
      {
        status: 403,
        headers: { 'cf-mitigated': 'challenge' },
      },
    )
    const paper = web.site('paper.test', { [path]: challenge })
    await using net = netFor(web)
    const found = await checkWith(browser, net, paper.https(path))
    expect(found.record.check.state).toBe('blocked')
    expect(signalsOf(found)).not.toContain('rendered')
    expect(asked(web)).toEqual([path])
  })

  test('is not shown when its page came with words of its own', async () => {
    await using web = await openWeb()
    const full = html(
      `<title>${title}</title><h1>${title}</h1><p>${storyText}</p><div id="root"></div><script src="/app.js"></script>`,
    )
    const paper = web.site('paper.test', { [path]: full })
    await using net = netFor(web)
    expect(signalsOf(await checkWith(browser, net, paper.https(path)))).not.toContain('rendered')
    expect(asked(web)).not.toContain('/app.js')
  })

  test('keeps its cookies for one visit, sends them to its host alone, and no credentials to anybody', async () => {
    await using web = await openWeb()
    const spa = script(`
      const headers = { authorization: 'Bearer secret', 'x-key': 'secret' }
      await fetch('/api/token', { headers })
      await fetch('/api/away', { credentials: 'include' })
      const cdn = await fetch('https://cdn.test/story', { credentials: 'include' })
      document.getElementById('root').innerHTML = '<h1>' + await cdn.text() + '</h1>'`)
    const paper = web.site('paper.test', {
      [path]: shell(),
      '/app.js': spa,
      '/api/token': reply('1', {
        headers: { 'Set-Cookie': ['a=1; Path=/; Secure; HttpOnly', 'b=2; Path=/; Secure'] },
      }),
      '/api/away': redirect(302, 'https://elsewhere.test/x'),
    })
    web.site('cdn.test', {
      '/story': reply(title, {
        headers: {
          'Access-Control-Allow-Origin': 'https://paper.test',
          'Access-Control-Allow-Credentials': 'true',
        },
      }),
    })
    web.site('elsewhere.test', { '/x': status(200) })
    await using net = netFor(web)
    await checkWith(browser, net, paper.https(path))
    const cookies = (host: string, at: string) =>
      web.log
        .filter((hit) => hit.host === host && hit.path === at)
        .map(({ headers }) => header(headers, 'cookie'))
    expect(cookies('paper.test', '/api/token')).toEqual([null])
    expect(cookies('paper.test', '/api/away')).toEqual(['a=1; b=2'])
    expect(cookies('elsewhere.test', '/x')).toEqual([null])
    expect(cookies('cdn.test', '/story')).toEqual([null])
    expect(JSON.stringify(web.log.map(({ headers }) => headers))).not.toContain('secret')
    await checkWith(browser, net, paper.https(path))
    expect(cookies('paper.test', '/api/token')).toEqual([null, null])
  })
})

describe('what a browser cannot tell stays as it was', () => {
  const gone =
    "document.title = 'Page not found'; document.getElementById('root').innerHTML = '<h1>Page not found</h1><p>This page does not exist.</p>'"
  const undecided: readonly (readonly [string, Routes, RegExp])[] = [
    [
      'a story that is asked for with POST',
      {
        '/app.js':
          script(`const a = await fetch('/graphql', { method: 'POST', body: '{}' }).catch(() => ({ ok: false }))
        if (!a.ok) { document.title = 'Page not found'; document.getElementById('root').innerHTML = '<h1>Page not found</h1><p>This page does not exist.</p>' }`),
      },
      /graphql: POST is not sent/,
    ],
    [
      'a story whose address robots.txt withholds',
      {
        '/robots.txt': robots('User-agent: *\nDisallow: /api/'),
        '/app.js': app,
        [`/api${path}`]: json({ title, text: storyText }),
      },
      /api/,
    ],
    [
      'an API that is down',
      {
        '/app.js': script(
          `const a = await fetch('/api/x'); if (!a.ok) { document.title = 'Page not found'; document.getElementById('root').innerHTML = '<h1>Page not found</h1><p>This page does not exist.</p>' }`,
        ),
        '/api/x': status(503),
      },
      /503/,
    ],
    [
      'an API that finds nothing for those without its key',
      {
        '/app.js': script(
          `const a = await fetch('/api/x', { headers: { 'x-api-key': 'k' } }); if (!a.ok) { ${gone} }`,
        ),
        '/api/x': status(404),
      },
      /404 without what its scripts send/,
    ],
    [
      'a story that comes over a WebSocket',
      { '/app.js': script(`new WebSocket('wss://paper.test/ws').onerror = () => { ${gone} }`) },
      /no WebSocket/,
    ],
    ['a script that is not there', {}, /no more/],
    [
      'a script that draws nothing',
      { '/app.js': script('document.body.append(document.createElement("br"))') },
      /no more/,
    ],
  ]
  test.each(undecided)('%s', async (_, routes, why) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { [path]: shell(), ...routes })
    await using net = netFor(web)
    const before = await checkWith(null, net, paper.https(path), { quotes: [quote] })
    const found = await checkWith(browser, net, paper.https(path), { quotes: [quote] })
    expect(found.record.check).toMatchObject({ state: 'alive', reason: before.record.check.reason })
    expect(found.record.check.confidence).toBe(before.record.check.confidence)
    expect(detailOf(found, 'not-rendered')).toMatch(why)
    for (const { outcomes, record } of [before, found]) {
      expect(outcomes[0]!.verification.quotes[0]!.result).toBe('unreadable')
      expect(record.textDigest).toBeNull()
    }
  })

  test('nothing that was read here before counts as removed', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      [path]: shell(),
      '/app.js': app,
      [`/api${path}`]: json({ title, text: storyText }),
    })
    await using net = netFor(web)
    const first = await checkWith(browser, net, paper.https(path), { quotes: [quote] })
    const { textDigest, quotesFound, sketch, check } = first.record
    const previous = { checkedAt: check.checkedAt, textDigest, quotesFound, sketch }
    const none = rationedBrowser(browser, async () => false)
    const found = await checkWith(none, net, paper.https(path), { quotes: [quote], previous })
    expect(found.record.check.state).toBe('alive')
    expect(found.spared).toBe(true)
    expect(found.outcomes[0]!.verification.drift.removed).toEqual([])
    expect(detailOf(found, 'not-rendered')).toMatch(/^spared: /)
    const again = await checkWith(browser, net, paper.https(path), { quotes: [quote], previous })
    expect(again.outcomes[0]!.verification.drift.result).toBe('unchanged')
    expect(signalsOf(again)).toContain('like-before')
  })
})

describe('a page that is too much', () => {
  const small = { ...renderLimits, quietMs: 100, settleMs: 2_000, totalMs: 6_000 }

  test.each([
    ['a script without end', 'for (;;);', 'timeout'],
    [
      'a script that eats all memory',
      'const a = []; for (;;) a.push(new Array(1e6).fill({}), "x".repeat(1e6) + a.length)',
      'crashed|timeout',
    ],
  ])('%s ends as an outcome, and the next page is shown', async (_, code, failure) => {
    await using web = await openWeb()
    await using own = openBrowser(find, small)
    const paper = web.site('paper.test', {
      '/busy': shell('/busy.js'),
      '/busy.js': script(code),
      [path]: shell(),
      '/app.js': app,
      [`/api${path}`]: json({ title, text: storyText }),
    })
    await using net = netFor(web)
    const busy = await checkWith(own, net, paper.https('/busy'))
    expect(busy.record.check.state).toBe('alive')
    expect(detailOf(busy, 'not-rendered')).toMatch(new RegExp(`^(?:${failure}): `))
    expect(signalsOf(await checkWith(own, net, paper.https(path)))).toContain('rendered')
  })

  test('is bounded in requests, bytes and document, and by time when it never rests', async () => {
    await using web = await openWeb()
    const limits = { ...small, requests: 10, wireBytes: 200_000, domBytes: 50_000 }
    await using own = openBrowser(find, limits)
    const paper = web.site('paper.test', {
      '/many': shell('/many.js'),
      '/many.js': script(
        `for (let i = 0; i < 100; i++) await fetch('/n/' + i).catch(() => {}); document.body.append('done')`,
      ),
      '/large': shell('/large.js'),
      '/large.js': script(
        `for (let i = 0; i < 9; i++) await fetch('/large.bin?' + i).then((a) => a.text()).catch(() => {})`,
      ),
      '/large.bin': reply(Buffer.alloc(150_000, 'x')),
      '/wide': shell('/wide.js'),
      '/wide.js': script(`document.getElementById('root').textContent = 'ж '.repeat(1e6)`),
      '/restless': shell('/restless.js'),
      '/restless.js': script(
        `document.getElementById('root').innerHTML = '<h1>${title}</h1><p>${'word '.repeat(400)}</p>'; setInterval(() => fetch('/n/1'), 50)`,
      ),
      '/n/1': status(200),
    })
    await using net = netFor(web)
    await checkWith(own, net, paper.https('/many'))
    expect(asked(web).filter((at) => at.startsWith('/n/'))).toHaveLength(9)
    await checkWith(own, net, paper.https('/large'))
    expect(asked(web).filter((at) => at.startsWith('/large.bin'))).toHaveLength(2)
    const wide = await checkWith(own, net, paper.https('/wide'))
    expect(wide.dom!.body).toMatchObject({ size: 50_000, truncated: 'length' })
    const restless = await checkWith(own, net, paper.https('/restless'))
    expect(signalsOf(restless)).toContain('rendered')
  })

  test('dialogs, windows, downloads and pictures come to nothing', async () => {
    await using web = await openWeb()
    const busy = `alert('x'); confirm('y'); window.open('/popup'); print()
      const a = document.createElement('a'); a.href = '/file.zip'; a.download = 'x'; a.click()
      document.getElementById('root').innerHTML = '<h1>${title}</h1><p>${storyText}</p><img src="/i.png"><video src="/v.mp4"></video><iframe src="/frame"></iframe><style>@font-face { font-family: x; src: url(/f.woff) } h1 { font-family: x }</style>'
      onbeforeunload = () => 'stay'`
    const paper = web.site('paper.test', { [path]: shell(), '/app.js': script(busy), '*': status(200) })
    await using net = netFor(web)
    expect(signalsOf(await checkWith(browser, net, paper.https(path)))).toContain('rendered')
    expect(asked(web).filter((at) => at !== '/file.zip')).toEqual([path, '/app.js'])
  })
})

test('a browser that is killed, or a check that is stopped, ends the page and nothing else', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'stet-scratch-'))
  vi.stubEnv('TMPDIR', scratch)
  try {
    await using web = await openWeb()
    const asked = Promise.withResolvers<void>()
    const paper = web.site('paper.test', {
      '/killed': shell('/kill.js'),
      '/kill.js': async () => {
        for (const pid of await processesNaming(scratch)) process.kill(Number(pid), 'SIGKILL')
      },
      '/stopped': shell('/stop.js'),
      '/stop.js': () => asked.resolve(),
      [path]: shell(),
      '/app.js': app,
      [`/api${path}`]: json({ title, text: storyText }),
    })
    await using net = netFor(web)
    await using own = openBrowser(find, { ...renderLimits, quietMs: 100 })
    const killed = await checkWith(own, net, paper.https('/killed'))
    expect(detailOf(killed, 'not-rendered')).toMatch(/^crashed: /)
    expect(signalsOf(await checkWith(own, net, paper.https(path)))).toContain('rendered')
    const stop = new AbortController()
    await using visited = await visit(net, paper.https('/stopped'))
    const { finalUrl, final } = answered(visited)
    const showing = own.render(net, finalUrl, final.response, stop.signal)
    await asked.promise
    stop.abort(new Error('enough'))
    await expect(showing).rejects.toThrow('enough')
    expect(signalsOf(await checkWith(own, net, paper.https(path)))).toContain('rendered')
  } finally {
    vi.unstubAllEnvs()
    await rm(scratch, { recursive: true, force: true })
  }
})

test('closing leaves no process and no folder', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'stet-scratch-'))
  await find()
  vi.stubEnv('TMPDIR', scratch)
  try {
    await using web = await openWeb()
    const paper = web.site('paper.test', { [path]: shell(), '/app.js': app })
    await using net = netFor(web)
    const own = openBrowser(find, { ...renderLimits, quietMs: 100 })
    await checkWith(own, net, paper.https(path))
    expect(await readdir(scratch)).not.toEqual([])
    expect(await processesNaming(scratch)).not.toEqual([])
    await own[Symbol.asyncDispose]()
    expect(await readdir(scratch)).toEqual([])
    // those that it started itself end a moment after it
    await expect.poll(() => processesNaming(scratch), { timeout: 30_000 }).toEqual([])
  } finally {
    vi.unstubAllEnvs()
    await rm(scratch, { recursive: true, force: true })
  }
})

/** Numbers of the processes that were started with this text in an argument. */
async function processesNaming(text: string): Promise<string[]> {
  const found: string[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')
    if (line.includes(text)) found.push(pid)
  }
  return found
}
