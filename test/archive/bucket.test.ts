import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { ArchiveBucket } from '../../src/archive/archive-bucket.ts'
import type { Capture } from '../../src/archive/capture.ts'
import { exportCapture, packWacz } from '../../src/archive/export.ts'
import { captureId, findCapture, listCaptures } from '../../src/archive/list-captures.ts'
import { probeBucket } from '../../src/archive/probe-bucket.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { shipClosed, waitingToShip } from '../../src/archive/ship.ts'
import { openBucket } from '../../src/bucket/bucket.ts'
import type { StetError } from '../../src/error.ts'
import { type BucketPlace, placeOf, settingsFor, temporaryBucket } from './s3-place.ts'
import type { S3Request } from './s3-server.ts'
import { exchange, inMemory, inPieces, noon, open, visit, visitOf } from './visits.ts'
import { namesIn } from './warc-files.ts'

const never = new AbortController().signal

/** Keep visits in a WARC of its own, which is closed when this resolves. */
async function kept(at: BucketPlace['place'], ...bodies: readonly (string | Buffer)[]): Promise<Capture[]> {
  await using archive = await open(at)
  const captures: Capture[] = []
  for (const [i, body] of bodies.entries())
    captures.push((await archive.keep(visit({ url: `https://paper.test/${i}`, body: inMemory(body) })))!)
  return captures
}

const inFolderOnly = ({ path }: BucketPlace) => ({ folder: path, bucket: null })
const gets = ({ s3 }: BucketPlace) => s3.requests.filter(({ method, key }) => method === 'GET' && key !== '')

test('a closed WARC and its index go to the bucket as they are, and then from the folder', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(inFolderOnly(at), 'one')
  const names = await namesIn(at.path)
  const before = await Promise.all(names.map((name) => readFile(join(at.path, name))))
  expect(await waitingToShip(at.path)).toBe(1)
  expect(await shipClosed(at.place, never)).toBe(1)
  expect(await namesIn(at.path)).toEqual([])
  expect([...at.s3.objects.keys()].sort()).toEqual(names.map((name) => `archive/${name}`))
  for (const [i, name] of names.entries())
    expect(at.s3.objects.get(`archive/${name}`)!.bytes.equals(before[i]!)).toBe(true)
  expect((await readCapture(at.place, capture!)).status).toBe(200)
  expect(await shipClosed(at.place, never)).toBe(0)
})

test('an archive takes what it closed to the bucket, and what it finds when it opens', async () => {
  await using at = await temporaryBucket()
  const [left] = await kept(inFolderOnly(at), 'left')
  const [own] = await kept(at.place, 'own')
  expect(await namesIn(at.path)).toEqual([])
  for (const capture of [left, own]) expect((await readCapture(at.place, capture!)).status).toBe(200)
})

test('with a bucket a WARC is closed at 64 MiB, and taken there while the next is written', async () => {
  await using at = await temporaryBucket()
  await using archive = await open(at.place)
  const large = randomBytes(2 ** 26)
  const first = (await archive.keep(visit({ body: inPieces(large) })))!
  const second = (await archive.keep(visit()))!
  expect(second.file).not.toBe(first.file)
  await expect.poll(() => at.s3.objects.has(`archive/${first.file}`), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => namesIn(at.path, '.warc.gz'), { timeout: 20_000 }).toEqual([])
  at.s3.requests.length = 0
  expect((await readCapture(at.place, second)).status).toBe(200)
  expect(gets(at)).toEqual([])
})

test('what is being written is not taken, nor what a dead writer left before it is recovered', async () => {
  await using at = await temporaryBucket()
  await using archive = await open(at.place)
  const capture = (await archive.keep(visit()))!
  // the moment after the index is sorted and before the WARC is renamed
  await writeFile(join(at.path, capture.file.replace('.warc.gz', '.cdxj')), '')
  expect(await waitingToShip(at.path)).toBe(0)
  expect(await shipClosed(at.place, never)).toBe(0)
  expect(at.s3.objects.size).toBe(0)
})

