import { type RawBuilder, sql } from 'kysely'
import type { Changes, Known } from '../watch/changes.ts'
import type { Watch as PolledWatch } from '../watch/poll.ts'
import { takeDue } from './due.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'

type WatchKind = PolledWatch['kind']

export interface Watch {
  readonly id: string
  readonly kind: WatchKind
  readonly input: string
  readonly paused: boolean
  readonly polledAt: Date | null
  readonly dueAt: Date | null
  readonly failure: string | null
  /** articles it has brought that are still there */
  readonly articles: number
}

/** Begin to watch; what is watched already goes on as it was. It is polled at once. Returns the watch's id. */
export async function addWatch(store: Store, kind: WatchKind, input: string): Promise<string> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      insert into stet.watches as watch (kind, input, due_at) values (${kind}, ${storableText(input)}, clock_timestamp())
      on conflict (input) do update set kind = excluded.kind, paused = false, due_at = excluded.due_at
      returning id
    `.execute(store.db),
  )
  return rows[0]!.id
}

/**
 * In the order in which they were added.
 * @param part.after the last id of the page before; null begins
 * @param part.limit null takes all
 */
export async function listWatches(
  store: Store,
  part: { readonly after: string | null; readonly limit: number | null } = { after: null, limit: null },
): Promise<Watch[]> {
  return await watchesWhere(
    store,
    sql`${part.after}::uuid is null or watches.id > ${part.after}::uuid`,
    part.limit,
  )
}

/** @returns null when there is none of this id */
export async function watchOf(store: Store, id: string): Promise<Watch | null> {
  const [watch] = await watchesWhere(store, sql`watches.id = ${id}`, 1)
  return watch ?? null
}

async function watchesWhere(
  store: Store,
  condition: RawBuilder<unknown>,
  limit: number | null,
): Promise<Watch[]> {
  const { rows } = await asStoreErrors(() =>
    sql<Watch>`
      select id, kind, input, paused, polled_at as "polledAt", due_at as "dueAt", failure,
        (select count(*)::integer from stet.articles where watch_id = watches.id and retired_at is null) as articles
      from stet.watches where ${condition} order by id limit ${limit}
    `.execute(store.db),
  )
  return rows
}

/** The watch that somebody means by its id, the beginning of its id, or its input; null when there is none or more than one. */
export async function findWatch(store: Store, named: string): Promise<string | null> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      select id from stet.watches
      where input = ${storableText(named)} or (length(${storableText(named)}) >= 4 and starts_with(id::text, ${storableText(named)}))
      limit 2
    `.execute(store.db),
  )
  return rows.length === 1 ? rows[0]!.id : null
}

/** Stop watching: its articles retire, their reports stay. */
export async function removeWatch(store: Store, id: string): Promise<void> {
  await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      await sql`
        with gone as (
          update stet.articles set retired_at = clock_timestamp(), read_due_at = null, report_due_at = null
          where watch_id = ${id} and retired_at is null returning id
        )
        delete from stet.citations using gone where article_id = gone.id
      `.execute(db)
      await db.deleteFrom('watches').where('id', '=', id).execute()
    }),
  )
}

export async function pauseWatch(store: Store, id: string, paused: boolean): Promise<void> {
  await asStoreErrors(() =>
    sql`
      update stet.watches set paused = ${paused}, due_at = case when ${paused} then null else clock_timestamp() end
      where id = ${id}
    `.execute(store.db),
  )
}

/** Ids of watches that are to be polled now, each taken for `leaseMs`: it is due again then, unless it was polled. */
export async function takeWatchesToPoll(store: Store, limit: number, leaseMs: number): Promise<string[]> {
  return await takeDue(store, 'watches', 'due_at', limit, leaseMs)
}

export interface WatchToPoll {
  readonly id: string
  readonly kind: WatchKind
  readonly input: string
  readonly memory: unknown
}

/** Null when it is paused or gone. */
export async function watchToPoll(store: Store, id: string): Promise<WatchToPoll | null> {
  const row = await asStoreErrors(() =>
    store.db
      .selectFrom('watches')
      .select(['id', 'kind', 'input', 'memory'])
      .where('id', '=', id)
      .where('paused', '=', false)
      .executeTakeFirst(),
  )
  return row ?? null
}

/** The articles that a watch has brought, as the last poll knew them. */
export async function knownArticles(store: Store, watchId: string): Promise<Known[]> {
  const { rows } = await asStoreErrors(() =>
    sql<Known>`
      select key as url, mark, missed, retired_at is not null as retired from stet.articles where watch_id = ${watchId}
    `.execute(store.db),
  )
  return rows
}

/** What a poll came to. */
export interface FinishedPoll {
  readonly memory: unknown
  readonly againMs: number
  /** null when it worked */
  readonly failure: string | null
  /** to be read: new, changed, or there again */
  readonly toRead: readonly { readonly url: string; readonly mark: string | null }[]
  /** how often in a row it did not name these */
  readonly missed: Changes['missed']
  /** addresses of articles that are gone */
  readonly retired: readonly string[]
}

/** Keep what a poll came to, whole or not at all. */
export async function savePoll(store: Store, watchId: string, poll: FinishedPoll): Promise<void> {
  await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { numAffectedRows } = await sql`
        update stet.watches set polled_at = clock_timestamp(), memory = ${storableJson(poll.memory)}::jsonb,
          failure = ${poll.failure === null ? null : storableText(poll.failure)},
          due_at = case when paused then null else clock_timestamp() + ${poll.againMs} * interval '1 ms' end
        where id = ${watchId}
      `.execute(db)
      if (numAffectedRows === 0n) return
      await sql`
        insert into stet.articles as article (key, input, watch_id, mark, read_due_at)
        select row ->> 'url', row ->> 'url', ${watchId}, row ->> 'mark', clock_timestamp()
        from jsonb_array_elements(${storableJson(poll.toRead)}::jsonb) as batch (row)
        order by stet.source_id(row ->> 'url')
        on conflict (key_hash) do update set mark = excluded.mark, read_due_at = excluded.read_due_at, tries = 0,
          missed = 0, retired_at = null, watch_id = coalesce(article.watch_id, excluded.watch_id)
      `.execute(db)
      await sql`
        update stet.articles set missed = (row ->> 'times')::integer
        from jsonb_array_elements(${storableJson(poll.missed)}::jsonb) as batch (row)
        where key_hash = stet.source_id(row ->> 'url') and watch_id = ${watchId}
      `.execute(db)
      await sql`
        with gone as (
          update stet.articles set retired_at = clock_timestamp(), read_due_at = null, report_due_at = null
          from jsonb_array_elements_text(${storableJson(poll.retired)}::jsonb) as batch (url)
          where key_hash = stet.source_id(url) and watch_id = ${watchId} and retired_at is null
          returning id
        )
        delete from stet.citations using gone where article_id = gone.id
      `.execute(db)
    }),
  )
}
