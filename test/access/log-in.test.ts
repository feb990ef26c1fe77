import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../../src/access/log-in.ts'
import { openPasswords } from '../../src/access/passwords.ts'
import { disablePerson, enablePerson, invite } from '../../src/access/people.ts'
import { findSessionOf, listSessions, logOut, logOutElsewhere } from '../../src/access/sessions.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { aBrowser, accessTo, ada, dayMs, founded, hourMs, minuteMs, secondMs } from './newsroom-access.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const right = { email: ada.email, password: ada.password, network: '203.0.113.7', browser: aBrowser }
const wrong = { ...right, password: 'not the storm gate at all' }

async function newsroom() {
  const store = await server.store()
  const access = accessTo(store)
  return { store, access, first: await founded(access) }
}

describe('logging in', () => {
  test('gives a session to whoever knows the password', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    const outcome = await logIn(access, right)
    if (outcome.kind !== 'in') throw new Error(outcome.kind)
    expect(await findSessionOf(access, outcome.session.token)).toMatchObject({ person: { email: ada.email } })
  })

  test('says the same of a wrong password, an unknown address, and somebody without a password', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    await invite(
      access,
      { kind: 'person', ...first.person },
      { name: 'Ben', email: 'ben@paper.test', role: 'editor' },
    )
    for (const email of [ada.email, 'nobody@paper.test', 'ben@paper.test', 'no address \0'])
      expect(await logIn(access, { ...wrong, email })).toEqual({ kind: 'wrong' })
  })

  test('ends the session that the browser had', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    await logIn(access, { ...right, browser: { ...aBrowser, replaced: first.session.token } })
    expect(await findSessionOf(access, first.session.token)).toBeNull()
  })

  test('keeps a password anew when the cost of keeping has changed', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    const dearer = { ...access, passwords: openPasswords(access.random, { m: 64, t: 1, p: 1 }) }
    expect(await logIn(dearer, right)).toMatchObject({ kind: 'in' })
    const { rows } = await sql<{ password: string }>`select password from stet.people`.execute(store.db)
    expect(rows[0]!.password).toContain('m=64')
    expect(await logIn(access, right)).toMatchObject({ kind: 'in' })
  })

  test('is slowed down after five failures, for the right password too', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    for (let tries = 0; tries < 6; tries++) expect(await logIn(access, wrong)).toEqual({ kind: 'wrong' })
    expect(await logIn(access, right)).toMatchObject({
      kind: 'wait',
      until: new Date(access.now().getTime() + secondMs),
    })
    access.pass(secondMs)
    expect(await logIn(access, right)).toMatchObject({ kind: 'in' })
    expect(await logIn(access, wrong)).toEqual({ kind: 'wrong' })
  })

  test('counts attempts that are made at once', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => logIn(access, wrong)))
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(6)
  })

  test('goes on for a browser that was here before, however long strangers try the account', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    for (let tries = 0; tries < 30; tries++) {
      access.pass(minuteMs)
      await logIn(access, { ...wrong, network: `198.51.100.${tries}` })
    }
    expect(await logIn(access, { ...right, network: '192.0.2.1' })).toMatchObject({ kind: 'wait' })
    const browser = { ...aBrowser, known: first.known }
    expect(await logIn(access, { ...right, browser })).toMatchObject({ kind: 'in', known: first.known })
  })

  test('takes a mark of a known browser only for the account it was given for', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    const browser = { ...aBrowser, known: 'put-there-by-somebody-else' }
    for (let tries = 0; tries < 6; tries++) await logIn(access, { ...wrong, browser })
    expect(await logIn(access, { ...right, browser })).toMatchObject({ kind: 'wait' })
    access.pass(secondMs)
    expect(await logIn(access, { ...right, browser })).not.toMatchObject({ known: browser.known })
  })

  test('is slowed down for a network that tries many accounts', async () => {
    const { access, store } = await newsroom()
    await using _ = store
    for (let tries = 0; tries < 21; tries++)
      expect(await logIn(access, { ...wrong, email: `p${tries}@paper.test` })).toEqual({ kind: 'wrong' })
    expect(await logIn(access, right)).toMatchObject({ kind: 'wait' })
    expect(await logIn(access, { ...right, network: '198.51.100.2' })).toMatchObject({ kind: 'in' })
  })

  test('keeps no token, and nothing that one could be made from', async () => {
    const { store, first } = await newsroom()
    await using _ = store
    const { rows } =
      await sql`select sessions::text, known_browsers::text from stet.sessions, stet.known_browsers`.execute(
        store.db,
      )
    expect(JSON.stringify(rows)).not.toContain(first.session.token)
    expect(JSON.stringify(rows)).not.toContain(first.known)
  })
})

describe('a session', () => {
  test('ends when nobody has used it for three days, and lives while somebody does', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    for (let days = 0; days < 8; days++) {
      access.pass(2 * dayMs)
      expect(await findSessionOf(access, first.session.token)).not.toBeNull()
    }
    access.pass(3 * dayMs)
    expect(await findSessionOf(access, first.session.token)).toBeNull()
  })

  test('ends after thirty days, however busy', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    for (let days = 0; days < 29; days++) {
      access.pass(dayMs)
      expect(await findSessionOf(access, first.session.token)).not.toBeNull()
    }
    access.pass(dayMs)
    expect(await findSessionOf(access, first.session.token)).toBeNull()
  })

  test('is written to once a minute at most', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    const seen = async () => (await listSessions(access, first.person.id))[0]!.seenAt
    const started = access.now()
    access.pass(59 * secondMs)
    await findSessionOf(access, first.session.token)
    expect(await seen()).toEqual(started)
    access.pass(secondMs)
    await findSessionOf(access, first.session.token)
    expect(await seen()).toEqual(access.now())
  })

  test('ends at once when its person is disabled, and does not come back with them', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    const by = { kind: 'stet' } as const
    await invite(access, by, { name: 'Ben', email: 'ben@paper.test', role: 'administrator' })
    expect(await disablePerson(access, by, first.person.id)).toEqual({ kind: 'done' })
    expect(await findSessionOf(access, first.session.token)).toBeNull()
    expect(await logIn(access, right)).toEqual({ kind: 'wrong' })
    await enablePerson(access, by, first.person.id)
    expect(await findSessionOf(access, first.session.token)).toBeNull()
    expect(await logIn(access, right)).toMatchObject({ kind: 'in' })
  })

  test('ends by logging out, here or everywhere else', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    const others = [await logIn(access, right), await logIn(access, right)]
    const tokens = others.flatMap((other) => (other.kind === 'in' ? [other.session.token] : []))
    await logOut(access, tokens[0]!)
    expect(await listSessions(access, first.person.id)).toHaveLength(2)
    await logOutElsewhere(access, (await findSessionOf(access, first.session.token))!)
    expect(await findSessionOf(access, tokens[1]!)).toBeNull()
    expect(await findSessionOf(access, first.session.token)).not.toBeNull()
  })

  test('has a form proof of its own, which is not the token', async () => {
    const { access, store, first } = await newsroom()
    await using _ = store
    const other = await logIn(access, right)
    const proofs = await Promise.all(
      [first.session.token, other.kind === 'in' ? other.session.token : ''].map(
        async (token) => (await findSessionOf(access, token))!.formProof,
      ),
    )
    expect(new Set([...proofs, first.session.token]).size).toBe(3)
    access.pass(hourMs)
    expect((await findSessionOf(access, first.session.token))!.formProof).toBe(proofs[0])
  })
})
