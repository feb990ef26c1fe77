import { createHash } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { header, type Visit } from '../../src/visit/visit.ts'
import { cutShort, rawBytes, reset } from '../web/broken.ts'
import { needsCookie, rateLimited } from '../web/conversation.ts'
import { endless, endlessHeaders, endlessInformational } from '../web/endless.ts'
import { gapsMs, mostAtOnce } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, redirectLoop, reply, robots, status } from '../web/reply.ts'
import { drip, never, slow } from '../web/slow.ts'
import { openWeb } from '../web/web.ts'
import { answered, course, netFor, visit } from './net.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A port that takes connections and says nothing. */
async function openSilence(): Promise<AsyncDisposable & { readonly port: number }> {
  const server = createServer((socket) => socket.resume())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close }
}

describe('an answer', () => {
  test('comes with its body as sent, its digest, and the IP address dialled', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/budget': page({ coding: 'gzip', chunkBytes: 500 }) })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.https('/budget?day=1')))
    const { final } = visited
    expect(final).toMatchObject({ url: paper.https('/budget?day=1'), address: '127.0.0.1' })
    expect(final.request).toMatchObject({ method: 'GET', target: '/budget?day=1' })
    expect(final.response).toMatchObject({ protocol: 'HTTP/1.1', status: 200, statusText: 'OK' })
    const { body } = final.response
    expect([...body.bytes!.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect(body).toMatchObject({ size: body.bytes!.length, sha256: sha256(body.bytes!), truncated: null })
  })

  test('says what was sent exactly as it went over the wire', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() })
    await using net = netFor(web, {
      userAgent: 'newsdesk/2 (+mailto:desk@paper.test)',
      headers: [
        ['X-Desk', '1'],
        ['X-Desk', '2'],
      ],
    })
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.request.headers).toEqual(paper.hits.at(-1)!.headers)
    expect(visited.final.request.headers.map(([name]) => name)).toEqual([
      'host',
      'connection',
      'user-agent',
      'accept',
      'accept-language',
      'X-Desk',
      'X-Desk',
      'accept-encoding',
    ])
    expect(header(visited.final.request.headers, 'accept-encoding')).toBe('gzip, br, zstd, deflate')
  })

  test('keeps header fields in their order and spelling, duplicates and odd bytes included', async () => {
    await using web = await openWeb()
    const start = 'HTTP/1.1 200 Fine\r\nx-First: 1\r\nSET-Cookie: a=1\r\nX-Name: caf\xe9\r\n'
    const paper = web.site('paper.test', {
      '/a': rawBytes(`${start}Set-Cookie: b=2\r\nContent-Length: 2\r\nx-First: again\r\n\r\nok`),
    })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response).toMatchObject({ status: 200, statusText: 'Fine' })
    expect(visited.final.response.headers).toEqual([
      ['x-First', '1'],
      ['SET-Cookie', 'a=1'],
      ['X-Name', 'caf\xe9'],
      ['Set-Cookie', 'b=2'],
      ['Content-Length', '2'],
      ['x-First', 'again'],
    ])
  })

  test('of HTTP/1.0, ended by the end of the connection, is whole', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': rawBytes('HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nso it goes'),
    })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response).toMatchObject({
      protocol: 'HTTP/1.0',
      body: { size: 10, truncated: null },
    })
  })

  test('after early hints is the answer that counts', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': rawBytes(
        'HTTP/1.1 103 Early Hints\r\nLink: </s>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
      ),
    })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response).toMatchObject({ status: 200, headers: [['Content-Length', '2']] })
  })

  test.each([204, 304, 404, 410, 451, 500])('%i is an answer', async (code) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': status(code) })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([code])
  })

  test('larger than memory is in a file, and goes with the visit', async () => {
    await using web = await openWeb()
    const bytes = Buffer.alloc(3_000_000, 'all the news; ')
    const paper = web.site('paper.test', { '/a': reply(bytes) })
    await using net = netFor(web)
    const visited = answered(await visit(net, paper.http('/a')))
    const { body } = visited.final.response
    expect(body).toMatchObject({ size: bytes.length, sha256: sha256(bytes), bytes: null })
    expect(Buffer.concat(await Array.fromAsync(body.chunks())).equals(bytes)).toBe(true)
    await visited[Symbol.asyncDispose]()
    await visited[Symbol.asyncDispose]()
    await expect(Array.fromAsync(body.chunks())).rejects.toThrow()
  })

  test('for the second time comes over the connection of the first', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page(), '/b': page() })
    await using net = netFor(web)
    for (const path of ['/a', '/b', '/a']) {
      await using visited = await visit(net, paper.https(path))
      expect(course(visited)).toEqual([200])
    }
    expect(web.connections).toHaveLength(1)
    expect(web.connections[0]!.serverName).toBe('paper.test')
  })

  test('over a kept connection that the server resets is asked for once more, on a new one', async () => {
    await using web = await openWeb()
    let resets = 1
    const paper = web.site('paper.test', {
      '/a': page(),
      '/b': (call) => (resets-- > 0 ? call.socket.resetAndDestroy() && undefined : page()(call)),
    })
    await using net = netFor(web)
    await using _ = answered(await visit(net, paper.http('/a')))
    await using visited = await visit(net, paper.http('/b'))
    expect(course(visited)).toEqual([200])
    expect(web.connections).toHaveLength(2)
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308] as const)(
    '%i is followed, and both exchanges are kept',
    async (code) => {
      await using web = await openWeb()
      const paper = web.site('paper.test', { '/old': redirect(code, '../new?a=b#part'), '/new': page() })
      await using net = netFor(web)
      await using visited = answered(await visit(net, paper.http('/old')))
      expect(course(visited)).toEqual([code, 200])
      expect(visited.finalUrl).toBe(paper.http('/new?a=b'))
      expect(visited.exchanges[0]!.response!.body.size).toBeGreaterThan(0)
      expect(paper.hits.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    },
  )

  test('lead to other hosts and schemes', async () => {
    await using web = await openWeb()
    const short = web.site('short.test', { '/x': redirect(301, 'https://paper.test/story') })
    web.site('paper.test', { '/story': page() })
    await using net = netFor(web)
    await using visited = answered(await visit(net, short.http('/x')))
    expect(visited.finalUrl).toBe('https://paper.test/story')
  })

  test('in raw UTF-8 are read as UTF-8', async () => {
    await using web = await openWeb()
    const location = Buffer.from('/новость').toString('latin1')
    const paper = web.site('paper.test', {
      '/a': rawBytes(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
      '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C': page(),
    })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([302, 200])
  })

  test.each(['mailto:desk@paper.test', 'http://', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'to %s cannot be followed and are the answer',
    async (to) => {
      await using web = await openWeb()
      const paper = web.site('paper.test', { '/a': redirect(302, to) })
      await using net = netFor(web)
      await using visited = await visit(net, paper.http('/a'))
      expect(course(visited)).toEqual([302])
    },
  )

  test('to the same address are a loop', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': redirectLoop(),
      '/b': redirect(301, '/c'),
      '/c': redirect(301, '/b#d'),
    })
    await using net = netFor(web)
    await using one = await visit(net, paper.http('/a'))
    await using two = await visit(net, paper.http('/b'))
    expect(course(one)).toEqual([302, 'redirect-loop'])
    expect(course(two)).toEqual([301, 301, 'redirect-loop'])
  })

  test('without end stop at the limit', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': (call) => redirect(302, `/${call.nth}`)(call) })
    await using net = netFor(web, { maxRedirects: 5 })
    await using visited = await visit(net, paper.http('/start'))
    expect(course(visited)).toEqual([302, 302, 302, 302, 302, 302, 'redirect-loop'])
  })

  test('to the same address that wait for a cookie get it', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': needsCookie(page()) })
    await using net = netFor(web)
    await using visited = await visit(net, paper.https('/a'))
    expect(course(visited)).toEqual([302, 200])
  })

  test('never carry a cookie to another site, nor into the next visit', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': reply('', {
        status: 302,
        headers: { Location: 'http://other.test/b', 'Set-Cookie': ['s=1; Path=/', 't=2; Domain=test'] },
      }),
      '/b': page(),
    })
    const other = web.site('other.test', { '/b': redirect(302, 'http://paper.test/b') })
    await using net = netFor(web)
    await using _ = answered(await visit(net, paper.http('/a')))
    await using _again = answered(await visit(net, paper.http('/b')))
    const cookies = [...other.hits, ...paper.hits]
      .filter(({ path }) => path === '/b')
      .map((hit) => header(hit.headers, 'cookie'))
    expect(cookies).toEqual([null, 's=1', null])
  })

  test('with a huge body are followed without reading it all', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': reply(Buffer.alloc(5_000_000), { status: 302, headers: { Location: '/b' } }),
      '/b': page(),
    })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(course(visited)).toEqual([302, 200])
    expect(visited.exchanges[0]!.response!.body).toMatchObject({ size: 64 * 1024, truncated: 'length' })
  })
})

