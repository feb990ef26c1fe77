import { addressDifference } from '../../address/difference.ts'
import { parseAddress } from '../../address/source-url.ts'
import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/** Pages wait longer before they load themselves anew, or show an advertisement first. */
const longestWaitSeconds = 5

/** A page of hardly any words that sends its readers on to another document within seconds (HTML §4.2.5.3). */
export const metaRefresh: Observer = ({ visit, page, amountOfText }) => {
  if (page === null || page.refresh === null) return null
  const { url, seconds } = page.refresh
  if (seconds > longestWaitSeconds || amountOfText === 'readable') return null
  const target = parseAddress(url)
  if (target.kind === 'invalid' || addressKind(target.url) !== null) return null
  const difference = addressDifference(visit.finalUrl, target.url)
  if (difference !== 'same-site' && difference !== 'other-site') return null
  if (addressDifference(visit.url, target.url) === 'trivial') return null
  return seen('meta-refresh', `after ${seconds} s to ${target.url}`)
}
