import type { Newsroom } from './newsroom.ts'
import { articlePages } from './pages/article.ts'
import { articlesPages } from './pages/articles.ts'
import type { Route } from './route.ts'

/** Everything the web side answers, a page a line. */
export function webRoutes(newsroom: Newsroom): readonly Route[] {
  return [...articlesPages(newsroom), ...articlePages(newsroom)]
}
