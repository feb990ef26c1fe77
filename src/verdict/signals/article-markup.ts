import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/** Whether the page tells machines that it is an article, by a date or an author, as error pages do not. */
export const articleMarkup: Observer = ({ page, isSuccess, destination, notice }) => {
  if (page === null || !isHtml(page) || !isSuccess || destination !== 'source') return null
  // What remains of a story that was taken down is dated too.
  if (notice !== null && page.isArticle) return null
  const { isArticle, publishedAt, author } = page
  if (!isArticle) return seen('no-article-markup', 'the page names no date or author of its own')
  return seen('article-markup', [publishedAt, author].filter((part) => part !== null).join(', '))
}
