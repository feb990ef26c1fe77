import { once } from 'node:events'
import { connect } from 'node:net'
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzipSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { expect, test } from 'vitest'
import type { Behaviour } from './behaviour.ts'
import { botWall } from './bot-wall.ts'
import { cutShort, rawBytes, reset } from './broken.ts'
import { etag, flaky, lastModified, needsCookie, rateLimited } from './conversation.ts'
import { bomb, endless, endlessHeaders, endlessInformational } from './endless.ts'
import { get, open } from './get.ts'
import {
  consentWall,
  frontPage,
  loginForm,
  metaRefresh,
  parked,
  paywall,
  softNotFound,
  suspended,
} from './not-the-page.ts'
import { page } from './page.ts'
import { html, redirectLoop, status } from './reply.ts'
import { drip, slow } from './slow.ts'
import { openWeb } from './web.ts'

const story = { title: 'Ein “Titel” & <mehr>', text: 'Привет' }

test('a page tells its title, publisher, dates and language, and escapes what it is given', async () => {
  const text = (
    await served(page({ ...story, lang: 'de', publisher: 'Die Zeitung', published: '2026-05-06T07:08:09Z' }))
  ).body.toString()
  expect(text).toContain('<html lang="de">')
  expect(text).toContain('<h1>Ein “Titel” &amp; &lt;mehr></h1>')
  expect(text).toContain('<meta property="og:site_name" content="Die Zeitung">')
  expect(text).toContain('"datePublished":"2026-05-06T07:08:09Z"')
  expect(text).not.toContain('undefined')
})

test.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['deflate', inflateSync],
  ['zstd', zstdDecompressSync],
] as const)('a page comes encoded with %s', async (coding, decode) => {
  const got = await served(page({ ...story, coding }))
  expect(got.headers['content-encoding']).toBe(coding)
  expect(decode(got.body).toString()).toContain('<p>Привет</p>')
})

test('codings are applied in the order in which they are named', async () => {
  const got = await served(html('twice', { coding: ['gzip', 'br'] }))
  expect(got.headers['content-encoding']).toBe('gzip, br')
  expect(gunzipSync(brotliDecompressSync(got.body)).toString()).toBe('twice')
})

test.each(['windows-1251', 'koi8-r', 'utf-16le', 'utf-16be', 'shift_jis', 'gb18030', 'euc-kr'])(
  'a page is written in %s as a browser reads it',
  async (charset) => {
    const word = { shift_jis: '東京', gb18030: '北京', 'euc-kr': '서울' }[charset] ?? 'Москва'
    const got = await served(html(word, { charset }))
    expect(got.headers['content-type']).toBe(`text/html; charset=${charset}`)
    expect(new TextDecoder(charset).decode(got.body)).toBe(word)
  },
)

test('a charset may be told in the document alone, or by a byte order mark alone', async () => {
  const inMeta = await served(page({ charset: 'windows-1251', charsetInHeader: false }))
  expect(inMeta.headers['content-type']).toBe('text/html')
  expect(inMeta.body.toString('latin1')).toContain('<meta charset="windows-1251">')
  const inMark = await served(html('Москва', { charset: 'utf-16le', charsetInHeader: false, bom: true }))
  expect([...inMark.body.subarray(0, 2)]).toEqual([0xff, 0xfe])
})

test('a page comes chunked when asked for', async () => {
  const got = await served(page({ ...story, chunkBytes: 100 }))
  expect(got.headers['transfer-encoding']).toBe('chunked')
  expect(got.headers['content-length']).toBeUndefined()
  expect(got.body.toString()).toContain('</html>')
})

test('fields may be repeated, replaced and dropped', async () => {
  const got = await served(
    html('x', {
      coding: 'gzip',
      headers: {
        'content-type': 'application/xhtml+xml',
        Link: ['<a>', '<b>'],
        'Content-Encoding': null,
      },
    }),
  )
  expect(got.rawHeaders.filter((_, i) => i % 2 === 0 && got.rawHeaders[i] === 'Link')).toHaveLength(2)
  expect(got.headers['content-type']).toBe('application/xhtml+xml')
})

