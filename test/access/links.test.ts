import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstLink, linkHolder, useFirstLink, usePasswordLink } from '../../src/access/links.ts'
import { logIn } from '../../src/access/log-in.ts'
import { logInWithOidc } from '../../src/access/oidc.ts'
import {
  changePassword,
  changeRole,
  disablePerson,
  enablePerson,
  invite,
  resetPassword,
} from '../../src/access/people.ts'
import { findSessionOf } from '../../src/access/sessions.ts'
import { listPeople } from '../../src/store/people.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { aBrowser, accessTo, ada, dayMs, founded, hourMs, tokenIn, welcomed } from './newsroom-access.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const stet = { kind: 'stet' } as const
const ben = { name: 'Ben Rule', email: 'ben@paper.test', role: 'editor' } as const
const bensPassword = 'seven gulls over the quay'

async function invited(access: Parameters<typeof invite>[0]) {
  const invitation = await invite(access, stet, ben)
  if (invitation.kind !== 'invited') throw new Error('taken')
  return { id: invitation.personId, token: tokenIn(invitation.link.path) }
}

describe('the first link', () => {
  test('makes one administrator, once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const token = tokenIn((await firstLink(access))!.path)
    expect(await linkHolder(access, token)).toEqual({ kind: 'first' })
    const { person, session } = welcomed(await useFirstLink(access, token, ada, aBrowser))
    expect(person).toMatchObject({ role: 'administrator', email: ada.email })
    expect(await findSessionOf(access, session.token)).not.toBeNull()
    expect(await useFirstLink(access, token, { ...ada, email: 'eve@paper.test' }, aBrowser)).toEqual({
      kind: 'gone',
    })
    expect(await firstLink(access)).toBeNull()
  })

  test('makes one administrator of two who come at once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const token = tokenIn((await firstLink(access))!.path)
    const outcomes = await Promise.all(
      ['ada', 'eve'].map((name) =>
        useFirstLink(access, token, { ...ada, email: `${name}@paper.test` }, aBrowser),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['gone', 'in'])
    expect(await listPeople(store.db, { after: null, limit: 10 })).toHaveLength(1)
  })

  test('makes an administrator of somebody whom the identity provider has sent before', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const identity = { subject: 'https://id.test a1', name: ada.name, email: ada.email }
    await logInWithOidc(access, identity, 'viewer', aBrowser)
    const token = tokenIn((await firstLink(access))!.path)
    const { session } = welcomed(await useFirstLink(access, token, ada, aBrowser))
    expect((await findSessionOf(access, session.token))!.person.role).toBe('administrator')
    expect(await listPeople(store.db, { after: null, limit: 10 })).toHaveLength(1)
  })

  test('that an earlier start has printed works no more, nor does one of yesterday', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const [older, newer] = [await firstLink(access), await firstLink(access)]
    expect(await linkHolder(access, tokenIn(older!.path))).toEqual({ kind: 'nobody' })
    access.pass(dayMs)
    expect(await linkHolder(access, tokenIn(newer!.path))).toEqual({ kind: 'nobody' })
  })

  test('is not used up by a password that will not do', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const token = tokenIn((await firstLink(access))!.path)
    expect(await useFirstLink(access, token, { ...ada, password: 'short' }, aBrowser)).toEqual({
      kind: 'password',
      fault: 'too-short',
    })
    expect(await useFirstLink(access, token, ada, aBrowser)).toMatchObject({ kind: 'in' })
  })
})