test('a WARC that was closed in the place of a sleeping writer goes to the bucket, and what it keeps then into another', async () => {
  await using at = await temporaryBucket()
  const archive = await open(at.place)
  const capture = (await archive.keep(visit()))!
  const writer = join(at.path, capture.file.replace('.warc.gz', '.writer'))
  await writeFile(
    writer,
    JSON.stringify({ ...JSON.parse(await readFile(writer, 'utf8')), place: 'another machine' }),
  )
  await utimes(writer, noon, noon)
  {
    await using _ = await open(placeOf(at.path, at.s3.environment), {
      now: () => new Date(noon.getTime() + 11 * 60_000),
    })
  }
  expect(await namesIn(at.path)).toEqual([])
  const afterwards = (await archive.keep(visit({ body: inMemory('still here') })))!
  expect(afterwards.file).not.toBe(capture.file)
  await archive[Symbol.asyncDispose]()
  for (const one of [capture, afterwards]) await readCapture(at.place, one)
  expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(2)
})

test('a small record is read with one request, a large one in pieces, and never the whole WARC', async () => {
  await using at = await temporaryBucket()
  const large = Buffer.concat([randomBytes(1_500_000), Buffer.alloc(500_000, 'paper ')])
  const captures = await kept(at.place, 'small', large, 'last')
  at.s3.requests.length = 0
  const small = await readCapture(at.place, captures[2]!)
  expect(Buffer.from(small.body.bytes!).toString()).toBe('last')
  expect(gets(at)).toHaveLength(1)
  at.s3.requests.length = 0
  const read = await readCapture(at.place, captures[1]!)
  expect(Buffer.concat(await Array.fromAsync(read.body.chunks())).equals(large)).toBe(true)
  for (const { range } of gets(at)) {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range!)!
    expect(Number(last) + 1 - Number(first)).toBeLessThanOrEqual(256 * 1024)
    expect(Number(last)).toBeLessThan(captures[1]!.offset + captures[1]!.length)
  }
  // twice the record: once checked, once handed on
  expect(gets(at).length).toBeLessThanOrEqual(2 * Math.ceil(captures[1]!.length / (256 * 1024)) + 2)
})

test('a revisit finds the record it refers to, whichever of the two is in the bucket', async () => {
  await using at = await temporaryBucket()
  const [first] = await kept(at.place, 'the same words')
  const archive = await open(at.place)
  const again = visit({
    url: 'https://paper.test/0',
    at: new Date(noon.getTime() + 1000),
    body: inMemory('the same words'),
  })
  const revisit = (await archive.keep(again, first))!
  for (const where of ['folder', 'bucket']) {
    if (where === 'bucket') await archive[Symbol.asyncDispose]()
    const read = await readCapture(at.place, revisit)
    expect(read).toMatchObject({ revisit: 'identical-payload-digest', original: { file: first!.file } })
    expect(Buffer.from(read.body.bytes!).toString()).toBe('the same words')
  }
  expect(await namesIn(at.path)).toEqual([])
})

