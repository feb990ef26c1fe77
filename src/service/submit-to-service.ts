import { submitArticle } from '../store/articles.ts'
import type { Store } from '../store/store.ts'
import type { ArticlesApi } from './submit-article.ts'

/** Articles that a CMS hands in are read at the next sweep, as those are that somebody watches. */
export function submitToService(store: Store): ArticlesApi['submitArticle'] {
  return async (article) => {
    const id =
      'url' in article
        ? await submitArticle(store, { key: article.url, input: article.url, watchId: null, content: null })
        : await submitArticle(store, {
            key: `api ${article.name}`,
            input: article.name,
            watchId: null,
            content: { bytes: new TextEncoder().encode(article.content), mediaType: article.mediaType },
          })
    return { id }
  }
}
