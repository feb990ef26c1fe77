import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { logInWithOidc, type Oidc, openOidc } from '../../src/access/oidc.ts'
import { disablePerson, invite } from '../../src/access/people.ts'
import { findSessionOf } from '../../src/access/sessions.ts'
import { listPeople } from '../../src/store/people.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { type OidcFault, type OidcProvider, openOidcProvider } from '../web/oidc.ts'
import { aBrowser, accessTo } from './newsroom-access.ts'

let server: TestServer
let provider: OidcProvider
beforeAll(async () => {
  server = await testServer()
  provider = await openOidcProvider()
})
afterAll(async () => {
  await provider[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})
beforeEach(() => {
  provider.fault = null
  provider.user = { sub: 'u1', email: 'Ada@paper.test', email_verified: true, name: 'Ada Quill' }
})

const redirectUrl = 'https://stet.paper.test/log-in/oidc/back'

function oidcOf(): Oidc {
  const { issuer, clientId, clientSecret } = provider
  return openOidc({ issuer, clientId, clientSecret, redirectUrl }, randomBytes)
}

async function identity(oidc = oidcOf()) {
  const { url, pending } = await oidc.begin()
  return await oidc.finish(new URL(await provider.logIn(url)).search, pending)
}

describe('the identity provider', () => {
  test('tells who came, by issuer and subject', async () => {
    expect(await identity()).toEqual({
      subject: `${provider.issuer} u1`,
      name: 'Ada Quill',
      email: 'ada@paper.test',
    })
  })

  test('is asked with PKCE, state and nonce, new ones every time', async () => {
    const oidc = oidcOf()
    const [one, two] = [await oidc.begin(), await oidc.begin()]
    const asked = new URL(one.url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(redirectUrl)
    expect(new Set([...Object.values(one.pending), ...Object.values(two.pending)]).size).toBe(6)
    expect(one.url).not.toContain(one.pending.verifier)
  })

  test('vouches for no address that it has not made sure of', async () => {
    provider.user = { ...provider.user, email_verified: false }
    expect((await identity()).email).toBeNull()
    provider.user = { sub: 'u1', email: 'not an address', email_verified: true }
    expect(await identity()).toMatchObject({ email: null, name: null })
  })

  test.each<OidcFault>(['other-nonce', 'other-key', 'other-audience', 'expired', 'says-no'])(
    'is not believed when its answer does not hold: %s',
    async (fault) => {
      provider.fault = fault
      await expect(identity()).rejects.toMatchObject({ code: 'oidc-refused' })
    },
  )

  test('is not believed when another browser began', async () => {
    const oidc = oidcOf()
    const [one, two] = [await oidc.begin(), await oidc.begin()]
    const back = new URL(await provider.logIn(one.url)).search
    await expect(oidc.finish(back, two.pending)).rejects.toMatchObject({ code: 'oidc-refused' })
    await expect(oidc.finish(back, { ...two.pending, state: one.pending.state })).rejects.toMatchObject({
      code: 'oidc-refused',
    })
  })

  test('takes a code once', async () => {
    const oidc = oidcOf()
    const { url, pending } = await oidc.begin()
    const back = new URL(await provider.logIn(url)).search
    await oidc.finish(back, pending)
    await expect(oidc.finish(back, pending)).rejects.toMatchObject({ code: 'oidc-refused' })
  })

  test('that cannot be reached is asked again by the next who logs in', async () => {
    const oidc = oidcOf()
    provider.fault = 'unreachable'
    await expect(oidc.begin()).rejects.toMatchObject({ code: 'oidc-unreachable' })
    provider.fault = null
    expect(await identity(oidc)).toMatchObject({ name: 'Ada Quill' })
  })
})

describe('whom the provider sends', () => {
  const stet = { kind: 'stet' } as const
  const ada = { name: 'Ada Quill', email: 'ada@paper.test', role: 'editor' } as const

  test('is let in when they were invited under an address that it vouches for, and from then on by subject', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await invite(access, stet, ada)
    const outcome = await logInWithOidc(access, await identity(), null, aBrowser)
    if (outcome.kind !== 'in') throw new Error(outcome.kind)
    expect((await findSessionOf(access, outcome.session.token))!.person.role).toBe('editor')
    provider.user = { sub: 'u1', email: 'married@paper.test', email_verified: true }
    expect(await logInWithOidc(access, await identity(), null, aBrowser)).toMatchObject({
      kind: 'in',
      person: { email: 'ada@paper.test' },
    })
  })

  test('is turned away when nobody invited them and strangers get no role', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    expect(await logInWithOidc(access, await identity(), null, aBrowser)).toEqual({ kind: 'stranger' })
    expect(await listPeople(store.db, { after: null, limit: 10 })).toEqual([])
  })

  test('gets the role of strangers where there is one, once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const who = await identity()
    for (const _ of [1, 2])
      expect(await logInWithOidc(access, who, 'viewer', aBrowser)).toMatchObject({
        person: { role: 'viewer' },
      })
    expect(await listPeople(store.db, { after: null, limit: 10 })).toHaveLength(1)
  })

  test('is not taken for somebody whose address it does not vouch for', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await invite(access, stet, ada)
    provider.user = { ...provider.user, email_verified: false }
    expect(await logInWithOidc(access, await identity(), 'viewer', aBrowser)).toEqual({ kind: 'stranger' })
  })

  test('is not taken for somebody who had the same address before them', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await logInWithOidc(access, await identity(), 'administrator', aBrowser)
    provider.user = { ...provider.user, sub: 'u2' }
    expect(await logInWithOidc(access, await identity(), 'viewer', aBrowser)).toEqual({ kind: 'stranger' })
  })

  test('is turned away when they are disabled', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const invitation = await invite(access, stet, ada)
    if (invitation.kind !== 'invited') throw new Error('taken')
    await disablePerson(access, stet, invitation.personId)
    expect(await logInWithOidc(access, await identity(), 'viewer', aBrowser)).toEqual({ kind: 'disabled' })
  })
})