test('captures are listed in order out of folder and bucket together, page by page, each once', async () => {
  await using at = await temporaryBucket({ keysInPage: 3 })
  const captures: Capture[] = []
  for (let i = 0; i < 9; i++) {
    const now = () => new Date(noon.getTime() + i * 60_000)
    const archive = await open(at.place, { now })
    captures.push((await archive.keep(visit({ url: `https://paper.test/${i}` })))!)
    await archive[Symbol.asyncDispose]()
  }
  // one as it is between put and removal, in both; the first and the last in the folder alone
  for (const i of [0, 4, 8])
    for (const suffix of ['.cdxj', '.warc.gz']) {
      const name = captures[i]!.file.replace('.warc.gz', suffix)
      await writeFile(join(at.path, name), at.s3.objects.get(`archive/${name}`)!.bytes)
      if (i !== 4) at.s3.objects.delete(`archive/${name}`)
    }
  const listed = await Array.fromAsync(listCaptures(at.place))
  expect(listed.map(({ url }) => url)).toEqual(captures.map((_, i) => `https://paper.test/${i}`))
  const filtered = await Array.fromAsync(
    listCaptures(at.place, { url: sourceUrl('https://www.paper.test/5') }),
  )
  expect(filtered.map(({ capture }) => capture)).toEqual([captures[5]])
  const fresh = placeOf(at.path, at.s3.environment)
  for (const capture of captures)
    expect((await findCapture(fresh, captureId(capture)))?.capture).toEqual(capture)
  expect(await findCapture(fresh, '0123456789ab-0')).toBeNull()
})

test('only WARCs that came into the bucket since then are listed, where that is asked for', async () => {
  await using at = await temporaryBucket()
  await kept(at.place, 'old')
  for (const [key, { bytes }] of at.s3.objects) at.s3.objects.set(key, { bytes, modified: new Date(0) })
  const [capture] = await kept(at.place, 'new')
  const since = new Date(Date.now() - 60_000)
  const listed = await Array.fromAsync(listCaptures(at.place, { writtenSince: since }))
  expect(listed.map((one) => one.capture.file)).toEqual([capture!.file])
})

test('names are remembered: the second look at a capture lists nothing, a new one is found among those of the last day', async () => {
  await using at = await temporaryBucket({ keysInPage: 2 })
  for (let i = 0; i < 4; i++) await kept(at.place, `page ${i}`)
  const known = (await Array.fromAsync(listCaptures(at.place)))[0]!.id
  const reader = placeOf(at.path, at.s3.environment)
  const lists = () => at.s3.requests.filter(({ key }) => key === '').length
  await findCapture(reader, known)
  const after = lists()
  await findCapture(reader, known)
  expect(lists()).toBe(after)
  const tomorrow = () => new Date(noon.getTime() + 3 * 24 * 3_600_000)
  const archive = await open(at.place, { now: tomorrow })
  const late = (await archive.keep(visit()))!
  await archive[Symbol.asyncDispose]()
  const before = lists()
  expect((await findCapture(reader, captureId(late)))?.capture).toEqual(late)
  expect(lists() - before).toBeLessThanOrEqual(5)
  const unknown = lists()
  let nowMs = Date.now()
  const slow = new ArchiveBucket(openBucket(settingsFor(at.s3)), () => {
    nowMs += 1000
    return new Date(nowMs)
  })
  for (let i = 0; i < 10; i++) expect(await slow.stemOf(`00000000000${i}`)).toBeNull()
  // five pages in all; once the list took a second, it is not made again for twenty
  expect(lists() - unknown).toBeLessThan(10 * 5)
  nowMs += 60_000
  expect(await slow.stemOf(captureId(late).slice(0, 12))).toMatch(/^stet-/)
})

test('a capture out of the bucket goes into a WACZ like one out of the folder', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(inFolderOnly(at), 'to hand on')
  const exported = async () => (await exportCapture(at.place, captureId(capture!), 'stet/test', noon))!
  const about = { title: null, software: 'stet/test', now: noon }
  const before = await exported()
  await shipClosed(at.place, never)
  const after = await exported()
  expect(after.entries.map(({ recordDigest }) => recordDigest)).toEqual(
    before.entries.map(({ recordDigest }) => recordDigest),
  )
  expect((await packWacz(after, about)).length).toBeGreaterThan(0)
})

/** @param puts how many had come, the asked-for one among them */
type KillAt = (request: S3Request, puts: number) => boolean

