import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What the provider says of whoever logs in there; undefined claims are left out. */
interface OidcUser {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

/** What it does wrong. */
export type OidcFault = 'other-nonce' | 'other-key' | 'other-audience' | 'expired' | 'says-no' | 'unreachable'

export interface OidcProvider extends AsyncDisposable {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** who logs in next */
  user: OidcUser
  fault: OidcFault | null
  /** Log in as `user` at an address that stet sent the browser to. Returns where the browser is sent back to. */
  logIn(url: string): Promise<string>
}

interface Code {
  readonly challenge: string
  readonly nonce: string
  readonly redirect: string
}

/** A small OpenID Connect provider on loopback: discovery, authorization code with PKCE, RS256, one client. */
export async function openOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Code>()
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OidcProvider = {
    issuer,
    clientId: 'stet',
    clientSecret: 'a secret between the two of us',
    user: { sub: 'u1' },
    fault: null,
    logIn: async (url) => {
      const response = await fetch(url, { redirect: 'manual' })
      return response.headers.get('location')!
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, issuer)
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (provider.fault === 'unreachable') return void response.destroy()
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        })
      case '/keys':
        return void json(200, {
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig' }],
        })
      case '/authorize':
        return void response.writeHead(302, { location: authorize(url.searchParams) }).end()
      case '/token':
        return void token(new URLSearchParams(await text(request)), request, json)
      default:
        return void json(404, {})
    }
  }

  function authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri')!)
    back.searchParams.set('state', asked.get('state')!)
    if (provider.fault === 'says-no') back.searchParams.set('error', 'access_denied')
    else {
      const code = randomUUID()
      codes.set(code, {
        challenge: asked.get('code_challenge')!,
        nonce: asked.get('nonce')!,
        redirect: asked.get('redirect_uri')!,
      })
      back.searchParams.set('code', code)
    }
    return back.href
  }

  function token(
    asked: URLSearchParams,
    request: IncomingMessage,
    json: (status: number, body: unknown) => unknown,
  ) {
    const code = codes.get(asked.get('code') ?? '')
    codes.delete(asked.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    if (code === undefined || code.challenge !== challenge || code.redirect !== asked.get('redirect_uri'))
      return json(400, { error: 'invalid_grant' })
    if (!isClient(request, asked)) return json(401, { error: 'invalid_client' })
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: provider.fault === 'other-audience' ? 'somebody-else' : provider.clientId,
      iat: provider.fault === 'expired' ? now - 7200 : now,
      exp: provider.fault === 'expired' ? now - 3600 : now + 300,
      nonce: provider.fault === 'other-nonce' ? 'another' : code.nonce,
      ...provider.user,
    }
    return json(200, { access_token: randomUUID(), token_type: 'Bearer', id_token: jwt(claims) })
  }

  function isClient(request: IncomingMessage, asked: URLSearchParams): boolean {
    const basic = Buffer.from(`${provider.clientId}:${encodeURIComponent(provider.clientSecret)}`)
    return (
      asked.get('client_secret') === provider.clientSecret ||
      request.headers.authorization === `Basic ${basic.toString('base64')}`
    )
  }

  function jwt(claims: object): string {
    const { privateKey } = provider.fault === 'other-key' ? otherKeys : keys
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
  }

  return provider
}
