import { createHash, randomBytes } from 'node:crypto'
import { open as openFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { Capture } from '../../src/archive/capture.ts'
import { captureId, findCapture, listCaptures } from '../../src/archive/list-captures.ts'
import { type ArchivePlace, inFolder } from '../../src/archive/place.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { shipClosed } from '../../src/archive/ship.ts'
import type { Body } from '../../src/visit/visit.ts'
import { placeOf } from './s3-place.ts'
import { openS3 } from './s3-server.ts'
import { exchange, inMemory, inPieces, noon, open, temporaryFolder, visit, visitOf } from './visits.ts'
import { namesIn, onlyWarc, readWarc } from './warc-files.ts'

const headers: [string, string][] = [
  ['Content-Type', 'text/html; charset=utf-8'],
  ['Content-Encoding', 'gzip'],
  ['Set-Cookie', 'a=1'],
  ['Set-Cookie', 'b=2'],
]
const page = gzipSync('It still says what it said. '.repeat(500))

async function allBytes(body: Body): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(body.chunks()))
}

test('a capture reads back while its WARC is open, after it is closed, and as often as wanted', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  const parts = { url: 'https://paper.test/a?b=1', headers, statusText: 'Fine', body: inMemory(page, 'time') }
  const capture = (await archive.keep(visit(parts)))!
  expect(Capture.parse(capture)).toEqual(capture)
  for (const state of ['open', 'closed']) {
    if (state === 'closed') await archive[Symbol.asyncDispose]()
    const response = await readCapture(folder.place, capture)
    expect(response).toMatchObject({
      url: parts.url,
      at: noon,
      protocol: 'HTTP/1.1',
      status: 200,
      statusText: 'Fine',
    })
    expect(response.headers).toEqual(headers)
    expect(response.body).toMatchObject({ size: page.length, truncated: 'time', sha256: parts.body.sha256 })
    for (let time = 0; time < 2; time++) expect((await allBytes(response.body)).equals(page)).toBe(true)
  }
})

test('a large body is not held in memory and reads the same', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const large = Buffer.concat([randomBytes(2_000_000), Buffer.alloc(3_000_000, 'paper ')])
  const capture = (await archive.keep(visit({ body: inPieces(large) })))!
  const response = await readCapture(folder.place, capture)
  expect(response.body.bytes).toBeNull()
  expect((await allBytes(response.body)).equals(large)).toBe(true)
})

test('a reader that stops half-way leaves nothing open', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const capture = (await archive.keep(visit({ body: inPieces(randomBytes(4_000_000)) })))!
  const response = await readCapture(folder.place, capture)
  for await (const chunk of response.body.chunks()) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  expect((await allBytes(response.body)).length).toBe(4_000_000)
})

test('any altered byte that changes what a record says is noticed', async () => {
  await using folder = await temporaryFolder()
  const captures: Capture[] = []
  {
    await using archive = await open(folder.path)
    captures.push((await archive.keep(visit({ headers, body: inMemory(page) })))!)
    captures.push((await archive.keep(visit({ body: inMemory('<p>It stands.</p>') })))!)
  }
  const path = await onlyWarc(folder.path)
  await using file = await openFile(path, 'r+')
  const original = await readFile(path)
  for (const capture of captures) {
    const member = original.subarray(capture.offset, capture.offset + capture.length)
    for (let at = 0; at < member.length; at += 1) {
      const altered = Buffer.from(member)
      altered[at]! ^= 0xff
      await file.write(altered, at, 1, capture.offset + at)
      const reading = readCapture(folder.place, capture)
      // A date in the gzip header is nobody's, and a repeated word may be copied from another place: the same record.
      if (inflated(altered)?.equals(gunzipSync(member))) expect((await reading).status).toBe(200)
      else await expect(reading, `byte ${at}`).rejects.toMatchObject({ code: 'capture-damaged' })
      await file.write(member, at, 1, capture.offset + at)
    }
  }
})

function inflated(member: Buffer): Buffer | null {
  try {
    return gunzipSync(member)
  } catch {
    return null
  }
}

