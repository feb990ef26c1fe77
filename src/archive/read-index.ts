import { join } from 'node:path'
import { errorCode, StetError } from '../error.ts'
import type { CaptureErrorCode } from './errors.ts'
import { indexSuffix } from './file-names.ts'
import { type IndexEntry, parseIndexLine } from './index-line.ts'
import { bucketBytes, chunksOf, fileBytes, type KeptBytes } from './kept-bytes.ts'
import { openInFolder } from './open-kept.ts'
import type { ArchivePlace } from './place.ts'

const maxLineBytes = 1 << 20

/**
 * The lines of one WARC's index, out of the folder or the bucket; none when it is in neither.
 * @throws StetError `index-damaged`, or with a `BucketErrorCode`
 */
export async function* indexEntries(
  { folder, bucket }: ArchivePlace,
  stem: string,
): AsyncGenerator<IndexEntry> {
  const name = stem + indexSuffix
  const found = await openInFolder(folder, name)
  if (found === null && bucket === null) return
  await using index = found === null ? bucketBytes(bucket!.objects, name) : fileBytes(found.handle)
  try {
    for await (const line of completeLines(index)) {
      const entry = parseIndexLine(line)
      if (entry === null) {
        // After a power cut an open index may end in anything; recovery will make it whole from the WARC.
        if (found?.isOpen === true) return
        const where = found === null ? `${bucket!.name}/${name}` : join(folder, name)
        throw new StetError<CaptureErrorCode>('index-damaged', `${where} has a line that is no index line`)
      }
      yield entry
    }
  } catch (error) {
    // Whoever removes old files may do so while we look.
    if (found === null && errorCode(error) === 'capture-missing') return
    throw error
  }
}

/** Lines that end: what follows the last line feed is still being written. */
async function* completeLines(index: KeptBytes): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunksOf(index, 0, Number.POSITIVE_INFINITY)) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop()!
    yield* lines
    // No line of ours is that long: what is left of this one will not parse.
    if (rest.length > maxLineBytes) rest = rest.slice(0, maxLineBytes)
  }
}
