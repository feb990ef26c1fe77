import { randomBytes } from 'node:crypto'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstLink } from '../../src/access/links.ts'
import { openOidc } from '../../src/access/oidc.ts'
import { invite } from '../../src/access/people.ts'
import { makeToken } from '../../src/access/tokens.ts'
import { readAudit } from '../../src/store/audit.ts'
import { listPeople } from '../../src/store/people.ts'
import type { Store } from '../../src/store/store.ts'
import { placeOfOurs } from '../../src/web/let-in.ts'
import { oidcBackPath } from '../../src/web/pages/log-in.ts'
import { accessTo, ada, founded, minuteMs, tokenIn } from '../access/newsroom-access.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openOidcProvider } from '../web/oidc.ts'
import { openRealPages, origin, type RealPages, type TestBrowser } from './visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

const stet = { kind: 'stet' } as const
const ben = { name: 'Ben Rule', email: 'ben@paper.test', role: 'viewer' } as const
const { email, password } = ada

/** A newsroom with one administrator. */
async function withAda(store: Store) {
  const access = accessTo(store)
  const { person } = await founded(access)
  return { access, person, pages: openRealPages(store, { access }) }
}

async function loggedIn(pages: RealPages): Promise<TestBrowser> {
  const browser = pages.browser()
  const response = await browser.submit('/log-in', '/log-in', { email, password })
  if (response.status !== 303) throw new Error(`not let in: ${response.status}`)
  return browser
}

describe('the first start', () => {
  test('prints a link that makes the first administrator, who is in then', async () => {
    await using store = await server.store()
    const access = accessTo(store)
    await using pages = openRealPages(store, { access })
    const { path } = (await firstLink(access))!
    const browser = pages.browser()
    const wrong = await browser.submit(path, path, { name: ' ', email: 'nowhere', password })
    expect(wrong.status).toBe(422)
    expect(load(await wrong.text())('.error')).toHaveLength(2)
    const near = await browser.submit(path, path, { name: ada.name, email, password: 'Ada Quill, Ada Quill' })
    expect(await near.text()).toContain('id="password-fault"')
    const response = await browser.submit(path, path, { name: ada.name, email, password })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.look('/account'))('.who a').text()).toBe(ada.name)
    expect((await pages.browser().open(path)).status).toBe(404)
  })
})

