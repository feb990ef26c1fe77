import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Report } from '../../src/report/report.ts'
import { removeStore } from '../store/data-folder.ts'
import type { Web } from '../web/web.ts'

const program = join(import.meta.dirname, '../../src/cli/stet.ts')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder to run the command line in, with a data folder of its own, over a small web. */
export interface Desk extends AsyncDisposable {
  readonly folder: string
  /** writes a file into the folder; returns its name there */
  write(name: string, content: string | Uint8Array): Promise<string>
  /** flags that lead every visit to the small web */
  readonly flags: readonly string[]
  run(args: readonly string[], options?: RunOptions): Promise<Ended>
  start(args: readonly string[], options?: RunOptions): { child: ChildProcess; ended: Promise<Ended> }
}

interface RunOptions {
  readonly stdin?: string
  readonly environment?: Record<string, string>
}

export async function openDesk(web: Web): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-desk-'))
  await writeFile(join(folder, 'ca.pem'), web.ca)
  const flags = [
    ...web.connectToPorts.flatMap((entry) => ['--connect-to', entry]),
    ...['--dns', `127.0.0.1:${web.dnsPort}`],
    ...['--allow-net', '127.0.0.0/8', '--ca', join(folder, 'ca.pem'), '--host-interval', '0'],
    ...['--online-probe', 'http://probe.test/'],
  ]
  const running = new Set<ChildProcess>()
  const start: Desk['start'] = (args, { stdin, environment } = {}) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    running.add(child)
    child.stdin.on('error', () => {})
    child.stdin.end(stdin ?? '')
    const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
      ([stdout, stderr, [code]]) => {
        running.delete(child)
        return { code, stdout, stderr }
      },
    )
    return { child, ended }
  }
  return {
    folder,
    flags,
    start,
    run: (args, options) => start(args, options).ended,
    async write(name, content) {
      await writeFile(join(folder, name), content)
      return name
    },
    async [Symbol.asyncDispose]() {
      for (const child of running) child.kill('SIGKILL')
      await removeStore(join(folder, '.stet'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The JSON on standard output, held against the contract. */
export function reportOf({ stdout, stderr }: Ended): Report {
  try {
    return Report.parse(JSON.parse(stdout))
  } catch (error) {
    throw new Error(`no report: ${stdout.slice(0, 500)}\n${stderr}`, { cause: error })
  }
}
