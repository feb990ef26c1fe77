import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listReports, saveReport } from '../../src/store/reports.ts'
import { canEnter } from '../../src/store/server-user.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { clusterOf, type DataFolder, tempDataFolder } from './data-folder.ts'
import { exampleReport } from './example-report.ts'
import { stetProcess } from './stet-process.ts'

const nobody = { uid: 65534, gid: 65534 }
const isRoot = process.geteuid?.() === 0
const project = fileURLToPath(new URL('../..', import.meta.url))

let made: DataFolder
beforeAll(async () => {
  made = await tempDataFolder()
  await (await openStore({ dataFolder: made.path }))[Symbol.asyncDispose]()
})
afterAll(() => made[Symbol.asyncDispose]())

async function answers(store: Store): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(store.db)
  return rows[0]?.one === 1
}

test('the first start makes a server, the second user attaches to it, and the last one out stops it', async () => {
  await using data = await tempDataFolder()
  const first = await openStore({ dataFolder: data.path })
  const pid = await data.server()
  const second = await openStore({ dataFolder: data.path })
  expect(pid).not.toBeNull()
  expect(await data.server()).toBe(pid)

  await first[Symbol.asyncDispose]()
  expect(await data.server()).toBe(pid)
  expect(await answers(second)).toBe(true)

  await second[Symbol.asyncDispose]()
  await second[Symbol.asyncDispose]()
  expect(await data.server()).toBeNull()
  expect(existsSync(join(await clusterOf(data.path), 'postmaster.pid'))).toBe(false)
})

test('two processes that open a fresh data folder at once share one server', async () => {
  await using data = await tempDataFolder()
  await using one = stetProcess('hold', data.path)
  await using other = stetProcess('hold', data.path)
  await Promise.all([one.says('open'), other.says('open')])
  const pid = await data.server()
  expect(pid).not.toBeNull()
  await one.leave()
  expect(await data.server()).toBe(pid)
  await other.leave()
  expect(await data.server()).toBeNull()
  expect((await readdir(data.path)).filter((name) => name.endsWith('.new'))).toEqual([])
})

test('many that come and go at once all find a server, and none is left behind', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  const comeAndGo = async () => {
    for (let round = 0; round < 5; round++) {
      await using store = await openStore({ dataFolder: data.path })
      expect(await answers(store)).toBe(true)
    }
  }
  await Promise.all([comeAndGo(), comeAndGo(), comeAndGo(), comeAndGo()])
  expect(await data.server()).toBeNull()
})

test('a killed user leaves the server running; the next one attaches, and stops it', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  await using killed = stetProcess('hold', data.path)
  await killed.says('open')
  const pid = await data.server()
  await killed.kill()
  expect(await data.server()).toBe(pid)
  const store = await openStore({ dataFolder: data.path })
  expect(await data.server()).toBe(pid)
  await store[Symbol.asyncDispose]()
  expect(await data.server()).toBeNull()
})

test('a server does not die of the Ctrl-C that ends its user', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  await using user = stetProcess('hold', data.path)
  await user.says('open')
  const line = await readFile(`/proc/${await data.server()}/stat`, 'utf8').catch(() => null)
  if (line === null) return // the session of a process is read from Linux' /proc
  const [, , session] = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .slice(1)
  expect(Number(session)).toBe(await data.server())
})

test('what was saved is there after the server was killed', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  {
    await using store = await openStore({ dataFolder: data.path })
    await saveReport(store, 'kept000000', exampleReport(10))
    const pid = await data.server()
    process.kill(pid!, 'SIGKILL')
  }
  await using store = await openStore({ dataFolder: data.path })
  expect(await listReports(store, { limit: 10 })).toMatchObject([{ id: 'kept000000' }])
})

test('a server that dies while a report is saved ends that save alone, and the next start has what was finished', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  {
    await using store = await openStore({ dataFolder: data.path })
    await saveReport(store, 'kept000000', exampleReport(10))
    const report = exampleReport(10)
    const saving = saveReport(store, '10st000000', {
      ...report,
      checks: async function* () {
        const pid = await data.server()
        process.kill(pid!, 'SIGQUIT')
        await vi.waitUntil(async () => (await data.server()) === null)
        yield* report.checks()
      },
    })
    await expect(saving).rejects.toMatchObject({ code: 'store-unavailable' })
  }
  await using store = await openStore({ dataFolder: data.path })
  expect(await listReports(store, { limit: 10 })).toMatchObject([{ id: 'kept000000' }])
})