describe('the log-in', () => {
  test('brings people back to where they wanted to go', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = pages.browser()
    const away = await browser.open('/articles?after=x')
    const response = await browser.submit(away.headers.get('location')!, '/log-in', { email, password })
    expect(response.headers.get('location')).toBe('/articles?after=x')
    expect((await browser.open('/log-in')).headers.get('location')).toBe('/')
  })

  test.each([
    [undefined, '/'],
    ['/articles?x=1', '/articles?x=1'],
    ['articles', '/articles'],
    ['https://evil.test/', '/'],
    ['//evil.test/', '/'],
    ['/\\evil.test', '/'],
    ['/.//evil.test', '/evil.test'],
    ['\t//evil.test', '/'],
    ['javascript:alert(1)', '/'],
    [`${origin}/sources`, '/sources'],
    ['https://stet.paper.test:444/sources', '/'],
  ])('never sends anybody elsewhere: %s', (next, place) => {
    expect(placeOfOurs(next, origin)).toBe(place)
  })

  test('gives cookies that no script, no other site and no other host gets at', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const response = await pages.browser().submit('/log-in', '/log-in', { email, password })
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-stet', '__Host-stet-known'])
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('over plain http on this machine has cookies without the marks that http does not know', async () => {
    await using store = await server.store()
    const { access } = await withAda(store)
    await using pages = openRealPages(store, { access, publicUrl: 'http://127.0.0.1:9781' })
    const response = await pages.browser().submit('/log-in', '/log-in', { email, password })
    expect(response.headers.getSetCookie()[0]).toMatch(/^stet=.*; HttpOnly; SameSite=Lax$/)
  })

  test('says no to a wrong password, shows what was typed as text, and gives no cookie', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const fields = { email: '"><script>alert(1)</script>', password: 'something else' }
    const response = await pages.browser().submit('/log-in', '/log-in', fields)
    expect(response.status).toBe(422)
    expect(response.headers.getSetCookie()).toEqual([])
    const $ = load(await response.text())
    expect($('[role=alert]').text()).toContain('do not go together')
    expect($('main script')).toHaveLength(0)
    expect($('#email').attr('value')).toBe(fields.email)
  })

  test('makes whoever fails too often wait, and says until when', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = pages.browser()
    const guess = () => browser.submit('/log-in', '/log-in', { email, password: 'a guess' })
    for (let tries = 0; tries < 6; tries++) expect((await guess()).status).toBe(422)
    const waiting = await guess()
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([429, '1'])
    expect(load(await waiting.text())('[role=alert] time')).toHaveLength(1)
  })

  test('counts by the address that a proxy of ours tells, and by no other', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const tryAs = async (index: number, peer: string, forwarded: string) =>
      (
        await pages.browser().open('/log-in', {
          method: 'POST',
          body: new URLSearchParams({ email: `p${index}@paper.test`, password: 'x' }),
          headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': forwarded },
          peer,
        })
      ).status
    for (let index = 0; index < 25; index++)
      expect(await tryAs(index, '127.0.0.1', `198.51.100.${index}`)).toBe(422)
    for (let index = 0; index < 21; index++)
      expect(await tryAs(100 + index, '203.0.113.9', `198.51.100.${index}`)).toBe(422)
    expect(await tryAs(200, '203.0.113.9', '198.51.100.99')).toBe(429)
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.test' }],
    ['nowhere that is told', {}],
    ['an origin that is hidden', { origin: 'null' }],
  ])('is not taken from %s', async (_, headers) => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const body = new URLSearchParams({ email, password })
    const response = await pages.ask('/log-in', { method: 'POST', body, headers: { ...headers } })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('is taken from an older browser that tells our origin', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const body = new URLSearchParams({ email, password })
    const response = await pages.ask('/log-in', { method: 'POST', body, headers: { origin } })
    expect(response.status).toBe(303)
  })

  test('ends with the log-out, for a copy of the cookie too', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const copy = pages.browser()
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    expect((await browser.submit('/account', '/log-out', {})).headers.get('location')).toBe('/log-in')
    expect((await copy.open('/account')).status).toBe(303)
  })
})

describe('a form', () => {
  test.each([
    ['without the proof', { csrf: '' }, 'same-origin'],
    ['with the proof of another session', { csrf: randomBytes(32).toString('base64url') }, 'same-origin'],
    ['with the proof, from another site', {}, 'cross-site'],
    ['with the proof, from another host of the same site', {}, 'same-site'],
  ])('changes nothing %s', async (_, fields, site) => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const response = await browser.submit(
      '/account',
      '/account',
      { name: 'Eve', language: '', ...fields },
      { site },
    )
    expect(response.status).toBe(403)
    expect((await browser.look('/account'))('.who a').text()).toBe(ada.name)
  })
})

