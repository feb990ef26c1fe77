import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { type HeaderFields, header } from './visit.ts'

const redirectStatuses = new Set([301, 302, 303, 307, 308])

/**
 * Where a response sends us (RFC 9110 §15.4): `Location` resolved against the address asked, fragment and credentials
 * dropped. Null when the status is no redirect or there is no Location that we could visit. Throws nothing.
 */
export function redirectTarget(from: SourceUrl, status: number, headers: HeaderFields): SourceUrl | null {
  if (!redirectStatuses.has(status)) return null
  const location = header(headers, 'location')?.trim()
  if (!location) return null
  const parsed = parseAddress(utf8(location), from)
  return parsed.kind === 'source' ? parsed.url : null
}

// Servers send raw UTF-8 in Location; header values reach us as latin1.
function utf8(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'))
  } catch {
    return latin1
  }
}
