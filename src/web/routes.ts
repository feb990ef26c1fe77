import { apiRoutes } from './api/api.ts'
import { mementoRoutes } from './mementos/memento-routes.ts'
import type { Newsroom } from './newsroom.ts'
import { accountPages } from './pages/account.ts'
import { articlePages } from './pages/article.ts'
import { articlesPages } from './pages/articles.ts'
import { auditPages } from './pages/audit.ts'
import { capturePages } from './pages/capture.ts'
import { comparePages } from './pages/compare.ts'
import { feedPages } from './pages/feed.ts'
import { findingsCsvPages } from './pages/findings-csv.ts'
import { hostPages } from './pages/host.ts'
import { hostsPages } from './pages/hosts.ts'
import { insightPages } from './pages/insight.ts'
import { linkPages } from './pages/links.ts'
import { logInPages } from './pages/log-in.ts'
import { noticePages } from './pages/notices.ts'
import { peoplePages } from './pages/people.ts'
import { policyPages } from './pages/policy.ts'
import { queuesPages } from './pages/queues.ts'
import { schedulePages } from './pages/schedule.ts'
import { searchPages } from './pages/search.ts'
import { settingsPages } from './pages/settings.ts'
import { sourcePages } from './pages/source.ts'
import { sourcesPages } from './pages/sources.ts'
import { todayPages } from './pages/today.ts'
import { tokenPages } from './pages/tokens.ts'
import { triagePages } from './pages/triage.ts'
import { tryApiPages } from './pages/try-api.ts'
import { watchesPages } from './pages/watches.ts'
import { boardRoutes } from './queue-board.ts'
import type { Route } from './route.ts'

/** Everything the web side answers, a page a line. */
export function webRoutes(newsroom: Newsroom): readonly Route[] {
  return [
    todayPages,
    triagePages,
    findingsCsvPages,
    searchPages,
    insightPages,
    articlesPages,
    articlePages,
    sourcesPages,
    sourcePages,
    capturePages,
    comparePages,
    apiRoutes,
    tryApiPages,
    mementoRoutes,
    noticePages,
    feedPages,
    logInPages,
    linkPages,
    accountPages,
    peoplePages,
    tokenPages,
    auditPages,
    settingsPages,
    watchesPages,
    hostsPages,
    hostPages,
    schedulePages,
    policyPages,
    queuesPages,
    boardRoutes,
  ].flatMap((pages) => pages(newsroom))
}
