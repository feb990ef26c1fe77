import type { Response } from '../visit/visit.ts'
import { contentCodings, decodeBody } from './decode.ts'
import { pageLimits } from './limits.ts'

/** A response's content, in memory. */
export interface ContentBytes {
  /** content codings undone */
  readonly bytes: Uint8Array
  /** false when there was more than these bytes, or they are damaged */
  readonly whole: boolean
}

/**
 * The content of a response in one piece, of `maxBytes` at the most. Throws only what reading the body throws.
 * @returns null when it comes in a content coding that nobody asked for
 */
export async function contentBytes(
  { headers, body }: Pick<Response, 'headers' | 'body'>,
  maxBytes: number,
): Promise<ContentBytes | null> {
  const codings = contentCodings(headers)
  if (codings === null) return null
  const pieces: Uint8Array[] = []
  const limits = { ...pageLimits, decodedBytes: maxBytes }
  const whole = await decodeBody(body, codings, limits, (bytes) => pieces.push(bytes) > 0)
  return { bytes: Buffer.concat(pieces), whole: whole && body.truncated === null }
}
