import { type Observer, seen } from '../observation.ts'
import { isHtml } from '../wording.ts'

/** An address that names a file is answered by hardly any words, in a web page or bare. */
export const notTheDocument: Observer = ({ visit, page, isSuccess, amountOfText }) => {
  if (page === null || !isSuccess || amountOfText !== 'short') return null
  const isBare = page.mediaType === 'text/plain'
  if (!isHtml(page) && !isBare) return null
  const { pathname } = new URL(visit.url)
  // An encyclopaedia has pages about files.
  const file =
    /\/[^/:]*\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|rtf|odt|ods|jpe?g|png|gif|webp|mp3|mp4|mov)$/i.exec(
      pathname,
    )
  // Tables often come as plain text.
  return file === null || (isBare && file[0].toLowerCase().endsWith('.csv'))
    ? null
    : seen('not-the-document', `${page.mediaType} at ${file[0]}`)
}
