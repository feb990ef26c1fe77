import { type Observer, seen } from '../observation.ts'
import { suspendedSentences, suspendedTitles } from '../phrases/suspended.ts'
import { saysOneOf, titledOneOf } from './notice.ts'

/** Scripts of web hosts that every address of a customer's site is sent to once it is shut. */
const notices = /\/cgi-sys\/(?:suspended|bandwidth)|\/suspended(?:[-_]?page)?(?:\/|\.\w{2,5})?$/i

/** The source's address leads to its host's notice that the site is shut. */
export const suspendedAddress: Observer = ({ visit }) => {
  const [from, to] = [new URL(visit.url), new URL(visit.finalUrl)]
  return notices.test(to.pathname) && !notices.test(from.pathname)
    ? seen('suspended-address', visit.finalUrl)
    : null
}

export const suspendedTitle = titledOneOf('suspended-title', suspendedTitles)
export const suspendedText = saysOneOf('suspended-text', suspendedSentences, 'suspended-phrase')
