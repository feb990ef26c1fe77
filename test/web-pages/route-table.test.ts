import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '../../src/access/people.ts'
import { type Scope, scopes } from '../../src/access/scopes.ts'
import { findSessionOf, type LoggedIn, startSession } from '../../src/access/sessions.ts'
import { makeToken } from '../../src/access/tokens.ts'
import { readAudit } from '../../src/store/audit.ts'
import { findPerson } from '../../src/store/people.ts'
import { transaction } from '../../src/store/query.ts'
import { type Role, roles } from '../../src/store/role.ts'
import type { Store } from '../../src/store/store.ts'
import { webApp } from '../../src/web/app.ts'
import { assetRoutes } from '../../src/web/assets.ts'
import type { Need } from '../../src/web/role.ts'
import type { Route } from '../../src/web/route.ts'
import { webRoutes } from '../../src/web/routes.ts'
import { accessTo, founded, type TestAccess } from '../access/newsroom-access.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openRealPages, origin, type RealPages } from './visitors.ts'

/** What anybody may ask for. Whoever opens another route to everybody has to say so here. */
const openToAll = new Set([
  'GET /api/v1/openapi.json',
  'GET /api/v1/articles/:id/badge.svg',
  'GET /log-in',
  'POST /log-in',
  'GET /log-in/oidc',
  'GET /log-in/oidc/back',
  'GET /first/:token',
  'POST /first/:token',
  'GET /welcome/:token',
  'POST /welcome/:token',
])

let server: TestServer
let store: Store
let access: TestAccess
let pages: RealPages
const people = new Map<Role, LoggedIn>()

beforeAll(async () => {
  server = await testServer()
  store = await server.store()
  access = accessTo(store)
  pages = openRealPages(store, { access })
  people.set('administrator', (await founded(access)).person)
  for (const role of ['viewer', 'editor'] as const) {
    const email = `${role}@paper.test`
    const invited = await invite(access, { kind: 'stet' }, { name: role, email, role })
    if (invited.kind === 'invited') people.set(role, (await findPerson(store.db, invited.personId))!)
  }
})
afterAll(async () => {
  await pages[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

/** Where the log is told in the transaction of the deed itself. */
const tellsItself =
  /^\/(?:log-in|log-out|first|welcome|(?:api\/v1\/)?(?:account|people|tokens)|settings\/(?:people|tokens))(?:\/|$)/

test('whatever changes something is told in the audit log', () => {
  const untold = webRoutes(pages.newsroom).filter(
    ({ method, path, audits }) => method !== 'GET' && audits === undefined && !tellsItself.test(path),
  )
  expect(untold.map(nameOf)).toEqual([])
})

test('who had what checked is in the audit log', async () => {
  const { newsroom } = pages
  const app = webApp(newsroom, [
    { method: 'POST', path: '/done/:id', needs: 'nobody', audits: 'thing.do', handle: (c) => c.text('done') },
    {
      method: 'POST',
      path: '/not/:id',
      needs: 'nobody',
      audits: 'thing.do',
      handle: (c) => c.text('no', 422),
    },
  ])
  const headers = { 'sec-fetch-site': 'same-origin' }
  for (const path of ['/done/7', '/not/8']) await app.request(origin + path, { method: 'POST', headers })
  const log = await readAudit(store.db, { before: null, who: null, limit: 1 })
  expect(log).toMatchObject([{ action: 'thing.do', subject: '7' }])
})

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const needs: readonly Need[] = ['nobody', 'viewer', 'editor', 'administrator']

/** The live table, behind the live guard; whoever gets past it is told so in place of what would happen. */
function guarded() {
  const routes = webRoutes(pages.newsroom)
  const reached = routes.map((route): Route => ({ ...route, handle: (c) => c.text('reached') }))
  const app = webApp(pages.newsroom, reached)
  const ask = async ({ method, path }: Route, headers: Record<string, string>) => {
    const address = path.replaceAll(/:\w+(?:\{[^}]*\})?/g, '00000000-0000-7000-8000-000000000001')
    const response = await app.request(origin + address.replaceAll('*', 'x'), { method, headers })
    return response.status === 200 && (await response.text()) === 'reached' ? 'reached' : response.status
  }
  return { routes, ask }
}

async function asPerson(role: Role): Promise<Record<string, string>> {
  const person = people.get(role)!
  const browser = { name: '', replaced: null }
  const { token } = await transaction(store, (db) => startSession(access, db, person.id, browser))
  const session = (await findSessionOf(access, token))!
  return {
    cookie: `__Host-stet=${token}`,
    'x-csrf-token': session.formProof,
    'sec-fetch-site': 'same-origin',
  }
}

describe('the table of routes', () => {
  test('says of every route who may ask, and of none twice', () => {
    const { routes } = guarded()
    for (const route of routes)
      expect([nameOf(route), needs.includes(route.needs)]).toEqual([nameOf(route), true])
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length)
  })

  test('is all that is served', () => {
    const app = webApp(pages.newsroom, webRoutes(pages.newsroom))
    const served = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map((one) => `${one.method} ${one.path}`),
    )
    const declared = new Set([...assetRoutes(), ...webRoutes(pages.newsroom)].map(nameOf))
    expect(served).toEqual(declared)
  })

  test('is open to everybody in places that are known', () => {
    const open = guarded()
      .routes.filter((route) => route.needs === 'nobody')
      .map(nameOf)
    expect(new Set(open)).toEqual(openToAll)
  })

  test('leaves settings of people, tokens and the audit log to administrators', () => {
    const routes = guarded().routes.filter(({ path }) => /^\/settings\/(?:people|tokens|audit)/.test(path))
    expect(routes.length).toBeGreaterThan(8)
    for (const route of routes) expect([nameOf(route), route.needs]).toEqual([nameOf(route), 'administrator'])
  })
})

