import { isTroubleTitle } from '../gone-statement.ts'
import { type Observer, seen } from '../observation.ts'
import { partsOf } from '../wording.ts'

/** Title or heading speaks of an error or begs pardon, and says nothing else. */
export const troubleTitle: Observer = ({ page, isSuccess, hasProse }) => {
  if (page === null || !isSuccess || hasProse) return null
  const parts = [page.title, page.heading].flatMap((title) => (title === null ? [] : partsOf(title)))
  const part = parts.find(isTroubleTitle)
  return part === undefined ? null : seen('trouble-title', part)
}
