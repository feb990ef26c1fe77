import { createSecureContext, type SecureContext } from 'node:tls'
import { type Certificate, certificate } from './certificates.ts'

/** What is wrong with a site's TLS. `not-tls` answers in plain HTTP; `handshake-reset` resets the connection after the ClientHello. */
export type TlsFault =
  | 'expired'
  | 'wrong-host'
  | 'self-signed'
  | 'untrusted-ca'
  | 'no-intermediate'
  | 'handshake-reset'
  | 'not-tls'

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
      const made = context(host, fault, fault === 'untrusted-ca' ? untrusted() : trusted())
      contexts.set(key, made)
      return made
    },
  }
}

function context(host: string, fault: TlsFault | null, { intermediate }: Authority): SecureContext {
  const leaf = certificate({
    name: host,
    hosts: [fault === 'wrong-host' ? 'elsewhere.test' : host],
    ...(fault === 'self-signed' ? {} : { issuer: intermediate }),
    ...(fault === 'expired' ? { notBefore: new Date('2024-01-01'), notAfter: new Date('2024-04-01') } : {}),
  })
  const chain = fault === 'self-signed' || fault === 'no-intermediate' ? '' : intermediate.pem
  const key = leaf.privateKey.export({ type: 'pkcs8', format: 'pem' })
  return createSecureContext({ key, cert: leaf.pem + chain })
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
