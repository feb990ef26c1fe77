import type { Newsroom } from './newsroom.ts'
import { accountPages } from './pages/account.ts'
import { articlePages } from './pages/article.ts'
import { articlesPages } from './pages/articles.ts'
import { auditPages } from './pages/audit.ts'
import { linkPages } from './pages/links.ts'
import { logInPages } from './pages/log-in.ts'
import { peoplePages } from './pages/people.ts'
import { tokenPages } from './pages/tokens.ts'
import type { Route } from './route.ts'

/** Everything the web side answers, a page a line. */
export function webRoutes(newsroom: Newsroom): readonly Route[] {
  return [
    ...articlesPages(newsroom),
    ...articlePages(newsroom),
    ...logInPages(newsroom),
    ...linkPages(newsroom),
    ...accountPages(newsroom),
    ...peoplePages(newsroom),
    ...tokenPages(newsroom),
    ...auditPages(newsroom),
  ]
}
