import type { Socket } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { type Certificate, certificate } from './certificates.ts'

/** What is wrong with a site's certificate. `stray-certificate` only puts one too many into the chain, which clients forgive. */
type CertificateFault =
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-host'
  | 'wide-wildcard'
  | 'self-signed'
  | 'untrusted-ca'
  | 'untrusted-ca-in-chain'
  | 'no-intermediate'
  | 'expired-intermediate'
  | 'issuer-not-authority'
  | 'client-only'
  | 'forged'
  | 'stray-certificate'

/** What comes in answer to a ClientHello in place of a handshake. */
type HandshakeFault =
  | 'handshake-reset'
  | 'handshake-end'
  | 'handshake-silence'
  | 'handshake-garbage'
  | 'alert-handshake-failure'
  | 'alert-protocol-version'
  | 'alert-internal-error'
  | 'alert-access-denied'
  | 'alert-unrecognized-name'
  | 'alert-certificate-required'

/** What is wrong with a site's TLS. `not-tls` answers in plain HTTP. */
export type TlsFault = CertificateFault | HandshakeFault | 'not-tls'

/** Alerts of RFC 8446 §6.2 and RFC 6066 §3. */
const alerts: Readonly<Partial<Record<TlsFault, number>>> = {
  'alert-handshake-failure': 40,
  'alert-access-denied': 49,
  'alert-protocol-version': 70,
  'alert-internal-error': 80,
  'alert-unrecognized-name': 112,
  'alert-certificate-required': 116,
}

/** Answers a ClientHello as the fault says; false when the handshake is to go on. */
export function failHandshake(fault: TlsFault | null, socket: Socket | null): boolean {
  if (fault === null) return false
  const alert = alerts[fault]
  if (fault === 'handshake-reset') socket?.resetAndDestroy()
  else if (fault === 'handshake-end') socket?.end()
  else if (fault === 'handshake-garbage') socket?.end('220 mail.test ESMTP ready\r\n')
  else if (alert !== undefined) socket?.end(Buffer.of(21, 3, 3, 0, 2, 2, alert))
  else return fault === 'handshake-silence'
  return true
}

/** Makes certificates when a handshake first asks for them, and keeps them. */
export interface Certifier {
  /** PEM of the root that all honest certificates go back to */
  readonly ca: string
  contextFor(host: string, fault: TlsFault | null): SecureContext
}

interface Authority {
  readonly root: Certificate
  readonly intermediate: Certificate
}

export function openCertifier(): Certifier {
  const contexts = new Map<string, SecureContext>()
  const trusted = once(() => authority('Small Web'))
  const untrusted = once(() => authority('Untrusted'))
  return {
    get ca() {
      return trusted().root.pem
    },
    contextFor(host, fault) {
      const key = `${host} ${fault}`
      const known = contexts.get(key)
      if (known !== undefined) return known
      const made = context(host, fault, fault?.startsWith('untrusted-ca') ? untrusted() : trusted())
      contexts.set(key, made)
      return made
    },
  }
}

function context(host: string, fault: TlsFault | null, { root, intermediate }: Authority): SecureContext {
  const past = { notBefore: new Date('2024-01-01'), notAfter: new Date('2024-04-01') }
  const issuer = issuerFor(fault, { root, intermediate }, past)
  const leaf = certificate({
    name: host,
    hosts: [namedInstead(host, fault)],
    ...(issuer === null ? {} : { issuer }),
    ...(fault === 'expired' ? past : {}),
    ...(fault === 'not-yet-valid'
      ? { notBefore: new Date('2044-01-01'), notAfter: new Date('2045-01-01') }
      : {}),
    ...(fault === 'client-only' ? { usage: 'client' } : {}),
    isForged: fault === 'forged',
  })
  const chain = [
    ...(issuer === null || fault === 'no-intermediate' ? [] : [issuer.pem]),
    ...(fault === 'issuer-not-authority' ? [intermediate.pem] : []),
    ...(fault === 'untrusted-ca-in-chain' ? [root.pem] : []),
    ...(fault === 'stray-certificate' ? [certificate({ name: 'Stray' }).pem] : []),
  ]
  const key = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' })
  return createSecureContext({ key, cert: leaf.pem + chain.join('') })
}

function namedInstead(host: string, fault: TlsFault | null): string {
  if (fault === 'wrong-host') return 'elsewhere.test'
  // A star stands for one label (RFC 9525 §6.3): this one is a label short.
  return fault === 'wide-wildcard' ? `*.${host.split('.').slice(2).join('.')}` : host
}

/** Who signs the site's certificate; null when it signs itself. */
function issuerFor(
  fault: TlsFault | null,
  { root, intermediate }: Authority,
  past: { notBefore: Date; notAfter: Date },
): Certificate | null {
  if (fault === 'self-signed') return null
  if (fault === 'expired-intermediate')
    return certificate({ name: 'Lapsed Intermediate', issuer: root, ...past })
  if (fault === 'issuer-not-authority')
    return certificate({ name: 'Just a site', hosts: ['just-a-site.test'], issuer: intermediate })
  return intermediate
}

function authority(name: string): Authority {
  const root = certificate({ name: `${name} Root` })
  return { root, intermediate: certificate({ name: `${name} Intermediate`, issuer: root }) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
