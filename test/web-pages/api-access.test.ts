import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSessionOf, startSession } from '../../src/access/sessions.ts'
import { makeToken } from '../../src/access/tokens.ts'
import { readAudit } from '../../src/store/audit.ts'
import { transaction } from '../../src/store/query.ts'
import { accessTo, ada, founded } from '../access/newsroom-access.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openRealPages, origin } from './visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

const ben = { name: 'Ben Rule', email: 'ben@paper.test', role: 'editor' }

/** A newsroom with one administrator, who asks at a browser and by programs. */
async function newsroom() {
  const store = await server.store()
  const access = accessTo(store)
  const { person } = await founded(access)
  const pages = openRealPages(store, { access })
  const ask = async (
    headers: Record<string, string>,
    method: string,
    path: string,
    body?: object,
    more: Record<string, string> = {},
  ) => {
    const response = await pages.ask(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers, ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    }
  }
  const session = async () => {
    const { token } = await transaction(store, (db) =>
      startSession(access, db, person.id, { name: 'a test', replaced: null }),
    )
    const { formProof } = (await findSessionOf(access, token))!
    return { cookie: `__Host-stet=${token}`, 'x-csrf-token': formProof, 'sec-fetch-site': 'same-origin' }
  }
  const { text } = await makeToken(access, person, { name: 'CMS', scopes: ['admin'], days: 1 })
  const program = { authorization: `Bearer ${text}` }
  const stack = new AsyncDisposableStack()
  stack.use(store)
  stack.use(pages)
  return {
    store,
    pages,
    person,
    atBrowser: ask.bind(null, await session()),
    elsewhere: ask.bind(null, await session()),
    program: ask.bind(null, program),
    as: (token: string) => ask.bind(null, { authorization: `Bearer ${token}` }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

describe('people', () => {
  test('are invited, with a link that lets them choose a password, once', async () => {
    await using room = await newsroom()
    const key = { 'idempotency-key': 'one' }
    const invited = await room.program('POST', '/people', ben, key)
    expect(invited.status).toBe(201)
    expect(invited.body).toMatchObject({ ...ben, disabledAt: null })
    const again = await room.program('POST', '/people', ben, key)
    expect([again.status, again.body.code]).toEqual([409, 'shown-once'])
    expect(JSON.stringify(again.body)).not.toContain('welcome')
    const { url } = invited.body.link
    expect(url).toMatch(new RegExp(`^${origin}/welcome/\\S{40,}$`))
    expect((await room.pages.browser().open(new URL(url).pathname)).status).toBe(200)
    expect(
      (await room.program('GET', invited.headers.get('location')!.slice('/api/v1'.length))).body,
    ).toEqual({
      id: invited.body.id,
      ...ben,
      disabledAt: null,
    })
    expect((await room.program('POST', '/people', ben)).body.code).toBe('person-taken')
    expect(await readAudit(room.store.db, { before: null, who: null, limit: 1 })).toMatchObject([
      { action: 'person.invite', subject: invited.body.id, whoKind: 'token', whoName: 'CMS' },
    ])
  })

  test.each([
    ['no name', { ...ben, name: ' ' }, '/name'],
    ['no address', { ...ben, email: 'ben at paper' }, '/email'],
    ['no role', { ...ben, role: 'owner' }, '/role'],
  ])('are not invited with %s', async (_, body, pointer) => {
    await using room = await newsroom()
    const refused = await room.program('POST', '/people', body)
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer])
  })

  test('are given roles, closed and opened again; the last administrator stays one', async () => {
    await using room = await newsroom()
    const { id } = (await room.program('POST', '/people', ben)).body
    const changed = await room.program('PATCH', `/people/${id}`, { role: 'viewer', disabled: true })
    expect(changed.body).toMatchObject({ role: 'viewer', disabledAt: expect.any(String) })
    expect((await room.program('PATCH', `/people/${id}`, { disabled: false })).body.disabledAt).toBeNull()
    for (const change of [{ role: 'editor' }, { disabled: true }]) {
      const last = await room.program('PATCH', `/people/${room.person.id}`, change)
      expect([last.status, last.body.code]).toEqual([409, 'person-last-administrator'])
    }
    expect((await room.program('PATCH', `/people/${crypto.randomUUID()}`, { role: 'viewer' })).status).toBe(
      404,
    )
  })

  test('get a link for a new password from an administrator at a browser, and from no program', async () => {
    await using room = await newsroom()
    const { id } = (await room.program('POST', '/people', ben)).body
    expect((await room.program('POST', `/people/${id}/password-link`)).status).toBe(403)
    const link = await room.atBrowser('POST', `/people/${id}/password-link`)
    expect([link.status, link.body.url]).toEqual([200, expect.stringContaining('/welcome/')])
  })
})

describe('an account', () => {
  test('is told to whoever asks, and changed by its person at a browser alone', async () => {
    await using room = await newsroom()
    expect((await room.program('GET', '/account')).body).toMatchObject({
      id: room.person.id,
      email: ada.email,
    })
    expect((await room.program('PATCH', '/account', { name: 'Mallory' })).status).toBe(403)
    const changed = await room.atBrowser('PATCH', '/account', { language: 'ru' })
    expect(changed.body).toMatchObject({ name: ada.name, language: 'ru' })
    expect((await room.atBrowser('PATCH', '/account', { name: 'Ada Lovelace' })).body).toMatchObject({
      name: 'Ada Lovelace',
      language: 'ru',
    })
    expect((await room.atBrowser('PATCH', '/account', { language: 'xx' })).status).toBe(422)
  })

  test('takes another password, when the old one is right', async () => {
    await using room = await newsroom()
    const change = (old: string, fresh: string) => room.atBrowser('PUT', '/account/password', { old, fresh })
    expect((await change('wrong', 'seven gulls over the quay')).body.code).toBe('password-wrong')
    expect((await change(ada.password, 'short')).body.code).toBe('password-too-short')
    expect((await change(ada.password, 'seven gulls over the quay')).status).toBe(204)
    expect((await room.elsewhere('GET', '/account')).status).toBe(401)
    expect((await room.atBrowser('GET', '/account')).status).toBe(200)
  })

  test('says where it is logged in, and logs out elsewhere', async () => {
    await using room = await newsroom()
    expect((await room.atBrowser('GET', '/account/sessions')).body.items.length).toBeGreaterThanOrEqual(2)
    expect((await room.atBrowser('DELETE', '/account/sessions')).status).toBe(204)
    expect((await room.atBrowser('GET', '/account/sessions')).body.items).toHaveLength(1)
    expect((await room.elsewhere('GET', '/account')).status).toBe(401)
  })

  test('makes tokens that are told once, list without what lets in, and end', async () => {
    await using room = await newsroom()
    const wanted = { name: 'CI', scopes: ['read'], days: 7 }
    expect((await room.program('POST', '/account/tokens', wanted)).status).toBe(403)
    expect((await room.atBrowser('POST', '/account/tokens', { ...wanted, days: 400 })).status).toBe(422)
    const made = await room.atBrowser('POST', '/account/tokens', wanted)
    const { id, token } = made.body
    expect((await room.as(token)('GET', '/account')).status).toBe(200)
    const own = (await room.as(token)('GET', '/account/tokens?limit=1')).body
    expect(own).toMatchObject({ items: [{ id, name: 'CI', scopes: ['read'] }], next: id })
    expect(JSON.stringify(own)).not.toContain(token)
    expect((await room.atBrowser('DELETE', `/account/tokens/${id}`)).status).toBe(204)
    expect((await room.as(token)('GET', '/account')).status).toBe(401)
  })
})

test('tokens of everybody are listed and ended by administrators', async () => {
  await using room = await newsroom()
  const { id, token } = (
    await room.atBrowser('POST', '/account/tokens', { name: 'CI', scopes: ['read'], days: 7 })
  ).body
  expect((await room.as(token)('GET', '/tokens')).status).toBe(403)
  const listed = (await room.program('GET', '/tokens')).body.items
  expect(listed).toMatchObject([{ id, personName: ada.name }, { name: 'CMS' }])
  expect((await room.program('DELETE', `/tokens/${id}`)).status).toBe(204)
  expect((await room.program('DELETE', `/tokens/${id}`)).status).toBe(404)
  expect((await room.as(token)('GET', '/account')).status).toBe(401)
})
