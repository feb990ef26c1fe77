import { sql } from 'kysely'
import { z } from 'zod'
import type { FindingNews } from '../notices/news.ts'
import { RuleId, Severity } from '../report/report.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import { addNews } from './news.ts'
import type { Store } from './store.ts'

const changesAtOnce = 500
/** The first report of an article is news while the article is. */
const freshDays = 7

const ChangeRow = z.strictObject({
  id: z.string(),
  finding: z.string(),
  at: z.date(),
  gone: z.boolean(),
  /** null for what nobody needs to hear of */
  news: z
    .strictObject({
      rule: RuleId,
      severity: Severity,
      message: z.string(),
      article: z.string(),
      title: z.string(),
      section: z.string().nullable(),
      authors: z.array(z.string()),
      key: z.string().nullable(),
      url: z.string().nullable(),
      host: z.string().nullable(),
    })
    .nullable(),
})

/**
 * Make news of what has become of findings since the last time. No news is what somebody has found fine or put off, what goes
 * with its article, and what the first report of an article says that was published long ago: an archive that comes to be
 * watched is not told piece by piece.
 * @param settleMs how long a change is left alone: what an event says of a source is to be news before what a report says
 * @returns whether there may be more
 */
export async function takeFindingNews(store: Store, settleMs: number): Promise<boolean> {
  return await asStoreErrors(async () => {
    const { rows } = await sql`
      select changes.id, findings.id as finding, changes.at, gone,
        case when held_until <= clock_timestamp() and retired_at is null and (
          published_at > changes.at - ${freshDays} * interval '1 day' or exists (
            select from stet.article_reports as earlier
            where earlier.article_id = findings.article_id and earlier.generated_at < changes.at
          )
        ) then jsonb_build_object('rule', rule, 'severity', severity, 'message', left(message, 2000),
          'article', article_id, 'title', left(title, 500), 'section', findings.section, 'authors', findings.authors,
          'key', coalesce(sources.key, findings.url), 'url', findings.url, 'host', host) end as news
      from stet.finding_changes as changes
        join stet.findings on findings.id = finding_id
        join stet.articles on articles.id = article_id
        left join stet.sources on sources.id = source_id
      where noted_at <= clock_timestamp() - ${settleMs} * interval '1 ms'
      order by changes.id limit ${changesAtOnce}
    `.execute(store.db)
    const changes = rows.map((row) => ChangeRow.parse(row))
    // Known by its id: should this end before the changes are struck off, nothing is told twice.
    await addNews(
      store,
      changes.flatMap((change) => newsOf(change) ?? []),
    )
    await sql`
      delete from stet.finding_changes
      where id in (select jsonb_array_elements_text(${storableJson(changes.map(({ id }) => id))}::jsonb)::uuid)
    `.execute(store.db)
    return changes.length === changesAtOnce
  })
}

function newsOf({ id, finding, at, gone, news }: z.output<typeof ChangeRow>): FindingNews | null {
  if (news === null) return null
  const { rule, severity, message, article, title, section, authors, key, url, host } = news
  return {
    about: 'finding',
    kind: gone ? 'gone' : 'new',
    id: `finding-${id}`,
    at,
    rule,
    severity,
    article: { id: article, title, section, authors },
    source: url === null || key === null ? null : { key, url, host: host ?? '' },
    message,
    finding,
  }
}