test('a postmaster.pid that a crash of the machine left, with the pid of a living stranger, stops nobody', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  {
    await using store = await openStore({ dataFolder: data.path })
    await saveReport(store, 'kept000000', exampleReport(10))
  }
  const cluster = await clusterOf(data.path)
  const { uid, gid } = await stat(cluster)
  const stranger: ChildProcess = spawn('/bin/sh', ['-c', 'echo up; read line'], {
    cwd: '/',
    ...(isRoot ? { uid, gid } : {}),
  })
  try {
    await once(stranger.stdout!, 'data')
    const run = join(cluster, '..', 'run')
    const pidFile = `${stranger.pid}\n${cluster}\n1767225600\n5432\n${run}\n\n  1234567         0\nready   \n`
    await writeFile(join(cluster, 'postmaster.pid'), pidFile)
    await using store = await openStore({ dataFolder: data.path })
    expect(await listReports(store, { limit: 10 })).toHaveLength(1)
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  } finally {
    stranger.kill()
  }
})

test('a data folder too deep for the path of a unix socket works', async () => {
  await using data = await tempDataFolder({
    inside: join('deep'.repeat(15), 'deeper'.repeat(10), 'data, "here"'),
  })
  expect(data.path.length).toBeGreaterThan(120)
  let socketFolder: string
  {
    await using store = await openStore({ dataFolder: data.path })
    expect(await answers(store)).toBe(true)
    socketFolder = decodeURIComponent(/host=([^&]+)/.exec(store.connectionString)![1]!)
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  }
  expect(existsSync(socketFolder)).toBe(false)
})

test('the password is for its owner alone, and the server listens on no network', async () => {
  await using data = await tempDataFolder({ copyOf: made })
  await using store = await openStore({ dataFolder: data.path })
  const home = join(await clusterOf(data.path), '..')
  expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(home, 'cluster'))).mode & 0o777).toBe(0o700)
  const { rows } = await sql<{ listen: string; durable: string; synced: string }>`
    select current_setting('listen_addresses') as listen, current_setting('synchronous_commit') as durable,
      current_setting('fsync') as synced`.execute(store.db)
  expect(rows).toEqual([{ listen: '', durable: 'on', synced: 'on' }])
})

test('a start that was killed leaves what the next one clears away', async () => {
  await using data = await tempDataFolder()
  const abandoned = join(data.path, 'postgres.0123456789ab.new')
  await mkdir(join(abandoned, 'cluster'), { recursive: true })
  await utimes(abandoned, 1_767_225_600, 1_767_225_600)
  await using _ = await openStore({ dataFolder: data.path })
  expect(existsSync(abandoned)).toBe(false)
})

describe('what cannot be opened is said in one line:', () => {
  test('a data folder that is a file', async () => {
    await using data = await tempDataFolder()
    await writeFile(data.path, '')
    await expect(openStore({ dataFolder: data.path })).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/^The store cannot be reached: .+$/),
      advice: expect.stringContaining('--data'),
    })
  })

  test('a data folder whose database has lost files', async () => {
    await using data = await tempDataFolder({ copyOf: made })
    await (await openStore({ dataFolder: data.path }))[Symbol.asyncDispose]()
    await rm(join(await clusterOf(data.path), 'global'), { recursive: true })
    await expect(openStore({ dataFolder: data.path })).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/^The store cannot be reached: PostgreSQL does not start: .*global.*$/),
    })
  })

  test('a database address where nobody listens', async () => {
    await expect(openStore({ databaseUrl: 'postgres://stet@127.0.0.1:1/stet' })).rejects.toMatchObject({
      code: 'store-unavailable',
    })
  })
})

if (isRoot) {
  test('root, in a folder that nobody else may enter: the data lie elsewhere, the folder stays the handle', async () => {
    await using data = await tempDataFolder({ mode: 0o700 })
    {
      await using store = await openStore({ dataFolder: data.path })
      await saveReport(store, 'kept000000', exampleReport(10))
      expect((await stat(`/proc/${await data.server()}`)).uid).toBe(nobody.uid)
    }
    expect((await lstat(join(data.path, 'postgres'))).isSymbolicLink()).toBe(true)
    await using store = await openStore({ dataFolder: data.path })
    expect(await listReports(store, { limit: 10 })).toHaveLength(1)
  })

  test('root, in a folder that all may enter: the data lie in it', async () => {
    await using data = await tempDataFolder()
    await using _ = await openStore({ dataFolder: data.path })
    expect((await lstat(join(data.path, 'postgres'))).isDirectory()).toBe(true)
  })

  const userCanRun = await canEnter(nobody, project)
  if (userCanRun)
    test('a user who is not root has a server of their own, which root then runs as that user', async () => {
      await using data = await tempDataFolder({ mode: 0o700, uid: nobody.uid })
      await using user = stetProcess('hold', data.path, nobody)
      await user.says('open')
      const pid = await data.server()
      expect((await stat(`/proc/${pid}`)).uid).toBe(nobody.uid)
      await user.leave()
      expect(await data.server()).toBeNull()
      await using store = await openStore({ dataFolder: data.path })
      expect(await answers(store)).toBe(true)
      expect((await stat(`/proc/${await data.server()}`)).uid).toBe(nobody.uid)
    })
}
