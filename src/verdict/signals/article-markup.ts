import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/** Whether the page names when or by whom it was published, as articles do and error pages do not. */
export const articleMarkup: Observer = ({ page, isSuccess, destination }) => {
  if (page === null || !isHtml(page) || !isSuccess || destination !== 'source') return null
  const { publishedAt, author } = page
  if (publishedAt === null && author === null)
    return seen('no-article-markup', 'the page names neither date nor author')
  return seen('article-markup', [publishedAt, author].filter((part) => part !== null).join(', '))
}