describe('what fails', () => {
  test.each([
    ['connection-refused', { http: 'refused' }],
    ['connection-reset', { http: 'reset' }],
  ] as const)('%s', async (failure, faults) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() }, faults)
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(visited).toMatchObject({ kind: 'failed', failure, at: paper.http('/a') })
  })

  test.each([
    ['tls-expired', 'expired'],
    ['tls-wrong-host', 'wrong-host'],
    ['tls-untrusted', 'self-signed'],
    ['tls-untrusted', 'untrusted-ca'],
    ['tls-untrusted', 'no-intermediate'],
    // OpenSSL knows what is wrong, Node has no name for it.
    ['tls-untrusted', 'issuer-not-authority'],
    ['connection-reset', 'handshake-reset'],
    ['tls-other', 'not-tls'],
  ] as const)('%s: %s', async (failure, tls) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() }, { tls })
    await using net = netFor(web)
    await using visited = await visit(net, paper.https('/a'))
    expect(visited).toMatchObject({ kind: 'failed', failure })
    if (tls === 'handshake-reset' || tls === 'not-tls') return
    await using careless = netFor(web, { insecure: true })
    await using taken = await visit(careless, paper.https('/a'))
    expect(course(taken)).toEqual([200])
  })

  test('a reset before the answer: connection-reset', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': reset({ at: 'headers' }) })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'connection-reset'])
    expect(visited.exchanges[0]).toMatchObject({ address: '127.0.0.1', response: null })
  })

  test.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'an answer to no question',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
    ],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nab'],
  ])('%s: protocol-error', async (_what, bytes) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rawBytes(bytes) })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'protocol-error'])
  })

  test('a header block without end: too-large', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': endlessHeaders() })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'too-large'])
  })

  test('no answer in time: timeout', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': slow({ headersUntil: never }) })
    await using net = netFor(web, { headersTimeoutMs: 200 })
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'timeout'])
  })

  test('informational answers without end: protocol-error, long before any deadline', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': endlessInformational() })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'protocol-error'])
    expect(visited.exchanges[0]!.ms).toBeLessThan(20_000)
  })

  test('redirects that each take their time share one deadline', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '*': async (call) => {
        await new Promise((done) => setTimeout(done, 120))
        await redirect(302, `/${call.nth}`)(call)
      },
    })
    await using net = netFor(web, { totalTimeoutMs: 300 })
    await using visited = await visit(net, paper.http('/start'))
    expect(course(visited)).toEqual([302, 302, null, 'timeout'])
  })

  test('time in line for a host does not count', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page(), '/b': page(), '/c': page() })
    await using net = netFor(web, { totalTimeoutMs: 150, hostIntervalMs: 100 })
    const visits = await Promise.all(['/a', '/b', '/c'].map((path) => visit(net, paper.http(path))))
    expect(visits.map(course)).toEqual([[200], [200], [200]])
  })

  test('a TLS handshake that never ends: timeout, by the connect limit', async () => {
    await using web = await openWeb()
    await using silent = await openSilence()
    await using net = netFor(web, { connectTo: [`:443:127.0.0.1:${silent.port}`], connectTimeoutMs: 200 })
    await using visited = await visit(net, 'https://paper.test/a')
    expect(visited).toMatchObject({ kind: 'failed', failure: 'timeout' })
  })
})

