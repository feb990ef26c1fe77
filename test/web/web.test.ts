import { execFile } from 'node:child_process'
import { Agent } from 'node:http'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { get, open } from './get.ts'
import { gapsMs, mostAtOnce, sent } from './hit.ts'
import { articleHtml, page } from './page.ts'
import { redirect, reply, robots, status } from './reply.ts'
import { never, slow } from './slow.ts'
import { openWeb } from './web.ts'

test('one host answers over http and over https, another host answers for itself', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/budget': page({ title: 'Budget passed' }) })
  const other = web.site('Other.test.', { '/budget': status(410) })

  expect((await get(web, paper.http('/budget'))).body.toString()).toContain('<h1>Budget passed</h1>')
  expect((await get(web, paper.https('/budget'))).body.toString()).toContain('<h1>Budget passed</h1>')
  expect((await get(web, other.https('/budget'))).status).toBe(410)
  expect(paper.hits.map((hit) => hit.protocol)).toEqual(['http', 'https'])
})

test('a host of letters beyond ASCII is served under its punycode name', async () => {
  await using web = await openWeb()
  const paper = web.site('газета.test', { '/': status(200) })
  expect(paper.host).toBe('xn--80aahjj1e.test')
  expect((await get(web, paper.https())).status).toBe(200)
})

test('a route is found by path and query, then by path, then by the star; the star does not speak for robots.txt', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a?b=1': status(201), '/a': status(202), '*': status(203) })
  const statusOf = async (path: string) => (await get(web, paper.http(path))).status

  expect(await statusOf('/a?b=1')).toBe(201)
  expect(await statusOf('/a?b=2')).toBe(202)
  expect(await statusOf('/elsewhere')).toBe(203)
  expect(await statusOf('/robots.txt')).toBe(404)
  paper.route('/robots.txt', robots('User-agent: *\nDisallow: /\n'))
  expect((await get(web, paper.http('/robots.txt'))).body.toString()).toContain('Disallow')
})

test('a host that is not served says so with 421', async () => {
  await using web = await openWeb()
  expect((await get(web, 'http://nowhere.test/')).status).toBe(421)
})

test('a route can change while the web is open', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/': status(200) })
  await get(web, paper.http())
  paper.route('/', redirect(301, '/new'))
  expect((await get(web, paper.http())).headers.location).toBe('/new')
})

test('the log holds what was sent, in order, and what belongs to one connection', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '*': status(200) })
  using agent = closing(new Agent({ keepAlive: true, maxSockets: 1 }))
  await get(web, paper.http('/one?x=1'), { agent, headers: { 'X-Odd-CASE': 'kept' } })
  await get(web, paper.http('/two'), { agent, method: 'POST' })

  expect(web.log.map((hit) => `${hit.method} ${hit.host}${hit.path}`)).toEqual([
    'GET paper.test/one?x=1',
    'POST paper.test/two',
  ])
  expect(web.log[0]!.headers).toContainEqual(['X-Odd-CASE', 'kept'])
  expect(sent(web.log[0]!, 'host')).toBe('paper.test')
  expect(web.log[0]!.remotePort).toBe(web.log[1]!.remotePort)
  expect(web.connections.map((connection) => connection.remotePort)).toEqual([web.log[0]!.remotePort])
})

test('the log proves that a host was asked one thing at a time, and how far apart', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '*': page({ minLength: 2_000_000 }) })
  for (let i = 0; i < 20; i++) await get(web, paper.http(`/${i}`))
  expect(mostAtOnce(paper.hits)).toBe(1)
  expect(gapsMs(paper.hits)).toHaveLength(19)
  expect(paper.hits.every((hit) => hit.whole === true)).toBe(true)
})

test('the log proves that a host was asked two things at once', async () => {
  await using web = await openWeb()
  const gate = Promise.withResolvers<void>()
  const paper = web.site('paper.test', {
    '/first': slow({ headersUntil: gate.promise }),
    '/second': (call) => {
      gate.resolve()
      return slow({ bodyMs: 1 })(call)
    },
  })
  await Promise.all([get(web, paper.http('/first')), get(web, paper.http('/second'))])
  expect(mostAtOnce(paper.hits)).toBe(2)
})

