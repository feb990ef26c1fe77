import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { get } from './get.ts'
import { status } from './reply.ts'
import type { TlsFault } from './tls.ts'
import { openWeb } from './web.ts'

test('a certificate is good for its host alone and goes back to the root over an intermediate', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/': status(200) })
  web.site('other.test', { '/': status(200) })
  const root = new X509Certificate(web.ca)

  expect(root.ca).toBe(true)
  expect(root.verify(root.publicKey)).toBe(true)
  expect((await get(web, paper.https())).status).toBe(200)
  expect((await get(web, 'https://other.test/')).status).toBe(200)
  expect(web.connections.map((connection) => connection.serverName)).toEqual(['paper.test', 'other.test'])
})

const faults: [TlsFault, code: string][] = [
  ['expired', 'CERT_HAS_EXPIRED'],
  ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['untrusted-ca', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ['no-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['wide-wildcard', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['untrusted-ca-in-chain', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ['expired-intermediate', 'CERT_HAS_EXPIRED'],
  ['issuer-not-authority', 'UNSPECIFIED'],
  ['client-only', 'INVALID_PURPOSE'],
  ['forged', 'CERT_SIGNATURE_FAILURE'],
  ['handshake-reset', 'ECONNRESET'],
  ['handshake-end', 'ECONNRESET'],
  ['handshake-garbage', 'EPROTO'],
  ['alert-handshake-failure', 'EPROTO'],
  ['alert-protocol-version', 'EPROTO'],
  ['alert-internal-error', 'EPROTO'],
  ['alert-access-denied', 'EPROTO'],
  ['alert-unrecognized-name', 'EPROTO'],
  ['alert-certificate-required', 'EPROTO'],
  ['not-tls', 'EPROTO'],
]

test.each(faults)('the fault %s meets a client as %s, and http is not touched by it', async (tls, code) => {
  await using web = await openWeb()
  const paper = web.site('www.paper.test', { '/': status(200) }, { tls })
  await expect(get(web, paper.https())).rejects.toMatchObject({ code })
  expect((await get(web, paper.http())).status).toBe(200)
})

test('a certificate too many in the chain does no harm', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/': status(200) }, { tls: 'stray-certificate' })
  expect((await get(web, paper.https())).status).toBe(200)
})
