import { goneStatement } from '../gone-statement.ts'
import { type Observer, seen } from '../observation.ts'

const gone: ReadonlySet<unknown> = new Set([404, 410, '404', '410'])
/** in the state that an application is sent with */
const statusInCode = /"(?:status|statusCode|httpStatus|errorCode)"\s*:\s*"?(?:404|410)\b/
const longestAnswer = 4_000
/** with which object stores begin their errors (S3, Azure, Cloud Storage) */
const storeCodes: ReadonlySet<string> = new Set([
  'NoSuchKey',
  'NoSuchBucket',
  'NoSuchVersion',
  'BlobNotFound',
  'ContainerNotFound',
  'ResourceNotFound',
])

/**
 * What comes with a good status says itself that its status is 404 or 410: a page in its head, a service in its JSON, an object
 * store in its XML.
 */
export const claimsGone: Observer = ({ page, isSuccess, amountOfText }) => {
  if (page === null || !isSuccess) return null
  if (gone.has(page.claimedStatus)) return seen('claims-gone', `the page claims status ${page.claimedStatus}`)
  const state = amountOfText === 'short' && !page.isArticle ? statusInCode.exec(page.code) : null
  if (state !== null) return seen('claims-gone', state[0])
  const code = /xml$/.test(page.mediaType) ? page.text.slice(0, 60).split('\n', 1)[0]! : ''
  if (storeCodes.has(code)) return seen('claims-gone', code)
  const said = /json$/.test(page.mediaType) && page.text.length <= longestAnswer ? jsonError(page.text) : null
  return said === null ? null : seen('claims-gone', said)
}

function jsonError(text: string): string | null {
  const answer = fieldsOf(parsed(text))
  for (const fields of [
    answer,
    fieldsOf(answer.error),
    fieldsOf(Array.isArray(answer.errors) ? answer.errors[0] : null),
  ]) {
    for (const name of ['status', 'statusCode', 'status_code', 'code', 'errorCode', 'error_code'])
      if (gone.has(fields[name])) return `${name}: ${String(fields[name])}`
    for (const name of ['error', 'message', 'title', 'detail', 'error_description', 'code', 'status']) {
      const value = fields[name]
      if (typeof value === 'string' && saysGone(value)) return `${name}: ${value}`
    }
  }
  return null
}

function saysGone(message: string): boolean {
  return (
    /^(?:not[ _-]?found|gone|does[ _-]not[ _-]exist)\.?$/i.test(message) || goneStatement(message) !== null
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
