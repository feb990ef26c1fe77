import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { CDXIndexer, getSurt } from 'warcio'
import { cdxjKey } from '../../src/address/surt.ts'
import type { Visit } from '../../src/visit/visit.ts'
import {
  exchange,
  inMemory,
  inPieces,
  noon,
  open,
  sha256,
  temporaryFolder,
  visit,
  visitOf,
} from './visits.ts'
import { namesIn, onlyWarc, readCdxj, readWarc } from './warc-files.ts'

const story = 'The paper said so, and it still does. '.repeat(1000)

async function kept(...visits: readonly Visit[]) {
  await using folder = await temporaryFolder()
  {
    await using archive = await open(folder.path)
    for (const one of visits) await archive.keep(one)
  }
  const path = await onlyWarc(folder.path)
  return {
    name: basename(path),
    bytes: await readFile(path),
    records: await readWarc(path),
    lines: await readCdxj(path.replace('.warc.gz', '.cdxj')),
  }
}

test('a WARC begins with a warcinfo record that says who made it, and has no payload digest', async () => {
  const { records, name } = await kept(visit())
  const warcinfo = records[0]!
  expect(warcinfo.type).toBe('warcinfo')
  expect(warcinfo.text).toMatch(/^WARC\/1\.1\r\n/)
  expect(warcinfo.header('WARC-Filename')).toBe(name)
  expect(warcinfo.header('WARC-Payload-Digest')).toBeNull()
  expect(warcinfo.block.toString()).toContain('software: stet/0.0.0-test\r\n')
  expect(warcinfo.block.toString()).toContain('operator: Redaktion „Paper“ <desk@paper.test>\r\n')
  expect(warcinfo.block.toString()).toContain('format: WARC File Format 1.1\r\n')
})

