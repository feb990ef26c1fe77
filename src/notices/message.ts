import { printable, shortened } from '../printable.ts'
import { linkTarget } from '../report/link.ts'
import { type Severity, severities } from '../report/report.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { wordsFor } from '../words/words-for.ts'
import { articlesOf, isGood, type News, type SourceNews } from './news.ts'

/** What goes out by a route at one time. The same message has the same id however often it is sent. */
export interface Message {
  readonly id: string
  readonly madeAt: Date
  readonly route: { readonly id: string; readonly name: string }
  /** tag of the language in which people are told */
  readonly language: string
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
export function groupsOf({ news, language }: Message, webUrl: string | null): Group[] {
  const words = wordsFor(language)
  const groups = Map.groupBy(news, (item) => articlesOf(item)[0]?.id ?? '')
  return [...groups.values()]
    .map((own) => own.toSorted((a, b) => rank(a) - rank(b) || a.at.getTime() - b.at.getTime()))
    .sort((a, b) => rank(a[0]!) - rank(b[0]!) || b.length - a.length)
    .map((own) => {
      const [article] = articlesOf(own[0]!)
      return {
        title: title(article?.title ?? ''),
        page: webUrl === null || article === undefined ? null : `${webUrl}/articles/${article.id}`,
        items: own.map((item) => itemOf(item, words)),
      }
    })
}

function itemOf(news: News, words: Words): Item {
  const others = articlesOf(news).slice(1)
  const address = news.source?.url ?? null
  return {
    severity: isGood(news) ? null : news.severity,
    text: wording(news, words),
    url: linkOf(address),
    address: address === null ? null : shortened(printable(address), longestAddress),
    alsoIn: [
      ...others.slice(0, mostTitles).map((article) => title(article.title)),
      ...(others.length > mostTitles ? [words.letters.more(others.length - mostTitles)] : []),
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
export function wording(news: News, words: Words): string {
  if (news.about === 'source') return sourceWording(news, words)
  const { text } = said(words, news.message)
  const message = shortened(printable(text), longestWording)
  return news.kind === 'gone' ? words.letters.over(message) : message
}

function sourceWording(news: SourceNews, { letters, reason }: Words): string {
  const { kind, after, failingSince } = news
  const since = failingSince?.toISOString().slice(0, 10) ?? null
  if (kind === 'failing') return letters.failing(since ?? '')
  const stands = reason(after?.reason ?? 'ok')
  if (since === null) return isGood(news) ? letters.back(stands) : stands
  return isGood(news) ? letters.backAfter(stands, since) : letters.failed(stands, since)
}

/** One line that says what a message is about: the news itself when it is one, else how much there is of it. */
export function subjectOf({ news, language }: Pick<Message, 'news' | 'language'>): string {
  const words = wordsFor(language)
  const { letters } = words
  const [only] = news
  if (only === undefined) return letters.noNews
  if (news.length === 1) {
    const about = articlesOf(only)[0]?.title ?? ''
    return shortened(`${wording(only, words)}${about === '' ? '' : ` – ${title(about)}`}`, 150)
  }
  const counts = severities.map((severity) => [
    severity,
    news.filter((item) => !isGood(item) && item.severity === severity).length,
  ]) satisfies [Severity, number][]
  const good = news.filter(isGood).length
  return [
    ...counts.filter(([, count]) => count > 0).map(([severity, count]) => letters.counts[severity](count)),
    ...(good > 0 ? [letters.counts.resolved(good)] : []),
  ].join(', ')
}
