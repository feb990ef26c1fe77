import { sql } from 'kysely'
import { z } from 'zod'
import { Summary } from '../report/report.ts'
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
export async function listArticles(
  store: Store,
  page: { readonly limit: number; readonly after: string | null },
): Promise<{ entries: ArticleEntry[]; next: string | null }> {
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
