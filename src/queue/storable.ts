/**
 * JSON as both backends can keep it. PostgreSQL refuses NUL and lone surrogates in jsonb, and with them the whole call:
 * a job that cannot be added, or one whose end cannot be written and that therefore runs for ever. They become U+FFFD.
 */
export function storable<T>(value: T): T {
  const json = JSON.stringify(value)
  if (json === undefined || !/\\u(?:0000|d[89a-f])/.test(json)) return value
  return clean(JSON.parse(json)) as T
}

export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}')
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), clean(inner)]))
}
