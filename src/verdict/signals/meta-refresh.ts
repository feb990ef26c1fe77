import { addressDifference } from '../../address/difference.ts'
import { header } from '../../visit/visit.ts'
import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'
import { bringsToken, promptRefresh } from '../onward.ts'

/**
 * A page of hardly any words that sends its readers on to another document within seconds, and was not followed (one that was
 * is a hop: see `redirect`). One that comes back to itself with a token or a cookie tests its visitor.
 */
export const metaRefresh: Observer = ({ visit, page }) => {
  const target = page === null ? null : promptRefresh(page)
  if (page === null || target === null) return null
  const detail = `after ${page.refresh!.seconds} s to ${target}`
  const kind = addressKind(target)
  if (kind !== null) return kind === 'wall' ? seen('wall-address', detail) : null
  const setsCookie = header(visit.final.response.headers, 'set-cookie') !== null
  if (bringsToken(visit.finalUrl, target) || (target === visit.finalUrl && setsCookie))
    return seen('refresh-token', detail)
  const difference = addressDifference(visit.finalUrl, target)
  if (difference !== 'same-site' && difference !== 'other-site') return null
  if (addressDifference(visit.url, target) === 'trivial') return null
  return seen('meta-refresh', detail)
}
