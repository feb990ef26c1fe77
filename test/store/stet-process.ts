import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'

/** Another process that uses a store (stet-process-main.ts). Killed when the test ends, if it still runs. */
export interface StetProcess extends AsyncDisposable {
  readonly child: ChildProcess
  /** resolves when it says this line; rejects when it ends before */
  says(line: string): Promise<void>
  /** let it close its store; resolves when it has ended well */
  leave(): Promise<void>
  kill(): Promise<void>
}

export function stetProcess(
  command: 'hold' | 'save-and-hang',
  dataFolder: string,
  user: { readonly uid?: number; readonly gid?: number } = {},
): StetProcess {
  const main = fileURLToPath(new URL('stet-process-main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, command, dataFolder], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout! })
  const said = new Set<string>()
  lines.on('line', (line) => said.add(line))
  const says = async (line: string) => {
    while (!said.has(line)) {
      const heard = await Promise.race([once(lines, 'line').then(() => true), ended.then(() => false)])
      if (!heard && !said.has(line)) throw new Error(`the process ended before it said "${line}"`)
    }
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    child,
    says,
    leave: async () => {
      child.stdin!.end()
      const [code] = await ended
      if (code !== 0) throw new Error(`the process ended with ${code}`)
    },
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
