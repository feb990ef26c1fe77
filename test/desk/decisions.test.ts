import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '../../src/desk/decide.ts'
import { decisionsOf, undoBulk } from '../../src/store/decisions.ts'
import { countStates, type FindingFilters, listFindings } from '../../src/store/findings.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { readArticleIn, tell } from './standing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const ana = '0198aaaa-0000-7000-8000-000000000001'
const bo = '0198aaaa-0000-7000-8000-000000000002'
const nobody = '0198aaaa-0000-7000-8000-00000000dead'
const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs)
const urls = Array.from({ length: 6 }, (_, n) => `https://paper.test/${n}`)

async function desk() {
  const store = await server.store()
  const article = await readArticleIn(store, 'story.md', urls)
  const said = urls.map((url) => ({ url }))
  await tell(store, article, said)
  const ids = (await listed(store)).map(({ id }) => id)
  return { store, article, said, ids, deps: { store, now: () => new Date() } }
}

async function listed(store: Store, filters: FindingFilters = {}) {
  return (await listFindings(store, filters, { limit: 100 })).findings
}

test('what is snoozed, fine or given to somebody is found there, with who, until when and why', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  const [one, two, three] = ids as [string, string, string]
  const until = inDays(3)
  await decide(deps, { findings: [one], by: ana, decision: { kind: 'snooze', until } })
  await decide(deps, {
    findings: [two],
    by: bo,
    decision: { kind: 'fine', until, reason: 'the archive has it' },
  })
  await decide(deps, { findings: [three, two], by: bo, decision: { kind: 'assign', assignee: ana } })
  expect(await listed(store, { state: 'snoozed' })).toMatchObject([
    { id: one, state: 'snoozed', hold: { kind: 'snooze', until, by: ana, reason: null } },
  ])
  expect(await listed(store, { state: 'fine' })).toMatchObject([
    { id: two, assignee: ana, hold: { kind: 'fine', until, by: bo, reason: 'the archive has it' } },
  ])
  expect(await listed(store, { assignee: ana })).toMatchObject([{ id: three, state: 'open', hold: null }])
  expect(await countStates(store)).toEqual({ open: 4, snoozed: 1, fine: 1, gone: 0 })
})

test('a decision that ends opens the finding again by itself, and the next report does not undo one that holds', async () => {
  const { store, article, said, ids, deps } = await desk()
  await using _ = store
  await decide(deps, {
    findings: ids,
    by: ana,
    decision: { kind: 'fine', until: inDays(1), reason: 'known' },
  })
  await tell(store, article, [])
  expect(await countStates(store)).toMatchObject({ open: 0, fine: 0, gone: 6 })
  await tell(store, article, said)
  expect(await countStates(store)).toMatchObject({ open: 0, fine: 6 })
  await sql`update stet.findings set held_until = clock_timestamp() - interval '1 second'`.execute(store.db)
  expect(await listed(store)).toHaveLength(6)
  expect((await listed(store))[0]).toMatchObject({ state: 'open', hold: null })
})

test('an undo takes back one decision after another, the last first', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  const [one] = ids as [string]
  const undo = () => decide(deps, { findings: [one], by: bo, decision: { kind: 'undo' } })
  await decide(deps, { findings: [one], by: ana, decision: { kind: 'assign', assignee: bo } })
  await decide(deps, { findings: [one], by: ana, decision: { kind: 'snooze', until: inDays(2) } })
  await decide(deps, {
    findings: [one],
    by: ana,
    decision: { kind: 'fine', until: inDays(9), reason: 'so it is' },
  })
  await decide(deps, { findings: [one], by: ana, decision: { kind: 'assign', assignee: null } })
  const now = async () => {
    const all = [
      ...(await listed(store)),
      ...(await listed(store, { state: 'snoozed' })),
      ...(await listed(store, { state: 'fine' })),
    ]
    const { state, assignee } = all.find(({ id }) => id === one)!
    return [state, assignee]
  }
  expect(await now()).toEqual(['fine', null])
  await undo()
  expect(await now()).toEqual(['fine', bo])
  await undo()
  expect(await now()).toEqual(['snoozed', bo])
  await undo()
  expect(await now()).toEqual(['open', bo])
  await undo()
  expect(await now()).toEqual(['open', null])
  expect(await undo()).toMatchObject({ findings: [] })
  const made = await decisionsOf(store, one)
  expect(made.map(({ kind }) => kind)).toEqual([
    'undo',
    'undo',
    'undo',
    'undo',
    'assign',
    'fine',
    'snooze',
    'assign',
  ])
  expect(made.filter(({ undone }) => undone)).toHaveLength(4)
})

test('decisions at once on the same findings are all kept, and undone one by one', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  await Promise.all(
    [ids, ids.toReversed(), ids, ids.toReversed()].map((findings, n) =>
      decide(deps, { findings, by: ana, decision: { kind: 'assign', assignee: n % 2 === 0 ? ana : bo } }),
    ),
  )
  await Promise.all(
    [ids, ids.toReversed(), ids, ids.toReversed()].map((findings) =>
      decide(deps, { findings, by: bo, decision: { kind: 'undo' } }),
    ),
  )
  expect(await listed(store, { assignee: 'nobody' })).toHaveLength(6)
  expect(await decisionsOf(store, ids[0]!)).toHaveLength(8)
})

test('a decision never changes', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  await decide(deps, { findings: ids, by: ana, decision: { kind: 'assign', assignee: ana } })
  await expect(sql`update stet.decisions set person_id = ${bo}`.execute(store.db)).rejects.toThrow(
    'never changes',
  )
})

test('nothing is decided for ever, without a reason, in the past, or of more than five hundred at once', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  const refused = { code: 'decision-invalid' }
  const fine = (until: Date, reason: string, findings = ids) =>
    decide(deps, { findings, by: ana, decision: { kind: 'fine', until, reason } })
  await expect(fine(inDays(-1), 'known')).rejects.toMatchObject(refused)
  await expect(fine(inDays(800), 'known')).rejects.toMatchObject(refused)
  await expect(fine(new Date(Number.NaN), 'known')).rejects.toMatchObject(refused)
  await expect(fine(inDays(1), ' \u200b ')).rejects.toMatchObject(refused)
  await expect(fine(inDays(1), 'known', [])).rejects.toMatchObject(refused)
  await expect(fine(inDays(1), 'known', ['1 or 1 = 1'])).rejects.toMatchObject(refused)
  await expect(
    fine(
      inDays(1),
      'known',
      Array.from({ length: 501 }, () => nobody),
    ),
  ).rejects.toMatchObject(refused)
  expect(await fine(inDays(1), 'known', [nobody, ids[0]!, ids[0]!])).toMatchObject({ findings: [ids[0]] })
})

test('what was decided of many at once is taken back at once, but not where somebody has decided since', async () => {
  const { store, ids, deps } = await desk()
  await using _ = store
  const { bulk } = await decide(deps, { findings: ids, by: ana, decision: { kind: 'assign', assignee: ana } })
  await decide(deps, { findings: [ids[2]!], by: bo, decision: { kind: 'assign', assignee: bo } })
  const { findings } = await undoBulk(store, bulk, ana)
  expect([...findings].sort()).toEqual(ids.filter((id) => id !== ids[2]).sort())
  expect(await listed(store, { assignee: bo })).toMatchObject([{ id: ids[2] }])
  expect(await listed(store, { assignee: 'nobody' })).toHaveLength(5)
  expect((await undoBulk(store, bulk, ana)).findings).toEqual([])
})
