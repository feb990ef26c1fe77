import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { StetError } from '../error.ts'
import { type HeaderFields, header } from '../visit/visit.ts'
import { captureDamaged } from './errors.ts'
import { parseFields } from './http-head.ts'
import { chunksOf, exactly, type KeptBytes } from './kept-bytes.ts'

const maxHeadBytes = 1 << 20
const headEnd = Buffer.from('\r\n\r\n')
const gzipHeaderLength = 10
const gzipTrailerLength = 8

interface RecordEnd {
  /** of the gzip member */
  readonly length: number
  readonly payloadSize: number
}

export interface ArchivedRecord {
  readonly fields: HeaderFields
  /** the HTTP head; empty for blocks that are not HTTP */
  readonly httpHead: Buffer
  /** of the block without its HTTP head, as the record says */
  readonly payloadSize: number
  /** Ends only when the whole record was as it must be; throws `capture-damaged` otherwise. To be read once. */
  readonly payload: AsyncGenerator<Buffer, RecordEnd>
}

/**
 * One record that stet wrote, from the gzip member that begins at `offset` and lies before `end`. Everything is checked on
 * the way: gzip header, CRC and size, WARC head, Content-Length, both digests, the record's end.
 * @throws StetError `capture-damaged`, or as reading `kept` does, here or while the payload is read
 */
export async function openRecord(kept: KeptBytes, offset: number, end: number): Promise<ArchivedRecord> {
  const member = inflateMember(kept, offset, end)
  try {
    const bytes = new MemberBytes(member)
    const head = await bytes.head(maxHeadBytes)
    const [version, ...lines] = head.toString('utf8').split('\r\n')
    const fields = parseFields(lines)
    if (version !== 'WARC/1.1' || fields === null) throw captureDamaged('no WARC head')
    const blockSize = Number(/^\d{1,15}$/.exec(header(fields, 'content-length') ?? '')?.[0] ?? Number.NaN)
    if (Number.isNaN(blockSize)) throw captureDamaged('no Content-Length')
    const isHttp = header(fields, 'content-type')?.startsWith('application/http') ?? false
    const httpHead = isHttp ? await bytes.head(Math.min(maxHeadBytes, blockSize)) : Buffer.alloc(0)
    const payloadSize = blockSize - httpHead.length
    return { fields, httpHead, payloadSize, payload: checkedPayload(bytes, fields, httpHead, payloadSize) }
  } catch (error) {
    await member.return({ length: 0 })
    throw error
  }
}

async function* checkedPayload(
  bytes: MemberBytes,
  fields: HeaderFields,
  httpHead: Buffer,
  payloadSize: number,
): AsyncGenerator<Buffer, RecordEnd> {
  const block = createHash('sha256').update(httpHead)
  const payload = createHash('sha256')
  try {
    for await (const chunk of bytes.take(payloadSize)) {
      block.update(chunk)
      payload.update(chunk)
      yield chunk
    }
    const length = await bytes.end()
    checkDigest(fields, 'WARC-Block-Digest', block)
    // A revisit's is that of the record it refers to.
    if (header(fields, 'warc-type') !== 'revisit' && header(fields, 'warc-payload-digest') !== null)
      checkDigest(fields, 'WARC-Payload-Digest', payload)
    return { length, payloadSize }
  } finally {
    await bytes.close()
  }
}

function checkDigest(fields: HeaderFields, name: string, computed: Hash): void {
  if (header(fields, name) !== `sha256:${computed.digest('hex')}`) throw captureDamaged(`wrong ${name}`)
}

/** Pull-style reading of a member's inflated bytes. */
class MemberBytes {
  readonly #chunks: AsyncGenerator<Buffer, { length: number }>
  #rest: Buffer = Buffer.alloc(0)
  #length = 0

  constructor(chunks: AsyncGenerator<Buffer, { length: number }>) {
    this.#chunks = chunks
  }

  /** Bytes up to and with the next empty line. */
  async head(maxBytes: number): Promise<Buffer> {
    let from = 0
    for (;;) {
      const at = this.#rest.indexOf(headEnd, from)
      const length = at < 0 ? this.#rest.length : at + headEnd.length
      if (length > maxBytes) throw captureDamaged('a head without end')
      if (at >= 0) {
        const found = this.#rest.subarray(0, length)
        this.#rest = this.#rest.subarray(length)
        return found
      }
      from = Math.max(0, length - headEnd.length + 1)
      const next = await this.#next()
      if (next === null) throw captureDamaged('it ends in a head')
      this.#rest = Buffer.concat([this.#rest, next])
    }
  }

  async *take(count: number): AsyncGenerator<Buffer> {
    let left = count
    while (left > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#next()
        if (next === null) throw captureDamaged('it ends before its Content-Length')
        this.#rest = next
      }
      const chunk = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(chunk.length)
      left -= chunk.length
      if (chunk.length > 0) yield chunk
    }
  }

  /** The record ends here (ISO 28500:2017, 4: two line ends). @returns length of the member */
  async end(): Promise<number> {
    const tail: Buffer[] = []
    for await (const chunk of this.take(headEnd.length)) tail.push(chunk)
    if (!Buffer.concat(tail).equals(headEnd) || this.#rest.length > 0) throw captureDamaged('wrong end')
    for (let next = await this.#next(); next !== null; next = await this.#next())
      if (next.length > 0) throw captureDamaged('it goes on after its end')
    return this.#length
  }

  async close(): Promise<void> {
    await this.#chunks.return({ length: 0 })
  }

  async #next(): Promise<Buffer | null> {
    const { value, done } = await this.#chunks.next()
    if (!done) return value
    this.#length = value.length
    return null
  }
}

/** Inflate one gzip member (RFC 1952) of the plain kind that we write. @returns its length, known only at its end */
async function* inflateMember(
  kept: KeptBytes,
  offset: number,
  end: number,
): AsyncGenerator<Buffer, { length: number }> {
  const start = await kept.read(offset, end)
  if (start.length < gzipHeaderLength || start.readUInt32BE(0) !== 0x1f8b0800)
    throw captureDamaged('no gzip member where it should begin')
  const input = Readable.from(deflated(kept, offset, start, end), { objectMode: false })
  const inflate = createInflateRaw()
  input.on('error', (error) => inflate.destroy(error))
  input.pipe(inflate)
  let crc = 0
  let size = 0
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof StetError) throw cause
    throw captureDamaged('its gzip data cannot be read', cause)
  } finally {
    input.destroy()
    inflate.destroy()
  }
  const length = gzipHeaderLength + inflate.bytesWritten + gzipTrailerLength
  const trailer = await exactly(kept, offset + length - gzipTrailerLength, gzipTrailerLength)
  if (offset + length > end || trailer?.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw captureDamaged('its gzip checksum is wrong')
  return { length }
}

/** What follows a member's header; `start` is what was read of the member to see that header. */
async function* deflated(
  kept: KeptBytes,
  offset: number,
  start: Buffer,
  end: number,
): AsyncGenerator<Buffer> {
  if (start.length > gzipHeaderLength) yield start.subarray(gzipHeaderLength)
  yield* chunksOf(kept, offset + start.length, end)
}
