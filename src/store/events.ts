import { sql } from 'kysely'
import type { SourceEvent } from '../notices/source-news.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** A verdict that stands has changed. */
export interface KeptEvent extends SourceEvent {
  /** what the check saw */
  readonly signals: unknown
  /** what the articles that cite it are called */
  readonly articles: readonly string[]
}

/** Events are told a moment after they were written: one whose transaction is still under way must not be passed over. */
const settleSeconds = 5

/**
 * Tell what happened since somebody was told last, and remember that they were told. What `tell` throws leaves everything as
 * it was: the same events are told again.
 * @param reader who is told; each has a place of their own
 * @returns how many events were told
 */
export async function tellEvents(
  store: Store,
  reader: string,
  limit: number,
  tell: (events: readonly KeptEvent[]) => Promise<void>,
): Promise<number> {
  const name = `told ${reader}`
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      // the note is the lock: two tellers at once tell nothing twice
      await sql`insert into stet.notes (name, value) values (${name}, '{}') on conflict do nothing`.execute(
        db,
      )
      const { rows } = await sql<KeptEvent>`
        with told as materialized (
          select coalesce((value ->> 'at')::timestamptz, '-infinity') as at,
            coalesce((value ->> 'id')::uuid, '00000000-0000-0000-0000-000000000000') as id
          from stet.notes where name = ${name} for update
        )
        select events.id, events.at, events.kind, events.before, events.after, sources.key, sources.url,
          checks.body -> 'signals' as signals,
          array(select distinct coalesce(articles.body ->> 'title', articles.input)
            from stet.citations join stet.articles on articles.id = article_id
            where citations.source_id = events.source_id limit 20) as articles
        from stet.events
          join stet.sources on sources.id = events.source_id
          left join stet.checks on checks.id = events.check_id
            and checked_at between events.at - interval '1 day' and events.at + interval '1 day'
        -- as with the day above, the first condition leaves out the months that have nothing for us
        where events.at >= (select at from told) and events.at < clock_timestamp() - ${settleSeconds} * interval '1 s'
          and (events.at, events.id) > ((select at from told), (select id from told))
        order by events.at, events.id limit ${limit}
      `.execute(db)
      const last = rows.at(-1)
      if (last === undefined) return 0
      await tell(rows)
      await sql`
        update stet.notes set value = jsonb_build_object('at', at, 'id', id)
        from stet.events where notes.name = ${name} and events.id = ${last.id} and events.at >= ${last.at}::timestamptz
      `.execute(db)
      return rows.length
    }),
  )
}
