import { createHash, hash } from 'node:crypto'
import { isIP } from 'node:net'
import type { SourceUrl } from '../address/source-url.ts'
import { cdxjKey } from '../address/surt.ts'
import { StetError } from '../error.ts'
import type { Body, Exchange, Response } from '../visit/visit.ts'
import type { ArchiveErrorCode } from './errors.ts'
import { requestHead, responseHead } from './http-head.ts'
import { type IndexEntry, revisitMime } from './index-line.ts'
import { cameCompressed, mediaType } from './media-type.ts'
import { deflatedMember, type Member, scratchMember, storedMember } from './member.ts'
import { type Original, type RevisitProfile, revisitFields } from './revisit.ts'
import type { Scratch } from './scratch.ts'

/** What every record of one WARC has in common. */
interface RecordContext {
  /** UUID of the warcinfo record */
  readonly warcinfoId: string
  readonly randomUuid: () => string
  readonly scratch: Scratch
}

export interface PackedExchange {
  readonly request: Member
  /** the response record, or the revisit record in its place */
  readonly response: Member
  /** its index line, but for where it will stand */
  readonly entry: Omit<IndexEntry, 'filename' | 'offset'>
  /** the resource record that comes behind it; null when there is none */
  readonly dom: Member | null
}

/** The document that a browser made of an answer. */
export interface Dom {
  readonly url: SourceUrl
  readonly at: Date
  /** HTML in UTF-8, in memory */
  readonly body: Body
}

export type AnsweredExchange = Exchange & { readonly response: Response }

/** What lets an exchange be kept without its body. */
export interface Revisit {
  readonly profile: RevisitProfile
  readonly original: Original
  /** `sha256:` and hex, of the original's payload */
  readonly payloadDigest: string
}

const nothing = new Uint8Array(0)

/**
 * The request and response records of one exchange (ISO 28500:2017, 6.3, 6.4). The request goes first, so that in a file
 * cut short every response has its request; only the request names the other, which the standard (5.9) reads both ways.
 * @param revisit a revisit record takes the place of the response record; null for a response record
 * @param dom     kept beside the response, as a resource record (6.5) under an address that no server answers
 * @throws StetError `body-lost` when the body cannot be read
 */
export async function packExchange(
  exchange: AnsweredExchange,
  context: RecordContext,
  revisit: Revisit | null,
  dom: Dom | null,
): Promise<PackedExchange> {
  const url = new URL(exchange.url)
  const responseId = context.randomUuid()
  const shared =
    `WARC-Warcinfo-ID: <urn:uuid:${context.warcinfoId}>\r\n` +
    `WARC-Date: ${exchange.at.toISOString()}\r\n` +
    `WARC-Target-URI: ${url.href}\r\n` +
    (exchange.address !== null && isIP(exchange.address) ? `WARC-IP-Address: ${exchange.address}\r\n` : '')
  const request = packRequest(exchange, shared, responseId, context)
  const response =
    revisit === null
      ? await packResponse(exchange.response, shared, responseId, context)
      : await packRevisit(exchange.response, shared, responseId, revisit)
  return {
    request,
    response,
    dom: dom === null ? null : await packDom(dom, responseId, context),
    entry: {
      key: cdxjKey(url),
      at: exchange.at.toISOString(),
      url: url.href,
      mime: revisit === null ? mediaType(exchange.response.headers) : revisitMime,
      status: exchange.response.status,
      digest: revisit?.payloadDigest ?? `sha256:${exchange.response.body.sha256}`,
      length: response.length,
      recordDigest: `sha256:${response.sha256}`,
    },
  }
}

/** The warcinfo record (ISO 28500:2017, 6.2) that a file begins with. */
export async function packWarcinfo(
  id: string,
  at: Date,
  filename: string,
  about: Readonly<Record<string, string>>,
): Promise<Member> {
  const lines = Object.entries(about).map(
    ([name, value]) => `${name}: ${value.replace(/[\0\r\n]/g, ' ')}\r\n`,
  )
  const block = Buffer.from(lines.join(''))
  const head = warcHead(
    'warcinfo',
    id,
    `WARC-Date: ${at.toISOString()}\r\nWARC-Filename: ${filename}\r\n`,
    'application/warc-fields',
    hash('sha256', block),
    block.length,
  )
  return await deflatedMember(head, block)
}

