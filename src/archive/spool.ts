import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Opens an unnamed file, lets `fill` use it, and closes it when filling fails; else the result's user closes it. */
export type Spool = <Result>(fill: (file: FileHandle) => Promise<Result>) => Promise<Result>

/**
 * Spool files beside the WARC (the same disk, so that a full one shows before the WARC is touched). The name goes as soon
 * as the file is open: a killed process leaves nothing behind.
 */
export function spoolIn(folder: string, randomUuid: () => string): Spool {
  return async (fill) => {
    const path = join(folder, `.spool-${randomUuid()}`)
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
