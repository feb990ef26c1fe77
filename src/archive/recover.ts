import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cdxjKey } from '../address/surt.ts'
import { errorCode, StetError } from '../error.ts'
import { header } from '../visit/visit.ts'
import { captureDamaged } from './errors.ts'
import { indexSuffix, openSuffix, splitName, warcSuffix, writerSuffix } from './file-names.ts'
import { clearWork, dropWarc, finishWarc } from './finish.ts'
import { parseResponseHead } from './http-head.ts'
import { type IndexEntry, indexLine, parseIndexLine, revisitMime } from './index-line.ts'
import { chunksOf, fileBytes, type KeptBytes } from './kept-bytes.ts'
import { mediaType } from './media-type.ts'
import { type ArchivedRecord, openRecord } from './record-reader.ts'
import { isWriterGone } from './writer.ts'

const workSuffixes = new Set([warcSuffix + openSuffix, indexSuffix + openSuffix, writerSuffix])

/**
 * Close the WARCs whose writers are gone: cut each back to its last whole record, index what the index missed, sort and
 * rename. WARCs whose writers live are left alone. Two processes may do this at once: each step gives the same result
 * twice, and who finds a file already renamed leaves it to the other.
 */
export async function recoverFolder(folder: string, now: Date, randomUuid: () => string): Promise<void> {
  const stems = new Set<string>()
  for (const name of await readdir(folder)) {
    const parts = splitName(name)
    if (parts && workSuffixes.has(parts.suffix)) stems.add(parts.stem)
  }
  for (const stem of stems) {
    if (!(await isWriterGone(join(folder, stem + writerSuffix), now))) continue
    try {
      await recoverWarc(folder, stem, randomUuid())
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
}

async function recoverWarc(folder: string, stem: string, uuid: string): Promise<void> {
  const path = join(folder, stem)
  const warc = await open(path + warcSuffix + openSuffix, 'r+').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (warc === null) {
    await clearWork(folder, stem)
    return
  }
  let lines: string[]
  {
    await using handle = warc
    const known = await readFile(path + indexSuffix + openSuffix, 'latin1').catch(() => '')
    lines = await cutToWholeRecords(handle, known, stem + warcSuffix)
  }
  if (lines.length > 0) await finishWarc(folder, stem, Buffer.from(lines.join('')), uuid)
  else await dropWarc(folder, stem)
}

/**
 * Whatever the index knew was durable before it knew it; behind that, whole records are found by reading them.
 * @returns the index lines of all captures in the file
 */
async function cutToWholeRecords(warc: FileHandle, known: string, filename: string): Promise<string[]> {
  const { size } = await warc.stat()
  const lines: string[] = []
  let end = 0
  for (const line of known.split('\n')) {
    const entry = parseIndexLine(line)
    if (entry === null || entry.offset + entry.length > size) break
    lines.push(`${line}\n`)
    end = entry.offset + entry.length
  }
  for (;;) {
    const scanned = await scanRecord(fileBytes(warc), end, size, filename)
    if (scanned === null) break
    if (scanned.entry !== null) lines.push(indexLine(scanned.entry))
    end += scanned.length
  }
  await warc.truncate(end)
  await warc.datasync()
  return lines
}

/** The record at `offset`, with its index line if it is a response or a revisit; null when there is no whole record. */
async function scanRecord(
  warc: KeptBytes,
  offset: number,
  size: number,
  filename: string,
): Promise<{ readonly length: number; readonly entry: IndexEntry | null } | null> {
  try {
    const record = await openRecord(warc, offset, size)
    let step = await record.payload.next()
    while (!step.done) step = await record.payload.next()
    const { length } = step.value
    return { length, entry: await entryOf(warc, record, offset, length, filename) }
  } catch (error) {
    if (error instanceof StetError) return null
    throw error
  }
}

async function entryOf(
  warc: KeptBytes,
  record: ArchivedRecord,
  offset: number,
  length: number,
  filename: string,
): Promise<IndexEntry | null> {
  const type = header(record.fields, 'warc-type')
  if (type !== 'response' && type !== 'revisit') return null
  const http = parseResponseHead(record.httpHead)
  const url = header(record.fields, 'warc-target-uri')
  const at = header(record.fields, 'warc-date')
  const digest = header(record.fields, 'warc-payload-digest')
  if (http === null || url === null || at === null || digest === null || !URL.canParse(url))
    throw captureDamaged('a record without its fields')
  const sha256 = createHash('sha256')
  for await (const chunk of chunksOf(warc, offset, offset + length)) sha256.update(chunk)
  return {
    key: cdxjKey(new URL(url)),
    at,
    url,
    mime: type === 'revisit' ? revisitMime : mediaType(http.headers),
    status: http.status,
    digest,
    length,
    offset,
    filename,
    recordDigest: `sha256:${sha256.digest('hex')}`,
  }
}
