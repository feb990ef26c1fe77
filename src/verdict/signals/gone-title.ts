import { type Observer, seen } from '../observation.ts'
import { goneTitles } from '../phrases/gone.ts'

/** Title or heading says that there is nothing here, and says nothing else. */
export const goneTitle: Observer = ({ isSuccess, titleParts }) => {
  if (!isSuccess) return null
  const part = titleParts.find((candidate) => goneTitles.has(candidate))
  return part === undefined ? null : seen('gone-title', part)
}
