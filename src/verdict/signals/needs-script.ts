import { type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import { scriptSentences } from '../phrases/wall.ts'

const search = searchFor(scriptSentences)

/** A nearly empty page asks for JavaScript: a wall, or a living application that we cannot read. */
export const needsScript: Observer = (answer) => {
  const phrase = answer.amountOfText === 'short' ? search(answer.plainStart) : null
  return phrase === null ? null : seen('needs-script', phrase)
}
