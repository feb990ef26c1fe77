import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noOrder } from '../../src/check/host-rule.ts'
import { submitArticle } from '../../src/store/articles.ts'
import { readAudit } from '../../src/store/audit.ts'
import { openHostBook } from '../../src/store/host-facts.ts'
import { hostOf, setHostRule } from '../../src/store/hosts.ts'
import type { Role } from '../../src/store/role.ts'
import type { Store } from '../../src/store/store.ts'
import { addWatch, listWatches, savePoll } from '../../src/store/watches.ts'
import { fetchThrough } from '../../src/watch/fetch.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { netFor } from '../visit/net.ts'
import { reply } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openPages, type Pages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

const markup = '<script>alert(1)</script>'
const done = async (store: Store) =>
  (await readAudit(store.db, { before: null, who: null, limit: 10 })).map(({ action, subject }) => [
    action,
    subject,
  ])

describe('the list of settings', () => {
  const named = async (role: Role) => {
    await using store = await server.store()
    await using pages = openPages(store, { role })
    const $ = await pages.look('/settings')
    return $('main a')
      .toArray()
      .map((link) => $(link).attr('href')!.replace('/settings/', ''))
  }

  test('has what everybody may look at', async () => {
    expect(await named('viewer')).toEqual(['watches', 'hosts', 'schedule', 'policy'])
  })

  test('has all the rest for administrators, and every entry opens', async () => {
    const names = await named('administrator')
    expect(names).toEqual(expect.arrayContaining(['notices', 'people', 'tokens', 'audit', 'queues']))
    await using store = await server.store()
    await using pages = openPages(store, { language: 'ru' })
    for (const name of names) {
      const $ = await pages.look(`/settings/${name}`)
      expect([name, $('.places a[aria-current]').attr('href')]).toEqual([name, `/settings/${name}`])
    }
  })
})

