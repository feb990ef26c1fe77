import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFindings } from '../../src/store/findings.ts'
import { readArticleIn, tell } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

/** RFC 4180 §2, read by the letter. */
function table(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^\r"])*\r\n/g) ?? [])
    rows.push(
      [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, bare]) =>
        quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
      ),
    )
  return rows
}

test('the findings that the page lists, filtered as it is, are a table for spreadsheets', async () => {
  await using store = await server.store()
  const urls = ['https://one.test/a', 'https://two.test/b']
  const article = await readArticleIn(store, 'https://paper.test/story', urls)
  await tell(store, article, [
    { url: urls[0]! },
    { url: urls[1]!, rule: 'source-moved', severity: 'warning' },
  ])
  const bo = { id: '00000000-0000-7000-8000-000000000002', name: 'Bo Ek' }
  await using pages = openPages(store, { colleagues: [bo] })
  const link = (await pages.look('/findings?severity=error'))('a[download]').attr('href')!
  const response = await pages.get(link)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="findings.csv"')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...rows] = table(bytes.toString().slice(1))
  expect(head).toContain('Severity')
  expect(rows).toHaveLength(1)
  const row = Object.fromEntries(head!.map((name, column) => [name, rows[0]![column]]))
  expect(row).toMatchObject({ Severity: 'error', Rule: 'Source gone', Source: urls[0], Author: 'Ana Lund' })
})

test('a cell that a spreadsheet would take for a formula is none, and no cell breaks its row', async () => {
  await using store = await server.store()
  const evil = ['=cmd|" /C calc"!A0', '+1+1', '-2', '@SUM(1)', '\t=1', 'a,"b"\r\n=c', '\u202e=1']
  for (const [index, title] of evil.entries()) {
    const article = await readArticleIn(store, `https://paper.test/${index}`, ['https://one.test/a'], {
      title,
    })
    await tell(store, article, [{ url: 'https://one.test/a', message: title }])
  }
  await using pages = openPages(store)
  const text = await (await pages.get('/findings.csv')).text()
  const rows = table(text.slice(1))
  expect(rows).toHaveLength(evil.length + 1)
  for (const row of rows) {
    expect(row).toHaveLength(rows[0]!.length)
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n\u202e]/)
  }
})

test('of many findings every one is in the table, once', async () => {
  await using store = await server.store()
  const urls = Array.from({ length: 1_203 }, (_, index) => `https://host-${index}.test/a`)
  const article = await readArticleIn(store, 'https://paper.test/story', urls)
  await tell(
    store,
    article,
    urls.map((url) => ({ url })),
  )
  expect((await listFindings(store, {}, { limit: 2_000 })).findings).toHaveLength(urls.length)
  await using pages = openPages(store)
  const text = await (await pages.get('/findings.csv')).text()
  for (const url of urls) expect(text.split(`,${url},`)).toHaveLength(2)
})
