import { z } from 'zod'
import { readAudit, verifyAudit } from '../../store/audit.ts'
import { listPeople } from '../../store/people.ts'
import { roles } from '../../store/role.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, pagedBy } from './operation.ts'
import { time } from './shapes.ts'

const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  disabledAt: time.nullable(),
})
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

/** People and what they did, to read. To change people, accounts and tokens is for people at a browser: a token never makes another. */
export function accessOperations({ store }: Newsroom): Operation[] {
  const tag = 'access'
  const needs = 'administrator'
  return [
    operation({
      method: 'GET',
      path: '/people',
      needs,
      id: 'listPeople',
      tag,
      summary: 'Everybody who may use the pages, or might once, by address',
      query: pagedBy(z.string().max(320)),
      answer: listOf(Person),
      handle: async ({ query: { limit, after = null } }) => {
        const found = await listPeople(store.db, { after, limit: limit + 1 })
        const items = found.slice(0, limit)
        return { kind: 'ok', value: { items, next: found.length > limit ? items.at(-1)!.email : null } }
      },
    }),
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