describe('with one place for all', () => {
  test('nobody is asked while an answer waits to be read, and everybody after that', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page(), '/b': page(), '/other': page() })
    await using net = netFor(web, { concurrency: 1, robots: false })
    await using otherNet = netFor(web, { robots: false })
    const first = await visit(net, paper.http('/a'))
    const second = visit(net, paper.http('/b'))
    await using _ = await visit(otherNet, paper.http('/other'))
    expect(paper.hits.map(({ path }) => path)).toEqual(['/a', '/other'])
    await first[Symbol.asyncDispose]()
    await using visited = await second
    expect(course(visited)).toEqual([200])
  })

  test('a redirect, a failure and a robots.txt leave theirs to the request that follows', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/old': redirect(301, '/new'),
      '/new': page(),
      '/cut': reset({ at: 'headers' }),
    })
    await using net = netFor(web, { concurrency: 1 })
    const cut = await visit(net, paper.http('/cut'))
    expect(course(cut)).toEqual([null, 'connection-reset'])
    await using moved = await visit(net, paper.http('/old'))
    expect(course(moved)).toEqual([301, 200])
    await cut[Symbol.asyncDispose]()
  })
})

describe('a body that breaks off after a good head is an answer, cut', () => {
  test('by a reset', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': reset({ at: 'body' }) })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response).toMatchObject({ status: 200, body: { truncated: 'disconnect' } })
    expect(visited.final.response.body.size).toBeGreaterThan(0)
  })

  test('by an end before its length', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': cutShort() })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response.body.truncated).toBe('disconnect')
  })

  test('by chunks that are none', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/a': rawBytes('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\nnonsense\r\n'),
    })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response.body).toMatchObject({ size: 2, truncated: 'disconnect' })
  })

  test('by silence', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': slow({ bodyUntil: never }) })
    await using net = netFor(web, { idleTimeoutMs: 200 })
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response.body.truncated).toBe('time')
  })

  test('by the total deadline, when it drips', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': drip({ everyMs: 20 }) })
    await using net = netFor(web, { totalTimeoutMs: 300, idleTimeoutMs: 200 })
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.final.response.body.truncated).toBe('time')
    expect(visited.final.ms).toBeGreaterThanOrEqual(290)
    expect(visited.final.ms).toBeLessThan(2000)
  })

  test('at the limit of bytes, to the byte', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/endless': endless(),
      '/fits': reply(Buffer.alloc(700_000, 'x')),
    })
    await using net = netFor(web, { maxBodyBytes: 700_000 })
    await using visited = answered(await visit(net, paper.http('/endless')))
    expect(visited.final.response.body).toMatchObject({ size: 700_000, truncated: 'length' })
    await using whole = answered(await visit(net, paper.http('/fits')))
    expect(whole.final.response.body).toMatchObject({ size: 700_000, truncated: null })
  })
})

