import { type Observer, seen } from '../observation.ts'
import { goneSentences } from '../phrases/gone.ts'
import { phraseIn, textReach } from '../wording.ts'

/** A page of few words says early on that the address asked for leads nowhere. */
export const goneText: Observer = ({ page, isSuccess, amountOfText }) => {
  if (page === null || !isSuccess || amountOfText === 'readable') return null
  const phrase = phraseIn(page.text, goneSentences, textReach)
  return phrase === null ? null : seen('gone-text', phrase)
}
