import { randomUUID } from 'node:crypto'

/** An id for a check of that moment: a UUID whose order is that of time, to the millisecond (RFC 9562 §5.7). */
export function newCheckId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
