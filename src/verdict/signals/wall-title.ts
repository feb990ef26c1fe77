import { type Observer, seen } from '../observation.ts'
import { deniedTitles, wallTitles } from '../phrases/wall.ts'
import { amountOfText, titleParts } from '../wording.ts'

/** On a page of few words, title or heading is that of a challenge or of a refusal, and nothing else. */
export const wallTitle: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null || amountOfText(page) === 'readable') return null
  const parts = titleParts(page)
  const wall = parts.find((part) => wallTitles.has(part))
  if (wall !== undefined) return seen('wall-title', wall)
  const denied = parts.find((part) => deniedTitles.has(part))
  return denied === undefined ? null : seen('denied-title', denied)
}
