import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BodyCollector, maxMemoryBytes } from '../../src/visit/body.ts'

async function folder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'stet-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const all = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(chunks))

test('a small body stays in memory', async () => {
  await using keep = new AsyncDisposableStack()
  const collector = new BodyCollector('/nowhere', keep)
  expect(collector.write(Buffer.from('so it '))).toBeNull()
  expect(collector.write(Buffer.from('goes'))).toBeNull()
  const body = await collector.finish(null)
  expect(body).toMatchObject({ size: 10, truncated: null, sha256: sha256(Buffer.from('so it goes')) })
  expect(String(body.bytes)).toBe('so it goes')
  expect(String(await all(body.chunks()))).toBe('so it goes')
})

test('an empty body has no chunks and the digest of nothing', async () => {
  await using keep = new AsyncDisposableStack()
  const body = await new BodyCollector('/nowhere', keep).finish(null)
  expect(body).toMatchObject({ size: 0, sha256: sha256(Buffer.of()) })
  expect(await Array.fromAsync(body.chunks())).toEqual([])
})

test('a large body waits in a file that has no name, and can be read as often as wanted', async () => {
  await using temp = await folder()
  await using keep = new AsyncDisposableStack()
  const collector = new BodyCollector(temp.path, keep)
  const part = Buffer.alloc(100_003, 'the same again; ')
  const parts = Array.from({ length: Math.ceil((maxMemoryBytes * 2) / part.length) }, () => part)
  for (const each of parts) await collector.write(each)
  const body = await collector.finish('length')
  const whole = Buffer.concat(parts)
  expect(body).toMatchObject({ size: whole.length, sha256: sha256(whole), truncated: 'length', bytes: null })
  expect(await readdir(temp.path)).toEqual([])
  const readings = await Promise.all([all(body.chunks()), all(body.chunks())])
  expect(readings.every((bytes) => bytes.equals(whole))).toBe(true)
})

test('a body that comes byte by byte is the same body', async () => {
  await using temp = await folder()
  await using keep = new AsyncDisposableStack()
  const collector = new BodyCollector(temp.path, keep)
  const whole = Buffer.alloc(maxMemoryBytes + 100_000, 'the same again; ')
  for (let at = 0; at < whole.length; at++) await collector.write(whole.subarray(at, at + 1))
  const body = await collector.finish(null)
  expect(body).toMatchObject({ size: whole.length, sha256: sha256(whole) })
  expect((await all(body.chunks())).equals(whole)).toBe(true)
})

test('a temporary folder that cannot be written is an error of ours, with a code', async () => {
  await using keep = new AsyncDisposableStack()
  const collector = new BodyCollector('/nowhere/at/all', keep)
  await expect(collector.write(Buffer.alloc(maxMemoryBytes + 1))).rejects.toMatchObject({
    code: 'temp-folder-failed',
  })
  await expect(collector.finish(null)).rejects.toMatchObject({ code: 'temp-folder-failed' })
})
