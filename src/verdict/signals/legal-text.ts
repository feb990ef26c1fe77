import { legalSentences } from '../phrases/legal.ts'
import { saysOneOf } from './notice.ts'

/** Nothing is shown in the reader's country, or nothing by order of an authority. */
export const legalText = saysOneOf('legal-text', legalSentences)
