import { type Observer, seen } from '../observation.ts'
import { resemblance, sketchPage } from '../sketch.ts'
import { alike, latin, wordsIn } from '../slug-match.ts'

/** A story that was rewritten keeps more; two stories of one site share a turn of phrase. */
const like = 0.2
const unlike = 0.05
const reach = 20_000

/**
 * The page against what stood here when we last read it: much the same passage, or nothing of a story's passage and hardly
 * a word of its title. Pages without a story (front pages, lists, figures) change all the time and say nothing.
 */
export const before: Observer = ({ page, isSuccess, known }) => {
  const { before } = known
  if (page === null || !isSuccess || before === null || page.text === '' || page.partial) return null
  const now = sketchPage(page)
  const share = resemblance(before, now)
  const detail = `${Math.round(100 * share)} % of the passage that was here before`
  if (share >= like) return seen('like-before', detail)
  if (!before.prose || share > unlike || before.title === null) return null
  const titled = latin(before.title.slice(0, 300).toWellFormed()).match(/[a-z0-9]{4,}/g) ?? []
  const there = wordsIn(`${page.title ?? ''} ${page.text.slice(0, reach)}`)
  const kept = titled.filter((word) => there.has(alike(word))).length
  return titled.length >= 3 && kept <= 0.4 * titled.length ? seen('unlike-before', detail) : null
}
