import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SearchHit, searchTexts } from '../../src/store/search.ts'
import type { Store } from '../../src/store/store.ts'
import { saveSourceText, takeSourcesToIndex } from '../../src/store/texts.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { readArticleIn } from './standing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

async function addSource(store: Store, path: string, digest = 'one'): Promise<void> {
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at, text_digest, quotes_found)
    values (${`test,paper)${path}`}, ${`https://paper.test${path}`}, 'alive', 'ok', now(), now(), gen_random_uuid(), now(), ${digest}, '[]')
    on conflict (id) do update set text_digest = excluded.text_digest
  `.execute(store.db)
}

async function indexed(store: Store, text: string, language: string, title = 'A page'): Promise<void> {
  for (const due of await takeSourcesToIndex(store, 10, 60_000))
    await saveSourceText(store, due, { title, text, language, at: new Date() })
}

async function found(
  store: Store,
  query: string,
  kind?: 'article' | 'source',
): Promise<readonly SearchHit[]> {
  const result = await searchTexts(
    store,
    { query, ...(kind === undefined ? {} : { kind }) },
    { limit: 50, timeoutMs: 5_000 },
  )
  if (result.kind !== 'found') throw new Error('too broad')
  return result.hits
}

const marked = ({ text }: SearchHit) => text.filter(({ found }) => found).map(({ text }) => text)
const plain = ({ text }: SearchHit) => text.map(({ text }) => text).join('')

test('articles and sources are found by any form of their words, in English and in Russian', async () => {
  await using store = await server.store()
  const article = await readArticleIn(store, 'one.md', [], {
    title: 'Гавань закрыта',
    language: 'ru',
    text: 'Министр сказал, что гавань закрыта до весны.',
  })
  await addSource(store, '/harbour-closing')
  await indexed(store, 'The minister closes the harbours until spring.', 'en')
  expect(await found(store, 'закрытой гавани')).toMatchObject([{ kind: 'article', id: article }])
  const [hit] = await found(store, 'close harbour')
  expect(hit).toMatchObject({ kind: 'source', url: 'https://paper.test/harbour-closing', language: 'en' })
  expect(marked(hit!)).toEqual(['closes', 'harbours'])
  expect(await found(store, '"close harbour"')).toHaveLength(0)
  expect(await found(store, 'harbour -spring')).toHaveLength(0)
  expect(await found(store, 'paper.test')).toHaveLength(1)
  expect(await found(store, 'minister or министр')).toHaveLength(2)
  expect(await found(store, 'minister or министр', 'article')).toHaveLength(1)
  expect(await found(store, 'the')).toHaveLength(0)
})

test('a text in another language is found by its words as they are, and what it must not have is kept out', async () => {
  await using store = await server.store()
  await addSource(store, '/hafen')
  await indexed(store, 'Der Hafen bleibt running bis zum Frühling geschlossen.', 'de')
  expect(await found(store, 'Frühling hafen')).toHaveLength(1)
  expect(await found(store, 'hafen -running')).toHaveLength(0)
})

test('words that change are found as they are now, and a source is taken once', async () => {
  await using store = await server.store()
  await addSource(store, '/a')
  const [first] = await takeSourcesToIndex(store, 10, 60_000)
  expect(await takeSourcesToIndex(store, 10, 60_000)).toEqual([])
  await addSource(store, '/a', 'two')
  await saveSourceText(store, first!, { title: null, text: 'harbour', language: 'en', at: new Date() })
  // it changed while it was read: it is still due
  const [again] = await takeSourcesToIndex(store, 10, 60_000)
  expect(again).toMatchObject({ source: first!.source, capture: null })
  await saveSourceText(store, again!, { title: null, text: 'airport', language: 'en', at: new Date() })
  expect(await found(store, 'harbour')).toHaveLength(0)
  expect(await found(store, 'airports')).toHaveLength(1)
  await addSource(store, '/a', 'two')
  expect(await takeSourcesToIndex(store, 10, 60_000)).toEqual([])
})

test('no word of a page becomes a mark of ours, and no query breaks the search', async () => {
  await using store = await server.store()
  await addSource(store, '/x')
  const hostile = `<b>harbour</b> \u0002forged\u0003 \0 <script>alert(1)</script> ${'\ud800'} & ${'w'.repeat(5_000)} harbour`
  await indexed(store, hostile, 'en', '\u0002title\u0003')
  const [hit] = await found(store, 'harbour')
  expect(marked(hit!)).toEqual(['harbour', 'harbour'])
  expect(plain(hit!)).not.toContain('\u0002')
  expect(hit!.title).toEqual([{ text: ' title ', found: false }])
  for (const query of ['', '"', ')(', ':*', '!!', 'a'.repeat(9_000), "' or 1=1 --", '\\', '-', 'or or or'])
    expect(await found(store, query)).toEqual([])
})

test('pages follow one another without a gap', async () => {
  await using store = await server.store()
  for (let n = 0; n < 12; n++) await addSource(store, `/${n}`)
  for (let n = 0; n < 12; n += 10) await indexed(store, 'the harbour', 'en')
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await searchTexts(
      store,
      { query: 'harbour' },
      { limit: 5, timeoutMs: 5_000, ...(after === undefined ? {} : { after }) },
    )
    if (page.kind !== 'found') throw new Error('too broad')
    expect(page.complete).toBe(true)
    seen.push(...page.hits.map(({ id }) => id))
    if (page.next === null) break
    after = page.next
  }
  expect(new Set(seen).size).toBe(12)
  expect(seen).toHaveLength(12)
})

test('a search that takes longer than anybody waits comes to an end', async () => {
  await using store = await server.store()
  await store.db.transaction().execute(async (busy) => {
    await sql`lock table stet.texts in access exclusive mode`.execute(busy)
    expect(await searchTexts(store, { query: 'harbour' }, { limit: 5, timeoutMs: 50 })).toEqual({
      kind: 'too-broad',
    })
  })
  expect(await found(store, 'harbour')).toEqual([])
})