describe('watches', () => {
  /** Pages that may ask a small web with a feed. */
  async function openNewsdesk(role: Role = 'administrator') {
    await using opening = new AsyncDisposableStack()
    const web = opening.use(await openWeb())
    const feed = `<rss version="2.0"><channel><title>Paper</title><item><title>One</title><link>https://paper.test/1</link></item></channel></rss>`
    web.site('paper.test', { '/feed': reply(feed, { headers: { 'content-type': 'application/rss+xml' } }) })
    const net = opening.use(netFor(web))
    const store = opening.use(await server.store())
    const pages = opening.use(openPages(store, { role, fetch: fetchThrough(net) }))
    const opened = opening.move()
    return { web, store, pages, [Symbol.asyncDispose]: () => opened.disposeAsync() }
  }

  test('a feed that an editor names is watched from then on', async () => {
    await using desk = await openNewsdesk('editor')
    const answer = await desk.pages.post('/settings/watches', { address: ' https://paper.test/feed ' })
    expect(answer.status).toBe(303)
    const $ = await desk.pages.look(answer.headers.get('location')!)
    expect($('[role=status]').text()).toBe('It is watched from now on.')
    expect($('tbody').text()).toMatch(/https:\/\/paper\.test\/feed.*feed.*not looked at yet/s)
    expect(await done(desk.store)).toEqual([['watch.add', 'https://paper.test/feed']])
  })

  test('nothing but an address of the web is looked at: no file of the server', async () => {
    await using desk = await openNewsdesk()
    for (const address of ['/etc/passwd', 'file:///etc/passwd', '.', 'src/*.ts', 'data:text/html,x', '']) {
      const answer = await desk.pages.post('/settings/watches', { address })
      expect([address, answer.status]).toEqual([address, 422])
    }
    expect(await listWatches(desk.store)).toEqual([])
    expect(desk.web.log).toEqual([])
  })

  test('an address where nothing is to be watched stays in the form, with why', async () => {
    await using desk = await openNewsdesk()
    const address = `https://paper.test/"><b>`
    const answer = await desk.pages.post('/settings/watches', { address })
    const $ = load(await answer.text())
    expect(answer.status).toBe(422)
    expect($('#address').val()).toBe(address)
    expect($('#address').attr('aria-describedby')).toContain('address-fault')
    expect($('#address-fault').text()).toContain('answers 404')
    expect($('main b')).toHaveLength(0)
  })

  test('one is paused and taken up again, by editors', async () => {
    await using store = await server.store()
    await using pages = openPages(store, { role: 'editor' })
    const id = await addWatch(store, 'feed', 'https://paper.test/feed')
    expect((await pages.post(`/settings/watches/${id}/pause`, {})).status).toBe(303)
    expect(await listWatches(store)).toMatchObject([{ paused: true, dueAt: null }])
    expect((await pages.look('/settings/watches'))('tbody').text()).toContain('paused')
    await pages.post(`/settings/watches/${id}/resume`, {})
    expect(await listWatches(store)).toMatchObject([{ paused: false }])
    expect(await done(store)).toEqual([
      ['watch.resume', 'https://paper.test/feed'],
      ['watch.pause', 'https://paper.test/feed'],
    ])
  })

  test('it says how many articles retire before one is removed, by administrators alone', async () => {
    await using store = await server.store()
    const id = await addWatch(store, 'feed', 'https://paper.test/feed')
    const poll = { memory: null, againMs: 1, failure: null, missed: [], retired: [] }
    const toRead = ['https://paper.test/1', 'https://paper.test/2'].map((url) => ({ url, mark: null }))
    await savePoll(store, id, { ...poll, toRead })
    const path = `/settings/watches/${id}/remove`
    await using editor = openPages(store, { role: 'editor' })
    expect((await editor.get(path)).status).toBe(403)
    expect((await editor.post(path, {})).status).toBe(403)
    await using pages = openPages(store)
    const $ = await pages.look(path)
    expect($('main').text()).toContain('2 articles retire')
    await using russian = openPages(store, { language: 'ru' })
    expect((await russian.look(path))('main').text()).toContain('Уйдёт на покой 2 статьи')
    await pages.post(path, {})
    expect(await listWatches(store)).toEqual([])
    expect(await done(store)).toEqual([['watch.remove', 'https://paper.test/feed']])
    expect((await pages.get(path)).status).toBe(404)
  })

  test('names and failures of theirs are only text, and viewers change nothing', async () => {
    await using store = await server.store()
    const id = await addWatch(store, 'files', `/news/${markup}\u202e.md`)
    const poll = { memory: null, againMs: 1, toRead: [], missed: [], retired: [] }
    await savePoll(store, id, { ...poll, failure: `no such ${markup}` })
    await using pages = openPages(store, { role: 'viewer' })
    const $ = await pages.look('/settings/watches')
    expect($('main script')).toHaveLength(0)
    expect($('tbody').text()).toContain(markup)
    expect($('tbody').text()).not.toContain('\u202e')
    expect($('main form')).toHaveLength(0)
    for (const act of ['', `/${id}/pause`, `/${id}/resume`, `/${id}/remove`])
      expect((await pages.post(`/settings/watches${act}`, {})).status).toBe(403)
  })

  test('many come a page at a time', async () => {
    await using store = await server.store()
    for (let index = 0; index < 60; index++) await addWatch(store, 'article', `https://paper.test/${index}`)
    await using pages = openPages(store)
    const first = await pages.look('/settings/watches')
    expect(first('tbody tr')).toHaveLength(50)
    const second = await pages.look(first('a[rel=next]').attr('href')!)
    expect(second('tbody tr')).toHaveLength(10)
    expect(second('tbody tr').last().text()).toContain('https://paper.test/59')
  })
})

