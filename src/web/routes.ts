import { apiRoutes } from './api/api.ts'
import { mementoRoutes } from './mementos/memento-routes.ts'
import type { Newsroom } from './newsroom.ts'
import { articlePages } from './pages/article.ts'
import { articlesPages } from './pages/articles.ts'
import { capturePages } from './pages/capture.ts'
import { comparePages } from './pages/compare.ts'
import { sourcePages } from './pages/source.ts'
import { sourcesPages } from './pages/sources.ts'
import type { Route } from './route.ts'

/** Everything the web side answers, a page a line. */
export function webRoutes(newsroom: Newsroom): readonly Route[] {
  return [
    articlesPages,
    articlePages,
    sourcesPages,
    sourcePages,
    capturePages,
    comparePages,
    apiRoutes,
    mementoRoutes,
  ].flatMap((pages) => pages(newsroom))
}
