import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Bucket, openBucket } from '../../src/bucket/bucket.ts'
import { bucketSettings } from '../../src/bucket/settings.ts'
import { bucketFor, settingsFor } from '../archive/s3-place.ts'
import { openS3 } from '../archive/s3-server.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const put = (bucket: Bucket, name: string, bytes: Buffer) =>
  bucket.put(name, new Blob([bytes]), sha256(bytes))

test('what is put is there, with its size and digest, and reads back in any piece', async () => {
  await using s3 = await openS3()
  const bucket = bucketFor(s3)
  const bytes = randomBytes(300_000)
  expect(await bucket.facts('one')).toBeNull()
  expect(await bucket.read('one', 0, 10)).toBeNull()
  await put(bucket, 'one', bytes)
  expect([...s3.objects.keys()]).toEqual(['archive/one'])
  expect(await bucket.facts('one')).toEqual({ size: bytes.length, sha256: sha256(bytes) })
  for (const [start, end] of [
    [0, 1],
    [0, 300_000],
    [299_990, 400_000],
    [123, 4567],
  ] as const)
    expect(await bucket.read('one', start, end)).toEqual({
      bytes: bytes.subarray(start, Math.min(end, bytes.length)),
      size: bytes.length,
    })
  expect(await bucket.read('one', 300_000, 300_010)).toEqual({ bytes: Buffer.alloc(0), size: 300_000 })
})

test('content that is not what its digest says is refused by the store and not put there', async () => {
  await using s3 = await openS3()
  const bucket = bucketFor(s3)
  await expect(bucket.put('one', new Blob(['one']), sha256(Buffer.from('two')))).rejects.toMatchObject({
    code: 'archive-refused',
  })
  expect(s3.objects.size).toBe(0)
})

test('a list comes page by page in order, only of names that begin so, and only behind a name where one is given', async () => {
  await using s3 = await openS3({ keysInPage: 3 })
  const bucket = bucketFor(s3)
  const names = Array.from({ length: 11 }, (_, i) => `stet-${String(i).padStart(2, '0')}`)
  for (const name of [...names, 'other', 'a&b <c>']) await put(bucket, name, Buffer.from(name))
  s3.objects.set('elsewhere/stet-99', { bytes: Buffer.alloc(0), modified: new Date() })
  const listed = async (beginning: string, after: string | null) =>
    (await Array.fromAsync(bucket.list(beginning, after))).map(({ name }) => name)
  s3.requests.length = 0
  expect(await listed('stet-', null)).toEqual(names)
  expect(s3.requests).toHaveLength(4)
  expect(await listed('stet-', 'stet-07')).toEqual(names.slice(8))
  expect(await listed('a&', null)).toEqual(['a&b <c>'])
  expect(await listed('none', null)).toEqual([])
})

test('credentials for a time carry their token', async () => {
  await using s3 = await openS3({ sessionToken: 'IQoJ/b3Jp+Z2lu==' })
  await put(bucketFor(s3), 'one', Buffer.from('one'))
  const without = openBucket(settingsFor(s3, { AWS_SESSION_TOKEN: '' }))
  await expect(put(without, 'one', Buffer.from('one'))).rejects.toMatchObject({
    code: 'archive-refused',
    message: expect.stringContaining('InvalidToken'),
  })
})

test.each([
  ['an unknown key', { AWS_ACCESS_KEY_ID: 'AKIDOTHER' }, 'InvalidAccessKeyId (403)', /AWS_ACCESS_KEY_ID/],
  ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'no' }, 'SignatureDoesNotMatch (403)', /AWS_SECRET_ACCESS_KEY/],
  ['a wrong region', { AWS_REGION: 'us-paper-1' }, 'AuthorizationHeaderMalformed (400)', /is in eu-paper-1/],
])(
  '%s is refused at once, with what to change and without the secret',
  async (_, environment, says, advice) => {
    await using s3 = await openS3()
    const bucket = openBucket(settingsFor(s3, environment))
    const refused = await bucket.read('one', 0, 1).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'archive-refused', message: expect.stringContaining(says) })
    expect((refused as { advice: string }).advice).toMatch(advice)
    expect(JSON.stringify(refused)).not.toContain(s3.environment.AWS_SECRET_ACCESS_KEY)
    expect(s3.requests).toHaveLength(1)
  },
)

