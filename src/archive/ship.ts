import { createHash } from 'node:crypto'
import { createReadStream, existsSync, openAsBlob } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bucket } from '../bucket/bucket.ts'
import { untrue } from '../bucket/errors.ts'
import { errorCode } from '../error.ts'
import { indexSuffix, splitName, warcSuffix } from './file-names.ts'
import type { ArchivePlace } from './place.ts'

/** Of what the bucket does not keep a checksum for, that much is read back at once. */
const readBackBytes = 8 * 2 ** 20

/**
 * Take the closed WARCs of the folder, and their indexes, to the bucket: put, held against what the bucket then has, and only
 * after that removed here. It may be killed anywhere and done by many at once: each step gives the same result twice.
 * @returns WARCs that are no longer in the folder; 0 where there is no bucket
 * @throws StetError with a `BucketErrorCode`: what was not taken is as it was. The signal's reason when that aborts.
 */
export async function shipClosed({ folder, bucket }: ArchivePlace, signal: AbortSignal): Promise<number> {
  if (bucket === null) return 0
  let shipped = 0
  let failure: unknown = null
  for (const { stem, suffixes } of await closedFiles(folder)) {
    try {
      // The index first: a WARC that is listed can be read here until it is there.
      for (const suffix of suffixes) await ship(bucket.objects, folder, stem + suffix, signal)
      for (const suffix of suffixes.toReversed()) await rm(join(folder, stem + suffix), { force: true })
      shipped += 1
    } catch (error) {
      // One object that comes out wrong keeps no others here.
      if (errorCode(error) !== 'archive-untrue') throw error
      failure ??= error
    }
  }
  if (failure !== null) throw failure
  return shipped
}

/** How many closed WARCs wait in the folder. */
export async function waitingToShip(folder: string): Promise<number> {
  return (await closedFiles(folder)).length
}

interface ClosedFiles {
  readonly stem: string
  /** index, then WARC: those of the two that are there */
  readonly suffixes: readonly string[]
}

const closedSuffixes = [indexSuffix, warcSuffix]

/** What has any other file beside it is being written, or closed just now, or waits for its recovery. */
async function closedFiles(folder: string): Promise<ClosedFiles[]> {
  const found = new Map<string, Set<string>>()
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const parts = splitName(name)
    if (parts !== null) found.set(parts.stem, (found.get(parts.stem) ?? new Set()).add(parts.suffix))
  }
  return [...found]
    .filter(([, suffixes]) => [...suffixes].every((suffix) => closedSuffixes.includes(suffix)))
    .map(([stem, suffixes]) => ({ stem, suffixes: closedSuffixes.filter((suffix) => suffixes.has(suffix)) }))
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
}

async function ship(bucket: Bucket, folder: string, name: string, signal: AbortSignal): Promise<void> {
  const path = join(folder, name)
  try {
    const { size } = await stat(path)
    const sha256 = await digestOf(createReadStream(path, { signal }))
    const before = await bucket.facts(name, signal)
    if (before?.size === size && before.sha256 === sha256) return
    await bucket.put(name, await openAsBlob(path), sha256, signal)
    const after = await bucket.facts(name, signal)
    if (after?.size !== size) throw untrue(bucket.name, `${name} has ${after?.size ?? 0} bytes, not ${size}`)
    const there = after.sha256 ?? (await digestOf(readBack(bucket, name, size, signal)))
    if (there !== sha256) throw untrue(bucket.name, `${name} has another digest`)
  } catch (error) {
    // Where the file is gone, another process was there first.
    if (existsSync(path)) throw error
  }
}

async function* readBack(
  bucket: Bucket,
  name: string,
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += readBackBytes) {
    const found = await bucket.read(name, at, Math.min(size, at + readBackBytes), signal)
    if (found !== null) yield found.bytes
  }
}

async function digestOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const sha256 = createHash('sha256')
  for await (const chunk of chunks) sha256.update(chunk)
  return sha256.digest('hex')
}
