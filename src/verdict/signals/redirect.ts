import { addressDifference } from '../../address/difference.ts'
import type { Answered } from '../../visit/visit.ts'
import type { Destination } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/**
 * Where redirects led. A chain lasts only if each of its hops does (301 and 308, RFC 9110 §15.4); a hop of any other kind
 * makes it temporary. Redirects that end where they began (cookies set on the way) are none.
 */
export const redirect: Observer = ({ visit, page, isSuccess, destination, goneTitles }) => {
  const difference = addressDifference(visit.url, visit.finalUrl)
  if (difference === 'same') return null
  const twin = visit.exchanges.find(({ via }) => via === 'twin')
  if (twin?.url === visit.finalUrl) return seen('twin-answers', `in place of ${visit.url}`)
  const { lasting, sent, detail } = chain(visit)
  // What a refusal or a fault shows is not what stands there.
  switch (isSuccess || !places.has(destination) ? destination : 'source') {
    case 'wall':
      return seen('wall-address', detail)
    case 'consent':
      return seen('redirect-consent', detail)
    case 'login':
      return seen('redirect-login', detail)
    case 'gate':
      // An error page, too, may be told what it was that somebody looked for.
      return seen(goneTitles.heading === null ? 'redirect-gate' : 'redirect-error-address', detail)
    case 'error':
      return seen('redirect-error-address', detail)
    case 'home':
      // Without a title or heading nobody can have looked for the article's words there.
      if (page === null || (page.title === null && page.heading === null)) return null
      return seen(lasting ? 'redirect-home-permanent' : 'redirect-home-temporary', detail)
    case 'section':
      return seen('redirect-section', detail)
    case 'other':
      return seen('redirect-other', detail)
    case 'source':
      if (difference === 'trivial') return seen('redirect-trivial', detail)
      if (sent) return seen('meta-refresh', detail)
      return seen(lasting ? 'redirect-permanent' : 'redirect-temporary', detail)
  }
}

const places: ReadonlySet<Destination> = new Set(['home', 'section', 'other', 'gate'])

/** `sent`: by pages that sent us on themselves, and by no redirect that is temporary. */
function chain({ exchanges, finalUrl }: Answered): { lasting: boolean; sent: boolean; detail: string } {
  const ways = exchanges.flatMap(({ response }, index): (number | string)[] => {
    const via = exchanges[index + 1]?.via
    if (via === 'twin') return []
    if (via !== undefined) return [via]
    const status = response?.status ?? 0
    return status >= 300 && status < 400 && status !== 304 ? [status] : []
  })
  const lasts = ways.every((way) => typeof way === 'string' || way === 301 || way === 308)
  const sent = lasts && ways.some((way) => typeof way === 'string')
  return { lasting: lasts && !sent && ways.length > 0, sent, detail: `${ways.join(', ')} to ${finalUrl}` }
}
