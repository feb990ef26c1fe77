import { z } from 'zod'
import {
  countHosts,
  countLives,
  countVerdictDays,
  type LifeRow,
  readInsight,
  saveInsight,
  type VerdictCount,
  verdictsOver,
} from '../store/insight.ts'
import type { Store } from '../store/store.ts'
import { kaplanMeier, medianAge } from './survival.ts'

const hostsWithCurve = 8
const hostsListed = 20
const hostDays = 30
const dayMs = 86_400_000
const daysShown = 90
const weeksShown = 104
const name = 'links'

const count = z.int().min(0)
const Survival = z.strictObject({
  /** null for all hosts together */
  host: z.string().nullable(),
  sources: count,
  died: count,
  /** in days; null while more than half are alive */
  medianAge: count.nullable(),
  /** in days: nothing was observed beyond */
  oldest: count,
  steps: z.array(
    z.strictObject({
      age: count,
      atRisk: count,
      died: count,
      survival: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
})
export type Survival = z.output<typeof Survival>

const HostRecord = z.strictObject({
  host: z.string(),
  checks: count,
  sources: count,
  failed: count,
  medianMs: z.number(),
})

const Counted = z.strictObject({
  /** all hosts together first, then the hosts with most sources */
  survival: z.array(Survival),
  /** of the last 30 days: where most visits fail, and where they take longest */
  fragile: z.array(HostRecord),
  slow: z.array(HostRecord),
})

/** How links age, as it was counted last. */
export interface Insight extends z.output<typeof Counted> {
  readonly madeAt: Date
  /** of the last 90 days, or of the last two years by week */
  readonly verdicts: readonly VerdictCount[]
}

/** Count all that `insight` tells: minutes of the database's work where there are very many sources. */
export async function makeInsight(
  store: Store,
  now: Date,
): Promise<{ readonly sources: number; readonly died: number }> {
  await countVerdictDays(store)
  const byHost = Map.groupBy(await countLives(store, hostsWithCurve), ({ host }) => host)
  const survival = [...byHost].map(([host, rows]) => survivalOf(host, rows))
  const hosts = await countHosts(store, new Date(now.getTime() - hostDays * dayMs), hostsListed)
  await saveInsight(store, name, now, Counted.parse({ survival, ...hosts }))
  return { sources: survival[0]?.sources ?? 0, died: survival[0]?.died ?? 0 }
}

function survivalOf(host: string | null, rows: readonly LifeRow[]): Survival {
  const steps = kaplanMeier(rows)
  const died = rows.reduce((sum, row) => sum + row.died, 0)
  return {
    host,
    sources: rows.reduce((sum, row) => sum + row.censored, died),
    died,
    medianAge: medianAge(steps),
    oldest: Math.max(0, ...rows.map(({ age }) => age)),
    steps,
  }
}

/** How links age; null before it was first counted. */
export async function insight(store: Store, by: 'day' | 'week', now: Date): Promise<Insight | null> {
  const kept = await readInsight(store, name)
  const counted = Counted.safeParse(kept?.body)
  if (kept === null || !counted.success) return null
  const shown = by === 'day' ? daysShown : weeksShown * 7
  const verdicts = await verdictsOver(store, by, new Date(now.getTime() - shown * dayMs))
  return { madeAt: kept.madeAt, ...counted.data, verdicts }
}
