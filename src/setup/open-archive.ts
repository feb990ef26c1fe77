import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Archive, openArchive } from '../archive/archive.ts'
import { ArchiveBucket } from '../archive/archive-bucket.ts'
import { parseArchiveUrl } from '../archive/archive-url.ts'
import { type ArchivePlace, inFolder } from '../archive/place.ts'
import type { OnWaiting } from '../archive/shipping.ts'
import { bucketSettings } from '../bucket/settings.ts'
import type { Config } from '../config/config.ts'
import { StetError } from '../error.ts'
import { defaultUserAgent, stetVersion } from '../version.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the configuration has the archive: a folder, or a bucket with the folder of the data folder before it. Nothing is
 * asked of the bucket yet.
 * @param environment has what a bucket is reached with: `bucketSettings`
 * @throws StetError `config-invalid`
 */
export async function archivePlaceOf(
  dataFolder: string,
  config: Config,
  environment: Environment = process.env,
): Promise<ArchivePlace> {
  const folder = join(dataFolder, 'archive')
  if (config.archiveUrl === null) return inFolder(folder)
  const named = parseArchiveUrl(config.archiveUrl)
  switch (named?.kind) {
    case undefined:
      throw new StetError('config-invalid', 'archiveUrl: neither file: nor s3:')
    case 'folder':
      return inFolder(named.folder)
    case 'bucket': {
      const settings = bucketSettings(named, environment)
      // Loaded only here: most runs have no bucket.
      const { openBucket } = await import('../bucket/bucket.ts')
      return { folder, bucket: new ArchiveBucket(openBucket(settings), () => new Date()) }
    }
  }
}

/** The archive at that place. Throws StetError with an `ArchiveErrorCode`. */
export async function openConfiguredArchive(
  place: ArchivePlace,
  config: Config,
  onWaiting: OnWaiting,
): Promise<Archive> {
  return await openArchive({
    place,
    software: `stet/${stetVersion}`,
    userAgent: config.userAgent ?? defaultUserAgent,
    operator: null,
    now: () => new Date(),
    randomUuid: randomUUID,
    onWaiting,
  })
}
