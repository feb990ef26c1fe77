import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { errorCode, StetError } from '../error.ts'
import { refused, unreachable } from './errors.ts'
import type { BucketSettings } from './settings.ts'

export interface SenderClock {
  readonly nowMs: () => number
  /** for one attempt; what it sends has time of its own */
  readonly attemptMs: number
  /** before the second attempt, more or less; four times as long before the third */
  readonly pauseMs: number
  /** how long a bucket that did not answer is left alone */
  readonly restMs: number
}

export interface BucketRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  /** of the object; empty for the bucket itself */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly content: Blob; readonly sha256: string }
}

export const usualClock: SenderClock = {
  nowMs: Date.now,
  attemptMs: 10_000,
  pauseMs: 200,
  restMs: 15_000,
}

const attempts = 3
/** A line that carries less is as good as dead. */
const leastBytesPerMs = 256
const maxErrorBytes = 64 * 1024
const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Sends signed requests to one bucket. The only place beside `visit/` that reaches the network: it asks the endpoint that the
 * configuration names, which may well be a private one, and follows no redirect.
 */
export class Sender {
  readonly #settings: BucketSettings
  readonly #clock: SenderClock
  readonly #signer: AwsClient
  /** until when nobody asks a bucket that did not answer; null while it does */
  #restUntilMs: number | null = null

  constructor(settings: BucketSettings, clock: SenderClock) {
    this.#settings = settings
    this.#clock = clock
    const { accessKeyId, secretAccessKey, sessionToken, region } = settings
    this.#signer = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== null && { sessionToken }),
      region,
      service: 's3',
    })
  }

  /**
   * @param take reads the answer, a 2xx or 404 or 416, within the deadline of its attempt; null says that it makes no sense
   * @throws StetError `archive-unreachable` after three attempts, or at once while the bucket rests; `archive-refused`
   */
  async send<T>(
    request: BucketRequest,
    take: (response: Response) => Promise<T | null>,
    signal?: AbortSignal,
  ): Promise<T> {
    // While it rests, all others fail at once: a hundred checks must not wait for it one after another.
    const isFirstAgain = this.#restUntilMs !== null
    if (this.#restUntilMs !== null && this.#clock.nowMs() < this.#restUntilMs)
      throw unreachable(this.#settings.name, 'it did not answer a moment ago')
    if (isFirstAgain) this.#rest()
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(request, take, signal)
      if (!(outcome instanceof Failure)) {
        this.#restUntilMs = null
        return outcome
      }
      signal?.throwIfAborted()
      if (outcome.isLasting || attempt === attempts || isFirstAgain) {
        this.#rest()
        throw unreachable(this.#settings.name, outcome.why, outcome.cause)
      }
      const pauseMs = this.#clock.pauseMs * 4 ** (attempt - 1) * (0.5 + Math.random())
      await pause(pauseMs, undefined, { signal })
    }
  }

  #rest(): void {
    this.#restUntilMs = this.#clock.nowMs() + this.#clock.restMs
  }

  async #attempt<T>(
    request: BucketRequest,
    take: (response: Response) => Promise<T | null>,
    signal: AbortSignal | undefined,
  ): Promise<T | Failure> {
    const deadlineMs = this.#clock.attemptMs + (request.body?.content.size ?? 0) / leastBytesPerMs
    const deadline = AbortSignal.timeout(Math.ceil(deadlineMs))
    try {
      const signed = await this.#signed(request)
      const response = await fetch(signed, {
        redirect: 'manual',
        signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      })
      const { status } = response
      if (status >= 500 || status === 429) {
        await response.body?.cancel()
        return new Failure(`it answers ${status}`)
      }
      if (!response.ok && status !== 404 && status !== 416) {
        const code = await errorAnswer(response)
        throw refused(this.#settings.name, status, code, response.headers.get('x-amz-bucket-region'))
      }
      return (await take(response)) ?? new Failure('its answer makes no sense')
    } catch (error) {
      signal?.throwIfAborted()
      if (deadline.aborted) return new Failure(`no answer within ${Math.ceil(deadlineMs / 1000)} s`, true)
      // What fetch says of the network is a TypeError with the cause in it; without one it is a fault of ours.
      if (error instanceof StetError || !(error instanceof TypeError) || error.cause === undefined)
        throw error
      return new Failure(causeOf(error.cause), false, error)
    }
  }

  async #signed({ method, key, query = {}, headers = {}, body }: BucketRequest): Promise<Request> {
    const url = new URL(this.#settings.base + key)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const signed = await this.#signer.sign(url.href, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': body?.sha256 ?? emptySha256 },
      ...(body !== undefined && { body: body.content }),
      aws: { datetime: basicTime(this.#clock.nowMs()) },
    })
    // Not signed, for proxies on the way change it; nothing that we store is to be decoded on the way back.
    signed.headers.set('accept-encoding', 'identity')
    return signed
  }
}

class Failure {
  readonly why: string
  /** whether another attempt would only take as long again */
  readonly isLasting: boolean
  readonly cause: unknown

  constructor(why: string, isLasting = false, cause?: unknown) {
    this.why = why
    this.isLasting = isLasting
    this.cause = cause
  }
}

/** The bytes of an answer, which must not be more; null when they are. */
export async function bytesOf(response: Response, maxBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The code in one of S3's error answers; null when there is none, as in all answers to HEAD. */
export async function errorAnswer(response: Response): Promise<string | null> {
  const text = (await bytesOf(response, maxErrorBytes))?.toString('latin1') ?? ''
  return /<Code>([A-Za-z0-9]{1,64})<\/Code>/.exec(text)?.[1] ?? null
}

function causeOf(cause: unknown): string {
  return errorCode(cause) ?? (cause instanceof Error ? cause.name : 'the connection broke')
}

/** ISO 8601 in its basic format, without fractions, as Signature V4 has it. */
function basicTime(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')
}
