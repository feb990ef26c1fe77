import { type Kysely, sql } from 'kysely'
import type { Database } from '../src/store/database.ts'
import type { Store } from '../src/store/store.ts'

/** How much of everything lies in a newsroom's store after a while. */
export interface NewsroomSize {
  readonly checks: number
  readonly sources: number
  readonly articles: number
  readonly hosts: number
  readonly findings: number
  readonly events: number
  /** texts of articles, and as many of sources */
  readonly texts: number
}

export function sizeFor(checks: number): NewsroomSize {
  return {
    checks,
    sources: checks / 5,
    articles: checks / 25,
    hosts: checks / 100,
    findings: checks / 8,
    events: checks / 20,
    texts: checks / 25,
  }
}

const days = 90

/** Articles that were filled in, and not those that were there. */
const filled = sql`(select * from stet.articles where key like 'article-%') as filled`

/** The name of a source by its number. */
const key = (n: ReturnType<typeof sql>) => sql`'example,host-' || ${hostOf(n)} || ')/page-' || ${n}`
const url = (n: ReturnType<typeof sql>) => sql`'https://host-' || ${hostOf(n)} || '.example/page-' || ${n}`
/** The golden ratio spreads numbers evenly and without an order; its third power makes some hosts large. */
const golden = (n: ReturnType<typeof sql>) =>
  sql`(${n} * 0.6180339887498949 - floor(${n} * 0.6180339887498949))`
let hosts = 1
const hostOf = (n: ReturnType<typeof sql>) =>
  sql`(1 + floor(${hosts}::integer * power(${golden(n)}, 3)))::integer`

/**
 * Add to a small store what a newsroom has after three months: by SQL alone, with the indexes of large tables made
 * afterwards. The statistics are fresh.
 */
export async function fillNewsroom(store: Store, size: NewsroomSize): Promise<void> {
  hosts = size.hosts
  const step = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    process.stderr.write(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  }
  await store.db.connection().execute(async (db) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(db)
    await sql`set synchronous_commit = off`.execute(db)
    await sql`set session_replication_role = replica`.execute(db)
    await sql`
      select stet.make_months(parent, clock_timestamp() - interval '3 months', clock_timestamp())
      from (values ('checks'), ('captures'), ('events')) as parents (parent)
    `.execute(db)
    const indexes = await dropIndexes(db)
    await step('sources', () => sources(db, size))
    await step('articles and citations', () => articles(db, size))
    await step('checks', () => checks(db, size))
    await step('events', () => events(db, size))
    await step('findings', () => findings(db, size))
    await step('texts', () => texts(db, size))
    await step('indexes', async () => {
      for (const index of indexes) await sql.raw(index).execute(db)
    })
    await step('statistics', () => sql`vacuum (analyze)`.execute(db))
    await sql`set session_replication_role = origin`.execute(db)
    await sql`checkpoint`.execute(db)
  })
}

