import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readCapture } from '../../src/archive/read-capture.ts'
import { readPage } from '../../src/page/read-page.ts'
import { netFor, visit } from '../visit/net.ts'
import { cutShort } from '../web/broken.ts'
import { encode } from '../web/coding.ts'
import { articleHtml, page } from '../web/page.ts'
import { redirect, reply, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { open, temporaryFolder } from './visits.ts'
import { onlyWarc, readWarc } from './warc-files.ts'

test('visits over a web of our own come back out of the archive as they came over the wire, page and all', async () => {
  await using folder = await temporaryFolder()
  await using web = await openWeb()
  const large = randomBytes(3_000_000)
  const paper = web.site('paper.test', {
    '/gzip': page({ title: 'Budget passed', coding: 'gzip', chunkBytes: 500 }),
    '/br': page({ title: 'Budget passed', coding: 'br' }),
    '/zstd': page({ title: 'Budget passed', coding: 'zstd', charset: 'windows-1251' }),
    '/large': reply(large, { type: 'application/octet-stream', chunkBytes: 100_000 }),
    '/gone': status(410),
    '/old': redirect(301, '/older'),
    '/older': redirect(302, '/gzip'),
    '/cookies': reply('two', { headers: { 'Set-Cookie': ['a=1', 'b=2'], 'X-City': 'M\xfcnchen' } }),
    '/cut': cutShort(),
  })
  await using net = netFor(web)
  const archive = await open(folder.path)
  const paths = ['/gzip', '/br', '/zstd', '/large', '/gone', '/old', '/cookies']
  for (const path of paths) {
    await using visited = await visit(net, paper.https(path))
    const capture = await archive.keep(visited)
    const last = visited.exchanges.at(-1)!.response!
    const read = await readCapture(folder.place, capture!)
    expect(read.status).toBe(last.status)
    expect(read.headers.map(([name, value]) => [name.replace('X-Orig-', ''), value])).toEqual(last.headers)
    expect(read.body.sha256).toBe(last.body.sha256)
    const [ours, theirs] = await Promise.all(
      [read.body, last.body].map((body) => Array.fromAsync(body.chunks())),
    )
    expect(Buffer.concat(ours!).equals(Buffer.concat(theirs!))).toBe(true)
    expect(await readPage(read.url, read)).toEqual(await readPage(visited.exchanges.at(-1)!.url, last))
    if (path === '/large') expect(Buffer.concat(ours!).equals(large)).toBe(true)
  }
  await using cut = await visit(net, paper.https('/cut'))
  const captured = await archive.keep(cut)
  expect(captured === null).toBe(cut.exchanges.every(({ response }) => response === null))
  await archive[Symbol.asyncDispose]()

  const records = await readWarc(await onlyWarc(folder.path))
  const responses = records.filter(({ type }) => type === 'response')
  const of = (path: string) =>
    responses.filter(({ header }) => header('WARC-Target-URI') === `https://paper.test${path}`)
  expect(['/old', '/older'].map((path) => of(path)[0]!.head.split('\r\n')[0])).toEqual([
    'HTTP/1.1 301 Moved Permanently',
    'HTTP/1.1 302 Found',
  ])
  expect(of('/gzip')).toHaveLength(2)
  expect(of('/gzip')[0]!.head).toMatch(/\r\nX-Orig-Transfer-Encoding: chunked/)
  expect(
    of('/br')[0]!.payload.equals(encode(Buffer.from(articleHtml({ title: 'Budget passed' })), ['br'])),
  ).toBe(true)
  expect(of('/cookies')[0]!.head).toMatch(/Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-City: M\xfcnchen/)
  const requests = records.filter(({ type }) => type === 'request')
  expect(requests).toHaveLength(responses.length)
  expect(requests[0]!.head).toMatch(/^GET \/gzip HTTP\/1\.1\r\n/)
})
