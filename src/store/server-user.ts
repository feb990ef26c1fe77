import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../error.ts'
import { unavailable } from './errors.ts'

/** Whom PostgreSQL runs as, when that is not us: it refuses root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/**
 * @param cluster PostgreSQL's data folder; it may not exist yet
 * @returns null when we are not root and run it ourselves; else the owner of the cluster (one that a user made stays
 *   that user's under sudo), and `nobody` for a new one
 */
export async function serverUser(cluster: string): Promise<ServerUser | null> {
  if (process.geteuid?.() !== 0) return null
  try {
    const { uid, gid } = await stat(cluster)
    if (uid !== 0) return { uid, gid }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  return nobody()
}

async function nobody(): Promise<ServerUser> {
  const users = await readFile('/etc/passwd', 'utf8')
  const fields = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(users)
  if (fields === null) throw unavailable('PostgreSQL refuses to run as root, and there is no user "nobody"')
  return { uid: Number(fields[1]) >>> 0, gid: Number(fields[2]) >>> 0 } // macOS writes -2
}

/** Whether `user` may enter this folder and all that are above it. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}
