import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Channel, newHookSecret, parseRoute, RouteSettings } from '../../notices/route.ts'
import { samplesFor } from '../../notices/sample.ts'
import {
  addRoute,
  changeRoute,
  Delivery,
  findRoute,
  type ListedRoute,
  listDeliveries,
  listRoutes,
  removeRoute,
  resend,
} from '../../store/notices.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, orRefused, pagedBy } from './operation.ts'
import { time } from './shapes.ts'

const id = z.object({ id: z.uuid() })
const [email, slack, webhook] = Channel.options
/** A webhook that brings no secret is given one. */
const GivenChannel = z.discriminatedUnion('kind', [email, slack, webhook.partial({ secret: true })])
const Given = RouteSettings.extend({ channel: GivenChannel })
const { filter, pace, zone, language, quiet, urgentPasses } = RouteSettings.shape
/** What is left out stays as it is. */
const Change = z.strictObject({
  name: RouteSettings.shape.name.optional(),
  channel: Channel.optional(),
  filter: filter.unwrap().optional(),
  pace: pace.unwrap().optional(),
  zone: zone.unwrap().optional(),
  language: language.unwrap().optional(),
  quiet: quiet.unwrap().optional(),
  urgentPasses: urgentPasses.unwrap().optional(),
  paused: z.boolean().optional(),
})
const Listed = z.object({
  ...RouteSettings.shape,
  id: z.uuid(),
  /** as people may see it: secrets are not told again */
  channel: z.object({ kind: z.enum(['email', 'slack', 'webhook']), target: z.string() }),
  paused: z.boolean(),
  addedAt: time,
  failure: z.string().nullable(),
  waiting: z.int(),
})
const Sent = z.object({
  ...Delivery.shape,
  madeAt: time,
  tryAt: time.nullable(),
  triedAt: time.nullable(),
})
const wrong = /^route-/

export function noticeOperations({ store, sendNotice, now }: Newsroom): Operation[] {
  const tag = 'notices'
  const needs = 'administrator'
  const listed = async (id: string): Promise<ListedRoute | null> =>
    (await listRoutes(store)).find((one) => one.id === id) ?? null
  return [
    operation({
      method: 'GET',
      path: '/notice-routes',
      needs,
      id: 'listNoticeRoutes',
      tag,
      summary: 'Where news goes, by name',
      answer: z.object({ items: z.array(Listed) }),
      handle: async () => ({ kind: 'ok', value: { items: await listRoutes(store) } }),
    }),
    operation({
      method: 'POST',
      path: '/notice-routes',
      needs,
      id: 'addNoticeRoute',
      audits: 'notice.add',
      tag,
      summary: 'Send news somewhere from now on; the secret of a webhook is told this once',
      body: Given,
      answer: Listed.extend({ secret: z.string().nullable() }),
      handle: async ({ body }, c) =>
        await orRefused(422, wrong, async () => {
          const { channel, ...settings } = body
          const secret = channel.kind === 'webhook' ? (channel.secret ?? newHookSecret(randomBytes)) : null
          const id = await addRoute(
            store,
            parseRoute({ ...settings, channel: { ...channel, ...(secret === null ? {} : { secret }) } }),
          )
          c.set('did', { subject: id })
          return {
            kind: 'created',
            value: { ...(await listed(id))!, secret },
            location: `/api/v1/notice-routes/${id}`,
          }
        }),
    }),
    operation({
      method: 'GET',
      path: '/notice-routes/:id',
      needs,
      id: 'getNoticeRoute',
      tag,
      summary: 'Where some news goes',
      params: id,
      answer: Listed,
      handle: async ({ params }) => {
        const route = await listed(params.id)
        return route === null ? { kind: 'not-found' } : { kind: 'ok', value: route }
      },
    }),
    operation({
      method: 'PATCH',
      path: '/notice-routes/:id',
      needs,
      id: 'changeNoticeRoute',
      audits: 'notice.change',
      tag,
      summary: 'Change it, pause it or go on with it',
      params: id,
      body: Change,
      answer: Listed,
      handle: async ({ params, body }) =>
        await orRefused(422, wrong, async () => {
          const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
          if ((await changeRoute(store, params.id, given)) === null) return { kind: 'not-found' }
          const route = await listed(params.id)
          return route === null ? { kind: 'not-found' } : { kind: 'ok', value: route }
        }),
    }),
    operation({
      method: 'DELETE',
      path: '/notice-routes/:id',
      needs,
      id: 'removeNoticeRoute',
      audits: 'notice.remove',
      tag,
      summary: 'Send no news there any longer',
      params: id,
      handle: async ({ params }) => {
        if ((await listed(params.id)) === null) return { kind: 'not-found' }
        await removeRoute(store, params.id)
        return { kind: 'done' }
      },
    }),
    operation({
      method: 'POST',
      path: '/notice-routes/:id/test',
      needs,
      id: 'testNoticeRoute',
      audits: 'notice.test',
      tag,
      summary: 'Send sample news there now, and tell what came of it',
      params: id,
      answer: z.object({
        items: z.array(z.object({ mailbox: z.string().nullable(), sent: z.boolean(), detail: z.string() })),
      }),
      handle: async ({ params }, c) => {
        const route = await findRoute(store, params.id)
        if (route === null) return { kind: 'not-found' }
        const { channel } = route
        const items = []
        for (const { mailbox, message } of samplesFor(route, now(), randomUUID)) {
          const outcome = await sendNotice({ channel, mailbox }, message, c.req.raw.signal)
          const sent = outcome.kind === 'sent'
          items.push({ mailbox, sent, detail: sent ? outcome.detail : outcome.why })
        }
        return { kind: 'ok', value: { items } }
      },
    }),
    operation({
      method: 'GET',
      path: '/deliveries',
      needs,
      id: 'listDeliveries',
      tag,
      summary: 'Messages to receivers, the newest first',
      query: pagedBy(z.uuid()).extend({ route: z.uuid().optional() }),
      answer: listOf(Sent),
      handle: async ({ query: { limit, after, route } }) => {
        const found = await listDeliveries(store, {
          limit: limit + 1,
          ...(after === undefined ? {} : { after }),
          ...(route === undefined ? {} : { route }),
        })
        const items = found.slice(0, limit)
        return { kind: 'ok', value: { items, next: found.length > limit ? items.at(-1)!.id : null } }
      },
    }),
    operation({
      method: 'POST',
      path: '/deliveries/:id/resend',
      needs,
      id: 'resendDelivery',
      audits: 'notice.resend',
      tag,
      summary: 'Send it again, under the id it had',
      params: id,
      handle: async ({ params }) =>
        (await resend(store, params.id, now())) ? { kind: 'done' } : { kind: 'not-found' },
    }),
  ]
}
