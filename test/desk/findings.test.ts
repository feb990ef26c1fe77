import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countFindings, countStates, type FindingFilters, listFindings } from '../../src/store/findings.ts'
import { compact } from '../../src/store/retention.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { readArticleIn, tell } from './standing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const [a, b, c] = ['https://paper.test/a', 'https://paper.test/b', 'https://desk.test/c'] as const
const first = new Date('2026-11-01T10:00:00Z')
const second = new Date('2026-11-02T10:00:00Z')
const third = new Date('2026-11-03T10:00:00Z')

async function listed(store: Store, filters: FindingFilters = {}) {
  return (await listFindings(store, filters, { limit: 100 })).findings
}

describe('what stands from report to report', () => {
  test('a finding is the same one in the next report, wherever its citation has moved', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a, b])
    const report = await tell(store, article, [{ url: a }, { url: b }], first)
    const before = await listed(store)
    await tell(
      store,
      article,
      [
        { url: b, line: 40 },
        { url: a, line: 41 },
      ],
      second,
    )
    const after = await listed(store)
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(after.map(({ line }) => line).sort()).toEqual([40, 41])
    expect(after[0]).toMatchObject({ firstSeenAt: first, since: first, state: 'open' })
    expect(before[0]).toMatchObject({
      reportId: report,
      host: 'paper.test',
      section: 'Harbour',
      authors: ['Ana Lund'],
    })
  })

  test('what a report no longer has is gone, and what comes back is the old one', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a, b])
    await tell(store, article, [{ url: a }, { url: b }], first)
    await tell(store, article, [{ url: b }], second)
    expect(await listed(store)).toMatchObject([{ url: b }])
    const [gone] = await listed(store, { state: 'gone' })
    expect(gone).toMatchObject({ url: a, state: 'gone', since: second, firstSeenAt: first })
    await tell(store, article, [{ url: a }, { url: b }], third)
    const back = (await listed(store)).find(({ url }) => url === a)
    expect(back).toMatchObject({ id: gone!.id, firstSeenAt: first, since: third, state: 'open' })
    await tell(store, article, [], third)
    expect(await countStates(store)).toEqual({ open: 0, snoozed: 0, fine: 0, gone: 2 })
  })

  test('a report that says what the last one said writes no row', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a, b])
    const versions = async () =>
      (await sql<{ xmin: string }>`select xmin::text from stet.findings order by id`.execute(store.db)).rows
    await tell(store, article, [{ url: a }, { url: b }], first)
    const before = await versions()
    await tell(store, article, [{ url: a }, { url: b }], second)
    expect(await versions()).toEqual(before)
  })

  test('two quotes that one citation misses are two findings, and the one that is mended is the one that goes', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a])
    const missing = (words: string) =>
      ({
        url: a,
        rule: 'quote-missing',
        severity: 'warning',
        message: `The source does not have these words: “${words}”`,
      }) as const
    await tell(
      store,
      article,
      [missing('never again'), missing('not on my watch'), missing('not on my watch')],
      first,
    )
    const before = await listed(store)
    expect(before).toHaveLength(3)
    await tell(store, article, [missing('not on my watch'), missing('not on my watch')], second)
    const [gone] = await listed(store, { state: 'gone' })
    expect(gone!.message).toContain('never again')
  })

  test('the findings of an article that nobody watches any more are gone', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a])
    await tell(store, article, [{ url: a }], first)
    await sql`update stet.articles set retired_at = clock_timestamp() where id = ${article}`.execute(store.db)
    expect(await countStates(store)).toMatchObject({ open: 0, gone: 1 })
  })

  test('what has been gone for longer than reports are kept is forgotten, what stands never is', async () => {
    await using store = await server.store()
    const article = await readArticleIn(store, 'story.md', [a, b, c])
    await tell(store, article, [{ url: a }, { url: b }, { url: c }], first)
    await tell(store, article, [{ url: b }, { url: c }], second)
    await tell(store, article, [{ url: c }], third)
    await compact(store, new Date('2026-11-03T00:00:00Z'))
    expect(await listed(store, { state: 'gone' })).toMatchObject([{ url: b }])
    expect(await listed(store)).toMatchObject([{ url: c }])
  })

  test('hostile words in a title, a message or an address are kept and found', async () => {
    await using store = await server.store()
    const title = `\u202egnirts \0 <script>alert(1)</script> ${'é'.repeat(3_000)}`
    const article = await readArticleIn(store, 'story.md', [a], {
      title,
      section: "'; drop table",
      authors: ['{"a",b}', 'x\\'],
    })
    await tell(
      store,
      article,
      [
        { url: a, message: 'harbour \0 %s $1' },
        { url: null, rule: 'attribution-unlinked' },
      ],
      first,
    )
    expect(await listed(store, { section: "'; drop table" })).toHaveLength(2)
    expect(await listed(store, { author: '{"a",b}' })).toHaveLength(2)
    expect(await listed(store, { search: 'harbours' })).toHaveLength(1)
    expect(await listed(store, { search: '((( " - :* & !' })).toHaveLength(0)
  })
})

