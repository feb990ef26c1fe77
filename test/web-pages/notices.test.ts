import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Target } from '../../src/notices/send.ts'
import { addNews } from '../../src/store/news.ts'
import { findRoute, listDeliveries } from '../../src/store/notices.ts'
import { finishDelivery, makeMessages, routeNews, takeDeliveries } from '../../src/store/outbox.ts'
import type { Store } from '../../src/store/store.ts'
import { back, findingNews, harbour, minutesAfter, noon, sourceNews } from '../notices/news.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

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
beforeEach(() => sql`truncate stet.news, stet.notice_routes cascade`.execute(store.db))

const root = '/settings/notices'
const desk = {
  name: 'desk',
  kind: 'email',
  mailboxes: 'desk@news.test\r\nnight@news.test\r\n',
  severity: 'warning',
  sections: 'Politics',
  pace: 'daily',
  hour: '8',
  zone: 'Europe/Berlin',
  quietFrom: '22:00',
  quietTo: '07:00',
  urgent: 'yes',
}
const hook = {
  name: 'cms',
  kind: 'webhook',
  address: 'https://hook.test/in?key=hush',
  severity: 'note',
  zone: 'UTC',
}

test('an empty page says what to do next', async () => {
  await using pages = openPages(store)
  const $ = await pages.look(root)
  expect($('.empty').first().text()).toContain('Nobody is told anything yet')
  expect($(`a[href="${root}/new"]`).text()).toBe('Add a route')
})

test('a route is added by its form, and listed', async () => {
  await using pages = openPages(store)
  const answer = await pages.post(root, desk)
  expect(answer.status).toBe(303)
  expect(await findRoute(store, 'desk')).toMatchObject({
    channel: { kind: 'email', to: ['desk@news.test', 'night@news.test'] },
    filter: { rules: [], severity: 'warning', sections: ['Politics'], authors: [], hosts: [] },
    pace: { kind: 'daily', hour: 8 },
    zone: 'Europe/Berlin',
    quiet: { fromMinute: 1320, toMinute: 420 },
    urgentPasses: true,
    paused: false,
  })
  const $ = await pages.look(root)
  const row = $('tbody tr').first().text()
  for (const words of [
    'desk',
    'E-mail',
    'desk@news.test, night@news.test',
    'daily at 08:00',
    'quiet from 22:00 to 07:00',
    'active',
  ])
    expect(row).toContain(words)
})

test('the secret of a webhook is shown once, when it is added, and never its address', async () => {
  await using pages = openPages(store)
  const added = await pages.post(root, hook)
  expect(added.headers.get('cache-control')).toContain('no-store')
  const secret = load(await added.text())('code').text()
  const route = await findRoute(store, 'cms')
  expect(route!.channel).toEqual({ kind: 'webhook', address: hook.address, secret })
  for (const path of [root, `${root}/${route!.id}`]) {
    const text = await (await pages.get(path)).text()
    expect(text).toContain('https://hook.test/in?…')
    expect(text).not.toMatch(/whsec_|hush/)
  }
})

test('a route is changed by its form; where it goes and its secret stay unless something else is said', async () => {
  await using pages = openPages(store)
  await pages.post(root, hook)
  const { id, channel } = (await findRoute(store, 'cms'))!
  await pages.post(`${root}/${id}`, { ...hook, address: '', name: 'program', severity: 'error' })
  expect(await findRoute(store, id)).toMatchObject({
    name: 'program',
    channel,
    filter: { severity: 'error' },
  })
  await pages.post(`${root}/${id}`, { ...hook, address: 'https://elsewhere.test/' })
  expect((await findRoute(store, id))!.channel).toEqual({ ...channel, address: 'https://elsewhere.test/' })
  await pages.post(`${root}/${id}`, { ...desk })
  expect((await findRoute(store, id))!.channel).toMatchObject({ kind: 'email' })
})

test('what is wrong comes back as it was filled in, with why, and changes nothing', async () => {
  await using pages = openPages(store)
  const answer = await pages.post(root, { ...desk, name: '"><script>', mailboxes: 'nobody', zone: 'Mars' })
  expect(answer.status).toBe(422)
  const $ = load(await answer.text())
  expect($('[role=alert]').text()).toContain('not an address for mail')
  expect($('[role=alert]').text()).toContain('zone')
  expect($('input[name=name]').attr('value')).toBe('"><script>')
  expect($('textarea[name=mailboxes]').text()).toBe('nobody')
  expect($('main script')).toHaveLength(0)
  expect(await findRoute(store, '"><script>')).toBeNull()
})

