import { errorCode } from '../error.ts'
import type { VisitFailure } from './visit.ts'

/** What the web did to us, on its way to become a failed visit. Only lines of hosts (`HostLines`) meet one outside `visit/`. */
export class VisitFault extends Error {
  override readonly name = 'VisitFault'
  readonly failure: VisitFailure

  constructor(failure: VisitFailure, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.failure = failure
  }
}

const failureOfCode: Readonly<Record<string, VisitFailure>> = {
  ECONNREFUSED: 'connection-refused',
  // Somebody on the way said no (ICMP), or this machine has no way there.
  EHOSTUNREACH: 'connection-refused',
  ENETUNREACH: 'connection-refused',
  EADDRNOTAVAIL: 'connection-refused',
  EACCES: 'connection-refused',
  EPERM: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'timeout',
  EPROTO: 'tls-other',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  HOSTNAME_MISMATCH: 'tls-wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  CERT_SIGNATURE_FAILURE: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  CERT_REJECTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  INVALID_CA: 'tls-untrusted',
  INVALID_PURPOSE: 'tls-untrusted',
  CERT_CHAIN_TOO_LONG: 'tls-untrusted',
  PATH_LENGTH_EXCEEDED: 'tls-untrusted',
  HTTPParserError: 'protocol-error',
  // undici asserts what an odd answer can break.
  ERR_ASSERTION: 'protocol-error',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
}

/**
 * The failure that an error of a socket, of TLS or of undici stands for. An error that is none of these is a fault of our
 * own and is thrown on.
 * @param where     what it happened to, for the detail: a host or an IP address
 * @param otherwise the failure of an error that we do not know, where only the other side can have brought it about
 */
export function faultOf(error: unknown, where: string, otherwise: VisitFailure | null = null): VisitFault {
  if (error instanceof VisitFault) return error
  if (!(error instanceof Error)) throw error
  // undici gives its parser's errors a name, but no code.
  const code = errorCode(error) ?? error.name
  const failure = failureOf(code, error.message) ?? otherwise
  if (failure === null) throw error
  // OpenSSL's own message begins with the number of a thread.
  const said = 'reason' in error && code.startsWith('ERR_SSL_') ? String(error.reason) : error.message
  const message = said.split('\n', 1)[0]!.slice(0, 200)
  return new VisitFault(failure, `${where}: ${message.includes(code) ? message : `${code}, ${message}`}`, {
    cause: error,
  })
}

function failureOf(code: string, message: string): VisitFailure | null {
  const known = Object.hasOwn(failureOfCode, code) ? failureOfCode[code] : undefined
  if (known !== undefined) return known
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls-other'
  // undici has one code for a connection that ended and for an answer it refuses (100 or 101 to a plain GET).
  if (code === 'UND_ERR_SOCKET') return message.startsWith('bad ') ? 'protocol-error' : 'connection-reset'
  return code.startsWith('UND_ERR_RES') ? 'protocol-error' : null
}

/** Whether the answer was refused for its head, which browsers may still forgive. */
export function isRefusedHead(fault: VisitFault): boolean {
  const { cause } = fault
  return (
    cause instanceof Error &&
    (cause.name === 'HTTPParserError' || errorCode(cause) === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
  )
}
