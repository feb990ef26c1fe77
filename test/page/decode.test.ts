import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { contentCodings } from '../../src/page/decode.ts'
import { pageLimits } from '../../src/page/limits.ts'
import { readPage } from '../../src/page/read-page.ts'
import { now, read, response, url } from './responses.ts'

const story = '<title>Budget</title><p>“We found the money,” the mayor said.</p>'
const words = '“We found the money,” the mayor said.'
const bytes = Buffer.from(story)
/** More than is decoded at once. */
const days = Array.from(
  { length: 30_000 },
  (_, day) => `<p>And the ferry sails on day ${(day * 7919) % 10_007}.</p>\n`,
)
const long = Buffer.from(`${story}${days.join('')}`)

const codings: readonly (readonly [coding: string, encode: (plain: Uint8Array) => Uint8Array])[] = [
  ['gzip', (plain) => zlib.gzipSync(plain)],
  ['x-gzip', (plain) => zlib.gzipSync(plain)],
  ['GZIP', (plain) => zlib.gzipSync(plain)],
  ['deflate', (plain) => zlib.deflateSync(plain)],
  ['br', (plain) => zlib.brotliCompressSync(plain, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['zstd', (plain) => zlib.zstdCompressSync(plain)],
  ['gzip, br', (plain) => zlib.brotliCompressSync(zlib.gzipSync(plain))],
  ['identity', (plain) => plain],
  ['', (plain) => plain],
]

describe('a page is read through its content coding', () => {
  for (const [coding, encode] of codings) {
    const headers = { 'Content-Encoding': coding }
    test(`"${coding}", in memory`, async () => {
      const page = await read(encode(bytes), { headers })
      expect(page.text).toBe(words)
      expect(page.partial).toBe(false)
      expect(page.bytes).toBe(bytes.length)
    })

    test(`"${coding}", long and from a file`, async () => {
      const page = await read(encode(long), { headers, chunkBytes: 1000 })
      expect(page.text.startsWith(words)).toBe(true)
      expect(page.text.split('\n')).toHaveLength(1 + days.length)
      expect(page.bytes).toBe(long.length)
    })

    test(`"${coding}", cut off half-way, gives what could be decoded`, async () => {
      const whole = encode(Buffer.concat([bytes, noise(400_000)]))
      const page = await read(whole.subarray(0, whole.length / 2), { headers, truncated: 'disconnect' })
      expect(page.text.startsWith(words)).toBe(true)
      expect(page.partial).toBe(true)
    })
  }

  test('"deflate" without the zlib wrapping that it should have', async () => {
    const page = await read(zlib.deflateRawSync(bytes), { headers: { 'Content-Encoding': 'deflate' } })
    expect(page).toMatchObject({ text: words, partial: false })
  })
})

describe('a coding that is not what it says', () => {
  for (const coding of ['gzip', 'deflate', 'br', 'zstd'])
    test(`plain text labelled "${coding}" is read as it is, and counts as partial`, async () => {
      const page = await read(bytes, { headers: { 'Content-Encoding': coding } })
      expect(page).toMatchObject({ text: words, partial: true })
    })

  test('a gzip stream that ends too early, though the server meant it so, is partial', async () => {
    const whole = zlib.gzipSync(Buffer.concat([bytes, noise(20_000)]))
    const page = await read(whole.subarray(0, whole.length - 9), { headers: { 'Content-Encoding': 'gzip' } })
    expect(page.text.startsWith(words)).toBe(true)
    expect(page.partial).toBe(true)
  })

  test('bytes after the end of a gzip stream do no harm, and count as partial', async () => {
    const page = await read(Buffer.concat([zlib.gzipSync(bytes), Buffer.from('garbage')]), {
      headers: { 'Content-Encoding': 'gzip' },
    })
    expect(page).toMatchObject({ text: words, partial: true })
  })

  test('a gzip stream that breaks in the middle gives its beginning', async () => {
    const broken = zlib.gzipSync(Buffer.concat([bytes, noise(400_000)]))
    broken.fill(0xff, broken.length - 2_000, broken.length - 1_800)
    const page = await read(broken, { headers: { 'Content-Encoding': 'gzip' } })
    expect(page.text.startsWith(words)).toBe(true)
    expect(page.partial).toBe(true)
  })

  test('an unknown coding, or a third one, gives no text', async () => {
    for (const coding of ['compress', 'gzip, gzip, gzip', 'aes128gcm']) {
      const page = await read(bytes, { headers: { 'Content-Encoding': coding } })
      expect(page).toMatchObject({ text: '', charset: null, partial: true, access: 'unknown' })
    }
  })

  test('several fields are one list', () => {
    expect(
      contentCodings([
        ['Content-Encoding', 'gzip'],
        ['content-encoding', 'identity, BR'],
      ]),
    ).toEqual(['gzip', 'br'])
  })
})

describe('a small body that decodes to a huge one', () => {
  test('stops at 200 times its size', async () => {
    const bomb = zlib.brotliCompressSync(Buffer.alloc(64 * 1024 * 1024, ' '), {
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
    })
    const page = await read(bomb, { headers: { 'Content-Encoding': 'br' } })
    expect(page.partial).toBe(true)
    expect(page.bytes).toBe(Math.max(1024 * 1024, 200 * bomb.length))
  })

  test('stops at the bound for decoded bytes', async () => {
    const limits = { ...pageLimits, decodedBytes: 2_000_000 }
    for (const coding of ['gzip', 'gzip, gzip'])
      for (const size of [1_999_999, 2_000_001, 9_000_000]) {
        const plain = noise(size)
        const encoded = coding === 'gzip' ? zlib.gzipSync(plain) : zlib.gzipSync(zlib.gzipSync(plain))
        const told = { headers: { 'Content-Encoding': coding } }
        const page = await readPage(url, response(encoded, told), limits, now)
        expect(page.bytes).toBe(Math.min(size, 2_000_000))
        expect(page.partial).toBe(size > 2_000_000)
      }
  })

  test('a zstd frame that asks for a window beyond 8 MiB is refused', async () => {
    const params = { [zlib.constants.ZSTD_c_windowLog]: 25 }
    const encoded = zlib.zstdCompressSync(Buffer.concat([bytes, noise(40_000_000)]), { params })
    const page = await read(encoded, { headers: { 'Content-Encoding': 'zstd' } })
    expect(page.text).not.toContain('mayor')
    expect(page.partial).toBe(true)
  })
})

/** Letters that do not compress well, the same ones every time; marked up so that they are no text. */
function noise(length: number): Buffer {
  const result = Buffer.alloc(length)
  for (let index = 0, state = 1; index < length; index++) {
    state = (state * 48_271) % 2_147_483_647
    result[index] = 0x61 + (state % 26)
  }
  result.write('<!--')
  return result
}