async function sources(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  const n = sql`n`
  const numbers = sql`generate_series(1, ${size.sources}::integer) as n`
  const died = sql`${golden(sql`(n * 7)`)} < 0.12`
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at, text_digest, quotes_found)
    select ${key(n)}, ${url(n)}, case when ${died} then 'dead' else 'alive' end, case when ${died} then 'http-404' else 'ok' end,
      clock_timestamp() - random() * interval '900 days', clock_timestamp() - random() * interval '20 days',
      gen_random_uuid(), clock_timestamp(), md5(n::text), '[]'
    from ${numbers}
  `.execute(db)
  await sql`
    insert into stet.hosts (host, pace_ms)
    select 'host-' || n || '.example', 500 + n % 4000 from generate_series(1, ${size.hosts}::integer) as n
  `.execute(db)
  await sql`
    insert into stet.schedule (source_id, host, due_at, standing)
    select stet.source_id(${key(n)}), 'host-' || ${hostOf(n)} || '.example', clock_timestamp() + random() * interval '10 days',
      jsonb_build_object('verdict', jsonb_build_object('state', case when ${died} then 'dead' else 'alive' end,
          'reason', case when ${died} then 'http-404' else 'ok' end),
        'since', clock_timestamp() - random() * interval '300 days', 'steadySince', clock_timestamp() - interval '20 days',
        'checkedAt', clock_timestamp() - interval '20 days', 'failing', null)
    from ${numbers}
  `.execute(db)
}

async function articles(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  await sql`
    insert into stet.articles (key, input, added_at, published_at, read_at, section, authors, body, report_id)
    select 'article-' || n, 'https://paper.example/story-' || n, at, at, at, 'Section ' || n % 12,
      array['Author ' || n % 300, 'Author ' || (n * 7) % 300],
      jsonb_build_object('title', 'Story number ' || n || ' of the harbour', 'language', 'en', 'url', 'https://paper.example/story-' || n,
        'input', 'https://paper.example/story-' || n, 'publishedAt', at, 'sha256', md5(n::text), 'attributions', '[]'::jsonb),
      'r' || n
    from generate_series(1, ${size.articles}::integer) as n,
      lateral (select clock_timestamp() - n * interval '1 day' * ${days}::integer / ${size.articles}::integer as at) as published
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
  const source = sql`(1 + (place * 10 + ordinal) * 7919::bigint % ${size.sources}::integer)`
  await sql`
    insert into stet.citations (article_id, ordinal, source_id, host, body, verified_at)
    select id, ordinal, stet.source_id(${key(source)}), 'host-' || ${hostOf(source)} || '.example',
      ${JSON.stringify(citation)}::jsonb || jsonb_build_object('url', ${url(source)}, 'source', ${key(source)}), clock_timestamp()
    from (select id, row_number() over (order by id) as place from ${filled}) as placed, generate_series(0, 9) as ordinal
  `.execute(db)
}

async function checks(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  const source = sql`(1 + n % ${size.sources}::integer)`
  const body = {
    signals: [{ signal: 'http-status', detail: '200 OK' }],
    page: {
      title: 'Harbour closed until spring',
      publisher: 'The Paper',
      language: 'en',
      access: 'open',
      bytes: 30_000,
    },
    mementos: [],
  }
  await sql`
    insert into stet.checks (source_id, checked_at, state, reason, confidence, text_digest, quotes_found, body)
    select stet.source_id(key), at, state, 'ok', 0.95, md5(n::text), '[]', ${JSON.stringify(body)}::jsonb || jsonb_build_object(
      'key', key, 'url', url, 'finalUrl', url, 'state', state, 'reason', 'ok', 'confidence', 0.95, 'checkedAt', at, 'hops', jsonb_build_array(
        jsonb_build_object('url', url, 'status', 200, 'location', null, 'protocol', 'HTTP/1.1', 'address', '192.0.2.1', 'ms', 40 + n % 900)))
    from (
      select n, ${key(source)} as key, ${url(source)} as url,
        clock_timestamp() - (${size.checks}::integer - n) * interval '1 day' * ${days}::integer / ${size.checks}::integer as at,
        case n % 20 when 0 then 'dead' when 1 then 'unreachable' when 2 then 'blocked' when 3 then 'moved' else 'alive' end as state
      from generate_series(1, ${size.checks}::integer) as n
    ) as made
  `.execute(db)
}

async function events(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  const source = sql`(1 + (n * 101::bigint) % ${size.sources}::integer)`
  await sql`
    insert into stet.events (at, kind, source_id, check_id, before, after)
    select at, kind, stet.source_id(${key(source)}), gen_random_uuid(), null, jsonb_build_object(
      'verdict', case when kind in ('failing') then null else jsonb_build_object('state', state, 'reason', reason) end,
      'since', at, 'steadySince', at, 'checkedAt', at, 'failing', null)
    from (
      select n, clock_timestamp() - power(${golden(sql`n`)}, 2) * interval '1 day' * ${days}::integer as at,
        (array['confirmed', 'failing', 'recovered', 'changed', 'first', 'first', 'first', 'failing'])[1 + n % 8] as kind,
        (array['dead', 'alive', 'alive', 'moved', 'alive', 'alive', 'alive', 'alive'])[1 + n % 8] as state,
        (array['http-404', 'ok', 'ok', 'redirect-permanent', 'ok', 'ok', 'ok', 'ok'])[1 + n % 8] as reason
      from generate_series(1, ${size.events}::integer) as n
    ) as made
  `.execute(db)
}

