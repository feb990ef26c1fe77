import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { featureCount, featuresOf } from './notice-features.ts'

/** What a short text can be: a page of its own, or a notice in the place of one. */
export const textKinds = [
  'page',
  'gone',
  'login',
  'wall',
  'legal',
  'consent',
  'parked',
  'suspended',
  'trouble',
] as const
export type TextKind = (typeof textKinds)[number]
export type NoticeKind = Exclude<TextKind, 'page'>

/** How a text reads. */
export interface NoticeReading {
  /** the likeliest kind of notice, whether or not it is one */
  readonly kind: NoticeKind
  /** natural logarithm of the odds that it is a notice and no page of its own */
  readonly odds: number
}

/** A linear classifier: one weight for each kind in each place, rows of `textKinds`. */
export interface NoticeWeights {
  readonly biases: Float32Array
  readonly weights: Int8Array | Float32Array
  /** what one unit of `weights` is worth */
  readonly unit: number
}

/**
 * How the words under a page's heading read, whatever their language: by their likeness to some ten thousand sentences of either sort
 * (training/notices). Bounded by what `featuresOf` looks at. Pure.
 */
export function readAsNotice(text: string): NoticeReading {
  learnt ??= unpacked(readFileSync(weightsUrl))
  return readingOf(sharesOf(learnt, featuresOf(text)))
}

/** How likely each of `textKinds` is (multinomial logistic regression): they add up to 1. */
export function sharesOf({ biases, weights, unit }: NoticeWeights, features: Uint32Array): Float64Array {
  const kinds = textKinds.length
  const scores = new Float64Array(kinds)
  for (const place of features)
    for (let kind = 0; kind < kinds; kind++) scores[kind]! += weights[place * kinds + kind]!
  const scale = unit / Math.sqrt(features.length)
  for (let kind = 0; kind < kinds; kind++) scores[kind] = biases[kind]! + scores[kind]! * scale
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

export function readingOf(shares: Float64Array): NoticeReading {
  const [page, ...notices] = shares
  const likeliest = notices.indexOf(Math.max(...notices))
  return { kind: textKinds[likeliest + 1] as NoticeKind, odds: Math.log((1 - page!) / page!) }
}

const weightsUrl = new URL('./notice-weights.bin', import.meta.url)
let learnt: NoticeWeights | null = null

/** Little-endian: SHA-256 of what it was learnt from, unit, biases, weights; the whole compressed by brotli. */
export const headBytes = 32 + 4 * (1 + textKinds.length)

function unpacked(packed: Uint8Array): NoticeWeights {
  const bytes = brotliDecompressSync(packed)
  const floats = Float32Array.from({ length: 1 + textKinds.length }, (_, at) =>
    bytes.readFloatLE(32 + 4 * at),
  )
  return {
    unit: floats[0]!,
    biases: floats.subarray(1),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + headBytes, featureCount * textKinds.length),
  }
}
