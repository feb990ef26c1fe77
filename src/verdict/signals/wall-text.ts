import { type Observer, seen } from '../observation.ts'
import { asWord, inWords } from '../phrase-search.ts'
import { wallSentences, wallWords } from '../phrases/wall.ts'
import { saysOneOf } from './notice.ts'
import { otherTrade } from './taken-over.ts'

/** Visitors are being tested or turned away. */
export const wallText: Observer = (answer) => (isOfOrigin(answer.status) ? null : says(answer))
const says = saysOneOf('wall-text', wallSentences)

/** What Cloudflare answers for a server behind it that is down, in a page with its own name on it. */
function isOfOrigin(status: number): boolean {
  return status >= 520 && status <= 527
}

const words = wallWords.map(asWord)
const mostLetters = 600

/** A line or two with a robot in it, on a page without menus, at an address that speaks of none. */
export const wallWord: Observer = (answer) => {
  const { visit, page, isNotice, isBare } = answer
  if (page === null || !isNotice || !isBare || page.text.length > mostLetters) return null
  // machines decide on loans, too
  if (otherTrade(answer) !== null) return null
  const text = inWords(answer.plainStart)
  const word = words.find((candidate) => text.includes(candidate))
  if (word === undefined || inWords(new URL(visit.url).href).includes(word)) return null
  return seen('wall-word', word.trim())
}
