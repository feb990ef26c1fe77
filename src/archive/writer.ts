import { readFile, readlink, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { errorCode } from '../error.ts'

/**
 * Who writes a WARC, as the `.writer` file beside it says. `place` names the space in which `pid` means something: on
 * Linux the running kernel and the PID namespace, elsewhere the host name. `started` (clock ticks since boot, from /proc)
 * tells a process from a later one with the same number; null where there is no /proc.
 */
const Writer = z.object({ pid: z.int().positive(), started: z.string().nullable(), place: z.string() })
type Writer = z.output<typeof Writer>

/** How often a living writer says so, and how long its silence must last before a stranger may believe it gone. */
export const signOfLifeMs = 60_000
const silenceMs = 10 * 60_000

/** Claim a WARC for this process before it exists. */
export async function writeWriter(path: string, now: Date): Promise<void> {
  const writer: Writer = {
    pid: process.pid,
    started: (await processStart(process.pid)) ?? null,
    place: await here(),
  }
  await writeFile(path, JSON.stringify(writer), { flag: 'wx' })
  await signLife(path, now)
}

/** Say that the writer lives, by its own clock. */
export async function signLife(path: string, now: Date): Promise<void> {
  await utimes(path, now, now)
}

/**
 * True when nobody writes there any more. A writer in our own place is looked up: no such process, a zombie, or a process
 * that started at another time. One that we cannot see (another container or machine on the same folder, or before a
 * reboot) is gone once it has not said that it lives for ten minutes. Without a `.writer` file there is no writer.
 */
export async function isWriterGone(path: string, now: Date): Promise<boolean> {
  try {
    const { mtime } = await stat(path)
    const writer = Writer.safeParse(parsed(await readFile(path, 'utf8')))
    if (writer.success && writer.data.place === (await here())) return await isProcessGone(writer.data)
    return now.getTime() - mtime.getTime() > silenceMs
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw error
  }
}

async function isProcessGone(writer: Writer): Promise<boolean> {
  try {
    process.kill(writer.pid, 0)
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true
  }
  // Another user's process may be hidden in /proc: what does not show there but takes signals lives.
  const started = await processStart(writer.pid)
  return started === null || (started !== undefined && writer.started !== null && started !== writer.started)
}

/** Start time of a process; null for one that has ended and waits for its parent, undefined where none can be seen. */
async function processStart(pid: number): Promise<string | null | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null)
  if (line === null) return undefined
  // proc(5): the second field is the command in brackets and may itself hold brackets and spaces.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19]
}

async function here(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1')
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
