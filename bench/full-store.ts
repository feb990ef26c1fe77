import { type Kysely, sql } from 'kysely'
import type { Database } from '../src/store/database.ts'
import type { Store } from '../src/store/store.ts'

/** Sources of one host on the average; a few hosts have hundreds of times as many, as on the web. */
const sourcesPerHost = 20
const citationsPerArticle = 10

/**
 * Fill an empty store with sources, each cited once, known, checked and due within the next 30 days: by SQL alone, and
 * with indexes made afterwards. The planner knows nothing of them yet: its statistics are those of a store to which a
 * first article of one host came a moment ago, as they are after a large import.
 */
export async function fillStore(store: Store, sources: number): Promise<void> {
  const hosts = Math.ceil(sources / sourcesPerHost)
  const articles = Math.ceil(sources / citationsPerArticle)
  await store.db.connection().execute(async (db) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(db)
    // else the statistics would become fresh while we measure what stale ones do
    for (const table of ['schedule', 'hosts', 'sources', 'citations', 'articles'])
      await sql`alter table ${sql.id('stet', table)} set (autovacuum_enabled = false)`.execute(db)
    await insertSources(db, 1, 1_000, 1, 100)
    await refreshStatistics(db)
    const indexes = await dropIndexes(db)
    await db.transaction().execute(async (db) => {
      await sql`truncate stet.schedule, stet.hosts, stet.sources, stet.citations, stet.articles`.execute(db)
      await insertSources(db, 1, sources, hosts, articles)
    })
    for (const index of indexes) await sql.raw(index).execute(db)
    await sql`checkpoint`.execute(db)
  })
}

/** What autovacuum does sooner or later. */
export async function refreshStatistics(db: Kysely<Database>): Promise<void> {
  await sql`vacuum (analyze) stet.schedule, stet.hosts, stet.sources, stet.citations, stet.articles`.execute(
    db,
  )
}

/** The name of a source by its number. */
function key(number: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`'example,host)/page-' || ${number}`
}

/** Make sources due: by number, from 1. Their hosts have no line. */
export async function makeDue(
  store: Store,
  numbers: { readonly first: number; readonly step: number; readonly count: number },
): Promise<void> {
  const { first, step, count } = numbers
  await sql`update stet.hosts set clock_at = default where clock_at > '-infinity'`.execute(store.db)
  await sql`
    update stet.schedule set slot_at = null, due_at = clock_timestamp() - random() * interval '1 minute'
    where source_id = any (array(
      select stet.source_id(${key(sql`n`)})
      from generate_series(${first}::bigint, ${first + step * (count - 1)}::bigint, ${step}::bigint) as n))
  `.execute(store.db)
  await sql`checkpoint`.execute(store.db)
}

/** Make sources due at a host of their own, which takes `paceMs` for each. */
export async function addSlowHost(store: Store, sources: number, paceMs: number): Promise<void> {
  await sql`insert into stet.hosts (host, pace_ms) values ('slow.example', ${paceMs})`.execute(store.db)
  await sql`
    insert into stet.schedule (source_id, host, due_at)
    select stet.source_id('example,slow)/' || n), 'slow.example', clock_timestamp() - interval '1 hour'
    from generate_series(1, ${sources}::integer) as n
  `.execute(store.db)
}

/** Two years of events and of checks, some thousands in every month; and a reader who was told all but the last hour's. */
export async function addMonths(store: Store, reader: string): Promise<void> {
  await sql`
    select stet.make_months(parent, clock_timestamp() - interval '23 months', clock_timestamp())
    from (values ('checks'), ('captures'), ('events')) as parents (parent)
  `.execute(store.db)
  const times = sql`generate_series(clock_timestamp() - interval '23 months', clock_timestamp(), interval '5 minutes') as at`
  await sql`
    insert into stet.checks (source_id, checked_at, state, reason, confidence, quotes_found, body)
    select stet.source_id(${key(sql`1`)}), at, 'alive', 'ok', 1, '[]', '{}' from ${times}
  `.execute(store.db)
  await sql`
    insert into stet.events (at, kind, source_id, check_id, after)
    select checked_at, 'died', source_id, id, '{}' from stet.checks
  `.execute(store.db)
  await sql`
    insert into stet.notes (name, value)
    select ${`told ${reader}`}, jsonb_build_object('at', at, 'id', id)
    from stet.events where at < clock_timestamp() - interval '1 hour' order by at desc limit 1
  `.execute(store.db)
  await sql`vacuum (analyze) stet.checks, stet.events`.execute(store.db)
}

