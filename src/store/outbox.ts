import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Message } from '../notices/message.ts'
import { isGood, isUrgent, News } from '../notices/news.ts'
import { type Outcome, waitAfter } from '../notices/outcome.ts'
import { type Channel, mostNews, type NoticeRoute } from '../notices/route.ts'
import { asTold, awake, routeFor } from '../notices/route-for.ts'
import { settle } from '../notices/settle.ts'
import { severities } from '../report/report.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import { routeOf } from './notices.ts'
import type { Store } from './store.ts'

const newsAtOnce = 500
const waitingAtOnce = 10_000

const NewsRow = z.looseObject({ body: News })

/**
 * Decide by which routes news goes: once for each piece, so that a route that is added later starts with what comes later.
 * @returns how many pieces were looked at; as many as are taken at once means that there may be more
 */
export async function routeNews(
  store: Store,
  now: Date,
): Promise<{ readonly routed: number; readonly more: boolean }> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { rows } = await sql`
        select body from stet.news where routed_at is null order by at, id limit ${newsAtOnce} for update skip locked
      `.execute(db)
      if (rows.length === 0) return { routed: 0, more: false }
      const news = rows.map((row) => NewsRow.parse(row).body)
      const routes = await sql`
        select id, name, settings, paused from stet.notice_routes where not paused for share
      `.execute(db)
      const known = routes.rows.map(routeOf)
      const planned = news.flatMap((item) =>
        routeFor(item, known, now).map((plan) => ({ newsId: item.id, ...plan })),
      )
      await sql`
        insert into stet.notices (route_id, news_id, not_before, due_at)
        select (row ->> 'routeId')::uuid, row ->> 'newsId', (row ->> 'notBefore')::timestamptz, (row ->> 'dueAt')::timestamptz
        from jsonb_array_elements(${storableJson(planned)}::jsonb) as batch (row)
        on conflict do nothing
      `.execute(db)
      await sql`
        update stet.news set routed_at = ${now}::timestamptz
        where id in (select jsonb_array_elements_text(${storableJson(news.map(({ id }) => id))}::jsonb))
      `.execute(db)
      return { routed: news.length, more: news.length === newsAtOnce }
    }),
  )
}

/**
 * Make messages out of what waits, for each route whose time has come. What was undone while it waited is left out.
 * @returns how many deliveries were made
 */