describe('a host', () => {
  test('is never asked twice at once, and with a distance between', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': slow({ headersMs: 80 }) })
    await using net = netFor(web, { hostIntervalMs: 60 })
    const visits = await Promise.all(['/a', '/b', '/c', '/d'].map((path) => visit(net, paper.http(path))))
    expect(visits.map(course)).toEqual([[200], [200], [200], [200]])
    expect(mostAtOnce(paper.hits)).toBe(1)
    expect(Math.min(...gapsMs(paper.hits))).toBeGreaterThan(50)
  })

  test('beside others does not wait for them', async () => {
    await using web = await openWeb()
    const hosts = Array.from({ length: 5 }, (_, n) =>
      web.site(`h${n}.test`, { '/a': slow({ headersMs: 50 }) }),
    )
    await using net = netFor(web)
    await Promise.all(hosts.map((host) => visit(net, host.http('/a'))))
    expect(mostAtOnce(web.log.filter(({ path }) => path === '/a'))).toBeGreaterThan(1)
  })

  test('that asks for a long rest is not asked again: the next visit is rate-limited', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rateLimited({ retryAfter: 3600 }), '/b': page() })
    await using net = netFor(web)
    await using first = await visit(net, paper.http('/a'))
    await using second = await visit(net, paper.http('/b'))
    expect([course(first), course(second)]).toEqual([[429], ['rate-limited']])
    expect(paper.hits.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
  })

  test('that asks for a rest gets it from those already in line', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rateLimited({ retryAfter: 3600 }), '*': page() })
    await using net = netFor(web)
    const visits = await Promise.all(['/a', '/b', '/c'].map((path) => visit(net, paper.http(path))))
    expect(visits.map(course)).toEqual([[429], ['rate-limited'], ['rate-limited']])
  })

  test('that asks for a short rest gets it', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rateLimited({ retryAfter: 1 }), '/b': page() })
    await using net = netFor(web)
    await using first = await visit(net, paper.http('/a'))
    await using second = await visit(net, paper.http('/b'))
    expect([course(first), course(second)]).toEqual([[429], [200]])
    expect(gapsMs(paper.hits).at(-1)).toBeGreaterThan(950)
  })
})

