import { z } from 'zod'
import { RuleId, Severity } from '../report/report.ts'
import { failureKind } from '../schedule/bearing.ts'
import { StandingVerdict } from '../schedule/standing.ts'

/** A time as code has it, or as JSON does. */
const time = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))])

const NewsArticle = z.strictObject({
  id: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  authors: z.array(z.string()),
})
export type NewsArticle = z.output<typeof NewsArticle>

const NewsSource = z.strictObject({ key: z.string(), url: z.string(), host: z.string() })

const common = {
  /** the same for the same piece of news, however often it is gathered */
  id: z.string(),
  at: time,
  rule: RuleId,
  severity: Severity,
}

/**
 * What stands of a source has changed. `failing`: it begins to fail, nothing is certain; `confirmed`: the failure is certain;
 * `recovered`: it is back again; `changed`: any other change. Rule and severity of what is over are those of the trouble
 * that it ends, so that whoever heard of the one hears of the other.
 */
const SourceNews = z.strictObject({
  about: z.literal('source'),
  kind: z.enum(['failing', 'confirmed', 'recovered', 'changed']),
  ...common,
  source: NewsSource,
  before: StandingVerdict.nullable(),
  after: StandingVerdict.nullable(),
  failingSince: time.nullable(),
  /** those that cite it; of very many, some */
  articles: z.array(NewsArticle),
})
export type SourceNews = z.output<typeof SourceNews>

/** A report of an article has a finding that the one before had not, or has it no longer. */
const FindingNews = z.strictObject({
  about: z.literal('finding'),
  kind: z.enum(['new', 'gone']),
  ...common,
  article: NewsArticle,
  /** null for what is about no source */
  source: NewsSource.nullable(),
  /** what a report says, without the address */
  message: z.string(),
  /** the standing finding that came or went */
  finding: z.string(),
})
export type FindingNews = z.output<typeof FindingNews>

/** Something that people should hear of. */
export const News = z.discriminatedUnion('about', [SourceNews, FindingNews])
export type News = z.output<typeof News>

export function articlesOf(news: News): readonly NewsArticle[] {
  return news.about === 'source' ? news.articles : [news.article]
}

/** Whether it only speaks of a failure that never became certain: what stands of the source has not changed. */
export function isOfDoubt({ kind, before }: SourceNews): boolean {
  const wasCertain = before !== null && failureKind(before.reason) !== null
  return kind === 'failing' || (kind === 'recovered' && !wasCertain)
}

/** Whether it says that a trouble is over. */
export function isGood(news: News): boolean {
  if (news.about === 'finding') return news.kind === 'gone'
  return news.kind === 'recovered' || (news.kind === 'changed' && news.after?.state === 'alive')
}

/** Whether it is worth waking somebody: a source is certainly gone, and that is an error. */
export function isUrgent(news: News): boolean {
  return news.rule === 'source-dead' && news.severity === 'error' && !isGood(news)
}
