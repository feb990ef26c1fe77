import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error.ts'
import { captureMissing } from './errors.ts'
import { openSuffix, splitName, warcSuffix } from './file-names.ts'

/** A WARC by its last name, also while it still has its first. Throws StetError `capture-missing`. */
export async function openWarc(folder: string, file: string): Promise<FileHandle> {
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
