import { sql } from 'kysely'
import { z } from 'zod'
import { News, type NewsArticle } from '../notices/news.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

/** A source may be cited more often than anybody would be told. */
const mostArticles = 1_000

/**
 * The articles that cite these sources and are still answered for, the newest first.
 * @returns by the source's key; nothing for a source that nobody cites
 */
export async function articlesCiting(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly NewsArticle[]>> {
  const { rows } = await asStoreErrors(() =>
    sql<NewsArticle & { key: string }>`
      select keys.key, cited.*
      from jsonb_array_elements_text(${storableJson(keys)}::jsonb) as keys (key) cross join lateral (
        select articles.id, left(coalesce(body ->> 'title', input), 500) as title,
          section, authors
        from stet.articles
        where retired_at is null and articles.id in (
          select article_id from stet.citations where source_id = stet.source_id(keys.key)
        )
        order by articles.id desc limit ${mostArticles}
      ) as cited
    `.execute(store.db),
  )
  const articles = new Map<string, NewsArticle[]>()
  for (const { key, ...article } of rows) {
    const some = articles.get(key)
    if (some === undefined) articles.set(key, [article])
    else some.push(article)
  }
  return articles
}

/** Rules that say of an article what an event says of its source. */
const rulesOfSources = [
  'source-dead',
  'source-moved',
  'source-blocked',
  'source-unreachable',
  'address-invalid',
]

/**
 * Keep news, to be routed. What is known already stays as it is; and what an article's report says of a source is no news
 * where the last news of that source named the article.
 * @returns how many were new
 */
export async function addNews(store: Store, news: readonly News[]): Promise<number> {
  if (news.length === 0) return 0
  const { numAffectedRows = 0n } = await asStoreErrors(() =>
    sql`
      insert into stet.news (id, at, source_id, body)
      select body ->> 'id', (body ->> 'at')::timestamptz, stet.source_id(body -> 'source' ->> 'key'), body
      from jsonb_array_elements(${storableJson(news)}::jsonb) as batch (body)
      where not (
        body ->> 'about' = 'finding' and ${rulesOfSources}::text[] @> array[body ->> 'rule'] and exists (
          select from (
            select body from stet.news
            where news.source_id = stet.source_id(batch.body -> 'source' ->> 'key') and news.body ->> 'about' = 'source'
            order by at desc limit 1
          ) as last
          where last.body -> 'articles' @> jsonb_build_array(jsonb_build_object('id', batch.body -> 'article' -> 'id'))
        )
      )
      on conflict do nothing
    `.execute(store.db),
  )
  return Number(numAffectedRows)
}

/** Where a page of news ends, and the next begins. */
export interface NewsCursor {
  readonly at: Date
  readonly id: string
}

const NewsRow = z.strictObject({ body: News })

/** News, the newest first. */
export async function listNews(
  store: Store,
  page: { readonly limit: number; readonly before?: NewsCursor },
): Promise<News[]> {
  const { before } = page
  const { rows } = await asStoreErrors(() =>
    sql`
      select body from stet.news
      ${before === undefined ? sql`` : sql`where (at, id) < (${before.at}::timestamptz, ${before.id})`}
      order by at desc, id desc limit ${page.limit}
    `.execute(store.db),
  )
  return rows.map((row) => NewsRow.parse(row).body)
}
