import { createReadStream } from 'node:fs'
import { open as openFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { CDXIndexer } from 'warcio'
import type { Capture } from '../../src/archive/capture.ts'
import { findCapture, listCaptures } from '../../src/archive/list-captures.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Visit } from '../../src/visit/visit.ts'
import {
  type ExchangeParts,
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

const later = new Date(noon.getTime() + 86_400_000)
const story = 'The paper said so, and it still does. '.repeat(100)
const tagged: ExchangeParts = {
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['ETag', '"1"'],
  ],
  body: inMemory(story),
}

/** The answer of a server that was asked whether anything changed. */
function notModified(parts: ExchangeParts = {}): Visit {
  return visit({
    requestHeaders: [
      ['Host', 'paper.test'],
      ['if-none-match', '"1"'],
    ],
    at: later,
    status: 304,
    statusText: 'Not Modified',
    headers: [['ETag', '"1"']],
    body: inMemory(''),
    ...parts,
  })
}

const sameAgain = (parts: ExchangeParts = {}): Visit =>
  visit({
    ...tagged,
    at: later,
    headers: [
      ['Content-Type', 'text/html'],
      ['X-Visit', '2'],
    ],
    ...parts,
  })

describe.each([
  ['a 304 that was asked for', notModified(), 'server-not-modified', 'HTTP/1.1 304 Not Modified'],
  ['the same body again', sameAgain(), 'identical-payload-digest', 'HTTP/1.1 200 OK'],
] as const)('%s', (_, again, profile, firstLine) => {
  test('is kept as a revisit record of the first capture, as warcio reads it', async () => {
    await using folder = await temporaryFolder()
    {
      await using archive = await open(folder.path)
      const first = await archive.keep(visit(tagged))
      await archive.keep(again, first)
    }
    const path = await onlyWarc(folder.path)
    const records = await readWarc(path)
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response', 'request', 'revisit'])
    const [response, request, revisit] = [records[2]!, records[3]!, records[4]!]
    expect(revisit.header('WARC-Profile')).toBe(`http://netpreserve.org/warc/1.1/revisit/${profile}`)
    expect(revisit.header('WARC-Refers-To')).toBe(response.header('WARC-Record-ID'))
    expect(revisit.header('WARC-Refers-To-Target-URI')).toBe(response.header('WARC-Target-URI'))
    expect(revisit.header('WARC-Refers-To-Date')).toBe(response.header('WARC-Date'))
    expect(revisit.header('WARC-Date')).toBe(later.toISOString())
    expect(revisit.header('WARC-Payload-Digest')).toBe(`sha256:${sha256(Buffer.from(story))}`)
    expect(revisit.header('WARC-Block-Digest')).toBe(`sha256:${sha256(revisit.block)}`)
    expect(revisit.header('WARC-Truncated')).toBe(profile === 'identical-payload-digest' ? 'length' : null)
    expect(revisit.head.split('\r\n')[0]).toBe(firstLine)
    expect(revisit.payload).toHaveLength(0)
    expect(request.header('WARC-Concurrent-To')).toBe(revisit.header('WARC-Record-ID'))
    for (const record of records.slice(0, 4)) expect(record.text).not.toMatch(/WARC-Refers-To|WARC-Profile/)
  })

  test('has an index line like that of warcio, and is listed', async () => {
    await using folder = await temporaryFolder()
    await using archive = await open(folder.path)
    const first = await archive.keep(visit(tagged))
    const capture = (await archive.keep(again, first))!
    await archive[Symbol.asyncDispose]()
    const path = await onlyWarc(folder.path)
    const theirs: Record<string, unknown>[] = []
    const reader = createReadStream(path)
    for await (const cdx of new CDXIndexer().iterIndex([{ filename: capture.file, reader }])) theirs.push(cdx)
    const line = (await readCdxj(path.replace('.warc.gz', '.cdxj')))[1]!
    expect(line.json).toMatchObject({
      mime: 'warc/revisit',
      status: String(theirs[1]!.status),
      digest: `sha256:${theirs[1]!.digest}`,
      offset: String(theirs[1]!.offset),
      length: String(theirs[1]!.length),
    })
    expect(theirs[1]!.mime).toBe('warc/revisit')
    const listed = await Array.fromAsync(listCaptures(folder.place))
    expect(listed.map(({ mime }) => mime)).toEqual(['text/html', 'warc/revisit'])
    expect((await findCapture(folder.place, listed[1]!.id))!.capture).toEqual(capture)
  })

  test('reads back with the body of the first, also through another revisit and out of another file', async () => {
    await using folder = await temporaryFolder()
    let capture: Capture | null = null
    const originals: unknown[] = []
    for (const one of [visit(tagged), again, again]) {
      await using archive = await open(folder.path)
      capture = await archive.keep(one, capture)
      const read = await readCapture(folder.place, capture!)
      expect(read.status).toBe(200)
      expect(Buffer.from(read.body.bytes!).toString()).toBe(story)
      expect(read.at).toEqual(one.startedAt)
      expect(read.revisit).toBe(originals.length === 0 ? null : profile)
      originals.push(read.original)
    }
    expect(new Set(originals.map((original) => JSON.stringify(original))).size).toBe(1)
    expect(await namesIn(folder.path, '.warc.gz')).toHaveLength(3)
    expect(capture!.payloadDigest).toBe(`sha256:${sha256(Buffer.from(story))}`)
  })

  test('is found again when its writer was killed before the index knew it', async () => {
    await using folder = await temporaryFolder()
    const archive = await open(folder.path)
    const capture = (await archive.keep(again, await archive.keep(visit(tagged))))!
    await archive[Symbol.asyncDispose]()
    const stem = join(folder.path, capture.file.replace('.warc.gz', ''))
    await rename(`${stem}.warc.gz`, `${stem}.warc.gz.open`)
    const [index] = await readCdxj(`${stem}.cdxj`).then((lines) => [JSON.stringify(lines)])
    await rm(`${stem}.cdxj`)
    await using _ = await open(folder.path)
    expect(JSON.stringify(await readCdxj(`${stem}.cdxj`))).toBe(index)
    expect((await readCapture(folder.place, capture)).revisit).toBe(profile)
  })

  test('is kept whole, like any other answer, where the first capture is damaged or gone', async () => {
    await using folder = await temporaryFolder()
    let first: Capture
    {
      await using archive = await open(folder.path)
      first = (await archive.keep(visit(tagged)))!
    }
    const path = join(folder.path, first.file)
    {
      await using file = await openFile(path, 'r+')
      await file.write(Buffer.from([0xff]), 0, 1, first.offset + first.length - 20)
    }
    await using archive = await open(folder.path)
    const damaged = (await archive.keep(again, first))!
    await rm(path)
    const missing = (await archive.keep(again, first))!
    for (const capture of [damaged, missing]) {
      const read = await readCapture(folder.place, capture)
      expect([read.revisit, read.status]).toEqual([
        null,
        again.kind === 'answered' && again.final.response.status,
      ])
    }
  })
})

describe('no revisit record is made of', () => {
  test.each<[string, ExchangeParts, Visit]>([
    ['a 304 that nobody asked for', tagged, notModified({ requestHeaders: [['Host', 'paper.test']] })],
    ['a 304 of another address', tagged, notModified({ url: 'https://paper.test/other' })],
    ['another body', tagged, sameAgain({ body: inMemory(`${story}.`) })],
    ['the same body at another address', tagged, sameAgain({ url: 'https://paper.test/other' })],
    ['a body of no bytes', { body: inMemory('') }, sameAgain({ body: inMemory('') })],
    ['a body that was cut', { body: inMemory(story) }, sameAgain({ body: inMemory(story, 'time') })],
  ])('%s', async (_, before, again) => {
    await using folder = await temporaryFolder()
    await using archive = await open(folder.path)
    const capture = (await archive.keep(again, await archive.keep(visit(before))))!
    expect((await readCapture(folder.place, capture)).revisit).toBeNull()
  })
})

test('redirects before the last answer are kept whole', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const hop = () => exchange({ url: 'https://paper.test/old', status: 301, body: inMemory('moved') })
  const first = await archive.keep(visitOf(hop(), exchange(tagged)))
  await archive.keep(visitOf(hop(), exchange({ ...tagged, at: later })), first)
  await archive[Symbol.asyncDispose]()
  const records = await readWarc(await onlyWarc(folder.path))
  expect(records.map(({ type }) => type).filter((type) => type !== 'request')).toEqual([
    'warcinfo',
    'response',
    'response',
    'response',
    'revisit',
  ])
})

