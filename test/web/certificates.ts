import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate with the key that belongs to it, and the name it signs with. */
export interface Certificate {
  readonly name: string
  readonly pem: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

export interface CertificateRequest {
  /** common name of the subject */
  name: string
  /** DNS names it is good for; none makes it an authority that may sign others */
  hosts?: readonly string[]
  /** who signs; without one it signs itself */
  issuer?: Certificate
  notBefore?: Date
  notAfter?: Date
  /** what a host's key may be used for; default 'server' */
  usage?: 'server' | 'client'
  /** sign something else than what the certificate says */
  isForged?: boolean
}

/**
 * An X.509 version 3 certificate (RFC 5280 §4.1) with a fresh P-256 key. The few bytes of DER are written here because
 * that takes a third of a millisecond; the packages that do it load for a tenth of a second in every test file.
 */
export function certificate(request: CertificateRequest): Certificate {
  const { name, hosts = [], issuer } = request
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serial = randomBytes(16)
  serial[0] = (serial[0]! & 0x3f) | 0x40 // positive, and no leading zero
  const now = Date.now()
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    ecdsaWithSha256,
    distinguishedName(issuer?.name ?? name),
    sequence(
      time(request.notBefore ?? new Date(now - day)),
      time(request.notAfter ?? new Date(now + 30 * day)),
    ),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        extension('551d0e', false, der(0x04, keyId(publicKey))), // subjectKeyIdentifier
        extension('551d23', false, sequence(der(0x80, keyId(issuer?.publicKey ?? publicKey)))), // authorityKeyIdentifier
        ...(hosts.length === 0 ? authorityExtensions() : hostExtensions(hosts, request.usage ?? 'server')),
      ),
    ),
  )
  const signed = request.isForged === true ? Buffer.concat([body, body]) : body
  const signature = sign('sha256', signed, issuer?.privateKey ?? privateKey)
  const whole = sequence(body, ecdsaWithSha256, bits(signature))
  const lines = whole.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')
  return {
    name,
    publicKey,
    privateKey,
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

const day = 24 * 60 * 60 * 1000

function authorityExtensions(): Buffer[] {
  return [
    extension('551d13', true, sequence(der(0x01, Buffer.of(0xff)))), // basicConstraints: an authority
    extension('551d0f', true, der(0x03, Buffer.of(1, 0b0000_0110))), // keyUsage: signs certificates and lists
  ]
}

function hostExtensions(hosts: readonly string[], usage: 'server' | 'client'): Buffer[] {
  return [
    extension('551d11', false, sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))), // subjectAltName
    extension('551d0f', true, der(0x03, Buffer.of(7, 0b1000_0000))), // keyUsage: signs handshakes
    extension('551d25', false, sequence(oid(usage === 'server' ? '2b06010505070301' : '2b06010505070302'))), // extKeyUsage
  ]
}

/** Names a key within a chain (RFC 5280 §4.2.1.2 leaves the method open). */
function keyId(key: KeyObject): Buffer {
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()
}

// ASN.1 DER (X.690)

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const digits = length.subarray(length.findIndex((byte) => byte !== 0))
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content])
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function bits(bytes: Uint8Array): Buffer {
  return der(0x03, Buffer.of(0), bytes)
}

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))))
}

/** UTCTime to the end of 2049, as RFC 5280 §4.1.2.5 wants it; we make no later ones. */
function time(at: Date): Buffer {
  return der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`))
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [der(0x01, Buffer.of(0xff))] : []), der(0x04, value))
}
