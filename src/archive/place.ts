import type { ArchiveBucket } from './archive-bucket.ts'

/** Where an archive lies. */
export interface ArchivePlace {
  /** where WARCs are written, and where they stay when there is no bucket */
  readonly folder: string
  /** where closed ones are taken; null when there is none */
  readonly bucket: ArchiveBucket | null
}

export function inFolder(folder: string): ArchivePlace {
  return { folder, bucket: null }
}