test.each<[when: string, at: KillAt, putBefore: number, putAfter: number]>([
  ['before anything was put', () => true, 0, 2],
  ['between index and WARC', ({ method }, puts) => method === 'PUT' && puts === 2, 1, 1],
  [
    'after the put of the WARC, before it was looked at',
    ({ method }, puts) => method === 'HEAD' && puts === 2,
    2,
    0,
  ],
])(
  'a kill %s loses nothing, and the next pass ends it without doing a thing twice',
  async (_, killAt, putBefore, putAfter) => {
    await using at = await temporaryBucket()
    const captures = await kept(inFolderOnly(at), 'one', 'two')
    let puts = 0
    const reached = Promise.withResolvers<void>()
    at.s3.trouble = (request) => {
      if (request.method === 'PUT') puts += 1
      if (!killAt(request, puts)) return null
      reached.resolve()
      return 'hang'
    }
    const child = spawn(process.execPath, [join(import.meta.dirname, 'ship-process.ts'), at.path], {
      env: { PATH: process.env.PATH, ...at.s3.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    await reached.promise
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    at.s3.trouble = () => null
    expect(await namesIn(at.path)).toHaveLength(2)
    expect(at.s3.objects.size).toBe(putBefore)
    for (const capture of captures) expect((await readCapture(at.place, capture)).status).toBe(200)
    expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(2)
    at.s3.requests.length = 0
    expect(await shipClosed(at.place, never)).toBe(1)
    expect(at.s3.requests.filter(({ method }) => method === 'PUT')).toHaveLength(putAfter)
    expect(await namesIn(at.path)).toEqual([])
    for (const capture of captures) expect((await readCapture(at.place, capture)).status).toBe(200)
  },
)

test('a kill between the removal of the WARC and that of its index leaves an index that goes too', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(at.place, 'one')
  const index = capture!.file.replace('.warc.gz', '.cdxj')
  await writeFile(join(at.path, index), at.s3.objects.get(`archive/${index}`)!.bytes)
  expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(1)
  expect((await findCapture(at.place, captureId(capture!)))?.capture).toEqual(capture)
  await shipClosed(at.place, never)
  expect(await namesIn(at.path)).toEqual([])
})

test('many who take the same files at once do no harm', async () => {
  await using at = await temporaryBucket()
  const captures: Capture[] = []
  for (let i = 0; i < 5; i++) captures.push(...(await kept(inFolderOnly(at), `page ${i}`)))
  await Promise.all(Array.from({ length: 4 }, () => shipClosed(placeOf(at.path, at.s3.environment), never)))
  expect(await namesIn(at.path)).toEqual([])
  for (const capture of captures) expect((await readCapture(at.place, capture)).status).toBe(200)
})

test('a file that another process takes and removes while it is put is no failure', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(inFolderOnly(at), 'one')
  at.s3.trouble = ({ method, key }) => {
    if (method !== 'PUT' || !key.endsWith('.warc.gz')) return null
    rmSync(join(at.path, capture!.file), { force: true })
    return 500
  }
  expect(await shipClosed(at.place, never)).toBe(1)
})

test('a bucket that goes away in the middle of a record is out of reach, and the record not damaged', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(at.place, randomBytes(1_000_000))
  at.s3.requests.length = 0
  at.s3.trouble = () => (at.s3.requests.length > 1 ? 'reset' : null)
  await expect(readCapture(at.place, capture!)).rejects.toMatchObject({ code: 'archive-unreachable' })
})

test('a reader who looks while a WARC goes to the bucket finds it at every moment', async () => {
  await using at = await temporaryBucket()
  const captures: Capture[] = []
  for (let i = 0; i < 8; i++) captures.push(...(await kept(inFolderOnly(at), `page ${i}`)))
  let isShipping = true
  const shipping = shipClosed(at.place, never).finally(() => {
    isShipping = false
  })
  let rounds = 0
  while (isShipping) {
    for (const capture of captures) expect((await readCapture(at.place, capture)).status).toBe(200)
    expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(8)
    rounds += 1
  }
  await shipping
  expect(rounds).toBeGreaterThan(0)
})

