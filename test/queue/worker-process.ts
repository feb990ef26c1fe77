import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Inbox, quick } from './harness.ts'

export interface WorkerProcess extends AsyncDisposable {
  /** lines that it wrote */
  readonly told: Inbox<string>
  /** ends it at once, as a power cut would */
  kill(): Promise<void>
  readonly ended: Promise<unknown>
}

/** @param deaths after which a job is parked */
export async function workerProcess(url: string, deaths = quick.deaths): Promise<WorkerProcess> {
  const main = join(import.meta.dirname, 'worker-main.ts')
  const child: ChildProcess = spawn(process.execPath, [main, url, String(deaths)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = new Inbox<string>()
  createInterface({ input: child.stdout! }).on('line', (line) => told.put(line))
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  await told.until((line) => line === 'ready')
  return { told, kill, ended, [Symbol.asyncDispose]: kill }
}