test('a store that says 404 to an unknown key refuses too, and does not lack the object', async () => {
  await using s3 = await openS3()
  s3.spoil = () => ({ status: 404, body: '<Error><Code>InvalidAccessKeyId</Code></Error>' })
  await expect(bucketFor(s3).read('one', 0, 1)).rejects.toMatchObject({ code: 'archive-refused' })
})

test('a clock that is wrong is said to be', async () => {
  await using s3 = await openS3()
  const nowMs = () => Date.now() - 3_600_000
  await expect(bucketFor(s3, { nowMs }).read('one', 0, 1)).rejects.toMatchObject({
    code: 'archive-refused',
    advice: 'set the clock of this machine',
  })
})

test('a bucket that is not there is refused, whatever is asked of it', async () => {
  await using s3 = await openS3()
  const settings = bucketSettings({ bucket: 'no-such', prefix: '' }, s3.environment)
  const bucket = openBucket(settings)
  const refused = { code: 'archive-refused', message: expect.stringContaining('NoSuchBucket') }
  await expect(bucket.read('one', 0, 1)).rejects.toMatchObject(refused)
  await expect(put(bucket, 'one', Buffer.from('one'))).rejects.toMatchObject(refused)
  await expect(Array.fromAsync(bucket.list('', null))).rejects.toMatchObject(refused)
})

test('an answer that fails twice is asked for a third time; one that goes on failing is unreachable', async () => {
  await using s3 = await openS3()
  const bucket = bucketFor(s3)
  await put(bucket, 'one', Buffer.from('one'))
  for (const trouble of ['reset', 500, 503, 429] as const) {
    let left = 2
    s3.trouble = () => (left-- > 0 ? trouble : null)
    expect((await bucket.read('one', 0, 3))?.bytes.toString()).toBe('one')
    s3.trouble = () => trouble
    s3.requests.length = 0
    await expect(bucket.read('one', 0, 3)).rejects.toMatchObject({ code: 'archive-unreachable' })
    expect(s3.requests).toHaveLength(3)
    s3.trouble = () => null
    await bucket.read('one', 0, 3)
  }
})

test('a bucket that hangs costs one deadline; while it rests all others fail at once, and one asks again after that', async () => {
  await using s3 = await openS3()
  let nowMs = Date.now()
  const bucket = bucketFor(s3, { nowMs: () => nowMs, attemptMs: 100, restMs: 15_000 })
  s3.trouble = () => 'hang'
  const unreachable = { code: 'archive-unreachable' }
  await expect(bucket.read('one', 0, 1)).rejects.toMatchObject(unreachable)
  for (let i = 0; i < 20; i++) await expect(bucket.read('one', 0, 1)).rejects.toMatchObject(unreachable)
  expect(s3.requests).toHaveLength(1)
  nowMs += 16_000
  const again = await Promise.allSettled(Array.from({ length: 5 }, () => bucket.read('one', 0, 1)))
  for (const one of again) expect(one).toMatchObject({ status: 'rejected', reason: unreachable })
  expect(s3.requests).toHaveLength(2)
  nowMs += 16_000
  s3.trouble = () => null
  expect(await bucket.read('one', 0, 1)).toBeNull()
  expect(await bucket.read('one', 0, 1)).toBeNull()
})

test('a signal ends the waiting at once, with its own reason', async () => {
  await using s3 = await openS3()
  s3.trouble = () => 'hang'
  const stop = new AbortController()
  const asked = bucketFor(s3, { attemptMs: 60_000 }).read('one', 0, 1, stop.signal)
  stop.abort(new Error('that is enough'))
  await expect(asked).rejects.toThrow('that is enough')
})

test.each<[string, (body: Buffer) => { status?: number; range?: string; body: Buffer | string }]>([
  ['fewer bytes than were asked for', (body) => ({ range: 'bytes 0-4/10', body: body.subarray(0, 5) })],
  ['fewer bytes than it says', (body) => ({ range: 'bytes 0-9/10', body: body.subarray(0, 5) })],
  ['more bytes than it says', () => ({ range: 'bytes 0-9/10', body: Buffer.alloc(5_000_000) })],
  ['another part', (body) => ({ range: 'bytes 5-14/20', body })],
  ['an object without end', (body) => ({ range: 'bytes 0-9/99999999999999999999', body })],
  ['no part', (body) => ({ status: 200, body })],
  ['a page for people', () => ({ status: 200, body: '<html>Sign in to this network</html>' })],
])('an answer with %s is not taken', async (_, spoilt) => {
  await using s3 = await openS3()
  const bucket = bucketFor(s3)
  const ten = Buffer.from('0123456789')
  await put(bucket, 'ten', ten)
  s3.spoil = ({ method }, answer) => {
    if (method !== 'GET') return answer
    const { status = 206, range, body } = spoilt(ten)
    return { status, ...(range !== undefined && { headers: { 'content-range': range } }), body }
  }
  await expect(bucket.read('ten', 0, 10)).rejects.toMatchObject({ code: 'archive-unreachable' })
})