test('a bucket that is away costs disk: visits are kept and read, one line is said, and all is taken once it is back', async () => {
  await using at = await temporaryBucket()
  const [earlier] = await kept(at.place, 'the same words')
  await at.s3.away()
  const said: StetError[] = []
  const archive = await open(at.place, { rollOverBytes: 1, onWaiting: (error) => said.push(error) })
  const captures: Capture[] = []
  for (let i = 0; i < 5; i++) captures.push((await archive.keep(visit({ body: inMemory(`${i}`) })))!)
  // What could be a revisit is kept whole: the record that it would refer to cannot be looked at.
  const again = (await archive.keep(
    visit({ url: 'https://paper.test/0', body: inMemory('the same words') }),
    earlier,
  ))!
  for (const capture of [...captures, again])
    expect((await readCapture(at.place, capture)).revisit).toBeNull()
  await expect(readCapture(at.place, earlier!)).rejects.toMatchObject({ code: 'archive-unreachable' })
  await expect(Array.fromAsync(listCaptures(at.place))).rejects.toMatchObject({ code: 'archive-unreachable' })
  await archive[Symbol.asyncDispose]()
  expect(said).toHaveLength(1)
  expect(said[0]).toMatchObject({
    code: 'archive-unreachable',
    message: 'the archive s3://newsroom/archive cannot be reached: ECONNREFUSED',
  })
  expect(await waitingToShip(at.path)).toBe(6)
  await at.s3.back()
  {
    await using _ = await open(at.place)
  }
  expect(await namesIn(at.path)).toEqual([])
  for (const capture of [earlier!, ...captures, again])
    expect((await readCapture(at.place, capture)).status).toBe(200)
})

test('a bucket that hangs neither keeps an archive from opening nor a visit from being kept', async () => {
  await using at = await temporaryBucket()
  await kept(inFolderOnly(at), 'left')
  at.s3.trouble = () => 'hang'
  const place = placeOf(at.path, at.s3.environment, { attemptMs: 1_500, restMs: 60_000 })
  const startedAt = performance.now()
  const archive = await open(place)
  const capture = (await archive.keep(visit()))!
  expect((await readCapture(place, capture)).status).toBe(200)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  await archive[Symbol.asyncDispose]()
  expect(await waitingToShip(at.path)).toBe(2)
})

test('what the bucket has but for what it was given stays in the folder, and keeps no other there', async () => {
  for (const keepsChecksums of [true, false]) {
    await using at = await temporaryBucket({ keepsChecksums })
    const [bad] = await kept(inFolderOnly(at), 'one')
    const [good] = await kept(inFolderOnly(at), 'two')
    at.s3.spoil = ({ method, key }, answer) => {
      const object = at.s3.objects.get(key)
      if (method === 'PUT' && key.endsWith(bad!.file) && object !== undefined) {
        const bytes = Buffer.from(object.bytes)
        bytes[20]! ^= 1
        at.s3.objects.set(key, { ...object, bytes })
      }
      return answer
    }
    await expect(shipClosed(at.place, never)).rejects.toMatchObject({
      code: 'archive-untrue',
      message: expect.stringContaining(`${bad!.file} has another digest`),
    })
    expect(await namesIn(at.path, '.warc.gz')).toEqual([bad!.file])
    for (const capture of [bad, good]) expect((await readCapture(at.place, capture!)).status).toBe(200)
    at.s3.spoil = (_, answer) => answer
    expect(await shipClosed(at.place, never)).toBe(1)
    expect((await readCapture(at.place, bad!)).status).toBe(200)
  }
})

test('an answer that is lost after the put is asked for again', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(inFolderOnly(at), 'one')
  at.s3.deafAfterPut = true
  await expect(shipClosed(at.place, never)).rejects.toMatchObject({ code: 'archive-unreachable' })
  at.s3.deafAfterPut = false
  expect(await shipClosed(at.place, never)).toBe(1)
  expect((await readCapture(at.place, capture!)).status).toBe(200)
})

