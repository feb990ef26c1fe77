import type { Visit } from '../../visit/visit.ts'
import { type Observation, seen } from '../observation.ts'

/** What ended a visit without an answer: each kind of failure is a signal of its own name. */
export function failure(visit: Visit & { readonly kind: 'failed' }): Observation {
  const detail = visit.at === visit.url ? visit.detail : `${visit.detail} (at ${visit.at})`
  // The host that the article cites does exist: it sent us on.
  if (visit.failure === 'dns-not-found' && new URL(visit.at).host !== new URL(visit.url).host)
    return seen('dns-not-found-on-the-way', detail)
  return seen(visit.failure, detail)
}