describe('an account', () => {
  test('has a name and a language of its own', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const saved = await browser.submit('/account', '/account', { name: 'Ада Квилл', language: 'ru' })
    expect(saved.headers.get('location')).toBe('/account')
    const $ = await browser.look('/account')
    expect([$('html').attr('lang'), $('.who a').text()]).toEqual(['ru', 'Ада Квилл'])
    expect((await browser.submit('/account', '/account', { name: '\u200b', language: 'tlh' })).status).toBe(
      422,
    )
  })

  test('gets another password with the one it has', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const [browser, other] = [await loggedIn(pages), await loggedIn(pages)]
    const change = (old: string, fresh: string) =>
      browser.submit('/account', '/account/password', { old, fresh })
    expect(await (await change('not this one', 'seven gulls over the quay')).text()).toContain(
      'id="old-fault"',
    )
    expect(await (await change(password, 'short')).text()).toContain('id="fresh-fault"')
    expect((await change(password, 'seven gulls over the quay')).status).toBe(200)
    expect((await browser.open('/account')).status).toBe(200)
    expect((await other.open('/account')).status).toBe(303)
  })

  test('shows where it is logged in, and logs out everywhere else', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const [browser, other] = [await loggedIn(pages), await loggedIn(pages)]
    await browser.submit('/account', '/account/sessions/end', {})
    expect((await browser.look('/account'))('main').text()).toContain('Mozilla/5.0 (a test) (this one)')
    expect((await other.open('/account')).status).toBe(303)
  })

  test('makes a token that is shown once, lets a program in, and is revoked', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const bad = await browser.submit('/account', '/account/tokens', { token: 'CMS', days: '367' })
    expect(bad.status).toBe(422)
    const made = await browser.submit('/account', '/account/tokens', {
      token: 'CMS',
      scope: 'read',
      days: '30',
    })
    const text = load(await made.text())('main code')
      .first()
      .text()
    expect(text).toMatch(/^stet_[0-9a-f]{48}$/)
    expect((await browser.look('/account')).html()).not.toContain(text)
    const asProgram = async () =>
      (await pages.ask('/articles', { headers: { authorization: `Bearer ${text}` } })).status
    expect(await asProgram()).toBe(200)
    const action = (await browser.look('/account'))('form[action$=revoke]').attr('action')!
    await browser.submit('/account', action, {})
    expect(await asProgram()).toBe(303)
  })
})

describe('a token', () => {
  test('is good for what its scopes say, and for no form', async () => {
    await using store = await server.store()
    const { access, person, pages: opened } = await withAda(store)
    await using pages = opened
    const status = async (
      scope: 'read' | 'triage' | 'admin' | 'articles:write',
      path: string,
      method = 'GET',
    ) => {
      const { text } = await makeToken(access, person, { name: 'x', scopes: [scope], days: 1 })
      return (await pages.ask(path, { method, headers: { authorization: `Bearer ${text}` } })).status
    }
    expect(await status('read', '/articles')).toBe(200)
    expect(await status('triage', '/articles')).toBe(403)
    expect(await status('read', '/settings/audit')).toBe(403)
    expect(await status('admin', '/settings/audit')).toBe(200)
    expect(await status('admin', '/settings/people')).toBe(403)
    expect(await status('admin', '/account')).toBe(403)
    expect(await status('admin', '/account/tokens', 'POST')).toBe(403)
  })

  test('stands in for no cookie: who brings both is who the token says', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const response = await browser.open('/articles', { headers: { authorization: 'Bearer stet_none' } })
    expect(response.status).toBe(303)
  })
})

