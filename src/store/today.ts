import { sql } from 'kysely'
import { z } from 'zod'
import { Standing } from '../schedule/standing.ts'
import { exactly, fromCursor, toCursor } from './cursor.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

const Article = z.strictObject({ id: z.string(), title: z.string() })

const Change = z.strictObject({
  /** of the event */
  id: z.string(),
  at: z.date(),
  /** `VerdictChanged['kind']` */
  kind: z.enum(['first', 'failing', 'confirmed', 'recovered', 'changed']),
  /** hex of the source's id */
  source: z.string(),
  url: z.string(),
  before: Standing.nullable().catch(null),
  after: Standing.nullable().catch(null),
  /** those that cite it and are watched, the youngest first; the first five */
  articles: z.array(Article),
  /** how many there are, at most a hundred counted */
  articlesInAll: z.int(),
})
/** What last happened to a source. */
export type Change = z.output<typeof Change>

const Row = Change.extend({ place: z.array(z.unknown()) })
const Place = z.tuple([z.int(), z.iso.datetime(), z.uuid()])

export interface ChangePage {
  readonly changes: readonly Change[]
  /** what `after` takes for the next page; null on the last */
  readonly next: string | null
}

/** So many events are looked at, the last ones: when a large host dies, nobody reads on to its ten thousandth page. */
const mostLookedAt = 5_000
const articlesNamed = 5
const articlesCounted = 100

/**
 * What became of sources since a moment, each once with what happened last, the worst first: certainly dead, otherwise
 * certainly failing, behind a wall or no address, moved, beginning to fail, back. A first look that found nothing wrong is
 * no news. Sources that no watched article cites are left out.
 */
export async function changesSince(
  store: Store,
  since: Date,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<ChangePage> {
  const after = fromCursor(Place, page.after)
  const beyond =
    after === null
      ? sql`true`
      : sql`(weight, at, id) < (${after[0]}::integer, ${after[1]}::timestamptz, ${after[2]}::uuid)`
  const { rows } = await asStoreErrors(() =>
    sql`
      with recent as materialized (
        select id, at, kind, source_id, after -> 'verdict' ->> 'state' as state from stet.events
        where at >= ${since}::timestamptz order by at desc, id desc limit ${mostLookedAt}
      ), last as (
        select distinct on (source_id) * from recent order by source_id, at desc, id desc
      ), weighed as (
        select *, case
            when kind in ('confirmed', 'changed', 'first') and state = 'dead' then 6
            when kind = 'confirmed' then 5
            when kind in ('changed', 'first') and state in ('blocked', 'invalid', 'unreachable') then 4
            when kind = 'changed' and state = 'moved' then 3
            when kind = 'failing' then 2
            when kind in ('recovered', 'changed') then 1
            else 0 end as weight
        from last
      ), worst as (
        select * from weighed where weight > 0 and ${beyond} order by weight desc, at desc, id desc offset 0
      ), page as materialized (
        -- one after another, until there are enough
        select worst.* from worst, lateral (
          select from stet.citations where citations.source_id = worst.source_id limit 1
        ) as cited limit ${page.limit + 1}
      )
      select page.id, page.at, page.kind, encode(page.source_id, 'hex') as source, url, before, after,
        coalesce(citing.named, '[]') as articles, coalesce(citing.counted, 0) as "articlesInAll",
        json_build_array(weight, ${exactly(sql`page.at`)}, page.id) as place
      from page join stet.events on events.id = page.id and events.at = page.at
        join stet.sources on sources.id = page.source_id
        left join lateral (
          select json_agg(json_build_object('id', id, 'title', title) order by place) filter (where place <= ${articlesNamed}) as named,
            count(*)::integer as counted
          from (
            select id, coalesce(body ->> 'title', input) as title,
              row_number() over (order by coalesce(published_at, added_at) desc, id) as place
            from stet.articles
            where retired_at is null and id = any (array(
              select distinct article_id from stet.citations where citations.source_id = page.source_id
              limit ${articlesCounted}))
          ) as cited
        ) as citing on true
      order by weight desc, page.at desc, page.id desc
    `.execute(store.db),
  )
  const read = rows.map((row) => Row.parse(row))
  const shown = read.slice(0, page.limit)
  return {
    changes: shown.map(({ place: _, ...change }) => change),
    next: read.length > page.limit ? toCursor(shown.at(-1)!.place) : null,
  }
}

export interface DueHour {
  readonly from: Date
  readonly sources: number
  /** false when there are more than were counted */
  readonly exact: boolean
}

const mostPerHour = 10_000

/** How many sources are due in each of the next 24 hours, at most ten thousand an hour counted. */
export async function dueByHour(store: Store, now: Date): Promise<DueHour[]> {
  const { rows } = await asStoreErrors(() =>
    sql<{ from: Date; sources: number }>`
      select hour as "from", sources
      from generate_series(${now}::timestamptz, ${now}::timestamptz + interval '23 hours', interval '1 hour') as hour,
        lateral (
          select count(*)::integer as sources from (
            select from stet.schedule where due_at >= hour and due_at < hour + interval '1 hour' limit ${mostPerHour + 1}
          ) as due
        ) as counted
      order by 1
    `.execute(store.db),
  )
  return rows.map(({ from, sources }) => ({
    from,
    sources: Math.min(sources, mostPerHour),
    exact: sources <= mostPerHour,
  }))
}

/** What wants somebody who looks after stet itself. */
export interface Troubles {
  /** articles that could not be read, at most a thousand counted */
  readonly unreadableArticles: number
  /** watches whose last poll failed */
  readonly failingWatches: number
  /** sources whose words wait to be indexed, at most ten thousand counted */
  readonly unindexedSources: number
}

export async function troubles(store: Store): Promise<Troubles> {
  const { rows } = await asStoreErrors(() =>
    sql<Troubles>`
      select
        (select count(*)::integer from (
          select from stet.articles where failure is not null and retired_at is null limit 1000) as failed) as "unreadableArticles",
        (select count(*)::integer from stet.watches where failure is not null and not paused) as "failingWatches",
        (select count(*)::integer from (select from stet.texts_due limit 10000) as waiting) as "unindexedSources"
    `.execute(store.db),
  )
  return rows[0]!
}
