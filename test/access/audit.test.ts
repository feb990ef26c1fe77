import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeProfile, changeRole, invite } from '../../src/access/people.ts'
import { findSessionOf } from '../../src/access/sessions.ts'
import { audit, readAudit, verifyAudit } from '../../src/store/audit.ts'
import { backUp, restore } from '../../src/store/backup.ts'
import { transaction } from '../../src/store/query.ts'
import { compact } from '../../src/store/retention.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { accessTo, ada, founded, tokenIn } from './newsroom-access.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const stet = { kind: 'stet' } as const
const ben = { name: 'Ben Rule', email: 'ben@paper.test', role: 'editor' } as const

async function invited(access: Parameters<typeof invite>[0]) {
  const invitation = await invite(access, stet, ben)
  if (invitation.kind !== 'invited') throw new Error('taken')
  return { id: invitation.personId }
}

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

  test('loses what a transaction that failed has noted, and nothing else', async () => {
    await using store = await server.store()
    const failing = transaction(store, async (db) => {
      await audit(db, { who: stet, action: 'person.invite', subject: null })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await invited(accessTo(store))
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole', rows: 1 })
  })

  test('is whole after a backup was restored, and goes on', async () => {
    await using from = await server.store()
    await using to = await server.store()
    const access = accessTo(from)
    await founded(access)
    const before = await verifyAudit(from.db)
    const folder = await mkdtemp(join(tmpdir(), 'stet-test-'))
    try {
      const file = join(folder, 'backup')
      const { signal } = new AbortController()
      await backUp(from, file, new Date(), signal)
      await restore(to, file, signal)
    } finally {
      await rm(folder, { recursive: true })
    }
    expect(await verifyAudit(to.db)).toEqual(before)
    await invited(accessTo(to))
    expect(await verifyAudit(to.db)).toMatchObject({ kind: 'whole', rows: 3 })
  })
})

test('housekeeping drops what has ended, and keeps who and what was', async () => {
  await using store = await server.store()
  const access = accessTo(store)
  await founded(access)
  await invited(access)
  // all of it was so long ago
  for (const column of ['sessions.ends_at', 'one_time_links.ends_at', 'known_browsers.seen_at'] as const) {
    const [table, name] = column.split('.') as [string, string]
    await sql`update stet.${sql.id(table)} set ${sql.id(name)} = '2020-01-01'`.execute(store.db)
  }
  await compact(store, null)
  const { rows } = await sql`
    select (select count(*)::integer from stet.sessions) as sessions, (select count(*)::integer from stet.one_time_links) as links,
      (select count(*)::integer from stet.known_browsers) as browsers, (select count(*)::integer from stet.people) as people,
      (select count(*)::integer from stet.audit) as audit
  `.execute(store.db)
  expect(rows).toEqual([{ sessions: 0, links: 0, browsers: 0, people: 2, audit: 3 }])
})
