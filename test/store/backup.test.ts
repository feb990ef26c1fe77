import {
  appendFile,
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  watch,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportReader } from '../../src/report/report.ts'
import { backUp, checkBackup, restore } from '../../src/store/backup.ts'
import { listReports, openReport, saveReport } from '../../src/store/reports.ts'
import type { Store } from '../../src/store/store.ts'
import { collected, exampleReport } from './example-report.ts'
import { type TestServer, testServer } from './test-database.ts'

const now = new Date('2026-11-22T08:00:00.000Z')
const { signal } = new AbortController()

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await testServer()
  folder = await mkdtemp(join(tmpdir(), 'stet-backup-'))
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

/** Every row of every table, as text, in no order that matters. */
async function everything(store: Store): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'stet'::regnamespace
      and relkind in ('r', 'p') and relname not like 'migrations%' order by 1`.execute(store.db)
  const rows: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`
      select t::text as row from ${sql.id('stet', name)} as t order by 1`.execute(store.db)
    rows[name] = found.rows.map(({ row }) => row)
  }
  return rows
}

async function read(store: Store, id: string): Promise<unknown> {
  return await collected((await openReport(store, id)) as ReportReader)
}

/** Resolves when somebody waits for the table of reports. */
async function someoneWaits(db: Store['db']): Promise<void> {
  const waiting = sql`select from pg_locks where not granted and relation = 'stet.reports'::regclass`
  while ((await waiting.execute(db)).rows.length === 0);
}

/** A backup of a store with one report, made once: tests that damage it copy it first. */
let small: string | null = null
async function smallBackup(): Promise<string> {
  if (small !== null) return small
  await using store = await server.store()
  await saveReport(store, 'sma11000000', exampleReport(50))
  const path = join(folder, 'small')
  await backUp(store, path, now, signal)
  small = path
  return path
}

test('what is restored is what was backed up, row for row', async () => {
  await using store = await server.store()
  const strange = 'a\tb\nc\\.\r\n\\N\u2028 “Ω” \u{1f4f0} \\.'
  await saveReport(store, 'f1rst00000', exampleReport(3_000, { said: strange }))
  await saveReport(store, 'sec0nd0000', exampleReport(0))
  const path = join(folder, 'whole')
  const facts = await backUp(store, path, now, signal)
  await using other = await server.store()
  expect(await restore(other, path, signal)).toEqual(facts)
  expect(await everything(other)).toEqual(await everything(store))
  expect(await read(other, 'f1rst00000')).toEqual(await read(store, 'f1rst00000'))
  expect(facts.takenAt).toEqual(now)
  expect(facts.rows).toBeGreaterThan(9_000)
})

test('the store that was restored goes on: what is saved next is saved', async () => {
  const path = await smallBackup()
  await using other = await server.store()
  await restore(other, path, signal)
  await saveReport(other, 'next000000', exampleReport(60, { input: 'next.md' }))
  expect((await listReports(other, { limit: 5 })).map(({ id }) => id).sort()).toEqual([
    'next000000',
    'sma11000000',
  ])
})

test('columns, partitions and sequences that nobody told it of are carried too', async () => {
  await using store = await server.store()
  const tables = sql`
    create table stet.letters (
      n bigint generated always as identity primary key,
      "odd "" name" text,
      at timestamptz not null,
      doubled text generated always as ("odd "" name" || "odd "" name") stored,
      unique (n)
    );
    create table stet.diary (at timestamptz not null, words text) partition by range (at)`
  await tables.execute(store.db)
  await sql`
    create table stet."diary 1999" partition of stet.diary for values from ('1999-01-01Z') to ('2000-01-01Z');
    insert into stet.diary values ('1999-07-01Z', 'hot'), ('1999-12-31 23:59:59.999999Z', 'late');
    insert into stet.letters ("odd "" name", at) values ('a', '-infinity'), (null, 'infinity')`.execute(
    store.db,
  )
  const path = join(folder, 'generic')
  await backUp(store, path, now, signal)
  await using other = await server.store()
  await tables.execute(other.db)
  await restore(other, path, signal)
  expect(await everything(other)).toEqual(await everything(store))
  await sql`insert into stet.letters ("odd "" name", at) values ('b', now())`.execute(other.db)
  const { rows } = await sql`select n, doubled from stet.letters order by n desc limit 1`.execute(other.db)
  expect(rows).toEqual([{ n: '3', doubled: 'bb' }])
})

test('a backup taken while a report is being saved has all of that report or nothing of it', async () => {
  await using store = await server.store()
  await saveReport(store, 'bef0re0000', exampleReport(100))
  const during = join(folder, 'during')
  const report = exampleReport(2_000)
  const between: unknown[] = []
  await saveReport(store, 'dur1ng0000', {
    ...report,
    checks: async function* () {
      yield* report.checks()
      between.push(await backUp(store, during, now, signal))
    },
  })
  expect(between).toHaveLength(1)
  await using other = await server.store()
  await restore(other, during, signal)
  expect((await listReports(other, { limit: 5 })).map(({ id }) => id)).toEqual(['bef0re0000'])
  expect(await read(other, 'bef0re0000')).toEqual(await read(store, 'bef0re0000'))
})

test('backups taken while reports come in are each whole', async () => {
  await using store = await server.store()
  const saving = (async () => {
    for (let n = 0; n < 8; n++) await saveReport(store, `m0v1ng00${n}0`, exampleReport(300))
  })()
  const paths = [0, 1, 2, 3].map((n) => join(folder, `moving-${n}`))
  for (const path of paths) await backUp(store, path, now, signal)
  await saving
  for (const path of paths) {
    await using other = await server.store()
    await restore(other, path, signal)
    for (const { id } of await listReports(other, { limit: 20 }))
      expect(await read(other, id)).toEqual(await read(store, id))
  }
})

test('a store that holds something is not restored into, and keeps what it has', async () => {
  const path = await smallBackup()
  await using store = await server.store()
  await saveReport(store, 'm1ne000000', exampleReport(5))
  const before = await everything(store)
  await expect(restore(store, path, signal)).rejects.toMatchObject({ code: 'restore-not-empty' })
  expect(await everything(store)).toEqual(before)
})

test('a backup whose tables are others is refused', async () => {
  const path = await smallBackup()
  const other = join(folder, 'of-another-time')
  const bytes = gunzipSync(await readFile(path))
  const name = /"migrations":\["(0001-[a-z]+)"/.exec(bytes.toString('latin1'))![1]!
  const at = bytes.indexOf(name)
  bytes.write('9', at)
  await writeFile(other, gzipSync(bytes))
  await using store = await server.store()
  await expect(restore(store, other, signal)).rejects.toMatchObject({ code: 'backup-other-version' })
})

const damages: Record<string, (path: string) => Promise<void>> = {
  'a byte altered in its middle': async (path) => {
    const bytes = await readFile(path)
    bytes[bytes.length >> 1]! ^= 1
    await writeFile(path, bytes)
  },
  'a row that is no JSON any more': async (path) => {
    const bytes = gunzipSync(await readFile(path))
    // As PostgreSQL writes jsonb; the list of contents has no space there.
    bytes[bytes.indexOf('": "')]! ^= 1
    await writeFile(path, gzipSync(bytes))
  },
  'a letter altered beneath its compression': async (path) => {
    const bytes = gunzipSync(await readFile(path))
    bytes[bytes.lastIndexOf('desk') + 1]! ^= 1
    await writeFile(path, gzipSync(bytes))
  },
  'its second half gone': async (path) => {
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length >> 1))
  },
  'its digest gone': async (path) => {
    await writeFile(path, gzipSync(gunzipSync(await readFile(path)).subarray(0, -32)))
  },
  'something after its end': async (path) => appendFile(path, gzipSync('more')),
  'a length that cannot be': async (path) => {
    const bytes = gunzipSync(await readFile(path))
    bytes.writeUInt32BE(0xffff_fff0, 14)
    await writeFile(path, gzipSync(bytes))
  },
  'a partition whose bounds are a statement': async (path) => {
    const bytes = gunzipSync(await readFile(path)).toString('latin1')
    const bound = /"bound":"(FOR VALUES FROM [^"]+)"/.exec(bytes)![1]!
    const statement = 'DEFAULT; drop schema stet cascade --'.padEnd(bound.length, '-')
    await writeFile(path, gzipSync(Buffer.from(bytes.replace(bound, statement), 'latin1')))
  },
  'another kind of file in its place': async (path) =>
    writeFile(path, gzipSync('once upon a time there was')),
  'no compression': async (path) => writeFile(path, 'once upon a time'),
  'nothing in it': async (path) => writeFile(path, ''),
}

test.each(Object.keys(damages))('a backup with %s is refused, and leaves the store empty', async (damage) => {
  const path = join(folder, 'damaged')
  await copyFile(await smallBackup(), path)
  await damages[damage]!(path)
  await expect(checkBackup(path, signal)).rejects.toMatchObject({ code: 'backup-damaged' })
  await using store = await server.store()
  const before = await everything(store)
  await expect(restore(store, path, signal)).rejects.toMatchObject({ code: 'backup-damaged' })
  expect(await everything(store)).toEqual(before)
})

test('a backup replaces the one before it, is for its owner alone, and leaves nothing beside it', async () => {
  const own = await mkdtemp(join(folder, 'own-'))
  const path = join(own, 'stet.backup')
  await writeFile(path, 'the one before', { mode: 0o644 })
  await using store = await server.store()
  await backUp(store, path, now, signal)
  expect(await checkBackup(path, signal)).toMatchObject({ rows: 0 })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(own)).toEqual(['stet.backup'])
})

test('a backup that is interrupted leaves the one before it as it was, and the store usable', async () => {
  const own = await mkdtemp(join(folder, 'own-'))
  const path = join(own, 'stet.backup')
  await writeFile(path, 'the one before')
  await using store = await server.store()
  await saveReport(store, 'r0ng000000', exampleReport(5_000))
  const stop = new AbortController()
  const written = watch(own)
  const backingUp = backUp(store, path, now, stop.signal)
  const interrupting = (async () => {
    for await (const { filename } of written)
      if (filename?.endsWith('.new') && (await stat(join(own, filename))).size > 0) break
    stop.abort(new Error('stopped'))
  })()
  await expect(backingUp).rejects.toThrow('stopped')
  await interrupting
  expect(await readFile(path, 'utf8')).toBe('the one before')
  expect(await readdir(own)).toEqual(['stet.backup'])
  await backUp(store, path, now, signal)
})

test('a backup that waits for somebody else can be interrupted', async () => {
  await using store = await server.store()
  const stop = new AbortController()
  await store.db.transaction().execute(async (other) => {
    await sql`lock table stet.reports in access exclusive mode`.execute(other)
    const backingUp = backUp(store, join(folder, 'waiting'), now, stop.signal)
    await someoneWaits(other)
    stop.abort(new Error('stopped'))
    await expect(backingUp).rejects.toThrow('stopped')
  })
})

test('a restore that is interrupted leaves the store empty, and can be made again', async () => {
  const path = await smallBackup()
  await using store = await server.store()
  const stop = new AbortController()
  await store.db.transaction().execute(async (other) => {
    await sql`lock table stet.reports in access share mode`.execute(other)
    const restoring = restore(store, path, stop.signal)
    await someoneWaits(other)
    stop.abort(new Error('stopped'))
    await expect(restoring).rejects.toThrow('stopped')
  })
  expect(await listReports(store, { limit: 1 })).toEqual([])
  await restore(store, path, signal)
  expect(await listReports(store, { limit: 1 })).toHaveLength(1)
})

test('a backup into a folder that is not there, in place of a folder, and of a store that is gone, say so', async () => {
  await using store = await server.store()
  for (const path of [join(folder, 'none', 'file'), folder])
    await expect(backUp(store, path, now, signal)).rejects.toMatchObject({ code: 'backup-unwritable' })
  await expect(checkBackup(join(folder, 'no-such-file'), signal)).rejects.toMatchObject({
    code: 'backup-unreadable',
  })
  const gone = { ...store, connectionString: 'postgres://stet@127.0.0.1:1/postgres' }
  await expect(backUp(gone, join(folder, 'gone'), now, signal)).rejects.toMatchObject({
    code: 'store-unavailable',
  })
  expect(await readdir(folder)).not.toContain('gone')
})
