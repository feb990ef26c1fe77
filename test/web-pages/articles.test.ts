import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitArticle } from '../../src/store/articles.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

const article = (input: string) => ({ key: input, input, watchId: null, content: null })

test('an empty newsroom says how to begin', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  const $ = await pages.look('/articles')
  expect($('.empty').text()).toContain('stet watch add')
})

test('articles are listed, the latest first, a page at a time', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  const inputs = Array.from({ length: 60 }, (_, index) => `https://paper.test/${index}`)
  for (const input of inputs) await submitArticle(store, article(input))
  const first = await pages.look('/articles')
  const second = await pages.look(first('a[rel=next]').attr('href')!)
  const listed = [first, second].map(($) =>
    $('tbody tr td:first-child')
      .get()
      .map((cell) => $(cell).text()),
  )
  // those of one millisecond may stand in any order
  expect(listed[0]!.slice(0, 5)).toContain('https://paper.test/59')
  expect(listed.map((page) => page.length)).toEqual([50, 10])
  expect(new Set(listed.flat())).toEqual(new Set(inputs))
})

test('an article that is called like markup is only text', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  await submitArticle(store, article('https://paper.test/<script>alert(1)</script>'))
  const $ = await pages.look('/articles')
  expect($('main script')).toHaveLength(0)
  expect($('tbody').text()).toContain('<script>alert(1)</script>')
})

test('a page speaks the language of its reader', async () => {
  await using store = await server.store()
  await using pages = openPages(store, { language: 'ru' })
  const $ = await pages.look('/articles')
  expect($('html').attr('lang')).toBe('ru')
  expect($('h1').text()).toBe('Статьи')
})

test('somebody who has not logged in is sent to do so and comes back', async () => {
  await using store = await server.store()
  await using pages = openPages(store, { role: null })
  const response = await pages.get('/articles?after=x')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/log-in?next=%2Farticles%3Fafter%3Dx')
})

test('nothing of a page runs or is framed but what is ours', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  const policy = (await pages.get('/articles')).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})
