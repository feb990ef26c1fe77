import { type Observer, seen } from '../observation.ts'
import { wallSentences } from '../phrases/wall.ts'
import { phraseIn, textReach } from '../wording.ts'

/** A page of few words tells its reader that visitors are being tested or turned away. */
export const wallText: Observer = ({ page, amountOfText }) => {
  if (page === null || amountOfText === 'readable') return null
  const phrase = phraseIn(`${page.title ?? ''}\n${page.text}`, wallSentences, textReach)
  return phrase === null ? null : seen('wall-text', phrase)
}
