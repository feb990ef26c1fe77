import { severities } from '../report/report.ts'
import { articlesOf, isUrgent, type News, type NewsArticle } from './news.ts'
import type { NoticeRoute } from './route.ts'
import { nextHour, quietEnd } from './zone.ts'

const minuteMs = 60_000

/** A route that a piece of news goes by. */
export interface Planned {
  readonly routeId: string
  /** it may go from then on, where something else goes by this route */
  readonly notBefore: Date
  /** it goes at the latest then */
  readonly dueAt: Date
}

/** By which routes a piece of news goes, and when. */
export function routeFor(news: News, routes: readonly NoticeRoute[], now: Date): Planned[] {
  return routes
    .filter((route) => !route.paused && wants(route, news))
    .map((route) => ({ routeId: route.id, ...timesOf(route, isUrgent(news), now) }))
}

/** Whether a route is for such news. */
function wants(route: NoticeRoute, news: News): boolean {
  const { rules, severity, hosts } = route.filter
  return (
    (rules.length === 0 || rules.includes(news.rule)) &&
    severities.indexOf(news.severity) <= severities.indexOf(severity) &&
    (hosts.length === 0 || hosts.some((host) => isUnder(news.source?.host ?? '', host))) &&
    articlesFor(route, news).length > 0
  )
}

/** News as a route tells it: only of the articles that it asks for. */
export function asTold(route: NoticeRoute, news: News): News {
  if (news.about === 'finding') return news
  const articles = articlesFor(route, news)
  // The route may have been changed since: then of all.
  return articles.length === 0 ? news : { ...news, articles: [...articles] }
}

/** Those of the news's articles that the route asks for, by their sections and authors. */
function articlesFor({ filter: { sections, authors } }: NoticeRoute, news: News): readonly NewsArticle[] {
  return articlesOf(news).filter(
    (article) =>
      (sections.length === 0 || sections.some((section) => same(section, article.section ?? ''))) &&
      (authors.length === 0 || authors.some((author) => article.authors.some((name) => same(author, name)))),
  )
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase()
}

function isUnder(host: string, wanted: string): boolean {
  const name = wanted.toLowerCase()
  return host === name || host.endsWith(`.${name}`)
}

function timesOf(
  route: NoticeRoute,
  urgent: boolean,
  now: Date,
): { readonly notBefore: Date; readonly dueAt: Date } {
  if (route.pace.kind === 'daily') {
    const dueAt = awake(route, urgent, nextHour(route.pace.hour, route.zone, now))
    return { notBefore: dueAt, dueAt }
  }
  const notBefore = awake(route, urgent, now)
  // What has waited for a night waits no longer.
  if (notBefore > now) return { notBefore, dueAt: notBefore }
  const wished = new Date(now.getTime() + route.pace.windowMinutes * minuteMs)
  const dueAt = awake(route, urgent, wished)
  return { notBefore: dueAt > wished ? dueAt : notBefore, dueAt }
}

/** The first moment, from this one on, at which the route may be used. */
export function awake({ quiet, zone, urgentPasses }: NoticeRoute, urgent: boolean, at: Date): Date {
  return quiet === null || (urgent && urgentPasses) ? at : quietEnd(quiet, zone, at)
}