test('any altered byte in the bucket that changes what a record says is noticed', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(at.place, '<p>It stands.</p>')
  const key = `archive/${capture!.file}`
  const { bytes, modified } = at.s3.objects.get(key)!
  for (let i = 10; i < capture!.length; i += 7) {
    const altered = Buffer.from(bytes)
    altered[capture!.offset + i]! ^= 0xff
    at.s3.objects.set(key, { bytes: altered, modified })
    await expect(readCapture(at.place, capture!), `byte ${i}`).rejects.toMatchObject({
      code: 'capture-damaged',
    })
  }
  at.s3.objects.set(key, { bytes: bytes.subarray(0, bytes.length - 3), modified })
  await expect(readCapture(at.place, capture!)).rejects.toMatchObject({ code: 'capture-damaged' })
  at.s3.objects.delete(key)
  await expect(readCapture(at.place, capture!)).rejects.toMatchObject({ code: 'capture-missing' })
})

test('an index in the bucket with a line that is none is damaged; one that was removed is no capture', async () => {
  await using at = await temporaryBucket()
  const [capture] = await kept(at.place, 'one')
  const key = `archive/${capture!.file.replace('.warc.gz', '.cdxj')}`
  at.s3.objects.set(key, { bytes: Buffer.from('no line\n'), modified: new Date() })
  await expect(Array.fromAsync(listCaptures(at.place))).rejects.toMatchObject({
    code: 'index-damaged',
    message: expect.stringContaining('s3://newsroom/archive/stet-'),
  })
  at.s3.objects.delete(key)
  expect(await Array.fromAsync(listCaptures(at.place))).toEqual([])
})

test('a long index is read in pieces', async () => {
  await using at = await temporaryBucket()
  const long = `https://paper.test/${'a'.repeat(7_000)}`
  {
    await using archive = await open(at.place)
    for (let i = 0; i < 60; i++) await archive.keep(visitOf(exchange({ url: `${long}${i}` })))
  }
  at.s3.requests.length = 0
  expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(60)
  expect(gets(at).length).toBeGreaterThan(2)
})

test('files of others below the same prefix are let be', async () => {
  await using at = await temporaryBucket()
  await kept(at.place, 'one')
  for (const name of ['stet-notes.txt', 'stet-20260101T000000Z-nothex.cdxj', 'z', 'stet-doctor'])
    at.s3.objects.set(`archive/${name}`, { bytes: Buffer.from('x'), modified: new Date() })
  expect(await Array.fromAsync(listCaptures(at.place))).toHaveLength(1)
})

test('a bucket is proved by writing, reading and listing, with an object that says who was there', async () => {
  await using at = await temporaryBucket()
  await kept(at.place, 'one')
  expect(await probeBucket(at.place.bucket!)).toBe(1)
  expect(await probeBucket(at.place.bucket!)).toBe(1)
  expect(at.s3.objects.size).toBe(3)
  at.s3.spoil = ({ method }, answer) =>
    method === 'PUT' ? { status: 403, body: '<Code>AccessDenied</Code>' } : answer
  await expect(probeBucket(at.place.bucket!)).rejects.toMatchObject({
    code: 'archive-refused',
    advice: expect.stringContaining('s3:PutObject'),
  })
})

test('an archive in a folder becomes one in a bucket, and is one in a folder again when its files are copied back', async () => {
  await using at = await temporaryBucket()
  const captures = await kept(inFolderOnly(at), 'one', 'two')
  await shipClosed(at.place, never)
  for (const [key, { bytes }] of at.s3.objects) {
    const path = join(at.path, key.replace('archive/', ''))
    await writeFile(`${path}.copying`, bytes)
    await rename(`${path}.copying`, path)
    expect((await stat(path)).size).toBe(bytes.length)
  }
  for (const capture of captures) expect((await readCapture(inFolderOnly(at), capture)).status).toBe(200)
})
