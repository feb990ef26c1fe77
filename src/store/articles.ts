import { hash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { parseAddress } from '../address/source-url.ts'
import type { Article, Citation } from '../article/article.ts'
import type { Byline } from '../article/byline.ts'
import type { Readable } from '../article/readable.ts'
import type { PageSketch } from '../verdict/sketch.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
import type { ArticleFacts, Previous } from '../verify/verify-citation.ts'
import { sendInBatches } from './batches.ts'
import type { KeptPlace } from './checking.ts'
import type { Database } from './database.ts'
import { takeDue } from './due.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'
import { saveArticleText } from './texts.ts'

/** An article as somebody names it to the service. */
export interface SubmittedArticle {
  /** what tells it from others: the normal form of its address, the path of its file, or the name it is handed in under */
  readonly key: string
  readonly input: string
  readonly watchId: string | null
  /** null for what is read where it lies */
  readonly content: { readonly bytes: Uint8Array; readonly mediaType: string | null } | null
}

/** Have an article read soon: a new one, or one that is there already. Returns its id. */
export async function submitArticle(store: Store, article: SubmittedArticle): Promise<string> {
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      insert into stet.articles as article (key, input, watch_id, content, media_type, read_due_at)
      values (${storableText(article.key)}, ${storableText(article.input)}, ${article.watchId},
        ${article.content === null ? null : Buffer.from(article.content.bytes)}, ${article.content?.mediaType ?? null},
        clock_timestamp())
      on conflict (key_hash) do update set
        watch_id = coalesce(article.watch_id, excluded.watch_id),
        content = excluded.content,
        media_type = excluded.media_type,
        read_due_at = excluded.read_due_at,
        tries = 0,
        retired_at = null
      returning id
    `.execute(store.db),
  )
  return rows[0]!.id
}

/** Ids of articles that are to be read now, each taken for `leaseMs`: it is due again then, unless it was read. */
export async function takeArticlesToRead(store: Store, limit: number, leaseMs: number): Promise<string[]> {
  return await takeDue(store, 'articles', 'read_due_at', limit, leaseMs)
}

/** Ids of articles that want a report, taken as above. */
export async function takeArticlesToReport(store: Store, limit: number, leaseMs: number): Promise<string[]> {
  return await takeDue(store, 'articles', 'report_due_at', limit, leaseMs)
}

/** What is needed to read an article. */
export interface KeptArticle {
  readonly id: string
  /** changes whenever it is to be read anew */
  readonly mark: string | null
  readonly key: string
  readonly input: string
  readonly content: SubmittedArticle['content']
  /** readings in a row that failed */
  readonly tries: number
}

/** Null when there is no such article, or it is not watched any more. */
export async function articleToRead(store: Store, id: string): Promise<KeptArticle | null> {
  const row = await asStoreErrors(() =>
    store.db
      .selectFrom('articles')
      .select(['id', 'key', 'input', 'content', 'media_type', 'tries'])
      .select(sql<string | null>`read_due_at::text`.as('mark'))
      .where('id', '=', id)
      .where('retired_at', 'is', null)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  const { content, media_type, ...rest } = row
  return { ...rest, content: content === null ? null : { bytes: content, mediaType: media_type } }
}

export interface ReadingOptions {
  /** a source that was visited so lately is not visited for a new citation before this has passed */
  readonly windowMs: number
  /** between two requests to a host that nothing is known of */
  readonly hostIntervalMs: number
}

/**
 * Keep what was read in an article. A citation that says what it said before keeps its verification. The article stays due
 * until `finishReading`.
 * @returns false when it reads as before, whatever its bytes are now: pages carry tokens and counters that nobody reads
 */
export async function saveReading(
  store: Store,
  id: string,
  article: Article,
  readable: Readable,
  { section, authors }: Byline = { section: null, authors: [] },
): Promise<boolean> {
  const { citations, ...body } = article
  const reading = hash('sha256', storableJson({ ...article, section, authors, sha256: null }), 'hex')
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      // the row of the article is the lock of its citations
      const { rows } = await sql<{ changed: boolean }>`
        with before as materialized (select id, sha256 from stet.articles where id = ${id} for no key update)
        update stet.articles set body = ${storableJson(body)}::jsonb, readable = ${storableJson(readable)}::jsonb, sha256 = ${reading},
          section = ${section === null ? null : storableText(section)}, authors = ${authors.map(storableText)}::text[],
          published_at = ${instant(body.publishedAt)}::timestamptz, read_at = clock_timestamp(),
          report_due_at = case when before.sha256 = ${reading} then report_due_at else clock_timestamp() end
        from before where articles.id = before.id and retired_at is null
        returning before.sha256 is distinct from ${reading} as changed
      `.execute(db)
      if (rows.length > 0) await saveArticleText(db, id, body, readable)
      if (rows[0]?.changed !== true) return false
      const verified = await verifiedCitations(db, id)
      await sql`delete from stet.citations where article_id = ${id}`.execute(db)
      await insertCitations(db, id, citations, verified)
      return true
    }),
  )
}

/**
 * Have the sources of citations that nothing has verified yet checked. The article is not due any more, unless its watch
 * cannot tell when it changes: then it is read again, each day in its first week and each week from then on. It is due at
 * once when somebody has asked for it since the reading began, who may have handed in something else.
 * @param article as `articleToRead` gave it
 * @param changed what `saveReading` said. Of a source that is visited just now, the visit may not know a new citation, so it is visited
 *                again; where nothing is new, it is not
 */
export async function finishReading(
  store: Store,
  { id, mark }: Pick<KeptArticle, 'id' | 'mark'>,
  options: ReadingOptions,
  changed: boolean,
): Promise<void> {
  const again = sql`
    case when watch_id is not null and articles.mark is null then
      clock_timestamp() + case when coalesce(published_at, added_at) > clock_timestamp() - interval '7 days'
        then interval '1 day' else interval '7 days' end end`
  await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      await scheduleUnverified(db, id, options, changed)
      await sql`
        update stet.articles set failure = null, tries = 0, read_due_at = ${dueAfter(mark, again)} where id = ${id}
      `.execute(db)
    }),
  )
}

/** When an article is read again after a reading of it that began with this mark. */
function dueAfter(mark: string | null, again: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when retired_at is not null then null
    when read_due_at is not distinct from ${mark}::timestamptz then ${again} else clock_timestamp() end`
}

/** A source that was visited so lately that a new citation of it is held against the copy that was kept then. */
export interface FreshSource {
  /** as `finishChecks` was given it */
  readonly good: unknown
  readonly checkedAt: Date
  readonly previous: Previous | null
  readonly places: readonly KeptPlace[]
}

/** The unverified citations of an article whose sources were checked within `windowMs`, with a copy. */
export async function freshSources(store: Store, id: string, windowMs: number): Promise<FreshSource[]> {
  const { rows } = await asStoreErrors(() =>
    sql<FreshRow>`
      select citations.id, source_id, citations.body as citation, articles.body as article, good,
        last_checked_at, text_digest, quotes_found, sketch
      from stet.citations
        join stet.sources on sources.id = source_id
        join stet.articles on articles.id = article_id
      where article_id = ${id} and verified_at is null and good is not null and text_digest is not null
        and sources.read_at = last_checked_at and last_checked_at > clock_timestamp() - ${windowMs} * interval '1 ms'
      order by source_id, ordinal
    `.execute(store.db),
  )
  return [...Map.groupBy(rows, ({ source_id }) => source_id.toString('hex')).values()].map((group) => {
    const [{ good, last_checked_at, text_digest, quotes_found, sketch }] = group as [FreshRow]
    return {
      good,
      checkedAt: last_checked_at,
      previous: {
        checkedAt: last_checked_at.toISOString(),
        textDigest: text_digest,
        quotesFound: quotes_found,
        sketch,
      },
      places: group.map(({ id, citation, article }) => ({ id, citation, article, verification: null })),
    }
  })
}

interface FreshRow {
  id: string
  source_id: Buffer
  citation: Citation
  article: ArticleFacts
  good: unknown
  last_checked_at: Date
  text_digest: string
  quotes_found: string[]
  sketch: PageSketch | null
}

/** Keep what was found without a visit of its own. */
export async function saveVerifications(
  store: Store,
  articleId: string,
  checkedAt: Date,
  outcomes: readonly {
    readonly id: string
    readonly verification: Verification
    readonly fragment: FragmentResult
  }[],
): Promise<void> {
  await asStoreErrors(() =>
    sql`
      with article as materialized (
        -- a report that was begun since the reading waits for what comes now, and nothing else would ask for it again
        update stet.articles set report_due_at = clock_timestamp() where id = ${articleId} returning id
      )
      update stet.citations set verification = outcome -> 'verification', fragment = outcome ->> 'fragment',
        verified_at = ${checkedAt}::timestamptz
      from article, jsonb_array_elements(${storableJson(outcomes)}::jsonb) as outcome
      where citations.id = (outcome ->> 'id')::uuid and article_id = article.id
    `.execute(store.db),
  )
}

/** The day or moment that an article names, where PostgreSQL takes it. */
function instant(publishedAt: string | null): Date | null {
  const at = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
  return Number.isNaN(at) ? null : new Date(at)
}

interface Verified {
  readonly verification: Verification
  readonly fragment: FragmentResult
  readonly verified_at: Date
}

async function verifiedCitations(db: Kysely<Database>, articleId: string): Promise<Map<string, Verified>> {
  const { rows } = await sql<Verified & { body: Citation }>`
    select body, verification, fragment, verified_at from stet.citations
    where article_id = ${articleId} and verified_at is not null
  `.execute(db)
  return new Map(rows.map(({ body, ...verified }) => [wording(body), verified]))
}

/** All of a citation that a verification depends on. */
function wording({ url, text, sentence, quotes, attribution }: Citation): string {
  return storableJson([
    url,
    text,
    sentence,
    quotes.map(({ exact, speaker }) => [exact, speaker]),
    attribution?.outlet,
  ])
}

async function insertCitations(
  db: Kysely<Database>,
  articleId: string,
  citations: readonly Citation[],
  verified: ReadonlyMap<string, Verified>,
): Promise<void> {
  function* rows() {
    for (const body of citations) {
      const parsed = parseAddress(body.url)
      const host = parsed.kind === 'source' ? new URL(parsed.url).hostname : null
      yield { body, host, ...verified.get(wording(body)) }
    }
  }
  await sendInBatches(rows(), (batch) =>
    sql`
      insert into stet.citations (article_id, ordinal, source_id, host, body, verification, fragment, verified_at)
      select ${articleId}, ${batch.from}::integer + place - 1, source_id,
        -- an address that nobody can visit stands in nobody's line
        coalesce(row ->> 'host', encode(source_id, 'hex')), row -> 'body', row -> 'verification', row ->> 'fragment', (row ->> 'verified_at')::timestamptz
      from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (row, place),
        lateral (select stet.source_id(row -> 'body' ->> 'source')) as keyed (source_id)
    `.execute(db),
  )
}

async function scheduleUnverified(
  db: Kysely<Database>,
  articleId: string,
  { windowMs, hostIntervalMs }: ReadingOptions,
  changed: boolean,
): Promise<void> {
  // in the order of the key: two articles read at once lock no rows crosswise. What is being written of a source is waited for
  // here, so that the last statement sees when it was checked.
  await sql`
    select from stet.schedule
    where source_id = any (array(
      select source_id from stet.citations where article_id = ${articleId} and verified_at is null))
    order by source_id for no key update
  `.execute(db)
  await sql`
    insert into stet.hosts (host, pace_ms)
    select distinct host, ${hostIntervalMs}::integer from stet.citations where article_id = ${articleId}
    order by 1
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into stet.schedule as row (source_id, host, due_at)
    select distinct on (source_id) source_id, host,
      greatest(clock_timestamp(), last_checked_at + ${windowMs} * interval '1 ms')
    from stet.citations left join stet.sources on sources.id = source_id
    where article_id = ${articleId} and verified_at is null
    order by source_id
    on conflict (source_id) do update set
      due_at = case when row.slot_at is null then least(row.due_at, excluded.due_at) else row.due_at end,
      again = row.slot_at is not null and (row.again or ${changed})
  `.execute(db)
}

/** An article that cannot be read is tried again, less and less often; at once when somebody has asked for it meanwhile. */
export async function saveReadingFailure(
  store: Store,
  { id, mark }: Pick<KeptArticle, 'id' | 'mark'>,
  failure: string,
  againMs: number,
): Promise<void> {
  await asStoreErrors(() =>
    sql`
      update stet.articles set failure = ${storableText(failure)}, tries = tries + 1,
        read_due_at = ${dueAfter(mark, sql`clock_timestamp() + ${againMs} * interval '1 ms'`)}
      where id = ${id}
    `.execute(store.db),
  )
}
