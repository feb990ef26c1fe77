import { ArchiveBucket } from '../../src/archive/archive-bucket.ts'
import { parseArchiveUrl } from '../../src/archive/archive-url.ts'
import type { ArchivePlace } from '../../src/archive/place.ts'
import { type Bucket, openBucket } from '../../src/bucket/bucket.ts'
import { type SenderClock, usualClock } from '../../src/bucket/sender.ts'
import { type BucketSettings, bucketSettings } from '../../src/bucket/settings.ts'
import { openS3, type S3Server, s3Url } from './s3-server.ts'
import { type TemporaryFolder, temporaryFolder } from './visits.ts'

/** Impatient, and without a rest after a failure, unless a test says otherwise. */
const testClock: SenderClock = { ...usualClock, attemptMs: 2_000, pauseMs: 5, restMs: 0 }

export function settingsFor(s3: S3Server, environment: Record<string, string> = {}): BucketSettings {
  return settingsOf({ ...s3.environment, ...environment })
}

function settingsOf(environment: Record<string, string>): BucketSettings {
  const url = parseArchiveUrl(s3Url())
  if (url?.kind !== 'bucket') throw new Error('no bucket')
  return bucketSettings(url, environment)
}

export function bucketFor(s3: S3Server, clock: Partial<SenderClock> = {}): Bucket {
  return openBucket(settingsFor(s3), { ...testClock, ...clock })
}

/** As a process has it that remembers nothing. */
export function placeOf(
  folder: string,
  environment: Record<string, string>,
  clock: Partial<SenderClock> = {},
): ArchivePlace {
  const bucket = openBucket(settingsOf(environment), { ...testClock, ...clock })
  return { folder, bucket: new ArchiveBucket(bucket, () => new Date()) }
}

export interface BucketPlace extends TemporaryFolder {
  readonly s3: S3Server
}

/** A folder, and a bucket behind it. */
export async function temporaryBucket(options: Parameters<typeof openS3>[0] = {}): Promise<BucketPlace> {
  await using opening = new AsyncDisposableStack()
  const s3 = opening.use(await openS3(options))
  const { path } = opening.use(await temporaryFolder())
  const opened = opening.move()
  const place = placeOf(path, s3.environment)
  return { s3, path, place, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}
