import { readFileSync } from 'node:fs'
import { featuresOf } from './notice-features.ts'
import { type NoticeWeights, unpackWeights } from './notice-weights.ts'
import { type NoticeKind, textKinds } from './text-kind.ts'

/** How a text reads. */
export interface NoticeReading {
  /** the likeliest kind of notice, whether or not it is one */
  readonly kind: NoticeKind
  /** natural logarithm of the odds that it is a notice and no page of its own */
  readonly odds: number
}

/**
 * How the words under a page's heading read, whatever their language: by their likeness to some nineteen thousand short texts of either sort
 * (training/notices). Bounded by what `featuresOf` looks at. Pure.
 */
export function readAsNotice(text: string): NoticeReading {
  learnt ??= unpackWeights(readFileSync(weightsUrl))
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
