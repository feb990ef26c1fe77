import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstLink, linkHolder, useFirstLink, usePasswordLink } from '../../src/access/links.ts'
import { logIn } from '../../src/access/log-in.ts'
import {
  changePassword,
  changeProfile,
  changeRole,
  disablePerson,
  invite,
  resetPassword,
} from '../../src/access/people.ts'
import { findSessionOf } from '../../src/access/sessions.ts'
import { readAudit, verifyAudit } from '../../src/store/audit.ts'
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

describe('the audit log', () => {
  test('tells who did what, the latest first, without any secret', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const { person, session } = await founded(access)
    const by = { kind: 'person', id: person.id, name: person.name } as const
    const invitation = await invite(access, by, ben)
    const rows = await readAudit(store.db, { before: null, who: null, limit: 10 })
    expect(rows.map(({ number, whoName, action }) => [number, whoName, action])).toEqual([
      [3, ada.name, 'person.invite'],
      [2, ada.name, 'person.found'],
      [1, ada.name, 'session.start'],
    ])
    const said = JSON.stringify(rows)
    for (const secret of [
      session.token,
      ada.password,
      tokenIn(invitation.kind === 'invited' ? invitation.link.path : ''),
    ])
      expect(said).not.toContain(secret)
    expect(await readAudit(store.db, { before: 3, who: person.id, limit: 1 })).toMatchObject([{ number: 2 }])
    expect(await readAudit(store.db, { before: null, who: crypto.randomUUID(), limit: 1 })).toEqual([])
  })

  test('is not there for what did not happen', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await invited(access)
    await invite(access, stet, ben)
    expect(await readAudit(store.db, { before: null, who: null, limit: 10 })).toHaveLength(1)
  })

  test('refuses to be changed', async () => {
    await using store = await server.store()
    await invited(accessTo(store))
    for (const change of [
      sql`update stet.audit set who_name = 'nobody'`,
      sql`delete from stet.audit`,
      sql`truncate stet.audit`,
    ])
      await expect(change.execute(store.db)).rejects.toThrow('only ever added to')
  })

  test.each([
    ['a word was changed', sql`update stet.audit set action = 'person.admire' where number = 3`, 3],
    ['detail was changed', sql`update stet.audit set detail = '{"to": "administrator"}' where number = 2`, 2],
    ['a row was taken out', sql`delete from stet.audit where number = 3`, 4],
    ['the first row was taken out', sql`delete from stet.audit where number = 1`, 2],
    [
      'a row was taken out and the rest moved up',
      sql`with gone as (delete from stet.audit where number = 2 returning 1)
        update stet.audit set number = -number where number > 2`,
      -5,
    ],
  ])('shows that %s by somebody who could', async (_, change, number) => {
    await using store = await server.store()
    const access = accessTo(store)
    const { id } = await invited(access)
    for (const role of ['viewer', 'editor', 'viewer', 'editor'] as const)
      await changeRole(access, stet, id, role)
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole', rows: 5 })
    await store.db.connection().execute(async (db) => {
      await sql`set session_replication_role = replica`.execute(db)
      await change.execute(db)
      await sql`set session_replication_role = origin`.execute(db)
    })
    expect(await verifyAudit(store.db)).toEqual({ kind: 'altered', number })
  })

  test('is one chain when many write to it at once', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        invite(access, stet, { name: `P${index}`, email: `p${index}@paper.test`, role: 'viewer' }),
      ),
    )
    const state = await verifyAudit(store.db)
    expect(state).toMatchObject({ kind: 'whole', rows: 30, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('is empty in a new store', async () => {
    await using store = await server.store()
    expect(await verifyAudit(store.db)).toEqual({ kind: 'whole', rows: 0, head: null })
  })

  test('takes any text', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    const session = (await findSessionOf(access, (await founded(access)).session.token))!
    await changeProfile(access, session, { name: 'A\0da \ud800 "Quill"', language: 'ru' })
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole', rows: 3 })
  })
})
