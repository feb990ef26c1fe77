/** Crockford's base32, lower case: no i, l, o, u, so that an id can be read aloud and typed back. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 10

/**
 * A new report's id: 10 characters, 50 random bits.
 * @param randomBytes gives that many random bytes (node:crypto's, outside tests)
 */
export function newReportId(randomBytes: (size: number) => Uint8Array): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join('')
}

/**
 * The start of an id as a person typed it, in the form ids are stored in (Crockford: i and l read as 1, o as 0).
 * @returns null when no id can start so
 */
export function reportIdPrefix(typed: string): string | null {
  const prefix = typed.trim().toLowerCase().replaceAll(/[il]/g, '1').replaceAll('o', '0')
  return /^[0-9a-hjkmnp-tv-z]{1,10}$/.test(prefix) ? prefix : null
}
