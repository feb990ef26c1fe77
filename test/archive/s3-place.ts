import { parseArchiveUrl } from '../../src/archive/archive-url.ts'
import { type Bucket, openBucket } from '../../src/bucket/bucket.ts'
import { type SenderClock, usualClock } from '../../src/bucket/sender.ts'
import { type BucketSettings, bucketSettings } from '../../src/bucket/settings.ts'
import { type S3Server, s3Url } from './s3-server.ts'

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
