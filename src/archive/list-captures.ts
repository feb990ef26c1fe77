import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceUrl } from '../address/source-url.ts'
import { cdxjKey } from '../address/surt.ts'
import { errorCode, StetError } from '../error.ts'
import type { Capture } from './capture.ts'
import type { CaptureErrorCode } from './errors.ts'
import { indexSuffix, openSuffix, splitName, stemId } from './file-names.ts'
import { type IndexEntry, parseIndexLine } from './index-line.ts'

/** What the index says of one archived response, or of a revisit that stands for one. */
export interface ListedCapture {
  /** short and lasting name for people: `captureId` */
  readonly id: string
  readonly url: string
  readonly status: number
  /** `warc/revisit` for a revisit */
  readonly mime: string
  readonly capture: Capture
}

const maxLineBytes = 1 << 20

/**
 * The name of a capture: the 12 hex digits of its WARC's name and the record's offset, as in `1f3a9c2b77d0-13074`. It
 * never changes and leads straight to the file.
 */
export function captureId(capture: Pick<Capture, 'file' | 'offset'>): string {
  return `${stemId(splitName(capture.file)?.stem ?? '')}-${capture.offset}`
}

/**
 * Every archived response, redirects too: the oldest WARC first, inside one by address and time (one that is being
 * written: in the order of writing, up to what is committed). Memory does not grow with the archive; no folder, no captures.
 * @param filter.url only captures of this address (compared by `cdxjKey`: scheme, `www` and order of parameters apart)
 * @param filter.writtenSince leaves out WARCs that were closed before
 * @throws StetError `index-damaged`
 */
export async function* listCaptures(
  folder: string,
  filter: { readonly url?: SourceUrl; readonly writtenSince?: Date } = {},
): AsyncGenerator<ListedCapture> {
  const key = filter.url === undefined ? null : cdxjKey(new URL(filter.url))
  for (const stem of await indexedStems(folder)) {
    if (filter.writtenSince !== undefined && (await isOlder(folder, stem, filter.writtenSince))) continue
    for await (const entry of indexEntries(folder, stem))
      if (key === null || entry.key === key) yield listed(entry)
  }
}

/** Whether nothing was added to an index since then; one that is still written to is not. */
async function isOlder(folder: string, stem: string, since: Date): Promise<boolean> {
  const index = await stat(join(folder, stem + indexSuffix)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  return index !== null && index.mtime < since
}

/** The capture with this `captureId`; null when there is none. */
export async function findCapture(folder: string, id: string): Promise<ListedCapture | null> {
  const entry = await findEntry(folder, id)
  return entry === null ? null : listed(entry)
}

/** The index line of the capture with this `captureId`; null when there is none. */
export async function findEntry(folder: string, id: string): Promise<IndexEntry | null> {
  const match = /^([0-9a-f]{12})-(\d{1,15})$/.exec(id)
  if (match === null) return null
  for (const stem of await indexedStems(folder)) {
    if (stemId(stem) !== match[1]) continue
    for await (const entry of indexEntries(folder, stem)) if (entry.offset === Number(match[2])) return entry
  }
  return null
}

function listed(entry: IndexEntry): ListedCapture {
  const { filename: file, offset, length, digest: payloadDigest, at, url, status, mime } = entry
  const capture: Capture = { file, offset, length, payloadDigest, at }
  return { id: captureId(capture), url, status, mime, capture }
}

async function indexedStems(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const stems = new Set<string>()
  for (const name of names) {
    const parts = splitName(name)
    if (parts?.suffix === indexSuffix || parts?.suffix === indexSuffix + openSuffix) stems.add(parts.stem)
  }
  return [...stems].sort()
}

async function* indexEntries(folder: string, stem: string): AsyncGenerator<IndexEntry> {
  const path = join(folder, stem + indexSuffix)
  // It may be closed between two looks; it is never opened again.
  for (const name of [path, path + openSuffix, path]) {
    const handle = await open(name, 'r').catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    })
    if (handle === null) continue
    await using index = handle
    for await (const line of completeLines(index)) {
      const entry = parseIndexLine(line)
      if (entry === null) {
        // After a power cut an open index may end in anything; recovery will make it whole from the WARC.
        if (name.endsWith(openSuffix)) return
        throw new StetError<CaptureErrorCode>('index-damaged', `${name} has a line that is no index line`)
      }
      yield entry
    }
    return
  }
}

/** Lines that end: what follows the last line feed is still being written. */
async function* completeLines(file: FileHandle): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of file.createReadStream({ encoding: 'latin1', autoClose: false })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    yield* lines
    // No line of ours is that long: what is left of this one will not parse.
    if (rest.length > maxLineBytes) rest = rest.slice(0, maxLineBytes)
  }
}
