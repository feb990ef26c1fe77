import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeRole, disablePerson, invite } from '../../src/access/people.ts'
import { scopesOf } from '../../src/access/scopes.ts'
import { bearerOf, endToken, makeToken } from '../../src/access/tokens.ts'
import { listTokens } from '../../src/store/tokens.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { accessTo, dayMs, founded } from './newsroom-access.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const stet = { kind: 'stet' } as const
const asked = { name: 'CMS', scopes: ['articles:write'], days: 30 } as const

describe('an API token', () => {
  test('is shown once and kept as a hash', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { text } = await makeToken(access, person, asked)
    expect(text).toMatch(/^stet_[0-9a-f]{48}$/)
    const { rows } = await sql`select api_tokens::text, audit::text from stet.api_tokens, stet.audit`.execute(
      store.db,
    )
    expect(JSON.stringify(rows)).not.toContain(text.slice(9))
    expect(await bearerOf(access, text)).toMatchObject({
      tokenName: 'CMS',
      scopes: ['articles:write'],
      person: { id: person.id },
    })
  })

  test('works until its day has come', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { text } = await makeToken(access, person, asked)
    access.pass(30 * dayMs - 1)
    expect(await bearerOf(access, text)).not.toBeNull()
    access.pass(1)
    expect(await bearerOf(access, text)).toBeNull()
  })

  test('works until it is revoked, by its person or by somebody who may', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { id, text } = await makeToken(access, person, asked)
    expect(await endToken(access, stet, id, crypto.randomUUID())).toBe(false)
    expect(await bearerOf(access, text)).not.toBeNull()
    expect(await endToken(access, stet, id, person.id)).toBe(true)
    expect(await bearerOf(access, text)).toBeNull()
    expect(await endToken(access, stet, id, null)).toBe(false)
  })

  test('works as long as its person may, and never does more', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { text } = await makeToken(access, person, { ...asked, scopes: ['admin', 'read'] })
    await invite(access, stet, { name: 'Ben', email: 'ben@paper.test', role: 'administrator' })
    await changeRole(access, stet, person.id, 'viewer')
    expect((await bearerOf(access, text))!.person.role).toBe('viewer')
    await disablePerson(access, stet, person.id)
    expect(await bearerOf(access, text)).toBeNull()
  })

  test('gets no scope that its person has not', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { text } = await makeToken(
      access,
      { ...person, role: 'editor' },
      { ...asked, scopes: ['admin', 'triage'] },
    )
    expect((await bearerOf(access, text))!.scopes).toEqual(['triage'])
    expect([scopesOf('viewer'), scopesOf('editor'), scopesOf('administrator')]).toEqual([
      ['read'],
      ['read', 'articles:write', 'triage'],
      ['read', 'articles:write', 'triage', 'admin'],
    ])
  })

  test.each([
    ['nothing', () => ''],
    ['one that was cut', (text: string) => text.slice(0, -1)],
    ['one with a letter changed', (text: string) => text.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['one in capitals', (text: string) => text.toUpperCase()],
    ['one with something behind it', (text: string) => `${text}\0`],
  ])('that is %s is none', async (_, changed) => {
    await using store = await server.store()
    const access = accessTo(store)
    const { text } = await makeToken(access, (await founded(access)).person, asked)
    expect(await bearerOf(access, changed(text))).toBeNull()
  })

  test('is listed with when it was used last, to the minute', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    const { text, id } = await makeToken(access, person, asked)
    const { id: second } = await makeToken(access, person, { ...asked, name: 'A script' })
    await bearerOf(access, text)
    const usedAt = access.now()
    access.pass(59_000)
    await bearerOf(access, text)
    const now = access.now()
    const all = await listTokens(store.db, { personId: null, before: null, now, limit: 10 })
    expect(all).toMatchObject([
      { id: second, name: 'A script', usedAt: null },
      { id, name: 'CMS', usedAt, hint: text.slice(0, 9), personName: 'Ada Quill' },
    ])
    expect(await listTokens(store.db, { personId: person.id, before: second, now, limit: 10 })).toHaveLength(
      1,
    )
    expect(
      await listTokens(store.db, { personId: crypto.randomUUID(), before: null, now, limit: 10 }),
    ).toEqual([])
  })
})