test('a large body that is there already is neither read nor written again', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const large = Buffer.alloc(3_000_000, story)
  const first = (await archive.keep(visit({ body: inPieces(large) })))!
  const unread = { ...inPieces(large), chunks: () => expect.unreachable('read again') }
  const again = (await archive.keep(visit({ body: unread, at: later }), first))!
  expect(again.length).toBeLessThan(1000)
  const { body } = await readCapture(folder.place, again)
  expect(Buffer.concat(await Array.fromAsync(body.chunks())).equals(large)).toBe(true)
})

test('a revisit whose original another record has taken the place of is damaged', async () => {
  await using folder = await temporaryFolder()
  let first: Capture
  {
    await using archive = await open(folder.path)
    first = (await archive.keep(visit(tagged)))!
  }
  await using archive = await open(folder.path)
  const revisit = (await archive.keep(notModified(), first))!
  const path = join(folder.path, first.file)
  const bytes = await readFile(path)
  const record = gunzipSync(bytes.subarray(first.offset)).toString()
  for (const [was, is] of [
    ['WARC-Record-ID: <urn:uuid:', 'WARC-Record-ID: <urn:uuid:0'],
    [noon.toISOString(), later.toISOString()],
    ['said so', 'said no'],
  ] as const) {
    const other = gzipSync(record.replace(was, is))
    await writeFile(path, Buffer.concat([bytes.subarray(0, first.offset), other]))
    await expect(readCapture(folder.place, revisit)).rejects.toMatchObject({ code: 'capture-damaged' })
  }
  await rm(path)
  await expect(readCapture(folder.place, revisit)).rejects.toMatchObject({ code: 'capture-missing' })
})

test('the page of a 304 is read with the header fields that its body came with', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const parts: ExchangeParts = {
    headers: [['Content-Type', 'text/html; charset=windows-1251']],
    body: inMemory(Buffer.from('<title>\xcf\xf0\xe0\xe2\xe4\xe0</title>', 'latin1')),
  }
  const capture = (await archive.keep(notModified(), await archive.keep(visit(parts))))!
  const kept = await readCapture(folder.place, capture)
  expect((await readPage(kept.url, kept)).title).toBe('Правда')
})
