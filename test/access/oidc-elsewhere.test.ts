import { randomBytes } from 'node:crypto'
import nock from 'nock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOidc } from '../../src/access/oidc.ts'

/** Providers of other people, by their own names and over https: these alone are imitated, since we cannot run them. */
const issuer = 'https://login.provider.example/tenant/v2.0'
const description = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
}
const settings = {
  issuer,
  clientId: 'stet',
  clientSecret: 'not told',
  redirectUrl: 'https://stet.paper.test/back',
}
const described = '/tenant/v2.0/.well-known/openid-configuration'

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
  nock.restore()
  nock.activate()
})

test('a provider whose issuer has a path is asked below that path, and the browser sent where it says', async () => {
  const provider = nock('https://login.provider.example').get(described).reply(200, description)
  const { url } = await openOidc(settings, randomBytes).begin()
  expect(new URL(url).origin + new URL(url).pathname).toBe(`${issuer}/authorize`)
  expect(new URL(url).searchParams.get('client_id')).toBe('stet')
  expect(url).not.toContain(settings.clientSecret)
  expect(provider.isDone()).toBe(true)
})

test('a provider that is down is asked again the next time, and said to be so in one line', async () => {
  nock('https://login.provider.example').get(described).reply(503, 'maintenance')
  const oidc = openOidc(settings, randomBytes)
  await expect(oidc.begin()).rejects.toMatchObject({ code: 'oidc-unreachable' })
  nock('https://login.provider.example').get(described).reply(200, description)
  expect((await oidc.begin()).url).toContain(`${issuer}/authorize`)
})

test.each([
  ['says that it is somebody else', { ...description, issuer: 'https://evil.example' }],
  ['names no place to log in', { issuer }],
  ['answers with a page', '<html>Sign in</html>'],
])('a provider that %s is not trusted', async (_, answer) => {
  nock('https://login.provider.example').get(described).reply(200, answer)
  await expect(openOidc(settings, randomBytes).begin()).rejects.toMatchObject({
    code: expect.stringMatching(/^oidc-(?:unreachable|refused)$/),
  })
})
