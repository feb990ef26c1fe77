import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putPending, takePending } from '../../src/store/pending.ts'
import { listReports, openReport } from '../../src/store/reports.ts'
import { openStore } from '../../src/store/store.ts'
import { collected, exampleReport } from './example-report.ts'
import { type TestServer, testServer } from './test-database.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

async function tempFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'stet-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

// U+2028 ends a line for JavaScript, and for nobody else
const said = ' \u2028\u2029\r \u{1f4f0} caf\u00e9'

test('a report that waits is stored at the next start, whole, and waits no more', async () => {
  await using store = await server.store()
  await using data = await tempFolder()
  const report = exampleReport(3_000, { said })
  const path = await putPending(data.path, 'wa1t1ng000', report)
  expect(await takePending(store, data.path)).toEqual({ taken: 1, damaged: [] })
  expect(await collected((await openReport(store, 'wa1t1ng000'))!)).toEqual(await collected(report))
  expect(existsSync(path)).toBe(false)
  expect(await takePending(store, data.path)).toEqual({ taken: 0, damaged: [] })
})

test('a data folder where nothing ever waited is fine', async () => {
  await using store = await server.store()
  await using data = await tempFolder()
  expect(await takePending(store, data.path)).toEqual({ taken: 0, damaged: [] })
})

test('a report that was stored before it could be deleted is not stored twice', async () => {
  await using store = await server.store()
  await using data = await tempFolder()
  const report = exampleReport(20)
  for (let start = 0; start < 2; start++) {
    await putPending(data.path, 'aga1n00000', report)
    expect(await takePending(store, data.path)).toMatchObject({ taken: 1 })
  }
  expect(await collected((await openReport(store, 'aga1n00000'))!)).toEqual(await collected(report))
})

test('two starts at once take in every report once', async () => {
  const databaseUrl = await server.database()
  await using one = await openStore({ databaseUrl })
  await using other = await openStore({ databaseUrl })
  await using data = await tempFolder()
  const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `tw0starts${letter}`)
  for (const id of ids) await putPending(data.path, id, exampleReport(200))
  await Promise.all([takePending(one, data.path), takePending(other, data.path)])
  const stored = await listReports(one, { limit: 10 })
  expect(stored.map((report) => report.id).sort()).toEqual(ids)
  expect(await readdir(join(data.path, 'pending'))).toEqual([])
})

const damages: [what: string, damage: (good: Buffer) => Buffer, reason: RegExp][] = [
  ['breaks off in a line', (good) => good.subarray(0, good.length - 500), /breaks off/],
  ['breaks off between lines', (good) => good.subarray(0, good.lastIndexOf('{"end"')), /end .* is missing/],
  ['is empty', () => Buffer.alloc(0), /the end of the report is missing/],
  ['is not JSON', () => Buffer.from('hello\n'), /line 1: it is no part of a report/],
  [
    'has a line that is no JSON',
    (good) => replaced(good, '"state":"dead"', '"state":"dead'),
    /^line \d+: .*JSON/,
  ],
  ['has a state that there is not', (good) => replaced(good, '"dead"', '"gone"'), /^line \d+: check\.|state/],
  [
    'holds bytes that are no UTF-8',
    (good) => replaced(good, 'c\u00e9', 'c\u00ff', 'latin1'),
    /^line \d+: .*encoded/,
  ],
  ['has two ends', (good) => Buffer.concat([good, good]), /no part of a report/],
]

function replaced(good: Buffer, from: string, to: string, encoding: BufferEncoding = 'utf8'): Buffer {
  const at = good.indexOf(Buffer.from(from, 'utf8'))
  if (at < 0) throw new Error(`${from} is not in it`)
  const end = at + Buffer.byteLength(from)
  return Buffer.concat([good.subarray(0, at), Buffer.from(to, encoding), good.subarray(end)])
}

test.for(damages)('a file that %s is set aside, and keeps nobody waiting', async ([, damage, reason]) => {
  await using store = await server.store()
  await using data = await tempFolder()
  const report = exampleReport(50, { said: ' C\u00e9c\u00e9' })
  const path = await putPending(data.path, 'damaged000', report)
  const bytes = damage(await readFile(path))
  await writeFile(path, bytes)
  await putPending(data.path, 'g00d000000', report)

  const { taken, damaged } = await takePending(store, data.path)
  expect(taken).toBe(1)
  expect(damaged).toEqual([{ path: `${path}.damaged`, reason: expect.stringMatching(reason) }])
  expect(await readFile(`${path}.damaged`)).toEqual(bytes)
  expect(await listReports(store, { limit: 10 })).toMatchObject([{ id: 'g00d000000' }])
})

test('a store that ends while it takes reports in loses none', async () => {
  await using data = await tempFolder()
  const path = await putPending(data.path, 'st111here0', exampleReport(5))
  const store = await server.store()
  await store[Symbol.asyncDispose]()
  await expect(takePending(store, data.path)).rejects.toThrow()
  expect(existsSync(path)).toBe(true)
})

test('a report that cannot be written whole leaves no file', async () => {
  await using data = await tempFolder()
  const broken = {
    ...exampleReport(5),
    findings: async function* () {
      yield* exampleReport(5).findings()
      throw new Error('the spool is gone')
    },
  }
  await expect(putPending(data.path, 'br0ken0000', broken)).rejects.toThrow('the spool is gone')
  expect(await readdir(join(data.path, 'pending'))).toEqual([])
})
