import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { listCaptures } from '../../src/archive/list-captures.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import type { Dom } from '../../src/archive/record.ts'
import { exchange, inMemory, open, sha256, temporaryFolder, visit, visitOf } from './visits.ts'
import { namesIn, onlyWarc, readCdxj, readWarc } from './warc-files.ts'

const html = '<!doctype html>\n<html><body><h1>Der Deich hält — noch</h1></body></html>'
const at = new Date('2026-11-22T12:00:02.500Z')
const domOf = (body = inMemory(html)): Dom => ({ url: sourceUrl('https://paper.test/story?id=1'), at, body })

test('the document of a browser is a resource record behind the response it was made of, and has no index line', async () => {
  await using folder = await temporaryFolder()
  const hop = exchange({ url: 'http://paper.test/story', status: 301, body: inMemory('') })
  const keep = async () => {
    await using archive = await open(folder.path)
    const first = await archive.keep(visitOf(hop, exchange()), null, domOf())
    await archive.keep(visit(), null, domOf(inMemory('<p>cut', 'length')))
    return first!
  }
  const capture = await keep()
  const path = await onlyWarc(folder.path)
  const records = await readWarc(path)
  expect(records.map(({ type }) => type)).toEqual(
    'warcinfo request response request response resource request response resource'.split(' '),
  )
  const [response, resource] = records.slice(4, 6) as [(typeof records)[0], (typeof records)[0]]
  expect(resource.block.toString()).toBe(html)
  const fields = [
    'Target-URI',
    'Date',
    'Concurrent-To',
    'Payload-Digest',
    'Block-Digest',
    'Truncated',
    'IP-Address',
  ]
  expect(fields.map((name) => resource.header(`WARC-${name}`))).toEqual([
    'urn:dom:https://paper.test/story?id=1',
    at.toISOString(),
    response.header('WARC-Record-ID'),
    `sha256:${sha256(Buffer.from(html))}`,
    `sha256:${sha256(Buffer.from(html))}`,
    null,
    null,
  ])
  expect(resource.header('Content-Type')).toBe('text/html; charset=utf-8')
  expect(records.at(-1)!.header('WARC-Truncated')).toBe('length')

  const { offset, length, payloadDigest } = capture.dom!
  expect({ offset, payloadDigest }).toEqual({
    offset: resource.offset,
    payloadDigest: `sha256:${sha256(Buffer.from(html))}`,
  })
  const member = (await readFile(path)).subarray(offset, offset + length)
  expect(gunzipSync(member).toString()).toContain(html)
  expect(await readCdxj(path.replace('.warc.gz', '.cdxj'))).toHaveLength(3)
  expect(await Array.fromAsync(listCaptures(folder.place))).toHaveLength(3)
  expect((await readCapture(folder.place, capture)).status).toBe(200)
})

test('it is still there when its writer was killed, with and without the index', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const capture = await archive.keep(visit(), null, domOf())
  for (const index of ['whole', 'lost']) {
    await using copy = await temporaryFolder()
    await cp(folder.path, copy.path, { recursive: true })
    for (const name of await namesIn(copy.path))
      if (name.endsWith('.writer') || (index === 'lost' && name.includes('.cdxj')))
        await rm(join(copy.path, name))
    await (await open(copy.path))[Symbol.asyncDispose]()
    const records = await readWarc(await onlyWarc(copy.path))
    expect(records.at(-1)!.block.toString()).toBe(html)
    expect(records.at(-1)!.offset).toBe(capture!.dom!.offset)
    expect(await Array.fromAsync(listCaptures(copy.place))).toHaveLength(1)
  }
})
