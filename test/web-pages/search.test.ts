import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticleIn } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

test('words are found and marked where they stand, and nothing of a text becomes markup', async () => {
  await using store = await server.store()
  const text = 'They said <img src=x onerror=alert(1)> that the harbours & docks were closed.'
  const article = await readArticleIn(store, 'story.md', [], { title: 'The <b>harbour</b>', text })
  await using pages = openPages(store)
  const $ = await pages.look(`/search?q=${encodeURIComponent('harbour closing')}`)
  expect($('h1').text()).toBe('Search: harbour closing')
  expect($('main h2 a').attr('href')).toBe(`/articles/${article}`)
  expect(
    $('main li > p mark')
      .map((_, mark) => $(mark).text())
      .get(),
  ).toEqual(['harbours', 'closed'])
  expect($('main img, main b')).toHaveLength(0)
  expect($('main li > p').last().text()).toContain('that the harbours & docks were closed')
  expect($('main input[name=q]').attr('value')).toBe('harbour closing')
})

test('nothing asked and nothing found each say what to do', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  expect((await pages.look('/search'))('.empty').text()).toContain('What are you looking for?')
  expect((await pages.look('/search?q=airport&kind=article'))('.empty').text()).toContain(
    'Nothing has these words',
  )
  expect((await pages.look('/search?q=%22%27%00&kind=x&after=zzz'))('.empty').text()).toContain(
    'Nothing has these words',
  )
})

test('results are paged with their query', async () => {
  await using store = await server.store()
  for (let n = 0; n < 25; n++) await readArticleIn(store, `${n}.md`, [], { text: 'the harbour' })
  await using pages = openPages(store)
  const first = await pages.look('/search?q=harbour')
  const second = await pages.look(first('a[rel=next]').attr('href')!)
  expect([first('ol > li').length, second('ol > li').length]).toEqual([20, 5])
})