describe('a route answers', () => {
  test('nobody who has not logged in, unless it is open to all', async () => {
    const { routes, ask } = guarded()
    for (const route of routes) {
      const answer = await ask(route, { 'sec-fetch-site': 'same-origin' })
      expect([nameOf(route), answer === 'reached']).toEqual([nameOf(route), route.needs === 'nobody'])
    }
  })

  test.each(roles)('a person who is %s where that is enough, and nowhere else', async (role) => {
    const { routes, ask } = guarded()
    const headers = await asPerson(role)
    for (const route of routes) {
      const isEnough = needs.indexOf(route.needs) <= needs.indexOf(role)
      expect([nameOf(route), await ask(route, headers)]).toEqual([nameOf(route), isEnough ? 'reached' : 403])
    }
  })

  test('no form without proof that it was ours', async () => {
    const { routes, ask } = guarded()
    const { cookie } = await asPerson('administrator')
    for (const route of routes.filter(({ method }) => method !== 'GET'))
      expect([nameOf(route), await ask(route, { cookie: cookie! })]).toEqual([nameOf(route), 403])
  })

  test.each(scopes)('a token of an administrator that is good for %s where that is enough', async (scope) => {
    const { routes, ask } = guarded()
    const { text } = await makeToken(access, people.get('administrator')!, {
      name: 'x',
      scopes: [scope],
      days: 1,
    })
    for (const route of routes) {
      const answer = await ask(route, { authorization: `Bearer ${text}`, 'sec-fetch-site': 'same-origin' })
      expect([nameOf(route), answer]).toEqual([nameOf(route), isGoodFor(scope, route) ? 'reached' : 403])
    }
  })

  test.each(['viewer', 'editor'] as const)('a token of %s no more than its person', async (role) => {
    const { routes, ask } = guarded()
    // made when they were administrator, who may give all scopes
    const then = { ...people.get(role)!, role: 'administrator' as const }
    const { text } = await makeToken(access, then, { name: 'x', scopes, days: 1 })
    for (const route of routes.filter((one) => needs.indexOf(one.needs) > needs.indexOf(role)))
      expect([nameOf(route), await ask(route, { authorization: `Bearer ${text}` })]).toEqual([
        nameOf(route),
        403,
      ])
  })
})

/** As docs/access.md has it. */
function isGoodFor(scope: Scope, route: Route): boolean {
  if (route.needs === 'nobody') return true
  if (route.scope === 'none') return false
  const isForm = route.method !== 'GET' && !route.path.startsWith('/api/')
  if (isForm && route.scope === undefined) return false
  if (scope === 'admin' || scope === route.scope) return true
  if (route.scope !== undefined || route.needs === 'administrator') return false
  return scope === (route.method === 'GET' ? 'read' : 'triage')
}
