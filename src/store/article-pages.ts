import { sql } from 'kysely'
import { z } from 'zod'
import { Readable } from '../article/readable.ts'
import { Summary } from '../report/report.ts'
import type { Asked, Part } from './cursor.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** A watched article in a list of them. */
export interface ArticleEntry {
  readonly id: string
  readonly title: string | null
  readonly input: string
  /** of its last report; null before the first */
  readonly summary: Summary | null
  readonly reportedAt: Date | null
}

const Entry = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  input: z.string(),
  summary: Summary.nullable(),
  reportedAt: z.date().nullable(),
})

/**
 * Articles that are watched, the latest first (their ids grow with time).
 * @param page.after the id of an article: only those older than it
 */
export async function listArticles(store: Store, page: Asked): Promise<Part<ArticleEntry>> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select articles.id, articles.body ->> 'title' as title, input, head -> 'summary' as summary,
        generated_at as "reportedAt"
      from stet.articles left join stet.reports on reports.id = report_id
      where retired_at is null and (${page.after}::uuid is null or articles.id < ${page.after}::uuid)
      order by articles.id desc limit ${page.limit + 1}
    `.execute(store.db),
  )
  const entries = rows.slice(0, page.limit).map((row) => Entry.parse(row))
  return { entries, next: rows.length > page.limit ? entries.at(-1)!.id : null }
}

/** An article with what is known of its state. */
export interface ArticlePage {
  readonly id: string
  readonly input: string
  readonly title: string | null
  readonly url: string | null
  readonly publishedAt: Date | null
  readonly readAt: Date | null
  /** why the last reading failed */
  readonly failure: string | null
  readonly retiredAt: Date | null
  readonly readable: Readable | null
  readonly reportId: string | null
  /** what waits: to be read, for checks of its sources, for its report */
  readonly isWaiting: boolean
}

const ArticleRow = z.strictObject({
  id: z.string(),
  input: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.date().nullable(),
  readAt: z.date().nullable(),
  failure: z.string().nullable(),
  retiredAt: z.date().nullable(),
  readable: Readable.nullable(),
  reportId: z.string().nullable(),
  isWaiting: z.boolean(),
})

export async function articlePage(store: Store, id: string): Promise<ArticlePage | null> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select id, input, body ->> 'title' as title, body ->> 'url' as url, published_at as "publishedAt",
        read_at as "readAt", failure, retired_at as "retiredAt", readable, report_id as "reportId",
        coalesce(read_due_at <= clock_timestamp() or report_due_at is not null, false) as "isWaiting"
      from stet.articles where id = ${id}
    `.execute(store.db),
  )
  return rows.length === 0 ? null : ArticleRow.parse(rows[0])
}

export interface ArticleReport {
  readonly id: string
  readonly generatedAt: Date
  readonly summary: Summary
}

const ReportRow = z.strictObject({ id: z.string(), generatedAt: z.date(), summary: Summary })

/** The last reports of an article, newest first. */
export async function articleReports(store: Store, id: string, limit: number): Promise<ArticleReport[]> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select reports.id, reports.generated_at as "generatedAt", head -> 'summary' as summary
      from stet.article_reports as named join stet.reports on reports.id = report_id
      where article_id = ${id} order by named.generated_at desc, report_id desc limit ${limit}
    `.execute(store.db),
  )
  return rows.map((row) => ReportRow.parse(row))
}

/** Have an article read, and all its sources visited, as soon as their hosts allow. Returns how many sources. */
export async function checkArticleNow(store: Store, id: string): Promise<number> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      const { numAffectedRows } = await sql`
        update stet.articles set read_due_at = clock_timestamp(), tries = 0 where id = ${id} and retired_at is null
      `.execute(db)
      if (numAffectedRows === 0n) return 0
      const due = await sql`
        with cited as materialized (select distinct source_id from stet.citations where article_id = ${id})
        update stet.schedule set due_at = least(due_at, clock_timestamp()) from cited
        where schedule.source_id = cited.source_id
      `.execute(db)
      return Number(due.numAffectedRows ?? 0n)
    }),
  )
}

/** How far a check of all of an article's sources has come. */
export interface ArticleProgress {
  readonly sources: number
  /** of those, checked since */
  readonly checked: number
  readonly isWaiting: boolean
  readonly reportId: string | null
}

const ProgressRow = z.strictObject({
  sources: z.int(),
  checked: z.int(),
  isWaiting: z.boolean(),
  reportId: z.string().nullable(),
})

export async function articleProgress(
  store: Store,
  id: string,
  since: Date,
): Promise<ArticleProgress | null> {
  const { rows } = await asStoreErrors(() =>
    sql`
      select report_id as "reportId", cited.sources, cited.checked,
        (coalesce(read_due_at <= clock_timestamp(), false) or report_due_at is not null
          or cited.checked < cited.sources) as "isWaiting"
      from stet.articles, lateral (
        select count(*)::integer as sources,
          count(*) filter (where last_checked_at >= ${since})::integer as checked
        from (select distinct source_id from stet.citations where article_id = articles.id) as one
          join stet.schedule using (source_id) left join stet.sources on sources.id = one.source_id
      ) as cited
      where articles.id = ${id}
    `.execute(store.db),
  )
  return rows.length === 0 ? null : ProgressRow.parse(rows[0])
}
