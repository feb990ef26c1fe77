import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceUrl } from '../../src/address/source-url.ts'
import { type Archive, type ArchiveOptions, openArchive } from '../../src/archive/archive.ts'
import { type ArchivePlace, inFolder } from '../../src/archive/place.ts'
import type { Body, Exchange, HeaderFields, Response, Visit } from '../../src/visit/visit.ts'

export const noon = new Date('2026-11-22T12:00:00.123Z')

export interface ExchangeParts {
  readonly url?: string
  readonly at?: Date
  readonly address?: string | null
  readonly target?: string
  readonly requestHeaders?: HeaderFields
  readonly protocol?: Response['protocol']
  readonly status?: number
  readonly statusText?: string
  readonly headers?: HeaderFields
  readonly body?: Body
}

export function exchange(parts: ExchangeParts = {}): Exchange & { readonly response: Response } {
  const url = sourceUrl(parts.url ?? 'https://paper.test/story')
  return {
    url,
    at: parts.at ?? noon,
    ms: 12,
    address: parts.address === undefined ? '127.0.0.1' : parts.address,
    request: {
      method: 'GET',
      target: parts.target ?? new URL(url).pathname,
      headers: parts.requestHeaders ?? [
        ['Host', new URL(url).host],
        ['User-Agent', 'stet-test'],
      ],
    },
    response: {
      protocol: parts.protocol ?? 'HTTP/1.1',
      status: parts.status ?? 200,
      statusText: parts.statusText ?? 'OK',
      headers: parts.headers ?? [['Content-Type', 'text/html; charset=utf-8']],
      body: parts.body ?? inMemory('<p>It stands.</p>'),
    },
  }
}

/** A visit of these exchanges that ends with the last one's response. */
export function visitOf(...exchanges: readonly (Exchange & { readonly response: Response })[]): Visit {
  const final = exchanges.at(-1)!
  return {
    kind: 'answered',
    url: exchanges[0]!.url,
    finalUrl: final.url,
    final,
    exchanges,
    startedAt: exchanges[0]!.at,
    async [Symbol.asyncDispose]() {},
  }
}

export const visit = (parts: ExchangeParts = {}): Visit => visitOf(exchange(parts))

export function inMemory(content: string | Uint8Array, truncated: Body['truncated'] = null): Body {
  const bytes = Buffer.from(content)
  return {
    size: bytes.length,
    sha256: sha256(bytes),
    truncated,
    bytes,
    async *chunks() {
      yield bytes
    },
  }
}

/** A body that is not in memory: it comes in pieces, and says how often it was read. */
export function inPieces(content: Uint8Array, pieceBytes = 65_536): Body {
  return {
    size: content.length,
    sha256: sha256(content),
    truncated: null,
    bytes: null,
    async *chunks() {
      for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes)
    },
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export type TemporaryFolder = AsyncDisposable & { readonly path: string; readonly place: ArchivePlace }

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'stet-archive-'))
  return {
    path,
    place: inFolder(path),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** @param at a folder, or a place with one */
export function open(at: string | ArchivePlace, options: Partial<ArchiveOptions> = {}): Promise<Archive> {
  return openArchive({
    place: typeof at === 'string' ? inFolder(at) : at,
    software: 'stet/0.0.0-test',
    userAgent: 'stet-test (+https://paper.test/bot)',
    operator: 'Redaktion „Paper“ <desk@paper.test>',
    now: () => noon,
    randomUuid: randomUUID,
    ...options,
  })
}
