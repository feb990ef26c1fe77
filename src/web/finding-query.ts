import { z } from 'zod'
import { RuleId, Severity } from '../report/report.ts'
import { type FindingFilters, FindingState } from '../store/findings.ts'
import type { PageContext } from './route.ts'

const text = z.string().trim().min(1).max(300).optional().catch(undefined)

/** What the address of a list of findings asks for. What it says and nobody understands is passed over. */
export const FindingQuery = z.object({
  state: FindingState.catch('open'),
  rule: RuleId.optional().catch(undefined),
  severity: Severity.optional().catch(undefined),
  section: text,
  author: text,
  host: text,
  /** days ago */
  since: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  assignee: z
    .union([z.literal(['me', 'nobody']), z.uuid()])
    .optional()
    .catch(undefined),
  article: z.uuid().optional().catch(undefined),
  q: text,
})
export type FindingQuery = z.output<typeof FindingQuery>

const dayMs = 86_400_000

export function filtersOf(c: PageContext, query: FindingQuery, now: Date): FindingFilters {
  const { q, since, assignee, ...same } = query
  return {
    ...same,
    search: q,
    since: since === undefined ? undefined : new Date(now.getTime() - since * dayMs),
    assignee: assignee === 'me' ? c.get('caller').person!.id : assignee,
  }
}
