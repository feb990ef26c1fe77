import { featureCount } from '../src/verdict/notice-features.ts'
import { sharesOf } from '../src/verdict/notice-kind.ts'
import type { NoticeWeights, SmallWeights } from '../src/verdict/notice-weights.ts'
import { textKinds } from '../src/verdict/text-kind.ts'

export interface Example {
  readonly features: Uint32Array
  /** its place in `textKinds` */
  readonly kind: number
}

const rounds = 30
const firstStep = 2
const decay = 1e-6
/** Weights beyond this are few and are cut. */
const largest = 8

/**
 * Multinomial logistic regression by stochastic gradient descent with a falling step (Bottou, "Stochastic Gradient Descent
 * Tricks", 2012). The same examples in the same order give the same weights.
 */
export function learn(examples: readonly Example[]): NoticeWeights {
  const kinds = textKinds.length
  const weights = new Float32Array(featureCount * kinds)
  const biases = new Float32Array(kinds)
  const learnt = { weights, biases, unit: 1 }
  const order = Uint32Array.from(examples.keys())
  const random = randomFrom(1)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    const step = firstStep * (1 - round / rounds)
    for (const index of order) {
      const { features, kind } = examples[index]!
      const shares = sharesOf(learnt, features)
      const scale = 1 / Math.sqrt(features.length)
      for (let other = 0; other < kinds; other++) {
        const change = step * ((other === kind ? 1 : 0) - shares[other]!)
        biases[other]! += change / 10
        for (const place of features) {
          const at = place * kinds + other
          weights[at] = weights[at]! * (1 - step * decay) + change * scale
        }
      }
    }
  }
  return learnt
}

/** The same in a byte for each weight, which loses nothing that can be measured. */
export function inBytes({ weights, biases }: NoticeWeights): SmallWeights {
  const unit = largest / 127
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))))
  return { weights: bytes, biases, unit }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}

/** A linear congruential generator (Press et al., "Numerical Recipes", §7.1.4): any fixed order does. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