test.each([
  ['status', 'HTTP/1.1 200 OK', 'HTTP/1.1 500 OK'],
  ['header', 'text/html; charset', 'text/hxml; charset'],
  ['body', 'It stands', 'It stinks'],
])('an altered %s is noticed although its gzip checksum was made right', async (_, was, is) => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  const capture = (await archive.keep(visit()))!
  await archive[Symbol.asyncDispose]()
  const path = await onlyWarc(folder.path)
  const bytes = await readFile(path)
  const record = gunzipSync(bytes.subarray(capture.offset)).toString('latin1')
  expect(record).toContain(was)
  const altered = gzipSync(Buffer.from(record.replace(was, is), 'latin1'))
  await writeFile(path, Buffer.concat([bytes.subarray(0, capture.offset), altered]))
  await expect(readCapture(folder.place, { ...capture, length: altered.length })).rejects.toMatchObject({
    code: 'capture-damaged',
    message: expect.stringContaining('Digest'),
  })
})

test('a torn, moved or exchanged record is damaged; a lost file is missing', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  const first = (await archive.keep(visit({ body: inMemory('one') })))!
  const second = (await archive.keep(visit({ body: inMemory('two') })))!
  await archive[Symbol.asyncDispose]()
  const damaged = { code: 'capture-damaged', name: 'StetError' }
  const read = (capture: Capture) => readCapture(folder.place, capture)
  await expect(read({ ...first, payloadDigest: second.payloadDigest })).rejects.toMatchObject(damaged)
  await expect(read({ ...first, at: '2026-11-22T12:00:00.124Z' })).rejects.toMatchObject(damaged)
  await expect(read({ ...first, length: first.length - 1 })).rejects.toMatchObject(damaged)
  await expect(read({ ...first, length: first.length + 1 })).rejects.toMatchObject(damaged)
  await expect(read({ ...first, offset: first.offset + 1 })).rejects.toMatchObject(damaged)
  await expect(read({ ...first, offset: 1e12 })).rejects.toMatchObject(damaged)
  await expect(read({ ...second, offset: 0 })).rejects.toMatchObject(damaged)
  const path = await onlyWarc(folder.path)
  await writeFile(path, (await readFile(path)).subarray(0, second.offset + second.length - 3))
  await expect(read(second)).rejects.toMatchObject(damaged)
  expect((await read(first)).status).toBe(200)
  await rename(path, `${path}.elsewhere`)
  const missing = { code: 'capture-missing', name: 'StetError' }
  await expect(read(first)).rejects.toMatchObject(missing)
  await expect(read({ ...first, file: `../${first.file}` })).rejects.toMatchObject(missing)
  await expect(read({ ...first, file: '/etc/passwd' })).rejects.toMatchObject(missing)
})

test('captures are listed from open and closed indexes, and found by their short id', async () => {
  await using folder = await temporaryFolder()
  expect(await Array.fromAsync(listCaptures(inFolder(join(folder.path, 'not-there'))))).toEqual([])
  const archive = await open(folder.path)
  const redirect = exchange({ url: 'http://paper.test/a', status: 301, body: inMemory('') })
  const one = (await archive.keep(visitOf(redirect, exchange({ url: 'https://paper.test/a' }))))!
  const two = (await archive.keep(visit({ url: 'https://other.test/', status: 404, headers: [] })))!
  const open1 = await Array.fromAsync(listCaptures(folder.place))
  expect(open1.map(({ url, status, mime }) => [url, status, mime])).toEqual([
    ['http://paper.test/a', 301, 'text/html'],
    ['https://paper.test/a', 200, 'text/html'],
    ['https://other.test/', 404, 'unk'],
  ])
  await archive[Symbol.asyncDispose]()
  const closed = await Array.fromAsync(listCaptures(folder.place))
  expect(closed.map(({ id }) => id).toSorted()).toEqual(open1.map(({ id }) => id).toSorted())
  expect(closed.map(({ capture }) => capture)).toContainEqual(one)
  expect(await findCapture(folder.place, captureId(two))).toMatchObject({
    url: 'https://other.test/',
    capture: two,
  })
  expect(captureId(two)).toMatch(/^[0-9a-f]{12}-\d+$/)
  expect(await findCapture(folder.place, '0123456789ab-0')).toBeNull()
  expect(await findCapture(folder.place, '../../x')).toBeNull()
  const filtered = await Array.fromAsync(
    listCaptures(folder.place, { url: sourceUrl('https://www.paper.test/a') }),
  )
  expect(filtered.map(({ status }) => status).toSorted()).toEqual([200, 301])
})

