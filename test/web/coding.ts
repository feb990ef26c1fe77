import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

/** Content codings of RFC 9110 §8.4.1, RFC 7932 and RFC 8878. */
export type Coding = 'gzip' | 'br' | 'deflate' | 'zstd'

const encoders: Record<Coding, (bytes: Uint8Array) => Uint8Array> = {
  gzip: (bytes) => gzipSync(bytes),
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  deflate: (bytes) => deflateSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
}

/** Apply content codings in the order in which `Content-Encoding` lists them. */
export function encode(bytes: Uint8Array, codings: readonly Coding[]): Uint8Array {
  return codings.reduce((body, coding) => encoders[coding](body), bytes)
}
