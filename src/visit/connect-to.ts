import { StetError } from '../error.ts'

/** One rule of `--connect-to`: a null part of the pattern matches any, a null part of the target changes nothing. */
export interface ConnectTo {
  readonly host: string | null
  readonly port: number | null
  readonly toHost: string | null
  readonly toPort: number | null
}

export interface Endpoint {
  /** name or IP address, without brackets */
  readonly host: string
  readonly port: number
}

const part = String.raw`(\[[0-9a-fA-F:.]*\]|[^:\[\]]*)`
const rule = new RegExp(`^${part}:(\\d*):${part}:(\\d*)$`)

/**
 * Parse curl's `HOST:PORT:HOST2:PORT2` (IPv6 addresses in brackets, any part may be empty). Throws StetError
 * `connect-to-invalid`.
 */
export function parseConnectTo(text: string): ConnectTo {
  const match = rule.exec(text.trim())
  const [port, toPort] = [match?.[2], match?.[4]].map((digits) => (digits ? Number(digits) : null))
  if (match === null || (port ?? 1) > 65_535 || (toPort ?? 1) > 65_535 || toPort === 0)
    throw new StetError('connect-to-invalid', `not a connect-to rule: ${JSON.stringify(text)}`, {
      advice: 'Write it as HOST:PORT:HOST2:PORT2; an empty part matches any, or leaves it as it is.',
    })
  return {
    host: match[1] ? plainHost(match[1]) : null,
    port: port ?? null,
    toHost: match[3] ? plainHost(match[3]) : null,
    toPort: toPort ?? null,
  }
}

/** Where to connect for a host and port: the first rule that matches wins, as in curl. */
export function connectTarget(rules: readonly ConnectTo[], { host, port }: Endpoint): Endpoint {
  const found = rules.find(
    (rule) => (rule.host === null || rule.host === host) && (rule.port === null || rule.port === port),
  )
  return { host: found?.toHost ?? host, port: found?.toPort ?? port }
}

/** A URL's host in the form that names and addresses are compared in: lower case, no brackets, no trailing dot. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}