async function findings(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  const source = sql`(1 + (n * 31::bigint) % ${size.sources}::integer)`
  await sql`
    insert into stet.findings (article_id, identity, rule, severity, message, source_id, url, host, title, section, authors, citation,
      line, "column", first_seen_at, report_id, gone_at, since, assignee, hold, held_until)
    select id, sha256(convert_to(n::text, 'UTF8')),
      (array['source-dead', 'source-moved', 'source-drifted', 'quote-missing', 'address-weak', 'source-unarchived', 'title-mismatch', 'source-unreachable'])[1 + n % 8],
      (array['error', 'warning', 'note', 'warning', 'warning', 'note', 'warning', 'warning'])[1 + n % 8],
      'The source is gone: the server says that there is no such page; cite an archived copy or another source',
      stet.source_id(${key(source)}), ${url(source)}, 'host-' || ${hostOf(source)} || '.example', title, section, authors, 'c1', 1 + n % 90, 1, at,
      'r' || place, case when n % 3 = 0 then at + interval '1 day' end, at,
      case when n % 40 = 1 then ('00000000-0000-7000-8000-0000000000' || lpad((n % 30)::text, 2, '0'))::uuid end,
      case when n % 25 = 1 then 'snooze' when n % 25 = 2 then 'fine' end,
      case when n % 25 in (1, 2) then clock_timestamp() + (n % 60 - 10) * interval '1 day' else '-infinity' end
    from (select n, 1 + (n * 13::bigint) % ${size.articles}::integer as place,
        clock_timestamp() - ${golden(sql`n`)} * interval '1 day' * ${days}::integer as at
        from generate_series(1, ${size.findings}::integer) as n) as made
      join (select id, section, authors, body ->> 'title' as title, row_number() over (order by id) as place from ${filled}) as placed
        using (place)
  `.execute(db)
  await sql`
    insert into stet.decisions (finding_id, at, bulk, person_id, kind, until, reason)
    select id, clock_timestamp(), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', hold, held_until, 'known' from stet.findings where hold is not null
  `.execute(db)
  await sql`update stet.findings set hold_id = decisions.id from stet.decisions where finding_id = findings.id`.execute(
    db,
  )
}

/** Words as a language has them: a few very often, most of them hardly ever. */
async function texts(db: Kysely<Database>, size: NewsroomSize): Promise<void> {
  const words = sql`(
    select string_agg('word' || floor(power(20000, random()))::integer
      || case when k % 12 = 0 then '.' else '' end || case when k = n % 150 then ' harbour' else '' end, ' ')
    from generate_series(1, 150) as k where n > 0)`
  await sql`
    insert into stet.texts (article_id, url, title, text, language, digest, at)
    select id, body ->> 'url', body ->> 'title', ${words}, 'en', '\\x00', published_at
    from (select *, row_number() over (order by id) as n from ${filled} limit ${size.texts}) as articles
  `.execute(db)
  await sql`
    insert into stet.texts (source_id, url, title, text, language, digest, at)
    select stet.source_id(${key(sql`n`)}), ${url(sql`n`)}, 'Page ' || n, ${words}, case n % 5 when 0 then 'de' else 'en' end, '\\x00',
      clock_timestamp() - random() * interval '90 days'
    from generate_series(1, ${size.texts}::integer) as n
  `.execute(db)
}

/** Returns what makes them again. */
async function dropIndexes(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ drop: string; make: string }>`
    select format('drop index stet.%I', relname) as drop, pg_get_indexdef(indexrelid) as make
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid in ('stet.findings'::regclass, 'stet.texts'::regclass, 'stet.citations'::regclass) and not indisunique
  `.execute(db)
  for (const { drop } of rows) await sql.raw(drop).execute(db)
  return rows.map(({ make }) => make)
}
