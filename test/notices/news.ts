import type { FindingNews, NewsArticle, SourceNews } from '../../src/notices/news.ts'
import { type NoticeRoute, parseRoute, type RouteSettings } from '../../src/notices/route.ts'

export const noon = new Date('2026-11-22T12:00:00Z')

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

export const harbour: NewsArticle = {
  id: 'a1',
  title: 'The harbour was closed',
  section: 'Politics',
  authors: ['Anna Petrova'],
}

let counter = 0

/** A source that was alive is certainly dead. */
export function sourceNews(changes: Partial<SourceNews> = {}): SourceNews {
  return {
    about: 'source',
    kind: 'confirmed',
    id: `event-${++counter}`,
    at: noon,
    rule: 'source-dead',
    severity: 'error',
    source: { key: 'test,paper)/budget', url: 'https://paper.test/budget', host: 'paper.test' },
    before: { state: 'alive', reason: 'ok' },
    after: { state: 'dead', reason: 'http-404' },
    failingSince: new Date('2026-11-03T08:00:00Z'),
    articles: [harbour],
    ...changes,
  }
}

/** The same source is back. */
export function back(changes: Partial<SourceNews> = {}): SourceNews {
  return sourceNews({
    kind: 'recovered',
    at: minutesAfter(noon, 1),
    before: { state: 'dead', reason: 'http-404' },
    after: { state: 'alive', reason: 'ok' },
    ...changes,
  })
}

export function findingNews(changes: Partial<FindingNews> = {}): FindingNews {
  return {
    about: 'finding',
    kind: 'new',
    id: `finding-${++counter}`,
    at: noon,
    rule: 'quote-missing',
    severity: 'warning',
    article: harbour,
    source: { key: 'test,paper)/speech', url: 'https://paper.test/speech', host: 'paper.test' },
    message: 'The words are not there: “never again”',
    finding: 'f1',
    ...changes,
  }
}

type Given = { readonly [name in keyof RouteSettings]?: unknown }

export function routeWith(settings: Given = {}, more: Partial<NoticeRoute> = {}): NoticeRoute {
  const given = { name: 'desk', channel: { kind: 'email', to: ['desk@news.test'] }, ...settings }
  return { ...parseRoute(given), id: 'r1', paused: false, ...more }
}
