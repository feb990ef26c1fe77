import { forgetAttempts, forgiveAttempt, lockAttempts, putAttempts } from '../store/attempts.ts'
import { type Queries, transaction } from '../store/query.ts'
import type { Access } from './access.ts'
import { type AttemptRule, askerRule, ruleAttempt } from './attempt-rule.ts'

/** What attempts are counted by. */
export interface Count {
  readonly key: Buffer
  readonly rule: AttemptRule
}

/** Count an attempt that is about to be made. Returns when one may be made again where this one comes too early. */
export async function countAttempt(
  { store, now }: Access,
  counts: readonly Count[],
): Promise<{ readonly until: Date } | null> {
  const at = now()
  const keys = counts.map(({ key }) => key)
  return await transaction(store, async (db) => {
    const before = await lockAttempts(db, keys, at)
    const rulings = counts.map(({ rule }, index) => ruleAttempt(rule, before[index] ?? null, at))
    const waits = rulings.flatMap((ruling) => (ruling.kind === 'wait' ? [ruling.until.getTime()] : []))
    if (waits.length > 0) return { until: new Date(Math.max(...waits)) }
    for (const [index, ruling] of rulings.entries())
      if (ruling.kind === 'go') await putAttempts(db, keys[index]!, ruling.after)
    return null
  })
}

/** The attempt that was counted has succeeded. */
export async function countSuccess(db: Queries, counts: readonly Count[]): Promise<void> {
  // a network's other failures stay: with an account of one's own nobody makes them forgotten
  for (const { key, rule } of counts)
    await (rule === askerRule ? forgiveAttempt(db, key) : forgetAttempts(db, key))
}
