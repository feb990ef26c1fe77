import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What came in, as a test may want to know or to spoil it. */
export interface S3Request {
  readonly method: string
  /** key of the object; empty for a list */
  readonly key: string
  readonly range: string | null
}

interface S3Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Before anything is done: `hang` answers never, `reset` closes the connection, a number is the status of the answer. */
type Trouble = 'hang' | 'reset' | number | null

/** Much of what a store for objects has to do, in memory, on loopback; signatures are checked without stet's library. */
export interface S3Server extends AsyncDisposable {
  readonly objects: Map<string, { readonly bytes: Buffer; readonly modified: Date }>
  readonly requests: S3Request[]
  /** what a configuration that reaches it says */
  readonly environment: Record<string, string>
  trouble: (request: S3Request) => Trouble
  spoil: (request: S3Request, answer: S3Answer) => S3Answer
  /** the connection goes once the object is there and before anything was said of it */
  deafAfterPut: boolean
  /** stop listening, and listen again at the same port */
  away(): Promise<void>
  back(): Promise<void>
}

const bucket = 'newsroom'
export const s3Url = (prefix = 'archive') => `s3://${bucket}/${prefix}`

interface S3Options {
  readonly keepsChecksums?: boolean
  readonly keysInPage?: number
  readonly sessionToken?: string
  readonly region?: string
}

export async function openS3(options: S3Options = {}): Promise<S3Server> {
  const { keepsChecksums = true, keysInPage = 1000, sessionToken = '', region = 'eu-paper-1' } = options
  const secrets = { id: 'AKIDPAPER', secret: 'wJalr/paper+secret=' }
  const held = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  const s3: S3Server = {
    objects: new Map(),
    requests: [],
    environment: {},
    trouble: () => null,
    spoil: (_, answered) => answered,
    deafAfterPut: false,
    away: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    back: async () => await listen(port),
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await s3.away()
    },
  }
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  Object.assign(s3.environment, {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: secrets.id,
    AWS_SECRET_ACCESS_KEY: secrets.secret,
    AWS_SESSION_TOKEN: sessionToken,
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://s3')
    const [, inBucket, ...rest] = decodeURIComponent(url.pathname).split('/')
    const { method = '' } = request
    const seen = { method, key: rest.join('/'), range: request.headers.range ?? null }
    s3.requests.push(seen)
    const trouble = s3.trouble(seen)
    if (trouble === 'hang') {
      held.add(response)
      return
    }
    if (trouble === 'reset') {
      request.socket.destroy()
      return
    }
    const body = await buffer(request)
    const {
      status,
      headers,
      body: sent = '',
    } = s3.spoil(
      seen,
      typeof trouble === 'number'
        ? refusal(trouble, 'SlowDown')
        : (refusalOf(request, url, body) ??
            (inBucket === bucket ? done(seen, request, url, body) : noBucket)),
    )
    if (method === 'PUT' && s3.deafAfterPut) {
      request.socket.destroy()
      return
    }
    response.writeHead(status, headers)
    response.end(method === 'HEAD' ? undefined : sent)
  }

  function refusalOf(request: IncomingMessage, url: URL, body: Buffer): S3Answer | null {
    const { headers } = request
    const [, id, day, where, signed, signature] =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      ) ?? []
    if (signed === undefined) return refusal(403, 'AccessDenied')
    if (id !== secrets.id) return refusal(403, 'InvalidAccessKeyId')
    if (where !== region)
      return { ...refusal(400, 'AuthorizationHeaderMalformed'), headers: { 'x-amz-bucket-region': region } }
    const names = signed.split(';')
    const mustBeSigned = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))]
    if (!mustBeSigned.every((name) => names.includes(name))) return refusal(403, 'AccessDenied')
    if ((headers['x-amz-security-token'] ?? '') !== sessionToken) return refusal(400, 'InvalidToken')
    const time = String(headers['x-amz-date'])
    const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3:$4:$5Z'))
    if (!(Math.abs(Date.now() - at) < 15 * 60_000)) return refusal(403, 'RequestTimeTooSkewed')
    const stated = String(headers['x-amz-content-sha256'])
    const canonical = [
      request.method,
      url.pathname
        .split('/')
        .map((part) => encoded(decodeURIComponent(part)))
        .join('/'),
      [...url.searchParams]
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .sort()
        .join('&'),
      ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
      '',
      signed,
      stated,
    ].join('\n')
    const scope = `${day}/${where}/s3/aws4_request`
    const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical).toString('hex')].join('\n')
    const key = [day!, where, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secrets.secret}`)
    if (hmac(key, toSign).toString('hex') !== signature) return refusal(403, 'SignatureDoesNotMatch')
    if (sha256(body).toString('hex') !== stated) return refusal(400, 'XAmzContentSHA256Mismatch')
    const checksum = headers['x-amz-checksum-sha256']
    if (checksum !== undefined && checksum !== sha256(body).toString('base64'))
      return refusal(400, 'BadDigest')
    return null
  }

  function done(seen: S3Request, request: IncomingMessage, url: URL, body: Buffer): S3Answer {
    if (seen.key === '') return list(url)
    if (seen.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return refusal(411, 'MissingContentLength')
      s3.objects.set(seen.key, { bytes: body, modified: new Date() })
      return { status: 200 }
    }
    const object = s3.objects.get(seen.key)
    if (object === undefined) return refusal(404, 'NoSuchKey')
    const { bytes } = object
    if (seen.method === 'HEAD') {
      const asksFor = request.headers['x-amz-checksum-mode'] === 'ENABLED' && keepsChecksums
      const checksum = asksFor ? { 'x-amz-checksum-sha256': sha256(bytes).toString('base64') } : {}
      return { status: 200, headers: { 'content-length': String(bytes.length), ...checksum } }
    }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(seen.range ?? '') ?? []
    if (first === undefined) return { status: 200, body: bytes }
    const size = bytes.length
    if (Number(first) >= size)
      return { ...refusal(416, 'InvalidRange'), headers: { 'content-range': `bytes */${size}` } }
    const end = Math.min(Number(last), size - 1)
    return {
      status: 206,
      headers: { 'content-range': `bytes ${first}-${end}/${size}` },
      body: bytes.subarray(Number(first), end + 1),
    }
  }

  function list({ searchParams }: URL): S3Answer {
    const token = searchParams.get('continuation-token')
    const after = token === null ? (searchParams.get('start-after') ?? '') : token.slice(tokenMark.length)
    const keys = [...s3.objects.keys()]
      .filter((key) => key.startsWith(searchParams.get('prefix') ?? '') && key > after)
      .sort()
    const page = keys.slice(0, keysInPage)
    const more = keys.length > page.length
    const contents = page.map((key) => {
      const { bytes, modified } = s3.objects.get(key)!
      return `<Contents><Key>${xml(key)}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>&quot;x&quot;</ETag><Size>${bytes.length}</Size><Owner><ID>x</ID></Owner></Contents>`
    })
    const next = more ? `<NextContinuationToken>${xml(tokenMark + page.at(-1)!)}</NextContinuationToken>` : ''
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix></Prefix><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`,
    }
  }

  return s3
}

/** A token that is not the same once XML or an address was read wrongly. */
const tokenMark = 'a+b/c=&<d> '

const noBucket = refusal(404, 'NoSuchBucket')

function refusal(status: number, code: string): S3Answer {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>` }
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

function hmac(key: string | Buffer, content: string): Buffer {
  return createHmac('sha256', key).update(content).digest()
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function xml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!)
}
