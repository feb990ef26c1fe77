import type { SourceUrl } from '../address/source-url.ts'
import { cdxjKey } from '../address/surt.ts'
import type { Capture } from './capture.ts'
import { splitName, stemId } from './file-names.ts'
import type { IndexEntry } from './index-line.ts'
import type { ArchivePlace } from './place.ts'
import { indexEntries } from './read-index.ts'
import { indexedStem, indexedStems } from './stems.ts'

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
 * @param filter.writtenSince leaves out WARCs that were closed, or came into the bucket, before
 * @throws StetError `index-damaged`, or with a `BucketErrorCode`
 */
export async function* listCaptures(
  place: ArchivePlace,
  filter: { readonly url?: SourceUrl; readonly writtenSince?: Date } = {},
): AsyncGenerator<ListedCapture> {
  const key = filter.url === undefined ? null : cdxjKey(new URL(filter.url))
  for await (const stem of indexedStems(place, filter.writtenSince ?? null))
    for await (const entry of indexEntries(place, stem))
      if (key === null || entry.key === key) yield listed(entry)
}

/** The capture with this `captureId`; null when there is none. Throws as `findEntry` does. */
export async function findCapture(place: ArchivePlace, id: string): Promise<ListedCapture | null> {
  const entry = await findEntry(place, id)
  return entry === null ? null : listed(entry)
}

/**
 * The index line of the capture with this `captureId`; null when there is none.
 * @throws StetError `index-damaged`, or with a `BucketErrorCode`
 */
export async function findEntry(place: ArchivePlace, id: string): Promise<IndexEntry | null> {
  const match = /^([0-9a-f]{12})-(\d{1,15})$/.exec(id)
  if (match === null) return null
  const stem = await indexedStem(place, match[1]!)
  if (stem === null) return null
  for await (const entry of indexEntries(place, stem)) if (entry.offset === Number(match[2])) return entry
  return null
}

function listed(entry: IndexEntry): ListedCapture {
  const { filename: file, offset, length, digest: payloadDigest, at, url, status, mime } = entry
  const capture: Capture = { file, offset, length, payloadDigest, at }
  return { id: captureId(capture), url, status, mime, capture }
}
