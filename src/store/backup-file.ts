import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { errorCode, StetError } from '../error.ts'

/*
 * A backup is one file, gzip over:
 *
 *     stet.backup/1 LF
 *     part: BackupHead as JSON
 *     part: one for each table of the head, in its order, as COPY writes it (text format)
 *     part: BackupTail as JSON
 *     SHA-256 of everything before, 32 bytes
 *
 * A part is a run of frames: length in four bytes, big-endian, then as many bytes; a length of 0 ends it.
 */

const magic = Buffer.from('stet.backup/1\n')
const maxFrameBytes = 2 ** 20
/** Of a part that is read into memory: names of a few hundred thousand archive files. */
const maxJsonBytes = 64 * 2 ** 20
const digestBytes = 32

/** How PostgreSQL writes the bounds of a partition: names of types and functions have no place in it. */
const PartitionBound = z
  .string()
  .max(10_000)
  .regex(/^(?:DEFAULT|FOR VALUES (?:(?:FROM|TO|IN|WITH) \((?:[^()';]|'[^']*')*\) ?)+)$/)

export const BackupHead = z.strictObject({
  /** the stet that wrote it */
  stet: z.string(),
  /** the one moment that all of it shows */
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) })),
  partitions: z.array(z.strictObject({ name: z.string(), parent: z.string(), bound: PartitionBound })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^-?\d{1,19}$/) })),
  /** files of the archive that captures are in */
  archiveFiles: z.array(z.string()),
})
export type BackupHead = z.output<typeof BackupHead>

/** Rows of each table, in the order of the head. */
const BackupTail = z.strictObject({ rows: z.array(z.int().min(0)) })

/**
 * The bytes of a backup before compression.
 * @param tables the content of each table, in the order of the head; each is read when the one before it has ended
 */
export async function* backupBytes(
  head: BackupHead,
  tables: Iterable<AsyncIterable<Buffer>>,
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  const rows: number[] = []
  for await (const bytes of content()) {
    digest.update(bytes)
    yield bytes
  }
  yield digest.digest()

  async function* content(): AsyncGenerator<Buffer> {
    yield magic
    yield* part([Buffer.from(JSON.stringify(head))])
    for (const table of tables) {
      let lines = 0
      yield* part(counted(table, (more) => (lines += more)))
      rows.push(lines)
    }
    yield* part([Buffer.from(JSON.stringify({ rows }))])
  }
}

async function* part(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += maxFrameBytes) {
      const frame = chunk.subarray(at, at + maxFrameBytes)
      yield frameLength(frame.length)
      yield frame
    }
  }
  yield frameLength(0)
}

function frameLength(bytes: number): Buffer {
  const length = Buffer.allocUnsafe(4)
  length.writeUInt32BE(bytes)
  return length
}

/** COPY ends each row with a line feed and writes those within a row as `\n`. */
async function* counted(
  chunks: AsyncIterable<Buffer>,
  count: (rows: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    let rows = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
    count(rows)
    yield chunk
  }
}

/** The parts of a backup, which come in this order and can be had once. */
export interface BackupReader {
  readonly head: BackupHead
  /** the tables of the head; `content` is what `COPY … FROM STDIN` takes, read to its end before the next table */
  tables(): AsyncIterable<BackupHead['tables'][number] & { readonly content: AsyncIterable<Buffer> }>
  /** the rows of each table; the last thing read, and the moment that everything before it is known to be whole */
  end(): Promise<readonly number[]>
}

/**
 * Read a backup from its start, in bounded memory whatever it holds.
 * @throws StetError `backup-unreadable`, `backup-damaged`; whatever `use` throws
 */
export async function readBackup<T>(
  path: string,
  signal: AbortSignal,
  use: (backup: BackupReader) => Promise<T>,
): Promise<T> {
  try {
    return await pipeline(
      createReadStream(path),
      createGunzip(),
      async (bytes: AsyncIterable<Buffer>) => await use(await readerOf(bytes)),
      { signal },
    )
  } catch (error) {
    signal.throwIfAborted()
    throw readError(path, error)
  }
}

async function readerOf(stream: AsyncIterable<Buffer>): Promise<BackupReader> {
  const bytes = new HashedBytes(stream)
  if (!(await bytes.take(magic.length)).equals(magic)) throw new Damage('it is no backup of this kind')
  const head = await json(bytes, BackupHead)
  return {
    head,
    tables: async function* () {
      for (const table of head.tables) yield { ...table, content: frames(bytes) }
    },
    end: async () => {
      const { rows } = await json(bytes, BackupTail)
      const digest = bytes.digest()
      if (!(await bytes.take(digestBytes)).equals(digest)) throw new Damage('its digest does not fit')
      if (!(await bytes.isAtEnd())) throw new Damage('something follows its end')
      return rows
    },
  }
}

async function* frames(bytes: HashedBytes): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await bytes.take(4)).readUInt32BE()
    if (length === 0) return
    if (length > maxFrameBytes) throw new Damage('a length in it cannot be')
    yield await bytes.take(length)
  }
}

async function json<T>(bytes: HashedBytes, schema: z.ZodType<T>): Promise<T> {
  const read: Buffer[] = []
  let size = 0
  for await (const frame of frames(bytes)) {
    read.push(frame)
    size += frame.length
    if (size > maxJsonBytes) throw new Damage('its list of contents is too long')
  }
  try {
    return schema.parse(JSON.parse(Buffer.concat(read).toString()))
  } catch (cause) {
    throw new Damage('its list of contents cannot be read', { cause })
  }
}

/** A stream by exact lengths, with the digest of what was taken. */
class HashedBytes {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #hash = createHash('sha256')
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    let missing = length
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new Damage('it breaks off')
      const piece = this.#rest.subarray(0, missing)
      this.#rest = this.#rest.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    const taken = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    this.#hash.update(taken)
    return taken
  }

  digest(): Buffer {
    return this.#hash.copy().digest()
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#more())
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done === true) return false
    this.#rest = value
    return true
  }
}

class Damage extends Error {}

function damageIn(error: unknown, code: string): string | null {
  if (error instanceof Damage) return error.message
  if (code.startsWith('Z_')) return 'its compression is broken'
  // A row may be read before the digest that would have told: SQLSTATE classes 22, 23 and 54 speak of what is in it.
  return /^(?:22|23|54)[0-9A-Z]{3}$/.test(code) ? 'its rows are none that the tables take' : null
}

function readError(path: string, error: unknown): unknown {
  const code = errorCode(error) ?? ''
  const why = damageIn(error, code)
  if (why !== null) {
    return new StetError('backup-damaged', `${path} cannot be used: ${why}.`, {
      cause: error,
      advice: 'nothing was changed; take another backup',
    })
  }
  if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO', 'ENOTDIR'].includes(code))
    return new StetError('backup-unreadable', `${path} cannot be read (${code})`, { cause: error })
  return error
}