describe('the signal of the caller', () => {
  const behaviours = [
    ['waiting for the head', slow({ headersUntil: never })],
    ['in the middle of the body', slow({ bodyUntil: never })],
    ['before robots.txt has come', null],
  ] as const

  test.each(behaviours)('ends a visit %s, by throwing its reason', async (_when, behaviour) => {
    await using web = await openWeb()
    const asked = Promise.withResolvers<void>()
    const paper = web.site('paper.test', {
      [behaviour === null ? '/robots.txt' : '/a']: async (call) => {
        asked.resolve()
        await (behaviour ?? slow({ headersUntil: never }))(call)
      },
    })
    await using net = netFor(web)
    const stop = new AbortController()
    const visiting = visit(net, paper.http('/a'), stop.signal)
    await asked.promise
    stop.abort()
    await expect(visiting).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('that has come already lets nothing begin', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': page() })
    await using net = netFor(web)
    await expect(visit(net, paper.http('/a'), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(web.connections).toHaveLength(0)
  })

  test('of one visit leaves the others, which wait for the same robots.txt', async () => {
    await using web = await openWeb()
    const gate = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    const paper = web.site('paper.test', {
      '/robots.txt': async (call) => {
        asked.resolve()
        await gate.promise
        await robots('')(call)
      },
      '/a': page(),
    })
    await using net = netFor(web)
    const stop = new AbortController()
    const given = visit(net, paper.http('/a'), stop.signal)
    const other: Promise<Visit> = visit(net, paper.http('/a'))
    await asked.promise
    stop.abort()
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
    gate.resolve()
    expect(course(await other)).toEqual([200])
  })
})

test('a temporary folder that cannot be written is no failure of the source: it is thrown', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': reply(Buffer.alloc(3_000_000)) })
  await using net = netFor(web, { tempFolder: '/nowhere/at/all' })
  await expect(visit(net, paper.http('/a'))).rejects.toMatchObject({ code: 'temp-folder-failed' })
})

test('a network that is closed while a visit waits for robots.txt ends the visit', async () => {
  await using web = await openWeb()
  const asked = Promise.withResolvers<void>()
  const paper = web.site('paper.test', {
    '/robots.txt': async (call) => {
      asked.resolve()
      await slow({ headersUntil: never })(call)
    },
  })
  const net = netFor(web)
  const visiting = visit(net, paper.http('/a'))
  await asked.promise
  await Promise.all([expect(visiting).rejects.toThrow('closed'), net[Symbol.asyncDispose]()])
})
