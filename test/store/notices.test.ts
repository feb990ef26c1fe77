import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newHookSecret, parseRoute } from '../../src/notices/route.ts'
import { addRoute, changeRoute, findRoute, listRoutes, removeRoute } from '../../src/store/notices.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
let store: Store
beforeAll(async () => {
  server = await testServer()
  store = await server.store()
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})
beforeEach(() => sql`truncate stet.notice_routes cascade`.execute(store.db))

const secret = newHookSecret((size) => Buffer.alloc(size, 7))
const hook = parseRoute({
  name: 'hook',
  channel: { kind: 'webhook', address: 'https://hook.test/in?key=hush', secret },
  filter: { sections: ['Politics'] },
})

test('routes are listed by name, and without what only their receivers should know', async () => {
  await addRoute(store, hook)
  await addRoute(store, parseRoute({ name: 'desk', channel: { kind: 'email', to: ['desk@news.test'] } }))
  const routes = await listRoutes(store)
  expect(routes.map(({ name }) => name)).toEqual(['desk', 'hook'])
  expect(routes[1]).toMatchObject({
    channel: { kind: 'webhook', target: 'https://hook.test/in?…' },
    filter: { sections: ['Politics'] },
    paused: false,
    failure: null,
    waiting: 0,
    addedAt: expect.any(Date),
  })
  expect(JSON.stringify(routes)).not.toMatch(/whsec|hush/)
})

test('a route changes in what is given, and keeps the rest, its secret too', async () => {
  const id = await addRoute(store, hook)
  const changed = await changeRoute(store, id, { name: 'program', pace: { kind: 'daily', hour: 7 } })
  expect(changed).toEqual({ ...hook, id, paused: false, name: 'program', pace: { kind: 'daily', hour: 7 } })
  expect(await findRoute(store, 'program')).toEqual(changed)
  expect(await changeRoute(store, id, { paused: true })).toMatchObject({ paused: true, name: 'program' })
})

test('what is wrong is refused, and changes nothing', async () => {
  const id = await addRoute(store, hook)
  await expect(changeRoute(store, id, { zone: 'nowhere' })).rejects.toMatchObject({ code: 'route-invalid' })
  expect(await findRoute(store, id)).toMatchObject({ zone: 'UTC' })
})

test('two routes never have one name', async () => {
  await addRoute(store, hook)
  await expect(addRoute(store, hook)).rejects.toMatchObject({ code: 'route-exists' })
  const id = await addRoute(store, { ...hook, name: 'other' })
  await expect(changeRoute(store, id, { name: 'hook' })).rejects.toMatchObject({ code: 'route-exists' })
})

test('a route is found by its name, its id and the beginning of its id, when only one is meant', async () => {
  const id = await addRoute(store, hook)
  for (const named of ['hook', id, id.slice(0, 30)])
    expect(await findRoute(store, named)).toMatchObject({ id })
  for (const named of ['hoo', 'nobody', '', '\0']) expect(await findRoute(store, named)).toBeNull()
  await addRoute(store, { ...hook, name: 'other' })
  expect(await findRoute(store, id.slice(0, 4))).toBeNull()
})

test('a route that is gone is gone', async () => {
  const id = await addRoute(store, hook)
  await removeRoute(store, id)
  expect(await listRoutes(store)).toEqual([])
  expect(await changeRoute(store, id, { paused: true })).toBeNull()
})
