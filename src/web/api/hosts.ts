import { z } from 'zod'
import { HostFact } from '../../check/host-fact.ts'
import { HostOrder } from '../../check/host-rule.ts'
import { forgetHost, hostOf, listHosts, removeHostRule, setHostRule } from '../../store/hosts.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, orRefused, pagedBy, partOf } from './operation.ts'
import { moment, time } from './shapes.ts'

/** In any form, or `*.domain`. */
const host = z.object({ host: z.string().min(1).max(300) })
const Rule = HostOrder.omit({ until: true }).extend({
  until: time.nullable(),
  pattern: z.string(),
  by: z.string(),
  setAt: time,
})
const Host = z.object({
  host: z.string(),
  facts: z.array(z.object({ fact: HostFact, learntAt: time, knownUntil: time })),
  rule: Rule.nullable(),
  inForce: Rule.nullable(),
})
/** What is left out is as for every host. */
const Order = z.strictObject({
  intervalMs: HostOrder.shape.intervalMs.default(null),
  robots: HostOrder.shape.robots.default(null),
  headers: HostOrder.shape.headers.default([]),
  browser: HostOrder.shape.browser.default(null),
  trust: HostOrder.shape.trust.default(null),
  note: HostOrder.shape.note.default(null),
  until: moment.nullable().default(null),
})
const wrong = /^host-/

export function hostOperations({ store }: Newsroom): Operation[] {
  const tag = 'hosts'
  return [
    operation({
      method: 'GET',
      path: '/hosts',
      needs: 'viewer',
      id: 'listHosts',
      tag,
      summary: 'Hosts of which anything is known or ordered, by name',
      query: pagedBy(z.string().max(300)).extend({ search: z.string().max(253).optional() }),
      answer: listOf(Host),
      handle: async ({ query: { limit, after = null, search = null } }) => {
        const found = await listHosts(store, { after, limit: limit + 1, search })
        const entries = found.slice(0, limit)
        return {
          kind: 'ok',
          value: partOf({ entries, next: found.length > limit ? entries.at(-1)!.host : null }),
        }
      },
    }),
    operation({
      method: 'GET',
      path: '/hosts/:host',
      needs: 'viewer',
      id: 'getHost',
      tag,
      summary: 'What is known of a host and what was ordered for it; empty when nothing is',
      params: host,
      answer: Host,
      handle: async ({ params }) =>
        await orRefused(422, wrong, async () => ({ kind: 'ok', value: await hostOf(store, params.host) })),
    }),
    operation({
      method: 'PUT',
      path: '/hosts/:host/rule',
      needs: 'administrator',
      id: 'setHostRule',
      audits: 'host.set-rule',
      tag,
      summary:
        'Order something for a host, or as `*.domain` for a domain, in place of what was ordered before',
      params: host,
      body: Order,
      answer: Rule,
      handle: async ({ params, body }, c) =>
        await orRefused(422, wrong, async () => {
          const { name } = c.get('caller').person!
          c.set('did', { subject: params.host, detail: body })
          return { kind: 'ok', value: await setHostRule(store, params.host, body, name) }
        }),
    }),
    operation({
      method: 'DELETE',
      path: '/hosts/:host/rule',
      needs: 'administrator',
      id: 'removeHostRule',
      audits: 'host.remove-rule',
      tag,
      summary: 'Take back what was ordered for it',
      params: host,
      handle: async ({ params }, c) =>
        await orRefused(422, wrong, async () => {
          c.set('did', { subject: params.host })
          return (await removeHostRule(store, params.host)) ? { kind: 'done' } : { kind: 'not-found' }
        }),
    }),
    operation({
      method: 'DELETE',
      path: '/hosts/:host/facts',
      needs: 'administrator',
      id: 'forgetHost',
      audits: 'host.forget',
      tag,
      summary: 'Forget what was learnt about it; what was ordered stays',
      params: host,
      answer: z.object({ forgotten: z.int() }),
      handle: async ({ params }, c) =>
        await orRefused(422, wrong, async () => {
          c.set('did', { subject: params.host })
          return { kind: 'ok', value: { forgotten: await forgetHost(store, params.host) } }
        }),
    }),
  ]
}