export async function makeMessages(store: Store, now: Date): Promise<number> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      select id from stet.notice_routes as routes where not paused and exists (
        select from stet.notices where route_id = routes.id and settled_at is null and due_at <= ${now}::timestamptz
      )
    `.execute(store.db),
  )
  let made = 0
  for (const { id } of rows)
    made += await asStoreErrors(() => store.db.transaction().execute((db) => makeMessagesOf(db, id, now)))
  return made
}

const WaitingRow = z
  .strictObject({ body: News, notBefore: z.date() })
  .transform(({ body, notBefore }) => ({ news: body, notBefore }))

async function makeMessagesOf(db: Kysely<Database>, routeId: string, now: Date): Promise<number> {
  // the row is the lock: two who are at it at once make nothing twice
  const routes = await sql`
    select id, name, settings, paused from stet.notice_routes where id = ${routeId} and not paused for update
  `.execute(db)
  if (routes.rows.length === 0) return 0
  const route = routeOf(routes.rows[0])
  const { rows } = await sql`
    select body, not_before as "notBefore" from stet.notices join stet.news on news.id = news_id
    where route_id = ${routeId} and settled_at is null order by due_at limit ${waitingAtOnce}
  `.execute(db)
  const { left, undone } = settle(rows.map((row) => WaitingRow.parse(row)))
  await settleNotices(
    db,
    routeId,
    undone.map(({ news }) => news.id),
    null,
    now,
  )
  const ready = left.filter(({ notBefore }) => notBefore <= now).map(({ news }) => news)
  // It should have gone before the quiet hours began, and nobody was there to send it.
  const [late, timely] = [
    ready.filter((news) => awake(route, isUrgent(news), now) > now),
    ready.filter((news) => awake(route, isUrgent(news), now) <= now),
  ]
  await postpone(db, routeId, late, awake(route, false, now))
  let made = 0
  const worstFirst = timely.toSorted((a, b) => rank(a) - rank(b) || a.at.getTime() - b.at.getTime())
  for (let at = 0; at < worstFirst.length; at += mostNews[route.channel.kind])
    made += await makeMessage(db, route, worstFirst.slice(at, at + mostNews[route.channel.kind]), now)
  return made
}

function rank(news: News): number {
  return isGood(news) ? severities.length : severities.indexOf(news.severity)
}

async function makeMessage(
  db: Kysely<Database>,
  route: NoticeRoute,
  news: readonly News[],
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`select stet.uuid_v7() as id`.execute(db)
  const messageId = rows[0]!.id
  await settleNotices(
    db,
    route.id,
    news.map(({ id }) => id),
    messageId,
    now,
  )
  const mailboxes = mailboxesOf(route.channel)
  await sql`
    insert into stet.deliveries (route_id, message_id, mailbox, urgent, made_at, try_at)
    select ${route.id}, ${messageId}, mailbox #>> '{}', ${news.every(isUrgent)}, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_array_elements(${storableJson(mailboxes)}::jsonb) as batch (mailbox)
  `.execute(db)
  return mailboxes.length
}

function mailboxesOf(channel: Channel): readonly (string | null)[] {
  return channel.kind === 'email' ? [...new Set(channel.to)] : [null]
}

async function settleNotices(
  db: Kysely<Database>,
  routeId: string,
  newsIds: readonly string[],
  messageId: string | null,
  now: Date,
): Promise<void> {
  if (newsIds.length === 0) return
  await sql`
    update stet.notices set settled_at = ${now}::timestamptz, message_id = ${messageId}::uuid
    where route_id = ${routeId} and news_id in (select jsonb_array_elements_text(${storableJson(newsIds)}::jsonb))
  `.execute(db)
}

async function postpone(
  db: Kysely<Database>,
  routeId: string,
  news: readonly News[],
  until: Date,
): Promise<void> {
  if (news.length === 0) return
  await sql`
    update stet.notices set not_before = ${until}::timestamptz, due_at = ${until}::timestamptz
    where route_id = ${routeId} and settled_at is null
      and news_id in (select jsonb_array_elements_text(${storableJson(news.map(({ id }) => id))}::jsonb))
  `.execute(db)
}

/** A delivery that is ours to try. */
export interface TakenDelivery {
  readonly message: Message
  readonly channel: Channel
  readonly mailbox: string | null
  /** this one counted */
  readonly attempt: number
}

const TakenRow = z.strictObject({
  deliveryId: z.string(),
  mailbox: z.string().nullable(),
  urgent: z.boolean(),
  madeAt: z.date(),
  attempts: z.int(),
  id: z.string(),
  name: z.string(),
  settings: z.unknown(),
  paused: z.boolean(),
  news: z.array(News),
})

/**
 * Deliveries whose time has come, each taken for `leaseMs`: should nobody say what became of one, it is tried again then,
 * under the same id. What would go in quiet hours waits for their end.
 */
export async function takeDeliveries(
  store: Store,
  now: Date,
  limit: number,
  leaseMs: number,
): Promise<TakenDelivery[]> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { rows } = await sql`
        with due as materialized (
          select deliveries.id from stet.deliveries join stet.notice_routes as routes on routes.id = route_id
          where try_at <= ${now}::timestamptz and not paused
          order by try_at limit ${limit} for update of deliveries skip locked
        )
        select deliveries.id as "deliveryId", mailbox, urgent, made_at as "madeAt", attempts,
          routes.id, name, settings, paused,
          (select jsonb_agg(body order by news.at, news.id) from stet.notices join stet.news on news.id = news_id
            where notices.message_id = deliveries.message_id) as news
        from due join stet.deliveries using (id) join stet.notice_routes as routes on routes.id = route_id
      `.execute(db)
      const due = rows.map((row) => {
        const { deliveryId, mailbox, urgent, madeAt, attempts, news, ...columns } = TakenRow.parse(row)
        return { deliveryId, mailbox, madeAt, attempts, news, route: routeOf(columns), urgent }
      })
      const taken = []
      for (const { deliveryId, mailbox, madeAt, attempts, news, route, urgent } of due) {
        const mayGoAt = awake(route, urgent, now)
        const isOurs = mayGoAt <= now
        const tryAt = isOurs ? new Date(now.getTime() + leaseMs) : mayGoAt
        await sql`
          update stet.deliveries set try_at = ${tryAt}::timestamptz, attempts = attempts + ${isOurs ? 1 : 0}
          where id = ${deliveryId}
        `.execute(db)
        if (!isOurs) continue
        const { id, name, channel, language } = route
        const told = news.map((item) => asTold(route, item))
        const message = { id: deliveryId, madeAt, route: { id, name }, language, news: told }
        taken.push({ message, channel, mailbox, attempt: attempts + 1 })
      }
      return taken
    }),
  )
}

/** What follows from an attempt. */
export type Finished =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly at: Date }
  /** it is not tried again */
  | { readonly kind: 'parked' }
  /** nor is anything else by this route, until somebody says so */
  | { readonly kind: 'route-paused' }

/**
 * Write down what became of an attempt.
 * @param random see `waitAfter`
 * @returns null when somebody else has taken the delivery since: then that attempt counts
 */
export async function finishDelivery(
  store: Store,
  { message, attempt }: Pick<TakenDelivery, 'message' | 'attempt'>,
  outcome: Outcome,
  now: Date,
  random: number,
): Promise<Finished | null> {
  const finished = following(outcome, attempt, now, random)
  const state = finished.kind === 'sent' ? 'sent' : finished.kind === 'again' ? 'waiting' : 'parked'
  const detail = storableText(outcome.kind === 'sent' ? outcome.detail : outcome.why)
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { numAffectedRows } = await sql`
        update stet.deliveries set state = ${state}, tried_at = ${now}::timestamptz, detail = ${detail},
          try_at = ${finished.kind === 'again' ? finished.at : null}::timestamptz
        where id = ${message.id} and attempts = ${attempt} and try_at is not null
      `.execute(db)
      if (numAffectedRows === 0n) return null
      if (finished.kind === 'route-paused')
        await sql`
          update stet.notice_routes set paused = true, failure = ${detail} where id = ${message.route.id}
        `.execute(db)
      return finished
    }),
  )
}

function following(outcome: Outcome, attempt: number, now: Date, random: number): Finished {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent' }
    case 'never':
      return { kind: 'parked' }
    case 'unwanted':
      return { kind: 'route-paused' }
    case 'again': {
      const waitMs = waitAfter(attempt, random)
      if (waitMs === null) return { kind: 'parked' }
      return { kind: 'again', at: new Date(now.getTime() + Math.max(waitMs, outcome.waitMs ?? 0)) }
    }
  }
}
