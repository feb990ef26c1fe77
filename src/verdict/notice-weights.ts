import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { featureCount } from './notice-features.ts'
import { textKinds } from './text-kind.ts'

/** A linear classifier: one weight for each kind in each place, rows of `textKinds`. */
export interface NoticeWeights {
  readonly biases: Float32Array
  readonly weights: Int8Array | Float32Array
  /** what one unit of `weights` is worth */
  readonly unit: number
}

/** The same in a byte for each weight. */
export interface SmallWeights extends NoticeWeights {
  readonly weights: Int8Array
}

const digestBytes = 32
const headBytes = digestBytes + 4 * (1 + textKinds.length)

/**
 * As `notice-weights.bin` has them. Little-endian: digest, unit, biases, weights; the whole compressed by
 * brotli.
 * @param digest SHA-256 of what they were learnt from
 */
export function packWeights({ unit, biases, weights }: SmallWeights, digest: Uint8Array): Buffer {
  const bytes = Buffer.alloc(headBytes + weights.length)
  bytes.set(digest)
  for (const [place, value] of [unit, ...biases].entries()) bytes.writeFloatLE(value, digestBytes + 4 * place)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), headBytes)
  return brotliCompressSync(bytes)
}

/** What `packWeights` has packed. */
export function unpackWeights(packed: Uint8Array): SmallWeights & { readonly digest: Buffer } {
  const bytes = brotliDecompressSync(packed)
  const floats = Float32Array.from({ length: 1 + textKinds.length }, (_, at) =>
    bytes.readFloatLE(digestBytes + 4 * at),
  )
  return {
    digest: bytes.subarray(0, digestBytes),
    unit: floats[0]!,
    biases: floats.subarray(1),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + headBytes, featureCount * textKinds.length),
  }
}