test('an index line that cannot be read is an error in a closed index, and the end of an open one', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  await archive.keep(visit())
  const [index] = await namesIn(folder.path, '.cdxj.open')
  await writeFile(join(folder.path, index!), 'half a li', { flag: 'a' })
  expect(await Array.fromAsync(listCaptures(folder.place))).toHaveLength(1)
  await writeFile(join(folder.path, index!), 'ne\n', { flag: 'a' })
  expect(await Array.fromAsync(listCaptures(folder.place))).toHaveLength(1)
  await archive[Symbol.asyncDispose]()
  await expect(Array.fromAsync(listCaptures(folder.place))).rejects.toMatchObject({ code: 'index-damaged' })
  await rm(join(folder.path, index!.replace('.open', '')))
})

test('whatever is kept comes back byte for byte, for us and for warcio, and out of a bucket', async () => {
  await using s3 = await openS3()
  const token = fc
    .stringMatching(/^[A-Za-z][\w-]{0,12}$/)
    .filter((name) => !/^transfer-encoding$/i.test(name))
  const latin1 = fc
    .array(
      fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f),
      { maxLength: 40 },
    )
    .map((codes) => String.fromCharCode(...codes))
  const parts = fc.record({
    url: fc.webUrl({ withQueryParameters: true }),
    status: fc.integer({ min: 200, max: 599 }),
    statusText: latin1,
    headers: fc.array(
      fc.oneof(
        fc.tuple(token, latin1),
        fc.constantFrom(['Content-Encoding', 'gzip'], ['Content-Type', 'image/png']),
      ),
      { maxLength: 8 },
    ) as fc.Arbitrary<[string, string][]>,
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.tuple(fc.integer({ min: 1, max: 140_000 }), fc.string()).map(([size, seed]) => noise(size, seed)),
      fc.integer({ min: 0, max: 140_000 }).map((size) => Buffer.alloc(size, 'paper')),
    ),
    pieces: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(parts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (visits) => {
        await using folder = await temporaryFolder()
        const exchanges = visits.map((hops) =>
          hops.map(({ bytes, pieces, ...rest }) =>
            exchange({ ...rest, body: pieces ? inPieces(bytes, 9999) : inMemory(bytes) }),
          ),
        )
        const captures: (Capture | null)[] = []
        {
          await using archive = await open(folder.path)
          captures.push(...(await Promise.all(exchanges.map((hops) => archive.keep(visitOf(...hops))))))
        }
        const readAll = async (place: ArchivePlace) => {
          for (const [i, capture] of captures.entries()) {
            const { response, url } = exchanges[i]!.at(-1)!
            const read = await readCapture(place, capture!)
            expect(read).toMatchObject({ url, status: response.status, statusText: response.statusText })
            expect(read.headers).toEqual(response.headers)
            expect((await allBytes(read.body)).equals(await allBytes(response.body))).toBe(true)
          }
        }
        await readAll(folder.place)
        const records = await readWarc(await onlyWarc(folder.path))
        const payloads = records
          .filter(({ type }) => type === 'response')
          .map(({ header }) => header('WARC-Payload-Digest'))
        expect(payloads.toSorted()).toEqual(
          exchanges
            .flat()
            .map(({ response }) => `sha256:${response.body.sha256}`)
            .toSorted(),
        )
        const withBucket = placeOf(folder.path, s3.environment)
        expect(await shipClosed(withBucket, new AbortController().signal)).toBe(1)
        await readAll(withBucket)
      },
    ),
    { numRuns: 40 },
  )
})

/** Bytes that do not compress, the same for the same seed. */
function noise(size: number, seed: string): Buffer {
  return createHash('shake256', { outputLength: size }).update(seed).digest()
}