test('a client that leaves is noted as one that did not stay', async () => {
  await using web = await openWeb()
  const over = Promise.withResolvers<void>()
  const paper = web.site('paper.test', {
    '/': (call) => {
      call.gone.addEventListener('abort', () => over.resolve())
      return slow({ bodyUntil: never })(call)
    },
  })
  const response = await open(web, paper.http())
  response.destroy()
  await over.promise
  expect(paper.hits[0]!.whole).toBe(false)
})

test('a port may refuse or reset whoever connects, and the other port still answers', async () => {
  await using web = await openWeb()
  const shut = web.site('shut.test', { '/': status(200) }, { https: 'refused' })
  const rude = web.site('rude.test', { '/': status(200) }, { http: 'reset' })

  await expect(get(web, shut.https())).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect((await get(web, shut.http())).status).toBe(200)
  await expect(get(web, rude.http())).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect((await get(web, rude.https())).status).toBe(200)
  expect(web.connections.filter((connection) => connection.protocol === 'reset')).toHaveLength(1)
})

test('the same entries without an address leave the choice of address to DNS', async () => {
  await using web = await openWeb()
  web.site('shut.test', {}, { https: 'refused' })
  expect(web.connectTo).toEqual([
    'shut.test:443:127.0.0.1:1',
    `:80:127.0.0.1:${web.httpPort}`,
    `:443:127.0.0.1:${web.httpsPort}`,
  ])
  expect(web.connectToPorts).toEqual(['shut.test:443::1', `:80::${web.httpPort}`, `:443::${web.httpsPort}`])
})

test('a behaviour that throws answers 500 with the error', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/': () => {
      throw new Error('a mistake in a test')
    },
  })
  const got = await get(web, paper.http())
  expect([got.status, got.body.toString()]).toEqual([500, 'Error: a mistake in a test'])
})

test('closing cuts every connection and waits for nobody', async () => {
  const web = await openWeb()
  const paper = web.site('paper.test', {
    '/': slow({ headersUntil: never }),
    '/body': slow({ bodyMs: 3_600_000 }),
  })
  using agent = closing(new Agent({ keepAlive: true }))
  const stuck = get(web, paper.http(), { agent })
  const body = await open(web, paper.http('/body'), { agent })
  const before = performance.now()
  await web[Symbol.asyncDispose]()

  await expect(stuck).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(web.log.every((hit) => hit.whole === false)).toBe(true)
  body.destroy()
})

test('it runs under plain node, and nothing of it keeps a process alive', async () => {
  const script = `
    const { openWeb } = await import(${JSON.stringify(new URL('web.ts', import.meta.url).href)})
    const { slow } = await import(${JSON.stringify(new URL('slow.ts', import.meta.url).href)})
    const web = await openWeb()
    web.site('paper.test', { '/': slow({ headersMs: 3_600_000 }) })
    const left = fetch('http://127.0.0.1:' + web.httpPort, { headers: { host: 'paper.test' } }).catch(() => 'cut')
    while (web.log.length === 0) await new Promise(setImmediate)
    await web[Symbol.asyncDispose]()
    console.log(await left)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 10_000,
  })
  expect(stdout).toBe('cut\n')
})

test('a long page is as long as was asked for', () => {
  expect(articleHtml({ minLength: 30_000 }).length).toBeGreaterThan(30_000)
  expect(articleHtml({ minLength: 30_000 }).length).toBeLessThan(32_000)
})

test('bytes are sent as they are', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/': reply(Buffer.of(0, 255, 13, 10), { type: 'image/x-odd' }) })
  const got = await get(web, paper.http())
  expect(got.headers['content-type']).toBe('image/x-odd')
  expect([...got.body]).toEqual([0, 255, 13, 10])
})

function closing(agent: Agent): Agent & Disposable {
  return Object.assign(agent, { [Symbol.dispose]: () => agent.destroy() })
}