test('every hop of a visit leaves a request and its response, tied together, with one date', async () => {
  const first = exchange({ url: 'http://paper.test/a', status: 301, statusText: 'Moved', body: inMemory('') })
  const second = exchange({
    url: 'https://paper.test/b?x=1',
    target: '/b?x=1',
    address: '2606:4700::1',
    protocol: 'HTTP/1.0',
  })
  const { records } = await kept(visitOf(first, second))
  expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response', 'request', 'response'])
  const [warcinfo, request, response] = [records[0]!, records[3]!, records[4]!]
  for (const record of [request, response]) {
    expect(record.header('WARC-Target-URI')).toBe('https://paper.test/b?x=1')
    expect(record.header('WARC-Date')).toBe(noon.toISOString())
    expect(record.header('WARC-IP-Address')).toBe('2606:4700::1')
    expect(record.header('WARC-Warcinfo-ID')).toBe(warcinfo.header('WARC-Record-ID'))
    expect(record.header('WARC-Block-Digest')).toBe(`sha256:${sha256(record.block)}`)
    expect(record.header('WARC-Record-ID')).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/)
  }
  expect(request.header('WARC-Concurrent-To')).toBe(response.header('WARC-Record-ID'))
  expect(request.header('Content-Type')).toBe('application/http; msgtype=request')
  expect(response.header('Content-Type')).toBe('application/http; msgtype=response')
  expect(request.header('WARC-Protocol')).toBe('http/1.1')
  expect(response.header('WARC-Protocol')).toBe('http/1.0')
  expect(request.block.toString('latin1')).toBe(
    'GET /b?x=1 HTTP/1.1\r\nHost: paper.test\r\nUser-Agent: stet-test\r\n\r\n',
  )
  const ids = records.map((record) => record.header('WARC-Record-ID'))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('the bytes that came are the bytes that are kept', () => {
  const bodies: readonly [string, Buffer, string | null][] = [
    ['plain text', Buffer.from(story), null],
    ['nothing', Buffer.alloc(0), null],
    ['nothing, said to be gzip', Buffer.alloc(0), 'gzip'],
    ['gzip', gzipSync(story), 'gzip'],
    ['brotli', brotliCompressSync(story), 'br'],
    ['random bytes said to be gzip', randomBytes(5000), 'gzip'],
    ['bytes that look like the end of a record', Buffer.from('\r\n\r\nWARC/1.1\r\n\r\n\0\r\n\r\n'), null],
    ['1.5 MB that do not compress', randomBytes(1_500_000), 'zstd'],
    ['1.5 MB that compress', Buffer.alloc(1_500_000, story), null],
    ['exactly one stored block', randomBytes(65_535), 'br'],
    ['one byte more than a stored block', randomBytes(65_536), 'br'],
  ]
  test.each(bodies)('%s', async (_, bytes, coding) => {
    const headers: [string, string][] = [['Content-Type', 'text/html']]
    if (coding !== null) headers.push(['Content-Encoding', coding])
    const { records } = await kept(
      visit({ headers, body: inMemory(bytes) }),
      visit({ headers, body: inPieces(bytes) }),
      visit({ headers, body: inPieces(bytes, 70_001) }),
    )
    const responses = records.filter(({ type }) => type === 'response')
    expect(responses).toHaveLength(3)
    for (const response of responses) {
      expect(response.payload.equals(bytes)).toBe(true)
      expect(response.header('WARC-Payload-Digest')).toBe(`sha256:${sha256(bytes)}`)
      expect(response.header('WARC-Block-Digest')).toBe(`sha256:${sha256(response.block)}`)
    }
  })
})

test('headers keep their order, spelling, duplicates and latin1 bytes; only Transfer-Encoding is renamed', async () => {
  const { records } = await kept(
    visit({
      status: 299,
      statusText: 'Très bien — (odd)'.replace('—', '\xb7'),
      headers: [
        ['set-cookie', 'a=1'],
        ['X-Name', 'M\xfcnchen \xe9\xff'],
        ['Set-Cookie', 'b=2; Path=/'],
        ['TRANSFER-Encoding', 'chunked'],
        ['X-Empty', ''],
        ['x-colon', 'a: b: c'],
      ],
    }),
  )
  expect(records[2]!.head).toBe(
    'HTTP/1.1 299 Tr\xe8s bien \xb7 (odd)\r\nset-cookie: a=1\r\nX-Name: M\xfcnchen \xe9\xff\r\n' +
      'Set-Cookie: b=2; Path=/\r\nX-Orig-TRANSFER-Encoding: chunked\r\nX-Empty: \r\nx-colon: a: b: c',
  )
})

test('a status without a text keeps the space that HTTP wants', async () => {
  const { records } = await kept(visit({ status: 404, statusText: '', headers: [] }))
  expect(records[2]!.block.toString()).toMatch(/^HTTP\/1\.1 404 \r\n\r\n<p>/)
})

test('no header, status text or target can break out of its line', async () => {
  const { records } = await kept(
    visit({
      target: '/a\r\nEvil: 1',
      statusText: 'OK\r\n\r\nWARC/1.1\r\nEvil: 2',
      headers: [
        ['X-Value', 'a\r\nEvil: 3\0'],
        ['X-Wide', 'a\u010d\u010aEvil: 4 \ud800'],
        ['X-Name\r\nEvil', '5'],
        ['Evil: 6', ''],
        ['', 'nameless'],
      ],
    }),
  )
  expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response'])
  expect(records[1]!.head.split('\r\n')[0]).toBe('GET /a  Evil: 1 HTTP/1.1')
  expect(records[2]!.head.split('\r\n')).toEqual([
    'HTTP/1.1 200 OK    WARC/1.1  Evil: 2',
    'X-Value: a  Evil: 3 ',
    'X-Wide: a??Evil: 4 ?',
    'X-Name__Evil: 5',
    'Evil__6: ',
    '_: nameless',
  ])
  expect(records[2]!.payload.toString()).toBe('<p>It stands.</p>')
})

test.each(['length', 'time', 'disconnect'] as const)('a body cut for %s says so', async (reason) => {
  const { records } = await kept(visit({ body: inMemory('<p>half', reason) }))
  expect(records[2]!.header('WARC-Truncated')).toBe(reason)
})

test('a whole body does not say that it was cut, and an exchange without address names none', async () => {
  const { records } = await kept(visit({ address: null }))
  expect(records[2]!.header('WARC-Truncated')).toBeNull()
  expect(records[2]!.header('WARC-IP-Address')).toBeNull()
})

test('exchanges without response leave no record; a visit without any is not kept and makes no file', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const lost = { ...exchange({ url: 'https://gone.test/' }), response: null }
  const failed = (exchanges: Visit['exchanges']): Visit => ({
    kind: 'failed',
    url: exchanges[0]!.url,
    exchanges,
    startedAt: noon,
    failure: 'connection-reset',
    at: lost.url,
    detail: 'ECONNRESET',
    async [Symbol.asyncDispose]() {},
  })
  expect(await archive.keep(failed([lost]))).toBeNull()
  expect(await namesIn(folder.path)).toEqual([])
  const redirect = exchange({ status: 302, headers: [['Location', 'https://gone.test/']] })
  const capture = await archive.keep(failed([redirect, lost]))
  await archive[Symbol.asyncDispose]()
  const records = await readWarc(await onlyWarc(folder.path))
  expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response'])
  expect(capture?.offset).toBe(records[2]!.offset)
})

