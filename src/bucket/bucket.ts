import { errorCode } from '../error.ts'
import { refused, unreachable } from './errors.ts'
import { type ListPage, parseListPage } from './list-page.ts'
import { bytesOf, errorAnswer, Sender, type SenderClock, usualClock } from './sender.ts'
import type { BucketSettings } from './settings.ts'

/** What the bucket says of an object. */
interface ObjectFacts {
  readonly size: number
  /** hex; null when it does not say: not every store keeps checksums */
  readonly sha256: string | null
}

/**
 * Objects below one prefix of a bucket, under names of ours. Every method throws StetError with a `BucketErrorCode`; nothing
 * that the bucket sends is believed further than its lengths.
 */
export interface Bucket {
  /** `s3://bucket/prefix`, for people */
  readonly name: string
  /** null when there is no such object */
  facts(name: string, signal?: AbortSignal): Promise<ObjectFacts | null>
  /** @param sha256 of the content, in hex, which the bucket holds against what arrives */
  put(name: string, content: Blob, sha256: string, signal?: AbortSignal): Promise<void>
  /**
   * The bytes from `start` to before `end`, or to the object's end, and how long all of it is; none behind its end. Null when
   * there is no such object.
   */
  read(
    name: string,
    start: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<{ readonly bytes: Buffer; readonly size: number } | null>
  /** Names that begin so, in the order of their bytes, page by page: only those behind `after` where that is not null. */
  list(
    beginning: string,
    after: string | null,
    signal?: AbortSignal,
  ): AsyncGenerator<{ readonly name: string; readonly modified: Date }>
}

/** A page lists at most 1000 keys of at most 1024 bytes, each with some 300 bytes around it. */
const maxPageBytes = 8 * 2 ** 20

const absentCodes = new Set(['NoSuchKey', 'NotFound'])

/** Nothing is asked before the first method is called. */
export function openBucket(settings: BucketSettings, clock: SenderClock = usualClock): Bucket {
  const sender = new Sender(settings, clock)
  const { name: bucketName, prefix } = settings

  /** It may also be the bucket that is not there, or, for some stores, whoever asks. */
  const absent = async (response: Response): Promise<void> => {
    const code = await errorAnswer(response)
    if (code !== null && !absentCodes.has(code)) throw refused(bucketName, response.status, code, null)
  }

  const bucket: Bucket = {
    name: bucketName,

    facts: async (name, signal) => {
      const headers = { 'x-amz-checksum-mode': 'ENABLED' }
      try {
        const { facts } = await sender.send(
          { method: 'HEAD', key: prefix + name, headers },
          async (response) => {
            if (response.status === 404) return { facts: null }
            const size = Number(response.headers.get('content-length') ?? Number.NaN)
            if (!Number.isSafeInteger(size)) return null
            return { facts: { size, sha256: hexOf(response.headers.get('x-amz-checksum-sha256')) } }
          },
          signal,
        )
        return facts
      } catch (error) {
        // An answer to HEAD has no room for a reason, one to GET has.
        if (errorCode(error) === 'archive-refused') await bucket.read(name, 0, 1, signal)
        throw error
      }
    },

    put: async (name, content, sha256, signal) => {
      const headers = { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') }
      await sender.send(
        { method: 'PUT', key: prefix + name, headers, body: { content, sha256 } },
        async (response) => {
          if (response.status === 404) throw refused(bucketName, 404, await errorAnswer(response), null)
          await response.body?.cancel()
          return response.ok ? true : null
        },
        signal,
      )
    },

    read: async (name, start, end, signal) => {
      const headers = { range: `bytes=${start}-${end - 1}` }
      const { found } = await sender.send(
        { method: 'GET', key: prefix + name, headers },
        async (response) => {
          const stated = response.headers.get('content-range') ?? ''
          switch (response.status) {
            case 404:
              await absent(response)
              return { found: null }
            case 416: {
              const size = Number(/^bytes \*\/(\d{1,15})$/.exec(stated)?.[1] ?? start)
              await response.body?.cancel()
              return { found: { bytes: Buffer.alloc(0), size } }
            }
            default: {
              const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(stated) ?? []
              const size = Number(total)
              const expected = Math.min(end, size) - start
              const isAsked = Number(first) === start && Number(last) + 1 - start === expected
              const bytes = response.status === 206 && isAsked ? await bytesOf(response, expected) : null
              if (bytes?.length === expected) return { found: { bytes, size } }
              await response.body?.cancel()
              return null
            }
          }
        },
        signal,
      )
      return found
    },

    async *list(beginning, after, signal) {
      const first: Record<string, string> = { 'list-type': '2', prefix: prefix + beginning }
      if (after !== null) first['start-after'] = prefix + after
      let last = after === null ? '' : prefix + after
      for (let query: Record<string, string> | null = first; query !== null; ) {
        const page: ListPage = await sender.send(
          { method: 'GET', key: '', query },
          async (response) => {
            if (response.status === 404) throw refused(bucketName, 404, await errorAnswer(response), null)
            return parseListPage((await bytesOf(response, maxPageBytes))?.toString('utf8') ?? '')
          },
          signal,
        )
        const before = last
        for (const { key, modified } of page.objects) {
          // Ever forward, or a list could go round in circles for ever.
          if (key <= last || !key.startsWith(prefix + beginning))
            throw unreachable(bucketName, 'what it lists is out of order')
          last = key
          yield { name: key.slice(prefix.length), modified }
        }
        if (page.next !== null && last === before) throw unreachable(bucketName, 'its list does not end')
        query = page.next === null ? null : { ...first, 'continuation-token': page.next }
      }
    },
  }
  return bucket
}

/** A whole object's checksum; that of one in parts is over checksums and says nothing. */
function hexOf(base64: string | null): string | null {
  return base64 !== null && /^[A-Za-z0-9+/]{43}=$/.test(base64)
    ? Buffer.from(base64, 'base64').toString('hex')
    : null
}
