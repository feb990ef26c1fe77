/** How many sources died, and how many were last seen alive, at one age. */
export interface LifeTableRow {
  /** in days */
  readonly age: number
  readonly died: number
  /** still alive at this age, which is all that is known of them */
  readonly censored: number
}

/** From this age on, until the next step, this share of sources is alive. */
export interface SurvivalStep {
  readonly age: number
  readonly atRisk: number
  readonly died: number
  /** 0 to 1 */
  readonly survival: number
  /** ends of the 95 % confidence interval */
  readonly low: number
  readonly high: number
}

/** The normal quantile of a two-sided 95 % interval. */
const z = 1.959964

/**
 * The product-limit estimator of survival (E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete
 * observations", Journal of the American Statistical Association 53, 1958): S(t) = ∏ (1 − d/n) over the ages up to t at
 * which d of the n that were still observed died. Those that were last seen alive at an age count as observed at it. The
 * interval is S ± 1.96 S √(Σ d/(n(n − d))) (M. Greenwood, "The natural duration of cancer", 1926), cut to 0 and 1; where
 * the last one died S is 0, and so are both its ends.
 *
 * @param rows counts that are whole and not negative; in any order, an age may come several times
 * @returns a step for each age at which any died, by age; none when none died
 */
export function kaplanMeier(rows: readonly LifeTableRow[]): SurvivalStep[] {
  const byAge = new Map<number, { died: number; censored: number }>()
  for (const { age, died, censored } of rows) {
    const sum = byAge.get(age) ?? { died: 0, censored: 0 }
    byAge.set(age, { died: sum.died + died, censored: sum.censored + censored })
  }
  let atRisk = rows.reduce((sum, { died, censored }) => sum + died + censored, 0)
  let survival = 1
  let greenwood = 0
  const steps: SurvivalStep[] = []
  for (const [age, { died, censored }] of [...byAge].sort(([a], [b]) => a - b)) {
    if (died > 0) {
      survival *= 1 - died / atRisk
      greenwood += died / (atRisk * (atRisk - died))
      const half = survival === 0 ? 0 : z * survival * Math.sqrt(greenwood)
      const [low, high] = [Math.max(0, survival - half), Math.min(1, survival + half)]
      steps.push({ age, atRisk, died, survival, low, high })
    }
    atRisk -= died + censored
  }
  return steps
}

/** The share that is alive at an age; 1 before the first step. */
export function survivalAt(steps: readonly SurvivalStep[], age: number): number {
  return steps.findLast((step) => step.age <= age)?.survival ?? 1
}

/** The first age at which no more than half are alive; null when that has not come. */
export function medianAge(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.age ?? null
}
