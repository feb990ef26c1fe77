import { z } from 'zod'
import { readAudit, verifyAudit } from '../../store/audit.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, pagedBy } from './operation.ts'
import { time } from './shapes.ts'

const AuditRow = z.object({
  number: z.int(),
  at: time,
  whoKind: z.enum(['person', 'token', 'stet']),
  whoId: z.uuid().nullable(),
  whoName: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

/** Who did what. */
export function auditOperations({ store }: Newsroom): Operation[] {
  const tag = 'access'
  const needs = 'administrator'
  return [
    operation({
      method: 'GET',
      path: '/audit',
      needs,
      id: 'listAudit',
      tag,
      summary: 'Who did what, the latest first',
      query: pagedBy(z.coerce.number().int().min(1)).extend({ who: z.uuid().optional() }),
      answer: listOf(AuditRow),
      handle: async ({ query: { limit, after: before = null, who = null } }) => {
        const found = await readAudit(store.db, { before, who, limit: limit + 1 })
        const items = found.slice(0, limit)
        const next = found.length > limit ? String(items.at(-1)!.number) : null
        return { kind: 'ok', value: { items, next } }
      },
    }),
    operation({
      method: 'GET',
      path: '/audit/state',
      needs,
      id: 'verifyAudit',
      tag,
      summary: 'Whether the log of actions is as it was written, recomputed from its first row',
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('whole'), rows: z.int(), head: z.string().nullable() }),
        z.object({ kind: z.literal('altered'), number: z.int() }),
      ]),
      handle: async () => ({ kind: 'ok', value: await verifyAudit(store.db) }),
    }),
  ]
}