async function insertSources(
  db: Kysely<Database>,
  from: number,
  to: number,
  hosts: number,
  articles: number,
): Promise<void> {
  await sql`
    insert into stet.hosts (host, pace_ms) select 'host-' || n || '.example', 1000 from generate_series(1, ${hosts}::integer) as n
  `.execute(db)
  const standing = {
    verdict: { state: 'alive', reason: 'ok' },
    since: '2026-10-01T10:00:00.000Z',
    steadySince: '2026-10-01T10:00:00.000Z',
    checkedAt: '2026-11-01T10:00:00.000Z',
    failing: null,
  }
  const numbers = sql`generate_series(${from}::integer, ${to}::integer) as n`
  // the golden ratio spreads numbers evenly and without an order; its third power makes some hosts large
  const host = sql`'host-' || 1 + floor(${hosts}::integer * power(n * 0.6180339887498949 - floor(n * 0.6180339887498949), 3)) || '.example'`
  await sql`
    insert into stet.schedule (source_id, host, due_at, standing)
    select stet.source_id(${key(sql`n`)}), ${host}, clock_timestamp() + interval '1 hour' + random() * interval '30 days',
      ${JSON.stringify(standing)}::jsonb
    from ${numbers}
  `.execute(db)
  const good = { capture: { file: 'stet-20261101-1.warc.gz', offset: 1, length: 9_000 }, etag: '"5f1c"' }
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at, text_digest,
      quotes_found, good)
    select ${key(sql`n`)}, 'https://host.example/page-' || n, 'alive', 'ok', '2026-10-01', '2026-11-01',
      gen_random_uuid(), '2026-11-01', md5(n::text), '[]', ${JSON.stringify(good)}::jsonb
    from ${numbers}
  `.execute(db)
  await sql`
    insert into stet.articles (key, input, added_at, published_at, body)
    select 'article-' || n, 'article-' || n, '2026-10-01', '2026-10-01', '{"title": "An article", "language": "en"}'
    from generate_series(1, ${articles}::integer) as n
  `.execute(db)
  const citation = {
    id: 'c1',
    kind: 'link',
    text: 'so they said',
    sentence: 'The harbour was closed, so they said.',
    quotes: [],
    attribution: null,
    location: { line: 1, column: 1 },
  }
  // articles have no number: they are told apart by their order
  await sql`
    insert into stet.citations (article_id, ordinal, source_id, host, body, verified_at)
    select id, (n - 1) / ${articles}::integer, stet.source_id(${key(sql`n`)}), ${host},
      ${JSON.stringify(citation)}::jsonb || jsonb_build_object('url', 'https://host.example/page-' || n, 'source', ${key(sql`n`)}),
      '2026-11-01'
    from ${numbers} join (select id, row_number() over (order by id) as place from stet.articles) as placed
      on place = 1 + (n - 1) % ${articles}::integer
  `.execute(db)
}

/** Returns what makes them again. */
async function dropIndexes(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ drop: string; make: string }>`
    select case when conname is null then format('drop index stet.%I', relname)
        else format('alter table %s drop constraint %I', indrelid::regclass, conname) end as drop,
      case when conname is null then pg_get_indexdef(indexrelid)
        else format('alter table %s add constraint %I %s', indrelid::regclass, conname,
          pg_get_constraintdef(pg_constraint.oid)) end as make
    from pg_index
      join pg_class on pg_class.oid = indexrelid
      left join pg_constraint on conindid = indexrelid and contype in ('p', 'u')
    where indrelid in ('stet.schedule'::regclass, 'stet.sources'::regclass, 'stet.citations'::regclass)
  `.execute(db)
  for (const { drop } of rows) await sql.raw(drop).execute(db)
  return rows.map(({ make }) => make)
}