test('HEAD gets the fields and no body', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', { '/': page(), '/none': status(204) })
  const got = await get(web, site.http(), { method: 'HEAD' })
  expect(got.body).toHaveLength(0)
  expect(Number(got.headers['content-length'])).toBeGreaterThan(1000)
  expect((await get(web, site.http('/none'))).headers['content-length']).toBeUndefined()
})

test('a redirect loop leads to itself, query and all', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', { '*': redirectLoop() })
  expect((await get(web, site.http('/a?b'))).headers.location).toBe('/a?b')
})

test('a flaky route gives each request its own answer and stays with the last; its count is not mixed with others', async () => {
  await using web = await openWeb()
  const behaviour = flaky([status(503), status(503), status(200)])
  const site = web.site('paper.test', { '/a': behaviour, '/b': behaviour })
  const statuses: number[] = []
  for (const path of ['/a', '/a', '/b', '/a', '/a']) statuses.push((await get(web, site.http(path))).status)
  expect(statuses).toEqual([503, 503, 503, 200, 200])
})

test('a page behind a cookie is given to the client that brings it back', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', { '*': needsCookie(page()) })
  const first = await get(web, site.http('/a?b'))
  expect([first.status, first.headers.location]).toEqual([302, '/a?b'])
  const cookie = first.headers['set-cookie']![0]!.split(';')[0]!
  expect((await get(web, site.http('/a?b'), { headers: { Cookie: `x=2; ${cookie}` } })).status).toBe(200)
})

test('a client that holds the page gets 304 and its validators', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', {
    '/tag': etag('"v1"', page()),
    '/date': lastModified(new Date('2026-01-02T03:04:05.678Z'), page()),
  })
  expect((await get(web, site.http('/tag'))).headers.etag).toBe('"v1"')
  expect((await get(web, site.http('/tag'), { headers: { 'If-None-Match': '"v0", W/"v1"' } })).status).toBe(
    304,
  )
  expect((await get(web, site.http('/tag'), { headers: { 'If-None-Match': '"v0"' } })).status).toBe(200)
  const since = (await get(web, site.http('/date'))).headers['last-modified']!
  expect((await get(web, site.http('/date'), { headers: { 'If-Modified-Since': since } })).status).toBe(304)
})

test('a limit on the rate says when to come back', async () => {
  const got = await served(rateLimited({ retryAfter: 7 }))
  expect([got.status, got.headers['retry-after']]).toEqual([429, '7'])
})

test.each<[string, Behaviour, status: number, marker: string]>([
  ['soft 404', softNotFound(), 200, 'Page not found'],
  ['soft 404 in Russian', softNotFound({ lang: 'ru' }), 200, 'Страница не найдена'],
  ['front page', frontPage(), 200, 'og:type'],
  ['parked domain', parked(), 200, 'paper.test</h1>\n<p>This domain is for sale'],
  ['parked domain behind a script', parked('lander'), 200, '/lander'],
  ['suspended account', suspended(), 200, 'suspended'],
  ['login form', loginForm(), 200, 'type="password"'],
  ['paywall', paywall(), 200, '"isAccessibleForFree":false'],
  ['consent wall', consentWall(), 200, 'Accept all'],
  ['meta refresh', metaRefresh('/new'), 200, 'content="0; url=/new"'],
  ['wall of Cloudflare', botWall('cloudflare'), 403, 'challenge-platform'],
  ['wall of Cloudflare in its older dress', botWall('cloudflare', 503), 503, 'Just a moment'],
  ['wall of AWS', botWall('aws-waf'), 202, 'gokuProps'],
  ['wall of nobody in particular', botWall(), 403, 'captcha'],
])('a %s looks like one', async (_, behaviour, code, marker) => {
  const got = await served(behaviour)
  expect(got.status).toBe(code)
  expect(got.body.toString()).toContain(marker)
})

test("a wall sends its maker's fields", async () => {
  expect((await served(botWall('cloudflare'))).headers).toMatchObject({
    'cf-mitigated': 'challenge',
    server: 'cloudflare',
  })
})

test('a slow answer waits for the clock or for the gate, before its header or within its body', async () => {
  await using web = await openWeb()
  const gate = Promise.withResolvers<void>()
  const site = web.site('paper.test', {
    '/clock': slow({ headersMs: 30 }, { title: 'At last' }),
    '/gate': slow({ bodyUntil: gate.promise }),
  })
  const before = performance.now()
  expect((await get(web, site.http('/clock'))).body.toString()).toContain('<h1>At last</h1>')
  expect(performance.now() - before).toBeGreaterThanOrEqual(29)

  const response = await open(web, site.http('/gate'))
  await once(response, 'readable')
  gate.resolve()
  expect((await response.toArray()).join('')).toContain('</html>')
})

