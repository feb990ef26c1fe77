import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { syncFolder, writeAll } from '../archive/durable.ts'
import { errorCode, StetError } from '../error.ts'
import { stetVersion } from '../version.ts'
import { type BackupHead, backupBytes, readBackup } from './backup-file.ts'
import { copyIn, copyOut } from './copy.ts'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/** What a backup holds. */
export interface BackupFacts {
  /** the one moment that all of it shows */
  readonly takenAt: Date
  readonly tables: number
  readonly rows: number
  /** files of the archive that its captures are in; they are no part of it */
  readonly archiveFiles: readonly string[]
}

/**
 * Write a store into one file: everything as it was at one moment, whatever writes to it meanwhile. Tables, columns,
 * partitions and sequences are those of the catalog. The file appears under its name once it was read back and found
 * whole; one that was there is replaced then. Memory does not grow with the store.
 * @throws StetError `backup-unwritable`, `store-unavailable`; the signal's reason
 */
export async function backUp(
  store: Store,
  path: string,
  now: Date,
  signal: AbortSignal,
): Promise<BackupFacts> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`
  try {
    await write(store, fresh, now, signal)
    const facts = await checkBackup(fresh, signal)
    await asWritten(path, () => rename(fresh, path))
    await syncFolder(dirname(path))
    return facts
  } catch (error) {
    await rm(fresh, { force: true })
    signal.throwIfAborted()
    throw error
  }
}

/**
 * Read a backup from its start to its end, changing nothing.
 * @throws StetError `backup-unreadable`, `backup-damaged`; the signal's reason
 */
export async function checkBackup(path: string, signal: AbortSignal): Promise<BackupFacts> {
  return await readBackup(path, signal, async ({ head, tables, end }) => {
    for await (const { content } of tables()) for await (const _ of content);
    return factsOf(head, await end())
  })
}

/**
 * Fill an empty store from a backup, whole or not at all. The file should have been checked before.
 * @throws StetError `restore-not-empty`, `backup-other-version`, `backup-unreadable`, `backup-damaged`,
 *   `store-unavailable`, `store-full`; the signal's reason
 */
export async function restore(store: Store, path: string, signal: AbortSignal): Promise<BackupFacts> {
  return await readBackup(path, signal, async ({ head, tables, end }) =>
    asStoreErrors(async () => {
      await using client = await connected(store, signal)
      await client.query('begin')
      await refuseOtherVersion(client, head)
      // rows come as they were: no trigger and no foreign key has anything to add
      await client.query('set local session_replication_role = replica')
      await emptyTables(client)
      await makePartitions(client, head)
      for await (const { name, columns, content } of tables())
        await copyIn(client, `copy ${table(name)} (${list(columns)}) from stdin`, content)
      const rows = await end()
      for (const { name, value } of head.sequences)
        await client.query('select setval($1::regclass, $2::bigint)', [table(name), value])
      await client.query('commit')
      await client.query('analyze')
      return factsOf(head, rows)
    }),
  )
}

function factsOf(head: BackupHead, rows: readonly number[]): BackupFacts {
  return {
    takenAt: new Date(head.takenAt),
    tables: head.tables.length,
    rows: rows.reduce((sum, more) => sum + more, 0),
    archiveFiles: head.archiveFiles,
  }
}

async function write(store: Store, path: string, now: Date, signal: AbortSignal): Promise<void> {
  await using file = await asWritten(path, () => open(path, 'wx', 0o600))
  await asStoreErrors(async () => {
    await using client = await connected(store, signal)
    const locked = (await tablesOf(client)).map(({ name }) => table(name)).join(', ')
    await client.query('begin isolation level repeatable read, read only')
    // as pg_dump does: a migration that rewrites a table would show it empty to us
    await client.query(`lock table ${locked} in access share mode`)
    const head = await headOf(client, now)
    const contents = head.tables
      .values()
      .map(({ name, columns }) =>
        copyOut(client, `copy (select ${list(columns)} from ${table(name)}) to stdout`),
      )
    await pipeline(
      backupBytes(head, contents),
      createGzip({ level: 1 }),
      (chunks: AsyncIterable<Buffer>) => writeChunks(file, path, chunks),
      { signal },
    )
  })
  await asWritten(path, () => file.sync())
}

async function writeChunks(file: FileHandle, path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  let position = 0
  for await (const chunk of chunks) {
    await asWritten(path, () => writeAll(file, [chunk], position))
    position += chunk.length
  }
}

async function asWritten<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const why = errorCode(error) ?? 'unknown error'
    throw new StetError('backup-unwritable', `${path} cannot be written (${why})`, { cause: error })
  }
}

/** A connection of its own, in the notation that every PostgreSQL reads back the same. */
async function connected(store: Store, signal: AbortSignal): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({
    connectionString: store.connectionString,
    application_name: 'stet backup',
    connectionTimeoutMillis: 15_000,
  })
  client.on('error', () => {}) // shows in the query that meets it
  await client.connect()
  // also ends what waits for a lock, and with the connection its transaction
  const leave = () => void client.end()
  signal.addEventListener('abort', leave, { once: true })
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
    set extra_float_digits = 1; set bytea_output = 'hex'; set lock_timeout = '60s'`)
  return Object.assign(client, {
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener('abort', leave)
      await client.end()
    },
  })
}