describe('the people', () => {
  test('are invited with a link that is shown once, and choose a password', async () => {
    await using store = await server.store()
    await using pages = (await withAda(store)).pages
    const browser = await loggedIn(pages)
    const invited = await browser.submit('/settings/people', '/settings/people', { ...ben, role: 'editor' })
    const path = new URL(load(await invited.text())('main code').text()).pathname
    const taken = await browser.submit('/settings/people', '/settings/people', { ...ben, role: 'editor' })
    expect(await taken.text()).toContain('id="email-fault"')
    const hers = pages.browser()
    expect((await hers.submit(path, path, { password: 'ben rule ben' })).status).toBe(422)
    expect((await hers.submit(path, path, { password: 'seven gulls over the quay' })).status).toBe(303)
    expect((await hers.open('/settings/people')).status).toBe(403)
    expect((await hers.open('/articles')).status).toBe(200)
  })

  test('are given roles, reset, closed and opened by an administrator, and the audit log tells', async () => {
    await using store = await server.store()
    const { access, person, pages: opened } = await withAda(store)
    await using pages = opened
    const browser = await loggedIn(pages)
    const invitation = await invite(access, stet, ben)
    const id = invitation.kind === 'invited' ? invitation.personId : ''
    const here = `/settings/people/${id}`
    expect((await browser.submit(here, `${here}/role`, { role: 'editor' })).status).toBe(200)
    const reset = await browser.submit(here, `${here}/reset`, {})
    const path = new URL(load(await reset.text())('main code').text()).pathname
    const his = pages.browser()
    await his.submit(path, path, { password: 'seven gulls over the quay' })
    expect((await his.open('/account')).status).toBe(200)
    await browser.submit(here, `${here}/disable`, {})
    expect((await his.open('/account')).status).toBe(303)
    await browser.submit(here, `${here}/enable`, {})
    const ownPage = `/settings/people/${person.id}`
    expect((await browser.submit(ownPage, `${ownPage}/role`, { role: 'viewer' })).status).toBe(409)
    const rows = await readAudit(store.db, { before: null, who: person.id, limit: 4 })
    expect(rows.map(({ action }) => action)).toEqual([
      'person.enable',
      'person.disable',
      'person.reset-password',
      'person.change-role',
    ])
    expect((await browser.open('/settings/people/nobody')).status).toBe(404)
    expect((await browser.open(`/settings/people/${crypto.randomUUID()}`)).status).toBe(404)
  })

  test('are listed a page at a time, however they are called', async () => {
    await using store = await server.store()
    const { access, pages: opened } = await withAda(store)
    await using pages = opened
    for (let index = 0; index < 60; index++)
      await invite(access, stet, { ...ben, name: '<b>\u202eneB', email: `ben+${index}@paper.test` })
    const browser = await loggedIn(pages)
    const $ = await browser.look('/settings/people')
    expect($('tbody tr')).toHaveLength(50)
    expect($('tbody b')).toHaveLength(0)
    expect($('tbody').text()).not.toContain('\u202e')
    expect((await browser.look($('a[rel=next]').attr('href')!))('tbody tr')).toHaveLength(11)
  })

  test('see nobody else’s tokens but an administrator, who revokes them', async () => {
    await using store = await server.store()
    const { access, pages: opened } = await withAda(store)
    await using pages = opened
    await invite(access, stet, ben)
    const other = (await listPeople(store.db, { after: null, limit: 9 })).find(
      (one) => one.email === ben.email,
    )!
    const { id } = await makeToken(access, other, { name: 'feed', scopes: ['read'], days: 9 })
    const browser = await loggedIn(pages)
    expect((await browser.look('/account'))('form[action$=revoke]')).toHaveLength(0)
    const action = `/settings/tokens/${id}/revoke`
    expect((await browser.submit('/settings/tokens', action, {})).status).toBe(303)
    expect((await browser.look('/settings/tokens'))('.empty')).toHaveLength(1)
  })
})

describe('the audit page', () => {
  test('lists what was done a page at a time, by one person, and checks the chain', async () => {
    await using store = await server.store()
    const { access, person, pages: opened } = await withAda(store)
    await using pages = opened
    for (let index = 0; index < 60; index++)
      await invite(access, stet, { ...ben, email: `ben+${index}@paper.test` })
    const browser = await loggedIn(pages)
    const $ = await browser.look('/settings/audit')
    expect($('tbody tr')).toHaveLength(50)
    expect($('tbody tr').first().text()).toContain('session.start')
    expect((await browser.look($('a[rel=next]').attr('href')!))('tbody tr')).toHaveLength(13)
    expect((await browser.look(`/settings/audit?who=${person.id}`))('tbody tr')).toHaveLength(3)
    expect((await browser.look('/settings/audit?verify=1'))('[role=status]').text()).toContain('63 entries')
    expect((await browser.look('/settings/audit?after=x&who=y&verify=2'))('tbody tr')).toHaveLength(50)
  })
})

