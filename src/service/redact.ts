/**
 * Text and values without their secrets, for logs. Nothing here knows any secret: it goes by where secrets stand.
 * Time is in proportion to the text.
 */

const hidden = '***'

/** Names whose values are secrets, in a query, a header field, a connection string or an object. */
const secretName =
  /token|secret|passw|pwd|signature|credential|session|cookie|authori[sz]|hmac|jwt|(?:^|[^a-z])(?:auth|key|sig|sid|pass|otp)(?:$|[^a-z])|(?:api|access|private|signing|account|client)[-_]?key/
/** What comes before (a scheme, a name) is looked up behind: a pattern that began there would begin at every letter. */
const afterScheme = /:\/\/[^\s"'<>]+/g
const afterName = /=("[^"]*"|'[^']*'|[^\s&#;"'<>]+)/g
const nameChars = /[\w.%[\]-]{1,64}$/
const field = /\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s{0,8}:\s{0,8})[^\r\n]+/gi
const bearer = /\b(bearer\s{1,8})[\w.~+/=-]{8,}/gi

/** Whether a value of this name is a secret: `apiKey`, `X-Amz-Signature`, `sig`, but neither `keyword` nor `design`. */
export function isSecretName(name: string): boolean {
  return secretName.test(name.replace(/[a-z](?=[A-Z])/g, '$&-').toLowerCase())
}

/**
 * A text without user names and passwords of addresses in it, without the values of secret parameters (in addresses and
 * in `name=value` pairs), and without what follows Authorization and Cookie.
 */
export function redactText(text: string): string {
  return text
    .replace(afterScheme, withoutUserinfo)
    .replace(afterName, (found, _, at: number, all: string) => {
      const name = nameChars.exec(all.slice(Math.max(0, at - 64), at))
      return name !== null && isSecretName(name[0]) ? `=${hidden}` : found
    })
    .replace(field, `$1$2${hidden}`)
    .replace(bearer, `$1${hidden}`)
}

/**
 * RFC 3986 §3.2: user information ends at the last @ of the authority. A password that should have been encoded may hold a
 * slash; web pages have addresses with an @ further on, so only there the authority ends at the first slash.
 */
function withoutUserinfo(found: string, from: number, all: string): string {
  const isWeb = /(?:https?|wss?)$/i.test(all.slice(Math.max(0, from - 5), from))
  const end = isWeb ? found.slice(3).search(/[/?#\\]/) : -1
  const at = found.lastIndexOf('@', end < 0 ? undefined : 3 + end)
  return at < 3 ? found : `://${hidden}${found.slice(at)}`
}

const maxDepth = 6
const maxItems = 100
const maxChars = 8_000

/**
 * A value as a log line may have it: secrets redacted in every string of it and under every secret name, errors as
 * objects, and no more of it than a person would read.
 */
export function redactValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return boundedText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (depth === maxDepth) return '…'
  if (value instanceof Error) return redactValue(errorParts(value), depth)
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  if (Array.isArray(value)) return value.slice(0, maxItems).map((item) => redactValue(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, maxItems)
      .map(([name, part]) => [
        name,
        isSecretName(name) && typeof part === 'string' ? hidden : redactValue(part, depth + 1),
      ]),
  )
}

function errorParts(error: Error): object {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? { code: error.code } : {}
  return { name, ...code, message, stack, ...(cause === undefined ? {} : { cause }) }
}

/** JSON leaves alone what some terminals obey (U+0080 to U+009F) and some readers split lines at (U+0085, U+2028, U+2029). */
function boundedText(text: string): string {
  const safe = redactText(text).replace(/[\u007f-\u009f\u2028\u2029]/g, '\ufffd')
  return safe.length > maxChars ? `${safe.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '')}…` : safe
}
