import { header } from '../../visit/visit.ts'
import { type Observer, seen } from '../observation.ts'

/** The server asks us to come back later (RFC 9110 §10.2.3): what it refused now, it means to give. */
export const retryAfter: Observer = (visit) => {
  if (visit.kind === 'failed') return null
  const { status, headers } = visit.final.response
  const value = header(headers, 'retry-after')
  return value === null || (status !== 429 && status < 500) ? null : seen('retry-after', value)
}