function table(name: string): string {
  return `stet.${pg.escapeIdentifier(name)}`
}

function list(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

async function headOf(client: pg.Client, now: Date): Promise<BackupHead> {
  return {
    stet: stetVersion,
    takenAt: now.toISOString(),
    migrations: await migrationsOf(client),
    tables: await tablesOf(client),
    partitions: await rowsOf(
      client,
      `select child.relname as name, parent.relname as parent, pg_get_expr(child.relpartbound, child.oid) as bound
       from pg_inherits join pg_class child on child.oid = inhrelid join pg_class parent on parent.oid = inhparent
       where child.relispartition and child.relkind = 'r' and child.relnamespace = 'stet'::regnamespace
       order by child.relname`,
    ),
    // not of the snapshot but later than it, so never behind a row
    sequences: await rowsOf(
      client,
      `select sequencename as name, last_value::text as value from pg_sequences
       where schemaname = 'stet' and last_value is not null order by 1`,
    ),
    archiveFiles: (
      await rowsOf<{ file: string }>(client, 'select distinct file from stet.captures order by 1')
    ).map(({ file }) => file),
  }
}

/** The tables with the columns that are given, not computed; partitions are read and written through their parents. */
async function tablesOf(client: pg.Client): Promise<BackupHead['tables']> {
  return await rowsOf(
    client,
    `select relname as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'stet'::regnamespace and relkind in ('r', 'p') and not relispartition
       and attnum > 0 and not attisdropped and attgenerated = ''
       and relname not in ('migrations', 'migrations_lock')
     group by 1 order by 1`,
  )
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(client, 'select name from stet.migrations order by name')
  return rows.map(({ name }) => name)
}

async function rowsOf<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T[]> {
  return (await client.query<T>(sql)).rows
}

async function refuseOtherVersion(client: pg.Client, head: BackupHead): Promise<void> {
  const here = await migrationsOf(client)
  if (here.join() === head.migrations.join()) return
  throw new StetError(
    'backup-other-version',
    `The backup is of stet ${head.stet}, whose tables are others.`,
    {
      advice: `restore it with stet ${head.stet} into an empty folder; a newer stet then brings its tables up to date`,
    },
  )
}

/** Lock every table and empty it; PostgreSQL keeps no log of rows that go into a table emptied in the same transaction. */
async function emptyTables(client: pg.Client): Promise<void> {
  const tables = await tablesOf(client)
  const all = tables.map(({ name }) => table(name)).join(', ')
  await client.query(`lock table ${all} in access exclusive mode`)
  for (const { name } of tables) {
    const [row] = await rowsOf<{ filled: boolean }>(
      client,
      `select exists (select from ${table(name)}) as filled`,
    )
    if (row?.filled)
      throw new StetError('restore-not-empty', 'The data folder already holds a store.', {
        advice: 'name an empty folder with --data',
      })
  }
  await client.query(`truncate ${all}`)
}

async function makePartitions(client: pg.Client, { partitions }: BackupHead): Promise<void> {
  for (const { name, parent, bound } of partitions)
    await client.query(`create table if not exists ${table(name)} partition of ${table(parent)} ${bound}`)
}
