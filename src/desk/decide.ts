import { z } from 'zod'
import { StetError } from '../error.ts'
import { printable } from '../printable.ts'
import { type Decision, type SavedDecision, saveDecision } from '../store/decisions.ts'
import type { Store } from '../store/store.ts'

export interface DecideDeps {
  readonly store: Store
  readonly now: () => Date
}

/** As many findings are decided at once; more are another decision. */
export const mostAtOnce = 500
const longestDays = 731
const dayMs = 86_400_000
const longestReason = 500

const reason = z.string().transform(printable).pipe(z.string().max(longestReason))
const Asked = z.strictObject({
  findings: z.array(z.uuid()).min(1).max(mostAtOnce),
  by: z.uuid(),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('assign'), assignee: z.uuid().nullable() }),
    z.strictObject({ kind: z.literal('snooze'), until: z.date(), reason: reason.nullable().default(null) }),
    z.strictObject({ kind: z.literal('fine'), until: z.date(), reason: reason.pipe(z.string().min(1)) }),
    z.strictObject({ kind: z.literal('undo') }),
  ]),
})

/**
 * Decide of findings, of all or of none: give them to somebody, put them off, find them fine for a reason and until a day,
 * or take the last decision back. Two years are the furthest that anything is put off: nobody remembers why any longer.
 * Findings that are not there are left out.
 * @throws StetError `decision-invalid`, `store-unavailable`
 */
export async function decide(
  { store, now }: DecideDeps,
  asked: {
    readonly findings: readonly string[]
    readonly by: string
    readonly decision: Decision | { readonly kind: 'snooze'; readonly until: Date }
  },
): Promise<SavedDecision> {
  const parsed = Asked.safeParse(asked)
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error))
  const { findings, by, decision } = parsed.data
  if ('until' in decision) {
    const aheadMs = decision.until.getTime() - now().getTime()
    if (aheadMs <= 0) throw invalid('the end lies in the past')
    if (aheadMs > longestDays * dayMs) throw invalid('the end lies more than two years ahead')
  }
  return await saveDecision(store, [...new Set(findings)], by, decision)
}

function invalid(why: string): StetError<'decision-invalid'> {
  return new StetError('decision-invalid', `This cannot be decided: ${why}`, {
    advice: `Name up to ${mostAtOnce} findings; what is fine needs a reason, and an end within two years.`,
  })
}