test('a drip comes byte by byte and ends when it is told to', async () => {
  expect((await served(drip({ everyMs: 1, bytes: 5 }))).body.toString()).toBe('.....')
})

test.each([
  ['headers', reset({ at: 'headers' })],
  ['body', reset({ at: 'body' })],
] as const)('a reset at the %s is a reset over http and https', async (at, behaviour) => {
  await using web = await openWeb()
  const site = web.site('paper.test', { '/': behaviour })
  for (const address of [site.http(), site.https()]) {
    if (at === 'body') expect((await open(web, address)).statusCode).toBe(200)
    await expect(get(web, address)).rejects.toMatchObject({ code: 'ECONNRESET' })
  }
})

test('an answer cut short gives less than it promised', async () => {
  await expect(served(cutShort())).rejects.toMatchObject({ code: 'ECONNRESET' })
})

test('raw bytes go out as they are, over http and https', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', {
    '/': rawBytes('HTTP/1.0 299 Odd But True\r\nX-A: 1\r\nx-a: \xe9\r\n\r\n', Buffer.of(0, 1)),
  })
  for (const address of [site.http(), site.https()]) {
    const got = await get(web, address)
    expect(got.status).toBe(299)
    expect(got.rawHeaders).toEqual(['X-A', '1', 'x-a', 'é'])
    expect([...got.body]).toEqual([0, 1])
  }
})

test.each([
  ['body', endless()],
  ['row of informational answers', endlessInformational()],
  ['header block', endlessHeaders()],
])('an endless %s ends when the client goes away', async (_, behaviour) => {
  await using web = await openWeb()
  const ended = Promise.withResolvers<void>()
  const site = web.site('paper.test', {
    '/': async (call) => {
      await Promise.resolve(behaviour(call)).catch(() => {})
      ended.resolve()
    },
  })
  const client = connect(web.httpPort, '127.0.0.1')
  client.write('GET / HTTP/1.1\r\nHost: paper.test\r\n\r\n')
  let got = 0
  for await (const chunk of client) {
    got += chunk.length
    if (got > 2_000_000) break
  }
  await ended.promise
  expect(got).toBeGreaterThan(2_000_000)
  expect(site.hits[0]!.whole).not.toBe(true)
})

test.each([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
  ['zstd', createZstdDecompress],
] as const)('a %s bomb is small on the wire and huge when decoded', async (coding, decoder) => {
  const got = await served(bomb(coding, { megabytes: 40 }))
  let decoded = 0
  const stream = decoder()
  stream.end(got.body)
  for await (const chunk of stream) decoded += chunk.length
  expect(decoded).toBe(40_000_000)
  expect(got.body.length).toBeLessThan(400_000)
})

test('a bomb within a bomb is smaller still', async () => {
  const got = await served(bomb(['gzip', 'gzip'], { megabytes: 40 }))
  expect(got.headers['content-encoding']).toBe('gzip, gzip')
  expect(got.body.length).toBeLessThan(4_000)
  expect(gunzipSync(gunzipSync(got.body)).length).toBe(40_000_000)
})

test('HEAD of an endless page ends', async () => {
  await using web = await openWeb()
  const site = web.site('paper.test', { '/': endless() })
  expect((await get(web, site.http(), { method: 'HEAD' })).body).toHaveLength(0)
})

test('a bomb is not made further than the client takes it', async () => {
  await using web = await openWeb()
  const ended = Promise.withResolvers<void>()
  const site = web.site('paper.test', {
    '/': async (call) => {
      await Promise.resolve(bomb('gzip', { megabytes: 1e9 })(call)).catch(() => {})
      ended.resolve()
    },
  })
  const response = await open(web, site.http())
  await once(response, 'data')
  response.destroy()
  await ended.promise
  expect(site.hits[0]!.whole).toBe(false)
})

async function served(behaviour: Behaviour) {
  await using web = await openWeb()
  return await get(web, web.site('paper.test', { '/': behaviour }).http())
}
