import { domainToUnicode } from 'node:url'
import { registrableDomain } from '../../address/difference.ts'
import { header } from '../../visit/visit.ts'
import { markIn } from '../marks/mark.ts'
import { parkedMarks } from '../marks/parked.ts'
import { type Observation, type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import {
  emptyServerTitles,
  namedParkedSentences,
  parkedSentences,
  parkingFields,
  parkingHosts,
  parkingNameServers,
} from '../phrases/parked.ts'
import { plainForm } from '../plain-form.ts'
import { titledOneOf } from './notice.ts'

const search = searchFor(parkedSentences)
const searchNamed = searchFor(namedParkedSentences)

/** A page of few words that offers its own domain for sale or says that it is parked; sites write about that too, amid menus. */
export const parkedText: Observer = (answer) => {
  if (!answer.isNotice) return null
  const { visit, isBare, plainStart } = answer
  const domain = domainOf(visit.url)
  if (parkingHosts.has(domain)) return null
  const phrase =
    search(plainStart) ??
    search(renamed(plainStart, domain, ' ')) ??
    searchNamed(renamed(plainStart, domain, ' ¤ '))
  return phrase === null ? null : seen(isBare ? 'parked-text' : 'parked-phrase', phrase)
}

/** The text with the domain, and any name under it, written otherwise. */
function renamed(text: string, domain: string, name: string): string {
  const names = new Set([domain, domainToUnicode(domain)].map(plainForm))
  return [...names]
    .reduce((rest, written) => rest.replaceAll(`www.${written}`, name).replaceAll(written, name), text)
    .replace(/["«»“”„ ]+/g, ' ')
}

/** A page of few words that a landing service's scripts draw. */
export const parkedMark: Observer = ({ visit, page, isNotice }) => {
  if (page === null || !isNotice || parkingHosts.has(domainOf(visit.url))) return null
  const mark = markIn(page, parkedMarks)
  return mark === null ? null : seen('parked-mark', mark)
}

/** What a server shows for a name that nobody has set up a site for. */
export const emptyServer = titledOneOf('empty-server', emptyServerTitles, 'bare')

/** A field that landing services of domains without a site send. */
export const parkedHeader: Observer = ({ visit }) => {
  const field = parkingFields.find((name) => header(visit.final.response.headers, name) !== null)
  return field === undefined ? null : seen('parked-header', field)
}

const landers = /^\/(?:lander|park|parking|parked|forsale|domain-for-sale|cgi-sys\/defaultwebpage\.cgi)\/?$/i

/** The source's address leads to a market for domains, or to the page that a landing service keeps on the domain itself. */
export const parkedHost: Observer = ({ visit }) => {
  if (visit.url === visit.finalUrl) return null
  const domain = domainOf(visit.finalUrl)
  if (parkingHosts.has(domain) && domain !== domainOf(visit.url)) return seen('parked-host', domain)
  const { pathname } = new URL(visit.finalUrl)
  return landers.test(pathname) && !landers.test(new URL(visit.url).pathname)
    ? seen('parked-host', visit.finalUrl)
    : null
}

/** Those of a domain's name servers that serve nothing but landing pages. */
export function parkingServers(nameServers: readonly string[]): Observation[] {
  const found = nameServers.find((name) => parkingNameServers.has(registrableDomain(name)))
  return found === undefined ? [] : [seen('parked-name-server', found)]
}

function domainOf(address: string): string {
  return registrableDomain(new URL(address).hostname)
}
