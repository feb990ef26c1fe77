import { StetError } from '../error.ts'

/** A bucket, and how its requests are addressed and signed. */
export interface BucketSettings {
  /** `s3://bucket/prefix`, for people */
  readonly name: string
  /** what the address of every object begins with: endpoint, and the bucket in host or path; a slash at its end */
  readonly base: string
  /** what the key of every object begins with: empty, or with a slash at its end */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** null for lasting credentials */
  readonly sessionToken: string | null
}

/**
 * A bucket of S3 or of a store that speaks S3, with endpoint, region and credentials out of the variables that every tool for
 * S3 reads: `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`, `AWS_REGION` or `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`,
 * `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`.
 * @throws StetError `config-invalid`
 */
export function bucketSettings(
  { bucket, prefix }: { readonly bucket: string; readonly prefix: string },
  environment: Readonly<Record<string, string | undefined>>,
): BucketSettings {
  // An empty variable is one that is not set: compose files and units pass those on.
  const set = (...names: readonly string[]) => names.map((name) => environment[name]).find(Boolean) ?? null
  const accessKeyId = set('AWS_ACCESS_KEY_ID')
  const secretAccessKey = set('AWS_SECRET_ACCESS_KEY')
  if (accessKeyId === null || secretAccessKey === null)
    throw new StetError('config-invalid', 'the archive is in a bucket, and there are no credentials for it', {
      advice: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    })
  const region = set('AWS_REGION', 'AWS_DEFAULT_REGION') ?? 'us-east-1'
  const endpoint = set('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL')
  return {
    name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    base: endpoint === null ? amazonBase(bucket, region) : pathStyleBase(bucket, endpoint),
    prefix: prefix === '' ? '' : `${prefix}/`,
    region,
    accessKeyId,
    secretAccessKey,
    sessionToken: set('AWS_SESSION_TOKEN'),
  }
}

/** A name with a dot in it fits no certificate as a host. */
function amazonBase(bucket: string, region: string): string {
  const host = `s3.${region}.amazonaws.com`
  return bucket.includes('.') ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`
}

function pathStyleBase(bucket: string, endpoint: string): string {
  const url = URL.parse(endpoint)
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username + url.password + url.search + url.hash === ''
  if (!isPlain)
    throw new StetError('config-invalid', 'the endpoint of the bucket is no http(s) address', {
      advice: 'write AWS_ENDPOINT_URL_S3 as https://s3.example or http://localhost:8333',
    })
  return `${url.origin}${url.pathname.replace(/\/*$/, '')}/${bucket}/`
}
