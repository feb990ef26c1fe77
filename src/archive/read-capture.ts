import { type SourceUrl, sourceUrl } from '../address/source-url.ts'
import { type Body, type HeaderFields, header, type Response } from '../visit/visit.ts'
import type { Capture } from './capture.ts'
import { captureDamaged } from './errors.ts'
import { parseResponseHead } from './http-head.ts'
import type { KeptBytes } from './kept-bytes.ts'
import { openWarc } from './open-kept.ts'
import type { ArchivePlace } from './place.ts'
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
interface Position extends Omit<Capture, 'length'> {
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
 * @throws StetError with a `CaptureErrorCode` or a `BucketErrorCode`
 */
export async function readCapture(place: ArchivePlace, capture: Capture): Promise<ArchivedResponse> {
  const own = await readRecord(place, capture)
  const { id, url, response } = own
  const at = new Date(capture.at)
  const { file, offset } = capture
  if (header(own.fields, 'warc-type') === 'response')
    return { ...response, url, at, revisit: null, original: { id, url, at: capture.at, file, offset } }
  const parsed = parseRevisit(own.fields)
  if (parsed === null) throw captureDamaged('a revisit record that refers to nothing')
  const { profile, original } = parsed
  const position = { ...original, length: null, payloadDigest: capture.payloadDigest }
  const first = await readRecord(place, position)
  if (first.id !== original.id) throw captureDamaged('another record stands where a revisit refers to')
  const same = profile === 'server-not-modified' ? first.response : { ...response, body: first.response.body }
  return { ...same, url, at, revisit: profile, original }
}

async function readRecord(place: ArchivePlace, position: Position): Promise<ReadRecord> {
  await using warc = await openWarc(place, position.file)
  const record = await openAt(warc, position)
  const http = parseResponseHead(record.httpHead)
  const id = header(record.fields, 'warc-record-id')
  const url = header(record.fields, 'warc-target-uri')
  if (http === null || id === null || url === null || !URL.canParse(url))
    throw captureDamaged('no HTTP response in it')
  const kept: Buffer[] = []
  const keeps = record.payloadSize <= inMemoryBytes
  for await (const chunk of wholePayload(record, position)) if (keeps) kept.push(chunk)
  const bytes = keeps ? Buffer.concat(kept) : null
  const body: Body = {
    size: record.payloadSize,
    sha256: position.payloadDigest.slice('sha256:'.length),
    truncated: truncation(header(record.fields, 'warc-truncated')),
    bytes,
    chunks: () => (bytes === null ? readAgain(place, position) : once(bytes)),
  }
  return { fields: record.fields, id, url: sourceUrl(url), response: { ...http, body } }
}

async function* readAgain(place: ArchivePlace, position: Position): AsyncGenerator<Uint8Array> {
  await using warc = await openWarc(place, position.file)
  yield* wholePayload(await openAt(warc, position), position)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function openAt(
  warc: KeptBytes,
  { offset, length, payloadDigest, at }: Position,
): Promise<ArchivedRecord> {
  const end = length === null ? Number.POSITIVE_INFINITY : offset + length
  const record = await openRecord(warc, offset, end)
  const type = header(record.fields, 'warc-type')
  if (
    (type !== 'response' && type !== 'revisit') ||
    header(record.fields, 'warc-payload-digest') !== payloadDigest ||
    header(record.fields, 'warc-date') !== at
  ) {
    await record.payload.return({ length: 0, payloadSize: 0 })
    throw captureDamaged('another record stands in its position')
  }
  return record
}

async function* wholePayload(record: ArchivedRecord, position: Position): AsyncGenerator<Buffer> {
  const { length } = yield* record.payload
  if (position.length !== null && length !== position.length)
    throw captureDamaged(`it is ${length} bytes long, not ${position.length}`)
}

function truncation(reason: string | null): Body['truncated'] {
  return reason === 'length' || reason === 'time' || reason === 'disconnect' ? reason : null
}
