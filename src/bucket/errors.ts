import { StetError } from '../error.ts'

/**
 * `archive-unreachable`: no answer, or none that can be worked with; it may come back. `archive-refused`: the store wants
 * other credentials, another region or another bucket; somebody has to change something. `archive-untrue`: what was put
 * into the bucket is not what it says it has. Copies that are not in the bucket yet wait in the folder.
 */
export type BucketErrorCode = 'archive-unreachable' | 'archive-refused' | 'archive-untrue'

export const unreachable = (name: string, why: string, cause?: unknown) =>
  new StetError<BucketErrorCode>('archive-unreachable', `the archive ${name} cannot be reached: ${why}`, {
    cause,
  })

export const untrue = (name: string, what: string) =>
  new StetError<BucketErrorCode>(
    'archive-untrue',
    `the archive ${name} does not hold what it was given: ${what}`,
  )

/** Codes of S3's error answers whose remedy is known. */
const remedies: Readonly<Record<string, string>> = {
  AccessDenied: 'these credentials must be good for s3:ListBucket, s3:GetObject and s3:PutObject',
  AuthorizationHeaderMalformed: 'set AWS_REGION to the region of the bucket',
  ExpiredToken: 'AWS_SESSION_TOKEN has ended',
  InvalidAccessKeyId: 'AWS_ACCESS_KEY_ID is not known there',
  NoSuchBucket: 'make the bucket, or name another in ARCHIVE_URL',
  PermanentRedirect: 'set AWS_REGION to the region of the bucket',
  RequestTimeTooSkewed: 'set the clock of this machine',
  SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID',
}

/**
 * @param code   of S3's answer; null when it had none
 * @param region that the answer says the bucket is in; null when it does not say
 */
export function refused(name: string, status: number, code: string | null, region: string | null): StetError {
  const isElsewhere = status === 301 || status === 307 || code === 'AuthorizationHeaderMalformed'
  const there = isElsewhere && region !== null ? `the bucket is in ${region}: set AWS_REGION` : null
  const advice = there ?? remedies[code ?? ''] ?? 'see to its credentials, its region and its name'
  return new StetError<BucketErrorCode>(
    'archive-refused',
    `the archive ${name} refuses: ${code ?? 'no reason given'} (${status})`,
    { advice },
  )
}
