import { hash, randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { StetError } from '../error.ts'
import { captureMissing } from './errors.ts'
import { type IndexEntry, indexLine } from './index-line.ts'
import { exactly } from './kept-bytes.ts'
import { captureId, findEntry } from './list-captures.ts'
import { isInMemory } from './member.ts'
import { openWarc } from './open-kept.ts'
import type { ArchivePlace } from './place.ts'
import { readCapture } from './read-capture.ts'
import { packWarcinfo } from './record.ts'

/** A capture on its own, as files to hand on. */
export interface ExportedCapture {
  /** a whole WARC file: warcinfo, the capture's record, and the record that it refers to where it is a revisit */
  readonly warc: Buffer
  /** of the records in it */
  readonly entries: readonly IndexEntry[]
  readonly url: string
  readonly at: string
}

/** A capture's record is copied as it stands, so that its digests and signatures go on holding. */
const maxExportBytes = 256 * 1024 * 1024

/**
 * @param software how we call ourselves in the warcinfo
 * @returns null when no capture has this id
 * @throws StetError with a `CaptureErrorCode` or a `BucketErrorCode`; `capture-too-large`
 */
export async function exportCapture(
  place: ArchivePlace,
  id: string,
  software: string,
  now: Date,
): Promise<ExportedCapture | null> {
  const entry = await findEntry(place, id)
  if (entry === null) return null
  const { filename: file, offset, length, digest: payloadDigest, at, url } = entry
  // reads all of it, and throws when anything is not as it was indexed
  const { revisit, original } = await readCapture(place, { file, offset, length, payloadDigest, at })
  const whole = revisit === null ? null : await findEntry(place, captureId(original))
  if (revisit !== null && whole === null) throw captureMissing(captureId(original))
  const filename = `stet-${id}.warc.gz`
  const info = await packWarcinfo(randomUUID(), now, filename, { software, format: 'WARC File Format 1.1' })
  const parts = isInMemory(info.data) ? [...info.data] : []
  const entries: IndexEntry[] = []
  let size = info.length
  for (const one of whole === null ? [entry] : [whole, entry]) {
    if (size + one.length > maxExportBytes)
      throw new StetError('capture-too-large', `capture ${id} is larger than can be handed out at once`)
    parts.push(await memberBytes(place, one))
    entries.push({ ...one, filename, offset: size })
    size += one.length
  }
  return { warc: Buffer.concat(parts), entries, url, at }
}

async function memberBytes(place: ArchivePlace, { filename, offset, length }: IndexEntry): Promise<Buffer> {
  await using warc = await openWarc(place, filename)
  const bytes = await exactly(warc, offset, length)
  if (bytes === null) throw captureMissing(filename)
  return bytes
}

/**
 * A capture as WACZ 1.1.1 (Webrecorder): the WARC, its CDXJ, the list of its pages, and the digests of all that. Readers
 * want the WARC stored, not compressed once more.
 */
export async function packWacz(
  { warc, entries, url, at }: ExportedCapture,
  about: { readonly title: string | null; readonly software: string; readonly now: Date },
): Promise<Buffer> {
  const name = entries[0]!.filename
  const index = Buffer.from(entries.map(indexLine).sort().join(''))
  const pages = Buffer.from(
    [
      { format: 'json-pages-1.0', id: 'pages', title: 'Pages' },
      { id: 'page-1', url, ts: at, title: about.title ?? url },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  )
  const files = [
    { path: `archive/${name}`, bytes: warc },
    { path: 'indexes/index.cdxj', bytes: index },
    { path: 'pages/pages.jsonl', bytes: pages },
  ]
  const datapackage = Buffer.from(
    JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        title: about.title ?? url,
        created: about.now.toISOString(),
        software: about.software,
        mainPageUrl: url,
        mainPageDate: at,
        resources: files.map(({ path, bytes }) => ({
          name: path.slice(path.lastIndexOf('/') + 1),
          path,
          hash: `sha256:${hash('sha256', bytes, 'hex')}`,
          bytes: bytes.length,
        })),
      },
      null,
      2,
    ),
  )
  const digest = Buffer.from(
    JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hash('sha256', datapackage, 'hex')}` }),
  )
  const zip = new ZipFile()
  const all = [
    ...files,
    { path: 'datapackage.json', bytes: datapackage },
    { path: 'datapackage-digest.json', bytes: digest },
  ]
  for (const { path, bytes } of all)
    zip.addBuffer(bytes, path, { compress: !path.startsWith('archive/'), mtime: about.now })
  zip.end()
  return await buffer(zip.outputStream)
}