test('a route is paused, resumed and removed', async () => {
  await using pages = openPages(store)
  await pages.post(root, desk)
  const { id } = (await findRoute(store, 'desk'))!
  await pages.post(`${root}/${id}/pause`, {})
  expect(await findRoute(store, id)).toMatchObject({ paused: true })
  expect((await pages.look(root))('tbody tr').text()).toContain('paused')
  await pages.post(`${root}/${id}/resume`, {})
  expect(await findRoute(store, id)).toMatchObject({ paused: false })
  expect((await pages.post(`${root}/${id}/remove`, {})).headers.get('location')).toBe(root)
  expect((await pages.get(`${root}/${id}`)).status).toBe(404)
})

test('a sample goes to every mailbox, and the page says what came of it', async () => {
  const sent: Target[] = []
  await using pages = openPages(store, {
    sendNotice: async (target) => {
      sent.push(target)
      return target.mailbox === 'night@news.test'
        ? { kind: 'never', why: '550 <b>no such mailbox</b>' }
        : { kind: 'sent', detail: '250 taken' }
    },
  })
  await pages.post(root, desk)
  const { id } = (await findRoute(store, 'desk'))!
  const $ = load(await (await pages.post(`${root}/${id}/test`, {})).text())
  expect(sent.map(({ mailbox }) => mailbox)).toEqual(['desk@news.test', 'night@news.test'])
  const said = $('[role=status]')
    .map((_, one) => $(one).text())
    .get()
  expect(said).toEqual([
    'A sample was sent (desk@news.test): 250 taken',
    'The sample was not sent (night@news.test): 550 <b>no such mailbox</b>',
  ])
})

test('deliveries are listed with what the other side said, and one that was given up is sent again', async () => {
  await using pages = openPages(store)
  await pages.post(root, { ...hook, pace: 'at-once' })
  await addNews(store, [sourceNews()])
  await routeNews(store, noon)
  await makeMessages(store, minutesAfter(noon, 5))
  const [taken] = await takeDeliveries(store, minutesAfter(noon, 5), 1, 60_000)
  await finishDelivery(store, taken!, { kind: 'never', why: '400 <script>' }, minutesAfter(noon, 5), 0)
  const $ = await pages.look(root)
  const row = $('tbody tr').last()
  expect(row.text()).toContain('given up')
  expect(row.text()).toContain('400 <script>')
  const answer = await pages.post(row.find('form').attr('action')!, {})
  expect(answer.status).toBe(303)
  expect(await listDeliveries(store, { limit: 1 })).toMatchObject([{ state: 'waiting', attempts: 0 }])
})

test('nobody but an administrator sees or changes routes', async () => {
  await using editor = openPages(store, { role: 'editor' })
  await using nobody = openPages(store, { role: null })
  expect((await editor.get(root)).status).toBe(403)
  expect((await editor.post(root, desk)).status).toBe(403)
  expect((await nobody.get(root)).status).toBe(303)
  expect(await findRoute(store, 'desk')).toBeNull()
})

test('a form that is not ours changes nothing', async () => {
  await using pages = openPages(store)
  expect((await pages.post(root, { ...desk, csrf: 'guessed' })).status).toBe(403)
  expect(await findRoute(store, 'desk')).toBeNull()
})

test('the page speaks Russian too', async () => {
  await using pages = openPages(store, { language: 'ru' })
  expect((await pages.look(`${root}/new`))('h1').text()).toBe('Добавить маршрут')
})

test('the feed has the latest news, for readers who are let in', async () => {
  await addNews(store, [sourceNews(), back(), findingNews({ article: { ...harbour, title: '<b>&' } })])
  await using pages = openPages(store, { role: 'viewer' })
  const answer = await pages.get('/findings.atom')
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const $ = load(await answer.text(), { xml: true })
  expect($('link[rel=self]').attr('href')).toBe('http://127.0.0.1:9781/findings.atom')
  expect($('entry')).toHaveLength(3)
  expect($('entry').first().find('title').text()).toContain('Back again')
  await using nobody = openPages(store, { role: null })
  expect((await nobody.get('/findings.atom')).status).toBe(303)
})