const key = (name: string) =>
  `<Contents><Key>archive/${name}</Key><LastModified>2026-01-01T00:00:00Z</LastModified></Contents>`
const pageOf = (inner: string, token: string | null) =>
  `<ListBucketResult>${inner}<IsTruncated>${token !== null}</IsTruncated>${token === null ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`}</ListBucketResult>`

test.each<[string, (page: number) => string]>([
  ['goes round in circles', () => pageOf(key('stet-1') + key('stet-2'), 'again')],
  ['has no names and no end', (page) => pageOf('', `page ${page}`)],
  ['goes backwards', () => pageOf(key('stet-2') + key('stet-1'), null)],
  ['names what was not asked for', () => pageOf(key('other'), null)],
  ['is larger than a page can be', () => pageOf(key('stet-1') + ' '.repeat(9 * 2 ** 20), null)],
  ['is no list', () => '<html><Contents><Key>archive/stet-1</Key></Contents></html>'],
  ['is nested without end', () => '<a>x'.repeat(1_000_000)],
])('a list that %s ends in an error', async (_, page) => {
  await using s3 = await openS3()
  let pages = 0
  s3.spoil = () => ({ status: 200, body: page(pages++) })
  await expect(Array.fromAsync(bucketFor(s3).list('stet-', null))).rejects.toMatchObject({
    code: 'archive-unreachable',
  })
  expect(pages).toBeLessThanOrEqual(3)
})

test('a redirect is not followed: the signature would go to whoever it names', async () => {
  await using s3 = await openS3()
  await using elsewhere = await openS3()
  s3.spoil = () => ({
    status: 307,
    headers: { location: `${elsewhere.environment.AWS_ENDPOINT_URL_S3}/newsroom/x` },
  })
  await expect(bucketFor(s3).read('one', 0, 1)).rejects.toMatchObject({ code: 'archive-refused' })
  expect(elsewhere.requests).toEqual([])
})

test.each([
  [{}, 'https://newsroom.s3.us-east-1.amazonaws.com/'],
  [{ AWS_DEFAULT_REGION: 'eu-central-1' }, 'https://newsroom.s3.eu-central-1.amazonaws.com/'],
  [{ AWS_ENDPOINT_URL: 'http://localhost:8333' }, 'http://localhost:8333/newsroom/'],
  [
    { AWS_ENDPOINT_URL: 'http://other.example', AWS_ENDPOINT_URL_S3: 'https://s3.example/at/' },
    'https://s3.example/at/newsroom/',
  ],
])('%j addresses the bucket as %s', (environment, base) => {
  const credentials = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
  const settings = bucketSettings({ bucket: 'newsroom', prefix: 'a/b' }, { ...credentials, ...environment })
  expect(settings).toMatchObject({ base, prefix: 'a/b/', name: 's3://newsroom/a/b' })
})

test('a bucket with dots in its name stands in the path, where certificates do not matter', () => {
  const environment = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' }
  expect(bucketSettings({ bucket: 'news.example', prefix: '' }, environment).base).toBe(
    'https://s3.eu-west-1.amazonaws.com/news.example/',
  )
})

test.each([
  [{}, /credentials/],
  [{ AWS_ACCESS_KEY_ID: 'id' }, /credentials/],
  [{ AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 's', AWS_ENDPOINT_URL: 'localhost:8333' }, /endpoint/],
  [{ AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 's', AWS_ENDPOINT_URL: 'https://a:b@s3' }, /endpoint/],
])('%j is an invalid configuration', (environment, says) => {
  const settings = () => bucketSettings({ bucket: 'newsroom', prefix: '' }, environment)
  expect(settings).toThrow(
    expect.objectContaining({ code: 'config-invalid', message: expect.stringMatching(says) }),
  )
})
