import { sql } from 'kysely'
import { z } from 'zod'
import { StetError } from '../error.ts'
import { type NoticeRoute, parseRoute, RouteSettings, shownTarget } from '../notices/route.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'

/** A route as people may see it: without what only its receiver and we should know. */
export interface ListedRoute extends Omit<NoticeRoute, 'channel'> {
  readonly channel: { readonly kind: NoticeRoute['channel']['kind']; readonly target: string }
  readonly addedAt: Date
  /** why it was paused, where nobody of the newsroom did */
  readonly failure: string | null
  /** pieces of news that wait for their time */
  readonly waiting: number
}

const RouteRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  settings: z.looseObject({}),
  paused: z.boolean(),
})

/** A row's columns as a route; all routes of the store are read through this. */
export function routeOf(row: unknown): NoticeRoute {
  const { id, name, settings, paused } = RouteRow.parse(row)
  return { ...RouteSettings.parse({ ...settings, name }), id, paused }
}

const ListedColumns = z.looseObject({ addedAt: z.date(), failure: z.string().nullable(), waiting: z.int() })

/** Every route, by name. */
export async function listRoutes(store: Store): Promise<ListedRoute[]> {
  const { rows } = await asStoreErrors(() =>
    sql<Record<string, unknown>>`
      select id, name, settings, paused, added_at as "addedAt", failure,
        (select count(*)::integer from stet.notices where route_id = routes.id and settled_at is null) as waiting
      from stet.notice_routes as routes order by name
    `.execute(store.db),
  )
  return rows.map(({ addedAt, failure, waiting, ...row }) => {
    const { channel, ...route } = routeOf(row)
    const listed = ListedColumns.parse({ addedAt, failure, waiting })
    return {
      ...route,
      channel: { kind: channel.kind, target: shownTarget(channel) },
      addedAt: listed.addedAt,
      failure: listed.failure,
      waiting: listed.waiting,
    }
  })
}

/** The route that somebody means by its id, the beginning of its id, or its name, secrets and all; null when there is none or more than one. */
export async function findRoute(store: Store, named: string): Promise<NoticeRoute | null> {
  const text = storableText(named)
  const { rows } = await asStoreErrors(() =>
    sql`
      select id, name, settings, paused from stet.notice_routes
      where name = ${text} or (length(${text}) >= 4 and starts_with(id::text, ${text}))
      order by name = ${text} desc limit 2
    `.execute(store.db),
  )
  const [first, second] = rows.map(routeOf)
  return first !== undefined && (second === undefined || first.name === named) ? first : null
}

/**
 * Add a route; it gets the news that comes from now on.
 * @returns its id
 * @throws StetError `route-exists` when another has its name
 */
export async function addRoute(store: Store, { name, ...settings }: RouteSettings): Promise<string> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      insert into stet.notice_routes (name, settings) values (${storableText(name)}, ${storableJson(settings)}::jsonb)
      on conflict do nothing returning id
    `.execute(store.db),
  )
  if (rows[0] === undefined) throw routeExists(name)
  return rows[0].id
}

/** What somebody changes of a route; what is left out stays as it is, its secrets among it. */
export type RouteChange = Partial<z.input<typeof RouteSettings>> & { readonly paused?: boolean }

/**
 * Change a route. News that waits keeps its time, and goes where the route leads then.
 * @returns the route as it is now; null when there is none
 * @throws StetError `route-invalid`, `route-exists`
 */
export async function changeRoute(
  store: Store,
  id: string,
  change: RouteChange,
): Promise<NoticeRoute | null> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { rows } = await sql`
        select id, name, settings, paused from stet.notice_routes where id = ${id} for update
      `.execute(db)
      if (rows.length === 0) return null
      const { id: _, paused: wasPaused, ...known } = routeOf(rows[0])
      const { paused = wasPaused, ...changed } = change
      const { name, ...settings } = parseRoute({ ...known, ...changed })
      const others = await sql`
        select from stet.notice_routes where name = ${storableText(name)} and id <> ${id}
      `.execute(db)
      if (others.rows.length > 0) throw routeExists(name)
      await sql`
        update stet.notice_routes set name = ${storableText(name)}, settings = ${storableJson(settings)}::jsonb,
          paused = ${paused}, failure = case when ${paused} then failure end
        where id = ${id}
      `.execute(db)
      return { id, paused, name, ...settings }
    }),
  )
}

function routeExists(name: string): StetError {
  return new StetError('route-exists', `there is a route of the name ${JSON.stringify(name)} already`)
}

/** Remove a route, with what waits for it and what is known of its deliveries. */
export async function removeRoute(store: Store, id: string): Promise<void> {
  await asStoreErrors(() => sql`delete from stet.notice_routes where id = ${id}`.execute(store.db))
}

export const Delivery = z.strictObject({
  id: z.string(),
  route: z.string(),
  mailbox: z.string().nullable(),
  madeAt: z.date(),
  /** `parked`: it is not tried again, unless somebody has it sent again */
  state: z.enum(['waiting', 'sent', 'parked']),
  attempts: z.int(),
  tryAt: z.date().nullable(),
  triedAt: z.date().nullable(),
  /** what the other side said last, or why nothing was said */
  detail: z.string().nullable(),
  /** pieces of news in it */
  news: z.int(),
})
/** A message on its way to one receiver. */
export type Delivery = z.output<typeof Delivery>

/**
 * Deliveries, the newest first.
 * @param page.after the id of a delivery: only those older than it
 * @param page.route the id of a route
 */
export async function listDeliveries(
  store: Store,
  page: { readonly limit: number; readonly after?: string; readonly route?: string },
): Promise<Delivery[]> {
  const { after, route } = page
  const { rows } = await asStoreErrors(() =>
    sql`
      select deliveries.id, name as route, mailbox, made_at as "madeAt", state, attempts, try_at as "tryAt",
        tried_at as "triedAt", detail,
        (select count(*)::integer from stet.notices where notices.message_id = deliveries.message_id) as news
      from stet.deliveries join stet.notice_routes on notice_routes.id = route_id
      where true
        ${after === undefined ? sql`` : sql`and deliveries.id < ${after}::uuid`}
        ${route === undefined ? sql`` : sql`and route_id = ${route}::uuid`}
      order by deliveries.id desc limit ${page.limit}
    `.execute(store.db),
  )
  return rows.map((row) => Delivery.parse(row))
}

/**
 * Send a delivery again that was sent or given up, under the id it had: a receiver that has it already knows so.
 * @returns whether there is one to send
 */
export async function resend(store: Store, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await asStoreErrors(() =>
    sql`
      update stet.deliveries set state = 'waiting', attempts = 0, try_at = ${now}::timestamptz
      where id = ${id} and state in ('sent', 'parked')
    `.execute(store.db),
  )
  return numAffectedRows === 1n
}
