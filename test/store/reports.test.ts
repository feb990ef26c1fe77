import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckRecord } from '../../src/check/check.ts'
import type { ReportReader } from '../../src/report/report.ts'
import { listReports, openReport, saveReport } from '../../src/store/reports.ts'
import { lastChecks } from '../../src/store/sources.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { tempDataFolder } from './data-folder.ts'
import { collected, exampleCheck, exampleKey, exampleReport } from './example-report.ts'
import { stetProcess } from './stet-process.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

async function opened(store: Store, wanted: string): Promise<ReportReader> {
  const report = await openReport(store, wanted)
  if (report === null) throw new Error(`there is no report ${wanted}`)
  return report
}

async function count(store: Store, table: 'reports' | 'checks' | 'sources' | 'captures'): Promise<number> {
  const { n } = await store.db
    .selectFrom(table)
    .select(sql<number>`count(*)::integer`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

test('a report over 5,000 sources comes back as it went in, in its order', async () => {
  await using store = await server.store()
  const report = exampleReport(5_000)
  await saveReport(store, 'w0000000aa', report)
  const back = await opened(store, 'w0000000aa')
  expect(await collected(back)).toEqual(await collected(report))
  // the keys of jsonb have no order; a report that is read has that of its contract again
  expect(JSON.stringify((await collected(back)).articles[0])).toMatch(
    /^\{"input":.*"citations":\[\{"id":"c1","url":/,
  )
  expect(await Array.fromAsync(back.findings())).toHaveLength(500)
})

test('the citations of many articles stay with their own', async () => {
  await using store = await server.store()
  const parts = [3, 0, 1_200, 1].map((citations, n) => exampleReport(citations, { input: `${n}.md` }))
  const report: ReportReader = {
    ...exampleReport(0),
    articles: async function* () {
      for (const part of parts) yield* part.articles()
    },
  }
  await saveReport(store, 'many000000', report)
  const back = await Array.fromAsync((await opened(store, 'many000000')).articles())
  expect(back).toEqual(await Array.fromAsync(report.articles()))
  expect(await listReports(store, { limit: 1 })).toMatchObject([{ inputs: ['0.md', '1.md', '2.md', '3.md'] }])
})

test('saving a report twice, or twice at once, is saving it once', async () => {
  await using store = await server.store()
  const first = exampleReport(30)
  await Promise.all([saveReport(store, 'tw1ce00000', first), saveReport(store, 'tw1ce00000', first)])
  await saveReport(store, 'tw1ce00000', exampleReport(7, { input: 'other.md' }))
  expect(await collected(await opened(store, 'tw1ce00000'))).toEqual(await collected(first))
  expect([await count(store, 'reports'), await count(store, 'checks')]).toEqual([1, 30])
})

test('reports over the same sources in another order can be saved at once', async () => {
  await using store = await server.store()
  const backwards = (report: ReportReader): ReportReader => ({
    ...report,
    checks: async function* () {
      yield* (await Array.fromAsync(report.checks())).reverse()
    },
  })
  await Promise.all(
    [0, 1, 2, 3, 4, 5].map((n) => {
      const report = exampleReport(2_000)
      return saveReport(store, `at0nce000${n}`, n % 2 === 0 ? report : backwards(report))
    }),
  )
  expect([await count(store, 'reports'), await count(store, 'sources')]).toEqual([6, 2_000])
  expect(await count(store, 'captures')).toBe(1_800)
})

test('a report whose stream breaks is not there; its checks are, and once when it is saved again', async () => {
  await using store = await server.store()
  const report = exampleReport(3_000)
  const broken: ReportReader = {
    ...report,
    checks: async function* () {
      for await (const record of report.checks())
        if (record.check.key === exampleKey(2_000)) throw new Error('the spool is gone')
        else yield record
    },
  }
  await expect(saveReport(store, 'br0ken0000', broken)).rejects.toThrow('the spool is gone')
  expect(await openReport(store, 'br0ken0000')).toBeNull()
  const kept = await count(store, 'checks')
  expect(kept).toBeGreaterThan(1_000)
  expect(await count(store, 'sources')).toBe(kept)
  await saveReport(store, 'br0ken0000', report)
  expect(await collected(await opened(store, 'br0ken0000'))).toEqual(await collected(report))
  expect([await count(store, 'checks'), await count(store, 'sources')]).toEqual([3_000, 3_000])
})

test('a kill in the middle of saving leaves every finished report and no half one', async () => {
  await using data = await tempDataFolder()
  {
    await using store = await openStore({ dataFolder: data.path })
    await saveReport(store, 'f1n1shed00', exampleReport(20))
    await using saving = stetProcess('save-and-hang', data.path)
    await saving.says('midway')
    await saving.kill()
  }
  await using store = await openStore({ dataFolder: data.path })
  expect(await listReports(store, { limit: 10 })).toMatchObject([{ id: 'f1n1shed00' }])
  expect(await count(store, 'checks')).toBeGreaterThan(20)
  await saveReport(store, 'hang1ng000', exampleReport(30))
  expect(await Array.fromAsync((await opened(store, 'hang1ng000')).checks())).toHaveLength(30)
})

test('a report cannot be changed once written', async () => {
  await using store = await server.store()
  await saveReport(store, 'f1xed00000', exampleReport(10))
  const kept = [
    ['reports', 'id'],
    ['report_articles', 'report_id'],
    ['report_citations', 'report_id'],
    ['report_findings', 'report_id'],
    ['report_checks', 'report_id'],
    ['checks', 'state'],
  ] as const
  for (const [table, column] of kept) {
    const change = sql`update ${sql.table(`stet.${table}`)} set ${sql.ref(column)} = 'x'`.execute(store.db)
    await expect(change).rejects.toThrow('a report never changes once written')
  }
})

test('NUL and lone surrogates become U+FFFD; every other character stays', async () => {
  await using store = await server.store()
  const said = ' \u{1f4f0} \u2028 \\u0000 "quoted" \ud83d\ude00 \x01\x7f\uffff'
  const kind = exampleReport(20, { said })
  await saveReport(store, 'h0st11e001', kind)
  expect(await collected(await opened(store, 'h0st11e001'))).toEqual(await collected(kind))
  const hostile = exampleReport(20, { said: 'a\0b\ud800c\udfff\\u0000', input: 'x\0.md' })
  await saveReport(store, 'h0st11e002', hostile)
  const expected = await collected(
    exampleReport(20, { said: 'a\ufffdb\ufffdc\ufffd\\u0000', input: 'x\ufffd.md' }),
  )
  const { checks } = await collected(hostile)
  expect(await collected(await opened(store, 'h0st11e002'))).toEqual({
    ...expected,
    checks: expected.checks.map((check, n) => ({ ...check, id: checks[n]!.id })),
  })
})

test('a source may have the longest address there is, and a key that is no address', async () => {
  await using store = await server.store()
  const long = `test,paper)/${Array.from({ length: 2_700 }, (_, n) => (n * 7_919).toString(36)).join('/')}`
  const keys = [long, `${long}/2`, 'mailto:editor@paper.test', '', 'a\0b']
  const report: ReportReader = {
    ...exampleReport(0),
    checks: async function* () {
      for (const key of keys) {
        const record = exampleCheck(1)
        yield { ...record, check: { ...record.check, key } }
      }
    },
  }
  await saveReport(store, '10ng000000', report)
  expect([...(await lastChecks(store, keys)).keys()].sort()).toEqual([...keys].sort())
})

test('a report is found by the start of its id, as people type it, and as the latest', async () => {
  await using store = await server.store()
  expect(await openReport(store, 'latest')).toBeNull()
  const january = exampleReport(1, { generatedAt: '2026-01-01T00:00:00.000Z' })
  await saveReport(store, 'ab10000000', exampleReport(1))
  await saveReport(store, 'ab20000000', january)
  expect((await opened(store, 'latest')).head.generatedAt).toBe('2026-03-01T12:00:00.000Z')
  expect((await opened(store, 'ab2')).head).toEqual(january.head)
  expect((await opened(store, 'ABLO')).head.generatedAt).toBe('2026-03-01T12:00:00.000Z')
  await expect(openReport(store, 'ab')).rejects.toMatchObject({ code: 'report-ambiguous' })
  for (const none of ['ab3', '', 'a%', '../ab1', 'ab100000000', '\0'])
    expect(await openReport(store, none)).toBeNull()
})

test('reports are listed newest first, page by page', async () => {
  await using store = await server.store()
  for (const [id, day] of [
    ['m1dd1e0000', '02'],
    ['newest0000', '03'],
    ['01dest0000', '01'],
  ] as const)
    await saveReport(
      store,
      id,
      exampleReport(1, { generatedAt: `2026-01-${day}T00:00:00.000Z`, input: `${day}.md` }),
    )
  const first = await listReports(store, { limit: 2 })
  expect(first).toMatchObject([
    {
      id: 'newest0000',
      generatedAt: new Date('2026-01-03T00:00:00Z'),
      inputs: ['03.md'],
      summary: { sources: 1 },
    },
    { id: 'm1dd1e0000' },
  ])
  expect(await listReports(store, { limit: 2, before: 'm1dd1e0000' })).toMatchObject([{ id: '01dest0000' }])
})

test('the next check hears when a source was last read, its digest, and every quote ever found there', async () => {
  await using store = await server.store()
  const on = (
    checkedAt: string,
    change: Pick<CheckRecord, 'textDigest' | 'quotesFound' | 'sketch'>,
  ): ReportReader => ({
    ...exampleReport(0),
    checks: async function* () {
      yield { ...exampleCheck(0, { checkedAt }), ...change }
    },
  })
  const sketch = { title: 'Budget', language: 'en', publisher: null, prose: true, passage: 'AQAAAAIAAAA=' }
  const key = exampleKey(0)
  expect(await lastChecks(store, [key])).toEqual(new Map())
  await saveReport(
    store,
    'prev000001',
    on('2026-01-01T00:00:00.000Z', { textDigest: 'one', quotesFound: ['a'] }),
  )
  await saveReport(
    store,
    'prev000002',
    on('2026-01-02T00:00:00.000Z', { textDigest: 'two', quotesFound: ['b'], sketch }),
  )
  // no page this time: what was read before still counts
  await saveReport(store, 'prev000003', on('2026-01-03T00:00:00.000Z', { textDigest: null, quotesFound: [] }))
  // came in late
  await saveReport(
    store,
    'prev000004',
    on('2025-12-01T00:00:00.000Z', { textDigest: 'old', quotesFound: ['z'] }),
  )
  const previous = (await lastChecks(store, [exampleKey(1), key])).get(key)
  expect(previous).toEqual({
    checkedAt: '2026-01-02T00:00:00.000Z',
    textDigest: 'two',
    sketch,
    quotesFound: expect.arrayContaining(['a', 'b']),
  })
  expect(previous?.quotesFound).toHaveLength(2)
})

test('a report with one source twice is stored, and the source has its newest check', async () => {
  await using store = await server.store()
  const report: ReportReader = {
    ...exampleReport(0),
    checks: async function* () {
      yield { ...exampleCheck(0, { checkedAt: '2026-01-02T00:00:00.000Z' }), textDigest: 'newer' }
      yield { ...exampleCheck(0, { checkedAt: '2026-01-01T00:00:00.000Z' }), textDigest: 'older' }
    },
  }
  await saveReport(store, 'tw1ces0000', report)
  expect((await lastChecks(store, [exampleKey(0)])).get(exampleKey(0))?.textDigest).toBe('newer')
})
