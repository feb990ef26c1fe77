import { type Observer, seen } from '../observation.ts'
import { scriptSentences } from '../phrases/wall.ts'
import { amountOfText, phraseIn, textReach } from '../wording.ts'

/** A nearly empty page asks for JavaScript: a wall, or a living application that we cannot read. */
export const needsScript: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null || amountOfText(page) !== 'short') return null
  const phrase = phraseIn(page.text, scriptSentences, textReach)
  return phrase === null ? null : seen('needs-script', phrase)
}