describe('hosts', () => {
  const ruleOf = (pages: Pages, host: string, fields: Readonly<Record<string, string>>) =>
    pages.post(`/settings/hosts/${encodeURIComponent(host)}/rule`, fields)

  async function learnt(store: Store) {
    const book = openHostBook(store)
    const fact = { kind: 'status-lie', about: 'missing', status: 200, detail: `says ${markup}` } as const
    book.learn({ host: 'paper.test', at: new Date(), fact })
    book.learn({ host: 'xn--bcher-kva.example', at: new Date(), fact: { kind: 'crawl-delay', ms: 5_000 } })
    await book.flush()
  }

  test('are listed with what is known and ordered, and found by a part of their name', async () => {
    await using store = await server.store()
    await learnt(store)
    await setHostRule(store, '*.paper.test', { ...noOrder, trust: 'never-dead' }, 'Ida')
    await using pages = openPages(store, { role: 'viewer' })
    const $ = await pages.look('/settings/hosts')
    expect($('tbody tr').first().text()).toContain('*.paper.test')
    expect($('tbody').text()).toMatch(
      /paper\.test.*its status lies.*never called dead.*by the rule for \*\.paper\.test/s,
    )
    expect($('tbody').text()).toContain('xn--bcher-kva.example (bücher.example)')
    const found = await pages.look('/settings/hosts?search=bcher')
    expect(found('tbody tr')).toHaveLength(1)
  })

  test('one that nobody knows yet is found by its name, in any form', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const $ = await pages.look(`/settings/hosts?search=${encodeURIComponent('Zeitung.Example.')}`)
    expect($('main a[href="/settings/hosts/zeitung.example"]')).toHaveLength(1)
    expect((await pages.get('/settings/hosts/zeitung.example')).status).toBe(200)
    for (const host of ['*.com', 'a b', 'a%2Fb', '%3Cscript%3E', 'x'.repeat(300)])
      expect([host, (await pages.get(`/settings/hosts/${host}`)).status]).toEqual([host, 404])
  })

  test('a rule is saved as it was filled in, and the form has it again', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    const filled = {
      intervalMs: '5000',
      robots: 'ignore',
      headers: 'X-Agreed-With: desk@news.test\r\n\r\nAccept-Language: de',
      browser: 'never',
      trust: 'never-dead',
      note: `agreed ${markup}`,
      until: '2099-01-31',
    }
    expect((await ruleOf(pages, '*.paper.test', filled)).status).toBe(303)
    const { rule } = await hostOf(store, '*.paper.test')
    expect(rule).toMatchObject({
      intervalMs: 5_000,
      robots: 'ignore',
      headers: [
        ['X-Agreed-With', 'desk@news.test'],
        ['Accept-Language', 'de'],
      ],
      by: 'Ida',
      until: new Date('2099-01-31T23:59:59Z'),
    })
    const $ = await pages.look('/settings/hosts/*.paper.test')
    expect($('main script')).toHaveLength(0)
    for (const [name, value] of Object.entries(filled))
      expect([name, $(`[name=${name}]`).val()]).toEqual([name, value.replace('\r\n\r\n', '\n')])
    expect(await done(store)).toEqual([['host-rule.set', '*.paper.test']])
    expect(JSON.stringify(await readAudit(store.db, { before: null, who: null, limit: 1 }))).not.toContain(
      'desk@',
    )
  })

  test('values of header fields are for administrators', async () => {
    await using store = await server.store()
    const headers: [string, string][] = [['X-Key', 'between us']]
    await setHostRule(store, 'paper.test', { ...noOrder, headers }, 'Ida')
    for (const role of ['viewer', 'editor'] as const) {
      await using pages = openPages(store, { role })
      for (const path of ['/settings/hosts', '/settings/hosts/paper.test']) {
        const $ = await pages.look(path)
        expect($.html()).not.toContain('between us')
        expect($('main').text()).toContain('X-Key: ••••')
      }
    }
  })

  test('a fault stands beside its field, and nothing typed is lost', async () => {
    await using store = await server.store()
    await using pages = openPages(store)
    for (const [name, wrong, said] of [
      ['intervalMs', { intervalMs: '30001' }, 'from 0 to 30000'],
      ['intervalMs', { intervalMs: 'soon' }, 'from 0 to 30000'],
      ['headers', { headers: 'no colon' }, 'Not a header field: no colon'],
      ['headers', { headers: 'X-A: 1\nCookie: a=b' }, 'Cookie is not for you to set'],
      ['headers', { headers: 'X-A: 1\nx-a: 2' }, 'x-a is named twice'],
      ['note', { robots: 'ignore', note: '  ' }, 'say why'],
      ['note', { note: 'x'.repeat(1_001) }, '1000 characters'],
      ['until', { until: '2026-02-31' }, '2027-01-31'],
      ['until', { until: '2001-01-31' }, 'past already'],
    ] as const) {
      const filled = { intervalMs: '7', headers: 'X-Kept: 1', note: 'kept', until: '2099-01-31', ...wrong }
      const answer = await ruleOf(pages, 'paper.test', filled)
      expect(answer.status).toBe(422)
      const $ = load(await answer.text())
      expect($(`#${name}-fault`).text()).toContain(said)
      expect($(`#${name}`).attr('aria-invalid')).toBe('true')
      expect($('[id$=-fault]')).toHaveLength(1)
      for (const [field, value] of Object.entries(filled))
        expect([field, $(`[name=${field}]`).val()]).toEqual([field, value])
      expect((await hostOf(store, 'paper.test')).rule).toBeNull()
    }
  })

  test('a rule is taken back and what is known forgotten, by administrators alone', async () => {
    await using store = await server.store()
    await learnt(store)
    await setHostRule(store, 'paper.test', { ...noOrder, intervalMs: 9 }, 'Ida')
    const acts = ['rule', 'rule/remove', 'forget']
    for (const role of ['viewer', 'editor'] as const) {
      await using others = openPages(store, { role })
      const $ = await others.look('/settings/hosts/paper.test')
      expect($('main form')).toHaveLength(0)
      expect($('main').text()).toContain(`says 200 for what cannot exist: says ${markup}`)
      for (const act of acts)
        expect((await others.post(`/settings/hosts/paper.test/${act}`, {})).status).toBe(403)
    }
    expect(await hostOf(store, 'paper.test')).toMatchObject({ rule: { intervalMs: 9 }, facts: [{}] })
    await using pages = openPages(store)
    for (const act of acts.slice(1)) await pages.post(`/settings/hosts/paper.test/${act}`, {})
    expect(await hostOf(store, 'paper.test')).toMatchObject({ rule: null, facts: [] })
    expect(await done(store)).toEqual([
      ['host.forget', 'paper.test'],
      ['host-rule.remove', 'paper.test'],
    ])
  })

  test('a rule that has ended says so, and the wider one is shown that is obeyed', async () => {
    await using store = await server.store()
    await setHostRule(store, '*.paper.test', { ...noOrder, intervalMs: 9 }, 'Ida')
    await setHostRule(store, 'www.paper.test', { ...noOrder, until: new Date(Date.now() + 20) }, 'Ida')
    await using pages = openPages(store)
    while ((await hostOf(store, 'www.paper.test')).inForce?.pattern === 'www.paper.test');
    const $ = await pages.look('/settings/hosts/www.paper.test')
    expect($('main').text()).toContain('This rule has ended')
    expect($('main a[href="/settings/hosts/*.paper.test"]').text()).toBe('by the rule for *.paper.test')
  })
})

