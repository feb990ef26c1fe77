import { createHash, type Hash, hash, randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { StetError } from '../error.ts'
import type { Body } from './visit.ts'

/** Bodies up to this size stay in memory. */
export const maxMemoryBytes = 512 * 1024
const readBytes = 64 * 1024
const writeBytes = 64 * 1024
/** More chunks than this are made one: a body may come byte by byte, and each costs a hundred times its size. */
const maxChunks = 256

/** Collects one body as it streams in: memory first, then a temporary file without a name. */
export class BodyCollector {
  readonly #tempFolder: string
  readonly #keep: AsyncDisposableStack
  #chunks: Buffer[] = []
  #chunksSize = 0
  #size = 0
  #spilled: { readonly file: FileHandle; readonly hash: Hash } | null = null
  #writing: Promise<void> = Promise.resolve()

  /** @param keep what closes the temporary file, should there be one */
  constructor(tempFolder: string, keep: AsyncDisposableStack) {
    this.#tempFolder = tempFolder
    this.#keep = keep
  }

  /** Takes a chunk; a promise means: send nothing more until it settles. Rejects with StetError `temp-folder-failed`. */
  write(chunk: Buffer): Promise<void> | null {
    this.#size += chunk.length
    this.#chunksSize += chunk.length
    this.#chunks.push(chunk)
    if (this.#chunks.length > maxChunks) this.#chunks = [Buffer.concat(this.#chunks, this.#chunksSize)]
    if (this.#chunksSize <= (this.#spilled === null ? maxMemoryBytes : writeBytes)) return null
    this.#writing = this.#spill()
    // `finish` reports it; until then nobody may be listening.
    this.#writing.catch(() => {})
    return this.#writing
  }

  /** Resolves when nothing is being written any more, whatever came of it. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {})
  }

  async finish(truncated: Body['truncated']): Promise<Body> {
    await this.#writing
    const size = this.#size
    if (this.#spilled !== null) {
      await this.#spill()
      const { file, hash } = this.#spilled
      return {
        size,
        sha256: hash.digest('hex'),
        truncated,
        bytes: null,
        chunks: () => fileChunks(file, size),
      }
    }
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, size)
    return {
      size,
      sha256: hash('sha256', bytes, 'hex'),
      truncated,
      bytes,
      async *chunks() {
        if (size > 0) yield bytes
      },
    }
  }

  async #spill(): Promise<void> {
    const chunks = this.#chunks
    this.#chunks = []
    this.#chunksSize = 0
    await this.#writing
    try {
      this.#spilled ??= { file: await nameless(this.#tempFolder, this.#keep), hash: createHash('sha256') }
      for (const chunk of chunks) {
        this.#spilled.hash.update(chunk)
        await writeAll(this.#spilled.file, chunk)
      }
    } catch (cause) {
      throw new StetError('temp-folder-failed', `cannot write to the temporary folder ${this.#tempFolder}`, {
        cause,
        advice: 'Free some space there, or set TMPDIR to a folder that can be written.',
      })
    }
  }
}

// Unlinked while open: whatever becomes of this process, nothing is left behind.
async function nameless(folder: string, keep: AsyncDisposableStack): Promise<FileHandle> {
  const path = join(folder, `stet-body-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  // The visit may have ended while we opened.
  if (keep.disposed) await file.close()
  else keep.defer(() => file.close())
  await unlink(path)
  return file
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  let done = 0
  while (done < chunk.length) done += (await file.write(chunk, done)).bytesWritten
}

async function* fileChunks(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  let position = 0
  while (position < size) {
    const { bytesRead, buffer } = await file.read({
      buffer: Buffer.allocUnsafe(Math.min(readBytes, size - position)),
      position,
    })
    if (bytesRead === 0) throw new StetError('temp-folder-failed', 'a temporary file was cut short')
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