test('each record is a gzip member of its own, and the whole file is one gzip stream', async () => {
  const { bytes, records, lines } = await kept(
    visit(),
    visit({ body: inMemory(gzipSync(story)), headers: [['Content-Encoding', 'gzip']] }),
    visit({ body: inPieces(randomBytes(200_000)) }),
  )
  const ends = [...records.slice(1).map(({ offset }) => offset), bytes.length]
  const members = records.map(({ offset }, i) => gunzipSync(bytes.subarray(offset, ends[i])))
  for (const member of members) expect(member.subarray(0, 10).toString()).toBe('WARC/1.1\r\n')
  expect(gunzipSync(bytes).equals(Buffer.concat(members))).toBe(true)
  for (const { json } of lines) {
    const end = Number(json.offset) + Number(json.length)
    expect(ends).toContain(end)
    expect(json.recordDigest).toBe(`sha256:${sha256(bytes.subarray(Number(json.offset), end))}`)
  }
})

test('the index is sorted by bytes and says of each response what warcio would say', async () => {
  await using folder = await temporaryFolder()
  const urls = [
    'https://b.test/2?b=1&a=2',
    'https://www.a.test/Z',
    'http://a.test/',
    'https://a.test:8443/y',
    'https://b.test/10',
  ]
  {
    await using archive = await open(folder.path)
    await Promise.all(urls.map((url, i) => archive.keep(visit({ url, at: new Date(noon.getTime() - i) }))))
    await archive.keep(visit({ url: urls[0]!, status: 404, headers: [] }))
  }
  const path = await onlyWarc(folder.path)
  const text = await readFile(path.replace('.warc.gz', '.cdxj'), 'latin1')
  const sorted = text.trimEnd().split('\n')
  expect(sorted).toEqual(sorted.toSorted())
  const lines = await readCdxj(path.replace('.warc.gz', '.cdxj'))
  expect(lines).toHaveLength(6)
  const indexer = new CDXIndexer()
  const theirs: Record<string, unknown>[] = []
  for await (const cdx of indexer.iterIndex([{ filename: basename(path), reader: createReadStream(path) }]))
    theirs.push(cdx)
  expect(theirs).toHaveLength(6)
  for (const cdx of theirs) {
    const line = lines.find(({ json }) => json.offset === String(cdx.offset))!
    expect(line.key).toBe(cdx.urlkey)
    expect(line.timestamp.slice(0, 14)).toBe(cdx.timestamp)
    expect(line.timestamp).toHaveLength(17)
    expect(line.json).toMatchObject({
      url: cdx.url,
      mime: cdx.mime ?? 'unk',
      status: String(cdx.status),
      digest: `sha256:${cdx.digest}`,
      length: String(cdx.length),
      filename: cdx.filename,
    })
  }
})

test('index keys are those of warcio, but for a slash at the end and for hosts that are numbers', () => {
  for (const url of [
    'https://www.ria.test/20241208/story-1988.html',
    'http://WWW2.Paper.test/A/b?Z=1&a=2&a=1',
    'https://paper.test/',
    'https://paper.test:8443/x?y',
    'https://xn--mnchen-3ya.test/%C3%BC',
  ])
    expect(cdxjKey(new URL(url))).toBe(getSurt(new URL(url).href))
  expect(cdxjKey(new URL('https://paper.test/a/'))).toBe('test,paper)/a')
  expect(cdxjKey(new URL('http://192.0.2.7/a'))).toBe('192.0.2.7)/a')
})
