import { type Observer, seen } from '../observation.ts'
import { goneSentences } from '../phrases/gone.ts'
import { amountOfText, phraseIn, textReach } from '../wording.ts'

/** A page of few words says early on that the address asked for leads nowhere. */
export const goneText: Observer = (visit, page) => {
  if (visit.kind === 'failed' || page === null || amountOfText(page) === 'readable') return null
  const { status } = visit.final.response
  if (status < 200 || status >= 300) return null
  const phrase = phraseIn(page.text, goneSentences, textReach)
  return phrase === null ? null : seen('gone-text', phrase)
}
