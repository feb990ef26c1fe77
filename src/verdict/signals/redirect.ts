import { addressDifference } from '../../address/difference.ts'
import type { Answered } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/**
 * Where redirects led. A chain lasts only if each of its hops does (301 and 308, RFC 9110 §15.4); a hop of any other kind
 * makes it temporary. Redirects that end where they began (cookies set on the way) are none.
 */
export const redirect: Observer = ({ visit, page, destination }) => {
  const difference = addressDifference(visit.url, visit.finalUrl)
  if (difference === 'same') return null
  const { lasting, detail } = chain(visit)
  switch (destination) {
    case 'wall':
      return seen('wall-address', detail)
    case 'consent':
      return seen('redirect-consent', detail)
    case 'login':
      return seen('redirect-login', detail)
    case 'error':
      return seen('redirect-error-address', detail)
    case 'home':
      // Without a title or heading nobody can have looked for the article's words there.
      if (page === null || (page.title === null && page.heading === null)) return null
      return seen(lasting ? 'redirect-home-permanent' : 'redirect-home-temporary', detail)
    case 'source':
      if (difference === 'trivial') return seen('redirect-trivial', detail)
      return seen(lasting ? 'redirect-permanent' : 'redirect-temporary', detail)
  }
}

function chain(visit: Answered): { lasting: boolean; detail: string } {
  const statuses = visit.exchanges
    .flatMap(({ response }) => response?.status ?? [])
    .filter((status) => status >= 300 && status < 400 && status !== 304)
  return {
    lasting: statuses.length > 0 && statuses.every((status) => status === 301 || status === 308),
    detail: `${statuses.join(', ')} to ${visit.finalUrl}`,
  }
}
