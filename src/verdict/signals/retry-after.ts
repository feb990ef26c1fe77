import { header } from '../../visit/visit.ts'
import { type Observer, seen } from '../observation.ts'

/** The server asks us to come back later (RFC 9110 §10.2.3): what it refused now, it means to give. */
export const retryAfter: Observer = ({ visit, status }) => {
  if (status !== 429 && status < 500) return null
  const value = header(visit.final.response.headers, 'retry-after')
  return value === null ? null : seen('retry-after', value)
}
