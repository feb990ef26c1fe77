import { type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import { scriptSentences, waitingWords, wallSentences, wallTitles } from '../phrases/wall.ts'

const mostLetters = 300
const search = searchFor([...scriptSentences, ...wallSentences, ...wallTitles, ...waitingWords])

/**
 * A page of nothing but a script that sets a cookie and loads an address: whoever comes back with the cookie is let in. Beside it
 * stands nothing, or a line that asks to wait or to allow scripts.
 */
export const wallScript: Observer = (answer) => {
  const { page } = answer
  if (page === null || page.text.length > mostLetters || !/document\.cookie\s*=/.test(page.code)) return null
  if (page.text !== '' && search(answer.plainStart) === null) return null
  const loads =
    /location\.reload\b|location(?:\.href)?\s*=[^=]|location\.(?:replace|assign)\b|\.submit\(/.exec(page.code)
  return loads === null ? null : seen('wall-script', `a script sets a cookie, then ${loads[0]}`)
}
