import { sql } from 'kysely'
import { z } from 'zod'
import { errorCode } from '../error.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import { askedOnce } from './prepared.ts'
import type { Store } from './store.ts'

/** What somebody looks for, as people type it into a search box: words, "a phrase", or, -not. */
export interface Search {
  readonly query: string
  /** both when it is left out */
  readonly kind?: 'article' | 'source'
}

/** A run of an excerpt's words. */
export interface Excerpt {
  readonly text: string
  /** whether it is what was looked for */
  readonly found: boolean
}

export interface SearchHit {
  readonly kind: 'article' | 'source'
  /** UUID of the article, or hex of the source's id */
  readonly id: string
  readonly url: string | null
  readonly title: readonly Excerpt[]
  readonly text: readonly Excerpt[]
  readonly language: string | null
  /** when it was read or captured */
  readonly at: Date
}

export type SearchResult =
  | {
      readonly kind: 'found'
      readonly hits: readonly SearchHit[]
      /** what `after` takes for the next page; null on the last */
      readonly next: string | null
      /** false when only the newest were looked through, because very many have these words */
      readonly complete: boolean
    }
  /** it took longer than anybody waits: fewer or rarer words would do */
  | { readonly kind: 'too-broad' }

/** Of all that have the words, so many of the newest are put in the order of their rank. */
const mostRanked = 500
const longestQuery = 500
/** SQLSTATE query_canceled */
const queryCanceled = '57014'

const Place = z.tuple([z.number(), z.uuid()])
const Hit = z.strictObject({
  id: z.string(),
  kind: z.enum(['article', 'source']),
  about: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  language: z.string().nullable(),
  at: z.date(),
  rank: z.number(),
  looked: z.int(),
})

/** Marks in an excerpt; no text in the index has them (texts.ts). */
const [markStart, markEnd] = ['\u0002', '\u0003']
const marks = `StartSel="${markStart}", StopSel="${markEnd}"`

/**
 * Articles, and sources as they were last archived, by their words: the best first. English and Russian words are found in
 * any of their forms.
 */
export async function searchTexts(
  store: Store,
  { query, kind }: Search,
  page: { readonly after?: string | undefined; readonly limit: number; readonly timeoutMs: number },
): Promise<SearchResult> {
  const words = storableText(query.slice(0, longestQuery))
  const after = fromCursor(Place, page.after)
  const stemmed = sql`websearch_to_tsquery('pg_catalog.russian', ${words})`
  const plain = sql`websearch_to_tsquery('pg_catalog.simple', ${words})`
  // as stet.words_of has it
  const isStemmed = sql`coalesce(language, 'en') in ('en', 'ru')`
  const ofKind =
    kind === undefined
      ? sql`true`
      : kind === 'article'
        ? sql`article_id is not null`
        : sql`source_id is not null`
  const beyond = after === null ? sql`true` : sql`(rank, id) < (${after[0]}::float8, ${after[1]}::uuid)`
  const ask = sql`
    with ${askedOnce} newest as materialized (
      select id, words, case when ${isStemmed} then ${stemmed} else ${plain} end as query
      from stet.texts
      where ((words @@ ${stemmed} and ${isStemmed}) or (words @@ ${plain} and not (${isStemmed}))) and ${ofKind}
      order by at desc, id desc limit ${mostRanked + 1}
    ), ranked as materialized (
      select id, query, ts_rank(words, query, 1)::float8 as rank from newest
    ), page as materialized (
      select * from ranked where ${beyond} order by rank desc, id desc limit ${page.limit + 1}
    )
    select page.id, case when article_id is null then 'source' else 'article' end as kind,
      coalesce(article_id::text, encode(source_id, 'hex')) as about, url,
      ts_headline(stet.words_of(language), title, query, ${`${marks}, HighlightAll=true`}) as title,
      ts_headline(stet.words_of(language), text, query,
        ${`${marks}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`}) as text,
      language, at, rank, (select count(*)::integer from newest) as looked
    from page join stet.texts on texts.id = page.id
    order by rank desc, page.id desc
  `
  try {
    const { rows } = await store.db.transaction().execute(async (db) => {
      await sql`select set_config('statement_timeout', ${`${page.timeoutMs}ms`}, true)`.execute(db)
      return await ask.execute(db)
    })
    const read = rows.map((row) => Hit.parse(row))
    const shown = read.slice(0, page.limit)
    const last = shown.at(-1)
    return {
      kind: 'found',
      hits: shown.map(({ id: _, about, rank: __, looked: ___, title, text, ...hit }) => ({
        ...hit,
        id: about,
        title: excerpt(title),
        text: excerpt(text),
      })),
      next: read.length > page.limit && last !== undefined ? toCursor([last.rank, last.id]) : null,
      complete: (last?.looked ?? 0) <= mostRanked,
    }
  } catch (error) {
    if (errorCode(error) === queryCanceled) return { kind: 'too-broad' }
    return await asStoreErrors(() => Promise.reject(error))
  }
}

function excerpt(marked: string): Excerpt[] {
  return marked.split(markStart).flatMap((part, index) => {
    const end = index === 0 ? -1 : part.indexOf(markEnd)
    const runs = [
      { text: part.slice(0, Math.max(0, end)), found: true },
      { text: part.slice(end + 1).replaceAll(markEnd, ''), found: false },
    ]
    return runs.filter(({ text }) => text !== '')
  })
}
