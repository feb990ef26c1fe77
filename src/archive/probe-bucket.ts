import { hash } from 'node:crypto'
import { untrue } from '../bucket/errors.ts'
import type { ArchiveBucket } from './archive-bucket.ts'

/** Always the same object with the same bytes: stet removes nothing from a bucket, so its credentials need not allow that. */
const probeName = 'stet-doctor'
const probe = Buffer.from('stet was here and could write\n')

/**
 * Prove that a bucket can be written, read and listed.
 * @returns how many WARCs it has
 * @throws StetError with a `BucketErrorCode`
 */
export async function probeBucket(bucket: ArchiveBucket): Promise<number> {
  const { objects } = bucket
  await objects.put(probeName, new Blob([probe]), hash('sha256', probe))
  const back = await objects.read(probeName, 0, probe.length)
  if (back === null || !back.bytes.equals(probe)) throw untrue(objects.name, `${probeName} reads differently`)
  let warcs = 0
  for await (const _ of bucket.warcs()) warcs += 1
  return warcs
}
