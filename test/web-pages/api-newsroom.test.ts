import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite } from '../../src/access/people.ts'
import { makeInsight } from '../../src/desk/insight.ts'
import { readAudit } from '../../src/store/audit.ts'
import { listFindings } from '../../src/store/findings.ts'
import { accessTo } from '../access/newsroom-access.ts'
import { readArticleIn, tell } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages, type Pages } from './pages.ts'

const api = '/api/v1'
const bo = { id: '00000000-0000-7000-8000-000000000002', name: 'Bo Ek' }
const far = '2026-12-24T10:00:00.000Z'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

async function newsroom() {
  const store = await server.store()
  const article = await readArticleIn(store, 'https://paper.test/story', [
    'https://one.test/a',
    'https://two.test/b',
    'https://three.test/c',
  ])
  await tell(store, article, [
    { url: 'https://one.test/a' },
    { url: 'https://two.test/b', rule: 'source-moved', severity: 'warning' },
    { url: 'https://three.test/c', rule: 'source-drifted', severity: 'note' },
  ])
  const ids = (await listFindings(store, {}, { limit: 10 })).findings.map(({ id }) => id)
  const now = () => new Date('2026-11-22T10:00:00Z')
  const sent: string[] = []
  const pages = openPages(store, {
    colleagues: [bo],
    now,
    sendNotice: async ({ channel }) => {
      sent.push(channel.kind)
      return { kind: 'sent', detail: '200' }
    },
  })
  const stack = new AsyncDisposableStack()
  stack.use(store)
  stack.use(pages)
  return { store, pages, ids, article, sent, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

const told = async (response: Response) => (await response.json()) as Record<string, unknown>
const get = async (pages: Pages, path: string) => {
  const response = await pages.get(api + path)
  expect([path, response.status]).toEqual([path, 200])
  return await told(response)
}

test('findings are listed, filtered, counted, and shown one by one, as the page does', async () => {
  await using room = await newsroom()
  const { pages, ids, article } = room
  const first = (await get(pages, '/findings?limit=2')) as { items: { severity: string }[]; next: string }
  expect(first.items.map(({ severity }) => severity)).toEqual(['error', 'warning'])
  const rest = (await get(pages, `/findings?limit=2&after=${first.next}`)) as { items: object[]; next: null }
  expect([rest.items.length, rest.next]).toEqual([1, null])
  const moved = (await get(pages, `/findings?rule=source-moved&article=${article}`)) as { items: object[] }
  expect(moved.items).toMatchObject([{ host: 'two.test', state: 'open' }])
  expect(await get(pages, '/findings/counts')).toMatchObject({ total: 3, exact: true })
  expect(await get(pages, `/findings/${ids[0]}`)).toMatchObject({ id: ids[0], decisions: [] })
  expect(await get(pages, '/colleagues')).toEqual({ items: [bo] })
})

test('findings are given away, found fine and taken back, and the audit log is told once', async () => {
  await using room = await newsroom()
  const { pages, ids, store } = room
  const decide = async (decision: object, headers = {}) =>
    await pages.ask('POST', `${api}/decisions`, { body: { findings: ids.slice(0, 2), decision }, headers })
  expect((await decide({ kind: 'assign', assignee: bo.id })).status).toBe(200)
  expect(await get(pages, `/findings?assignee=${bo.id}`)).toMatchObject({ items: [{}, {}] })
  const key = { 'idempotency-key': 'k' }
  const fine = { kind: 'fine', until: far, reason: 'the paper knows' }
  const saved = await told(await decide(fine, key))
  expect(await told(await decide(fine, key))).toEqual(saved)
  expect(await get(pages, `/findings/${ids[0]}`)).toMatchObject({
    state: 'fine',
    hold: { until: far },
    decisions: [{ kind: 'fine' }, { kind: 'assign' }],
  })
  const undone = await pages.ask('POST', `${api}/decisions/${saved.bulk}/undo`)
  expect((await told(undone)).findings).toHaveLength(2)
  const log = await readAudit(store.db, { before: null, who: null, limit: 10 })
  expect(log.map(({ action, detail }) => [action, detail.decision])).toEqual([
    ['finding.decide', 'undo'],
    ['finding.decide', 'fine'],
    ['finding.decide', 'assign'],
  ])
  const late = await decide({ kind: 'snooze', until: '2020-01-01T00:00:00Z' })
  expect([late.status, (await told(late)).code]).toEqual([422, 'decision-invalid'])
})

test('what the first pages tell is told: changes, health, insight, search', async () => {
  await using room = await newsroom()
  const { pages, store } = room
  expect(await get(pages, '/changes?since=2026-11-21T10:00:00%2B01:00')).toEqual({ items: [], next: null })
  expect(await get(pages, '/health')).toMatchObject({ failingWatches: 0, processes: [] })
  expect((await pages.get(`${api}/insight`)).status).toBe(404)
  await makeInsight(store, new Date('2026-11-22T10:00:00Z'))
  expect(await get(pages, '/insight?by=week')).toMatchObject({ madeAt: '2026-11-22T10:00:00.000Z' })
  expect(await get(pages, '/search?q=harbours')).toMatchObject({
    items: [{ kind: 'article' }],
    complete: true,
  })
})

test('news is routed: a webhook is told its secret once, and changed without losing it', async () => {
  await using room = await newsroom()
  const { pages, sent } = room
  const channel = { kind: 'webhook', address: 'https://hook.test/in?key=hush' }
  const added = await pages.ask('POST', `${api}/notice-routes`, { body: { name: 'cms', channel } })
  expect(added.status).toBe(201)
  const { secret, ...route } = await told(added)
  expect(secret).toMatch(/^whsec_/)
  const place = added.headers.get('location')!
  const kept = await (await pages.get(place)).text()
  expect(JSON.parse(kept)).toEqual(route)
  expect(kept).not.toMatch(/whsec_|hush/)
  const filter = { severity: 'error' }
  await pages.ask('PATCH', place, { body: { filter } })
  const changed = await told(
    await pages.ask('PATCH', place, { body: { paused: true, zone: 'Europe/Berlin' } }),
  )
  expect(changed).toMatchObject({ paused: true, filter, zone: 'Europe/Berlin', channel: { kind: 'webhook' } })
  const again = await pages.ask('POST', `${api}/notice-routes`, { body: { name: 'cms', channel } })
  expect([again.status, (await told(again)).code]).toEqual([422, 'route-exists'])
  expect(await told(await pages.ask('POST', `${place}/test`))).toMatchObject({ items: [{ sent: true }] })
  expect(sent).toEqual(['webhook'])
  expect(await get(pages, '/deliveries')).toEqual({ items: [], next: null })
  expect((await pages.ask('DELETE', place)).status).toBe(204)
  expect((await pages.get(place)).status).toBe(404)
})

test('people and what they did are told to administrators, without anything that lets anybody in', async () => {
  await using room = await newsroom()
  const { pages, store } = room
  const access = accessTo(store)
  for (const name of ['Ida', 'Bo', 'Cy'])
    await invite(
      access,
      { kind: 'stet' },
      { name, email: `${name.toLowerCase()}@paper.test`, role: 'editor' },
    )
  const first = (await get(pages, '/people?limit=2')) as { items: object[]; next: string }
  const rest = (await get(pages, `/people?limit=2&after=${first.next}`)) as { items: object[] }
  const people = [...first.items, ...rest.items]
  expect(people).toMatchObject([{ name: 'Bo' }, { name: 'Cy' }, { name: 'Ida' }])
  expect(Object.keys(people[0]!).sort()).toEqual(['disabledAt', 'email', 'id', 'name', 'role'])
  const log = (await get(pages, '/audit?limit=2')) as { items: { number: number }[]; next: string }
  expect(log.items.map(({ number }) => number)).toEqual([3, 2])
  expect(await get(pages, `/audit?after=${log.next}`)).toMatchObject({ items: [{ number: 1 }], next: null })
  expect(await get(pages, '/audit/state')).toMatchObject({ kind: 'whole', rows: 3 })
  await using editors = openPages(store, { role: 'editor' })
  for (const path of ['/people', '/audit', '/notice-routes'])
    expect([path, (await editors.get(api + path)).status]).toEqual([path, 403])
})
