import { type Observer, seen } from '../observation.ts'
import type { SignalId } from '../weights.ts'

/** What the final status says (RFC 9110 §15, RFC 6585, RFC 7725; 999 is what LinkedIn and others answer to robots). */
export const httpStatus: Observer = ({ visit, isNotModified }) => {
  const { status, statusText, body } = visit.final.response
  const signal = isNotModified ? 'http-not-modified' : signalOf(status, body.size === 0)
  return seen(signal, `${status} ${statusText}`)
}

// 400, 405, 406 and the like speak of our request: the document may well be there for somebody who asks otherwise.
function signalOf(status: number, empty: boolean): SignalId {
  switch (status) {
    case 300:
      return 'http-multiple'
    // Nobody asked for it, so it says nothing of any page.
    case 304:
      return 'http-unknown'
    case 401:
    case 407:
      return 'http-login'
    case 402:
      return 'http-payment'
    case 403:
      return 'http-forbidden'
    case 404:
      return 'http-404'
    case 408:
    case 425:
      return 'http-retry'
    case 410:
      return 'http-410'
    case 429:
      return 'http-429'
    case 451:
      return 'http-legal'
    case 999:
      return 'http-999'
  }
  if (status >= 200 && status < 300) return empty ? 'http-empty' : 'http-ok'
  if (status >= 300 && status < 400) return 'http-redirect-unfollowed'
  if (status >= 400 && status < 500) return 'http-refused'
  if (status >= 500 && status < 600) return 'http-5xx'
  return 'http-unknown'
}