describe('the list', () => {
  test('every filter lets pass what it names', async () => {
    await using store = await server.store()
    const one = await readArticleIn(store, 'one.md', [a, c], {
      section: 'World',
      authors: ['Bo Ek', 'Ana Lund'],
    })
    const two = await readArticleIn(store, 'two.md', [b], {
      section: null,
      authors: [],
      title: 'Гавань закрыта',
    })
    await tell(store, one, [{ url: a }, { url: c, rule: 'source-moved', severity: 'warning' }], first)
    await tell(store, two, [{ url: b, rule: 'source-drifted', severity: 'note' }], second)
    const urls = async (filters: FindingFilters) => (await listed(store, filters)).map(({ url }) => url)
    expect(await urls({})).toEqual([a, c, b])
    expect(await urls({ rule: 'source-moved' })).toEqual([c])
    expect(await urls({ severity: 'note' })).toEqual([b])
    expect(await urls({ section: 'World' })).toEqual([a, c])
    expect(await urls({ author: 'Bo Ek' })).toEqual([a, c])
    expect(await urls({ host: 'desk.test' })).toEqual([c])
    expect(await urls({ since: second })).toEqual([b])
    expect(await urls({ article: two })).toEqual([b])
    expect(await urls({ assignee: 'nobody' })).toEqual([a, c, b])
    expect(await urls({ search: 'гавани' })).toEqual([b])
    expect(await urls({ search: 'desk.test' })).toEqual([c])
    expect(await urls({ section: 'World', severity: 'error', search: 'gone' })).toEqual([a])
    expect(await countFindings(store, {})).toEqual({
      total: 3,
      exact: true,
      by: {
        severity: ['error', 'note', 'warning'].map((value) => ({ value, count: 1 })),
        rule: ['source-dead', 'source-drifted', 'source-moved'].map((value) => ({ value, count: 1 })),
        section: [{ value: 'World', count: 2 }],
        author: [
          { value: 'Ana Lund', count: 2 },
          { value: 'Bo Ek', count: 2 },
        ],
        host: [
          { value: 'paper.test', count: 2 },
          { value: 'desk.test', count: 1 },
        ],
        assignee: [],
      },
    })
  })

  test('pages follow one another without a gap, in whatever order the rows came', async () => {
    await using store = await server.store()
    const urls = Array.from({ length: 25 }, (_, n) => `https://paper.test/${n}`)
    const article = await readArticleIn(store, 'story.md', urls)
    const severities = ['error', 'warning', 'note'] as const
    await tell(
      store,
      article,
      urls.map((url, n) => ({ url, severity: severities[n % 3]! })),
      first,
    )
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listFindings(store, {}, { limit: 7, ...(after === undefined ? {} : { after }) })
      expect(page.findings.length).toBeLessThanOrEqual(7)
      seen.push(...page.findings.map(({ severity, id }) => `${severities.indexOf(severity)} ${id}`))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(25)
    expect(seen.map((one) => one[0])).toEqual(seen.map((one) => one[0]).sort())
    const [top] = (await listFindings(store, {}, { limit: 1, after: 'no cursor of ours' })).findings
    expect(seen[0]).toContain(top!.id)
  })
})