describe('an invitation', () => {
  test('lets somebody set a password, once, within a week', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { token } = await invited(access)
    access.pass(6 * dayMs)
    expect(await linkHolder(access, token)).toMatchObject({ kind: 'person', person: { email: ben.email } })
    expect(welcomed(await usePasswordLink(access, token, bensPassword, aBrowser)).person.role).toBe('editor')
    expect(await usePasswordLink(access, token, bensPassword, aBrowser)).toEqual({ kind: 'gone' })
    const asked = { email: ben.email, password: bensPassword, network: '203.0.113.7', browser: aBrowser }
    expect(await logIn(access, asked)).toMatchObject({ kind: 'in' })
  })

  test('goes to an address once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await invited(access)
    expect(await invite(access, stet, { ...ben, name: 'Another Ben' })).toEqual({ kind: 'taken' })
  })

  test('does not make an administrator, whatever page it is brought to', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { token } = await invited(access)
    expect(await useFirstLink(access, token, ada, aBrowser)).toEqual({ kind: 'gone' })
  })

  test('of somebody who was disabled meanwhile does not work', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { id, token } = await invited(access)
    await disablePerson(access, stet, id)
    expect(await usePasswordLink(access, token, bensPassword, aBrowser)).toEqual({ kind: 'gone' })
    await enablePerson(access, stet, id)
    expect(await usePasswordLink(access, token, bensPassword, aBrowser)).toEqual({ kind: 'gone' })
  })
})

describe('a reset', () => {
  test('ends all sessions and works for an hour; a newer one ends an older one', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const first = await founded(access)
    const older = tokenIn((await resetPassword(access, stet, first.person.id))!.path)
    const newer = tokenIn((await resetPassword(access, stet, first.person.id))!.path)
    expect(await usePasswordLink(access, older, bensPassword, aBrowser)).toEqual({ kind: 'gone' })
    expect(await usePasswordLink(access, newer, bensPassword, aBrowser)).toMatchObject({ kind: 'in' })
    expect(await findSessionOf(access, first.session.token)).toBeNull()
    const late = tokenIn((await resetPassword(access, stet, first.person.id))!.path)
    access.pass(hourMs)
    expect(await usePasswordLink(access, late, ada.password, aBrowser)).toEqual({ kind: 'gone' })
  })
})

describe('a person', () => {
  test('changes their own password with the old one, and keeps the session they do it in', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const first = await founded(access)
    const other = await logIn(access, { ...ada, network: '203.0.113.7', browser: aBrowser })
    const session = (await findSessionOf(access, first.session.token))!
    expect(await changePassword(access, session, { old: 'not it at all, no', fresh: bensPassword })).toEqual({
      kind: 'wrong',
    })
    expect(await changePassword(access, session, { old: ada.password, fresh: 'ada quill' })).toMatchObject({
      kind: 'password',
    })
    expect(await changePassword(access, session, { old: ada.password, fresh: bensPassword })).toEqual({
      kind: 'done',
    })
    expect(await findSessionOf(access, first.session.token)).not.toBeNull()
    expect(await findSessionOf(access, other.kind === 'in' ? other.session.token : '')).toBeNull()
  })

  test('who changes their password makes an end of a link to reset it', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const first = await founded(access)
    const token = tokenIn((await resetPassword(access, stet, first.person.id))!.path)
    const session = (await findSessionOf(access, first.session.token))!
    await changePassword(access, session, { old: ada.password, fresh: bensPassword })
    expect(await linkHolder(access, token)).toEqual({ kind: 'nobody' })
  })

  test('who tries old passwords has to wait, even with a session', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const session = (await findSessionOf(access, (await founded(access)).session.token))!
    const guess = () => changePassword(access, session, { old: 'a guess like another', fresh: bensPassword })
    for (let tries = 0; tries < 11; tries++) expect(await guess()).toEqual({ kind: 'wrong' })
    expect(await guess()).toMatchObject({ kind: 'wait' })
  })

  test('has the role that an administrator gives, from the next request on', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { id, token } = await invited(access)
    const { session } = welcomed(await usePasswordLink(access, token, bensPassword, aBrowser))
    expect(await changeRole(access, stet, id, 'viewer')).toEqual({ kind: 'done' })
    expect((await findSessionOf(access, session.token))!.person.role).toBe('viewer')
  })

  test('who is the last administrator stays one, also when two are taken away at once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person } = await founded(access)
    expect(await changeRole(access, stet, person.id, 'editor')).toEqual({ kind: 'last-administrator' })
    expect(await disablePerson(access, stet, person.id)).toEqual({ kind: 'last-administrator' })
    const { id } = await invited(access)
    await changeRole(access, stet, id, 'administrator')
    const outcomes = await Promise.all([
      disablePerson(access, stet, person.id),
      changeRole(access, stet, id, 'viewer'),
    ])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'last-administrator'])
  })
})
