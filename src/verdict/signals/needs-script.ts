import { type Observer, seen } from '../observation.ts'
import { scriptSentences } from '../phrases/wall.ts'
import { phraseIn, textReach } from '../wording.ts'

/** A nearly empty page asks for JavaScript: a wall, or a living application that we cannot read. */
export const needsScript: Observer = ({ page, amountOfText }) => {
  if (page === null || amountOfText !== 'short') return null
  const phrase = phraseIn(page.text, scriptSentences, textReach)
  return phrase === null ? null : seen('needs-script', phrase)
}
