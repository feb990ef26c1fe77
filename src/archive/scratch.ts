import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Opens an unnamed file, lets `fill` use it, and closes it when filling fails; else the result's user closes it. */
export type Scratch = <Result>(fill: (file: FileHandle) => Promise<Result>) => Promise<Result>

/**
 * Scratch files beside the WARC (the same disk, so that a full one shows before the WARC is touched). The name goes as soon
 * as the file is open: a killed process leaves nothing behind.
 */
export function scratchIn(folder: string, randomUuid: () => string): Scratch {
  return async (fill) => {
    const path = join(folder, `.scratch-${randomUuid()}`)
    const file = await open(path, 'wx+')
    try {
      await unlink(path)
      return await fill(file)
    } catch (error) {
      await file.close()
      throw error
    }
  }
}
