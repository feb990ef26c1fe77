import type { FileHandle } from 'node:fs/promises'
import { type SourceUrl, sourceUrl } from '../address/source-url.ts'
import { type Body, type HeaderFields, header, type Response } from '../visit/visit.ts'
import type { Capture } from './capture.ts'
import { captureDamaged } from './errors.ts'
import { parseResponseHead } from './http-head.ts'
import { openWarc } from './open-warc.ts'
import { type ArchivedRecord, openRecord } from './record-reader.ts'
import { type Original, parseRevisit, type RevisitProfile } from './revisit.ts'

/** A response out of the archive; its body reads like a visit's. `Transfer-Encoding` is `X-Orig-Transfer-Encoding`. */
export interface ArchivedResponse extends Response {
  readonly url: SourceUrl
  /** when this capture was made */
  readonly at: Date
  /**
   * Why the capture has no body of its own; null when it has. The body then is that of `original`, and where the server sent
   * a 304, so is all the rest: the 304 says that this response still holds.
   */
  readonly revisit: RevisitProfile | null
  /** the record that the body stands in: the capture's own, or the one that it refers to */
  readonly original: Original
}

/** Where a record stands, and what it must say. */
interface Place extends Omit<Capture, 'length'> {
  /** null when only the record itself tells */
  readonly length: number | null
}

interface ReadRecord {
  readonly fields: HeaderFields
  readonly id: string
  readonly url: SourceUrl
  readonly response: Response
}

const inMemoryBytes = 1 << 20

/**
 * Read a capture back, from a closed WARC or one that is being written; a revisit with the body of the record it refers to.
 * Every record is checked as a whole before this resolves: that a gzip member of exactly this length begins there, that it is
 * what we indexed, both digests; and again while `body.chunks()` of a large body reads it.
 * @throws StetError with a `CaptureErrorCode`
 */
export async function readCapture(folder: string, capture: Capture): Promise<ArchivedResponse> {
  const own = await readRecord(folder, capture)
  const { id, url, response } = own
  const at = new Date(capture.at)
  const { file, offset } = capture
  if (header(own.fields, 'warc-type') === 'response')
    return { ...response, url, at, revisit: null, original: { id, url, at: capture.at, file, offset } }
  const parsed = parseRevisit(own.fields)
  if (parsed === null) throw captureDamaged('a revisit record that refers to nothing')
  const { profile, original } = parsed
  const place = { ...original, length: null, payloadDigest: capture.payloadDigest }
  const first = await readRecord(folder, place)
  if (first.id !== original.id) throw captureDamaged('another record stands where a revisit refers to')
  const same = profile === 'server-not-modified' ? first.response : { ...response, body: first.response.body }
  return { ...same, url, at, revisit: profile, original }
}

async function readRecord(folder: string, place: Place): Promise<ReadRecord> {
  await using warc = await openWarc(folder, place.file)
  const record = await openAt(warc, place)
  const http = parseResponseHead(record.httpHead)
  const id = header(record.fields, 'warc-record-id')
  const url = header(record.fields, 'warc-target-uri')
  if (http === null || id === null || url === null || !URL.canParse(url))
    throw captureDamaged('no HTTP response in it')
  const kept: Buffer[] = []
  const keeps = record.payloadSize <= inMemoryBytes
  for await (const chunk of wholePayload(record, place)) if (keeps) kept.push(chunk)
  const bytes = keeps ? Buffer.concat(kept) : null
  const body: Body = {
    size: record.payloadSize,
    sha256: place.payloadDigest.slice('sha256:'.length),
    truncated: truncation(header(record.fields, 'warc-truncated')),
    bytes,
    chunks: () => (bytes === null ? readAgain(folder, place) : once(bytes)),
  }
  return { fields: record.fields, id, url: sourceUrl(url), response: { ...http, body } }
}

async function* readAgain(folder: string, place: Place): AsyncGenerator<Uint8Array> {
  await using warc = await openWarc(folder, place.file)
  yield* wholePayload(await openAt(warc, place), place)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function openAt(
  warc: FileHandle,
  { offset, length, payloadDigest, at }: Place,
): Promise<ArchivedRecord> {
  const end = length === null ? (await warc.stat()).size : offset + length
  const record = await openRecord(warc, offset, end)
  const type = header(record.fields, 'warc-type')
  if (
    (type !== 'response' && type !== 'revisit') ||
    header(record.fields, 'warc-payload-digest') !== payloadDigest ||
    header(record.fields, 'warc-date') !== at
  ) {
    await record.payload.return({ length: 0, payloadSize: 0 })
    throw captureDamaged('another record stands in its place')
  }
  return record
}

async function* wholePayload(record: ArchivedRecord, place: Place): AsyncGenerator<Buffer> {
  const { length } = yield* record.payload
  if (place.length !== null && length !== place.length)
    throw captureDamaged(`it is ${length} bytes long, not ${place.length}`)
}

function truncation(reason: string | null): Body['truncated'] {
  return reason === 'length' || reason === 'time' || reason === 'disconnect' ? reason : null
}
