import { consentMarks } from '../marks/consent.ts'
import { markIn } from '../marks/mark.ts'
import { type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import { consentSentences, consentWords } from '../phrases/consent.ts'
import { plainForm } from '../plain-form.ts'

const search = searchFor(consentSentences)
const searchWords = searchFor(consentWords)
const searchHeading = searchFor([...consentWords, ...consentSentences])

/**
 * A page of few words that asks for a choice and has no heading of its own beside that: a banner lies over a text, a wall
 * stands in its place. A page at an address that speaks of privacy is what it says.
 */
export const consentText: Observer = (answer) => {
  const { visit, page, isNotice } = answer
  if (page === null || !isNotice || searchWords(answer.plainStart) === null) return null
  if (searchWords(plainForm(new URL(visit.url).pathname)) !== null) return null
  if (page.heading !== null && searchHeading(plainForm(page.heading)) === null) return null
  const phrase = search(answer.plainStart)
  return phrase === null ? null : seen('consent-text', phrase)
}

/** Few words, and a platform that asks for consent. */
export const consentMark: Observer = ({ page, isNotice }) => {
  if (page === null || !isNotice) return null
  const mark = markIn(page, consentMarks)
  return mark === null ? null : seen('consent-mark', mark)
}
