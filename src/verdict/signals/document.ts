import { destination } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/** A file that is no web page (PDF, image, spreadsheet): error pages and walls are web pages. */
export const document: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null || destination(visit, page) !== 'source') return null
  const { status, body } = visit.final.response
  if (status < 200 || status >= 300 || body.size === 0 || page.bytes === 0) return null
  if (
    !/^(?:application\/(?:pdf|msword|rtf|zip|epub\+zip|vnd\.)|image\/|audio\/|video\/)/.test(page.mediaType)
  )
    return null
  return seen('document', `${page.mediaType}, ${body.size} bytes`)
}
