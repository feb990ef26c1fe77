/** NUL, and surrogates without their other half, as `JSON.stringify` writes them. */
const unstorable = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

/**
 * JSON for a jsonb column. PostgreSQL's text can hold neither NUL nor lone surrogates; here, and nowhere else, each
 * becomes U+FFFD, so that no hostile page can make a report unstorable.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  // the test may hit an escaped backslash before "u0000": then the slow way changes nothing
  return unstorable.test(json) ? JSON.stringify(value, (_, part) => storable(part)) : json
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value
}

export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
