import { troubleSentences, troubleTitles } from '../phrases/server-trouble.ts'
import { saysOneOf, titledOneOf } from './notice.ts'

/** An error of the server, or a site at rest, whatever its status says. */
export const serverTroubleTitle = titledOneOf('server-trouble-title', troubleTitles)
export const serverTroubleText = saysOneOf('server-trouble-text', troubleSentences)
