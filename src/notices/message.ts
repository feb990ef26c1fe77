import { printable, shortened } from '../printable.ts'
import { linkTarget } from '../report/link.ts'
import { type Severity, severities } from '../report/report.ts'
import { counted } from '../report/wording.ts'
import { headline } from '../verdict/headline.ts'
import { articlesOf, isGood, type News, type SourceNews } from './news.ts'

/** What goes out by a route at one time. The same message has the same id however often it is sent. */
export interface Message {
  readonly id: string
  readonly madeAt: Date
  readonly route: { readonly id: string; readonly name: string }
  readonly news: readonly News[]
}

/** The news of an article, worst first. */
export interface Group {
  /** '' for what is about no article */
  readonly title: string
  /** page of the article; null where nobody can be led to it */
  readonly page: string | null
  readonly items: readonly Item[]
}

/** A piece of news as people read it: every text in one line, without control characters. */
export interface Item {
  /** null for what is over */
  readonly severity: Severity | null
  readonly text: string
  /** address of the source, where it has one that may be linked */
  readonly url: string | null
  /** address of the source as text; null for what is about none */
  readonly address: string | null
  /** titles of further articles that it concerns */
  readonly alsoIn: readonly string[]
}

const longestTitle = 200
const longestAddress = 300
const longestLink = 2_000
const mostTitles = 5

/**
 * The news by article, the worst article first.
 * @param webUrl origin of the newsroom's pages, null where readers have none
 */
export function groupsOf(news: readonly News[], webUrl: string | null): Group[] {
  const groups = Map.groupBy(news, (item) => articlesOf(item)[0]?.id ?? '')
  return [...groups.values()]
    .map((own) => own.toSorted((a, b) => rank(a) - rank(b) || a.at.getTime() - b.at.getTime()))
    .sort((a, b) => rank(a[0]!) - rank(b[0]!) || b.length - a.length)
    .map((own) => {
      const [article] = articlesOf(own[0]!)
      return {
        title: title(article?.title ?? ''),
        page: webUrl === null || article === undefined ? null : `${webUrl}/articles/${article.id}`,
        items: own.map(itemOf),
      }
    })
}

function itemOf(news: News): Item {
  const others = articlesOf(news).slice(1)
  const address = news.source?.url ?? null
  return {
    severity: isGood(news) ? null : news.severity,
    text: wording(news),
    url: linkOf(address),
    address: address === null ? null : shortened(printable(address), longestAddress),
    alsoIn: [
      ...others.slice(0, mostTitles).map((article) => title(article.title)),
      ...(others.length > mostTitles ? [`${others.length - mostTitles} more`] : []),
    ],
  }
}

function title(text: string): string {
  return shortened(printable(text), longestTitle)
}

/** What a source's address may be linked to; null where that is nothing, or too long for some that it is sent to. */
export function linkOf(address: string | null): string | null {
  return address === null || address.length > longestLink ? null : linkTarget(address)
}

function rank(news: News): number {
  return isGood(news) ? severities.length : severities.indexOf(news.severity)
}

/** How much a text for people may say of one piece of news. */
const longestWording = 500

/** What has happened, in one sentence without a full stop and without the address. */
export function wording(news: News): string {
  if (news.about === 'source') return sourceWording(news)
  const message = shortened(printable(news.message), longestWording)
  return news.kind === 'gone' ? `No longer: ${message}` : message
}

function sourceWording(news: SourceNews): string {
  const { kind, after, failingSince } = news
  const since = failingSince === null ? '' : failingSince.toISOString().slice(0, 10)
  if (kind === 'failing')
    return `The source has failed since ${since}, which is not certain yet; stet looks again`
  const stands = after === null ? 'The source stands' : headline(after)
  if (isGood(news)) return `Back again: ${stands}${since === '' ? '' : `; it had failed since ${since}`}`
  return `${stands}${since === '' ? '' : `; it has failed since ${since}`}`
}

/** One line that says what a message is about: the news itself when it is one, else how much there is of it. */
export function subjectOf(news: readonly News[]): string {
  const [only] = news
  if (only === undefined) return 'No news'
  if (news.length === 1) {
    const about = articlesOf(only)[0]?.title ?? ''
    return shortened(`${wording(only)}${about === '' ? '' : ` – ${title(about)}`}`, 150)
  }
  const counts = severities.map((severity) => [
    severity,
    news.filter((item) => !isGood(item) && item.severity === severity).length,
  ]) satisfies [Severity, number][]
  const good = news.filter(isGood).length
  return [
    ...counts.filter(([, count]) => count > 0).map(([severity, count]) => counted(count, severity)),
    ...(good > 0 ? [`${good} resolved`] : []),
  ].join(', ')
}
