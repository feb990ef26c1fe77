import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type SourceUrl, sourceUrl } from '../address/source-url.ts'
import { errorCode } from '../error.ts'
import { type Body, header, type Response } from '../visit/visit.ts'
import type { Capture } from './capture.ts'
import { captureDamaged, captureMissing } from './errors.ts'
import { openSuffix, splitName, warcSuffix } from './file-names.ts'
import { parseResponseHead } from './http-head.ts'
import { type ArchivedRecord, openRecord } from './record-reader.ts'

/** A response out of the archive; its body reads like a visit's. `Transfer-Encoding` is `X-Orig-Transfer-Encoding`. */
export interface ArchivedResponse extends Response {
  readonly url: SourceUrl
  readonly at: Date
}

const inMemoryBytes = 1 << 20

/**
 * Read a capture back, from a closed WARC or one that is being written. The whole record is checked before this
 * resolves: that a gzip member of exactly this length begins there, that it is the response we indexed, both digests;
 * and again while `body.chunks()` of a large body reads it.
 * @throws StetError with a `CaptureErrorCode`
 */
export async function readCapture(folder: string, capture: Capture): Promise<ArchivedResponse> {
  await using warc = await openWarc(folder, capture.file)
  const record = await openCapture(warc, capture)
  const http = parseResponseHead(record.httpHead)
  const url = header(record.fields, 'warc-target-uri')
  if (http === null || url === null || !URL.canParse(url)) throw captureDamaged('no HTTP response in it')
  const kept: Buffer[] = []
  const keeps = record.payloadSize <= inMemoryBytes
  for await (const chunk of wholePayload(record, capture)) if (keeps) kept.push(chunk)
  const bytes = keeps ? Buffer.concat(kept) : null
  const body: Body = {
    size: record.payloadSize,
    sha256: capture.payloadDigest.slice('sha256:'.length),
    truncated: truncation(header(record.fields, 'warc-truncated')),
    bytes,
    chunks: () => (bytes === null ? readAgain(folder, capture) : once(bytes)),
  }
  return { ...http, url: sourceUrl(url), at: new Date(capture.at), body }
}

async function* readAgain(folder: string, capture: Capture): AsyncGenerator<Uint8Array> {
  await using warc = await openWarc(folder, capture.file)
  yield* wholePayload(await openCapture(warc, capture), capture)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function openCapture(warc: FileHandle, capture: Capture): Promise<ArchivedRecord> {
  const record = await openRecord(warc, capture.offset, capture.offset + capture.length)
  if (
    header(record.fields, 'warc-type') !== 'response' ||
    header(record.fields, 'warc-payload-digest') !== capture.payloadDigest ||
    header(record.fields, 'warc-date') !== capture.at
  ) {
    await record.payload.return({ length: 0, payloadSize: 0 })
    throw captureDamaged('another record stands in its place')
  }
  return record
}

async function* wholePayload(record: ArchivedRecord, capture: Capture): AsyncGenerator<Buffer> {
  const { length } = yield* record.payload
  if (length !== capture.length) throw captureDamaged(`it is ${length} bytes long, not ${capture.length}`)
}

/** A WARC by its last name, also while it still has its first. */
async function openWarc(folder: string, file: string): Promise<FileHandle> {
  if (splitName(file)?.suffix !== warcSuffix) throw captureMissing(file)
  // It may be renamed between two looks; it is never renamed back.
  for (const name of [file, file + openSuffix, file]) {
    try {
      return await open(join(folder, name), 'r')
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  throw captureMissing(file)
}

function truncation(reason: string | null): Body['truncated'] {
  return reason === 'length' || reason === 'time' || reason === 'disconnect' ? reason : null
}
