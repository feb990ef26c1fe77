import type { Transform } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import zlib from 'node:zlib'
import { errorCode } from '../error.ts'
import type { Body, HeaderFields } from '../visit/visit.ts'
import type { PageLimits } from './limits.ts'

export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

const codingNames: Readonly<Record<string, Coding>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zstd',
}

const mostCodings = 2
/** RFC 9659: a zstd frame on the web needs no window beyond 8 MiB. */
const zstdWindow = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } }

/** Decoding at once is twice as fast as on the thread pool, and these sizes keep it within a few milliseconds. */
const atOnceWireBytes = 256 * 1024
const atOnceDecodedBytes = 1024 * 1024
/** Decoded bytes handed over in one turn of the event loop: well under a millisecond's reading. */
const pieceBytes = 64 * 1024
/** What may come out of any body, however small it is on the wire. */
const freeOfRatioBytes = 1024 * 1024

/**
 * The codings of a body in the order they were applied (RFC 9110 §8.4), `identity` left out; null when one is unknown or
 * there are more than two.
 */
export function contentCodings(headers: HeaderFields): readonly Coding[] | null {
  const codings: Coding[] = []
  for (const [name, value] of headers) {
    if (name.length !== 16 || name.toLowerCase() !== 'content-encoding') continue
    for (const part of value.split(',', 16)) {
      const label = part.trim().toLowerCase()
      if (label === '' || label === 'identity') continue
      const coding = codingNames[label]
      if (coding === undefined || codings.length === mostCodings) return null
      codings.push(coding)
    }
  }
  return codings
}

/** Takes decoded bytes, which are its own from then on; false when it wants no more. */
type Sink = (bytes: Uint8Array) => boolean

/**
 * Hand a body's decoded bytes to `sink`, in pieces small enough that the event loop turns between them. What can be
 * decoded of a truncated or damaged body is handed over; a body that is not in its coding at all is taken as it is.
 * Throws only what reading the body throws.
 * @returns whether this is the whole content: nothing was damaged, mislabelled, refused by the sink or beyond the bounds
 */
export async function decodeBody(
  body: Omit<Body, 'sha256'>,
  codings: readonly Coding[],
  limits: PageLimits,
  sink: Sink,
): Promise<boolean> {
  if (body.bytes !== null && body.bytes.length <= atOnceWireBytes) {
    const decoded = decodeAtOnce(body.bytes, codings, limits)
    if (decoded !== null) return sink(decoded.bytes) && decoded.whole
  }
  const damage = { seen: false }
  let decoded: AsyncIterable<Uint8Array> = body.chunks()
  for (const coding of codings.toReversed()) decoded = undo(decoded, coding, damage)
  const count = { bytes: 0 }
  const taken = await handOver(decoded, body.size, limits, sink, count)
  if (!damage.seen) return taken
  if (count.bytes === 0) await handOver(body.chunks(), body.size, limits, sink, count)
  return false
}

function decodeAtOnce(
  encoded: Uint8Array,
  codings: readonly Coding[],
  limits: PageLimits,
): { bytes: Uint8Array; whole: boolean } | null {
  const maxOutputLength = Math.min(atOnceDecodedBytes, limits.decodedBytes)
  const options = { maxOutputLength, chunkSize: pieceBytes }
  let bytes = encoded
  let whole = true
  try {
    for (const coding of codings.toReversed()) {
      if (coding === 'gzip') {
        const member = firstMember(bytes, options)
        bytes = member.bytes
        whole &&= member.whole
      } else bytes = atOnce(coding, bytes, options)
    }
    return bytes.length <= maxOutputLength ? { bytes, whole } : null
  } catch {
    // Too large, or damaged: the patient way finds out which, and keeps what can be had.
    return null
  }
}

function atOnce(coding: Exclude<Coding, 'gzip'>, bytes: Uint8Array, options: zlib.ZlibOptions): Uint8Array {
  switch (coding) {
    case 'deflate':
      return isZlib(bytes) ? zlib.inflateSync(bytes, options) : zlib.inflateRawSync(bytes, options)
    case 'br':
      return zlib.brotliDecompressSync(bytes, options as zlib.BrotliOptions)
    case 'zstd':
      return zlib.zstdDecompressSync(bytes, { ...(options as zlib.ZstdOptions), ...zstdWindow })
  }
}

