import { type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import { scriptSentences } from '../phrases/wall.ts'

const search = searchFor(scriptSentences)

/** A nearly empty page asks for JavaScript: a wall, or a living application that we cannot read. */
export const needsScript: Observer = ({ amountOfText, plainStart }) => {
  const phrase = amountOfText === 'short' ? search(plainStart) : null
  return phrase === null ? null : seen('needs-script', phrase)
}
