import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error.ts'
import { captureMissing } from './errors.ts'
import { openSuffix, splitName, warcSuffix } from './file-names.ts'
import { bucketBytes, fileBytes, type KeptBytes } from './kept-bytes.ts'
import type { ArchivePlace } from './place.ts'

/**
 * A WARC by its last name, also while it still has its first, out of the folder or the bucket. Throws StetError
 * `capture-missing`; where it is looked for in the bucket, reading does so.
 */
export async function openWarc({ folder, bucket }: ArchivePlace, file: string): Promise<KeptBytes> {
  if (splitName(file)?.suffix !== warcSuffix) throw captureMissing(file)
  const found = await openInFolder(folder, file)
  if (found !== null) return fileBytes(found.handle)
  if (bucket !== null) return bucketBytes(bucket.objects, file)
  throw captureMissing(file)
}

/**
 * A file by its last name, also while it still has its first; null when the folder has it no more. It may be renamed between
 * two looks, and taken to the bucket after that, but goes neither way back: what is not here after three is there.
 */
export async function openInFolder(
  folder: string,
  file: string,
): Promise<{ readonly handle: FileHandle; readonly isOpen: boolean } | null> {
  for (const name of [file, file + openSuffix, file]) {
    try {
      return { handle: await open(join(folder, name), 'r'), isOpen: name !== file }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  return null
}
