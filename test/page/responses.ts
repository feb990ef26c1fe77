import { sourceUrl } from '../../src/address/source-url.ts'
import { pageLimits } from '../../src/page/limits.ts'
import type { Page } from '../../src/page/page.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Response } from '../../src/visit/visit.ts'

export const url = sourceUrl('https://courier.test/news/budget?id=1')
export const now = new Date('2026-11-22T12:00:00Z')

export interface Told {
  readonly headers?: Readonly<Record<string, string>>
  /** give the body in chunks of this many bytes, and not in memory, as a large one that lies in a file */
  readonly chunkBytes?: number
  readonly truncated?: Response['body']['truncated']
}

/** A response as a visit has it: `text/html` unless the headers say otherwise ('' for none). */
export function response(content: string | Uint8Array, told: Told = {}): Response {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { chunkBytes = null } = told
  return {
    protocol: 'HTTP/1.1',
    status: 200,
    statusText: 'OK',
    headers: Object.entries({ 'Content-Type': 'text/html', ...told.headers }).filter(
      ([, value]) => value !== '',
    ),
    body: {
      size: bytes.length,
      sha256: '',
      truncated: told.truncated ?? null,
      bytes: chunkBytes === null ? bytes : null,
      async *chunks() {
        const step = chunkBytes ?? Math.max(1, bytes.length)
        for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
      },
    },
  }
}

export function read(content: string | Uint8Array, told: Told = {}): Promise<Page> {
  return readPage(url, response(content, told), pageLimits, now)
}
