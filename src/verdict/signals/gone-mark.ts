import { type Observer, seen } from '../observation.ts'

/** Names that systems and authors give the parts of an error page, whatever its language. */
const marks: ReadonlySet<string> = new Set([
  'error404',
  'error-404',
  'error_404',
  'err404',
  'e404',
  'page404',
  'page-404',
  'page_404',
  'p-404',
  'is-404',
  'is-404-page',
  'http-404',
  'status-404',
  'template-404',
  'error-code-404',
  'next-error-h1',
  'notfound',
  'not-found',
  'not_found',
  'notfoundpage',
  'not-found-page',
  'page-not-found',
  'page_not_found',
  'pagenotfound',
  'path-404',
  'pg-404',
  'page-notfound',
  'page--404',
  'page-error-404',
  'error404page',
])

/** The same as the last word of the name of a template. */
const templateMark = /^[a-z]{2,12}[-_]not[-_]?found$/

/** The body, main part or heading is styled as that of an error page, or an element is named so. */
export const goneMark: Observer = ({ page, isSuccess }) => {
  if (page === null || !isSuccess) return null
  for (const name of page.classes)
    if (marks.has(name) || templateMark.test(name)) return seen('gone-mark', `class ${name}`)
  for (const id of page.ids) if (marks.has(id.toLowerCase())) return seen('gone-mark', `element #${id}`)
  return null
}
