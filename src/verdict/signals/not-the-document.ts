import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/** An address that names a file is answered by a web page of hardly any words. */
export const notTheDocument: Observer = ({ visit, page, isSuccess, amountOfText }) => {
  if (page === null || !isSuccess || !isHtml(page) || amountOfText !== 'short') return null
  const { pathname } = new URL(visit.url)
  // An encyclopaedia has pages about files.
  const file =
    /\/[^/:]*\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|rtf|odt|ods|jpe?g|png|gif|webp|mp3|mp4|mov)$/i.exec(
      pathname,
    )
  return file === null ? null : seen('not-the-document', `${page.mediaType} at ${file[0]}`)
}
