import { type Observer, seen } from '../observation.ts'
import { goneTitles } from '../phrases/gone.ts'
import { titleParts } from '../wording.ts'

/** Title or heading says that there is nothing here, and says nothing else. */
export const goneTitle: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null) return null
  const { status } = visit.final.response
  if (status < 200 || status >= 300) return null
  const part = titleParts(page).find((candidate) => goneTitles.has(candidate))
  return part === undefined ? null : seen('gone-title', part)
}
