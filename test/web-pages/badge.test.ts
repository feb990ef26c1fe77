import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleReport } from '../../src/store/article-pages.ts'
import { submitArticle } from '../../src/store/articles.ts'
import type { Store } from '../../src/store/store.ts'
import { badgeSvg } from '../../src/web/badge.ts'
import { wordsFor } from '../../src/words/words-for.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages, type Pages, publicUrl } from './pages.ts'

let server: TestServer
let store: Store
/** somebody who reads the published page and knows nothing of stet */
let strangers: Pages
let staff: Pages
let id: string
let badge: string
beforeAll(async () => {
  server = await testServer()
  store = await server.store()
  strangers = openPages(store, { role: null })
  staff = openPages(store, { role: 'viewer' })
  const input = 'https://paper.test/secret-draft'
  id = await submitArticle(store, { key: input, input, watchId: null, content: null })
  const article = (await (await staff.get(`/api/v1/articles/${id}`)).json()) as { badgeUrl: string }
  badge = article.badgeUrl.slice(publicUrl.length)
})
afterAll(async () => {
  await strangers[Symbol.asyncDispose]()
  await staff[Symbol.asyncDispose]()
  await store[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const report = (states: Partial<ArticleReport['summary']['states']>): ArticleReport => {
  const none = { alive: 0, moved: 0, dead: 0, blocked: 0, unreachable: 0, invalid: 0 }
  const all = { ...none, ...states }
  return {
    id: 'r',
    generatedAt: new Date('2026-11-22T10:00:00Z'),
    summary: {
      articles: 1,
      citations: 3,
      sources: Object.values(all).reduce((sum, count) => sum + count),
      states: all,
      findings: { error: 0, warning: 0, note: 0 },
      gate: 'pass',
    },
  }
}
const saying = async (language: string, states: Partial<ArticleReport['summary']['states']>) => {
  const $ = load(await badgeSvg(wordsFor(language), report(states)), { xml: true })
  return [$('title').text(), $('text').last().text()]
}

test('a badge is seen by whoever has its address, in other people’s pages, for a short while from a cache', async () => {
  const response = await strangers.get(badge)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  const again = await strangers.ask('GET', badge, {
    headers: { 'if-none-match': response.headers.get('etag')! },
  })
  expect(again.status).toBe(304)
})

test('without its key an article has no badge, any more than one that is not there', async () => {
  const other = '00000000-0000-7000-8000-00000000ffff'
  const bare = badge.split('?')[0]!
  const key = new URLSearchParams(badge.split('?')[1]).get('key')!
  const wrong = [`${bare}?key=`, `${bare}?key=${key.slice(1)}`, badge.replace(id, other)]
  const answers = await Promise.all(wrong.map((path) => strangers.get(path)))
  const told = await Promise.all(answers.map(async (one) => [one.status, await one.text()]))
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(told[0]![0]).toBe(404)
  expect((await strangers.get(bare)).status).toBe(400)
})

test('a badge tells nothing but what became of the sources', async () => {
  const text = await (await strangers.get(badge)).text()
  expect(text).toContain('not checked')
  expect(text).not.toContain('secret-draft')
  expect(text).not.toContain(id)
})

test('a badge says in words what it says in colour, and to those who do not see it', async () => {
  expect(await saying('en', { alive: 2, moved: 1 })).toEqual([
    'Sources of this article: all 3 stand, checked 2026-11-22',
    'all 3 stand',
  ])
  expect((await saying('en', { alive: 2, dead: 1, blocked: 4 }))[1]).toBe('1 of 7 gone')
  expect((await saying('en', { alive: 2, blocked: 1, unreachable: 1 }))[1]).toBe('2 of 4 not certain')
  expect((await saying('en', {}))[1]).toBe('none cited')
  expect((await saying('ru', { alive: 2, dead: 1 }))[1]).toBe('исчезло: 1 из 3')
  const $ = load(await badgeSvg(wordsFor('en'), report({ alive: 1 })), { xml: true })
  expect($('svg').attr('role')).toBe('img')
  expect($(`#${$('svg').attr('aria-labelledby')}`).prop('tagName')).toBe('TITLE')
})

test('the page of an article shows its badge and what to write for it', async () => {
  const $ = await staff.look(`/articles/${id}`)
  const shown = $('img[src*="badge.svg"]').attr('src')!
  expect((await strangers.get(shown)).status).toBe(200)
  expect($('input[readonly]').val()).toContain(`src="${publicUrl}${shown.replace('&', '&amp;')}"`)
})