test('the policy says what is in force and what differs from the usual', async () => {
  await using store = await server.store()
  const settings = { rules: { 'source-blocked': 'off', 'source-drifted': 'error' } }
  await using pages = openPages(store, { role: 'viewer', settings })
  const $ = await pages.look('/settings/policy')
  const row = (rule: string) => $(`tr:has(code:contains("${rule}"))`).text()
  expect(row('source-blocked')).toMatch(/off.*usually note/s)
  expect(row('source-drifted')).toMatch(/error.*usually note/s)
  expect(row('source-dead')).toMatch(/error/)
  expect(row('source-dead')).not.toContain('usually')
  expect($('main form')).toHaveLength(0)
})

test('the schedule says what each setting does and what differs from the usual', async () => {
  await using store = await server.store()
  const failures = { gone: { strikes: 1, strikesFor410: 1 } }
  const settings = { schedule: { longestDays: 90, failures }, keepMonths: 3, sweepCron: '* * * * * *' }
  await using pages = openPages(store, { role: 'viewer', settings })
  const $ = await pages.look('/settings/schedule')
  const row = (name: string) => $(`tr:has(code:contains("${name}"))`).first().text()
  expect(row('longestDays')).toMatch(/90 days \(usually 60 days\)/)
  expect(row('shortestDays')).toMatch(/7 days/)
  expect(row('keepMonths')).toMatch(/3 months \(usually for good\)/)
  expect(row('gone')).toMatch(/1; 410: 1 \(usually 2\).*at once \(usually 1 day\).*6 hours/s)
})

test('an article of a watch that is removed is not read again, and its report stays', async () => {
  await using store = await server.store()
  const id = await addWatch(store, 'feed', 'https://paper.test/feed')
  await submitArticle(store, { key: 'a', input: 'https://paper.test/1', watchId: id, content: null })
  await using pages = openPages(store)
  await pages.post(`/settings/watches/${id}/remove`, {})
  const $ = await pages.look('/articles')
  expect($('main').text()).not.toContain('https://paper.test/1')
})
