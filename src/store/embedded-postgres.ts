import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { chown, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { errorCode } from '../error.ts'
import { postgresBinaries } from './binaries.ts'
import { full, isDropped, saysFull, unavailable } from './errors.ts'
import { isPostmaster, type Postmaster, postmasterPid, readPostmaster } from './postmaster.ts'
import { databaseUser, openHome, type ServerHome, serverEnvironment } from './server-home.ts'
import { serverUser } from './server-user.ts'

/** A PostgreSQL of our own, as long as it is held. Disposing stops the server if nobody else uses it. */
export interface EmbeddedPostgres extends AsyncDisposable {
  readonly connectionString: string
}

const database = 'postgres'
const deadlineMs = 60_000
const pollMs = 4

/** Bytes a unix socket's path can have (sun_path less its NUL; macOS has 104 in all). */
const maxSocketPathBytes = 103
const socketName = '.s.PGSQL.5432'

/** Every process that uses the server holds this advisory lock shared; who gets it exclusively is the last. */
const usersLock = 0x57e7

const settings: Record<string, string> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  huge_pages: 'off',
  jit: 'off',
  // no workers for I/O, replication or parallel plans: a small database that starts in milliseconds
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_parallel_workers_per_gather: '0',
  // the folder stays small: PostgreSQL would keep a gigabyte of old log
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  logging_collector: 'off',
  log_checkpoints: 'off',
}

/**
 * Attach to the PostgreSQL of a data folder; start it, and make it, when it is not there.
 *
 * `postgres` itself guards its cluster with postmaster.pid, so of two starts at once one exits and attaches to the
 * other's. The server runs in a session of its own: Ctrl-C in our terminal does not reach it. A killed stet leaves it
 * running; the next one attaches, and the last one out stops it.
 * @throws StetError `store-unavailable`, `store-full`, `store-no-binaries`
 */
export async function openEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const home = await openHome(dataFolder)
  const deadline = Date.now() + deadlineMs
  let failedStarts = 0
  for (;;) {
    const server = await readPostmaster(home.cluster)
    const holder = server?.status === 'ready' ? await attach(home, server) : null
    if (server !== null && holder !== null) return held(home, server, holder)
    if (Date.now() > deadline) throw unavailable(`no answer from PostgreSQL in ${home.folder} for a minute`)
    const pid = await postmasterPid(home.cluster)
    if (pid !== null && (await isPostmaster(pid, home.cluster))) {
      await sleep(pollMs)
      continue
    }
    const logged = await logSize(home)
    if (await start(home, pid, deadline)) continue
    failedStarts++
    // earlier ones may have lost a race against a server that has stopped since
    if (failedStarts === 3) throw await whyNot(home, logged)
  }
}

/** @returns the connection that holds our share of the server, or null when it is not there (any more) */
async function attach(home: ServerHome, server: Postmaster): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: connectionString(home, server),
    application_name: 'stet',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {}) // a dead server shows in the pool's next query
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [usersLock])
    // a server that is being stopped frees the stopper's lock too; it says "stopping" before that
    const now = await readPostmaster(home.cluster)
    if (now?.pid === server.pid && now.status === 'ready') return client
    await client.end()
  } catch (error) {
    await client.end().catch(() => {})
    if (!isGone(error)) throw error
  }
  return null
}

/** Not there, starting, stopping, or ended while we talked to it: worth another try. */
function isGone(error: unknown): boolean {
  const gone = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']
  return isDropped(error) || gone.includes(errorCode(error) ?? '')
}

function held(home: ServerHome, server: Postmaster, holder: pg.Client): EmbeddedPostgres {
  let closing: Promise<void> | null = null
  return {
    connectionString: connectionString(home, server),
    [Symbol.asyncDispose]: () => {
      closing ??= release(home, server, holder)
      return closing
    },
  }
}

function connectionString(home: ServerHome, server: Postmaster): string {
  const place = `host=${encodeURIComponent(server.socketFolder)}&port=${server.port}`
  return `postgres://${databaseUser}:${home.password}@/${database}?${place}`
}

/** Give our share back, and stop the server when nobody else holds one. */
async function release(home: ServerHome, server: Postmaster, holder: pg.Client): Promise<void> {
  try {
    // the lock is still ours while we signal: a newcomer waits at it, sees the server go, and starts another
    if ((await isLast(holder)) && (await isPostmaster(server.pid, home.cluster))) await stop(home, server)
  } finally {
    await holder.end().catch(() => {})
  }
}

