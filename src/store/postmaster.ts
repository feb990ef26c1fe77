import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode } from '../error.ts'

/** What a running (or crashed) server says of itself in `postmaster.pid` (PostgreSQL, miscadmin.h, LOCK_FILE_LINE_*). */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly status: 'starting' | 'ready' | 'stopping'
}

/** @returns null when there is no such file, or the server has not yet written all of it */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await pidFile(cluster)).split('\n')
  const [pid, , , port, socketFolder, , , status] = lines.map((line) => line.trim())
  if (!status || !socketFolder || !isPid(Number(pid))) return null
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  }
}

/** The process named in `postmaster.pid`, whatever else that file holds by now; null when it names none. */
export async function postmasterPid(cluster: string): Promise<number | null> {
  const pid = Number.parseInt(await pidFile(cluster), 10)
  return isPid(pid) ? pid : null
}

/**
 * Whether this process is the server of this cluster. A pid alone proves nothing: after a crash of the machine it may
 * belong to anybody. The command line is readable by all, unlike the working directory.
 */
export async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  const words = await commandLine(pid)
  return words.includes('postgres') && words.includes(cluster)
}

async function pidFile(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  }
}

function isPid(pid: number): boolean {
  return Number.isSafeInteger(pid) && pid > 1
}

async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout
  } catch {
    return '' // no such process
  }
}
