import { createHash } from 'node:crypto'
import { storableText } from './storable.ts'

/** A PostgreSQL index entry holds 2,700 bytes; a key of a source may be longer. */
const longestId = 500

/**
 * Any text as an id that BullMQ takes: it refuses whole numbers (its own ids) and colons (parts of a Redis key).
 * Longer than 500 characters, it becomes its digest.
 */
export function encodedId(id: string): string {
  const clean = storableText(id).replace(/[%:]/g, encodeURIComponent)
  return clean.length <= longestId
    ? `=${clean}`
    : `=sha256-${createHash('sha256').update(clean).digest('hex')}`
}

/** The id as it was given; that of a job which a schedule made stays as BullMQ made it. */
export function decodedId(id: string): string {
  return id.startsWith('=') ? id.slice(1).replace(/%(?:3A|25)/g, decodeURIComponent) : id
}
