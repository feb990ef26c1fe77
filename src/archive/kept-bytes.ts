import type { FileHandle } from 'node:fs/promises'
import type { Bucket } from '../bucket/bucket.ts'
import { captureMissing } from './errors.ts'

/** The bytes of a file of the archive, wherever it lies. */
export interface KeptBytes extends AsyncDisposable {
  /** Some bytes from `at` on, none behind `end`; nothing only where the file ends. */
  read(at: number, end: number): Promise<Buffer>
}

const fileBytesAtOnce = 64 * 1024
const bucketBytesAtOnce = 256 * 1024
/** A record's last bytes are looked at again once it is inflated, and may lie in the piece before the last. */
const piecesKept = 2

/** Disposing closes the file. */
export function fileBytes(handle: FileHandle): KeptBytes {
  return {
    async read(at, end) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(fileBytesAtOnce, end - at)))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      return buffer.subarray(0, bytesRead)
    },
    [Symbol.asyncDispose]: () => handle.close(),
  }
}

/** Read in pieces as they are asked for. Reading throws StetError `capture-missing`, or with a `BucketErrorCode`. */
export function bucketBytes(bucket: Bucket, name: string): KeptBytes {
  let pieces: { readonly at: number; readonly bytes: Buffer }[] = []
  let size = Number.POSITIVE_INFINITY
  return {
    async read(at, end) {
      const last = Math.min(end, size)
      if (at >= last) return Buffer.alloc(0)
      let piece = pieces.find(({ at: from, bytes }) => from <= at && at < from + bytes.length)
      if (piece === undefined) {
        const found = await bucket.read(name, at, Math.min(last, at + bucketBytesAtOnce))
        if (found === null) throw captureMissing(name)
        size = found.size
        piece = { at, bytes: found.bytes }
        pieces = [piece, ...pieces].slice(0, piecesKept)
      }
      return piece.bytes.subarray(at - piece.at, last - piece.at)
    },
    async [Symbol.asyncDispose]() {
      pieces = []
    },
  }
}

/** The bytes from one position to another, or to the file's end if that comes first. */
export async function* chunksOf(kept: KeptBytes, from: number, end: number): AsyncGenerator<Buffer> {
  for (let at = from; at < end; ) {
    const chunk = await kept.read(at, end)
    if (chunk.length === 0) return
    yield chunk
    at += chunk.length
  }
}

/** Exactly these bytes; null where the file ends before. */
export async function exactly(kept: KeptBytes, at: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.concat(await Array.fromAsync(chunksOf(kept, at, at + length)))
  return bytes.length === length ? bytes : null
}
