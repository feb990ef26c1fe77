import { errorCode, StetError } from '../error.ts'

/**
 * `archive-full`: no room for more (disk, quota or file size limit). `archive-unwritable`: the folder or the disk refuses.
 * `body-lost`: a visit's body could not be read again. In each case nothing of the visit was kept, earlier captures are
 * untouched and the next visit may succeed.
 */
export type ArchiveErrorCode = 'archive-full' | 'archive-unwritable' | 'body-lost'

/**
 * `capture-missing`: the file is not in the folder. `capture-damaged`: the bytes there are not the record that was
 * indexed. `index-damaged`: a line of a CDXJ file cannot be read.
 */
export type CaptureErrorCode = 'capture-missing' | 'capture-damaged' | 'index-damaged'

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A failed write in the words of stet; what is not a system error (a bug, or already ours) comes back as it is. */
export function archiveError(folder: string, error: unknown): unknown {
  const code = errorCode(error)
  if (error instanceof StetError || code === null) return error
  if (fullCodes.has(code))
    return new StetError<ArchiveErrorCode>(
      'archive-full',
      `no room left in the archive ${folder} (${code})`,
      {
        cause: error,
        advice: 'free some space, or name another data folder',
      },
    )
  return new StetError<ArchiveErrorCode>(
    'archive-unwritable',
    `cannot write to the archive ${folder} (${code})`,
    {
      cause: error,
      advice: 'make the folder writable for the user who runs stet, or name another data folder',
    },
  )
}

export const captureMissing = (file: string) =>
  new StetError<CaptureErrorCode>('capture-missing', `${file} is not in the archive`)

export const captureDamaged = (what: string, cause?: unknown) =>
  new StetError<CaptureErrorCode>('capture-damaged', `archived record is damaged: ${what}`, { cause })