/** All of a gzip file; or, where bytes follow that are no gzip, what stands before them. */
function firstMember(bytes: Uint8Array, options: zlib.ZlibOptions): { bytes: Uint8Array; whole: boolean } {
  try {
    return { bytes: zlib.gunzipSync(bytes, { ...options, chunkSize: gzipChunk(bytes) }), whole: true }
  } catch (error) {
    if (errorCode(error) !== 'Z_DATA_ERROR') throw error
    return { bytes: zlib.inflateRawSync(bytes.subarray(gzipHeaderLength(bytes)), options), whole: false }
  }
}

/**
 * Room to decode a gzip file into at one go, by the length that its last four bytes give (RFC 1952 §2.3.1) and whatever they
 * say within bounds: less of what is not needed is less for the collector to look after.
 */
function gzipChunk(bytes: Uint8Array): number {
  if (bytes.length < 4) return pieceBytes
  const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true)
  // One more than that, or zlib would be asked again whether there is more.
  return Math.min(Math.max(length + 1, 1024), pieceBytes)
}

/** Where the deflate stream of a gzip file begins (RFC 1952 §2.3); its end when there is no gzip header. */
function gzipHeaderLength(bytes: Uint8Array): number {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.length
  const flags = bytes[3] ?? 0
  let at = 10
  if ((flags & 0x04) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  // File name and comment, each ended by a zero; then the header's own checksum.
  for (const flag of [0x08, 0x10]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end === -1) return bytes.length
    at = end + 1
  }
  return (flags & 0x02) === 0 ? at : at + 2
}

function decoderOf(coding: Coding, head: Uint8Array): Transform {
  const options = { chunkSize: pieceBytes }
  switch (coding) {
    case 'gzip':
      return zlib.createGunzip(options)
    case 'deflate':
      return isZlib(head) ? zlib.createInflate(options) : zlib.createInflateRaw(options)
    case 'br':
      return zlib.createBrotliDecompress(options)
    case 'zstd':
      return zlib.createZstdDecompress({ ...options, ...zstdWindow })
  }
}

/** "deflate" means the zlib format (RFC 1950), but there are servers that send the bare stream (RFC 1951). */
function isZlib(head: Uint8Array): boolean {
  const [method = 0, flags = 0] = head
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

async function* undo(
  encoded: AsyncIterable<Uint8Array>,
  coding: Coding,
  damage: { seen: boolean },
): AsyncGenerator<Uint8Array, void, void> {
  const input = encoded[Symbol.asyncIterator]()
  const first = await input.next()
  if (first.done === true) return
  const decoder = decoderOf(coding, first.value)
  const feeding = feed(decoder, first.value, input)
  // Its end is awaited below; an error in between must not count as one that nobody waits for.
  feeding.catch(() => {})
  try {
    for await (const piece of decoder) yield piece as Uint8Array
  } catch {
    damage.seen = true
  } finally {
    decoder.destroy()
    await feeding
  }
}

/**
 * Each chunk is written only after the one before has come out, and the end only after the last: zlib drops what it has
 * decoded in the very call in which it finds the end missing.
 */
async function feed(decoder: Transform, first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<void> {
  // zlib does not call back for the chunk that it fails at.
  const closed = new Promise<void>((resolve) => decoder.once('close', resolve))
  let chunk = first
  try {
    while (!decoder.destroyed) {
      await Promise.race([closed, new Promise<void>((written) => decoder.write(chunk, () => written()))])
      const next = await rest.next()
      if (next.done === true) break
      chunk = next.value
    }
    if (!decoder.destroyed) decoder.end()
  } catch (error) {
    decoder.destroy()
    throw error
  } finally {
    await rest.return?.()
  }
}

async function handOver(
  decoded: AsyncIterable<Uint8Array>,
  wireBytes: number,
  limits: PageLimits,
  sink: Sink,
  count: { bytes: number },
): Promise<boolean> {
  const most = Math.min(limits.decodedBytes, Math.max(limits.decodedRatio * wireBytes, freeOfRatioBytes))
  let sinceTurn = 0
  for await (const chunk of decoded)
    for (let start = 0; start < chunk.length; start += pieceBytes) {
      const piece = chunk.subarray(start, start + pieceBytes)
      if (sinceTurn > 0 && sinceTurn + piece.length > pieceBytes) {
        await turn()
        sinceTurn = 0
      }
      sinceTurn += piece.length
      const room = most - count.bytes
      count.bytes += Math.min(room, piece.length)
      if (!sink(room < piece.length ? piece.subarray(0, room) : piece) || room < piece.length) return false
    }
  return true
}
