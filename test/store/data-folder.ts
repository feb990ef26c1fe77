import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isPostmaster, postmasterPid } from '../../src/store/postmaster.ts'

/** A data folder that goes, with its server, when the test ends, however it ends. */
export interface DataFolder extends AsyncDisposable {
  readonly path: string
  /** pid of the server that runs in it, null when none does */
  server(): Promise<number | null>
}

export async function tempDataFolder(
  options: {
    readonly mode?: number
    readonly uid?: number
    readonly inside?: string
    /** a data folder to begin with: to make a server takes longer than to copy one */
    readonly copyOf?: DataFolder
  } = {},
): Promise<DataFolder> {
  const root = await mkdtemp(join(tmpdir(), 'stet-test-'))
  await chmod(root, options.mode ?? 0o755)
  if (options.uid !== undefined) await chown(root, options.uid, options.uid)
  const path = join(root, options.inside ?? 'data')
  if (options.copyOf !== undefined) await promisify(execFile)('cp', ['-a', options.copyOf.path, path])
  const server = () => serverIn(path)
  return {
    path,
    server,
    [Symbol.asyncDispose]: async () => {
      await removeStore(path)
      await rm(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export async function clusterOf(dataFolder: string): Promise<string> {
  const handle = join(dataFolder, 'postgres')
  return join(existsSync(handle) ? await realpath(handle) : handle, 'cluster')
}

async function serverIn(dataFolder: string): Promise<number | null> {
  const cluster = await clusterOf(dataFolder)
  const pid = await postmasterPid(cluster)
  return pid !== null && (await isPostmaster(pid, cluster)) ? pid : null
}

/** Ends the server of a data folder, if one runs, and removes its files, wherever they lie. */
export async function removeStore(dataFolder: string): Promise<void> {
  const home = await realpath(join(dataFolder, 'postgres')).catch(() => null)
  if (home === null) return
  for (let pid = await serverIn(dataFolder); pid !== null; pid = await serverIn(dataFolder)) {
    process.kill(pid, 'SIGQUIT')
    await sleep(5)
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
}
