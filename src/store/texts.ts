import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { Capture } from '../archive/capture.ts'
import type { Article } from '../article/article.ts'
import type { Readable } from '../article/readable.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import type { Store } from './store.ts'

/** Words of a page, cut to what the index takes. */
export interface IndexedText {
  readonly title: string | null
  readonly text: string
  /** ISO 639-1 */
  readonly language: string | null
}

/** In code units: enough for a long article, and far from what a `tsvector` can hold. */
const maxTextLength = 65_536
const maxTitleLength = 1_000

/** Have an article found by its words, within the caller's transaction. */
export async function saveArticleText(
  db: Kysely<Database>,
  articleId: string,
  article: Pick<Article, 'title' | 'input' | 'url' | 'language'>,
  { blocks }: Readable,
): Promise<void> {
  const title = indexable(article.title ?? article.input, maxTitleLength)
  const text = indexable(start(blocks), maxTextLength)
  await sql`
    insert into stet.texts as kept (article_id, url, title, text, language, digest, at)
    values (${articleId}, ${article.url === null ? null : storableText(article.url)}, ${title}, ${text}, ${article.language},
      sha256(convert_to(${`${title}\n${text}`}, 'UTF8')), clock_timestamp())
    on conflict (article_id) do update set url = excluded.url, title = excluded.title, text = excluded.text,
      language = excluded.language, digest = excluded.digest, at = excluded.at
    where (kept.digest, kept.url, kept.language) is distinct from (excluded.digest, excluded.url, excluded.language)
  `.execute(db)
}

function start(blocks: Readable['blocks']): string {
  let words = ''
  for (const { text } of blocks) {
    words += `${text}\n`
    if (words.length >= maxTextLength) break
  }
  return words
}

/** A source whose words are to be read out of the archive. */
export interface SourceToIndex {
  /** hex of the source's id */
  readonly source: string
  /** changes when the source's words change once more */
  readonly mark: string
  /** the copy that stands for it, or else the last one; null when there is none */
  readonly capture: Capture | null
}

const Due = z.strictObject({ source: z.string(), mark: z.string(), capture: Capture.nullable().catch(null) })

/** Sources whose words have changed, the longest waiting first, each taken for `leaseMs`: it comes again then, unless it was indexed. */
export async function takeSourcesToIndex(
  store: Store,
  limit: number,
  leaseMs: number,
): Promise<SourceToIndex[]> {
  const { rows } = await asStoreErrors(() =>
    sql`
      with due as materialized (
        select source_id from stet.texts_due where due_at <= clock_timestamp()
        order by due_at limit ${limit} for no key update skip locked
      ), taken as (
        update stet.texts_due set due_at = clock_timestamp() + ${leaseMs} * interval '1 ms'
        from due where texts_due.source_id = due.source_id
        returning texts_due.source_id, due_at
      )
      select encode(source_id, 'hex') as source, due_at::text as mark, coalesce(good -> 'capture', capture) as capture
      from taken join stet.sources on sources.id = source_id left join lateral (
        select jsonb_build_object('file', file, 'offset', "offset", 'length', length, 'payloadDigest', payload_digest,
          'at', to_char(captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as capture
        from stet.captures where captures.source_id = taken.source_id order by captured_at desc limit 1
      ) as last on true
    `.execute(store.db),
  )
  return rows.map((row) => Due.parse(row))
}

/** Have a source found by its words, and take it off the list, unless they have changed meanwhile. */
export async function saveSourceText(
  store: Store,
  due: SourceToIndex,
  read: IndexedText & { readonly at: Date },
): Promise<void> {
  const title = indexable(read.title ?? '', maxTitleLength)
  const text = indexable(read.text, maxTextLength)
  await asStoreErrors(() =>
    sql`
      with kept as (
        insert into stet.texts as kept (source_id, url, title, text, language, digest, at)
        select id, url, ${title}, ${text}, ${read.language}, sha256(convert_to(${`${title}\n${text}`}, 'UTF8')),
          ${read.at}::timestamptz
        from stet.sources where id = decode(${due.source}, 'hex')
        on conflict (source_id) do update set url = excluded.url, title = excluded.title, text = excluded.text,
          language = excluded.language, digest = excluded.digest, at = excluded.at
        where kept.digest <> excluded.digest and kept.at <= excluded.at
      )
      delete from stet.texts_due where source_id = decode(${due.source}, 'hex') and due_at = ${due.mark}::timestamptz
    `.execute(store.db),
  )
}

/** Take a source off the list that has nothing to read, unless its words have changed meanwhile. */
export async function dropSourceToIndex(store: Store, due: SourceToIndex): Promise<void> {
  await asStoreErrors(() =>
    sql`
      delete from stet.texts_due where source_id = decode(${due.source}, 'hex') and due_at = ${due.mark}::timestamptz
    `.execute(store.db),
  )
}

/** Without control characters but the ends of lines, so that the marks of an excerpt (search.ts) are ours alone. */
function indexable(text: string, maxLength: number): string {
  return storableText(text.slice(0, maxLength)).replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ')
}
