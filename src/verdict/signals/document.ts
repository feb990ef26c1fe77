import { type Observer, seen } from '../observation.ts'

/** A file that is no web page (PDF, image, spreadsheet): error pages and walls are web pages. */
export const document: Observer = ({ visit, page, isSuccess, destination }) => {
  if (page === null || !isSuccess || destination !== 'source') return null
  const { body } = visit.final.response
  if (body.size === 0 || page.bytes === 0) return null
  if (
    !/^(?:application\/(?:pdf|msword|rtf|zip|epub\+zip|vnd\.)|image\/|audio\/|video\/)/.test(page.mediaType)
  )
    return null
  return seen('document', `${page.mediaType}, ${body.size} bytes`)
}
