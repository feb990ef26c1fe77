import { registrableDomain } from '../../address/difference.ts'
import { header } from '../../visit/visit.ts'
import { type Observer, seen } from '../observation.ts'
import { parkedSentences, parkingFields, parkingHosts } from '../phrases/parked.ts'
import { phraseIn, textReach } from '../wording.ts'

/** A page of few words that offers its own domain for sale or says that it is parked. */
export const parkedText: Observer = ({ visit, page, amountOfText }) => {
  if (page === null || amountOfText === 'readable') return null
  if (parkingHosts.has(domainOf(visit.url))) return null
  const phrase = phraseIn(`${page.title ?? ''}\n${page.text}`, parkedSentences, textReach)
  return phrase === null ? null : seen('parked-text', phrase)
}

/** A field that landing services of domains without a site send. */
export const parkedHeader: Observer = ({ visit }) => {
  const field = parkingFields.find((name) => header(visit.final.response.headers, name) !== null)
  return field === undefined ? null : seen('parked-header', field)
}

/** The source's address leads to a market for domains. */
export const parkedHost: Observer = ({ visit }) => {
  if (visit.url === visit.finalUrl) return null
  const domain = domainOf(visit.finalUrl)
  return parkingHosts.has(domain) && domain !== domainOf(visit.url) ? seen('parked-host', domain) : null
}

function domainOf(address: string): string {
  return registrableDomain(new URL(address).hostname)
}