async function isLast(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [usersLock])
    const { rows } = await holder.query('select pg_try_advisory_lock($1) as last', [usersLock])
    return rows[0].last
  } catch {
    return false // our connection is lost: there is no server to stop, or it is not ours any more
  }
}

/** Fast shutdown (PostgreSQL, "Shutting Down the Server"). One that takes longer than the deadline ends by itself. */
async function stop(home: ServerHome, server: Postmaster): Promise<void> {
  process.kill(server.pid, 'SIGINT')
  const deadline = Date.now() + deadlineMs
  while ((await postmasterPid(home.cluster)) === server.pid && Date.now() < deadline) await sleep(pollMs)
  if (server.socketFolder !== join(home.folder, 'run'))
    await rm(server.socketFolder, { recursive: true, force: true })
}

/**
 * @param stalePid the pid in postmaster.pid, known to be no server of this cluster; null when there is none. After a
 *   crash of the machine it may be some other process by now, and postgres would not start for fear of it. The variable
 *   (pg_ctl sets it) takes that fear away; all its other guards stay.
 * @returns whether the server came up; false when it ended, because another was first or because it cannot run
 */
async function start(home: ServerHome, stalePid: number | null, deadline: number): Promise<boolean> {
  const user = await serverUser(home.cluster)
  const { postgres } = await postgresBinaries(user)
  const socketFolder = await socketFolderOf(home, user)
  // double quotes keep a comma in the path from being a list
  const socket = `"${socketFolder.replaceAll('"', '""')}"`
  const options = Object.entries({ ...settings, unix_socket_directories: socket })
  const env =
    stalePid === null ? serverEnvironment : { ...serverEnvironment, PG_GRANDPARENT_PID: String(stalePid) }
  await rotateLog(home)
  const log = await open(
    logFile(home),
    constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW,
    0o600,
  )
  let child: ChildProcess
  try {
    const args = ['-D', home.cluster, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    const stdio = ['ignore', log.fd, log.fd] as const
    child = spawn(postgres, args, { cwd: '/', env, detached: true, stdio: [...stdio], ...user })
  } finally {
    await log.close()
  }
  child.unref()
  const failure = new Promise<Error>((resolve) => child.once('error', resolve))
  if (child.pid === undefined) throw unavailable((await failure).message, { cause: await failure })
  while (child.exitCode === null && child.signalCode === null) {
    if (Date.now() > deadline) return false
    const server = await readPostmaster(home.cluster)
    if (server?.pid === child.pid && server.status === 'ready') return true
    await sleep(pollMs)
  }
  if (socketFolder !== join(home.folder, 'run')) await rm(socketFolder, { recursive: true, force: true })
  return false
}

async function socketFolderOf(
  home: ServerHome,
  user: { readonly uid: number; readonly gid: number } | null,
): Promise<string> {
  const inside = join(home.folder, 'run')
  if (Buffer.byteLength(join(inside, socketName)) <= maxSocketPathBytes) return inside
  const outside = await mkdtemp(join(tmpdir(), 'stet-')) // 0700
  if (user !== null) await chown(outside, user.uid, user.gid)
  return outside
}

function logFile(home: ServerHome): string {
  return join(home.folder, 'log')
}

async function logSize(home: ServerHome): Promise<number> {
  const log = await stat(logFile(home)).catch(() => null)
  return log?.size ?? 0
}

async function rotateLog(home: ServerHome): Promise<void> {
  if ((await logSize(home)) > 1_000_000) await rename(logFile(home), `${logFile(home)}.old`)
}

/** What the server's own log gives as the reason, from `offset` on. */
async function whyNot(home: ServerHome, offset: number) {
  const log = (await readFile(logFile(home))).subarray(offset).toString()
  const reasons = [...log.matchAll(/(?:FATAL|PANIC|DETAIL): +(.*)/g)].map((line) => line[1])
  const why = reasons.join(' ') || log.trim().split('\n').at(-1) || `see ${logFile(home)}`
  return saysFull(log) ? full(why) : unavailable(`PostgreSQL does not start: ${why}`)
}
