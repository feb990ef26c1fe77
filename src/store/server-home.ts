import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { errorCode } from '../error.ts'
import { postgresBinaries, sharedFolder } from './binaries.ts'
import { full, saysFull, unavailable } from './errors.ts'
import { canEnter, type ServerUser, serverUser } from './server-user.ts'

/**
 * Everything of one embedded server:
 *
 *     password   of the database user `stet`, 0600
 *     cluster/   PostgreSQL's own data folder, 0700, owned by the user it runs as
 *     run/       its socket, 0700, the same owner
 *     log        what the server says
 */
export interface ServerHome {
  /** real path: every process sees the same words in the server's command line */
  readonly folder: string
  readonly cluster: string
  readonly password: string
}

export const databaseUser = 'stet'

/**
 * The server's home `<dataFolder>/postgres`, made when it is not there. Root's server runs as somebody else, so where
 * that user cannot enter the data folder the home lies under `sharedFolder` and `<dataFolder>/postgres` links to it.
 */
export async function openHome(dataFolder: string): Promise<ServerHome> {
  await mkdir(dataFolder, { recursive: true, mode: 0o755 })
  const handle = resolve(dataFolder, 'postgres')
  await sweepAbandoned(dataFolder)
  return (await existingHome(handle)) ?? (await newHome(dataFolder, handle))
}

async function existingHome(handle: string): Promise<ServerHome | null> {
  try {
    const folder = await realpath(handle)
    const password = await readFile(join(folder, 'password'), 'utf8')
    return { folder, cluster: join(folder, 'cluster'), password }
  } catch (error) {
    if (errorCode(error) === 'EACCES')
      throw unavailable(`${handle} belongs to another user`, {
        cause: error,
        advice: 'Run stet as the user who made it, or name another folder with --data.',
      })
    if (errorCode(error) !== 'ENOENT') throw error
    const target = await readlink(handle).catch(() => null)
    if (target !== null) throw unavailable(`${handle} points to ${target}, which is gone`, { cause: error })
    return null
  }
}

/** Made beside its place and renamed into it: a kill leaves no half home, and of two at once the second uses the first's. */
async function newHome(dataFolder: string, handle: string): Promise<ServerHome> {
  const user = await serverUser(handle)
  const id = randomBytes(6).toString('hex')
  const inside = user === null || (await canEnter(user, dataFolder))
  const place = inside ? handle : join(sharedFolder, id)
  const fresh = join(dirname(place), `postgres.${id}.new`)
  try {
    await makeHome(fresh, user)
    await rename(fresh, place)
    if (!inside) await link(place, handle)
    await syncFolder(dataFolder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!isTaken(error)) throw error
  }
  const home = await existingHome(handle)
  if (home === null) throw unavailable(`${handle} is not a folder that stet made`)
  return home
}

async function link(place: string, handle: string): Promise<void> {
  try {
    await writeFile(join(place, 'made-for'), `${handle}\n`)
    await symlink(place, handle)
  } catch (error) {
    await rm(place, { recursive: true, force: true })
    throw error
  }
}

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '')
}

async function makeHome(folder: string, user: ServerUser | null): Promise<void> {
  const binaries = await postgresBinaries(user)
  await mkdir(folder, { recursive: true })
  // root's home is root's: what the server's user could plant in it, root would follow
  await chmod(folder, user === null ? 0o700 : 0o711)
  const password = join(folder, 'password')
  const cluster = join(folder, 'cluster')
  const run = join(folder, 'run')
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  for (const path of [cluster, run]) await mkdir(path, { mode: 0o700 })
  if (user !== null) for (const path of [cluster, run, password]) await chown(path, user.uid, user.gid)
  await initdb(binaries.initdb, cluster, password, user)
  if (user !== null) await chown(password, 0, 0)
}

async function initdb(program: string, cluster: string, password: string, user: ServerUser | null) {
  const args = [
    ...['-D', cluster, '-U', databaseUser, `--pwfile=${password}`, '--auth=scram-sha-256'],
    // the same order of letters on every machine, whatever locales it has
    ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    '--no-instructions',
    // rounds slow down who guesses passwords; ours is 192 random bits, and every connection pays for them
    ...['-c', 'scram_iterations=1'],
  ]
  try {
    await promisify(execFile)(program, args, { cwd: '/', env: serverEnvironment, ...user })
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr ?? ''
    const why = /(?:error|FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? (said.trim() || String(cause))
    throw saysFull(said) ? full(why, cause) : unavailable(why, { cause })
  }
}

/** The server inherits nothing of ours: no locale, no PG* variables, no secrets. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

/** What killed first starts left half made. A first start takes a second; after ten minutes it is none any more. */
async function sweepAbandoned(dataFolder: string): Promise<void> {
  for (const folder of process.geteuid?.() === 0 ? [dataFolder, sharedFolder] : [dataFolder]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!/\.[0-9a-f]{12}\.new$/.test(name)) continue
      const made = await stat(join(folder, name)).catch(() => null)
      if (made === null || Date.now() - made.mtimeMs < 600_000) continue
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
