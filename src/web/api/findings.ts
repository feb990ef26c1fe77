import { z } from 'zod'
import { decide, mostAtOnce } from '../../desk/decide.ts'
import { RuleId, Severity } from '../../report/report.ts'
import { decisionsOf, type SavedDecision, undoBulk } from '../../store/decisions.ts'
import { countFindings, FindingState, findFinding, listFindings } from '../../store/findings.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Deed } from '../route.ts'
import { listOf, type Operation, operation, orRefused, paging } from './operation.ts'
import { moment, sourceId, time } from './shapes.ts'

const id = z.object({ id: z.uuid() })
const name = z.string().trim().min(1).max(300).optional()
const filters = z.strictObject({
  state: FindingState.optional(),
  rule: RuleId.optional(),
  severity: Severity.optional(),
  section: name,
  author: name,
  host: name,
  since: moment.optional(),
  /** a colleague, or nobody */
  assignee: z.union([z.literal('nobody'), z.uuid()]).optional(),
  article: z.uuid().optional(),
  search: name,
})
const Finding = z.object({
  id: z.uuid(),
  rule: RuleId,
  severity: Severity,
  message: z.string(),
  articleId: z.uuid(),
  title: z.string(),
  section: z.string().nullable(),
  authors: z.array(z.string()),
  source: sourceId.nullable(),
  url: z.string().nullable(),
  host: z.string().nullable(),
  citation: z.string().nullable(),
  line: z.int(),
  column: z.int(),
  replaceWith: z.string().nullable(),
  firstSeenAt: time,
  since: time,
  reportId: z.string(),
  state: FindingState,
  assignee: z.uuid().nullable(),
  hold: z
    .object({
      kind: z.enum(['snooze', 'fine']),
      until: time,
      reason: z.string().nullable(),
      by: z.uuid(),
      at: time,
    })
    .nullable(),
})
const kinds = ['assign', 'snooze', 'fine', 'undo'] as const
const MadeDecision = z.object({
  id: z.uuid(),
  at: time,
  by: z.uuid(),
  kind: z.enum(kinds),
  assignee: z.uuid().nullable(),
  until: time.nullable(),
  reason: z.string().nullable(),
  undone: z.boolean(),
})
const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assignee: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal('snooze'), until: moment, reason: z.string().nullable().default(null) }),
  z.strictObject({ kind: z.literal('fine'), until: moment, reason: z.string() }),
  z.strictObject({ kind: z.literal('undo') }),
])
const Saved = z.object({ bulk: z.uuid(), findings: z.array(z.uuid()) })
const Counts = z.array(z.object({ value: z.string(), count: z.int() }))

export function findingOperations({ store, now, colleagues }: Newsroom): Operation[] {
  const tag = 'findings'
  return [
    operation({
      method: 'GET',
      path: '/findings',
      needs: 'viewer',
      id: 'listFindings',
      tag,
      summary:
        'Findings that stand, errors first, in each severity the newest first; those that are open, or of a `state`',
      query: paging.extend(filters.shape),
      answer: listOf(Finding),
      handle: async ({ query: { limit, after, ...filters } }) => {
        const { findings, next } = await listFindings(store, filters, { limit, after })
        return { kind: 'ok', value: { items: findings, next } }
      },
    }),
    operation({
      method: 'GET',
      path: '/findings/counts',
      needs: 'viewer',
      id: 'countFindings',
      tag,
      summary: 'How many findings there are, and how they divide; at most ten thousand are counted',
      query: filters,
      answer: z.object({
        total: z.int(),
        exact: z.boolean(),
        by: z.object({
          severity: Counts,
          rule: Counts,
          section: Counts,
          author: Counts,
          host: Counts,
          assignee: Counts,
        }),
      }),
      handle: async ({ query }) => ({ kind: 'ok', value: await countFindings(store, query) }),
    }),
    operation({
      method: 'GET',
      path: '/findings/:id',
      needs: 'viewer',
      id: 'getFinding',
      tag,
      summary: 'A finding, with what was decided of it, the last first',
      params: id,
      answer: Finding.extend({ decisions: z.array(MadeDecision) }),
      handle: async ({ params }) => {
        const finding = await findFinding(store, params.id)
        if (finding === null) return { kind: 'not-found' }
        return { kind: 'ok', value: { ...finding, decisions: await decisionsOf(store, finding.id) } }
      },
    }),
    operation({
      method: 'POST',
      path: '/decisions',
      needs: 'editor',
      id: 'decide',
      audits: 'finding.decide',
      tag,
      summary:
        'Decide of findings, of all or of none: give them to somebody, put them off, find them fine, or take the last decision back',
      body: z.strictObject({ findings: z.array(z.uuid()).min(1).max(mostAtOnce), decision: Decision }),
      answer: Saved,
      handle: async ({ body }, c) =>
        await orRefused(422, /^decision-/, async () => {
          const by = c.get('caller').person!.id
          const saved = await decide({ store, now }, { ...body, by })
          c.set('did', deed(saved, body.decision.kind))
          return { kind: 'ok', value: saved }
        }),
    }),
    operation({
      method: 'POST',
      path: '/decisions/:bulk/undo',
      needs: 'editor',
      id: 'undoDecision',
      audits: 'finding.decide',
      tag,
      summary: 'Take back what was decided of many findings at once, where nothing was decided since',
      params: z.object({ bulk: z.uuid() }),
      answer: Saved,
      handle: async ({ params }, c) => {
        const saved = await undoBulk(store, params.bulk, c.get('caller').person!.id)
        c.set('did', deed(saved, 'undo'))
        return { kind: 'ok', value: saved }
      },
    }),
    operation({
      method: 'GET',
      path: '/colleagues',
      needs: 'viewer',
      id: 'listColleagues',
      tag,
      summary: 'Those whom findings can be given to',
      answer: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
      handle: async () => ({ kind: 'ok', value: { items: await colleagues() } }),
    }),
  ]
}

/** As the audit log is told of a decision; null for one that found nothing to decide. */
function deed({ bulk, findings }: SavedDecision, kind: string): Deed | null {
  return findings.length === 0 ? null : { subject: bulk, detail: { decision: kind, findings } }
}