describe('the organisation’s log-in', () => {
  async function withProvider(store: Store, strangers: 'viewer' | null) {
    const provider = await openOidcProvider()
    const { issuer, clientId, clientSecret } = provider
    const settings = { issuer, clientId, clientSecret, redirectUrl: origin + oidcBackPath }
    const access = accessTo(store)
    const pages = openRealPages(store, {
      access,
      oidc: { provider: openOidc(settings, randomBytes), strangers },
    })
    provider.user = { sub: 'b1', email: ben.email, email_verified: true, name: ben.name }
    return { provider, access, pages }
  }

  test('lets in whom it sends, and brings them back to where they wanted to go', async () => {
    await using store = await server.store()
    const { provider: opened, access, pages: openedPages } = await withProvider(store, null)
    await using provider = opened
    await using pages = openedPages
    await invite(access, stet, ben)
    const browser = pages.browser()
    const link = (await browser.look('/log-in?next=/sources'))('a.button').attr('href')!
    const away = await browser.open(link)
    const back = new URL(await provider.logIn(away.headers.get('location')!))
    const home = await browser.open(back.pathname + back.search)
    expect([home.status, home.headers.get('location')]).toEqual([303, '/sources'])
    expect((await browser.look('/account'))('main').text()).toContain('You log in through your organisation')
    expect([...browser.cookies.keys()]).toEqual(['__Host-stet', '__Host-stet-known'])
  })

  test('lets in nobody whose browser did not begin it', async () => {
    await using store = await server.store()
    const { provider: opened, pages: openedPages } = await withProvider(store, 'viewer')
    await using provider = opened
    await using pages = openedPages
    const away = await pages.browser().open('/log-in/oidc')
    const back = new URL(await provider.logIn(away.headers.get('location')!))
    const victim = pages.browser()
    expect((await victim.open(back.pathname + back.search)).status).toBe(422)
    await victim.open('/log-in/oidc')
    expect((await victim.open(back.pathname + back.search)).status).toBe(422)
    expect(victim.cookies.has('__Host-stet')).toBe(false)
  })

  test('says so when a stranger comes, and when the provider does not answer', async () => {
    await using store = await server.store()
    const { provider: opened, pages: openedPages } = await withProvider(store, null)
    await using provider = opened
    await using pages = openedPages
    const browser = pages.browser()
    const away = await browser.open('/log-in/oidc')
    const back = new URL(await provider.logIn(away.headers.get('location')!))
    const stranger = await browser.open(back.pathname + back.search)
    expect(stranger.status).toBe(403)
    expect(await stranger.text()).toContain('nobody has invited you')
    await browser.open('/log-in/oidc')
    provider.fault = 'unreachable'
    expect((await browser.open(`${oidcBackPath}?code=x&state=y`)).status).toBe(422)
  })
})

test('a session that stands idle ends, and the next page asks for a log-in', async () => {
  await using store = await server.store()
  const { access, pages: opened } = await withAda(store)
  await using pages = opened
  const browser = await loggedIn(pages)
  access.pass(73 * 60 * minuteMs)
  expect((await browser.open('/account')).headers.get('location')).toBe('/log-in?next=%2Faccount')
})

test('every page of links, log-in and account says it in Russian too', async () => {
  await using store = await server.store()
  const access = accessTo(store)
  await using pages = openRealPages(store, { access })
  const { path } = (await firstLink(access))!
  for (const [place, title] of [
    [path, 'Первый администратор'],
    ['/log-in', 'Вход'],
    [`/welcome/${tokenIn(path)}`, 'Эта ссылка больше не действует'],
  ]) {
    const response = await pages.ask(place!, { headers: { 'accept-language': 'ru' } })
    expect(load(await response.text())('h1').text()).toBe(title)
  }
})
