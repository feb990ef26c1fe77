import { type Observer, seen } from '../observation.ts'
import { deniedTitles, wallTitles } from '../phrases/wall.ts'

/** On a page of few words, title or heading is that of a challenge or of a refusal, and nothing else. */
export const wallTitle: Observer = ({ page, amountOfText, titleParts }) => {
  if (page === null || amountOfText === 'readable') return null
  const wall = titleParts.find((part) => wallTitles.has(part))
  if (wall !== undefined) return seen('wall-title', wall)
  const denied = titleParts.find((part) => deniedTitles.has(part))
  return denied === undefined ? null : seen('denied-title', denied)
}