function packRequest(
  exchange: AnsweredExchange,
  shared: string,
  responseId: string,
  context: RecordContext,
): Member {
  const block = requestHead(exchange.request)
  const head = warcHead(
    'request',
    context.randomUuid(),
    `${shared}WARC-Protocol: http/1.1\r\nWARC-Concurrent-To: <urn:uuid:${responseId}>\r\n`,
    'application/http; msgtype=request',
    hash('sha256', block),
    block.length,
  )
  return storedMember(Buffer.concat([head, block]), nothing)
}

async function packResponse(
  response: Response,
  shared: string,
  id: string,
  context: RecordContext,
): Promise<Member> {
  const { body } = response
  const http = responseHead(response)
  const blockDigest = createHash('sha256').update(http)
  if (body.bytes === null) for await (const chunk of wholeBody(body)) blockDigest.update(chunk)
  else blockDigest.update(body.bytes)
  const head = warcHead(
    'response',
    id,
    `${shared}WARC-Protocol: ${response.protocol.toLowerCase()}\r\n` +
      `WARC-Payload-Digest: sha256:${body.sha256}\r\n` +
      (body.truncated === null ? '' : `WARC-Truncated: ${body.truncated}\r\n`),
    'application/http; msgtype=response',
    blockDigest.digest('hex'),
    http.length + (body.bytes?.length ?? body.size),
  )
  const heads = Buffer.concat([head, http])
  const compressed = cameCompressed(response.headers)
  if (body.bytes === null)
    return await context.scratch((file) => scratchMember(heads, wholeBody(body), compressed, file))
  return compressed ? storedMember(heads, body.bytes) : await deflatedMember(heads, body.bytes)
}

async function packDom({ url, at, body }: Dom, responseId: string, context: RecordContext): Promise<Member> {
  const head = warcHead(
    'resource',
    context.randomUuid(),
    `WARC-Warcinfo-ID: <urn:uuid:${context.warcinfoId}>\r\n` +
      `WARC-Date: ${at.toISOString()}\r\n` +
      `WARC-Target-URI: urn:dom:${url}\r\n` +
      `WARC-Concurrent-To: <urn:uuid:${responseId}>\r\n` +
      `WARC-Payload-Digest: sha256:${body.sha256}\r\n` +
      (body.truncated === null ? '' : `WARC-Truncated: ${body.truncated}\r\n`),
    'text/html; charset=utf-8',
    body.sha256,
    body.size,
  )
  const bytes: Uint8Array[] = []
  for await (const chunk of wholeBody(body)) bytes.push(chunk)
  return await deflatedMember(head, Buffer.concat(bytes))
}

/** ISO 28500:2017, 6.7: the head of what was answered, and where its payload is. */
async function packRevisit(
  response: Response,
  shared: string,
  id: string,
  { profile, original, payloadDigest }: Revisit,
): Promise<Member> {
  const http = responseHead(response)
  const head = warcHead(
    'revisit',
    id,
    `${shared}WARC-Protocol: ${response.protocol.toLowerCase()}\r\n` +
      revisitFields(profile, original) +
      `WARC-Payload-Digest: ${payloadDigest}\r\n`,
    'application/http; msgtype=response',
    hash('sha256', http),
    http.length,
  )
  return await deflatedMember(Buffer.concat([head, http]), nothing)
}

function warcHead(
  type: string,
  id: string,
  fields: string,
  contentType: string,
  blockSha256: string,
  blockLength: number,
): Buffer {
  return Buffer.from(
    `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${id}>\r\n${fields}` +
      `WARC-Block-Digest: sha256:${blockSha256}\r\nContent-Type: ${contentType}\r\n` +
      `Content-Length: ${blockLength}\r\n\r\n`,
  )
}

/** The body's chunks; what cannot be read, or is not as long as the visit said, ends in `body-lost`. */
async function* wholeBody(body: Body): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of body.chunks()) {
      size += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw new StetError<ArchiveErrorCode>('body-lost', 'the body of a visit cannot be read again', { cause })
  }
  if (size !== body.size)
    throw new StetError<ArchiveErrorCode>(
      'body-lost',
      `the body of a visit has ${size} bytes where ${body.size} came`,
    )
}
