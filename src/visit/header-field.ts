/**
 * Fields that we write ourselves, that frame a message or belong to one connection (RFC 9110 §7.2, §7.6), that ask for less than
 * the page (§13, §14), or that would hand a secret to whoever answers (§11; RFC 6265).
 */
const reservedFields = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'cookie',
  'cookie2',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'max-forwards',
  'range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
])
/** Conditions (§13.1), what speaks of a body, which a GET of ours has not (§8), and what a proxy is told (§11.7). */
const reservedFamilies = /^(?:if|content|proxy)-/

/** What is wrong with a header field that somebody wants sent (RFC 9110 §5.1, §5.5); null when nothing is. */
export function headerFault(name: string, value: string): 'malformed' | 'reserved' | null {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !isFieldValue(value)) return 'malformed'
  const lower = name.toLowerCase()
  return reservedFields.has(lower) || reservedFamilies.test(lower) ? 'reserved' : null
}

export function isFieldValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(value) && value.trim() === value
}
